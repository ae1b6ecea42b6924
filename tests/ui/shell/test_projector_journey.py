"""A workshop led with the projector beside it, on two screens and on one that is very small."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LAPTOP = '{"name": "laptop", "x": 0, "y": 0, "width": %d, "height": %d}'
PROJECTOR = '{"name": "projector", "x": 1280, "y": 0, "width": 1920, "height": 1080}'
SHOWN = [
    "prepare: How to rate",
    "rate: All: 0 of 15",
    "rate: All: 15 of 15",
    "rate: All: 15 of 15",
    "results: Title 1",
    "results: Title 1",
    "results: Title 1",
    "results: VERDICT",
    "results: Comments, with the ratings",
    "conclude: What was decided",
    "conclude: Decisions on 12 recommendations",
]


def journey(tmp_path: Path, screens: list[str], scale: str = "1") -> list[str]:
    made = tmp_path / "screens.json"
    made.write_text(f'{{"screens": [{", ".join(screens)}]}}')
    script = Path(__file__).with_name("projector_journey.py")
    platform = {"QT_QPA_PLATFORM": f"offscreen:configfile={made}", "QT_SCALE_FACTOR": scale}
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "data")],
        env={**os.environ, **platform},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


def test_on_two_screens_the_projector_shows_what_the_laptop_says_it_shows(tmp_path: Path) -> None:
    said = journey(tmp_path, [LAPTOP % (1280, 800), PROJECTOR])
    assert said == [f"projector {line}" for line in SHOWN]


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(1280, 720, "1"), (1024, 600, "1"), (1280, 720, "1.5")]
)
def test_on_one_small_screen_nothing_is_larger_than_it_and_no_control_is_off_it(
    tmp_path: Path, width: int, height: int, scale: str
) -> None:
    said = journey(tmp_path, [LAPTOP % (width, height)], scale)
    assert said == [f"laptop {line}" for line in SHOWN]
