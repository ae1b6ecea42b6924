"""The entry grid: the facilitator types in what people gave on paper or by word of mouth."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager

from workshop_app.domain.errors import TextTooLongError, UserError
from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Channel, Comment, Rating, Round
from workshop_app.domain.text import clean_text
from workshop_app.domain.workshop import COMMENT_LIMIT, Workshop
from workshop_app.services.ballots import Answer
from workshop_app.services.context import Context
from workshop_app.services.events import (
    CommentRecorded,
    Event,
    RatingRecorded,
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
)
from workshop_app.viewmodels.ballot_outbox import Outbox
from workshop_app.viewmodels.ballot_views import Given
from workshop_app.viewmodels.entry_grid_cells import (
    MASKED,
    NotOnScale,
    PasteReport,
    Reason,
    Refusal,
    read_block,
    read_cell,
    write_cell,
)
from workshop_app.viewmodels.signal import Signal

Place = tuple[str, str, str]  # participant, recommendation, criterion
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
        self._own: dict[Place, Given] = {}
        self._foreign: set[Place] = set()
        self._comments: dict[tuple[str, str], Comment] = {}
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
        if active and self._stale:
            self._catch_up()

    def choose_criterion(self, criterion_id: str) -> None:
        """Show another criterion."""
        ids = [one.id for one in self.criteria]
        self._criterion = ids.index(criterion_id)
        self.changed.emit()

    def shown(self, row: int, column: int) -> str:
        """Return what a cell shows; a mark alone for an answer that is not ours to see."""
        place = self._place(row, column)
        return MASKED if place in self._foreign else write_cell(self._own.get(place))

    def is_masked(self, row: int, column: int) -> bool:
        """Tell whether the person has answered this themselves."""
        return self._place(row, column) in self._foreign

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
            self._store({k: v for k, v in before.items() if k not in self._foreign})

    def comment(self, row: int, column: int) -> str:
        """Return the comment typed in here for a person on a recommendation."""
        found = self._comments.get((self._people[row].id, self._items[column].id))
        return found.text if found is not None and found.channel is Channel.ENTRY else ""

    def is_comment_masked(self, row: int, column: int) -> bool:
        """Tell whether the person has commented themselves, which is not ours to see."""
        found = self._comments.get((self._people[row].id, self._items[column].id))
        return found is not None and found.channel is not Channel.ENTRY

    def write_comment(self, person_id: str, recommendation_id: str, text: str) -> None:
        """Keep a comment for a person on a recommendation.

        Raises TextTooLongError; the field keeps its text.
        """
        this = self.round
        found = self._comments.get((person_id, recommendation_id))
        masked = found is not None and found.channel is not Channel.ENTRY
        if this is None or masked or text == (found.text if found else ""):
            return
        length = len(clean_text(text))
        if length > COMMENT_LIMIT:
            raise TextTooLongError(limit=COMMENT_LIMIT, length=length)
        self._comments[person_id, recommendation_id] = Comment(
            this.id, person_id, recommendation_id, text, Channel.ENTRY, self._context.now()
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
        before = {k: self._own.get(k) for k, given in taken.items() if self._own.get(k) != given}
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
        if place in self._foreign:
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
        answers: list[Answer] = []
        for place, given in wanted.items():
            if given is None:
                self._own.pop(place, None)
                answers.append(Answer(*place, clear=True))
            else:
                self._own[place] = given
                answers.append(Answer(*place, value=given.value))
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
        self._own, self._foreign, self._comments = {}, set(), {}
        self._stale.clear()
        this = self.round
        self._items = self._workshop.rated_in(this) if this is not None else ()
        if this is None:
            self._undo.clear()
            return
        with self._context.store.reading() as work:
            ratings, comments = work.ratings.of_round(this.id), work.comments.of_round(this.id)
        self._note(ratings, comments)

    def _read_person(self, round_id: str, participant_id: str) -> None:
        with self._context.store.reading() as work:
            ratings = work.ratings.of_ballot(round_id, participant_id)
            comments = work.comments.of_ballot(round_id, participant_id)
        self._own = {k: v for k, v in self._own.items() if k[0] != participant_id}
        self._foreign = {k for k in self._foreign if k[0] != participant_id}
        self._comments = {k: v for k, v in self._comments.items() if k[0] != participant_id}
        self._note(ratings, comments)

    def _note(self, ratings: Iterable[Rating], comments: Iterable[Comment]) -> None:
        for one in ratings:
            place = one.participant_id, one.recommendation_id, one.criterion_id
            if one.channel is Channel.ENTRY:
                self._own[place] = Given(one.value)
            else:
                self._foreign.add(place)
        for one in comments:
            self._comments[one.participant_id, one.recommendation_id] = one
        self._overlay()

    def _overlay(self) -> None:
        """Show what waits to be stored as it will be."""
        for place, answer in self.outbox.waiting_entries().items():
            self._own.pop(place, None)
            if not answer.clear:
                self._own[place] = Given(answer.value)

    def _on_changed(self, event: Event) -> None:
        if getattr(event, "workshop_id", self._workshop_id) != self._workshop_id:
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
            self._catch_up()

    def _catch_up(self) -> None:
        this = self.round
        if this is None:
            return
        try:
            for person_id in tuple(self._stale):
                self._read_person(this.id, person_id)
                self._stale.discard(person_id)
        except UserError:
            return  # a busy file: they are read at the next event
        self.changed.emit()


class _RefusedError(Exception):
    """Carries a refusal out of the checks of one cell."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason)
        self.refusal = refusal
