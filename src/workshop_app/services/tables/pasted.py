"""Pasted text as one raw sheet: parted by what parts most of its lines in the same way.

Tab comes first, as Excel and Word paste it, then ; , | a spaced slash and wide gaps. A cell in
double quotes may hold separators and line breaks. Addresses as mail programs give them
(`Name <name@example.org>; ...`) become a row each.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from workshop_app.domain.raw_table import Cell, RawSheet
from workshop_app.domain.text import clean_text

_MARKS = ("\t", ";", ",", "|", " / ")
_GAP = re.compile(r" {3,}|\u3000+")
_IN_BRACKETS = re.compile(r"([^()]+?)\s*\(([^()]+)\)")
_PROBED = 2_000
_ADDRESS = re.compile(
    r'\s*(?:"(?P<quoted>[^"<>\n]*)"|(?P<plain>[^"<>\n;]*?))\s*<(?P<mail>[^<>@\s]+@[^<>\s]+)>\s*(?:[;,\n]|\Z)'
)


def sheet_of(text: str, *, is_list: bool = False) -> RawSheet:
    """Return pasted text as a sheet without a name; a blank line is a blank row.

    In a list of sentences a line without the mark of the others is one cell, commas and all.
    """
    unified = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    if addresses := _addresses(unified):
        return RawSheet("", addresses, text=text)
    mark = likely_mark(unified)
    rows = _rows(unified, mark) if mark else _gapped(unified)
    if mark and not is_list:
        rows = map(_its_own_way, rows)
    return RawSheet("", tuple(tuple(map(clean_text, row)) for row in rows), text=text)


def _its_own_way(row: list[str]) -> list[str]:
    """Return a row of one cell parted by the mark it holds: lists are typed by many."""
    if len(row) > 1 or "\n" in row[0] or not (mark := next(filter(row[0].count, "\t;,|"), "")):
        return row
    return next(_rows(row[0], mark))


def likely_mark(text: str) -> str:
    """Return what parts the cells of most lines, by the most constant number; `` for gaps."""
    lines = [line for line in text.split("\n", _PROBED)[:_PROBED] if line.strip()]
    if any("\t" in line for line in lines):
        parted = sum("\t" in line for line in lines)
        if parted * 2 >= len(lines):
            return "\t"
    best, score = "", (0.0, 0)
    for mark in _MARKS:
        counts = [line.count(mark) for line in lines]
        usual, times = (
            Counter(one for one in counts if one).most_common(1)[0] if any(counts) else (0, 0)
        )
        if usual and (found := (times / len(lines), usual)) > score:
            best, score = mark, found
    if not best and len({line.count("/") for line in lines}) == 1 and "/" in lines[0]:
        return "/"
    if not best and any(_GAP.search(line.strip()) for line in lines):
        return ""
    return best or "\t"


def _gapped(text: str) -> Iterator[list[str]]:
    return (_GAP.split(line.strip(" \u3000")) for line in text.split("\n"))


def _addresses(text: str) -> tuple[tuple[str, ...], ...]:
    """Return name and address of each, where the text is nothing but addresses."""
    found: list[tuple[str, ...]] = []
    at, text = 0, text.strip()
    while at < len(text):
        match = _ADDRESS.match(text, at)
        if match is None:
            return ()
        name = match["quoted"] if match["quoted"] is not None else match["plain"]
        found.append((clean_text(name), match["mail"]))
        at = match.end()
    return tuple(found)


def _rows(text: str, mark: str) -> Iterator[list[str]]:
    """Part lines and cells; a quote that is not closed is a character like others."""
    cells: list[str] = []
    for match in _cell(mark).finditer(text + "\n"):
        quoted, plain, end = match.groups()
        cells.append(plain if quoted is None else quoted.replace('""', '"'))
        if end == "\n":
            yield cells
            cells = []


@cache
def _cell(mark: str) -> re.Pattern[str]:
    part = re.escape(mark)
    plain = rf"(?:(?!{part})[^\n])*" if len(mark) > 1 else rf"[^{part}\n]*"
    return re.compile(rf'(?: *"((?:[^"]|"")*)" *(?={part}|\n|\Z)|({plain}))({part}|\n|\Z)')


def unfolded(sheet: RawSheet) -> RawSheet:
    """Return a sheet whose cells hold whole lines, such as `name, affiliation, group`, parted."""
    texts = [str(row[0]) if row and row[0] is not None else "" for row in sheet.rows]
    if any(len(row) > 1 for row in sheet.rows) or any("\n" in text for text in texts):
        return sheet
    return RawSheet(sheet.name, sheet_of("\n".join(texts)).rows, (), sheet.hidden_rows)


def unbracketed(sheet: RawSheet) -> RawSheet:
    """Return a sheet with `name (affiliation, group)` as three cells: its comma parts no cells."""
    rows = tuple(_unbracketed(row) for row in sheet.rows)
    return sheet if rows == sheet.rows else replace(sheet, rows=rows)


def _unbracketed(row: tuple[Cell, ...]) -> tuple[Cell, ...]:
    first = row[0] if row else None
    if not isinstance(first, str) or first.count("(") == first.count(")"):
        return row
    match = _IN_BRACKETS.fullmatch(", ".join(str(cell) for cell in row if cell not in {None, ""}))
    if match is None:
        return row
    return (match[1], *(part.strip() for part in match[2].split(",")))
