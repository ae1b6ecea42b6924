"""Every figure of `analyse --json` is what docs/methods.md gives on the same ratings, read from a csv file."""

import csv
import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "methods"))
from drawn_tables import draw
from second import ABSTAINED, MISSING, RECUSED, Lines, Scale, Table, room_of, verdict
from second_across import alpha, both_ranks, change, kendalls_w
from second_between import equal_group, informed, kruskal_wallis, pairs
from second_figures import figures

Command = Callable[..., Any]
LINES = Lines("equal_groups")
WRITTEN = {ABSTAINED: "-", RECUSED: "x", MISSING: ""}


def workshops() -> Iterator[tuple[Table, Table]]:
    """Two rounds with the same people, all in groups; the first of whom answers, as each item is put to the vote."""
    for number in range(60):
        table = draw(number).table
        people = {person: group for person, group in table.people.items() if group}
        if not people:
            continue
        rows = [table.cells[person] for person in people]
        rows[0] = tuple(ABSTAINED if cell == MISSING else cell for cell in rows[0])
        before = [rows[0], *rows[2:], *rows[1:2]]  # what their neighbours gave
        shift = (0, 0, -90, 85)[number % 4]
        scale = Scale(table.scale.low + shift, table.scale.high + shift)
        groups = tuple(sorted(set(people.values())))
        first, second = (
            {
                person: tuple(cell + shift if isinstance(cell, int) else cell for cell in row)
                for person, row in zip(people, given, strict=True)
            }
            for given in (before, rows)
        )
        yield Table(scale, groups, people, first, 0), Table(scale, groups, people, second, 0)


def write(path: Path, rounds: tuple[Table, Table]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["participant", "group", "recommendation", "round", "rating"])
        for number, table in enumerate(rounds, 1):
            for person, group in table.people.items():
                for item, cell in enumerate(table.cells[person]):
                    out.writerow([person, group, f"R{item}", number, WRITTEN.get(str(cell), cell)])


def population(table: Table, item: int, people: list[str]) -> dict[str, object]:
    cells = [table.cells[person][item] for person in people]
    ratings, scale = table.ratings(item, people), table.scale
    counts = {str(point): ratings.count(point) for point in range(scale.low, scale.high + 1)}
    answers = {name: cells.count(name) for name in (ABSTAINED, RECUSED, MISSING)}
    known = {"n": len(ratings), **answers, "absent": 0, "counts": counts}
    named = figures(scale, ratings or (scale.low,), LINES)
    return known | (named if ratings else dict.fromkeys(named))


def moved(before: Table, after: Table, item: int, people: list[str]) -> dict[str, object]:
    rows = [(before.cells[person][item], after.cells[person][item]) for person in people]
    both = [(a, b) for a, b in rows if isinstance(a, int) and isinstance(b, int)]
    if both:
        return change(after.scale, both)
    nobody = dict.fromkeys(change(after.scale, [(1, 1)]))
    return nobody | dict.fromkeys(("pairs", "same", "up", "down"), 0)


def check(found: Any, expected: Any, where: str) -> None:
    """Compare piece by piece: numbers to 1e-9, everything else exactly, types too."""
    if isinstance(expected, dict):
        assert set(found) == set(expected), where
        for name, value in expected.items():
            check(found[name], value, f"{where}.{name}")
    elif isinstance(expected, list | tuple):
        assert len(found) == len(expected), where
        for at, (one, other) in enumerate(zip(found, expected, strict=True)):
            check(one, other, f"{where}[{at}]")
    elif isinstance(expected, float | Fraction):
        assert isinstance(found, int | float), where
        assert found == pytest.approx(float(expected), abs=1e-9), where
    else:
        assert (found, type(found)) == (expected, type(expected)), where


def check_round(rounds: tuple[Table, Table], number: int, found: Any) -> None:
    table = rounds[number]
    ranks = both_ranks(table)
    for item, one in enumerate(found["recommendations"]):
        room, criterion = room_of(table, item), one["criteria"]["rating"]
        told = list(room.populations)
        rated = [at + 1 for at, each in enumerate(rounds) if each.ratings(item)]
        expected: dict[str, object] = {
            "overall": population(table, item, list(table.people)),
            "groups": {group: population(table, item, table.of(group)) for group in table.groups},
            "equal_group": equal_group(table.scale, told),
            "kruskal_wallis": kruskal_wallis(told),
            "pairs": pairs(told),
            "group_informed_consensus": informed(table.scale, told),
            "settled_round": max(rated, default=None),
        }
        if number:
            by_group = {group: moved(*rounds, item, table.of(group)) for group in table.groups}
            expected["change"] = moved(*rounds, item, list(table.people)) | {"groups": by_group}
        assert criterion["verdict"]["code"] == verdict(room, LINES)
        check({name: criterion[name] for name in expected}, expected, f"{number}.R{item}")
        rank = criterion["rank"] or {}
        places = (rank.get("equal_group"), rank.get("one_person_one_vote"))
        assert places == (ranks[0][item], ranks[1][item])
    on_top = found["criteria"]["rating"]
    full = sum(all(isinstance(cell, int) for cell in row) for row in table.cells.values())
    check(
        on_top["kendall_w"],
        kendalls_w(table) | {"raters": full, "raters_of": len(table.people)},
        f"{number}",
    )
    check(on_top["krippendorff_alpha_ordinal"], alpha(table), f"{number}")


def test_every_figure_is_what_its_definition_gives(command: Command, tmp_path: Path) -> None:
    for rounds in workshops():
        write(tmp_path / "a.csv", rounds)
        scale = f"--scale={rounds[0].scale.low}..{rounds[0].scale.high}"
        found = command("analyse", str(tmp_path / "a.csv"), scale, "--json").json
        assert [one["round"] for one in found["rounds"]] == [1, 2]
        for number, one in enumerate(found["rounds"]):
            check_round(rounds, number, one)
