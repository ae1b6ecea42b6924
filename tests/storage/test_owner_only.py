"""What we make can be read by its owner only, whatever the umask allows."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from workshop_app.storage.sqlite.opening import open_store, restore, start_anew


@pytest.fixture(autouse=True)
def open_handed() -> Generator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    return {
        str(one.relative_to(folder)): oct(stat.S_IMODE(one.stat().st_mode))
        for one in folder.rglob("*")
    }


def assert_closed(folder: Path) -> None:
    found = modes(folder)
    assert found
    for name, mode in found.items():
        assert mode == ("0o700" if (folder / name).is_dir() else "0o600"), name


def test_the_file_its_journal_backups_and_what_is_put_aside_are_closed_to_others(
    tmp_path: Path,
) -> None:
    path = tmp_path / "w.db"
    with open_store(path) as store:
        backup = store.back_up()
        with closing(sqlite3.connect(path, isolation_level=None)) as writer:
            writer.execute("BEGIN IMMEDIATE")
            writer.execute("INSERT INTO setting VALUES ('a', 'b')")
            assert f"{path.name}-journal" in modes(tmp_path)
            assert_closed(tmp_path)
            writer.execute("ROLLBACK")
    assert backup is not None
    path.chmod(0o644)  # as an earlier version left it
    assert restore(path, backup) is not None
    path.chmod(0o644)
    assert start_anew(path) is not None
    assert_closed(tmp_path)


def test_the_program_makes_its_folder_log_and_lock_for_the_owner_and_closes_an_old_one(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "data"
    code = (
        "import os, sys, pathlib; os.umask(0o022); "
        "from workshop_app import app; from workshop_app.ui.qt import crash; "
        "from workshop_app.ui.qt.single_instance import SingleInstance; "
        "places = app.find_places(data_dir=pathlib.Path(sys.argv[1])); "
        "store = app.open_context(places).store; store.back_up(); "
        "instance = SingleInstance(places.folder); assert instance.acquire(); "
        "crash.start_log(places.folder / 'logs'); crash.LOG_BYTES; "
        "crash.logger.handlers[-1].doRollover(); crash.logger.error('x'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code, str(folder)], check=True)
    names = set(modes(folder))
    assert {"workshops.db", "backups", "logs/workshop-app.log.1", "workshop-app.lock"} <= names
    assert_closed(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for one in (folder, *folder.rglob("*")):
        one.chmod(0o755 if one.is_dir() else 0o644)
    subprocess.run([sys.executable, "-c", code, str(folder)], check=True)
    assert_closed(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_with_other_things_in_it_stays_as_its_owner_has_it(tmp_path: Path) -> None:
    from workshop_app import app

    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    (shared / "letter.txt").write_text("x")
    app.open_context(app.find_places(data_dir=shared)).store.close()
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755
    assert modes(shared) == {"letter.txt": "0o644", "workshops.db": "0o600"}
