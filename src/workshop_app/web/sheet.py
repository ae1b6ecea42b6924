"""What the round asks, and what one person has given: all that a page or a client is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Channel, Rating, Round
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import Asked, StoredBallot


@dataclass(frozen=True, slots=True)
class Sheet:
    """One round as people see it; made once for each state of the workshop."""

    workshop_id: str
    title: str
    number: int
    is_open: bool
    closed_at: datetime | None
    before_id: str
    anonymity: Anonymity
    consent: LocalText
    items: tuple[Recommendation, ...]
    criteria: tuple[Criterion, ...]
    people: Mapping[str, Participant]

    @classmethod
    def of(cls, workshop: Workshop, this: Round) -> "Sheet":
        """Return what a round asks of whom."""
        before = workshop.round_before(this)
        return cls(
            workshop.id,
            workshop.title,
            this.number,
            this.is_open,
            this.closed_at,
            "" if before is None else before.id,
            workshop.anonymity,
            workshop.consent,
            workshop.rated_in(this),
            workshop.criteria_of(this),
            {person.id: person for person in workshop.voters},
        )


@dataclass(frozen=True, slots=True)
class Given:
    """One answer: a point, None for "don't know", or that the person stands aside."""

    value: int | None
    recused: bool = False

    @property
    def state(self) -> str:
        """Return the word that clients know it by."""
        if self.recused:
            return "recused"
        return "abstained" if self.value is None else "rated"


@dataclass(frozen=True, slots=True)
class Entry:
    """Whose session it is, and whether the consent text was agreed to, where there is one."""

    sheet: Sheet
    person: Participant
    consented: bool


@dataclass(frozen=True, slots=True)
class View:
    """One person's ballot as it stands; `held` waits for the facilitator, `before` is last round's."""

    sheet: Sheet
    person: Participant
    consented: bool
    given: Mapping[Asked, Given]
    before: Mapping[Asked, Given]
    comments: Mapping[str, str]
    held: frozenset[tuple[str, str | None]]


def view_of(
    sheet: Sheet,
    person: Participant,
    stored: StoredBallot,
    before: Mapping[Asked, Rating],
    *,
    consented: bool,
) -> View:
    """Return what this person gave, whatever becomes of it where another channel said otherwise."""
    given = {place: Given(one.value, one.recused) for place, one in stored.ratings.items()}
    comments = {item: one.text for item, one in stored.comments.items()}
    held: set[tuple[str, str | None]] = set()
    for (place, channel), one in stored.held.items():
        if channel is not Channel.PHONE:
            continue
        held.add(place)
        if one.criterion_id is None:
            comments[one.recommendation_id] = one.text
        else:
            given[one.recommendation_id, one.criterion_id] = Given(one.value, one.recused)
    return View(
        sheet,
        person,
        consented,
        given,
        {place: Given(one.value, one.recused) for place, one in before.items()},
        comments,
        frozenset(held),
    )
