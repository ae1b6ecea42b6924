"""`import` of what this program or Polis wrote, from the command line."""

import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

POLIS = Path(__file__).parents[1] / "data" / "polis-brexit-consensus"


@pytest.mark.parametrize("ending", ["xlsx", "zip"])
def test_what_was_exported_comes_back_under_its_own_title(
    command: Any, sample: str, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"out.{ending}"
    assert command("export", sample, str(path)).code == 0
    said = command("import", str(path))
    assert said.code == 0
    assert "without a name in a separate group: 18" in said.out
    first, second = command("list", "--json").json
    assert first["title"] == second["title"]
    assert command("import", str(path), "--title", "Again").code == 0
    assert "Again" in {one["title"] for one in command("list", "--json").json}


def test_an_unpacked_zip_and_a_zip_in_a_folder_come_back_too(
    command: Any, sample: str, tmp_path: Path
) -> None:
    path = tmp_path / "out.zip"
    command("export", sample, str(path))
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "outer" / "inner")
    assert command("import", str(tmp_path / "outer" / "inner"), "--title", "Folder").code == 0
    packed = shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path / "outer", "inner")
    assert command("import", packed, "--title", "Packed").code == 0
    votes = tmp_path / "outer" / "inner" / "polis-importance"
    assert command("import", str(votes), "--title", "Votes").code == 0
    assert len(command("list", "--json").json) == 4


def test_a_polis_folder_becomes_a_workshop(command: Any) -> None:
    said = command("import", str(POLIS))
    assert said.code == 0
    (card,) = command("list", "--json").json
    assert card["title"] == "Can there be consensus on Brexit?"
    assert (card["participants"], card["recommendations"]) == (204, 50)
    found = command("results", card["id"], "--json").json["recommendations"]
    assert len(found) == 50


def test_a_record_with_a_wrong_field_is_refused_with_its_place(
    command: Any, sample: str, tmp_path: Path
) -> None:
    path = tmp_path / "out.zip"
    command("export", sample, str(path))
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path / "out")
    points = tmp_path / "out" / "points.csv"
    points.write_text(
        points.read_text("utf-8").replace("importance,,1,", "importance,,one,"), "utf-8"
    )
    said = command("import", str(tmp_path / "out"))
    assert said.code == 1
    assert "table points, row 1, column value: “one”" in said.err
    assert len(command("list", "--json").json) == 1


def test_a_folder_of_other_things_and_a_zip_of_them_are_no_record(
    command: Any, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "comments.csv").write_text("a,b\n1,2\n", "utf-8")
    (tmp_path / "folder" / "votes.csv").write_text("a,b\n1,2\n", "utf-8")
    assert command("import", str(tmp_path / "folder")).code == 1
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and no more")
    assert command("import", str(tmp_path / "broken.zip")).code == 1
    assert command("list", "--json").json == []
