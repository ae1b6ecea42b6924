"""Keeps file and backups clean of what was promised not to be in them.

What is due stands in the file, written in the transaction that makes it so: a crash, a full disk
or a busy file only put the cleaning off, until the next time or the next opening.
"""

import logging
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager

from sqlalchemy import Connection

from workshop_app.domain.copies import CopyKind, UncleanCopy
from workshop_app.domain.errors import StorageError
from workshop_app.storage.cleaning import Due, asked_for, forget_scrubbing, is_due
from workshop_app.storage.sqlite.backups import Backups
from workshop_app.storage.sqlite.engine import raw
from workshop_app.storage.sqlite.inventory import (
    Severed,
    asides,
    may_name_people,
    severed_workshops,
    unclean_copies,
)
from workshop_app.storage.sqlite.partial import Settling
from workshop_app.storage.sqlite.scrubbing import destroy_in
from workshop_app.storage.unit import SqlUnitOfWork

_log = logging.getLogger(__name__)
_Reading = Callable[[], AbstractContextManager[SqlUnitOfWork]]
_Writing = Callable[[], AbstractContextManager[Connection]]


class Cleaner:
    """Cleans the file that a store has open, and its backups."""

    def __init__(
        self,
        backups: Backups,
        reading: _Reading,
        writing: _Writing,
        back_up: Callable[[], object],
    ) -> None:
        self._backups = backups
        self._reading = reading
        self._writing = writing
        self._back_up = back_up
        self._settling = Settling(backups)

    def clean_up(self, *, every_copy: bool = False) -> None:
        """Clean of former participants and workshops, and of traces, where that is due.

        `every_copy`: of the people of every anonymous workshop, noted or not.
        """
        with _put_off():
            with self._reading() as work:
                due = asked_for(work.connection, Due.SEVERED)
                destroyed = asked_for(work.connection, Due.DESTROYED)
                anonymous = severed_workshops(raw(work.connection))
            severed = [one for one in anonymous if every_copy or one.id in due]
            if severed or due or destroyed:
                self._clean_of(severed, destroyed)
        self.tidy()

    def tidy(self, at_most: int | None = None) -> None:
        """Lay the pages anew where they tell in which order people came.

        `at_most`: only if the file has no more bytes, as VACUUM keeps everybody waiting.
        """
        with _put_off(logging.INFO):  # whoever holds the file just now is no cause for concern
            with self._reading() as work:
                if not is_due(work.connection, Due.TRACES):
                    return
                size = _size(work.connection)
            if at_most is None or size <= at_most:
                with self._writing() as connection:
                    _lay_anew(connection)

    def unclean(self) -> list[UncleanCopy]:
        """Return every copy that still names people of anonymous workshops, or may."""
        with self._reading() as work:
            severed = severed_workshops(raw(work.connection))
            due = set(asked_for(work.connection, Due.SEVERED))
        titles = tuple(one.title for one in severed if one.id in due)
        path = self._backups.file
        own = [UncleanCopy(path, CopyKind.FILE, titles, is_certain=False)] if titles else []
        return own + unclean_copies(path, self._backups, severed)

    def settle_backups(self) -> None:
        """Clean backups of what tells, beside the newest one, in which order people came."""
        with _put_off():
            self._settling.settle()

    def _clean_of(self, severed: list[Severed], destroyed: list[str]) -> None:
        with self._writing() as connection:
            # secure_delete overwrote the rows; VACUUM also lays them out anew.
            _lay_anew(connection)
        self._back_up()
        self._backups.drop(lambda path: may_name_people(path, severed))
        for one in asides(self._backups.file):
            if may_name_people(one, severed):
                destroy_in(one, [each.id for each in severed])
        for one in self._backups.listed():
            destroy_in(one.path, destroyed)
        with self._writing() as connection, connection.begin():
            forget_scrubbing(connection, Due.SEVERED, Due.DESTROYED)


@contextmanager
def _put_off(level: int = logging.WARNING) -> Generator[None]:
    """Leave what fails in storage for another time, with a line in the log."""
    try:
        yield
    except StorageError as problem:
        _log.log(level, "Cleaning was put off: %s", type(problem).__name__)


def _lay_anew(connection: Connection) -> None:
    """Write the file as if all had come at once, in the order of its keys."""
    file = raw(connection)
    (before,) = file.execute("PRAGMA data_version").fetchone()
    file.execute("VACUUM")
    with connection.begin():
        (now,) = file.execute("PRAGMA data_version").fetchone()
        if now == before:  # else another process has left new traces
            forget_scrubbing(connection, Due.TRACES)


def _size(connection: Connection) -> int:
    (pages,) = raw(connection).execute("PRAGMA page_count").fetchone()
    (size,) = raw(connection).execute("PRAGMA page_size").fetchone()
    return pages * size
