"""A lock that another computer left, and a first program that hangs: said, with a way on."""

import sqlite3
import subprocess
import sys
from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from workshop_app.app import open_alone, open_context, take_over
from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop
from workshop_app.ui.library.page import LibraryPage
from workshop_app.ui.qt.single_instance import SingleInstance
from workshop_app.ui.window.opening import ProblemPage

HANGS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from workshop_app.ui.qt.single_instance import SingleInstance
app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]))
assert instance.acquire()
instance.listen()
print("holding", flush=True)
time.sleep(120)
"""
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from workshop_app import app as root
from workshop_app.ui.window.opening import ProblemPage

app = root.make_application()

def look():
    for window in QApplication.topLevelWidgets():
        for page in window.findChildren(ProblemPage):
            print(page._sentence.text(), flush=True)
            window.close()
            app.exit(0)

timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
sys.exit(root.start_window(root.find_places(data_dir=Path(sys.argv[1])), "en"))
"""


@pytest.fixture
def instance(program: Any) -> Generator[SingleInstance]:
    """The lock of this start, on a folder with a workshop in it."""
    context = open_context(program.places)
    create_workshop(context, Details("Kept"))
    context.store.close()
    made = SingleInstance(program.places.folder)
    yield made
    made.release()


def begin(program: Any, instance: SingleInstance) -> ProblemPage:
    """Start where another computer left its lock, as the program itself does."""
    lock = program.places.folder / "workshop-app.lock"
    lock.write_text("4711\nworkshop-app\nanother-laptop\n\n\n")
    window = program.begin(
        lambda: open_alone(instance, program.places),
        lambda: take_over(instance, program.places),
    )
    program.qtbot.waitUntil(lambda: isinstance(window.shell.page, ProblemPage))
    program.settle()
    page = window.shell.page
    assert isinstance(page, ProblemPage)
    return page


def press_by_key(program: Any, button: Any) -> None:
    for _ in range(20):
        if program.window.focusWidget() is button:
            break
        program.key(Qt.Key.Key_Tab)
    assert program.window.focusWidget() is button
    program.key(Qt.Key.Key_Space)


def test_a_lock_left_by_another_computer_is_taken_by_the_keyboard(
    program: Any, instance: SingleInstance
) -> None:
    page = begin(program, instance)
    said = page._sentence.text()
    assert "“another-laptop”" in said
    assert "two at once would overwrite each other's work" in said
    assert page.put_back.isHidden()
    assert page.empty.isHidden()
    press_by_key(program, page.anyway)
    program.qtbot.waitUntil(lambda: program.window.desk is not None)
    program.settle()
    assert isinstance(program.shell.page, LibraryPage)
    assert [card.title for card in program.shell.page.model.cards] == ["Kept"]
    assert not SingleInstance(program.places.folder).acquire(), "it is ours from now on"


def test_a_file_that_somebody_writes_to_is_not_opened_anyway(
    program: Any, instance: SingleInstance
) -> None:
    page = begin(program, instance)
    with closing(sqlite3.connect(program.places.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        page.anyway.setFocus()
        program.key(Qt.Key.Key_Space)
        program.qtbot.waitUntil(
            lambda: isinstance(program.shell.page, ProblemPage) and program.shell.page is not page
        )
        program.settle()
        assert "Another program holds the file" in program.shell.page._sentence.text()
        other.execute("ROLLBACK")
    assert program.window.desk is None


def test_a_second_start_whose_first_program_hangs_says_so_in_a_window_of_its_own(
    tmp_path: Path,
) -> None:
    def start(text: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", text, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )

    first = start(HANGS)
    assert first.stdout is not None
    try:
        assert first.stdout.readline().strip() == "holding"
        second = start(SECOND)
        said, _ = second.communicate(timeout=100)
    finally:
        first.kill()
        first.communicate()
    assert "are already open on the computer" in said
    assert "the program there does not answer" in said
    assert second.returncode == 0
