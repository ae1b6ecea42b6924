"""How far groups differ, from their counts per ordered category.

Ties are the rule on rating scales, so every rank here is a mid-rank with its tie correction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, combinations
from math import sqrt

from workshop_app.analysis.summary import Scheme, Summary
from workshop_app.analysis.tails import chi_square_tail, normal_tail

LARGE_DELTA = Fraction(474, 1000)
"""Cliff's delta from which a difference counts as large (Romano 2006, as R's effsize has it)."""
_FEWEST_FOR_DELTA = 3
_FEWEST_GROUPS = 2


@dataclass(frozen=True, slots=True)
class KruskalWallis:
    """Whether the groups' ranks differ; `groups` counts those with ratings."""

    h: float
    df: int
    p: float
    epsilon_squared: float
    groups: int
    n: int

    @property
    def eta_squared(self) -> float | None:
        """Return (H - k + 1)/(n - k); None where each group has one rating."""
        rest = self.n - self.groups
        return (self.h - self.groups + 1) / rest if rest else None


@dataclass(frozen=True, slots=True)
class PairDifference:
    """Two groups compared; positive where the first rates higher. Dunn is None if all tie."""

    groups: tuple[str, str]
    cliffs_delta: float
    dunn_z: float | None
    dunn_p: float | None
    dunn_p_holm: float | None


def cliffs_delta(first: Sequence[int], second: Sequence[int]) -> float:
    """Return (#first > second - #first < second) / (n1 n2); both groups need a rating.

    Source: Cliff 1993, Psychological Bulletin 114. +1: every one of the first rates higher.
    """
    return float(_exact_delta(first, second))


def _exact_delta(first: Sequence[int], second: Sequence[int]) -> Fraction:
    """Return Cliff's delta as the ratio of whole numbers that it is."""
    below = [0, *accumulate(second)]
    n = below[-1]
    wins = sum(count * (below[p] - (n - below[p + 1])) for p, count in enumerate(first))
    return Fraction(wins, n * sum(first))


def kruskal_wallis(groups: Sequence[Sequence[int]]) -> KruskalWallis | None:
    """Return H = 12/(n(n+1)) sum n_g (R_g/n_g - (n+1)/2)^2, corrected for ties.

    The textbook's sum R_g^2/n_g - 3(n+1) is the same, but leaves a rounding error where groups
    are alike, which p there magnifies to its root. H is divided by 1 - sum(t^3-t)/(n^3-n); p from
    the chi-square curve with k-1 degrees; epsilon^2 = H/(n-1).
    Groups without ratings are left out. None with fewer than two groups or all ratings equal.
    Source: Kruskal and Wallis 1952; epsilon^2: Tomczak and Tomczak 2014.
    """
    used = [group for group in groups if sum(group)]
    if len(used) < _FEWEST_GROUPS:
        return None
    ranks, n, ties = _mid_ranks(used)
    if ties == n**3 - n:
        return None
    sizes = [sum(group) for group in used]
    means = [_rank_sum(group, ranks) / size for group, size in zip(used, sizes, strict=True)]
    spread = sum(size * (mean - (n + 1) / 2) ** 2 for size, mean in zip(sizes, means, strict=True))
    h = 12 / (n * (n + 1)) * spread / (1 - ties / (n**3 - n))
    df = len(used) - 1
    return KruskalWallis(h, df, chi_square_tail(h, df), h / (n - 1), len(used), n)


def pair_differences(groups: Mapping[str, Sequence[int]]) -> tuple[PairDifference, ...]:
    """Compare each two groups with ratings: Cliff's delta, Dunn's z and its p after Holm.

    z = (mean rank a - mean rank b) / sqrt((n(n+1)/12 - sum(t^3-t)/(12(n-1)))(1/n_a + 1/n_b)).
    Source: Dunn 1964, Technometrics 6; Holm 1979.
    """
    used = {key: group for key, group in groups.items() if sum(group)}
    if len(used) < _FEWEST_GROUPS:
        return ()
    ranks, n, ties = _mid_ranks(list(used.values()))
    variance = n * (n + 1) / 12 - ties / (12 * (n - 1))
    pairs = list(combinations(used, 2))
    if ties == n**3 - n:
        return tuple(PairDifference(pair, 0.0, None, None, None) for pair in pairs)
    scores: list[float] = []
    for a, b in pairs:
        sizes = sum(used[a]), sum(used[b])
        gap = _rank_sum(used[a], ranks) / sizes[0] - _rank_sum(used[b], ranks) / sizes[1]
        scores.append(gap / sqrt(variance * (1 / sizes[0] + 1 / sizes[1])))
    p_values = [2 * normal_tail(abs(z)) for z in scores]
    rows = zip(pairs, scores, p_values, holm(p_values), strict=True)
    return tuple(
        PairDifference(pair, cliffs_delta(used[pair[0]], used[pair[1]]), z, p, adjusted)
        for pair, z, p, adjusted in rows
    )


def holm(p_values: Sequence[float]) -> list[float]:
    """Return the p values adjusted by Holm's step-down method, in the given order."""
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    adjusted, highest = [0.0] * len(p_values), 0.0
    for step, index in enumerate(order):
        highest = max(highest, min(1.0, (len(order) - step) * p_values[index]))
        adjusted[index] = highest
    return adjusted


def groups_differ(groups: Mapping[str, Summary], scheme: Scheme) -> bool:
    """Tell whether typical ratings fall in different boxes or some difference is large.

    Own default: medians in different boxes (bottom, middle, top), or |Cliff's delta| of at least
    LARGE_DELTA, in exact fractions, between two groups of three ratings or more.
    """
    rated = [group for group in groups.values() if group.n]
    if len({_box(group, scheme) for group in rated}) > 1:
        return True
    large = [group.counts for group in rated if group.n >= _FEWEST_FOR_DELTA]
    return any(abs(_exact_delta(a, b)) >= LARGE_DELTA for a, b in combinations(large, 2))


def _box(summary: Summary, scheme: Scheme) -> int:
    typical = summary.median if summary.median is not None else scheme.low
    return (typical >= scheme.top_from) - (typical <= scheme.bottom_to)


def _mid_ranks(groups: Sequence[Sequence[int]]) -> tuple[list[float], int, int]:
    """Return the mid-rank of each category, n and sum(t^3 - t) over the pooled ratings."""
    pooled = [sum(column) for column in zip(*groups, strict=True)]
    ends = list(accumulate(pooled))
    ranks = [end - (count - 1) / 2 for end, count in zip(ends, pooled, strict=True)]
    return ranks, ends[-1], sum(count**3 - count for count in pooled)


def _rank_sum(group: Sequence[int], ranks: Sequence[float]) -> float:
    return sum(count * rank for count, rank in zip(group, ranks, strict=True))
