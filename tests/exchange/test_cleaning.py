import math
import re
import unicodedata
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook

from workshop_app.exchange.cells import Pen, Style
from workshop_app.exchange.cleaning import (
    CELL_LIMIT,
    CutTexts,
    clean_cell,
    cut_cell,
    escape_cell,
    excel_serial,
    safe_sheet_names,
    unique_headers,
    utf16_length,
)
from workshop_app.exchange.pacing import Pacer
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.exchange.shell import Properties, make_shell
from workshop_app.exchange.streaming import write_package
from workshop_app.services.jobs import SilentProgress
from workshop_app.wording.labels import zone_name

SEOUL = timezone(timedelta(hours=9))
ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def write_texts(texts: list[str]) -> BytesIO:
    """Write texts under each other into a real workbook."""
    plan = SheetPlan("Texts", "tblTexts", [Column("text")], [[t] for t in texts], len(texts))
    about = Properties("t", "s", "c", "en", datetime(2025, 1, 1, tzinfo=UTC))
    shell = make_shell([plan], about)
    file = BytesIO()
    pen = Pen(shell.styles, SEOUL, CutTexts(), "Texts")
    write_package(shell.package, [plan], lambda _: pen, file, Pacer(SilentProgress(), 1))
    return file


def as_excel_reads(raw: str) -> str:
    """Decode the escapes of ST_Xstring."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), raw)


@given(st.lists(ANY_TEXT, min_size=1, max_size=5))
@example(["=1+1", "=cmd|' /C calc'!A0", "==", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
@example(["#N/A", "#REF!", "TRUE", "1e5", "1/2", "0123"])
@example(["\x00\x07", "\ufffe\uffff", "\ud800", "_x0041_", "_x005F_", "_X0041_", "a\r\nb\rc"])
@example(["한글", "👩‍👩‍👧", "\u202eabc", "</t></is>&amp;", "  lead and trail  "])
def test_any_text_comes_back_from_a_workbook_as_the_same_text(texts: list[str]) -> None:
    file = write_texts(texts)
    with zipfile.ZipFile(file) as archive:
        root = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    rows = list(root.iter(f"{SHEET}row"))[1:]
    kept = [as_excel_reads("".join(t.text or "" for t in row.iter(f"{SHEET}t"))) for row in rows]
    assert kept == [clean_cell(text) for text in texts]
    assert not list(root.iter(f"{SHEET}f"))
    assert {cell.get("t") for row in rows for cell in row} == {"inlineStr"}
    book = load_workbook(file)
    cells = [row[0] for row in book["Texts"].iter_rows(min_row=2)]
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in cells)


@given(ANY_TEXT)
def test_cleaning_changes_nothing_but_what_breaks_a_file(text: str) -> None:
    cleaned = clean_cell(text)
    assert clean_cell(cleaned) == cleaned
    cleaned.encode()
    assert "\r" not in cleaned
    harmless = [one for one in text if unicodedata.category(one) not in {"Cc", "Cs", "Cn"}]
    if len(harmless) == len(text):
        assert cleaned == unicodedata.normalize("NFC", text)


@given(st.text(st.sampled_from("a_x0041_👍가"), max_size=200), st.integers(2, 120))
def test_a_cut_text_fits_as_excel_counts_and_ends_with_an_ellipsis(text: str, limit: int) -> None:
    cut = cut_cell(text, limit)
    assert utf16_length(escape_cell(cut)) <= limit
    if cut != text:
        assert cut.endswith("…")
        assert text.startswith(cut[:-1])


def test_emoji_count_twice_when_a_text_is_cut() -> None:
    assert cut_cell("a" * CELL_LIMIT) == "a" * CELL_LIMIT
    cut = cut_cell("👍" * 20_000)
    assert utf16_length(cut) <= CELL_LIMIT
    assert len(cut) == CELL_LIMIT // 2 + 1


def test_where_a_text_was_cut_is_remembered() -> None:
    cut = CutTexts()
    cut.clean("short", "A!A1")
    cut.clean("x" * 40_000, "A!A2")
    assert cut.places == ["A!A2"]


def test_decomposed_hangul_is_composed() -> None:
    assert clean_cell(unicodedata.normalize("NFD", "한글")) == "한글"


def test_times_are_written_in_the_zone_that_is_named() -> None:
    at = datetime(2025, 3, 18, 20, 30, tzinfo=UTC)
    assert excel_serial(at, SEOUL) == pytest.approx(45735 + 5.5 / 24)
    assert zone_name(SEOUL, at) == "UTC+09:00"
    assert zone_name(timezone(timedelta(hours=-3, minutes=-30)), at) == "UTC-03:30"
    assert excel_serial(date(2025, 3, 18)) == 45734
    assert excel_serial(date(1899, 1, 1)) is None


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, None])
def test_what_is_not_a_number_is_a_blank_cell(value: float | None) -> None:
    pen = Pen(dict.fromkeys(Style, 0), SEOUL, CutTexts())
    assert pen.cell("A1", value, Style.DECIMAL) == '<c r="A1" s="0"/>'


@given(st.lists(ANY_TEXT, max_size=6))
@example(["History", "history", "'", "a" * 40, "A" * 40, "한" * 40, "[x]:*?/\\", ""])
def test_sheet_names_are_always_ones_that_excel_takes(wanted: list[str]) -> None:
    names = safe_sheet_names(wanted)
    assert len({name.casefold() for name in names}) == len(wanted)
    for name in names:
        assert 0 < utf16_length(name) <= 31
        assert not re.search(r"[\[\]:*?/\\]", name)
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() != "history"


@given(st.lists(ANY_TEXT, max_size=6))
@example(["a", "A", "", "", "a (2)"])
@example(["'", "'' '"])
def test_table_headers_are_filled_and_differ_whatever_the_case(wanted: list[str]) -> None:
    headers = unique_headers(wanted)
    assert all(headers)
    assert len({header.casefold() for header in headers}) == len(wanted)
    assert all("\n" not in header for header in headers)
