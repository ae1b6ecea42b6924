"""Brings a file of an earlier version to this version's schema, in one transaction.

alembic is imported here alone, as only an upgrade needs it. A file that fails half-way is as it
was before: SQLite rolls DDL back when the transaction is ours (see `engine`).
"""

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from workshop_app.bundled import bundled
from workshop_app.storage.sqlite.engine import raw
from workshop_app.storage.sqlite.schema import stamp
from workshop_app.storage.sqlite.versions import Schema

if TYPE_CHECKING:
    from alembic.config import Config


class BrokenReferencesError(Exception):
    """A migration left rows that refer to nothing: a bug in the migration."""


def upgrade(engine: Engine, schema: Schema) -> None:
    """Run all migrations up to `schema`; commits all of them, or raises and none."""
    from alembic import command

    with _migrating(engine, schema) as (connection, config):
        command.upgrade(config, schema.revision)
        stamp(connection, schema)


def downgrade(engine: Engine, schema: Schema, revision: str) -> None:
    """Run migrations down to a revision: for the tests that prove each step both ways."""
    from alembic import command

    with _migrating(engine, schema) as (_, config):
        command.downgrade(config, revision)


@contextmanager
def _migrating(engine: Engine, schema: Schema) -> "Generator[tuple[Connection, Config]]":
    with engine.connect() as connection:
        # While a table is rebuilt its children would be deleted by ON DELETE CASCADE, and the
        # pragma has no effect inside a transaction.
        driver = raw(connection)
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                yield connection, _config(connection, schema)
                broken = driver.execute("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise BrokenReferencesError(broken)
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def _config(connection: Connection, schema: Schema) -> "Config":
    from alembic.config import Config

    # No ini file: its logging section would silence the program's own log.
    config = Config()
    folder = str(schema.migrations or bundled("migrations"))
    config.set_main_option("script_location", folder.replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
