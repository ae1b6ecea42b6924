"""A file that cannot be opened: said plainly, never touched, and a way out of it."""

import shutil
import socket
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.exceptions import capture_exceptions

from workshop_app.app import open_alone, open_context
from workshop_app.domain.errors import DiskFullError
from workshop_app.domain.preferences import Preferences
from workshop_app.domain.workshop import Details
from workshop_app.services.context import Context
from workshop_app.services.library import list_workshops
from workshop_app.services.preparing import create_workshop
from workshop_app.services.sample import make_sample
from workshop_app.ui.library.page import LibraryPage
from workshop_app.ui.qt.single_instance import SingleInstance
from workshop_app.ui.window import opening_flow
from workshop_app.ui.window.opening import OpeningPage, ProblemPage
from workshop_app.ui.window.workshop_page import WorkshopPage
from workshop_app.wording.language import set_language

USER_VERSION_AT = 60


def fill(program: Any, *titles: str) -> Path:
    """Make a file with workshops in it, and a backup of each step."""
    context = open_context(program.places)
    for title in titles:
        create_workshop(context, Details(title))
        context.store.back_up()
    context.store.close()
    return program.places.database


def truncate(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def write_text(path: Path) -> None:
    path.write_text("a shopping list, not a workshop file" * 100)


def make_foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE photos (name TEXT)")
        other.commit()


def make_newer(path: Path) -> None:
    content = bytearray(path.read_bytes())
    place = slice(USER_VERSION_AT, USER_VERSION_AT + 4)
    content[place] = (2 * int.from_bytes(content[place])).to_bytes(4)  # twice the schema's number
    path.write_bytes(content)


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def problem(program: Any) -> ProblemPage:
    """Start the program on a file it cannot open; return what it shows."""
    window = program.begin()
    program.qtbot.waitUntil(lambda: isinstance(window.shell.page, ProblemPage))
    program.settle()
    page = window.shell.page
    assert isinstance(page, ProblemPage)
    return page


def texts(program: Any, page: ProblemPage) -> set[str]:
    return {one.text() for one in program.buttons(page)}


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (write_text, "This is not a workshop file"),
        (make_foreign, "This is not a workshop file"),
        (make_newer, "was made by a newer version"),
    ],
)
def test_a_file_that_is_not_ours_to_read_is_left_as_it_is(
    program: Any, spoil: Callable[[Path], None], said: str
) -> None:
    path = fill(program, "Kept")
    spoil(path)
    before = path.read_bytes()
    page = problem(program)
    assert said in page._sentence.text()
    assert str(path) in page._sentence.text()
    assert texts(program, page) == {"Try again"}
    program.press("Try again")
    program.settle()
    assert isinstance(program.shell.page, ProblemPage)
    assert path.read_bytes() == before


def test_a_folder_that_is_open_on_another_computer_opens_once_it_is_closed_there(
    program: Any,
) -> None:
    fill(program, "Kept")
    there, here = (SingleInstance(program.places.folder) for _ in range(2))
    assert there.acquire()
    window = program.begin(lambda: open_alone(here, program.places))
    program.qtbot.waitUntil(lambda: isinstance(window.shell.page, ProblemPage))
    program.settle()
    said = window.shell.page._sentence.text()
    assert f"“{socket.gethostname()}”" in said
    assert texts(program, window.shell.page) == {"Try again"}
    here.listen()  # would take the name away from a program that only is slow
    assert here._server is None
    there.release()
    program.press("Try again")
    program.qtbot.waitUntil(lambda: window.desk is not None)
    program.settle()
    assert not there.acquire()
    here.release()


