"""Distributions as diverging bars: points left and right of the middle of the scale."""

from collections.abc import Iterator, Sequence
from math import ceil

from workshop_app.analysis import Summary
from workshop_app.charts.tokens import LIGHT
from workshop_app.domain.recommendations import Criterion
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import (
    AxisPlan,
    ChartKind,
    ChartPlan,
    Column,
    SeriesPlan,
    SheetPlan,
)
from workshop_app.exchange.sheets.chart_words import chart_title, parts, scale_text
from workshop_app.exchange.sheets.groups import populations
from workshop_app.exchange.sheets.verdict_counts import by_verdict
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import hidden_text
from workshop_app.wording.language import local, translate

_BARS_A_CHART = 48  # as many as stand readable on an upright page
_SOURCE = "tblChartData"
_BEFORE = 2
_STEP = 0.25
_Side = tuple[int, int]
"""A point, and on which side of the middle it stands: -1 or 1."""


def spread_charts(view: View) -> tuple[list[ChartPlan], SheetPlan] | None:
    """Return the charts of all questions and their data."""
    sides = sorted({side for one in view.workshop.criteria for side in _sides(one)}, key=_place)
    charts: list[ChartPlan] = []
    rows: list[list[Value]] = []
    bars = 1 + len(view.workshop.groups)
    spans: list[tuple[Sequence[Cell], tuple[int, int]]] = []
    for cells in view.latest_by_criterion:
        for part in parts(cells, max(1, _BARS_A_CHART // bars)):
            spans.append((part, (len(rows), len(rows) + bars * len(part) - 1)))
            rows += [row for cell in part for row in _rows(view, cell, sides)]
    if not rows:
        return None
    charts = [_chart(part, span, rows, sides) for part, span in spans]
    return charts, _data(rows, sides)


def _sides(criterion: Criterion) -> Iterator[_Side]:
    scale = criterion.scale
    for point in range(scale.low, scale.high + 1):
        twice = 2 * point - scale.low - scale.high
        if twice <= 0:
            yield point, -1
        if twice >= 0:
            yield point, 1


def _place(side: _Side) -> tuple[int, int]:
    """Return where a part stands in the table: outwards from the middle, as bars are stacked."""
    point, way = side
    return way, way * point


def _rows(view: View, cell: Cell, sides: Sequence[_Side]) -> Iterator[list[Value]]:
    own = set(_sides(cell.criterion))
    for one in populations(view, cell):
        shown = "" if isinstance(one.figures, Summary) else " *"
        name = f"{cell.recommendation.code} {one.name}{shown}"
        yield [
            local(cell.criterion.name),
            name,
            *(_share(view, cell, one.figures, side) if side in own else None for side in sides),
        ]


def _share(view: View, cell: Cell, figures: object, side: _Side) -> Value:
    """Return the share of a point, negative left of the middle; of the middle half a side."""
    if not isinstance(figures, Summary):
        return Styled(hidden_text(figures, view.workshop.rule), Style.HIDDEN)  # pyright: ignore[reportArgumentType]
    scale, (point, way) = cell.criterion.scale, side
    if not figures.n:
        return 0.0
    half = 2 if 2 * point == scale.low + scale.high else 1
    return way * figures.counts[point - scale.low] / figures.n / half


def _chart(
    cells: Sequence[Cell], rows: tuple[int, int], data: list[list[Value]], sides: Sequence[_Side]
) -> ChartPlan:
    criterion = cells[0].criterion
    scale, own = criterion.scale, list(_sides(criterion))
    points = range(scale.low, scale.high + 1)
    colours = [colour.removeprefix("#") for colour in LIGHT.points(len(points))]
    # Bars are stacked outwards from the middle. So that the legend runs from low to high, its
    # entries are series of their own, which draw nothing: they are of the words before the figures.
    # They stand in the middle, as LibreOffice counts what has no entry from the other end.
    legend = [
        SeriesPlan(_point_name(criterion, point), colours[point - scale.low], 0, 1, rows)
        for point in points
    ]
    middle = {point for point, _ in own if (point, -1) in own and (point, 1) in own}
    drawn = [
        SeriesPlan(
            _point_name(criterion, point),
            colours[point - scale.low],
            _BEFORE + place,
            1,
            rows,
            label=None if point in middle else Style.SHARE,
            listed=False,
        )
        for place, (point, way) in enumerate(sides)
        if (point, way) in own
    ]
    half = len(drawn) // 2
    left, right = _reach(data[rows[0] : rows[1] + 1])
    said = translate(
        "Workbook",
        "Share of each point {scale}. * hidden: a small group, or one that protects it",
    )
    bars = rows[1] - rows[0] + 1
    return ChartPlan(
        ChartKind.BARS,
        chart_title(cells),
        said.format(scale=scale_text(criterion)),
        "; ".join(f"{label}: {', '.join(codes)}" for label, codes in by_verdict(cells) if codes),
        _SOURCE,
        data,
        [*drawn[:half], *legend, *drawn[half:]],
        AxisPlan(),
        AxisPlan(low=-left, high=right, step=_STEP, format="0%;0%"),
        height=max(9.0, 4.2 + 0.42 * bars),
    )


def _reach(rows: Sequence[Sequence[Value]]) -> tuple[float, float]:
    """Return how far bars reach to either side, in whole steps."""
    found: list[float] = []
    for way in (-1, 1):
        sums = (sum(abs(v) for v in row if isinstance(v, float) and v * way > 0) for row in rows)
        found.append(max(1, ceil(max(sums, default=0) / _STEP - 1e-9)) * _STEP)
    return found[0], found[1]


def _point_name(criterion: Criterion, point: int) -> str:
    label = local(criterion.scale.points[point - criterion.scale.low].label)
    return f"{point} {label}".strip()


def _data(rows: list[list[Value]], sides: Sequence[_Side]) -> SheetPlan:
    left, right = translate("Workbook", "{point}, left"), translate("Workbook", "{point}, right")
    return SheetPlan(
        translate("Workbook", "Chart data"),
        _SOURCE,
        [
            Column(translate("Words", "Criterion"), Style.TEXT, 18),
            Column(translate("Workbook", "Bar"), Style.TEXT, 30),
            *(
                Column((left if way < 0 else right).format(point=point), Style.SIGNED_SHARE, 10)
                for point, way in sides
            ),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "Shares of each point, as the charts draw them"),
        notes=[
            translate(
                "Workbook",
                "Left of the middle of the scale negative; of the middle point half on either side.",
            )
        ],
        frozen_columns=2,
    )
