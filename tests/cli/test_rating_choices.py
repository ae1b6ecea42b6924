"""`analyse` and `preview --as ratings` ask what a table leaves open; each option answers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]
HEAD = "participant,group,R1,R2\n"


def written(tmp_path: Path, text: str) -> str:
    path = tmp_path / "ratings.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("text", "said", "options"),
    [
        (f"{HEAD}p1,A,5,0\np2,B,4,3\n", "“0” (often means no answer)", ["--word", "0=blank"]),
        (f"{HEAD}p1,A,5,meh\np2,B,4,3\n", "“meh”", ["--word", "meh=2"]),
        (f"{HEAD}p1,A,5,meh\np2,B,4,3\n", "“meh”", ["--word", "meh=abstain"]),
        (f"{HEAD}p1,산업체,5,1\np2,산업계,4,3\n", "--group", ["--group", "산업체=산업계"]),
        (f"{HEAD}p1,산업체,5,1\np2,산업계,4,3\n", "--group", ["--group", "산업체=new"]),
        (f"{HEAD}p1,A,5,1\np1,A,4,1\n", "which answer is the later", ["--repeated", "lower"]),
        (f"{HEAD}p1,A,5,1\np1,A,4,1\n", "which answer is the later", ["--repeated", "upper"]),
        (f"{HEAD}p1,A,5,1,9\np2,B,4,3\np3,B,4,3\n", "Row 2", ["--drop", "2"]),
        ("participant,tenure,R1\np1,3,5\np2,2,4\n", "“tenure”", ["--ignore", "tenure"]),
        ("participant,tenure,R1\np1,3,5\np2,2,4\n", "“tenure”", ["--column", "rating=tenure"]),
        (
            "participant,tenure,R1\np1,3,5\np2,2,4\n",
            "“tenure”",
            ["--only", "participant", "--only", "R1", "--column", "rating=R1"],
        ),
        (
            "time,participant,R1\n3/4/2025,p1,5\n4/3/2025,p1,1\n",
            "--dates",
            ["--dates", "day-first"],
        ),
    ],
)
def test_what_is_open_ends_with_its_question_and_an_option_answers_it(
    command: Command, tmp_path: Path, text: str, said: str, options: list[str]
) -> None:
    path = written(tmp_path, text)
    ended = command("analyse", path)
    assert (ended.code, ended.out) == (1, "")
    assert said in ended.err
    assert "\n" in command("analyse", path, lang="ko").err
    asked = command("preview", path, "--as", "ratings", "--json").json["problems"]
    assert "question" in {one["severity"] for one in asked}
    assert command("analyse", path, *options).code == 0
    shown = command("preview", path, "--as", "ratings", *options, "--json").json
    assert "question" not in {one["severity"] for one in shown["problems"]}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--word", "meh"], "--word meh"),
        (["--word", "meh=9"], "1 to 5"),
        (["--column", "rating=R9"], "R9"),
    ],
)
def test_an_option_that_answers_nothing_is_said(
    command: Command, tmp_path: Path, options: list[str], said: str
) -> None:
    ended = command("analyse", written(tmp_path, f"{HEAD}p1,A,5,meh\n"), *options)
    assert ended.code == 1
    assert said in ended.err


def test_what_was_read_how_stands_above_the_figures(command: Command, tmp_path: Path) -> None:
    text = "participant,gender,round,R1\np1,1,after,agree\nP1,1,after,agree\np1,1,before,disagree\n"
    path = written(tmp_path, f"{text}Average,,,3\n")
    shown = command("analyse", path).out
    for said in (
        "Answered again: 1, each time alike.",
        "Rounds, the oldest first: before → after.",
        "agree = 4; disagree = 2",
        "gender",
        "a row of totals or means",
    ):
        assert said in shown
    table = command("analyse", path, "--json").json["table"]
    assert table["rounds"] == ["before", "after"]
    assert len(table["notes"]) == 3
    assert any("gender" in one for one in table["left_out"])
    turned = command("analyse", path, "--rounds", "after,before", "--json").json["table"]
    assert turned["rounds"] == ["after", "before"]


@pytest.mark.parametrize("row", ["lower", "upper"])
def test_which_row_counts_is_said(command: Command, tmp_path: Path, row: str) -> None:
    path = written(tmp_path, f"{HEAD}p1,A,5,1\np1,A,4,1\n")
    assert f"The {row} row counts." in command("analyse", path, "--repeated", row).out


def test_a_preview_shows_columns_counts_and_what_is_open(command: Command, tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEAD}p1,A,5,0\np2,B,4,\nAverage,,4.5,\n")
    shown = command("preview", path, "--as", "ratings").out
    assert "C  R1 → Rating" in shown
    assert "Participants: 2. Groups: 2. Recommendations: 2." in shown
    assert "To be answered first:" in shown
    found = command("preview", path, "--as", "ratings", "--json").json
    assert found["rows"][0] == {
        "participant": "p1",
        "group": "A",
        "recommendation": "R1",
        "criterion": "rating",
        "round": "1",
        "rating": 5,
        "recused": False,
    }
    assert (found["header_row"], found["rounds"]) == (1, ["1"])
    assert found["columns"][2] == {"header": "R1", "taken_as": "rating"}
