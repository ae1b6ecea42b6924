"""The verdict on one recommendation: the first line of the table that fits.

1 not enough answers, 2 split, 3 agreement in all groups, 4 agreement overall, 5 the same
against, then by COMET_OUT out, 6 groups differ, 7 undecided (docs/methods.md section 4). What speaks for and against is the
rule's to say, see `stances`. Every percentage is tested on integers or exact fractions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.analysis.between import groups_differ
from workshop_app.analysis.populations import TOGETHER, Populations
from workshop_app.analysis.stances import (
    ONLY_BY_GROUPS,
    Stance,
    equal_group_stance,
    is_out,
    is_split,
    stance,
)
from workshop_app.analysis.summary import Scheme, Summary
from workshop_app.analysis.suppression import hides_answers
from workshop_app.domain.rule import ConsensusRule, RuleKind


class VerdictCode(StrEnum):
    """What the rule says of a recommendation."""

    NOT_ENOUGH_ANSWERS = "not_enough_answers"
    SPLIT = "split"
    AGREEMENT_ALL_GROUPS = "agreement_all_groups"
    AGREEMENT_OVERALL = "agreement_overall"
    AGAINST_ALL_GROUPS = "against_all_groups"
    AGAINST_OVERALL = "against_overall"
    CONSENSUS_OUT = "consensus_out"
    GROUPS_DIFFER = "groups_differ"
    UNDECIDED = "undecided"


class TooLittle(StrEnum):
    """Why there are not enough answers."""

    FEW_ANSWERS = "few_answers"
    UNDER_HALF = "under_half"
    SILENT_GROUP = "silent_group"


@dataclass(frozen=True, slots=True)
class GroupFact:
    """One group's part in a verdict: how many of its `n` ratings, and its typical one."""

    group: str
    count: int
    n: int
    median: float


