"""Reads the sentences of verdicts again: every number in them, with what it counts, and every name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

Fact = tuple[object, ...]

_NUMBER = r"(-?\d+(?:\.\d+)?)"
_READ: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (rf"Recused and not counted: {_NUMBER}", "recused"),
        (rf"Ratings: {_NUMBER}, too few", "rated"),
        (rf"Nobody of {_NUMBER}", "nobody of"),
        (rf"{_NUMBER} of {_NUMBER}", "count of"),
        (rf"{_NUMBER} high", "high"),
        (rf"{_NUMBER} low", "low"),
        (rf"{_NUMBER} in between", "between"),
        (rf"{_NUMBER} (?:person|people)\b", "people"),
    ),
    "ko": (
        (rf"이해관계 회피 {_NUMBER}명", "recused"),
        (rf"평점이 {_NUMBER}개로", "rated"),
        (rf"{_NUMBER}명 중 (?:긍정|부정) 평가가 없습니다", "nobody of"),
        (rf"{_NUMBER}명 중 {_NUMBER}명", "of count"),
        (rf"긍정 {_NUMBER}명", "high"),
        (rf"부정 {_NUMBER}명", "low"),
        (rf"중간 {_NUMBER}명", "between"),
        (rf"{_NUMBER}명이 다르게", "people"),
    ),
}
_OTHERS = {
    "en": (("people without a group", ""), ("the other people", "")),
    "ko": (("그룹 없음", ""), ("그 밖의 참여자", "")),
}


def read(sentence: str, language: str, names: Sequence[str]) -> tuple[set[Fact], list[str], str]:
    """Return what is counted, the names in order, and what numbers nobody understood."""
    facts = set[Fact]()
    rest = sentence
    for words, name in _OTHERS[language]:
        rest = rest.replace(words, f"<{name}>")
    for name in names:
        rest = rest.replace(name, f"<{name}>")
    found_names = re.findall(r"<([^>]*)>", rest)
    for pattern, what in _READ[language]:
        for match in re.finditer(pattern, rest):
            facts.add(_fact(what, [Fraction(one) for one in match.groups()]))
        rest = re.sub(pattern, "", rest)
    for match in re.finditer(rf"<([^>]*)> {_NUMBER}", rest):
        facts.add(("at", match[1], Fraction(match[2])))
    rest = re.sub(rf"<([^>]*)> {_NUMBER}", "", rest)
    return facts, found_names, "".join(re.findall(r"-?\d+(?:\.\d+)?", rest))


def _fact(what: str, numbers: list[Fraction]) -> Fact:
    match what:
        case "nobody of":
            return ("of", Fraction(0), *numbers)
        case "count of":
            return ("of", *numbers)
        case "of count":
            return ("of", *reversed(numbers))
        case _:
            return (what, *numbers)
