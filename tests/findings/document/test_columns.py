"""Columns follow their shares, but a word without a seam is not broken while there is room."""

import pytest

from workshop_app.findings.document.blocks import TableBlock, TableColumn
from workshop_app.findings.document.columns import shares


def table(*columns: tuple[str, float], row: tuple[str, ...] = ()) -> TableBlock:
    return TableBlock(tuple(TableColumn(*one) for one in columns), (row,) if row else ())


def test_short_words_leave_the_shares_as_they_are() -> None:
    assert shares(table(("A", 1), ("B", 3))) == (0.25, 0.75)
    assert shares(table(("가나다라마바사", 1), ("B", 3))) == (0.25, 0.75)


def test_a_long_word_gets_its_room_from_the_others() -> None:
    narrow, wide, other = shares(table(("Government", 0.3), ("Text", 6), ("Other", 3)))
    assert narrow > 10 / 98
    assert wide / other == pytest.approx(2)
    assert narrow + wide + other == pytest.approx(1)
    (cell, _) = shares(table(("A", 0.1), ("B", 9), row=("Government,", "")))
    assert cell > 11 / 98


def test_where_not_all_words_fit_all_give_way_alike() -> None:
    found = shares(table(*[("Recommendations", 1)] * 9))
    assert found == pytest.approx([1 / 9] * 9)


def test_columns_without_a_share_are_as_wide_as_their_words() -> None:
    assert sum(shares(table(("Long", 0), ("Longer", 0)))) <= 1
