"""A Word file as raw sheets: its tables, and its paragraphs as a list with the numbers one sees."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from workshop_app.domain.raw_table import Cell, RawSheet, Span
from workshop_app.domain.text import clean_text
from workshop_app.exchange.docx_numbers import Numbering
from workshop_app.exchange.hwpx_raw import hancom_sheets, is_hancom
from workshop_app.exchange.xlsx_raw import raw_sheets
from workshop_app.exchange.xlsx_text import guard_archive, said_in_our_words
from workshop_app.services.analysing import TableUnreadableError
from workshop_app.services.table_limits import MOST, Limit, check_limits, refuse
from workshop_app.services.tables.pasted import sheet_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"
# What stands around paragraphs and tables, and holds them.
_AROUND = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml", f"{W}smartTag"})
_UNREAD = frozenset({f"{W}del", f"{W}pPr", f"{W}rPr", f"{W}tbl"})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = f"{W}txbxContent"


def is_document(content: bytes) -> bool:
    """Tell whether a zip archive is a Word file, by its first folder of parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _DOCUMENT in archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        return False


def packed_sheets(content: bytes, path: Path) -> list[RawSheet]:
    """Return the sheets of a workbook or of a document, whichever an archive is."""
    if is_hancom(content):
        return hancom_sheets(content, path)
    return (document_sheets if is_document(content) else raw_sheets)(content, path)


def document_sheets(content: bytes, path: Path) -> list[RawSheet]:
    """Return a Word file's tables and its text; raises TableError."""
    guard_archive(content, path)
    with said_in_our_words(path), zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = _part(archive, _DOCUMENT).find(f"{W}body")
        if body is None:
            raise TableUnreadableError(path=str(path), reason="damaged")
        names = set(archive.namelist())
        numbering, styles = (
            _part(archive, name) if name in names else Element("none")
            for name in ("word/numbering.xml", "word/styles.xml")
        )
        return _Reading(path, Numbering(numbering, styles)).sheets(body)


def _part(archive: zipfile.ZipFile, name: str) -> Element:
    """Return a part as a tree; entities and document types are refused."""
    from defusedxml.ElementTree import fromstring

    tree: Element = fromstring(archive.read(name), forbid_dtd=True)
    return tree


@dataclass(slots=True)
class _Reading:
    path: Path
    numbering: Numbering
    lines: list[str] = field(default_factory=list[str])
    tables: list[RawSheet] = field(default_factory=list[RawSheet])
    found: dict[Limit, int] = field(default_factory=dict[Limit, int])

    def sheets(self, body: Element) -> list[RawSheet]:
        """Return the text, where there is any, and the tables in their order."""
        self._take(body)
        text = "\n".join(self.lines).strip("\n")
        spoken = [_as_sheet(text)] if text else []
        return [*spoken, *self.tables]

    def _take(self, holder: Element) -> None:
        for one in holder:
            if one.tag == f"{W}p":
                self._paragraph(one)
            elif one.tag == f"{W}tbl":
                self._table(one)
            elif one.tag in _AROUND:
                self._take(one)

    def _paragraph(self, paragraph: Element) -> None:
        text = _text(paragraph)
        mark, level, is_heading = self.numbering.mark(paragraph)
        if is_heading:
            self.lines += ["", text, ""]
        elif mark is not None and text:
            self.lines.append(f"{'    ' * level}{mark} {text}")
        else:
            self.lines.append(text)
        self._count(Limit.ROWS, 1)
        self._check_length(text)
        for box in _boxes(paragraph):
            self._take(box)

    def _table(self, table: Element) -> None:
        rows: list[tuple[Cell, ...]] = []
        spans: list[Span] = []
        begun: dict[int, Span] = {}
        for number, row in enumerate(_held(table, "tr")):
            cells: list[Cell] = [None] * _number(row, "trPr/gridBefore")
            for cell in _held(row, "tc"):
                self._cell(cell, number, cells, begun, spans)
            rows.append(tuple(cells))
            self._count(Limit.ROWS, 1)
            self._count(Limit.CELLS, len(cells))
        spans += begun.values()
        merged = tuple(one for one in spans if (one.top, one.left) != (one.bottom, one.right))
        self.tables.append(RawSheet(f"table {len(self.tables) + 1}", tuple(rows), merged))

    def _cell(
        self,
        cell: Element,
        row: int,
        cells: list[Cell],
        begun: dict[int, Span],
        spans: list[Span],
    ) -> None:
        """Take a cell; one that goes on from above says nothing of its own."""
        left, width = len(cells), max(1, _number(cell, "tcPr/gridSpan"))
        if left + width > MOST[Limit.COLUMNS]:
            raise refuse(self.path, Limit.COLUMNS)
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        above = begun.get(left)
        if merge is not None and merge.get(f"{W}val") != "restart" and above is not None:
            begun[left] = Span(above.top, left, row, above.right)
            cells.extend([None] * width)
            return
        if above is not None:
            spans.append(above)
        begun[left] = Span(row, left, row, left + width - 1)
        text = "\n".join(filter(None, (_text(one) for one in _held(cell, "p"))))
        self._check_length(text)
        cells.extend([clean_text(text) or None, *[None] * (width - 1)])

    def _count(self, limit: Limit, more: int) -> None:
        self.found[limit] = self.found.get(limit, 0) + more
        check_limits(self.path, self.found)

    def _check_length(self, text: str) -> None:
        check_limits(self.path, {Limit.CELL_LENGTH: len(text)})


def _as_sheet(text: str) -> RawSheet:
    """Return text as if it were pasted."""
    sheet = sheet_of(text)
    return RawSheet("text", sheet.rows, text=sheet.text)


def _held(holder: Element, name: str) -> Iterator[Element]:
    """Yield elements of a name, also where something stands around them."""
    for one in holder:
        if one.tag == f"{W}{name}":
            yield one
        elif one.tag in _AROUND:
            yield from _held(one, name)


def _number(holder: Element, place: str) -> int:
    found = holder.find("/".join(f"{W}{part}" for part in place.split("/")))
    said = found.get(f"{W}val", "") if found is not None else ""
    return int(said) if said.isdecimal() and len(said) < len("10000") else 0


def _text(paragraph: Element) -> str:
    return "".join(_said(paragraph)).strip()


_SIGNS: Mapping[str, str] = {
    f"{W}tab": "\t",
    f"{W}br": "\v",
    f"{W}cr": "\v",
    f"{W}noBreakHyphen": "-",
}


def _said(holder: Element) -> Iterator[str]:
    """Yield what a paragraph says itself, not what was deleted or stands in a box on it."""
    for one in holder:
        if one.tag == f"{W}t":
            yield one.text or ""
        elif one.tag in _SIGNS:
            yield _SIGNS[one.tag]
        elif one.tag not in _UNREAD and one.tag not in {_BOX, _FALLBACK}:
            yield from _said(one)


def _boxes(holder: Element) -> Iterator[Element]:
    for one in holder:
        if one.tag == _BOX:
            yield one
        elif one.tag != _FALLBACK:
            yield from _boxes(one)
