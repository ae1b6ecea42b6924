"""Pasted text becomes rows, whatever parts its cells."""

import pytest

from workshop_app.domain.raw_table import RawSheet
from workshop_app.services.tables.pasted import sheet_of, unbracketed, unfolded


@pytest.mark.parametrize("mark", ["\t", ";", ",", "|", " / ", "/", "    "])
def test_the_mark_that_parts_most_lines_alike_is_found(mark: str) -> None:
    text = f"a{mark}b c\r\nd{mark}e f\n"
    assert sheet_of(text).rows == (("a", "b c"), ("d", "e f"))


def test_tabs_come_before_commas_and_a_lone_tab_does_not() -> None:
    assert sheet_of("a\tb, c, d\ne\tf, g, h").rows == (("a", "b, c, d"), ("e", "f, g, h"))
    assert sheet_of("a\tb\nc, d\ne, f\ng, h").rows == (
        ("a", "b"),
        ("c", "d"),
        ("e", "f"),
        ("g", "h"),
    )


def test_a_line_may_be_parted_in_its_own_way() -> None:
    assert sheet_of("a,b\nc; d\ne\tf\ng\nh,i").rows == (
        ("a", "b"),
        ("c", "d"),
        ("e", "f"),
        ("g",),
        ("h", "i"),
    )


def test_lines_that_nothing_parts_are_rows_of_one_cell() -> None:
    assert sheet_of("one\n\ntwo").rows == (("one",), ("",), ("two",))
    assert sheet_of("").rows == (("",),)


def test_a_quoted_cell_holds_marks_quotes_and_line_breaks() -> None:
    assert sheet_of('a\t"b ""c""\nd"\n').rows[0] == ("a", 'b "c"\nd')
    assert sheet_of('a\t5" disk\nb\tc').rows == (("a", '5" disk'), ("b", "c"))


def test_addresses_of_mails_are_a_row_each() -> None:
    text = '"Hong, Gil-dong" <h@x.kr>; Kim <k@x.kr>,\n<l@x.kr>'
    assert sheet_of(text).rows == (("Hong, Gil-dong", "h@x.kr"), ("Kim", "k@x.kr"), ("", "l@x.kr"))
    assert sheet_of("Kim <k@x.kr>; 5 < 6").rows == (("Kim <k@x.kr>", "5 < 6"),)


def test_cells_that_hold_whole_lines_are_parted() -> None:
    assert unfolded(RawSheet("S", (("a / b",), (None,), ("c / d",)))).rows[0] == ("a", "b")
    for rows in ((("a / b", "c"),), (("a / b\nc",),)):
        assert unfolded(RawSheet("S", rows)).rows == rows


def test_an_office_and_a_group_in_brackets_are_cells_of_their_own() -> None:
    rows = (("Kim (KAIST", "Academia)"), ("Lee (a", "b"), (), (1, 2))
    assert unbracketed(RawSheet("", rows)).rows == (("Kim", "KAIST", "Academia"), *rows[1:])
