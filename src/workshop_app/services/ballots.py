"""The one way in for ratings and comments, whatever channel they come by."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workshop_app.domain.errors import UserError
from workshop_app.domain.rounds import Channel, Comment, Consent, HeldAnswer, Rating
from workshop_app.domain.text import clean_text
from workshop_app.domain.workshop import Workshop
from workshop_app.services.acceptance import Acceptance
from workshop_app.services.context import Context
from workshop_app.services.events import (
    AnswersHeld,
    CommentRecorded,
    Event,
    RatingRecorded,
    RoundChanged,
)
from workshop_app.services.ledgers import RatingStep
from workshop_app.services.merging import (
    Answer,
    Asked,
    Ballot,
    Merged,
    Merger,
    OnConflict,
    Place,
    Standing,
)
from workshop_app.services.ports import Progress, UnitOfWork

__all__ = ["Answer", "Asked", "Ballot", "OnConflict", "Place"]
_REPORT_EVERY = 20
_WRITE_FROM = 2_000


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a ballot, by place; `refused` says why nothing of it was stored.

    `already` stood there, `older` lost against a newer revision or was decided against, and
    `held` waits for the facilitator, as another channel has answered otherwise.
    """

    round_id: str
    participant_id: str
    kept: tuple[Place, ...] = ()
    already: tuple[Place, ...] = ()
    older: tuple[Place, ...] = ()
    held: tuple[Place, ...] = ()
    refused: UserError | None = None


@dataclass(frozen=True, slots=True)
class StoredBallot:
    """One person's answers of a round, by (recommendation id, criterion id), and comments.

    `held` is what waits for the facilitator, by place and channel.
    """

    ratings: Mapping[Asked, Rating]
    comments: Mapping[str, Comment]
    held: Mapping[tuple[Place, Channel], HeldAnswer]


def read_entries(
    context: Context, round_id: str, participant_id: str = ""
) -> tuple[list[Rating], list[Comment]]:
    """Return what was answered in a round, by one person only if named: for the entry grid."""
    with context.store.reading() as work:
        if participant_id:
            ratings = work.ratings.of_ballot(round_id, participant_id)
            return ratings, work.comments.of_ballot(round_id, participant_id)
        return work.ratings.of_round(round_id), work.comments.of_round(round_id)


def read_ballot(context: Context, round_id: str, participant_id: str) -> StoredBallot:
    """Return what one person has answered so far: for that person's eyes only."""
    with context.store.reading() as work:
        ratings = work.ratings.of_ballot(round_id, participant_id)
        comments = work.comments.of_ballot(round_id, participant_id)
        held = work.held.of_round(round_id)
    return StoredBallot(
        {one.place: one for one in ratings},
        {one.recommendation_id: one for one in comments},
        {
            ((one.recommendation_id, one.criterion_id), one.channel): one
            for one in held
            if one.participant_id == participant_id
        },
    )


def ballots_of(
    round_id: str, channel: Channel, answers: Mapping[tuple[str, str, str], Answer]
) -> list[Ballot]:
    """Return answers by (participant, recommendation, criterion) id as ballots, one a person."""
    people: defaultdict[str, dict[Asked, Answer]] = defaultdict(dict)
    for (person, item, criterion), answer in answers.items():
        people[person][item, criterion] = answer
    return [Ballot(round_id, person, channel, given) for person, given in people.items()]


def submit_ballot(
    context: Context, ballot: Ballot, on_conflict: OnConflict = OnConflict.HOLD
) -> Receipt:
    """Store a ballot whole; what the receipt calls kept is on the disk when this returns.

    Raises RoundNotOpenError, ObserverError, NotOnScaleError, NotInRoundError or TextTooLongError
    before anything is written.
    """
    (receipt,) = submit_ballots(context, [ballot], on_conflict)
    if receipt.refused is not None:
        raise receipt.refused
    return receipt


