"""Where the focus goes when a panel that asked for something is gone, and into a page that scrolls."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from workshop_app.ui.qt.liveness import is_there


class FocusReturn(QObject):
    """Remembers what had the focus when `panel` came up, and gives it back when that goes."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self._before: QWidget | None = None
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at coming and going only."""
        if watched is self._panel and event.type() == QEvent.Type.Show:
            self._before = QApplication.focusWidget()
        elif watched is self._panel and event.type() == QEvent.Type.Hide:
            before, self._before = self._before, None
            if before is not None and is_there(before) and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
        return False


def show_in_pages(widget: QWidget, part: QRect) -> None:
    """Scroll every page around `widget` so far that `part` of it is in view."""
    parent = widget.parentWidget()
    while parent is not None:
        inside = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and inside is not None:
            for corner in (part.bottomRight(), part.topLeft()):
                at: QPoint = widget.mapTo(inside, corner)
                parent.ensureVisible(at.x(), at.y())
        parent = parent.parentWidget()
