"""Typical ratings of the groups as marks above each recommendation, a line over their gap."""

from collections.abc import Sequence

from workshop_app.exchange.cells import Style, Value
from workshop_app.exchange.plans import (
    AxisPlan,
    ChartKind,
    ChartPlan,
    Column,
    SeriesPlan,
    SheetPlan,
)
from workshop_app.exchange.sheets.chart_words import (
    chart_title,
    group_colour,
    group_symbol,
    parts,
    scale_text,
)
from workshop_app.exchange.sheets.figures import figure
from workshop_app.findings.draw_up import group_refs
from workshop_app.findings.view import Cell, View
from workshop_app.wording.language import local, translate

_ITEMS_A_CHART = 24
_SOURCE = "tblChartMedians"
_SIZES = (13, 10, 8, 6)  # the later lie on the earlier: all are seen where they are the same


def median_charts(view: View) -> tuple[list[ChartPlan], SheetPlan] | None:
    """Return a chart a question, and their data."""
    rows: list[list[Value]] = []
    spans: list[tuple[Sequence[Cell], tuple[int, int]]] = []
    for cells in view.latest_by_criterion if view.workshop.groups else ():
        for part in parts(cells, _ITEMS_A_CHART):
            spans.append((part, (len(rows), len(rows) + len(part) - 1)))
            rows += [_row(view, cell) for cell in part]
    if not rows:
        return None
    charts = [_chart(view, part, span, rows) for part, span in spans]
    return charts, _data(view, rows)


def _row(view: View, cell: Cell) -> list[Value]:
    rule = view.workshop.rule
    medians = (figure(cell.item.groups[one.key], "median", rule) for one in view.workshop.groups)
    return [local(cell.criterion.name), cell.recommendation.code, *medians]


def _chart(
    view: View, cells: Sequence[Cell], rows: tuple[int, int], data: list[list[Value]]
) -> ChartPlan:
    scale = cells[0].criterion.scale
    series = [
        SeriesPlan(
            ref.name,
            group_colour(ref.mark),
            2 + place,
            1,
            rows,
            marker=group_symbol(ref.mark or 0),
            size=_SIZES[min(place, len(_SIZES) - 1)],
        )
        for place, ref in enumerate(group_refs(view.workshop).values())
    ]
    said = translate("Workbook", "Median of each group, {scale}")
    return ChartPlan(
        ChartKind.DOTS,
        chart_title(cells),
        said.format(scale=scale_text(cells[0].criterion)),
        _finding(cells, data[rows[0] : rows[1] + 1]),
        _SOURCE,
        data,
        series,
        AxisPlan(),
        AxisPlan(low=scale.low, high=scale.high, step=1, format="0"),
    )


def _finding(cells: Sequence[Cell], rows: Sequence[Sequence[Value]]) -> str:
    """Return where the typical ratings lie farthest apart, of those that are shown."""
    gaps: dict[float, list[str]] = {}
    for cell, row in zip(cells, rows, strict=True):
        found = [one for one in row[2:] if isinstance(one, int | float)]
        if len(found) > 1:
            gaps.setdefault(max(found) - min(found), []).append(cell.recommendation.code)
    widest = max(gaps, default=0)
    if not widest:
        return translate("Workbook", "The groups' medians do not differ where they are shown.")
    said = translate("Workbook", "The groups' medians differ most on {codes}, by {gap}.")
    return said.format(codes=", ".join(gaps[widest]), gap=f"{widest:g}")


def _data(view: View, rows: list[list[Value]]) -> SheetPlan:
    return SheetPlan(
        translate("Workbook", "Median data"),
        _SOURCE,
        [
            Column(translate("Words", "Criterion"), Style.TEXT, 18),
            Column(translate("Words", "Code"), Style.CODE, 10),
            *(Column(local(one.name), Style.MEDIAN, 14) for one in view.workshop.groups),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "Medians, as the charts draw them"),
        frozen_columns=2,
    )
