"""A file is replaced whole or not at all, whatever goes wrong."""

import errno
import os
import stat
from pathlib import Path

import pytest

from workshop_app.files import replacing


def test_a_new_file_takes_the_place_of_the_old_one_and_nothing_else_stays(tmp_path: Path) -> None:
    target = tmp_path / "out.bin"
    for content in (b"first\n", b"second\r\n"):
        with replacing(target) as file:
            file.write(content)
        assert target.read_bytes() == content
    assert list(tmp_path.iterdir()) == [target]


def test_what_is_written_can_be_read_back_before_it_takes_its_place(tmp_path: Path) -> None:
    target = tmp_path / "out.bin"
    target.write_bytes(b"old")
    with replacing(target) as file:
        file.write(b"new")
        file.flush()
        assert Path(file.name).read_bytes() == b"new"
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "full"), KeyError("a bug")])
def test_a_full_disk_and_a_fault_leave_the_old_file(tmp_path: Path, fault: Exception) -> None:
    target = tmp_path / "out.bin"
    target.write_bytes(b"old")
    with pytest.raises(type(fault)), replacing(target) as file:  # noqa: PT012
        file.write(b"half")
        raise fault
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_disk_that_is_full_at_the_last_moment_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    target = tmp_path / "out.bin"
    target.write_bytes(b"old")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"), replacing(target) as file:
        file.write(b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), replacing(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_file_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.bin"
    target.write_bytes(b"old")
    target.chmod(0o400)
    # Tests may run as root, whom no permission stops.
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(PermissionError), replacing(target):
        pass
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), replacing(tmp_path / "nowhere" / "out.bin"):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("before", [None, 0o644])
def test_only_the_owner_may_read_what_was_written(tmp_path: Path, before: int | None) -> None:
    target = tmp_path / "out.bin"
    if before is not None:
        target.touch(before)
    with replacing(target) as file:
        file.write(b"new")
    # Windows keeps no such permissions.
    assert stat.S_IMODE(target.stat().st_mode) == 0o600 or os.name == "nt"
