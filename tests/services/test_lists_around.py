"""What stands around and between the items of a list: headings, remarks, drawn lines."""

import pytest

from workshop_app.services.tables.choices import Why
from workshop_app.services.tables.lists import read_list


def items(text):
    return [(one.title.ko, one.text.ko) for one in read_list(text).items]


def titles(text):
    return [title for title, _ in items(text)]


def left_out(text):
    return [(one.why, one.text) for one in read_list(text).left_out]


def test_headings_above_and_remarks_below_are_left_out_and_said():
    text = (
        "Recommendations of the panel\r\n\r\nDear all,\r\n1.\tOpen data\r\n2.\tPilots\r\n\r\n"
        "Best regards,\r\nKim"
    )
    assert titles(text) == ["Open data", "Pilots"]
    assert left_out(text) == [
        (Why.HEADING, "Recommendations of the panel"),
        (Why.HEADING, "Dear all,"),
        (Why.NOTE, "Best regards,"),
        (Why.NOTE, "Kim"),
    ]


def test_a_greeting_below_lines_without_marks_takes_the_name_below_it_along():
    text = "Open data\nPilots\n\nBest regards,\nKim"
    assert titles(text) == ["Open data", "Pilots"]
    assert left_out(text) == [(Why.NOTE, "Best regards,"), (Why.NOTE, "Kim")]


def test_a_marked_remark_is_one_on_the_list_only_where_no_item_has_its_own():
    assert items("1. 개방\n2. 지원\n※ 예산 별도") == [("개방", ""), ("지원", "")]
    assert left_out("1. 개방\n2. 지원\n※ 예산 별도") == [(Why.NOTE, "※ 예산 별도")]
    each = "1. 개방\n※ 보건부터\n2. 지원\n※ 예산 별도"
    assert items(each) == [("개방", "보건부터"), ("지원", "예산 별도")]


def test_numbers_that_begin_anew_below_a_heading_are_all_items():
    text = "정부\n1. 개방\n2. 지원\n산업계\n1. 투자\n2. 고용\n\n학계\n1. 교육"
    assert titles(text) == ["개방", "지원", "투자", "고용", "교육"]
    assert [said for _, said in left_out(text)] == ["정부", "산업계", "학계"]


def test_sections_whose_numbers_run_on_are_headings():
    text = "Ⅰ. 정부\n1. 개방\n - 세부\n2. 지원\nⅡ. 산업계\n3. 투자\nⅢ. 학계\n4. 교육"
    assert items(text) == [("개방", "세부"), ("지원", ""), ("투자", ""), ("교육", "")]
    assert [said for _, said in left_out(text)] == ["Ⅰ. 정부", "Ⅱ. 산업계", "Ⅲ. 학계"]
    drawn = "Ⅰ. 정부\n1. 개방\n-----\nⅡ. 산업계\n2. 투자"
    assert titles(drawn) == ["개방", "투자"]
    assert [said for _, said in left_out(drawn)] == ["Ⅰ. 정부", "-----", "Ⅱ. 산업계"]


def test_lines_above_bullets_that_have_none_below_each_are_all_headings():
    text = "인공지능 정책 공청회\n2026년 삼월 서울\n- 개방\n- 지원"
    assert titles(text) == ["개방", "지원"]
    assert [said for _, said in left_out(text)] == ["인공지능 정책 공청회", "2026년 삼월 서울"]


def test_one_line_that_names_the_list_is_its_heading():
    assert titles("□ 추진과제\n ○ 개방\n ○ 지원") == ["개방", "지원"]
    assert titles("권고안 목록\n개방\n지원") == ["개방", "지원"]
    assert titles("[정부]\n개방\n지원\n[산업계]\n투자\n고용") == ["개방", "지원", "투자", "고용"]
    assert items("□ 데이터 개방\n ○ 공공\n ○ 민간") == [("데이터 개방", "공공\n민간")]


def test_a_short_heading_between_bullets_is_like_the_first():
    text = "정부\n- 개방\n- 지원\n산업계\n- 투자"
    assert titles(text) == ["개방", "지원", "투자"]
    assert [said for _, said in left_out(text)] == ["정부", "산업계"]


def test_a_line_that_says_what_follows_is_a_heading_though_the_numbers_go_on():
    text = "1. 개방\n2. 지원\n산업계가 할 일은 다음과 같다\n3. 투자"
    assert items(text) == [("개방", ""), ("지원", ""), ("투자", "")]
    assert left_out(text) == [(Why.HEADING, "산업계가 할 일은 다음과 같다")]


def test_drawn_lines_and_empty_items_are_left_out_and_said():
    text = "=====\n1. Open data\n-----\n2.\n3. Pilots\n끝."
    assert titles(text) == ["Open data", "Pilots"]
    assert left_out("Open data\n-----\nPilots\n\n※ 예산 별도") == [
        (Why.NOTE, "-----"),
        (Why.NOTE, "※ 예산 별도"),
    ]
    assert left_out("1. Open data\n2.\n3. Pilots") == [(Why.EMPTY, "2.")]
    assert titles("1.\nOpen data\n2.\nPilots") == ["Open data", "Pilots"]
    assert left_out(
        "데이터를 모두에게 개방한다\n- 보건\n-----\n시범 사업을 크게 지원한다\n- 소규모"
    ) == [(Why.NOTE, "-----")]


@pytest.mark.parametrize("text", ["첫째\n둘째\n셋째", "과제 1\n과제 2", "Proposal 1\nProposal 2"])
def test_words_that_count_are_titles_where_nothing_follows_them(text):
    assert titles(text) == text.split("\n")