def test_a_day_of_use_that_cannot_be_noted_on_a_full_disk_hinders_no_opening(
    program: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = fill(program, "Kept")

    def full(_context: Context) -> int:
        raise DiskFullError(path=path)

    monkeypatch.setattr(opening_flow, "note_use", full)
    program.start()
    assert isinstance(program.shell.page, LibraryPage)


def test_a_locked_file_opens_once_the_other_program_lets_go(program: Any) -> None:
    path = fill(program, "Kept")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        page = problem(program)
        assert "Another program holds the file" in page._sentence.text()
        assert texts(program, page) == {"Try again"}
        other.execute("ROLLBACK")
    program.press("Try again")
    program.qtbot.waitUntil(lambda: program.window.desk is not None)
    assert isinstance(program.shell.page, LibraryPage)


@pytest.mark.parametrize("spoil", [truncate, make_empty, Path.unlink])
def test_a_damaged_file_offers_its_backups_with_what_they_hold(
    program: Any, spoil: Callable[[Path], None]
) -> None:
    path = fill(program, "First", "Second")
    spoil(path)
    page = problem(program)
    lines = [page.backups.item(at).text() for at in range(page.backups.count())]
    assert [line.split(" · ", 2)[2] for line in lines] == [
        "workshops: 2 · ratings: 0",
        "workshops: 1 · ratings: 0",
    ]
    readable = {"Salvage what can be read"} if spoil is truncate else set[str]()
    assert texts(program, page) == {
        "Try again",
        "Restore the latest backup",
        "Start with an empty file",
        *readable,
    }


def test_the_newest_backup_is_restored_and_the_damaged_file_kept(program: Any) -> None:
    path = fill(program, "First", "Second")
    truncate(path)
    damaged = path.read_bytes()
    problem(program)
    program.press("Restore the latest backup")
    program.qtbot.waitUntil(lambda: program.window.desk is not None)
    page = program.shell.page
    assert {card.title for card in page.model.cards} == {"First", "Second"}
    aside = [one for one in path.parent.iterdir() if one.is_file() and one != path]
    assert damaged in [one.read_bytes() for one in aside]


def test_an_older_backup_can_be_chosen_with_the_keyboard(program: Any) -> None:
    truncate(fill(program, "First", "Second"))
    page = problem(program)
    page.backups.setFocus()
    program.key(Qt.Key.Key_Down)
    assert "Restore the chosen backup" in texts(program, page)
    page.put_back.setFocus()
    program.key(Qt.Key.Key_Space)
    program.qtbot.waitUntil(lambda: program.window.desk is not None)
    assert [card.title for card in program.shell.page.model.cards] == ["First"]


def test_without_any_backup_one_can_start_with_an_empty_file(program: Any) -> None:
    path = fill(program, "Lost")
    shutil.rmtree(path.parent / "backups")
    truncate(path)
    page = problem(program)
    assert "Latest intact backup: none" in page._sentence.text()
    assert not page.backups.isVisible()
    assert texts(program, page) == {
        "Try again",
        "Salvage what can be read",
        "Start with an empty file",
    }
    program.press("Start with an empty file")
    program.qtbot.waitUntil(lambda: program.window.desk is not None)
    assert program.shell.page.model.total == 0
    create_workshop(program.context, Details("New"))


def test_what_a_backup_of_the_sample_holds_is_counted(program: Any) -> None:
    context = open_context(program.places)
    make_sample(context)
    context.store.back_up()
    context.store.close()
    truncate(program.places.database)
    page = problem(program)
    assert page.backups.item(0).text().endswith("workshops: 1 · ratings: 593")


def test_the_problem_follows_the_language(program: Any) -> None:
    truncate(fill(program, "First"))
    page = problem(program)
    program.shell.look.apply(Preferences("ko", "dark", 100, motion=False))
    program.settle()
    assert "파일이 손상되었습니다" in page._sentence.text()
    assert page.again.text() == "다시 시도"
    set_language("en")


def test_a_bug_while_opening_is_told_and_leaves_a_way_on(program: Any) -> None:
    def fail() -> Any:
        raise ZeroDivisionError

    with capture_exceptions() as caught:
        program.begin(fail)
        program.qtbot.waitUntil(lambda: isinstance(program.shell.page, ProblemPage))
        program.settle()
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert "Try again" in texts(program, program.shell.page)


def test_closing_while_the_file_is_being_opened_ends_quietly(program: Any) -> None:
    fill(program, "Kept")
    window = program.begin()
    assert isinstance(window.shell.page, LibraryPage)
    assert window.desk is None
    program.stop()


def test_a_first_start_says_that_it_opens(program: Any) -> None:
    window = program.begin()
    assert isinstance(window.shell.page, OpeningPage)
    program.qtbot.waitUntil(lambda: window.desk is not None)


def test_the_list_is_seen_before_the_file_is_open_and_what_is_marked_stays_so(
    program: Any,
) -> None:
    fill(program, "First", "Second", "Third")
    window = program.begin()
    page = window.shell.page
    assert isinstance(page, LibraryPage)
    assert window.desk is None
    assert {one.isEnabled() for one in (page._bar.new, page._sample, page._details)} == {True}
    assert not page._details._delete.isEnabled()
    QTest.keyClick(page.list.view, Qt.Key.Key_Down)
    assert page.model.chosen is not None
    chosen = page.model.chosen.id
    page.acts.delete_chosen()  # as the Delete key does: nothing is thrown away in passing
    program.qtbot.waitUntil(lambda: window.desk is not None)
    program.settle()
    assert window.shell.page is page
    assert page._details._delete.isEnabled()
    assert [card.title for card in window.shell.page.model.cards] == ["Third", "Second", "First"]
    assert window.shell.page.model.chosen.id == chosen
    assert window.shell.page.model.chosen.title == "Second"


def begin_slowly(program: Any) -> threading.Event:
    """Show the window; its file is opened once the returned event is set."""
    may_open = threading.Event()

    def open_later() -> Context:
        assert may_open.wait(60)
        return open_context(program.places)

    program.begin(open_later)
    return may_open


def test_a_search_is_answered_before_the_file_is_open(program: Any) -> None:
    fill(program, "Forest", "Energy")
    may_open = begin_slowly(program)
    window = program.window
    page = window.shell.page
    QTest.keyClicks(page._search, "ener")
    program.qtbot.waitUntil(lambda: len(page.model.cards) == 1)
    assert page.model.cards[0].title == "Energy"
    assert window.desk is None
    may_open.set()
    program.qtbot.waitUntil(lambda: window.desk is not None)
    program.settle()
    assert [card.title for card in page.model.cards] == ["Energy"]


@pytest.mark.parametrize(
    ("press", "titles"),
    [
        ("_open", {"Only"}),
        ("_duplicate", {"Only", "Copy of Only"}),
        ("new", {"Only", ""}),
        ("sample", {"Only"}),
    ],
)
def test_what_is_pressed_before_the_file_is_open_is_done_once_it_is(
    program: Any, press: str, titles: set[str]
) -> None:
    fill(program, "Only")
    may_open = begin_slowly(program)
    window, page = program.window, program.shell.page
    owner = page._bar if press in ("new", "sample") else page._details
    button = getattr(owner, press)
    assert window.desk is None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    may_open.set()
    program.qtbot.waitUntil(lambda: isinstance(window.shell.page, WorkshopPage))
    program.settle()
    there = {card.title for card in list_workshops(window.desk.context) if not card.is_sample}
    assert there == titles


def test_a_file_that_may_not_be_written_opens_for_review(
    program: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(program, "Kept")

    def open_for_review() -> Any:
        from workshop_app.services.context import Context
        from workshop_app.storage.sqlite.opening import open_store

        return Context(open_store(program.places.database, read_only=True))

    program.begin(open_for_review)
    program.qtbot.waitUntil(lambda: program.window.desk is not None)
    program.settle()
    assert [card.title for card in program.shell.page.model.cards] == ["Kept"]


@pytest.mark.parametrize("heard", [True, False], ids=["in use", "before the window heard of it"])
def test_the_file_is_closed_when_the_program_ends(program: Any, heard: bool) -> None:
    stores: list[Any] = []
    begun, opened = threading.Event(), threading.Event()

    def open_file() -> Context:
        begun.set()
        context = open_context(program.places)
        stores.append(context.store)
        opened.set()
        return context

    window = program.begin(open_file)
    program.qtbot.waitUntil(begun.is_set)
    if heard:
        program.qtbot.waitUntil(lambda: window.desk is not None)
        program.settle()
    else:
        opened.wait()  # the window has no turn meanwhile
    program.stop()
    assert len(stores) == 1
    assert [engine.pool.checkedin() for engine in (stores[0]._readers, stores[0]._writers)] == [
        0,
        0,
    ]
