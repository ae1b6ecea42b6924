"""A scale's points are consecutive, and its boxes are where the methods put them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.scale import ScaleKind, ScaleLabels, make_scale

EVERY = [(kind, labels) for kind in ScaleKind for labels in ScaleLabels]


@pytest.mark.parametrize(
    ("kind", "high", "top_from", "bottom_to"),
    [
        (ScaleKind.FIVE, 5, 4, 2),
        (ScaleKind.SEVEN, 7, 6, 2),
        (ScaleKind.NINE, 9, 7, 3),
        (ScaleKind.AGREEMENT, 3, 3, 1),
    ],
)
def test_each_scale_has_its_points_and_boxes(kind, high, top_from, bottom_to):
    scale = make_scale(kind)
    assert (scale.low, scale.high) == (1, high)
    assert (scale.top_from, scale.bottom_to) == (top_from, bottom_to)


@pytest.mark.parametrize(("kind", "labels"), EVERY)
def test_ends_are_labelled_and_labels_stand_in_both_languages(kind, labels):
    scale = make_scale(kind, labels)
    assert [point.value for point in scale.points] == list(range(1, scale.high + 1))
    assert scale.points[0].label
    assert scale.points[-1].label
    written = [point.label for point in scale.points if point.label]
    assert all(label.ko and label.en for label in written)
    assert len({label.ko for label in written}) == len({label.en for label in written})
    assert len({label.en for label in written}) == len(written)


@pytest.mark.parametrize(("kind", "labels"), EVERY)
def test_the_middle_is_labelled_and_the_boxes_mirror_each_other(kind, labels):
    scale = make_scale(kind, labels)
    assert scale.points[len(scale.points) // 2].label
    assert scale.bottom_to - scale.low == scale.high - scale.top_from
    assert scale.bottom_to < scale.top_from


@given(st.sampled_from(EVERY), st.integers(-20, 20))
def test_a_scale_accepts_its_points_and_nothing_else(which, value):
    scale = make_scale(*which)
    assert scale.accepts(value) is (value in {point.value for point in scale.points})
