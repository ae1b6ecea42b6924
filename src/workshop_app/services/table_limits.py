"""How large a table of ratings may be: refused while it is read, before it costs time or memory."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from workshop_app.services.analysing import TableError


class Limit(StrEnum):
    """What is limited; docs/cli.md lists them by these names."""

    BYTES = "bytes"
    UNPACKED = "unpacked_bytes"
    PACKING = "packing"
    PARTS = "parts"
    ELEMENTS = "elements"
    TEXTS = "texts"
    ROWS = "rows"
    COLUMNS = "columns"
    CELLS = "cells"
    CELL_LENGTH = "cell_length"
    ROW_LENGTH = "row_length"
    PARTICIPANTS = "participants"
    GROUPS = "groups"
    RECOMMENDATIONS = "recommendations"
    CRITERIA = "criteria"
    ROUNDS = "rounds"
    PLACES = "places"
    COMPARISONS = "comparisons"


MOST: Final[dict[Limit, int]] = {
    Limit.BYTES: 100_000_000,
    Limit.UNPACKED: 300_000_000,
    Limit.PACKING: 200,
    Limit.PARTS: 2_000,
    Limit.ELEMENTS: 200_000,
    Limit.TEXTS: 500_000,
    Limit.ROWS: 1_048_576,  # as a sheet of Excel
    Limit.COLUMNS: 1_000,
    Limit.CELLS: 12_000_000,
    Limit.CELL_LENGTH: 32_767,  # as a cell of Excel
    Limit.ROW_LENGTH: 1_000_000,
    Limit.PARTICIPANTS: 100_000,
    Limit.GROUPS: 60,
    Limit.RECOMMENDATIONS: 500,
    Limit.CRITERIA: 50,
    Limit.ROUNDS: 50,
    Limit.PLACES: 2_000_000,
    # Each two groups are compared on each recommendation: 2,000 groups are two million pairs.
    Limit.COMPARISONS: 200_000,
}


class TableTooLargeError(TableError):
    """A table beyond a limit. Parameters: path, limit (a Limit), most."""


def refuse(path: Path, limit: Limit) -> TableTooLargeError:
    """Return the refusal of a table that is beyond a limit."""
    return TableTooLargeError(path=str(path), limit=limit, most=MOST[limit])


def check_limits(path: Path, found: dict[Limit, int]) -> None:
    """Raise TableTooLargeError for the first of `found` that is beyond its limit."""
    for limit, count in found.items():
        if count > MOST[limit]:
            raise refuse(path, limit)


def check_names(
    path: Path, *, people: int, groups: int, items: int, criteria: int, rounds: int
) -> None:
    """Raise TableTooLargeError where so many names are beyond a limit, or what follows of them."""
    tables = items * max(1, criteria) * max(1, rounds)
    check_limits(
        path,
        {
            Limit.PARTICIPANTS: people,
            Limit.GROUPS: groups,
            Limit.RECOMMENDATIONS: items,
            Limit.CRITERIA: criteria,
            Limit.ROUNDS: rounds,
            Limit.PLACES: people * tables,
            Limit.COMPARISONS: groups * (groups - 1) // 2 * tables,
        },
    )
