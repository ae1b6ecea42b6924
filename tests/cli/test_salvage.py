"""`doctor --salvage FILE --into NEW`: what can be read of a damaged file, counted and marked."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from workshop_app.app import find_places
from workshop_app.app.command import real_tools
from workshop_app.cli.tools import Place

PAGE = 4096


def damage(path: Path, table: str) -> bytes:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = connection.execute(query, (table,)).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(content)
    return bytes(content)


@pytest.mark.parametrize(
    ("lang", "said", "listed"),
    [
        ("en", "decision: found 0, salvaged 0, left out 0; some rows could not", "593 of 593"),
        ("ko", "decision: 읽은 행 0, 구해 낸 행 0, 제외한 행 0; 읽을 수 없는", "593 중 593"),
    ],
)
def test_a_damaged_file_is_salvaged_into_a_new_one(
    command: Callable[..., Any], tmp_path: Path, lang: str, said: str, listed: str
) -> None:
    folder, new = tmp_path / "data", tmp_path / "새 파일.db"
    assert command("--data-dir", str(folder), "sample", lang=lang).code == 0
    path = find_places(data_dir=folder).database
    damaged = damage(path, "decision")
    place = Place(data_dir=folder)
    checks = [one for one in real_tools().doctor_checks(place) if not one.ok]
    assert checks[0].fix == f"workshop-app doctor --salvage {path} --into NEW.db"
    ended = command("doctor", "--salvage", str(path), "--into", str(new), lang=lang)
    assert ended.code == 0
    assert said in ended.out
    assert str(new) in ended.out
    assert path.read_bytes() == damaged
    assert listed in command("--database", str(new), "list", lang=lang).out
    (card,) = command("--database", str(new), "list", "--json", lang=lang).json
    assert (card["salvaged"]["ratings"], card["salvaged"]["of_at_least"]) == (593, 593)
    sound = [one.found for one in real_tools().doctor_checks(Place(database=new)) if one.ok]
    assert any(card["title"] in one and card["salvaged"]["date"] in one for one in sound)
    book = tmp_path / "out.xlsx"
    exported = command("--database", str(new), "export", card["id"], str(book), lang=lang)
    assert exported.code == 0
    with closing(load_workbook(book, read_only=True)) as read:
        texts = [str(one) for row in read.worksheets[0].values for one in row]
    assert any(card["salvaged"]["date"] in one and "593" in one for one in texts)
    again = command("doctor", "--salvage", str(path), "--into", str(new), lang=lang)
    assert again.code == 1
    assert str(new) in again.err


def test_a_file_to_read_and_one_to_write_are_both_needed(
    command: Callable[..., Any], tmp_path: Path
) -> None:
    for option in ("--salvage", "--into"):
        ended = command("doctor", option, str(tmp_path / "one.db"))
        assert ended.code == 1
        assert "--salvage FILE and --into NEW go together" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_index_is_made_anew_by_repair(
    command: Callable[..., Any], tools: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    command("--data-dir", str(folder), "sample")
    path = find_places(data_dir=folder).database
    damage(path, "ix_participant_group_id")
    real = replace(tools, repair=real_tools().repair)
    place = ("--data-dir", str(folder))
    ended = command(*place, "doctor", "--repair", with_tools=real)
    assert "The indexes were made anew from what the file holds." in ended.out
    assert command(*place, "list").code == 0
