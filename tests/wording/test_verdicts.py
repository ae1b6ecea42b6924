"""A verdict is said with counts, and with no count that is hidden."""

from typing import Any

import pytest

from workshop_app.analysis.verdict import Flip, GroupFact, TooLittle, Verdict, VerdictCode
from workshop_app.domain.rule import ConsensusRule, RuleKind
from workshop_app.wording.language import speaking
from workshop_app.wording.verdicts import (
    flip_sentence,
    names_in_a_row,
    point_text,
    rule_note,
    rule_sentence,
    verdict_label,
    verdict_sentence,
)

NAMES = {"government": "Government", "industry": "Industry", "academia": "Academia"}


def said(code: VerdictCode, n: int | None = 12, registered: int = 15, **facts: object) -> str:
    return verdict_sentence(Verdict(code, n, registered, **facts), NAMES)  # type: ignore[arg-type]


def fact(group: str, count: int = 2, n: int = 5, median: float = 3.0) -> GroupFact:
    return GroupFact(group, count, n, median)


def test_every_verdict_has_a_chip_of_its_own() -> None:
    labels = {verdict_label(code.value) for code in VerdictCode}
    assert len(labels) == len(VerdictCode)
    assert all(labels)


def test_too_few_answers_are_counted_of_the_registered() -> None:
    sentence = said(VerdictCode.NOT_ENOUGH_ANSWERS, 4, why=TooLittle.FEW_ANSWERS)
    assert sentence == "Only 4 of 15 rated this. No conclusion."


def test_a_hidden_number_of_answers_is_not_said() -> None:
    sentence = said(VerdictCode.NOT_ENOUGH_ANSWERS, None, why=TooLittle.FEW_ANSWERS)
    assert sentence == "Too few have rated this. No conclusion."


def test_the_groups_that_were_silent_are_named() -> None:
    sentence = said(
        VerdictCode.NOT_ENOUGH_ANSWERS,
        why=TooLittle.SILENT_GROUP,
        silent=("government", "academia"),
    )
    assert sentence == "No ratings from Government, Academia. No conclusion."


def test_nobody_and_everybody_are_not_said_as_so_many_of_so_many() -> None:
    few = TooLittle.FEW_ANSWERS
    nobody = said(VerdictCode.NOT_ENOUGH_ANSWERS, 0, why=few)
    assert nobody == "Nobody has rated this. No conclusion."
    everybody = said(VerdictCode.NOT_ENOUGH_ANSWERS, 1, 1, why=few)
    assert everybody == "Ratings: 1, too few for a conclusion."


@pytest.mark.parametrize(
    ("n", "begins"),
    [(0, "Nobody has rated"), (4, "Only 4 of 10 rated"), (10, "Ratings: 10, too few")],
)
def test_who_is_not_waited_for_is_named_where_the_others_are_too_few(n: int, begins: str) -> None:
    few = {"why": TooLittle.UNDER_HALF, "recused": 2}
    sentence = said(VerdictCode.NOT_ENOUGH_ANSWERS, n, 10, **few)
    assert sentence.startswith(begins)
    assert sentence.endswith("No conclusion. Recused and not counted: 2.") or n == 10
    hidden = said(VerdictCode.NOT_ENOUGH_ANSWERS, None, 10, why=TooLittle.FEW_ANSWERS)
    assert "Recused" not in hidden
    with speaking("ko"):
        korean = said(VerdictCode.NOT_ENOUGH_ANSWERS, n, 10, **few)
    assert korean.endswith("이해관계 회피 2명은 세지 않았습니다.")


def test_a_room_of_one_group_is_told_without_groups() -> None:
    facts: dict[str, Any] = {"one_group": True, "in_favour": 11, "lowest": fact("all", 11, 12)}
    agreed = said(VerdictCode.AGREEMENT_ALL_GROUPS, **facts)
    assert agreed == "Agreement, high ratings: 11 of 12."
    opposed = said(VerdictCode.AGAINST_ALL_GROUPS, one_group=True, against=12)
    assert opposed == "Agreement, low ratings: 12 of 12."
    out = said(VerdictCode.CONSENSUS_OUT, one_group=True, in_favour=6)
    assert out == "At most half rate this high: 6 of 12."


def test_groups_in_favour_to_the_last_vote_have_no_lowest() -> None:
    sentence = said(VerdictCode.AGREEMENT_ALL_GROUPS, lowest=fact("industry", 5, 5))
    assert sentence == "All ratings in every group are high."


def test_broad_support_does_not_say_how_hidden_groups_voted() -> None:
    hidden: dict[str, Any] = {"counted_together": ("industry", "academia"), "in_favour": 9}
    sentence = said(VerdictCode.AGREEMENT_OVERALL, too_few=("industry", "academia"), **hidden)
    assert sentence == (
        "Broad agreement, high ratings: 9 of 12. "
        "Industry, Academia: too few to be shown apart, counted together."
    )
    out = said(VerdictCode.CONSENSUS_OUT, counted_together=("industry", "academia"), in_favour=3)
    assert out.startswith("At most half rate this high in each group that is shown and in those")


