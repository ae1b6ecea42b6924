"""Why a file cannot be written is said in our words, where we have some."""

import errno
from pathlib import Path

import pytest

from workshop_app.wording.file_faults import write_fault


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EFBIG, "the file would be too large for this disk"),
        (errno.ENAMETOOLONG, "the name is too long; choose a shorter one"),
        (errno.EACCES, "it is open in another program, or may not be written"),
        (errno.EIO, "in the system's own words"),
    ],
)
def test_what_the_system_says_becomes_a_reason(tmp_path: Path, number: int, reason: str) -> None:
    error = OSError(number, "in the system's own words")
    assert write_fault(error, tmp_path / "out.xlsx") == reason


def test_a_folder_and_a_missing_folder_are_told_by_the_path(tmp_path: Path) -> None:
    error = OSError(errno.EINVAL, "in the system's own words")
    assert write_fault(error, tmp_path) == "that is a folder"
    assert write_fault(error, tmp_path / "nowhere" / "a.png") == "there is no such folder"


def test_a_system_that_says_nothing_is_told_by_the_kind_of_error(tmp_path: Path) -> None:
    assert write_fault(OSError(), tmp_path / "out.xlsx") == "OSError"
