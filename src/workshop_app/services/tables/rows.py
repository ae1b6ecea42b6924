"""What the rows of a sheet are: data, totals, notes, headings, the header once more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from workshop_app.domain.raw_table import Cell, RawSheet
from workshop_app.services.tables.choices import Kind
from workshop_app.services.tables.header_words import NEEDED, word_for
from workshop_app.services.tables.keys import cell_text, match_key

_TOTAL = re.compile(
    r"(?:총|총원|총인원|합계|소계|총계|총합계|계|누계|평균|표준편차|중앙값|total|grandtotal|subtotal|sum"
    r"|average|avg|mean|median|count)(?:참석자|인원)?(?:수)?[:=]?\(?\d*(?:명|인|people|persons|participants)?\)?"
)
_NOTE = re.compile(
    r"[※*☞†]|(?:주|비고|참고|출처|작성|문의|note|notes|n\.b|source|remark)s?\s*\d*\s*[).:]",
    re.IGNORECASE,
)


_ROSTER = re.compile(
    r".*(?:명단|명부|참석자|참가자|목록|리스트|\b(?:list|roster|participants|attendees|members))\s?(?:\([^()]*\))?:?",
    re.IGNORECASE,
)
_RULED = re.compile(r"[:|]?[-=_─━]{2,}[:|]?")
_PARTING = re.compile(
    r"(?:감사합니다|고맙습니다|thanks|thank you|(?:best |kind |warm )?regards|best wishes|sincerely)[\s.,!~]*",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"\S@\S|\d{2,4}[-.)\s]\d{3,4}[-.\s]\d{4}|(?:드림|올림)\W*$|\bregards\b", re.IGNORECASE
)
_SIGNATURE = 8
_MARKED = re.compile(r"[■□▣◆◇【\[<]\s?[^\W\d]")
_SHORT = 12


class RowKind(Enum):
    """What a row below the header is."""

    DATA = auto()
    TOTAL = auto()
    NOTE = auto()
    HEADING = auto()
    HEADER = auto()


@dataclass(frozen=True, slots=True)
class Filled:
    """The rows of a sheet with merged cells filled; `own` has the cells that hold a value or a formula.

    `below` are places filled from above, `wide` rows in which a merged cell spans columns.
    """

    rows: tuple[tuple[Cell, ...], ...]
    own: tuple[tuple[int, ...], ...]
    below: frozenset[tuple[int, int]]
    wide: frozenset[int]

    @classmethod
    def of(cls, sheet: RawSheet) -> "Filled":
        """Return a sheet's rows with the value of each merged cell in all its places."""
        rows = [list(row) for row in sheet.rows]
        for number, at in sheet.formulas:  # without a stored value, but not without anything
            rows.extend([] for _ in range(number + 1 - len(rows)))
            rows[number].extend([None] * (at + 1 - len(rows[number])))
        own = tuple(
            tuple(
                at
                for at, cell in enumerate(row)
                if cell_text(cell) or (number, at) in sheet.formulas
            )
            for number, row in enumerate(rows)
        )
        below: set[tuple[int, int]] = set()
        wide: set[int] = set()
        for span in sheet.merged:
            if span.top >= len(rows) or span.left >= len(rows[span.top]):
                continue
            value = rows[span.top][span.left]
            if span.right > span.left:
                wide.add(span.top)
            for number in range(span.top, min(span.bottom, len(rows) - 1) + 1):
                row = rows[number]
                row.extend([None] * (span.right + 1 - len(row)))
                row[span.left : span.right + 1] = [value] * (span.right + 1 - span.left)
                if number > span.top and cell_text(value):
                    below.update((number, at) for at in range(span.left, span.right + 1))
        return cls(tuple(map(tuple, rows)), own, frozenset(below), frozenset(wide))

    def text(self, number: int) -> str:
        """Return what a row says in its own cells."""
        row = self.rows[number]
        return " ".join(cell_text(row[at]) for at in self.own[number])

    def texts(self, number: int) -> list[str]:
        """Return what a row says in each of its cells."""
        return [cell_text(cell) for cell in self.rows[number]]


