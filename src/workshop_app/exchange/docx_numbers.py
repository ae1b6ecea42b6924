"""The numbers and bullets that Word shows before paragraphs and keeps apart from their text."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LETTERS = {
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_PLACE = re.compile(r"%([1-9])")
_HEADING = re.compile(r"(?:heading|title|subtitle|제목)\s?\d?|toc\s?\d", re.IGNORECASE)
_LEVELS = 9
_DEEP = 20


class Numbering:
    """Counts the numbered paragraphs of a document as they come."""

    def __init__(self, numbering: Element, styles: Element) -> None:
        self._levels = {
            _value(one, "abstractNumId"): {
                _value(level, "ilvl"): level for level in one.iter(f"{W}lvl")
            }
            for one in numbering.iter(f"{W}abstractNum")
        }
        self._lists = {
            _value(one, "numId"): _value(one.find(f"{W}abstractNumId"))
            for one in numbering.iter(f"{W}num")
        }
        self._styles = {_value(one, "styleId"): one for one in styles.iter(f"{W}style")}
        self._counts: dict[str, list[int]] = {}

    def mark(self, paragraph: Element) -> tuple[str | None, int, bool]:
        """Return the number or bullet before a paragraph, its level, and whether it heads others."""
        about = paragraph.find(f"{W}pPr")
        if about is None:
            return None, 0, False
        style = _value(about.find(f"{W}pStyle"))
        list_id, level, is_heading = self._of_style(style, 0)
        own = about.find(f"{W}numPr")
        if own is not None:
            list_id = _value(own.find(f"{W}numId")) or list_id
            level = _value(own.find(f"{W}ilvl")) or level
        place = int(level) if level.isdecimal() and int(level) < _LEVELS else 0
        kind = self._lists.get(list_id, "")
        levels = self._levels.get(kind)
        if is_heading or levels is None or str(place) not in levels:
            return None, 0, is_heading
        return self._next(kind, levels, place), place, False

    def _of_style(self, name: str, deep: int) -> tuple[str, str, bool]:
        """Return the list and level that a style, or the one below it, puts paragraphs into."""
        style = self._styles.get(name)
        if style is None or deep > _DEEP:
            return "", "", bool(_HEADING.fullmatch(name))
        said = _value(style.find(f"{W}name"))
        heads = bool(_HEADING.fullmatch(name) or _HEADING.fullmatch(said))
        number = style.find(f"{W}pPr/{W}numPr")
        if number is not None:
            return _value(number.find(f"{W}numId")), _value(number.find(f"{W}ilvl")), heads
        below = self._of_style(_value(style.find(f"{W}basedOn")), deep + 1)
        return below[0], below[1], heads or below[2]

    def _next(self, kind: str, levels: Mapping[str, Element], place: int) -> str:
        counts = self._counts.setdefault(kind, [0] * _LEVELS)
        counts[place] += 1
        counts[place + 1 :] = [0] * (_LEVELS - place - 1)
        level = levels[str(place)]
        if _value(level.find(f"{W}numFmt")) in {"bullet", "none"}:
            return "•"

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = levels.get(str(at))
            start = _value(other.find(f"{W}start")) if other is not None else ""
            first = int(start) if start.isdecimal() and len(start) < len("10000") else 1
            written = _value(other.find(f"{W}numFmt")) if other is not None else ""
            return written_number(max(1, counts[at]) + first - 1, written)

        return _PLACE.sub(number, _value(level.find(f"{W}lvlText"))).strip() or "•"


def _value(element: Element | None, name: str = "val") -> str:
    """Return an attribute of an element; nothing where there is none."""
    return "" if element is None else element.get(f"{W}{name}", "")


def written_number(number: int, kind: str) -> str:
    """Return a number as letters, Roman or circled, where a kind of list writes it so."""
    letters = _LETTERS.get(kind)
    if letters is not None and 0 < number <= len(letters):
        return letters[number - 1]
    if kind in {"lowerRoman", "upperRoman"} and 0 < number < 4 * 10:
        roman = ""
        for value, sign in _ROMAN:
            roman += sign * (number // value)
            number %= value
        return roman.upper() if kind == "upperRoman" else roman
    return str(number)
