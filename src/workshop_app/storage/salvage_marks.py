"""Keeps of each salvaged workshop that it was: a setting each, light for the first list."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from workshop_app.domain.salvage import SalvageMark

_NAME = "salvaged."
MARKS = f"SELECT name, value FROM setting WHERE name LIKE '{_NAME}%'"  # noqa: S608 - ours


def mark_setting(workshop_id: str, mark: SalvageMark) -> tuple[str, str]:
    """Return the setting that keeps a mark."""
    return f"{_NAME}{workshop_id}", f"{mark.day.isoformat()} {mark.kept} {mark.known}"


def read_marks(query: Callable[[str], Iterable[Sequence[Any]]]) -> dict[str, SalvageMark]:
    """Return workshop id -> its mark, for those that have one."""
    found: dict[str, SalvageMark] = {}
    for name, value in query(MARKS):
        with suppress(ValueError):
            day, kept, known = str(value).split()
            mark = SalvageMark(date.fromisoformat(day), int(kept), int(known))
            found[str(name).removeprefix(_NAME)] = mark
    return found