def says_total(text: str) -> bool:
    """Tell whether a text heads a row of totals or means."""
    return _TOTAL.fullmatch(match_key(text)) is not None


def row_kinds(
    filled: Filled, begin: int, headers: Sequence[str], heads: Sequence[str], kind: Kind
) -> list[tuple[int, RowKind]]:
    """Return the kind of each row from `begin` on that says something; `heads` is the header row."""
    below = [number for number in range(begin, len(filled.rows)) if filled.own[number]]
    keys = _key_columns(headers, kind)
    usual = len(headers)
    full = {number for number in below if len(filled.own[number]) > 1 or usual == 1}
    last_full = max(full, default=-1)
    again = [one for one in heads if one]
    found: list[tuple[int, RowKind]] = []
    signed = _signature(filled, below)
    for number in below:
        own = filled.own[number]
        first = cell_text(filled.rows[number][own[0]])
        if again and [one for one in filled.texts(number) if one] == again:
            found.append((number, RowKind.HEADER))
        elif (
            number in signed
            or _is_ruled(filled.texts(number))
            or (not heads and number == below[0] and _is_roster(first, own, kind))
        ):
            found.append((number, RowKind.NOTE))
        elif _is_total(filled, number, keys):
            found.append((number, RowKind.TOTAL))
        elif len(own) > 1 or usual == 1:
            found.append((number, RowKind.NOTE if _is_note(first, own) else RowKind.DATA))
        else:
            found.append((number, _alone(filled, number, keys, first, last_full)))
    return found


def _alone(filled: Filled, number: int, keys: Sequence[int], first: str, last_full: int) -> RowKind:
    """Return what a row is that has one cell, in a table of several columns."""
    column = filled.own[number][0]
    if _NOTE.match(first) or _PARTING.fullmatch(first):
        return RowKind.NOTE
    if _MARKED.match(first) and number < last_full:
        return RowKind.HEADING
    below = any((number, at) in filled.below for at in range(len(filled.rows[number])))
    if below or first.isdecimal():
        return RowKind.DATA
    if number > last_full:
        is_short = len(first) <= _SHORT or bool(filled.own[number - 1])
        in_key = (column in keys or not keys) and number not in filled.wide
        return RowKind.DATA if in_key and is_short else RowKind.NOTE
    if column in keys and number not in filled.wide:
        return RowKind.DATA
    return RowKind.HEADING


def _signature(filled: Filled, below: Sequence[int]) -> frozenset[int]:
    """Return the last lines of a mail, below two dashes, that say who wrote it."""
    ruled = [number for number in below if _is_ruled(filled.texts(number))]
    last = [number for number in below if ruled and number > ruled[-1]]
    is_one = len(last) <= _SIGNATURE and any(_SIGNED.search(filled.text(one)) for one in last)
    return frozenset(last if is_one and len(ruled) == 1 else ())


def _is_total(filled: Filled, number: int, keys: Sequence[int]) -> bool:
    own, row = filled.own[number], filled.rows[number]
    places = {own[0], *(at for at in keys if at < len(row))}
    return any(says_total(cell_text(row[at])) for at in places)


def _is_ruled(texts: Sequence[str]) -> bool:
    return all(_RULED.fullmatch(one) for one in texts if one)


def _is_roster(first: str, own: Sequence[int], kind: Kind) -> bool:
    """Tell whether the first line of a list without headings says that people follow."""
    return kind is Kind.PARTICIPANTS and len(own) == 1 and bool(_ROSTER.fullmatch(first))


def _is_note(first: str, own: Sequence[int]) -> bool:
    return first.startswith("※") or (len(own) <= 1 and bool(_NOTE.match(first)))


def _key_columns(headers: Sequence[str], kind: Kind) -> list[int]:
    return [at for at, one in enumerate(headers) if word_for(one, kind) in NEEDED[kind]]
