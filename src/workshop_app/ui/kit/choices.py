"""Choosing one of a few: segments in a row, a drop-down, and the language switch."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QSizePolicy, QSpinBox, QWidget

from workshop_app.domain.text import Language
from workshop_app.ui.kit.buttons import Button, Segment
from workshop_app.ui.kit.flow import FlowRow
from workshop_app.wording.language import current_language, translate


class Segments(QWidget):
    """A row of choices of which one is down; emits the chosen key."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._row = FlowRow(self, gap=6)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_group_clicked)
        self._keys: list[str] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_choices(self, choices: list[tuple[str, str]], chosen: str) -> None:
        """Show (key, text) pairs; buttons are kept where the keys stay the same."""
        keys = [key for key, _ in choices]
        if keys != self._keys:
            self._rebuild(keys)
        for at, (key, text) in enumerate(choices):
            button = self._group.button(at)
            if isinstance(button, Segment):
                button.set_text(text, name=f"{self.accessibleName()}: {text}")
                button.setChecked(key == chosen)

    def _rebuild(self, keys: list[str]) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._keys = keys
        before: QWidget = self
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt orders only what takes the focus
        for at in range(len(keys)):
            button = Segment("")
            self._group.addButton(button, at)
            self._row.addWidget(button)
            QWidget.setTabOrder(before, button)  # else they come after all of the window
            before = button
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _on_group_clicked(self, at: int) -> None:
        self.chosen.emit(self._keys[at])


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
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSuffix(suffix)
        # The style sheet cannot pad the line edit inside a spin box.
        self.lineEdit().setTextMargins(8, 0, 0, 0)


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
