"""Runs the trials of benchmarks/ that kill the program, and reads what they found."""

import re
import subprocess
import sys
from pathlib import Path

from outcome import Outcome

ROOT = Path(__file__).resolve().parents[2]


def kill(name: str, script: str, option: str, kills: int) -> Outcome:
    """Run one of the trials; it ends at the first loss."""
    command = [sys.executable, str(ROOT / "benchmarks" / script), option, str(kills)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    outcome = Outcome(name, kills)
    if done.returncode:
        outcome.lost = 1
        outcome.note = (done.stdout + done.stderr).strip().splitlines()[-1][:200]
        return outcome
    outcome.survived = kills
    kept = re.search(r"(\d+) (acknowledged|answers shown as saved)", done.stdout)
    outcome.note = f"{int(kept[1]):,} answers acknowledged" if kept else ""
    return outcome
