"""What a revealed round says, as it was read in one transaction: the source of every medium."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop_app.analysis import PanelAnalysis, Participation
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Comment, Round
from workshop_app.domain.workshop import Workshop

LATEST = "latest"
"""Stands for a round: of each recommendation the one in which it was last rated."""
Given = tuple[str, str, str]
"""Who rated what on which criterion, by their ids."""


@dataclass(frozen=True, slots=True)
class CriterionResults:
    """One criterion of a round: `analysis` is already suppressed and may be shown."""

    criterion: Criterion
    analysis: PanelAnalysis


@dataclass(frozen=True, slots=True)
class RoundResults:
    """What a revealed round says: its recommendations in order, and each criterion.

    The state now (`latest.state_now`) may be of several: then `parts` are those it is put together
    from, the oldest first, and `numbers` names the round of each code and criterion's key.
    """

    round: Round
    recommendations: tuple[Recommendation, ...]
    criteria: tuple[CriterionResults, ...]
    settled: Mapping[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    """The last revealed round in which somebody rated, by code and the criterion's key."""
    participation: Participation | None = None
    numbers: Mapping[tuple[str, str], int] = field(default_factory=dict[tuple[str, str], int])
    parts: tuple["RoundResults", ...] = ()

    def recommendation(self, recommendation_id: str) -> Recommendation:
        """Return a recommendation as it was worded; KeyError where the round did not have it."""
        return {item.id: item for item in self.recommendations}[recommendation_id]

    @property
    def rounds(self) -> tuple[Round, ...]:
        """Return the rounds that it is of, the oldest first; mostly one."""
        return tuple(one.round for one in self.parts) or (self.round,)

    def number_of(self, code: str, key: str = "") -> int:
        """Return the round of one recommendation, on one criterion or the last on any."""
        numbers = (n for (one, on), n in self.numbers.items() if one == code and key in {"", on})
        return max(numbers, default=self.round.number)

    def of_criterion(self, key: str) -> CriterionResults:
        """Return the results on the criterion with this key."""
        return next(one for one in self.criteria if one.criterion.key == key)


@dataclass(frozen=True, slots=True)
class RoundReading:
    """A revealed round with its comments, read in one transaction.

    `workshop` is as results count it (`as_counted`): joined groups are one. `given` holds what those who commented rated on the same recommendation; never shown as it is.
    """

    workshop: Workshop
    results: RoundResults
    comments: tuple[Comment, ...]
    given: Mapping[Given, int | None] = field(repr=False)
