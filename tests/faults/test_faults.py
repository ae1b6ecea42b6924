"""A short run of every fault machine: nothing is lost, nothing silent, nobody pinned."""

import subprocess
import sys
from pathlib import Path

import pytest

REPORT = Path(__file__).with_name("report.py")
MACHINES = ("states", "power", "flips", "disk", "clocks", "hostile", "solver", "exchange")


@pytest.mark.slow
@pytest.mark.parametrize("machine", MACHINES)
def test_nothing_is_lost_silent_or_pinned(machine: str) -> None:
    command = [sys.executable, str(REPORT), "--short", machine]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (row,) = [line for line in done.stdout.splitlines() if line.startswith("| ")][1:]
    assert int(row.split("|")[2].replace(",", "")) > 0
