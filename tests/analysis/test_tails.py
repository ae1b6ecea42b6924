"""The tails of chi-square and the normal curve: 12 digits, out to where floats end."""

from decimal import Decimal, localcontext
from functools import cache
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop_app.analysis.tails import chi_square_tail, normal_tail

DIGITS = 1e-12


@cache
def root_pi(digits: int) -> Decimal:
    """The root of pi, from 2 (k!)^2 2^k / (2k+1)! summed up (Euler)."""
    with localcontext() as context:
        context.prec = digits
        return euler().sqrt()


def euler() -> Decimal:
    term, total, k = Decimal(2), Decimal(), 0
    while total + term != total:
        total, k = total + term, k + 1
        term *= Decimal(k) / (2 * k + 1)
    return total


def lower_erf(x: Decimal) -> Decimal:
    """Erf by its power series; the digits that cancel are bought by a high precision."""
    term, total, k = x, Decimal(), 0
    while total + term / (2 * k + 1) != total:
        total, k = total + term / (2 * k + 1), k + 1
        term *= -x * x / k
    return 2 * total / root_pi(800)


def reference(x: float, df: int) -> Decimal:
    """The upper tail by the textbook's recurrence Q(a+1, h) = Q(a, h) + h^a e^-h / Gamma(a+1)."""
    with localcontext() as context:
        context.prec = 40 + int(0.45 * x)  # digits: e^-h is left of terms as large as e^h
        half = Decimal(x) / 2
        small = (-half).exp()
        tail, a, gamma = small, Decimal(1), Decimal(1)  # Q(1, h); Gamma(2)
        if df % 2:
            tail, a, gamma = 1 - lower_erf(half.sqrt()), Decimal("0.5"), root_pi(800) / 2
        power = half**a
        while 2 * a < df:
            tail += power * small / gamma
            a, power = a + 1, power * half
            gamma *= a
        return +tail


@pytest.mark.parametrize(
    ("x", "df", "p"),
    [
        # R 4.2.2, pchisq(x, df, lower.tail = FALSE)
        (3.841458820694124, 1, 0.05),
        (5.991464547107979, 2, 0.05),
        (18.942857142857143, 3, 0.00028093837518953086),
        (10.228346456692913, 3, 0.0167215803284414),
        (13.698630136986301, 4, 0.008321699377295896),
        (0.7714285714285715, 2, 0.6799647735788938),
    ],
)
def test_the_chi_square_tail_is_what_r_gives(x: float, df: int, p: float) -> None:
    assert chi_square_tail(x, df) == pytest.approx(p, rel=DIGITS)


@settings(max_examples=60)
@given(st.floats(0, 120), st.integers(1, 40))
def test_the_chi_square_tail_has_twelve_digits_everywhere(x: float, df: int) -> None:
    assert chi_square_tail(x, df) == pytest.approx(float(reference(x, df)), rel=DIGITS)


@pytest.mark.parametrize(
    ("x", "df"),
    [
        (1e-12, 1),
        (1e-12, 2),
        (500.0, 1),
        (1400.0, 2),
        (700.0, 21),
        (50.0, 199),
        (1600.0, 1000),
        (2500.0, 2000),
        (1100.0, 1000),
        (3.0, 1001),
    ],
)
def test_the_ends_of_the_chi_square_tail_keep_their_digits(x: float, df: int) -> None:
    assert chi_square_tail(x, df) == pytest.approx(float(reference(x, df)), rel=DIGITS)


@pytest.mark.parametrize("df", [1, 2, 3, 4, 99, 1000])
def test_all_lies_above_nought_and_nothing_beyond_what_floats_hold(df: int) -> None:
    assert chi_square_tail(0, df) == 1
    assert chi_square_tail(1e6, df) == 0


@pytest.mark.parametrize(
    ("z", "p"),
    [
        (0, 0.5),
        (1.959963984540054, 0.025),
        (-1.959963984540054, 0.975),
        (5, 2.8665157187919391e-7),  # Abramowitz and Stegun, Table 26.1 has 2.8665 15719
        (10, 7.619853024160525e-24),
        (37, 5.725571222524577e-300),
        (inf, 0),
    ],
)
def test_the_normal_tail_keeps_its_digits_far_out(z: float, p: float) -> None:
    assert normal_tail(z) == pytest.approx(p, rel=DIGITS)


@settings(max_examples=30)
@given(st.floats(0, 12))
def test_both_ends_of_the_normal_curve_are_chi_square_with_one_degree(z: float) -> None:
    assert 2 * normal_tail(z) == pytest.approx(float(reference(z * z, 1)), rel=1e-11)
