"""The program's own settings: language, look, font size, PIN."""

from workshop_app.domain.preferences import (
    LARGEST_FONT,
    SCHEMES,
    SMALLEST_FONT,
    Preferences,
)
from workshop_app.domain.text import LANGUAGES
from workshop_app.services.context import Context
from workshop_app.services.events import SettingsChanged
from workshop_app.wording.language import system_language


def read_preferences(context: Context) -> Preferences:
    """Return what was chosen; the system's language and look before any choice."""
    with context.store.reading() as work:
        get = work.settings.get
        language = get("language")
        scheme = get("scheme", "system")
        percent = get("font_percent", "100")
        motion = get("motion", "on") == "on"
    size = int(percent) if percent.isdecimal() else SMALLEST_FONT
    return Preferences(
        language=language if language in LANGUAGES else system_language(),
        scheme=scheme if scheme in SCHEMES else "system",
        font_percent=max(SMALLEST_FONT, min(LARGEST_FONT, size)),
        motion=motion,
    )


def write_preferences(context: Context, wanted: Preferences) -> None:
    """Keep what was chosen."""
    with context.store.writing() as work:
        work.settings.put("language", wanted.language)
        work.settings.put("scheme", wanted.scheme)
        work.settings.put("font_percent", str(wanted.font_percent))
        work.settings.put("motion", "on" if wanted.motion else "off")
        work.commit()
    context.events.publish(SettingsChanged())


def read_window_state(context: Context, name: str) -> str:
    """Return what a window remembered of itself, such as its size."""
    with context.store.reading() as work:
        return work.settings.get(f"window.{name}")


def write_window_state(context: Context, name: str, value: str) -> None:
    """Remember a window's size, splitter or column widths."""
    with context.store.writing() as work:
        work.settings.put(f"window.{name}", value)
        work.commit()
