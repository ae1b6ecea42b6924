"""The rows of the results: verdicts in words, in the order in which the room should discuss."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from workshop_app.analysis import ItemAnalysis, fit_to_minutes
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.reading import CriterionResults
from workshop_app.wording.language import local, translate
from workshop_app.wording.lineage import kin_text
from workshop_app.wording.results import coarse_line
from workshop_app.wording.verdicts import flip_sentence, verdict_label, verdict_sentence

Tone = Literal["neutral", "info", "good", "warn", "bad"]
TONES: dict[str, Tone] = {
    "not_enough_answers": "neutral",
    "split": "bad",
    "agreement_all_groups": "good",
    "agreement_overall": "info",
    "against_all_groups": "good",
    "against_overall": "info",
    "consensus_out": "info",
    "groups_differ": "warn",
    "undecided": "neutral",
}


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One recommendation in the list: its verdict in a few words and its place to discuss.

    `fits` tells whether there is time left to discuss it; None where no time is set.
    """

    recommendation_id: str
    code: str
    title: str
    label: str
    tone: Tone
    sentence: str
    flip: str
    fits: bool | None = None
    kin: str = ""  # what it amends, what amends it
    words: str = ""  # one of each hidden group of which one is told
    round: str = ""  # in which it was last rated, where rows are of several

    @property
    def heading(self) -> str:
        """Return code and title, and between them what it amends or what amends it."""
        return (
            f"{self.code} ({self.kin})  {self.title}" if self.kin else f"{self.code}  {self.title}"
        )


def make_rows(
    criterion: CriterionResults,
    recommendations: Sequence[Recommendation],
    minutes: tuple[int, int],
    workshop: Workshop,
    numbers: Mapping[tuple[str, str], int] | None = None,
) -> tuple[ResultRow, ...]:
    """Return the rows; `minutes` are those left (0: not set) and those for each item.

    `numbers` are the rounds by code and the criterion's key, where there are several.
    """
    by_code = {item.code: item for item in recommendations}
    order = criterion.analysis.discuss_next
    left, each = minutes
    fitting = set(fit_to_minutes(order, left, each)) if left else None
    rest = tuple(code for code in by_code if code not in order)
    return tuple(
        _row(
            by_code[code],
            criterion.analysis.of(code),
            workshop,
            fits=None if fitting is None else code in fitting,
            number=(numbers or {}).get((code, criterion.criterion.key)),
        )
        for code in (*order, *rest)
    )


def _row(
    item: Recommendation,
    analysis: ItemAnalysis,
    workshop: Workshop,
    *,
    fits: bool | None,
    number: int | None,
) -> ResultRow:
    verdict = analysis.verdict
    code = verdict.code.value
    group_names = {group.key: local(group.name) for group in workshop.groups}
    return ResultRow(
        recommendation_id=item.id,
        code=item.code,
        title=local(item.title),
        label=verdict_label(code),
        tone=TONES[code],
        sentence=verdict_sentence(verdict, group_names),
        flip=flip_sentence(verdict, group_names),
        fits=fits,
        kin=kin_text(workshop, item),
        words=coarse_line(analysis.groups, group_names),
        round=translate("Words", "Round {n}").format(n=number) if number else "",
    )
