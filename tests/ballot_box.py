"""Puts answers and comments into a workshop's newest round by the one way in."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_app.domain.rounds import Channel, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import (
    Answer,
    Ballot,
    OnConflict,
    Receipt,
    ballots_of,
    submit_ballot,
)
from workshop_app.services.context import Context


@dataclass(frozen=True, slots=True)
class Vote:
    """One answer and its place."""

    participant_id: str
    recommendation_id: str
    criterion_id: str
    value: int | None = None
    clear: bool = False
    recused: bool = False


def cast_votes(
    context: Context,
    workshop_id: str,
    votes: Sequence[Vote],
    channel: Channel,
    on_conflict: OnConflict = OnConflict.HOLD,
) -> list[Receipt]:
    """Submit the ballots that hold these votes; raise why one is refused."""
    given = {
        (one.participant_id, one.recommendation_id, one.criterion_id): Answer(
            one.value, one.recused, one.clear
        )
        for one in votes
    }
    ballots = ballots_of(_newest_round(context.workshop(workshop_id)), channel, given)
    return [submit_ballot(context, one, on_conflict) for one in ballots]


def write_comment(
    context: Context,
    workshop_id: str,
    participant_id: str,
    recommendation_id: str,
    text: str,
    channel: Channel,
    on_conflict: OnConflict = OnConflict.HOLD,
) -> Receipt:
    """Submit a ballot with nothing but a comment."""
    this = _newest_round(context.workshop(workshop_id))
    comments = {recommendation_id: text}
    ballot = Ballot(this, participant_id, channel, comments=comments)
    return submit_ballot(context, ballot, on_conflict)


def _newest_round(workshop: Workshop) -> str:
    if not workshop.rounds:
        return "no round yet"  # and the way in says so
    open_or_last: Round = workshop.open_round or workshop.rounds[-1]
    return open_or_last.id
