"""Runs every fault machine and prints what came of it: `python3 run.py faults [--short] [--write]`.

At length it takes about an hour on two cores; `--short` is what the tests run. `--write` puts the
table into docs/faults.md. The exit code is 1 where anything was lost, silent or pinned.
"""

import argparse
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("benchmarks", "tests/storage", "tests", "tests/faults")
sys.path[:0] = [str(ROOT / place) for place in reversed(PLACES)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from arrival import sort_people
from clocks import jump
from flips import flip
from full_disk import fill
from hidden_exchange import exchange
from hostile import attack
from kills import kill
from outcome import HEADER, Outcome
from power import cut
from salvage_flips import salvage_often
from solver import solve

Machine = Callable[[Path, bool], Outcome]

MACHINES: dict[str, Machine] = {
    "window": lambda _, short: kill(
        "window killed in a ballot", "kill_gui.py", "--kills", 4 if short else 60
    ),
    "states": lambda _, short: kill(
        "window killed in every state", "kill_states.py", "--kills", 3 if short else 60
    ),
    "process": lambda _, short: kill(
        "process killed while rating", "kill_loop.py", "--rounds", 6 if short else 200
    ),
    "power": lambda folder, short: cut(folder, 0 if short else 10),
    "flips": lambda folder, short: flip(folder, 60 if short else 1000),
    "disk": lambda folder, short: fill(folder, every=25 if short else 1),
    "clocks": lambda folder, short: jump(folder, 2 if short else 60),
    "hostile": lambda folder, short: attack(folder, every=15 if short else 1),
    "salvage": lambda folder, short: salvage_often(folder, 30 if short else 1000),
    "arrival": lambda _, short: sort_people(4 if short else 200),
    "solver": solve,
    "exchange": lambda _, short: exchange(60 if short else 5000),
}
MARK = "<!-- table -->"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="run.py faults", description="Run the fault machines.")
    parser.add_argument("--short", action="store_true", help="a few tries of each")
    parser.add_argument("--write", action="store_true", help="put the table into docs/faults.md")
    parser.add_argument("machines", nargs="*", choices=[[], *MACHINES], help="only these")
    options = parser.parse_args(arguments)
    outcomes: list[Outcome] = []
    print(HEADER, flush=True)
    for name in options.machines or MACHINES:
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            outcome = MACHINES[name](Path(folder), options.short)
        outcomes.append(outcome)
        print(outcome.row(), f"{time.monotonic() - started:.0f} s", flush=True)
    if options.write:
        write(outcomes)
    return 0 if all(one.is_good for one in outcomes) else 1


def write(outcomes: list[Outcome]) -> None:
    """Put the table and the date into docs/faults.md, between its two marks."""
    page = ROOT / "docs" / "faults.md"
    before, _, after = page.read_text("utf-8").split(MARK)
    where = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    day = f"{datetime.now(UTC):%Y-%m-%d}, {where}:"
    table = "\n".join([day, "", HEADER, *(one.row() for one in outcomes)])
    page.write_text(f"{before}{MARK}\n{table}\n{MARK}{after}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
