"""Ballot files made and taken back by the command line, as a facilitator's script would."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from ballot_box import Vote, cast_votes
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import read_entries
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round

Ran = Callable[..., Any]


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def ran(command: Ran, context: Context) -> Ran:
    """Run a command on the workshop's own file."""
    return lambda *words: command("--database", str(context.store.path), *words)


def fill(path: Path, values: dict[str, Any]) -> None:
    """Answer as in Excel: cells of the first row of the table by their column."""
    book: Any = load_workbook(path, rich_text=True)
    sheet = book.worksheets[0]
    top = next(row for row in range(1, 40) if sheet.cell(row, 1).value == "No.")
    for place, value in values.items():
        sheet[f"{place[0]}{top + int(place[1:])}"] = value
    book.save(path)


def stored(context: Context, workshop: Workshop) -> dict[str, list[int | None]]:
    ratings, _ = read_entries(context, workshop.rounds[0].id)
    assert {one.channel for one in ratings} <= {Channel.SPREADSHEET, Channel.KIOSK}
    found: dict[str, list[int | None]] = {}
    for one in ratings:
        found.setdefault(workshop.participant(one.participant_id).code, []).append(one.value)
    return found


def test_ballots_go_out_as_files_and_come_back(
    ran: Ran, context: Context, workshop: Workshop, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    made = ran("ballots", workshop.id, "--files", str(folder))
    assert (made.code, made.out) == (0, f"Ballot files: 6, in {folder}\n")
    files = sorted(folder.iterdir())
    fill(files[0], {"C1": "4 – Important", "D1": 2, "E1": "why"})
    fill(files[1], {"C1": 5})
    tried = ran("collect", workshop.id, str(folder), "--dry-run", "--json")
    assert (tried.code, tried.json["accepted"], stored(context, workshop)) == (0, 2, {})
    took = ran("collect", workshop.id, str(folder), "--json")
    assert (took.code, took.json["accepted"], took.json["already"]) == (0, 2, 4)
    assert stored(context, workshop) == {"A-01": [4, 2], "A-02": [5]}
    again = ran("collect", workshop.id, str(folder), "--json")
    assert (again.code, again.json["accepted"], again.json["already"]) == (0, 0, 6)


def test_what_is_left_to_decide_is_said_with_its_cell(
    ran: Ran, context: Context, workshop: Workshop, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    ran("ballots", workshop.id, "--files", str(folder), "--lang", "both")
    first, second, *others = sorted(folder.iterdir())
    for one in others:
        one.unlink()
    book: Any = load_workbook(first, rich_text=True)
    sheet = book.worksheets[0]
    top = next(row for row in range(1, 40) if sheet.cell(row, 1).value == "번호\nNo.")
    sheet.cell(top + 1, 3, 10)
    sheet.cell(top + 1, 4, "3점")
    book.save(first)
    second.write_bytes(b"PK nothing")
    took = ran("collect", workshop.id, str(folder), "--json")
    assert took.code == 1
    (asked,) = took.json["asked"]
    assert asked["where"] == f"{first.name} 평가지 Ballot!C{top + 1}"
    assert (asked["participant"], asked["recommendation"], asked["criterion"]) == (
        "A-01",
        "R1",
        "importance",
    )
    assert asked["why"] == "“10” is no answer from 1–5. All else is taken."
    assert took.json["noted"] == [
        {"where": f"{first.name} 평가지 Ballot!D{top + 1}", "what": "“3점” was read as 3."}
    ]
    (refused,) = took.json["refused"]
    assert refused["where"] == second.name
    assert "damaged" in refused["why"]
    said = ran("collect", workshop.id, str(folder))
    assert said.code == 1
    for part in ("Accepted: 0. There already: 1.", asked["why"], "was read as 3", refused["why"]):
        assert part in said.out


def test_an_answer_at_another_door_waits_for_a_decision(
    ran: Ran, context: Context, workshop: Workshop, tmp_path: Path
) -> None:
    ran("ballots", workshop.id, "--files", str(tmp_path / "out"))
    first = min((tmp_path / "out").iterdir())
    fill(first, {"C1": 5})
    item, criterion = workshop.recommendations[0].id, workshop.criteria[0].id
    vote = Vote(workshop.participants[0].id, item, criterion, 1)
    cast_votes(context, workshop.id, [vote], Channel.KIOSK)
    took = ran("collect", workshop.id, str(first), "--json")
    assert took.code == 1
    assert took.json["conflicts"] == [
        {
            "participant": "A-01",
            "recommendation": "R1",
            "criterion": "importance",
            "channel": "spreadsheet",
        }
    ]
    assert stored(context, workshop) == {"A-01": [1]}


def test_a_blank_one_is_taken_once_somebody_says_whose_it_is(
    ran: Ran, context: Context, workshop: Workshop, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    ran("ballots", workshop.id, "--files", str(folder), "--blank", "2")
    first = folder / "Ballot round 1 001.xlsx"
    assert len(list(folder.iterdir())) == 8
    fill(first, {"D1": 4})
    asked = ran("collect", workshop.id, str(first), "--json")
    assert asked.code == 1
    assert "whose" in asked.json["asked"][0]["why"]
    took = ran("collect", workshop.id, str(first), "--whose", f"{first.name}=b-02", "--json")
    assert (took.code, took.json["accepted"]) == (0, 1)
    assert stored(context, workshop) == {"B-02": [4]}


def test_too_many_blank_ones_are_a_wrong_use(ran: Ran, workshop: Workshop, tmp_path: Path) -> None:
    ended = ran("ballots", workshop.id, "--files", str(tmp_path / "o"), "--blank", "1001")
    assert ended.code == 2
    assert "at most" in ended.err
