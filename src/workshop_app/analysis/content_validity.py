"""Content validity: which ratio (CVR) is enough, and the index (I-CVI) beyond chance.

CVR = (n_e - N/2) / (N/2), n_e of N ratings in the top box (Lawshe 1975, Personnel Psychology 28).
I-CVI = n_e / N (Polit, Beck and Owen 2007, Research in Nursing & Health 30).
"""

from functools import cache
from math import comb

LAWSHE_TABLE = {
    **dict.fromkeys((5, 6, 7), 0.99),
    8: 0.75,
    9: 0.78,
    10: 0.62,
    11: 0.59,
    12: 0.56,
    13: 0.54,
    14: 0.51,
    15: 0.49,
    20: 0.42,
    25: 0.37,
    30: 0.33,
    35: 0.31,
    40: 0.29,
}
"""The printed table, its kink at nine people included; other sizes have no entry."""
_ONE_IN = 20


@cache
def critical_count(n: int) -> int | None:
    """Return the least number in favour that chance brings in at most one of twenty panels.

    The smallest c with P(X >= c) <= 0.05, X binomial with n and one half, one-tailed, on exact
    integers, counted from the middle up, as a table may have a hundred thousand people. None
    where not even all of n are enough (n < 5).
    Source: Ayre and Scally 2014, Measurement and Evaluation in Counseling and Development 47.
    """
    count = (n + 1) // 2
    ways, panels = comb(n, count), 2**n
    tail = panels // 2 if n % 2 else (panels + ways) // 2
    while tail * _ONE_IN > panels:
        tail -= ways
        ways = ways * (n - count) // (count + 1)
        count += 1
    return count if count <= n else None


def critical_cvr(n: int) -> float | None:
    """Return the CVR at the critical count; None where there is none."""
    count = critical_count(n)
    return None if count is None else 2 * count / n - 1


def content_validity_kappa(top: int, n: int) -> float:
    """Return I-CVI beyond chance: k* = (I-CVI - Pc) / (1 - Pc), Pc = C(n, top) / 2^n.

    Pc is the chance that just so many of n are in favour where each tosses a coin; it falls
    short of 1 as soon as one person rated. Source: Polit, Beck and Owen 2007.
    """
    chance = comb(n, top) / 2**n
    return (top / n - chance) / (1 - chance)
