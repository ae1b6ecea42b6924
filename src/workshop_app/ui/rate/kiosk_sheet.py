"""What stands over the ballot: a column in the middle, and Enter for the button in focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.kit import ScrollPage
from workshop_app.ui.theme import current_theme

COLUMN = 520


def put_in_middle(page: QWidget, column: QWidget, width: int = COLUMN) -> None:
    """Stand `column`, at most `width` wide, in the middle of `page`, which scrolls it if needed."""
    column.setMaximumWidth(current_theme().px(width))
    middle = QHBoxLayout()
    middle.addStretch(1)
    middle.addWidget(column, 100)
    middle.addStretch(1)
    scrolled = ScrollPage()
    scrolled.body.addStretch(1)
    scrolled.body.addLayout(middle)
    scrolled.body.addStretch(2)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scrolled)


class KioskSheet(QWidget):
    """Covers the ballot and asks for something."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button in focus, and go no further.

        What a field did with Enter may have moved the focus; nobody else shall act on it too.
        """
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        event.accept()
        focused = self.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
