"""Makes the sample workshop away from the window, and says so meanwhile."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from workshop_app.domain.errors import UserError
from workshop_app.services.events import EventBus, LibraryChanged
from workshop_app.services.ports import Progress
from workshop_app.ui.desk import Desk
from workshop_app.wording.language import translate


class SampleMaker(QObject):
    """Tells `made` with the workshop's id where that worked, and `ended` in any case."""

    made = Signal(str)
    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._take_back: Callable[[], object] | None = None

    def make(self) -> None:
        """Make the sample by a job."""
        said = translate("Library", "The sample is being made.")
        self._take_back = self._desk.messages.inform(said)
        # Events are told on the window's thread only, so the job has a bus nobody listens to.
        quiet = replace(self._desk.context, events=EventBus())

        def work(_progress: Progress) -> str:
            from workshop_app.services.sample import make_sample

            return make_sample(quiet)

        self._desk.jobs.run(work, done=self._on_made, failed=self._on_failed)

    def _on_made(self, workshop_id: str) -> None:
        self._desk.context.events.publish(LibraryChanged())
        self._end()
        self.made.emit(workshop_id)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        self._desk.messages.fail(error)

    def _end(self) -> None:
        if self._take_back is not None:
            self._take_back()
            self._take_back = None
        self.ended.emit()
