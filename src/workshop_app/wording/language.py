"""The one translator: reads Qt Linguist's .ts file, needs no Qt, switches without a restart.

English is the source language. Call `translate("Context", "Source text")` with literals only,
so that pyside6-lupdate finds them, and `.format(...)` the result.
"""

import locale
import os
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from workshop_app.bundled import bundled
from workshop_app.domain.text import Language, LocalText

TRANSLATIONS = "workshop_app_ko.ts"
_process_language: Language = "en"
_override: ContextVar[Language | None] = ContextVar("language", default=None)


def translate(context: str, text: str) -> str:
    """Return `text` in the current language; the English source where no translation stands."""
    if current_language() == "en":
        return text
    return _korean().get((context, text)) or text


def current_language() -> Language:
    """Return the language of this thread of work, else the program's."""
    return _override.get() or _process_language


def set_language(language: Language) -> None:
    """Make `language` the program's."""
    global _process_language  # noqa: PLW0603 - one process speaks one language at a time
    _process_language = language


@contextmanager
def speaking(language: Language) -> Generator[None]:
    """Speak `language` inside this block only, for an export in the other language."""
    token = _override.set(language)
    try:
        yield
    finally:
        _override.reset(token)


def local(text: LocalText) -> str:
    """Return a two-language text in the current language."""
    return text.in_language(current_language())


def system_language() -> Language:
    """Return Korean on a Korean system, else English."""
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")]
    first = next((name for name in names if name), "") or (locale.getlocale()[0] or "")
    return "ko" if first.lower().startswith(("ko", "korean")) else "en"


@cache
def _korean() -> dict[tuple[str, str], str]:
    from xml.etree import ElementTree as ET  # not before the first paint, which has no words

    path = bundled("resources") / "i18n" / TRANSLATIONS
    root = ET.parse(path).getroot()  # noqa: S314 - our own file, shipped with the program
    found: dict[tuple[str, str], str] = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            found[name, source] = message.findtext("translation", "")
    return found
