"""A short run of the machine that damages libraries and salvages them."""

from pathlib import Path

from salvage_flips import salvage_flips


def test_whatever_is_damaged_no_rating_comes_back_that_nobody_gave(tmp_path: Path) -> None:
    counted = salvage_flips(tmp_path, 40)
    assert {one: counted[one] for one in ("wrong", "broken", "left behind")} == {
        "wrong": 0,
        "broken": 0,
        "left behind": 0,
    }
    assert counted["salvaged"] > counted["refused"]
