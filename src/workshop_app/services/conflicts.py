"""What channels say differently: held until the facilitator decides what is to stand."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from workshop_app.domain.errors import RoundStateError
from workshop_app.domain.rounds import Channel, Comment, HeldAnswer, Rating
from workshop_app.services.acceptance import Acceptance
from workshop_app.services.ballots import Taking, policy_name
from workshop_app.services.context import Context
from workshop_app.services.events import AnswersHeld
from workshop_app.services.ledgers import RatingStep
from workshop_app.services.merging import Answer, Ballot, OnConflict
from workshop_app.services.ports import UnitOfWork


def held_answers(context: Context, round_id: str) -> list[HeldAnswer]:
    """Return what waits in a round for the facilitator, oldest first."""
    with context.store.reading() as work:
        found = work.held.of_round(round_id)
    return sorted(found, key=lambda one: (one.held_at, one.participant_id, one.recommendation_id))


def decide_held(
    context: Context,
    held: HeldAnswer,
    decision: OnConflict,
    *,
    for_the_rest: bool = False,
) -> None:
    """Let stand what stands (KEEP), or put what was held in its place (REPLACE).

    `for_the_rest`: all that this channel has brought or will bring in this round. A recusal is
    decided as a whole. What was decided already is passed over. Raises RoundStateError once the
    results can be seen: they are not to be changed behind.
    """
    with context.store.writing() as work:
        acceptance = work.workshops.of_round(held.round_id, Acceptance)
        this = acceptance.round
        if this.is_revealed:
            raise RoundStateError(number=this.number, state=this.state)
        chosen = [
            one
            for one in work.held.of_round(held.round_id)
            if one.channel is held.channel and (for_the_rest or _belongs(one, held))
        ]
        if for_the_rest:
            work.settings.put(policy_name(held.round_id, held.channel), decision.value)
        taking = Taking(context, work, OnConflict.REPLACE)
        for one in chosen:
            work.held.drop(one)
        if decision is OnConflict.REPLACE:
            for ballot in _as_ballots(chosen):
                taking.merge(acceptance, ballot, decided=True)
            taking.write()
        else:
            _note_refusals(context, work, chosen)
        work.commit()
    for event in taking.events():
        context.events.publish(event)
    people = tuple(dict.fromkeys(one.participant_id for one in chosen))
    context.events.publish(AnswersHeld(acceptance.workshop_id, held.round_id, people))


def _belongs(one: HeldAnswer, held: HeldAnswer) -> bool:
    of_item = (one.participant_id, one.recommendation_id)
    if of_item != (held.participant_id, held.recommendation_id):
        return False
    return one.criterion_id == held.criterion_id or (one.recused and held.recused)


def _as_ballots(chosen: Iterable[HeldAnswer]) -> list[Ballot]:
    """Return what was held as ballots, the answers of a person and revision together."""
    found: defaultdict[tuple[str, str, Channel, int], list[HeldAnswer]] = defaultdict(list)
    for one in chosen:
        found[one.round_id, one.participant_id, one.channel, one.revision].append(one)
    return [
        Ballot(
            round_id,
            person,
            channel,
            {
                (one.recommendation_id, one.criterion_id): Answer(one.value, one.recused)
                for one in several
                if one.criterion_id is not None
            },
            {one.recommendation_id: one.text for one in several if one.criterion_id is None},
            revision,
        )
        for (round_id, person, channel, revision), several in found.items()
    ]


def _note_refusals(context: Context, work: UnitOfWork, chosen: Iterable[HeldAnswer]) -> None:
    """Write down revisions that were decided against: sent again, they must not be asked again."""
    for one in chosen:
        if not one.revision:
            continue
        if one.criterion_id is None:
            _note_comment(context, work, one)
        else:
            _note_rating(context, work, one)


def _note_rating(context: Context, work: UnitOfWork, held: HeldAnswer) -> None:
    at = context.now()
    place = held.recommendation_id, str(held.criterion_id)
    brought = Rating(
        held.round_id,
        held.participant_id,
        *place,
        held.value,
        held.channel,
        at,
        held.recused,
        held.revision,
    )
    stored = work.ratings.of_ballot(held.round_id, held.participant_id, held.recommendation_id)
    stands = next((replace(one, rated_at=at) for one in stored if one.place == place), None)
    back = stands or replace(brought, value=None, recused=False)
    work.ratings.write(
        [
            RatingStep(brought, stands, stands=False),
            RatingStep(back, stands, clears=stands is None, stands=False),
        ]
    )


def _note_comment(context: Context, work: UnitOfWork, held: HeldAnswer) -> None:
    item = held.recommendation_id
    stored = work.comments.of_ballot(held.round_id, held.participant_id)
    brought = Comment(
        held.round_id, held.participant_id, item, held.text, held.channel, context.now()
    )
    stands = next((one for one in stored if one.recommendation_id == item), None)
    work.comments.put(brought, held.revision)
    work.comments.put(stands or replace(brought, text=""))
