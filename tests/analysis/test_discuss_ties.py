"""Recommendations that tie exactly stay in the order in which they were given."""

from collections.abc import Callable
from fractions import Fraction

from workshop_app.analysis import NOTHING_HIDDEN, Rule
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.between import groups_differ
from workshop_app.analysis.panel import Panel
from workshop_app.analysis.summary import Scheme

MakePanel = Callable[..., Panel]


def test_an_exact_tie_in_the_order_to_discuss_stays_as_given(panel: MakePanel) -> None:
    # The groups' means are the same three thirds in another order: summed as floats they differ.
    groups = {"a": [[1, 2], [1, 2], [2, 2]], "b": [[2, 1], [2, 1], [2, 2]], "c": [[2, 2]] * 3}
    found = analyse_panel(panel(groups), Rule(), minimum=NOTHING_HIDDEN)
    scores = [item.discussion.score for item in found.items if item.discussion]
    assert scores[0] == scores[1]
    assert isinstance(scores[0], Fraction)
    assert found.discuss_next == ("R1", "R2")


def test_a_delta_of_exactly_the_limit_is_large() -> None:
    # 474 of 1,000 pairings: 0.474 is no float, so the ratio must be tested in whole numbers.
    scheme = Scheme(1, 5, 4, 2)
    first = scheme.summarise([0, 0, 0, 0, 1000, 0, 0, 0])
    second = scheme.summarise([0, 0, 0, 474, 526, 0, 0, 0])
    fewer = scheme.summarise([0, 0, 0, 473, 527, 0, 0, 0])
    assert groups_differ({"a": first, "b": second}, scheme)
    assert not groups_differ({"a": first, "b": fewer}, scheme)
