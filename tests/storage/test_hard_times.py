"""The short runs of the two long trials in benchmarks/: killed processes and damaged files."""

import subprocess
import sys
from pathlib import Path

import pytest

_BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def run(name: str, *options: str) -> str:
    command = [sys.executable, str(_BENCHMARKS / name), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_a_process_killed_at_any_moment_loses_nothing_acknowledged() -> None:
    assert "20 kills" in run("kill_loop.py", "--rounds", "20", "--seed", "7")


@pytest.mark.slow
def test_a_file_damaged_anywhere_is_refused_or_sound() -> None:
    assert "refused: DamagedFileError" in run("fuzz_file.py", "--cases", "100", "--seed", "7")
