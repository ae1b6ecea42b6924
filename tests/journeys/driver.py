"""Drives the real window as a person would: by what controls are called, by mouse and keys."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from workshop_app.app import find_places, make_application, make_window
from workshop_app.domain.preferences import Preferences
from workshop_app.domain.text import Language
from workshop_app.services.language import set_language
from workshop_app.ui.shell import Shell
from workshop_app.ui.window import MainWindow

PATIENCE = 20.0


def _names(widget: QWidget) -> set[str]:
    """Return what a person or a screen reader would call a widget."""
    names = {widget.accessibleName()}
    if isinstance(widget, QAbstractButton):
        names.add(widget.text().replace("&&", "&"))
    return names


class Driver:
    """One run of the program on one data folder."""

    def __init__(self, folder: Path, language: Language) -> None:
        self.app = make_application()
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        set_language(language)
        places = find_places(None, folder)
        look = Preferences(language, "light", motion=False)
        self.window: MainWindow = make_window(places, look)
        self.window.resize(1280, 800)
        self.window.show()
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
        self.window.close()
        self.window.wait_for_jobs()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.settle()

    def settle(self, seconds: float = 0.05) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.002)

    def until(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "it did not happen in time"
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
        QTest.mouseClick(ready()[0], Qt.MouseButton.LeftButton)
        self.settle()

    def fill(self, name: str, text: str) -> None:
        """Replace the text of a field by typing, and leave it with Tab."""
        field = self.one(QWidget, name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if isinstance(field, QLineEdit):
            field.insert(text)
            QTest.keyClick(field, Qt.Key.Key_End)
        else:
            QApplication.clipboard().setText(text)
            QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        self.settle()

    def keys(self, *keys: Qt.Key | str) -> None:
        """Send keys to whatever has the focus."""
        for key in keys:
            target = QApplication.focusWidget() or QApplication.activeWindow()
            assert target is not None, "nothing has the focus"
            if isinstance(key, str):
                QTest.keyClicks(target, key)
            else:
                QTest.keyClick(target, key)
            self.settle(0.01)

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

    def button_names(self) -> list[str]:
        """Return what can be pressed now, for the message of a failing test."""
        return [one.accessibleName() for one in self.all(QAbstractButton)]
