"""Writes `schema_NNNN.sql`: run it once when a schema is released, and never change the dump.

python tests/migrations/make_dump.py FILE.db
"""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from workshop_app.storage.sqlite.signature import APPLICATION_ID
from workshop_app.storage.sqlite.versions import CURRENT


def main() -> None:
    """Dump a workshop file of the current schema as SQL."""
    with closing(sqlite3.connect(sys.argv[1])) as connection:
        lines = [
            f"PRAGMA application_id = {APPLICATION_ID};",
            f"PRAGMA user_version = {CURRENT.user_version};",
            *connection.iterdump(),
        ]
    target = Path(__file__).with_name(f"schema_{CURRENT.revision}.sql")
    target.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
