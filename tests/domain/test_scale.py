"""A scale's points are consecutive, and its boxes are where the methods put them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.errors import ScaleUnknownError, ScaleUnusableError
from workshop_app.domain.scale import (
    Scale,
    ScaleKind,
    ScaleLabels,
    ScalePoint,
    default_boxes,
    make_scale,
    scale_from_text,
    scale_of,
)
from workshop_app.domain.text import LocalText
from workshop_app.wording.messages import sentence_for

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


@pytest.mark.parametrize(
    ("points", "width"),
    [(2, 1), (3, 1), (4, 2), (5, 2), (6, 2), (7, 2), (8, 2), (9, 3), (10, 3), (11, 3)],
)
@pytest.mark.parametrize("low", [-100, -2, 0, 1, 100])
def test_boxes_go_by_the_number_of_points_wherever_a_scale_begins(points, width, low):
    scale = scale_of(low, low + points - 1)
    assert (scale.low, scale.high, len(scale.points)) == (low, low + points - 1, points)
    assert (scale.top_from, scale.bottom_to) == (scale.high - width + 1, low + width - 1)
    assert (scale.top_from, scale.bottom_to) == default_boxes(scale.low, scale.high)


@pytest.mark.parametrize(("low", "high"), [(0, 0), (1, 12), (5, 1), (-101, -95), (101, 105)])
def test_a_scale_of_too_few_or_many_points_or_far_from_zero_is_refused(low, high):
    with pytest.raises(ScaleUnusableError) as told:
        scale_of(low, high)
    assert told.value.parameters == {"low": low, "high": high}


def test_any_point_may_have_a_label():
    scale = scale_of(-1, 1, {-1: LocalText("반대", "Low"), 1: LocalText("찬성", "For")})
    assert scale == Scale(
        (
            ScalePoint(-1, LocalText("반대", "Low")),
            ScalePoint(0, LocalText()),
            ScalePoint(1, LocalText("찬성", "For")),
        )
    )


def test_a_scale_is_known_as_one_of_the_programs_own_by_its_points_alone():
    assert [make_scale(kind).kind for kind in ScaleKind] == list(ScaleKind)
    assert scale_of(1, 5).kind is ScaleKind.FIVE
    assert scale_of(0, 4).kind is None
    assert scale_of(1, 10).kind is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1-9", 1, 9),
        ("0..10", 0, 10),
        ("0-10", 0, 10),
        (" -1 - 1 ", -1, 1),
        ("-1-1", -1, 1),
        ("1~7", 1, 7),
        ("-2..+2", -2, 2),
        ("-2-2", -2, 2),
        ("−5 – +5", -5, 5),
        ("-100--90", -100, -90),
    ],
)
def test_a_scale_is_read_however_its_ends_are_joined(text: str, low: int, high: int) -> None:
    assert scale_from_text(text) == scale_of(low, high)


def test_agreement_is_a_scale_with_three_words() -> None:
    assert scale_from_text(" Agreement ") == make_scale(ScaleKind.AGREEMENT)


@pytest.mark.parametrize(
    "text",
    ["", "5", "five", "1-", "5-1", "3-3", "0-11", "-101--99", "101-103", "a-b", "1-9x", "99999-1"],
)
def test_a_text_that_names_no_scale_is_refused_as_it_was_typed(text: str) -> None:
    with pytest.raises(ScaleUnknownError) as refused:
        scale_from_text(text)
    assert refused.value.parameters == {"scale": text}
    assert "Write 1-5, 0-10, -2..+2 or agreement." in sentence_for(refused.value)
