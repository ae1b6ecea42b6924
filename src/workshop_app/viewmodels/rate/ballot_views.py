"""What a ballot shows of itself: frozen pictures of its questions and of what is still open."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.scale import ScalePoint


class BallotPage(StrEnum):
    """The pages a person goes through."""

    START = "start"
    ITEM = "item"
    REVIEW = "review"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: a point, or None for an explicit abstention or a recusal."""

    value: int | None
    recused: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One criterion of one recommendation, with the person's own answers only."""

    criterion: Criterion
    given: Given | None
    before: Given | None

    @property
    def points(self) -> tuple[ScalePoint, ...]:
        """Return the points to choose from."""
        return self.criterion.scale.points


@dataclass(frozen=True, slots=True)
class Item:
    """One recommendation as it stands on the ballot."""

    index: int
    recommendation: Recommendation
    questions: tuple[Question, ...]
    comment: str
    recused_by_others: bool = False

    @property
    def recused(self) -> bool:
        """Tell whether the person stands aside because of an interest."""
        return any(one.given is not None and one.given.recused for one in self.questions)

    @property
    def missing(self) -> tuple[Criterion, ...]:
        """Return the criteria that have no answer, an abstention and a recusal being one."""
        return tuple(one.criterion for one in self.questions if one.given is None)

    @property
    def complete(self) -> bool:
        """Tell whether every question has an answer."""
        return not self.missing

    @property
    def begun(self) -> bool:
        """Tell whether any question has an answer."""
        return any(one.given is not None for one in self.questions)
