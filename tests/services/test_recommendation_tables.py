"""Tables and lists of files as recommendations: what would be taken, what is asked first."""

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.errors import QuestionsOpenError
from workshop_app.domain.preparation import with_recommendation
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.text import LocalText, same_text
from workshop_app.domain.workshop import Details
from workshop_app.services.context import utc_now
from workshop_app.services.preparing import create_workshop
from workshop_app.services.tables.choices import (
    NO_HEADER,
    Choices,
    Expected,
    LeftOut,
    Severity,
    TakenAs,
    Why,
)
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.recommendations import (
    preview_recommendations,
    take_recommendations,
    with_found,
)


def preview(text, choices=None, workshop=None):
    return preview_recommendations([sheet_of(text, is_list=True)], workshop, choices)


def taken(found):
    return [(one.code, one.title.ko, one.text.ko) for one in found.rows]


@pytest.mark.parametrize(
    "header",
    [
        "번호\t권고안\t설명\t주제\t출처",
        "No.\tTitle\tText\tTheme\tSource",
        "#\t제목\t내용\t분야\t근거",
    ],
)
def test_a_table_with_headings_in_either_language_is_read_by_them(header):
    found = preview(f"2026년 권고안 목록\n\n{header}\n1\t개방\t모두에게\t재정\t백서\n2\t지원\t\t\t")
    assert found.header_row == 3
    assert taken(found) == [("", "개방", "모두에게"), ("", "지원", "")]
    assert (found.rows[0].theme, found.rows[0].source) == ("재정", "백서")
    assert found.left_out[0].text == "2026년 권고안 목록"
    assert found.left_out[1].where == header.split("\t")[0]
    assert found.questions == ()


@pytest.mark.parametrize(
    "header",
    [
        "국문,영문",
        "제목(국문),제목(영문)",
        "제목,Title",
        "Title (Korean),Title (English)",
        "Title_ko,Title_en",
    ],
)
def test_titles_may_stand_in_two_languages(header):
    found = preview(f"{header}\n개방,Open data\n지원,Pilots")
    assert [one.title for one in found.rows] == [
        LocalText("개방", "Open data"),
        LocalText("지원", "Pilots"),
    ]
    texts = preview("제목\t설명(국문)\t설명(영문)\n개방\t모두에게\tFor all")
    assert texts.rows[0].text == LocalText("모두에게", "For all")
    assert texts.rows[0].title == same_text("개방")
    twice = preview("제목\t권고안\t설명\n개방\t지원\t셋")
    assert [one.taken_as for one in twice.columns][1] is TakenAs.IGNORED
    three = preview("국문\t영문\t제목\n개방\tOpen data\t셋")
    assert [one.taken_as for one in three.columns][2] is TakenAs.IGNORED


def test_a_column_of_numbers_that_are_codes_gives_the_codes():
    assert taken(preview("번호\t내용\nR1\t개방\nR2\t지원")) == [
        ("R1", "개방", ""),
        ("R2", "지원", ""),
    ]
    assert taken(preview("번호\t제목\n1\t개방\n2\t지원")) == [("", "개방", ""), ("", "지원", "")]
    assert taken(preview("코드\t제목\nA\t개방\nB\t지원")) == [("A", "개방", ""), ("B", "지원", "")]


def test_numbers_before_all_titles_of_a_table_go():
    found = preview("제목\t주제\n1. 개방\t가\n2. 지원\t나")
    assert taken(found) == [("", "개방", ""), ("", "지원", "")]
    both = preview("국문\t영문\n1. 개방\t1. Open data\n2. 지원\t2. Pilots")
    assert both.rows[0].title == LocalText("개방", "Open data")
    assert taken(preview("제목\t주제\n1. 개방\t가\n지원\t나"))[0][1] == "1. 개방"


def test_a_long_title_of_a_table_is_its_first_sentence():
    first = "The ministry funds a data trust that holds the records of all citizens and all firms."
    rest = "It reports every year to the parliament. " * 6
    found = preview(f"title\ttext\n{first} {rest}\tMore.\nPilots\t")
    assert found.rows[0].title.en == first
    assert found.rows[0].text.en == f"{rest.strip()}\nMore."


