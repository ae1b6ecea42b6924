"""Bars lie on either side of the middle of the scale, and nothing is told by colour alone."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from workshop_app.charts.diverging import Diverging
from workshop_app.charts.fonts import available_families
from workshop_app.charts.stacked_bars import StackedBars
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import BarRow, GroupRef, ScaleAxis, StackedBarsModel

BAR = QRectF(100, 0, 400, 30)


@pytest.mark.parametrize("points", range(2, 12))
def test_lower_points_end_and_upper_ones_begin_at_the_middle(points: int) -> None:
    scale = Diverging.of(1, points, [(1,) * points])
    middle = scale.middle(BAR)
    assert middle == pytest.approx(BAR.center().x())
    segments = dict(scale.segments(BAR, (1,) * points))
    half = points // 2
    assert all(segments[place].right() <= middle for place in range(half))
    assert all(segments[place].left() >= middle for place in range(points - half, points))
    if points % 2:
        assert segments[half].center().x() == pytest.approx(middle)


def test_nothing_stands_where_nobody_chose() -> None:
    # On the projector the bars ended above "5 very important", which nobody had chosen.
    scale = Diverging.of(1, 5, [(4, 5, 2, 1, 0), (0, 0, 0, 0, 9)])
    segments = dict(scale.segments(BAR, (4, 5, 2, 1, 0)))
    assert sorted(segments) == [0, 1, 2, 3]
    assert segments[3].right() < BAR.right() - 100


def test_a_share_is_as_long_in_every_group() -> None:
    scale = Diverging.of(1, 3, [(2, 0, 2), (20, 0, 0)])
    ((_, one), _) = scale.segments(BAR, (2, 0, 2))
    ((_, all_of_it),) = scale.segments(BAR, (20, 0, 0))
    assert all_of_it.width() + 2 == pytest.approx(2 * (one.width() + 2))


def test_a_side_that_nobody_chose_keeps_a_little_room() -> None:
    scale = Diverging.of(1, 5, [(0, 0, 0, 0, 3), None, (0, 0, 0, 0, 0)])
    assert (scale.left, scale.right) == (0.25, 1.0)
    assert scale.segments(BAR, (0, 0, 0, 0, 0)) == []
    empty = Diverging.of(1, 5, [None])
    assert (empty.left, empty.right) == (0.25, 0.25)


@pytest.fixture
def light(qapp: QApplication) -> Theme:
    return Theme(families=tuple(available_families()))


def picture(*counts: int) -> StackedBars:
    row = BarRow(GroupRef("Industry", 1), counts, counts[-1])
    return StackedBars(StackedBarsModel("R1", ScaleAxis(1, 5), (row,), "5"))


def test_counts_that_have_no_room_on_their_segment_stand_under_the_bar(light: Theme) -> None:
    assert picture(1, 2, 3, 2, 1)._lines(700, light) == [""]
    assert picture(1, 0, 0, 0, 300)._lines(700, light) == ["1: 1, 5: 300"]
