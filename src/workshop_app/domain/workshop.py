"""The workshop: one aggregate that owns everything but the ledgers of ratings and comments."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, TypeVar

from workshop_app.domain.errors import WorkshopConcludedError
from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round, RoundState
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.standing import Status
from workshop_app.domain.text import LocalText

TITLE_LIMIT = 300
CODE_LIMIT = 40
TEXT_LIMIT = 10_000
COMMENT_LIMIT = 5_000
MINUTES_EACH = 10
MOST_MINUTES = 600


@dataclass(frozen=True, slots=True)
class Details:
    """What the cover says. `day` is the date of the event."""

    title: str = ""
    day: date | None = None
    place: str = ""
    facilitator: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Workshop:
    """One event. Edits are functions that return a changed copy; storage keeps the difference.

    `rule_locked_at` is set when the first round opens and never cleared. `discussion_minutes`
    is the time there is for the discussion, 0 where it is not set; `minutes_each` one takes.
    `joined_groups` are ids of groups that count as one in results, fixed with the rule.
    """

    id: str
    details: Details
    created_at: datetime
    groups: tuple[StakeholderGroup, ...] = ()
    participants: tuple[Participant, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    rounds: tuple[Round, ...] = ()
    rule: ConsensusRule = field(default_factory=ConsensusRule)
    rule_locked_at: datetime | None = None
    joined_groups: tuple[tuple[str, ...], ...] = ()
    anonymity: Anonymity = Anonymity.CODE
    consent: LocalText = field(default_factory=LocalText)
    is_sample: bool = False
    concluded_at: datetime | None = None
    discussion_minutes: int = 0
    minutes_each: int = MINUTES_EACH

    @property
    def title(self) -> str:
        """Return the title of the event."""
        return self.details.title

    @property
    def status(self) -> Status:
        """Tell where the workshop stands, from its rounds and its conclusion."""
        if self.concluded_at is not None:
            return Status.CONCLUDED
        if self.open_round is not None:
            return Status.RATING
        return Status.DISCUSSING if self.last_closed_round else Status.PREPARING

    @property
    def is_locked(self) -> bool:
        """Tell whether rule, criteria and scales are fixed: a round has been opened."""
        return self.rule_locked_at is not None

    @property
    def open_round(self) -> Round | None:
        """Return the round that takes ratings now."""
        return next((item for item in self.rounds if item.state is RoundState.OPEN), None)

    @property
    def last_closed_round(self) -> Round | None:
        """Return the newest closed round."""
        closed = [item for item in self.rounds if item.state is RoundState.CLOSED]
        return closed[-1] if closed else None

    @property
    def last_revealed_round(self) -> Round | None:
        """Return the newest round whose results may be seen."""
        revealed = [item for item in self.rounds if item.is_revealed]
        return revealed[-1] if revealed else None

    def round(self, round_id: str) -> Round:
        """Return the round with this id; KeyError if it is another workshop's."""
        return _by_id(self.rounds, round_id)

    def round_before(self, this: Round) -> Round | None:
        """Return the round that came before `this`."""
        earlier = [item for item in self.rounds if item.number < this.number]
        return earlier[-1] if earlier else None

    def group(self, group_id: str) -> StakeholderGroup:
        """Return the group with this id."""
        return _by_id(self.groups, group_id)

    def participant(self, participant_id: str) -> Participant:
        """Return the participant with this id."""
        return _by_id(self.participants, participant_id)

    def recommendation(self, recommendation_id: str) -> Recommendation:
        """Return the recommendation with this id."""
        return _by_id(self.recommendations, recommendation_id)

    def criterion(self, criterion_id: str) -> Criterion:
        """Return the criterion with this id."""
        return _by_id(self.criteria, criterion_id)

    def rated_in(self, this: Round) -> tuple[Recommendation, ...]:
        """Return a round's recommendations in the workshop's order, worded as they were rated."""
        then = {item.id: item for item in this.recommendations_then}
        chosen = set(this.recommendation_ids)
        return tuple(then.get(one.id, one) for one in self.recommendations if one.id in chosen)

    def criteria_of(self, this: Round) -> tuple[Criterion, ...]:
        """Return the criteria of a round, worded and labelled as they were when it was opened."""
        return this.criteria_then or self.criteria

    @property
    def voters(self) -> tuple[Participant, ...]:
        """Return the participants who are asked for answers: all but the observers."""
        return tuple(person for person in self.participants if not person.is_observer)

    def expected_in(self, this: Round) -> tuple[Participant, ...]:
        """Return the voters who are in the room in a round."""
        return tuple(person for person in self.voters if person.id not in this.absent_ids)

    def members(self, group_id: str) -> tuple[Participant, ...]:
        """Return the participants of one group in order."""
        return tuple(person for person in self.participants if person.group_id == group_id)

    def require_editable(self) -> None:
        """Raise WorkshopConcludedError where the workshop is read-only."""
        if self.concluded_at is not None:
            raise WorkshopConcludedError(title=self.title)


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Identified)


def _by_id(items: tuple[_Item, ...], wanted: str) -> _Item:
    for item in items:
        if item.id == wanted:
            return item
    raise KeyError(wanted)
