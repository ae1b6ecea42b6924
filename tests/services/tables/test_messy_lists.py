"""Lists of recommendations out of reports, mails, web pages and printed pages."""

import pytest

from workshop_app.services.tables.choices import Why
from workshop_app.services.tables.lists import read_list
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.recommendations import preview_recommendations


def titles(text: str) -> list[str]:
    return [one.title.ko for one in read_list(text).items]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(one.title.ko, one.title.en) for one in read_list(text).items]


def test_of_a_report_only_the_section_that_names_the_list_is_taken() -> None:
    text = (
        "Ⅰ. 추진배경\n ○ 경쟁이 심해짐\nⅡ. 정책 권고안\n1. 데이터를 개방한다.\n - 공공데이터\n"
        "2. 인재를 양성한다.\n3. 규제를 고친다.\nⅢ. 향후계획\n ○ 3월 개최\n"
    )
    found = read_list(text)
    assert titles(text) == ["데이터를 개방한다.", "인재를 양성한다.", "규제를 고친다."]
    assert found.items[0].text.ko == "공공데이터"
    assert [one.where for one in found.left_out] == ["1", "2", "3", "8", "9"]


def test_an_item_that_sounds_like_a_list_does_not_make_the_others_headings() -> None:
    text = "1. 데이터 개방\n2. 인재 양성\n3. 점검 체계\n4. 정책 과제\n - 하나\n - 둘\n"
    assert titles(text) == ["데이터 개방", "인재 양성", "점검 체계", "정책 과제"]


def test_fields_above_their_items_are_headings() -> None:
    text = "□ 데이터 분야\n ㅇ 공공데이터 개방\n ㅇ 표준화\n□ 인재 분야\n ㅇ 대학원 확대\n"
    assert titles(text) == ["공공데이터 개방", "표준화", "대학원 확대"]


@pytest.mark.parametrize("page", ["- 3 -", "Page 3 of 12", "3 / 12", "3쪽"])
def test_the_number_of_a_page_is_no_text_and_parts_no_sentence(page: str) -> None:
    text = (
        "1. 공공 부문이 보유한 데이터를 표준화하고 개방 범위를 확대하며\n\n"
        f"{page}\n\n법적 근거를 마련한다.\n2. 인재를 양성한다.\n{page}\n3. 규제를 고친다.\n"
    )
    found = read_list(text)
    assert titles(text) == [
        "공공 부문이 보유한 데이터를 표준화하고 개방 범위를 확대하며 법적 근거를 마련한다.",
        "인재를 양성한다.",
        "규제를 고친다.",
    ]
    assert [(one.where, one.why) for one in found.left_out] == [("3", Why.NOTE), ("7", Why.NOTE)]


def test_a_code_after_a_gap_is_an_item_of_its_own() -> None:
    found = read_list("R1. 데이터 개방\nR2. 인재 양성\nR5. 규제 개선\n")
    assert [one.code for one in found.items] == ["R1", "R2", "R5"]


def test_a_last_point_in_words_follows_the_others() -> None:
    text = "첫째, 데이터를 개방한다.\n둘째, 인재를 양성한다.\n마지막으로, 협력을 강화한다.\n"
    assert titles(text) == ["데이터를 개방한다.", "인재를 양성한다.", "협력을 강화한다."]
    assert titles("데이터를 개방한다.\n끝으로, 협력을 강화한다.\n")[1] == "끝으로, 협력을 강화한다."


def test_the_same_number_in_two_languages_is_one_item() -> None:
    expected = [("데이터 개방", "Open data"), ("인재 양성", "Train talent")]
    assert pairs("1. Open data\n1. 데이터 개방\n2. Train talent\n2. 인재 양성\n") == expected
    assert pairs("1. 데이터 개방\n   Open data\n2. 인재 양성\n   Train talent\n") == expected


@pytest.mark.parametrize(
    "text",
    [
        "1. Open data\n2. 데이터 개방\n",
        "1. 데이터 개방\n1. 인재 양성\n",
        "- Open data\n- 데이터 개방\n",
    ],
)
def test_items_that_are_no_translations_stay_two(text: str) -> None:
    assert len(read_list(text).items) == 2


def test_a_list_of_a_web_page_is_read_as_it_is_seen_there() -> None:
    text = "<ul>\n<li>Open data &amp; APIs</li>\n<li>Train <b>AI</b>\n talent</li>\n</ul>\n"
    found = preview_recommendations([sheet_of(text, is_list=True)], None)
    assert [one.title.en for one in found.rows] == ["Open data & APIs", "Train AI talent"]


def test_a_sentence_with_a_tag_in_it_stays_as_it_is() -> None:
    found = preview_recommendations([sheet_of("Use <p> less\nOpen data\n", is_list=True)], None)
    assert found.rows[0].title.en == "Use <p> less"


@pytest.mark.parametrize("heading", ["세부과제명", "정책명", "추진과제명", "권고안명칭"])
def test_headings_that_end_in_a_name_are_titles(heading: str) -> None:
    text = f"대분류\t{heading}\t세부내용\n데이터\t개방\t공공데이터를 연다\n"
    found = preview_recommendations([sheet_of(text, is_list=True)], None)
    assert [(one.theme, one.title.ko, one.text.ko) for one in found.rows] == [
        ("데이터", "개방", "공공데이터를 연다")
    ]


def test_numbers_in_square_brackets_below_the_list_are_footnotes() -> None:
    found = read_list("1. Open data[1].\n2. Sandbox.\n\n[1] OECD 2023.\n[2] EU 2024.\n")
    assert [(one.title.en, one.text.en) for one in found.items] == [
        ("Open data[1].", ""),
        ("Sandbox.", ""),
    ]
    assert [one.why for one in found.left_out] == [Why.NOTE, Why.NOTE]


def test_bold_signs_and_dots_before_a_page_number_are_not_words() -> None:
    assert titles("- **데이터 개방**: 모두에게\n- 인재 양성 ······ 12\n") == [
        "데이터 개방: 모두에게",
        "인재 양성",
    ]
