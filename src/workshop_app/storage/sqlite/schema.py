"""Makes the tables of a new file and stamps it with its schema."""

from sqlalchemy import Column, Connection, MetaData, PrimaryKeyConstraint, String, Table

from workshop_app.storage.sqlite.signature import APPLICATION_ID
from workshop_app.storage.sqlite.versions import CURRENT, Schema
from workshop_app.storage.tables import metadata

# As alembic itself makes it, so that a new file needs no alembic to be written.
_alembic_version = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def create_tables(connection: Connection, schema: Schema = CURRENT) -> None:
    """Make all tables of a new file and stamp it, in the connection's transaction."""
    metadata.create_all(connection)
    _alembic_version.create(connection)
    connection.execute(_alembic_version.insert(), {"version_num": schema.revision})
    stamp(connection, schema)


def stamp(connection: Connection, schema: Schema) -> None:
    """Write whose file this is and which schema it has; part of the transaction like a row."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.user_version}")
