"""Tables of ratings as survey tools and panels export them: read rightly, or one clear question."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from workshop_app.domain.answers import NotRated
from workshop_app.domain.raw_table import Cell, RawSheet, Span
from workshop_app.domain.scale import Scale, scale_of
from workshop_app.services.analysing import (
    ColumnsTwiceError,
    NotARatingError,
    RowIncompleteError,
    TableAsksError,
    TableError,
    TwoGroupsError,
)
from workshop_app.services.analysing_words import table_sentence
from workshop_app.services.rating_faults import raise_faults
from workshop_app.services.tables.choices import (
    Choices,
    Expected,
    Repeated,
    Severity,
    TakenAs,
)
from workshop_app.services.tables.ratings import RatingsPreview, preview_ratings
from workshop_app.wording.tables import expected_sentence

FIVE, THREE = scale_of(1, 5), scale_of(-1, 1)
Rated = dict[tuple[str, str], int | None]


def sheet(text: str, name: str = "", merged: Sequence[Span] = ()) -> RawSheet:
    """Return a sheet of lines with cells between bars; whole numbers are numbers, as in Excel."""
    rows = [[_cell(cell.strip()) for cell in line.split("|")] for line in text.strip().split("\n")]
    return RawSheet(name, tuple(map(tuple, rows)), tuple(merged))


def _cell(text: str) -> Cell:
    return int(text) if text.isdecimal() and text.isascii() else text or None


def seen(
    *sheets: RawSheet | str, scale: Scale = FIVE, choices: Choices | None = None
) -> RatingsPreview:
    raw = [sheet(one) if isinstance(one, str) else one for one in sheets]
    preview = preview_ratings(raw, scale, choices)
    assert preview is not None
    for one in preview.problems:
        assert expected_sentence(one.expected, one.found, "")
    return preview


def rated(preview: RatingsPreview) -> Rated:
    """Return what counts, by person and recommendation."""
    return {(one.participant, one.recommendation): one.value for one in preview.table.entries}


def asked(preview: RatingsPreview) -> list[tuple[str, str]]:
    return [(one.expected, one.where) for one in preview.questions]


def told(preview: RatingsPreview, expected: Expected) -> list[str]:
    return [one.found for one in preview.problems if one.expected == expected]


def not_taken(preview: RatingsPreview) -> set[str]:
    return {one.header for one in preview.columns if one.taken_as is TakenAs.IGNORED}


def test_a_form_with_its_items_in_brackets() -> None:
    preview = seen(
        "Timestamp | Email address | Which group are you in? | How useful? [R1 Open data] | "
        "How useful? [R2 Fund] | Any comments?\n"
        "2025/05/02 9:02:11 AM GMT+9 | a@example.org | Industry | 5 | 4 |\n"
        "2025/05/02 9:12:11 AM GMT+9 | b@example.org | Government | 3 | 2 | Too early"
    )
    assert asked(preview) == []
    assert rated(preview)["b@example.org", "R2 Fund"] == 2
    assert preview.table.groups == ("Industry", "Government")
    assert preview.table.criteria == ("rating",)
    assert not_taken(preview) == {"Any comments?"}


def test_two_questions_about_the_same_items_are_two_criteria() -> None:
    preview = seen(
        "Participant number in our list | Your group | 1. How important? [Data law] | 1. How important? [Fund] | "
        "2. How feasible? [Data law] | 2. How feasible? [Fund]\np1 | A | 5 | 4 | 3 | 2"
    )
    assert preview.table.recommendations == ("Data law", "Fund")
    assert preview.table.criteria == ("1. How important?", "2. How feasible?")


def test_three_header_rows_of_a_survey_tool() -> None:
    ids = " | ".join(['{"ImportId":"x"}'] * 6)
    preview = seen(
        "EndDate | ResponseId | Q1 | Q2_1 | Q2_2 | Q3_1\n"
        "End Date | Response ID | Which group do you belong to? | How urgent? - Data law | "
        f"How urgent? - Fund | How costly? - Data law\n{ids}\n"
        "2025-05-02 10:00:00 | R_1 | Industry | 5 | 4 | 3\n"
        "2025-05-02 10:01:00 | R_2 | Government | 4 | 4 | 2"
    )
    assert asked(preview) == []
    assert dict(preview.table.participants) == {"R_1": "Industry", "R_2": "Government"}
    assert preview.table.recommendations == ("Data law", "Fund")
    assert preview.table.criteria == ("How urgent?", "How costly?")


@pytest.mark.parametrize(
    ("second", "items"),
    [("First law | Second law", ("Q1_1", "Q1_2")), ("Rate - R1 | Rate - R2", ("R1", "R2"))],
)
def test_labels_below_the_header_name_the_items_where_they_can(
    second: str, items: tuple[str, ...]
) -> None:
    ids = " | ".join(['{"ImportId":"x"}'] * 3)
    preview = seen(f"participant | Q1_1 | Q1_2\nYour code | {second}\n{ids}\np1 | 5 | 4")
    assert preview.table.recommendations == items


def test_a_question_in_brackets_behind_a_code_keeps_the_whole_heading() -> None:
    preview = seen(
        "id | submitdate | lastpage | participant | group | R1[SQ001] | R1[SQ002]\n"
        "1 | 2025-05-02 10:11:12 | 3 | p1 | A | 5 | 4\n2 | | 2 | p2 | B | 3 |"
    )
    assert rated(preview) == {
        ("p1", "R1[SQ001]"): 5,
        ("p1", "R1[SQ002]"): 4,
        ("p2", "R1[SQ001]"): 3,
    }
    assert not_taken(preview) == {"id", "lastpage"}


def test_merged_headings_span_their_criteria_and_merged_groups_their_people() -> None:
    text = (
        "group | participant | R1 | | R2 |\n | | importance | feasibility | importance | feasibility\n"
        "정부 | p1 | 5 | 1 | 4 | 2\n | p2 | 4 | 2 | 3 | 2\n산업계 | p3 | 1 | 1 | 2 | 2"
    )
    spans = [Span(0, 2, 0, 3), Span(0, 4, 0, 5), Span(2, 0, 3, 0)]
    preview = seen(sheet(text, merged=spans))
    assert preview.table.recommendations == ("R1", "R2")
    assert preview.table.criteria == ("importance", "feasibility")
    assert dict(preview.table.participants) == {"p1": "정부", "p2": "정부", "p3": "산업계"}


def test_a_heading_that_stands_above_several_columns_in_a_text_file() -> None:
    preview = seen(
        "participant | Data law | | Fund |\n | Importance | Feasibility | Importance | Feasibility\n"
        "p1 | 5 | 4 | 3 | 2"
    )
    assert preview.table.recommendations == ("Data law", "Fund")
    assert preview.table.criteria == ("Importance", "Feasibility")


@pytest.mark.parametrize(
    ("heads", "items", "criteria", "rounds"),
    [
        ("R1 importance | R1 feasibility", ("R1",), ("importance", "feasibility"), ("1",)),
        ("중요도_R1 | 중요도_R2", ("R1", "R2"), ("중요도",), ("1",)),
        ("R1 (Pre) | R1 (Post)", ("R1",), ("rating",), ("Pre", "Post")),
        ("R1 2차 | R1 1차", ("R1",), ("rating",), ("1차", "2차")),
        ("importance | feasibility", ("importance", "feasibility"), ("rating",), ("1",)),
        ("before | after", ("before", "after"), ("rating",), ("1",)),
        ("Post office reform | Tax", ("Post office reform", "Tax"), ("rating",), ("1",)),
        ("Self-care | Carbon: a tax", ("Self-care", "Carbon: a tax"), ("rating",), ("1",)),
        (
            "R1 Law [Alpha] | R1 Law [Beta] | R2 Fund [Alpha] | R2 Fund [Beta]",
            ("R1 Law", "R2 Fund"),
            ("Alpha", "Beta"),
            ("1",),
        ),
        ("R1 Law [Cost] | R2 Fund [Cost]", ("R1 Law", "R2 Fund"), ("Cost",), ("1",)),
    ],
)
def test_a_heading_says_what_is_rated_on_what_and_when(
    heads: str, items: tuple[str, ...], criteria: tuple[str, ...], rounds: tuple[str, ...]
) -> None:
    table = seen(f"participant | {heads}\np1 | 5 | 4\np2 | 2 | 2").table
    assert (table.recommendations, table.criteria, table.rounds) == (items, criteria, rounds)


def test_columns_that_hold_no_ratings_are_left_out_and_said() -> None:
    preview = seen(
        "participant | group | gender | age | last page | xid | e-mail | R1 | R1 comment | # | remarks\n"
        "p1 | A | 1 | 34 | 3 | st1 | a@example.org | 5 | good | 1 |\n"
        "p2 | B | 2 | 29 | 3 | st2 | b@example.org | 4 | bad | 2 |"
    )
    assert asked(preview) == []
    assert preview.table.recommendations == ("R1",)
    assert {"gender", "age", "last page", "xid", "e-mail", "R1 comment", "#"} <= not_taken(preview)
    said = {one.text for one in preview.left_out}
    assert {"gender", "age", "e-mail"} <= said


def test_texts_under_a_coded_heading_are_no_ratings() -> None:
    long = "I would rather see this settled by the agency itself"
    preview = seen(f"participant | Q1 | Q2\np1 | 5 | {long}\np2 | 4 | no idea")
    assert preview.table.recommendations == ("Q1",)


def test_numbers_under_a_heading_unlike_the_others_are_asked() -> None:
    text = (
        "participant | group | tenure | R1 | | R2\np1 | A | 3 | 5 | 1 | 4\np2 | B | 2 | 4 | 1 | 4"
    )
    preview = seen(text)
    assert asked(preview) == [(Expected.RATED_COLUMN, "C"), (Expected.RATED_COLUMN, "E")]
    decided = {"tenure": TakenAs.IGNORED, "column 5": TakenAs.RATING}
    answered = seen(text, choices=Choices(columns=decided))
    assert asked(answered) == []
    assert answered.table.recommendations == ("R1", "column 5", "R2")


def test_a_column_that_counts_the_rows_is_no_recommendation() -> None:
    preview = seen(
        "participant | | Law | Fund\n" + "\n".join(f"p{n} | {n} | 5 | 4" for n in (1, 2, 3))
    )
    assert asked(preview) == []
    assert preview.table.recommendations == ("Law", "Fund")


def test_a_column_can_be_chosen_for_another_part() -> None:
    text = "Who | Where from | Statement | Strength\np1 | A | R1 | 5\np2 | B | R1 | 4"
    assert preview_ratings([sheet(text)], FIVE) is None
    chosen = {"Who": TakenAs.NAME, "Where from": TakenAs.GROUP, "Strength": TakenAs.RATING}
    preview = seen(text, choices=Choices(columns=chosen))
    assert dict(preview.table.participants) == {"p1": "A", "p2": "B"}
    assert rated(preview) == {("p1", "R1"): 5, ("p2", "R1"): 4}


def test_without_a_column_of_people_each_row_is_one_and_that_is_said() -> None:
    preview = seen("Email | R1 | R2\nanonymous | 5 | 4\nanonymous | 5 | 3")
    assert [person for person, _ in preview.table.participants] == ["2", "3"]
    assert told(preview, Expected.RATERS) == [""]
    rounds = [sheet("R1 | R2\n5 | 4", name) for name in ("1차", "2차")]
    assert len(seen(*rounds).table.participants) == 2


def test_one_sheet_a_round_is_rounds() -> None:
    sheets = [sheet(f"참여자 | R1\np1 | {value}", name) for name, value in (("2차", 5), ("1차", 1))]
    preview = seen(*sheets)
    assert preview.table.rounds == ("1차", "2차")
    assert told(preview, Expected.ROUNDS) == ["1차 → 2차"]
    one = seen(*sheets, choices=Choices(sheet="1차"))
    assert rated(one) == {("p1", "R1"): 1}
    assert [left.where for left in one.left_out] == ["2차"]


def test_sheets_that_may_be_rounds_are_asked() -> None:
    sheets = [
        sheet(f"participant | R1\np1 | {value}", name) for name, value in (("May", 1), ("A", 5))
    ]
    assert asked(seen(*sheets)) == [(Expected.ROUNDS_OR_SHEET, "May")]
    assert seen(*sheets, choices=Choices(rounds=("May", "A"))).table.rounds == ("May", "A")


def test_the_sheet_that_holds_the_ratings_is_read_whatever_stands_before_it() -> None:
    summary = sheet("Summary of the panel\nPeople | 2", "Summary")
    hidden = replace(sheet("participant | R1\np9 | 1", "Old"), is_hidden=True)
    preview = seen(summary, sheet("participant | R1\np1 | 5", "Data"), hidden)
    assert (preview.sheet, rated(preview)) == ("Data", {("p1", "R1"): 5})
    assert {one.where for one in preview.left_out} == {"Summary", "Old"}


def test_totals_and_notes_are_left_out() -> None:
    preview = seen(
        "participant | group | R1 | R2\np1 | A | 4 | 5\np2 | B | 3 | 3\nAverage | | 3.5 | 4\n"
        "합계 | | 7 | 8\n* five points"
    )
    assert asked(preview) == []
    assert len(preview.table.participants) == 2
    assert [one.where for one in preview.left_out] == ["4", "5", "6"]


def test_a_row_longer_than_the_header_is_asked_and_can_be_dropped() -> None:
    text = "participant | R1\np1 | 5\np2 | 4 | 1\np3 | 3\np4 | 2"
    assert asked(seen(text)) == [(Expected.FEWER_CELLS, "3")]
    assert rated(seen(text, choices=Choices(dropped=frozenset({3}))))["p3", "R1"] == 3


def test_formulas_without_a_stored_value_are_named_where_they_matter() -> None:
    raw = sheet("participant | R1 | note | R2\np1 | | | 4")
    formulas = frozenset({(1, 1), (1, 2)})
    assert asked(seen(replace(raw, formulas=formulas))) == [(Expected.STORED_VALUE, "B2")]
    hidden = seen(replace(sheet("participant | R1\np1 | 5\np2 | 4"), hidden_rows=frozenset({2})))
    assert [one.where for one in hidden.problems] == ["3"]


def test_names_written_in_several_ways_are_one_and_said() -> None:
    preview = seen(
        "participant | group | recommendation | rating\nKim Min-su | Industry | R1 | 5\n"
        "kim  min-su | industry\u200b | r1 | 5\nLee | INDUSTRY | R1 | 3"
    )
    assert preview.table.groups == ("Industry",)
    assert len(preview.table.participants) == 2
    assert "kim min-su" in told(preview, Expected.ONE_NAME)
    assert asked(preview) == []


@pytest.mark.parametrize(
    ("one", "other", "ask"),
    [
        ("산업체", "산업계", True),
        ("시민", "시민단체", True),
        ("Industry", "Industries", True),
        ("Civil society", "Civil-society", True),
        ("Group A", "Group B", False),
        ("Region 11", "Region 12", False),
        ("정부", "학계", False),
        ("A", "B", False),
        ("Government", "Academia", False),
    ],
)
def test_groups_that_may_be_one_are_asked_once(one: str, other: str, ask: bool) -> None:
    text = f"participant | group | R1\np1 | {one} | 5\np2 | {other} | 4"
    assert asked(seen(text)) == ([(Expected.SAME_GROUP, one)] if ask else [])
    for meant, groups in ((other, (other,)), ("", (one, other))):
        answered = seen(text, choices=Choices(groups={one: meant}))
        assert (asked(answered), answered.table.groups) == ([], groups)


def test_groups_above_their_people_are_filled_down_and_said() -> None:
    text = "group | participant | R1\nGov | p1 | 5\n | p2 | 4\nInd | p3 | 1\n | p4 | 2"
    preview = seen(text)
    assert dict(preview.table.participants)["p4"] == "Ind"
    assert told(preview, Expected.FILLED_DOWN) == ["group"]
    assert preview.questions == ()
    assert preview.problems[0].severity is Severity.WARNING
    some = seen(text.replace(" | p4", "Gov | p4"))
    assert dict(some.table.participants)["p2"] == ""


def test_label_words_are_points_and_the_mapping_is_shown() -> None:
    preview = seen("participant | R1\na | Strongly agree\nb | 그렇지 않다\nc | Unsure\nd | agree")
    assert [one.value for one in preview.table.entries] == [5, 2, None, 4]
    assert told(preview, Expected.WORDS) == ["Strongly agree = 5; 그렇지 않다 = 2; agree = 4"]


def test_words_that_fit_two_points_or_none_are_asked_once() -> None:
    text = "participant | R1 | R2\na | Very important | 추진\nb | 추진 | Very important\nc | 4 | 0"
    preview = seen(text)
    assert [(one.found, one.where) for one in preview.questions] == [
        ("추진", "C2; B3"),
        ("0", "C4"),
        ("Very important", "B2; B2"),
    ]
    words = {"추진": 4, "very important": 5, "0": None}
    answered = seen(text, choices=Choices(words=words))
    assert asked(answered) == []
    assert rated(answered) == {
        ("a", "R1"): 5,
        ("a", "R2"): 4,
        ("b", "R1"): 4,
        ("b", "R2"): 5,
        ("c", "R1"): 4,
    }
    abstained = Choices(words=words | {"0": NotRated.ABSTAINED})
    assert rated(seen(text, choices=abstained))["c", "R2"] is None


def test_what_is_missing_in_a_long_table_is_asked() -> None:
    preview = seen(
        "participant | group | recommendation | rating\n | A | R1 | 5\np1 | A | | 4\n"
        "p2 | A | R1 | 3\np2 | B | R2 | 3\np3 | | |"
    )
    assert asked(preview) == [(Expected.RATING_NAMES, "A2; C3"), (Expected.TWO_GROUPS, "B5")]


TWICE = "time | participant | R1\n{0} | kim | 5\n{1} | kim | 1\n{2} | lee | 3"


@pytest.mark.parametrize(
    ("times", "counts"),
    [
        (("3/18/2025 15:40:00", "3/18/2025 9:01:00", "3/18/2025 9:05"), 5),
        (("2025. 3. 18 오후 3:00", "2025. 3. 18 오전 11:00", ""), 5),
        (("18.03.2025 09:00", "2025-03-18 10:00", "x"), 1),
        (("45734.25", "2025-03-18 05:00", ""), 5),
        (("3/4/2025", "4/3/2025", "25/3/2025"), 5),
        (("3/4/2025", "4/3/2025", "3/25/2025"), 1),
    ],
)
def test_the_later_answer_counts_in_whatever_way_times_are_written(
    times: tuple[str, str, str], counts: int
) -> None:
    preview = seen(TWICE.format(*times))
    assert asked(preview) == []
    assert preview.settled.later == 1
    assert [one.value for one in preview.table.entries if one.participant == "kim"][-1] == counts


@pytest.mark.parametrize(
    "times",
    [("", "", ""), ("3/4/2025", "4/3/2025", "5/5/2025"), ("noon", "1", "2"), ("7", "7", "8")],
)
def test_which_answer_counts_is_asked_where_no_times_say_so(times: tuple[str, str, str]) -> None:
    text = TWICE.format(*times)
    assert asked(seen(text)) == [(Expected.ONE_ANSWER, "")]
    for repeated, counts in ((Repeated.UPPER, 5), (Repeated.LOWER, 1)):
        answered = seen(text, choices=Choices(repeated=repeated))
        assert (asked(answered), answered.settled.by_row) == ([], 1)
        assert rated(answered)["kim", "R1"] == counts


def test_the_order_of_day_and_month_can_be_said() -> None:
    text = TWICE.format("3/4/2025", "4/3/2025", "5/5/2025")
    for day_first, counts in ((True, 5), (False, 1)):
        assert rated(seen(text, choices=Choices(day_first=day_first)))["kim", "R1"] == counts


def test_the_same_answer_twice_is_no_question() -> None:
    preview = seen("participant | R1\nkim | 5\nKIM | 5")
    assert (asked(preview), preview.table.replaced, preview.settled.later) == ([], 1, 0)


ROUNDS = "participant | recommendation | round | rating | timestamp\n"


@pytest.mark.parametrize(
    ("rows", "order"),
    [
        ("p | R1 | after | 5 |\np | R1 | before | 2 |", ("before", "after")),
        ("p | R1 | 첫째 | 5 |\np | R1 | 둘째 | 2 |", ("첫째", "둘째")),
        ("p | R1 | May | 5 | 20\np | R1 | April | 2 | 10", ("April", "May")),
        ("p | R1 | May | 5 |\np | R1 | April | 2 |", ("May", "April")),
        ("p | R1 | May | 5 | 3/4/2025\np | R1 | April | 2 | 4/3/2025", ("May", "April")),
    ],
)
def test_rounds_stand_by_meaning_then_time_then_appearance(
    rows: str, order: tuple[str, ...]
) -> None:
    preview = seen(ROUNDS + rows)
    assert preview.table.rounds == order
    turned = Choices(rounds=tuple(reversed(order)))
    assert seen(ROUNDS + rows, choices=turned).table.rounds == tuple(reversed(order))


def test_times_in_a_workbook_are_times() -> None:
    rows: tuple[tuple[Cell, ...], ...] = (
        ("timestamp", "participant", "R1"),
        (datetime(2025, 3, 18, 15), "kim", 5),  # noqa: DTZ001 - a workbook knows no zones
        (datetime(2025, 3, 18, 9), "kim", 1),  # noqa: DTZ001
    )
    preview = seen(RawSheet("", rows))
    assert [one.value for one in preview.table.entries] == [1, 5]


def test_people_of_whom_nobody_may_tell_stay_apart() -> None:
    preview = seen("participant | group | recommendation | rating\nwithheld | withheld | R1 | 4")
    assert preview.table.withheld == {"withheld 2"}
    column = seen(
        "participant | recommendation | rating | recused\np1 | R1 | | TRUE\np2 | R1 | 4 |"
    )
    assert [one.recused for one in column.table.entries] == [True, False]


def test_a_long_sheet_is_read_to_its_end() -> None:
    lines = [f"p{n} | g | R1 | {1 + n % 5}" for n in range(2_500)]
    text = "\n".join(["participant | group | recommendation | rating", *lines, "Total | | R1 | 9"])
    preview = seen(text, choices=Choices(dropped=frozenset({1_200, 3})))
    assert len(preview.table.entries) == 2_498
    assert [one.where for one in preview.left_out] == ["3", "2502"]
    long = seen(text.replace("p1100 | g", "p1100 | g | R9 | 1 | 1"))
    assert asked(long) == [(Expected.FEWER_CELLS, "1102")]


def test_large_numbers_and_an_age_group_are_neither_ratings_nor_a_group() -> None:
    preview = seen(
        "participant | Which age group are you in? | Law | budget\np1 | 30s | 5 | 340\np2 | 40s | 4 | 250"
    )
    assert preview.table.recommendations == ("Law",)
    assert preview.table.groups == ("all",)


def test_a_group_that_is_said_once_is_that_of_all_rows_of_a_person() -> None:
    preview = seen(
        "participant | group | recommendation | rating\np1 | | R1 | 5\np1 | A | R2 | 4\np2 | B | R1 | 3"
    )
    assert asked(preview) == []
    assert dict(preview.table.participants) == {"p1": "A", "p2": "B"}


def test_two_columns_for_one_recommendation_are_refused() -> None:
    with pytest.raises(ColumnsTwiceError) as caught:
        seen("participant | R1 | R2 | R1\np1 | 5 | 4 | 1")
    assert caught.value.parameters["problems"] == ["R1"]


@pytest.mark.parametrize(
    ("text", "error", "where"),
    [
        ("participant | R1\np1 | 7", NotARatingError, "B2"),
        ("participant | R1\n | 5\np1 | 4", RowIncompleteError, "A2"),
        ("participant | group | R1\np1 | A | 5\np1 | B | 5", TwoGroupsError, "B3"),
        ("participant | R1\np1 | 5\np1 | 4", TableAsksError, "p1: R1"),
        ("participant | R1\nKim | 5\nKIM | 4", TableAsksError, "KIM"),
    ],
)
def test_nothing_is_analysed_while_something_is_wrong_or_open(
    text: str, error: type[TableError], where: str
) -> None:
    with pytest.raises(error) as caught:
        raise_faults(seen(text))
    assert where in table_sentence(caught.value)


def test_what_is_plain_is_analysed() -> None:
    raise_faults(seen("participant | R1\np1 | 5"))


def test_votes_with_signs_are_read_on_their_scale() -> None:
    preview = seen(
        "participant | group-id | n-votes | 1 | 2\n0 | 0 | 2 | -1 | 1\n1 | 1 | 2 | 0 | 1",
        scale=THREE,
    )
    assert rated(preview)["0", "1"] == -1
    assert not_taken(preview) == {"n-votes"}
