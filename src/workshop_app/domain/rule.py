"""The consensus rule: chosen in Prepare, locked when the first round opens."""

from dataclasses import dataclass
from enum import StrEnum


class RuleKind(StrEnum):
    """The measures of consensus a workshop can be run by."""

    EQUAL_GROUPS = "equal_groups"
    EVERY_GROUP = "every_group"
    THIRD_AT_EACH_END = "third_at_each_end"
    RAND_PANEL = "rand_panel"
    IPRAS = "ipras"
    MEDIAN_IQR = "median_iqr"
    POOLED = "pooled"
    COMET_OUT = "comet_out"


class SmallGroups(StrEnum):
    """What is told of a group that is smaller than the minimum."""

    HIDDEN = "hidden"
    COARSE = "coarse"
    JOINED = "joined"


ONLY_ON_NINE_POINTS = frozenset({RuleKind.RAND_PANEL, RuleKind.IPRAS})
SMALLEST_MINIMUM, LARGEST_MINIMUM = 3, 10
LOWEST_THRESHOLD, HIGHEST_THRESHOLD = 51, 100
"""Below a majority both ends of the scale could prevail at once."""
LOWEST_OPPOSED, HIGHEST_OPPOSED = 1, 49
"""Fewer than so many per cent: 1 means nobody of a hundred, half is no small opposition."""
_USUAL = (75, 15)
_COMET = (70, 15)
_LINES = {
    RuleKind.EVERY_GROUP: _COMET,
    RuleKind.POOLED: _COMET,
    RuleKind.COMET_OUT: _COMET,
}


@dataclass(frozen=True, slots=True)
class ConsensusRule:
    """A measure and its thresholds; percentages are whole, sizes count people.

    `minimum_group` is the smallest group whose figures are shown; whatever would give a smaller
    one away is hidden with it. `small_groups` is what is done with those: None until it is asked,
    which hides them.
    """

    kind: RuleKind = RuleKind.EQUAL_GROUPS
    threshold_percent: int = 75
    opposed_percent: int = 15
    max_iqr: float = 1.0
    minimum_answers: int = 5
    minimum_group: int = 5
    small_groups: SmallGroups | None = None


def usual_lines(kind: RuleKind) -> tuple[int, int]:
    """Return the threshold and the opposed share in per cent that are usual for a kind.

    70 and 15 where COMET's definitions ask for both (Williamson et al. 2012), else 75.
    """
    return _LINES.get(kind, _USUAL)


def default_rule() -> ConsensusRule:
    """Return three quarters of every group, else of the groups on average, in favour."""
    return ConsensusRule()
