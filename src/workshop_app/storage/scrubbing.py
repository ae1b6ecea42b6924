"""After people were severed from ballots: clean the file's free pages and the old backups.

What is still to be cleaned stands in the file, written in the same transaction, so that a crash
in between only puts the cleaning off until the file is opened again.
"""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from workshop_app.storage import tables as t
from workshop_app.storage.engine import connect

_NAME = "storage.scrub"


def ask_for_scrubbing(connection: Connection, workshop_uid: str) -> None:
    """Note that the file and its backups must be cleaned of a workshop's former participants."""
    wanted = [*asked_for(connection), workshop_uid]
    forget_scrubbing(connection)
    connection.execute(insert(t.setting), {"name": _NAME, "value": " ".join(wanted)})


def asked_for(connection: Connection) -> list[str]:
    """Return the ids of the workshops for which cleaning is due."""
    query = select(t.setting.c.value).where(t.setting.c.name == _NAME)
    noted: str = connection.execute(query).scalar() or ""
    return noted.split()


def forget_scrubbing(connection: Connection) -> None:
    """Note that all is clean."""
    connection.execute(delete(t.setting).where(t.setting.c.name == _NAME))


def current_people(connection: Connection, workshops: Iterable[str]) -> dict[str, set[str]]:
    """Return workshop id -> ids of its participants as they are now."""
    found: dict[str, set[str]] = {}
    for workshop in workshops:
        query = select(t.participant.c.uid).join(t.workshop).where(t.workshop.c.uid == workshop)
        found[workshop] = set(connection.scalars(query))
    return found


def still_ties(backup: Path, people: dict[str, set[str]]) -> bool:
    """Tell whether a backup knows former participants; one that cannot be read counts as such."""
    query = (
        "SELECT p.uid FROM participant p JOIN workshop w ON w.id = p.workshop_id WHERE w.uid = ?"
    )
    try:
        connection = connect(backup, mode="ro")
        try:
            return any(
                {row[0] for row in connection.execute(query, (workshop,))} - now
                for workshop, now in people.items()
            )
        finally:
            connection.close()
    except sqlite3.Error:
        return True
