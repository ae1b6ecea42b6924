"""Does something once a widget is in view, without guessing how long its painting takes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class _NextPaint(QObject):
    """Waits for a paint of its parent, and for what stands on it, which is painted after it."""

    def __init__(self, widget: QWidget, action: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._action = action
        # A timer of its own: unlike a single shot, it goes with the widget.
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self._act)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event pass; after the first paint this watcher goes."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self._after.start()
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        self.deleteLater()
        self._action()


def after_paint(widget: QWidget, action: Callable[[], object]) -> None:
    """Call `action` once `widget` was next painted; never if it is deleted before."""
    _NextPaint(widget, action)
