"""How rounds go on: open, close, reveal, reopen, next; and how a workshop is concluded."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from workshop_app.domain.errors import (
    NotInRoundError,
    NotNewestRoundError,
    NotReadyError,
    RoundNotClosedError,
    RoundNotOpenError,
    ShownAnonymouslyError,
)
from workshop_app.domain.ids import new_id
from workshop_app.domain.joining import with_joined_groups_fixed
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.readiness import Check, missing_for_opening
from workshop_app.domain.rounds import Reopening, Round, RoundState
from workshop_app.domain.workshop import Workshop


def with_round_opened(
    workshop: Workshop,
    recommendation_ids: Sequence[str],
    at: datetime,
    criterion_ids: Collection[str] = (),
) -> Workshop:
    """Open the next round over these recommendations, and lock the rule with the first.

    It asks about every criterion, or about some of them alone: once more, now.

    Raises:
        NotReadyError: the checklist has required lines open, or nothing is to be rated.
        RoundNotClosedError: another round is still open.
        NotInRoundError: a recommendation or criterion is not of this workshop.
    """
    workshop.require_editable()
    missing = missing_for_opening(workshop)
    if missing or not recommendation_ids:
        raise NotReadyError(missing=list(missing) or [Check.RECOMMENDATIONS])
    known = {one.id for one in (*workshop.recommendations, *workshop.criteria)}
    for unknown in (one for one in (*recommendation_ids, *criterion_ids) if one not in known):
        raise NotInRoundError(name=unknown)
    if workshop.open_round is not None:
        raise RoundNotClosedError(number=workshop.open_round.number, state=RoundState.OPEN)
    new = Round(
        id=new_id(),
        number=len(workshop.rounds) + 1,
        state=RoundState.OPEN,
        recommendation_ids=tuple(dict.fromkeys(recommendation_ids)),
        opened_at=at,
    )
    new = _as_worded_now(workshop, new, criterion_ids)
    if not workshop.is_locked:
        workshop = replace(with_joined_groups_fixed(workshop), rule_locked_at=at)
    return replace(workshop, rounds=(*workshop.rounds, new))


def with_opening_taken_back(workshop: Workshop, round_id: str) -> Workshop:
    """Leave no trace of the open round; what the first one locked is free again.

    The caller has made sure that nobody has answered in it.
    """
    this = _newest(workshop, round_id)
    if not this.is_open or this.reopenings:
        raise RoundNotOpenError(number=this.number, state=this.state)
    rounds = workshop.rounds[:-1]
    if not rounds:
        workshop = replace(workshop, rule_locked_at=None, joined_groups=())
    return replace(workshop, rounds=rounds)


def with_closing_taken_back(workshop: Workshop, round_id: str) -> Workshop:
    """Take ratings again as if the round had not been closed: nobody has answered in it."""
    workshop.require_editable()
    this = _newest(workshop, round_id)
    if this.state is not RoundState.CLOSED or this.is_revealed:
        raise RoundNotClosedError(number=this.number, state=this.state)
    return _with_round(workshop, replace(this, state=RoundState.OPEN, closed_at=None))


def with_round_closed(workshop: Workshop, round_id: str, at: datetime) -> Workshop:
    """Close an open round: nothing is taken any more, nothing is shown yet."""
    this = workshop.round(round_id)
    if not this.is_open:
        raise RoundNotOpenError(number=this.number, state=this.state)
    return _with_round(workshop, replace(this, state=RoundState.CLOSED, closed_at=at))


def with_round_revealed(
    workshop: Workshop, round_id: str, at: datetime, *, late_held: bool = False
) -> Workshop:
    """Let the results of a closed round be seen; `late_held`: as they were seen before."""
    workshop.require_editable()
    this = workshop.round(round_id)
    if this.state is not RoundState.CLOSED:
        raise RoundNotClosedError(number=this.number, state=this.state)
    if this.is_revealed:
        return workshop
    return _with_round(workshop, replace(this, revealed_at=at, late_held=late_held))


def with_round_reopened(workshop: Workshop, round_id: str, reason: str, at: datetime) -> Workshop:
    """Take ratings again in the newest round; leaves a trace, hides the results again.

    Decisions that were made meanwhile stay: they are the room's, and say when they were made.
    """
    workshop.require_editable()
    this = workshop.round(round_id)
    if this.state is not RoundState.CLOSED:
        raise RoundNotClosedError(number=this.number, state=this.state)
    _newest(workshop, round_id)
    require_reopenable(workshop, this)
    reopened = replace(
        this,
        state=RoundState.OPEN,
        closed_at=None,
        revealed_at=None,
        reopenings=(*this.reopenings, Reopening(at, reason)),
    )
    return _with_round(workshop, reopened)


def require_reopenable(workshop: Workshop, this: Round) -> None:
    """Raise ShownAnonymouslyError where who answers later would stand apart in the file.

    Once results were shown, what they were made of is kept beside what comes later.
    """
    if this.is_revealed and workshop.anonymity is Anonymity.ANONYMOUS:
        raise ShownAnonymouslyError(number=this.number, state=this.state)


def with_conclusion(workshop: Workshop, at: datetime | None) -> Workshop:
    """Conclude a workshop, after which it is read-only; None takes that back.

    Raises RoundNotClosedError while a round is open, or where none was ever closed.
    """
    if at is None:
        return replace(workshop, concluded_at=None)
    if workshop.open_round is not None:
        raise RoundNotClosedError(number=workshop.open_round.number, state=RoundState.OPEN)
    if workshop.last_closed_round is None:
        raise RoundNotClosedError(number=1, state=RoundState.DRAFT)
    return replace(workshop, concluded_at=workshop.concluded_at or at)


def with_absence(
    workshop: Workshop, round_id: str, participant_ids: Collection[str], *, absent: bool
) -> Workshop:
    """Mark participants as not in the room in a round, or take that back.

    The caller has made sure that they have no answer in it.
    """
    this = workshop.round(round_id)
    chosen = frozenset(workshop.participant(one).id for one in participant_ids)
    marked = this.absent_ids | chosen if absent else this.absent_ids - chosen
    return _with_round(workshop, replace(this, absent_ids=marked))


def _newest(workshop: Workshop, round_id: str) -> Round:
    this = workshop.round(round_id)
    if this != workshop.rounds[-1]:
        raise NotNewestRoundError(number=this.number, state=this.state)
    return this


def _as_worded_now(workshop: Workshop, this: Round, criterion_ids: Collection[str]) -> Round:
    asked = [one for one in workshop.criteria if not criterion_ids or one.id in criterion_ids]
    items = {item.id: item for item in workshop.recommendations}
    return replace(
        this,
        criteria_then=tuple(asked),
        recommendations_then=tuple(items[one] for one in this.recommendation_ids),
    )


def _with_round(workshop: Workshop, changed: Round) -> Workshop:
    rounds = tuple(changed if item.id == changed.id else item for item in workshop.rounds)
    return replace(workshop, rounds=rounds)
