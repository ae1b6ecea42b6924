"""What people paste, from Excel, mail or Hangul, becomes recommendations and participants."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.errors import (
    CodeTakenError,
    ColumnLeftOutError,
    GroupNotNamedError,
    GroupUnknownError,
    LineIsHeadingError,
    LineIsNoteError,
    LineLeftOutError,
    LineWithoutNameError,
    TextTooLongError,
    TitleMissingError,
)
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details
from workshop_app.services.context import utc_now
from workshop_app.services.pasting import (
    add_codes,
    find_group,
    paste_participants,
    paste_recommendations,
)


@pytest.fixture
def empty():
    return new_workshop(Details("x"), utc_now())


def items(workshop, text):
    pasted = paste_recommendations(workshop, text)
    assert pasted.problems == ()
    assert pasted.taken == len(pasted.workshop.recommendations)
    return [(one.code, one.title.ko, one.text.ko) for one in pasted.workshop.recommendations]


def people(workshop, text, fallback=None):
    pasted = paste_participants(workshop, text, fallback)
    assert pasted.problems == ()
    keys = {group.id: group.key for group in workshop.groups}
    return [(one.name, one.affiliation, keys[one.group_id]) for one in pasted.workshop.participants]


@pytest.mark.parametrize(
    "bullet",
    [
        "",
        "- ",
        "– ",
        "* ",
        "• ",
        "· ",
        "ㆍ ",
        "○ ",
        "□ ",
        "ㅇ ",
        "※ ",
        "1. ",
        "(2) ",
        "3) ",
        "가. ",
        "나) ",
        "① ",
        "⑫",
        "\t",
        "\t- ",
        "  - ",
    ],
)
def test_bullets_and_numbers_go(empty, bullet):
    assert items(empty, f"{bullet}AI 투자 확대") == [("R1", "AI 투자 확대", "")]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("R7. 제목", "R7"),
        ("r-7) 제목", "r-7"),
        ("A1.2) 제목", "A1.2"),
        ("- R7\t제목", "R7"),
        ("1. R7. 제목", "R7"),
        ("R7.\t제목", "R7"),
    ],
)
def test_codes_are_kept(empty, line, code):
    (found,) = items(empty, line)
    assert found[1] == "제목"
    assert found[0].rstrip(".") == code


def test_a_code_that_is_taken_is_not_given_again(empty):
    found = items(empty, "R1\t하나\nR1\t둘\t설명")
    assert found == [("R1", "하나", ""), ("R2", "둘", "설명")]


def test_title_and_text_are_parted_by_a_tab(empty):
    assert items(empty, "제목\t설명 하나\t둘") == [("R1", "제목", "설명 하나 둘")]


def test_a_quoted_cell_keeps_its_quotes_tabs_and_lines(empty):
    text = '"제목 ""가"""\t"첫 줄\n둘째\t줄"\r\n둘째 권고안\t설명'
    assert items(empty, text) == [
        ("R1", '제목 "가"', "첫 줄\n둘째\t줄"),
        ("R2", "둘째 권고안", "설명"),
    ]


@pytest.mark.parametrize("title", ['"중요" 과제', '과제 "중요"', '"열린 따옴표', "it's 5'"])
def test_a_quote_inside_a_title_is_a_character_like_others(empty, title):
    assert items(empty, f"{title}\n다음")[0][1] == title


@pytest.mark.parametrize(
    "header",
    ["번호\t제목\t내용\t분야", "no.\tTitle\tDescription\tTheme", "연번\t권고안\t설명\t주제"],
)
def test_a_first_line_of_column_names_is_no_recommendation(empty, header):
    pasted = paste_recommendations(empty, f"\ufeff{header}\n1\tAI 투자\t설명\t재정\n2\t개방\n")
    found = [(one.title.ko, one.text.ko, one.theme) for one in pasted.workshop.recommendations]
    assert found == [("AI 투자", "설명", "재정"), ("개방", "", "")]


