"""The figures of each group, and its counts per scale point."""

from collections.abc import Iterator

from workshop_app.analysis import Summary, Suppressed
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.sheets.figures import figure_columns, figures
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import hidden_text, overall_name
from workshop_app.wording.language import local, translate


def groups_sheet(view: View) -> SheetPlan:
    """Return one row a group, criterion, recommendation and round."""
    rule = view.workshop.rule
    rows = [
        [*place_of(cell), name, *figures(summary, rule)]
        for cell in view.newest_first
        for name, summary in _populations(view, cell)
        if name != overall_name()
    ]
    return SheetPlan(
        translate("Workbook", "Groups"),
        "tblGroups",
        [
            *place_columns(),
            Column(translate("Workbook", "Group"), Style.TEXT, 14),
            *figure_columns(),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "How each group rated"),
        notes=[
            translate(
                "Workbook", "Newest round first. What a term means stands on the sheet Methods."
            )
        ],
        frozen_columns=2,
    )


def distribution_sheet(view: View) -> SheetPlan:
    """Return how often each point of the scale was given, by everybody and by each group."""
    points = scale_points(view)
    rows = [
        [*place_of(cell), name, *_counts(view, cell, summary, points)]
        for cell in view.newest_first
        for name, summary in _populations(view, cell)
    ]
    return SheetPlan(
        translate("Workbook", "Distribution"),
        "tblDistribution",
        [
            *place_columns(),
            Column(translate("Workbook", "Group"), Style.TEXT, 14),
            *(Column(str(point), Style.INTEGER, 9) for point in points),
            Column(translate("Workbook", "Abstained"), Style.INTEGER, 10),
            Column(translate("Workbook", "No answer"), Style.INTEGER, 10),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "How often each point was given"),
        notes=[translate("Workbook", "What the points mean stands on the sheet Codebook.")],
        frozen_columns=2,
    )


def place_columns() -> list[Column]:
    """Return the columns that say which recommendation, criterion and round a row is about."""
    return [
        Column(translate("Workbook", "Round"), Style.CENTRED, 7),
        Column(translate("Workbook", "Code"), Style.CODE, 8),
        Column(translate("Workbook", "Recommendation"), Style.TEXT, 34),
        Column(translate("Workbook", "Criterion"), Style.TEXT, 13),
    ]


def place_of(cell: Cell) -> list[Value]:
    """Return the cells of `place_columns`."""
    return [
        cell.round.round.number,
        cell.recommendation.code,
        local(cell.recommendation.title),
        local(cell.criterion.name),
    ]


def _populations(view: View, cell: Cell) -> Iterator[tuple[str, Summary | Suppressed]]:
    yield overall_name(), cell.item.overall
    for group in view.workshop.groups:
        yield local(group.name), cell.item.groups[group.key]


def scale_points(view: View) -> list[int]:
    """Return every point that some criterion's scale has."""
    scales = [criterion.scale for criterion in view.workshop.criteria]
    low = min((scale.low for scale in scales), default=1)
    high = max((scale.high for scale in scales), default=1)
    return list(range(low, high + 1))


def _counts(
    view: View, cell: Cell, summary: Summary | Suppressed, points: list[int]
) -> list[Value]:
    if isinstance(summary, Suppressed):
        word = Styled(hidden_text(summary, view.workshop.rule), Style.HIDDEN)
        given: list[Value] = [summary.abstained, summary.missing]
        return [*([word] * len(points)), *(word if one is None else one for one in given)]
    scale = cell.criterion.scale
    counts: list[Value] = [
        summary.counts[point - scale.low] if scale.accepts(point) else None for point in points
    ]
    return [*counts, summary.abstained, summary.missing]
