"""What the window shows before the file is open, and when it cannot be opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from workshop_app.domain.errors import (
    DamagedFileError,
    DoubtfulFileError,
    EmptyFileError,
    IndexDamagedError,
    LockLeftElsewhereError,
    UserError,
)
from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Heading,
    Muted,
    PrimaryButton,
    ScrollPage,
    row_of,
)
from workshop_app.ui.page import Chapter
from workshop_app.ui.theme import current_theme
from workshop_app.wording.doubts import doubt_lines
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for


@dataclass(frozen=True, slots=True)
class BackupOffer:
    """A sound backup, and what one would get back with it."""

    path: Path
    made_at: datetime
    workshops: int
    answers: int
    number: int = 0


class OpeningPage(QWidget):
    """The first paint: the name of the program, while the file is checked and opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        self._title = Heading("", "title")
        self._line = Muted()
        for label in (self._title, self._line):
            label.set_centred()
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addStretch(1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @property
    def chapter(self) -> Chapter:
        """Return where the guide begins."""
        return Chapter.START

    def leave(self) -> None:
        """Keep nothing: nothing can be typed here."""

    def _retranslate(self) -> None:
        self._title.setText(translate("Words", "Workshop App"))
        self._line.setText(translate("Opening", "Checking and opening your workshops"))


class ProblemPage(QWidget):
    """Why the file could not be opened, and what can be done; nothing was changed."""

    try_again = Signal()
    restore = Signal(object)
    start_anew = Signal()
    repair = Signal()
    accept = Signal()
    take_over = Signal()
    salvage = Signal()

    def __init__(self, error: UserError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._error = error
        self._newest = error.parameters.get("backup")
        self._offers: list[BackupOffer] = []
        self._title = Heading("", "title")
        self._sentence = Body()
        self._doubts = error.doubts if isinstance(error, DoubtfulFileError) else []
        self._wrong = Body()
        self._backups_head = Heading("", "subheading")
        self.backups = QListWidget()
        self.again = PrimaryButton("")
        self.put_back = Button("")
        self.empty = Button("")
        self.mend = PrimaryButton("")
        self.as_it_is = Button("")
        self.anyway = Button("")
        self.readable = Button("")
        self._lay_out()
        self.again.clicked.connect(self.try_again)
        self.put_back.clicked.connect(self._on_put_back_clicked)
        self.empty.clicked.connect(self.start_anew)
        self.mend.clicked.connect(self.repair)
        self.as_it_is.clicked.connect(self.accept)
        self.anyway.clicked.connect(self.take_over)
        self.readable.clicked.connect(self.salvage)
        self.backups.currentRowChanged.connect(self._refresh)
        self._refresh()

    @property
    def chapter(self) -> Chapter:
        """Return what the guide says of messages."""
        return Chapter.MESSAGES

    def leave(self) -> None:
        """Keep nothing: nothing can be typed here."""

    @property
    def can_be_replaced(self) -> bool:
        """Tell whether a backup or an empty file may take the place of this one."""
        return isinstance(self._error, DamagedFileError | EmptyFileError)

    def show_backups(self, offers: Sequence[BackupOffer]) -> None:
        """Show what each sound backup holds, newest first; the newest is chosen."""
        self._offers = list(offers)
        self.backups.clear()
        self.backups.addItems([_line(offer) for offer in self._offers])
        self.backups.setCurrentRow(0)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()

    def _lay_out(self) -> None:
        page = ScrollPage()
        card = Card(padding=32, gap=16)
        card.setMaximumWidth(current_theme().px(720))
        card.body.addWidget(self._title)
        card.body.addWidget(self._sentence)
        card.body.addWidget(self._wrong)
        card.body.addWidget(row_of(self.mend, self.as_it_is))
        card.body.addWidget(self._backups_head)
        card.body.addWidget(self.backups)
        card.body.addWidget(
            row_of(self.again, self.anyway, self.put_back, self.readable, self.empty)
        )
        page.body.addStretch(1)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(card, 100)
        centred.addStretch(1)
        page.body.addLayout(centred)
        page.body.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _refresh(self) -> None:
        self._title.setText(translate("Opening", "The workshops could not be opened"))
        self._sentence.setText(sentence_for(self._error))
        self._say_doubts()
        head = translate("Opening", "Backups and what they hold")
        self._backups_head.setText(head)
        self.backups.setAccessibleName(head)
        for at, offer in enumerate(self._offers):
            self.backups.item(at).setText(_line(offer))
        rows = min(len(self._offers), 6)
        self.backups.setFixedHeight(rows * (self.backups.sizeHintForRow(0) + 1) + 4)
        for widget in (self._backups_head, self.backups):
            widget.setVisible(bool(self._offers))
        self.again.set_text(translate("Words", "Try again"))
        if self.backups.currentRow() > 0:
            self.put_back.set_text(translate("Opening", "Restore the chosen backup"))
        else:
            self.put_back.set_text(translate("Opening", "Restore the latest backup"))
        self.put_back.setVisible(self.can_be_replaced and bool(self._newest or self._offers))
        self.empty.set_text(
            translate("Opening", "Start with an empty file"),
            tip=translate("Opening", "The file in its place is put aside, not deleted"),
        )
        self.empty.setVisible(self.can_be_replaced)
        self._offer_what_can_be_read()

    def _say_doubts(self) -> None:
        self.anyway.set_text(translate("Opening", "Open here anyway"))
        self.anyway.setVisible(isinstance(self._error, LockLeftElsewhereError))
        self._wrong.setText("\n".join(doubt_lines(self._doubts)))
        self._wrong.setVisible(bool(self._doubts))
        self.mend.set_text(
            translate("Opening", "Repair what the history proves"),
            tip=translate("Opening", "A backup of the file as it is is made before"),
        )
        is_provable = any(one.proven for one in self._doubts)
        only_indexes = isinstance(self._error, IndexDamagedError)
        if only_indexes:
            self.mend.set_text(
                translate("Opening", "Make the index anew"),
                tip=translate("Opening", "The file in its place is put aside, not deleted"),
            )
        self.mend.setVisible(is_provable or only_indexes)
        self.as_it_is.set_text(
            translate("Opening", "Open the file as it is"),
            tip=translate("Opening", "What is listed here stays wrong until it is entered anew"),
        )
        self.as_it_is.setVisible(bool(self._doubts) and not is_provable)

    def _offer_what_can_be_read(self) -> None:
        """Offer to salvage, after the backups: where nothing else brings the rows back."""
        self.readable.set_text(
            translate("Opening", "Salvage what can be read"),
            tip=translate(
                "Opening",
                "The last resort, where no backup will do: what is found is marked as suspect, and "
                "the damaged file is put aside, not deleted",
            ),
        )
        # Of other kinds of damage all rows can be read, or none.
        self.readable.setVisible(type(self._error) is DamagedFileError)

    def _on_put_back_clicked(self) -> None:
        row = self.backups.currentRow()
        chosen = self._offers[row].path if row >= 0 else Path(str(self._newest))
        self.restore.emit(chosen)


def _line(offer: BackupOffer) -> str:
    """Return when a backup was made, on this clock, and what is in it."""
    said = translate(
        "Opening", "No. {number} · {time} · workshops: {workshops} · ratings: {answers}"
    )
    return said.format(
        time=offer.made_at.astimezone().strftime("%Y-%m-%d %H:%M"),
        number=offer.number or "–",
        workshops=offer.workshops,
        answers=offer.answers,
    )