def test_a_group_hidden_to_protect_another_is_not_called_too_few() -> None:
    # It said so of groups of 25: only the small one is too few.
    hidden: dict[str, Any] = {
        "counted_together": ("industry", "academia"),
        "too_few": ("academia",),
    }
    sentence = said(VerdictCode.UNDECIDED, in_favour=5, against=3, between=4, **hidden)
    assert sentence == (
        "No agreement by the rule: 5 high, 3 low, 4 in between. Academia: too few to be shown "
        "apart; counted together with Industry, so that they cannot be calculated."
    )


def test_groups_of_the_same_typical_rating_are_not_told_apart_by_it() -> None:
    alike = {"typical_high": fact("government"), "typical_low": fact("industry")}
    sentence = said(VerdictCode.GROUPS_DIFFER, **alike)
    assert sentence == "The groups rate this clearly differently."


def test_korean_sentences_need_no_particle_that_hangs_on_a_name() -> None:
    lowest = fact("0", 2)
    with speaking("ko"):
        some = said(VerdictCode.AGREEMENT_OVERALL, lowest=lowest, in_favour=9)
        every = said(VerdictCode.AGREEMENT_ALL_GROUPS, lowest=lowest)
        against = said(VerdictCode.AGAINST_OVERALL, lowest=lowest, against=9)
        differ = said(
            VerdictCode.GROUPS_DIFFER, typical_high=fact("1", median=5), typical_low=lowest
        )
    assert some == ("폭넓게 합의했습니다(긍정 평가 12명 중 9명). 0에서는 5명 중 2명에 그칩니다.")
    assert every == "모든 그룹이 합의했습니다(긍정 비율이 가장 낮은 그룹: 0, 5명 중 2명)."
    assert against == (
        "낮은 평가로 폭넓게 합의했습니다(부정 평가 12명 중 9명). 0에서는 5명 중 2명에 그칩니다."
    )
    assert differ == "대표 평점이 다릅니다(1 5점, 0 3점)."


def test_a_split_room_is_counted_at_both_ends_and_between() -> None:
    sentence = said(VerdictCode.SPLIT, in_favour=5, against=4, between=3)
    assert sentence == "The ratings are split: 5 high, 4 low, 3 in between."


def test_a_split_room_with_a_hidden_distribution_is_not_counted() -> None:
    sentence = said(VerdictCode.SPLIT, in_favour=2)
    assert sentence == "The ratings are split."


def test_ratings_apart_by_ipras_alone_are_not_said_to_be_at_both_ends() -> None:
    sentence = said(VerdictCode.SPLIT, in_favour=6, against=0, between=6)
    assert sentence == "The ratings are too far apart: 6 high, 0 low, 6 in between."


@pytest.mark.parametrize(
    ("count", "in_favour", "sentence"),
    [
        (2, 9, "Broad agreement, high ratings: 9 of 12. In Industry only 2 of 5."),
        (1, 9, "Broad agreement, high ratings: 9 of 12. In Industry only 1 of 5."),
        (0, 9, "Broad agreement, high ratings: 9 of 12. Nobody of 5 from Industry rates it high."),
        (
            4,
            9,
            "Broad agreement, high ratings: 9 of 12. Industry by itself does not agree (4 of 5).",
        ),
        (
            1,
            6,
            (
                "Agreement by the rule, yet no majority; high ratings: 6 of 12. "
                "In Industry only 1 of 5."
            ),
        ),
    ],
)
def test_agreement_overall_counts_all_and_the_group_apart(
    count: int, in_favour: int, sentence: str
) -> None:
    lowest = fact("industry", count)
    assert said(VerdictCode.AGREEMENT_OVERALL, lowest=lowest, in_favour=in_favour) == sentence
    low = said(VerdictCode.AGAINST_OVERALL, lowest=lowest, against=in_favour)
    assert low == sentence.replace("high", "low")


def test_agreement_overall_without_a_group_to_name_says_that_not_all_agree() -> None:
    said_alone = said(VerdictCode.AGREEMENT_OVERALL, in_favour=9)
    assert said_alone == (
        "Broad agreement, high ratings: 9 of 12. Not every group by itself agrees."
    )


def test_all_groups_in_agreement_name_the_lowest_share_where_it_may_be_told() -> None:
    lowest = fact("industry", 4)
    assert said(VerdictCode.AGREEMENT_ALL_GROUPS, lowest=lowest) == (
        "Agreement in every group; the lowest share of high ratings is in Industry: 4 of 5."
    )
    assert said(VerdictCode.AGREEMENT_ALL_GROUPS) == "Every group rates this high."
    assert said(VerdictCode.AGAINST_ALL_GROUPS) == "Every group rates this low."
    unanimous = said(VerdictCode.AGAINST_ALL_GROUPS, lowest=fact("industry", 5))
    assert unanimous == "All ratings in every group are low."


