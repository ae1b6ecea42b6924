"""Which groups do not share what came out, made of what is shown of them."""

from collections.abc import Sequence

from workshop_app.analysis import VerdictCode
from workshop_app.findings.opposition import rated_low
from workshop_app.findings.view import Cell, View
from workshop_app.wording.language import local, translate

_OVERALL = frozenset({VerdictCode.AGREEMENT_OVERALL, VerdictCode.AGAINST_OVERALL})


def dissent_text(view: View, cells: Sequence[Cell]) -> str:
    """Return the groups that stand apart from the verdict, or rate a recommendation low."""
    apart: set[str] = set()
    within = False
    for cell in cells:
        verdict = cell.item.verdict
        within = within or verdict.code is VerdictCode.SPLIT
        if verdict.code in _OVERALL and verdict.lowest:
            apart.add(verdict.lowest.group)
        if verdict.code is VerdictCode.GROUPS_DIFFER and verdict.typical_low:
            apart.add(verdict.typical_low.group)
        if verdict.code not in {VerdictCode.AGAINST_ALL_GROUPS, VerdictCode.CONSENSUS_OUT}:
            apart |= set(rated_low([cell.results], cell.recommendation.code))
    names = [local(one.name) for one in view.workshop.groups if one.key in apart]
    if within:
        names.append(translate("Workbook", "within groups"))
    return ", ".join(names) or "–"
