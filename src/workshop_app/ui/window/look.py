"""Language, colours and size of everything in the window, and where they are kept."""

from dataclasses import replace

from PySide6.QtCore import QObject

from workshop_app.domain.preferences import LARGEST_FONT, SMALLEST_FONT, Preferences
from workshop_app.services.preferences import read_preferences, write_preferences
from workshop_app.ui.desk import Desk
from workshop_app.ui.qt.language import speak_qt
from workshop_app.ui.theme import ThemeManager
from workshop_app.wording.language import set_language


class Look(QObject):
    """The preferences as they are applied; kept in the file once there is a desk."""

    def __init__(self, theme: ThemeManager, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self._theme = theme
        self._desk: Desk | None = None

    def open(self, desk: Desk) -> None:
        """Go by what the file says, and keep changes in it from now on."""
        self._desk = desk
        self.preferences = read_preferences(desk.context)

    def apply(self, wanted: Preferences) -> None:
        """Put language, look and size on everything, and keep them."""
        changed_language = wanted.language != self.preferences.language
        self.preferences = wanted
        set_language(wanted.language)
        speak_qt(wanted.language)
        self._theme.set_scheme(wanted.scheme)
        self._theme.set_font_scale(wanted.font_percent / 100)
        self._theme.set_motion(wanted.motion)
        if changed_language:
            self._theme.retranslate()
        desk = self._desk
        if desk is not None:
            desk.attempt(lambda: write_preferences(desk.context, wanted))

    def step_text_size(self, percent: int) -> None:
        """Make everything larger or smaller; 0 puts it back to 100 %."""
        size = self.preferences.font_percent + percent if percent else SMALLEST_FONT
        size = max(SMALLEST_FONT, min(LARGEST_FONT, size))
        self.apply(replace(self.preferences, font_percent=size))

    def switch_language(self, language: str) -> None:
        """Say everything in Korean or in English."""
        self.apply(replace(self.preferences, language="ko" if language == "ko" else "en"))
