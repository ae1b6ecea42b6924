"""Journey (f): 197,000 answers pasted into the entry grid at once, counted in the file itself."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace

from driver import CONTROL, Driver
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView

from workshop_app.app import DATABASE
from workshop_app.domain.creation import new_workshop
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant
from workshop_app.domain.progression import with_round_opened
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details
from workshop_app.services.context import utc_now
from workshop_app.storage.sqlite.opening import open_store

PEOPLE, ITEMS = 1_000, 197
# Five points, an abstention, a blank and a wrong cell, in turns that meet every row and column.
CELLS = ("1", "2", "3", "4", "5", "-", "", "9")


def cell(row: int, column: int) -> str:
    return CELLS[(row * 3 + column * 5) % len(CELLS)]


def make_file(run_folder) -> str:
    run_folder.mkdir(parents=True)
    now = utc_now()
    workshop = new_workshop(Details("Everybody at once"), now)
    workshop = replace(
        workshop,
        participants=tuple(
            Participant(new_id(), workshop.groups[0].id, f"P-{one:04}") for one in range(PEOPLE)
        ),
        recommendations=tuple(
            Recommendation(new_id(), f"R{one:03}", LocalText("글", "Text")) for one in range(ITEMS)
        ),
    )
    workshop = with_round_opened(workshop, [one.id for one in workshop.recommendations], now)
    with open_store(run_folder / DATABASE) as store, store.writing() as work:
        work.workshops.add(workshop)
        work.commit()
    return workshop.id


def test_a_block_of_all_answers_of_a_thousand_people_is_stored_as_it_was_pasted(start, tmp_path):
    folder = tmp_path / "data"
    workshop_id = make_file(folder)
    run: Driver = start("en", folder)
    run.shell.open_workshop(workshop_id, "rate")
    run.click("View: Entry grid")
    grid = run.one(QTableView, "Ratings to enter")
    grid.setFocus()
    run.keys(Qt.Key.Key_Home, modifier=CONTROL)
    block = "\n".join("\t".join(cell(row, at) for at in range(ITEMS)) for row in range(PEOPLE))
    QApplication.clipboard().setText(block)
    run.keys(Qt.Key.Key_V, modifier=CONTROL)
    page = run.shell.page.page("rate")
    outbox = page.grid.view._grid.outbox
    run.until(lambda: page.grid.refused.text() and not outbox.waiting and not outbox.is_storing)
    run.settle()
    model = grid.model()
    shown = {"-": "–", "9": ""}
    for row, at in ((0, 0), (0, 6), (499, 98), (999, 196)):
        text = cell(row, at)
        assert model.index(row, at).data() == shown.get(text, text)
    assert "✓ Saved at" in page.grid.saved.text()
    run.stop()
    given = Counter(cell(row, at) for row in range(PEOPLE) for at in range(ITEMS))
    wanted = {(int(one), "entry"): given[one] for one in "12345"} | {(None, "entry"): given["-"]}
    with closing(sqlite3.connect(folder / DATABASE)) as file:
        found = {
            (value, channel): count
            for value, channel, count in file.execute(
                "SELECT value, channel, count(*) FROM rating GROUP BY value, channel"
            )
        }
        assert found == wanted
        (lines,) = file.execute("SELECT count(*) FROM rating_change").fetchone()
        (answers, ballots) = file.execute("SELECT sum(answers), count(*) FROM ballot").fetchone()
        places = {
            (code, item): value
            for code, item, value in file.execute(
                "SELECT p.code, i.code, r.value FROM rating r JOIN participant p "
                "ON p.id = r.participant_id JOIN recommendation i ON i.id = r.recommendation_id"
            )
        }
    assert (lines, answers, ballots) == (sum(wanted.values()), sum(wanted.values()), PEOPLE)
    assert all(
        places[f"P-{row:04}", f"R{at:03}"] == (None if cell(row, at) == "-" else int(cell(row, at)))
        for row in range(PEOPLE)
        for at in range(ITEMS)
        if cell(row, at) not in {"", "9"}
    )
