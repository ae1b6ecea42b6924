"""Who disagrees on a recommendation: groups that are shown, by what is shown of them."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

from workshop_app.analysis import Summary, VerdictCode
from workshop_app.analysis.stances import Stance, is_split, stance
from workshop_app.analysis.summary import Scheme
from workshop_app.domain.rule import ConsensusRule, RuleKind
from workshop_app.findings.view import Cell

_SHARED = {
    VerdictCode.AGREEMENT_OVERALL: Stance.FOR,
    VerdictCode.AGAINST_OVERALL: Stance.AGAINST,
}
_FEWEST_TO_BE_APART = 3


@dataclass(frozen=True, slots=True)
class Apart:
    """The keys of the groups; `within`: they are split themselves; `split`: people disagree."""

    groups: tuple[str, ...] = ()
    within: bool = False
    split: bool = False


def who_is_apart(cell: Cell, rule: ConsensusRule) -> Apart:
    """Return who disagrees. A hidden group is never named.

    Agreement overall: the groups that by themselves do not share it. Groups that differ: the one
    farthest from the others. A split: the side with fewer groups where groups agree within
    themselves on both sides, else the groups that are split themselves.
    """
    rated = _rated(cell)
    code = cell.item.verdict.code
    stances = {key: stance(one, _scheme(cell, rule), rule) for key, one in rated.items()}
    if code in _SHARED:
        return Apart(tuple(key for key, way in stances.items() if way != _SHARED[code]))
    if code is VerdictCode.GROUPS_DIFFER:
        return Apart(_farthest(rated), split=True)
    if code is VerdictCode.SPLIT and (smaller := _smaller_side(stances)):
        return Apart(smaller, split=True)
    if code is VerdictCode.SPLIT:
        divided = tuple(key for key, one in rated.items() if is_split(one, rule))
        return Apart(divided, within=True, split=True)
    return Apart(split=code is VerdictCode.UNDECIDED)


def _rated(cell: Cell) -> dict[str, Summary]:
    groups = cell.item.groups.items()
    return {key: one for key, one in groups if isinstance(one, Summary) and one.n}


def _scheme(cell: Cell, rule: ConsensusRule) -> Scheme:
    scale = cell.criterion.scale
    boxes = (scale.top_from, scale.bottom_to)
    by_panel = rule.kind is RuleKind.RAND_PANEL
    return Scheme(scale.low, scale.high, *boxes, rule.threshold_percent, by_panel)


def _smaller_side(stances: Mapping[str, Stance]) -> tuple[str, ...]:
    """Return the groups of the side that has fewer, of both where they are as many; else nobody."""
    groups = Counter(stances.values())
    fewest = min(groups[Stance.FOR], groups[Stance.AGAINST])
    sides = [way for way in (Stance.FOR, Stance.AGAINST) if groups[way] == fewest > 0]
    return tuple(key for key, way in stances.items() if way in sides)


def _farthest(rated: Mapping[str, Summary]) -> tuple[str, ...]:
    """Return the group whose median, else whose share of high ratings, is farthest from the rest.

    All that are as far; of two groups both.
    """
    if len(rated) < _FEWEST_TO_BE_APART:
        return tuple(rated)
    return _ends(rated, lambda one: one.median) or _ends(rated, lambda one: one.top_share)


def _ends(
    rated: Mapping[str, Summary], value_of: Callable[[Summary], float | None]
) -> tuple[str, ...]:
    values = {key: value_of(one) or 0.0 for key, one in rated.items()}
    gaps = {
        key: abs(value - median(other for name, other in values.items() if name != key))
        for key, value in values.items()
    }
    most = max(gaps.values())
    return tuple(key for key, gap in gaps.items() if gap == most and most > 0)
