"""Sections 4.2, 5 and 6 of docs/methods.md: numbers of the sentences, ranks, the order to discuss, W, alpha, change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from second import (
    HALF,
    TOGETHER,
    UNGROUPED,
    Lines,
    Population,
    Ratings,
    Room,
    Scale,
    Table,
    mean,
    median,
    rates,
    room_of,
    verdict,
    withheld_of,
)
from second_between import chi2_tail, mid_ranks, ties
from second_figures import agreement_a

Fact = tuple[object, ...]


@dataclass(frozen=True)
class Said:
    """What a sentence says: what it counts, and the names of groups."""

    facts: tuple[Fact, ...] = ()
    names: tuple[str, ...] = ()


def said(room: Room, lines: Lines, minimum: int) -> Said:
    """The numbers and names of the verdict's sentence (4.2), in their order."""
    if len(room.ratings) < max(1, minimum):
        return Said() if 0 < room.people < minimum else Said(_turnout(room))
    found = (
        _not_enough(room, lines)
        if verdict(room, lines) == "not_enough_answers"
        else _said(room, lines)
    )
    others = tuple(name for name in room.hidden if name not in room.too_few)
    return Said(found.facts, (*found.names, *room.too_few, *others))


def _not_enough(room: Room, lines: Lines) -> Said:
    n = len(room.ratings)
    silent = n >= lines.answers and 2 * n >= room.to_answer
    return Said((), room.silent) if silent else Said(_turnout(room))


def _turnout(room: Room) -> tuple[Fact, ...]:
    n = len(room.ratings)
    rated = [("rated", n) if n == room.to_answer else ("of", n, room.to_answer)] if n else []
    return (*rated, *([("recused", room.recused)] if room.recused else []))


def _said(room: Room, lines: Lines) -> Said:
    scale, ratings, n = room.scale, room.ratings, len(room.ratings)
    top, bottom = scale.top(ratings), scale.bottom(ratings)
    match verdict(room, lines):
        case "split" | "undecided":
            return Said((("high", top), ("low", bottom), ("between", n - top - bottom)))
        case "agreement_all_groups" | "against_all_groups" as code:
            return _all_groups(room, high=code.startswith("agreement"))
        case "agreement_overall" | "against_overall" as code:
            return _overall(room, lines, high=code.startswith("agreement"))
        case "consensus_out":
            return Said((("of", top, n),))
        case _:
            return _apart(room)


def _count(scale: Scale, ratings: Ratings, *, high: bool) -> int:
    return scale.top(ratings) if high else scale.bottom(ratings)


def _share(scale: Scale, population: Population, *, high: bool) -> Fraction:
    return Fraction(_count(scale, population.ratings, high=high), len(population.ratings))


def _all_groups(room: Room, *, high: bool) -> Said:
    if len(room.populations) == 1:
        return Said((("of", _count(room.scale, room.ratings, high=high), len(room.ratings)),))
    least = min(room.populations, key=lambda p: _share(room.scale, p, high=high))
    count = _count(room.scale, least.ratings, high=high)
    if count == len(least.ratings):
        return Said()
    return Said((("of", count, len(least.ratings)),), (_name(least),))


def _overall(room: Room, lines: Lines, *, high: bool) -> Said:
    scale = room.scale
    overall = ("of", _count(scale, room.ratings, high=high), len(room.ratings))
    behind = [
        p
        for p in room.populations
        if p.name != TOGETHER
        and not rates(scale, p.ratings, lines, high=high)
        and _share(scale, p, high=high) < 1
    ]
    if not behind:
        return Said((overall,))
    least = min(behind, key=lambda p: _share(scale, p, high=high))
    return Said(
        (overall, ("of", _count(scale, least.ratings, high=high), len(least.ratings))),
        (_name(least),),
    )


