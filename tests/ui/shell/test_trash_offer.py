"""What is old in the trash is named at the start and destroyed only when asked, by a key too."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from workshop_app.app import open_context
from workshop_app.domain.workshop import Details
from workshop_app.services.library import DAYS_OF_USE
from workshop_app.services.preparing import create_workshop


def trash(program: Any, *titles: str, days_ago: int, used: int) -> None:
    """Make workshops, back them up, and have them lie in the trash since then."""
    now = datetime.now(UTC)
    context = open_context(program.places)
    made = [create_workshop(context, Details(title)).id for title in titles]
    create_workshop(context, Details("Kept"))
    context.store.back_up()
    with context.store.writing() as work:
        for one in made:
            work.workshops.trash(one, now - timedelta(days=days_ago))
        days = [(now - timedelta(days=day)).date().isoformat() for day in range(used)]
        work.settings.put(DAYS_OF_USE, " ".join(sorted(days)))
        work.commit()
    context.store.close()


def holders(program: Any, title: str) -> list[Path]:
    """Return the files of the data folder in whose bytes a title still stands."""
    files = (one for one in program.places.folder.rglob("*.db") if one.is_file())
    return [one for one in files if title.encode() in one.read_bytes()]


def test_the_offer_names_what_is_old_and_a_key_destroys_it_in_every_backup(program: Any) -> None:
    trash(program, "Forest", "Energy", days_ago=31, used=8)
    program.start()
    (said,) = program.says()
    assert "In the trash for more than 30 days" in said
    assert "Forest" in said
    assert "Energy" in said
    assert len(holders(program, "Forest")) == 2, "the file and its backup: nothing is gone yet"
    button = program.button("Destroy for good")
    for _ in range(60):
        if program.window.focusWidget() is button:
            break
        program.key(Qt.Key.Key_Tab)
    assert program.window.focusWidget() is button
    program.key(Qt.Key.Key_Space)
    program.settle()
    assert "Destroyed for good: 2" in program.says()
    assert holders(program, "Forest") == holders(program, "Energy") == []
    assert [card.title for card in program.shell.page.model.cards] == ["Kept"]
    with closing(sqlite3.connect(program.places.database)) as connection:
        assert connection.execute("SELECT title FROM workshop").fetchall() == [("Kept",)]


@pytest.mark.parametrize(
    ("days_ago", "used"), [(29, 20), (400, 1)], ids=["not yet old", "a clock that jumped"]
)
def test_nothing_is_offered_before_its_time_nor_by_a_clock_that_jumped(
    program: Any, days_ago: int, used: int
) -> None:
    trash(program, "Forest", days_ago=days_ago, used=used)
    program.start()
    assert program.says() == []
    assert len(holders(program, "Forest")) == 2


def test_who_leaves_the_offer_alone_loses_nothing(program: Any) -> None:
    trash(program, "Forest", days_ago=31, used=8)
    program.start()
    program.stop()
    program.start()
    assert len(program.says()) == 1, "it is offered again"
    assert holders(program, "Forest")
