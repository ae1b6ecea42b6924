"""Whether the open file still is the one this process wrote to, and still holds what it wrote.

Another file of ours can be copied over an open one: its place, its header and its tables are as
they should be, and a copy of the same library even has its name. So the file keeps a random name
of its own and how often each writer committed; each commit counts on in its own transaction. What
another process of ours writes keeps that; a copy from before does not have it.
"""

import sqlite3
from secrets import token_hex

from sqlalchemy import Connection

from workshop_app.domain.errors import FileOverwrittenError
from workshop_app.storage.sqlite.backups import Backups
from workshop_app.storage.sqlite.engine import raw

NAME = "storage.writers"
_MOST = 64


class Lineage:
    """The file's own name, and how often this process committed to it."""

    def __init__(self, backups: Backups) -> None:
        self._backups = backups
        self._me = token_hex(4)
        self._file = ""
        self._others: dict[str, int] = {}
        self._changes = 0
        self._written = 0
        self._is_unsure = False  # the last commit failed, and may have been made

    def check(self, connection: sqlite3.Connection) -> None:
        """Raise FileOverwrittenError where another file, or another state of it, lies there now.

        In a transaction that writes, what it reads is what `commit` goes on from.
        """
        file, writers = _read(connection)
        kept = writers.pop(self._me, None)
        if kept is None and len(writers) >= _MOST:
            self._written = 0  # so many wrote meanwhile that ours is not told any more
        may_be = {self._written, self._written + self._is_unsure}
        if (self._file and file != self._file) or (kept or 0) not in may_be:
            found = self._backups.newest_valid()
            raise FileOverwrittenError(
                path=self._backups.file, backup=found.path if found else None
            )
        self._file, self._others = file, writers
        self._changes = connection.total_changes
        self._written, self._is_unsure = kept or 0, False

    def commit(self, connection: Connection) -> None:
        """Commit, counted in the same transaction; one that changed nothing writes nothing."""
        if raw(connection).total_changes == self._changes:
            connection.commit()
            return
        self.note(raw(connection))
        connection.commit()
        self._written, self._is_unsure = self._written + 1, False

    def note(self, connection: sqlite3.Connection) -> None:
        """Count on in the transaction that is about to be committed, and was checked."""
        others = list(self._others.items())[-(_MOST - 1) :]
        said = " ".join(f"{who}:{count}" for who, count in [*others, (self._me, self._written + 1)])
        self._file = self._file or token_hex(8)
        connection.execute(
            "REPLACE INTO setting (name, value) VALUES (?, ?)", (NAME, f"{self._file} {said}")
        )
        self._is_unsure = True


def _read(connection: sqlite3.Connection) -> tuple[str, dict[str, int]]:
    query = "SELECT value FROM setting WHERE name = ?"
    found = connection.execute(query, (NAME,)).fetchone()
    file, *writers = str(found[0]).split() if found else [""]
    parted = (one.partition(":") for one in writers)
    return file, {who: int(count) for who, _, count in parted if count.isdigit()}
