"""Tables of ratings whose rows are recommendations: people, rounds or criteria across."""

import pytest

from workshop_app.domain.raw_table import RawSheet, Span
from workshop_app.domain.scale import scale_of
from workshop_app.services.analysing import ONLY_CRITERION, ONLY_ROUND
from workshop_app.services.tables.choices import Choices, Expected, Severity, TakenAs
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.ratings import RatingsPreview, preview_ratings

FIVE = scale_of(1, 5)
GIVEN = [[5, 4, 3, 2], [1, 2, 3, 5], [4, 4, 5, 1]]


def of(sheet: RawSheet, choices: Choices | None = None) -> RatingsPreview:
    preview = preview_ratings([sheet], FIVE, choices)
    assert preview is not None
    return preview


def seen(text: str, choices: Choices | None = None) -> RatingsPreview:
    return of(sheet_of(text), choices)


def asked(preview: RatingsPreview) -> list[tuple[str, str]]:
    return [(one.where, one.expected) for one in preview.questions]


def rated(preview: RatingsPreview) -> dict[tuple[str, str], list[int | None]]:
    found: dict[tuple[str, str], list[int | None]] = {}
    for one in preview.table.entries:
        found.setdefault((one.participant, one.recommendation), []).append(one.value)
    return found


def turned(heads: list[str], items: list[str], first: str = "권고안") -> str:
    rows = [[first, *heads]]
    rows += [[item, *map(str, given)] for item, given in zip(items, GIVEN, strict=True)]
    return "\n".join("\t".join(row) for row in rows)


ITEMS = ["데이터 신탁법 제정", "실증 기금", "2년 뒤 재검토"]


@pytest.mark.parametrize(
    ("first", "heads", "items"),
    [
        ("권고안", ["P01", "P02", "P03", "P04"], ITEMS),
        ("Recommendation", ["Kim", "Lee", "Park", "Choi"], ITEMS),
        ("item", ["P1", "P2", "P3", "P4"], ["R1", "R2", "R3"]),
        ("과제명", ["위원1", "위원2", "위원3", "위원4"], ITEMS),
        ("", ["김민수", "이영희", "박철수", "최유진"], ITEMS),
        ("", ["kim", "lee", "park", "choi"], ["R1 Data law", "R2 Fund", "R3 Review"]),
        ("", ["a", "b", "c", "d"], [f"A long statement on what is to be done {n}" for n in "xyz"]),
    ],
)
def test_people_across_are_turned_and_it_is_said(
    first: str, heads: list[str], items: list[str]
) -> None:
    preview = seen(turned(heads, items, first))
    assert preview.questions == ()
    assert [name for name, _ in preview.table.participants] == heads
    assert list(preview.table.recommendations) == items
    assert rated(preview)[heads[1], items[2]] == [4]
    assert Expected.READ_ACROSS in [one.expected for one in preview.problems]


def test_numbers_of_rows_and_means_beside_the_people_are_left_out() -> None:
    preview = seen(
        "연번\t권고안\t위원1\t위원2\t평균\t비고\n1\t데이터법\t5\t4\t4.5\t\n2\t기금\t1\t2\t1.5\t-\n"
        "\t합계\t6\t6\t6\t\n"
    )
    assert preview.questions == ()
    assert [name for name, _ in preview.table.participants] == ["위원1", "위원2"]
    assert [one.value for one in preview.table.entries] == [5, 4, 1, 2]
    assert {one.text for one in preview.left_out} >= {"연번", "평균", "비고"}


