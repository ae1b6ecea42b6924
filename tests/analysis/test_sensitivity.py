"""The verdict by each rule there is, and nothing that the verdict does not tell."""

from dataclasses import replace

import pytest

from workshop_app.analysis import NOTHING_HIDDEN, ItemAnalysis, Rule, RuleKind, VerdictCode
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import Panel
from workshop_app.analysis.sensitivity import parameters
from workshop_app.domain.rule import ONLY_ON_NINE_POINTS

Groups = dict[str, list[int]]
CLOSE: Groups = {"a": [5, 5, 5, 5, 5, 5, 5, 3, 3, 3], "b": [4, 4, 4, 4, 4, 4, 4, 3, 3, 3]}


def item(groups: Groups, rule: Rule, high: int = 5) -> ItemAnalysis:
    people = [(f"{g}{n}", g) for g, values in groups.items() for n in range(len(values))]
    panel = Panel.from_records(
        [(f"{g}{n}", "R1", v) for g, values in groups.items() for n, v in enumerate(values)],
        low=1,
        high=high,
        groups=list(groups),
        participants=people,
        items=["R1"],
    )
    return analyse_panel(panel, rule, None, NOTHING_HIDDEN).of("R1")


def test_seven_of_ten_agree_at_seventy_per_cent_and_not_at_seventy_five() -> None:
    found = {
        one.rule.threshold_percent: one.code
        for one in item(CLOSE, Rule()).under
        if one.rule.kind is RuleKind.EQUAL_GROUPS
    }
    assert found == {
        70: VerdictCode.AGREEMENT_ALL_GROUPS,
        75: VerdictCode.GROUPS_DIFFER,
        80: VerdictCode.GROUPS_DIFFER,
    }


@pytest.mark.parametrize("high", [5, 9])
@pytest.mark.parametrize("kind", [*RuleKind])
def test_every_kind_is_tried_and_one_rule_is_in_force(kind: RuleKind, high: int) -> None:
    if kind in ONLY_ON_NINE_POINTS and high != 9:
        return
    rule = Rule(kind)
    found = item(CLOSE, rule, high)
    allowed = {one for one in RuleKind if high == 9 or one not in ONLY_ON_NINE_POINTS}
    assert {one.rule.kind for one in found.under} == allowed
    (mine,) = (one for one in found.under if one.in_force)
    assert (mine.rule.kind, mine.code) == (kind, found.verdict.code)
    assert parameters(mine.rule) == parameters(rule)


@pytest.mark.parametrize(
    "rule",
    [
        Rule(threshold_percent=66),
        Rule(RuleKind.EVERY_GROUP, 90, 5),
        Rule(RuleKind.MEDIAN_IQR, max_iqr=2),
    ],
)
def test_a_rule_with_its_own_numbers_stands_beside_the_usual_ones(rule: Rule) -> None:
    found = item(CLOSE, rule)
    usual = item(CLOSE, Rule()).under
    assert len(found.under) == len(usual) + 1
    (mine,) = (one for one in found.under if one.in_force)
    assert (mine.rule, mine.code) == (rule, found.verdict.code)


def test_each_verdict_is_the_one_that_the_rule_in_force_would_have_given() -> None:
    split = {"a": [9, 9, 9, 1, 1, 1], "b": [7, 8, 7, 3, 2, 5], "c": [7, 7, 6, 6, 8]}
    for groups, high in ((CLOSE, 5), (CLOSE, 9), (split, 9)):
        for one in item(groups, Rule(), high).under:
            assert item(groups, one.rule, high).verdict.code is one.code


def test_without_enough_answers_no_rule_has_a_verdict() -> None:
    found = item({"a": [5, 5], "b": [5, 5]}, replace(Rule(), minimum_answers=5)).under
    assert {one.code for one in found} == {VerdictCode.NOT_ENOUGH_ANSWERS}
