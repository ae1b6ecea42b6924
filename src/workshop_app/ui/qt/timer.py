"""Qt's timer behind the Timer port of the view-models."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class QtTimer(QObject):
    """Calls once, later, for as long as its owner lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._slot: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    def start(self, seconds: float, slot: Callable[[], object]) -> None:
        """Call `slot` after `seconds`, in place of an earlier start."""
        self._slot = slot
        self._timer.start(round(seconds * 1000))

    def stop(self) -> None:
        """Call nothing any more."""
        self._timer.stop()

    def _on_timeout(self) -> None:
        if self._slot is not None:
            self._slot()
