"""The rounds of a past workshop in their order, each moved up or down by a button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from workshop_app.ui.kit import Body, IconButton
from workshop_app.viewmodels.prepare.preview_shown import Answer, RoundLine
from workshop_app.wording.language import translate


class RoundsOrder(QWidget):
    """One line a round; what `moved` brings is the answer that puts them in another order."""

    moved = Signal(object)

    def __init__(self, rounds: Sequence[RoundLine]) -> None:
        super().__init__()
        self._answers: dict[QWidget, Answer] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(0, 1)
        up = translate("Preview", "{round}: earlier")
        down = translate("Preview", "{round}: later")
        for at, line in enumerate(rounds):
            self._grid.addWidget(Body(f"{at + 1}. {line.name}"), at, 0)
            self._add(at, 1, "up", up.format(round=line.name), line.up)
            self._add(at, 2, "down", down.format(round=line.name), line.down)

    def _add(self, row: int, column: int, icon: str, name: str, answer: Answer | None) -> None:
        button = IconButton(icon, name)
        button.setEnabled(answer is not None)
        button.clicked.connect(self._on_button_clicked)
        if answer is not None:
            self._answers[button] = answer
        self._grid.addWidget(button, row, column)

    def _on_button_clicked(self) -> None:
        sender = self.sender()
        answer = next((one for button, one in self._answers.items() if button is sender), None)
        if answer is not None:
            self.moved.emit(answer)
