"""What every rule promises when ratings rise, people double or supporters join; and what not.

Median and spread, and IPRAS, ask how close the ratings are: they promise none of it, and each
broken promise has its example here.
"""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.analysis import Rule, RuleKind, Verdict, VerdictCode
from workshop_app.analysis.item_maker import ItemMaker
from workshop_app.analysis.panel import Panel
from workshop_app.analysis.suppression import MinimumSizes
from workshop_app.domain.rule import ONLY_ON_NINE_POINTS, usual_lines

Groups = Sequence[Sequence[int]]
BY_SPREAD = {RuleKind.MEDIAN_IQR, RuleKind.IPRAS}
BY_SHARES = {RuleKind.EVERY_GROUP, RuleKind.POOLED, RuleKind.COMET_OUT}
AGREED = {VerdictCode.AGREEMENT_ALL_GROUPS, VerdictCode.AGREEMENT_OVERALL}
AGAINST = {VerdictCode.AGAINST_ALL_GROUPS, VerdictCode.AGAINST_OVERALL}
# Better to worse; none of the middle ones, consensus out among them, is better than another.
WORTH = {
    VerdictCode.AGREEMENT_ALL_GROUPS: 3,
    VerdictCode.AGREEMENT_OVERALL: 2,
    VerdictCode.AGAINST_OVERALL: 0,
    VerdictCode.AGAINST_ALL_GROUPS: 0,
}
MONOTONE = [kind for kind in RuleKind if kind not in BY_SPREAD]


def verdict(groups: Groups, kind: RuleKind, minimum: int = 0) -> Verdict:
    threshold, opposed = usual_lines(kind)
    rule = Rule(kind, threshold, opposed, minimum_answers=1)
    people = [
        (f"{g}-{i}", f"g{g}", one) for g, own in enumerate(groups) for i, one in enumerate(own)
    ]
    panel = Panel.from_records(
        [(who, "R1", rating) for who, _, rating in people],
        low=1,
        high=highest(kind),
        groups=[f"g{g}" for g in range(len(groups))],
        participants=[(who, group) for who, group, _ in people],
        items=["R1"],
    )
    return ItemMaker(panel, None, rule, MinimumSizes(minimum)).make(0).verdict


def code(groups: Groups, kind: RuleKind) -> VerdictCode:
    return verdict(groups, kind).code


def worth(groups: Groups, kind: RuleKind) -> int:
    return WORTH.get(code(groups, kind), 1)


def highest(kind: RuleKind) -> int:
    return 9 if kind in ONLY_ON_NINE_POINTS else 5


def rooms(kind: RuleKind) -> st.SearchStrategy[list[list[int]]]:
    own = st.lists(st.integers(1, highest(kind)), min_size=1, max_size=8)
    return st.lists(own, min_size=1, max_size=4)


@pytest.mark.parametrize("kind", MONOTONE)
@settings(max_examples=80)
@given(data=st.data())
def test_raising_a_rating_never_worsens_the_verdict(kind: RuleKind, data: st.DataObject) -> None:
    groups = data.draw(rooms(kind))
    group = data.draw(st.integers(0, len(groups) - 1))
    person = data.draw(st.integers(0, len(groups[group]) - 1))
    higher = [list(own) for own in groups]
    higher[group][person] = data.draw(st.integers(groups[group][person], highest(kind)))
    assert worth(higher, kind) >= worth(groups, kind)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (RuleKind.MEDIAN_IQR, [1, 3, 3, 4, 4, 4, 4, 5], [1, 3, 3, 4, 4, 4, 5, 5]),
        (RuleKind.IPRAS, [1, 1, 7, 7, 7, 8], [1, 1, 9, 7, 7, 8]),
    ],
)
def test_by_spread_a_rating_that_rises_can_end_agreement(
    kind: RuleKind, before: list[int], after: list[int]
) -> None:
    assert code([before], kind) is VerdictCode.AGREEMENT_ALL_GROUPS
    assert code([after], kind) not in AGREED


