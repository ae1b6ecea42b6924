"""What to discuss next, and how firm the order of the recommendations is."""

from workshop_app.analysis import Suppressed
from workshop_app.analysis.panel_analysis import PanelAnalysis
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.sheets.groups import place_columns, place_of
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import hidden_text
from workshop_app.wording.language import local, translate
from workshop_app.wording.verdicts import names_in_a_row, verdict_label


def order_sheet(view: View) -> SheetPlan:
    """Return the newest round, criterion by criterion, what needs the room most first."""
    rows: list[list[Value]] = []
    for cells in view.newest_by_criterion:
        places = cells[0].results.analysis.discuss_next
        found = {cell.recommendation.code: cell for cell in cells}
        rows += [[number, *_row(view, found[code])] for number, code in enumerate(places, start=1)]
    return SheetPlan(
        translate("Workbook", "Order"),
        "tblOrder",
        [
            Column(translate("Workbook", "Discuss next"), Style.CENTRED, 9),
            *place_columns(),
            Column(translate("Workbook", "Verdict"), Style.TEXT, 20),
            Column(translate("Workbook", "Rank by equal groups"), Style.INTEGER, 10),
            Column(translate("Workbook", "Best rank of 90 % of draws"), Style.INTEGER, 12),
            Column(translate("Workbook", "Worst rank of 90 % of draws"), Style.INTEGER, 12),
            Column(translate("Workbook", "Among the first three in"), Style.SHARE, 12),
            Column(translate("Workbook", "Rank by one person one vote"), Style.INTEGER, 12),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "What to discuss next, and how firm the order is"),
        notes=[_top_three(view, cells[0]) for cells in view.newest_by_criterion],
        frozen_columns=3,
    )


def _row(view: View, cell: Cell) -> list[Value]:
    item = cell.item
    ranks: list[Value] = [None] * 5
    if item.rank is not None:
        rank = item.rank
        ranks = [rank.equal_group, rank.low, rank.high, rank.p_top3, rank.one_person_one_vote]
    elif isinstance(item.overall, Suppressed):
        word = hidden_text(item.overall, view.workshop.rule)
        ranks = [Styled(word, Style.HIDDEN)] * 5
    return [*place_of(cell), verdict_label(item.verdict.code.value), *ranks]


def _top_three(view: View, cell: Cell) -> str:
    analysis: PanelAnalysis = cell.results.analysis
    top = analysis.top_three
    criterion = local(cell.criterion.name)
    items = ", ".join(top.items) or "–"
    if top.robust:
        said = translate(
            "Workbook", "{criterion}: first three places {items}. Nothing tried changes them."
        )
        return said.format(criterion=criterion, items=items)
    names = {group.key: local(group.name) for group in view.workshop.groups}
    groups = names_in_a_row(top.groups, names)
    reasons = {
        "weighting": translate("Workbook", "the weighting of the groups"),
        "one_person": translate("Workbook", "single persons"),
        "group": translate("Workbook", "single groups"),
        "blanks": translate("Workbook", "answers not given"),
        "resampling": translate("Workbook", "who happened to be in the room"),
    }
    told = [reasons[one.value] for one in top.depends_on]
    if groups:
        told.append(groups)
    said = translate(
        "Workbook", "{criterion}: first three places {items}. They depend on {reasons}."
    )
    return said.format(criterion=criterion, items=items, reasons=", ".join(told))