def _apart(room: Room) -> Said:
    told = [(place, p) for place, p in enumerate(room.populations) if p.name != TOGETHER]
    if not told:
        return Said()
    key = lambda one: (median(one[1].ratings), _share(room.scale, one[1], high=True), one[0])  # noqa: E731
    highest, lowest = max(told, key=key)[1], min(told, key=key)[1]
    if median(highest.ratings) == median(lowest.ratings):
        return Said()
    return Said(
        tuple(("at", _name(p), median(p.ratings)) for p in (highest, lowest)),
        (_name(highest), _name(lowest)),
    )


def _name(population: Population) -> str:
    return "" if population.name == UNGROUPED else population.name


def in_groups(room: Room) -> list[Population]:
    """The populations of section 3: told groups and the hidden together."""
    return [p for p in room.populations if p.name != UNGROUPED]


def equal_group_mean(table: Table, item: int) -> Fraction | None:
    """The mean over populations of their means, each with its weight."""
    room = room_of(table, item)
    populations = in_groups(room)
    if room.total_hidden or not populations:
        return None
    weights = sum(p.weight for p in populations)
    return sum((p.weight * mean(p.ratings) for p in populations), Fraction(0)) / weights


def person_mean(table: Table, item: int) -> Fraction | None:
    """The mean of all ratings."""
    room = room_of(table, item)
    return None if room.total_hidden or not room.ratings else mean(room.ratings)


def both_ranks(table: Table) -> tuple[list[int | None], list[int | None]]:
    """By equal groups and by person; none where nobody in a group rated."""
    equal = ranks([equal_group_mean(table, item) for item in table.items])
    person = ranks([person_mean(table, item) for item in table.items])
    return equal, [place and other for place, other in zip(equal, person, strict=True)]


def ranks(scores: Sequence[Fraction | None]) -> list[int | None]:
    """1 for the highest, ties share the best place."""
    return [
        None
        if score is None
        else 1
        + sum(other is not None and other - score > Fraction(1, 2 * 10**9) for other in scores)
        for score in scores
    ]


def discuss_next(table: Table) -> list[int]:
    """The recommendations in the order to discuss."""
    scores = [_discuss_score(table, item) for item in table.items]
    return sorted(table.items, key=lambda item: (scores[item] is None, -(scores[item] or 0)))


def _discuss_score(table: Table, item: int) -> Fraction | None:
    room, scale = room_of(table, item), table.scale
    average = equal_group_mean(table, item)
    if average is None:
        return None
    width = scale.high - scale.low
    means = [mean(p.ratings) for p in in_groups(room)]
    importance = (average - scale.low) / width
    gap = (max(means) - min(means)) / width
    a = agreement_a(scale, room.ratings)
    uncertainty = HALF if a is None else (1 - a) / 2
    score = Fraction(1)
    for part in (importance, gap, uncertainty):
        score *= Fraction(1, 10) + Fraction(9, 10) * part
    return score


def kendalls_w(table: Table) -> dict[str, object]:
    """W over the people who rated everything, of recommendations of which all groups are shown."""
    rooms = {item: room_of(table, item) for item in table.items}
    items = [
        item for item in table.items if not rooms[item].hidden and not rooms[item].total_hidden
    ]
    rows = [[table.cells[p][item] for item in items] for p in table.people]
    full = [
        [int(cell) for cell in row] for row in rows if all(isinstance(cell, int) for cell in row)
    ]
    m, n = len(full), len(items)
    below = m * m * (n**3 - n) - m * sum(ties(row) for row in full)
    if m < max(2, table.minimum) or n < 2 or not below:
        return dict.fromkeys(("w", "chi2", "df", "p"))
    ranks = [mid_ranks(row) for row in full]
    sums = [
        sum(rank[row[place]] for rank, row in zip(ranks, full, strict=True)) for place in range(n)
    ]
    w = 12 * sum((total - Fraction(m * (n + 1), 2)) ** 2 for total in sums) / below
    chi2 = m * (n - 1) * w
    return {"w": w, "chi2": chi2, "df": n - 1, "p": chi2_tail(float(chi2), n - 1)}


