"""Tells changes that another process made from our own, by the marks both leave."""

from collections import Counter
from collections.abc import Mapping

from workshop_app.domain.marks import Changes
from workshop_app.storage.marks import Key


class ExpectedMarks:
    """The marks as this process last saw or made them."""

    def __init__(self) -> None:
        self._workshops: dict[Key, str] = {}
        self._numbers: Counter[Key] = Counter()

    def note_own(self, touched: frozenset[Key]) -> None:
        """Expect what a transaction of ours has just committed."""
        self._numbers.update(touched)

    def compare(self, found: Mapping[Key, tuple[str, int]]) -> Changes:
        """Return what others changed, and expect from now on what was `found`."""
        changed = {
            (workshop_id, key[1])
            for key, (workshop_id, number) in found.items()
            if self._numbers[key] != number
        }
        gone = self._workshops.keys() - found.keys()
        changed |= {(self._workshops[key], key[1]) for key in gone}
        self._workshops = {key: workshop_id for key, (workshop_id, _) in found.items()}
        self._numbers = Counter({key: number for key, (_, number) in found.items()})
        return frozenset(changed)
