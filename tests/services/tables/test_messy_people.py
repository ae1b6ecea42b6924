"""Lists of people as strangers have them: read rightly, or asked in one question."""

from datetime import UTC, datetime

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.tables.choices import Choices, Expected, TakenAs, Why
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.people import PeoplePreview, preview_people


@pytest.fixture
def workshop() -> Workshop:
    return new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))


def seen(workshop: Workshop, text: str, choices: Choices | None = None) -> PeoplePreview:
    return preview_people([sheet_of(text)], workshop, choices)


def people(preview: PeoplePreview) -> list[tuple[str, str, str]]:
    return [(row.name, row.affiliation, row.group) for row in preview.taken]


def asked(preview: PeoplePreview) -> list[tuple[str, str]]:
    return [(one.expected, one.where) for one in preview.questions]


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("김민수 과기정통부 과장", "김민수", "과기정통부"),
        ("과기정통부 과장 김민수", "김민수", "과기정통부"),
        ("최지우 네이버 책임님", "최지우", "네이버"),
        ("KAIST 정하나 교수", "정하나", "KAIST"),
        ("이영희 기재부", "이영희", "기재부"),
        ("남궁 민수", "남궁 민수", ""),
        ("정하나 교수님", "정하나", ""),
        ("박철수상무님", "박철수", ""),
    ],
)
def test_name_office_and_title_in_one_cell_are_told_apart(
    workshop: Workshop, line: str, name: str, office: str
) -> None:
    preview = seen(workshop, f"■ 정부\n{line}\n■ 학계\n한두리\n")
    assert people(preview) == [(name, office, "정부"), ("한두리", "", "학계")]
    assert preview.questions == ()


def test_two_names_in_a_cell_are_still_asked(workshop: Workshop) -> None:
    preview = seen(workshop, "■ 정부\n김민수 이영희\n■ 학계\n한두리\n")
    assert asked(preview) == [(Expected.ONE_PERSON, "A2")]


def test_a_title_above_a_list_without_headings_is_nobody(workshop: Workshop) -> None:
    preview = seen(workshop, "전문가 워크숍 참석자 명단\n\n■ 정부\n김민수\n■ 학계\n한두리\n")
    assert [row.name for row in preview.taken] == ["김민수", "한두리"]
    assert (preview.left_out[0].why, preview.left_out[0].where) == (Why.NOTE, "1")


def test_the_first_person_may_be_a_member_by_title(workshop: Workshop) -> None:
    preview = seen(workshop, "■ 정부\n홍길동 위원\n■ 학계\n한두리 위원\n")
    assert [row.name for row in preview.taken] == ["홍길동", "한두리"]


def test_lines_drawn_below_the_headings_are_nobody(workshop: Workshop) -> None:
    preview = seen(workshop, "| 성명 | 구분 |\n|---|:---:|\n| 김민수 | 정부 |\n")
    assert people(preview) == [("김민수", "", "정부")]


@pytest.mark.parametrize(
    "affiliation",
    ["정부(과기정통부)", "정부 / 과기정통부", "정부 - 과기정통부", "과기정통부(정부)"],
)
def test_a_group_within_the_affiliation_is_the_group(workshop: Workshop, affiliation: str) -> None:
    preview = seen(workshop, f"성명\t소속\n김민수\t{affiliation}\n")
    assert people(preview) == [("김민수", "과기정통부", "정부")]


def test_an_affiliation_of_two_parts_without_a_group_stays_whole(workshop: Workshop) -> None:
    preview = seen(workshop, "성명\t소속\n김민수\t과기정통부(AI과)\n")
    assert [row.affiliation for row in preview.taken] == ["과기정통부(AI과)"]
    assert asked(preview) == [(Expected.GROUP, "2")]


def test_observers_are_known_by_a_remark_or_by_their_group(workshop: Workshop) -> None:
    text = "성명\t구분\t비고\n김민수\t정부\t참관\n한두리\t학계\t좌장\n나본다\t옵서버\t\n"
    preview = seen(workshop, text)
    assert [row.is_observer for row in preview.taken] == [True, False, True]
    assert asked(preview) == [(Expected.KNOWN_GROUP, "4")]
    assert [one.found for one in preview.problems if one.expected == Expected.LOOKS_ON] == [
        "김민수, 나본다"
    ]


def test_a_column_of_observers_has_the_last_word(workshop: Workshop) -> None:
    preview = seen(workshop, "성명\t구분\t참관\t비고\n김민수\t정부\tX\t참관\n")
    assert [row.is_observer for row in preview.taken] == [False]


def test_remarks_that_were_left_out_by_choice_say_nothing(workshop: Workshop) -> None:
    chosen = Choices(columns={"비고": TakenAs.IGNORED})
    preview = seen(workshop, "성명\t구분\t비고\n김민수\t정부\t참관\n", chosen)
    assert [row.is_observer for row in preview.taken] == [False]


@pytest.mark.parametrize(("heading", "said"), [("참석여부", "불참"), ("Attend", "X")])
def test_who_does_not_come_is_asked_once(workshop: Workshop, heading: str, said: str) -> None:
    text = f"성명\t구분\t{heading}\n김민수\t정부\tO\n이영희\t정부\t{said}\n한두리\t학계\t{said}\n"
    assert asked(seen(workshop, text)) == [(Expected.COMING, "3, 4")]
    answered = seen(workshop, text, Choices(dropped=frozenset({3}), kept=frozenset({4})))
    assert answered.questions == ()
    assert [row.name for row in answered.taken] == ["김민수", "한두리"]


