"""One line of what came back in files; where it is not known whose a file is, a choice of people."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_app.ui.kit import Body, Button, Chip, Select
from workshop_app.ui.theme import Tone
from workshop_app.viewmodels.rate.ballot_files import Kind, Line
from workshop_app.wording.language import translate

_TONES: dict[Kind, Tone] = {
    Kind.WHOSE: "warn",
    Kind.ASKED: "warn",
    Kind.REFUSED: "bad",
    Kind.NOTED: "info",
}


class BallotFileLine(QWidget):
    """What it is, what is said of it, and for a file of nobody the two things to press."""

    def __init__(self, claim: Callable[[str, str], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._claim = claim
        self._line: Line | None = None
        self._chip, self.text = Chip(), Body()
        self.person, self.take = Select(""), Button("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._chip)
        row.addWidget(self.text, 1)
        row.addWidget(self.person)
        row.addWidget(self.take)
        self.take.clicked.connect(self._on_take_clicked)

    def show_line(self, line: Line, people: list[tuple[str, str]]) -> None:
        """Say what it is, in the current language."""
        again = self._line == line
        self._line = line
        self._chip.set_chip(_kind_name(line.kind), _TONES[line.kind])
        self.text.setText(line.text)
        asks = line.kind is Kind.WHOSE
        self.person.setVisible(asks)
        self.take.setVisible(asks)
        if asks:
            whose = translate("BallotFiles", "Whose is {file}?").format(file=line.file)
            self.person.setAccessibleName(whose)
            chosen = self.person.key() if again else line.proposed
            self.person.set_choices([("", "–"), *people], chosen)
            self.take.set_text(translate("BallotFiles", "Take it"), name=whose)

    def _on_take_clicked(self) -> None:
        if self._line is not None and self.person.key():
            self._claim(self._line.file, self.person.key())


def _kind_name(kind: Kind) -> str:
    return {
        Kind.WHOSE: lambda: translate("BallotFiles", "Whose?"),
        Kind.ASKED: lambda: translate("BallotFiles", "To be seen to"),
        Kind.REFUSED: lambda: translate("BallotFiles", "Not taken"),
        Kind.NOTED: lambda: translate("BallotFiles", "Note"),
    }[kind]()
