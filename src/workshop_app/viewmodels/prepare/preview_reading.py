"""What is pasted or opened, read again with each decision: the sheets and the choices of a preview."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from workshop_app.domain.errors import UserError
from workshop_app.domain.raw_table import RawSheet
from workshop_app.services.analysing_words import table_sentence
from workshop_app.services.ports import Jobs, Progress, TableFiles
from workshop_app.services.tables.choices import Choices, Kind, TakenAs
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.viewmodels.prepare.preview_shown import (
    Answer,
    RowAct,
    Shown,
    acted,
    column_taken,
)
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.messages import sentence_for

ON_THE_SPOT = 5_000
"""So many characters or cells are read at once; more would keep the window from answering."""

Show = Callable[[Sequence[RawSheet], Choices], Shown]


class PreviewReading(ABC):
    """One table on its way in; `changed` follows whatever is to be seen anew."""

    def __init__(self, kind: Kind, files: TableFiles, jobs: Jobs) -> None:
        self.changed: Signal[[]] = Signal()
        self.kind = kind
        self.text = ""
        self.file_name = ""
        self.error = ""
        self.shown: Shown | None = None
        self._files, self._jobs = files, jobs
        self._sheets: tuple[RawSheet, ...] = ()
        self._choices = Choices()
        self._asked_for = 0
        self._is_working = False
        self._is_opening = False

    @property
    def is_working(self) -> bool:
        """Tell whether something is being read."""
        return self._is_working

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to show yet."""
        return not self._sheets and not self._is_working

    @property
    def can_take(self) -> bool:
        """Tell whether what is shown may be added as it is."""
        shown = self.shown
        if shown is None or self._is_working:
            return False
        return shown.taken > 0 and not shown.questions

    def set_text(self, text: str) -> None:
        """Read what was pasted or typed; rows that were decided on are forgotten."""
        if text == self.text and not self.file_name:
            return
        self.text, self.file_name, self.error = text, "", ""
        self._forget_rows(keep_columns=True)
        if not text.strip():
            self._show_nothing()
            return
        is_list = self.kind is Kind.RECOMMENDATIONS
        self._is_opening = True
        self._run(lambda: (sheet_of(text, is_list=is_list),), large=len(text) > ON_THE_SPOT)

    def open_file(self, path: Path) -> None:
        """Read a file; where that fails, `error` says why and what stood there stays."""
        self.error = ""

        def read() -> tuple[RawSheet, ...]:
            return tuple(self._files.read(path))

        def begin(sheets: tuple[RawSheet, ...]) -> None:
            self.text, self.file_name = "", path.name
            self._choices = Choices(groups=self._choices.groups)
            self._sheets = sheets

        self._is_opening = True
        self._run(read, large=True, begin=begin)

    def decide(self, answer: Answer) -> None:
        """Take an answer, at once."""
        self._decide(answer.choices)

    def act(self, act: RowAct, numbers: Sequence[int]) -> None:
        """Decide what becomes of rows."""
        if self.shown is not None:
            wanted = set(numbers)
            rows = [row for row in self.shown.rows if row.number in wanted]
            self._decide(acted(self._choices, act, rows))

    def choose_sheet(self, name: str) -> None:
        """Read another sheet; what was decided of the last one's rows is forgotten."""
        self._forget_rows(keep_columns=False)
        self._decide(replace(self._choices, sheet=name))

    def choose_header(self, row: int) -> None:
        """Say which row holds the headings."""
        self._forget_rows(keep_columns=False)
        self._decide(replace(self._choices, header_row=row))

    def choose_column(self, header: str, taken_as: TakenAs) -> None:
        """Say what a column is taken for, or leave it out."""
        if self.shown is not None:
            self._decide(column_taken(self._choices, self.shown, header, taken_as))

    def clear(self) -> None:
        """Begin anew, with nothing decided."""
        self.text, self.file_name, self.error = "", "", ""
        self._choices = Choices()
        self._show_nothing()

    def read_again(self) -> None:
        """Say everything anew, as after the language was changed."""
        if self._sheets:
            self._decide(self._choices)

    def _show_nothing(self) -> None:
        self._sheets, self.shown = (), None
        self._asked_for += 1
        self._is_working = self._is_opening = False
        self.changed.emit()

    def _decide(self, choices: Choices) -> None:
        if self._is_opening:
            return  # what is shown gives way to what is being read
        self._choices = choices
        sheets = self._sheets
        cells = sum(len(row) for sheet in sheets for row in sheet.rows)
        self._run(lambda: sheets, large=cells > ON_THE_SPOT)

    def _forget_rows(self, *, keep_columns: bool) -> None:
        old = self._choices
        self._choices = Choices(
            columns=old.columns if keep_columns else {}, groups=old.groups, words=old.words
        )

    def _run(
        self,
        read: Callable[[], tuple[RawSheet, ...]],
        *,
        large: bool,
        begin: Callable[[tuple[RawSheet, ...]], None] | None = None,
    ) -> None:
        """Read and show; of several only the last one that was asked for."""
        self._asked_for += 1
        number = self._asked_for
        state = self._state()
        show = self._show()
        choices = Choices(groups=self._choices.groups) if begin else self._choices

        def work(_progress: Progress | None = None) -> tuple[tuple[RawSheet, ...], Shown]:
            sheets = read()
            return sheets, show(sheets, choices)

        def done(result: tuple[tuple[RawSheet, ...], Shown]) -> None:
            if number != self._asked_for:
                return
            if begin is not None:
                begin(result[0])
            self._sheets, self.shown = result
            self._is_working = self._is_opening = False
            if state is self._state():
                self.changed.emit()
            else:
                self.read_again()

        def failed(error: Exception) -> None:
            if number != self._asked_for:
                return
            self._is_working = self._is_opening = False
            if not isinstance(error, UserError):
                raise error
            self.error = table_sentence(error) or sentence_for(error)
            self.changed.emit()

        if not large:
            done(work())
            return
        self._is_working = True
        self.changed.emit()
        self._jobs.run(work, done=done, failed=failed)

    def _state(self) -> object:
        """Return what is shown depends on; where it is another one meanwhile all is shown anew."""
        return None

    @abstractmethod
    def _show(self) -> Show:
        """Return what shows sheets and choices, whatever becomes of the window meanwhile."""