@pytest.mark.parametrize(
    "sheet",
    [
        RawSheet(
            "",
            (
                ("권고안", "정부", None, "산업계", None),
                (None, "P01", "P02", "P03", "P04"),
                ("데이터법", 5, 4, 3, 2),
                ("기금", 1, 2, 3, 4),
            ),
            (Span(0, 1, 0, 2), Span(0, 3, 0, 4), Span(0, 0, 1, 0)),
        ),
        RawSheet(
            "",
            (
                (None, "정부", "정부", "산업계", "산업계"),
                ("권고안", "P01", "P02", "P03", "P04"),
                ("데이터법", 5, 4, 3, 2),
                ("기금", 1, 2, 3, 4),
            ),
        ),
        sheet_of(
            "권고안\tP01\tP02\tP03\tP04\n그룹\t정부\t정부\t산업계\t산업계\n데이터법\t5\t4\t3\t2\n기금\t1\t2\t3\t4"
        ),
        sheet_of(
            "권고안\tP01(정부)\tP02(정부)\tP03(산업계)\tP04(산업계)\n데이터법\t5\t4\t3\t2\n기금\t1\t2\t3\t4"
        ),
    ],
)
def test_groups_stand_above_below_or_beside_the_people(sheet: RawSheet) -> None:
    preview = of(sheet)
    assert preview.questions == ()
    assert preview.table.participants == (
        ("P01", "정부"),
        ("P02", "정부"),
        ("P03", "산업계"),
        ("P04", "산업계"),
    )
    assert rated(preview)["P03", "기금"] == [3]
    renamed = of(sheet, Choices(groups={"산업계": "industry"}))
    assert dict(renamed.table.participants)["P04"] == "industry"


def test_an_office_in_brackets_that_nobody_shares_stays_with_the_name() -> None:
    preview = seen(turned(["김민수(A)", "이영희(B)", "박철수(C)", "최유진(D)"], ITEMS))
    assert preview.table.participants[0] == ("김민수(A)", "all")


def test_people_across_may_rate_by_criteria_below_and_in_rounds() -> None:
    below = seen("권고안\t기준\t위원1\t위원2\n데이터법\t중요도\t5\t4\n데이터법\t시급성\t1\t2\n")
    assert list(below.table.criteria) == ["중요도", "시급성"]
    assert rated(below)["위원2", "데이터법"] == [4, 2]
    rounds = seen(
        "recommendation\tkim 1차\tkim 2차\tlee 1차\tlee 2차\nR1\t5\t4\t3\t2\nR2\t1\t2\t3\t4\n"
    )
    assert list(rounds.table.rounds) == ["1차", "2차"]
    assert rated(rounds)["lee", "R2"] == [3, 4]


def test_blank_cells_a_missing_title_and_bad_cells_are_named_by_their_places() -> None:
    preview = seen("권고안\t위원1\t위원2\n데이터법\t5\t\n기금\t7\t모름\n\t3\t4\n")
    assert rated(preview) == {("위원1", "데이터법"): [5], ("위원2", "기금"): [None]}
    assert asked(preview) == [("B3", Expected.OFF_SCALE), ("A4", Expected.RATING_NAMES)]


@pytest.mark.parametrize(
    "heads",
    [
        ["정부", "산업계", "학계", "시민"],
        ["Government", "Industry", "Academia", "NGO"],
        ["매우 반대", "반대", "찬성", "매우 찬성"],
        ["중요도", "시급성", "효과성", "필요성"],
    ],
)
def test_columns_that_may_be_counts_or_means_are_asked_about_once(heads: list[str]) -> None:
    text = turned(heads, ITEMS)
    assert asked(seen(text)) == [("B", Expected.COLUMNS_ARE_PEOPLE)]
    people = seen(text, Choices(columns=dict.fromkeys(heads, TakenAs.RATING)))
    assert people.questions == ()
    assert len(people.table.participants) == len(heads)


def test_counts_of_each_point_are_asked_about() -> None:
    preview = seen("권고안\t1\t2\t3\t4\t5\n데이터법\t2\t1\t2\t4\t5\n기금\t1\t1\t1\t1\t5\n")
    assert asked(preview) == [("B", Expected.COLUMNS_ARE_PEOPLE)]


