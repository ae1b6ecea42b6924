"""Agreement across recommendations, at the edges the reference values leave open."""

from collections.abc import Callable

import numpy as np

from workshop_app.analysis import Rule
from workshop_app.analysis.agreement import Metric, kendall_w, krippendorff_alpha
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.indices import agreement_a, leik_consensus, tastle_wierman
from workshop_app.analysis.panel import Panel
from workshop_app.analysis.rand_ucla import panel_rule

MakePanel = Callable[..., Panel]


def test_w_needs_two_people_and_two_recommendations() -> None:
    assert kendall_w(np.array([[1.0, 2.0]])).w is None
    assert kendall_w(np.array([[1.0], [2.0]])).w is None


def test_w_of_few_raters_is_marked_as_too_thin_for_a_room() -> None:
    gaps = np.full((7, 3), np.nan)
    gaps[:3] = [[1, 2, 3], [1, 2, 3], [1, 3, 2]]
    thin = kendall_w(gaps)
    assert (thin.raters, thin.raters_of, thin.enough) == (3, 7, False)
    assert kendall_w(gaps[:6]).enough


def test_w_of_fewer_raters_than_may_be_shown_is_hidden(panel: MakePanel) -> None:
    rows = [[1, 2, 3], [3, 1, 2], [1, 1, 2], [3, 2, 1], ["", 1, 2], [3, "", 1]]
    found = analyse_panel(panel({"g": rows}), Rule()).kendall_w
    assert (found.w, found.p, found.raters, found.raters_of) == (None, None, 4, 6)


def test_w_takes_only_recommendations_of_which_all_groups_are_shown(panel: MakePanel) -> None:
    rows = [[1, 2, 3, at % 5 + 1] for at in range(6)]
    other = [[1, 2, 3, ""], [1, 2, 3, ""], *rows[:4]]
    found = analyse_panel(panel({"g": rows, "i": other}), Rule()).kendall_w
    assert (found.w, found.raters, found.withheld) == (1, 12, False)
    last = [["", 2, ""], ["", "", 3], *([1, "", ""],) * 4]
    hidden = analyse_panel(panel({"g": [row[:3] for row in rows], "i": last}), Rule()).kendall_w
    assert (hidden.w, hidden.chi2, hidden.p, hidden.withheld) == (None, None, None, True)


def test_alpha_is_undefined_without_pairs_or_variation() -> None:
    assert krippendorff_alpha(np.array([[1, 0], [0, 1]]), [1, 2]) is None
    assert krippendorff_alpha(np.array([[3, 0], [2, 0]]), [1, 2]) is None


def test_the_ratio_distance_of_two_zeros_is_none() -> None:
    assert krippendorff_alpha(np.array([[2, 0], [0, 2]]), [0, 1], Metric.RATIO) == 1


def test_indices_are_undefined_without_ratings_or_points() -> None:
    assert agreement_a([0, 0, 0]) is None
    assert agreement_a([1, 1]) is None
    assert tastle_wierman([0, 0]) is None
    assert tastle_wierman([3]) is None
    assert leik_consensus([0, 0]) is None
    assert leik_consensus([3]) is None


def test_the_panel_rule_needs_two_ratings() -> None:
    assert panel_rule([1, 0, 0, 0, 0, 0, 0, 0, 0]) is None
    assert panel_rule([1, 0, 0, 0, 0, 0, 0, 0, 1]) is not None
