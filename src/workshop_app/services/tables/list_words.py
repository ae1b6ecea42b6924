"""The words of a list's items: code, title and text, in one language or in two."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workshop_app.domain.text import LocalText, same_text
from workshop_app.domain.workshop import TITLE_LIMIT
from workshop_app.services.tables.list_lines import width

_CODE_TEXT = r"(?P<code>(?P<head>[A-Za-z]{1,4}[-.]?)(?P<number>\d+(?:[.-]\d+)*))"
_CODE = re.compile(
    rf"[(\[]?{_CODE_TEXT}(?P<mark>[.)\]:]+|\s+[-–—:]\s)?(?:\s+)(?P<rest>\S.*)", re.DOTALL
)
_CODE_ALONE = re.compile(rf"[(\[]?{_CODE_TEXT}[.):\]]*")
_HANGUL = re.compile("[\u3131-\u318e\uac00-\ud7a3]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_LATIN_WORDS = re.compile(r"[A-Za-z]{4,}|[A-Za-z]{2,}\W+(?:\w+\W+)?[A-Za-z]{2,}")
_PARTED = re.compile(r"\s+[/|]\s+|\s*／\s*")
_IN_BRACKETS = re.compile(r"(?P<one>[^()]+?)\s*\((?P<other>[^()]+)\)")
_SENTENCE = re.compile(r"(?<![.!?。])[.!?。]+[\"'”’)\]]*\s+(?=\S)")
_SHORTENED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|no|nos|art|sec|fig|cf|dr|mr|mrs|ms|prof|st|inc|ltd|co|approx|al)"
    r"|\b[A-Za-z]|\d)[.]$",
    re.IGNORECASE,
)
_HYPHENATED = re.compile(r"([A-Za-z]+)-$")
_BEFORE_HYPHEN = frozenset(
    "inter multi cross non self co long short high low mid large small well ill public data evidence "  # noqa: SIM905
    "risk user cost rule time real full part open closed third first second pre post anti semi sub state "
    "end on off in by low year ex all".split()
)
_LONG = 100
_CUT = 120
_FEW = 2

Laid = tuple[LocalText, LocalText, str]
"""Title, text, code."""


@dataclass(frozen=True, slots=True)
class Words:
    """What an item says: the cells of its line, and the lines of text below."""

    cells: list[str]
    text: list[str]


def lay_out_words(items: Sequence[Words]) -> list[Laid]:
    """Return title, text and code of each item; what lines share is read of all together."""
    codes, rest = _parted_codes([[cell for cell in one.cells if cell] for one in items])
    found: list[Laid] = []
    for words, code, cells, pair in zip(items, codes, rest, _pairs(rest), strict=True):
        below = "\n".join(words.text)
        if pair is None:
            title, text = map(same_text, _title_and_text(cells, below))
        else:
            title, text = _local_title(pair, below)
        found.append((title, text, code))
    return found


def _parted_codes(items: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    """Return the codes that the lines share a pattern of, and the cells without them."""
    alone = [_CODE_ALONE.fullmatch(cells[0]) if len(cells) > 1 else None for cells in items]
    if all(alone) and _share_a_head(alone):
        return [one["code"] for one in alone if one], [cells[1:] for cells in items]
    within = [_CODE.fullmatch(cells[0]) if cells else None for cells in items]
    found = [one or other for one, other in zip(alone, within, strict=True)]
    if _share_a_pattern(found):
        taken = [
            (one["code"], cells[1:] if one is own else [one["rest"], *cells[1:]])
            if one
            else ("", cells)
            for cells, one, own in zip(items, found, alone, strict=True)
        ]
        return [code for code, _ in taken], [cells for _, cells in taken]
    return [""] * len(items), items


def shared_codes(cells: Sequence[str]) -> list[str] | None:
    """Return the codes that a column holds and nothing else, as R1, R2; None where it does not."""
    found = [_CODE_ALONE.fullmatch(cell) for cell in cells]
    if not all(found) or not _share_a_head(found):
        return None
    return [one["code"] for one in found if one]


def _share_a_head(found: Sequence[re.Match[str] | None]) -> bool:
    return len({one["head"].casefold() for one in found if one}) == 1


def _share_a_pattern(found: Sequence[re.Match[str] | None]) -> bool:
    """Tell whether most lines have codes that rise in step, as R1, R2 do and CO2, G7 do not."""
    there = [one for one in found if one]
    if len(there) * _FEW < len(found) or not there or not _share_a_head(there):
        return False
    if len(there) == 1:
        return len(found) == 1 and (there[0].groupdict().get("mark") or "")[:1] in {".", ")", "]"}
    numbers = [tuple(int(part) for part in re.split("[.-]", one["number"])) for one in there]
    steps = list(pairwise(numbers))
    if any(before >= after for before, after in steps):
        return False
    near = [
        before
        for before, after in steps
        if len(before) != len(after) or after[-1] - before[-1] <= 1
    ]
    return len(near) * _FEW >= len(steps) or all(
        "mark" in one.groupdict() and one["mark"] for one in there
    )


def _pairs(items: Sequence[Sequence[str]]) -> list[tuple[str, str, str] | None]:
    """Return Korean title, English title and further text, where most lines have both."""
    found = [_pair(cells) for cells in items]
    if found.count(None) * _FEW > len(found):
        return [None] * len(found)
    return found


def _pair(cells: Sequence[str]) -> tuple[str, str, str] | None:
    if not cells:
        return None
    if len(cells) > 1:
        two = in_two_languages(cells[0], cells[1])
        return None if two is None else (*two, " ".join(cells[2:]))
    said = " ".join(cells[0].split())
    parts = _PARTED.split(said)
    within = _IN_BRACKETS.fullmatch(said)
    if len(parts) == _FEW:
        two = in_two_languages(*parts)
    elif within is not None and len(_LATIN_WORD.findall(said)) > _FEW:
        two = in_two_languages(within["one"], within["other"])
    else:
        two = None
    return None if two is None else (*two, "")


def in_two_languages(one: str, other: str) -> tuple[str, str] | None:
    """Return the Korean one, then the English one."""
    korean = [bool(_HANGUL.search(part)) for part in (one, other)]
    if korean == [True, False] and _LATIN_WORDS.search(other):
        return one, other
    if korean == [False, True] and _LATIN_WORDS.search(one):
        return other, one
    return None


def _local_title(pair: tuple[str, str, str], below: str) -> tuple[LocalText, LocalText]:
    korean, english, more = pair
    (ko, ko_rest), (en, en_rest) = shortened(korean), shortened(english)
    rest = [one for one in (more, below) if one]
    return LocalText(ko, en), LocalText(
        "\n".join([one for one in (ko_rest, *rest) if one]),
        "\n".join([one for one in (en_rest, *rest) if one]),
    )


def _title_and_text(cells: Sequence[str], below: str) -> tuple[str, str]:
    title, more = (cells[0], " ".join(cells[1:])) if cells else ("", "")
    title, rest = shortened(title)
    return title, "\n".join(one for one in (rest, more, below) if one)


def joined(above: str, below: str) -> str:
    """Return two lines as one; a word that a hyphen parts at the margin is whole again."""
    parted = _HYPHENATED.search(above)
    if parted is None or not below[:1].islower():
        return f"{above} {below}".strip()
    keeps = parted[1].casefold() in _BEFORE_HYPHEN
    return f"{above if keeps else above[:-1]}{below}"


def shortened(statement: str) -> tuple[str, str]:
    """Return a title and what follows it: the first sentence of a long statement, and the rest."""
    if width(statement) <= _LONG:
        return statement, ""
    for end in _SENTENCE.finditer(statement):
        first = statement[: end.end()].rstrip()
        if len(first) > TITLE_LIMIT:
            break
        if not _SHORTENED.search(first):
            return first, statement[end.end() :]
    if len(statement) <= TITLE_LIMIT:
        return statement, ""
    return f"{statement[:_CUT].rsplit(maxsplit=1)[0]}…", statement
