"""Finding a table: titles, notes, totals, headers of several rows, the sheet that holds the data."""

import pytest

from workshop_app.domain.raw_table import RawSheet, Span, cell_name, column_name
from workshop_app.services.tables.choices import NO_HEADER, Choices, Kind, TakenAs, Why
from workshop_app.services.tables.columns import Column, Reason, name_columns
from workshop_app.services.tables.finding import FoundTable, find_table

PEOPLE, RATINGS, ITEMS = Kind.PARTICIPANTS, Kind.RATINGS, Kind.RECOMMENDATIONS


def sheet(*rows: str, name: str = "", merged: tuple[Span, ...] = (), **more: object) -> RawSheet:
    """Return a sheet of lines whose cells a bar parts; `_` is a blank cell."""
    cells = [[None if one in {"", "_"} else one for one in row.split("|")] for row in rows]
    return RawSheet(name, tuple(map(tuple, cells)), merged, **more)  # pyright: ignore[reportArgumentType]


def found(*rows: str, kind: Kind = PEOPLE, merged: tuple[Span, ...] = ()) -> FoundTable:
    return find_table([sheet(*rows, merged=merged)], kind)


def said(table: FoundTable) -> list[tuple[str, str]]:
    return [(one.where, one.why) for one in table.left_out]


def test_titles_blank_rows_notes_and_totals_are_set_apart_and_said() -> None:
    table = found(
        "Participants 2026",
        "",
        "No.|Name|Group",
        "1|Kim|Industry",
        "2|Lee|Academia",
        "Total|2",
        "",
        "※ subject to change",
        "This list was made by the office of the minister",
    )
    assert table.header_row == 3
    assert [row.number for row in table.rows] == [4, 5]
    assert said(table) == [
        ("1", Why.ABOVE),
        ("6", Why.TOTAL),
        ("8", Why.NOTE),
        ("9", Why.NOTE),
    ]


def test_merged_cells_are_filled_down_and_across_as_far_as_there_are_rows() -> None:
    merged = (Span(1, 0, 2, 0), Span(3, 0, 90, 0), Span(50, 0, 51, 0), Span(0, 9, 1, 9))
    table = found(
        "group|participant|R1", "A|p1|5", "_|p2|4", "B|p3|3", "_|p4|2", kind=RATINGS, merged=merged
    )
    assert [row.cells[0] for row in table.rows] == ["A", "A", "B", "B"]
    assert table.filled == {(3, 0), (5, 0)}


def test_a_row_merged_over_the_table_is_a_heading_of_what_follows() -> None:
    merged = (Span(1, 0, 1, 2), Span(3, 0, 3, 2))
    table = found("Name|Office|Mail", "Government", "Kim|A|a", "Industry", "Lee|B|b", merged=merged)
    assert [row.heading for row in table.rows] == ["Government", "Industry"]
    assert said(table) == [("2", Why.HEADING), ("4", Why.HEADING)]


def test_two_header_rows_become_one() -> None:
    merged = (Span(0, 2, 0, 3), Span(0, 4, 0, 5))
    rows = ("participant|group|R1|_|R2", "_|_|importance|feasibility|importance|feasibility")
    table = found(*rows, "p0|A|5|1|4|2", kind=RATINGS, merged=merged)
    assert table.headers[2:] == (
        "R1 / importance",
        "R1 / feasibility",
        "R2 / importance",
        "R2 / feasibility",
    )
    assert table.header_parts[2] == ("R1", "importance")
    assert said(table) == [("2", Why.SECOND_HEADER)]


def test_a_row_that_spans_columns_above_the_header_belongs_to_it() -> None:
    merged = (Span(0, 2, 0, 3),)
    table = found(
        "_|Who|R1",
        "participant|group|importance|feasibility",
        "p|A|5|1",
        kind=RATINGS,
        merged=merged,
    )
    assert table.headers == ("participant", "Who / group", "R1 / importance", "R1 / feasibility")
    assert table.header_row == 2
    numbers = found(
        "_|7|8", "participant|group|R1", "p|A|5", kind=RATINGS, merged=(Span(0, 2, 0, 3),)
    )
    assert numbers.headers[2] == "R1"


