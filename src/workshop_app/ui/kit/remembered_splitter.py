"""A splitter that keeps the widths it was given, in the workshop file's settings."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter

from workshop_app.domain.errors import UserError
from workshop_app.services.context import Context
from workshop_app.services.preferences import read_window_state, write_window_state

SETTLED_MS = 500


class RememberedSplitter(QSplitter):
    """Two panes side by side; `name` is what its widths are kept under, once a file is open."""

    def __init__(self, name: str, sizes: tuple[int, int]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._context: Context | None = None
        self._name = f"{name}.splitter"
        self.setChildrenCollapsible(False)
        self._first = sizes
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.splitterMoved.connect(self._on_moved)

    def restore(self, context: Context | None = None) -> None:
        """Take the kept widths, or the first ones; call when both panes are in."""
        self._context = context
        kept = read_window_state(context, self._name) if context is not None else ""
        sizes = [int(part) for part in kept.split(",") if part.isdecimal()]
        self.setSizes(sizes if len(sizes) == len(self._first) else list(self._first))

    def _on_moved(self) -> None:
        self._timer.start()

    def _on_timer_timeout(self) -> None:
        if self._context is None:
            return
        sizes = ",".join(str(size) for size in self.sizes())
        try:
            write_window_state(self._context, self._name, sizes)
        except UserError:
            return  # a width is not worth a message; what matters says so itself
