"""The bus of the window: whoever publishes from a job, the screens hear it on their own thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workshop_app.services.events import Event, EventBus, OnFailure


class _Carrier(QObject):
    """Calls directly on its own thread, and through the event loop from any other."""

    published = Signal(object)

    def __init__(self, tell: Callable[[Event], None]) -> None:
        super().__init__()
        self._tell = tell
        self.published.connect(self._on_published)

    def _on_published(self, event: Event) -> None:
        self._tell(event)


class WindowEvents(EventBus):
    """An EventBus whose slots run on the thread that made it."""

    def __init__(self, on_failure: OnFailure) -> None:
        super().__init__(on_failure)
        self._carrier = _Carrier(super().publish)

    def publish(self, event: Event) -> None:
        """Tell all at once from the window's thread, or as soon as it is free from another."""
        self._carrier.published.emit(event)
