"""What the figures of three people tell of each: an example for whoever wants so small a group."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations_with_replacement
from statistics import median

from workshop_app.domain.rule import SMALLEST_MINIMUM
from workshop_app.domain.scale import Scale


@dataclass(frozen=True, slots=True)
class Telling:
    """Ratings that nothing but their mean, median and top share gives away.

    `alone` of the `possible` ratings of so many people are given away like these.
    """

    ratings: tuple[int, ...]
    mean: float
    median: int
    top_percent: int
    alone: int
    possible: int


def telling_example(scale: Scale) -> Telling:
    """Return ratings of three people, as far from unanimous as can be, that are given away."""
    points = range(scale.low, scale.high + 1)
    rooms = list(combinations_with_replacement(points, SMALLEST_MINIMUM))
    figures = {room: _figures(room, scale) for room in rooms}
    seen = Counter(figures.values())
    alone = [room for room in rooms if seen[figures[room]] == 1]
    best = max(alone, key=lambda room: (len(set(room)), room))
    return Telling(best, *figures[best], len(alone), len(rooms))


def _figures(room: tuple[int, ...], scale: Scale) -> tuple[float, int, int]:
    """Return mean, median and top share as they are printed."""
    top = sum(point >= scale.top_from for point in room)
    return round(sum(room) / len(room), 1), int(median(room)), round(100 * top / len(room))
