"""The critical CVR is exact, and agrees with the printed values of Ayre and Scally 2014."""

from math import comb

import pytest

from workshop_app.analysis.content_validity import LAWSHE_TABLE, critical_count, critical_cvr

# Ayre and Scally 2014, table 1: panel size, number in favour needed, CVR to three decimals.
PRINTED = [
    (5, 5, 1.0),
    (6, 6, 1.0),
    (7, 7, 1.0),
    (8, 7, 0.75),
    (9, 8, 0.778),
    (10, 9, 0.8),
    (11, 9, 0.636),
    (12, 10, 0.667),
    (13, 10, 0.538),
    (14, 11, 0.571),
    (15, 12, 0.6),
    (20, 15, 0.5),
    (25, 18, 0.44),
    (30, 20, 0.333),
    (40, 26, 0.3),
]


@pytest.mark.parametrize(("n", "count", "cvr"), PRINTED)
def test_counts_agree_with_the_printed_table(n: int, count: int, cvr: float) -> None:
    assert critical_count(n) == count
    assert critical_cvr(n) == pytest.approx(cvr, abs=0.0005)


@pytest.mark.parametrize("n", range(5))
def test_so_few_that_not_even_all_are_enough_have_none(n: int) -> None:
    assert critical_count(n) is None
    assert critical_cvr(n) is None


def test_one_less_would_be_too_likely_by_chance() -> None:
    for n in range(5, 200):
        count = critical_count(n)
        assert count is not None
        by_chance = [sum(comb(n, k) for k in range(least, n + 1)) for least in (count, count - 1)]
        assert [20 * ways <= 2**n for ways in by_chance] == [True, False]


def test_lawshes_table_keeps_its_kink_at_nine() -> None:
    assert LAWSHE_TABLE[9] > LAWSHE_TABLE[8] > LAWSHE_TABLE[10]
