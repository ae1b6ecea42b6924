"""Choosing one of a few: segments in a row, a drop-down, and the language switch."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QSizePolicy, QSpinBox, QWidget

from workshop_app.domain.text import Language
from workshop_app.ui.kit.buttons import Button, Segment
from workshop_app.ui.kit.chosen import show_checked
from workshop_app.ui.kit.flow import FlowRow
from workshop_app.ui.kit.spoken import set_role
from workshop_app.wording.language import current_language, translate


class Segments(QWidget):
    """A row of choices of which one is down; emits the chosen key."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._row = FlowRow(self, gap=6)
        set_role(self, QAccessible.Role.Grouping)
        self._buttons: list[Segment] = []
        self._keys: list[str] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_choices(self, choices: list[tuple[str, str]], chosen: str) -> None:
        """Show (key, text) pairs; buttons are kept where the keys stay the same."""
        keys = [key for key, _ in choices]
        if keys != self._keys:
            self._rebuild(keys)
        for button, (key, text) in zip(self._buttons, choices, strict=True):
            button.set_text(text, name=f"{self.accessibleName()}: {text}")
            show_checked(button, key == chosen)

    def _rebuild(self, keys: list[str]) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._keys, self._buttons = keys, [Segment("") for _ in keys]
        before: QWidget = self
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt orders only what takes the focus
        for key, button in zip(keys, self._buttons, strict=True):
            button.toggled.connect(partial(self._on_button_toggled, key))
            self._row.addWidget(button)
            QWidget.setTabOrder(before, button)  # else they come after all of the window
            before = button
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _on_button_toggled(self, key: str, checked: bool) -> None:
        if checked:
            self.chosen.emit(key)


class Select(QComboBox):
    """A drop-down of (key, text) pairs; emits the chosen key when a person chooses."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._on_self_activated)

    def set_choices(self, choices: list[tuple[str, str]], chosen: str) -> None:
        """Show the pairs with one of them chosen, without a signal."""
        self.blockSignals(True)
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(False)

    def key(self) -> str:
        """Return the chosen key."""
        return str(self.currentData() or "")

    def _on_self_activated(self) -> None:
        self.chosen.emit(self.key())


class NumberField(QSpinBox):
    """A whole number within limits."""

    def __init__(
        self, name: str, least: int, most: int, *, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.set_name(name)
        self.setRange(least, most)
        self.setSuffix(suffix)
        # The style sheet cannot pad the line edit inside a spin box.
        self.lineEdit().setTextMargins(8, 0, 0, 0)

    def set_name(self, name: str) -> None:
        """Set what it is called, and its inner field, which takes the focus for some readers."""
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)


class LanguageSwitch(Button):
    """One press changes the language; it shows the other one's own name."""

    switched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", icon_name="language", parent=parent)
        self.clicked.connect(self._on_self_clicked)
        self.refresh()

    def other(self) -> Language:
        """Return the language it would change to."""
        return "en" if current_language() == "ko" else "ko"

    def refresh(self) -> None:
        """Show the other language's name."""
        text = {"ko": "한국어", "en": "English"}[self.other()]
        tip = translate("LanguageSwitch", "Change the language to {language}").format(language=text)
        self.set_text(text, name=tip, tip=tip)

    def _on_self_clicked(self) -> None:
        self.switched.emit(self.other())
