"""What people paste, from Excel, mail or Hangul, becomes recommendations and participants."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pasted_lists import with_pasted_people, with_pasted_recommendations
from workshop_app.domain.additions import with_codes
from workshop_app.domain.creation import new_workshop
from workshop_app.domain.errors import QuestionsOpenError
from workshop_app.domain.workshop import Details
from workshop_app.services.context import utc_now
from workshop_app.services.tables.choices import Why
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.recommendations import preview_recommendations, with_found


@pytest.fixture
def empty():
    return new_workshop(Details("x"), utc_now())


def items(workshop, text):
    preview = preview_recommendations([sheet_of(text, is_list=True)], workshop)
    assert preview.left_out == ()
    return [
        (one.code, one.title.ko, one.text.ko)
        for one in with_pasted_recommendations(workshop, text).recommendations
    ]


def people(workshop, text, group=""):
    found = with_pasted_people(workshop, text, group).participants
    keys = {one.id: one.key for one in workshop.groups}
    return [(one.name, one.affiliation, keys[one.group_id]) for one in found]


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
    text = f"\ufeff{header}\n1\tAI 투자\t설명\t재정\n2\t개방\n"
    after = with_pasted_recommendations(empty, text)
    found = [(one.title.ko, one.text.ko, one.theme) for one in after.recommendations]
    assert found == [("AI 투자", "설명", "재정"), ("개방", "", "")]


def test_columns_may_hold_codes_and_sources(empty):
    text = "출처\t코드\t제목\n백서\tR9\t하나\n\tR9\t둘"
    after = with_pasted_recommendations(empty, text)
    found = [(one.code, one.title.ko, one.source) for one in after.recommendations]
    assert found == [("R9", "하나", "백서"), ("R2", "둘", "")]


def test_lines_that_are_no_recommendation_are_named_with_what_they_are():
    text = "권고안은 다음과 같다:\n- 하나\n\n- 둘\n- 제목\n-\n\n출처: 백서"
    preview = preview_recommendations([sheet_of(text, is_list=True)], None)
    assert [row.title.ko for row in preview.rows] == ["하나", "둘", "제목"]
    assert [(one.where, one.why) for one in preview.left_out] == [
        ("1", Why.HEADING),
        ("6", Why.EMPTY),
        ("8", Why.NOTE),
    ]
    assert preview.left_out[0].text == "권고안은 다음과 같다:"


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
    assert people(empty, text, "government") == [
        ("Kim", "Ministry", "government"),
        ("Lee", "LG", "industry"),
        ("Choi", "KAIST", "academia"),
        ("Han", "KT", "industry"),
    ]


def test_a_quoted_name_with_a_comma_is_one_cell(empty):
    assert people(empty, '"Kim, Min-su",KAIST,academia\nLee,ETRI,government') == [
        ("Kim, Min-su", "KAIST", "academia"),
        ("Lee", "ETRI", "government"),
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
    text = "Group;Full name;Organization\nGovernment;김하늘;과기정통부"
    assert people(empty, text) == expected


def test_names_alone_go_to_the_chosen_group(empty):
    assert people(empty, "김하늘\n이나무", "industry") == [
        ("김하늘", "", "industry"),
        ("이나무", "", "industry"),
    ]


def test_two_cells_are_name_and_group_or_name_and_affiliation(empty):
    assert people(empty, "김하늘,학계\n이나무,정부") == [
        ("김하늘", "", "academia"),
        ("이나무", "", "government"),
    ]
    assert people(empty, "김하늘,ETRI\n이나무,KAIST", "industry") == [
        ("김하늘", "ETRI", "industry"),
        ("이나무", "KAIST", "industry"),
    ]


def test_a_name_on_two_lines_of_a_quoted_cell_is_one(empty):
    text = '"김\n하늘",KAIST,학계\n\n이,KAIST,정부'
    assert people(empty, text) == [
        ("김 하늘", "KAIST", "academia"),
        ("이", "KAIST", "government"),
    ]


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "\ufeff", ",,,\n;;"])
def test_nothing_pasted_is_nothing_taken(empty, text):
    bare = text.replace(",", "").replace(";", "")
    assert with_pasted_recommendations(empty, bare) == empty
    with pytest.raises(QuestionsOpenError):
        with_pasted_people(empty, text)


@given(st.text(st.one_of(st.characters(codec=None), st.sampled_from('\t\n,;"R1. 이름정부'))))
def test_rubbish_is_taken_or_named_and_never_breaks_anything(text):
    workshop = new_workshop(Details("x"), utc_now())
    preview = preview_recommendations([sheet_of(text, is_list=True)], workshop)
    lines = [int(one.where) for one in preview.left_out if one.where.isdigit()]
    assert lines == sorted(set(lines))
    if preview.questions:
        return
    after = with_pasted_recommendations(workshop, text)
    assert len(after.recommendations) == len(preview.rows)
    codes = [one.code for one in after.recommendations]
    assert len(set(codes)) == len(codes)


def test_ten_thousand_lines_are_read_in_a_moment(empty):
    recommendations = "\n".join(f'- "권고안 {n}' for n in range(10_000))
    participants = "\n".join(f"참여자 {n},기관 {n},정부" for n in range(10_000))
    begun = time.process_time()  # of this process alone: others may keep the machine busy
    preview = preview_recommendations([sheet_of(recommendations, is_list=True)], empty)
    assert len(with_found(empty, preview.rows).recommendations) == 10_000
    after = with_pasted_people(empty, participants)
    # Counting all codes for every line would take minutes; this takes a few seconds.
    assert time.process_time() - begun < 30
    assert len({one.code for one in after.participants}) == 10_000


def test_codes_only_are_drawn_for_so_many_of_a_group(empty):
    workshop = with_codes(empty, empty.groups[2], 3)
    assert {one.group_id for one in workshop.participants} == {empty.groups[2].id}
    grown = with_codes(workshop, empty.groups[0], 1)
    assert grown.participants[:3] == workshop.participants
    assert len({one.code for one in grown.participants}) == 4
