"""Stability person by person: every case of rounds.json, and a plain second way to each figure."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import NOTHING_HIDDEN, Change, KappaNote, Rule
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import Panel

MakePanel = Callable[..., Panel]
CASES = json.loads((Path(__file__).parent / "rounds.json").read_text(encoding="utf-8"))["cases"]
Answers = list[int | None]


def made(answers: Answers, low: int, high: int) -> Panel:
    people = [(f"p{n}", "g") for n in range(len(answers))]
    records = [(who, "R1", value) for (who, _), value in zip(people, answers, strict=True)]
    return Panel.from_records(
        records, low=low, high=high, groups=["g"], participants=people, items=["R1"]
    )


def change_of(before: Answers, after: Answers, scale: tuple[int, int]) -> Change:
    """Return what the analysis says of everybody; one group is the same population."""
    rounds = made(after, *scale), made(before, *scale)
    found = analyse_panel(rounds[0], Rule(), rounds[1], NOTHING_HIDDEN).of("R1").change
    assert found is not None
    assert found.overall is not None
    assert found.overall == found.groups["g"]
    return found.overall


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_every_reference_case_agrees(case: dict[str, Any]) -> None:
    found = change_of(case["round1"], case["round2"], tuple(case["scale"]))
    expected = case["expected"]
    assert found.pairs == expected["pairs"]
    assert found.unchanged == pytest.approx(expected["unchanged"], abs=1e-9)
    if expected["weighted_kappa"] is None:
        assert found.weighted_kappa is None
    else:
        assert found.weighted_kappa == pytest.approx(expected["weighted_kappa"], abs=1e-9)


def test_a_kappa_of_nought_where_all_agree_says_why() -> None:
    for before, after in (([4, 4, 3], [4, 4, 4]), ([4, 4, 4], [4, 4, 3])):
        found = change_of([*before], [*after], (1, 5))
        assert (found.weighted_kappa, found.weighted_kappa_note) == (0.0, KappaNote.ALL_AGREE)


def test_two_unanimous_rounds_at_different_points_agree_no_better_than_chance() -> None:
    found = change_of([2, 2, 2], [5, 5, 5], (1, 5))
    assert (found.weighted_kappa, found.weighted_kappa_note) == (0.0, KappaNote.ALL_AGREE)


def test_two_rounds_unanimous_on_one_point_leave_kappa_undefined_and_say_so() -> None:
    found = change_of([5] * 6, [5] * 6, (1, 5))
    assert (found.unchanged, found.weighted_kappa) == (1.0, None)
    assert found.weighted_kappa_note is KappaNote.UNDEFINED_UNANIMOUS


def test_a_kappa_of_nought_by_chance_needs_no_word() -> None:
    found = change_of([1, 1, 2, 2], [1, 2, 1, 2], (1, 5))
    assert (found.weighted_kappa, found.weighted_kappa_note) == (0.0, None)


def test_of_nobody_in_both_rounds_nothing_is_said() -> None:
    found = change_of([1, None], [None, 1], (1, 5))
    assert (found.unchanged, found.weighted_kappa, found.weighted_kappa_note) == (None, None, None)


@given(st.data(), st.integers(-100, 100), st.integers(2, 11))
def test_kappa_is_what_its_definition_gives_on_every_scale(
    data: st.DataObject, low: int, points: int
) -> None:
    point = st.integers(low, low + points - 1)
    pairs = data.draw(st.lists(st.tuples(point, point), min_size=1, max_size=12))
    before, after = ([*one] for one in zip(*pairs, strict=True))
    found = change_of(before, after, (low, low + points - 1))
    apart = sum((x - y) ** 2 for x, y in pairs) / len(pairs)
    chance = sum((x - y) ** 2 for x in before for y in after) / len(pairs) ** 2
    if chance == 0:
        assert found.weighted_kappa is None
    else:
        assert found.weighted_kappa == pytest.approx(1 - apart / chance, abs=1e-9)
    assert found.unchanged == sum(x == y for x, y in pairs) / len(pairs)


def test_a_unanimous_group_has_words_in_place_of_kappa(one_item: MakePanel) -> None:
    room = one_item({"g": [3, 4, 5, 5, 5], "i": [3] * 8, "a": [4] * 9})
    found = analyse_panel(room, Rule(), room).of("R1").change
    assert found is not None
    shown = found.groups["a"]
    assert shown is not None
    assert shown.weighted_kappa_note is KappaNote.UNDEFINED_UNANIMOUS


def test_seventeen_of_twenty_who_stay_are_just_enough_to_be_stable() -> None:
    for movers, stable in ((3, True), (4, False)):
        assert change_of([3] * 20, [4] * movers + [3] * (20 - movers), (1, 5)).stable is stable


def test_people_who_swap_places_move_though_the_distribution_stays() -> None:
    found = change_of([1, 5, 3, 3, 3], [5, 1, 3, 3, 3], (1, 5))
    assert (found.net_change, found.stable) == (0, False)


def test_of_four_people_nothing_is_called_stable() -> None:
    assert change_of([3] * 4, [3] * 4, (1, 5)).stable is None


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=5, max_size=30))
def test_what_is_stable_passes_the_fifteen_per_cent_of_net_change_too(
    pairs: list[tuple[int, int]],
) -> None:
    found = change_of([one for one, _ in pairs], [two for _, two in pairs], (1, 5))
    assert found.net_change is not None
    assert not found.stable or found.net_change <= 0.15 + 1e-9
