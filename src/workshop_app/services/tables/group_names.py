"""Which group of a workshop a text names: without guessing, but with what it may have meant."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from workshop_app.domain.participants import StakeholderGroup
from workshop_app.services.tables.keys import match_key

_NUMBERED = re.compile(r"^(?:\(?\d{1,3}[.)]|[①-⑳ⅰ-ⅻ가-하a-z][.)])")
_COUNTED = re.compile(
    r"[:(\[]*(?:총)?\d{1,4}(?:명|인|people|persons|participants)[)\]]*$|\(\d{1,4}\)$"
)
# What a heading says of a group besides its name: 정부 측 참석자, representatives of …
_PEOPLE_OF = re.compile(
    r"(?<=\w)\s*(?:측|쪽|분야|부문|계열)?\s+(?:참석자|참가자|참여자|위원|전문가|대표|명단|participants|attendees"
    r"|representatives|members)(?:\s?명단)?$|(?<=[가-힣])\s+[측쪽]$",
    re.IGNORECASE,
)
_NO_LETTER = re.compile(r"[\W_]+")
_NEAR = 0.6
_SHORT = 2


def group_letters(text: str) -> str:
    """Return what names of groups are compared by: no number before, no count behind."""
    key = match_key(text)
    bare = _NO_LETTER.sub("", _COUNTED.sub("", _NUMBERED.sub("", key)))
    return bare or key


def without_count(text: str) -> str:
    """Return the name in a heading such as `1. 정부 (5명)`."""
    bare = _COUNTED.sub("", _NUMBERED.sub("", text.strip(" \t□■○●◦▪▶◆◇-–•·*#【】[]<>「」")))
    named = bare.strip(" :□■○●◦▪▶◆◇-–•·【】[]<>「」")
    return _PEOPLE_OF.sub("", named) or text


class GroupNames:
    """The names of a workshop's groups."""

    def __init__(self, groups: Sequence[StakeholderGroup]) -> None:
        self._found: dict[str, tuple[StakeholderGroup, str]] = {}
        self.groups = {group.key: group for group in groups}
        for group in groups:
            for name in (group.name.ko, group.name.en, group.key):
                if letters := group_letters(name):
                    shown = self.shown(group.key, name) if name == group.key else name
                    self._found.setdefault(letters, (group, shown))

    def find(self, text: str) -> tuple[StakeholderGroup, str] | None:
        """Return the group that bears this name, and the name as the workshop writes it."""
        return self._found.get(group_letters(text)) if text else None

    def near(self, text: str) -> str:
        """Return the key of the group whose name is nearest; empty where none is near."""
        wanted = group_letters(text)
        scores = [(_likeness(wanted, name), group.key) for name, (group, _) in self._found.items()]
        best = max(scores, default=(0.0, ""), key=lambda pair: pair[0])
        return best[1] if best[0] >= _NEAR else ""

    def shown(self, key: str, like: str) -> str:
        """Return a group's name in the script of another text."""
        name = self.groups[key].name
        return name.in_language("ko" if re.search("[가-힣]", like) else "en")


def _likeness(one: str, other: str) -> float:
    if min(len(one), len(other)) >= _SHORT and (one in other or other in one):
        return 0.9
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
