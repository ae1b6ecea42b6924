import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop_app.domain.errors import CancelledError, TargetNotWritableError
from workshop_app.exchange.workbook import ExcelWorkbook
from workshop_app.findings.report import WorkshopReport
from workshop_app.services.jobs import SilentProgress

MakeReport = Callable[..., WorkshopReport]


class StopsAt:
    """Progress that is cancelled at its n-th report."""

    def __init__(self, reports: int) -> None:
        self.left = reports
        self.seen: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        self.left -= 1
        if self.left < 0:
            raise CancelledError


@pytest.mark.parametrize("reports", [0, 1, 3])
def test_a_cancelled_export_leaves_the_old_file_and_nothing_else(
    make_report: MakeReport, tmp_path: Path, reports: int
) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"old")
    with pytest.raises(CancelledError):
        ExcelWorkbook().write(make_report(copies=40), target, StopsAt(reports))
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_targets_that_cannot_be_written_are_said_and_left_alone(
    make_report: MakeReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = make_report()
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "file").write_text("x")
    read_only = tmp_path / "read-only.xlsx"
    read_only.write_bytes(b"old")
    # Tests may run as root, whom no permission stops.
    monkeypatch.setattr("os.access", lambda path, _mode: Path(path).name != "read-only.xlsx")
    reasons = {
        tmp_path / "nowhere" / "a.xlsx": "there is no such folder",
        tmp_path / "folder.xlsx": "that is a folder",
        tmp_path / "file" / "a.xlsx": "there is no such folder",
        read_only: "it is open in another program, or may not be written",
    }
    before = sorted(tmp_path.iterdir())
    for path, reason in reasons.items():
        with pytest.raises(TargetNotWritableError) as caught:
            ExcelWorkbook().write(report, path, SilentProgress())
        assert caught.value.parameters == {"path": str(path), "reason": reason}
    assert sorted(tmp_path.iterdir()) == before
    assert read_only.read_bytes() == b"old"


class FullDisk(StopsAt):
    """Progress at whose first report after the start the disk is full."""

    def report(self, done: int, total: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_said_and_the_old_file_kept(make_report: MakeReport, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"old")
    with pytest.raises(TargetNotWritableError) as caught:
        ExcelWorkbook().write(make_report(copies=40), target, FullDisk(1))
    assert caught.value.parameters["reason"] == "the disk is full"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_name_that_no_disk_takes_is_said_with_what_to_do(
    make_report: MakeReport, tmp_path: Path
) -> None:
    target = tmp_path / f"{'긴' * 84}.xlsx"
    with pytest.raises(TargetNotWritableError) as caught:
        ExcelWorkbook().write(make_report(), target, SilentProgress())
    assert caught.value.parameters["reason"] == "the name is too long; choose a shorter one"
    assert list(tmp_path.iterdir()) == []


def test_a_very_long_file_name_does_not_stop_the_export(
    make_report: MakeReport, tmp_path: Path
) -> None:
    target = tmp_path / f"{'긴' * 80}.xlsx"
    ExcelWorkbook().write(make_report(), target, SilentProgress())
    assert list(tmp_path.iterdir()) == [target]


def test_progress_grows_to_the_end(make_report: MakeReport, tmp_path: Path) -> None:
    progress = StopsAt(10**9)
    ExcelWorkbook().write(make_report(copies=20), tmp_path / "out.xlsx", progress)
    done = [one for one, _ in progress.seen]
    assert done == sorted(done)
    assert progress.seen[-1][0] == progress.seen[-1][1]
    assert len(done) > 3