@pytest.mark.parametrize("kind", MONOTONE)
@settings(max_examples=80)
@given(data=st.data())
def test_a_supporter_more_in_each_group_never_worsens_the_verdict(
    kind: RuleKind, data: st.DataObject
) -> None:
    groups = data.draw(rooms(kind))
    joined = [[*own, highest(kind)] for own in groups]
    assert worth(joined, kind) >= worth(groups, kind)


def test_by_median_and_spread_a_supporter_in_each_group_can_end_agreement() -> None:
    groups = [[2], [5, 4, 3, 4]]
    assert code(groups, RuleKind.MEDIAN_IQR) is VerdictCode.AGREEMENT_OVERALL
    joined = [[*own, 5] for own in groups]
    assert code(joined, RuleKind.MEDIAN_IQR) is VerdictCode.GROUPS_DIFFER


@pytest.mark.parametrize("kind", [*BY_SHARES, RuleKind.EQUAL_GROUPS])
@settings(max_examples=80)
@given(data=st.data())
def test_everybody_twice_keeps_agreement_by_shares(kind: RuleKind, data: st.DataObject) -> None:
    groups = data.draw(rooms(kind))
    once, twice = code(groups, kind), code([[*own, *own] for own in groups], kind)
    if VerdictCode.SPLIT in {once, twice}:
        return  # a third is rounded to whole people; see the next test
    agreed = AGREED | AGAINST | {VerdictCode.CONSENSUS_OUT}
    if once in agreed or (twice in agreed and kind in BY_SHARES):
        assert twice is once


def test_everybody_twice_can_end_a_split_as_a_third_is_rounded() -> None:
    # Two of seven are a third, rounded; four of fourteen are not.
    seven = [4, 2, 2, 2, 2, 2, 4]
    assert code([seven], RuleKind.EQUAL_GROUPS) is VerdictCode.SPLIT
    assert code([seven * 2], RuleKind.EQUAL_GROUPS) is not VerdictCode.SPLIT


def test_by_a_third_three_people_may_agree_where_six_do_not() -> None:
    # One alone is no camp, so that of three one may be elsewhere; two of six are a third.
    assert code([[4, 4, 3]], RuleKind.THIRD_AT_EACH_END) is VerdictCode.AGREEMENT_ALL_GROUPS
    assert code([[4, 4, 3] * 2], RuleKind.THIRD_AT_EACH_END) is VerdictCode.UNDECIDED


@pytest.mark.parametrize("ratings", [[1], [3], [1, 5]])
def test_one_who_rates_otherwise_is_no_agreement_by_a_third(ratings: list[int]) -> None:
    # One outside is fewer than two: of one or two people more than half must rate high as well.
    assert code([ratings], RuleKind.THIRD_AT_EACH_END) not in AGREED


@pytest.mark.parametrize("kind", list(RuleKind))
@settings(max_examples=60)
@given(data=st.data())
def test_all_groups_is_never_said_where_one_is_hidden(kind: RuleKind, data: st.DataObject) -> None:
    found = verdict(data.draw(rooms(kind)), kind, minimum=5)
    if found.counted_together:
        assert not found.code.value.endswith("_all_groups")
        assert set(found.too_few) <= set(found.counted_together)
        assert found.too_few


@pytest.mark.parametrize("kind", list(RuleKind))
@settings(max_examples=60)
@given(data=st.data())
def test_renamed_and_reordered_people_and_groups_have_the_same_verdict(
    kind: RuleKind, data: st.DataObject
) -> None:
    groups = data.draw(rooms(kind))
    turned = [own[::-1] for own in groups[::-1]]
    assert code(turned, kind) is code(groups, kind)


def test_a_group_that_only_protects_another_is_not_among_those_too_small() -> None:
    found = verdict([[4] * 3, [4] * 25, [4] * 30], RuleKind.EQUAL_GROUPS, minimum=5)
    assert (found.counted_together, found.too_few) == (("g0", "g1"), ("g0",))


def test_medians_of_six_and_a_half_are_high_and_of_three_and_a_half_are_not_low() -> None:
    for kind in ONLY_ON_NINE_POINTS:
        assert code([[6, 6, 6, 7, 7, 7]], kind) is VerdictCode.AGREEMENT_ALL_GROUPS
        assert code([[3, 3, 3, 4, 4, 4]], kind) is VerdictCode.UNDECIDED
