"""What file and backups must still be cleaned of, noted in the same transaction.

A crash in between only puts the cleaning off until the file is opened again.
"""

from collections.abc import Iterable
from enum import StrEnum

from sqlalchemy import Connection, delete, insert, select

from workshop_app.storage import tables as t


class Due(StrEnum):
    """Why file and backups are to be cleaned; the setting that says so.

    TRACES: pages lie in the order in which people of an anonymous workshop came.
    """

    SEVERED = "storage.scrub"
    DESTROYED = "storage.destroyed"
    TRACES = "storage.traces"


def ask_for_scrubbing(connection: Connection, due: Due, workshops: Iterable[str]) -> None:
    """Note that the file and its backups must be cleaned of what these workshops were."""
    wanted = [*asked_for(connection, due), *workshops]
    connection.execute(delete(t.setting).where(t.setting.c.name == due.value))
    connection.execute(insert(t.setting), {"name": due.value, "value": " ".join(wanted)})


def asked_for(connection: Connection, due: Due) -> list[str]:
    """Return the ids of the workshops for which cleaning is due."""
    query = select(t.setting.c.value).where(t.setting.c.name == due.value)
    noted: str = connection.execute(query).scalar() or ""
    return noted.split()


def is_due(connection: Connection, due: Due) -> bool:
    """Tell whether cleaning of this kind is due."""
    query = select(t.setting.c.name).where(t.setting.c.name == due.value)
    return connection.execute(query).first() is not None


def forget_scrubbing(connection: Connection, *dues: Due) -> None:
    """Note that all is clean of these."""
    connection.execute(delete(t.setting).where(t.setting.c.name.in_(list(dues))))