def test_out_by_comet_says_that_half_is_the_most() -> None:
    out = said(VerdictCode.CONSENSUS_OUT, in_favour=5)
    assert out == "At most half rate this high in every group: 5 of 12."


def test_all_groups_against_name_the_lowest_share_as_all_in_favour_do() -> None:
    sentence = said(VerdictCode.AGAINST_ALL_GROUPS, lowest=fact("industry"))
    assert sentence == (
        "Agreement in every group; the lowest share of low ratings is in Industry: 2 of 5."
    )


def test_groups_that_differ_are_told_with_their_typical_ratings() -> None:
    sentence = said(
        VerdictCode.GROUPS_DIFFER,
        typical_high=fact("government", median=4.5),
        typical_low=fact("a-new-group", median=2.0),
    )
    assert sentence == "Typical ratings differ: Government 4.5, a-new-group 2."


def test_groups_that_differ_without_two_groups_to_show_are_not_told_apart() -> None:
    alone = fact("government")
    expected = "The groups rate this clearly differently."
    assert said(VerdictCode.GROUPS_DIFFER) == expected
    assert said(VerdictCode.GROUPS_DIFFER, typical_high=alone) == expected
    assert said(VerdictCode.GROUPS_DIFFER, typical_high=alone, typical_low=alone) == expected


def test_groups_counted_together_are_named_after_the_verdict() -> None:
    both = ("industry", "academia")
    sentence = said(VerdictCode.UNDECIDED, counted_together=both, too_few=both)
    assert sentence == (
        "No agreement by the rule. Industry, Academia: too few to be shown apart, counted together."
    )


FLIPS: list[tuple[Flip | None, str, str]] = [
    (None, "", ""),
    (
        Flip(1, {"industry": 1}),
        "1 person from Industry would have to rate differently for another outcome.",
        "산업계 1명이 다르게 평가하면 결과가 달라집니다.",
    ),
    (
        Flip(3, {"industry": 3}),
        "3 people from Industry would have to rate differently for another outcome.",
        "산업계 3명이 다르게 평가하면 결과가 달라집니다.",
    ),
    (
        Flip(3, {"industry": 2, "": 1}),
        "3 people (Industry 2, the other people 1) would have to rate differently for another outcome.",
        "3명이 다르게 평가하면 결과가 달라집니다(산업계 2명, 그 밖의 참여자 1명).",
    ),
    (
        Flip(1, {}),
        "1 person, whichever group, would have to rate differently for another outcome.",
        "어느 그룹에서든 1명이 다르게 평가하면 결과가 달라집니다.",
    ),
    (
        Flip(4, {}),
        "4 people, whichever group, would have to rate differently for another outcome.",
        "그룹에 관계없이 4명이 다르게 평가하면 결과가 달라집니다.",
    ),
]


@pytest.mark.parametrize(("flip", "english", "korean"), FLIPS)
def test_how_near_another_outcome_is_said_with_people_and_groups(
    flip: Flip | None, english: str, korean: str
) -> None:
    verdict = Verdict(VerdictCode.UNDECIDED, 9, 9, flip=flip)
    assert flip_sentence(verdict, NAMES) == english
    with speaking("ko"):
        assert flip_sentence(verdict, {**NAMES, "industry": "산업계"}) == korean


@pytest.mark.parametrize(
    ("people", "sentence"),
    [
        (1, "1 person would have to rate differently for another outcome."),
        (2, "2 people would have to rate differently for another outcome."),
    ],
)
def test_a_room_of_one_group_names_none(people: int, sentence: str) -> None:
    flip = Flip(people, {"industry": people})
    verdict = Verdict(VerdictCode.UNDECIDED, 9, 9, flip=flip, one_group=True)
    assert flip_sentence(verdict, NAMES) == sentence


def test_the_rule_is_said_with_its_own_numbers_and_no_lonely_percent_sign() -> None:
    rule = ConsensusRule(RuleKind.EVERY_GROUP, threshold_percent=67, opposed_percent=12)
    sentence = rule_sentence(rule)
    assert "67%" in sentence
    assert "12%" in sentence
    assert " %" not in sentence


def test_each_rule_has_its_own_sentence() -> None:
    assert len({rule_sentence(ConsensusRule(kind)) for kind in RuleKind}) == len(RuleKind)
    assert {kind for kind in RuleKind if rule_note(kind)} == {RuleKind.MEDIAN_IQR, RuleKind.IPRAS}
    assert "at most 1.5 points" in rule_sentence(ConsensusRule(RuleKind.MEDIAN_IQR, max_iqr=1.5))


def test_a_median_between_two_points_is_said_as_the_charts_do() -> None:
    assert point_text(3.0) == "3"
    assert point_text(3.5) == "3.5"
    assert point_text(-0.5) == "-0.5"


def test_a_group_without_a_name_is_called_by_its_key() -> None:
    assert names_in_a_row(("industry", "unknown"), NAMES) == "Industry, unknown"
