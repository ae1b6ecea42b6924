"""The summary: one row a recommendation, criterion and round, with the verdict in words."""

from workshop_app.analysis import VerdictCode
from workshop_app.analysis.panel_analysis import ItemAnalysis
from workshop_app.domain.rule import ConsensusRule
from workshop_app.exchange.cells import Style, Styled, Value
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.sheets.figures import figure_columns, figures
from workshop_app.exchange.sheets.groups import place_columns, place_of
from workshop_app.findings.view import Cell, View
from workshop_app.wording.language import local, translate
from workshop_app.wording.verdicts import rule_sentence, verdict_label, verdict_sentence

_TINTS = {
    VerdictCode.AGREEMENT_ALL_GROUPS: Style.GOOD,
    VerdictCode.AGREEMENT_OVERALL: Style.GOOD,
    VerdictCode.AGAINST_ALL_GROUPS: Style.OPPOSED,
    VerdictCode.AGAINST_OVERALL: Style.OPPOSED,
    VerdictCode.SPLIT: Style.SPLIT,
    VerdictCode.GROUPS_DIFFER: Style.MIXED,
}


def summary_sheet(view: View) -> SheetPlan:
    """Return the summary, the newest round first."""
    rule = view.workshop.rule
    names = {group.key: local(group.name) for group in view.workshop.groups}
    rows = [_row(cell, rule, names) for cell in view.newest_first]
    return SheetPlan(
        translate("Workbook", "Summary"),
        "tblSummary",
        [
            *place_columns(),
            Column(translate("Workbook", "Verdict"), Style.TEXT, 18),
            Column(translate("Workbook", "In words"), Style.TEXT, 36),
            *figure_columns(),
            Column(translate("Workbook", "One group one vote: in favour %"), Style.SHARE, 12),
            Column(translate("Workbook", "Rank by equal groups"), Style.INTEGER, 9),
        ],
        rows,
        len(rows),
        title=translate("Workbook", "What the ratings say"),
        notes=[
            rule_sentence(rule),
            translate(
                "Workbook", "Newest round first. What a term means stands on the sheet Methods."
            ),
        ],
        frozen_columns=2,
    )


def _row(cell: Cell, rule: ConsensusRule, names: dict[str, str]) -> list[Value]:
    item: ItemAnalysis = cell.item
    verdict = item.verdict
    equal = item.equal_group.top_share if item.equal_group else None
    return [
        *place_of(cell),
        Styled(verdict_label(verdict.code.value), _TINTS.get(verdict.code, Style.TEXT)),
        verdict_sentence(verdict, names),
        *figures(item.overall, rule),
        equal,
        item.rank.equal_group if item.rank else None,
    ]
