"""Kills the program in every state of a workshop, and looks what is left (kill -9).

    python benchmarks/kill_states.py [--kills 20] [--seed 1]

A child goes through a whole workshop in the real window (offscreen), by mouse and keys: a new
workshop, a set, a pasted list, a round, the entry grid by digits and by a pasted block, closing,
revealing, a decision, an export, opening again. After each step that the window shows as done it
tells how far the workshop must be. The parent kills it at a random moment after a random line,
opens the file as the next start would and compares: it opens without a doubt, is no less far than
was told, and no workbook is half written. Exit code 1 where not.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "journeys")]

from workshop_app.domain.rounds import RoundState
from workshop_app.services.context import Context
from workshop_app.services.library import list_workshops
from workshop_app.storage.sqlite.opening import open_store

PEOPLE = "\n".join(
    f"Person {number}, Office {number}, {group}"
    for number, group in enumerate(["Government", "Industry", "Academia"] * 3, start=1)
)
LINES = 43  # that a child tells from the start to the end
MOST_SECONDS = 0.3
Progress = dict[str, int]


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill the program in every state.")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        run_a_workshop(options.child)
        return 0
    return kill_often(options.kills, options.seed)


# --- the child ------------------------------------------------------------------------------


def run_a_workshop(folder: Path) -> None:
    """Go through a workshop, telling what the window shows as done."""
    import os

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from driver import CONTROL, Driver
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QTableView
    from steps import choose_decision, close_and_reveal, prepare_in_english

    run = Driver(folder, "en")
    tell()
    prepare_in_english(run, "Under fire", PEOPLE)
    told: Progress = {"workshops": 1, "people": 9, "items": 5, "stage": 1}
    tell(**told)
    run.click("View: Entry grid")
    grid = run.one(QTableView, "Ratings to enter")
    page = run.shell.page.page("rate")
    run.click("Criterion: Importance")
    grid.setFocus()
    run.keys(Qt.Key.Key_Home, modifier=CONTROL)
    for number in range(1, 31):
        run.keys(str(number % 5 + 1))
        run.until(lambda: page.grid.saved.text().startswith("✓ Saved"))
        told["answers"] = number
        tell(**told)
    run.click("Criterion: Feasibility")
    grid.setFocus()
    run.keys(Qt.Key.Key_Home, modifier=CONTROL)
    QApplication.clipboard().setText("\r\n".join("\t".join("12345") for _ in range(9)) + "\r\n")
    run.keys(Qt.Key.Key_V, modifier=CONTROL)
    run.until(page.grid.refused.text)  # what became of the block: until then, "Saved" is of before
    run.until(lambda: page.grid.saved.text().startswith("✓ Saved"))
    told["answers"] = 75
    tell(**told)
    close_and_reveal(run, "Close the round", "Reveal results")
    told["stage"] = 3
    tell(**told)
    run.click("Conclude")
    choose_decision(run, "Recommendations and decisions", "R3")
    run.click("Outcome: Reject")
    told["decisions"] = 1
    tell(**told)
    for _ in range(8):
        run.click("Export to Excel")
        run.until(lambda: not run.shell.export_flow.is_running)
        tell(**told)


def tell(**progress: int) -> None:
    sys.stdout.write(json.dumps(progress) + "\n")
    sys.stdout.flush()


# --- the parent -----------------------------------------------------------------------------


def kill_often(kills: int, seed: int) -> int:
    """Kill a child `kills` times, each in a folder of its own."""
    chance = random.Random(seed)  # noqa: S311 - the same kills again
    for number in range(kills):
        # Spread over all states: a machine that is slow is killed as far on as a quick one.
        after = 1 + (number * LINES // kills + chance.randrange(LINES // 5)) % (LINES - 1)
        with tempfile.TemporaryDirectory() as name:
            told = killed_run(Path(name), after, chance.uniform(0, MOST_SECONDS))
            found = progress_in(Path(name))
            behind = {key: (found.get(key, 0), n) for key, n in told.items() if found[key] < n}
            if behind:
                print(f"seed {seed}, kill {number + 1}: not as far as was told: {behind}")
                return 1
    print(f"{kills} kills in every state of a workshop, 0 lost, every file sound")
    return 0


def killed_run(folder: Path, after: int, delay: float) -> Progress:
    """Run a child, kill it `delay` seconds after its line `after`; return what it told last."""
    command = [sys.executable, __file__, "--child", str(folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as child:
        assert child.stdout is not None  # noqa: S101 - a pipe was asked for
        assert child.stderr is not None  # noqa: S101 - same
        lines = list(islice(child.stdout, after))
        time.sleep(delay)
        child.kill()
        lines += child.stdout.readlines()
        if len(lines) < after and "Traceback" in (said := child.stderr.read()):
            raise RuntimeError(f"the window ended by itself: {said}")
    return json.loads([one for one in lines if one.endswith("\n")][-1])


def progress_in(folder: Path) -> Progress:
    """Open the file as the next start would and tell how far its workshop is."""
    for book in folder.rglob("*.xlsx"):
        with zipfile.ZipFile(book) as whole:  # the old one, none, or a whole new one
            assert whole.testzip() is None  # noqa: S101 - what this trial is for
    (path,) = [one for one in folder.rglob("*.db") if one.parent.name != "backups"]
    with open_store(path) as store:
        cards = list_workshops(Context(store))
        found = dict.fromkeys(("people", "items", "stage", "answers", "decisions"), 0)
        found["workshops"] = len(cards)
        for card in cards:
            workshop = Context(store).workshop(card.id)
            found["people"] = len(workshop.participants)
            found["items"] = len(workshop.recommendations)
            with store.reading() as work:
                for this in workshop.rounds:
                    found["answers"] += len(work.ratings.of_round(this.id))
                    is_closed = this.state is RoundState.CLOSED
                    found["stage"] = 1 + is_closed + this.is_revealed
                decided = work.decisions.of_workshop(card.id)
                found["decisions"] = sum(one.outcome is not None for one in decided)
    return found


if __name__ == "__main__":
    sys.exit(main())
