"""Random workshops: who is in which group, what each gave, and the rule that was agreed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from random import Random

from second import ABSTAINED, MISSING, RECUSED, Lines, Scale, Table

NAMES = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir")
"""No digits, and none within another: the sentences are read again."""
KINDS = (
    "equal_groups",
    "every_group",
    "comet_out",
    "pooled",
    "third_at_each_end",
    "rand_panel",
    "ipras",
    "median_iqr",
)
SLOW = ("ipras", "median_iqr")
"""Where all ratings there could be are tried, rooms stay small."""
MOST_AT_LENGTH = 12


@dataclass(frozen=True)
class Drawn:
    """One round, the one before it if there was one, and the rule."""

    table: Table
    before: Table | None
    lines: Lines


def draw(number: int) -> Drawn:
    """Draw a workshop, the same for the same number."""
    random = Random(number)  # noqa: S311 - not a secret
    kind = random.choice(KINDS)
    scale = _scale(random, kind)
    groups = NAMES[: random.randint(0 if random.random() < 0.1 else 1, 6)]
    people = _people(random, groups, small=kind in SLOW)
    lines = Lines(
        kind,
        random.choice((51, 60, 67, 70, 75, 80, 100, random.randint(51, 100))),
        random.choice((1, 15, 34, 49, random.randint(1, 49))),
        Fraction(random.choice((0, 1, 2, 2, 3, 4, 6)), 2),
        random.choice((5, 5, 5, 5, 1, 3, 4, 8)),
    )
    items, minimum = random.randint(1, 6), random.randint(0, 6)
    table = _round(random, scale, groups, people, items, minimum)
    before = None
    if random.random() < 0.5:
        stayed = {p: g for p, g in people.items() if random.random() < 0.95}
        if stayed:
            before = _moved(random, _round(random, scale, groups, stayed, items, minimum), table)
    return Drawn(table, before, lines)


def _scale(random: Random, kind: str) -> Scale:
    if kind in ("rand_panel", "ipras"):
        return Scale(1, 9)
    points = random.choice((2, 3, 4, 5, 5, 5, 6, 7, 8, 9, 10, 11))
    low = random.choice((1, 1, 1, 0, -2))
    return Scale(low, low + points - 1)


def _people(random: Random, groups: tuple[str, ...], *, small: bool) -> dict[str, str]:
    """Who is in which group; sizes of all kinds, some empty, and people without a group."""
    most = random.choice((3, 5, 9))
    sizes = {g: random.randint(0 if random.random() < 0.2 else 1, most) for g in groups}
    if not groups or random.random() < 0.3:
        sizes[""] = random.randint(1, most + (0 if groups else 6))
    found = [g for g, size in sizes.items() for _ in range(size)] or [""]
    if small:
        random.shuffle(found)
        found = found[:MOST_AT_LENGTH]
    return {f"p{number}": group for number, group in enumerate(found)}


def _round(
    random: Random,
    scale: Scale,
    groups: tuple[str, ...],
    people: dict[str, str],
    items: int,
    minimum: int,
) -> Table:
    """Ratings of each recommendation in a mood of its own, a mood of each group in some."""
    rows: dict[str, list[int | str]] = {person: [] for person in people}
    for _ in range(items):
        room = random.random()
        blank = random.choice((0.0, 0.0, 0.05, 0.2, 0.5))
        apart = random.random() < 0.3
        moods = {g: random.random() if apart else room for g in (*groups, "")}
        spread = random.choice((0.1, 0.3, 1.0))
        silent = random.choice((*groups, "")) if random.random() < 0.05 else None
        for person, group in people.items():
            rows[person].append(
                _cell(random, scale, moods[group], spread, 1.0 if group == silent else blank)
            )
    return Table(scale, groups, people, {p: tuple(row) for p, row in rows.items()}, minimum)


def _cell(random: Random, scale: Scale, mood: float, spread: float, blank: float) -> int | str:
    if random.random() < blank:
        return random.choice((ABSTAINED, RECUSED, MISSING))
    if random.random() < 0.2:
        return random.choice((scale.low, scale.high))
    at = round(
        scale.low
        + (scale.high - scale.low) * (mood * 1.2 - 0.1 + random.uniform(-spread, spread) / 2)
    )
    return max(scale.low, min(scale.high, at))


def _moved(random: Random, fresh: Table, after: Table) -> Table:
    """A round before in which most gave what they gave afterwards."""
    kept = random.choice((0.2, 0.7, 1.0))
    cells = {
        person: tuple(
            now if random.random() < kept else then
            for then, now in zip(row, after.cells[person], strict=True)
        )
        for person, row in fresh.cells.items()
    }
    return Table(fresh.scale, fresh.groups, fresh.people, cells, fresh.minimum)
