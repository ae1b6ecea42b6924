"""The critical CVR is exact, and agrees with the printed values of Ayre and Scally 2014."""

from math import comb

import pytest

from workshop_app.analysis.content_validity import (
    LAWSHE_TABLE,
    content_validity_kappa,
    critical_count,
    critical_cvr,
)

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


# Polit, Beck and Owen 2007, Research in Nursing & Health 30, table 4: experts, in agreement, Pc, k*.
# They round I-CVI and Pc before they divide, so that their last digit can be one lower.
POLIT = [
    (3, 3, 0.125, 1.00),
    (3, 2, 0.375, 0.47),
    (4, 4, 0.063, 1.00),
    (4, 3, 0.250, 0.67),
    (5, 5, 0.031, 1.00),
    (5, 4, 0.156, 0.76),
    (6, 6, 0.016, 1.00),
    (6, 5, 0.094, 0.81),
    (9, 9, 0.002, 1.00),
    (9, 7, 0.070, 0.76),
]


@pytest.mark.parametrize(("n", "top", "chance", "kappa"), POLIT)
def test_the_index_beyond_chance_agrees_with_the_printed_table(
    n: int, top: int, chance: float, kappa: float
) -> None:
    assert comb(n, top) / 2**n == pytest.approx(chance, abs=0.00051)
    assert content_validity_kappa(top, n) == pytest.approx(kappa, abs=0.0101)


def test_one_person_is_enough_for_an_index_and_a_hundred_thousand_are_not_too_many() -> None:
    assert (content_validity_kappa(0, 1), content_validity_kappa(1, 1)) == (-1, 1)
    assert content_validity_kappa(50_000, 100_000) == pytest.approx(0.5, abs=0.01)
    assert critical_count(100_000) == 50_261
