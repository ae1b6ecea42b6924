"""Reads an exported workbook back as a person's script would: by sheet, header and row."""

from collections import Counter
from datetime import date, datetime
from pathlib import Path

import oracle
import pytest
from openpyxl import load_workbook
from oracle import Typed, Words


class Book:
    """Every sheet's one table, without the lines above it."""

    def __init__(self, path: Path) -> None:
        self._book = load_workbook(path)

    def rows(self, sheet: str) -> list[tuple]:
        page = self._book[sheet]
        (table,) = page.tables.values()
        cells = page[table.ref]
        return [tuple(cell.value for cell in row) for row in cells[1:]]

    def keyed(self, sheet: str, key: list[int], values: slice) -> dict[tuple, list]:
        rows = self.rows(sheet)
        made = {tuple(row[at] for at in key): list(row[values]) for row in rows}
        assert len(made) == len(rows), f"two rows of {sheet} are about the same"
        return made


def check_figures(book: Book, typed: Typed, words: Words, sheets: dict[str, str]) -> None:
    """Compare every number of the sheets with what the oracle makes of the typed ratings."""
    found = book.keyed(sheets["groups"], [0, 1, 3, 4], slice(5, 19))
    same(found, oracle.group_rows(typed, words))
    found = book.keyed(sheets["distribution"], [0, 1, 3, 4], slice(5, 14))
    same(found, oracle.distribution_rows(typed, words))
    found = book.keyed(sheets["summary"], [0, 1, 3], slice(7, 24))
    same(found, oracle.summary_rows(typed, words))
    found = book.keyed(sheets["indicators"], [0, 1, 3], slice(4, 14))
    found = {key: [*row[:6], *row[7:]] for key, row in found.items()}
    same(found, oracle.indicator_rows(typed, words))
    found = book.keyed(sheets["movement"], [0, 1, 3, 4], slice(5, 11))
    same(found, oracle.movement_rows(typed, words))


def check_ledgers(
    book: Book, typed: Typed, words: Words, sheets: dict[str, str], began: datetime
) -> None:
    """Compare the tidy ratings, the comments and the decisions."""
    ratings = book.rows(sheets["ratings"])
    assert Counter(row[:9] for row in ratings) == oracle.tidy_rows(typed)
    for row in ratings:
        attributed = row[1] != "withheld"
        assert not attributed or (row[9].minute % 5, row[9].second) == (0, 0), row
        at = row[9] if attributed else datetime.combine(row[9], began.time())
        # Of whom codes tell, five minutes: the time is that of their beginning.
        earliest = began.replace(minute=began.minute // 5 * 5, second=0, microsecond=0)
        assert earliest <= at <= datetime.now(), row  # noqa: DTZ005
    comments = Counter((*row[:2], *row[3:6]) for row in book.rows(sheets["comments"]))
    assert comments == oracle.comment_rows(typed, words)
    decisions = {
        row[0]: (row[3], row[4] or "", row[5] or "", row[6] or "", _day(row[7]))
        for row in book.rows(sheets["decisions"])
    }
    assert decisions == typed.decisions


def same(found: dict[tuple, list], expected: dict[tuple, list]) -> None:
    assert list(found) == list(expected)
    for key, row in expected.items():
        assert len(found[key]) == len(row), key
        for column, (one, other) in enumerate(zip(found[key], row, strict=True)):
            if isinstance(other, float):
                assert one == pytest.approx(other, rel=1e-12), (key, column, row)
            else:
                assert one == other, (key, column, found[key], row)


def _day(value: object) -> date | None:
    return value.date() if isinstance(value, datetime) else None
