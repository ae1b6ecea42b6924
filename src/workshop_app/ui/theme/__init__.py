"""The look: colour tokens, group marks, fonts, the one style sheet, and the manager of them."""

from workshop_app.ui.theme.theme import (
    BALLOT,
    BODY,
    PRESENTER,
    Scheme,
    Theme,
    ThemeManager,
    current_theme,
    theme_manager,
)
from workshop_app.ui.theme.tokens import Tokens, Tone

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
