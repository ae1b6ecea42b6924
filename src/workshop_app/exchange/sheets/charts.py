"""The latest distributions as pictures, and the table that they are drawn from."""

from collections.abc import Iterator, Sequence

from workshop_app.analysis import Summary
from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import ChartPlan, Column, SheetPlan
from workshop_app.exchange.sheets.groups import count_of, populations, rounds_text, scale_points
from workshop_app.findings.view import Cell, View
from workshop_app.wording.language import local, translate

_BARS_A_CHART = 24  # with more, LibreOffice leaves out names
_SOURCE = "tblChartData"
_BEFORE_POINTS = 2


def chart_sheets(view: View) -> list[SheetPlan]:
    """Return the sheet of charts and that of their data; none where nothing was rated."""
    charts: list[ChartPlan] = []
    rows: list[list[Value]] = []
    for cells in view.latest_by_criterion:
        bars = 1 + len(view.workshop.groups)
        for part in _parts(cells, max(1, _BARS_A_CHART // bars)):
            last = len(rows) + bars * len(part) - 1
            new = [row for cell in part for row in _rows(view, cell)]
            charts.append(_chart(view, part, (len(rows), last), new))
            rows += new
    return [_pictures(charts), _data(view, rows)] if rows else []


def _parts(cells: Sequence[Cell], size: int) -> Iterator[Sequence[Cell]]:
    for start in range(0, len(cells), size):
        yield cells[start : start + size]


def _chart(
    view: View, cells: Sequence[Cell], rows: tuple[int, int], bars: Sequence[Sequence[Value]]
) -> ChartPlan:
    scale = cells[0].criterion.scale
    points = scale_points(view)
    ends = dict.fromkeys([cells[0].recommendation.code, cells[-1].recommendation.code])
    codes = " – ".join(ends)
    title = translate("Workbook", "{criterion}, {rounds}: {codes}").format(
        criterion=local(cells[0].criterion.name), rounds=rounds_text(cells), codes=codes
    )
    text = translate(
        "Workbook",
        "Share of each point from {low} ({low_label}) to {high} ({high_label}); the numbers count "
        "people",
    ).format(
        low=scale.low,
        low_label=local(scale.points[0].label) or scale.low,
        high=scale.high,
        high_label=local(scale.points[-1].label) or scale.high,
    )
    return ChartPlan(
        title=title,
        text=text,
        source=_SOURCE,
        rows=rows,
        label=1,
        series=tuple(
            _BEFORE_POINTS + place for place, point in enumerate(points) if scale.accepts(point)
        ),
        bars=bars,
    )


def _pictures(charts: Sequence[ChartPlan]) -> SheetPlan:
    return SheetPlan(
        translate("Workbook", "Charts"),
        "tblCharts",
        [
            Column(translate("Workbook", "Chart"), Style.LABEL, 40),
            Column(translate("Workbook", "What it shows"), Style.TEXT, 84),
        ],
        [[chart.title, chart.text] for chart in charts],
        len(charts),
        title=translate("Workbook", "How the ratings are spread, overall and by group"),
        notes=[
            translate(
                "Workbook", "One chart a page, below. The numbers are on the Chart data sheet."
            )
        ],
        charts=charts,
    )


def _data(view: View, rows: list[list[Value]]) -> SheetPlan:
    return SheetPlan(
        translate("Workbook", "Chart data"),
        _SOURCE,
        [
            Column(translate("Words", "Criterion"), Style.TEXT, 18),
            Column(translate("Workbook", "Bar"), Style.TEXT, 30),
            *(Column(str(point), Style.INTEGER, 9) for point in scale_points(view)),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "Ratings per point, as the charts draw them"),
        frozen_columns=2,
    )


def _rows(view: View, cell: Cell) -> Iterator[list[Value]]:
    rule, points = view.workshop.rule, scale_points(view)
    for one in populations(view, cell):
        shown = "" if isinstance(one.figures, Summary) else " *"
        bar = f"{cell.recommendation.code} {one.name}{shown}"
        counts = (count_of(one, rule, point) for point in points)
        yield [local(cell.criterion.name), bar, *counts]
