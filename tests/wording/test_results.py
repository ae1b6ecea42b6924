"""Figures are said in sentences, and what is hidden or undefined is said so or not at all."""

from collections.abc import Mapping, Sequence

import pytest

from workshop_app.analysis import (
    Change,
    Coarse,
    MinimumSizes,
    PairDifference,
    PanelAnalysis,
    Suppressed,
    SuppressionReason,
)
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import RECUSED, Panel
from workshop_app.analysis.panel_analysis import ItemAnalysis
from workshop_app.domain.rule import ConsensusRule
from workshop_app.wording.language import speaking
from workshop_app.wording.results import (
    answers_text,
    change_text,
    coarse_explained,
    first_three_sentence,
    group_difference,
    kappa_text,
    movement_text,
    pair_text,
    rank_text,
    stability_and_consensus,
    top_three_text,
    typical_text,
    unchanged_text,
    weighting_text,
)

NAMES = {"a": "Alpha", "b": "Beta", "c": "Gamma"}
Votes = Mapping[str, Sequence[Sequence[int | None]]]
"""Each group's people, each with a rating per recommendation; None is an abstention."""


def made(votes: Votes, absent: Mapping[str, int] | None = None) -> Panel:
    people = [(f"{key}{n}", key, own) for key, rows in votes.items() for n, own in enumerate(rows)]
    items = [f"R{n + 1}" for n in range(max(len(own) for _, _, own in people))]
    return Panel.from_records(
        [(who, f"R{n + 1}", value) for who, _, own in people for n, value in enumerate(own)],
        low=1,
        high=5,
        groups=list(votes),
        participants=[(who, key) for who, key, _ in people],
        items=items,
        absent=absent,
    )


def analysed(
    votes: Votes, before: Votes | None = None, minimum: MinimumSizes | None = None
) -> PanelAnalysis:
    return analyse_panel(made(votes), ConsensusRule(), made(before) if before else None, minimum)


def single(**groups: Sequence[int | None]) -> Votes:
    """Return the votes on one recommendation."""
    return {key: [[value] for value in values] for key, values in groups.items()}


def item(votes: Votes, before: Votes | None = None) -> ItemAnalysis:
    return analysed(votes, before).of("R1")


# --- answers --------------------------------------------------------------------------------


def test_answers_are_counted_with_abstentions_and_gaps() -> None:
    votes = {"a": [[5], [4], [4], [None], []], "b": [[3], [3], [3]]}
    overall = item(votes).overall
    assert answers_text(overall) == "6 rated, 1 abstained, 1 no answer of 8"


def test_who_is_recused_is_a_part_of_its_own_and_who_is_absent_stands_beside() -> None:
    votes = {"a": [[5], [4], [4], [None], []], "b": [[3], [3], [3], [RECUSED], [RECUSED]]}
    found = analyse_panel(made(votes, absent={"a": 1, "b": 2}), ConsensusRule()).of("R1")
    said = "6 rated, 1 abstained, 2 recused, 1 no answer of 10; absent: 3"
    assert answers_text(found.overall) == said
    with speaking("ko"):
        said = "10명 중 평가 6명, 판단 유보 1명, 이해관계 회피 2명, 무응답 1명(불참 3명 별도)"
        assert answers_text(found.overall) == said
    part = "3 rated, 1 abstained, 1 no answer of 5; absent: 1"
    assert answers_text(found.groups["a"]) == part


def test_only_what_occurs_is_named_beside_the_answers() -> None:
    absent = analyse_panel(made(single(a=[4] * 5), absent={"a": 2}), ConsensusRule()).of("R1")
    assert answers_text(absent.overall) == "5 rated, 0 abstained, 0 no answer of 5; absent: 2"
    aside = item(single(a=[4] * 5 + [RECUSED]))
    assert answers_text(aside.overall) == "5 rated, 0 abstained, 1 recused, 0 no answer of 6"


def test_of_a_hidden_population_only_the_registered_are_said() -> None:
    found = item(single(a=[5, 4], b=[3, 3, 3, 3, 3], c=[1, 2, 3, 4, 5]))
    assert answers_text(found.groups["a"]) == "2 registered, figures hidden"
    assert typical_text(found.groups["a"]) == "–"
    assert typical_text(found.groups["c"]) == "3"


# --- groups ---------------------------------------------------------------------------------


