"""The one cleaning layer: whatever a cell, a sheet or a table is called or says passes here.

A workbook's text is written as text (never as a formula), holds no character that breaks the
file, and is cut where Excel would cut it without a word.
"""

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from workshop_app.domain.text import REPLACEMENT

CELL_LIMIT: Final = 32_767
SHEET_NAME_LIMIT: Final = 31
ELLIPSIS: Final = "…"
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel counts days without a zone
_FIRST_DAY = datetime(1900, 3, 1)  # noqa: DTZ001 - before it Excel counts a day that never was
# XML 1.0 has no place for these; lone surrogates and U+FFFE/FFFF fail only while saving.
_BREAKS_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Excel reads _xHHHH_ as a character (ECMA-376 ST_Xstring), so the underscore itself is written so.
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\\n\t]")
_RESERVED_SHEET_NAMES = frozenset({"history"})


def clean_cell(text: str) -> str:
    """Return `text` with one kind of line break and without what breaks the file, in full."""
    if text.isascii() and text.isprintable():
        return text
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _BREAKS_XML.sub(REPLACEMENT, unified))


def utf16_length(text: str) -> int:
    """Return the length as Excel counts it: an emoji outside the first plane is two."""
    return len(text) + sum(character > "\uffff" for character in text)


def escape_cell(text: str) -> str:
    """Return `text` so that Excel shows `_x0041_` as it was typed."""
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def cut_cell(text: str, limit: int = CELL_LIMIT) -> str:
    """Return `text` cut to what a cell holds, an ellipsis in place of the rest."""
    if len(text) * 7 < limit or utf16_length(escape_cell(text)) <= limit:
        return text
    kept = text[: limit - 1]
    while (excess := utf16_length(escape_cell(kept)) - (limit - 1)) > 0:
        kept = kept[: -max(1, excess // 7)]
    return kept + ELLIPSIS


@dataclass(slots=True)
class CutTexts:
    """Where texts had to be cut; the methods sheet lists it."""

    places: list[str] = field(default_factory=list[str])

    def clean(self, text: str, place: str) -> str:
        """Return `text` cleaned and cut, and remember `place` if it was cut."""
        cleaned = clean_cell(text)
        kept = cut_cell(cleaned)
        if kept is not cleaned:
            self.places.append(place)
        return kept


def excel_serial(value: date | datetime, zone: tzinfo | None = None) -> float | None:
    """Return the day number of Excel's calendar, local to `zone`; None before March 1900.

    An aware datetime is converted to `zone`, as a workbook knows no time zones.
    """
    if isinstance(value, datetime):
        moment = value.astimezone(zone).replace(tzinfo=None) if value.tzinfo else value
    else:
        moment = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - see _EPOCH
    if moment < _FIRST_DAY:
        return None
    return (moment - _EPOCH) / timedelta(days=1)


def finite(value: float) -> float | None:
    """Return `value`, or None (a blank cell) for what is not a number."""
    return value if math.isfinite(value) else None


def safe_sheet_names(wanted: Iterable[str]) -> list[str]:
    """Return names that Excel takes: allowed characters, 31 UTF-16 units, none twice."""
    names: list[str] = []
    for name in wanted:
        base = _NOT_IN_SHEET_NAMES.sub(" ", clean_cell(name)).strip().strip("'").strip()
        if not base or base.casefold() in _RESERVED_SHEET_NAMES:
            base = f"{base} 1".strip()
        names.append(_numbered(base, names, SHEET_NAME_LIMIT))
    return names


def unique_headers(wanted: Sequence[str]) -> list[str]:
    """Return table headers: not empty, none like another whatever the case, 255 units at most."""
    headers: list[str] = []
    for place, name in enumerate(wanted, start=1):
        # Excel keeps a header in the table's own part too, where a line break becomes an escape.
        one_line = " ".join(clean_cell(name).split()).rstrip(" '") or f"column {place}"
        headers.append(_numbered(one_line, headers, 255))
    return headers


def _numbered(base: str, taken: Sequence[str], limit: int) -> str:
    known = {name.casefold() for name in taken}
    name, number = _shortened(base, limit), 2
    while name.casefold() in known:
        ending = f" ({number})"
        name = _shortened(base, limit - len(ending)) + ending
        number += 1
    return name


def _shortened(text: str, limit: int) -> str:
    kept = text[:limit]
    while utf16_length(kept) > limit:
        kept = kept[:-1]
    return kept.rstrip().rstrip("'")
