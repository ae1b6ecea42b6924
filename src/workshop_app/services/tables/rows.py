"""What the rows of a sheet are: data, totals, notes, headings, the header once more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from workshop_app.domain.raw_table import Cell, RawSheet
from workshop_app.services.tables.choices import Kind
from workshop_app.services.tables.header_words import NEEDED, word_for
from workshop_app.services.tables.keys import cell_text
from workshop_app.services.tables.mails import greets, is_signed, parts, signature
from workshop_app.services.tables.totals import last_statistics, says_total

_NOTE = re.compile(
    r"[※*☞†]|(?:주|비고|참고|출처|작성|문의|note|notes|n\.b|source|remark)s?\s*\d*\s*[).:]",
    re.IGNORECASE,
)


_ROSTER = re.compile(
    r".*(?:명단|명부|참석자|참가자|목록|리스트|\b(?:list|roster|participants|attendees|members))\s?(?:\([^()]*\))?:?",
    re.IGNORECASE,
)
_RULED = re.compile(r"[:|]?[-=_─━]{2,}[:|]?")
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
    aside = _around(filled, below, last_full, heads, kind)
    said = [(_first(filled, one), len(filled.own[one])) for one in below]
    statistics = {*below[last_statistics(said) :]}
    for number in below:
        own = filled.own[number]
        first = _first(filled, number)
        if again and [one for one in filled.texts(number) if one] == again:
            found.append((number, RowKind.HEADER))
        elif (
            number in aside
            or _is_ruled(filled.texts(number))
            or (not heads and number == below[0] and _is_roster(first, own, kind))
        ):
            found.append((number, RowKind.NOTE))
        elif number in statistics or _is_total(filled, number, keys):
            found.append((number, RowKind.TOTAL))
        elif len(own) > 1 or usual == 1:
            found.append((number, RowKind.NOTE if _is_note(first, own) else RowKind.DATA))
        else:
            found.append((number, _alone(filled, number, keys, first, last_full)))
    return _before_headers(filled, found)


def _first(filled: Filled, number: int) -> str:
    return cell_text(filled.rows[number][filled.own[number][0]])


def _before_headers(filled: Filled, found: list[tuple[int, RowKind]]) -> list[tuple[int, RowKind]]:
    """Return the rows with a line alone that stands right above the headings once more as one."""
    kinds = [one for _, one in found] + [RowKind.DATA]
    return [
        (number, RowKind.HEADING)
        if one is RowKind.DATA and below is RowKind.HEADER and len(filled.own[number]) == 1
        else (number, one)
        for (number, one), below in zip(found, kinds[1:], strict=True)
    ]


def _alone(filled: Filled, number: int, keys: Sequence[int], first: str, last_full: int) -> RowKind:
    """Return what a row is that has one cell, in a table of several columns."""
    column = filled.own[number][0]
    if _NOTE.match(first) or parts(first):
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


def _around(
    filled: Filled, below: Sequence[int], last_full: int, heads: Sequence[str], kind: Kind
) -> frozenset[int]:
    """Return the lines of a mail around its list: a greeting above, below it who wrote it."""
    texts = [filled.text(number) for number in below]
    if kind is not Kind.PARTICIPANTS:
        return frozenset()
    ruled = [at for at, number in enumerate(below) if _is_ruled(filled.texts(number))]
    begin = 0
    while not any(heads) and begin < len(texts) and greets(texts[begin]):
        begin += 1
    end = signature(texts)
    if len(ruled) == 1 and is_signed(texts[ruled[0] + 1 :]):
        end = min(end, ruled[0])
    last = [at for at, number in enumerate(below) if number > last_full]
    if last and is_signed([texts[at] for at in last]):
        end = min(end, last[0])
    return frozenset((*below[:begin], *below[end:]))


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
