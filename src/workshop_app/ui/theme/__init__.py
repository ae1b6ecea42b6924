"""The look of the window: its one style sheet, the palette, and the manager of them."""

from workshop_app.charts.theme import BALLOT, BODY, PRESENTER, Theme
from workshop_app.charts.tokens import Tokens, Tone
from workshop_app.ui.theme.manager import Scheme, ThemeManager, current_theme, theme_manager

__all__ = [
    "BALLOT",
    "BODY",
    "PRESENTER",
    "Scheme",
    "Theme",
    "ThemeManager",
    "Tokens",
    "Tone",
    "current_theme",
    "theme_manager",
]