def submit_ballots(
    context: Context,
    ballots: Sequence[Ballot],
    on_conflict: OnConflict = OnConflict.HOLD,
    progress: Progress | None = None,
) -> list[Receipt]:
    """Store ballots in one transaction; a ballot that is refused leaves the others alone."""
    receipts: list[Receipt] = []
    with context.store.writing() as work:
        taking = Taking(context, work, on_conflict)
        for done, ballot in enumerate(ballots):
            if progress is not None and done % _REPORT_EVERY == 0:
                progress.report(done, len(ballots))
            receipts.append(taking.take(ballot))
            if taking.steps >= _WRITE_FROM:
                taking.write()  # a million steps kept until the end make the collector stop all
        taking.write()
        if progress is not None:
            progress.report(len(ballots), len(ballots))  # the last moment to be cancelled
        work.commit()
    for event in taking.events():
        context.events.publish(event)
    return receipts


class Taking:
    """Ballots taken in one transaction: each is merged with what stands, all are written at once."""

    def __init__(self, context: Context, work: UnitOfWork, on_conflict: OnConflict) -> None:
        self._work = work
        self._at = context.now()
        self._on_conflict = on_conflict
        self._policies: dict[tuple[str, Channel], OnConflict] = {}
        self._held: dict[str, dict[tuple[str, Channel], dict[Place, HeldAnswer]]] = {}
        self._steps: list[RatingStep] = []
        self._met: set[tuple[str, str]] = set()
        self._rated: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._commented: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._disputed: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._arrived: dict[tuple[str, str], None] = {}

    @property
    def steps(self) -> int:
        """Return how many steps are not written yet."""
        return len(self._steps)

    def take(self, ballot: Ballot) -> Receipt:
        """Take a ballot; the receipt says what becomes of it once all is written."""
        try:
            acceptance = self._work.workshops.of_round(ballot.round_id, Acceptance)
            acceptance.require_open()
            ballot = admitted(acceptance, ballot)
        except UserError as error:
            return Receipt(ballot.round_id, ballot.participant_id, refused=error)
        return self.merge(acceptance, ballot)

    def merge(self, acceptance: Acceptance, ballot: Ballot, *, decided: bool = False) -> Receipt:
        """Merge an admitted ballot; of what was decided no revision is too old."""
        who = ballot.round_id, ballot.participant_id
        if who in self._met:
            self.write()  # what the same person gave before must stand
        self._met.add(who)
        held = self._held_of(ballot)
        standing = _read_standing(self._work, ballot, {} if decided else held, decided=decided)
        merger = Merger(ballot, standing, self._at, lambda: self._policy(ballot))
        merged = merger.merge(acceptance.criterion_ids)
        self._note(acceptance, ballot, merged)
        for place in (*merged.kept, *merged.already):
            if place in held:
                self._work.held.drop(held.pop(place))
                self._disputed[acceptance.workshop_id, ballot.round_id][who[1]] = None
        return Receipt(
            *who,
            tuple(merged.kept),
            tuple(merged.already),
            tuple(merged.older),
            tuple(merged.held),
        )

    def write(self) -> None:
        """Write what was taken so far."""
        self._work.ratings.write(self._steps)
        self._steps = []
        self._met.clear()

    def events(self) -> Iterable[Event]:
        """Return what is to be told once this is committed."""
        for (workshop_id, round_id), people in self._rated.items():
            yield RatingRecorded(workshop_id, round_id, tuple(people))
        for (workshop_id, round_id), people in self._commented.items():
            yield CommentRecorded(workshop_id, round_id, tuple(people))
        for place in self._arrived:
            yield RoundChanged(*place)
        for (workshop_id, round_id), people in self._disputed.items():
            yield AnswersHeld(workshop_id, round_id, tuple(people))

    def _note(self, acceptance: Acceptance, ballot: Ballot, merged: Merged) -> None:
        at = acceptance.workshop_id, ballot.round_id
        self._steps += merged.steps
        for comment in merged.comments:
            self._work.comments.put(comment, ballot.revision)
        for one in merged.holds:
            self._work.held.put(one)
            self._disputed[at][ballot.participant_id] = None
        criteria = {criterion is not None for _, criterion in merged.kept}
        if True in criteria:
            self._rated[at][ballot.participant_id] = None
        if False in criteria:
            self._commented[at][ballot.participant_id] = None
        if criteria and ballot.participant_id in acceptance.round.absent_ids:
            self._arrived[at] = None

    def _held_of(self, ballot: Ballot) -> dict[Place, HeldAnswer]:
        found = self._held.get(ballot.round_id)
        if found is None:
            found = self._held[ballot.round_id] = {}
            for one in self._work.held.of_round(ballot.round_id):
                whose = found.setdefault((one.participant_id, one.channel), {})
                whose[one.recommendation_id, one.criterion_id] = one
        return found.get((ballot.participant_id, ballot.channel), {})

    def _policy(self, ballot: Ballot) -> OnConflict:
        """Return what the facilitator decided for the rest of the round, if the caller does not."""
        if self._on_conflict is not OnConflict.HOLD:
            return self._on_conflict
        key = ballot.round_id, ballot.channel
        if key not in self._policies:
            kept = self._work.settings.get(policy_name(*key), OnConflict.HOLD.value)
            self._policies[key] = OnConflict(kept)
        return self._policies[key]


