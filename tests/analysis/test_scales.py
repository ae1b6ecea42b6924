"""Scales of two to eleven points from any lowest number, through the whole analysis."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import NOTHING_HIDDEN, ItemAnalysis, PanelAnalysis, Rule, Summary
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import Panel, default_boxes

Answers = list[list[int | None]]
lows = st.integers(-100, 100)
sizes = st.integers(2, 11)


def panel_of(people: Answers, low: int, points: int) -> Panel:
    """Points are counted from nought; every second person is of the second group."""
    names = [(f"p{n}", "gi"[n % 2]) for n in range(len(people))]
    return Panel.from_records(
        [
            (who, f"R{at}", None if point is None else low + point)
            for (who, _), row in zip(names, people, strict=True)
            for at, point in enumerate(row)
        ],
        low=low,
        high=low + points - 1,
        groups=["g", "i"],
        participants=names,
        items=["R0", "R1"],
    )


@st.composite
def answers(draw: st.DrawFn) -> tuple[Answers, int]:
    points = draw(sizes)
    answer = st.one_of(st.integers(0, points - 1), st.none())
    rows = draw(st.lists(st.tuples(answer, answer), min_size=2, max_size=10))
    return [[*row] for row in rows], points


def analysed(people: Answers, low: int, points: int) -> PanelAnalysis:
    panel = panel_of(people, low, points)
    before = panel_of(people[::-1], low, points)
    return analyse_panel(panel, Rule(), before, NOTHING_HIDDEN)


def moved_to(summary: object, shift: int) -> Summary:
    """Return a summary as it would be on a scale that starts `shift` points higher.

    What divides by where the scale starts, and what belongs to the scale 1 to 9, is left out.
    """
    assert isinstance(summary, Summary)
    places = {
        name: None if (value := getattr(summary, name)) is None else pytest.approx(value + shift)
        for name in ("median", "q1", "q3", "mean")
    }
    gone = ("cv", "consensus_degree", "rand", "ram_class", "ipras", "ipr")
    return replace(summary, **places, **dict.fromkeys(gone))


def unplaced(item: ItemAnalysis) -> tuple[object, ...]:
    verdict = replace(item.verdict, lowest=None, typical_high=None, typical_low=None)
    pairs = tuple((pair.cliffs_delta, pair.dunn_z, pair.dunn_p_holm) for pair in item.pairs)
    rank = item.rank and (item.rank.equal_group, item.rank.one_person_one_vote)
    changed = item.change and item.change.overall
    moved = changed and (changed.same, changed.up, changed.weighted_kappa, changed.net_change)
    return verdict, pairs, rank, moved, item.kruskal_wallis, item.group_informed_consensus


@given(answers(), lows)
def test_what_a_scale_starts_with_changes_no_finding(
    given_by: tuple[Answers, int], low: int
) -> None:
    people, points = given_by
    here, there = analysed(people, 1, points), analysed(people, low, points)
    for one, other in zip(here.items, there.items, strict=True):
        assert moved_to(other.overall, 0) == moved_to(one.overall, low - 1)
        assert unplaced(other) == unplaced(one)
    assert there.krippendorff_alpha_ordinal == here.krippendorff_alpha_ordinal
    assert there.kendall_w == here.kendall_w


@given(answers(), lows)
def test_indices_stay_within_their_ends_on_every_scale(
    given_by: tuple[Answers, int], low: int
) -> None:
    people, points = given_by
    for item in analysed(people, low, points).items:
        found = item.overall
        assert isinstance(found, Summary)
        assert len(found.counts) == points
        if found.n == 0:
            continue
        assert low <= (found.median or low) <= low + points - 1
        assert -1 <= (found.agreement_a or 0) <= 1
        assert (found.agreement_a is None) == (points == 2)
        assert -1e-9 <= (found.tastle_wierman or 0) <= 1
        assert -1e-9 <= (found.leik_consensus or 0) <= 1
        assert (found.ipras is not None) == ((low, points) == (1, 9))


@given(answers(), lows)
def test_a_scale_read_from_its_other_end_turns_for_into_against(
    given_by: tuple[Answers, int], low: int
) -> None:
    people, points = given_by
    turned: Answers = [[None if one is None else points - 1 - one for one in row] for row in people]
    for one, other in zip(
        analysed(people, low, points).items, analysed(turned, low, points).items, strict=True
    ):
        assert isinstance(one.overall, Summary)
        assert isinstance(other.overall, Summary)
        assert one.overall.top_count == other.overall.bottom_count
        assert one.overall.split == other.overall.split
        assert one.verdict.code == other.verdict.code.replace("agreement", "for").replace(
            "against", "agreement"
        ).replace("for", "against")


@given(lows, sizes)
def test_boxes_are_as_wide_at_both_ends_and_leave_a_middle_from_three_points_on(
    low: int, points: int
) -> None:
    high = low + points - 1
    top_from, bottom_to = default_boxes(low, high)
    assert high - top_from == bottom_to - low
    assert low <= bottom_to < top_from <= high
    assert (top_from - bottom_to > 1) == (points not in {2, 4})


@pytest.mark.parametrize(
    ("low", "high", "boxes"),
    [
        (0, 1, (1, 0)),
        (1, 3, (3, 1)),
        (1, 4, (3, 2)),
        (-2, 2, (1, -1)),
        (1, 6, (5, 2)),
        (1, 7, (6, 2)),
        (0, 7, (6, 1)),
        (1, 9, (7, 3)),
        (1, 10, (8, 3)),
        (0, 10, (8, 2)),
    ],
)
def test_the_boxes_of_each_number_of_points(low: int, high: int, boxes: tuple[int, int]) -> None:
    assert default_boxes(low, high) == boxes


def test_nine_points_that_do_not_start_at_one_have_no_figures_of_rand() -> None:
    people: Answers = [[8, 0]] * 6
    for low, there in ((1, True), (0, False), (-4, False)):
        found = analysed(people, low, 9).of("R0").overall
        assert isinstance(found, Summary)
        assert (found.ram_class is not None, found.ipr is not None) == (there, there)
