"""Texts as tables are compared: without regard to case, width, spaces and what nobody sees."""

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache

from workshop_app.domain.raw_table import Cell
from workshop_app.domain.text import clean_line

_UNSEEN = re.compile("[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f]")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[*:†]+")
_NO_LETTER = re.compile(r"[\W_]+")


def cell_text(cell: Cell) -> str:
    """Return what a cell says on one line, without characters of no width."""
    if type(cell) is int or cell is None:  # most cells of a table of a million
        return "" if cell is None else str(cell)
    match cell:
        case str():
            return _line(cell)
        case bool():
            return "TRUE" if cell else "FALSE"
        case datetime() if not (cell.hour or cell.minute or cell.second or cell.microsecond):
            return cell.date().isoformat()
        case date():
            return cell.isoformat(*((" ",) if isinstance(cell, datetime) else ()))
        case _:
            return f"{cell:.15g}" if isinstance(cell, float) else str(cell)


@lru_cache(maxsize=10_000)
def _line(text: str) -> str:
    return " ".join(clean_line(_UNSEEN.sub("", text)).split())


@lru_cache(maxsize=10_000)
def match_key(text: str) -> str:
    """Return what names are compared by."""
    wide = unicodedata.normalize("NFKC", _line(text)).casefold()
    return unicodedata.normalize("NFC", "".join(wide.split()))


@lru_cache(maxsize=10_000)
def header_key(text: str) -> str:
    """Return what headings are compared by: letters and digits, nothing in brackets."""
    wide = unicodedata.normalize("NFKC", _line(text))
    return _NO_LETTER.sub("", match_key(_BRACKETS.sub(" ", wide) if _bare(wide) else wide))


def _bare(text: str) -> bool:
    return bool(_NO_LETTER.sub("", _BRACKETS.sub(" ", text)))
