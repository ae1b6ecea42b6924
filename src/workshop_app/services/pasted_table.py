"""Reads pasted text as a table: separators, quoted cells, and a first line that names columns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from workshop_app.domain.text import clean_line, search_key


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One line: its number from 1 in what was pasted, its cells, and how it was written."""

    number: int
    cells: tuple[str, ...]
    content: str


@dataclass(frozen=True, slots=True)
class PastedTable:
    """The lines that say something; `columns` is empty where the first line names none."""

    columns: tuple[str, ...]
    lines: tuple[PastedLine, ...]


def read_pasted_table(
    text: str, separator: str, known: Mapping[str, str], needed: str
) -> PastedTable:
    """Return the lines of `text` that are not blank.

    The first is taken as names of columns where it has the `needed` one and no unknown name.
    """
    lines = _lines(text.lstrip("\ufeff"), separator)
    columns = _columns(lines[0], known) if lines else ()
    if needed in columns:
        return PastedTable(columns, lines[1:])
    return PastedTable((), lines)


def _columns(line: PastedLine, known: Mapping[str, str]) -> tuple[str, ...]:
    names = [search_key(clean_line(cell)).replace(" ", "") for cell in line.cells]
    return tuple(known[name] for name in names) if all(name in known for name in names) else ()


def _lines(text: str, separator: str) -> tuple[PastedLine, ...]:
    """Part lines and cells; a cell in double quotes may hold separators and line breaks.

    A quote that is not closed before a separator or the end of a line is a character like others.
    """
    found: list[PastedLine] = []
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    cells: list[str] = []
    number, begin = 1, 0
    for match in _cell(separator).finditer(unified):
        quoted, plain, end = match.groups()
        cells.append(plain if quoted is None else quoted.replace('""', '"'))
        if end != separator:
            if any(cell.strip() for cell in cells):
                content = unified[begin : match.start(3)]
                found.append(PastedLine(number, tuple(cells), content))
            number += unified.count("\n", begin, match.end())
            cells, begin = [], match.end()
    return tuple(found)


@cache
def _cell(separator: str) -> re.Pattern[str]:
    mark = re.escape(separator)
    return re.compile(rf'(?: *"((?:[^"]|"")*)" *(?={mark}|\n|\Z)|([^{mark}\n]*))({mark}|\n|\Z)')
