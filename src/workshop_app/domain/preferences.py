"""What a user chose of the program itself: language, look, size of text, motion."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from workshop_app.domain.text import LANGUAGES, Language

Scheme = Literal["system", "light", "dark", "contrast"]
SCHEMES: tuple[Scheme, ...] = ("system", "light", "dark", "contrast")
SMALLEST_FONT, LARGEST_FONT, FONT_STEP = 100, 200, 10
KEPT = ("language", "scheme", "font_percent", "motion")


@dataclass(frozen=True, slots=True)
class Preferences:
    """`font_percent` is 100 to 200; `motion` may be turned off."""

    language: Language
    scheme: Scheme = "system"
    font_percent: int = 100
    motion: bool = True


def preferences_from(kept: Mapping[str, str], language: Language) -> Preferences:
    """Return what is kept as text by name; `language` and the defaults where nothing usable is."""
    chosen, scheme = kept.get("language", ""), kept.get("scheme", "")
    percent = kept.get("font_percent", "")
    size = int(percent) if percent.isdecimal() else SMALLEST_FONT
    return Preferences(
        language=chosen if chosen in LANGUAGES else language,
        scheme=scheme if scheme in SCHEMES else "system",
        font_percent=max(SMALLEST_FONT, min(LARGEST_FONT, size)),
        motion=kept.get("motion") != "off",
    )


def preferences_as_kept(wanted: Preferences) -> dict[str, str]:
    """Return what is to be kept of the preferences, as text by name."""
    return {
        "language": wanted.language,
        "scheme": wanted.scheme,
        "font_percent": str(wanted.font_percent),
        "motion": "on" if wanted.motion else "off",
    }