def test_the_largest_difference_between_two_groups_is_said_in_pairs_of_people() -> None:
    found = item(single(a=[3, 3, 3, 3, 4], b=[5, 5, 5, 5, 5], c=[3, 3, 3, 4, 4]))
    said = "Of ten pairs of one person each, Beta rates higher than Alpha in 10."
    assert group_difference(found, NAMES) == said


def test_groups_that_rate_alike_are_said_to() -> None:
    found = item(single(a=[3, 4, 3, 4, 3], b=[3, 4, 3, 4, 3]))
    assert group_difference(found, NAMES) == "Alpha and Beta rate this alike."


@pytest.mark.parametrize(
    ("delta", "said"),
    [
        (0.146, "Alpha and Beta rate this alike."),
        (0.4, "Of ten pairs of one person each, Alpha rates higher than Beta in 7."),
        (-0.4, "Of ten pairs of one person each, Beta rates higher than Alpha in 7."),
    ],
)
def test_the_sign_of_a_difference_says_who_rates_higher(delta: float, said: str) -> None:
    assert pair_text(PairDifference(("a", "b"), delta, None, None, None), NAMES) == said


def test_groups_that_cannot_be_compared_are_said_so() -> None:
    found = item(single(a=[3, 4, 3, 4, 3]))
    assert group_difference(found, NAMES) == "The groups cannot be compared here."


# --- weighting ------------------------------------------------------------------------------


def test_weightings_that_say_the_same_are_not_mentioned() -> None:
    assert weighting_text(item(single(a=[5, 5, 5, 1, 1], b=[5, 5, 5, 1, 1]))) == ""


def test_with_a_hidden_group_weightings_are_not_compared() -> None:
    assert weighting_text(item(single(a=[5, 5], b=[1, 1, 1, 1, 1]))) == ""


def test_weightings_less_than_ten_points_apart_are_not_mentioned() -> None:
    assert weighting_text(item(single(a=[5] * 5 + [1] * 5, b=([5] * 2 + [1] * 8) * 2))) == ""


def test_weightings_that_differ_are_said_beside_each_other() -> None:
    found = item(single(a=[4] * 5, b=[3] * 15))
    assert weighting_text(found).startswith(
        "High: 5 of 20 (25%) counted by person, 50% with groups weighted equally."
    )


def test_a_verdict_that_hangs_on_the_weighting_is_said_to() -> None:
    found = item(single(a=[5] * 5, b=[5] * 12 + [3] * 8))
    assert found.verdict_differs
    said = "Counted by person, the verdict would differ."
    assert weighting_text(found).endswith(said)


def test_of_a_few_people_no_percentage_is_said() -> None:
    found = analysed(single(a=[5], b=[1, 1, 1]), minimum=MinimumSizes(0)).of("R1")
    assert weighting_text(found) == "High: 1 of 4 counted by person."


# --- movement -------------------------------------------------------------------------------


def test_a_first_round_has_neither_movement_nor_stability() -> None:
    found = item(single(a=[3, 4, 3, 4, 3]))
    assert movement_text(found, NAMES) == ""
    assert stability_and_consensus(found) == ""


def test_movement_names_hidden_groups_and_leaves_out_those_without_pairs() -> None:
    before = single(a=[3] * 5, b=[2, 2], c=[3] * 5, d=[None] * 5)
    after = single(a=[3, 3, 4, 4, 2], b=[2, 2], c=[4] * 5, d=[None] * 5)
    said = movement_text(item(after, before), {"a": "Alpha", "b": "Beta", "d": "Delta"})
    whole, *groups = said.split("\n")
    assert whole.startswith("Of 12 who rated in both rounds ")
    assert "Beta: hidden, to protect a small group." in groups
    assert not any(line.startswith("Delta") for line in groups)


def test_each_shown_group_has_its_own_movement() -> None:
    before, after = single(a=[3] * 5, b=[2] * 5), single(a=[3, 3, 4, 4, 2], b=[2] * 5)
    _, *groups = movement_text(item(after, before), NAMES | {"c": "Gamma"}).split("\n")
    assert groups[:2] == ["Alpha: 2 kept, 2 up, 1 down.", "Beta: 5 kept, 0 up, 0 down."]


