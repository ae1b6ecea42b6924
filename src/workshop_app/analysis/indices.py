"""Indices of agreement on one recommendation, from the counts per scale point.

All take the counts of every point of the scale, empty ones included; weights need not be whole.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from itertools import accumulate
from math import log2

_FEWEST_POINTS = 3


def agreement_a(counts: Sequence[float]) -> float | None:
    """Return van der Eijk's A: -1 two equal camps at the ends, 0 evenly spread, 1 all the same.

    The distribution is taken apart into layers: the smallest count above zero is taken off all
    counts above zero until none is left. A = sum of (layer mass / n) * A_layer, see
    `_layer_agreement`. Source: van der Eijk 2001, Quality & Quantity 35.
    None without ratings and on scales of fewer than three points.
    """
    n = sum(counts)
    if n == 0 or len(counts) < _FEWEST_POINTS:
        return None
    rest, total = list(counts), 0.0
    negligible = n * 1e-12  # what subtracting fractional weights leaves behind
    while any(count > negligible for count in rest):
        pattern = tuple(count > negligible for count in rest)
        height = min(count for count in rest if count > negligible)
        total += height * sum(pattern) / n * float(_layer_agreement(pattern))
        rest = [count - height if used else 0 for count, used in zip(rest, pattern, strict=True)]
    return total


def exact_agreement_a(counts: Sequence[int]) -> Fraction | None:
    """Return van der Eijk's A of whole counts as the ratio of whole numbers that it is."""
    n = sum(counts)
    if n == 0 or len(counts) < _FEWEST_POINTS:
        return None
    rest, total = list(counts), Fraction()
    while any(rest):
        pattern = tuple(count > 0 for count in rest)
        height = min(count for count in rest if count)
        total += Fraction(height * sum(pattern), n) * _layer_agreement(pattern)
        rest = [count - height if used else 0 for count, used in zip(rest, pattern, strict=True)]
    return total


@cache
def _layer_agreement(pattern: tuple[bool, ...]) -> Fraction:
    """Return A of one layer: U (1 - (S-1)/(K-1)).

    S is the number of points used, U = ((K-2) TU - (K-1) TDU) / ((K-2)(TU + TDU)) with TU the
    number of triples of points of pattern 110 or 011 and TDU of pattern 101. One point used: 1;
    all used: 0.
    """
    size, used = len(pattern), sum(pattern)
    if used == 1:
        return Fraction(1)
    if used == size:
        return Fraction()
    unimodal = bimodal = 0
    for middle in range(1, size - 1):
        left, right = sum(pattern[:middle]), sum(pattern[middle + 1 :])
        if pattern[middle]:
            unimodal += left * (size - 1 - middle - right) + (middle - left) * right
        else:
            bimodal += left * right
    shape = Fraction(
        (size - 2) * unimodal - (size - 1) * bimodal, (size - 2) * (unimodal + bimodal)
    )
    return shape * (1 - Fraction(used - 1, size - 1))


def tastle_wierman(counts: Sequence[float]) -> float | None:
    """Return the consensus 1 + sum p_k log2(1 - |k - mean| / width): 0 split ends, 1 the same.

    Width is the whole scale's. It uses the mean and so takes the steps as equal.
    Source: Tastle and Wierman 2007, International Journal of Approximate Reasoning 45.
    None without ratings and on a scale of one point.
    """
    n, width = sum(counts), len(counts) - 1
    if n == 0 or width < 1:
        return None
    mean = sum(point * count for point, count in enumerate(counts)) / n
    terms = (
        count / n * log2(1 - abs(point - mean) / width)
        for point, count in enumerate(counts)
        if count
    )
    return 1 + sum(terms)


def leik_consensus(counts: Sequence[float]) -> float | None:
    """Return 1 - D with Leik's ordinal dispersion D = 2/(K-1) sum min(F_k, 1 - F_k).

    F_k is the cumulated share up to point k. 1 all the same, 0 split ends; an even spread depends
    on the number of points. Source: Leik 1966, Pacific Sociological Review 9.
    None without ratings and on a scale of one point.
    """
    n, steps = sum(counts), len(counts) - 1
    if n == 0 or steps < 1:
        return None
    shares = (running / n for running in list(accumulate(counts))[:-1])
    return 1 - 2 / steps * sum(min(share, 1 - share) for share in shares)
