"""Every figure of `analyse --json` is what the textbook's definition gives on the same ratings."""

import csv
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Command = Callable[..., Any]
NUMBERS = ("1", "2")


def load_textbook() -> ModuleType:
    path = Path(__file__).with_name("textbook.py")
    spec = importlib.util.spec_from_file_location("textbook", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BOOK = load_textbook()


@dataclass(frozen=True)
class Room:
    """Who is in which group, and what each gave in each round.

    None abstains, "x" stands aside, what is not there is missing.
    """

    scale: tuple[int, int]
    groups: dict[str, str]
    items: list[str]
    given: dict[tuple[str, str, str], int | str | None]

    def of(self, number: str, item: str, group: str = "") -> dict[str, int | str | None]:
        """The answers of a group, of everybody if none is named."""
        return {
            who: self.given[number, item, who]
            for who, own in self.groups.items()
            if group in ("", own) and (number, item, who) in self.given
        }

    def ratings(self, number: str, item: str, group: str = "") -> dict[str, int]:
        answers = self.of(number, item, group)
        return {who: value for who, value in answers.items() if isinstance(value, int)}

    def population(self, number: str, item: str, group: str = "") -> Any:
        answers = list(self.of(number, item, group).values())
        people = sum(group in ("", own) for own in self.groups.values())
        values = [value for value in answers if isinstance(value, int)]
        apart = (answers.count(None), answers.count("x"), people - len(answers))
        return BOOK.population(values, *apart, self.scale)

    def waited_for(self, number: str, item: str, group: str) -> int:
        people = sum(group == own for own in self.groups.values())
        return people - list(self.of(number, item, group).values()).count("x")

    def write(self, path: Path) -> None:
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(["participant", "group", "recommendation", "round", "rating"])
            for number in NUMBERS:
                for who, group in self.groups.items():
                    for item in self.items:
                        value = self.given.get((number, item, who), "")
                        table.writerow([who, group, item, number, "-" if value is None else value])


@st.composite
def rooms(draw: st.DrawFn) -> Room:
    low, points = draw(
        st.one_of(
            st.sampled_from([(1, 5), (1, 9), (1, 7), (-1, 3), (0, 11), (-2, 5)]),
            st.tuples(st.integers(-100, 100), st.integers(2, 11)),
        )
    )
    scale = (low, low + points - 1)
    sizes = draw(st.lists(st.integers(1, 6), min_size=1, max_size=4).filter(lambda s: sum(s) < 15))
    groups = {f"p{g}{n}": f"g{g}" for g, size in enumerate(sizes) for n in range(size)}
    items = [f"R{n}" for n in range(1, draw(st.integers(1, 4)) + 1)]
    kind = draw(st.sampled_from(["any", "full", "near"]))
    point = st.integers(*scale) if kind != "near" else st.sampled_from([scale[1], scale[1] - 1])
    answer = (
        point
        if kind == "full"
        else st.one_of(point, point, point, st.none(), st.just("x"), st.just("missing"))
    )
    given_now = {
        (number, item, who): draw(answer) for number in NUMBERS for item in items for who in groups
    }
    for place in items:  # each is put to the vote in both rounds
        for number in NUMBERS:
            given_now[number, place, "p00"] = draw(st.one_of(point, st.none()))
    given = {place: value for place, value in given_now.items() if value != "missing"}
    return Room(scale, groups, items, given)


def check(found: Any, expected: Any, where: str) -> None:
    """Compare piece by piece: numbers to 1e-9, everything else exactly, types too."""
    if isinstance(expected, dict):
        assert set(found) == set(expected), where
        for name, value in expected.items():
            check(found[name], value, f"{where}.{name}")
    elif isinstance(expected, list):
        assert len(found) == len(expected), where
        for at, (one, other) in enumerate(zip(found, expected, strict=True)):
            check(one, other, f"{where}[{at}]")
    elif isinstance(expected, float | Fraction):
        assert isinstance(found, int | float), where
        assert found == pytest.approx(float(expected), abs=1e-9), where
    else:
        assert (found, type(found)) == (expected, type(expected)), where


def check_round(room: Room, number: str, found: Any) -> None:
    keys = sorted(set(room.groups.values()))
    scores: list[dict[str, Fraction | None]] = [{}, {}]
    for item in found["recommendations"]:
        code, criterion = item["code"], item["criteria"]["rating"]
        groups = {key: list(room.ratings(number, code, key).values()) for key in keys}
        pooled = [value for group in groups.values() for value in group]
        equal = BOOK.equal_group(groups.values(), room.scale)
        scores[0][code] = Fraction(sum(pooled), len(pooled)) if pooled else None
        scores[1][code] = equal["mean"] if equal else None
        expected = {
            "overall": room.population(number, code),
            "groups": {key: room.population(number, code, key) for key in keys},
            "equal_group": equal,
            "kruskal_wallis": BOOK.kruskal_wallis(groups.values()),
            "pairs": BOOK.pairs(groups),
            "group_informed_consensus": BOOK.informed(groups.values(), room.scale),
        }
        if number == "2":
            expected["change"] = BOOK.change(room.ratings("1", code), room.ratings("2", code)) | {
                "groups": {
                    key: BOOK.change(room.ratings("1", code, key), room.ratings("2", code, key))
                    for key in keys
                }
            }
        waited_for = {key: room.waited_for(number, code, key) for key in keys}
        judged = BOOK.verdict(groups, waited_for, room.scale)
        assert criterion["verdict"]["code"] == judged
        rated = [int(one) for one in NUMBERS if room.ratings(one, code)]
        expected["settled_round"] = max(rated, default=None)
        check({name: criterion[name] for name in expected}, expected, f"{number}.{code}")
    for name, own in zip(("one_person_one_vote", "equal_group"), scores, strict=True):
        for item in found["recommendations"]:
            rank = item["criteria"]["rating"]["rank"]
            assert (rank and rank[name]) == BOOK.ranks(own)[item["code"]]
    matrix = [[room.ratings(number, i).get(who) for i in room.items] for who in room.groups]
    on_top = found["criteria"]["rating"]
    check(on_top["kendall_w"], BOOK.kendall_w(matrix), number)
    by_item = [list(room.ratings(number, item).values()) for item in room.items]
    check(on_top["krippendorff_alpha_ordinal"], BOOK.alpha(by_item), number)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rooms())
def test_every_figure_is_what_its_definition_gives(
    command: Command, tmp_path: Path, room: Room
) -> None:
    room.write(tmp_path / "a.csv")
    scale = f"--scale={room.scale[0]}..{room.scale[1]}"
    found = command("analyse", str(tmp_path / "a.csv"), scale, "--json").json
    assert [one["round"] for one in found["rounds"]] == [1, 2]
    for number, one in zip(NUMBERS, found["rounds"], strict=True):
        check_round(room, number, one)
