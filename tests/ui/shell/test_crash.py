"""A bug is told once, with a report to copy and without personal data; the program goes on."""

import logging
import sys
import threading
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop
from workshop_app.ui.qt import crash
from workshop_app.ui.window.shell import Shell

SECRET = "Kim Cheol-su said this in confidence"
TOLD = "Something went wrong inside the program"


def fail() -> None:
    raise ValueError(SECRET)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Path]:
    """Catch bugs as the started program does, with a log of its own."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    logger = logging.getLogger("workshop_app")
    before = list(logger.handlers)
    crash.start_log(tmp_path / "logs")
    crash.install()
    yield tmp_path / "logs" / "workshop-app.log"
    for handler in [one for one in logger.handlers if one not in before]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(logging.NOTSET)


@pytest.mark.qt_no_exception_capture
@pytest.mark.expects_log("uncaught")
def test_a_bug_in_a_slot_is_logged_and_told_and_the_program_lives_on(
    program: Any, shell: Shell, log: Path
) -> None:
    QTimer.singleShot(0, fail)
    program.qtbot.waitUntil(lambda: bool(shell.messages()))
    (said,) = program.says()
    assert said.startswith(TOLD)
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_crash.py" in written
    assert SECRET not in written
    create_workshop(program.context, Details("Life goes on"))
    assert [card.title for card in shell.page.model.cards] == ["Life goes on"]


@pytest.mark.qt_no_exception_capture
@pytest.mark.expects_log("uncaught")
def test_the_report_can_be_copied_and_names_nobody(program: Any, shell: Shell, log: Path) -> None:
    QTimer.singleShot(0, fail)
    program.qtbot.waitUntil(lambda: bool(shell.messages()))
    program.press("Copy error details")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Workshop App ")
    assert "ValueError" in copied
    assert SECRET not in copied
    assert str(Path.home()) not in copied


@pytest.mark.qt_no_exception_capture
@pytest.mark.expects_log("uncaught")
def test_the_same_bug_again_and_again_does_not_fill_the_window(
    program: Any, shell: Shell, log: Path
) -> None:
    for _ in range(10):
        QTimer.singleShot(0, fail)
    program.qtbot.waitUntil(lambda: log.read_text(encoding="utf-8").count("ERROR uncaught") == 10)
    program.settle()
    assert len(program.says()) == 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.expects_log("uncaught")
def test_a_bug_in_another_thread_is_told_in_the_window(
    program: Any, shell: Shell, log: Path
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    program.qtbot.waitUntil(lambda: bool(shell.messages()))
    assert program.says()[0].startswith(TOLD)


def test_the_cause_of_an_error_is_in_the_report() -> None:
    def wrap() -> None:
        try:
            fail()
        except ValueError as error:
            raise KeyError("name") from error

    with pytest.raises(KeyError) as caught:
        wrap()
    report = crash.report_of(caught.value)
    assert report.index("KeyError") < report.index("ValueError")
    assert "fail" in report


def test_the_log_keeps_five_files_of_one_megabyte(log: Path) -> None:
    line = "x" * 100_000
    for _ in range(80):
        logging.getLogger("workshop_app").info(line)
    files = list(log.parent.iterdir())
    assert len(files) == 5
    assert max(one.stat().st_size for one in files) <= 1_000_000


def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    before = list(logging.getLogger("workshop_app").handlers)
    crash.start_log(tmp_path / "logs")
    assert logging.getLogger("workshop_app").handlers == before


def test_ctrl_c_is_no_bug(monkeypatch: pytest.MonkeyPatch, log: Path) -> None:
    ended: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_rest: ended.append(kind))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert ended == [KeyboardInterrupt]
    assert "uncaught" not in log.read_text(encoding="utf-8")
