"""The program says what docs/methods.md says: a short run (the long one: run.py methods)."""

import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import against_the_page
from against_the_page import compare
from drawn_tables import KINDS, draw
from second import Lines, Population, Room, Scale, Table, line_of, room_of, withheld
from second_flip import by_trying_all, flip
from sentence_reader import read

SHORT = 150


def test_page_and_program_agree_on_random_workshops() -> None:
    verdicts = Counter[str]()
    for number in range(SHORT):
        found = compare(draw(number))
        assert not found.differences, (number, found.differences[:3])
        verdicts.update(found.verdicts)
    assert len(verdicts) == 9, verdicts  # every line of the table was seen


def test_the_long_run_counts_what_it_compared() -> None:
    script = Path(__file__).parents[2] / "benchmarks" / "methods.py"
    done = subprocess.run(
        [sys.executable, str(script), "3", "--first", "1046"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.match(r"3 workshops, \d+ verdicts, \d+ sentences, 0 differences\n", done.stdout), (
        done.stdout
    )


def test_a_program_that_asks_for_more_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    agreed = against_the_page.rule_of
    stricter = lambda lines: replace(agreed(lines), threshold_percent=100)  # noqa: E731
    monkeypatch.setattr(against_the_page, "rule_of", stricter)
    assert {one.what for number in range(20) for one in compare(draw(number)).differences} >= {
        "flip"
    }


@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_way_to_a_flip_is_that_of_trying_all_ratings(kind: str) -> None:
    random = Random(kind)  # noqa: S311 - not a secret
    judged = 0
    while judged < 15:
        room = _tiny(random, kind)
        spread = Fraction(random.randint(0, 3), 2)
        lines = Lines(kind, random.choice((51, 67, 75, 100)), random.choice((1, 15, 49)), spread, 3)
        found = flip(room, lines)
        if line_of(room, lines) == 1:
            assert found is None
            continue
        judged += 1
        people, ways = by_trying_all(room, lines)
        assert (found.people if found else len(room.ratings) + 1) == people
        assert found is None or not found.groups or found.groups in ways


def _tiny(random: Random, kind: str) -> Room:
    """A room in which all ratings there could be are a few thousand."""
    scale = Scale(1, 9) if kind in ("rand_panel", "ipras") else Scale(0, random.randint(1, 4))
    people = random.randint(3, 4 if scale.points == 9 else 5)
    groups = tuple("abc"[: random.randint(1, 3)])
    rows = {str(n): random.choice((*groups, "")) for n in range(people)}
    ends = (scale.low, scale.high, scale.high, random.randint(scale.low, scale.high))
    cells = {person: (random.choice(ends),) for person in rows}
    return room_of(Table(scale, groups, rows, cells, random.choice((0, 2, 3))), 0)


def test_a_population_alone_has_no_group_to_name() -> None:
    nameless = (Population("together", (1, 5, 5, 5, 5), 2),)
    room = Room(
        Scale(1, 5), nameless, ("a", "b"), ("a", "b"), to_answer=5, ratings=nameless[0].ratings
    )
    found = flip(room, Lines("every_group", 70, 49))
    assert found is not None
    assert (found.people, found.groups) == (1, {})


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({"gov": (12, 11), "ind": (3, 3), "aca": (6, 6)}, ("ind", "aca")),
        ({"gov": (12, 11), "ind": (0, 0), "aca": (6, 6)}, ()),
        ({"gov": (12, 4), "ind": (12, 9), "aca": (12, 0)}, ("gov", "ind")),
        ({"gov": (2, 0), "ind": (3, 0), "aca": (12, 9)}, ("gov", "ind")),
    ],
)
def test_what_is_withheld(sizes: dict[str, tuple[int, int]], hidden: tuple[str, ...]) -> None:
    assert withheld(sizes, 5).groups == hidden


def test_a_sentence_is_read_number_by_number() -> None:
    english = read("In Elm only 2 of 9. 4 high, 3 low.", "en", ("Elm",))
    assert english == ({("of", 2, 9), ("high", 4), ("low", 3)}, ["Elm"], "")
    korean = read("Elm에서는 9명 중 2명에 그칩니다(긍정 4명, 부정 3명).", "ko", ("Elm",))
    assert korean == english
    assert read("Broad agreement: 7.", "en", ()) == (set(), [], "7")
