"""Odd paths and crowded starts: a sentence or success, never a traceback."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from workshop_app.domain.errors import DiskFullError, FolderUnusableError, StorageError
from workshop_app.storage.sqlite import faults
from workshop_app.storage.sqlite.opening import open_store

START = """
import sys, pathlib
from workshop_app.app import find_places, open_context
sys.stdin.read(1)
context = open_context(find_places(data_dir=pathlib.Path(sys.argv[1])))
with context.store.reading() as work:
    print(len(work.workshops.cards()))
context.store.close()
"""


def test_two_first_starts_at_once_both_succeed(tmp_path: Path) -> None:
    for number in range(3):
        folder = tmp_path / str(number)
        begun: list[subprocess.Popen[str]] = [
            subprocess.Popen(
                [sys.executable, "-c", START, str(folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _ in range(3)
        ]
        for one in begun:
            assert one.stdin is not None
            one.stdin.write("x")
            one.stdin.flush()
        assert [one.communicate()[0].strip() for one in begun] == ["0"] * 3
        assert [one.name for one in folder.iterdir()] == ["workshops.db"]


def test_a_name_that_is_no_utf_8_is_opened_like_any_other(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.db"))
    open_store(path).close()
    with open_store(path) as store:
        assert store.back_up()


def test_a_name_that_is_too_long_is_an_unusable_place(tmp_path: Path) -> None:
    with pytest.raises(FolderUnusableError):
        open_store(tmp_path / f"{'a' * 300}.db")


def test_a_link_in_a_circle_is_an_unusable_place(tmp_path: Path) -> None:
    path = tmp_path / "circle.db"
    path.symlink_to(path)
    with pytest.raises(FolderUnusableError):
        open_store(path)


@pytest.mark.parametrize("is_full", [True, False])
def test_a_write_that_fails_is_told_as_a_full_disk_only_where_it_is_full(
    tmp_path: Path, is_full: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "w.db"
    path.write_bytes(b"x")

    def no_room(_file: int) -> Any:
        raise OSError(28, "No space left on device")

    if is_full:
        monkeypatch.setattr(os, "fsync", no_room)
    problem = sqlite3.OperationalError("disk I/O error")
    problem.sqlite_errorname = "SQLITE_IOERR_WRITE"
    assert type(faults.fault_of(problem, path)) is (DiskFullError if is_full else StorageError)
