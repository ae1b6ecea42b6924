"""What can be read of a damaged file is brought into a new one, and nothing that cannot be."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from workshop_app.domain.errors import (
    AlteredFileError,
    CancelledError,
    DiskFullError,
    NewerFileError,
    NotAWorkshopFileError,
    NothingToSalvageError,
    TargetNotWritableError,
)
from workshop_app.domain.salvage import Salvage
from workshop_app.domain.workshop import Workshop
from workshop_app.services.jobs import CallbackProgress, SilentProgress
from workshop_app.storage.sqlite import salvaging
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.salvaging import salvage, salvage_in_place
from workshop_app.storage.sqlite.store import SqliteStore

PAGE = 4096
DAY = date(2026, 3, 5)
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


@pytest.fixture
def closed(store: SqliteStore, rated: Workshop) -> Path:
    """A closed file with something of everything."""
    store.close()
    return store.path


@pytest.fixture
def new(path: Path) -> Path:
    """Where the salvaged library goes."""
    return path.with_name("gerettet.db")


def salvaged(path: Path, new: Path) -> Salvage:
    return salvage(path, new, SilentProgress(), DAY)


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows but the marks of the salvage."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute(TABLES)]
        return {
            name: sorted(
                (
                    row
                    for row in connection.execute(f"SELECT * FROM {name}")
                    if "salvaged" not in str(row)
                ),
                key=repr,
            )
            for name in names
        }


def zero(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes(PAGE))


def test_all_of_a_sound_file_is_brought_over_and_marked(closed: Path, new: Path) -> None:
    before = rows(closed)
    done = salvaged(closed, new)
    assert rows(new) == before
    assert done.is_whole
    assert {one.name: one.salvaged for one in done.tables} == {
        name: len(found) for name, found in before.items() if name != "alembic_version"
    }


def test_each_zeroed_page_loses_no_more_than_what_stood_in_it(closed: Path, new: Path) -> None:
    """Page by page: what comes back was there before, opens, and most pages lose next to nothing."""
    before = rows(closed)
    sound = closed.read_bytes()
    refused, losses = 0, []
    for page in range(2, len(sound) // PAGE + 1):
        closed.write_bytes(sound)
        zero(closed, page)
        spoilt = closed.read_bytes()
        try:
            salvaged(closed, new)
        except NothingToSalvageError:
            refused += 1
            continue
        assert closed.read_bytes() == spoilt
        open_store(new, read_only=True).close()
        after = rows(new)
        new.unlink()
        lost = {name for name in before if before[name] != after[name]}
        losses.append(len(lost))
        for name in ("rating", "comment", "participant", "workshop"):
            assert set(after[name]) <= set(before[name]), (page, name)
    assert losses.count(0) > len(losses) / 2
    assert refused < 12
    assert not [one for one in closed.parent.iterdir() if ".part" in one.name]


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda path: path.write_text("a shopping list" * 100), NotAWorkshopFileError),
        (lambda path: change(path, "PRAGMA user_version = 99000000"), NewerFileError),
        (lambda path: change(path, "CREATE VIEW other AS SELECT 1"), AlteredFileError),
        (lambda path: zero(path, schema_page(path)), NothingToSalvageError),
    ],
)
def test_a_file_that_is_not_ours_or_newer_is_not_read(
    closed: Path, new: Path, spoil: Callable[[Path], object], error: type[Exception]
) -> None:
    spoil(closed)
    before = closed.read_bytes()
    with pytest.raises(error):
        salvaged(closed, new)
    assert closed.read_bytes() == before
    assert [one.name for one in closed.parent.iterdir()] == [closed.name]


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def schema_page(path: Path) -> int:
    """A page, not the first, in which tables are described."""
    content = path.read_bytes()
    at = content.index(b"CREATE TABLE told_comment")
    return at // PAGE + 1


def test_nothing_takes_the_place_of_a_file_that_is_there(closed: Path, new: Path) -> None:
    new.write_text("mine")
    with pytest.raises(TargetNotWritableError):
        salvaged(closed, new)
    with pytest.raises(TargetNotWritableError):
        salvaged(closed, closed)
    assert new.read_text() == "mine"


def test_a_salvage_that_is_cancelled_or_runs_out_of_room_leaves_nothing(
    closed: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []

    def stop(done: int, _total: int) -> None:
        told.append(done)
        if done == 5:
            progress.cancel()

    progress = CallbackProgress(stop)
    with pytest.raises(CancelledError):
        salvage(closed, new, progress, DAY)
    assert told[-1] in {5, 6}
    assert [one.name for one in closed.parent.iterdir()] == [closed.name]
    connected = salvaging.connect

    def small(path: Path, **how: object) -> sqlite3.Connection:
        made = connected(path, **how)
        made.execute("PRAGMA max_page_count = 40")
        return made

    monkeypatch.setattr(salvaging, "connect", small)
    with pytest.raises(DiskFullError):
        salvaged(closed, new)
    assert [one.name for one in closed.parent.iterdir()] == [closed.name]


def test_what_neither_fits_nor_is_proven_is_left_out_and_counted(
    closed: Path, rated: Workshop, new: Path
) -> None:
    where = (
        "WHERE round_id = 1 AND recommendation_id = 1 AND participant_id = 1 AND criterion_id = 1"
    )
    change(closed, f"UPDATE rating SET value = 5 {where}")  # of 4 and 5 either can be right
    change(closed, "UPDATE rating SET value = 6 WHERE round_id = 1 AND participant_id = 2")
    change(closed, "UPDATE comment SET text = CAST(x'c328' AS TEXT)")
    change(closed, "UPDATE participant SET group_id = 99 WHERE id = 3")
    done = {one.name: one for one in salvaged(closed, new).tables}
    assert done["comment"].left_out == 1
    assert done["participant"].left_out == 1
    assert done["rating"].left_out > 0
    with closing(sqlite3.connect(new)) as connection:
        query = "SELECT value, count(*) FROM rating GROUP BY value"
        assert [value for value, _ in connection.execute(query)] == [4], "6 was 4 by its history"
        for ledger in ("rating", "rating_change"):
            query = f"SELECT count(*) FROM {ledger} {where}"
            assert connection.execute(query).fetchone() == (0,)
    with open_store(new) as store, store.reading() as work:
        mark = work.workshops.salvaged()[rated.id]
    assert (mark.day, mark.known) == (DAY, done["rating"].found)
    assert mark.kept == done["rating"].salvaged


def test_answers_and_their_history_prove_each_other(closed: Path, new: Path) -> None:
    before = rows(closed)
    change(closed, "DELETE FROM rating_change WHERE participant_id = 1")
    change(closed, "DELETE FROM rating WHERE participant_id = 2")
    change(closed, "DELETE FROM comment_change")
    change(closed, "PRAGMA foreign_keys = OFF")
    change(closed, "DELETE FROM ballot WHERE participant_id = 3")
    salvaged(closed, new)
    after = rows(new)
    assert after["rating"] == before["rating"]
    assert after["comment"] == before["comment"]
    assert after["ballot"] == before["ballot"]


def test_a_file_of_an_earlier_version_is_salvaged_into_one_of_this(
    tmp_path: Path, new: Path
) -> None:
    old = tmp_path / "old.db"
    sample = Path(__file__).parents[1] / "migrations" / "sample_0001.sql"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(sample.read_text(encoding="utf-8"))
    before = rows(old)
    salvaged(old, new)
    after = rows(new)
    for name in ("participant", "ballot", "scale_point"):
        assert len(after[name]) == len(before[name])
    open_store(new).close()


def test_in_place_the_damaged_file_is_put_aside_and_its_backups_stay(closed: Path) -> None:
    backups = closed.parent / "backups"
    backups.mkdir()
    (backups / "kept").write_text("kept")
    change(closed, "UPDATE ballot SET answers = 99")
    damaged = closed.read_bytes()
    salvage_in_place(closed, SilentProgress(), DAY)
    aside = next(one for one in closed.parent.iterdir() if ".aside-" in one.name)
    assert aside.read_bytes() == damaged
    assert (backups / "kept").exists()
    open_store(closed).close()
