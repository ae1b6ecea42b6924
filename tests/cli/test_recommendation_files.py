"""`preview --as recommendations` and `import-recommendations`, on files as people have them."""

from pathlib import Path
from typing import Any

import pytest

from workshop_app.cli.tools import Place, Tools
from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop


def create_in(tools: Tools, folder: Path) -> str:
    with tools.open_context(Place(None, folder / "data")) as context:
        return create_workshop(context, Details("Panel")).id


@pytest.fixture
def word_list(tmp_path: Path) -> Path:
    path = tmp_path / "list.txt"
    text = (
        "Recommendations\r\n\r\n1.\tFund pilots, in health\r\n2.\tReview, later\r\n3.\tand stop\r\n"
    )
    path.write_bytes(text.encode())
    return path


def test_a_list_is_previewed_as_json(command: Any, word_list: Path) -> None:
    found = command("preview", str(word_list), "--as", "recommendations", "--json").json
    assert [(one["code"], one["title"], one["rows"]) for one in found["rows"]] == [
        ("R1", "Fund pilots, in health", [3]),
        ("R2", "Review, later", [4]),
        ("R3", "and stop", [5]),
    ]
    assert (found["header_row"], found["columns"], found["problems"]) == (0, [], [])
    assert [one["text"] for one in found["left_out"]] == ["Recommendations"]


def test_titles_that_look_like_codes_stay_titles(command: Any, tmp_path: Path) -> None:
    path = tmp_path / "titles.txt"
    titles = ["CO2 pricing by 2030", "G20 coordination", "H2 roadmap", "EU27 register"]
    path.write_text("\n".join(titles), "utf-8")
    found = command("preview", str(path), "--as", "recommendations", "--json").json
    assert [one["title"] for one in found["rows"]] == titles
    assert [one["code"] for one in found["rows"]] == ["R1", "R2", "R3", "R4"]


def test_lines_are_joined_and_dropped_by_options(command: Any, word_list: Path) -> None:
    ended = command(
        "preview", str(word_list), "--as", "recommendations",
        "--join", "5", "--drop", "3", "--split", "1",
    )  # fmt: skip
    assert "Recommendations: 2." in ended.out
    assert "left out by you" in ended.out
    assert "and stop" in ended.out


def test_a_table_is_imported_once_nothing_is_left_to_ask(
    command: Any, tmp_path: Path, tools: Any
) -> None:
    path = tmp_path / "table.csv"
    path.write_text(
        "code,title,text,echo\nX1,Open data,For all,1\n,Open data,,2\nX1,Pilots,,3\n", "utf-8-sig"
    )
    shown = command("preview", str(path), "--as", "recommendations")
    assert "Headings in row 1." in shown.out
    assert "is there already" in shown.out
    workshop = create_in(tools, tmp_path)
    ended = command("import-recommendations", workshop, str(path))
    assert (ended.code, ended.out.splitlines()[-1]) == (0, "Recommendations: 3.")
    assert command("list", "--json").json[0]["recommendations"] == 3
    path.write_text("title,text\nA,\nB,\nC,D,E\n", "utf-8")
    asked = command("import-recommendations", workshop, str(path))
    assert asked.code == 1
    assert "To be answered first" in asked.err
