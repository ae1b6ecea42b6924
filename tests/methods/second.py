"""A second implementation of docs/methods.md, written from that page alone: what is withheld, verdicts.

Nothing here imports the program: it is what the program is held against. It is plain and slow, in fractions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from math import floor

ABSTAINED, RECUSED, MISSING = "abstained", "recused", "missing"
HALF = Fraction(1, 2)
TOGETHER = "together"
UNGROUPED = "without a group"

Ratings = tuple[int, ...]
"""What a population rated, in order."""


@dataclass(frozen=True)
class Scale:
    """The points from low to high, and the boxes at their ends (section 1)."""

    low: int
    high: int

    @property
    def points(self) -> int:
        """K."""
        return self.high - self.low + 1

    @property
    def width(self) -> int:
        """How many points make a box."""
        return 2 if self.points in (4, 5) else max(1, self.points // 3)

    @property
    def highest_low(self) -> int:
        """The highest point of the bottom box."""
        return self.low + self.width - 1

    @property
    def lowest_high(self) -> int:
        """The lowest point of the top box."""
        return self.high - self.width + 1

    def top(self, ratings: Iterable[int]) -> int:
        """How many rated in the top box."""
        lowest = self.lowest_high
        return sum(rating >= lowest for rating in ratings)

    def bottom(self, ratings: Iterable[int]) -> int:
        """How many rated in the bottom box."""
        highest = self.highest_low
        return sum(rating <= highest for rating in ratings)


@dataclass(frozen=True)
class Lines:
    """The rule that was agreed, with its lines."""

    kind: str
    threshold: int = 75
    opposed: int = 15
    spread: Fraction = Fraction(1)
    answers: int = 5


@dataclass(frozen=True)
class Table:
    """One round: who is in which group (or none), and each person's cells."""

    scale: Scale
    groups: tuple[str, ...]
    people: Mapping[str, str]
    cells: Mapping[str, tuple[int | str, ...]]
    minimum: int = 5

    @property
    def items(self) -> range:
        """The recommendations, by place."""
        return range(len(next(iter(self.cells.values()))))

    def ratings(self, item: int, people: Iterable[str] | None = None) -> Ratings:
        """The ratings of a recommendation, in order."""
        chosen = self.people if people is None else people
        return tuple(
            sorted(cell for person in chosen if isinstance(cell := self.cells[person][item], int))
        )

    def of(self, group: str) -> list[str]:
        """The people of a group; "" for those without one."""
        return [person for person, theirs in self.people.items() if theirs == group]


@dataclass(frozen=True)
class Population:
    """A group that is told, all hidden ones together, or the people without a group."""

    name: str
    ratings: Ratings
    weight: int = 1

    @property
    def key(self) -> str:
        """Its key in `flip.groups`."""
        return "" if self.name in (TOGETHER, UNGROUPED) else self.name


@dataclass(frozen=True)
class Room:
    """What a recommendation's verdict rests on."""

    scale: Scale
    populations: tuple[Population, ...]
    hidden: tuple[str, ...] = ()
    too_few: tuple[str, ...] = ()
    total_hidden: bool = False
    people: int = 0
    to_answer: int = 0
    recused: int = 0
    silent: tuple[str, ...] = ()
    ratings: Ratings = field(default=())

    @property
    def one_group(self) -> bool:
        """Whether no more than one group rated or is hidden; people without a group are one."""
        told = [p for p in self.populations if p.name != TOGETHER]
        return len(told) + len(self.hidden) == 1


def third(n: int) -> int:
    """t(n)."""
    return max(2, floor(Fraction(n, 3) + HALF))


def reaches(count: int, n: int, percent: int) -> bool:
    """Whether a count is at least so many percent."""
    return 100 * count >= percent * n


def quantile(ratings: Ratings, p: Fraction) -> Fraction:
    """Type 7."""
    h = (len(ratings) - 1) * p + 1
    below = ratings[floor(h) - 1]
    above = ratings[min(floor(h), len(ratings) - 1)]
    return below + (h - floor(h)) * (above - below)


@lru_cache(maxsize=100_000)
def median(ratings: Ratings) -> Fraction:
    """The quantile of one half."""
    return quantile(ratings, HALF)


def mean(ratings: Ratings) -> Fraction:
    """Sum through number."""
    return Fraction(sum(ratings), len(ratings))


