"""Makes a file anew of which only indexes are damaged, or the list of its free pages.

Every row is read from the tables themselves into a new file, whose indexes are made from them:
that also helps where REINDEX cannot read what it is to replace.
"""

import re
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from workshop_app.domain.errors import DamagedFileError
from workshop_app.services.jobs import SilentProgress
from workshop_app.storage.sqlite.engine import connect
from workshop_app.storage.sqlite.faults import translating
from workshop_app.storage.sqlite.header import read_header
from workshop_app.storage.sqlite.repairing import Repair, repair
from workshop_app.storage.sqlite.salvaging import building, put_in_place
from workshop_app.storage.sqlite.versions import CURRENT

_MOST_MESSAGES = 10_000
# As SQLite 3.40 and 3.50 put them; whatever else is said counts as damage to what stands there.
_OF_INDEX = re.compile(
    r"row \d+ missing from index |wrong # of entries in index |non-unique entry in index "
    r"|(?:Main f|F)reelist: |Page \d+(?:: | is )never used"
    r"|Page \d+: btreeInitPage\(\)"  # of whatever tree: the tables are read through below
)
_OF_TREE = re.compile(r"(?:Tree|On tree page) (\d+) ")
_HEAD = re.compile(r"\*\*\* in database \w+ \*\*\*")


def is_only_indexes(connection: sqlite3.Connection) -> bool:
    """Tell whether no table is damaged, and no index knows of more rows than its table has."""
    query = "SELECT name, tbl_name, rootpage FROM sqlite_master WHERE type = 'index'"
    indexes = connection.execute(query).fetchall()
    roots = {int(root) for *_, root in indexes}
    for line in _messages(connection):
        tree = _OF_TREE.match(line)
        is_harmless = int(tree[1]) in roots if tree else _OF_INDEX.match(line)
        if not (is_harmless or _HEAD.fullmatch(line)):
            return False
    try:
        rows = _rows_of_tables(connection)
    except sqlite3.DatabaseError:
        return False
    return not any(_known(connection, name, table) > rows[table] for name, table, _ in indexes)


def repair_or_rebuild(path: Path) -> Repair:
    """Put right what is damaged in a file and proven: its indexes, or what its history tells."""
    read_header(path, CURRENT)
    with translating(path), closing(connect(path)) as connection:
        is_sound = not _messages(connection)
        only_indexes = not is_sound and is_only_indexes(connection)
    return Repair(rebuild(path), [], [], rebuilt=True) if only_indexes else repair(path)


def rebuild(path: Path) -> Path:
    """Put a file with new indexes in the place of the damaged one; return where that lies now.

    Raises DamagedFileError where not every row could be read: nothing was changed.
    """
    with building(path, path, SilentProgress(), None) as (part, found):
        aside = put_in_place(part, path) if found.is_whole else None
    if aside is None:
        raise DamagedFileError(path=path, backup=None, details=[])
    return aside


def _messages(connection: sqlite3.Connection) -> list[str]:
    try:
        rows = connection.execute(f"PRAGMA integrity_check({_MOST_MESSAGES})").fetchall()
    except sqlite3.DatabaseError:
        # It gives up where it is to compare rows with an index that it cannot read.
        rows = connection.execute(f"PRAGMA quick_check({_MOST_MESSAGES})").fetchall()
    return [line for (message,) in rows for line in str(message).splitlines() if line != "ok"]


def _rows_of_tables(connection: sqlite3.Connection) -> dict[str, int]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        table: connection.execute(f'SELECT count(*) FROM "{table}" NOT INDEXED').fetchone()[0]  # noqa: S608 - ours
        for (table,) in tables
    }


def _known(connection: sqlite3.Connection, index: str, table: str) -> int:
    """Return how many rows an index knows of: more than the table has may have been lost there."""
    with suppress(sqlite3.DatabaseError):  # an index that cannot be read tells nothing
        query = f'SELECT count(*) FROM "{table}" INDEXED BY "{index}"'  # noqa: S608 - ours
        return int(connection.execute(query).fetchone()[0])
    return 0
