"""Carries out that the program is locked to one window: all others are hidden, disabled and deaf.

What belongs to the window itself (its menus, tool tips) goes on. A window for the room, such as the
presenter on a second screen, stays in view, for that is what the facilitator put there; on the screen
of the ballot it goes like the others. The operating system's own ways out (Alt+Tab to another
program, log off) are its own: they end at this window again.
"""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.ui.qt.liveness import is_there
from workshop_app.viewmodels.guard import GuardModel

FOR_THE_ROOM = "forTheRoom"
_KIND = QEvent.Type
_INPUT = {
    *(_KIND.KeyPress, _KIND.KeyRelease, _KIND.Shortcut, _KIND.ShortcutOverride),
    *(_KIND.MouseButtonPress, _KIND.MouseButtonRelease, _KIND.MouseButtonDblClick, _KIND.Wheel),
    *(_KIND.TouchBegin, _KIND.TouchUpdate, _KIND.TouchEnd, _KIND.TabletPress, _KIND.TabletRelease),
    *(_KIND.ContextMenu, _KIND.InputMethod, _KIND.DragEnter, _KIND.DragMove, _KIND.Drop),
    *(_KIND.NativeGesture, _KIND.Gesture),
}
# Sent before a window shows or when it is changed: looked at once that is done.
_STIR = {_KIND.Show, _KIND.WindowActivate, _KIND.WindowStateChange}
_WATCHED = _INPUT | _STIR | {_KIND.Close}
_PASSING = {Qt.WindowType.ToolTip, Qt.WindowType.Popup}


class Lockdown(QObject):
    """Belongs to the window `front` and holds the others back for as long as `guard` is locked."""

    def __init__(self, front: QWidget, guard: GuardModel) -> None:
        super().__init__(front)
        self._front = front
        self._guard = guard
        self._held: list[QWidget] = []  # disabled by us, in the order in which they come back
        self._hidden: list[QWidget] = []
        self._is_on = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.lead_back)
        guard.changed.connect(self._on_guard_changed)
        guard.recalled.connect(self.lead_back)
        app = self._app
        app.screenAdded.connect(self._on_stirred)
        app.screenRemoved.connect(self._on_stirred)
        app.commitDataRequest.connect(self._on_session_ends)

    def begin(self) -> None:
        """Lock the program to the window, which is in view by now."""
        if not self._is_on:
            self._is_on = True
            self._app.installEventFilter(self)
        self.lead_back()

    def lead_back(self) -> None:
        """Hold back whatever came up meanwhile, and put the window in front of everything."""
        if not self._is_on:
            return
        for window in self._others():
            self._hold(window)
        front = self._front
        if front.isMinimized() or not front.isFullScreen():
            front.showFullScreen()
        front.raise_()
        front.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is meant for other windows; where no window closes, no request to quit is met."""
        kind = event.type()
        if kind in _WATCHED and isinstance(watched, QWidget):
            is_ours = self._is_ours(watched)
            if kind in _INPUT and not is_ours:
                return self._refuse(event)
            if watched.isWindow() and watched.windowType() not in _PASSING:
                if kind == _KIND.Close and not is_ours:
                    return self._refuse(event)
                if not is_ours or (watched is self._front and kind == _KIND.WindowStateChange):
                    self._soon.start()
        return False

    @property
    def _app(self) -> QApplication:
        return cast("QApplication", QApplication.instance())

    def _refuse(self, event: QEvent) -> bool:
        event.ignore()
        self._soon.start()
        return True

    def _on_guard_changed(self) -> None:
        if self._is_on and not self._guard.is_locked:
            self._is_on = False
            self._soon.stop()
            self._app.removeEventFilter(self)
            self._let_go()

    def _hold(self, window: QWidget) -> None:
        if window not in self._held and window.isEnabled():
            window.setEnabled(False)
            self._held.append(window)
        if window.isVisible() and not self._may_stay(window):
            if window not in self._hidden and window.windowType() not in _PASSING:
                self._hidden.append(window)
            window.hide()

    def _may_stay(self, window: QWidget) -> bool:
        is_for_room = bool(window.property(FOR_THE_ROOM)) and window.isFullScreen()
        return is_for_room and window.screen() is not self._front.screen()

    def _let_go(self) -> None:
        held, hidden = self._held, self._hidden
        self._held, self._hidden = [], []
        for window in filter(is_there, held):
            window.setEnabled(True)
        for window in filter(is_there, hidden):
            window.show()

    def _others(self) -> Iterator[QWidget]:
        """Yield the windows that are not ours, owners before what they own."""
        windows = [one for one in self._app.topLevelWidgets() if not self._is_ours(one)]
        yield from sorted(windows, key=_depth)

    def _is_ours(self, one: QWidget) -> bool:
        widget: QWidget | None = one
        while widget is not None and widget is not self._front:
            widget = widget.parentWidget()
        return widget is self._front

    def _on_stirred(self) -> None:
        if self._is_on:
            self._soon.start()

    def _on_session_ends(self, manager: QSessionManager) -> None:
        """Ask the system to stay; what it does all the same, the next start is locked as well."""
        if self._is_on and manager.allowsInteraction():
            manager.cancel()
            manager.release()


def _depth(widget: QWidget) -> int:
    parent = widget.parentWidget()
    return 0 if parent is None else 1 + _depth(parent)
