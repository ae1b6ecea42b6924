"""Which ballot has the laptop, kept in the file: killing the program does not end its guard.

The id of a workshop and nothing of a person. It is kept only where a PIN guards the ballot: without
one anybody may go back to the facilitator's window anyway.
"""

from collections.abc import Mapping
from contextlib import suppress

from workshop_app.domain.errors import StorageError
from workshop_app.services.context import Context

NOTE, HASH = "guard.workshop", "pin.hash"


def note_ballot(context: Context, workshop_id: str) -> None:
    """Keep that a guarded ballot is up. Raises StorageError where that cannot be kept."""
    with context.store.writing() as work:
        if work.settings.get(HASH):
            work.settings.put(NOTE, workshop_id)
            work.commit()


def note_ballot_left(context: Context) -> None:
    """Keep that the facilitator has the laptop again."""
    with context.store.writing() as work:
        if work.settings.get(NOTE):
            work.settings.put(NOTE, "")
            work.commit()


def ballot_left_up(context: Context) -> str:
    """Return the workshop whose guarded ballot was up when the program ended, or nothing.

    What no PIN guards any more is forgotten. A file that cannot be written is not guarded: its wrong
    tries could not be counted, and no ballot can be filled in there.
    """
    if context.is_read_only:
        return ""
    with context.store.reading() as work:
        kept = {name: work.settings.get(name) for name in (NOTE, HASH)}
    guarded = ballot_guarded(kept)
    if kept[NOTE] and not guarded:
        with suppress(StorageError):  # a full disk: it guards nothing all the same
            note_ballot_left(context)
    return guarded


def ballot_guarded(settings: Mapping[str, str]) -> str:
    """Return the workshop whose ballot was up behind a PIN, as the settings of a file tell it."""
    return settings.get(NOTE, "") if settings.get(HASH) else ""
