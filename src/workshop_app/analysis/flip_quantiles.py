"""How many people of one population would have to rate differently, by rules that read quantiles.

Ratings that lie closer together may turn a stance as well as higher ones, so all ratings are tried
that differ in what the rule reads: see `quantile_moves`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from workshop_app.analysis.flip_people import People
from workshop_app.analysis.quantile_moves import HUNDREDTHS, Choices, Ints, choices
from workshop_app.analysis.rand_ucla import NINE_POINTS, ipras_between
from workshop_app.analysis.stances import Stance, stance, stance_of_panel
from workshop_app.analysis.summary import Scheme, Summary
from workshop_app.domain.rule import ConsensusRule, RuleKind

BY_QUANTILES = {RuleKind.MEDIAN_IQR: (25, 50, 75), RuleKind.IPRAS: (30, 50, 70)}
"""The percentages at which these rules read the ratings."""
_STANCES = tuple(Stance)


class QuantilePeople(People):
    """The ratings of one population under a rule that reads their quantiles."""

    def __init__(self, summary: Summary, scheme: Scheme, rule: ConsensusRule) -> None:
        super().__init__(summary, scheme, rule)
        self._readings = _readings(summary.n, scheme, rule)
        self._moves: Ints | None = None

    def to(self, way: Stance, limit: int) -> int | None:
        """Return the fewest people for the stance to be `way`; None if more than `limit`."""
        return self._least(self._readings.stances == _STANCES.index(way), limit)

    def away(self, way: Stance, limit: int) -> int | None:
        """Return the fewest people for the stance to be anything but `way`."""
        return self._least(self._readings.stances != _STANCES.index(way), limit)

    def to_split(self, limit: int) -> int | None:
        """Return the fewest people for the population to be split."""
        split = self._readings.split
        return super().to_split(limit) if split is None else self._least(split, limit)

    def from_split(self, limit: int) -> int | None:
        """Return the fewest people for the population to be split no more."""
        split = self._readings.split
        return super().from_split(limit) if split is None else self._least(~split, limit)

    def _least(self, wanted: NDArray[np.bool_], limit: int) -> int | None:
        if self._moves is None:
            self._moves = self._readings.choices.moves(self._now.counts)
        least = int(self._moves[wanted].min(initial=limit + 1))
        return least if least <= limit else None


@dataclass(frozen=True, slots=True, eq=False)
class _Readings:
    """What a rule reads from each choice; `split` is None where it does not read that from it."""

    choices: Choices
    stances: NDArray[np.int8]
    split: NDArray[np.bool_] | None = None


@lru_cache(maxsize=32)
def _readings(n: int, scheme: Scheme, rule: ConsensusRule) -> _Readings:
    made = choices(n, scheme.high - scheme.low + 1, BY_QUANTILES[rule.kind])
    low, median, high = made.quantiles
    if rule.kind is RuleKind.IPRAS:
        split = _each(low, high, _disagreement)
        return _Readings(made, _each(median, split, _of_panel), split.astype(np.bool_))

    def by_spread(middle: int, spread: int) -> int:
        centre, iqr = scheme.low + middle / HUNDREDTHS, spread / HUNDREDTHS
        summary = Summary(n, 0, 0, (), median=centre, iqr=iqr)
        return _STANCES.index(stance(summary, scheme, rule))

    return _Readings(made, _each(median, high - low, by_spread))


@cache
def _disagreement(p30: int, p70: int) -> int:
    start = NINE_POINTS[0]
    percentiles = (start + Fraction(one, HUNDREDTHS) for one in (p30, p70))
    return ipras_between(*percentiles).disagreement


@cache
def _of_panel(median: int, disagreement: int) -> int:
    """Return the stance of a panel, here of two people, with this median."""
    whole, rest = divmod(median, HUNDREDTHS)
    counts = [0] * (NINE_POINTS[1] - NINE_POINTS[0] + 1)
    counts[whole] += 1
    counts[whole + (1 if rest else 0)] += 1
    return _STANCES.index(stance_of_panel(counts, disagreement=bool(disagreement)))


def _each(
    first: NDArray[np.integer], second: NDArray[np.integer], say: Callable[[int, int], int]
) -> NDArray[np.int8]:
    """Return what is said of each pair, having asked once of each that there is."""
    width = int(second.max()) + 1
    pairs, place = np.unique(first.astype(np.int64) * width + second, return_inverse=True)
    return np.array([say(*divmod(int(pair), width)) for pair in pairs], dtype=np.int8)[place]
