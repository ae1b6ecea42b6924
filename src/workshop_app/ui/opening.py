"""What the window shows before the file is open, and when it cannot be opened."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.errors import DamagedFileError, EmptyFileError, UserError
from workshop_app.services.language import translate
from workshop_app.services.messages import sentence_for
from workshop_app.ui.kit import Body, Button, Card, Heading, Muted, PrimaryButton, row_of


class OpeningPage(QWidget):
    """The first paint: the name of the program, while the file is checked and opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        title = Heading(translate("Opening", "Workshop App"), "title")
        line = Muted(translate("Opening", "Checking and opening your workshops"))
        for label in (title, line):
            label.set_centred()
        column.addStretch(1)
        column.addWidget(title)
        column.addWidget(line)
        column.addStretch(1)


class ProblemPage(QWidget):
    """Why the file could not be opened, and what can be done; nothing was changed."""

    try_again = Signal()
    restore = Signal(object)

    def __init__(self, error: UserError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backup = error.parameters.get("backup")
        column = QVBoxLayout(self)
        card = Card(padding=32, gap=16)
        card.setMaximumWidth(720)
        title = Heading(translate("Opening", "The workshops could not be opened"), "title")
        card.body.addWidget(title)
        card.body.addWidget(Body(sentence_for(error)))
        card.body.addWidget(row_of(*self._buttons(error)))
        column.addStretch(1)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def _buttons(self, error: UserError) -> list[Button]:
        again = PrimaryButton(translate("Opening", "Try again"))
        again.clicked.connect(self.try_again)
        buttons: list[Button] = [again]
        if isinstance(error, DamagedFileError | EmptyFileError) and self._backup:
            text = translate("Opening", "Restore the newest backup")
            restore = Button(text)
            restore.clicked.connect(self._on_restore_clicked)
            buttons.append(restore)
        return buttons

    def _on_restore_clicked(self) -> None:
        self.restore.emit(Path(str(self._backup)))
