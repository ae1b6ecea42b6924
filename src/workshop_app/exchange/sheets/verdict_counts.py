"""The recommendations by verdict and by decision."""

from collections.abc import Iterator, Sequence

from workshop_app.analysis import VerdictCode
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.findings.view import Cell, View
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.verdicts import verdict_label

VERDICTS = (
    VerdictCode.AGREEMENT_ALL_GROUPS,
    VerdictCode.AGREEMENT_OVERALL,
    VerdictCode.GROUPS_DIFFER,
    VerdictCode.SPLIT,
    VerdictCode.UNDECIDED,
    VerdictCode.CONSENSUS_OUT,
    VerdictCode.AGAINST_OVERALL,
    VerdictCode.AGAINST_ALL_GROUPS,
    VerdictCode.NOT_ENOUGH_ANSWERS,
)


def by_verdict(cells: Sequence[Cell]) -> Iterator[tuple[str, list[str]]]:
    """Return each verdict with the codes that it is given to, perhaps none."""
    for code in VERDICTS:
        yield (
            verdict_label(code.value),
            [cell.recommendation.code for cell in cells if cell.item.verdict.code is code],
        )


def by_outcome(view: View) -> Iterator[tuple[str, list[str]]]:
    """Return each decision with the codes of what was so decided, perhaps none."""
    decisions = view.report.decisions
    items = [
        (item.code, (decisions.get(item.id) or Decision(item.id)).outcome)
        for item in view.workshop.recommendations
    ]
    for outcome in (*Outcome, None):
        yield outcome_name(outcome), [code for code, found in items if found is outcome]
