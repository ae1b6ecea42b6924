"""A real conversation of 204 people through `analyse`: what it says can be counted by hand.

The data is not ours: see tests/data/polis-brexit-consensus/README.md for licence and attribution.
"""

import csv
import sys
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[1] / "data" / "polis-brexit-consensus"
SCALE = "--scale=-1-1"
Command = Callable[..., Any]
Row = dict[str, str]
Counts = dict[str, tuple[int, int]]


@cache
def rows_of(name: str) -> tuple[Row, ...]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def polis_counts() -> Counts:
    """What Polis itself counted: agrees and disagrees by statement."""
    return {
        row["comment-id"]: (int(row["agrees"]), int(row["disagrees"]))
        for row in rows_of("comments.csv")
    }


def our_counts(found: Any) -> Counts:
    counts = {item["code"]: overall(item)["counts"] for item in found["recommendations"]}
    return {code: (own["1"], own["-1"]) for code, own in counts.items()}


def overall(item: Any) -> Any:
    return item["criteria"]["rating"]["overall"]


def written(path: Path, rows: list[Row]) -> str:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


def test_the_last_vote_of_each_person_counts(command: Command) -> None:
    found = command("analyse", str(DATA / "votes.csv"), SCALE, "--json").json
    ours, polis = our_counts(found), polis_counts()
    assert len(ours) == len(polis) == 50
    assert sum(ours[code] == polis[code] for code in polis) == 42
    assert found["table"]["participants"] == 204
    assert found["table"]["replaced"] == len(rows_of("votes.csv")) - 5_303 == 9


def test_all_votes_counted_give_what_polis_shows(command: Command, tmp_path: Path) -> None:
    every_row = [
        row | {"voter-id": f"row {number}"} for number, row in enumerate(rows_of("votes.csv"))
    ]
    found = command("analyse", written(tmp_path / "all.csv", every_row), SCALE, "--json").json
    assert our_counts(found) == polis_counts()
    assert found["table"]["replaced"] == 0


def test_wide_and_long_say_the_same(command: Command, tmp_path: Path) -> None:
    groups = {row["participant"]: row["group-id"] for row in rows_of("participants-votes.csv")}
    long = [row | {"group-id": groups[row["voter-id"]]} for row in rows_of("votes.csv")]
    found = [
        command("analyse", path, SCALE, "--json").json
        for path in (
            written(tmp_path / "long.csv", long),
            str(DATA / "participants-votes.csv"),
        )
    ]
    first, second = ({item["code"]: item for item in one["recommendations"]} for one in found)
    assert first == second
    assert {len(item["criteria"]["rating"]["pairs"]) for item in first.values()} == {1}
    assert len(first) == 50
    assert (
        found[0]["criteria"]["rating"]["kendall_w"] == found[1]["criteria"]["rating"]["kendall_w"]
    )


def test_the_votes_in_words_are_a_three_point_scale(command: Command, tmp_path: Path) -> None:
    words = {"1": "agree", "0": "pass", "-1": "disagree"}
    spoken = [row | {"vote": words[row["vote"]]} for row in rows_of("votes.csv")]
    path = written(tmp_path / "words.csv", spoken)
    found = command("analyse", path, "--scale", "agreement", "--json").json
    counts = {item["code"]: overall(item)["counts"] for item in found["recommendations"]}
    numbers = our_counts(command("analyse", str(DATA / "votes.csv"), SCALE, "--json").json)
    assert {code: (own["3"], own["1"]) for code, own in counts.items()} == numbers


def by_hand() -> dict[str, Fraction]:
    """Product over the opinion groups of (agreed + 1) / (voted + 2), from the wide file alone."""
    statements = [name for name in rows_of("participants-votes.csv")[0] if name.isdecimal()]
    found: dict[str, Fraction] = {}
    for statement in statements:
        agreed: Counter[str] = Counter()
        voted: Counter[str] = Counter()
        for row in rows_of("participants-votes.csv"):
            vote = row[statement]
            voted[row["group-id"]] += vote != ""
            agreed[row["group-id"]] += vote == "1"
        found[statement] = Fraction(1)
        for group in ("0", "1"):
            if voted[group]:
                found[statement] *= Fraction(agreed[group] + 1, voted[group] + 2)
    return found


def test_group_informed_consensus_is_that_of_a_hand_computation(command: Command) -> None:
    found = command("analyse", str(DATA / "participants-votes.csv"), SCALE, "--json").json
    expected = by_hand()
    assert len(expected) == 50
    for item in found["recommendations"]:
        informed = item["criteria"]["rating"]["group_informed_consensus"]
        product = float(expected[item["code"]])
        assert informed["product"] == pytest.approx(product, rel=1e-12)
        assert informed["geometric_mean"] == pytest.approx(product**0.5, rel=1e-12)


def test_who_is_in_no_opinion_group_counts_overall_alone(command: Command) -> None:
    found = command("analyse", str(DATA / "participants-votes.csv"), SCALE, "--json").json
    rows = rows_of("participants-votes.csv")
    assert sum(row["group-id"] == "" for row in rows) == 7
    for item in found["recommendations"]:
        criterion = item["criteria"]["rating"]
        assert set(criterion["groups"]) == {"0", "1"}
        voted = [row[item["code"]] for row in rows if row[item["code"]]]
        assert criterion["overall"]["n"] == len(voted)
        grouped = sum(one["n"] + one["missing"] for one in criterion["groups"].values())
        assert grouped == len(rows) - 7


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["Participants: 204. Groups: 2. Recommendations: 50.", "Discuss next:"]),
        ("ko", ["204", "50"]),
    ],
)
def test_the_text_can_be_read(command: Command, lang: str, words: list[str]) -> None:
    shown = command("analyse", str(DATA / "participants-votes.csv"), SCALE, lang=lang)
    assert (shown.code, shown.err) == (0, "")
    assert all(word in shown.out for word in words)
    lines = shown.out.splitlines()
    table = lines[lines.index("[rating]") + 1 :]
    heads, rule, first, *_ = table
    assert len(rule) >= 80
    assert heads.split()
    # statement 0: 3 of 173 agreed, 161 disagreed
    assert first.split()[-2:] == ["2%", "93%"]
    assert sum(f"{number}: " in line[:4] for line in lines for number in range(50)) >= 50


def test_votes_that_were_changed_are_said(command: Command) -> None:
    shown = command("analyse", str(DATA / "votes.csv"), SCALE)
    assert "Answered again: 9. The later answer counts." in shown.out


def test_a_terminal_sees_how_far_the_analysis_is(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    ended = command("analyse", str(DATA / "votes.csv"), SCALE, "--json")
    assert "100%" in ended.err
    assert ended.json["recommendations"]