def test_rows_below_a_blank_heading_are_asked_about_where_they_may_be_either() -> None:
    text = turned(["kim", "lee", "park", "choi"], ["Data law", "Fund", "Review"], "")
    assert asked(seen(text)) == [("A", Expected.ROWS_ARE)]
    across = seen(text, Choices(columns={"column 1": TakenAs.RECOMMENDATION}))
    assert across.questions == ()
    assert rated(across)["lee", "Fund"] == [2]
    down = seen(text, Choices(columns={"column 1": TakenAs.PARTICIPANT}))
    assert down.questions == ()
    assert rated(down)["Fund", "lee"] == [2]


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        (["R1", "R2", "R3", "R4"], ["kim", "lee", "park"]),
        (["Data", "Fund", "Review", "Law"], ["P1", "P2", "P3"]),
        ([f"A long statement on what is to be done {n}" for n in "abcd"], ["kim", "lee", "park"]),
    ],
)
def test_rows_below_a_blank_heading_are_people_where_the_headings_are_recommendations(
    heads: list[str], rows: list[str]
) -> None:
    preview = seen(turned(heads, rows, ""))
    assert preview.questions == ()
    assert [name for name, _ in preview.table.participants] == rows


def test_titles_that_are_people_by_no_sign_stay_as_they_are() -> None:
    preview = seen("제목\tData\tFund\n가\t5\t4\n나\t3\t2\n")
    assert list(preview.table.recommendations) == ["Data", "Fund"]


@pytest.mark.parametrize(
    ("first", "second", "rounds"),
    [
        ("pre", "post", ("pre", "post")),
        ("post", "pre", ("pre", "post")),
        ("score1", "score2", ("1", "2")),
        ("Rating 2", "Rating 1", ("1", "2")),
        ("1차 점수", "2차 점수", ("1차", "2차")),
        ("사전", "사후", ("사전", "사후")),
        ("before", "after", ("before", "after")),
        ("baseline rating", "follow-up rating", ("baseline", "follow-up")),
        ("rating (pre)", "rating (post)", ("pre", "post")),
        ("Round 1", "Round 2", ("Round 1", "Round 2")),
        ("평점_1차", "평점_2차", ("1차", "2차")),
    ],
)
def test_two_columns_of_ratings_are_two_rounds_whose_order_is_shown(
    first: str, second: str, rounds: tuple[str, str]
) -> None:
    text = f"participant\tgroup\trecommendation\t{first}\t{second}\nkim\tgov\tR1\t2\t5\nlee\tind\tR1\t1\t4\n"
    preview = seen(text)
    assert preview.questions == ()
    assert tuple(preview.table.rounds) == rounds
    told = [one.found for one in preview.problems if one.expected is Expected.ROUNDS]
    assert told == [" → ".join(rounds)]
    given = {one.round: one.value for one in preview.table.entries if one.participant == "kim"}
    assert list(given.values()) == [2, 5]
    changed = seen(text, Choices(rounds=(rounds[1], rounds[0])))
    assert tuple(changed.table.rounds) == (rounds[1], rounds[0])


def test_columns_of_ratings_are_criteria_or_criteria_in_rounds() -> None:
    text = (
        "id\trecommendation\timportance pre\timportance post\tfeasibility pre\tfeasibility post\n"
    )
    preview = seen(text + "kim\tR1\t2\t5\t1\t4\nkim\tR2\t1\t3\t2\t1\n")
    assert preview.questions == ()
    assert list(preview.table.criteria) == ["importance", "feasibility"]
    assert list(preview.table.rounds) == ["pre", "post"]
    assert rated(preview)["kim", "R1"] == [2, 5, 1, 4]
    plain = seen("응답자\t권고안\t중요도\t시급성\n가\tR1\t2\t5\n나\tR1\t1\t4\n")
    assert list(plain.table.criteria) == ["중요도", "시급성"]


def test_a_column_of_ratings_that_says_nothing_beside_others_is_asked_about() -> None:
    text = "participant\trecommendation\timportance\tbenefit\nkim\tR1\t2\t5\nlee\tR1\t1\t4\n"
    assert asked(seen(text)) == [("D", Expected.RATED_COLUMN)]
    taken = seen(text, Choices(columns={"benefit": TakenAs.RATING}))
    assert list(taken.table.criteria) == ["importance", "benefit"]
    left = seen(text, Choices(columns={"benefit": TakenAs.IGNORED}))
    assert (left.questions, list(left.table.criteria)) == ((), ["importance"])


