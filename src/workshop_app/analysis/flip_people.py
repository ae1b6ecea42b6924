"""How many people of one population would have to rate differently for its stance to change.

It comes to be in favour as the lowest of its people go to the upper end of the scale, and ceases
to be as the highest go to the lower end; against is the mirror image, out as against. It is split as people go to
the end that fewer hold, first from between, then from the other end; and no longer as they go from
that end to the other. Where a rule reads the boxes, or the median and the boxes, no other k people
could do more, so the least k is found by halving. Where it reads quartiles or percentiles, being
closer together counts as well: see `flip_quantiles`.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from workshop_app.analysis.stances import Stance, is_out, is_split, stance
from workshop_app.analysis.summary import Scheme, Summary
from workshop_app.domain.rule import ConsensusRule


def fewest(limit: int, holds: Callable[[int], bool]) -> int | None:
    """Return the least number from 0 to `limit` that holds, if all greater ones do; else None."""
    if not holds(limit):
        return None
    return bisect_left(range(limit), x=True, key=holds)


class People:
    """The ratings of one population, and what k of its people could make of them."""

    def __init__(self, summary: Summary, scheme: Scheme, rule: ConsensusRule) -> None:
        self._now = summary
        self._scheme = scheme
        self._rule = rule

    def to(self, way: Stance, limit: int) -> int | None:
        """Return the fewest people for the stance to be `way`; None if more than `limit`."""
        up = way is Stance.FOR
        return fewest(self._most(limit), lambda k: self._stance(k, up=up) is way)

    def away(self, way: Stance, limit: int) -> int | None:
        """Return the fewest people for the stance to be anything but `way`."""
        up = way is not Stance.FOR
        return fewest(self._most(limit), lambda k: self._stance(k, up=up) is not way)

    def to_out(self, limit: int) -> int | None:
        """Return the fewest people for COMET's "out"."""
        return fewest(self._most(limit), lambda k: is_out(self._at(k, up=False)))

    def from_out(self, limit: int) -> int | None:
        """Return the fewest people for COMET's "out" to hold no more."""
        return fewest(self._most(limit), lambda k: not is_out(self._at(k, up=True)))

    def to_split(self, limit: int) -> int | None:
        """Return the fewest people for the population to be split."""
        return fewest(self._most(limit), lambda k: is_split(self._parted(k), self._rule))

    def from_split(self, limit: int) -> int | None:
        """Return the fewest people for the population to be split no more."""
        most = min(limit, self._now.top_count or 0, self._now.bottom_count or 0)
        return fewest(most, lambda k: not is_split(self._gathered(k), self._rule))

    def _most(self, limit: int) -> int:
        return min(limit, self._now.n)

    def _stance(self, people: int, *, up: bool) -> Stance:
        return stance(self._at(people, up=up), self._scheme, self._rule)

    def _at(self, people: int, *, up: bool) -> Summary:
        """Return what is once the lowest people rate highest, or the highest lowest."""
        counts, scheme = moved(self._now.counts, people, up=up), self._scheme
        top = sum(counts[scheme.top_from - scheme.low :])
        bottom = sum(counts[: scheme.bottom_to - scheme.low + 1])
        return of_ends(bottom, top, self._now.n, counts)

    def _parted(self, people: int) -> Summary:
        """Return what is once people went to the end that fewer hold, or both if they can."""
        n, fewer, more = self._ends()
        both = fewer + more + min(people, n - fewer - more)
        less = min(fewer + people, both // 2)
        return of_ends(less, both - less, n)

    def _gathered(self, people: int) -> Summary:
        """Return what is once people went from the end that fewer hold to the other."""
        n, fewer, more = self._ends()
        return of_ends(fewer - people, more + people, n)

    def _ends(self) -> tuple[int, int, int]:
        top, bottom = self._now.top_count or 0, self._now.bottom_count or 0
        return self._now.n, min(top, bottom), max(top, bottom)


def moved(counts: Sequence[int], people: int, *, up: bool) -> tuple[int, ...]:
    """Return the counts once the lowest `people` rate highest, or the highest lowest."""
    made = list(counts if up else reversed(counts))
    left = people
    for point, count in enumerate(made):
        gone = min(count, left)
        made[point] -= gone
        left -= gone
    made[-1] += people
    return tuple(made if up else reversed(made))


def of_ends(bottom: int, top: int, n: int, counts: tuple[int, ...] = ()) -> Summary:
    """Return as much of a summary as stances by boxes rest on: it is made thousands of times."""
    return Summary(n, 0, 0, counts, top_count=top, bottom_count=bottom)
