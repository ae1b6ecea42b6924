"""What the entry grid shows: people x recommendations of the open round, one criterion at a time."""

from collections.abc import Sequence

from workshop_app.domain.errors import UserError
from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import read_entries
from workshop_app.services.context import Context
from workshop_app.services.events import (
    AnswersHeld,
    CommentRecorded,
    RatingRecorded,
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
    WorkshopEvent,
)
from workshop_app.viewmodels.rate.entry_grid_cells import MASKED, write_cell
from workshop_app.viewmodels.rate.entry_grid_ledger import EntryLedger, Place
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.viewmodels.signal import Signal

Cell = tuple[int, int]  # row, column


class EntrySheet:
    """Follows the round; what a person answered themselves is a mark without a value.

    `changed_cell` tells of one cell, `changed` of anything else.
    """

    def __init__(self, context: Context, workshop_id: str, outbox: Outbox) -> None:
        self.changed: Signal[[]] = Signal()
        self.changed_cell: Signal[[int, int]] = Signal()
        self.outbox = outbox
        self._context = context
        self._workshop_id = workshop_id
        self._ledger = EntryLedger()
        self._criterion = 0
        self._active = True
        self._stale: set[str] = set()
        self._workshop: Workshop = context.workshop(workshop_id)
        self._round: Round | None = None
        self._criteria: tuple[Criterion, ...] = ()
        self._people: tuple[Participant, ...] = ()
        self._items: tuple[Recommendation, ...] = ()
        self._read()
        for kind in (RoundChanged, WorkshopChanged, StoreChangedOutside):
            context.events.subscribe(kind, self._on_changed)
        for kind in (RatingRecorded, CommentRecorded, AnswersHeld):
            context.events.subscribe(kind, self._on_recorded)

    @property
    def workshop(self) -> Workshop:
        """Return the workshop as last read."""
        return self._workshop

    @property
    def round(self) -> Round | None:
        """Return the open round, the only one that takes entries."""
        return self._round

    @property
    def people(self) -> tuple[Participant, ...]:
        """Return the rows: who is asked for answers, group by group."""
        return self._people

    def mark(self, row: int) -> int:
        """Return the place of a person's group, which gives its shape and colour."""
        ids = [group.id for group in self._workshop.groups]
        return ids.index(self._people[row].group_id)

    @property
    def items(self) -> tuple[Recommendation, ...]:
        """Return the columns: the recommendations of the round."""
        return self._items

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """Return the criteria, of which one is shown."""
        return self._criteria

    @property
    def criterion(self) -> Criterion:
        """Return the criterion shown."""
        return self._criteria[min(self._criterion, len(self._criteria) - 1)]

    def set_active(self, active: bool) -> None:
        """Follow what others answer only while somebody looks; catch up on it then."""
        self._active = active
        this = self.round
        if active and self._stale and this is not None:
            self._catch_up(this.id)

    def choose_criterion(self, criterion_id: str) -> None:
        """Show another criterion."""
        ids = [one.id for one in self.criteria]
        self._criterion = ids.index(criterion_id)
        self.changed.emit()

    def shown(self, row: int, column: int) -> str:
        """Return what a cell shows; a mark alone for an answer that is not ours to see."""
        place = self._place(row, column)
        return MASKED if self._ledger.is_foreign(place) else write_cell(self._ledger.own(place))

    def is_masked(self, row: int, column: int) -> bool:
        """Tell whether the person has answered this themselves."""
        return self._ledger.is_foreign(self._place(row, column))

    def is_unstored(self, row: int, column: int) -> bool:
        """Tell whether a cell holds what came too late or waits for the disk."""
        this = self.round
        draft = None if this is None else self.outbox.draft_of(this.id, self._people[row].id)
        return draft is not None and self._place(row, column)[1:] in draft.answers

    def copy(self, cells: Sequence[Cell]) -> str:
        """Return the rectangle around `cells` as a spreadsheet pastes it, without masked ones."""
        rows = range(min(row for row, _ in cells), max(row for row, _ in cells) + 1)
        columns = range(min(at for _, at in cells), max(at for _, at in cells) + 1)
        return "\n".join("\t".join(self._copied(row, at) for at in columns) for row in rows)

    def comment(self, row: int, column: int) -> str:
        """Return the comment typed in here for a person on a recommendation."""
        return self._ledger.comment(self._people[row].id, self._items[column].id)

    def has_comment(self, row: int, column: int) -> bool:
        """Tell whether there is a comment, typed in here or given by the person."""
        return self._ledger.has_comment(self._people[row].id, self._items[column].id)

    def is_comment_masked(self, row: int, column: int) -> bool:
        """Tell whether the person has commented themselves, which is not ours to see."""
        return self._ledger.is_comment_foreign(self._people[row].id, self._items[column].id)

    def _place(self, row: int, column: int) -> Place:
        return self._people[row].id, self._items[column].id, self.criterion.id

    def _copied(self, row: int, column: int) -> str:
        return "" if self.is_masked(row, column) else self.shown(row, column)

    def _read(self) -> None:
        self._workshop = self._context.workshop(self._workshop_id)
        order = [group.id for group in self._workshop.groups]
        people = self._workshop.voters
        self._people = tuple(p for group in order for p in people if p.group_id == group)
        self._stale.clear()
        # Every cell that is painted asks for these, so they are looked up once.
        this = self._round = self._workshop.open_round
        now = self._workshop.criteria
        self._criteria = now if this is None else self._workshop.criteria_of(this)
        self._items = self._workshop.rated_in(this) if this is not None else ()
        if this is None:
            self._ledger.forget()
            return
        self._ledger.take_round(*read_entries(self._context, this.id))
        self._ledger.overlay(self.outbox.waiting_of(this.id))

    def _on_changed(self, event: WorkshopEvent | StoreChangedOutside) -> None:
        shown = (Mark.PREPARATION, Mark.ROUNDS, Mark.RATINGS, Mark.COMMENTS)
        if not event.touches(self._workshop_id, *shown):
            return
        try:
            self._read()
        except UserError:
            return  # a busy file: the next event tells
        self.changed.emit()

    def _on_recorded(self, event: RatingRecorded | CommentRecorded | AnswersHeld) -> None:
        this = self.round
        if this is None or event.round_id != this.id:
            return
        if self.outbox.is_telling and not isinstance(event, AnswersHeld):
            return  # what was typed here is known
        self._stale.update(event.participant_ids)
        if self._active:
            self._catch_up(this.id)

    def _catch_up(self, round_id: str) -> None:
        try:
            for person_id in tuple(self._stale):
                given = read_entries(self._context, round_id, person_id)
                self._ledger.take_person(person_id, *given)
                self._stale.discard(person_id)
        except UserError:
            return  # a busy file: they are read at the next event
        self._ledger.overlay(self.outbox.waiting_of(round_id))
        self.changed.emit()
