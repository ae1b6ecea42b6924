"""What strangers' files showed: people in one cell, cards, and what survey tools ask beside."""

from datetime import UTC, datetime

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.scale import scale_of
from workshop_app.domain.workshop import Details
from workshop_app.services.tables.choices import Expected
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.people import PeoplePreview, preview_people
from workshop_app.services.tables.ratings import RatingsPreview, preview_ratings

WORKSHOP = new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))


def seen(text: str) -> RatingsPreview:
    preview = preview_ratings([sheet_of(text)], scale_of(1, 5))
    assert preview is not None
    assert preview.questions == ()
    return preview


def people(sheet: RawSheet) -> PeoplePreview:
    return preview_people([sheet], WORKSHOP)


@pytest.mark.parametrize(
    "names",
    [
        "김민수 (과기부)\n이영희 (기재부)",
        "Jane Doe\nJohn Roe",
        "Jane Doe (MOT)\nJohn Roe (ACME)",
        "김민수\n이영희",
    ],
)
def test_people_on_lines_of_one_cell_are_asked_about(names: str) -> None:
    preview = people(RawSheet("", (("구분", "참석자"), ("정부", names), ("학계", "한두리"))))
    assert [one.expected for one in preview.questions] == [Expected.ONE_PERSON]


def test_a_name_on_two_lines_is_one_name() -> None:
    preview = people(
        RawSheet("", (("구분", "성명"), ("정부", "홍길동\nHong Gildong"), ("학계", "김\n")))
    )
    assert preview.questions == ()
    assert [row.name for row in preview.rows] == ["홍길동 Hong Gildong", "김"]


def test_marks_of_footnotes_are_no_part_of_a_name() -> None:
    preview = people(sheet_of("성명\t구분\n김민수*\t정부\n이영희1)\t학계\n박철수²\t학계\nP3\t학계"))
    assert [row.name for row in preview.rows] == ["김민수", "이영희", "박철수", "P3"]


def test_cards_of_labelled_lines_are_rows() -> None:
    preview = people(
        sheet_of(
            "성명: 김민수\n소속: 과기부\n구분: 정부\n\n성명: 이영희\n구분: 산업계\n소속: 가상전자\n"
        )
    )
    assert preview.questions == ()
    assert [(row.name, row.affiliation, row.group_key) for row in preview.rows] == [
        ("김민수", "과기부", "government"),
        ("이영희", "가상전자", "industry"),
    ]


@pytest.mark.parametrize(
    "aside", ["Table", "전문성 수준", "가중치", "조", "Expertise in this field"]
)
def test_where_somebody_sat_or_how_expert_they_are_is_no_recommendation(aside: str) -> None:
    preview = seen(f"participant\t{aside}\tData law\tFund\nkim\t1\t5\t4\nlee\t2\t3\t2\n")
    assert list(preview.table.recommendations) == ["Data law", "Fund"]


def test_a_survey_with_the_word_response_below_its_questions_is_read() -> None:
    preview = seen(
        "Respondent ID\tWhich group?\tHow important is each?\t\tAny comments?\n"
        "\tResponse\tR1 Data law\tR2 Fund\tOpen-Ended Response\n"
        "11\tGovernment\tVery important\tImportant\tok\n12\tIndustry\tNot at all important\tNeutral\t\n"
    )
    assert list(preview.table.recommendations) == ["R1 Data law", "R2 Fund"]
    assert [one.value for one in preview.table.entries] == [5, 4, 1, 3]


def test_numbers_in_circles_before_words_and_questions_on_the_office_are_read() -> None:
    preview = seen(
        "번호\t응답일시\t응답시간\t1. 귀하의 소속은?\t2. 데이터법이 필요하다\n"
        "1\t2025-05-20 10:01\t00:03:22\t정부\t⑤ 매우 그렇다\n"
        "2\t2025-05-20 11:01\t00:02:22\t산업계\t③ 보통이다\n"
    )
    assert dict(preview.table.participants) == {"1": "정부", "2": "산업계"}
    assert [one.value for one in preview.table.entries] == [5, 3]


def test_a_pivot_table_is_read_by_its_rows_without_its_totals() -> None:
    preview = seen(
        "Row Labels\tR1\tR2\tGrand Total\nkim\t5\t4\t9\nlee\t3\t2\t5\nGrand Total\t8\t6\t14\n"
    )
    assert [name for name, _ in preview.table.participants] == ["kim", "lee"]
    assert list(preview.table.recommendations) == ["R1", "R2"]