def test_columns_may_hold_codes_and_sources(empty):
    text = "출처\t코드\t제목\n백서\tR9\t하나\n\tR9\t둘"
    pasted = paste_recommendations(empty, text)
    found = [(one.code, one.title.ko, one.source) for one in pasted.workshop.recommendations]
    assert found == [("R9", "하나", "백서"), ("R2", "둘", "")]


def test_recommendations_that_cannot_be_taken_are_named_with_their_line(empty):
    text = f"권고안은 다음과 같다:\n- 하나\n\n- 둘\n{'x' * 10_001}\n- 제목\n-\n\n출처: 백서"
    pasted = paste_recommendations(empty, text)
    assert pasted.taken == 2
    problems = [(one.line, type(one.reason)) for one in pasted.problems]
    assert problems == [
        (1, LineIsHeadingError),
        (4, TextTooLongError),
        (7, TitleMissingError),
        (9, LineIsNoteError),
    ]
    assert pasted.problems[0].content == "권고안은 다음과 같다:"
    (cells,) = paste_recommendations(empty, "제목\t설명\n하나\t\n둘\t\n셋\t넷\t다섯").problems
    assert (cells.line, type(cells.reason)) == (4, LineLeftOutError)
    (column,) = paste_recommendations(empty, "제목\t메아리\n하나\t둘").problems
    assert (column.line, column.content, type(column.reason)) == (1, "메아리", ColumnLeftOutError)
    table = paste_recommendations(empty, f"제목\t설명\n하나\t{'x' * 10_001}")
    assert table.problems[0].reason.parameters == {"limit": 10_000, "length": 10_001}


@pytest.mark.parametrize("separator", ["\t", ";", ",", " ; ", ", "])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_list_of_people_is_read_whatever_parts_it(empty, separator, newline):
    lines = [("김하늘", "과기정통부", "정부"), ("Jane", "ACME", "INDUSTRY"), ("이", "", "학 계")]
    text = newline.join(separator.join(line) for line in lines) + newline
    assert people(empty, text) == [
        ("김하늘", "과기정통부", "government"),
        ("Jane", "ACME", "industry"),
        ("이", "", "academia"),
    ]


@pytest.mark.parametrize("heading", ["", "name,affiliation,group\n"])
def test_a_line_with_a_separator_of_its_own_goes_to_the_group_it_names(empty, heading):
    text = (
        heading
        + "Kim,Ministry,government\nLee; LG; industry\nChoi\tKAIST\tacademia\nHan,KT,industry"
    )
    assert people(empty, text, fallback=empty.groups[0]) == [
        ("Kim", "Ministry", "government"),
        ("Lee", "LG", "industry"),
        ("Choi", "KAIST", "academia"),
        ("Han", "KT", "industry"),
    ]


def test_a_quoted_name_with_a_comma_is_one_cell(empty):
    assert people(empty, '"Kim, Jr."\nLee', fallback=empty.groups[0]) == [
        ("Kim, Jr.", "", "government"),
        ("Lee", "", "government"),
    ]


def test_quotes_keep_a_comma_in_an_affiliation(empty):
    text = '김하늘,"KAIST, 대전",학계\n"이 ""별명"" 나무",ETRI,정부'
    assert people(empty, text) == [
        ("김하늘", "KAIST, 대전", "academia"),
        ('이 "별명" 나무', "ETRI", "government"),
    ]


def test_korean_and_english_headings_say_where_the_columns_are(empty):
    expected = [("김하늘", "과기정통부", "government")]
    assert people(empty, "\ufeff연번,구분,소속 기관,성명\n1,정부,과기정통부,김하늘") == expected
    assert people(empty, "Name\tPosition\tAffiliation\tStakeholder group\n") == []
    text = "Group;Full name;Organization\nGovernment;김하늘;과기정통부"
    assert people(empty, text) == expected


def test_codes_of_ones_own_are_kept_and_never_doubled(empty):
    text = "코드,이름,그룹\nK-1,김,정부\n,이,정부\nK-1,박,정부"
    pasted = paste_participants(empty, text)
    first, second = (one.code for one in pasted.workshop.participants)
    assert first == "K-1"
    assert pasted.drawn == {second}
    (problem,) = pasted.problems
    assert (problem.line, problem.content) == (4, "K-1,박,정부")
    assert isinstance(problem.reason, CodeTakenError)


