"""The statistics of `analyse`, written down as textbooks define them: nothing of the program is used.

Slow and plain on purpose: each figure from the list of ratings, in exact fractions where there are
any. Kruskal-Wallis, Friedman and type 7 quartiles were compared with R 4.2.2 on 891 recommendations
and 69 matrices, Wilcoxon's p with all 2^n flips of sign on 229 changes (27 November 2026).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from math import ceil, comb, erfc, exp, factorial, floor, gamma, log2, prod, sqrt

Values = Sequence[int]
Figures = dict[str, object]
Scale = tuple[int, int]
DELTA = Fraction(474, 1000)


def boxes(scale: Scale) -> tuple[set[int], set[int]]:
    """Printed for 3, 5, 7 and 9 points; docs/cli.md: others by the same pattern."""
    widths = {2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 2, 8: 2, 9: 3, 10: 3, 11: 3}
    width = widths[scale[1] - scale[0] + 1]
    return (
        set(range(scale[1] - width + 1, scale[1] + 1)),
        set(range(scale[0], scale[0] + width)),
    )


def in_box(values: Values, box: Collection[int]) -> int:
    return sum(value in box for value in values)


def quantile(values: Values, p: Fraction) -> Fraction:
    ordered = sorted(values)
    h = (len(ordered) - 1) * p
    low = floor(h)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (h - low) * (ordered[high] - ordered[low])


def median(values: Values) -> Fraction:
    return quantile(values, Fraction(1, 2))


def third(n: int) -> int:
    return max(2, round(Fraction(n, 3)))


def population(values: Values, abstained: int, recused: int, missing: int, scale: Scale) -> Figures:
    """Every figure of S."""
    n = len(values)
    points = range(scale[0], scale[1] + 1)
    counts = [values.count(point) for point in points]
    known: Figures = {
        "n": n,
        "abstained": abstained,
        "recused": recused,
        "missing": missing,
        "absent": 0,
        "counts": {str(point): count for point, count in zip(points, counts, strict=True)},
    }
    names = "median q1 q3 mean sd top_share bottom_share net_agreement agreement_a tastle_wierman"
    more = "leik_consensus split vote_margin cvr cvr_critical i_cvi i_cvi_kappa convergence"
    more += " consensus_degree cv"
    rand = "rand ram_class ipras ipr" if scale == (1, 9) else ""
    if n == 0:
        return known | dict.fromkeys(f"{names} {more} {rand}".split())
    top, bottom = (in_box(values, box) for box in boxes(scale))
    q1, q3 = (quantile(values, Fraction(p, 4)) for p in (1, 3))
    mean, width = Fraction(sum(values), n), scale[1] - scale[0]
    sd = sqrt(sum((value - mean) ** 2 for value in values) / (n - 1)) if n > 1 else None
    below = [Fraction(sum(value <= point for value in values), n) for point in points]
    return known | {
        "median": median(values),
        "q1": q1,
        "q3": q3,
        "mean": mean,
        "sd": sd,
        "top_share": Fraction(top, n),
        "bottom_share": Fraction(bottom, n),
        "net_agreement": Fraction(top - bottom, n),
        "agreement_a": agreement_a(counts) if width > 1 else None,
        "tastle_wierman": 1 + sum(log2(1 - abs(value - mean) / width) for value in values) / n,
        "leik_consensus": 1 - Fraction(2, width) * sum(min(f, 1 - f) for f in below),
        "split": min(top, bottom) >= third(n) if n >= 5 else None,
        "vote_margin": top - ceil(Fraction(3, 4) * n),
        "cvr": (top - Fraction(n, 2)) / Fraction(n, 2),
        "cvr_critical": cvr_critical(n),
        "i_cvi": Fraction(top, n),
        "i_cvi_kappa": beyond_chance(top, n),
        "convergence": (q3 - q1) / 2,
        "consensus_degree": 1 - (q3 - q1) / median(values) if median(values) > 0 else None,
        "cv": None if sd is None or mean <= 0 else sd / float(mean),
        **(rand_ucla(values) if rand else {}),
    }


def rand_ucla(values: Values) -> Figures:
    """BMJ Open 2012;2:e001431, Table 1, with 2.35 for the constant, as its own 6.1 needs it."""
    p30, p70 = (quantile(values, Fraction(p, 10)) for p in (3, 7))
    ipras = Fraction(235, 100) + Fraction(3, 2) * abs(5 - (p30 + p70) / 2)
    middle = median(values)
    names = {middle < Fraction(7, 2): "inappropriate", middle >= Fraction(13, 2): "appropriate"}
    apart = p70 - p30 > ipras
    ram = "uncertain" if apart else names.get(True, "uncertain")
    part = range(1, 4) if True in names and names[True] == "inappropriate" else range(4, 7)
    part = range(7, 10) if names.get(True) == "appropriate" else part
    outside = sum(value not in part for value in values)
    word = "agreement" if outside < third(len(values)) else "indeterminate"
    found = {"rand": "disagreement" if apart else word, "ram_class": ram}
    if len(values) < 5:
        found = dict.fromkeys(found)
    return {"ipras": ipras, "ipr": p70 - p30, **found}


def cvr_critical(n: int) -> Fraction | None:
    """Ayre and Scally 2014: the first count that chance reaches in one of twenty panels at most."""
    for count in range(n + 1):
        if sum(Fraction(comb(n, k), 2**n) for k in range(count, n + 1)) <= Fraction(1, 20):
            return Fraction(2 * count, n) - 1
    return None


def beyond_chance(top: int, n: int) -> Fraction:
    """Polit, Beck and Owen 2007."""
    chance = Fraction(factorial(n), factorial(top) * factorial(n - top) * 2**n)
    return (Fraction(top, n) - chance) / (1 - chance)


def agreement_a(counts: Sequence[int]) -> Fraction:
    """Van der Eijk 2001: layer by layer, triples of categories counted one by one."""
    size, rest, total = len(counts), list(counts), Fraction()
    while any(rest):
        height = min(count for count in rest if count)
        used = [bool(count) for count in rest]
        triples = Counter(combinations(used, 3))
        tu = triples[True, True, False] + triples[False, True, True]
        tdu = triples[True, False, True]
        layer = Fraction(int(sum(used) == 1))
        if sum(used) > 1 and tu + tdu:
            u = Fraction((size - 2) * tu - (size - 1) * tdu, (size - 2) * (tu + tdu))
            layer = u * (1 - Fraction(sum(used) - 1, size - 1))
        total += layer * Fraction(height * sum(used), sum(counts))
        rest = [count - height if count else 0 for count in rest]
    return total


def mid_ranks(values: Values) -> dict[int, Fraction]:
    return {
        one: sum(value < one for value in values) + Fraction(values.count(one) + 1, 2)
        for one in set(values)
    }


def ties(values: Values) -> int:
    return sum(t**3 - t for t in Counter(values).values())


def chi2_tail(x: float, df: int) -> float:
    """The upper tail for whole degrees of freedom: a finite sum, from erfc or exp upwards."""
    half = x / 2
    tail, first = (erfc(sqrt(half)), 0.5) if df % 2 else (exp(-half), 1.0)
    if df == 1:
        return tail
    steps = [first + k for k in range((df - 1) // 2)]
    return tail + sum(half**a * exp(-half) / gamma(a + 1) for a in steps)


def kruskal_wallis(groups: Iterable[Values]) -> Figures | None:
    used = [list(group) for group in groups if group]
    pooled = [value for group in used for value in group]
    if len(used) < 2 or len(set(pooled)) < 2:
        return None
    n, ranks = len(pooled), mid_ranks(pooled)
    sums = (sum((ranks[v] for v in group), Fraction()) ** 2 / len(group) for group in used)
    h = Fraction(12, n * (n + 1)) * sum(sums) - 3 * (n + 1)
    h /= 1 - Fraction(ties(pooled), n**3 - n)
    df = len(used) - 1
    return {"h": h, "df": df, "p": chi2_tail(float(h), df), "epsilon_squared": h / (n - 1)}


def delta(a: Values, b: Values) -> Fraction:
    return Fraction(sum((x > y) - (x < y) for x in a for y in b), len(a) * len(b))


def pairs(groups: Mapping[str, Values]) -> list[Figures]:
    used = {key: group for key, group in groups.items() if group}
    pooled = [value for group in used.values() for value in group]
    n, ranks = len(pooled), mid_ranks(pooled)
    found: list[Figures] = []
    p_values: list[float] = []
    for a, b in combinations(used, 2):
        row: Figures = {"groups": [a, b], "cliffs_delta": delta(used[a], used[b])}
        found.append(row | {"dunn_z": None, "dunn_p_holm": None})
        if len(set(pooled)) > 1:
            means = [sum((ranks[v] for v in used[g]), Fraction()) / len(used[g]) for g in (a, b)]
            spread = Fraction(n * (n + 1), 12) - Fraction(ties(pooled), 12 * (n - 1))
            spread *= Fraction(1, len(used[a])) + Fraction(1, len(used[b]))
            z = float(means[0] - means[1]) / sqrt(spread)
            found[-1]["dunn_z"] = z
            p_values.append(erfc(abs(z) / sqrt(2)))
    highest = 0.0
    for step, at in enumerate(sorted(range(len(p_values)), key=p_values.__getitem__)):
        highest = max(highest, min(1.0, (len(p_values) - step) * p_values[at]))
        found[at]["dunn_p_holm"] = highest
    return found


def equal_group(groups: Iterable[Values], scale: Scale) -> Figures | None:
    used, top = [group for group in groups if group], boxes(scale)[0]
    if not used:
        return None
    each = Fraction(1, len(used))
    return {
        "mean": sum(Fraction(sum(group), len(group)) for group in used) * each,
        "top_share": sum(Fraction(in_box(group, top), len(group)) for group in used) * each,
        "weighted_median": weighted_median(used),
    }


def weighted_median(groups: Sequence[Values]) -> Fraction:
    weights: Counter[int] = Counter()
    for group in groups:
        for value in group:
            weights[value] += Fraction(1, len(groups) * len(group))  # type: ignore[assignment]
    below, points = Fraction(), sorted(weights)
    for point, following in zip(points, [*points[1:], points[-1]], strict=True):
        below += weights[point]
        if below == Fraction(1, 2):
            return Fraction(point + following, 2)
        if below > Fraction(1, 2):
            return Fraction(point)
    raise AssertionError(weights)


def informed(groups: Iterable[Values], scale: Scale) -> Figures | None:
    used, top = [group for group in groups if group], boxes(scale)[0]
    if not used:
        return None
    whole = prod(Fraction(in_box(group, top) + 1, len(group) + 2) for group in used)
    return {"product": whole, "geometric_mean": float(whole) ** (1 / len(used))}


def kendall_w(matrix: Sequence[Sequence[int | None]]) -> Figures:
    full = [[one for one in row if one is not None] for row in matrix if None not in row]
    m, size = len(full), len(matrix[0])
    found: Figures = dict.fromkeys(("w", "chi2", "df", "p"))
    found |= {"raters": m, "raters_of": len(matrix)}
    most = m * m * (size**3 - size) - m * sum(map(ties, full))
    if m < 2 or size < 2 or most == 0:
        return found
    ranks = [mid_ranks(row) for row in full]
    sums = [sum(r[row[at]] for r, row in zip(ranks, full, strict=True)) for at in range(size)]
    w = 12 * sum((one - Fraction(m * (size + 1), 2)) ** 2 for one in sums) / most
    chi2, df = m * (size - 1) * w, size - 1
    return found | {"w": w, "chi2": chi2, "df": df, "p": chi2_tail(float(chi2), df)}


def alpha(items: Iterable[Values]) -> Fraction | None:
    """Krippendorff 2011, ordinal, from the pairs within and over all recommendations."""
    used = [item for item in items if len(item) > 1]
    pooled = Counter(value for item in used for value in item)
    n, values = sum(pooled.values()), sorted(pooled)
    if len(values) < 2:
        return None

    def apart(a: int, b: int) -> Fraction:
        between = sum(pooled[one] for one in values if min(a, b) <= one <= max(a, b))
        return (between - Fraction(pooled[a] + pooled[b], 2)) ** 2

    observed = sum(sum(apart(a, b) for a in item for b in item) / (len(item) - 1) for item in used)
    expected = sum(pooled[a] * pooled[b] * apart(a, b) for a in values for b in values)
    return 1 - (n - 1) * observed / expected


def change(before: Mapping[str, int], after: Mapping[str, int]) -> Figures:
    both = [(before[who], after[who]) for who in after if who in before]
    moved = [later - first for first, later in both]
    counts = [Counter(one) for one in zip(*both, strict=True)] or [Counter(), Counter()]
    apart = sum(abs(counts[1][k] - counts[0][k]) for k in set(counts[0]) | set(counts[1]))
    return {
        "pairs": len(both),
        "same": moved.count(0),
        "up": sum(step > 0 for step in moved),
        "down": sum(step < 0 for step in moved),
        "net_change": Fraction(apart, 2 * len(both)) if both else None,
        "unchanged": Fraction(moved.count(0), len(both)) if both else None,
        "wilcoxon_p_exact": wilcoxon([step for step in moved if step]),
        **kappa(both),
    }


def kappa(both: Sequence[tuple[int, int]]) -> Figures:
    """Cohen 1968 with quadratic weights: one less the mean square over that of all pairings."""
    alike = [len({pair[at] for pair in both}) == 1 for at in (0, 1)]
    found: Figures = {"weighted_kappa": None, "weighted_kappa_note": None}
    by_chance = sum((x - y) ** 2 for x, _ in both for _, y in both)
    if by_chance:
        apart = sum((x - y) ** 2 for x, y in both)
        found["weighted_kappa"] = 1 - Fraction(apart * len(both), by_chance)
        found["weighted_kappa_note"] = "all_agree" if any(alike) else None
    elif both:
        found["weighted_kappa_note"] = "undefined_unanimous"
    return found


def wilcoxon(moved: Values) -> Fraction | None:
    if not moved:
        return None
    ranks = mid_ranks([abs(step) for step in moved])
    signed = [int(2 * ranks[abs(step)]) * (1 if step > 0 else -1) for step in moved]
    far = sum(
        abs(sum(flip * rank for flip, rank in zip(flips, signed, strict=True))) >= abs(sum(signed))
        for flips in product((1, -1), repeat=len(signed))
    )
    return Fraction(far, 2 ** len(signed))


def ranks(scores: Mapping[str, Fraction | None]) -> dict[str, int | None]:
    known = [score for score in scores.values() if score is not None]
    return {
        key: None if score is None else 1 + sum(other > score for other in known)
        for key, score in scores.items()
    }


def verdict(groups: Mapping[str, Values], waited_for: Mapping[str, int], scale: Scale) -> str:
    """The table of methods.md section 5 at three quarters, the first line that fits.

    `waited_for` are the people by group who do not stand aside.
    """
    pooled = [value for group in groups.values() for value in group]
    n, ends = len(pooled), boxes(scale)
    silent = any(people and not groups[key] for key, people in waited_for.items())
    if n < 5 or 2 * n < sum(waited_for.values()) or silent:
        return "not_enough_answers"
    groups = {key: group for key, group in groups.items() if group}
    top, bottom = (in_box(pooled, box) for box in ends)
    if min(top, bottom) >= third(n):
        return "split"
    shares = [[Fraction(in_box(g, box), len(g)) for g in groups.values()] for box in ends]
    line = Fraction(3, 4)
    for name, own, opposed in (("agreement", 0, bottom), ("against", 1, top)):
        if all(share >= line for share in shares[own]):
            return f"{name}_all_groups"
        # one line more than the table: a third of the room at the other end forbids it
        if sum(shares[own]) / len(groups) >= line and opposed < third(n):
            return f"{name}_overall"
    middles = [median(group) for group in groups.values()]
    boxed = {(middle >= min(ends[0]), middle <= max(ends[1])) for middle in middles}
    large = combinations([group for group in groups.values() if len(group) >= 3], 2)
    apart = len(boxed) > 1 or any(abs(delta(a, b)) >= DELTA for a, b in large)
    return "groups_differ" if apart else "undecided"
