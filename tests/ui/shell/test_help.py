"""The guide inside the program: chapters, links, search, languages and look."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from workshop_app.domain.preferences import Preferences
from workshop_app.domain.text import LANGUAGES, Language
from workshop_app.ui.page import Chapter
from workshop_app.ui.theme import theme_manager
from workshop_app.ui.window.guide_text import GuideText
from workshop_app.ui.window.help import HelpWindow
from workshop_app.ui.window.shell import Shell
from workshop_app.wording.language import set_language

CONTROL = Qt.KeyboardModifier.ControlModifier


def first_line(text: GuideText) -> str:
    """Return the first words that are to be read at the top of the page."""
    return text.cursorForPosition(QPoint(40, 20)).block().text()


def shown(qtbot: QtBot, language: Language) -> GuideText:
    text = GuideText(language)
    qtbot.addWidget(text)
    text.resize(700, 500)
    text.show()
    qtbot.waitExposed(text)
    return text


@pytest.fixture
def help_window(program: Any, shell: Shell) -> HelpWindow:
    program.key(Qt.Key.Key_F1)
    (window,) = shell.findChildren(HelpWindow)
    program.qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_chapter_for_every_name_of_one(qtbot: QtBot, language: Language) -> None:
    assert len(shown(qtbot, language).chapters) == len(Chapter)


def test_the_names_of_the_chapters_are_those_of_the_guide(qtbot: QtBot) -> None:
    chapters = shown(qtbot, "en").chapters
    assert chapters[Chapter.PREPARE] == "Before the workshop"
    assert chapters[Chapter.RATE] == "On the day"
    assert chapters[Chapter.RESULTS] == "Reading the results"
    assert chapters[Chapter.CONCLUDE] == "Conclude and export"
    assert chapters[Chapter.LOOK_BACK] == "After the workshop"
    assert chapters[Chapter.MESSAGES] == "When a message appears"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chapter", [Chapter.PREPARE, Chapter.RESULTS, Chapter.KEYBOARD])
def test_a_chapter_begins_at_the_top(qtbot: QtBot, language: Language, chapter: Chapter) -> None:
    text = shown(qtbot, language)
    text.go_to_chapter(chapter)
    assert first_line(text) == text.chapters[chapter]
    assert text.chapter == chapter


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_within_the_guide_scrolls_to_its_heading(
    qtbot: QtBot, language: Language
) -> None:
    text = shown(qtbot, language)
    links = anchors_in(text)
    assert len(links) > 5
    for link in links:
        text.moveCursor(text.textCursor().MoveOperation.Start)
        text.anchorClicked.emit(QUrl(link))
        assert text.verticalScrollBar().value() > 0, link


def anchors_in(text: GuideText) -> list[str]:
    found: list[str] = []
    block = text.document().begin()
    while block.isValid():
        for piece in block:
            link = piece.fragment().charFormat().anchorHref()
            if link.startswith("#"):
                found.append(link)
        block = block.next()
    return found


def test_a_link_can_be_followed_with_the_keyboard(qtbot: QtBot) -> None:
    text = shown(qtbot, "en")
    text.setFocus()
    text.activateWindow()
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClick(text, Qt.Key.Key_Tab)  # the other language
    qtbot.keyClick(text, Qt.Key.Key_Tab)  # prepare
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert first_line(text) == "Before the workshop"


def test_the_link_to_the_other_guide_shows_it(program: Any, help_window: HelpWindow) -> None:
    help_window.text.anchorClicked.emit(QUrl("ko.md"))
    assert help_window.text.language == "ko"
    assert help_window.chapters.item(Chapter.RESULTS).text() == "결과 읽기"
    help_window.chapters.setCurrentRow(Chapter.RESULTS)
    assert first_line(help_window.text) == "결과 읽기"


def test_a_link_outside_opens_in_the_browser_and_leaves_the_guide(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    text = shown(qtbot, "en")
    before = text.toPlainText()
    text.anchorClicked.emit(QUrl("https://example.org/x"))
    text.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert opened == ["https://example.org/x"]
    assert text.toPlainText() == before


def test_f1_opens_the_chapter_of_the_present_page(program: Any, shell: Shell) -> None:
    workshop = program.sample()
    asked = {
        "prepare": "Before the workshop",
        "rate": "On the day",
        "results": "Reading the results",
        "conclude": "Conclude and export",
    }
    for place, chapter in asked.items():
        shell.open_workshop(workshop, place)
        program.window.activateWindow()
        program.qtbot.waitUntil(program.window.isActiveWindow)
        program.key(Qt.Key.Key_F1)
        (window,) = shell.findChildren(HelpWindow)
        assert first_line(window.text) == chapter
        assert window.chapters.currentItem().text() == chapter
    shell.open_library()
    shell.open_help()
    assert first_line(window.text) == "After the workshop"


def test_an_empty_library_opens_the_guide_at_its_beginning(help_window: HelpWindow) -> None:
    assert help_window.text.chapter == Chapter.START


def test_help_closes_with_escape_and_opens_again(
    program: Any, shell: Shell, help_window: HelpWindow
) -> None:
    program.key(Qt.Key.Key_Escape)
    program.settle()
    assert shell.findChildren(HelpWindow) == []
    shell.open_help()
    assert len(shell.findChildren(HelpWindow)) == 1


def test_the_list_of_chapters_leads_and_follows(program: Any, help_window: HelpWindow) -> None:
    help_window.chapters.setCurrentRow(Chapter.ANONYMITY)
    assert first_line(help_window.text) == "What anonymity covers"
    bar = help_window.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert help_window.chapters.currentRow() == Chapter.COMMAND_LINE
    bar.setValue(0)
    assert help_window.chapters.currentRow() == Chapter.START


def test_searching_finds_one_place_after_the_other_and_begins_again(
    program: Any, help_window: HelpWindow
) -> None:
    program.key(Qt.Key.Key_F, CONTROL)
    assert help_window.search.hasFocus()
    program.qtbot.keyClicks(help_window.search, "BitLocker")
    program.qtbot.waitUntil(lambda: help_window.text.textCursor().hasSelection())
    first = help_window.text.textCursor().position()
    assert help_window.text.textCursor().selectedText() == "BitLocker"
    program.key(Qt.Key.Key_Return)
    assert help_window.text.textCursor().position() == first  # it stands there once
    assert not help_window.text.find_next("no such word")


def test_the_guide_follows_language_and_size_at_the_same_chapter(
    program: Any, shell: Shell, help_window: HelpWindow
) -> None:
    help_window.show_chapter(Chapter.KEYBOARD)
    shell.look.apply(Preferences("ko", "dark", 200, motion=False))
    program.settle()
    assert help_window.windowTitle() == "도움말"
    assert help_window.text.language == "ko"
    program.qtbot.waitUntil(lambda: help_window.text.chapter == Chapter.KEYBOARD)
    set_language("en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_line_of_the_guide_runs_out_of_the_window(
    qtbot: QtBot, language: Language, scale: float
) -> None:
    theme_manager().start("light", scale)
    text = shown(qtbot, language)
    text.resize(840, 600)
    qtbot.waitUntil(lambda: text.horizontalScrollBar().maximum() == 0)
    theme_manager().start("light")
