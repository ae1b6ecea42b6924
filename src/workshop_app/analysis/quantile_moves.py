"""How far ratings are from all others that differ in what a few of their quantiles say.

A quantile of type 7 reads one or two of the ordered ratings. So all that matters are the values at
these few places, and there are not many of them: each choice of values, rising from place to
place, is tried.

How far it is: let C_v be how many rate v or lower, and let the choice ask for lo_v to hi_v such
people. Then between two points v < w at least lo_w - hi_v people have to be, and parts of the scale
without overlap need as many newcomers as they lack together. The most that any such parts lack is
also enough (it is the dual of a flow along the scale), and is found in one pass.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

HUNDREDTHS = 100
Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Choices:
    """What n ratings may have at the places that `percents` read.

    `fewest` and `most` people up to each point are (points, choices), `quantiles` (percents,
    choices) in hundredths above the lowest point.
    """

    fewest: Ints
    most: Ints
    quantiles: Ints

    def moves(self, counts: Sequence[int]) -> Ints:
        """Return how many people have to rate differently for each choice."""
        outside = np.zeros(self.fewest.shape[1], dtype=np.int32)
        inside = outside.copy()  # the part begins below the lowest point, where nobody can be
        for up_to, low, high in zip(accumulate(counts), self.fewest, self.most, strict=True):
            began, ended = outside + (up_to - high), inside + (low - up_to)
            np.maximum(inside, began, out=inside)
            np.maximum(outside, ended, out=outside)
        return outside


@lru_cache(maxsize=32)  # of eleven points one takes a megabyte
def choices(n: int, points: int, percents: tuple[int, ...]) -> Choices:
    """Return the choices of `n` ratings on a scale of so many points."""
    read = [_places(n, percent) for percent in percents]
    places = sorted({place for first, second, _ in read for place in (first, second)})
    values, reached = _risings(points, len(places))
    low = np.array([0, *places], dtype=np.int32)[reached]
    high = np.array([*places, n + 1], dtype=np.int32)[reached] - 1
    low[-1] = n
    at = {place: values[index] for index, place in enumerate(places)}
    quantiles = [HUNDREDTHS * at[a] + rest * (at[b] - at[a]) for a, b, rest in read]
    return Choices(low, high, np.array(quantiles, dtype=np.int32))


@lru_cache(maxsize=16)
def _risings(points: int, places: int) -> tuple[Ints, NDArray[np.intp]]:
    """Return all values that do not fall from place to place, and how many lie up to each point."""
    rows = list(combinations_with_replacement(range(points), places))
    values = np.array(rows, dtype=np.int32).T
    return values, (values <= np.arange(points)[:, None, None]).sum(axis=1)


def _places(n: int, percent: int) -> tuple[int, int, int]:
    """Return the two ordered ratings that a quantile lies between, and how many hundredths up.

    1 is the lowest rating; see `location.quantile`.
    """
    whole, rest = divmod((n - 1) * percent, HUNDREDTHS)
    return whole + 1, whole + (2 if rest else 1), rest
