"""What the verdict would be under each other rule: whether the line was lucky."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workshop_app.analysis.populations import Populations
from workshop_app.analysis.rand_ucla import NINE_POINTS
from workshop_app.analysis.summary import Scheme
from workshop_app.analysis.verdict import VerdictCode, verdict_code
from workshop_app.domain.rule import ONLY_ON_NINE_POINTS, ConsensusRule, RuleKind, usual_lines

THRESHOLDS = {RuleKind.EQUAL_GROUPS: (70, 75, 80)}
"""The shares tried; a rule that is not named here is tried at its usual lines."""
_NO_SHARE = frozenset({RuleKind.THIRD_AT_EACH_END, RuleKind.MEDIAN_IQR}) | ONLY_ON_NINE_POINTS


@dataclass(frozen=True, slots=True)
class UnderRule:
    """The verdict by one rule; `in_force` is the rule of the workshop."""

    rule: ConsensusRule
    code: VerdictCode
    in_force: bool


def parameters(rule: ConsensusRule) -> dict[str, int | float]:
    """Return those of a rule's numbers on which its verdict depends."""
    if rule.kind is RuleKind.MEDIAN_IQR:
        return {"max_iqr": rule.max_iqr}
    if rule.kind in _NO_SHARE:
        return {}
    if rule.kind is RuleKind.EQUAL_GROUPS:
        return {"threshold_percent": rule.threshold_percent}
    return {"threshold_percent": rule.threshold_percent, "opposed_percent": rule.opposed_percent}


def rules_to_try(rule: ConsensusRule, scheme: Scheme) -> tuple[ConsensusRule, ...]:
    """Return every kind of rule that the scale allows, the one in force in its own place."""
    tried = [one for kind in RuleKind for one in _variants(kind, rule, scheme)]
    if not any(_alike(one, rule) for one in tried):
        places = (at for at, one in enumerate(tried) if one.kind is rule.kind)
        tried.insert(next(places, len(tried)), rule)
    return tuple(tried)


def _variants(kind: RuleKind, rule: ConsensusRule, scheme: Scheme) -> Iterator[ConsensusRule]:
    if kind in ONLY_ON_NINE_POINTS and (scheme.low, scheme.high) != NINE_POINTS:
        return
    threshold, opposed = usual_lines(kind)
    usual = replace(rule, kind=kind, opposed_percent=opposed, max_iqr=1.0)
    for percent in THRESHOLDS.get(kind, (threshold,)):
        yield replace(usual, threshold_percent=percent)


def _alike(one: ConsensusRule, other: ConsensusRule) -> bool:
    return one.kind is other.kind and parameters(one) == parameters(other)


def verdicts_under(
    populations: Populations, scheme: Scheme, rule: ConsensusRule, code: VerdictCode
) -> tuple[UnderRule, ...]:
    """Return the verdict by each rule; `code` is that of the `rule` in force.

    From the same populations as the verdict, so that no more is told: whoever sees the figures
    can work them out. How many answers are enough no kind of rule says, so where there are not
    enough, none has a verdict.
    """
    nothing = code is VerdictCode.NOT_ENOUGH_ANSWERS
    return tuple(
        UnderRule(
            one,
            code if nothing or _alike(one, rule) else verdict_code(populations, scheme, one),
            _alike(one, rule),
        )
        for one in rules_to_try(rule, scheme)
    )
