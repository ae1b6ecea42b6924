"""The rows of a workbook are read once, however its cells are written, and refused when hostile."""

import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet import _read_only

from workshop_app.exchange.tables import TableFilesReader
from workshop_app.services.analysing import TableUnreadableError

read = TableFilesReader().read
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

SHARED = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
    b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)


def written(path: Path, data: str, *, before: str = "", after: str = "") -> Path:
    """Write a workbook whose only sheet has these rows, in a stranger's XML."""
    made = Workbook()
    made.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part = f'{before}<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{after}</worksheet>'
    parts["xl/worksheets/sheet1.xml"] = part.encode()
    texts = f'<sst xmlns="{MAIN}"><si><t>shared text</t></si></sst>'
    parts["xl/sharedStrings.xml"] = texts.encode()
    types = parts["[Content_Types].xml"]
    if b"sharedStrings" not in types:
        parts["[Content_Types].xml"] = types.replace(b"</Types>", SHARED + b"</Types>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_cells_are_read_however_they_are_written(tmp_path: Path) -> None:
    rows = (
        '<row><c t="s"><v>0</v></c><c><v>4</v></c><c t="inlineStr"><is><t>in line</t></is></c></row>'
        '<row r="3"><c r="B3" t="n"><v>2.50</v></c><c r="d3" t="b"><v>1</v></c><c><v/></c></row>'
        '<row r="4"><!-- 9 --><c r="A4" t="str"><f>B1</f><v>told</v></c><c r="B4"><f>1+1</f></c></row>'
        '<row r="5"><c r="A5"><v>-3</v></c><c r="B5"><v>1E2</v></c><c r="C5" t="e"><v>#N/A</v></c></row>'
    )
    (sheet,) = read(written(tmp_path / "a.xlsx", rows))
    assert sheet.rows == (
        ("shared text", 4, "in line"),
        (),
        (None, 2.5, None, True),
        ("told",),
        (-3, 100, "#N/A"),
    )
    assert sheet.formulas == {(3, 1)}


@pytest.mark.parametrize(
    "before",
    ["<!DOCTYPE worksheet>", '<!DOCTYPE w [<!ENTITY a "5">]>', '<!DOCTYPE w SYSTEM "file:///etc">'],
)
def test_a_sheet_that_declares_what_its_words_stand_for_is_refused(
    tmp_path: Path, before: str
) -> None:
    cell = "<v>&a;</v>" if "ENTITY" in before else "<v>5</v>"
    path = written(tmp_path / "a.xlsx", f'<row r="1"><c r="A1">{cell}</c></row>', before=before)
    with pytest.raises(TableUnreadableError):
        read(path)


def test_a_sheet_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", '<row r="1"><c r="A1"><v>5</v></c></row>', after="<b>")
    with pytest.raises(TableUnreadableError):
        read(path)


def test_a_sheet_that_does_not_say_its_size_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    sheets: Any = _read_only.ReadOnlyWorksheet
    original = sheets._get_source

    def counting(sheet: object) -> Any:
        opened.append(sheet)
        return original(sheet)

    monkeypatch.setattr(sheets, "_get_source", counting)
    row = '<row r="1"><c r="A1"><v>5</v></c></row>'
    assert read(written(tmp_path / "a.xlsx", row))[0].rows == ((5,),)
    assert len(opened) == 1