def test_a_change_that_is_hidden_for_everybody_is_not_counted() -> None:
    before, after = single(a=[3] * 4 + [None], b=[3] * 5), single(a=[3] * 5, b=[3] * 5)
    said = movement_text(item(after, before), {"a": "Alpha"})
    assert said == "Alpha: hidden, to protect a small group."


@pytest.mark.parametrize(
    ("before", "after", "end"),
    [
        ([1, 2, 3, 4, 5], [3, 3, 3, 3, 3], "Ratings drew closer (middle half 2 wide, now 0)."),
        ([3, 3, 3, 3, 3], [1, 2, 3, 4, 5], "Ratings spread (middle half 0 wide, now 2)."),
        ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], "The middle half is as wide as before (2)."),
    ],
)
def test_the_middle_half_is_compared_with_the_round_before(
    before: list[int], after: list[int], end: str
) -> None:
    change = item(single(a=after), single(a=before)).change
    assert change is not None
    assert change.overall is not None
    assert change_text(change.overall).endswith(end)


def test_of_a_small_room_no_movement_is_told() -> None:
    found = item(single(a=[3, 4, 4, 5]), single(a=[3, 4, 4, 4]))
    assert movement_text(found) == ""
    assert stability_and_consensus(found) == ""


def test_ratings_that_settled_are_told_apart_from_agreement() -> None:
    votes = single(a=[5, 5, 5, 5, 5], b=[5, 5, 5, 5, 5])
    assert stability_and_consensus(item(votes, votes)) == (
        "Stable and agreed: another round is unlikely to change it.\n"
        "Consensus: Agreement in all groups.\n"
        "It rests on: rating kept 10 of 10 (100%); quadratic weighted kappa: undefined: everybody "
        "chose the same point in both rounds."
    )


def test_a_split_that_settled_is_called_a_finding() -> None:
    votes = single(a=[5, 5, 5, 1, 1], b=[5, 5, 1, 1, 1])
    assert stability_and_consensus(item(votes, votes)) == (
        "Stable without agreement: another round is unlikely to change it.\nConsensus: Split.\n"
        "It rests on: rating kept 10 of 10 (100%); quadratic weighted kappa: 1.00.\n"
        "A difference that stays is a finding too."
    )


def test_ratings_on_the_move_are_said_to_be_and_are_no_finding_yet() -> None:
    before, after = single(a=[3] * 5, b=[3] * 5), single(a=[5, 5, 5, 1, 1], b=[5, 5, 1, 1, 1])
    assert stability_and_consensus(item(after, before)) == (
        "Still moving, without agreement: another round may change it.\nConsensus: Split.\n"
        "It rests on: rating kept 0 of 10 (0%); quadratic weighted kappa: 0 only because all agree."
    )


@pytest.mark.parametrize("before", [[3, None, None, None, None], [None] * 5])
def test_of_few_in_both_rounds_stability_is_not_judged(before: list[int | None]) -> None:
    now, then = single(a=[3] * 5), single(a=before)
    found = analysed(now, then, MinimumSizes(0)).of("R1")
    lines = stability_and_consensus(found).splitlines()
    assert lines[0].startswith("Stability is not judged: fewer than five people")
    assert len(lines) == (3 if before[0] else 2)


def moved(before: Sequence[int], after: Sequence[int]) -> Change | None:
    change = item(single(a=after), single(a=before)).change
    assert change is not None
    return change.overall


@pytest.mark.parametrize(
    ("before", "after", "kept", "kappa"),
    [
        ([1, 2, 3, 4, 5], [1, 2, 3, 4, 4], "4 of 5 (80%)", "0.94"),
        ([3, 4, 4, 4, 4], [4, 4, 4, 4, 4], "4 of 5 (80%)", "0 only because all agree"),
        (
            [4, 4, 4, 4, 4],
            [4, 4, 4, 4, 4],
            "5 of 5 (100%)",
            "undefined: everybody chose the same point in both rounds",
        ),
    ],
)
def test_steadiness_is_said_as_counts_and_a_kappa_that_would_mislead_in_words(
    before: list[int], after: list[int], kept: str, kappa: str
) -> None:
    change = moved(before, after)
    assert (unchanged_text(change), kappa_text(change)) == (kept, kappa)


def test_steadiness_of_nobody_is_undefined_and_hidden_steadiness_says_so() -> None:
    nobody = Change(0, 0, 0, 0)
    assert (unchanged_text(nobody), kappa_text(nobody)) == ("–", "–")
    assert (unchanged_text(None), kappa_text(None)) == ("hidden", "hidden")