def test_names_alone_go_to_the_chosen_group(empty):
    assert people(empty, "김하늘\n이나무", empty.groups[1]) == [
        ("김하늘", "", "industry"),
        ("이나무", "", "industry"),
    ]


def test_two_cells_are_name_and_group_or_name_and_affiliation(empty):
    found = people(empty, "김하늘,학계\n이나무,KAIST", empty.groups[1])
    assert found == [("김하늘", "", "academia"), ("이나무", "KAIST", "industry")]


def test_people_that_cannot_be_taken_are_named_with_the_reason(empty):
    pasted = paste_participants(empty, "김\n,KAIST,학계\n이,KAIST,언론\n박,ETRI,정부")
    assert pasted.taken == 1
    groups = [group.name for group in empty.groups]
    assert [(one.line, type(one.reason), one.reason.parameters) for one in pasted.problems] == [
        (1, GroupNotNamedError, {"groups": groups}),
        (2, LineWithoutNameError, {}),
        (3, GroupUnknownError, {"group": "언론", "groups": groups}),
    ]


def test_the_line_of_a_problem_is_counted_as_it_was_pasted(empty):
    pasted = paste_participants(empty, '"김\n하늘",KAIST,학계\n\n이,KAIST,언론')
    assert pasted.workshop.participants[0].name == "김 하늘"
    assert [one.line for one in pasted.problems] == [4]


def test_an_anonymous_workshop_takes_codes_from_a_list_and_no_names(empty):
    workshop = replace(empty, anonymity=Anonymity.ANONYMOUS)
    assert people(workshop, "김하늘,KAIST,학계") == [("", "", "academia")]


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "\ufeff", ",,,\n;;"])
def test_nothing_pasted_is_nothing_taken(empty, text):
    assert paste_recommendations(empty, text.replace(",", "").replace(";", "")).taken == 0
    assert paste_participants(empty, text).taken == 0


@given(st.text(st.one_of(st.characters(codec=None), st.sampled_from('\t\n,;"R1. 이름정부'))))
def test_rubbish_is_taken_or_named_and_never_breaks_anything(text):
    workshop = new_workshop(Details("x"), utc_now())
    for pasted in (
        paste_recommendations(workshop, text),
        paste_participants(workshop, text, workshop.groups[0]),
    ):
        after = pasted.workshop
        assert pasted.taken == len(after.recommendations) + len(after.participants)
        codes = [one.code for one in (*after.recommendations, *after.participants)]
        assert len(set(codes)) == len(codes)
        lines = [one.line for one in pasted.problems]
        assert lines == sorted(set(lines))


def test_ten_thousand_lines_are_read_in_a_moment(empty):
    recommendations = "\n".join(f'- "권고안 {n}' for n in range(10_000))
    participants = "\n".join(f"참여자 {n},기관 {n},정부" for n in range(10_000))
    begun = time.perf_counter()
    assert paste_recommendations(empty, recommendations).taken == 10_000
    pasted = paste_participants(empty, participants)
    # Counting all codes for every line would take minutes; this takes a second or two.
    assert time.perf_counter() - begun < 30
    assert len({one.code for one in pasted.workshop.participants}) == 10_000


def test_codes_only_are_drawn_for_so_many_of_a_group(empty):
    workshop = add_codes(empty, empty.groups[2], 3)
    assert {one.group_id for one in workshop.participants} == {empty.groups[2].id}
    grown = add_codes(workshop, empty.groups[0], 1)
    assert grown.participants[:3] == workshop.participants
    assert len({one.code for one in grown.participants}) == 4


def test_a_group_is_found_by_key_and_by_name_in_either_language(empty):
    industry = empty.groups[1]
    for name in ("industry", " INDUSTRY", "산업계", "산 업 계"):
        assert find_group(empty, name) == industry
    assert find_group(empty, "언론") is None
    nameless = replace(empty, groups=(replace(industry, name=LocalText()),))
    assert find_group(nameless, "") is None
