"""Change between rounds: on people who rated in both, and only as far as it may be shown."""

from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import NOTHING_HIDDEN, Rule
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.change import (
    Change,
    ItemChange,
    signed_ranks,
    weighted_kappa,
    wilcoxon_exact,
)
from workshop_app.analysis.panel import Panel

MakePanel = Callable[..., Panel]


def both(
    make: MakePanel, before: dict[str, list[object]], after: dict[str, list[object]]
) -> tuple[Panel, Panel]:
    return make(before), make(after)


def test_change_counts_who_kept_and_who_moved_by_group(one_item: MakePanel) -> None:
    before, after = both(
        one_item,
        {"g": [3, 4, 5, 2, ""], "i": [1, 2, 3, 4, 5]},
        {"g": [4, 4, 4, "", 3], "i": [1, 2, 3, 4, 5]},
    )
    found = analyse_panel(after, Rule(), before, NOTHING_HIDDEN).of("R1").change
    assert found is not None
    assert found.overall is not None
    assert (found.overall.pairs, found.overall.same) == (8, 6)
    assert (found.overall.up, found.overall.down) == (1, 1)
    gov = found.groups["g"]
    assert gov is not None
    assert (gov.pairs, gov.same, gov.up, gov.down) == (3, 1, 1, 1)
    assert (gov.median_before, gov.median_after, gov.iqr_before, gov.iqr_after) == (4, 4, 1, 0)
    assert gov.net_change == pytest.approx(2 / 3)
    assert gov.stable is None  # of three people nothing is called stable
    ind = found.groups["i"]
    assert ind is not None
    assert (ind.stable, ind.wilcoxon_p_exact) == (True, None)


def test_nobody_in_both_rounds_leaves_everything_open(one_item: MakePanel) -> None:
    before, after = both(one_item, {"g": [3, ""]}, {"g": ["", 3]})
    found = analyse_panel(after, Rule(), before, NOTHING_HIDDEN).of("R1").change
    assert found is not None
    assert found.overall == Change(0, 0, 0, 0)


def test_people_and_recommendations_are_matched_by_key() -> None:
    def made(people: list[str], items: list[str], values: dict[tuple[str, str], int]) -> Panel:
        return Panel.from_records(
            [(who, item, value) for (who, item), value in values.items()],
            low=1,
            high=5,
            groups=["g"],
            participants=[(who, "g") for who in people],
            items=items,
        )

    before = made(["a", "b"], ["R1", "R2"], {("a", "R2"): 1, ("b", "R2"): 5, ("a", "R1"): 3})
    after = made(["c", "b", "a"], ["R2", "R9"], {("a", "R2"): 2, ("b", "R2"): 4, ("c", "R2"): 1})
    found = analyse_panel(after, Rule(), before, NOTHING_HIDDEN)
    change = found.of("R2").change
    assert change is not None
    assert change.overall is not None
    assert (change.overall.pairs, change.overall.up, change.overall.down) == (2, 1, 1)
    assert found.of("R9").change is None


STEPS = st.dictionaries(st.sampled_from([-2, -1, 1, 2, 3]), st.integers(1, 3), max_size=4)


@given(STEPS)
def test_the_exact_p_is_that_of_all_flips_of_sign(moved: dict[int, int]) -> None:
    found = wilcoxon_exact(moved)
    if not moved:
        assert found is None
        return
    up, down, doubled = signed_ranks(moved)
    ranks = [rank for rank, people in doubled for _ in range(people)]
    flips = [
        sum(r for r, s in zip(ranks, signs, strict=True) if s)
        for signs in product((0, 1), repeat=len(ranks))
    ]
    far = [flip for flip in flips if abs(2 * flip - up - down) >= abs(up - down)]
    assert found == pytest.approx(len(far) / len(flips))


def test_a_crowd_that_moved_needs_no_exact_p() -> None:
    assert wilcoxon_exact({1: 151}) is None
    assert wilcoxon_exact({1: 75, -1: 75}) == pytest.approx(1.0)


def test_kappa_of_one_and_the_same_point_is_undefined() -> None:
    assert weighted_kappa([[3, 0], [0, 0]], power=1) is None


def test_a_scale_from_zero_can_leave_the_variation_undefined(one_item: MakePanel) -> None:
    panel = one_item({"g": [0, 0, 0]}, 0, 2)
    found = analyse_panel(panel, Rule(), panel, NOTHING_HIDDEN).of("R1")
    assert found.change is not None
    assert found.change.overall is not None
    assert found.change.overall.cv_change is None
    assert found.overall.consensus_degree is None


def test_a_group_hidden_in_both_rounds_has_no_change(one_item: MakePanel) -> None:
    room = one_item({"g": [3, 4], "i": [3] * 5, "a": [4] * 8})
    found = analyse_panel(room, Rule(), room).of("R1").change
    assert found is not None
    assert found.groups["g"] is None
    assert found.groups["i"] is None
    assert found.groups["a"] is not None
    assert found.overall is not None


def test_rounds_that_hide_different_groups_hide_all_change(one_item: MakePanel) -> None:
    before = one_item({"g": [3, 4, 5, 5, 5], "i": [3] * 8, "a": [4] * 8})
    after = one_item({"g": [3, 4, 5, 5, ""], "i": [3] * 8, "a": [4] * 8})
    assert analyse_panel(after, Rule(), before).of("R1").change == ItemChange(
        None, {"g": None, "i": None, "a": None}
    )


def test_a_hidden_group_has_no_change(one_item: MakePanel) -> None:
    room = one_item({"g": [3, 4, 5, 5], "i": [3] * 8, "a": [4] * 9})
    found = analyse_panel(room, Rule(), room).of("R1").change
    assert found is not None
    assert found.overall is not None
    assert (found.overall.pairs, found.groups["g"], found.groups["i"]) == (21, None, None)
    assert found.groups["a"] is not None


def test_too_few_who_rated_twice_in_one_group_hide_all_change(one_item: MakePanel) -> None:
    before = one_item({"g": [3, 4, 5, 5, 5, "", "", ""], "i": [3] * 8, "a": [4] * 9})
    after = one_item({"g": ["", "", "", 5, 5, 5, 5, 5], "i": [3] * 8, "a": [4] * 9})
    found = analyse_panel(after, Rule(), before).of("R1").change
    assert found == ItemChange(None, {"g": None, "i": None, "a": None})


def test_a_change_of_two_people_is_hidden_altogether(one_item: MakePanel) -> None:
    room = one_item({"g": [3, 4]})
    found = analyse_panel(room, Rule(), room).of("R1").change
    assert found is not None
    assert found.overall is None


def test_the_first_round_has_no_change(one_item: MakePanel) -> None:
    assert analyse_panel(one_item({"g": [3] * 5}), Rule()).of("R1").change is None