def alpha(table: Table) -> Fraction | None:
    """Krippendorff's alpha, ordinal."""
    units = [
        ratings
        for item in table.items
        if len(ratings := table.ratings(item)) >= 2 and not room_of(table, item).total_hidden
    ]
    totals = Counter(r for ratings in units for r in ratings)
    n = sum(totals.values())

    def distance(c: int, k: int) -> Fraction:
        between = sum(totals[g] for g in range(min(c, k), max(c, k) + 1))
        return (between - Fraction(totals[c] + totals[k], 2)) ** 2 if c != k else Fraction(0)

    observed = Fraction(0)
    for unit in map(Counter, units):
        apart = sum(distance(a, b) * unit[a] * unit[b] for a in unit for b in unit)
        observed += Fraction(apart) / (unit.total() - 1)
    expected = sum(
        (distance(a, b) * totals[a] * totals[b] for a in totals for b in totals), Fraction(0)
    )
    return 1 - (n - 1) * observed / expected if expected else None


def change(scale: Scale, pairs: Sequence[tuple[int, int]]) -> dict[str, object]:
    """Over the people who rated it in both rounds (section 6)."""
    n = len(pairs)
    before, after = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    points = range(scale.low, scale.high + 1)
    same, up = sum(a == b for a, b in pairs), sum(b > a for a, b in pairs)
    chance = sum((i - j) ** 2 * before[i] * after[j] for i in points for j in points)
    note = "all_agree" if 1 in (len(before), len(after)) else None
    return {
        "pairs": n,
        "same": same,
        "up": up,
        "down": n - same - up,
        "unchanged": Fraction(same, n),
        "net_change": Fraction(sum(abs(after[v] - before[v]) for v in points), 2 * n),
        "weighted_kappa": 1 - Fraction(n * sum((a - b) ** 2 for a, b in pairs), chance)
        if chance
        else None,
        "weighted_kappa_note": note if chance else "undefined_unanimous",
        "wilcoxon_p_exact": wilcoxon([b - a for a, b in pairs if a != b]),
    }


def wilcoxon(moves: Sequence[int]) -> Fraction | None:
    """The share of all flips of sign whose sum is at least as far from 0 as found."""
    if not 0 < len(moves) <= 150:
        return None
    ranks = mid_ranks([abs(move) for move in moves])
    sizes = [2 * ranks[abs(move)] for move in moves]
    found = abs(sum(size if move > 0 else -size for size, move in zip(sizes, moves, strict=True)))
    sums = Counter({Fraction(0): 1})
    for size in sizes:
        flipped = Counter[Fraction]()
        for total, ways in sums.items():
            flipped[total + size] += ways
            flipped[total - size] += ways
        sums = flipped
    return Fraction(
        sum(ways for total, ways in sums.items() if abs(total) >= found), 2 ** len(moves)
    )


def change_of(before: Table, after: Table, item: int) -> dict[str, object] | None:
    """What is told of the change of a recommendation; None where nothing is, or nobody rated in both."""
    then, now = withheld_of(before, item), withheld_of(after, item)
    pairs = {
        person: (a, b)
        for person in after.people
        if person in before.people
        and isinstance(a := before.cells[person][item], int)
        and isinstance(b := after.cells[person][item], int)
    }
    shown = [
        [p for p in pairs if after.people[p] == g] for g in after.groups if g not in now.groups
    ]
    rest = [p for p in pairs if after.people[p] in ("", *now.groups)]
    few = any(0 < len(some) < after.minimum for some in (*shown, rest))
    if not pairs or few or (then.answers, then.groups) != (now.answers, now.groups):
        return None
    return change(before.scale, list(pairs.values()))


def stability_of(told: Mapping[str, object] | None, code: str) -> str | None:
    """Whether another round is worth while: stable or moving, agreed or not."""
    if told is None or code == "not_enough_answers":
        return None
    pairs, same = told["pairs"], told["same"]
    assert isinstance(pairs, int)
    assert isinstance(same, int)
    if pairs < 5:
        return None
    stable = "stable" if 100 * same >= 85 * pairs else "moving"
    disagreed = code in {"split", "groups_differ", "undecided"}
    return f"{stable}_without_agreement" if disagreed else f"{stable}_agreed"
