"""Results: one row a recommendation in the order to discuss, and the chosen one in full."""

from __future__ import annotations

from workshop_app.analysis import ItemAnalysis
from workshop_app.domain.errors import UserError
from workshop_app.domain.joining import as_counted
from workshop_app.domain.marks import Mark
from workshop_app.domain.preparation import with_discussion
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.reading import LATEST, CriterionResults, RoundReading
from workshop_app.services.context import Context
from workshop_app.services.events import (
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
    WorkshopEvent,
)
from workshop_app.services.ports import Jobs
from workshop_app.services.preparing import set_discussion
from workshop_app.viewmodels.results.choices import details_choices
from workshop_app.viewmodels.results.naming import Named
from workshop_app.viewmodels.results.round_reader import RoundReader
from workshop_app.viewmodels.results.rows import ResultRow, make_rows
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import current_language


class ResultsModel(Named):
    """The results of one workshop; they are worked out by a job, and late answers are dropped."""

    def __init__(self, context: Context, workshop_id: str, jobs: Jobs) -> None:
        self.changed: Signal[[]] = Signal()
        self._context = context
        self._workshop_id = workshop_id
        self._reader = RoundReader(context, workshop_id, jobs)
        self._reader.answered.connect(self._on_reader_answered)
        self._reading: RoundReading | None = None
        self._rows: tuple[object, tuple[ResultRow, ...]] | None = None
        self.delphi, self.intervals = details_choices(context, self.changed)
        self._workshop = _counted(context, workshop_id)
        self._minutes = _minutes_of(self._workshop)
        self._round_id = LATEST
        self._criterion = self._chosen = ""
        self.failure: Exception | None = None
        for kind in (RoundChanged, WorkshopChanged, StoreChangedOutside):
            context.events.subscribe(kind, self._on_event)
        self.reload()

    @property
    def workshop(self) -> Workshop:
        """Return the workshop as last read."""
        return self._workshop

    @property
    def rounds(self) -> tuple[Round, ...]:
        """Return the rounds whose results may be seen."""
        return tuple(item for item in self._workshop.rounds if item.is_revealed)

    @property
    def is_hidden(self) -> bool:
        """Tell whether there is nothing to see yet."""
        return not self.rounds

    @property
    def reading(self) -> RoundReading | None:
        """Return what was read of the chosen round; None while hidden or being worked out."""
        return None if self.is_hidden else self._reading

    @property
    def round_id(self) -> str:
        """Return which round was asked for, LATEST for the state now."""
        return self._round_id

    @property
    def this_round(self) -> Round | None:
        """Return the round that is shown; the state now may be of several."""
        return self._reading.results.round if self.reading and self._reading else None

    @property
    def criterion(self) -> CriterionResults | None:
        """Return the results on the chosen criterion, the first by default."""
        reading = self.reading
        if reading is None:
            return None
        criteria = reading.results.criteria
        return next((one for one in criteria if one.criterion.key == self._criterion), criteria[0])

    @property
    def rows(self) -> tuple[ResultRow, ...]:
        """Return the recommendations in the order in which the room should discuss them."""
        reading, criterion = self.reading, self.criterion
        if reading is None or criterion is None:
            return ()
        key = (criterion, current_language(), self._minutes, self._workshop.recommendations)
        if self._rows is None or self._rows[0] != key:
            items, numbers = reading.results.recommendations, reading.results.numbers
            rows = make_rows(criterion, items, self._minutes, self._workshop, numbers)
            self._rows = (key, rows)
        return self._rows[1]

    @property
    def minutes(self) -> tuple[int, int]:
        """Return the minutes left for discussion (0 where not set) and those for each item."""
        return self._minutes

    @property
    def chosen(self) -> ResultRow | None:
        """Return the row that is shown in full, the first by default."""
        rows = self.rows
        by_id = (row for row in rows if row.recommendation_id == self._chosen)
        return next(by_id, rows[0] if rows else None)

    @property
    def chosen_item(self) -> ItemAnalysis | None:
        """Return the analysis of the chosen recommendation on the chosen criterion."""
        row, criterion = self.chosen, self.criterion
        return criterion.analysis.of(row.code) if row and criterion else None

    @property
    def recommendation(self) -> Recommendation | None:
        """Return the chosen recommendation, worded as it was in the round shown."""
        row = self.chosen
        reading = self.reading
        return reading.results.recommendation(row.recommendation_id) if row and reading else None

    def choose(self, recommendation_id: str) -> None:
        """Show another recommendation in full."""
        self._chosen = recommendation_id
        self.changed.emit()

    def jump_to(self, recommendation_id: str) -> None:
        """Show a recommendation in full, in the state now unless this round rated it."""
        self._chosen = recommendation_id
        if any(item.id == recommendation_id for item in self._recommendations()):
            self.changed.emit()
        else:
            self.choose_round(LATEST)

    def choose_code(self, code: str) -> None:
        """Show the recommendation with this code in full."""
        for item in self._recommendations():
            if item.code == code:
                self.choose(item.id)

    def choose_criterion(self, key: str) -> None:
        """Turn to another criterion."""
        self._criterion = key
        self.changed.emit()

    def choose_round(self, round_id: str) -> None:
        """Turn to another revealed round; at once where it has been worked out before."""
        self._round_id = round_id
        kept = self._reader.kept(round_id)
        if kept is None:
            self._read()
        else:
            self._on_reader_answered(kept)

    def set_minutes(self, left: int, each: int) -> None:
        """Say how long the room still has, and how long it takes for one recommendation."""
        wanted = _minutes_of(with_discussion(self._workshop, left, each))
        if wanted == self._minutes:
            return
        self._minutes = wanted
        try:
            set_discussion(self._context, self._workshop_id, *wanted)
        except UserError:
            self.changed.emit()  # of a concluded workshop or a locked file it holds for now

    def reload(self) -> None:
        """Read and work out again what may have changed."""
        self._reader.forget()
        self._read()

    def _read(self) -> None:
        """Read the chosen round by a job; an answer to an earlier question is dropped."""
        self._read_workshop()
        self._reader.drop()
        revealed = {item.id for item in self.rounds}
        self._round_id = self._round_id if self._round_id in revealed else LATEST
        if self._reading and not {one.id for one in self._reading.results.rounds} <= revealed:
            self._reading = None  # hidden again: gone before the answer comes
        if self.is_hidden:
            self.changed.emit()
            return
        self._reader.read(self._round_id)
        self.changed.emit()

    def _on_reader_answered(self, answer: RoundReading | Exception) -> None:
        failed = isinstance(answer, Exception)
        self._reading, self.failure = (None, answer) if failed else (answer, None)
        self.changed.emit()

    def _recommendations(self) -> tuple[Recommendation, ...]:
        return self._reading.results.recommendations if self._reading else ()

    def _took_minutes(self, event: WorkshopEvent | StoreChangedOutside) -> bool:
        """Take over a change of minutes alone, for which nothing is to be worked out again."""
        if not isinstance(event, WorkshopChanged):
            return False
        before = self._workshop
        self._read_workshop()
        if before == self._workshop or _without_minutes(before) != _without_minutes(self._workshop):
            return False
        self.changed.emit()
        return True

    def _read_workshop(self) -> None:
        before, self._workshop = self._workshop, _counted(self._context, self._workshop_id)
        if _minutes_of(before) != _minutes_of(self._workshop):  # else what was set holds for now
            self._minutes = _minutes_of(self._workshop)

    def _on_event(self, event: WorkshopEvent | StoreChangedOutside) -> None:
        # Answers come in while a round is open, and what is shown here of it is closed.
        if not event.touches(self._workshop_id, Mark.PREPARATION, Mark.ROUNDS):
            return
        try:
            if not self._took_minutes(event):
                self.reload()
        except UserError as error:  # deleted or unreadable: whoever wrote must not hear of it
            self._reader.drop()
            self._on_reader_answered(error)


def _counted(context: Context, workshop_id: str) -> Workshop:
    return as_counted(context.workshop(workshop_id))


def _minutes_of(workshop: Workshop) -> tuple[int, int]:
    return workshop.discussion_minutes, workshop.minutes_each


def _without_minutes(workshop: Workshop) -> Workshop:
    return with_discussion(workshop, 0, 1)
