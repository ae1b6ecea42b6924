"""What people paste, mistype and run out of: a clear message, and nothing is lost."""

import unicodedata
from contextlib import contextmanager

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from steps import close_and_reveal, go_to_section, prepare_in_english, the_workshop

SEARCH = "Search workshops, recommendations, comments"
PEOPLE = "Kim, Ministry, Government\nLee, Company, Industry\nPark, Institute, Academia"
TITLES = {
    "300 characters": "가나다라마바사아자차" * 30,
    "right to left": "ورشة عمل الذكاء الاصطناعي",
    "emoji": "AI 전략 🚀👩🏽‍🔬 2026",
    "decomposed Hangul": unicodedata.normalize("NFD", "한국 인공지능 전략"),
    "a formula": '=HYPERLINK("http://example.org","x")',
    "a device of Windows": "NUL",
    "a path": "../../etc/passwd: a*b?",
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_any_title_is_kept_found_and_exported(start, tmp_path, title):
    run = start("en")
    prepare_in_english(run, title, PEOPLE)
    close_and_reveal(run, "Close the round", "Reveal results")
    run.click("All workshops")
    expected = unicodedata.normalize("NFC", title)
    page = run.shell.page
    run.until(lambda: [card.title for card in page.model.cards] == [expected])
    run.fill(SEARCH, expected[:6])
    run.until(lambda: [card.title for card in page.model.cards] == [expected])
    run.click(f"Export to Excel: {expected}")
    run.until(lambda: not run.shell.export_flow.is_running)
    assert run.says(".xlsx"), [one.sentence for one in run.shell.messages()]
    (path,) = (tmp_path / "Documents").glob("*.xlsx")
    # The cover breaks a long one into lines; what the file is about says it whole.
    about = next(one for one in load_workbook(path).worksheets if "tblCover" in one.tables)
    texts = [cell.value for row in about for cell in row]
    assert expected in [str(text).removeprefix("'") for text in texts]


def test_an_empty_title_leaves_a_line_on_the_checklist_and_a_name_in_the_library(start):
    run = start("en")
    run.click("New workshop")
    run.fill("Title", "   ")
    assert the_workshop(run).title == ""
    assert any("title" in name.casefold() for name in run.button_names())
    run.click("All workshops")
    run.until(lambda: any("Continue" in one for one in run.button_names()))
    assert [card.title for card in run.shell.page.model.cards] == [""]


def test_rubbish_pasted_as_participants_is_named_line_by_line_and_nothing_is_added(start):
    run = start("en")
    run.click("New workshop")
    go_to_section(run, "Participants and groups")
    run.click("Paste a list")
    field = run.field("Paste participants")
    run.fill("Paste participants", "\x00\x07;;;,,,\t\n<html><b>x</b></html>\n" + "漢" * 5000)
    assert field.toPlainText()
    assert the_workshop(run).participants == ()
    add = [one for one in run.all(QAbstractButton) if one.text().startswith("Add")]
    assert add
    assert not any(one.isEnabled() for one in add)
    assert run.shows("To be answered first")


@contextmanager
def full_disk(run):
    """Let the file grow no further, as on a full disk."""
    with run.context.store._writers.connect() as connection:
        raw = connection.connection.driver_connection
        pages = raw.execute("PRAGMA page_count").fetchone()[0]
        raw.execute(f"PRAGMA max_page_count = {pages}")
    yield
    with run.context.store._writers.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA max_page_count = 1000000000")


def test_a_full_disk_keeps_what_was_typed_in_view_and_stores_it_when_there_is_room(start):
    run = start("en")
    run.click("New workshop")
    run.fill("Title", "Short")
    long = "긴 목적 " * 900  # more than one page of the file
    with full_disk(run):
        run.fill("Purpose", long)
        run.until(lambda: run.shows("The disk is full"))
        assert run.field("Purpose").toPlainText().strip() == long.strip()
    run.field("Purpose").setFocus()
    run.keys(" ", Qt.Key.Key_Tab)
    run.until(lambda: the_workshop(run).details.purpose.strip() == long.strip())
    assert not run.shows("The disk is full")