def test_the_three_header_rows_of_a_survey_tool_are_one() -> None:
    ids = '{"ImportId":"a"}|{"ImportId":"b"}|{"ImportId":"c"}'
    table = found(
        "participant|group|Q1",
        "Your code|Your group|How important - R1",
        ids,
        "p1|A|5",
        kind=RATINGS,
    )
    assert table.headers == (
        "participant / Your code",
        "group / Your group",
        "Q1 / How important - R1",
    )
    assert [row.number for row in table.rows] == [4]
    roles = [one.taken_as for one in name_columns(table, RATINGS)]
    assert roles == [TakenAs.PARTICIPANT, TakenAs.GROUP, TakenAs.IGNORED]


def test_a_row_of_data_under_an_unmerged_header_is_data() -> None:
    table = found("name|group|_", "_|Industry|x", "Kim|Industry|y|", "Lee|Industry|y")
    assert [row.number for row in table.rows] == [2, 3, 4]


def test_a_heading_over_two_others_has_them_below() -> None:
    merged = (Span(0, 1, 0, 2), Span(0, 0, 1, 0))
    table = found("성명|소속|_|구분", "_|기관|부서|_", "김|A|B|정부", merged=merged)
    assert table.headers == ("성명", "소속 / 기관", "소속 / 부서", "구분")


def test_blank_and_double_headers_are_named() -> None:
    table = found("participant|R1|_|R1", "p|5|4|3", "q|5|4|3", kind=RATINGS)
    assert table.headers == ("participant", "R1", "column 3", "R1 (2)")


def test_a_blank_header_over_the_last_column_is_named_too() -> None:
    assert found("name|group", "Kim|A|x", "Lee|B|y", "Park|C").headers == (
        "name",
        "group",
        "column 3",
    )


def test_a_row_longer_than_the_header_is_kept_apart_uncut() -> None:
    table = found("participant|group|R1", "p1|A|5", "p2|A|5|4", "p3|B|3", kind=RATINGS)
    assert [row.number for row in table.rows] == [2, 4]
    assert [row.cells for row in table.too_long] == [("p2", "A", "5", "4")]


def test_headings_that_come_again_on_each_page_are_said() -> None:
    table = found("name|group", "Kim|A", "name|group", "Lee|B")
    assert [row.number for row in table.rows] == [2, 4]
    assert said(table) == [("3", Why.HEADER_AGAIN)]


def test_the_sheet_that_holds_the_data_is_taken_not_the_first() -> None:
    summary = sheet("Summary", "Industry|3", name="Summary")
    data = sheet("name|group", "Kim|Industry", name="Data")
    hidden = sheet("name|group", "Old|A", "Older|A", name="Old", is_hidden=True)
    empty = RawSheet("Sheet3", ())
    table = find_table([summary, hidden, data, empty], PEOPLE)
    assert table.sheet == "Data"
    assert said(table) == [("Summary", Why.SHEET), ("Old", Why.HIDDEN_SHEET)]
    assert table.others == ()
    assert find_table([summary, data], PEOPLE, Choices(sheet="Summary")).sheet == "Summary"


def test_sheets_with_the_same_headers_are_named() -> None:
    rounds = [sheet("participant|R1", "p|5", name=name) for name in ("1차", "2차")]
    assert find_table(rounds, RATINGS).others == ("2차",)


def test_no_sheet_is_no_table() -> None:
    assert find_table([], PEOPLE).rows == ()


def test_hidden_rows_and_formulas_without_a_value_are_told() -> None:
    rows = sheet(
        "name|group",
        "Kim|A",
        "Lee|_",
        hidden_rows=frozenset({0, 2}),
        formulas=frozenset({(2, 1), (9, 9)}),
    )
    table = find_table([rows], PEOPLE)
    assert table.hidden == (3,)
    assert table.formulas == ("B3",)


