"""Rate, for the facilitator: the round's state, who is how far, and what may be done next."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from enum import StrEnum

from workshop_app.domain.errors import UserError
from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.rounds import Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import (
    RatingRecorded,
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
    WorkshopEvent,
)
from workshop_app.services.preparing import add_participant
from workshop_app.services.rounds import (
    GroupProgress,
    PersonProgress,
    close_round,
    person_progress,
    reopen_round,
    reveal_round,
    round_progress,
)
from workshop_app.services.taking_back import take_back_closing, take_back_opening
from workshop_app.viewmodels.rate.next_round import NextRound
from workshop_app.viewmodels.rate.roster import RosterCounts, RosterRow, roster_rows
from workshop_app.viewmodels.signal import Signal


class Phase(StrEnum):
    """Where rating stands, which decides what the page offers."""

    PREPARING = "preparing"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"
    CONCLUDED = "concluded"


class RateModel(NextRound, RosterCounts):
    """Shows progress and never a result; `changed` follows every commit that concerns it."""

    def __init__(self, context: Context, workshop_id: str) -> None:
        self.changed: Signal[[]] = Signal()
        self._search = ""
        self._to_count: set[str] = set()  # who answered since they were counted
        self._is_behind = False
        super().__init__(context, workshop_id)
        self._read()
        for kind in (RoundChanged, WorkshopChanged, StoreChangedOutside):
            context.events.subscribe(kind, self._on_changed)
        context.events.subscribe(RatingRecorded, self._on_rating_recorded)

    @property
    def workshop(self) -> Workshop:
        """Return the workshop as last read."""
        return self._workshop

    @property
    def round(self) -> Round | None:
        """Return the newest round."""
        return self._workshop.rounds[-1] if self._workshop.rounds else None

    @property
    def phase(self) -> Phase:
        """Tell where rating stands."""
        this = self.round
        if self._workshop.concluded_at is not None:
            return Phase.CONCLUDED
        if this is None:
            return Phase.PREPARING
        if this.is_open:
            return Phase.OPEN
        return Phase.REVEALED if this.is_revealed else Phase.CLOSED

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing may be changed here."""
        return self.phase is Phase.CONCLUDED or self._context.is_read_only

    @property
    def may_open(self) -> bool:
        """Tell whether no round is open, and the workshop can be changed."""
        return self.phase is not Phase.OPEN and not self.is_read_only

    @property
    def search(self) -> str:
        """Return what the roster is searched for."""
        return self._search

    @property
    def groups(self) -> tuple[GroupProgress, ...]:
        """Return the progress of each group; whoever answered is counted when it is looked at.

        While a person rates full screen nobody looks, and no answer waits for the roster.
        """
        if self._is_behind:
            self._is_behind = False  # a busy file is asked once: the next answer asks again
            with suppress(UserError):
                self._count_again()
        return self._groups

    @property
    def rows(self) -> tuple[RosterRow, ...]:
        """Return the people found."""
        return roster_rows(self.groups, self._search)

    @property
    def keeps_names(self) -> bool:
        """Tell whether a participant may have a name here."""
        return self._workshop.anonymity is not Anonymity.ANONYMOUS

    def look_for(self, text: str) -> None:
        """Show the people that match `text` only."""
        if text != self._search:
            self._search = text
            self.changed.emit()

    def close(self) -> None:
        """Close the open round."""
        close_round(self._context, self._workshop_id, self._newest().id)

    @property
    def nobody_has_answered(self) -> bool:
        """Tell whether what was opened or closed last can be taken back without a trace.

        Of comments alone the service knows, and refuses.
        """
        people = (one for group in self.groups for one in group.people)
        return all(one.answers <= one.recused_answers for one in people)

    @property
    def asks_before_closing(self) -> bool:
        """Tell whether closing now would cut answers off."""
        cuts_off = bool(self.unfinished) and not self.nobody_has_answered
        return self.phase is Phase.OPEN and cuts_off

    @property
    def can_take_back_opening(self) -> bool:
        """Tell whether the open round can go without a trace."""
        this, is_open = self.round, self.phase is Phase.OPEN and not self.is_read_only
        fresh = this is not None and not this.reopenings
        return is_open and fresh and self.nobody_has_answered

    def take_back_opening(self) -> None:
        """Leave no trace of the open round."""
        take_back_opening(self._context, self._workshop_id, self._newest().id)

    @property
    def can_take_back_closing(self) -> bool:
        """Tell whether the closed round can go on as if it had not been closed."""
        return self.phase is Phase.CLOSED and not self.is_read_only and self.nobody_has_answered

    def take_back_closing(self) -> None:
        """Have the closed round open as before."""
        take_back_closing(self._context, self._workshop_id, self._newest().id)

    def reveal(self) -> None:
        """Let the results of the closed round be seen."""
        reveal_round(self._context, self._workshop_id, self._newest().id)

    def reopen(self, reason: str) -> None:
        """Take ratings again; reason and time are kept, results are hidden again."""
        reopen_round(self._context, self._workshop_id, self._newest().id, reason)

    def add_latecomer(self, group_id: str, name: str = "", affiliation: str = "") -> Participant:
        """Add a person with the group's next code, at any time; return them."""
        return add_participant(self._context, self._workshop_id, group_id, name, affiliation)

    def refresh(self) -> None:
        """Read everything again."""
        self._read()
        self.changed.emit()

    def _newest(self) -> Round:
        return self._workshop.rounds[-1]

    def _read(self) -> None:
        self._workshop = self._context.workshop(self._workshop_id)
        self._count()

    def _count(self) -> None:
        self._groups = round_progress(self._context, self._workshop, self.round)
        self._to_count.clear()

    def _on_changed(self, event: WorkshopEvent | StoreChangedOutside) -> None:
        if event.touches(self._workshop_id, Mark.PREPARATION, Mark.ROUNDS, Mark.RATINGS):
            self._attempt(self._read)

    def _on_rating_recorded(self, event: RatingRecorded) -> None:
        if self.round is None or event.round_id != self.round.id:
            return
        if len(event.participant_ids) == 1:
            self._to_count.update(event.participant_ids)
            self._is_behind = True
            self.changed.emit()
        else:
            self._attempt(self._count)  # who came after all is told by the round's own event

    def _attempt(self, read: Callable[[], object]) -> None:
        # What was committed is committed: a file that is busy for reading must not undo that.
        try:
            read()
        except UserError:
            return
        self.changed.emit()

    def _count_again(self) -> None:
        this = self._newest()

        def counted(one: PersonProgress) -> PersonProgress:
            if one.person.id not in self._to_count:
                return one
            return person_progress(self._context, self._workshop, this, one.person)

        self._groups = tuple(
            replace(group, people=tuple(counted(one) for one in group.people))
            for group in self._groups
        )
        self._to_count.clear()
