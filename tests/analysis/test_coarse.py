"""Coarse words of hidden groups: what they mean, and where they are told."""

from typing import Any

import pytest

from workshop_app.analysis import (
    Coarse,
    ItemAnalysis,
    Rule,
    Suppressed,
)
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.coarse import Bounds, HiddenGroup, words
from workshop_app.domain.rule import SmallGroups

COARSE = Rule(small_groups=SmallGroups.COARSE)
ROOM: dict[str, list[Any]] = {
    "g": [5, 4, 2],
    "i": [1, 2, 3, 3, 4, 5],
    "a": [1, 1, 2, 3, 3, 4, 4, 5, 5],
}
FIVE = Bounds(bottom=2, top=3)


def coarse(item: ItemAnalysis) -> dict[str, Coarse | None]:
    return {
        key: group.coarse for key, group in item.groups.items() if isinstance(group, Suppressed)
    }


@pytest.mark.parametrize(
    ("top", "bottom", "people", "word"),
    [
        (2, 0, 3, Coarse.FOR),
        (2, 2, 4, Coarse.MIXED),
        (1, 2, 3, Coarse.AGAINST),
        (2, 0, 4, Coarse.MIXED),  # two did not rate: they count as neither
        (0, 0, 3, Coarse.MIXED),
    ],
)
def test_a_word_tells_which_way_more_than_half_of_the_people_lean(
    top: int, bottom: int, people: int, word: Coarse
) -> None:
    assert Coarse.of(top, bottom, people) is word


def test_words_are_told_where_the_rule_asks_for_them(one_item: Any) -> None:
    panel = one_item(ROOM)
    told = analyse_panel(panel, COARSE).of("R1")
    assert coarse(told) == {"g": Coarse.FOR, "i": None}
    assert set(coarse(analyse_panel(panel, Rule()).of("R1")).values()) == {None}


def test_where_there_is_room_for_it_each_hidden_group_has_a_word(one_item: Any) -> None:
    room = {"g": [1, 4, 5, 6], "i": [3, 4, 6, 7], "a": [*range(1, 10)]}
    told = coarse(analyse_panel(one_item(room, 1, 9), COARSE).of("R1"))
    assert told == {"g": Coarse.MIXED, "i": Coarse.MIXED}


def test_of_one_or_two_people_no_word_is_told(one_item: Any) -> None:
    room = {"g": [5, 2], "i": [1, 2, 3, 3, 4, 5], "a": [1, 1, 2, 3, 3, 4, 4, 5, 5]}
    told = coarse(analyse_panel(one_item(room), COARSE).of("R1"))
    assert told["g"] is None


def test_a_word_that_would_leave_too_few_patterns_keeps_all_words_back(one_item: Any) -> None:
    room = {"g": [5, 5, 1], "i": [5] * 6, "a": [4] * 9}
    assert coarse(analyse_panel(one_item(room), COARSE).of("R1")) == {"g": None, "i": None}


def test_words_do_not_depend_on_who_rated_how_but_for_what_they_say(one_item: Any) -> None:
    """Telling or not telling follows from the sums: another division is told as well."""
    other = {**ROOM, "g": [1, 2, 2], "i": [5, 3, 3, 4, 4, 5]}
    told = coarse(analyse_panel(one_item(other), COARSE).of("R1"))
    assert told == {"g": Coarse.AGAINST, "i": None}


def test_a_hidden_total_has_no_words(one_item: Any) -> None:
    told = analyse_panel(one_item({"g": [5, 4, 3, "", ""], "i": ["", "", 1]}), COARSE).of("R1")
    assert set(coarse(told).values()) == {None}


def test_a_room_too_large_to_look_through_has_no_words() -> None:
    group = HiddenGroup("g", 4, (1, 1, 0, 1, 1), (0, 0, 0))
    assert words([group] * 4, FIVE, 5) != {}
    assert words([group] * 5, FIVE, 5) == {}
    crowd = HiddenGroup("i", 41, (9, 8, 8, 8, 8), (0, 0, 0))
    assert words([group, crowd], FIVE, 5) == {}


def test_beside_words_no_change_is_told(one_item: Any) -> None:
    panel = one_item(ROOM)
    plain = one_item({**ROOM, "g": [5, 5, 5], "i": [5] * 6})
    for now, before in ((panel, panel), (plain, panel), (panel, plain)):
        change = analyse_panel(now, COARSE, before).of("R1").change
        assert change is not None
        assert (change.overall, set(change.groups.values())) == (None, {None})
    kept = analyse_panel(plain, COARSE, plain).of("R1").change
    assert kept is not None
    assert kept.overall is not None
