"""Each step of the schema's history works with data, both ways, and all of it or none."""

import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from disk_recorder import DiskRecorder
from power_cut import by_chance, lay_out, power_cuts
from sqlalchemy import Engine

from workshop_app.bundled import bundled
from workshop_app.domain.errors import DiskFullError, FileReadOnlyError, UpgradeFailedError
from workshop_app.storage.sqlite import backups
from workshop_app.storage.sqlite.engine import writing_engine
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.schema import create_tables
from workshop_app.storage.sqlite.signature import APPLICATION_ID
from workshop_app.storage.sqlite.upgrade import BrokenReferencesError, downgrade, upgrade
from workshop_app.storage.sqlite.versions import CURRENT, Schema

HERE = Path(__file__).parent
_HEAD = """
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
"""
_SOUND = """
def upgrade():
    op.create_table("note", sa.Column("id", sa.Integer(), primary_key=True))
    op.add_column("workshop", sa.Column("mood", sa.Text(), nullable=False, server_default="calm"))
    # The table has children with ON DELETE CASCADE, and is rebuilt under them.
    with op.batch_alter_table("stakeholder_group", recreate="always") as batch:
        batch.add_column(sa.Column("colour", sa.Text(), nullable=True))
    op.execute("UPDATE workshop SET title = title || '!'")


def downgrade():
    op.execute("UPDATE workshop SET title = rtrim(title, '!')")
    with op.batch_alter_table("stakeholder_group", recreate="always") as batch:
        batch.drop_column("colour")
    op.drop_column("workshop", "mood")
    op.drop_table("note")
"""
_FAILING = """
def upgrade():
    op.create_table("note", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("DELETE FROM rating")
    op.execute("UPDATE workshop SET title = 'half done'")
    raise ZeroDivisionError
"""
_ORPHANING = """
def upgrade():
    op.execute("DELETE FROM participant")
"""
_KILLED = """
import os, signal


def die_at(step):
    # SQLite spills into the file in the middle of a transaction when its cache is small.
    op.execute("PRAGMA cache_size = 1")
    if os.environ.get("KILL_AT") == str(step):
        os.kill(os.getpid(), signal.SIGKILL)


def upgrade():
    die_at(0)
    op.create_table("note", sa.Column("id", sa.Integer(), primary_key=True))
    die_at(1)
    op.execute("UPDATE workshop SET title = 'new', purpose = printf('%.300000c', 'x')")
    die_at(2)
    op.execute("UPDATE rating SET value = 1 WHERE NOT recused")
    die_at(3)
"""


def dumps() -> list[Path]:
    return sorted(HERE.glob("schema_*.sql"))


def load(dump: Path, path: Path) -> None:
    """Make a file of an earlier version from its dump."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text("utf-8"))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of this program's schema with a workshop in it."""
    path = tmp_path / "작업.db"
    load(HERE / f"schema_{CURRENT.revision}.sql", path)
    return path


@pytest.fixture
def next_schema(tmp_path: Path) -> "NextSchema":
    """A schema that does not exist yet, with a migration of the test's choice."""
    return NextSchema(tmp_path / "이주 50%")


class NextSchema:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, migration: str) -> Schema:
        shutil.copytree(bundled("migrations"), self.folder, dirs_exist_ok=True)
        (self.folder / "versions" / "0003_next.py").write_text(_HEAD + migration, "utf-8")
        return Schema(3, (0, 3, 0), self.folder)


@contextmanager
def engine_of(path: Path, mode: str = "rw") -> Generator[Engine]:
    engine = writing_engine(path, busy_ms=100, mode=mode)
    yield engine
    engine.dispose()


def described(path: Path) -> list[tuple[str, str, list[str]]]:
    """Return the schema as SQLite keeps it, whatever the order, white space and quotes.

    SQLite writes the name of a table that was renamed in quotes.
    """
    query = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    with closing(sqlite3.connect(path)) as connection:
        return [
            (
                kind,
                name,
                sorted(re.sub(r'[\s"]+', " ", line).strip(" ,") for line in sql.split("\n")),
            )
            for kind, name, sql in connection.execute(query)
            if sql is not None
        ]


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        ).fetchall()
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr)
            for (name,) in tables
        }


