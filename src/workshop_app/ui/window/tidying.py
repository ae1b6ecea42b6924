"""Has the file laid anew when somebody else comes to answer, or nobody: no order is to stay in it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from workshop_app.domain.errors import UserError
from workshop_app.domain.participants import Anonymity
from workshop_app.services.events import CommentRecorded, RatingRecorded, RoundChanged
from workshop_app.services.ports import Progress
from workshop_app.ui.desk import Desk

PAUSE_MS = 15_000
CHEAP_BYTES = 8_000_000
"""Of what is larger nobody is to wait for the writing: it is done as the round is closed."""


class Tidying(QObject):
    """Follows who answers; the store knows by itself whether there is anything to do."""

    def __init__(self, desk: Desk, back_up: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._back_up = back_up
        self._last: tuple[str, ...] = ()
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE_MS)
        self.pause.timeout.connect(self.tidy)
        events = desk.context.events
        events.subscribe(RatingRecorded, self._on_answered)
        events.subscribe(CommentRecorded, self._on_answered)
        events.subscribe(RoundChanged, self._on_round_changed)

    def _on_answered(self, event: RatingRecorded | CommentRecorded) -> None:
        before, self._last = self._last, event.participant_ids
        self.pause.start()
        if before and before != self._last:
            self.tidy()

    def tidy(self) -> None:
        """Lay the file anew, away from the window, where that is due and keeps nobody waiting."""
        if not self._desk.context.is_read_only:
            self._desk.jobs.run(self._tidied, done=_done, failed=self._on_failed)

    def _on_round_changed(self, event: RoundChanged) -> None:
        """Back up a round that was closed: the backups made meanwhile are then cleaned of it."""
        workshop = self._desk.context.workshop(event.workshop_id)
        is_open = workshop.round(event.round_id).is_open
        if workshop.anonymity is Anonymity.ANONYMOUS and not is_open:
            self.pause.stop()
            self._back_up()

    def _on_failed(self, error: Exception) -> None:
        """Leave it to the backup every five minutes, which tells of what hinders it."""
        if not isinstance(error, UserError):
            raise error

    def _tidied(self, _progress: Progress) -> None:
        self._desk.context.store.tidy(CHEAP_BYTES)


def _done(_result: None) -> None:
    pass
