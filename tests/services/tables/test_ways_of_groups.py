"""Groups that are marked, on sheets of their own, or parted from names by spaces alone."""

from datetime import UTC, datetime

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.raw_table import RawSheet, Span
from workshop_app.domain.workshop import Details
from workshop_app.services.tables.choices import ALL_SHEETS, Choices, Expected, TakenAs
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.people import PeoplePreview, preview_people, with_people

WORKSHOP = new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))


def seen(*sheets: RawSheet | str, choices: Choices | None = None) -> PeoplePreview:
    read = [sheet_of(one) if isinstance(one, str) else one for one in sheets]
    return preview_people(read, WORKSHOP, choices)


def people(preview: PeoplePreview) -> list[tuple[str, str, str]]:
    return [(row.name, row.affiliation, row.group_key) for row in preview.taken]


def asked(preview: PeoplePreview) -> list[tuple[str, str]]:
    return [(one.expected, one.found) for one in preview.questions]


@pytest.mark.parametrize(
    ("yes", "no"), [("O", ""), ("O", "X"), ("✓", ""), ("1", "0"), ("●", "-"), ("예", "아니오")]
)
def test_the_marked_column_says_the_group(yes: str, no: str) -> None:
    preview = seen(
        f"연번\t성명\t소속\t정부\t산업계\t학계\n1\t김민수\t과기부\t{yes}\t{no}\t{no}\n"
        f"2\t이영희\t가상전자\t{no}\t{yes}\t{no}\n3\t박철수\t한국대\t{no}\t{no}\t{yes}"
    )
    assert preview.questions == ()
    assert [group for *_, group in people(preview)] == ["government", "industry", "academia"]


def test_marks_below_one_heading_of_groups_are_read() -> None:
    rows = (
        ("성명", "소속", "구분", None, None),
        (None, None, "정부", "산업계", "학계"),
        ("김민수", "과기부", "O", None, None),
        ("이영희", "가상전자", None, "O", None),
    )
    spans = (Span(0, 2, 0, 4), Span(0, 0, 1, 0), Span(0, 1, 1, 1))
    preview = seen(RawSheet("", rows, spans))
    assert preview.questions == ()
    assert [group for *_, group in people(preview)] == ["government", "industry"]


def test_two_marks_and_no_mark_are_asked() -> None:
    preview = seen("성명\t정부\t산업계\n김민수\tO\tO\n이영희\t\tO\n박철수\t\t\n")
    assert asked(preview) == [(Expected.KNOWN_GROUP, "정부, 산업계"), (Expected.GROUP, "")]


def test_marked_groups_that_are_not_there_yet_are_asked_by_their_names() -> None:
    preview = seen("name\torg\tFarmers\tConsumers\nJane\tMOT\t✓\t\nJohn\tACME\t\t✓\n")
    assert asked(preview) == [
        (Expected.KNOWN_GROUP, "Farmers"),
        (Expected.KNOWN_GROUP, "Consumers"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "성명\t구분\t1일차\t2일차\n김민수\t정부\tO\t\n이영희\t학계\t\tO\n",
        "성명\t구분\tLunch\tDinner\n김민수\t정부\tO\t\n이영희\t학계\t\tO\n",
        "성명\t구분\t정부\t학계\n김민수\t정부\tO\t\n이영희\t학계\t\tO\n",
    ],
)
def test_a_column_of_groups_goes_before_marks(text: str) -> None:
    preview = seen(text)
    assert preview.questions == ()
    assert [group for *_, group in people(preview)] == ["government", "academia"]


def test_marks_of_meals_and_marks_of_several_are_no_groups() -> None:
    for text in (
        "성명\t중식\t석식\n김민수\tO\t\n이영희\t\tO\n",
        "성명\tA\tB\n김민수\tO\tO\n이영희\t\tO\n",
    ):
        assert [one for one, _ in asked(seen(text))] == [Expected.GROUP]


def test_a_chosen_column_of_groups_leaves_marks_alone() -> None:
    text = "성명\t분류 기준\t정부\t학계\n김민수\t학계\tO\t\n이영희\t학계\tO\t\n"
    preview = seen(text, choices=Choices(columns={"분류 기준": TakenAs.GROUP}))
    assert [group for *_, group in people(preview)] == ["academia", "academia"]


def roster(name: str, *rows: tuple[str, ...], head: tuple[str, ...] = ("성명", "소속")) -> RawSheet:
    return RawSheet(name, (head, *rows))


def test_sheets_called_as_groups_are_read_below_each_other() -> None:
    preview = seen(
        RawSheet("요약", (("총", 3),)),
        RawSheet(
            "1. 정부",
            (("정부 참석자",), (), ("성명", "소속", "비고"), ("김민수", "과기부", "오후")),
        ),
        roster("산업계", ("이영희", "가상전자"), ("최유진", "참 회사")),
    )
    assert preview.questions == ()
    assert people(preview) == [
        ("김민수", "과기부", "government"),
        ("이영희", "가상전자", "industry"),
        ("최유진", "참 회사", "industry"),
    ]
    assert [row.number for row in preview.rows] == [4, 6, 7]
    assert {(one.where, one.text) for one in preview.left_out} >= {
        ("요약", ""),
        ("1", "정부 참석자"),
    }
    assert Expected.READ_BELOW in [one.expected for one in preview.problems]


