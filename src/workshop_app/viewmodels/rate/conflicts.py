"""What two channels say differently of one place, for the facilitator to decide."""

from collections.abc import Iterable
from dataclasses import dataclass

from workshop_app.domain.errors import UserError
from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel, Comment, HeldAnswer, Rating, Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import OnConflict, read_ballot
from workshop_app.services.conflicts import decide_held, held_answers
from workshop_app.services.context import Context
from workshop_app.services.events import (
    AnswersHeld,
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
    WorkshopEvent,
)
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.labels import channel_name
from workshop_app.wording.language import local, translate

_OF_PEOPLE = frozenset({Channel.KIOSK, Channel.PHONE})
"""Channels by which people answer themselves, promised that nobody reads it."""
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Conflict:
    """One line of the panel; `kept` and `brought` say what stands and what is held."""

    held: HeldAnswer
    place: str
    kept: str
    brought: str


class ConflictsModel:
    """Reads what is held in the newest round; a decision takes it from the list.

    What people answered themselves is shown in a named workshop only: elsewhere they were promised
    that it stays hidden, so there the channel and the place must do for the decision.
    """

    def __init__(self, context: Context, workshop_id: str) -> None:
        self.changed: Signal[[]] = Signal()
        self._context = context
        self._workshop_id = workshop_id
        self._lines: tuple[Conflict, ...] = ()
        self._read()
        for kind in (RoundChanged, WorkshopChanged, AnswersHeld, StoreChangedOutside):
            context.events.subscribe(kind, self._on_changed)

    @property
    def lines(self) -> tuple[Conflict, ...]:
        """Return what is to be decided, in the order of the roster; a recusal is one line."""
        return self._lines

    def keep(self, conflict: Conflict, *, for_the_rest: bool = False) -> None:
        """Let stand what stands. Raises UserError where that cannot be."""
        decide_held(self._context, conflict.held, OnConflict.KEEP, for_the_rest=for_the_rest)

    def replace(self, conflict: Conflict, *, for_the_rest: bool = False) -> None:
        """Put what was brought in its place. Raises UserError where that cannot be."""
        decide_held(self._context, conflict.held, OnConflict.REPLACE, for_the_rest=for_the_rest)

    def _read(self) -> None:
        workshop = self._context.workshop(self._workshop_id)
        this = workshop.rounds[-1] if workshop.rounds else None
        if this is None or this.is_revealed:
            self._lines = ()
            return
        lines: dict[tuple[str, ...], Conflict] = {}
        for one in _in_order(workshop, held_answers(self._context, this.id)):
            key = one.participant_id, one.recommendation_id, one.channel, one.criterion_id or ""
            whole = key[:3] if one.recused else key
            if whole not in lines:
                lines[whole] = self._line(workshop, this, one)
        self._lines = tuple(lines.values())

    def _line(self, workshop: Workshop, this: Round, held: HeldAnswer) -> Conflict:
        stored = read_ballot(self._context, this.id, held.participant_id)
        item = workshop.recommendation(held.recommendation_id)
        parts = [workshop.participant(held.participant_id).code, item.code]
        is_named = workshop.anonymity is Anonymity.NAMED
        stands: Rating | Comment | None
        if held.criterion_id is None:
            parts.append(translate("Conflicts", "comment"))
            stands = stored.comments.get(held.recommendation_id)
        else:
            criteria = {one.id: one for one in workshop.criteria_of(this)}
            if len(criteria) > 1 and not held.recused:
                parts.append(local(criteria[held.criterion_id].name))
            stands = stored.ratings.get((held.recommendation_id, held.criterion_id))
        return Conflict(
            held,
            ", ".join(parts),
            _said(stands, is_named=is_named),
            _said(held, is_named=is_named),
        )

    def _on_changed(self, event: WorkshopEvent | StoreChangedOutside) -> None:
        if not event.touches(self._workshop_id, *Mark):
            return
        try:
            self._read()
        except UserError:
            return  # a busy file: the next event tells
        self.changed.emit()


def _in_order(workshop: Workshop, held: Iterable[HeldAnswer]) -> list[HeldAnswer]:
    # Not by when it came: people of one pile of paper stand together, and no order of arrival shows.
    parts = (*workshop.participants, *workshop.recommendations, *workshop.criteria)
    at = {one.id: place for place, one in enumerate(parts)}
    asked = len(parts)  # a comment comes after the answers it belongs to
    return sorted(
        held,
        key=lambda one: (
            at[one.participant_id],
            at[one.recommendation_id],
            at.get(one.criterion_id or "", asked),
        ),
    )


def _said(answer: Rating | Comment | HeldAnswer | None, *, is_named: bool) -> str:
    """Return what was said and by which channel, or the channel alone."""
    if answer is None:
        return translate("Conflicts", "nothing any more")
    channel = channel_name(answer.channel)
    if answer.channel in _OF_PEOPLE and not is_named:
        return translate("Conflicts", "hidden, {channel}").format(channel=channel)
    text = translate("Conflicts", "{answer}, {channel}")
    return text.format(answer=_answer(answer), channel=channel)


def _answer(answer: Rating | Comment | HeldAnswer) -> str:
    if isinstance(answer, Comment) or (isinstance(answer, HeldAnswer) and answer.text):
        text = answer.text
        return f"“{text[:_LONGEST]}{'…' if len(text) > _LONGEST else ''}”"
    if answer.recused:
        return translate("Conflicts", "has an interest")
    return translate("Conflicts", "abstained") if answer.value is None else str(answer.value)
