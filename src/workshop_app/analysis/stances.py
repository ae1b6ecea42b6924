"""What speaks for and against under each consensus rule, in one population.

- EQUAL_GROUPS: at least the threshold in the top (bottom) box; together: the mean of the groups'
  shares, with fewer than a third of all people at the other end.
- EVERY_GROUP: at least the threshold in one box and less than the opposed share in the other
  (COMET style, PMC10860107 Table 2); nothing but every group's stance counts together.
- COMET_OUT: as EVERY_GROUP; and out where at most half are in the top box, in every group.
- POOLED: the same two lines, of all ratings together.
- THIRD_AT_EACH_END: more than half in the top (bottom) box and fewer than a third outside it.
- RAND_PANEL, IPRAS: class appropriate (inappropriate: a median of 6.5 or more, below
  3.5) without disagreement by that method.
- MEDIAN_IQR: the median in the top (bottom) box and an interquartile range within the limit.
"""

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction

from workshop_app.analysis.populations import Populations
from workshop_app.analysis.rand_ucla import (
    RamClass,
    interpercentile_range,
    panel_threshold,
    ram_class,
)
from workshop_app.analysis.summary import Scheme, Summary, reaches, third_at_each_end
from workshop_app.domain.rule import ConsensusRule, RuleKind


class Stance(StrEnum):
    """Which way a population points."""

    FOR = "for"
    AGAINST = "against"
    OPEN = "open"


_CLASSES = {
    RamClass.APPROPRIATE: Stance.FOR,
    RamClass.UNCERTAIN: Stance.OPEN,
    RamClass.INAPPROPRIATE: Stance.AGAINST,
}


ONLY_BY_GROUPS = frozenset({RuleKind.EVERY_GROUP, RuleKind.COMET_OUT})
"""Rules by which nothing but every group's stance counts together."""


def is_out(summary: Summary) -> bool:
    """Tell whether at most half of a population rated high (COMET's second form of "out")."""
    return 2 * (summary.top_count or 0) <= summary.n


def is_split(overall: Summary, rule: ConsensusRule) -> bool:
    """Tell whether the room is split: by IPRAS under that rule, else a third at each end.

    On nine points a third at each end is the panel rule of RAND/UCLA, two ratings at least.
    """
    if rule.kind is RuleKind.IPRAS:
        return interpercentile_range(overall.counts).disagreement
    return third_at_each_end(overall.top_count or 0, overall.bottom_count or 0, overall.n)


def stance(summary: Summary, scheme: Scheme, rule: ConsensusRule) -> Stance:
    """Return which way a population that rated points under `rule`."""
    if rule.kind in {RuleKind.RAND_PANEL, RuleKind.IPRAS}:
        return stance_of_panel(summary.counts, disagreement=is_split(summary, rule))
    top, bottom = summary.top_count or 0, summary.bottom_count or 0
    if rule.kind is RuleKind.MEDIAN_IQR:
        return _by_median(summary, scheme, rule)
    if _prevails(top, bottom, summary.n, rule):
        return Stance.FOR
    return Stance.AGAINST if _prevails(bottom, top, summary.n, rule) else Stance.OPEN


def stance_of_panel(counts: Sequence[int], *, disagreement: bool) -> Stance:
    """Return which way a panel on nine points is: by its median, unless it disagrees."""
    return _CLASSES[ram_class(counts, disagreement=disagreement)]


def _prevails(count: int, opposed: int, n: int, rule: ConsensusRule) -> bool:
    if rule.kind is RuleKind.THIRD_AT_EACH_END:
        return 2 * count > n and n - count < panel_threshold(n)
    if not reaches(count, n, rule.threshold_percent):
        return False
    return rule.kind is RuleKind.EQUAL_GROUPS or opposed * 100 < rule.opposed_percent * n


def _by_median(summary: Summary, scheme: Scheme, rule: ConsensusRule) -> Stance:
    if summary.median is None or summary.iqr is None or summary.iqr > rule.max_iqr:
        return Stance.OPEN
    if summary.median >= scheme.top_from:
        return Stance.FOR
    return Stance.AGAINST if summary.median <= scheme.bottom_to else Stance.OPEN


def equal_group_stance(populations: Populations, rule: ConsensusRule) -> Stance:
    """Return which way the groups point on average.

    A third of all people at the other end forbids it, whatever tiny groups say: else a vote
    that turns from support to opposition could end a split in favour.
    """
    overall, line = populations.overall, Fraction(rule.threshold_percent, 100)
    third = panel_threshold(overall.n)
    if populations.equal_share(top=True) >= line and (overall.bottom_count or 0) < third:
        return Stance.FOR
    if populations.equal_share(top=False) >= line and (overall.top_count or 0) < third:
        return Stance.AGAINST
    return Stance.OPEN
