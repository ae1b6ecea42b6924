"""The verdict of one recommendation under each rule, as the details show it."""

from dataclasses import dataclass

from workshop_app.analysis import ItemAnalysis
from workshop_app.viewmodels.results.rows import TONES, Tone
from workshop_app.wording.measures import rule_in_short
from workshop_app.wording.verdicts import verdict_label


@dataclass(frozen=True, slots=True)
class OtherRule:
    """One rule in a few words, with the chip of its verdict."""

    rule: str
    label: str
    tone: Tone
    in_force: bool


def other_rules(item: ItemAnalysis) -> tuple[OtherRule, ...]:
    """Return the verdict under each rule, the one in force among them."""
    return tuple(
        OtherRule(
            rule_in_short(one.rule),
            verdict_label(one.code.value),
            TONES[one.code.value],
            one.in_force,
        )
        for one in item.under
    )
