"""Text as people give it, made safe to store, search and export, in either language."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_STEERS_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
_BREAKS_FILES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean_text(text: str) -> str:
    """Return `text` in NFC with one kind of line break and no character that breaks a file.

    Control characters (but tab and line break), lone surrogates and the two non-characters
    U+FFFE and U+FFFF become U+FFFD: SQLite and XML refuse or mangle them. Characters that turn
    the direction of writing go, for unclosed they would turn the rest of a slide as well, and
    so does the byte order mark. White space at the ends goes.
    """
    text = _STEERS_DIRECTION.sub("", text)
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    safe = _BREAKS_FILES.sub(REPLACEMENT, unified)
    return unicodedata.normalize("NFC", safe).strip()


def is_storable(text: str) -> bool:
    """Tell whether no file refuses or mangles a text, nor it the writing around it."""
    return not _STEERS_DIRECTION.search(text) and not _BREAKS_FILES.search(text)


def clean_line(text: str) -> str:
    """Return `clean_text(text)` on one line: breaks and tabs become single spaces."""
    return " ".join(clean_text(text).split())


def search_key(text: str) -> str:
    """Return what search compares: NFC, case-folded, so that decomposed Hangul is found too."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text in Korean and English; where one is empty the other stands in for it."""

    ko: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.ko or self.en)

    def in_language(self, language: Language) -> str:
        """Return the text in `language`, or in the other one where that is empty."""
        return (self.ko or self.en) if language == "ko" else (self.en or self.ko)

    def own(self, language: Language) -> str:
        """Return the text given in `language` itself, which may be empty."""
        return self.ko if language == "ko" else self.en

    def with_language(self, language: Language, text: str) -> "LocalText":
        """Return a copy whose text in `language` is `text`."""
        return LocalText(text, self.en) if language == "ko" else LocalText(self.ko, text)

    def cleaned(self) -> "LocalText":
        """Return a copy with both texts through `clean_text`."""
        return LocalText(clean_text(self.ko), clean_text(self.en))


def same_text(text: str) -> LocalText:
    """Return `text` as it was typed, for both languages."""
    return LocalText(text, text)
