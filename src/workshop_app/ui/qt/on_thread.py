"""Calls on the window's thread what other threads have to say."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal


class OnThread(QObject):
    """Call it with what is to be done; it is done on the thread that made this, as long as it lives."""

    _called = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._called.connect(self._on_called, Qt.ConnectionType.QueuedConnection)

    def __call__(self, act: Callable[[], object]) -> None:
        """Have it done there, soon."""
        with suppress(RuntimeError):  # the page has gone meanwhile
            self._called.emit(act)

    def _on_called(self, act: Callable[[], object]) -> None:
        act()