def test_the_facilitator_chooses_the_header_or_none_and_drops_rows() -> None:
    rows = sheet("name|group", "Panelist|Sector", "Kim|A", "Lee|B")
    second = find_table([rows], PEOPLE, Choices(header_row=2, dropped=frozenset({3})))
    assert second.headers == ("Panelist", "Sector")
    assert [row.number for row in second.rows] == [4]
    assert said(second) == [("1", Why.ABOVE), ("3", Why.DROPPED)]
    none = find_table([rows], PEOPLE, Choices(header_row=NO_HEADER))
    assert (none.header_row, len(none.rows)) == (0, 4)
    assert none.headers == ("column 1", "column 2")


def test_a_form_is_known_by_its_questions() -> None:
    table = found(
        "Timestamp|Email Address|Which group do you represent?|How important is it? [R1 Data]|Any comments?",
        "2025/03/18|a@x.kr|Industry|5|",
        kind=RATINGS,
    )
    assert [one.taken_as for one in name_columns(table, RATINGS)] == [
        TakenAs.TIME,
        TakenAs.IGNORED,
        TakenAs.GROUP,
        TakenAs.IGNORED,
        TakenAs.COMMENT,
    ]


def test_ratings_without_a_known_heading_lie_below_the_first_row_of_words() -> None:
    assert found("Results", "", "Wer|Punkte", "p1|5", "p2|4", kind=RATINGS).header_row == 3
    assert found("1|5", "2|4", kind=RATINGS).header_row == 0


@pytest.mark.parametrize(
    "total", ["Total", "합 계", "소계: 3명", "총 30명", "Average", "계(3)", "평균"]
)
def test_totals_and_means_are_seen(total: str) -> None:
    assert said(found("name|group", "Kim|A", f"{total}|3")) == [("3", Why.TOTAL)]


def test_a_last_person_with_nothing_but_a_name_is_no_note() -> None:
    assert len(found("name|group", "Kim|A", "Lee").rows) == 2
    assert len(found("name|group", "Kim|A", "Lee", "Park|B").rows) == 3
    assert len(found("Kim|A", "Lee").rows) == 2


def test_a_blank_cell_of_a_merged_row_is_data() -> None:
    table = found("group|name", "A|Kim", "_|Lee|", "_|Park", merged=(Span(1, 0, 3, 0),))
    assert [row.cells for row in table.rows] == [("A", "Kim"), ("A", "Lee"), ("A", "Park")]


def test_columns_are_named_by_the_facilitator_first_and_never_twice() -> None:
    table = found("이름|영문 성명|소속|Nickname|Whatever", "김|Kim|A|K|x")
    assert name_columns(table, PEOPLE) == (
        Column("이름", TakenAs.NAME, Reason.HEADER),
        Column("영문 성명", TakenAs.IGNORED, Reason.TWICE),
        Column("소속", TakenAs.AFFILIATION, Reason.HEADER),
        Column("Nickname", TakenAs.IGNORED, Reason.TWICE),
        Column("Whatever", TakenAs.IGNORED, Reason.UNKNOWN),
    )
    chosen = name_columns(table, PEOPLE, Choices(columns={" nickname": TakenAs.NAME}))
    assert chosen[3] == Column("Nickname", TakenAs.NAME, Reason.CHOSEN)
    assert chosen[0].taken_as is TakenAs.IGNORED


def test_columns_of_recommendations_are_named_by_whole_words_only() -> None:
    table = found("#|권고안|세부 내용|출처|name of owner", "1|a|b|c|d", kind=ITEMS)
    assert [one.taken_as for one in name_columns(table, ITEMS)] == [
        TakenAs.IGNORED,
        TakenAs.TITLE,
        TakenAs.TEXT,
        TakenAs.SOURCE,
        TakenAs.IGNORED,
    ]


def test_a_question_about_an_organisation_is_no_rating() -> None:
    table = found("participant|Your organisation?|1", "p|A|5", kind=RATINGS)
    assert [one.taken_as for one in name_columns(table, RATINGS)] == [
        TakenAs.PARTICIPANT,
        TakenAs.IGNORED,
        TakenAs.IGNORED,
    ]


def test_cells_are_named_as_a_spreadsheet_does() -> None:
    assert [column_name(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert cell_name(9, 2) == "C10"
