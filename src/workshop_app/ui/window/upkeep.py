"""What the window does for the file by itself: back it up, see others write, see it in place."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from workshop_app.domain.errors import FileReplacedError, UserError
from workshop_app.domain.library import TrashedWorkshop
from workshop_app.services.events import LibraryChanged, StoreChangedOutside
from workshop_app.services.library import empty_old_trash, old_trash
from workshop_app.services.ports import Progress
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Message, MessageAction, MessageBar
from workshop_app.ui.window.forgotten_pin import tell_of_forgotten_pin
from workshop_app.ui.window.tidying import Tidying
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for

BACKUP_MS = 5 * 60 * 1000
WATCH_MS = 2000


class Upkeep(QObject):
    """Runs for as long as the file is open; what takes longer runs as a job."""

    backed_up = Signal(datetime)

    def __init__(self, desk: Desk, bar: MessageBar) -> None:
        super().__init__(bar)
        self._desk = desk
        self._store = desk.context.store
        self._bar = bar
        self._is_checking = False
        self._misplaced: Message | None = None
        self._backups = QTimer(self)
        self._backups.setInterval(BACKUP_MS)
        self._backups.timeout.connect(self.back_up)
        self.tidying = Tidying(desk, self.back_up, self)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self.look_for_changes)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_application_state_changed)

    def start(self) -> None:
        """Begin, with a word where the PIN was forgotten; the first backup comes in five minutes."""
        self._backups.start()
        self._watch.start()
        self._offer_to_empty_the_trash()
        tell_of_forgotten_pin(self._desk)

    def back_up(self) -> None:
        """Write a verified backup if anything changed."""
        if not self._store.is_read_only:
            self._desk.jobs.run(
                self._backed_up_path, done=self._on_backed_up, failed=self._on_failed
            )

    def look_for_changes(self) -> None:
        """Have every screen read again what another process wrote."""
        try:
            changes = self._store.changed_outside()
        except FileReplacedError as error:
            self._say_misplaced(error)
            return
        if changes is not None:
            self._desk.context.events.publish(StoreChangedOutside(changes))

    def check_in_place(self) -> None:
        """Ask whether the file still lies where it was opened: SQLite would not notice.

        A disk of the network may take its time to answer, so this is a job.
        """
        if not self._is_checking:
            self._is_checking = True
            self._desk.jobs.run(
                self._checked, done=self._on_found_in_place, failed=self._on_check_failed
            )

    def _offer_to_empty_the_trash(self) -> None:
        """Name what is old in the trash; nothing is ever destroyed without being asked for."""
        old: list[TrashedWorkshop] = []
        with suppress(UserError):
            old = [] if self._store.is_read_only else old_trash(self._desk.context)
        if old:
            said = translate(
                "Window",
                "In the trash for more than 30 days: {titles}. They can be destroyed for good, in "
                "every backup too.",
            )
            titles = ", ".join(one.title for one in old)
            action = MessageAction(translate("Window", "Destroy for good"), self._empty_trash)
            self._bar.show_warning(said.format(titles=titles), action)

    def _empty_trash(self) -> None:
        self._desk.jobs.run(self._emptied, done=self._on_emptied, failed=self._on_failed)

    def _emptied(self, _progress: Progress) -> int:
        return empty_old_trash(self._desk.context)

    def _on_emptied(self, count: int) -> None:
        self._desk.context.events.publish(LibraryChanged())
        said = translate("Window", "Destroyed for good: {count}")
        self._bar.show_success(said.format(count=count))

    def _backed_up_path(self, _progress: Progress) -> Path | None:
        return self._store.back_up()

    def _checked(self, _progress: Progress) -> None:
        self._store.check_in_place()

    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.check_in_place()

    def _on_backed_up(self, path: Path | None) -> None:
        if path is not None:
            self.backed_up.emit(datetime.now().astimezone())

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if isinstance(error, FileReplacedError):
            self._say_misplaced(error)
        else:
            self._desk.messages.fail(error)

    def _on_found_in_place(self, _result: None) -> None:
        self._is_checking = False
        if self._misplaced is not None:
            self._misplaced.leave()

    def _on_check_failed(self, error: Exception) -> None:
        self._is_checking = False
        self._on_failed(error)

    def _say_misplaced(self, error: FileReplacedError) -> None:
        if self._misplaced is not None:
            return
        again = MessageAction(translate("Window", "Look again"), self.check_in_place)
        self._misplaced = self._bar.show_error(sentence_for(error), again)
        self._misplaced.left.connect(self._on_misplaced_left)

    def _on_misplaced_left(self) -> None:
        self._misplaced = None
