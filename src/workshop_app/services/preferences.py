"""The program's own settings: language, look, font size, PIN."""

from workshop_app.domain.preferences import KEPT, Preferences, preferences_as_kept, preferences_from
from workshop_app.services.context import Context
from workshop_app.services.events import SettingsChanged
from workshop_app.wording.language import system_language


def read_preferences(context: Context) -> Preferences:
    """Return what was chosen; the system's language and look before any choice."""
    with context.store.reading() as work:
        kept = {name: work.settings.get(name) for name in KEPT}
    return preferences_from(kept, system_language())


def write_preferences(context: Context, wanted: Preferences) -> None:
    """Keep what was chosen."""
    with context.store.writing() as work:
        for name, text in preferences_as_kept(wanted).items():
            work.settings.put(name, text)
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
