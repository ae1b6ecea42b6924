"""Journey (c): the program is killed in the middle of a ballot, and started again."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def kill_gui(monkeypatch):
    """Return the loop that kills; it is a command of its own for long runs."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import kill_gui

    return kill_gui


@pytest.mark.slow
def test_after_kills_in_the_middle_of_a_ballot_the_next_start_shows_what_was_saved(
    start, tmp_path, kill_gui
):
    folder = tmp_path / "data"
    folder.mkdir()
    # Sixty kills: `run.py faults window`.
    command = [sys.executable, kill_gui.__file__, "--kills", "6", "--seed", "3"]
    done = subprocess.run(
        [*command, "--keep", str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert ", 0 lost" in done.stdout
    stored = kill_gui.read_answers(folder / "workshops.db")
    assert len(stored) > 12

    run = start("en", folder)
    workshop = kill_gui.the_workshop(run.context)
    run.shell.open_workshop(workshop.id, "rate")
    kiosk = run.shell.page.page("rate").kiosk
    for person in workshop.participants:
        run.shell.page.page("rate").open_ballot(person.id)
        run.until(kiosk.isActiveWindow)
        run.keys(Qt.Key.Key_Return)
        assert shown(run, kiosk, workshop) == {
            place[1:]: value for place, value in stored.items() if place[0] == person.code
        }
        kiosk.leave()


def shown(run, kiosk, workshop) -> dict[tuple[str, str], str]:
    """Return what the ballot shows as answered, recommendation by recommendation."""
    found: dict[tuple[str, str], str] = {}
    for at, item in enumerate(workshop.recommendations):
        kiosk.model.go_to(at)
        run.settle(0.02)
        for row, criterion in zip(kiosk.item.rows, workshop.criteria, strict=True):
            marked = [one for one in row.findChildren(QAbstractButton) if one.isChecked()]
            if marked:
                found[item.code, criterion.key] = marked[0].number
        if comment := kiosk.item.comment.toPlainText():
            found[item.code, ""] = comment
    return found
