"""Files from others: nothing in them is run, nothing makes us wait, and all are told apart."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from workshop_app.domain.errors import (
    AlteredFileError,
    FileReplacedError,
    FolderUnusableError,
    NotAWorkshopFileError,
    StorageError,
)
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.peek import peek_cards, peek_settings
from workshop_app.storage.sqlite.shape import KNOWN, limit, shape_of
from workshop_app.storage.sqlite.store import SqliteStore
from workshop_app.storage.sqlite.versions import CURRENT

ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
    "SELECT 'language' AS name, max(i) AS value FROM n"
)


@pytest.fixture
def closed(store: SqliteStore, rated: Workshop) -> Path:
    assert rated
    store.close()
    return store.path


def test_the_current_schemas_digest_is_known(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        assert shape_of(connection) == KNOWN[CURRENT.number]


@pytest.mark.parametrize(
    ("statements", "named"),
    [
        (("DROP TABLE setting", f"CREATE VIEW setting AS {ENDLESS}"), "definition"),
        ((f"CREATE VIEW other AS {ENDLESS}",), "view other"),
        (
            (
                (
                    "CREATE TRIGGER quiet AFTER INSERT ON setting BEGIN "
                    "UPDATE rating SET value = 1; END"
                ),
            ),
            "trigger quiet",
        ),
        (("CREATE TABLE other (x)",), "table other"),
        (("CREATE INDEX other ON rating (value)",), "index other"),
        (("ALTER TABLE setting ADD COLUMN more AS (hex(zeroblob(900000000)))",), "definition"),
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_parts_that_are_not_ours_are_named_and_never_run(
    closed: Path, statements: tuple[str, ...], named: str, read_only: bool
) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        for one in statements:
            connection.execute(one)
        connection.commit()
    before = closed.read_bytes()
    assert peek_settings(closed) == {}
    assert peek_cards(closed) == []
    with pytest.raises(AlteredFileError) as caught:
        open_store(closed, read_only=read_only)
    assert caught.value.parameters["details"] == [named]
    assert closed.read_bytes() == before


def test_a_statement_over_its_budget_is_ended(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        limit(connection, closed)
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            connection.execute(ENDLESS).fetchall()


@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "dangling link", "pipe as journal"])
@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_no_regular_file_is_refused_without_waiting(
    closed: Path, kind: str, read_only: bool
) -> None:
    path = closed.with_name("other.db")
    expected: type[StorageError] = NotAWorkshopFileError
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "folder":
        path.mkdir()
        expected = FolderUnusableError
    elif kind == "dangling link":
        path.symlink_to(path.with_name("nowhere.db"))
        expected = FolderUnusableError
    else:
        path = closed
        os.mkfifo(f"{closed}-journal")
    # In a process of its own, which a hang would not outlive.
    code = (
        "import sys, pathlib; from workshop_app.storage.sqlite.opening import open_store; "
        "from workshop_app.storage.sqlite.peek import peek_settings; "
        "path = pathlib.Path(sys.argv[1]); assert peek_settings(path) == {}\n"
        "try:\n open_store(path, read_only=sys.argv[2] == 'True')\n"
        "except Exception as error:\n print(type(error).__name__)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(path), str(read_only)],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert ended.stdout.strip() == expected.__name__


@pytest.mark.parametrize("with_text", [True, False])
def test_a_file_overwritten_in_place_while_open_is_noticed(
    store: SqliteStore, rated: Workshop, with_text: bool
) -> None:
    backup = store.back_up()
    assert backup is not None
    for number in range(3):
        with store.writing() as work:
            work.settings.put("language", str(number))
            work.commit()
    with store.path.open("r+b") as file:
        file.write(b"a letter" * 100 if with_text else backup.read_bytes())
    with pytest.raises(FileReplacedError), store.writing():
        pass
    with pytest.raises(FileReplacedError):
        store.check_in_place()
    assert rated
