"""Rounds and what a participant leaves in them: ratings, comments, and their history."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.standing import RoundState


class Channel(StrEnum):
    """How a ballot came in."""

    KIOSK = "kiosk"
    ENTRY = "entry"
    PHONE = "phone"
    SPREADSHEET = "spreadsheet"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Reopening:
    """The trace of a closed round that was opened again."""

    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Round:
    """One pass of rating over chosen recommendations; its results stay hidden until revealed.

    `criteria_then` and `recommendations_then` (in the order of the ids) are the words as they
    were when it was opened; a draft has none. `absent_ids` are the participants who are not in
    the room in this round and have left no answer in it. `late_held` tells that results were shown
    before, and that what came since is kept but not counted: the difference would tell ballots.
    """

    id: str
    number: int
    state: RoundState
    recommendation_ids: tuple[str, ...]
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    revealed_at: datetime | None = None
    reopenings: tuple[Reopening, ...] = field(default=())
    absent_ids: frozenset[str] = frozenset()
    criteria_then: tuple[Criterion, ...] = ()
    recommendations_then: tuple[Recommendation, ...] = ()
    late_held: bool = False

    @property
    def is_open(self) -> bool:
        """Tell whether ratings are taken."""
        return self.state is RoundState.OPEN

    @property
    def is_revealed(self) -> bool:
        """Tell whether its results may be seen: closed, and revealed since."""
        return self.state is RoundState.CLOSED and self.revealed_at is not None


@dataclass(frozen=True, slots=True)
class Rating:
    """One answer: a point on the scale, or None for an explicit abstention or a recusal.

    A missing answer is the absence of a Rating, never a value of one. Who is recused has an
    interest in the recommendation: all its criteria have such a row. `revision` is the ballot's
    at its channel, 0 for what a person enters at this machine.
    """

    round_id: str
    participant_id: str
    recommendation_id: str
    criterion_id: str
    value: int | None
    channel: Channel
    rated_at: datetime
    recused: bool = False
    revision: int = 0

    @property
    def abstained(self) -> bool:
        """Tell whether the participant chose not to judge."""
        return self.value is None and not self.recused

    @property
    def place(self) -> tuple[str, str]:
        """Return what it answers: recommendation and criterion."""
        return self.recommendation_id, self.criterion_id

    def says(self, value: int | None, *, recused: bool) -> bool:
        """Tell whether it is this answer."""
        return self.value == value and self.recused == recused

    def is_newer_than(self, before: "Rating | None") -> bool:
        """Tell whether it is a later revision of what the same channel brought before."""
        return before is not None and (
            self.channel is before.channel and self.revision > before.revision
        )


@dataclass(frozen=True, slots=True)
class Comment:
    """What a participant wrote on one recommendation in one round."""

    round_id: str
    participant_id: str
    recommendation_id: str
    text: str
    channel: Channel
    written_at: datetime


class ChangeKind(StrEnum):
    """What happened to a rating."""

    RATED = "rated"
    ABSTAINED = "abstained"
    CLEARED = "cleared"
    RECUSED = "recused"


@dataclass(frozen=True, slots=True)
class RatingChange:
    """One line of the rating history; `value` is None unless a point was given."""

    round_id: str
    participant_id: str
    recommendation_id: str
    criterion_id: str
    kind: ChangeKind
    value: int | None
    channel: Channel
    changed_at: datetime
    revision: int = 0


@dataclass(frozen=True, slots=True)
class CommentChange:
    """One line of the history of comments: what it said from then on, nothing if it was removed.

    What one channel brings within ten minutes is one line.
    """

    round_id: str
    participant_id: str
    recommendation_id: str
    text: str
    channel: Channel
    changed_at: datetime
    revision: int = 0


@dataclass(frozen=True, slots=True)
class HeldAnswer:
    """What another channel brought for a place already answered: the facilitator decides on it.

    Without a criterion it is a comment, and `text` what it says; else `value` and `recused` are
    as in a Rating. There is one for each place and channel, the latest.
    """

    round_id: str
    participant_id: str
    recommendation_id: str
    criterion_id: str | None
    channel: Channel
    held_at: datetime
    value: int | None = None
    recused: bool = False
    text: str = ""
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Consent:
    """That a participant was shown a consent text and went on, and which text it was."""

    participant_id: str
    text: str
    given_at: datetime
