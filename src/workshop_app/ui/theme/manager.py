"""The look in force: tokens, font scale, language and motion, and who may change them."""

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QStyleFactory

from workshop_app.bundled import bundled
from workshop_app.charts.fonts import available_families
from workshop_app.charts.theme import BODY, Theme, tokens_of
from workshop_app.charts.tokens import CONTRAST, DARK, LIGHT, Tokens
from workshop_app.ui.qt.liveness import is_there
from workshop_app.ui.theme.palette import palette_of
from workshop_app.ui.theme.style_sheet import style_sheet
from workshop_app.wording.language import current_language

Scheme = Literal["system", "light", "dark", "contrast"]

SMALLEST_SCALE = 1.0
LARGEST_SCALE = 2.0


class ThemeManager(QObject):
    """Keeps the theme of the application and puts every change on all its widgets."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme: Scheme = "system"
        self._theme = Theme(families=tuple(available_families()), language=current_language())
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_scheme_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_scheme_changed)

    @property
    def theme(self) -> Theme:
        """The look in force."""
        return self._theme

    @property
    def scheme(self) -> Scheme:
        """What was asked for; `system` follows the computer's setting."""
        return self._scheme

    def start(
        self, scheme: Scheme = "system", font_scale: float = 1.0, *, motion: bool = True
    ) -> None:
        """Put the first look on, once, from the kept settings."""
        self._app.setStyle(QStyleFactory.create("Fusion"))
        self._scheme = scheme
        scale = _within(font_scale)
        tokens = self._tokens_in_force()
        language = current_language()
        self._theme = replace(
            self._theme, tokens=tokens, font_scale=scale, motion=motion, language=language
        )
        self._put_on()

    def set_scheme(self, scheme: Scheme) -> None:
        """Change to a scheme; `system` follows the computer's setting."""
        self._scheme = scheme
        self._change(replace(self._theme, tokens=self._tokens_in_force()))

    def set_font_scale(self, scale: float) -> None:
        """Change the size of everything, 1.0 to 2.0."""
        self._change(replace(self._theme, font_scale=_within(scale)))

    def set_motion(self, motion: bool) -> None:
        """Turn short movements on or off."""
        self._change(replace(self._theme, motion=motion))

    def retranslate(self) -> None:
        """Tell every window that the language (wording.language) was changed."""
        self._theme = replace(self._theme, language=current_language())
        for window in self._app.topLevelWidgets():
            self._app.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
        self.changed.emit()

    def _change(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            self._put_on()
            self.changed.emit()

    def _put_on(self) -> None:
        self._app.setFont(self._theme.font(BODY))
        self._app.setPalette(palette_of(self._theme.tokens))
        self._app.setStyleSheet(program_style_sheet(self._theme))

    def _tokens_in_force(self) -> Tokens:
        if self._scheme != "system":
            return tokens_of(self._scheme)
        from PySide6.QtCore import Qt  # 30 ms for its hundred enums: not before the first paint

        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _on_system_scheme_changed(self) -> None:
        if self._scheme == "system":
            self.set_scheme("system")


def _within(scale: float) -> float:
    return round(min(max(scale, SMALLEST_SCALE), LARGEST_SCALE), 2)


_MADE: list[ThemeManager] = []  # the one there is, as long as its application


def theme_manager() -> ThemeManager:
    """Return the application's one theme manager, made at the first call."""
    # Each size and colour asks for it, some hundred times a page: it is not searched for.
    if not (_MADE and is_there(_MADE[-1])):
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError("a theme needs a running QApplication")
        _MADE[:] = [ThemeManager(app)]
    return _MADE[-1]


def current_theme() -> Theme:
    """Return the look in force, for widgets that paint themselves."""
    return theme_manager().theme


def program_style_sheet(theme: Theme) -> str:
    """Return the style sheet of the whole program for a look."""
    pictures = bundled("resources") / "styles" / theme.tokens.name
    return style_sheet(theme.tokens, theme.px, pictures)
