"""A few answers, one below the other, each with what it means under it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from workshop_app.ui.kit.chosen import show_checked
from workshop_app.ui.kit.labels import Muted
from workshop_app.ui.kit.spoken import set_role


class OptionList(QWidget):
    """Radio buttons of which none may be chosen yet; `chosen` tells the key of what a person chose."""

    chosen = Signal(str)

    def __init__(self, keys: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self.buttons: dict[str, QRadioButton] = {}
        self._meanings: dict[str, Muted] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for key in keys:
            button, meaning = QRadioButton(), Muted()
            self.buttons[key], self._meanings[key] = button, meaning
            button.toggled.connect(partial(self._on_button_toggled, key))
            indent = QVBoxLayout()
            indent.setContentsMargins(32, 0, 0, 6)
            indent.addWidget(meaning)
            column.addWidget(button)
            column.addLayout(indent)

    def set_option(self, key: str, name: str, meaning: str) -> None:
        """Say an answer and what it means."""
        self.buttons[key].setText(name)
        self.buttons[key].setAccessibleName(name)
        self.buttons[key].setAccessibleDescription(meaning)
        self._meanings[key].setText(meaning)

    def set_choice(self, current: str, *, enabled: bool = True) -> None:
        """Show what is chosen; an empty key chooses nothing."""
        for key, button in self.buttons.items():
            show_checked(button, key == current)
            button.setEnabled(enabled or key == current)

    def focus_first(self) -> None:
        """Put the cursor on what is chosen, or on the first."""
        buttons = list(self.buttons.values())
        chosen = next((one for one in buttons if one.isChecked()), buttons[0])
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_button_toggled(self, key: str, checked: bool) -> None:
        if checked:
            self.chosen.emit(key)
