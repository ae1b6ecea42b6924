"""Parts pasted text into lines and cells: separators, and quoted cells."""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class PastedLine:
    """One line: its number from 1 in what was pasted, its cells, and how it was written."""

    number: int
    cells: tuple[str, ...]
    content: str


def pasted_lines(text: str, separator: str) -> tuple[PastedLine, ...]:
    """Return the lines of `text` that are not blank.

    A cell in double quotes may hold separators and line breaks; a quote that is not closed
    before a separator or the end of a line is a character like others.
    """
    found: list[PastedLine] = []
    unified = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
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
