"""The RAND/UCLA appropriateness method: on the scale from 1 to 9 alone.

The rules are those that BMC Med Inform Decis Mak 2012;12:93 (Table 7) and BMJ Open
2012;2:e001431 (Table 1) quote from the manual (Fitch et al. 2001); its constants belong to nine
points. The second prints 2.5 for the constant of IPRAS, yet its own result 6.1 needs 2.35.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from workshop_app.analysis.location import QuantileType, quantile

NINE_POINTS = (1, 9)
_REGIONS = ((0, 3), (3, 6), (6, 9))


class RamClass(StrEnum):
    """What the panel's median says, unless the panel disagrees."""

    APPROPRIATE = "appropriate"
    UNCERTAIN = "uncertain"
    INAPPROPRIATE = "inappropriate"


@dataclass(frozen=True, slots=True)
class Ipras:
    """The interpercentile range and what it is held against."""

    p30: float
    p70: float
    ipr: float
    centre: float
    asymmetry: float
    ipras: float
    disagreement: bool

    @property
    def index(self) -> float:
        """Return the disagreement index IPR / IPRAS: above 1 is disagreement."""
        return self.ipr / self.ipras


def interpercentile_range(counts: Sequence[int], kind: QuantileType = QuantileType.TYPE_7) -> Ipras:
    """Return IPR = P70 - P30 and IPRAS = 2.35 + 1.5 |5 - (P30 + P70)/2|.

    Disagreement where IPR > IPRAS; equality is none. The sources leave the definition of a
    percentile open; ours is type 7. Needs one rating.
    """
    return ipras_between(quantile(counts, 1, 30, kind), quantile(counts, 1, 70, kind))


def ipras_between(p30: Fraction, p70: Fraction) -> Ipras:
    """Return the same of ratings with these percentiles."""
    centre = (p30 + p70) / 2
    asymmetry = abs(5 - centre)
    limit = Fraction(47, 20) + Fraction(3, 2) * asymmetry
    return Ipras(
        float(p30),
        float(p70),
        float(p70 - p30),
        float(centre),
        float(asymmetry),
        float(limit),
        p70 - p30 > limit,
    )


def third_of(n: int) -> int:
    """Return a third of the panel, rounded to the nearest: 3 of 8-10, 4 of 11-13, 5 of 14-16.

    Outside 8 to 16 it is our extrapolation of the published table.
    """
    return (n + 1) // 3


def panel_threshold(n: int) -> int:
    """Return what counts as a third everywhere in this program: `third_of`, two at least.

    The one definition of verdicts and splits: one rating alone is no camp.
    """
    return max(2, third_of(n))


@dataclass(frozen=True, slots=True)
class PanelRule:
    """How many rated low, high and outside the median's region, and what follows."""

    low: int
    high: int
    outside: int
    agreement: bool
    disagreement: bool


def panel_rule(counts: Sequence[int]) -> PanelRule | None:
    """Apply the panel-size table, with t a third of the panel as published.

    Disagreement: at least t in each of 1-3 and 7-9. Agreement: fewer than t outside the
    median's region of three points. None where a third rounds to nothing (fewer than two ratings).
    """
    threshold = third_of(sum(counts))
    if threshold == 0:
        return None
    start, end = _REGIONS[_region(counts)]
    outside = sum(counts) - sum(counts[start:end])
    low, high = sum(counts[:3]), sum(counts[6:])
    disagreement = low >= threshold and high >= threshold
    return PanelRule(low, high, outside, outside < threshold, disagreement)


def _region(counts: Sequence[int]) -> int:
    """Return 0, 1, 2 for a median in 1-3, 4-6, 7-9; 3.5 and 6.5 count with the higher one."""
    middle = quantile(counts, 1, 50)
    return 0 if middle < Fraction(7, 2) else 1 if middle < Fraction(13, 2) else 2


def ram_class(counts: Sequence[int], *, disagreement: bool) -> RamClass:
    """Return the class by the median's region; any disagreement makes it uncertain."""
    if disagreement:
        return RamClass.UNCERTAIN
    return (RamClass.INAPPROPRIATE, RamClass.UNCERTAIN, RamClass.APPROPRIATE)[_region(counts)]
