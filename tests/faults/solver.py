"""Solves for hidden answers: goes through every room and looks who is known for certain.

Three searches, each of which must find nobody: all rooms of small layouts through the program
itself (`solver_rooms`), who answered over two rounds (`solver_turnout`), and classes of rooms that look alike of larger layouts by a model
(`solver_model`), which `solver_against` holds against the program on drawn rooms.
The long run says on the error stream what is found, layout by layout.
"""

import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from outcome import Outcome
from solver_against import disagreements
from solver_model import search
from solver_rooms import Found, pinned_by_program
from solver_turnout import Layout, pinned_by_turnout

from workshop_app.analysis import MinimumSizes

LAYOUTS = (
    (5, 5, 3),
    (3, 3),
    (5, 4),
    (5, 3, 2),
    (1, 5, 5),
    (2, 2, 2),
    (3, 5, 6),
    (4, 4, 3),
    (1, 1, 5),
)
POINTS = (3, 5, 7, 9)
SMALL = (((2, 2, 2), 3), ((3, 3), 3), ((1, 1, 5), 2), ((5, 4), 2))
ABSENT_LATER = (Layout((1, 2, 4), 2), Layout((1, 3, 4), 2), Layout((2, 3, 4), 2))
SMALLEST = (((1, 5), 2),)  # tests/faults/test_solver.py goes through larger ones by itself


def solve(_folder: Path, short: bool) -> Outcome:
    """Return how many rooms were gone through, and how many people and groups are pinned."""
    found, wrong = solve_briefly() if short else solve_at_length(_say)
    note = (
        f"rooms; {found.classes:,} classes that look alike, {found.told:,} with words; "
        f"{len(wrong)} rooms told otherwise than the model says"
    )
    if wrong:
        note += f": {wrong[0]}"
    bad = found.pinned + len(wrong)
    return Outcome(
        "solve for hidden answers",
        found.rooms,
        found.rooms - bad,
        0,
        len(wrong),
        found.pinned,
        note,
    )


def solve_briefly() -> tuple[Found, list[str]]:
    """Search a few classes of each layout on each scale; seconds."""
    return _everything(
        lambda _: None,
        most_classes=8,
        most_rooms=600,
        tries=1,
        small=SMALLEST,
        turnout=ABSENT_LATER[:1],
    )


def solve_at_length(tell: Callable[[str], None]) -> tuple[Found, list[str]]:
    """Search hundreds of classes of each layout on each scale, and small layouts wholly; minutes."""
    return _everything(
        tell, most_classes=1000, most_rooms=10_000, tries=30, small=SMALL, turnout=ABSENT_LATER
    )


def _everything(
    tell: Callable[[str], None],
    *,
    most_classes: int,
    most_rooms: int,
    tries: int,
    small: tuple[tuple[tuple[int, ...], int], ...],
    turnout: tuple[Layout, ...],
) -> tuple[Found, list[str]]:
    everything, wrong = Found(), list[str]()
    for sizes, points in product(LAYOUTS, POINTS):
        found = search(sizes, points, most_joints=most_classes, most_rooms=most_rooms)
        wrong += disagreements(sizes, points, tries, seed=points)
        tell(f"{sizes} on {points} points: {found.said}; {len(wrong)} told otherwise so far")
        everything.add(found)
    for sizes, points in small:
        for minimum in (MinimumSizes(), MinimumSizes(coarse=True)):
            found = pinned_by_program(sizes, points, minimum)
            tell(f"{sizes} on {points} points by the program: {found.said}")
            everything.add(found)
    for layout in turnout:
        found = pinned_by_turnout(layout)
        tell(f"{layout} over two rounds: {found.said}")
        everything.add(found)
    return everything, wrong


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
