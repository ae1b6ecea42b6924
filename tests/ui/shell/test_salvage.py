"""Where no backup will do: what can be read is salvaged, in the window and by the keyboard."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from workshop_app.app import open_context
from workshop_app.domain.errors import DiskFullError
from workshop_app.services.sample import make_sample
from workshop_app.ui.library.page import LibraryPage
from workshop_app.ui.window.opening import OpeningPage, ProblemPage

PAGE = 4096


def damage(program: Any, table: str) -> bytes:
    """Make the sample, and zero the page that a table or index begins with."""
    context = open_context(program.places)
    make_sample(context)
    context.store.back_up()
    context.store.close()
    path: Path = program.places.database
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = connection.execute(query, (table,)).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(content)
    return bytes(content)


def problem(program: Any) -> ProblemPage:
    window = program.begin()
    program.qtbot.waitUntil(lambda: isinstance(window.shell.page, ProblemPage))
    program.settle()
    page = window.shell.page
    assert isinstance(page, ProblemPage)
    return page


def press_by_key(program: Any, button: Any) -> None:
    """Reach a button with Tab alone, and press it."""
    focused = program.window.focusWidget
    for _ in range(20):
        if focused() is button:
            break
        program.key(Qt.Key.Key_Tab)
    assert focused() is button
    program.key(Qt.Key.Key_Space)


def aside(program: Any) -> list[bytes]:
    folder = program.places.folder
    return [one.read_bytes() for one in folder.iterdir() if ".aside-" in one.name]


def test_what_can_be_read_is_salvaged_after_the_backups_and_marked_for_good(program: Any) -> None:
    damaged = damage(program, "rating")
    page = problem(program)
    assert page.backups.count() == 1, "the better way stands above it"
    press_by_key(program, page.readable)
    program.qtbot.waitUntil(lambda: program.window.desk is not None)
    program.settle()
    library = program.shell.page
    assert isinstance(library, LibraryPage)
    (said,) = program.says()
    assert "salvaged: 593 of 593" in said
    assert aside(program) == [damaged]
    (card,) = library.model.cards
    assert card.salvaged is not None
    assert "Salvaged from a damaged file on" in library._details._salvaged.text()
    assert library._details._salvaged.isVisible()
    program.shell.open_workshop(card.id)
    program.settle()
    chip = program.shell.page._header.salvaged
    assert chip.isVisible()
    assert "593 of at least 593 ratings" in chip.toolTip()


def test_a_salvage_can_be_cancelled_and_leaves_everything_as_it_was(program: Any) -> None:
    damaged = damage(program, "rating")
    page = problem(program)
    before = sorted(program.places.folder.rglob("*.db*"))
    page.salvage.emit()
    assert isinstance(program.shell.page, OpeningPage)
    program.press("Cancel")
    program.qtbot.waitUntil(lambda: isinstance(program.shell.page, ProblemPage))
    program.settle()
    assert program.places.database.read_bytes() == damaged
    assert sorted(program.places.folder.rglob("*.db*")) == before
    assert not program.shell._progress.isVisible()


def test_a_salvage_that_fails_says_why(program: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from workshop_app.storage.sqlite import salvaging

    damage(program, "rating")
    page = problem(program)

    def full(*_about: object) -> object:
        raise DiskFullError(path=program.places.database)

    monkeypatch.setattr(salvaging, "salvage_in_place", full)
    page.salvage.emit()
    program.qtbot.waitUntil(lambda: isinstance(program.shell.page, ProblemPage))
    program.settle()
    assert "disk is full" in program.shell.page._sentence.text().lower()
    assert not program.shell._progress.isVisible()


def test_a_damaged_index_is_made_anew_when_asked(program: Any) -> None:
    damaged = damage(program, "ix_participant_group_id")
    page = problem(program)
    assert "Only an index of the file is damaged" in page._sentence.text()
    assert page.readable.isHidden()
    assert aside(program) == []
    assert page.mend.text() == "Make the index anew"
    press_by_key(program, page.mend)
    program.qtbot.waitUntil(lambda: program.window.desk is not None)
    program.settle()
    assert aside(program) == [damaged]
    (said,) = program.says()
    assert "The index was made anew" in said
    assert program.shell.page.model.cards[0].salvaged is None
