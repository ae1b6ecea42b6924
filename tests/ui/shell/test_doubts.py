"""A file whose pages are sound and whose content is not: said at opening, mended on request."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from pytestqt.exceptions import capture_exceptions

from workshop_app.app import open_context
from workshop_app.services.sample import make_sample
from workshop_app.storage.sqlite.repairing import accept
from workshop_app.ui.library.page import LibraryPage
from workshop_app.ui.results.page import ResultsPage
from workshop_app.ui.window.opening import ProblemPage


def sample(program: Any) -> str:
    context = open_context(program.places)
    made = make_sample(context)
    context.store.close()
    return made


def flip(path: Path, *tables: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        keys = connection.execute(
            "SELECT round_id, participant_id, recommendation_id, criterion_id FROM rating "
            "WHERE value = 2 ORDER BY round_id DESC LIMIT 1"
        ).fetchone()
        for table in tables:
            connection.execute(
                f"UPDATE {table} SET value = 6 WHERE round_id = ? AND participant_id = ? "
                "AND recommendation_id = ? AND criterion_id = ?",
                keys,
            )
        connection.commit()


def begun(program: Any) -> ProblemPage:
    window = program.begin()
    program.qtbot.waitUntil(lambda: isinstance(window.shell.page, ProblemPage))
    program.settle()
    assert isinstance(window.shell.page, ProblemPage)
    return window.shell.page


def test_a_flipped_bit_is_named_and_mended_from_its_history(program: Any) -> None:
    sample(program)
    path = program.places.database
    flip(path, "rating")
    page = begun(program)
    said = page._wrong.text()
    assert "a rating is not on its scale; its history proves what is right" in said
    assert page.as_it_is.isHidden()
    program.press("Repair what the history proves")
    program.qtbot.waitUntil(lambda: program.window.desk is not None)
    program.settle()
    assert isinstance(program.shell.page, LibraryPage)
    assert [one.sentence for one in program.shell.messages()] == [
        f"Repaired from the history: {said}"
    ]
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM rating WHERE value = 6").fetchone() == (0,)
    assert [one.name.endswith("-before-repair.db") for one in (path.parent / "backups").iterdir()]


def test_what_nothing_proves_is_opened_only_as_it_is(program: Any) -> None:
    sample(program)
    flip(program.places.database, "rating", "rating_change")
    page = begun(program)
    assert "a rating is not on its scale; nothing proves what is right" in page._wrong.text()
    assert page.mend.isHidden()
    program.press("Open the file as it is")
    program.qtbot.waitUntil(lambda: program.window.desk is not None)
    program.settle()
    assert isinstance(program.shell.page, LibraryPage)


def test_results_that_cannot_be_worked_out_say_so_and_do_not_wait_for_ever(program: Any) -> None:
    workshop = sample(program)
    flip(program.places.database, "rating", "rating_change")
    accept(program.places.database)
    shell = program.start()
    with capture_exceptions() as caught:
        shell.open_workshop(workshop, "results")
        program.settle()
    page = shell._workshop.results
    assert isinstance(page, ResultsPage)
    assert page.model.failure is not None
    assert page._empty._title.text() == "The results could not be calculated"
    assert "What was saved is safe" in page._empty._sentence.text()
    assert len(caught) == 1, "and the report of it is kept"
