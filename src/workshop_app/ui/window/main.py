"""The window itself: painted first, furnished after, so that a start is seen at once."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow

from workshop_app.charts.tokens import CONTRAST, DARK, LIGHT
from workshop_app.domain.preferences import Preferences
from workshop_app.ui.theme.palette import palette_of

if TYPE_CHECKING:
    from workshop_app.ui.desk import Desk
    from workshop_app.ui.window.shell import Shell

SMALLEST = (1024, 640)
FIRST_SIZE = (1280, 800)
HALF = 0.5
FRAME = (16, 48)  # what the system's own frame around a window takes at most


class MainWindow(QMainWindow):
    """Empty ground in the right colour at first; `make_shell` brings all that stands on it.

    `painted` tells once that this ground is in view, `furnished` that what stands on it is.
    """

    painted = Signal()
    furnished = Signal()

    def __init__(self, make_shell: Callable[[MainWindow], Shell], preferences: Preferences) -> None:
        super().__init__()
        self._make_shell = make_shell
        self._was_painted = False
        self._shell: Shell | None = None
        self.setWindowTitle("Workshop App")
        self.setMinimumSize(_smallest())
        self.resize(_first_size())
        QApplication.setPalette(_first_palette(preferences))

    @property
    def shell(self) -> Shell:
        """Return what stands in the window; made after the first paint."""
        if self._shell is None:
            raise RuntimeError("the window is not furnished before its first paint")
        return self._shell

    @property
    def desk(self) -> Desk | None:
        """Return the desk once the file is open."""
        return None if self._shell is None else self._shell.desk

    def furnish(self) -> None:
        """Bring in everything else; the file is opened in the next turn."""
        self._shell = self._make_shell(self)
        QTimer.singleShot(1, self._open_file)

    def _open_file(self) -> None:
        from workshop_app.ui.qt.first_paint import after_paint

        after_paint(self.shell, lambda: QTimer.singleShot(0, self, self._bring_the_rest))
        self.setCentralWidget(self.shell)
        self.shell.open_file()

    def _bring_the_rest(self) -> None:
        """Bring in what can wait for the first page, and for what waits for its paint."""
        from workshop_app.ui.kit.icons import app_icon

        self.setWindowIcon(app_icon())
        self.furnished.emit()

    def _read_what_stands_in_it(self) -> None:
        import_module("workshop_app.ui.kit")  # in turns of their own: 30 and 50 ms
        QTimer.singleShot(1, self._read_the_shell)  # 0 is a posted event, done in this turn

    def _read_the_shell(self) -> None:
        import_module("workshop_app.ui.window.shell")
        QTimer.singleShot(1, self.furnish)

    def come_forward(self) -> None:
        """Show this window above others, or the ballot that locks it: a second start asked for it."""
        if self._is_locked():
            return
        from PySide6.QtCore import Qt  # 30 ms for its hundred enums: not before the first paint

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def finish(self) -> None:
        """Let work in the background end, then close the file, as the program ends."""
        if self._shell is not None:
            self._shell.finish()

    def _is_locked(self) -> bool:
        return self.desk is not None and self.desk.guard.recall()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Furnish the window once the first paint is done: nothing heavy is loaded before it."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
            QTimer.singleShot(0, self._read_what_stands_in_it)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the shell keep what was typed and back up; never ask to save, nor end under a ballot."""
        if self._is_locked():
            event.ignore()
            return
        if self._shell is not None:
            self._shell.close_down()
        super().closeEvent(event)


def _first_size() -> QSize:
    """Return the size before any is remembered: whole on a small laptop's screen too."""
    return QSize(*FIRST_SIZE).boundedTo(_room())


def _smallest() -> QSize:
    """Return the size below which it cannot be made: never more than the screen has."""
    return QSize(*SMALLEST).boundedTo(_room())


def _room() -> QSize:
    return QGuiApplication.primaryScreen().availableSize() - QSize(*FRAME)


def _first_palette(preferences: Preferences) -> QPalette:
    named = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
    # What colorScheme() would say, without the enums of `Qt`; of all styles Fusion shows it.
    QApplication.setStyle("Fusion")
    system_dark = QApplication.palette().window().color().lightnessF() < HALF
    return palette_of(named.get(preferences.scheme, DARK if system_dark else LIGHT))