def at_both_ends(scale: Scale, ratings: Ratings) -> bool:
    """A third at each end."""
    return min(scale.top(ratings), scale.bottom(ratings)) >= third(len(ratings))


@lru_cache(maxsize=100_000)
def ipras_disagreement(ratings: Ratings) -> bool:
    """Whether the interpercentile range is wider than adjusted for symmetry (2.2)."""
    p30, p70 = quantile(ratings, Fraction(3, 10)), quantile(ratings, Fraction(7, 10))
    return p70 - p30 > Fraction(235, 100) + Fraction(3, 2) * abs(5 - (p30 + p70) / 2)


@dataclass(frozen=True)
class Withheld:
    """Section 3: the groups hidden with all answers, all that are hidden, and those too small themselves."""

    answers: tuple[str, ...]
    groups: tuple[str, ...]
    too_few: tuple[str, ...]


def withheld(sizes: Mapping[str, tuple[int, int]], minimum: int) -> Withheld:
    """Section 3, steps 1 to 3, of sizes by people and ratings; names in their order."""
    hidden = [name for name, (people, _) in sizes.items() if 0 < people < minimum]

    def together(names: Iterable[str], place: int) -> int:
        return sum(sizes[name][place] for name in names)

    while hidden and (len(hidden) < 2 or together(hidden, 0) < minimum):
        rest = [name for name, (people, _) in sizes.items() if people and name not in hidden]
        if not rest:
            break
        hidden.append(min(rest, key=lambda name: sizes[name][0]))
    answers = tuple(name for name in sizes if name in hidden)
    counted = list(hidden) if together(hidden, 1) else []
    few = [name for name, (_, rated) in sizes.items() if name not in hidden and 0 < rated < minimum]
    hidden += few
    counted += few
    while counted and (len(counted) < 2 or together(counted, 1) < minimum):
        rest = [name for name, (_, rated) in sizes.items() if rated and name not in hidden]
        if not rest:
            break
        joined = min(rest, key=lambda name: sizes[name][0])
        hidden.append(joined)
        counted.append(joined)
    small = {name for name in answers if sizes[name][0] < minimum} | set(few)
    small |= {name for name in hidden if name not in answers and sizes[name][1] < minimum}
    return Withheld(
        answers,
        tuple(name for name in sizes if name in hidden),
        tuple(name for name in sizes if name in small),
    )


def withheld_of(table: Table, item: int) -> Withheld:
    """What of a recommendation is hidden."""
    sizes = {g: (len(table.of(g)), len(table.ratings(item, table.of(g)))) for g in table.groups}
    return withheld(sizes, table.minimum)


def room_of(table: Table, item: int) -> Room:
    """Populations, what is hidden and who was to answer, of one recommendation."""
    apart = withheld_of(table, item)
    hidden = apart.groups
    everybody = table.ratings(item)
    recused = [person for person in table.people if table.cells[person][item] == RECUSED]
    told = [g for g in table.groups if g not in hidden]
    found = [
        Population(g, table.ratings(item, table.of(g)))
        for g in told
        if table.ratings(item, table.of(g))
    ]
    if alone := table.ratings(item, table.of("")):
        found.append(Population(UNGROUPED, alone))
    if joint := table.ratings(item, [p for g in hidden for p in table.of(g)]):
        found.append(Population(TOGETHER, joint, len(hidden)))
    return Room(
        scale=table.scale,
        populations=tuple(found),
        hidden=hidden,
        too_few=apart.too_few,
        people=len(table.people),
        total_hidden=len(table.people) < table.minimum or 0 < len(everybody) < table.minimum,
        to_answer=len(table.people) - len(recused),
        recused=len(recused),
        silent=tuple(
            g
            for g in told
            if not table.ratings(item, table.of(g)) and set(table.of(g)) - set(recused)
        ),
        ratings=everybody,
    )


