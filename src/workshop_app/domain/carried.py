"""A workshop with everything that is kept of it, as it is carried from one laptop to another."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol, TypeVar, cast

from workshop_app.domain.codes import code_keys, draw_codes, sorted_by_code
from workshop_app.domain.decisions import Decision
from workshop_app.domain.ids import new_random_id
from workshop_app.domain.lateness import Told
from workshop_app.domain.marks import Part
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.rounds import (
    Comment,
    CommentChange,
    Consent,
    HeldAnswer,
    Rating,
    RatingChange,
    Round,
)
from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.workshop import Workshop

Line = RatingChange | CommentChange


@dataclass(frozen=True, slots=True)
class RoundLedger:
    """What people left in one round, and the lines of history, in each ballot the oldest first.

    `told` is what results were worked out from where the round was opened again since.
    """

    round_id: str
    ratings: tuple[Rating, ...] = ()
    comments: tuple[Comment, ...] = ()
    lines: tuple[Line, ...] = ()
    held: tuple[HeldAnswer, ...] = ()
    told: Told = field(default_factory=Told)


@dataclass(frozen=True, slots=True)
class Carried:
    """A workshop, a ledger for each of its rounds, and what was concluded and consented to.

    Not what belongs to the laptop: PIN, links of phones, preferences.
    """

    workshop: Workshop
    ledgers: tuple[RoundLedger, ...] = ()
    decisions: tuple[Decision, ...] = ()
    consents: tuple[Consent, ...] = ()
    salvaged: SalvageMark | None = None

    @property
    def ratings(self) -> int:
        """Return how many answers stand in it."""
        return sum(len(one.ratings) for one in self.ledgers)

    @property
    def comments(self) -> int:
        """Return how many comments stand in it."""
        return sum(len(one.comments) for one in self.ledgers)


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """What a file holds, and the version of the program that made it."""

    carried: Carried
    version: str


def arranged(carried: Carried) -> Carried:
    """Return it in the one order that tells nothing of when who answered: by person and place."""
    workshop = carried.workshop
    places = (*workshop.participants, *workshop.recommendations, *workshop.criteria)
    at = {one.id: number for number, one in enumerate(places)}
    at_round = {one.id: number for number, one in enumerate(workshop.rounds)}

    def place(one: Rating | Comment | HeldAnswer) -> tuple[int, int, int, str]:
        criterion = getattr(one, "criterion_id", None)
        by = -1 if criterion is None else at[criterion]
        return at[one.participant_id], at[one.recommendation_id], by, one.channel.value

    def ledger(one: RoundLedger) -> RoundLedger:
        return replace(
            one,
            ratings=tuple(sorted(one.ratings, key=place)),
            comments=tuple(sorted(one.comments, key=place)),
            lines=tuple(sorted(one.lines, key=lambda line: at[line.participant_id])),
            held=tuple(sorted(one.held, key=place)),
            told=Told(
                tuple(sorted(one.told.ratings, key=place)),
                tuple(sorted(one.told.comments, key=place)),
            ),
        )

    return replace(
        carried,
        ledgers=tuple(
            ledger(one) for one in sorted(carried.ledgers, key=lambda one: at_round[one.round_id])
        ),
        decisions=tuple(sorted(carried.decisions, key=lambda one: at[one.recommendation_id])),
        consents=tuple(
            sorted(carried.consents, key=lambda one: (at[one.participant_id], one.text))
        ),
    )


def differing_parts(one: Carried, other: Carried) -> tuple[Part, ...]:
    """Return what differs between two states of a workshop, both arranged."""
    ours, theirs = _by_part(one), _by_part(other)
    return tuple(part for part in Part if ours[part] != theirs[part])


def _by_part(carried: Carried) -> dict[Part, object]:
    workshop = carried.workshop
    rest = replace(workshop, participants=(), recommendations=(), rounds=())
    return {
        Part.PREPARATION: (rest, carried.salvaged),
        Part.PARTICIPANTS: workshop.participants,
        Part.RECOMMENDATIONS: workshop.recommendations,
        Part.ROUNDS: workshop.rounds,
        Part.ANSWERS: carried.ledgers,
        Part.DECISIONS: carried.decisions,
        Part.CONSENTS: carried.consents,
    }


class _OfPerson(Protocol):
    @property
    def participant_id(self) -> str: ...


_Said = TypeVar("_Said", bound=_OfPerson)


def without_names(carried: Carried) -> Carried:
    """Return it severed from its people, as an anonymous workshop is: nothing leads back.

    Names go, people get new ids and codes in an order of their own, times are kept to the day
    and revisions are not. What is anonymous already stays as it is.
    """
    workshop = carried.workshop
    if workshop.anonymity is Anonymity.ANONYMOUS:
        return carried
    fresh = _people_anew(workshop)
    ids = {before: person.id for before, person in fresh.items()}
    severed = _Severed(ids)
    return arranged(
        replace(
            carried,
            workshop=replace(
                workshop,
                anonymity=Anonymity.ANONYMOUS,
                participants=sorted_by_code(tuple(fresh.values())),
                rounds=tuple(_absent_anew(one, ids) for one in workshop.rounds),
            ),
            ledgers=tuple(severed.ledger(one) for one in carried.ledgers),
            consents=severed.all(carried.consents, "given_at"),
        )
    )


def _people_anew(workshop: Workshop) -> Mapping[str, Participant]:
    """Return each person without a name, under an id and a code that nobody had before."""
    people = workshop.participants
    codes = draw_codes(len(people), code_keys(people))
    return {
        person.id: replace(person, id=new_random_id(), code=code, name="", affiliation="")
        for person, code in zip(people, codes, strict=True)
    }


def _absent_anew(this: Round, ids: Mapping[str, str]) -> Round:
    return replace(this, absent_ids=frozenset(ids[one] for one in this.absent_ids))


class _Severed:
    """Writes ledgers anew for people under other ids."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self._ids = ids

    def ledger(self, one: RoundLedger) -> RoundLedger:
        """Return a ledger whose lines lead to nobody."""
        return replace(
            one,
            ratings=self.all(one.ratings, "rated_at"),
            comments=self.all(one.comments, "written_at"),
            lines=self.all(one.lines, "changed_at"),
            held=self.all(one.held, "held_at"),
            told=Told(
                self.all(one.told.ratings, "rated_at"), self.all(one.told.comments, "written_at")
            ),
        )

    def all(self, said: Iterable[_Said], time: str) -> tuple[_Said, ...]:
        """Return what was said, of the same people under their other ids, to the day."""
        # Of dataclasses that all have these fields, which no type says.
        make = cast("Callable[..., _Said]", replace)
        return tuple(make(one, **self._changes(one, time)) for one in said)

    def _changes(self, one: _OfPerson, time: str) -> dict[str, Any]:
        changes: dict[str, Any] = {
            "participant_id": self._ids[one.participant_id],
            time: _day_of(getattr(one, time)),
        }
        return {**changes, "revision": 0} if hasattr(one, "revision") else changes


def _day_of(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)
