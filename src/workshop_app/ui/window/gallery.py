"""Pictures of the screens, taken from the real window: for docs/screens and for `demo`."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.ui.presenter.window import PresenterWindow
from workshop_app.ui.window.main import MainWindow
from workshop_app.ui.window.shell import Shell

SIZE = (1280, 800)
OPENING_SECONDS = 60.0
SETTLING_SECONDS = 0.25


def quiet_offscreen() -> None:
    """Keep off the terminal what the platform without a screen says it cannot do."""

    def say(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not text.startswith("This plugin does not support"):
            print(text, file=sys.stderr)  # noqa: T201 - as Qt itself would

    qInstallMessageHandler(say)


def open_window(window: MainWindow) -> Shell:
    """Show a window, wait until its file is open, and return what stands in it."""
    window.resize(*SIZE)
    window.show()
    wait_until(lambda: window.desk is not None)
    settle()
    return window.shell


def wait_until(condition: Callable[[], bool]) -> None:
    """Let the program run until `condition` holds; RuntimeError after a minute."""
    end = time.monotonic() + OPENING_SECONDS
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError("the screen did not get ready in time")
        QApplication.processEvents()
        time.sleep(0.005)


def settle(seconds: float = SETTLING_SECONDS) -> None:
    """Let jobs answer and layouts come to rest."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


def save(widget: QWidget, path: Path) -> Path:
    """Save what a widget shows as a PNG file."""
    settle()
    if not widget.grab().save(str(path)):
        raise OSError(f"no picture could be written to {path}")
    return path


def take_pictures(window: MainWindow, workshop_id: str, folder: Path) -> Iterator[Path]:
    """Take library, the four places and the presenter of one workshop, in the window's look."""
    shell = open_window(window)
    yield save(window, folder / "library.png")
    for place in ("prepare", "rate", "results", "conclude"):
        shell.open_workshop(workshop_id, place)
        wait_until(lambda: shell.is_idle)
        yield save(window, folder / f"{place}.png")
    presenter = shell.open_presenter()
    wait_until(lambda: shell.is_idle)
    if isinstance(presenter, PresenterWindow):
        while presenter.model.can_reveal:
            presenter.model.reveal_next()
        yield save(presenter, folder / "presenter.png")
        presenter.close()
        settle()
