"""A Hancom file (hwpx) as raw sheets: its text as a list with the numbers one sees, and its tables.

The names of elements count, not their namespaces: OWPML has had several.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from workshop_app.domain.raw_table import Cell, RawSheet, Span
from workshop_app.domain.text import clean_text
from workshop_app.exchange.hwpx_numbers import HwpxNumbering, name_of
from workshop_app.exchange.xlsx_text import guard_archive, said_in_our_words
from workshop_app.services.analysing import TableUnreadableError
from workshop_app.services.table_limits import MOST, Limit, check_limits, refuse
from workshop_app.services.tables.pasted import sheet_of

MIME = b"application/hwp+zip"
_SECTION = re.compile(r"Contents/section(\d+)\.xml")
_HEADER = "Contents/header.xml"
_MANIFEST = "META-INF/manifest.xml"
# Beside the text: page set-up, notes, memos, headers and what was deleted.
_UNREAD = frozenset(
    {
        "secPr",
        "footNote",
        "endNote",
        "header",
        "footer",
        "hiddenComment",
        "linesegarray",
        "fieldEnd",
    }
)
_SIGNS = {"tab": "\t", "lineBreak": "\v", "nbSpace": " ", "fwSpace": " ", "hyphen": "-"}


def is_hancom(content: bytes) -> bool:
    """Tell whether a zip archive is a Hancom file, by its parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(_SECTION.fullmatch(name) for name in archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError):
        return False


def hancom_sheets(content: bytes, path: Path) -> list[RawSheet]:
    """Return a Hancom file's text and tables; raises TableError."""
    guard_archive(content, path)
    with said_in_our_words(path), zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        if _MANIFEST in names and b"encryption-data" in archive.read(_MANIFEST):
            raise TableUnreadableError(path=str(path), reason="encrypted")
        header = _part(archive, _HEADER) if _HEADER in names else Element("none")
        numbered = sorted((int(one[1]), one[0]) for one in map(_SECTION.fullmatch, names) if one)
        reading = _Reading(path, HwpxNumbering(header))
        for _, name in numbered:
            reading.take(_part(archive, name))
        return reading.sheets()


def _part(archive: zipfile.ZipFile, name: str) -> Element:
    """Return a part as a tree; entities and document types are refused."""
    from defusedxml.ElementTree import fromstring

    tree: Element = fromstring(archive.read(name), forbid_dtd=True)
    return tree


@dataclass(slots=True)
class _Reading:
    path: Path
    numbering: HwpxNumbering
    lines: list[str] = field(default_factory=list[str])
    tables: list[RawSheet] = field(default_factory=list[RawSheet])
    found: dict[Limit, int] = field(default_factory=dict[Limit, int])

    def sheets(self) -> list[RawSheet]:
        """Return the text, where there is any, and the tables in their order."""
        text = "\n".join(self.lines).strip("\n")
        if not text:
            return self.tables
        sheet = sheet_of(text)
        return [RawSheet("text", sheet.rows, text=sheet.text), *self.tables]

    def take(self, section: Element) -> None:
        """Take the paragraphs of a section."""
        self.numbering.begin(section)
        for one in _named(section, "p"):
            self._paragraph(one)

    def _paragraph(self, paragraph: Element) -> None:
        text = _text(paragraph)
        mark, level = self.numbering.mark(paragraph) if text else ("", 0)
        self.lines.append(f"{'    ' * level}{mark} {text}" if mark else text)
        self._count(Limit.ROWS, 1)
        check_limits(self.path, {Limit.CELL_LENGTH: len(text)})
        for held in _held(paragraph):
            if name_of(held) == "tbl":
                self._table(held)
            else:
                for one in _named(held, "p"):
                    self._paragraph(one)

    def _table(self, table: Element) -> None:
        rows: dict[int, dict[int, Cell]] = {}
        spans: list[Span] = []
        for cell in (one for row in _named(table, "tr") for one in _named(row, "tc")):
            top, left = (_number(cell, "cellAddr", name) for name in ("rowAddr", "colAddr"))
            down, across = (_number(cell, "cellSpan", name) for name in ("rowSpan", "colSpan"))
            if left + across > MOST[Limit.COLUMNS]:
                raise refuse(self.path, Limit.COLUMNS)
            held = [one for sub in _named(cell, "subList") for one in _named(sub, "p")]
            text = "\n".join(filter(None, map(_text, held)))
            check_limits(self.path, {Limit.CELL_LENGTH: len(text), Limit.ROWS: top + 1})
            rows.setdefault(top, {})[left] = clean_text(text) or None
            self._count(Limit.CELLS, 1)
            if max(down, across) > 1:
                spans.append(Span(top, left, top + max(1, down) - 1, left + max(1, across) - 1))
        height = max(rows, default=-1) + 1
        self._count(Limit.ROWS, height)
        made = (_row(rows.get(number, {})) for number in range(height))
        within = (one for one in spans if one.bottom < height)
        name = f"table {len(self.tables) + 1}"
        self.tables.append(RawSheet(name, tuple(made), tuple(within)))

    def _count(self, limit: Limit, more: int) -> None:
        self.found[limit] = self.found.get(limit, 0) + more
        check_limits(self.path, self.found)


def _row(cells: dict[int, Cell]) -> tuple[Cell, ...]:
    return tuple(cells.get(at) for at in range(max(cells, default=-1) + 1))


def _named(holder: Element, name: str) -> Iterator[Element]:
    return (one for one in holder if name_of(one) == name)


def _number(cell: Element, element: str, attribute: str) -> int:
    said = next((one.get(attribute, "") for one in _named(cell, element)), "")
    return int(said) if said.isdecimal() and len(said) < len("10000000") else 0


def _text(paragraph: Element) -> str:
    return "".join(_said(paragraph)).strip()


def _said(holder: Element) -> Iterator[str]:
    """Yield what a paragraph says itself, not what stands in a table or box on it."""
    is_struck = False
    for one in holder:
        name = name_of(one)
        if name == "deleteBegin":
            is_struck = True
        elif name == "deleteEnd":
            is_struck = False
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name in {"run", "t", "ctrl", "insertBegin", "insertEnd", "markpenBegin", "markpenEnd"}:
            yield "" if is_struck else one.text or "" if name == "t" else ""
            yield from _said(one)
        if name_of(holder) == "t" and not is_struck:
            yield one.tail or ""


def _held(holder: Element) -> Iterator[Element]:
    """Yield the tables of a paragraph, and the lists of paragraphs in boxes on it."""
    for one in holder:
        name = name_of(one)
        if name in {"tbl", "subList"}:
            yield one
        elif name not in _UNREAD:
            yield from _held(one)
