"""One program a data folder: a second start shows the first one's window."""

import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workshop_app.app import find_places, open_context, take_over
from workshop_app.domain.errors import FileHeldError, LockLeftElsewhereError
from workshop_app.ui.qt import single_instance
from workshop_app.ui.qt.single_instance import SingleInstance

HOLDER = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication, QTimer
    from workshop_app.ui.qt.single_instance import SingleInstance
    app = QCoreApplication([])
    instance = SingleInstance(Path(sys.argv[1]))
    assert instance.acquire()
    instance.listen()
    instance.raised.connect(app.quit)
    QTimer.singleShot(20000, lambda: app.exit(3))
    print("holding", flush=True)
    code = app.exec()
    instance.release()
    sys.exit(code)
"""
SECOND = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication
    from workshop_app.ui.qt.single_instance import SingleInstance
    app = QCoreApplication([])
    instance = SingleInstance(Path(sys.argv[1]))
    print("first" if instance.acquire() else f"second {instance.raise_other()}", flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "자료 폴더"
    made.mkdir()
    return made


@pytest.fixture
def hold(qapp: QApplication, folder: Path) -> Generator[Callable[[], SingleInstance]]:
    held: list[SingleInstance] = []

    def make() -> SingleInstance:
        held.append(SingleInstance(folder))
        return held[-1]

    yield make
    for one in held:
        one.release()


def start(text: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(text), str(folder)],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_first_program_that_hangs_swallows_no_second_start(
    hold: Callable[[], SingleInstance], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "STARTING_SECONDS", 0.0)  # it does not ask again
    monkeypatch.setattr(single_instance, "ANSWER_MS", 100)
    first, second = hold(), hold()
    assert first.acquire()
    first.listen()  # and its thread, which is this one, does nothing more
    assert not second.acquire()
    assert not second.raise_other()


def test_a_start_from_another_process_raises_this_one(
    qtbot: QtBot, hold: Callable[[], SingleInstance], folder: Path
) -> None:
    first = hold()
    assert first.acquire()
    first.listen()
    with qtbot.waitSignal(first.raised):
        other = start(SECOND, folder)
    said, _ = other.communicate()
    assert said.strip() == "second True"


def test_this_start_raises_the_one_of_another_process(
    hold: Callable[[], SingleInstance], folder: Path
) -> None:
    other = start(HOLDER, folder)
    assert other.stdout is not None
    assert other.stdout.readline().strip() == "holding"
    mine = hold()
    assert not mine.acquire()
    assert mine.raise_other()
    other.communicate()
    assert other.returncode == 0
    assert mine.acquire()


def test_the_lock_of_a_killed_program_needs_no_question(
    hold: Callable[[], SingleInstance], folder: Path
) -> None:
    other = start(HOLDER, folder)
    assert other.stdout is not None
    assert other.stdout.readline().strip() == "holding"
    other.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    other.communicate()
    assert hold().acquire()


def test_another_data_folder_is_another_program(
    hold: Callable[[], SingleInstance], tmp_path: Path
) -> None:
    assert hold().acquire()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    other = SingleInstance(elsewhere)
    assert other.acquire()
    other.release()


def test_a_folder_that_is_not_there_is_for_the_store_to_speak_of(
    qapp: QApplication, tmp_path: Path
) -> None:
    instance = SingleInstance(tmp_path / "missing")
    assert instance.acquire()
    instance.release()


def test_the_window_comes_forward_even_when_minimised(program: Any, shell: Any) -> None:
    program.window.setWindowState(Qt.WindowState.WindowMinimized)
    program.window.come_forward()
    assert not program.window.isMinimized()
    assert program.window.isVisible()


def test_a_lock_that_another_computer_left_can_be_taken_over(
    hold: Callable[[], SingleInstance], folder: Path
) -> None:
    lock = folder / "workshop-app.lock"
    lock.write_text("4711\nworkshop-app\nanother-laptop\n\n\n")
    instance = hold()
    assert not instance.acquire()
    assert isinstance(instance.open_elsewhere(), LockLeftElsewhereError)
    take_over(instance, find_places(data_dir=folder))
    assert instance.acquire()


def test_a_file_that_somebody_holds_is_not_taken_over(
    hold: Callable[[], SingleInstance], folder: Path
) -> None:
    places = find_places(data_dir=folder)
    open_context(places).store.close()
    lock = folder / "workshop-app.lock"
    lock.write_text("4711\nworkshop-app\nanother-laptop\n\n\n")
    instance = hold()
    assert not instance.acquire()
    with closing(sqlite3.connect(places.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(FileHeldError):
            take_over(instance, places)
    assert not instance.acquire()


def test_a_lock_of_this_computer_is_never_taken_over(
    hold: Callable[[], SingleInstance], folder: Path
) -> None:
    first, second = hold(), hold()
    assert first.acquire()
    assert not second.take_over()
    assert not isinstance(second.open_elsewhere(), LockLeftElsewhereError)
