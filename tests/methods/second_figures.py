"""Section 2 of docs/methods.md: the figures of one population."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from math import comb, factorial, log2, sqrt

from second import (
    HALF,
    Lines,
    Ratings,
    Scale,
    at_both_ends,
    ipras_disagreement,
    mean,
    median,
    quantile,
    reaches,
    third,
)


def agreement_a(scale: Scale, ratings: Ratings) -> Fraction | None:
    """Van der Eijk's A, layer by layer; null below three points."""
    points = scale.points
    if points < 3:
        return None
    counts = [ratings.count(point) for point in range(scale.low, scale.high + 1)]
    total = Fraction(0)
    while any(counts):
        least = min(count for count in counts if count)
        used = [count > 0 for count in counts]
        total += _layer(used) * Fraction(least * sum(used), len(ratings))
        counts = [count - least if count else 0 for count in counts]
    return total


def _layer(used: Sequence[bool]) -> Fraction:
    """The value of one pattern of used and empty points."""
    points, many = len(used), sum(used)
    if many == 1:
        return Fraction(1)
    if many == points:
        return Fraction(0)
    triples = [tuple(used[i] for i in chosen) for chosen in combinations(range(points), 3)]
    tu = sum(triple in ((True, True, False), (False, True, True)) for triple in triples)
    tdu = triples.count((True, False, True))
    u = Fraction((points - 2) * tu - (points - 1) * tdu, (points - 2) * (tu + tdu))
    return u * (1 - Fraction(many - 1, points - 1))


def figures(scale: Scale, ratings: Ratings, lines: Lines) -> dict[str, object]:
    """Section 2 for one population in which somebody rated."""
    n, top, bottom = len(ratings), scale.top(ratings), scale.bottom(ratings)
    average, q1, q3 = (
        mean(ratings),
        quantile(ratings, Fraction(1, 4)),
        quantile(ratings, Fraction(3, 4)),
    )
    sd = sqrt(sum((x - average) ** 2 for x in ratings) / Fraction(n - 1)) if n > 1 else None
    shares = [Fraction(ratings.count(v), n) for v in range(scale.low, scale.high + 1)]
    lower = [sum(shares[: place + 1], Fraction(0)) for place in range(scale.points - 1)]
    width = scale.high - scale.low
    return {
        "median": median(ratings),
        "q1": q1,
        "q3": q3,
        "mean": average,
        "sd": sd,
        "cv": None if sd is None or average <= 0 else sd / average,
        "top_share": Fraction(top, n),
        "bottom_share": Fraction(bottom, n),
        "net_agreement": Fraction(top - bottom, n),
        "agreement_a": agreement_a(scale, ratings),
        "tastle_wierman": 1
        + sum(
            share * log2(1 - abs(v - average) / width)
            for v, share in zip(range(scale.low, scale.high + 1), shares, strict=True)
            if share
        ),
        "leik_consensus": 1 - Fraction(2, scale.points - 1) * sum(min(f, 1 - f) for f in lower),
        "split": None if n < 5 else at_both_ends(scale, ratings),
        "vote_margin": top - next(c for c in range(n + 1) if reaches(c, n, lines.threshold)),
        "cvr": (top - Fraction(n, 2)) / Fraction(n, 2),
        "cvr_critical": cvr_critical(n),
        "i_cvi": Fraction(top, n),
        "i_cvi_kappa": i_cvi_kappa(n, top),
        "convergence": (q3 - q1) / 2,
        "consensus_degree": None if median(ratings) <= 0 else 1 - (q3 - q1) / median(ratings),
        **(rand_words(scale, ratings, lines) if (scale.low, scale.high) == (1, 9) else {}),
    }


def cvr_critical(n: int) -> Fraction | None:
    """The CVR at the smallest count that chance reaches at most once in twenty (2.1)."""
    if n < 5:
        return None
    count = next(
        c
        for c in range(n + 1)
        if Fraction(sum(comb(n, x) for x in range(c, n + 1)), 2**n) <= Fraction(1, 20)
    )
    return (count - Fraction(n, 2)) / Fraction(n, 2)


def i_cvi_kappa(n: int, top: int) -> Fraction | None:
    """I-CVI's modified kappa (2.1)."""
    chance = Fraction(factorial(n), factorial(top) * factorial(n - top)) * HALF**n
    return None if chance == 1 else (Fraction(top, n) - chance) / (1 - chance)


def rand_words(scale: Scale, ratings: Ratings, lines: Lines) -> dict[str, Fraction | str | None]:
    """Section 2.2; the word and the class by the disagreement of the rule in force, IPRAS where it has none."""
    p30, p70 = quantile(ratings, Fraction(3, 10)), quantile(ratings, Fraction(7, 10))
    found = {
        "ipr": p70 - p30,
        "ipras": Fraction(235, 100) + Fraction(3, 2) * abs(5 - (p30 + p70) / 2),
    }
    if len(ratings) < 5:
        return {**found, "rand": None, "ram_class": None}
    middle = median(ratings)
    region = 0 if middle < Fraction(7, 2) else 1 if middle < Fraction(13, 2) else 2
    outside = sum(not 3 * region < rating <= 3 * region + 3 for rating in ratings)
    apart = (
        at_both_ends(scale, ratings) if lines.kind == "rand_panel" else ipras_disagreement(ratings)
    )
    word = "agreement" if outside < third(len(ratings)) else "indeterminate"
    named = ("inappropriate", "uncertain", "appropriate")[region]
    return {
        **found,
        "rand": "disagreement" if apart else word,
        "ram_class": "uncertain" if apart else named,
    }
