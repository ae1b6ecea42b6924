"""Drives the real window as a person would: by what controls are called, by mouse and keys."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from workshop_app.app import find_places, make_application, make_window
from workshop_app.domain.preferences import Preferences
from workshop_app.domain.text import Language
from workshop_app.ui.window.main import MainWindow
from workshop_app.ui.window.shell import Shell
from workshop_app.wording.language import set_language

PATIENCE = 120.0
TURNS = 5
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def _names(widget: QWidget) -> set[str]:
    """Return what a person or a screen reader would call a widget."""
    names = {widget.accessibleName()}
    if isinstance(widget, QAbstractButton):
        names.add(widget.text().replace("&&", "&"))
    return names


class StrayWindows(QObject):
    """Notes every widget that came up as a window of its own without being meant as one."""

    MEANT = ("MainWindow", "Kiosk", "PresenterWindow")

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.found: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            passing = Qt.WindowType.Popup, Qt.WindowType.ToolTip
            if watched.isWindow() and watched.windowType() not in passing:
                name = type(watched).__name__
                self.found += [name] if name not in self.MEANT else []
        return False


class Driver:
    """One run of the program on one data folder."""

    def __init__(self, folder: Path, language: Language) -> None:
        self.app = make_application()
        self.stray_windows = StrayWindows(self.app)
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        set_language(language)
        places = find_places(None, folder)
        look = Preferences(language, "light", motion=False)
        self.window: MainWindow = make_window(places, look)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.until(lambda: self.window.desk is not None)
        self.settle()

        self.stopped = False

    @property
    def shell(self) -> Shell:
        return self.window.shell

    @property
    def context(self):
        assert self.window.desk is not None
        return self.window.desk.context

    def stop(self) -> None:
        """Close the window as a person does and let everything end."""
        self.stopped = True
        assert not self.stray_windows.found, "a part of a page flashed up as a window"
        self.window.close()
        self.window.finish()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.settle()

    def settle(self, seconds: float = 0.05) -> None:
        """Let the window come to rest: for a while, and for some turns on a busy machine."""
        end, turns = time.monotonic() + seconds, 0
        while turns < TURNS or time.monotonic() < end:
            turns += 1
            self.app.processEvents()
            time.sleep(0.002)

    def until(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"not in time; buttons: {self.button_names()}"
            self.app.processEvents()
            time.sleep(0.005)

    def all(self, kind: type[QWidget], name: str = "") -> list[QWidget]:
        """Return the visible widgets of a kind, in any window, called `name` if one is given."""
        found: list[QWidget] = []
        for top in self.app.topLevelWidgets():
            if not top.isVisible():
                continue
            widgets = [top, *top.findChildren(QWidget)]
            found += [
                one
                for one in widgets
                if isinstance(one, kind) and one.isVisible() and (not name or name in _names(one))
            ]
        return found

    def one(self, kind: type[QWidget], name: str) -> QWidget:
        """Return the first visible widget called `name`, waiting for it to come."""
        self.until(lambda: self.all(kind, name))
        return self.all(kind, name)[0]

    def click(self, name: str) -> None:
        """Press the visible, enabled button called `name` with the mouse."""

        def ready() -> list[QWidget]:
            return [one for one in self.all(QAbstractButton, name) if one.isEnabled()]

        self.until(ready)
        desk = self.window.desk
        self.until(lambda: desk is None or desk.acts.is_ready)  # a second click counts for nothing
        QTest.mouseClick(ready()[0], Qt.MouseButton.LeftButton)
        self.settle()

    def field(self, name: str) -> QWidget:
        """Return the visible field called `name`, waiting for it to come."""
        kinds = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
        self.until(lambda: any(self.all(kind, name) for kind in kinds))
        return next(found[0] for kind in kinds if (found := self.all(kind, name)))

    def fill(self, name: str, text: str) -> None:
        """Replace the text of a field by typing or pasting, and leave it with Tab."""
        field = self.field(name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
        if text.isascii() and "\n" not in text:
            QTest.keyClicks(field, text)
        else:
            QApplication.clipboard().setText(text)
            QTest.keyClick(field, Qt.Key.Key_V, CONTROL)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        self.settle()

    def keys(self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Send keys to whatever has the focus."""
        for key in keys:
            self.until(QApplication.focusWidget)
            target = QApplication.focusWidget()
            assert target is not None
            if isinstance(key, str):
                QTest.keyClicks(target, key, modifier)
            else:
                QTest.keyClick(target, key, modifier)
            self.app.processEvents()

    def compose(self, text: str) -> None:
        """Type Korean as an input method does: syllables come committed, the last one does not."""
        field = QApplication.focusWidget()
        assert isinstance(field, QPlainTextEdit), "no field takes Korean now"
        for at, syllable in enumerate(text):
            begun = QInputMethodEvent(syllable, [])
            begun.setCommitString(text[at - 1] if at else "")
            QApplication.sendEvent(field, begun)
            self.app.processEvents()

    def tab_to(self, name: str, *, backwards: bool = False) -> None:
        """Press Tab until the focus is on what is called `name`."""
        key = Qt.Key.Key_Backtab if backwards else Qt.Key.Key_Tab
        for _ in range(60):
            focus = QApplication.focusWidget()
            if focus is not None and name in _names(focus):
                return
            self.keys(key)
        raise AssertionError(f"Tab never comes to {name}")

    def choose(self, name: str, text: str) -> None:
        """Choose an entry of a drop-down by its text."""
        box = self.one(QComboBox, name)
        assert isinstance(box, QComboBox)
        place = box.findText(text)
        assert place >= 0, [box.itemText(at) for at in range(box.count())]
        box.setFocus()
        box.setCurrentIndex(place)
        box.activated.emit(place)
        self.settle()

    def says(self, words: str) -> bool:
        """Tell whether a message in the window's bar contains `words`."""
        return any(words in one.sentence for one in self.shell.messages())

    def shows(self, words: str) -> bool:
        """Tell whether any text in view contains `words`."""
        return any(words in one.text() for one in self.all(QLabel) if isinstance(one, QLabel))

    def button_names(self) -> list[str]:
        """Return what can be pressed now, for the message of a failing test."""
        return [one.accessibleName() for one in self.all(QAbstractButton)]
