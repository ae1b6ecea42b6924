"""One group one vote: every group counts the same, however many people it has."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from workshop_app.analysis.populations import Populations

_NOTABLE_POINTS = Fraction(10, 100)
_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class EqualGroup:
    """The figures with equal groups; `groups_counted` leaves out those without ratings.

    `differs`: its top share is 10 points or more away from one person one vote.
    """

    mean: float
    top_share: float
    bottom_share: float
    weighted_median: float
    groups_counted: int
    differs: bool


def equal_group(populations: Populations, low: int) -> EqualGroup | None:
    """Return the means over groups of group mean and shares, and the weighted median.

    None if nobody rated or a group is hidden: with the others shown, it could be solved for.
    """
    groups = tuple(populations.rated.values())
    if not groups or populations.hidden:
        return None
    means = [exact_mean(group.counts, low) for group in groups]
    top = populations.equal_share(top=True)
    pooled = Fraction(populations.overall.top_count or 0, populations.overall.n)
    return EqualGroup(
        mean=float(sum(means, Fraction()) / len(groups)),
        top_share=float(top),
        bottom_share=float(populations.equal_share(top=False)),
        weighted_median=weighted_median([group.counts for group in groups], low),
        groups_counted=len(groups),
        differs=abs(top - pooled) >= _NOTABLE_POINTS,
    )


def exact_mean(counts: tuple[int, ...], low: int) -> Fraction:
    """Return the mean of ratings counted from the point `low` upwards; needs one rating."""
    return low + Fraction(sum(p * count for p, count in enumerate(counts)), sum(counts))


def weighted_median(groups: list[tuple[int, ...]], low: int) -> float:
    """Return the smallest point with cumulated weight above 1/2, each rating 1/(G n_g).

    At exactly 1/2 the midpoint to the next point that has weight. Every group needs a rating.
    """
    weights = [
        sum((Fraction(group[point], sum(group) * len(groups)) for group in groups), Fraction())
        for point in range(len(groups[0]))
    ]
    used = [point for point, weight in enumerate(weights) if weight]
    running = list(accumulate(weights[point] for point in used))
    middle = next(index for index, weight in enumerate(running) if weight >= _HALF)
    last = middle + 1 if running[middle] == _HALF else middle
    return low + (used[middle] + used[last]) / 2
