"""Counts the names of a table as its rows go by, so that one with too many is never gathered."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from workshop_app.domain.text import clean_line
from workshop_app.services.table_limits import MOST, Limit, check_limits, check_names

_COUNTED = {
    "participant": Limit.PARTICIPANTS,
    "group": Limit.GROUPS,
    "recommendation": Limit.RECOMMENDATIONS,
    "criterion": Limit.CRITERIA,
    "round": Limit.ROUNDS,
}
# One name may be written with other spaces around it; nobody does so in many ways.
_SPELLINGS = 4


class Census:
    """The different names in the columns of a table; `items` are a wide table's own."""

    def __init__(self, path: Path, roles: Mapping[str, int], items: int = 0) -> None:
        self._path = path
        self._items = items
        self._places = {role: roles[role] for role in _COUNTED if role in roles}
        self._written: dict[str, set[str]] = {role: set() for role in self._places}
        self._names: dict[str, set[str]] = {role: set() for role in self._places}

    def see(self, rows: Sequence[Sequence[str]]) -> None:
        """Count the names of some rows; raises TableTooLargeError."""
        for role, place in self._places.items():
            written = self._written[role]
            new = {row[place] for row in rows if len(row) > place} - written
            written |= new
            self._names[role].update(filter(None, map(clean_line, new)))
            limit = _COUNTED[role]
            check_limits(self._path, {limit: len(written) - MOST[limit] * (_SPELLINGS - 1)})
        count = {role: len(names) for role, names in self._names.items()}
        check_names(
            self._path,
            people=count.get("participant", 0),
            groups=count.get("group", 0),
            items=max(self._items, count.get("recommendation", 0)),
            criteria=count.get("criterion", 0),
            rounds=count.get("round", 0),
        )
