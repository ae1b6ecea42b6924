"""The real window on a real file, opened as the program opens it."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from workshop_app.app import Places, find_places, make_window
from workshop_app.domain.preferences import Preferences
from workshop_app.services.context import Context
from workshop_app.services.sample import make_sample
from workshop_app.ui.kit.act_guard import ActGuard
from workshop_app.ui.qt import crash
from workshop_app.ui.theme import theme_manager
from workshop_app.ui.window.main import MainWindow
from workshop_app.ui.window.shell import Shell
from workshop_app.wording.language import set_language

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Program:
    """One start of the program at a time, on one data folder."""

    qtbot: QtBot
    places: Places
    preferences: Preferences = field(
        default_factory=lambda: Preferences("en", "light", motion=False)
    )
    started: list[MainWindow] = field(default_factory=list)

    @property
    def window(self) -> MainWindow:
        return self.started[-1]

    @property
    def shell(self) -> Shell:
        return self.window.shell

    @property
    def context(self) -> Context:
        assert self.window.desk is not None
        return self.window.desk.context

    def begin(
        self,
        open_file: Callable[[], Context] | None = None,
        take_over: Callable[[], object] = lambda: None,
    ) -> MainWindow:
        """Show the window without waiting for the file."""
        set_language(self.preferences.language)
        window = make_window(self.places, self.preferences, open_file, take_over)
        self.started.append(window)
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(lambda: window.centralWidget() is not None)
        self.qtbot.waitUntil(window.isActiveWindow)
        return window

    def start(self) -> Shell:
        """Show the window and wait until the library is there."""
        window = self.begin()
        self.qtbot.waitUntil(lambda: window.desk is not None)
        assert window.desk is not None
        object.__setattr__(window.desk, "acts", ActGuard(count().__next__))  # tests are quick
        self.settle()
        return window.shell

    def settle(self) -> None:
        """Let jobs answer and Qt delete what is to be deleted."""
        self.qtbot.waitUntil(lambda: self.shell.is_idle)
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    def stop(self) -> None:
        """Close the window and let everything end."""
        window = self.window
        window.close()
        window.finish()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        self.started.remove(window)

    def sample(self) -> str:
        """Put the sample into the file; return its id."""
        return make_sample(self.context)

    def press(self, name: str) -> None:
        """Press the visible button with this text or name."""
        button = self.button(name)
        assert button.isEnabled(), name
        self.qtbot.mouseClick(button, LEFT)
        QApplication.processEvents()

    def button(self, name: str, within: QWidget | None = None) -> QAbstractButton:
        """Return the visible button with this text or name."""
        buttons = self.buttons(within)
        found = [one for one in buttons if name in (one.text(), one.accessibleName())]
        assert found, [one.accessibleName() for one in buttons]
        return found[0]

    def buttons(self, within: QWidget | None = None) -> list[QAbstractButton]:
        """Return the visible buttons."""
        every = (within or self.window).findChildren(QAbstractButton)
        return [one for one in every if one.isVisible()]

    def says(self) -> list[str]:
        """Return the sentences of the message bar."""
        return [one.sentence for one in self.shell.messages()]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        """Send a key to whatever has the focus."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Generator[Program]:
    places = find_places(None, tmp_path / "data")
    program = Program(qtbot, places)
    yield program
    for _ in tuple(program.started):
        program.stop()
    crash.show_with(lambda _report: None)
    theme_manager().start("light")


@pytest.fixture
def shell(program: Program) -> Shell:
    return program.start()
