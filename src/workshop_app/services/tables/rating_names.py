"""Names of one table, each in one spelling: case, width, spaces and the unseen tell nobody apart."""

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import combinations

from workshop_app.services.tables.keys import cell_text, match_key

_SHORTEST, _ALIKE = 5, 0.85
_KOREAN = re.compile(r"[가-힣]{2,}")
_KOREAN_ENDINGS = re.compile(r"(?:계|체|부문|분야|쪽|측|기관|단체|그룹|집단|들)$")
_PLURAL = re.compile(r"(?<=\w{3})(?:ies|ys?|s)$")
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Names:
    """The names in the order in which they came, and how else they are written."""

    names: dict[str, None] = field(default_factory=dict[str, None])
    _by_text: dict[str, str] = field(default_factory=dict[str, str])
    _by_key: dict[str, str] = field(default_factory=dict[str, str])
    variants: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def one(self, text: str) -> str:
        """Return the one spelling of a name; nothing for nothing."""
        found = self._by_text.get(text)
        return self._new(text) if found is None else found

    def _new(self, text: str) -> str:
        said = cell_text(text)
        key = match_key(said)
        name = self._by_key.setdefault(key, said) if key else ""
        self._by_text[text] = name
        if name and name not in self.names:
            self.names[name] = None
        elif name and text not in (name, *self.variants.get(name, ())):
            self.variants.setdefault(name, []).append(text)
        return name


def similar(names: list[str]) -> list[tuple[str, str]]:
    """Return pairs of names that may well mean the same: 산업체 and 산업계, Industry and Industries."""
    return [(one, other) for one, other in combinations(names, 2) if _alike(one, other)]


def _alike(one: str, other: str) -> bool:
    if _KOREAN.fullmatch(one) and _KOREAN.fullmatch(other):
        first, second = (_KOREAN_ENDINGS.sub("", name) for name in (one, other))
        return first == second and len(first) > 1
    first, second = match_key(one), match_key(other)
    bare = [_PLURAL.sub("", "".join(_WORD.findall(key))) for key in (first, second)]
    if bare[0] == bare[1] and bare[0]:
        return True
    if min(len(first), len(second)) < _SHORTEST or re.findall(r"\d+", first) != re.findall(
        r"\d+", second
    ):
        return False
    # Names that differ in one short word, as group A and group B, mean to differ.
    words = set(_WORD.findall(one.casefold())) ^ set(_WORD.findall(other.casefold()))
    if any(len(word) < _SHORTEST for word in words):
        return False
    return SequenceMatcher(None, first, second).ratio() >= _ALIKE
