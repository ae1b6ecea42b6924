"""Whoever owns everything cannot sort the people of an anonymous workshop by when they came."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from arrival import attack

ROOMS = 8  # `run.py faults arrival`: 200


def test_nothing_sorts_people_by_when_they_came_better_than_chance() -> None:
    signals = attack(ROOMS)
    told = [one for one in signals if one.tells]
    assert not told, [(one.name, one.drift, one.spread) for one in told]
    names = {one.name for one in signals}
    # The attacker is not blind: these told people apart in every room.
    for looked in ("open: key", "closed: ballot, place", "ended: rating, row order"):
        assert looked in names
    assert {"ended: code", "workbook, Ratings: row"} <= names
    assert not any("time" in one or "_at" in one or "revision" in one for one in names)
