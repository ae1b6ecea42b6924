"""The latest ratings as pictures: spread, typical ratings, priorities, movement; and their data."""

from collections.abc import Callable, Sequence

from workshop_app.exchange.cells import Style
from workshop_app.exchange.plans import ChartPlan, Column, SheetPlan
from workshop_app.exchange.sheets.chart_matrix import matrix_chart
from workshop_app.exchange.sheets.chart_medians import median_charts
from workshop_app.exchange.sheets.chart_movement import movement_charts
from workshop_app.exchange.sheets.chart_spread import spread_charts
from workshop_app.findings.view import View
from workshop_app.wording.language import translate

Drawn = tuple[Sequence[ChartPlan], SheetPlan]
"""Charts, and the sheet that they are drawn from."""


def chart_sheets(view: View) -> tuple[list[SheetPlan], list[SheetPlan]]:
    """Return the sheets of charts and those of their data; none where nothing was rated."""
    ways: list[tuple[str, str, bool, Callable[[View], Drawn | None]]] = [
        (
            translate("Workbook", "Spread chart"),
            translate("Workbook", "How the ratings are spread, overall and by group"),
            True,
            spread_charts,
        ),
        (
            translate("Workbook", "Median chart"),
            translate("Workbook", "What is typical of each group"),
            False,
            median_charts,
        ),
        (
            translate("Workbook", "Priority chart"),
            translate("Workbook", "The two questions against each other"),
            False,
            matrix_chart,
        ),
        (
            translate("Workbook", "Movement chart"),
            translate("Workbook", "How typical ratings moved since the round before"),
            False,
            movement_charts,
        ),
    ]
    pictures: list[SheetPlan] = []
    sources: list[SheetPlan] = []
    for name, title, upright, way in ways:
        if drawn := way(view):
            charts, source = drawn
            pictures.append(_pictures(name, title, charts, upright=upright))
            sources.append(source)
    return pictures, sources


def _pictures(name: str, title: str, charts: Sequence[ChartPlan], *, upright: bool) -> SheetPlan:
    return SheetPlan(
        name,
        "",
        [Column("", Style.TEXT, 12)] * (8 if upright else 11),
        [],
        0,
        title=title,
        charts=charts,
        upright=upright,
    )
