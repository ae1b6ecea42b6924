"""The benchmarks still drive the real window; what they measure is judged on a quiet machine."""

import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
MET, MISSED = 0, 1


def run(script: str, *arguments: str) -> str:
    command = [sys.executable, str(BENCHMARKS / script), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode in {MET, MISSED}, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout


def test_every_rating_of_the_click_benchmark_is_in_the_file() -> None:
    said = run("rating_click.py", "--ratings", "3000", "--clicks", "6")
    assert "click to saved, 6 clicks and keys" in said
    assert "found in the file afterwards: 6 of 6" in said


def test_the_event_loop_benchmark_tries_everything() -> None:
    sizes = ("--ratings", "300", "--people", "30", "--workshops", "4", "--tries", "1")
    said = run("event_loop.py", *sizes)
    for trial in ("export", "results", "tabs", "library", "opening"):
        assert f"\n{trial} " in said


def test_the_start_benchmark_sees_window_and_list_painted_and_a_key_answered() -> None:
    said = run("startup.py", "--rounds", "1", "--workshops", "3")
    for mark in ("first paint", "list", "usable"):
        assert f"\n{mark}: " in said
    assert "\nlongest gap of the event loop: " in said
