"""`ballots` and `collect`: paper goes out, comes back as a scan, and every answer counts once."""

from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest

from paper_scans import INK_DPI, Pen
from workshop_app.cli.tools import Place
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.rule import SmallGroups
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details
from workshop_app.printing.paper_layout import layout_of
from workshop_app.printing.reading.pictures import png_of
from workshop_app.services.ballots import read_entries
from workshop_app.services.paper import PaperStyle, form_of
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import open_round

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def place(tmp_path):
    return Place(data_dir=tmp_path / "data")


@pytest.fixture
def workshop(tools, place):
    """An open round of one person a group and two recommendations."""
    from dataclasses import replace

    with tools.open_context(place) as context:
        made = create_workshop(context, Details("Title"))

        def filled(one):
            people = tuple(
                Participant(new_id(), group.id, f"{letter}-01")
                for letter, group in zip("ABC", one.groups, strict=True)
            )
            items = tuple(
                Recommendation(new_id(), f"R{n}", LocalText(en=f"Item {n}")) for n in (1, 2)
            )
            rule = replace(one.rule, small_groups=SmallGroups.HIDDEN)
            return replace(one, participants=people, recommendations=items, rule=rule)

        edit_workshop(context, made.id, filled)
        return open_round(context, made.id)


def filled_in(pdf: Path, workshop, folder: Path, marks: dict[int, list[tuple[int, int]]]) -> None:
    """Mark circles (row, circle) on pages of a file, and keep those pages as pictures."""
    folder.mkdir(exist_ok=True)
    (page,) = layout_of(form_of(workshop), PaperStyle(("en",))).pages
    document = pdfium.PdfDocument(pdf)
    for at, places in marks.items():
        grey = document[at].render(scale=INK_DPI / 72, grayscale=True).to_numpy().squeeze()
        pen = Pen(np.array(grey), np.random.default_rng(at))
        for row, circle in places:
            spot = page.rows[row].spots[circle]
            pen.crossed(spot.x, spot.y, 2.0, 30)
        picture = np.clip(pen.page, 0, 255).astype(np.uint8)
        (folder / f"page-{at}.png").write_bytes(png_of(picture))


def test_paper_goes_out_and_comes_back_once(command, tools, place, workshop, tmp_path):
    pdf, scans = tmp_path / "out.pdf", tmp_path / "scans"
    said = command("ballots", workshop.id, "--paper", str(pdf), "--blank", "1")
    assert (said.code, said.out) == (0, f"Ballots: {pdf}\n")
    filled_in(pdf, workshop, scans, {0: [(0, 1), (1, 5), (3, 0), (4, 4)]})
    tried = command("collect", workshop.id, str(scans), "--dry-run", "--json")
    first = command("collect", workshop.id, str(scans), "--json")
    again = command("collect", workshop.id, str(scans), "--json")
    assert (tried.code, tried.json["accepted"], tried.json["answers"]) == (0, 1, 4)
    assert (first.code, first.json["accepted"], first.json["already"]) == (0, 1, 0)
    assert (again.code, again.json["accepted"], again.json["already"]) == (0, 0, 1)
    assert list(first.json)[:5] == ["accepted", "already", "answers", "asked", "refused"]
    assert first.json["pages"] == [
        {"where": "page-0.png, page 1", "state": "recognised", "participant": "A-01", "page": 1}
    ]
    with tools.open_context(place) as context:
        ratings, _ = read_entries(context, workshop.rounds[0].id)
    assert sorted(str(one.value) for one in ratings) == ["1", "2", "5", "None"]
    assert {one.channel for one in ratings} == {Channel.PAPER}


def test_what_is_left_to_decide_is_said_and_ends_with_1(command, workshop, tmp_path):
    pdf, scans = tmp_path / "out.pdf", tmp_path / "scans"
    command("ballots", workshop.id, "--paper", str(pdf), "--blank", "1")
    filled_in(pdf, workshop, scans, {1: [(0, 1), (0, 2)], 3: [(0, 0)]})
    (scans / "notes.txt").touch()
    said = command("collect", workshop.id, str(scans))
    assert (said.code, said.out.splitlines()[0]) == (1, "Accepted: 0. There already: 0.")
    assert "B-01 R1, 중요도" in said.out or "B-01 R1, Importance" in said.out
    assert "More than one answer is marked. 2, 3" in said.out
    assert "notes.txt: This is no kind of file" in said.out
    asked = command("collect", workshop.id, str(scans), "--json").json["asked"]
    (whose,) = [one for one in asked if not one["participant"]]
    key = whose["why"].split()[-1]
    claimed = command("collect", workshop.id, str(scans), "--json", "--whose", f"{key}=c01")
    assert claimed.json["accepted"] == 1
    assert [one["participant"] for one in claimed.json["asked"]] == ["B-01"]
    wrong = command("collect", workshop.id, str(scans), "--whose", f"{key}=nobody")
    assert (wrong.code, "nobody has this code" in wrong.err) == (1, True)


def test_slips_and_large_ballots_in_both_languages_are_files(command, workshop, tmp_path):
    slips, large = tmp_path / "slips.pdf", tmp_path / "large.pdf"
    assert command("ballots", workshop.id, "--slips", str(slips), "--lang", "ko").code == 0
    roster = tmp_path / "roster.pdf"
    assert command("ballots", workshop.id, "--roster", str(roster)).out == f"Roster: {roster}\n"
    how = ("--large", "--lang", "both")
    assert command("ballots", workshop.id, "--paper", str(large), *how).code == 0
    assert all(one.read_bytes().startswith(b"%PDF") for one in (slips, large, roster))
    assert command("ballots", workshop.id).code == 2
    many = command("ballots", workshop.id, "--paper", "x.pdf", "--blank", "5000")
    assert (many.code, "at most 1000" in many.err) == (2, True)
