"""The entry grid: the facilitator types in what people gave on paper or by word of mouth."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager

from workshop_app.domain.errors import TextTooLongError, UserError
from workshop_app.domain.marks import Mark
from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Channel, Comment, Round
from workshop_app.domain.text import clean_text
from workshop_app.domain.workshop import COMMENT_LIMIT, Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import (
    CommentRecorded,
    RatingRecorded,
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
    WorkshopEvent,
)
from workshop_app.viewmodels.rate.ballot_views import Given
from workshop_app.viewmodels.rate.entry_grid_cells import (
    MASKED,
    NotOnScale,
    PasteReport,
    Reason,
    Refusal,
    read_block,
    read_cell,
    write_cell,
)
from workshop_app.viewmodels.rate.entry_grid_ledger import EntryLedger, Place
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.viewmodels.signal import Signal

Cell = tuple[int, int]  # row, column
UNDO_STEPS = 100


class EntryGridModel:
    """People × recommendations for one criterion at a time.

    Shows only what was typed in here: an answer that came by another channel is a mark without
    a value, and cannot be overwritten, as its owner was promised that nobody sees it.
    """

    def __init__(self, context: Context, workshop_id: str, outbox: Outbox) -> None:
        self.changed: Signal[[]] = Signal()
        self.outbox = outbox
        self._context = context
        self._workshop_id = workshop_id
        self._ledger = EntryLedger()
        self._undo: list[dict[Place, Given | None]] = []
        self._criterion = 0
        self._entering = False
        self._active = True
        self._stale: set[str] = set()
        self._workshop: Workshop = context.workshop(workshop_id)
        self._people: tuple[Participant, ...] = ()
        self._items: tuple[Recommendation, ...] = ()
        self._read()
        for kind in (RoundChanged, WorkshopChanged, StoreChangedOutside):
            context.events.subscribe(kind, self._on_changed)
        for kind in (RatingRecorded, CommentRecorded):
            context.events.subscribe(kind, self._on_recorded)

    @property
    def workshop(self) -> Workshop:
        """Return the workshop as last read."""
        return self._workshop

    @property
    def round(self) -> Round | None:
        """Return the open round, the only one that takes entries."""
        return self._workshop.open_round

    @property
    def people(self) -> tuple[Participant, ...]:
        """Return the rows: participants, group by group."""
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
        return self._workshop.criteria

    @property
    def criterion(self) -> Criterion:
        """Return the criterion shown."""
        return self._workshop.criteria[min(self._criterion, len(self.criteria) - 1)]

    @property
    def can_undo(self) -> bool:
        """Tell whether there is an entry to take back."""
        return bool(self._undo)

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

    def enter(self, row: int, column: int, text: str) -> Refusal | None:
        """Take what was typed into one cell, or say why not."""
        report = self._enter([((row, column), text)])
        return report.refusals[0] if report.refusals else None

    def clear(self, cells: Iterable[Cell]) -> PasteReport:
        """Make cells blank: missing, which is not an abstention."""
        return self._enter([(cell, "") for cell in cells])

    def paste(self, row: int, column: int, text: str) -> PasteReport:
        """Take a block from a spreadsheet; each wrong cell is named and the rest is taken."""
        block = [
            ((row + down, column + across), value)
            for down, line in enumerate(read_block(text))
            for across, value in enumerate(line)
        ]
        return self._enter(block)

    def copy(self, cells: Sequence[Cell]) -> str:
        """Return the rectangle around `cells` as a spreadsheet pastes it, without masked ones."""
        rows = range(min(row for row, _ in cells), max(row for row, _ in cells) + 1)
        columns = range(min(at for _, at in cells), max(at for _, at in cells) + 1)
        return "\n".join("\t".join(self._copied(row, at) for at in columns) for row in rows)

    def undo(self) -> None:
        """Take the last entry or paste back."""
        if self._undo:
            before = self._undo.pop()
            self._store({k: v for k, v in before.items() if not self._ledger.is_foreign(k)})

    def comment(self, row: int, column: int) -> str:
        """Return the comment typed in here for a person on a recommendation."""
        return self._ledger.comment(self._people[row].id, self._items[column].id)

    def is_comment_masked(self, row: int, column: int) -> bool:
        """Tell whether the person has commented themselves, which is not ours to see."""
        return self._ledger.is_comment_foreign(self._people[row].id, self._items[column].id)

    def write_comment(self, person_id: str, recommendation_id: str, text: str) -> None:
        """Keep a comment for a person on a recommendation.

        Raises TextTooLongError; the field keeps its text.
        """
        this = self.round
        masked = self._ledger.is_comment_foreign(person_id, recommendation_id)
        if this is None or masked or text == self._ledger.comment(person_id, recommendation_id):
            return
        length = len(clean_text(text))
        if length > COMMENT_LIMIT:
            raise TextTooLongError(limit=COMMENT_LIMIT, length=length)
        now = self._context.now()
        self._ledger.put_comment(
            Comment(this.id, person_id, recommendation_id, text, Channel.ENTRY, now)
        )
        with self._own_events_ignored():
            self.outbox.comment(this.id, person_id, recommendation_id, text)
        self.changed.emit()

    def _place(self, row: int, column: int) -> Place:
        return self._people[row].id, self._items[column].id, self.criterion.id

    def _copied(self, row: int, column: int) -> str:
        return "" if self.is_masked(row, column) else self.shown(row, column)

    def _enter(self, block: Sequence[tuple[Cell, str]]) -> PasteReport:
        taken: dict[Place, Given | None] = {}
        refusals: list[Refusal] = []
        for cell, text in block:
            try:
                place, given = self._checked(cell, text)
            except _RefusedError as refused:
                if text.strip() or refused.refusal.reason is Reason.NOT_ON_SCALE:
                    refusals.append(refused.refusal)
            else:
                taken[place] = given
        own = self._ledger.own
        before = {k: own(k) for k, given in taken.items() if own(k) != given}
        if before:
            self._undo = [*self._undo, before][-UNDO_STEPS:]
            self._store({place: taken[place] for place in before})
        return PasteReport(len(taken), tuple(refusals))

    def _checked(self, cell: Cell, text: str) -> tuple[Place, Given | None]:
        row, column = cell
        if self.round is None or row >= len(self._people) or column >= len(self._items):
            raise _RefusedError(Refusal("", "", text, Reason.OUTSIDE, 0, 0))
        person, item, scale = self._people[row], self._items[column], self.criterion.scale
        place = self._place(row, column)
        if self._ledger.is_foreign(place):
            raise _RefusedError(
                Refusal(person.code, item.code, text, Reason.ANSWERED_ELSEWHERE, 0, 0)
            )
        try:
            return place, read_cell(text, scale)
        except NotOnScale:
            refusal = Refusal(
                person.code, item.code, text, Reason.NOT_ON_SCALE, scale.low, scale.high
            )
            raise _RefusedError(refusal) from None

    def _store(self, wanted: dict[Place, Given | None]) -> None:
        this = self.round
        if this is None or not wanted:
            return
        answers = [self._ledger.put(place, given) for place, given in wanted.items()]
        with self._own_events_ignored():
            self.outbox.answer(this.id, answers)
        self.changed.emit()

    @contextmanager
    def _own_events_ignored(self) -> Generator[None]:
        # What was typed here is known; reading 200 people again after a paste would take long.
        self._entering = True
        try:
            yield
        finally:
            self._entering = False

    def _read(self) -> None:
        self._workshop = self._context.workshop(self._workshop_id)
        order = [group.id for group in self._workshop.groups]
        people = self._workshop.participants
        self._people = tuple(p for group in order for p in people if p.group_id == group)
        self._stale.clear()
        this = self.round
        self._items = self._workshop.rated_in(this) if this is not None else ()
        if this is None:
            self._ledger.forget()
            self._undo.clear()
            return
        with self._context.store.reading() as work:
            self._ledger.read_round(work, this.id)
        self._ledger.overlay(self.outbox.waiting_entries())

    def _on_changed(self, event: WorkshopEvent | StoreChangedOutside) -> None:
        shown = (Mark.PREPARATION, Mark.ROUNDS, Mark.RATINGS, Mark.COMMENTS)
        if not event.touches(self._workshop_id, *shown):
            return
        try:
            self._read()
        except UserError:
            return  # a busy file: the next event tells
        self.changed.emit()

    def _on_recorded(self, event: RatingRecorded | CommentRecorded) -> None:
        this = self.round
        if self._entering or this is None or event.round_id != this.id:
            return
        self._stale.add(event.participant_id)
        if self._active:
            self._catch_up(this.id)

    def _catch_up(self, round_id: str) -> None:
        try:
            for person_id in tuple(self._stale):
                with self._context.store.reading() as work:
                    self._ledger.read_person(work, round_id, person_id)
                self._ledger.overlay(self.outbox.waiting_entries())
                self._stale.discard(person_id)
        except UserError:
            return  # a busy file: they are read at the next event
        self.changed.emit()


class _RefusedError(Exception):
    """Carries a refusal out of the checks of one cell."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason)
        self.refusal = refusal
