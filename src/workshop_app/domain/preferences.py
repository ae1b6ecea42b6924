"""What a user chose of the program itself: language, look, size of text, motion."""

from dataclasses import dataclass
from typing import Literal

from workshop_app.domain.text import Language

Scheme = Literal["system", "light", "dark", "contrast"]
SCHEMES: tuple[Scheme, ...] = ("system", "light", "dark", "contrast")
SMALLEST_FONT, LARGEST_FONT, FONT_STEP = 100, 200, 10


@dataclass(frozen=True, slots=True)
class Preferences:
    """`font_percent` is 100 to 200; `motion` may be turned off."""

    language: Language
    scheme: Scheme = "system"
    font_percent: int = 100
    motion: bool = True
