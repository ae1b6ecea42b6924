"""The entry grid: the facilitator types in what people gave on paper or by word of mouth."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from workshop_app.domain.errors import TextTooLongError
from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Channel, Comment
from workshop_app.domain.text import clean_text
from workshop_app.domain.workshop import COMMENT_LIMIT
from workshop_app.services.ballots import Answer
from workshop_app.services.context import Context
from workshop_app.services.ports import Jobs, Progress
from workshop_app.viewmodels.rate.ballot_views import Given
from workshop_app.viewmodels.rate.block_header import BlockHeads
from workshop_app.viewmodels.rate.block_questions import (
    LEFT_OUT,
    NOTHING,
    BlockAnswers,
    BlockAsk,
    PendingBlock,
    asks_of,
)
from workshop_app.viewmodels.rate.entry_grid_cells import (
    NotOnScale,
    PasteReport,
    Reason,
    Refusal,
    read_block,
    read_cell,
)
from workshop_app.viewmodels.rate.entry_grid_ledger import CLEARED, Entries, EntryLedger, Place
from workshop_app.viewmodels.rate.entry_sheet import Cell, EntrySheet
from workshop_app.viewmodels.rate.outbox import ON_THE_SPOT, Outbox
from workshop_app.viewmodels.rate.pasted_marks import CellMark, PastedMarks

UNDO_STEPS = 100
_REPORT_EVERY = 2_000
Block = Iterable[tuple[Cell, str]]


@dataclass(frozen=True, slots=True)
class _Taken:
    """What was read of a block: what is to stand, what stood there, and what was refused."""

    entries: Entries
    before: Entries
    report: PasteReport
    asks: tuple[BlockAsk, ...] = ()


class EntryGridModel(EntrySheet):
    """Takes cells one by one and in blocks; a large block is read and stored in a job.

    An answer that came by another channel is never overwritten: what is typed over it is held
    until the facilitator decides, and its value stays hidden, as its owner was promised.
    """

    def __init__(self, context: Context, workshop_id: str, outbox: Outbox, jobs: Jobs) -> None:
        self._jobs = jobs
        self._undo: list[Entries] = []
        self._marks: PastedMarks | None = None
        self.block: PendingBlock | None = None
        super().__init__(context, workshop_id, outbox)

    @property
    def can_undo(self) -> bool:
        """Tell whether there is an entry to take back."""
        return bool(self._undo)

    def enter(self, row: int, column: int, text: str) -> Refusal | None:
        """Take what was typed into one cell, or say why not."""
        report = self._take(self._reader().read([((row, column), text)]), self._round_id)
        if self._marks is not None and not report.refusals:
            self._marks.settle((row, column))
        self.changed_cell.emit(row, column)
        return report.refusals[0] if report.refusals else None

    def clear(self, cells: Iterable[Cell]) -> PasteReport:
        """Make cells blank: missing, which is not an abstention."""
        report = self._take(self._reader().read((cell, "") for cell in cells), self._round_id)
        self.changed.emit()
        return report

    def paste(
        self,
        row: int,
        column: int,
        text: str,
        done: Callable[[PasteReport], object],
        answers: BlockAnswers = NOTHING,
    ) -> None:
        """Take a block from a spreadsheet; each wrong cell is named and the rest is taken.

        Where a head or a word is nobody's, `block` waits for answers and nothing is stored.
        """
        reader, round_id = self._reader(answers), self._round_id
        asked = round_id, self.criterion.id

        def take(taken: _Taken) -> None:
            if taken.asks:
                self.block = PendingBlock(text, (row, column), asked, done, taken.asks, answers)
                self.changed.emit()
                return
            # The round may have been closed while the block was read: it is for no other.
            self.block = None
            report = self._take(taken, round_id)
            self._marks = PastedMarks(report.laid, report.refusals, asked)
            self.changed.emit()
            done(report)

        many = text.count("\t") + text.count("\n")
        if many < ON_THE_SPOT:
            take(reader.read_block(text, (row, column)))
            return
        self._jobs.run(
            lambda progress: reader.read_block(text, (row, column), progress, many + 1),
            done=take,
            failed=self._on_unread,
            progress=self.outbox.progressed.emit,
        )

    def answer_block(self, ask: BlockAsk, key: str) -> None:
        """Say what a head or a word of the waiting block means."""
        if self.block is not None:
            self.block = replace(self.block, answers=self.block.answers.deciding(ask, key))
            self.changed.emit()

    def leave_rest_out(self) -> None:
        """Answer all that is still open with leaving it out, and store the rest."""
        block = self.block
        for ask in () if block is None else block.asks:
            if block is not None and not block.answers.of(ask):
                block = replace(block, answers=block.answers.deciding(ask, LEFT_OUT))
        self.block = block
        self.take_block()

    def take_block(self) -> None:
        """Store the waiting block as it was answered; what follows of answers is asked then."""
        block = self.block
        if block is not None and not block.open_asks:
            self.paste(*block.start, block.text, block.done, block.answers)

    def drop_block(self) -> None:
        """Store nothing of the waiting block."""
        self.block = None
        self.changed.emit()

    def mark_of_paste(self, row: int, column: int) -> CellMark | None:
        """Return what the last paste did with a cell, as long as that was not dismissed."""
        if self._marks is None:
            return None
        return self._marks.of((row, column), (self._round_id, self.criterion.id))

    def dismiss_paste(self) -> None:
        """Mark nothing any more."""
        if self._marks is not None:
            self._marks = None
            self.changed.emit()

    def _on_unread(self, error: Exception) -> None:
        self.changed.emit()  # nothing is being stored any more
        raise error

    def undo(self) -> None:
        """Take the last entry or paste back."""
        if self._undo:
            before = self._undo.pop()
            foreign = self._ledger.is_foreign
            self._store(
                {
                    person: {at: one for at, one in given.items() if not foreign((person, *at))}
                    for person, given in before.items()
                },
                self._round_id,
            )
            self.changed.emit()

    def write_comment(self, person_id: str, recommendation_id: str, text: str) -> None:
        """Keep a comment for a person on a recommendation.

        Raises TextTooLongError; the field keeps its text.
        """
        this = self.round
        if this is None or text == self._ledger.comment(person_id, recommendation_id):
            return
        length = len(clean_text(text))
        if length > COMMENT_LIMIT:
            raise TextTooLongError(limit=COMMENT_LIMIT, length=length)
        if not self._ledger.is_comment_foreign(person_id, recommendation_id):
            now = self._context.now()
            self._ledger.put_comment(
                Comment(this.id, person_id, recommendation_id, text, Channel.ENTRY, now)
            )
        self.outbox.comment(this.id, person_id, recommendation_id, text)
        self.changed.emit()

    def choose_criterion(self, criterion_id: str) -> None:
        """Show another criterion; a block that waits was for the last one."""
        self.block = None
        super().choose_criterion(criterion_id)

    def _reader(self, answers: BlockAnswers = NOTHING) -> "_BlockReader":
        return _BlockReader(
            self._people,
            self._items,
            self.criterion,
            self._ledger,
            [one.id for one in self.criteria],
            answers,
        )

    @property
    def _round_id(self) -> str:
        return "" if self.round is None else self.round.id

    def _take(self, taken: _Taken, round_id: str) -> PasteReport:
        if taken.entries:
            if taken.before and round_id == self._round_id:
                self._undo = [*self._undo, taken.before][-UNDO_STEPS:]
            self._store(taken.entries, round_id)
        return taken.report

    def _store(self, entries: Entries, round_id: str) -> None:
        if round_id == self._round_id:
            self._ledger.put(entries)
        self.outbox.answer(round_id, entries)

    def _read(self) -> None:
        super()._read()
        block = self.block
        if block is not None and block.asked[0] != self._round_id:
            self.block = None
        if self.round is None:
            self._undo.clear()


class _BlockReader:
    """Reads cells into answers, away from the window where they are many."""

    def __init__(
        self,
        people: Sequence[Participant],
        items: Sequence[Recommendation],
        criterion: Criterion,
        ledger: EntryLedger,
        criterion_ids: Sequence[str],
        answers: BlockAnswers,
    ) -> None:
        self._people = people
        self._items = items
        self._criterion = criterion
        self._asked = [(one.id, criterion.id) for one in items]
        self._ledger = ledger
        self._criterion_ids = criterion_ids
        self._decided = answers
        self._read: dict[str, Answer] = {}

    def read(self, block: Block, progress: Progress | None = None, total: int = 1) -> _Taken:
        """Return what the cells say; cells as they were already are no entries.

        Nothing is made for each cell that stays: the collector would hold up the window for it.
        """
        entries: Entries = {}
        before: Entries = {}
        refusals: list[Refusal] = []
        taken = 0
        for done, (cell, text) in enumerate(block):
            if progress is not None and done % _REPORT_EVERY == 0:
                progress.report(min(done, total), total)
            refusal = self._take(cell, text, entries, before)
            taken += refusal is None
            if refusal is not None and (text.strip() or refusal.reason is Reason.NOT_ON_SCALE):
                refusals.append(refusal)
        return _Taken(entries, before, PasteReport(taken, tuple(refusals)))

    def read_block(
        self, text: str, start: Cell, progress: Progress | None = None, total: int = 1
    ) -> _Taken:
        """Return what a block says, laid by its own heads where it has some."""
        rows = self._decided.named(read_block(text))
        laid = BlockHeads(self._people, self._items, self._is_answer).lay(rows, start)
        taken = self.read(laid.cells(rows), progress, total)
        unknown = [
            Refusal("", "", head.text, Reason.UNKNOWN_HEAD, 0, 0, head.cells)
            for head in laid.unknown
        ]
        refusals = (*unknown, *taken.report.refusals)
        report = replace(taken.report, refusals=refusals, laid=laid)
        if len(rows) == len(rows[0]) == 1:  # one cell is as if it were typed
            return replace(taken, report=report)
        scale = self._criterion.scale
        asks = asks_of(laid, report, self._people, self._items, scale, self._decided)
        return replace(taken, report=report, asks=tuple(asks))

    def _is_answer(self, text: str) -> bool:
        try:
            self._answer(text)
        except NotOnScale:
            return False
        return True

    def _take(self, cell: Cell, text: str, entries: Entries, before: Entries) -> Refusal | None:
        row, column = cell
        if row >= len(self._people) or column >= len(self._items):
            return Refusal("", "", text, Reason.OUTSIDE, 0, 0)
        person, item = self._people[row], self._items[column]
        try:
            answer = self._answer(text)
        except NotOnScale:
            scale = self._criterion.scale
            reason = Reason.NOT_ON_SCALE
            return Refusal(person.code, item.code, text, reason, scale.low, scale.high, cell=cell)
        asked = self._asked[column]
        place: Place = (person.id, *asked)
        if self._ledger.is_foreign(place):
            if not answer.clear:
                entries.setdefault(person.id, {})[asked] = answer
            return Refusal(person.code, item.code, text, Reason.ANSWERED_ELSEWHERE, 0, 0, cell=cell)
        stood = self._ledger.own_answer(place)
        if stood != answer:
            entries.setdefault(person.id, {})[asked] = answer
            before.setdefault(person.id, {})[asked] = stood
            if answer.recused or stood.recused:
                self._take_on_all(place, answer, entries, before)
        return None

    def _take_on_all(self, place: Place, answer: Answer, entries: Entries, before: Entries) -> None:
        """Let a recusal, or its end, hold for all criteria of a recommendation."""
        person, item, _ = place
        for criterion in self._criterion_ids:
            other = person, item, criterion
            if other != place and not self._ledger.is_foreign(other):
                entries[person][other[1:]] = answer if answer.recused else CLEARED
                before[person][other[1:]] = self._ledger.own_answer(other)

    def _answer(self, text: str) -> Answer:
        """Return what a text says; the few there are in a block are read once each."""
        found = self._read.get(text)
        if found is None:
            found = self._read[text] = self._meant(text)
        return found

    def _meant(self, text: str) -> Answer:
        match self._decided.words.get(text.strip(), LEFT_OUT):
            case "out":
                given = read_cell(text, self._criterion.scale)
            case "blank":
                given = None
            case "abstain":
                given = Given(None)
            case point:
                given = Given(int(point))
        return CLEARED if given is None else _answer_of(given)


def _answer_of(given: Given) -> Answer:
    return Answer(given.value, given.recused)
