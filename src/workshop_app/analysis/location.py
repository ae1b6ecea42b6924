"""Quantiles of ratings given as counts per scale point, exact to the last digit."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate


class QuantileType(StrEnum):
    """Definitions in use; the numbers are those of Hyndman and Fan (1996).

    R, NumPy and Excel's PERCENTILE.INC default to type 7, which is ours; SPSS and Python's
    `statistics.quantiles` to type 6; SAS to type 2.
    """

    TYPE_7 = "7"
    TYPE_6 = "6"
    TYPE_2 = "2"


def quantile(
    counts: Sequence[int], low: int, percent: int, kind: QuantileType = QuantileType.TYPE_7
) -> Fraction:
    """Return the `percent` quantile of ratings counted from the point `low` upwards.

    Type 7: h = (n-1)p + 1, type 6: h = (n+1)p, each interpolated between the ordered ratings
    around position h and held inside 1..n; type 2: the inverse of the distribution function,
    averaged where it jumps. Exact fractions, so that no verdict hangs on a rounding.
    Source: Hyndman and Fan 1996, The American Statistician 50. Needs one rating.
    """
    n = sum(counts)
    p = Fraction(percent, 100)
    running = list(accumulate(counts))
    if kind is QuantileType.TYPE_2:
        position = n * p
        whole = position.__floor__()
        first = _ordered(running, whole if position == whole else whole + 1)
        second = _ordered(running, whole + 1)
        return low + Fraction(first + second, 2)
    position = (n - 1) * p + 1 if kind is QuantileType.TYPE_7 else (n + 1) * p
    whole = position.__floor__()
    first = _ordered(running, whole)
    return low + first + (position - whole) * (_ordered(running, whole + 1) - first)


def _ordered(running: Sequence[int], position: int) -> int:
    """Return the point index of the rating at `position`, 1 the lowest, held inside 1..n."""
    inside = min(max(position, 1), running[-1])
    return bisect_right(running, inside - 1)


def tukey_hinges(counts: Sequence[int], low: int) -> tuple[Fraction, Fraction]:
    """Return the medians of the lower and the upper half, the middle rating in both.

    Source: Tukey 1977, Exploratory Data Analysis (R's `fivenum`). Needs one rating.
    """
    n = sum(counts)
    running = list(accumulate(counts))
    half = (n + 1) // 2
    first, second = (half + 1) // 2, half // 2 + 1
    return (
        low + Fraction(_ordered(running, first) + _ordered(running, second), 2),
        low + Fraction(_ordered(running, n + 1 - first) + _ordered(running, n + 1 - second), 2),
    )
