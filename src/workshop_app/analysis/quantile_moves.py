"""The nearest ratings of which something holds that rests on a few of their quantiles alone.

A quantile of type 7 reads one or two of the ordered ratings. So all that matters are the values at
these few places, and there are not many of them: each choice of values, rising from place to
place, is tried, the nearest first, by one example of it.

How near it is: let C_v be how many rate v or lower, and let the choice ask for lo_v to hi_v such
people. Then between two points v < w lo_w - hi_v people have to be, and any set of parts of the
scale without overlap needs as many newcomers as all its parts lack. The most that any such set
needs is also enough (it is the dual of a flow along the scale), and is found in one pass.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def nearest(
    counts: Sequence[int],
    percents: tuple[int, ...],
    holds: Callable[[Sequence[int]], bool],
    limit: int,
) -> int | None:
    """Return the fewest people who can rate so that `holds`; None if more than `limit`.

    `holds` must depend on the quantiles of type 7 at `percents` alone.
    """
    choices = _choices(sum(counts), len(counts), percents)
    moves = choices.moves(counts)
    near = np.flatnonzero(moves <= limit)
    for index in near[np.argsort(moves[near], kind="stable")]:
        if holds(choices.example(index)):
            return int(moves[index])
    return None


@dataclass(frozen=True, slots=True, eq=False)
class _Choices:
    """What may stand at the places, and for each choice the fewest and most people up to a point.

    Both are (points, choices); of no point at all they are 0.
    """

    fewest: Ints
    most: Ints

    def moves(self, counts: Sequence[int]) -> Ints:
        """Return how many people have to rate differently for each choice."""
        outside = np.zeros(self.fewest.shape[1], dtype=np.int64)
        inside = outside.copy()  # the part begins below the lowest point
        for up_to, low, high in zip(np.cumsum(counts), self.fewest, self.most, strict=True):
            began, ended = outside + (up_to - high), inside + (low - up_to)
            np.maximum(inside, began, out=inside)
            np.maximum(outside, ended, out=outside)
        return outside

    def example(self, index: int) -> tuple[int, ...]:
        """Return ratings as counts by point that make the choice."""
        return tuple(np.diff(self.fewest[:, index], prepend=0).tolist())


@lru_cache(maxsize=512)
def _choices(n: int, points: int, percents: tuple[int, ...]) -> _Choices:
    places = sorted({place for percent in percents for place in _places(n, percent)})
    values = np.array(list(combinations_with_replacement(range(points), len(places))))
    reached = (values[None, :, :] <= np.arange(points)[:, None, None]).sum(axis=2)
    low = np.array([0, *places])[reached]
    high = np.array([*places, n + 1])[reached] - 1
    low[-1] = n
    return _Choices(low, high)


def _places(n: int, percent: int) -> Sequence[int]:
    """Return which of the ordered ratings the quantile reads, 1 the lowest; see `location`."""
    whole, rest = divmod((n - 1) * percent, 100)
    return (whole + 1, whole + 2) if rest else (whole + 1,)
