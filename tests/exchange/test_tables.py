"""Files of any table are read as they lie, with what hides in them, and refused when hostile."""

import os
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.raw_table import Span
from workshop_app.domain.workshop import Details
from workshop_app.exchange.tables import TableFilesReader
from workshop_app.services.analysing import TableUnreadableError
from workshop_app.services.table_limits import MOST, Limit, TableTooLargeError
from workshop_app.services.tables.people import preview_people

read = TableFilesReader().read


def book(path: Path, *rows: list[Any]) -> Any:
    """Return a new workbook with rows; it is saved by the test."""
    made = Workbook()
    sheet: Any = made.active
    for row in rows:
        sheet.append(row)
    made.save(path)
    return made


def sheet_part(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Change the bytes of the first sheet in a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = change(parts["xl/worksheets/sheet1.xml"])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_cells_keep_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    values = ["a\nb ", 3, 2.0, 2.5, True, datetime(2026, 1, 2, 3, 4), date(2026, 1, 2), time(3, 4)]  # noqa: DTZ001
    book(path, [None, *values], [], ["x", None, None])
    (sheet,) = read(path)
    assert sheet.name == "Sheet"
    first, blank, last = sheet.rows
    assert first[:6] == (None, "a\nb", 3, 2, 2.5, True)
    assert first[6] == datetime(2026, 1, 2, 3, 4)  # noqa: DTZ001
    assert first[8] == "03:04:00"
    assert (blank, last) == ((), ("x",))


def test_merged_cells_hidden_rows_and_hidden_sheets_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    made = book(path, ["group", "name"], ["A", "Kim"], [None, "Lee"])
    sheet = made.active
    sheet.merge_cells("A2:A9")
    sheet.merge_cells("A90:B99")
    sheet.row_dimensions[3].hidden = True
    made.create_sheet("Old").sheet_state = "hidden"
    made.save(path)
    first, second = read(path)
    assert first.merged == (Span(1, 0, 2, 0),)
    assert first.hidden_rows == {2}
    assert (first.is_hidden, second.is_hidden) == (False, True)


def test_a_formula_is_its_value_or_is_told_by_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book(path, ["name", "group"], ["=A1", "A"], ["=A1", "B"])
    sheet_part(path, lambda xml: xml.replace(b"<f>A1</f><v></v>", b"<f>A1</f><v>7</v>", 1))
    sheet_part(path, lambda xml: xml.replace(b"<f>A1</f><v/>", b"<f>A1</f><v>7</v>", 1))
    (sheet,) = read(path)
    assert sheet.formulas == {(2, 0)}
    assert sheet.rows[1:] == ((7, "A"), (None, "B"))


def test_a_row_that_comes_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book(path, ["name"], ["Kim"])
    sheet_part(path, lambda xml: xml.replace(b'<row r="2"', b'<row r="1"'))
    assert read(path)[0].rows == (("name",),)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_text_is_read_in_any_encoding_and_with_any_mark(
    tmp_path: Path, encoding: str, mark: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f'이름{mark}그룹\r\n\r\n"가{mark}\n나"{mark}정부\r\n'.encode(encoding))
    (sheet,) = read(path)
    assert sheet.rows == (("이름", "그룹"), (), (f"가{mark}\n나", "정부"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" ,\n,\n", "empty"),
        (b"PK\x03\x04 no zip", "damaged"),
        (b"\xd0\xcf\x11\xe0 old", "encrypted"),
        (b"\x89PNG\x00\x00\x00\x0d\x00\x01", "encoding"),
        ("이름,그룹\n".encode("utf-32-le"), "encoding"),
        (b'name,group\nKim,"A\nLee,B\n', "quotes"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(TableUnreadableError) as caught:
        read(path)
    assert caught.value.parameters["reason"] == reason


def test_a_pipe_or_a_device_is_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(TableUnreadableError) as caught:
            read(path)
        assert caught.value.parameters["reason"] == "no_file"


def refused(path: Path) -> object:
    with pytest.raises(TableTooLargeError) as caught:
        read(path)
    return caught.value.parameters["limit"]


def test_a_cell_far_to_the_right_is_refused_but_not_a_blank_one(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    made = book(path, ["name"])
    made.active.cell(1, MOST[Limit.COLUMNS] + 1).number_format = "0.0"
    made.save(path)
    assert read(path)[0].rows == (("name",),)
    made.active.cell(1, MOST[Limit.COLUMNS] + 1).value = 1
    made.save(path)
    assert refused(path) == Limit.COLUMNS


def test_merged_cells_that_claim_the_sheet_are_cut_and_too_many_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    many = MOST[Limit.ELEMENTS] + 1
    book(path, ["name", "group"], ["Kim", "A"])
    whole = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    sheet_part(path, lambda xml: xml.replace(b"</sheetData>", b"</sheetData>" + whole))
    assert read(path)[0].merged == (Span(0, 0, 1, MOST[Limit.COLUMNS] - 1),)
    more = b'<mergeCell ref="A1:B2"/>' * many
    sheet_part(path, lambda xml: xml.replace(b"</mergeCells>", more + b"</mergeCells>"))
    assert refused(path) == Limit.PACKING


def test_a_text_longer_than_a_cell_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name,group\n" + "x" * (MOST[Limit.CELL_LENGTH] + 1) + ",A\n")
    assert refused(path) == Limit.CELL_LENGTH


def test_a_workbook_of_a_thousand_people_is_previewed(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    groups = ("정부", "산업계", "학계", "언론")
    book(path, ["연번", "성명", "구분"], *([n, f"참가{n}", groups[n % 4]] for n in range(1000)))
    workshop = new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))
    preview = preview_people(read(path), workshop)
    assert preview.counts == dict.fromkeys(groups, 250)
    assert [one.found for one in preview.questions] == ["언론"]
