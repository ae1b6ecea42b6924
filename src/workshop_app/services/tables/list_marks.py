"""The numbers and bullets before a line of a list, as Word, Hangul and mail write them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop_app.services.tables.list_lines import CELL

_SYLLABLES = "가나다라마바사아자차카타파하"
_JAMO = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_ORDINALS = (
    "첫째",
    "둘째",
    "셋째",
    "넷째",
    "다섯째",
    "여섯째",
    "일곱째",
    "여덟째",
    "아홉째",
    "열째",
)
_LAST = (99,)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
# Numbers in one character: the first of each row and how many follow it.
_ENCLOSED = {
    "①": 20, "㉑": 15, "㊱": 15, "❶": 10, "➀": 10, "➊": 10, "⓵": 10, "⑴": 20, "⒈": 20,
    "ⓐ": 26, "Ⓐ": 26, "⒜": 26, "㉮": 14, "㈎": 14, "㉠": 14, "㈀": 14, "Ⅰ": 12, "ⅰ": 12,
}  # fmt: skip
_GLYPHS = "•·ㆍ‧∙⋅●○◦◯◎∘▪▫■□▢◆◇◈▶▷►▸▹▻➢➤➔→⇒☞✓✔✅☑☐❍❏❑❒❖※★☆‣⁃⦁○ㅇ◾◽⬛⬜🔹🔸✦✧¶§\ue000-\uf8ff"
_DASHES = "-‐‑‒–—―−"
# What the symbol fonts of Word leave in plain text: a letter, then a tab.
_SYMBOL_LETTERS = "olnuvqØüþèàð§"
_NUMBER = r"\d{1,3}"
_PATTERNS = {
    "제1": rf"제\s?(?P<n>{_NUMBER})\s?(?:조|호|항|장|절|안|과제)(?:\s?[.:)]|(?=\s|\())\s*",
    "named": (
        r"(?:권고안?|권고\s?사항|과제|제안|안건|recommendation|proposal|item|no\.?|№|#)"
        rf"\s?(?P<n>{_NUMBER})(?:(?P<sure>\s*[{_DASHES}.:)\]{CELL}])\s*|\s+)"
    ),
    "1번": rf"(?P<n>{_NUMBER})번[.:)]?\s+",
    "첫째": rf"(?P<n>{'|'.join(_ORDINALS)}|마지막|끝)(?:으로|로)?(?P<sure>\s?[,.:])?\s+",
    "1.1": rf"(?P<n>{_NUMBER}(?:[.]{_NUMBER})+)(?P<sure>[.)])?\s+",
    "1-1": rf"\(?(?P<n>{_NUMBER}(?:[-–]{_NUMBER})+)(?P<sure>[.)])?\s+",
    "(1)": rf"[(\[<〈【]\s?(?P<n>{_NUMBER})\s?[)\]>〉】][.:]?\s*",
    "1)": rf"(?P<n>{_NUMBER})\)\s*",
    "1.": rf"(?P<n>{_NUMBER})[.](?:\s+|(?=[^\W\d]|[\"“‘'(「]))",
    "1:": rf"(?P<n>{_NUMBER}):\s+",
    "1": rf"(?P<n>{_NUMBER})(?:(?P<sure>\s?{CELL}\s*|\s[{_DASHES}]\s+)|\s+)",
    "(가)": rf"\((?P<n>[{_SYLLABLES}{_JAMO}])\)[.]?\s*",
    "가)": rf"(?P<n>[{_SYLLABLES}{_JAMO}])\)\s*",
    "가.": rf"(?P<n>[{_SYLLABLES}{_JAMO}])[.](?:\s+|(?=[^\W\d]))",
    "(a)": r"\((?P<n>[a-z]|[ivx]{2,5})\)[.]?\s*",
    "a)": r"(?P<n>[a-z]|[ivx]{2,5})\)\s+",
    "a.": r"(?P<n>[a-z]|[ivxl]{2,6})[.]\s+",
    "glyph": rf"(?P<n>[{_GLYPHS}])\ufe0f?\s*",
    "symbol": rf"(?P<n>[{_SYMBOL_LETTERS}])\s?{CELL}\s*",
    "dash": rf"(?P<n>[{_DASHES}])(?P<sure>\s+)?(?=\S)(?!\d)",
    "dash number": rf"(?P<n>[{_DASHES}])\s+",
    "star": r"(?P<n>[*+>])\s+",
}
_READ = {
    kind: re.compile(rf"{pattern}(?P<rest>.*)", re.DOTALL | re.IGNORECASE)
    for kind, pattern in _PATTERNS.items()
}
_RUNS = {"1.1", "1-1", "1", "a."}
"""Kinds that a title may begin with as well ("5 cities", "A. Smith"): only in a run of numbers."""
_WORDS = {"첫째", "named"}
"""Kinds that are words: alone on a line they are what somebody wrote there."""
_CODE = re.compile(
    r"(?P<head>[A-Za-z]{1,4}[-.]?)(?P<number>\d{1,4}(?:[.-]\d{1,4})*)(?P<closed>[.):]?)\s+\S"
)
_CODE_KIND = re.compile(r"[A-Za-z]{1,4}[-.]?\d")
_LATIN = ("(a)", "a)", "a.")
_WIDE = str.maketrans("（）．：［］", "().:[]")
NUMBERS = frozenset({"1.", "1)", "(1)", "1:", "1", "1번", "named"})


@dataclass(frozen=True, slots=True)
class ListMark:
    """What stands before the words of a line: its kind, its place in the numbers, the words."""

    kind: str
    order: tuple[int, ...]
    rest: str
    sure: bool = True
    letter: str = ""
    closed: bool = False

    @property
    def is_first(self) -> bool:
        """Tell whether a list begins with this number."""
        return self.order[-1] <= 1

    @property
    def is_bullet(self) -> bool:
        """Tell whether it is a sign and no number."""
        return self.order == (0,)

    def follows(self, other: "ListMark") -> bool:
        """Tell whether this is the next number after `other`, one level up or down included."""
        before, now = other.order, self.order
        depth = min(len(before), len(now))
        if len(now) > len(before):
            return now[:depth] == before and set(now[depth:]) == {1}
        return now[: depth - 1] == before[: depth - 1] and now[depth - 1] == before[depth - 1] + 1


def marks_of(lines: Sequence[str]) -> list[ListMark | None]:
    """Return the mark of each line; what only might be one is one in a run of numbers."""
    found = _told_apart([_mark(line) for line in lines])
    kinds: dict[str, list[int]] = {}
    for at, mark in enumerate(found):
        if mark is not None:
            kinds.setdefault(mark.kind.split(" ", maxsplit=1)[0], []).append(at)
    for kind, places in kinds.items():
        for at in _not_meant(kind, places, found):
            found[at] = None
    return found


def _not_meant(kind: str, places: list[int], marks: Sequence[ListMark | None]) -> list[int]:
    """Return the places, of one kind, at which a sentence begins so and no item."""
    own = [mark for at in places if (mark := marks[at]) is not None]
    if kind == "dash":
        return [at for at, mark in zip(places, own, strict=True) if not mark.sure and len(own) == 1]
    if kind == "가.":
        return _ends_of_sentences(places, own)
    if kind == "첫째" and all(mark.order == _LAST for mark in own):
        return places
    if _CODE_KIND.fullmatch(kind):
        return _out_of_step(places, own)
    return [
        at
        for place, at in enumerate(places)
        if not own[place].sure and not _stands_in_run(place, own)
    ]


def _out_of_step(places: list[int], marks: Sequence[ListMark]) -> list[int]:
    """Return where a word with a number begins a sentence: codes rise, and some follow another."""
    if not any(_stands_in_run(place, marks) for place in range(len(marks))):
        return places
    return [
        at
        for place, at in enumerate(places)
        if not _stands_in_run(place, marks)
        and not (place and marks[place].closed and marks[place].order > marks[place - 1].order)
    ]


def _ends_of_sentences(places: list[int], marks: Sequence[ListMark]) -> list[int]:
    """Return where a line is the wrapped end of a sentence: "다. 또한", without 나. above."""
    seen = {0, 1}
    found: list[int] = []
    for at, mark in zip(places, marks, strict=True):
        if at and mark.order[0] - 1 not in seen:
            found.append(at)
        else:
            seen.add(mark.order[0])
    return found


def _told_apart(marks: Sequence[ListMark | None]) -> list[ListMark | None]:
    """Return the marks with single letters read as what goes on: i after h, v after iv."""
    last: dict[str, ListMark] = {}
    told: list[ListMark | None] = []
    for mark in marks:
        this = mark
        if mark is not None and mark.letter:
            family = mark.kind.split(" ", maxsplit=1)[0]
            before = last.get(family)
            letter = (ord(mark.letter.lower()) - ord("a") + 1,)
            roman = (_ROMAN.get(mark.letter.lower(), 0),)
            if before is not None:
                for order in (letter, roman):
                    if order[0] == before.order[0] + 1:
                        this = replace(mark, kind=before.kind, order=order)
            last[family] = this or mark
        elif mark is not None and "i" in mark.kind:
            last[mark.kind.split(" ", maxsplit=1)[0]] = mark
        told.append(this)
    return told


def _stands_in_run(place: int, marks: Sequence[ListMark]) -> bool:
    mark = marks[place]
    if place and mark.follows(marks[place - 1]):
        return True
    if place + 1 < len(marks) and marks[place + 1].follows(mark):
        return True
    return place > 1 and mark.is_first and marks[place - 1].follows(marks[place - 2])


def _mark(line: str) -> ListMark | None:
    enclosed = _enclosed(line)
    if enclosed is not None:
        return enclosed
    head = f"{line.translate(_WIDE)} "
    for kind, pattern in _READ.items():
        found = pattern.fullmatch(head)
        if found is None:
            continue
        rest = line[found.start("rest") :].strip()
        if not rest and kind in _WORDS:
            return None
        named = found.groupdict()
        sure = bool(named["sure"]) if "sure" in named else kind not in _RUNS
        sure = sure or (kind == "a." and found["n"] == "a")
        order = _order(kind, found["n"])
        letter = found["n"] if kind in _LATIN and len(found["n"]) == 1 else ""
        return ListMark(_full_kind(kind, found["n"], order), order, rest, sure, letter)
    return _code(line)


def _code(line: str) -> ListMark | None:
    """Return a code as the mark it is where codes rise from line to line; the line keeps it."""
    found = _CODE.match(line)
    if found is None:
        return None
    order = tuple(int(part) for part in re.split("[.-]", found["number"]))
    kind = f"{found['head']}{len(order)}"
    return ListMark(kind, order, line, sure=False, closed=bool(found["closed"]))


def _enclosed(line: str) -> ListMark | None:
    for first, count in _ENCLOSED.items():
        place = ord(line[0]) - ord(first) if line else -1
        if 0 <= place < count:
            rest = line[1:].lstrip(". \t" + CELL).strip()
            base = {"㉑": 20, "㊱": 35}.get(first, 0)
            kind = "①" if base else first
            return ListMark(kind, (base + place + 1,), rest)
    return None


def _full_kind(kind: str, number: str, order: tuple[int, ...]) -> str:
    if kind in {"1.1", "1-1"}:
        return f"{kind} {len(order)}"
    if kind in {"glyph", "symbol", "star"}:
        return number
    if kind.startswith("dash"):
        return "dash"
    if kind in _LATIN:
        roman = len(number) > 1 or number in "iI"
        return f"{kind} {'i' if roman else ''}{'A' if number.isupper() else 'a'}".strip()
    if kind in {"가.", "가)", "(가)"}:
        return kind if number in _SYLLABLES else kind.replace("가", "ㄱ")
    return kind


def _order(kind: str, number: str) -> tuple[int, ...]:
    if kind in {"glyph", "symbol", "dash", "dash number", "star"}:
        return (0,)
    if kind == "첫째":
        return (_ORDINALS.index(number) + 1,) if number in _ORDINALS else _LAST
    if number[0].isdigit():
        return tuple(int(part) for part in re.split(r"[.–-]", number))
    for letters in (_SYLLABLES, _JAMO):
        if number in letters:
            return (letters.index(number) + 1,)
    low = number.lower()
    if len(low) > 1 or low == "i":
        return (_roman(low),)
    return (ord(low) - ord("a") + 1,)


def _roman(text: str) -> int:
    values = [_ROMAN[one] for one in text]
    return sum(
        -value if at + 1 < len(values) and value < values[at + 1] else value
        for at, value in enumerate(values)
    )
