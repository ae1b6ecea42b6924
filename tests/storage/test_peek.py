"""Settings are read before the first paint, and a foreign file is left alone."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.library import list_workshops, search_workshops
from workshop_app.services.sample import make_sample
from workshop_app.storage.sqlite.peek import peek_cards, peek_search, peek_settings
from workshop_app.storage.sqlite.store import SqliteStore


def test_settings_are_read_without_anything_heavy(store: SqliteStore) -> None:
    with store.writing() as work:
        work.settings.put("language", "ko")
        work.commit()
    assert peek_settings(store.path)["language"] == "ko"
    code = (
        "import sys, pathlib; from workshop_app.storage.sqlite.peek import peek_settings; "
        "peek_settings(pathlib.Path(sys.argv[1])); assert 'sqlalchemy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(store.path)], check=True)


def test_what_cannot_be_read_has_no_settings(store: SqliteStore) -> None:
    store.close()
    whole = store.path.read_bytes()
    for damaged in (b"", whole[:50], whole[:5000], b"text" * 100):
        store.path.write_bytes(damaged)
        assert peek_settings(store.path) == {}
    assert peek_settings(store.path.with_name("none.db")) == {}
    assert peek_settings(store.path.parent) == {}


def test_a_foreign_database_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "foreign.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE setting (name, value)")
        connection.execute("INSERT INTO setting VALUES ('language', 'ko')")
        connection.commit()
    before = path.read_bytes()
    assert peek_settings(path) == {}
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_the_first_list_is_read_without_anything_heavy_and_equals_the_stores(
    store: SqliteStore, make_workshop: Callable[..., Workshop]
) -> None:
    context = Context(store)
    make_sample(context)
    with store.writing() as work:
        work.workshops.add(make_workshop())
        work.commit()
    listed = list_workshops(context)
    assert len(listed) == 2
    assert peek_cards(store.path) == listed
    code = (
        "import sys, pathlib; from workshop_app.storage.sqlite.peek import peek_cards; "
        "assert len(peek_cards(pathlib.Path(sys.argv[1]))) == 2; "
        "assert 'sqlalchemy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(store.path)], check=True)


def test_a_file_of_another_schema_or_with_a_broken_row_has_no_first_list(
    store: SqliteStore,
) -> None:
    make_sample(Context(store))
    store.close()
    whole = store.path.read_bytes()
    for change in (
        "PRAGMA user_version = 3000100",
        "UPDATE workshop SET day = 'yesterday'",
        "DROP TABLE workshop",
    ):
        store.path.write_bytes(whole)
        with closing(sqlite3.connect(store.path)) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute(change)
            connection.commit()
        assert peek_cards(store.path) == []
        if change != "UPDATE workshop SET day = 'yesterday'":
            assert peek_search(store.path, "a") is None


@pytest.mark.parametrize("words", ["예산", "forest", "오픈소스 missing", "'; --", "없는말"])
def test_the_first_search_is_answered_without_anything_heavy_and_as_the_store_does(
    store: SqliteStore, rated: Workshop, words: str
) -> None:
    found = search_workshops(Context(store), words)
    assert found <= {rated.id}
    assert peek_search(store.path, words) == found
    code = (
        "import sys, pathlib; from workshop_app.storage.sqlite.peek import peek_search; "
        "assert peek_search(pathlib.Path(sys.argv[1]), sys.argv[2]) is not None; "
        "assert 'sqlalchemy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(store.path), words], check=True)


def test_a_first_search_in_a_file_that_another_program_holds_says_that_it_cannot_tell(
    store: SqliteStore, rated: Workshop
) -> None:
    assert peek_search(store.path, rated.title) == {rated.id}
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert peek_search(store.path, rated.title) is None
