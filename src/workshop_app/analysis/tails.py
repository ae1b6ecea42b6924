"""The upper tails of two distributions, exact to the last few digits however far out.

Both stand in every textbook as finite forms; a library of 113 MB for them would cost more than
they do.
"""

from math import erfc, exp, pi, sqrt

_STEP = 600.0
_LARGE = exp(_STEP)


def normal_tail(z: float) -> float:
    """Return P(Z >= z) of the standard normal distribution."""
    return erfc(z / sqrt(2)) / 2


def chi_square_tail(x: float, df: int) -> float:
    """Return P(X >= x) of the chi-square distribution with `df` >= 1 degrees of freedom, x >= 0.

    With h = x/2: e^-h sum h^k/k! over k < df/2 where df is even; where it is odd
    erfc(sqrt h) + e^-h sum h^(k-1/2)/Gamma(k+1/2) over 0 < k < df/2. All terms are positive, so no
    digit is lost in a far tail. Source: Abramowitz and Stegun 1964, 26.4.4 and 26.4.5.
    """
    half = x / 2
    odd = df % 2 == 1
    place = 0.5 if odd else 0.0
    term, total = (2 * sqrt(half / pi), 0.0) if odd else (1.0, 0.0)
    left = half  # how much of the factor e^-h is still to come: taken whole it would be 0 too soon
    for step in range(1, df // 2 + 1):
        total += term
        term *= half / (place + step)
        if total > _LARGE:
            term, total, left = term / _LARGE, total / _LARGE, left - _STEP
    return (erfc(sqrt(half)) if odd else 0.0) + total * exp(-left / 2) * exp(-left / 2)