def test_a_second_column_of_ratings_is_not_left_out_in_silence() -> None:
    text = "participant\trecommendation\trating\tpost\nkim\tR1\t2\t5\nlee\tR1\t1\t4\n"
    preview = seen(text)
    assert asked(preview) == [("D", Expected.RATED_COLUMN)]
    assert {(one.criterion, one.round) for one in preview.table.entries} == {
        (ONLY_CRITERION, ONLY_ROUND)
    }
    both = seen(text, Choices(columns={"post": TakenAs.RATING, "rating": TakenAs.RATING}))
    assert {one.value for one in both.table.entries} == {2, 5, 1, 4}


def test_a_row_without_a_person_is_named() -> None:
    preview = seen("participant\trecommendation\tpre\tpost\n\tR1\t2\t5\nlee\tR1\t1\t4\n\t\t\t\n")
    assert asked(preview) == [("A2", Expected.RATING_NAMES)]


def test_a_table_of_titles_and_means_alone_holds_no_ratings() -> None:
    text = "권고안\t인원\t평균\t최소\t최대\n데이터법\t5\t4\t3\t5\n기금\t5\t2\t1\t4\n"
    assert preview_ratings([sheet_of(text)], FIVE) is None


LABELLED = "participant\tR1\tR2\nkim\t1 - very important\t5 - not important at all\nlee\t2 - important\t4\n"
LEGEND = "※ 1점: 매우 중요 ~ 5점: 전혀 중요하지 않음\n참여자\tR1\tR2\nkim\t1\t5\nlee\t2\t4\n"
HEADED = "participant\tHow important (1=very important)? [R1]\tHow important (1=very important)? [R2]\nkim\t1\t5\nlee\t2\t4\n"


@pytest.mark.parametrize("text", [LABELLED, LEGEND, HEADED])
def test_a_scale_that_was_turned_round_asks_one_question(text: str) -> None:
    from workshop_app.domain.answers import Counts

    preview = seen(text)
    assert [one.expected for one in preview.questions] == [Expected.REVERSED]
    words = seen(text, Choices(counts=Counts.WORDS))
    assert (words.questions, [one.value for one in words.table.entries]) == ((), [5, 1, 4, 2])
    numbers = seen(text, Choices(counts=Counts.NUMBERS))
    assert (numbers.questions, [one.value for one in numbers.table.entries]) == ((), [1, 5, 2, 4])


def test_words_that_run_both_ways_are_faults_of_their_own() -> None:
    preview = seen(
        "participant\tR1\tR2\nkim\t1 - agree\t2 - disagree\nlee\t5 - strongly agree\t3\n"
    )
    assert [one.expected for one in preview.questions] == [Expected.CONTRADICTS]


def test_a_legend_that_runs_with_the_scale_asks_nothing() -> None:
    preview = seen("1 = not important, 5 = very important\nparticipant\tR1\nkim\t1\nlee\t5\n")
    assert [one for one in preview.problems if one.severity is Severity.QUESTION] == []


def test_a_column_of_ids_that_is_empty_tells_nobody_apart() -> None:
    text = "id\trecommendation\timportance\turgency\n\tR1\t2\t5\n\tR2\t1\t4\n"
    assert [one for _, one in asked(seen(text))] == [Expected.COLUMNS_ARE_PEOPLE]


def test_ratings_of_no_rows_that_say_what_they_are_hold_nothing_to_take() -> None:
    text = "participant\trecommendation\tbenefit\tharm\nkim\tR1\t2\t5\nlee\tR1\t1\t4\n"
    taken = seen(text, Choices(columns={"benefit": TakenAs.RATING}))
    assert list(taken.table.criteria) == ["benefit"]
    assert asked(taken) == [("D", Expected.RATED_COLUMN)]
    assert preview_ratings([sheet_of(text)], FIVE) is None
