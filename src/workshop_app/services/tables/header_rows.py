"""Finds the header of a table: one row or several, under titles and blank rows, or none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from workshop_app.domain.raw_table import Cell
from workshop_app.services.tables.choices import NO_HEADER, Kind, TakenAs
from workshop_app.services.tables.header_words import NEEDED, part_for, word_for
from workshop_app.services.tables.keys import cell_text, header_key, match_key
from workshop_app.services.tables.rows import Filled

_WITHIN = 40
_LONGEST = 200
_SPEAKS = 2
# What no person is called: it heads names, whatever stands beside it.
_PLAIN = frozenset({"성명", "성함", "이름", "name", "fullname", "participantname"})
# What a survey tool writes below a question that has no parts.
_RESPONSES = frozenset({"response", "open-ended response", "응답", "주관식 답변"})
_IMPORT_ID = '{"ImportId"'
_NUMBER = re.compile(r"[-+]?[\d.,/: ]+%?")


@dataclass(frozen=True, slots=True)
class HeaderRows:
    """The header: `row` counts from 0 and is -1 where there is none, data begin at `first`."""

    row: int
    first: int
    headers: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    texts: tuple[str, ...]
    above: tuple[int, ...]
    second: tuple[int, ...]
    knows: int
    lower: frozenset[int] = frozenset()


def find_header(filled: Filled, kind: Kind, chosen: int = 0) -> HeaderRows:
    """Return the header: the chosen row, else the first of those that know most columns."""
    spoken = [number for number, own in enumerate(filled.own) if own]
    row = chosen - 1 if chosen > 0 else -1 if chosen == NO_HEADER else _likely(filled, spoken, kind)
    row = min(row, len(filled.rows) - 1)
    if row < 0:
        return _without(filled, spoken)
    uppers = _upper(filled, row)
    lowers = _lower(filled, row, kind)
    rows = [*uppers, row, *lowers]
    end = rows[-1] + 1
    width = max(len(filled.rows[number]) for number in rows)
    width = max(width, _usual_width(filled, end))
    parts = tuple(tuple(_distinct(filled, rows, at)) for at in range(width))
    used = {*rows}
    return HeaderRows(
        row,
        end,
        _named(parts),
        parts,
        tuple(filled.texts(row)),
        tuple(number for number in spoken if number < end and number not in used),
        (*uppers, *lowers),
        _knows(filled.texts(row), kind)[0],
        frozenset(at for at in range(width) if parts[at] and not _says(filled, rows[0], at)),
    )


def _says(filled: Filled, number: int, column: int) -> bool:
    row = filled.rows[number]
    return column < len(row) and bool(cell_text(row[column]))


def _likely(filled: Filled, spoken: Sequence[int], kind: Kind) -> int:
    if any(_is_import_id(filled, number) for number in spoken[1:4]):
        return spoken[0]  # survey tools write three header rows, and nothing above them
    best, score = -1, (0, 0)
    for number in spoken[:_WITHIN]:
        known = _knows(filled.texts(number), kind)
        # Titles of recommendations are no known words: who rated is told by a word of its own.
        plain = kind is Kind.RATINGS and known[1] > 0
        if known[0] and known > score and (plain or _is_header(filled, number, known)):
            best, score = number, known
    if best < 0 and kind is Kind.RATINGS:
        return _above_numbers(filled, spoken)
    return best


def _is_import_id(filled: Filled, number: int) -> bool:
    said = [text for text in filled.texts(number) if text]
    return bool(said) and all(text.startswith(_IMPORT_ID) for text in said)


def _is_header(filled: Filled, number: int, known: tuple[int, int]) -> bool:
    own = len(filled.own[number])
    if any(header_key(text) in _PLAIN for text in filled.texts(number)):
        return True
    return known[0] >= _SPEAKS or (known[1] > 0 and own <= _SPEAKS) or own == 1 == known[0]


def _knows(texts: Sequence[str], kind: Kind) -> tuple[int, int]:
    """Return how many headings are known, and how many of them say what the kind needs."""
    short = [text for text in dict.fromkeys(texts) if text and len(text) <= _LONGEST]
    words = [word_for(text, kind) for text in short]
    known = sum(word is not None for word in words)
    parts = [part_for(text, kind) for text, word in zip(short, words, strict=True) if word is None]
    if not any("?" in text or "@" in text for text in short) and known == 0:
        parts = [part for part in parts if part] if len(short) > 1 else []
    needed = sum(word in NEEDED[kind] for word in (*words, *parts))
    if known + len([part for part in parts if part]) < _SPEAKS and not needed:
        return 0, 0
    return known + (sum(part is not None for part in parts) if known or needed else 0), needed


def _above_numbers(filled: Filled, spoken: Sequence[int]) -> int:
    """Return a row of words above a row with numbers."""
    for upper, lower in pairwise(spoken[:_WITHIN]):
        texts = [text for text in filled.texts(upper) if text]
        numbers = sum(bool(_NUMBER.fullmatch(text)) for text in filled.texts(lower) if text)
        if len(texts) > 1 and numbers and not any(_NUMBER.fullmatch(text) for text in texts):
            return upper
    return -1


def _upper(filled: Filled, row: int) -> list[int]:
    """Return the row above where it spans columns of the header, as `R1` above two criteria."""
    above = row - 1
    if above < 0 or len(filled.own[above]) < _SPEAKS or not _spans(filled, above):
        return []
    return [above] if all(_wordy(text) for text in filled.texts(above)) else []


def _spans(filled: Filled, number: int) -> bool:
    """Tell whether headings of a row stand above several columns: merged, or written again."""
    texts = [text for text in filled.texts(number) if text]
    return number in filled.wide or (
        len(texts) > _SPEAKS and any(one == other for one, other in pairwise(texts))
    )


def _lower(filled: Filled, row: int, kind: Kind) -> list[int]:
    """Return the rows below that belong to the header."""
    below = range(row + 1, min(row + 4, len(filled.rows)))
    for number in below:
        if _is_import_id(filled, number):
            return list(range(row + 1, number + 1))
    if not below or not filled.own[below[0]]:
        return []
    under = below[0]
    header, texts = filled.texts(row), filled.texts(under)
    own = filled.own[under]
    keyed = [at for at in range(len(header)) if _stands_alone(header, at, kind)]
    open_above = [at for at in own if at >= len(header) or at not in filled.own[row]]
    merged = any((under, at) in filled.below for at in keyed)
    spans = merged or row in filled.wide or bool(open_above)
    answered = [at for at in keyed if at in own and texts[at].casefold() not in _RESPONSES]
    if not spans or answered or not all(_wordy(texts[at]) for at in own):
        return []
    then = filled.own[under + 1] if under + 1 < len(filled.rows) else ()
    more = len(then) > len(own) or (bool(keyed) and {*keyed} <= {*then})
    return [under] if merged or more else []


def _stands_alone(header: Sequence[str], at: int, kind: Kind) -> bool:
    """Tell whether a heading is known and has no other ones below it."""
    known = word_for(header[at], kind) not in {None, TakenAs.IGNORED}
    return known and header[at] not in {*header[:at], *header[at + 1 :]}


def _wordy(text: str) -> bool:
    return len(text) <= _LONGEST and not _NUMBER.fullmatch(text) and "@" not in text


def _usual_width(filled: Filled, begin: int) -> int:
    """Return how many columns most rows below fill: a header may be blank above the last."""
    widths = [max(own) + 1 for own in filled.own[begin:] if own]
    return sorted(widths)[(len(widths) - 1) // 2] if widths else 0


def _distinct(filled: Filled, rows: Sequence[int], column: int) -> Iterator[str]:
    said: set[str] = set()
    for number in rows:
        row: tuple[Cell, ...] = filled.rows[number]
        text = cell_text(row[column]) if column < len(row) else ""
        if text and not text.startswith(_IMPORT_ID) and match_key(text) not in said:
            said.add(match_key(text))
            yield text


def _named(parts: Sequence[Sequence[str]]) -> tuple[str, ...]:
    names: list[str] = []
    for place, said in enumerate(parts, start=1):
        base = " / ".join(said) or f"column {place}"
        name, number = base, 2
        while name in names:
            name, number = f"{base} ({number})", number + 1
        names.append(name)
    return tuple(names)


def _without(filled: Filled, spoken: Sequence[int]) -> HeaderRows:
    widths = [len(filled.own[number]) and max(filled.own[number]) + 1 for number in spoken]
    width = max(widths, default=0)
    parts: tuple[tuple[str, ...], ...] = ((),) * width
    return HeaderRows(-1, 0, _named(parts), parts, (), (), (), 0)