def admitted(acceptance: Acceptance, ballot: Ballot) -> Ballot:
    """Return the ballot with clean comments; raise the UserError that keeps it out."""
    acceptance.require_person(ballot.participant_id)
    for place, answer in ballot.answers.items():
        acceptance.require_answer(place, answer.value)
    if not ballot.comments:
        return ballot
    cleaned = {item: clean_text(text) for item, text in ballot.comments.items()}
    acceptance.require_comments(cleaned)
    return replace(ballot, comments=cleaned)


def policy_name(round_id: str, channel: Channel) -> str:
    """Return the setting in which a decision for the rest of a round is kept."""
    return f"conflicts.{round_id}.{channel.value}"


def _read_standing(
    work: UnitOfWork, ballot: Ballot, held: Mapping[Place, HeldAnswer], *, decided: bool
) -> Standing:
    who = ballot.round_id, ballot.participant_id
    items = {item for item, _ in ballot.answers}
    ratings: dict[Asked, Rating] = {}
    if items:
        only = items.pop() if len(items) == 1 else ""
        ratings = {one.place: one for one in work.ratings.of_ballot(*who, only)}
    comments: dict[str, Comment] = {}
    if ballot.comments:
        comments = {one.recommendation_id: one for one in work.comments.of_ballot(*who)}
    newest: dict[Place, int] = {}
    if ballot.revision and not decided:
        newest = _newest(work, ballot, ratings, held)
    return Standing(ratings, comments, newest)


def _newest(
    work: UnitOfWork,
    ballot: Ballot,
    ratings: Mapping[Asked, Rating],
    held: Mapping[Place, HeldAnswer],
) -> dict[Place, int]:
    who = ballot.round_id, ballot.participant_id, ballot.channel
    newest: dict[Place, int] = {**work.ratings.newest(*who)}
    if ballot.comments:
        newest.update({(item, None): at for item, at in work.comments.newest(*who).items()})
    same = [one for one in ratings.values() if one.channel is ballot.channel]
    for place, revision in (
        *((one.place, one.revision) for one in same),
        *((place, one.revision) for place, one in held.items()),
    ):
        newest[place] = max(revision, newest.get(place, 0))
    return newest


def record_consent(context: Context, participant_id: str, text: str) -> None:
    """Record that a person was shown the consent text and went on."""
    with context.store.writing() as work:
        work.consents.put(Consent(participant_id, text, context.now()))
        work.commit()


def has_consented(context: Context, workshop: Workshop, participant_id: str) -> bool:
    """Tell whether this person went on past the consent text as it now stands."""
    if not workshop.consent:
        return True
    texts = {workshop.consent.ko, workshop.consent.en}
    with context.store.reading() as work:
        given = work.consents.of_workshop(workshop.id)
    return any(one.participant_id == participant_id and one.text in texts for one in given)