def test_formulas_long_rows_and_hidden_rows_of_all_sheets_are_seen() -> None:
    preview = seen(
        RawSheet("정부", (("성명", "소속"), ("김", None)), formulas=frozenset({(1, 1)})),
        RawSheet(
            "학계", (("성명", "소속"), ("이", "B"), ("박", "C", "x")), hidden_rows=frozenset({1})
        ),
    )
    assert asked(preview) == [(Expected.STORED_VALUE, ""), (Expected.FEWER_CELLS, "x")]
    assert [one.where for one in preview.questions] == ["정부!B2", "5"]
    assert preview.table.hidden == (4,)


def test_one_question_answers_for_all_sheets() -> None:
    sheets = (roster("농민", ("김민수", "A")), roster("소비자", ("이영희", "B")))
    preview = seen(*sheets)
    assert asked(preview) == [(Expected.GROUPS_ARE_SHEETS, "농민, 소비자")]
    assert preview.questions[0].options == (ALL_SHEETS, "농민", "소비자")
    each = seen(*sheets, choices=Choices(sheet=ALL_SHEETS))
    assert each.questions == ()
    made = with_people(WORKSHOP, each)
    assert [group.name.ko for group in made.groups][-2:] == ["농민", "소비자"]
    one = seen(*sheets, choices=Choices(sheet="소비자"))
    assert [row.name for row in one.rows] == ["이영희"]


def test_a_sheet_called_nearly_as_a_group_is_asked_even_so() -> None:
    sheets = (roster("정부", ("김민수", "A")), roster("산업체", ("이영희", "B")))
    each = seen(*sheets, choices=Choices(sheet=ALL_SHEETS))
    assert asked(each) == [(Expected.KNOWN_GROUP, "산업체")]


def test_sheets_that_say_the_group_themselves_are_no_groups() -> None:
    head = ("성명", "구분")
    sheets = (
        roster("1일차", ("김", "정부"), head=head),
        roster("2일차", ("이", "학계"), head=head),
    )
    assert [one for one, _ in asked(seen(*sheets))] == [Expected.ONE_SHEET]
    both = seen(*sheets, choices=Choices(sheet=ALL_SHEETS))
    assert [group for *_, group in people(both)] == ["government", "academia"]
    alone = seen(sheets[0], choices=Choices(sheet=ALL_SHEETS))
    assert [row.name for row in alone.rows] == ["김"]


@pytest.mark.parametrize(
    "text",
    [
        "연번 성명 소속 구분\n1 홍길동 과기부 정부\n2 김민수 가상 전자 산업계",
        "참석자 명단\n\n성명 소속 직위 구분\n홍길동 과기부 과장 정부\n김민수 가상 전자 상무 산업계\n총 2명",
        "구분 성명 소속\n정부 홍길동 과기부\n산업계 김민수 가상 전자",
        "1 홍길동 과기부 정부\n2 김민수 가상 전자 산업계",
        "정부 홍길동 과기부\n산업계 김민수 가상 전자",
        "[정부] 홍길동 과기부\n\n[산업계] 김민수 가상 전자",
        "홍길동 [정부] 과기부\n김민수 [산업계] 가상 전자",
        "홍길동 과기부 과장 정부\n김민수 가상 전자 상무 산업계",
        "1. 홍길동 (과기부, 정부)\n2. 김민수 (가상 전자, 산업계)",
    ],
)
def test_korean_lists_parted_by_single_spaces_are_told_apart(text: str) -> None:
    preview = seen(text)
    assert preview.questions == ()
    assert people(preview) == [
        ("홍길동", "과기부", "government"),
        ("김민수", "가상 전자", "industry"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "No Name Organisation Group\n1 Jane Doe KAIST Academia\n2 John Roe ACME Inc. Industry",
        "Jane Doe KAIST Academia\nJohn Roe ACME Inc. Industry",
        "연번 성명 소속 구분\n1 홍길동 정부",
        "연번 성명 직위\n1 홍길동 책임 연구원",
        "1 홍길동 과기부 정부\n2 남궁 길동 과기부 정부\n3 kim 정부",
        "연번 성명 소속\n하나 홍길동 과기부",
    ],
)
def test_lines_that_nobody_can_tell_apart_are_one_question(text: str) -> None:
    preview = seen(text)
    assert [one for one, _ in asked(preview)] == [Expected.COLUMNS_PARTED]


def test_lines_of_names_alone_are_names() -> None:
    assert [row.name for row in seen("홍길동\n김민수").rows] == ["홍길동", "김민수"]
    assert people(seen("홍길동 정부"))[0] == ("홍길동", "", "government")
    assert [row.name for row in seen("성명 소속\n홍길동 과기부").rows] == ["홍길동"]


@pytest.mark.parametrize("dash", ["–", "-", "—"])
def test_an_office_behind_a_comma_and_a_group_behind_a_dash_are_told_apart(dash: str) -> None:
    preview = seen(f"Dr. Jane Doe, KAIST {dash} academia\nJohn Roe, ACME Inc. {dash} industry")
    assert preview.questions == ()
    assert people(preview) == [
        ("Jane Doe", "KAIST", "academia"),
        ("John Roe", "ACME Inc.", "industry"),
    ]
    reversed_names = seen(f"Doe, Jane {dash} academia\nRoe, John {dash} industry")
    assert [row.name for row in reversed_names.rows] == ["Doe, Jane", "Roe, John"]
