"""The priority matrix: two criteria against each other."""

from collections.abc import Callable

from workshop_app.analysis import Axis, CrossHair, Position, Quadrant, Rule, priority_matrix
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import Panel

MakePanel = Callable[..., Panel]
ITEMS = ("R1", "R2", "R3", "R4", "R5")


def test_a_value_on_the_line_counts_as_high() -> None:
    important = Axis(1, 5, ITEMS, (3.0, 4.0, 2.0, 2.9, 5.0), {"g": (3.0, None, 1.0, 1.0, 1.0)})
    feasible = Axis(1, 5, ITEMS, (3.0, 2.0, 4.0, 1.0, None), {"g": (2.0, 2.0, None, 1.0, 1.0)})
    found = priority_matrix(important, feasible)
    assert (found.x_line, found.y_line) == (3, 3)
    assert [p.quadrant for p in found.positions] == [
        Quadrant.DO_FIRST,
        Quadrant.PREPARE,
        Quadrant.EASY_EXTRA,
        Quadrant.LEAVE,
    ]
    assert found.positions[0] == Position("R1", 3.0, 3.0, Quadrant.DO_FIRST, {"g": (2.0, 3.0)})
    assert found.positions[1].groups == {}


def test_the_cross_can_stand_at_the_mean() -> None:
    important = Axis(1, 5, ("R1", "R2"), (4.0, 5.0), {})
    feasible = Axis(1, 5, ("R1", "R2"), (2.0, 4.0), {"g": (1.0, 1.0)})
    found = priority_matrix(important, feasible, CrossHair.MEAN)
    assert (found.x_line, found.y_line) == (3, 4.5)
    assert found.positions[0].groups == {}


def test_a_matrix_of_nothing_is_empty() -> None:
    nothing = Axis(1, 5, (), (), {})
    found = priority_matrix(nothing, nothing, CrossHair.MEAN)
    assert (found.x_line, found.positions) == (3, ())


def test_a_panel_gives_its_equal_group_means_and_else_the_overall_ones(
    panel: MakePanel,
) -> None:
    room = panel({"g": [[5, 5]] * 4 + [[5, ""]], "i": [[3, 3]] * 5})
    axis = analyse_panel(room, Rule()).axis
    assert axis.means == (4.0, 35 / 9)
    assert axis.groups["g"] == (5.0, None)
