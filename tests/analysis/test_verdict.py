"""Verdicts: the first line of the table that fits, under every rule."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.analysis import NOTHING_HIDDEN, Rule, RuleKind, TooLittle, Verdict, VerdictCode
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import NO_GROUP, Panel
from workshop_app.analysis.verdict import Flip, GroupFact

MakePanel = Callable[..., Panel]
Groups = dict[str, list[int | str | None]]


def judge(panel: Panel, rule: Rule | None = None, *, hide: bool = False) -> Verdict:
    minimum = None if hide else NOTHING_HIDDEN
    return analyse_panel(panel, rule or Rule(), minimum=minimum).items[0].verdict


DEFAULT_TABLE: list[tuple[Groups, str]] = [
    ({"g": [4, 4], "i": [5, 5]}, "not_enough_answers"),
    ({"g": [4, 4, 5, "", "", ""], "i": [5, 5, "", "", ""]}, "not_enough_answers"),
    ({"g": [4, 4, 5, 5, 5], "i": [None, None]}, "not_enough_answers"),
    ({"g": [1, 2, 5, 5], "i": [1, 4, 2, 3]}, "split"),
    ({"g": [4, 5, 4, 3], "i": [4, 4, 5, 5]}, "agreement_all_groups"),
    ({"g": [4, 5, 4, 4], "i": [4, 4, 3, 3]}, "agreement_overall"),
    ({"g": [1, 2, 1, 3], "i": [1, 2, 2, 2]}, "against_all_groups"),
    ({"g": [1, 2, 1, 1], "i": [1, 2, 3, 3]}, "against_overall"),
    ({"g": [4, 4, 4, 3, 3], "i": [3, 3, 3, 3]}, "groups_differ"),
    ({"g": [3, 3, 3, 4], "i": [3, 3, 3, 3]}, "undecided"),
]


@pytest.mark.parametrize(("groups", "code"), DEFAULT_TABLE)
def test_the_default_table(one_item: MakePanel, groups: Groups, code: str) -> None:
    assert judge(one_item(groups)).code == code


def test_not_enough_answers_says_why(one_item: MakePanel) -> None:
    assert judge(one_item({"g": [4, 4]})).why is TooLittle.FEW_ANSWERS
    half = judge(one_item({"g": [4, 4, 5, 5, 5, *[""] * 6]}))
    assert (half.why, half.n, half.registered) == (TooLittle.UNDER_HALF, 5, 11)
    silent = judge(one_item({"g": [4] * 6, "i": ["", None], "a": []}))
    assert (silent.why, silent.silent) == (TooLittle.SILENT_GROUP, ("i",))


@pytest.mark.parametrize(
    ("rated", "others", "why"),
    [
        (5, 5, None),  # half of all are enough
        (5, 6, TooLittle.UNDER_HALF),
        (6, 5, None),
        (6, 6, None),
        (6, 7, TooLittle.UNDER_HALF),
        (4, 0, TooLittle.FEW_ANSWERS),
        (5, 0, None),
    ],
)
def test_half_of_all_people_and_five_are_just_enough(
    one_item: MakePanel, rated: int, others: int, why: TooLittle | None
) -> None:
    for silent in ("", None):
        found = judge(one_item({"g": [4] * rated + [silent] * others}))
        assert found.why is why
        assert (found.code is VerdictCode.NOT_ENOUGH_ANSWERS) == (why is not None)


def test_a_verdict_carries_what_its_sentence_needs(one_item: MakePanel) -> None:
    found = judge(one_item({"gov": [4, 5, 4, 4], "ind": [4, 5, 3, 2, 3], "aca": [5, 5, 4, 4]}))
    assert found == Verdict(
        VerdictCode.AGREEMENT_OVERALL,
        n=13,
        registered=13,
        in_favour=10,
        against=1,
        between=2,
        flip=Flip(1, {"gov": 1}),
        lowest=GroupFact("ind", 2, 5, 3.0),
        typical_high=GroupFact("aca", 4, 4, 4.5),
        typical_low=GroupFact("ind", 2, 5, 3.0),
    )


def test_a_verdict_against_names_the_group_least_against(one_item: MakePanel) -> None:
    found = judge(one_item({"gov": [1, 1, 1, 1], "ind": [1, 2, 3, 3]}))
    assert found.lowest == GroupFact("ind", 2, 4, 2.5)


RULES: list[tuple[Rule, tuple[int, int], Groups, str]] = [
    (Rule(RuleKind.EQUAL_GROUPS, 80), (1, 5), {"g": [4, 4, 4, 3]}, "not_enough_answers"),
    (Rule(RuleKind.EQUAL_GROUPS, 80), (1, 5), {"g": [4, 4, 4, 4, 3, 3]}, "undecided"),
    (Rule(RuleKind.EQUAL_GROUPS, 70), (1, 5), {"g": [4] * 7 + [3] * 3}, "agreement_all_groups"),
    (
        Rule(RuleKind.EVERY_GROUP, 70, 15),
        (1, 5),
        {"g": [4] * 7 + [3] * 3, "i": [4] * 7 + [1]},
        "agreement_all_groups",
    ),
    (
        Rule(RuleKind.EVERY_GROUP, 70, 15),
        (1, 5),
        {"g": [4] * 7 + [3] * 3, "i": [4] * 5 + [1]},
        "undecided",
    ),
    (Rule(RuleKind.EVERY_GROUP, 70, 15), (1, 5), {"g": [1] * 8}, "against_all_groups"),
    (
        Rule(RuleKind.EVERY_GROUP, 70, 15),
        (1, 5),
        {"g": [4] * 8, "i": [3] * 4},
        "groups_differ",
    ),
    (Rule(RuleKind.POOLED, 70, 15), (1, 5), {"g": [4] * 6, "i": [4, 3]}, "agreement_overall"),
    (Rule(RuleKind.POOLED, 70, 15), (1, 5), {"g": [4] * 6, "i": [4, 1]}, "agreement_overall"),
    (Rule(RuleKind.POOLED, 70, 15), (1, 5), {"g": [4] * 6, "i": [1, 1]}, "groups_differ"),
    (Rule(RuleKind.POOLED, 70, 15), (1, 5), {"g": [4] * 5, "i": [4, 1]}, "agreement_overall"),
    (Rule(RuleKind.POOLED, 70, 15), (1, 5), {"g": [4] * 7}, "agreement_all_groups"),
    (Rule(RuleKind.POOLED, 70, 15), (1, 5), {"g": [2] * 6, "i": [2, 3]}, "against_overall"),
    (Rule(RuleKind.COMET_OUT, 70, 15), (1, 5), {"g": [4] * 7 + [3] * 3}, "agreement_all_groups"),
    (Rule(RuleKind.COMET_OUT, 70, 15), (1, 5), {"g": [4, 4, 3, 3], "i": [3]}, "consensus_out"),
    (Rule(RuleKind.COMET_OUT, 70, 15), (1, 5), {"g": [4, 4, 4, 3, 3], "i": [3]}, "groups_differ"),
    (Rule(RuleKind.COMET_OUT, 70, 15), (1, 5), {"g": [1] * 8}, "against_all_groups"),
    (Rule(RuleKind.THIRD_AT_EACH_END), (1, 5), {"g": [4, 4, 4, 4, 3]}, "agreement_all_groups"),
    (Rule(RuleKind.THIRD_AT_EACH_END), (1, 5), {"g": [4, 4, 4, 3, 3]}, "undecided"),
    (Rule(RuleKind.THIRD_AT_EACH_END), (1, 5), {"g": [2, 2, 1, 3, 1]}, "against_all_groups"),
    (
        Rule(RuleKind.RAND_PANEL),
        (1, 9),
        {"g": [7, 7, 8], "i": [9, 8, 7, 6]},
        "agreement_all_groups",
    ),
    (Rule(RuleKind.RAND_PANEL), (1, 9), {"g": [8, 8, 8, 8], "i": [5, 5, 6]}, "agreement_overall"),
    (Rule(RuleKind.RAND_PANEL), (1, 9), {"g": [1] * 6 + [7] * 3}, "split"),
    (Rule(RuleKind.RAND_PANEL), (1, 9), {"g": [1, 2, 3, 2, 1, 5]}, "against_all_groups"),
    (Rule(RuleKind.IPRAS), (1, 9), {"g": [1] * 6 + [7] * 3}, "against_all_groups"),
    (Rule(RuleKind.IPRAS), (1, 9), {"g": [1, 2, 3, 4, 5, 6, 7, 8, 9]}, "split"),
    (Rule(RuleKind.IPRAS), (1, 9), {"g": [4, 5, 5, 5, 6]}, "undecided"),
    (Rule(RuleKind.MEDIAN_IQR), (1, 5), {"g": [4, 4, 5, 4, 3]}, "agreement_all_groups"),
    (Rule(RuleKind.MEDIAN_IQR), (1, 5), {"g": [1, 2, 2, 2, 3]}, "against_all_groups"),
    (Rule(RuleKind.MEDIAN_IQR), (1, 5), {"g": [3, 3, 3, 3, 2]}, "undecided"),
    (Rule(RuleKind.MEDIAN_IQR), (1, 5), {"g": [5, 5, 4, 3, 3, 3, 2]}, "undecided"),
    (
        Rule(RuleKind.MEDIAN_IQR),
        (1, 5),
        {"g": [4, 4, 4, 4, 4], "i": [4, 3, 3]},
        "agreement_overall",
    ),
]


@pytest.mark.parametrize(("rule", "scale", "groups", "code"), RULES)
def test_the_other_rules(
    one_item: MakePanel, rule: Rule, scale: tuple[int, int], groups: Groups, code: str
) -> None:
    assert judge(one_item(groups, *scale), rule).code == code


def test_three_of_four_is_exactly_three_quarters(one_item: MakePanel) -> None:
    assert judge(one_item({"g": [4, 4, 4, 3] * 2})).code == VerdictCode.AGREEMENT_ALL_GROUPS


def test_all_groups_is_never_claimed_where_a_group_is_hidden(one_item: MakePanel) -> None:
    found = judge(one_item({"gov": [4, 4], "ind": [5] * 6, "aca": [4] * 7}), hide=True)
    assert found.code is VerdictCode.AGREEMENT_OVERALL
    assert found.counted_together == ("gov", "ind")
    assert found.lowest is None  # academia agrees to the last vote: it holds nothing back


def test_an_overall_verdict_names_the_lowest_of_those_who_do_not_share_it(
    one_item: MakePanel,
) -> None:
    groups: Groups = {"g": [9, 9, 7, 7], "i": [8, 8, 8, 6], "a": [8, 8, 8, 8, 8]}
    found = judge(one_item(groups, 1, 9), Rule(RuleKind.MEDIAN_IQR))
    # government is in favour without exception, yet too far spread for the rule
    assert (found.code, found.lowest) == (VerdictCode.AGREEMENT_OVERALL, None)
    against = judge(one_item({"g": [1, 2, 1, 1], "i": [1, 2, 3, 3]}))
    assert against.lowest == GroupFact("i", 2, 4, 2.5)


def test_a_room_of_one_group_is_told_as_one(one_item: MakePanel) -> None:
    assert judge(one_item({"all": [5] * 6})).one_group
    assert not judge(one_item({"g": [5] * 6, "i": [5] * 6})).one_group
    assert not judge(one_item({"g": [5, 5], "i": [5] * 6}), hide=True).one_group
    assert judge(one_item({"g": [5] * 6, "i": []})).one_group  # nobody is in the other


def test_a_room_of_people_without_groups_is_one_population() -> None:
    # Else nobody at all would be in it, and no group of nobody could agree.
    people = [(f"p{n}", NO_GROUP) for n in range(6)]
    records = [(who, "R1", 5) for who, _ in people]
    panel = Panel.from_records(records, low=1, high=5, groups=[], participants=people, items=["R1"])
    found = judge(panel)
    assert (found.one_group, found.in_favour) == (True, 6)
    assert found.code is VerdictCode.AGREEMENT_ALL_GROUPS


def test_a_room_of_five_is_just_large_enough_to_tell_how_many_were_against(
    one_item: MakePanel,
) -> None:
    found = judge(one_item({"g": [4, 4, 3, 2, 2]}), hide=True)
    assert (found.in_favour, found.against, found.between) == (2, 2, 1)


def test_groups_counted_together_can_still_differ_from_the_rest(one_item: MakePanel) -> None:
    found = judge(one_item({"gov": [3, 3], "ind": [3] * 5, "aca": [4] * 7}), hide=True)
    assert found.code is VerdictCode.GROUPS_DIFFER


def test_people_without_a_group_can_differ_from_groups_counted_together() -> None:
    people = [*((f"g{n}", "g") for n in range(3)), *((f"i{n}", "i") for n in range(3))]
    people += [(f"p{n}", NO_GROUP) for n in range(5)]
    records = [(who, "R1", 3 if group else 4) for who, group in people]
    panel = Panel.from_records(
        records, low=1, high=5, groups=["g", "i"], participants=people, items=["R1"]
    )
    assert judge(panel, hide=True).code is VerdictCode.GROUPS_DIFFER


def test_fewer_answers_than_may_be_shown_give_no_verdict(one_item: MakePanel) -> None:
    found = judge(one_item({"gov": [4, 4]}), Rule(minimum_answers=1), hide=True)
    assert found == Verdict(VerdictCode.NOT_ENOUGH_ANSWERS, None, 2, why=TooLittle.FEW_ANSWERS)


def test_a_small_room_is_told_nothing_of_how_it_rated(one_item: MakePanel) -> None:
    few = judge(one_item({"gov": [4, 4, 1, 3]}), hide=True)
    assert (few.n, few.registered, few.in_favour, few.against) == (None, 4, None, None)
    silent = judge(one_item({"gov": [None, "", None]}), hide=True)
    assert (silent.n, silent.registered) == (None, 3)
    enough = judge(one_item({"gov": [4, 4, 1, 3, None]}), hide=True)
    assert (enough.n, enough.registered, enough.in_favour, enough.against) == (4, 5, None, None)


def test_the_weighting_that_changes_the_verdict_is_said(one_item: MakePanel) -> None:
    # 78 % of the people, 53 % of the groups on average
    groups: Groups = {"gov": [4] * 15, "ind": [4, 3, 3], "aca": [4, 4, 3, 3, 3]}
    panel = one_item(groups)
    item = analyse_panel(panel, Rule(), minimum=NOTHING_HIDDEN).items[0]
    assert item.verdict_differs
    assert item.equal_group is not None
    assert item.equal_group.differs


RANK = {
    VerdictCode.AGREEMENT_ALL_GROUPS: 3,
    VerdictCode.AGREEMENT_OVERALL: 2,
    VerdictCode.AGAINST_OVERALL: 0,
    VerdictCode.AGAINST_ALL_GROUPS: 0,
}
RATINGS = st.lists(st.integers(1, 5), min_size=1, max_size=8)


@given(
    groups=st.lists(RATINGS, min_size=1, max_size=4),
    rule=st.sampled_from(
        [
            Rule(),
            Rule(threshold_percent=70),
            Rule(RuleKind.EVERY_GROUP, 70, 15),
            Rule(RuleKind.THIRD_AT_EACH_END),
        ]
    ),
    data=st.data(),
)
def test_a_top_rating_turned_bottom_never_betters_the_verdict(
    groups: list[list[int]], rule: Rule, data: st.DataObject
) -> None:
    from_top = [(g, i) for g, own in enumerate(groups) for i, r in enumerate(own) if r >= 4]
    if not from_top:
        return
    group, index = data.draw(st.sampled_from(from_top))
    worse = [list(own) for own in groups]
    worse[group][index] = data.draw(st.integers(1, 2))
    before, after = (judge(named(own), rule).code for own in (groups, worse))
    assert RANK.get(after, 1) <= RANK.get(before, 1)


def test_tiny_groups_cannot_turn_a_split_into_agreement() -> None:
    room = [[4] * 3 + [1] * 17, *[[5]] * 5]
    worse = [[4] * 2 + [1] * 18, *[[5]] * 5]
    assert judge(named(room)).code is VerdictCode.SPLIT
    assert judge(named(worse)).code is VerdictCode.GROUPS_DIFFER


def named(groups: list[list[int]], names: str = "abcdefghij") -> Panel:
    people = [
        (f"{names[g]}{i}", names[g], r) for g, o in enumerate(groups) for i, r in enumerate(o)
    ]
    return Panel.from_records(
        [(who, "R1", rating) for who, _, rating in people],
        low=1,
        high=5,
        groups=list(names[: len(groups)]),
        participants=[(who, key) for who, key, _ in people],
        items=["R1"],
    )


@given(st.lists(RATINGS, min_size=1, max_size=4))
def test_names_of_groups_and_order_of_people_change_no_verdict(groups: list[list[int]]) -> None:
    code = judge(named(groups)).code
    assert judge(named(groups, "zyxwvutsrq")).code is code
    assert judge(named([own[::-1] for own in groups[::-1]])).code is code


@given(st.lists(RATINGS, min_size=1, max_size=3))
def test_every_group_twice_changes_no_share_and_no_groupwise_finding(
    groups: list[list[int]],
) -> None:
    rule = Rule(RuleKind.EVERY_GROUP, 70, 15, minimum_answers=1)
    once = analyse_panel(named(groups), rule, minimum=NOTHING_HIDDEN).items[0]
    twice = analyse_panel(named(groups + groups), rule, minimum=NOTHING_HIDDEN).items[0]
    assert once.equal_group is not None
    assert twice.equal_group is not None
    assert once.equal_group.top_share == pytest.approx(twice.equal_group.top_share)
    assert once.equal_group.weighted_median == twice.equal_group.weighted_median
    agreed = {VerdictCode.AGREEMENT_ALL_GROUPS, VerdictCode.AGAINST_ALL_GROUPS}
    if VerdictCode.SPLIT not in {once.verdict.code, twice.verdict.code}:
        assert (once.verdict.code in agreed) == (twice.verdict.code in agreed)


@given(
    st.lists(st.lists(st.sampled_from([1, 3, 9, None, ""]), max_size=4), min_size=1, max_size=4),
    st.sampled_from(list(RuleKind)),
)
def test_no_panel_crashes_any_rule(groups: list[list[int | str | None]], kind: RuleKind) -> None:
    people = [(f"{g}-{i}", str(g), a) for g, own in enumerate(groups) for i, a in enumerate(own)]
    panel = Panel.from_records(
        [(who, "R1", a) for who, _, a in people if not isinstance(a, str)],
        low=1,
        high=9,
        groups=[str(g) for g in range(len(groups))],
        participants=[(who, key) for who, key, _ in people],
        items=["R1"],
    )
    found = analyse_panel(panel, Rule(kind, minimum_answers=1), panel, NOTHING_HIDDEN)
    assert found.items[0].verdict.code in set(VerdictCode)