def test_a_row_without_a_title_is_left_out_with_what_it_says():
    found = preview("코드\t제목\t설명\nA\t개방\t하나\nB\t\t둘\nC\t고용\t셋")
    assert taken(found) == [("A", "개방", "하나"), ("C", "고용", "셋")]
    assert found.left_out == (LeftOut("3", Why.EMPTY, "B 둘"),)


def test_what_cannot_be_kept_is_asked_or_said():
    there = with_recommendation(
        new_workshop(Details("x"), utc_now()), Recommendation("1", "A1", same_text("개방"))
    )
    text = f"코드\t제목\t설명\nA1\t개방\t\nB\t지원\t{'x' * 10_001}\n\t\t설명만\n\t\t\t\nC\t고용\t둘\t셋\nD\t점검\t"
    found = preview(text, workshop=there)
    said = [(one.where, one.expected, one.severity) for one in found.problems]
    assert said == [
        ("6", Expected.FEWER_CELLS, Severity.QUESTION),
        ("2", Expected.NEXT_CODE, Severity.NOTE),
        ("2", Expected.OWN_TITLE, Severity.WARNING),
        ("3", Expected.WITHIN_LIMIT, Severity.QUESTION),
    ]
    assert [one.where for one in found.questions] == ["6", "3"]
    assert taken(found)[0] == ("", "개방", "")
    answered = preview(text, Choices(dropped=frozenset({3, 6})), there)
    assert answered.questions == ()


def test_codes_that_are_given_pass_by_those_that_later_rows_bring():
    workshop = new_workshop(Details("x"), utc_now())
    rows = preview("코드\t제목\n\t하나\nR1\t둘\n\t셋\nR3\t넷").rows
    assert [one.code for one in with_found(workshop, rows).recommendations] == [
        "R2",
        "R1",
        "R4",
        "R3",
    ]
    twice = [rows[1], rows[1]]
    assert [one.code for one in with_found(workshop, twice).recommendations] == ["R1", "R2"]


def test_a_table_without_known_headings_is_read_as_a_list():
    sheet = RawSheet(
        "안", (("1.", "개방", None), ("2.", 'a "b"\nc', None), (None,), ("3.", 5, None))
    )
    found = preview_recommendations([sheet, RawSheet("빈", ((1,),))], None)
    assert taken(found) == [("", "개방", ""), ("", 'a "b"\nc', ""), ("", "5", "")]
    assert (found.sheet, found.header_row, found.columns) == ("안", 0, ())
    assert [one.where for one in found.left_out] == ["빈"]
    assert preview_recommendations([], None).rows == ()
    alone = preview("Title\nOpen data\nPilots")
    assert [one.title.en for one in alone.rows] == ["Open data", "Pilots"]
    assert [one.text for one in alone.left_out] == ["Title"]
    assert taken(preview("제목\t설명\n개방\t모두", Choices(header_row=NO_HEADER)))[0] == (
        "",
        "제목",
        "설명",
    )


def test_formulas_without_a_value_are_asked_about():
    sheet = RawSheet("", (("제목", "설명"), ("개방", None)), formulas=frozenset({(1, 1)}))
    (asked,) = preview_recommendations([sheet], None).questions
    assert (asked.where, asked.expected) == ("B2", Expected.STORED_VALUE)
    listed = RawSheet("", (("개방",), (None,)), formulas=frozenset({(1, 0)}))
    assert len(preview_recommendations([listed], None).questions) == 1


def test_a_column_is_taken_for_what_was_chosen():
    found = preview("제목\t메아리\n개방\t모두에게", Choices(columns={"메아리": TakenAs.TEXT}))
    assert taken(found) == [("", "개방", "모두에게")]


def test_what_the_preview_shows_is_added_in_one_step(context):
    workshop = create_workshop(context, Details("x"))
    before, after = take_recommendations(context, workshop.id, preview("1. 개방\n2. 지원"))
    assert before.recommendations == ()
    assert [one.code for one in after.recommendations] == ["R1", "R2"]
    with pytest.raises(QuestionsOpenError):
        take_recommendations(context, workshop.id, preview("제목\t설명\n가\t\n나\t\n다\t라\t마"))
    assert context.workshop(workshop.id) == after