def test_of_four_pairs_no_percentage_is_said_and_of_none_no_middle_half() -> None:
    least = MinimumSizes(3)
    change = analysed(single(a=[3, 4, 4, 5]), single(a=[3, 4, 4, 4]), least).of("R1").change
    assert change is not None
    assert unchanged_text(change.overall) == "3 of 4"
    assert change_text(Change(0, 0, 0, 0)).endswith("0 moved up, 0 down.")


# --- ranks ----------------------------------------------------------------------------------


def test_what_nobody_rated_has_no_rank() -> None:
    assert rank_text(item(single(a=[None] * 5))) == ""


def test_a_rank_that_nothing_moves_stands_alone() -> None:
    analysis = analysed({"a": [[5, 3, 1]] * 5, "b": [[5, 3, 1]] * 5})
    assert [rank_text(one) for one in analysis.items] == ["Rank 1.", "Rank 2.", "Rank 3."]


def test_a_rank_that_hangs_on_the_weighting_says_the_other_rank_and_how_far_it_moves() -> None:
    said = rank_text(analysed({"a": [[5, 1]] * 5, "b": [[2, 4]] * 16}).of("R1"))
    assert said == (
        "Rank 1. Counted by person, rank 2. "
        "Leaving out any one person or group, or filling blanks: 1 to 2."
    )


def test_a_close_rank_says_how_far_it_moves_with_other_people() -> None:
    close = {"a": [[3, 4], [4, 3], [5, 4], [2, 3], [4, 4]]}
    said = rank_text(analysed(close).of("R1"))
    assert "90% range when each group is re-drawn: 1–2." in said


def test_below_three_people_a_group_no_other_people_are_drawn() -> None:
    votes = {"a": [[3, 4], [4, 3]], "b": [[5, 1], [1, 5]]}
    said = rank_text(analysed(votes, minimum=MinimumSizes(0)).of("R1"))
    assert said.startswith("Rank 1.")
    assert "re-drawn" not in said


def test_first_places_that_no_check_changed_say_so() -> None:
    analysis = analysed({"a": [[5, 5, 5, 1]] * 5, "b": [[5, 5, 5, 1]] * 5})
    said = "First three places: R1, R2, R3. None of the checks changed them."
    assert top_three_text(analysis, NAMES) == said


def test_first_places_are_not_said_to_hold_where_no_range_was_drawn() -> None:
    analysis = analysed({"a": [[5, 5, 5, 1]] * 2, "b": [[5, 5, 5, 1]] * 5})
    said = top_three_text(analysis, NAMES)
    assert said == "First three places: R1, R2, R3. Whether they would change was not fully tested."


def test_nothing_is_said_of_the_first_three_of_three() -> None:
    assert top_three_text(analysed({"a": [[5, 5, 1]] * 5, "b": [[5, 5, 1]] * 5}), NAMES) == ""


def test_first_places_that_change_name_what_they_depend_on() -> None:
    analysis = analysed({"a": [[5, 5, 5, 1]] * 5, "b": [[1, 5, 5, 4]] * 16})
    said = top_three_text(analysis, NAMES)
    assert said.startswith("First three places: R2, R3, R1. They depend on: ")
    assert "the weighting of the groups" in said
    assert "single groups (Alpha)" in said


def test_what_first_places_depend_on_is_told_by_its_code_where_no_group_is_known() -> None:
    reasons = ["weighting", "one_person", "group", "blanks", "resampling"]
    assert first_three_sentence(["R1"], reasons) == (
        "First three places: R1. They depend on: the weighting of the groups, single persons, "
        "single groups, answers not given, who happened to take part."
    )
    assert first_three_sentence([], []).startswith("First three places: –.")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["mostly high", "mixed", "mostly low"]),
        ("ko", ["대체로 긍정", "엇갈림", "대체로 부정"]),
    ],
)
def test_a_coarse_word_stands_in_place_of_a_typical_rating(language: str, said: list[str]) -> None:
    with speaking(language):
        words = [Suppressed(SuppressionReason.TOO_FEW, 3, coarse=word) for word in Coarse]
        assert [typical_text(one) for one in words] == said
        assert typical_text(Suppressed(SuppressionReason.TOO_FEW, 3)) == "–"
        assert said[1] in coarse_explained().lower()
