"""Hancom files as lists and tables, written by another program's hand, and hostile ones."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hwpx.document import HwpxDocument

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.raw_table import Span
from workshop_app.domain.workshop import Details
from workshop_app.exchange.tables import TableFilesReader
from workshop_app.services.analysing import TableUnreadableError
from workshop_app.services.table_limits import TableTooLargeError
from workshop_app.services.tables.recommendations import preview_recommendations

WORKSHOP = new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))
ITEMS = ("AI 투자를 늘린다", "데이터를 개방한다", "인력을 기른다")
Change = Callable[[dict[str, bytes]], None]


def changed(path: Path, change: Change) -> Path:
    """Write the file anew with other parts."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    path.write_bytes(out.getvalue())
    return path


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    document = HwpxDocument.new()
    document.add_paragraph("권고안")
    for number, item in enumerate(ITEMS, start=1):
        document.add_paragraph(f"{number}. {item}")
    document.save_to_path(str(tmp_path / "list.hwpx"))
    return tmp_path / "list.hwpx"


@pytest.fixture
def tabled(tmp_path: Path) -> Path:
    document = HwpxDocument.new()
    table = document.add_table(len(ITEMS) + 1, 3)
    for column, header in enumerate(("번호", "권고안", "주제")):
        table.set_cell_text(0, column, header)
    for row, item in enumerate(ITEMS, start=1):
        for column, text in enumerate((f"R{row}", item, "AI" if row == 1 else "")):
            table.set_cell_text(row, column, text)
    table.merge_cells(1, 2, 3, 2)
    document.save_to_path(str(tmp_path / "table.hwpx"))
    return tmp_path / "table.hwpx"


def titles(path: Path) -> list[str]:
    preview = preview_recommendations(TableFilesReader().read(path), WORKSHOP)
    return [row.title.ko for row in preview.rows]


def test_the_lines_of_a_list_are_recommendations(listed: Path) -> None:
    assert titles(listed) == list(ITEMS)


def test_a_table_is_read_with_its_merged_cells(tabled: Path) -> None:
    (sheet,) = TableFilesReader().read(tabled)
    assert sheet.rows[0] == ("번호", "권고안", "주제")
    assert sheet.merged == (Span(1, 2, 3, 2),)
    assert titles(tabled) == list(ITEMS)


@pytest.mark.parametrize(
    ("kind", "marks"),
    [("NUMBER", ["1.", "2.", "3."]), ("OUTLINE", ["1.", "2.", "3."]), ("BULLET", ["•"] * 3)],
)
def test_numbers_that_hancom_shows_stand_before_their_lines(
    listed: Path, kind: str, marks: list[str]
) -> None:
    def number(parts: dict[str, bytes]) -> None:
        heading = b'<hh:heading type="NONE" idRef="0" level="0"/>'
        other = heading.replace(b"NONE", kind.encode()).replace(b'idRef="0"', b'idRef="1"')
        header = parts["Contents/header.xml"]
        parts["Contents/header.xml"] = header.replace(heading, other, 1)
        section = parts["Contents/section0.xml"].decode()
        for at, item in enumerate(ITEMS, start=1):
            section = section.replace(f"{at}. {item}", item)
        parts["Contents/section0.xml"] = section.replace("권고안", "").encode()

    (sheet,) = TableFilesReader().read(changed(listed, number))
    assert sheet.text.splitlines() == [
        f"{mark} {item}" for mark, item in zip(marks, ITEMS, strict=True)
    ]


def test_deleted_text_and_notes_are_left_out_and_line_breaks_kept(listed: Path) -> None:
    def mark(parts: dict[str, bytes]) -> None:
        section = parts["Contents/section0.xml"].decode()
        struck = (
            'AI <hp:deleteBegin Id="1"/>망설이며 <hp:deleteEnd Id="1"/>투자를<hp:lineBreak/>늘린다'
            "</hp:t><hp:ctrl><hp:footNote><hp:subList><hp:p><hp:run><hp:t>각주</hp:t></hp:run>"
            "</hp:p></hp:subList></hp:footNote></hp:ctrl><hp:t>"
        )
        parts["Contents/section0.xml"] = section.replace(ITEMS[0], struck).encode()

    (sheet,) = TableFilesReader().read(changed(listed, mark))
    assert "1. AI 투자를\v늘린다" in sheet.text.split("\n")
    assert "각주" not in sheet.text


def entity(parts: dict[str, bytes]) -> None:
    declared = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    section = parts["Contents/section0.xml"]
    parts["Contents/section0.xml"] = section.replace(b"?>", b"?>" + declared, 1)


def bomb(parts: dict[str, bytes]) -> None:
    parts["Contents/section1.xml"] = b"<a>" + b" " * 60_000_000 + b"</a>"


def locked(parts: dict[str, bytes]) -> None:
    parts["META-INF/manifest.xml"] = b"<odf:encryption-data/>"


@pytest.mark.parametrize("change", [entity, bomb, locked])
def test_a_hostile_or_encrypted_file_is_refused(listed: Path, change: Change) -> None:
    with pytest.raises((TableUnreadableError, TableTooLargeError)):
        TableFilesReader().read(changed(listed, change))
