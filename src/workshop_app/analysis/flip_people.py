"""How many people of one population would have to rate differently for its stance to change.

It comes to be in favour as the lowest of its people go to the upper end of the scale, and ceases
to be as the highest go to the lower end; against is the mirror image. It is split as people go to
the end that fewer hold, first from between, then from the other end; and no longer as they go from
that end to the other. Where a rule reads the boxes, or the median and the boxes, no other k people
could do more, so the least k is found by halving. Where it reads quartiles or percentiles, being
closer together counts as well: there the nearest ratings are looked for, see `quantile_moves`.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from workshop_app.analysis.location import quantile
from workshop_app.analysis.quantile_moves import nearest
from workshop_app.analysis.stances import Stance, is_split, stance
from workshop_app.analysis.summary import Scheme, Summary
from workshop_app.domain.rule import ConsensusRule, RuleKind

_QUANTILES = {RuleKind.MEDIAN_IQR: (25, 50, 75), RuleKind.IPRAS: (30, 50, 70)}
"""The percentiles on which a stance rests, of the rules that read how close ratings lie."""


def fewest(limit: int, holds: Callable[[int], bool]) -> int | None:
    """Return the least number from 0 to `limit` that holds, if all greater ones do; else None."""
    if limit < 0 or not holds(limit):
        return None
    return bisect_left(range(limit), x=True, key=holds)


class People:
    """The ratings of one population, and what k of its people could make of them."""

    def __init__(self, summary: Summary, scheme: Scheme, rule: ConsensusRule) -> None:
        self._counts = summary.counts
        self._scheme = scheme
        self._rule = rule

    def to(self, way: Stance, limit: int) -> int | None:
        """Return the fewest people for the stance to be `way`; None if more than `limit`."""
        return self._fewest(lambda counts: self._stance(counts) is way, limit, up=way is Stance.FOR)

    def away(self, way: Stance, limit: int) -> int | None:
        """Return the fewest people for the stance to be anything but `way`."""
        return self._fewest(
            lambda counts: self._stance(counts) is not way, limit, up=way is not Stance.FOR
        )

    def to_split(self, limit: int) -> int | None:
        """Return the fewest people for the population to be split."""
        if self._rule.kind is RuleKind.IPRAS:
            return self._nearest(lambda counts: is_split(self._read(counts), self._rule), limit)
        return self._fewest_at_ends(limit, split=True)

    def from_split(self, limit: int) -> int | None:
        """Return the fewest people for the population to be split no more."""
        if self._rule.kind is RuleKind.IPRAS:
            return self._nearest(lambda counts: not is_split(self._read(counts), self._rule), limit)
        return self._fewest_at_ends(limit, split=False)

    def _fewest(
        self, holds: Callable[[Sequence[int]], bool], limit: int, *, up: bool
    ) -> int | None:
        if self._rule.kind in _QUANTILES:
            return self._nearest(holds, limit)
        limit = min(limit, sum(self._counts))
        return fewest(limit, lambda people: holds(_moved(self._counts, people, up=up)))

    def _nearest(self, holds: Callable[[Sequence[int]], bool], limit: int) -> int | None:
        return nearest(self._counts, _QUANTILES[self._rule.kind], holds, limit)

    def _fewest_at_ends(self, limit: int, *, split: bool) -> int | None:
        now = self._read(self._counts)
        ends = sorted((now.top_count or 0, now.bottom_count or 0))
        made = _parted if split else _gathered
        people = min(limit, now.n if split else ends[0])
        return fewest(
            people,
            lambda people: (
                is_split(of_ends(*made(ends[0], ends[1], now.n, people)), self._rule) is split
            ),
        )

    def _stance(self, counts: Sequence[int]) -> Stance:
        return stance(self._read(counts), self._scheme, self._rule)

    def _read(self, counts: Sequence[int]) -> Summary:
        """Return as much of the summary as stances rest on: this is made thousands of times."""
        scheme, quartiles = self._scheme, (None, None, None)
        if self._rule.kind is RuleKind.MEDIAN_IQR:
            quartiles = [float(quantile(counts, scheme.low, p)) for p in (50, 25, 75)]
        median, q1, q3 = quartiles
        return Summary(
            n=sum(counts),
            abstained=0,
            missing=0,
            counts=tuple(counts),
            median=median,
            iqr=None if q1 is None or q3 is None else q3 - q1,
            top_count=sum(counts[scheme.top_from - scheme.low :]),
            bottom_count=sum(counts[: scheme.bottom_to - scheme.low + 1]),
        )


def _moved(counts: Sequence[int], people: int, *, up: bool) -> Sequence[int]:
    """Return the counts once the lowest `people` rate highest, or the highest lowest."""
    made = list(counts if up else reversed(counts))
    left = people
    for point, count in enumerate(made):
        gone = min(count, left)
        made[point] -= gone
        left -= gone
    made[-1] += people
    return made if up else made[::-1]


def _parted(fewer: int, more: int, n: int, people: int) -> tuple[int, int, int]:
    """Return both ends and n once `people` went to the end that fewer hold, or both if they can."""
    both = fewer + more + min(people, n - fewer - more)
    less = min(fewer + people, both // 2)
    return less, both - less, n


def _gathered(fewer: int, more: int, n: int, people: int) -> tuple[int, int, int]:
    """Return both ends and n once `people` went from the end that fewer hold to the other."""
    return fewer - people, more + people, n


def of_ends(bottom: int, top: int, n: int) -> Summary:
    """Return a summary of nothing but how many stand at both ends."""
    return Summary(n=n, abstained=0, missing=0, counts=(), top_count=top, bottom_count=bottom)
