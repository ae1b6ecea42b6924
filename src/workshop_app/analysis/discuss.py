"""What to discuss next: what matters, divides the groups and is not settled, first."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from workshop_app.analysis.equal_group import exact_mean
from workshop_app.analysis.indices import exact_agreement_a
from workshop_app.analysis.populations import Populations
from workshop_app.analysis.summary import Scheme
from workshop_app.analysis.suppression import hides_total, size_of

_FLOOR = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Discussion:
    """How much one recommendation needs the room, each part from 0 to 1.

    In exact fractions: a rounding error would part what ties.

    `importance`: the equal-group mean on the scale; `gap`: how far apart the groups' means lie on
    it; `uncertainty`: (1 - A)/2, half where ratings are spread evenly and 1 where two camps stand
    at the ends. `score` is the product of 1/10 + 9/10 x for each part x, so that what is nought in
    one part is still told apart by the others.
    """

    importance: Fraction
    gap: Fraction
    uncertainty: Fraction

    @property
    def score(self) -> Fraction:
        """Return importance x gap x uncertainty."""
        parts = (self.importance, self.gap, self.uncertainty)
        result = Fraction(1)
        for part in parts:
            result *= _FLOOR + (1 - _FLOOR) * part
        return result


def discussion(populations: Populations, scheme: Scheme, minimum: int) -> Discussion | None:
    """Return how much a recommendation needs the room; None if too few, or no group, rated it.

    Made of nothing but what may be shown: small groups count together.
    """
    overall, parts = populations.overall, populations.weighted
    if not parts or hides_total(size_of(overall), minimum):
        return None
    means = [(exact_mean(part.counts, scheme.low), groups) for part, groups in parts]
    total = sum((mean * groups for mean, groups in means), Fraction())
    centre = total / sum(groups for _, groups in means)
    spread = max(mean for mean, _ in means) - min(mean for mean, _ in means)
    known = exact_agreement_a(overall.counts)
    width = scheme.high - scheme.low
    return Discussion(
        importance=(centre - scheme.low) / width,
        gap=spread / width,
        uncertainty=Fraction(1, 2) if known is None else (1 - known) / 2,
    )


def discuss_next(found: Sequence[tuple[str, Discussion | None]]) -> tuple[str, ...]:
    """Return the recommendations by falling score, those nobody rated last, else as given."""
    return tuple(
        item for item, _ in sorted(found, key=lambda pair: -pair[1].score if pair[1] else 1)
    )


def fit_to_minutes(
    order: Sequence[str], minutes_left: float, minutes_each: float
) -> tuple[str, ...]:
    """Return as many of the first recommendations as fit into the time left."""
    if minutes_each <= 0:
        return tuple(order)
    return tuple(order[: max(0, int(minutes_left // minutes_each))])
