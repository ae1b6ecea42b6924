"""The numbers and bullets that Hancom shows before paragraphs and keeps apart from their text."""

import re
from xml.etree.ElementTree import Element

from workshop_app.exchange.docx_numbers import written_number

_LEVELS = 10
_PLACE = re.compile(r"\^([1-9])")
_KINDS = {
    "HANGUL_SYLLABLE": "ganada",
    "HANGUL_JAMO": "chosung",
    "CIRCLED_DIGIT": "decimalEnclosedCircle",
    "LATIN_SMALL": "lowerLetter",
    "LATIN_CAPITAL": "upperLetter",
    "ROMAN_SMALL": "lowerRoman",
    "ROMAN_CAPITAL": "upperRoman",
}


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


class HwpxNumbering:
    """Counts the numbered paragraphs of a document as they come."""

    def __init__(self, header: Element) -> None:
        self._heads: dict[str, dict[int, Element]] = {}
        self._kinds: dict[str, tuple[str, str, int]] = {}
        for one in header.iter():
            name, own = name_of(one), one.get("id", "")
            if name == "numbering":
                levels = (head for head in one if name_of(head) == "paraHead")
                self._heads[own] = {_whole(head.get("level")): head for head in levels}
            elif name == "paraPr":
                for head in (inner for inner in one.iter() if name_of(inner) == "heading"):
                    kind, which = head.get("type", ""), head.get("idRef", "")
                    self._kinds.setdefault(own, (kind, which, _whole(head.get("level"))))
        self._counts: dict[str, list[int]] = {}
        self._outline = ""

    def begin(self, section: Element) -> None:
        """Take note of how a section numbers its outline."""
        for one in section.iter():
            if name_of(one) == "secPr":
                self._outline = one.get("outlineShapeIDRef", "")

    def mark(self, paragraph: Element) -> tuple[str, int]:
        """Return the number or bullet before a paragraph, or nothing, and its level."""
        kind, which, level = self._kinds.get(paragraph.get("paraPrIDRef", ""), ("", "", 0))
        if kind == "BULLET":
            return "•", level
        numbering = {"NUMBER": which, "OUTLINE": self._outline}.get(kind, "")
        heads = self._heads.get(numbering, {})
        if level >= _LEVELS or level + 1 not in heads:
            return "", 0
        counts = self._counts.setdefault(numbering, [0] * _LEVELS)
        counts[level] += 1
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)

        def number(match: re.Match[str]) -> str:
            at = int(match[1])
            head = heads.get(at)
            first = _whole(head.get("start"), 1) if head is not None else 1
            written = _KINDS.get(head.get("numFormat", ""), "") if head is not None else ""
            return written_number(max(1, counts[at - 1]) + first - 1, written)

        return _PLACE.sub(number, heads[level + 1].text or "").strip(), level


def _whole(text: str | None, usual: int = 0) -> int:
    said = text or ""
    return int(said) if said.isdecimal() and len(said) < len("10000") else usual
