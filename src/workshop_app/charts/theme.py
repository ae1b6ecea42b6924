"""The look that a picture or a widget draws with: colours, sizes and fonts at the present scale."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtGui import QColor, QFont

from workshop_app.charts.tokens import CONTRAST, DARK, LIGHT, Tokens
from workshop_app.domain.text import Language

BODY = 14
BALLOT = 18
PRESENTER = 32

_TOKENS: dict[str, Tokens] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything a widget or a picture needs to know to draw itself."""

    tokens: Tokens = LIGHT
    font_scale: float = 1.0
    language: Language = "en"
    motion: bool = True
    families: tuple[str, ...] = ("sans-serif",)

    def px(self, size: float) -> int:
        """Return `size` (pixels at 100 %) at the present font scale."""
        return max(1, round(size * self.font_scale))

    def font(self, size: float = BODY, *, bold: bool = False) -> QFont:
        """Return the program's font at `size` pixels times the scale."""
        font = QFont()
        font.setFamilies(list(self.families))
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font

    def colour(self, colour: str) -> QColor:
        """Return a token colour as Qt wants it."""
        return QColor(colour)

    def scaled(self, factor: float) -> "Theme":
        """Return the same look `factor` times as large, for the presenter's pictures."""
        return replace(self, font_scale=self.font_scale * factor)

    def on_paper(self) -> "Theme":
        """Return the light look at 100 %, for files."""
        return replace(self, tokens=LIGHT, font_scale=1.0)


def tokens_of(name: Literal["light", "dark", "contrast"]) -> Tokens:
    """Return the tokens of one named scheme."""
    return _TOKENS[name]
