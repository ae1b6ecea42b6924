"""The marker that stands where figures of a small group would have stood."""

from dataclasses import dataclass
from enum import StrEnum


class SuppressionLevel(StrEnum):
    """How much is hidden."""

    FIGURES = "figures"
    DISTRIBUTION = "distribution"


class SuppressionReason(StrEnum):
    """Why it is hidden."""

    TOO_FEW = "too_few"
    PROTECTS_ANOTHER = "protects_another"


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A population whose figures are hidden on one recommendation.

    Level FIGURES: only `registered` is given, which the room knows; not even how many rated.
    Level DISTRIBUTION: `n`, `abstained`, `missing`, `median`, `mean`, `top_count`, `top_share`
    and `vote_margin` are given; counts per point, quartiles, spread, the bottom box and every
    index are hidden, as any of them with the mean would bring the ratings back.
    """

    level: SuppressionLevel
    reason: SuppressionReason
    registered: int
    n: int | None = None
    abstained: int | None = None
    missing: int | None = None
    median: float | None = None
    mean: float | None = None
    top_count: int | None = None
    top_share: float | None = None
    vote_margin: int | None = None
