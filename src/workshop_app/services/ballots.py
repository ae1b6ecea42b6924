"""The one way in for ratings and comments, whatever channel they come by."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_app.domain.errors import NotInRoundError, NotOnScaleError, RoundNotOpenError
from workshop_app.domain.preparation import limited
from workshop_app.domain.rounds import Channel, Comment, Consent, Rating, Round
from workshop_app.domain.text import clean_text
from workshop_app.domain.workshop import COMMENT_LIMIT, Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import CommentRecorded, RatingRecorded
from workshop_app.services.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be recorded in one place: a point, None to abstain; `clear` takes it away."""

    participant_id: str
    recommendation_id: str
    criterion_id: str
    value: int | None = None
    clear: bool = False


@dataclass(frozen=True, slots=True)
class Ballot:
    """One person's answers of a round, by (recommendation id, criterion id), and comments."""

    ratings: dict[tuple[str, str], Rating]
    comments: dict[str, Comment]


def read_ballot(context: Context, round_id: str, participant_id: str) -> Ballot:
    """Return what one person has answered so far: for that person's eyes only."""
    with context.store.reading() as work:
        ratings = work.ratings.of_ballot(round_id, participant_id)
        comments = work.comments.of_ballot(round_id, participant_id)
    return Ballot(
        {(one.recommendation_id, one.criterion_id): one for one in ratings},
        {one.recommendation_id: one for one in comments},
    )


def record_answers(
    context: Context, workshop_id: str, answers: Sequence[Answer], channel: Channel
) -> None:
    """Record answers in the open round, all or none; durable when this returns.

    The same answer twice is one answer. Raises RoundNotOpenError, NotOnScaleError or
    NotInRoundError before anything is written.
    """
    with context.store.writing() as work:
        workshop = work.workshops.get(workshop_id)
        this = _open_round(workshop)
        for answer in answers:
            _check(workshop, this, answer)
            _record(work, _rating(context, this, answer, channel), clear=answer.clear)
        work.commit()
    for person_id in dict.fromkeys(answer.participant_id for answer in answers):
        context.events.publish(RatingRecorded(workshop_id, this.id, person_id))


def record_comment(
    context: Context,
    workshop_id: str,
    participant_id: str,
    recommendation_id: str,
    text: str,
    channel: Channel,
) -> None:
    """Record what a person writes on one recommendation; an empty text takes it away."""
    cleaned = limited(clean_text(text), COMMENT_LIMIT)
    with context.store.writing() as work:
        workshop = work.workshops.get(workshop_id)
        this = _open_round(workshop)
        _require(recommendation_id in this.recommendation_ids, recommendation_id)
        _require_person(workshop, participant_id)
        comment = Comment(
            round_id=this.id,
            participant_id=participant_id,
            recommendation_id=recommendation_id,
            text=cleaned,
            channel=channel,
            written_at=context.now(),
        )
        work.comments.put(comment)
        work.commit()
    context.events.publish(CommentRecorded(workshop_id, this.id, participant_id))


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


def _record(work: UnitOfWork, rating: Rating, *, clear: bool) -> None:
    if clear:
        work.ratings.clear(rating)
    else:
        work.ratings.put(rating)


def _rating(context: Context, this: Round, answer: Answer, channel: Channel) -> Rating:
    return Rating(
        round_id=this.id,
        participant_id=answer.participant_id,
        recommendation_id=answer.recommendation_id,
        criterion_id=answer.criterion_id,
        value=answer.value,
        channel=channel,
        rated_at=context.now(),
    )


def _open_round(workshop: Workshop) -> Round:
    this = workshop.open_round
    if this is None:
        last = workshop.rounds[-1] if workshop.rounds else None
        raise RoundNotOpenError(
            number=last.number if last else 1, state=last.state if last else "draft"
        )
    return this


def _check(workshop: Workshop, this: Round, answer: Answer) -> None:
    _require(answer.recommendation_id in this.recommendation_ids, answer.recommendation_id)
    _require_person(workshop, answer.participant_id)
    criteria = {criterion.id: criterion for criterion in workshop.criteria}
    _require(answer.criterion_id in criteria, answer.criterion_id)
    scale = criteria[answer.criterion_id].scale
    if answer.value is not None and not scale.accepts(answer.value):
        raise NotOnScaleError(value=answer.value, low=scale.low, high=scale.high)


def _require_person(workshop: Workshop, participant_id: str) -> None:
    known = any(person.id == participant_id for person in workshop.participants)
    _require(known, participant_id)


def _require(condition: bool, name: str) -> None:
    if not condition:
        raise NotInRoundError(name=name)
