"""After people were severed from ballots, or a workshop destroyed: clean what still holds them.

That are the file's free pages and the old backups. What is still to be cleaned stands in the
file, written in the same transaction, so that a crash in between only puts the cleaning off until
the file is opened again.
"""

import sqlite3
from collections.abc import Collection, Iterable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, select

from workshop_app.domain.errors import DamagedFileError, NotAWorkshopFileError
from workshop_app.storage import tables as t
from workshop_app.storage.sqlite.engine import connect, prepare_for_writing
from workshop_app.storage.sqlite.faults import translating


def destroy_in(backup: Path, workshops: Collection[str]) -> None:
    """Destroy workshops in a backup and keep the others in it.

    A damaged backup is left as it is: nothing is ever put back from it.
    """
    try:
        with translating(backup), closing(connect(backup, busy_ms=2000)) as connection:
            prepare_for_writing(connection)
            marks = ", ".join("?" * len(workshops))
            gone = connection.execute(
                f"DELETE FROM workshop WHERE uid IN ({marks})",  # noqa: S608 - only marks
                list(workshops),
            )
            if gone.rowcount:
                connection.execute("VACUUM")
    except (DamagedFileError, NotAWorkshopFileError):
        return


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
