"""The windows that are opened beside the work: settings, help, shortcuts and messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from workshop_app.ui.kit import MessageBar, ShortcutSheet
from workshop_app.ui.page import Chapter
from workshop_app.ui.qt.liveness import is_there
from workshop_app.ui.window.look import Look

if TYPE_CHECKING:
    from workshop_app.ui.window.help import HelpWindow


class SideWindows:
    """Each is there once: opened again, it comes to the front."""

    def __init__(self, look: Look, bar: MessageBar, data_folder: str, parent: QWidget) -> None:
        self._look = look
        self._bar = bar
        self._data_folder = data_folder
        self._parent = parent
        self._help: HelpWindow | None = None

    def open_settings(self) -> None:
        """Show the settings."""
        from workshop_app.ui.window.settings_page import SettingsSheet

        if self._is_forward(SettingsSheet):
            return
        sheet = SettingsSheet(self._look.preferences, self._data_folder, self._parent)
        sheet.changed.connect(self._look.apply)
        sheet.show()

    def open_shortcuts(self) -> None:
        """Show every shortcut at a glance."""
        from workshop_app.ui.window.shortcuts import shortcut_sheet

        if not self._is_forward(ShortcutSheet):
            shortcut_sheet(self._parent).show()

    def open_messages(self) -> None:
        """Show what was said so far."""
        from workshop_app.ui.window.message_list import MessageList

        if not self._is_forward(MessageList):
            MessageList(self._bar.said(), self._parent).show()

    def open_help(self, chapter: Chapter) -> None:
        """Show the offline help at a chapter."""
        from workshop_app.ui.window.help import HelpWindow

        if self._help is None or not is_there(self._help):  # Qt deletes it when it is closed
            self._help = HelpWindow(self._data_folder, self._parent)
        self._help.show_chapter(chapter)

    def _is_forward(self, kind: type[QDialog]) -> bool:
        """Bring a window that is already open to the front; tell whether there is one."""
        for window in self._parent.findChildren(kind):
            if window.isVisible():
                window.raise_()
                window.activateWindow()
                return True
        return False
