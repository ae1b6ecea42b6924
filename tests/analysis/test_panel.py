"""Panels: what was answered, abstained and left out, counted apart."""

import numpy as np
import pytest

from workshop_app.analysis import NOTHING_HIDDEN, Rule
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import ABSTAINED, MISSING, NO_GROUP, Panel, default_boxes


@pytest.mark.parametrize(
    ("low", "high", "top_from", "bottom_to"),
    [
        (1, 5, 4, 2),
        (1, 7, 6, 2),
        (1, 9, 7, 3),
        (1, 3, 3, 1),
        (-1, 1, 1, -1),
        (0, 1, 1, 0),
        (1, 4, 3, 2),
        (0, 10, 8, 2),
    ],
)
def test_each_scale_has_its_boxes(low: int, high: int, top_from: int, bottom_to: int) -> None:
    assert default_boxes(low, high) == (top_from, bottom_to)


def make_panel(records: list[tuple[str, str, int | None]]) -> Panel:
    return Panel.from_records(
        records,
        low=-1,
        high=1,
        groups=["gov", "ind"],
        participants=[("a", "gov"), ("b", "ind"), ("c", "ind")],
        items=["R1", "R2"],
    )


def test_a_panel_tells_abstained_missing_and_the_lowest_point_apart() -> None:
    panel = make_panel([("a", "R1", -1), ("b", "R1", None), ("b", "R2", 1)])
    assert panel.values.tolist() == [[-1, MISSING], [ABSTAINED, 1], [MISSING, MISSING]]
    assert panel.counts().tolist() == [
        [[1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1]],
        [[0, 0, 0, 1, 0, 1], [0, 0, 1, 0, 0, 1]],
    ]
    assert panel.valid.tolist() == [[True, False], [False, True], [False, False]]
    assert (panel.points, panel.top_from, panel.bottom_to) == (3, 1, -1)


def test_a_later_record_replaces_an_earlier_one() -> None:
    panel = make_panel([("a", "R1", 0), ("a", "R1", 1)])
    assert panel.values[0, 0] == 1


def test_a_rating_outside_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="2 is outside the scale -1 to 1"):
        make_panel([("a", "R1", 2)])


def test_a_stranger_is_refused() -> None:
    with pytest.raises(KeyError):
        make_panel([("z", "R1", 1)])


def test_a_panel_without_people_or_items_counts_nothing() -> None:
    panel = Panel.from_records([], low=1, high=5, groups=["gov"], participants=[], items=["R1"])
    assert panel.counts().sum() == 0
    assert np.array_equal(panel.valid, np.zeros((0, 1), dtype=bool))


def test_who_is_in_no_group_is_counted_beside_the_groups() -> None:
    people = [("a", "gov"), ("b", NO_GROUP)]
    panel = Panel.from_records(
        [("a", "R1", 1), ("b", "R1", 2)],
        low=1,
        high=2,
        groups=["gov", "ind"],
        participants=people,
        items=["R1"],
    )
    assert panel.strata == 3
    assert panel.counts()[:, 0, :2].tolist() == [[1, 0], [0, 0], [0, 1]]


def test_who_was_not_asked_is_not_registered_there() -> None:
    panel = Panel.from_records(
        [("a", "R1", 1), ("a", "R2", 2), ("b", "R1", 2), ("c", "R1", 1), ("c", "R2", 1)],
        low=1,
        high=2,
        groups=["gov"],
        participants=[("a", "gov"), ("b", "gov"), ("c", "gov")],
        items=["R1", "R2"],
        only_where_recorded=["b"],
    )
    assert panel.counts()[0].tolist() == [[2, 1, 0, 0, 0], [1, 1, 0, 0, 0]]
    w = analyse_panel(panel, Rule(), minimum=NOTHING_HIDDEN).kendall_w
    assert (w.raters, w.raters_of) == (2, 2)