@dataclass(frozen=True, slots=True)
class Flip:
    """The fewest `people` who would have to rate differently for another outcome.

    `groups`: how many of them in which; empty where it does not matter where they are. Hidden
    groups, and people without one, stand together under "".
    """

    people: int
    groups: Mapping[str, int]

    @classmethod
    def of(cls, needed: Mapping[str, int]) -> "Flip | None":
        """Return who has to move, by population; None of nobody, where there are no groups."""
        groups: dict[str, int] = {}
        for key, people in needed.items():
            if people:
                name = "" if key == TOGETHER else key
                groups[name] = groups.get(name, 0) + people
        return cls(sum(groups.values()), groups) if groups else None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict with what its sentence needs; None where it is hidden or makes no sense.

    `n` of `registered` rated (those who stand aside left out, unless `n` is hidden): `in_favour` in the top box, `against` in the bottom box,
    `between` the rest. `flip`: how near it is to another outcome.
    `lowest` is the group least in favour (for a verdict against: least against; `count` counts
    accordingly), under an overall verdict of those that do not share it; `typical_high` and
    `typical_low` are the groups whose medians lie farthest apart. `silent` groups did not rate;
    `counted_together` are hidden, `too_few` those of them that are too small themselves.
    `one_group`: no others rated, or are hidden.
    `recused` stand aside, 0 where that is hidden.
    """

    code: VerdictCode
    n: int | None
    registered: int
    in_favour: int | None = None
    against: int | None = None
    between: int | None = None
    flip: Flip | None = None
    why: TooLittle | None = None
    lowest: GroupFact | None = None
    typical_high: GroupFact | None = None
    typical_low: GroupFact | None = None
    silent: tuple[str, ...] = ()
    counted_together: tuple[str, ...] = ()
    too_few: tuple[str, ...] = ()
    one_group: bool = False
    recused: int = 0


_AGREED = {
    (Stance.FOR, True): VerdictCode.AGREEMENT_ALL_GROUPS,
    (Stance.FOR, False): VerdictCode.AGREEMENT_OVERALL,
    (Stance.AGAINST, True): VerdictCode.AGAINST_ALL_GROUPS,
    (Stance.AGAINST, False): VerdictCode.AGAINST_OVERALL,
}
_OVERALL = {code: way for (way, everywhere), code in _AGREED.items() if not everywhere}
AGAINST = frozenset({VerdictCode.AGAINST_ALL_GROUPS, VerdictCode.AGAINST_OVERALL})


def decide(populations: Populations, scheme: Scheme, rule: ConsensusRule, minimum: int) -> Verdict:
    """Return the verdict of `rule` on one recommendation.

    Groups too small to be shown are counted together, and "all groups" is then never claimed:
    it would tell how each of the few rated.
    """
    overall = populations.overall
    if overall.n < max(1, minimum):
        code, why = VerdictCode.NOT_ENOUGH_ANSWERS, TooLittle.FEW_ANSWERS
        if hides_answers(overall.registered, minimum):  # how many stand aside with them
            return Verdict(code, None, overall.registered, why=why)
        return Verdict(code, overall.n, overall.expected, why=why, recused=overall.recused)
    why = too_little(populations, rule)
    code = VerdictCode.NOT_ENOUGH_ANSWERS if why else verdict_code(populations, scheme, rule)
    facts = _facts(populations.rated, opposed=code in AGAINST)
    typical = sorted(facts, key=lambda fact: fact.median)
    if code in _OVERALL:
        stances = {key: stance(group, scheme, rule) for key, group in populations.rated.items()}
        facts = [f for f in facts if f.count < f.n and stances[f.group] is not _OVERALL[code]]
    return Verdict(
        code=code,
        n=overall.n,
        registered=overall.expected,
        in_favour=overall.top_count,
        against=overall.bottom_count,
        between=_between(overall),
        why=why,
        lowest=facts[0] if facts else None,
        typical_high=typical[-1] if typical else None,
        typical_low=typical[0] if typical else None,
        silent=populations.silent,
        counted_together=populations.hidden,
        too_few=populations.few,
        one_group=len(populations.rated) + len(populations.hidden) == 1,
        recused=overall.recused,
    )


def too_little(populations: Populations, rule: ConsensusRule) -> TooLittle | None:
    """Return why there is no verdict: few ratings, under half of all expected, a group silent."""
    overall = populations.overall
    if overall.n < rule.minimum_answers:
        return TooLittle.FEW_ANSWERS
    if 2 * overall.n < overall.expected:
        return TooLittle.UNDER_HALF
    return TooLittle.SILENT_GROUP if populations.silent else None


def verdict_code(
    populations: Populations, scheme: Scheme, rule: ConsensusRule, *, equal: bool = True
) -> VerdictCode:
    """Return the verdict if there are enough answers; `equal` False is one person one vote."""
    overall = populations.overall
    if is_split(overall, rule):
        return VerdictCode.SPLIT
    groups = {stance(part, scheme, rule) for part, _ in populations.weighted}
    same = groups.pop() if len(groups) == 1 else Stance.OPEN
    if rule.kind in ONLY_BY_GROUPS:
        together = same
    elif rule.kind is RuleKind.EQUAL_GROUPS and equal:
        together = equal_group_stance(populations, rule)
    else:
        together = stance(overall, scheme, rule)
    everywhere = Stance.OPEN if populations.hidden else same
    found = _AGREED.get((everywhere, True)) or _AGREED.get((together, False))
    if found is not None:
        return found
    parts = [part for part, _ in populations.weighted]
    if rule.kind is RuleKind.COMET_OUT and all(is_out(part) for part in parts):
        return VerdictCode.CONSENSUS_OUT
    if groups_differ(populations.by_key, scheme):
        return VerdictCode.GROUPS_DIFFER
    return VerdictCode.UNDECIDED


def _facts(groups: Mapping[str, Summary], *, opposed: bool) -> list[GroupFact]:
    """Return each group's count in favour (or against), the smallest share first."""
    facts = [
        GroupFact(key, (s.bottom_count if opposed else s.top_count) or 0, s.n, s.median or 0.0)
        for key, s in groups.items()
    ]
    return sorted(facts, key=lambda fact: fact.count / fact.n)


def _between(overall: Summary) -> int:
    return overall.n - (overall.top_count or 0) - (overall.bottom_count or 0)
