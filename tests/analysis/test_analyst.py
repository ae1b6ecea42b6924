"""The whole of a panel: ranks and what would change them, anew after each rating, never crashing."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.analysis import (
    NOTHING_HIDDEN,
    DependsOn,
    RankRange,
    Rule,
    Summary,
    Suppressed,
    VerdictCode,
    fit_to_minutes,
)
from workshop_app.analysis.analyst import Analyst, analyse_panel
from workshop_app.analysis.discuss import Discussion
from workshop_app.analysis.panel import ABSTAINED, MISSING, Panel

MakePanel = Callable[..., Panel]
CLEAR = [[5, 4, 3, 2, 1]] * 4


def with_value(panel: Panel, row: int, column: int, value: int) -> Panel:
    values = panel.values.copy()
    values[row, column] = value
    return replace(panel, values=values)


def test_a_clear_order_is_robust(panel: MakePanel) -> None:
    found = analyse_panel(panel({"g": CLEAR, "i": CLEAR}), Rule(), minimum=NOTHING_HIDDEN)
    assert found.top_three.items == ("R1", "R2", "R3")
    assert found.top_three.robust
    assert found.of("R1").rank == RankRange(1, 1, 1, 1, 1.0, 1, 1, 1, 1)
    assert found.of("R5").rank == RankRange(5, 5, 5, 5, 0.0, 5, 5, 5, 5)


def test_ties_share_the_best_rank(panel: MakePanel) -> None:
    found = analyse_panel(panel({"g": [[5, 5, 3]] * 5}), Rule())
    assert [item.rank.equal_group for item in found.items if item.rank] == [1, 1, 3]


def test_a_top_three_says_what_it_depends_on(panel: MakePanel) -> None:
    large = [[5, 5, 5, 1]] * 3 + [[5, 5, 4, 1]] * 6
    small = [[5, 5, 1, 5]] * 3
    found = analyse_panel(panel({"g": large, "i": small}), Rule(), minimum=NOTHING_HIDDEN)
    assert found.top_three.items == ("R1", "R2", "R4")
    assert set(found.top_three.depends_on) == {DependsOn.WEIGHTING, DependsOn.GROUP}
    assert found.top_three.groups == ("i",)


def test_one_person_or_a_blank_can_decide_the_third_place(panel: MakePanel) -> None:
    room = [[5, 5, 4, 4]] * 4 + [[5, 5, 4, 3]] + [[5, 5, "", 4]]
    found = analyse_panel(panel({"g": room}), Rule())
    assert DependsOn.BLANKS in found.top_three.depends_on
    assert DependsOn.ONE_PERSON in found.top_three.depends_on
    assert DependsOn.RESAMPLING in found.top_three.depends_on
    assert found.top_three.groups == ()


def test_no_range_of_ranks_below_three_a_group(panel: MakePanel) -> None:
    found = analyse_panel(panel({"g": CLEAR[:2], "i": CLEAR}), Rule(), minimum=NOTHING_HIDDEN)
    rank = found.of("R1").rank
    assert rank is not None
    assert (rank.low, rank.high, rank.p_top3, rank.low_person) == (None, None, None, None)
    assert (rank.best, rank.worst) == (1, 1)


def test_a_hidden_recommendation_and_an_unrated_one_have_no_rank(panel: MakePanel) -> None:
    rows = [[5, 4, ""]] * 4 + [[5, "", ""]]
    found = analyse_panel(panel({"g": rows}), Rule())
    assert [item.rank is None for item in found.items] == [False, True, True]
    assert isinstance(found.of("R2").overall, Suppressed)
    assert found.of("R2").discussion is None


def test_a_hidden_group_is_not_named_as_decisive(panel: MakePanel) -> None:
    large = [[5, 5, 4, 2]] * 5
    room = panel({"g": large, "i": [[5, 5, 1, 5]] * 2, "a": [[5, 5, 3, 2]] * 4})
    assert analyse_panel(room, Rule(), minimum=NOTHING_HIDDEN).top_three.groups == ("i",)
    # industry and academia count together then, and it is government that decides
    assert analyse_panel(room, Rule()).top_three.groups == ("g",)


def test_what_nobody_rated_is_no_rival_for_the_first_three_places(panel: MakePanel) -> None:
    found = analyse_panel(panel({"g": [[5, 1, None]] * 5, "i": [[5, 1, None]] * 5}), Rule())
    assert found.top_three.items == ("R1", "R2")
    # Two recommendations are always among the first three: nothing was tested.
    assert (found.top_three.depends_on, found.top_three.robust) == ((), False)
    assert found.of("R2").rank == RankRange(2, 2, 2, 2, 1.0, 2, 2, 2, 2)


def test_without_its_only_rater_a_recommendation_is_last(panel: MakePanel) -> None:
    rank = analyse_panel(panel({"g": [[5, 4], ["", 4]]}), Rule(), minimum=NOTHING_HIDDEN).of("R1")
    assert rank.rank is not None
    assert (rank.rank.best, rank.rank.worst) == (1, 2)


def test_the_top_three_stand_in_the_order_of_their_places(panel: MakePanel) -> None:
    found = analyse_panel(panel({"g": [[1, 3, 5, 4]] * 5}), Rule())
    assert found.top_three.items == ("R3", "R4", "R2")


def without_group(panel: Panel, rows: list[list[int | str | None]]) -> Panel:
    """The panel with further people, who are in no group."""
    values = [[MISSING if one == "" else one or ABSTAINED for one in row] for row in rows]
    return replace(
        panel,
        participants=(*panel.participants, *(f"alone-{n}" for n in range(len(rows)))),
        group_of=np.append(panel.group_of, [len(panel.groups)] * len(rows)),
        values=np.vstack([panel.values, np.array(values, dtype=np.int16)]),
    )


def test_who_is_in_no_group_counts_in_the_room_and_in_no_group(panel: MakePanel) -> None:
    grouped = panel({"g": [[5, 4]] * 3, "i": [[4, 5]] * 3})
    room = without_group(grouped, [[1, 4]] * 4)
    before, found = (analyse_panel(one, Rule(), one, NOTHING_HIDDEN) for one in (grouped, room))
    first, same = found.of("R1"), before.of("R1")
    assert isinstance(first.overall, Summary)
    assert (first.overall.n, first.verdict.n, first.verdict.registered) == (10, 10, 10)
    assert first.verdict.code is VerdictCode.SPLIT  # 6 in favour, 4 against: a third of ten is 3
    assert same.verdict.code is VerdictCode.AGREEMENT_ALL_GROUPS
    for name in ("groups", "equal_group", "kruskal_wallis", "pairs", "group_informed_consensus"):
        if name != "equal_group":
            assert getattr(first, name) == getattr(same, name)
    assert first.equal_group is not None
    assert same.equal_group is not None
    assert (first.equal_group.mean, first.equal_group.top_share) == (4.5, 1)
    assert first.change is not None
    assert first.change.overall is not None
    assert first.change.overall.pairs == 10
    assert {key: one.pairs for key, one in first.change.groups.items() if one} == {"g": 3, "i": 3}
    ranks = [item.rank for item in found.items]
    assert [(one.one_person_one_vote, one.equal_group) for one in ranks if one] == [(2, 1), (1, 1)]
    assert [(one.low, one.p_top3) for one in ranks if one] == [(1, 1.0), (1, 1.0)]
    assert found.kendall_w.raters_of == 10


def test_what_only_people_without_a_group_rated_compares_no_groups(panel: MakePanel) -> None:
    room = without_group(panel({"g": [[5, ""]] * 6}), [["", 4]] * 6)
    found = analyse_panel(room, Rule(), minimum=NOTHING_HIDDEN)
    second = found.of("R2")
    assert (second.equal_group, second.kruskal_wallis, second.pairs) == (None, None, ())
    assert (second.rank, second.discussion) == (None, None)
    assert second.verdict.code is VerdictCode.NOT_ENOUGH_ANSWERS
    assert second.verdict.silent == ("g",)
    assert found.discuss_next == ("R1", "R2")


def test_the_same_seed_gives_the_same_ranges(panel: MakePanel) -> None:
    generator = np.random.default_rng(3)
    room = panel({"g": generator.integers(1, 6, size=(6, 5)).tolist()})
    assert analyse_panel(room, Rule()) == analyse_panel(room, Rule())


def test_what_divides_matters_and_is_open_is_discussed_first(panel: MakePanel) -> None:
    g = [[5, 5, 3, ""]] * 5
    i = [[5, 1, 3, ""]] * 5
    found = analyse_panel(panel({"g": g, "i": i}), Rule())
    assert found.discuss_next == ("R2", "R1", "R3", "R4")
    assert found.of("R2").discussion == Discussion(importance=0.5, gap=1, uncertainty=1)
    assert found.of("R2").discussion.score == pytest.approx(0.55)


def test_small_rooms_are_told_nothing_by_what_to_discuss(panel: MakePanel) -> None:
    room = panel({"g": [[5], [1], [1], [5]]})
    assert analyse_panel(room, Rule()).of("R1").discussion is None
    found = analyse_panel(room, Rule(), minimum=NOTHING_HIDDEN).of("R1").discussion
    assert found == Discussion(importance=0.5, gap=0, uncertainty=1)


def test_as_many_discussions_as_the_minutes_allow() -> None:
    order = ("R2", "R1", "R3")
    assert fit_to_minutes(order, 17, 8) == ("R2", "R1")
    assert fit_to_minutes(order, -5, 8) == ()
    assert fit_to_minutes(order, 5, 0) == order


def test_an_unknown_recommendation_has_no_analysis(panel: MakePanel) -> None:
    with pytest.raises(KeyError):
        analyse_panel(panel({"g": CLEAR}), Rule()).of("R9")


def test_a_workshop_without_people_or_recommendations_is_analysed(panel: MakePanel) -> None:
    empty = Panel.from_records([], low=1, high=5, groups=["g"], participants=[], items=[])
    found = analyse_panel(empty, Rule(), empty)
    assert (found.items, found.top_three.items, found.axis.items) == ((), (), ())
    nobody = analyse_panel(panel({"g": []}), Rule())
    assert nobody.items[0].rank is None


ROOMS = st.integers(2, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([1, 2, 4, 5, None, ""]), min_size=width, max_size=width),
        min_size=1,
        max_size=8,
    )
)


@settings(max_examples=20)
@given(before=ROOMS, row=st.integers(0, 7), value=st.integers(1, 5), data=st.data())
def test_an_analyst_that_remembers_finds_what_one_who_does_not_finds(
    before: list[list[int | str | None]], row: int, value: int, data: st.DataObject
) -> None:
    from_rows = {"g": before[::2], "i": before[1::2]}
    first = build(from_rows, len(before[0]))
    column = data.draw(st.integers(0, len(before[0]) - 1))
    later = with_value(first, row % len(before), column, value)
    analyst = Analyst(Rule(), NOTHING_HIDDEN)
    for panel, previous in (
        (first, None),
        (later, None),
        (later, None),
        (later, first),
        (first, first),
        (first, later),
    ):
        expected = analyse_panel(panel, Rule(), previous, NOTHING_HIDDEN)
        assert analyst.analyse(panel, previous) == expected


def build(groups: dict[str, list[list[int | str | None]]], width: int) -> Panel:
    people = [(f"{key}{n}", key, row) for key, own in groups.items() for n, row in enumerate(own)]
    return Panel.from_records(
        [
            (who, f"R{i}", a)
            for who, _, row in people
            for i, a in enumerate(row)
            if not isinstance(a, str)
        ],
        low=1,
        high=5,
        groups=list(groups),
        participants=[(who, key) for who, key, _ in people],
        items=[f"R{i}" for i in range(width)],
    )


def test_an_analyst_starts_anew_for_another_room_or_another_earlier_round(
    panel: MakePanel,
) -> None:
    room, other = panel({"g": CLEAR}), panel({"g": CLEAR, "i": CLEAR})
    analyst = Analyst(Rule())
    analyst.analyse(room, room)
    for now, before in ((other, room), (other, other), (other, room)):
        assert analyst.analyse(now, before) == analyse_panel(now, Rule(), before)


@settings(max_examples=20)
@given(ROOMS, st.randoms(use_true_random=False))
def test_order_of_people_and_names_of_groups_change_no_figure(
    rows: list[list[int | str | None]], random: Random
) -> None:
    groups = {"g": rows[::2], "i": rows[1::2]}
    shuffled = {key: random.sample(own, len(own)) for key, own in groups.items()}
    width = len(rows[0])
    first = analyse_panel(build(groups, width), Rule(), minimum=NOTHING_HIDDEN)
    second = analyse_panel(build(shuffled, width), Rule(), minimum=NOTHING_HIDDEN)
    renamed = build({"x": groups["g"], "y": groups["i"]}, width)
    third = analyse_panel(renamed, Rule(), minimum=NOTHING_HIDDEN)
    for one, two, three in zip(first.items, second.items, third.items, strict=True):
        assert one.overall == two.overall == three.overall
        assert list(one.groups.values()) == list(two.groups.values()) == list(three.groups.values())
        assert one.equal_group == two.equal_group == three.equal_group
        assert one.verdict.code is two.verdict.code is three.verdict.code
        assert one.kruskal_wallis == two.kruskal_wallis == three.kruskal_wallis