def stamp_of(path: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(path)) as connection:
        return tuple(
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        )


def test_the_history_ends_where_the_tables_are(tmp_path: Path) -> None:
    migrated, created = tmp_path / "migrated.db", tmp_path / "created.db"
    with engine_of(migrated, "rwc") as engine:
        upgrade(engine, CURRENT)
    with engine_of(created, "rwc") as engine, engine.begin() as connection:
        create_tables(connection)
    assert described(migrated) == described(created)
    assert len(described(created)) > 25
    assert rows(migrated) == rows(created)
    assert stamp_of(migrated) == stamp_of(created) == (APPLICATION_ID, CURRENT.user_version)


def test_each_revision_has_a_dump_and_the_last_one_is_the_programs() -> None:
    config = Config()
    config.set_main_option("script_location", str(bundled("migrations")))
    scripts = ScriptDirectory.from_config(config)
    revisions = [one.revision for one in scripts.walk_revisions()]
    assert revisions[0] == CURRENT.revision
    assert revisions == [f"{number:04d}" for number in range(CURRENT.number, 0, -1)]
    assert [one.name for one in dumps()] == [f"schema_{one}.sql" for one in sorted(revisions)]


@pytest.mark.parametrize("dump", dumps(), ids=lambda dump: dump.stem)
def test_a_file_of_each_version_opens_with_all_its_data(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    load(dump, path)
    before = rows(path)
    with open_store(path) as store, store.reading() as work:
        (card,) = work.workshops.cards()
        workshop = work.workshops.get(card.id)
        answers = sum(len(work.ratings.of_round(this.id)) for this in workshop.rounds)
        comments = [one.text for this in workshop.rounds for one in work.comments.of_round(this.id)]
        decisions = work.decisions.of_workshop(workshop.id)
    assert workshop.title == "AI 정책 워크숍"
    assert len(workshop.participants) == 9
    assert answers == len(before["rating"]) == 80
    assert comments == ["예산이 Missing"]
    assert [one.amended_text for one in decisions] == ["고친 글"]
    created = tmp_path / "created.db"
    open_store(created).close()
    assert described(path) == described(created)


@pytest.mark.parametrize("dump", dumps(), ids=lambda dump: dump.stem)
def test_each_revision_goes_down_and_up_again_with_data(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    load(dump, path)
    number = int(dump.stem.removeprefix("schema_"))
    below = f"{number - 1:04d}" if number > 1 else "base"
    with engine_of(path) as engine:
        downgrade(engine, CURRENT, below)
        left = [name for kind, name, _ in described(path) if kind == "table"]
        assert number > 1 or left == ["alembic_version"]
        upgrade(engine, CURRENT)
    created = tmp_path / "created.db"
    open_store(created).close()
    assert described(path) == described(created)


def test_an_upgrade_keeps_all_rows_and_a_verified_copy_of_the_old_file(
    old: Path, next_schema: NextSchema
) -> None:
    before = rows(old)
    schema = next_schema(_SOUND)
    with open_store(old, schema=schema) as store:
        with store.reading() as work:
            (card,) = work.workshops.cards()
            assert card.title == "AI 정책 워크숍!"
            assert work.ratings.count() == 80
        (copy,) = store.backups.listed()
    after = rows(old)
    assert {name: len(after[name]) for name in before} == {
        name: len(found) for name, found in before.items()
    }
    assert after["note"] == []
    assert after["rating"] == before["rating"]
    assert after["alembic_version"] == [("0003",)]
    assert stamp_of(old) == (APPLICATION_ID, 3_000_300)
    assert copy.kept_as == "before-upgrade"
    assert rows(copy.path) == before
    # A second start has nothing to upgrade.
    open_store(old, schema=schema).close()
    with engine_of(old) as engine:
        downgrade(engine, schema, "0002")
    assert rows(old) == {**before, "alembic_version": [("0002",)]}


def test_a_failing_upgrade_leaves_the_old_file_however_often_it_is_tried(
    old: Path, next_schema: NextSchema
) -> None:
    before, schema = rows(old), next_schema(_FAILING)
    for _ in range(3):
        with pytest.raises(UpgradeFailedError) as caught:
            open_store(old, schema=schema)
        assert isinstance(caught.value.__cause__, ZeroDivisionError)
    assert rows(old) == before
    with open_store(old) as store:
        (copy,) = store.backups.listed()
        assert caught.value.parameters == {"path": old, "backup": copy.path}
        assert rows(copy.path) == before
        for number in range(5):
            with store.writing() as work:
                work.settings.put("name", str(number))
                work.commit()
            assert store.back_up() is not None
        store.backups._now = lambda: copy.made_at.replace(year=copy.made_at.year + 3)
        store.backups.thin_out()
        assert copy in store.backups.listed()


def test_a_migration_that_orphans_rows_is_refused(old: Path, next_schema: NextSchema) -> None:
    before = rows(old)
    with pytest.raises(UpgradeFailedError) as caught:
        open_store(old, schema=next_schema(_ORPHANING))
    assert isinstance(caught.value.__cause__, BrokenReferencesError)
    assert rows(old) == before


@pytest.mark.parametrize("step", range(4))
def test_a_kill_in_each_step_leaves_the_old_file(
    old: Path, next_schema: NextSchema, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, schema = rows(old), next_schema(_KILLED)
    code = (
        "import sys; from pathlib import Path; "
        "from workshop_app.storage.sqlite.opening import open_store; "
        "from workshop_app.storage.sqlite.versions import Schema; "
        "open_store(Path(sys.argv[1]), schema=Schema(3, (0, 3, 0), Path(sys.argv[2])))"
    )
    monkeypatch.setenv("KILL_AT", str(step))
    killed = subprocess.run(
        [sys.executable, "-c", code, str(old), str(next_schema.folder)], check=False
    )
    assert killed.returncode == -9
    open_store(old).close()  # rolls back what the killed process left
    assert rows(old) == before
    monkeypatch.delenv("KILL_AT")
    with open_store(old, schema=schema) as store:
        assert len(store.backups.listed()) == 1
    assert stamp_of(old) == (APPLICATION_ID, 3_000_300)


def test_a_power_cut_at_any_step_leaves_the_old_file_or_the_new_one(
    old: Path, next_schema: NextSchema
) -> None:
    before, schema = rows(old), next_schema(_SOUND)
    content = {old.name: old.read_bytes()}
    with DiskRecorder() as disk:
        open_store(old, schema=schema).close()
    after = rows(old)
    steps = [one for one in disk.steps if one.file.startswith(old.name)]  # not of the backup
    found: set[int] = set()
    for _, left in power_cuts(content, steps, by_chance(1)):
        lay_out(old.parent, left)
        with closing(sqlite3.connect(old)) as connection:  # rolls back what was cut off
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found.add(version)
        assert rows(old) == (after if version == schema.user_version else before)
    assert found == {CURRENT.user_version, schema.user_version}


def test_an_older_file_for_review_only_is_not_upgraded(old: Path, next_schema: NextSchema) -> None:
    before = old.read_bytes()
    with pytest.raises(FileReadOnlyError):
        open_store(old, schema=next_schema(_SOUND), read_only=True)
    assert old.read_bytes() == before


def test_a_full_disk_before_the_upgrade_says_so(
    old: Path, next_schema: NextSchema, monkeypatch: pytest.MonkeyPatch
) -> None:

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    before = rows(old)
    monkeypatch.setattr(backups, "sync_file", full)
    with pytest.raises(DiskFullError):
        open_store(old, schema=next_schema(_SOUND))
    assert rows(old) == before