def rates(scale: Scale, ratings: Ratings, lines: Lines, *, high: bool) -> bool:
    """Whether a population rates high (low)."""
    n = len(ratings)
    end, other = scale.top(ratings), scale.bottom(ratings)
    if not high:
        end, other = other, end
    match lines.kind:
        case "equal_groups":
            return reaches(end, n, lines.threshold)
        case "every_group" | "comet_out" | "pooled":
            return reaches(end, n, lines.threshold) and 100 * other < lines.opposed * n
        case "third_at_each_end":
            return 2 * end > n and n - end < third(n)
        case "rand_panel":
            return _rand_high(ratings, high=high) and not at_both_ends(scale, ratings)
        case "ipras":
            return _rand_high(ratings, high=high) and not ipras_disagreement(ratings)
        case "median_iqr":
            middle = median(ratings)
            return _spread(ratings) <= lines.spread and (
                middle >= scale.lowest_high if high else middle <= scale.highest_low
            )
        case kind:
            raise ValueError(kind)


@lru_cache(maxsize=100_000)
def _spread(ratings: Ratings) -> Fraction:
    """The interquartile range."""
    return quantile(ratings, Fraction(3, 4)) - quantile(ratings, Fraction(1, 4))


def _rand_high(ratings: Ratings, *, high: bool) -> bool:
    """The median's region on 1 to 9."""
    middle = median(ratings)
    return middle >= Fraction(13, 2) if high else middle < Fraction(7, 2)


def overall_rates(room: Room, lines: Lines, *, high: bool) -> bool:
    """Whether overall is high (low) in the sense of the rule."""
    scale, everybody = room.scale, room.ratings
    if lines.kind in ("every_group", "comet_out"):
        return all(rates(scale, p.ratings, lines, high=high) for p in room.populations)
    if lines.kind != "equal_groups":
        return rates(scale, everybody, lines, high=high)
    count, other = (scale.top, scale.bottom) if high else (scale.bottom, scale.top)
    weights = sum(p.weight for p in room.populations)
    share = sum(
        Fraction(p.weight * count(p.ratings), len(p.ratings) * weights) for p in room.populations
    )
    return 100 * share >= lines.threshold and other(everybody) < third(len(everybody))


def is_split(scale: Scale, ratings: Ratings, lines: Lines) -> bool:
    """Line 2."""
    if lines.kind == "ipras":
        return ipras_disagreement(ratings)
    return at_both_ends(scale, ratings)


def holds(line: int, room: Room, lines: Lines) -> bool:
    """Whether a line from 2 to 7 fits, whatever stands above it."""
    scale = room.scale
    match line:
        case 2:
            return is_split(scale, room.ratings, lines)
        case 3 | 4:
            return not room.hidden and all(
                rates(scale, p.ratings, lines, high=line == 3) for p in room.populations
            )
        case 5 | 6:
            return overall_rates(room, lines, high=line == 5)
        case _:
            low = all(2 * scale.top(p.ratings) <= len(p.ratings) for p in room.populations)
            return lines.kind == "comet_out" and low


def enough(room: Room, lines: Lines) -> bool:
    """Whether line 1 does not fit."""
    n = len(room.ratings)
    return not (room.total_hidden or n < lines.answers or 2 * n < room.to_answer or room.silent)


def line_of(room: Room, lines: Lines) -> int:
    """The first line that fits; 8 for no agreement of either kind."""
    return (
        next((line for line in range(2, 8) if holds(line, room, lines)), 8)
        if enough(room, lines)
        else 1
    )


CODES = {
    1: "not_enough_answers",
    2: "split",
    3: "agreement_all_groups",
    4: "against_all_groups",
    5: "agreement_overall",
    6: "against_overall",
    7: "consensus_out",
}


def verdict(room: Room, lines: Lines) -> str:
    """The code of a recommendation."""
    line = line_of(room, lines)
    return CODES.get(line) or ("groups_differ" if differ(room) else "undecided")


def cliffs_delta(first: Ratings, second: Ratings) -> Fraction:
    """Pairs in which the first rates higher, less those in which it rates lower, of all."""
    return Fraction(sum((a > b) - (a < b) for a in first for b in second), len(first) * len(second))


def differ(room: Room) -> bool:
    """Line 8."""
    middles = [median(p.ratings) for p in room.populations]
    parts = {(m >= room.scale.lowest_high) - (m <= room.scale.highest_low) for m in middles}
    large = [p.ratings for p in room.populations if len(p.ratings) >= 3]
    deltas = [cliffs_delta(a, b) for a, b in combinations(large, 2)]
    return len(parts) > 1 or any(abs(delta) >= Fraction(474, 1000) for delta in deltas)