def test_groups_before_a_colon_head_the_people_behind_it(workshop: Workshop) -> None:
    text = "정부: 김민수(과기정통부, AI과), 이영희(기재부)\n학계 : 한두리(서울대)\n불참: 나중에\n"
    preview = seen(workshop, text)
    assert people(preview) == [
        ("김민수", "과기정통부 AI과", "정부"),
        ("이영희", "기재부", "정부"),
        ("한두리", "서울대", "학계"),
    ]
    assert (Why.NOTE, "※ 불참: 나중에") in [(one.why, one.text) for one in preview.left_out]


def test_attending_before_a_colon_is_no_group(workshop: Workshop) -> None:
    preview = seen(workshop, "참석: 김민수, 이영희,\n")
    assert [row.name for row in preview.taken] == ["김민수", "이영희"]


def test_a_table_printed_in_two_columns_is_one_list(workshop: Workshop) -> None:
    text = "연번\t성명\t구분\t\t연번\t성명\t구분\n1\t김민수\t정부\t\t3\t한두리\t학계\n2\t이영희\t정부\n"
    preview = seen(workshop, text)
    assert people(preview) == [
        ("김민수", "", "정부"),
        ("이영희", "", "정부"),
        ("한두리", "", "학계"),
    ]
    assert [one.header for one in preview.columns][:3] == ["연번", "성명", "구분"]


def test_a_table_pasted_with_each_cell_on_a_line_is_folded_back(workshop: Workshop) -> None:
    text = "참석자\n성명\n소속\n구분\n김민수\n과기정통부\n정부\n한두리\n서울대\n학계\n"
    assert people(seen(workshop, text)) == [
        ("김민수", "과기정통부", "정부"),
        ("한두리", "서울대", "학계"),
    ]


def test_lines_that_make_no_whole_rows_are_left_as_they_are(workshop: Workshop) -> None:
    preview = seen(workshop, "성명\n소속\n김민수\n과기정통부\n한두리\n")
    assert "김민수" in [row.name for row in preview.taken]


def test_a_table_of_a_web_page_is_read_as_it_is_seen_there(workshop: Workshop) -> None:
    text = (
        "<html><head><title>x</title></head><body><table><tr><th>성명</th><th>소속</th><th>구분</th>"
        "</tr>\n<tr><td><p>김민수</p></td>\n<td>과기&amp;정통부</td><td>정부</td></tr></table></body>"
    )
    assert people(seen(workshop, text)) == [("김민수", "과기&정통부", "정부")]


def test_a_workbook_whose_headings_come_once_is_left_as_it_is(workshop: Workshop) -> None:
    rows = (("성명", "구분"), ("김민수", "정부"))
    assert people(preview_people([RawSheet("", rows)], workshop)) == [("김민수", "", "정부")]


def test_tables_of_groups_below_each_other_ask_about_each_group(workshop: Workshop) -> None:
    text = "□ 정부위원\n성명\t소속\n김민수\t과기정통부\n\n□ 민간위원\n성명\t소속\n한두리\t서울대\n"
    questions = [(one.found, one.where) for one in seen(workshop, text).questions]
    assert questions == [("정부위원", "3"), ("민간위원", "7")]
    answered = seen(workshop, text, Choices(groups={"정부위원": "government", "민간위원": ""}))
    assert [row.group for row in answered.taken] == ["정부", "민간위원"]


def test_one_heading_above_the_names_leaves_the_other_columns_to_their_cells(
    workshop: Workshop,
) -> None:
    preview = seen(
        workshop, "Participants\n1) Jane Doe, MSIT, Government\n2) Ann Poe, KAIST, Academia\n"
    )
    assert people(preview) == [("Jane Doe", "MSIT", "Government"), ("Ann Poe", "KAIST", "Academia")]


def test_a_spaced_dash_parts_what_stands_on_each_line(workshop: Workshop) -> None:
    preview = seen(workshop, "Jane Doe (Finance) - Government\nAnn Poe (KAIST) - Academia\n")
    assert people(preview) == [
        ("Jane Doe", "Finance", "Government"),
        ("Ann Poe", "KAIST", "Academia"),
    ]


def test_many_commas_and_tags_are_read_like_any_text(workshop: Workshop) -> None:
    for text in ("a: " + "b," * 3_000, "<td>" * 50_000 + "</td>", "<script>" * 50_000 + "</p>"):
        assert preview_people([RawSheet("", ((text,),), text=text)], workshop) is not None


def test_what_pages_do_not_show_is_not_read(workshop: Workshop) -> None:
    text = (
        "<style>td{}</style><!-- 2026 --><table><tr><td>성명</td><td>구분</td></tr>"
        "<tr><td><b>김민수</b><br></td><td>정부</td></tr></table><p>※ <별도 안내></p>"
    )
    preview = seen(workshop, text)
    assert people(preview) == [("김민수", "", "정부")]
    assert [one.text for one in preview.left_out] == ["※ <별도 안내>"]
