"""Plain words are true of the counts they stand beside, and say nothing that is hidden."""

from dataclasses import replace
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import Coarse, Summary, Suppressed
from workshop_app.analysis.summary import SuppressionReason
from workshop_app.domain.scale import ScaleKind, ScaleLabels, ScalePoint, make_scale, scale_of
from workshop_app.domain.text import LocalText
from workshop_app.wording.language import speaking
from workshop_app.wording.plain import plain_verdict, plain_words, point_words

FIVE = make_scale(ScaleKind.FIVE, ScaleLabels.IMPORTANCE)


def summary(*counts: int) -> Summary:
    ratings = [at + 1 for at, count in enumerate(counts) for _ in range(count)]
    return Summary(
        n=len(ratings),
        abstained=0,
        missing=0,
        counts=counts,
        median=float(median(ratings)) if ratings else None,
        top_count=sum(counts[3:]),
        bottom_count=sum(counts[:2]),
    )


HIDDEN = Suppressed(SuppressionReason.TOO_FEW, 3)


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((0, 0, 0, 1, 6), "mostly very important (5)"),
        ((0, 4, 0, 0, 0), "not important (2)"),
        ((0, 1, 2, 4, 6), "mostly important (4)"),
        ((0, 0, 6, 1, 0), "mostly neutral (3)"),
        ((1, 2, 3, 3, 0), "divided: 3 high, 3 low"),
        ((0, 2, 3, 3, 1), "typically neutral (3)"),
        ((0, 0, 3, 3, 0), "typically between neutral (3) and important (4)"),
        ((4, 0, 1, 0, 4), "divided: 4 high, 4 low"),
        ((0, 0, 0, 0, 0), "no ratings"),
    ],
)
def test_how_a_group_rates(counts, said):
    assert plain_words(summary(*counts), FIVE) == said


def test_what_a_minister_reads_and_in_korean():
    groups = {"a": summary(0, 0, 0, 1, 6), "b": summary(0, 4, 0, 0, 0)}
    names = {"a": "Research institutes", "b": "Industry"}
    said = "Research institutes: mostly very important (5). Industry: not important (2)."
    assert plain_verdict(groups, FIVE, names) == said
    with speaking("ko"):
        korean = plain_verdict(groups, FIVE, {"a": "연구기관", "b": "산업계"})
        assert korean == "연구기관: 대체로 매우 중요함(5점). 산업계: 중요하지 않음(2점)."


def test_a_hidden_group_says_nothing_but_the_word_that_is_told():
    assert plain_words(HIDDEN, FIVE) == "not shown (too few)"
    assert plain_words(replace(HIDDEN, coarse=Coarse.MIXED), FIVE) == "mixed"


def test_points_without_a_label_are_named_by_their_scale_and_abbreviations_keep_capitals():
    assert point_words(7, scale_of(1, 9)) == "7 on a scale from 1 to 9"
    labelled = scale_of(0, 1, {0: LocalText("", "AI first"), 1: LocalText("", "I agree")})
    assert labelled.points[0] == ScalePoint(0, LocalText("", "AI first"))
    assert point_words(0, labelled) == "AI first (0)"
    assert point_words(0.5, labelled) == "between AI first (0) and I agree (1)"


@given(st.lists(st.integers(0, 12), min_size=5, max_size=5).filter(any))
def test_mostly_is_said_only_where_more_than_half_rate_that_way(counts):
    figures = summary(*counts)
    said = plain_words(figures, FIVE)
    if said.startswith("mostly"):
        at = figures.counts[int(figures.median) - 1]
        assert 2 * max(at, figures.top_count, figures.bottom_count) > figures.n
    if not said.startswith(("mostly", "typically", "divided")):
        assert figures.unanimous
