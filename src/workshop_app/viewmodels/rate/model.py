"""Rate, for the facilitator: the round's state, who is how far, and what may be done next."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from enum import StrEnum

from workshop_app.domain.errors import UserError
from workshop_app.domain.joining import must_be_asked
from workshop_app.domain.lineage import rated_next
from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.preparation import with_rule
from workshop_app.domain.readiness import Check, missing_for_opening
from workshop_app.domain.recommendations import Recommendation
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
from workshop_app.services.preparing import add_participant, edit_workshop
from workshop_app.services.rounds import (
    GroupProgress,
    PersonProgress,
    close_round,
    open_round,
    person_progress,
    reopen_round,
    reveal_round,
    round_progress,
)
from workshop_app.viewmodels.rate.roster import RosterCounts, RosterRow, roster_rows
from workshop_app.viewmodels.signal import Signal
from workshop_app.viewmodels.small_groups import Answer, answered


class Phase(StrEnum):
    """Where rating stands, which decides what the page offers."""

    PREPARING = "preparing"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"
    CONCLUDED = "concluded"


class RateModel(RosterCounts):
    """Shows progress and never a result; `changed` follows every commit that concerns it."""

    def __init__(self, context: Context, workshop_id: str) -> None:
        self.changed: Signal[[]] = Signal()
        self._context = context
        self._workshop_id = workshop_id
        self._search = ""
        self._choice: dict[str, bool] = {}  # what was chosen other than it is by default
        self._workshop: Workshop = context.workshop(workshop_id)
        self._to_count: set[str] = set()  # who answered since they were counted
        self._is_behind = False
        super().__init__()
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
    def next_number(self) -> int:
        """Return the number of the round that would be opened next."""
        return len(self._workshop.rounds) + 1

    @property
    def missing(self) -> tuple[Check, ...]:
        """Return what keeps the next round from opening."""
        return missing_for_opening(self._workshop)

    @property
    def can_open(self) -> bool:
        """Tell whether the next round may open now."""
        ready = not self.missing and bool(self.chosen)
        return ready and self.phase is not Phase.OPEN and not self.is_read_only

    @property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """Return the recommendations that can be put to the vote."""
        return self._workshop.recommendations

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the ids of what the next round rates: by default all, as last amended."""
        default = {one.id for one in rated_next(self._workshop)}
        return tuple(
            one.id for one in self.recommendations if self._choice.get(one.id, one.id in default)
        )

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

    def choose(self, recommendation_id: str, chosen: bool) -> None:
        """Take a recommendation into the next round, or leave it out."""
        self._choice[recommendation_id] = chosen
        self.changed.emit()

    def choose_all(self, chosen: bool) -> None:
        """Take all recommendations into the next round as last amended, or none."""
        self._choice = {} if chosen else {one.id: False for one in self.recommendations}
        self.changed.emit()

    @property
    def asks_about_small_groups(self) -> bool:
        """Tell whether the first round opens only with an answer for groups that are too small."""
        return must_be_asked(self._workshop)

    def open_next(self, answer: Answer | None = None) -> None:
        """Open the next round over what is chosen, with what was answered for small groups."""
        if answer is not None:
            edit_workshop(
                self._context,
                self._workshop_id,
                lambda one: with_rule(one, answered(one.rule, answer)),
            )
        open_round(self._context, self._workshop_id, self.chosen)
        self._choice.clear()

    def close(self) -> None:
        """Close the open round."""
        close_round(self._context, self._workshop_id, self._newest().id)

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
