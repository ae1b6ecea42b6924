"""How the groups' typical ratings moved: before a pale mark, now a full one, a line between."""

from collections.abc import Iterator, Sequence

from workshop_app.charts.contrast import WHITE, mix
from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import (
    AxisPlan,
    ChartKind,
    ChartPlan,
    Column,
    SeriesPlan,
    SheetPlan,
)
from workshop_app.exchange.sheets.chart_words import INK, group_colour, group_symbol
from workshop_app.findings.draw_up import group_refs, movement
from workshop_app.findings.pictures import GroupRef, Move, MovementModel, MovementRow, ScaleAxis
from workshop_app.findings.reading import RoundReading
from workshop_app.findings.view import View
from workshop_app.wording.language import local, translate

_ITEMS_A_CHART = 18
_SOURCE = "tblChartMovement"
_APART = 0.22  # of the way from one recommendation to the next
_BEFORE, _NOW, _UP, _DOWN, _ACROSS = 3, 4, 5, 6, 7


def movement_charts(view: View) -> tuple[list[ChartPlan], SheetPlan] | None:
    """Return a chart a question, and their data; None where nothing was rated twice."""
    latest, refs = view.report.latest, list(group_refs(view.workshop).values())
    if latest is None or not refs:
        return None
    reading = RoundReading(view.workshop, latest, (), {})
    rows: list[list[Value]] = []
    charts: list[ChartPlan] = []
    for criterion in latest.criteria:
        model = movement(reading, criterion, kappa=False)
        moved = [row for row in model.rows if _moved(row)] if model else []
        for start in range(0, len(moved), _ITEMS_A_CHART):
            part = moved[start : start + _ITEMS_A_CHART]
            assert model is not None  # noqa: S101 - typing only
            first = len(rows)
            rows += _rows(local(criterion.criterion.name), part, refs, model.scale)
            charts.append(_chart(model, part, refs, rows, first))
    return (charts, _data(rows)) if charts else None


def _moved(row: MovementRow) -> bool:
    """Tell whether there is anything to draw: both rounds, of some group that is shown."""
    return any(move.before is not None and move.after is not None for move in row.moves)


def _rows(
    criterion: str, part: Sequence[MovementRow], refs: Sequence[GroupRef], scale: ScaleAxis
) -> Iterator[list[Value]]:
    """Return group by group the moves of all recommendations, then where their codes stand."""
    for place, ref in enumerate(refs):
        for at, row in enumerate(part, start=1):
            move = row.moves[place]
            across = at + (place - (len(refs) - 1) / 2) * _APART
            yield [criterion, row.code, ref.name, *_figures(move), round(across, 3)]
    for at, row in enumerate(part, start=1):
        yield [criterion, row.code, None, None, scale.low, None, None, at]


def _figures(move: Move) -> list[Value]:
    before, now = move.before, move.after
    if before is None or now is None:
        return [None] * 4
    return [before, now, max(before - now, 0.0), max(now - before, 0.0)]


def _chart(
    model: MovementModel,
    part: Sequence[MovementRow],
    refs: Sequence[GroupRef],
    rows: list[list[Value]],
    first: int,
) -> ChartPlan:
    series: list[SeriesPlan] = []
    size = len(part)
    for place, ref in enumerate(refs):
        span = (first + place * size, first + (place + 1) * size - 1)
        colour, symbol = group_colour(ref.mark), group_symbol(ref.mark or 0)
        series.append(
            SeriesPlan(ref.name, colour, _NOW, _ACROSS, span, symbol, 9, plus=_UP, minus=_DOWN)
        )
        series.append(
            SeriesPlan(ref.name, _pale(colour), _BEFORE, _ACROSS, span, symbol, 8, listed=False)
        )
    names = first + len(refs) * size
    series += _codes(part, names)
    said = translate(
        "Workbook", "Medians of those who rated in both rounds. Pale: {before}; full: {now}"
    )
    return ChartPlan(
        ChartKind.PLANE,
        translate("Workbook", "{criterion}: {before} and {now}").format(
            criterion=model.title, before=model.before_name, now=model.after_name
        ),
        said.format(before=model.before_name, now=model.after_name),
        _finding(part),
        _SOURCE,
        rows,
        series,
        AxisPlan(low=0, high=size + 1, step=1, silent=True),
        AxisPlan(
            low=model.scale.low - 1,
            high=model.scale.high + 1,
            step=1,
            format=f'[<{model.scale.low}]"";[>{model.scale.high}]"";0',
        ),
    )


def _codes(part: Sequence[MovementRow], first: int) -> list[SeriesPlan]:
    """Return the codes under the marks, each a series without a mark of its own."""
    return [
        SeriesPlan(
            row.code,
            INK,
            _NOW,
            _ACROSS,
            (first + at, first + at),
            label=Style.CODE,
            label_place="b",
            listed=False,
        )
        for at, row in enumerate(part)
    ]


def _pale(colour: str) -> str:
    return mix(f"#{colour}", WHITE, 0.45).removeprefix("#")


def _finding(part: Sequence[MovementRow]) -> str:
    """Return which recommendations moved up or down in some group that is shown."""
    up, down = translate("Workbook", "Up: {codes}."), translate("Workbook", "Down: {codes}.")
    said: list[str] = []
    for text, way in ((up, 1), (down, -1)):
        found = [row.code for row in part if any(_way(move) * way > 0 for move in row.moves)]
        if found:
            said.append(text.format(codes=", ".join(found)))
    return " ".join(said) or translate("Workbook", "No median moved where it is shown.")


def _way(move: Move) -> float:
    return 0.0 if move.before is None or move.after is None else move.after - move.before


def _data(rows: list[list[Value]]) -> SheetPlan:
    return SheetPlan(
        translate("Workbook", "Movement data"),
        _SOURCE,
        [
            Column(translate("Words", "Criterion"), Style.TEXT, 18),
            Column(translate("Words", "Code"), Style.CODE, 10),
            Column(translate("Words", "Group"), Style.TEXT, 16),
            Column(translate("Workbook", "Before"), Style.MEDIAN, 10),
            Column(translate("Workbook", "Now"), Style.MEDIAN, 10),
            Column(translate("Workbook", "Line up"), Style.MEDIAN, 10),
            Column(translate("Workbook", "Line down"), Style.MEDIAN, 10),
            Column(translate("Workbook", "Place across"), Style.DECIMAL, 12),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "Medians of those who rated twice, as the charts draw them"),
        notes=[translate("Workbook", "Rows without a group are the codes under the marks.")],
        frozen_columns=2,
    )
