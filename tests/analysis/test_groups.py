"""Groups beside each other: equal voice, differences, consensus that leaves none out."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import NOTHING_HIDDEN, GroupInformedConsensus, Rule
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.between import cliffs_delta, holm, kruskal_wallis, pair_differences
from workshop_app.analysis.consensus import group_informed_consensus
from workshop_app.analysis.equal_group import weighted_median
from workshop_app.analysis.panel import Panel

MakePanel = Callable[..., Panel]
COUNTS = st.lists(st.integers(0, 6), min_size=5, max_size=5).filter(any)


def test_equal_groups_and_equal_people_stand_side_by_side(one_item: MakePanel) -> None:
    # 15, 3 and 5 people
    panel = one_item({"g": [4] * 15, "i": [4, 3, 3], "a": [4, 4, 3, 3, 3]})
    item = analyse_panel(panel, Rule(), minimum=NOTHING_HIDDEN).of("R1")
    assert item.equal_group is not None
    assert item.equal_group.top_share == pytest.approx((1 + 1 / 3 + 2 / 5) / 3)
    assert item.equal_group.bottom_share == 0
    assert item.equal_group.groups_counted == 3
    assert item.overall.top_share == pytest.approx(18 / 23)


def test_equal_groups_are_hidden_with_any_group(one_item: MakePanel) -> None:
    panel = one_item({"g": [4, 5], "i": [4] * 5, "a": [3] * 6})
    item = analyse_panel(panel, Rule()).of("R1")
    assert item.equal_group is None
    assert item.group_informed_consensus is None
    assert item.kruskal_wallis is None
    assert item.pairs == ()
    assert item.unanimous == ("a",)


def test_a_hidden_group_takes_what_compares_all_groups_with_it(one_item: MakePanel) -> None:
    panel = one_item({"g": [4, 5, 3, 4], "i": [4] * 5, "a": [3] * 6, "c": [1, 2, 3, 4, 5, 5]})
    item = analyse_panel(panel, Rule()).of("R1")
    assert item.equal_group is None
    assert item.group_informed_consensus is None
    assert item.kruskal_wallis is None
    assert [pair.groups for pair in item.pairs] == [("a", "c")]


def test_the_weighted_median_lies_between_points_at_exactly_half() -> None:
    assert weighted_median([(0, 1, 0, 0, 0), (0, 0, 0, 0, 3)], 1) == 3.5
    assert weighted_median([(0, 1, 0, 0, 0), (0, 0, 0, 1, 2)], 1) == 3.0
    assert weighted_median([(2, 0, 0, 0, 1), (0, 0, 0, 0, 3)], 1) == 5.0


def test_delta_counts_pairings() -> None:
    assert cliffs_delta([0, 0, 0, 0, 3], [3, 0, 0, 0, 0]) == 1
    assert cliffs_delta([0, 1, 1], [0, 1, 1]) == 0


@given(COUNTS, COUNTS)
def test_delta_turns_round_with_the_groups(a: list[int], b: list[int]) -> None:
    assert cliffs_delta(a, b) == pytest.approx(-cliffs_delta(b, a))


def test_groups_that_all_rate_alike_have_no_test() -> None:
    same = {"g": [0, 3, 0], "i": [0, 2, 0]}
    assert kruskal_wallis(list(same.values())) is None
    (pair,) = pair_differences(same)
    assert (pair.cliffs_delta, pair.dunn_z, pair.dunn_p_holm) == (0, None, None)


def test_groups_of_the_same_mean_rank_have_no_h_at_all() -> None:
    """Summed up as R^2/n less 3 (n + 1) this left H = 3e-14, whose p is 1 - 1.4e-7."""
    found = kruskal_wallis([[4, 1, 0], [16, 4, 0]])
    assert found is not None
    assert (found.h, found.p, found.epsilon_squared) == (0, 1, 0)


def test_one_group_alone_has_nothing_to_differ_from() -> None:
    assert kruskal_wallis([[1, 2, 0], [0, 0, 0]]) is None
    assert pair_differences({"g": [1, 2, 0], "i": [0, 0, 0]}) == ()


def test_groups_of_one_have_no_eta_squared() -> None:
    found = kruskal_wallis([[1, 0], [0, 1]])
    assert found is not None
    assert found.eta_squared is None


@given(COUNTS, COUNTS, COUNTS)
def test_h_is_never_negative_nor_p_out_of_range(a: list[int], b: list[int], c: list[int]) -> None:
    found = kruskal_wallis([a, b, c])
    if found is not None:
        assert found.h >= 0
        assert 0 <= found.p <= 1
        assert 0 <= found.epsilon_squared <= 1 + 1e-12


def test_holm_never_falls_below_the_step_before() -> None:
    assert holm([0.04, 0.01, 0.03]) == pytest.approx([0.06, 0.03, 0.06])


def test_group_informed_consensus_of_nobody_is_none() -> None:
    assert group_informed_consensus([(0, 0)]) is None
    assert group_informed_consensus([(3, 3), (0, 0)]) == GroupInformedConsensus(0.8, 0.8)


def test_duplicated_groups_leave_the_geometric_mean() -> None:
    once, twice = (group_informed_consensus([(3, 4), (1, 4)] * n) for n in (1, 2))
    assert once is not None
    assert twice is not None
    assert once.geometric_mean == pytest.approx(twice.geometric_mean)
