"""The window as a whole: settings, steps, saved times, size, export, and pages that are left."""

import os
import zipfile
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QDesktopServices, QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from workshop_app.app import make_window
from workshop_app.charts.tokens import DARK, LIGHT
from workshop_app.domain.errors import WorkshopNotFoundError
from workshop_app.domain.preferences import Preferences
from workshop_app.domain.readiness import Check
from workshop_app.domain.workshop import Details
from workshop_app.services.handing_on import DOCUMENT_ENDINGS, Wish
from workshop_app.services.preferences import read_preferences
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import conclude_workshop
from workshop_app.ui.conclude.page import ConcludePage
from workshop_app.ui.kit import ShortcutSheet
from workshop_app.ui.library.page import LibraryPage
from workshop_app.ui.prepare.page import PreparePage
from workshop_app.ui.rate.page import RatePage
from workshop_app.ui.results.page import ResultsPage
from workshop_app.ui.theme import Tokens, current_theme
from workshop_app.ui.window import export_flow
from workshop_app.ui.window.main import MainWindow
from workshop_app.ui.window.settings_page import SettingsSheet
from workshop_app.ui.window.shell import Shell
from workshop_app.ui.window.workshop_page import PLACES, WorkshopPage
from workshop_app.viewmodels.prepare.model import Section
from workshop_app.wording.language import current_language, set_language

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Path]:
    folder = tmp_path / "문서"
    folder.mkdir()
    monkeypatch.setattr(export_flow, "documents_folder", lambda: folder)
    yield folder
    folder.chmod(0o755)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Take note of what the system is asked to open."""
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()))
    return asked


def settings(program: Any) -> SettingsSheet:
    program.press("Settings")
    (sheet,) = program.shell.findChildren(SettingsSheet)
    return sheet


# --- the first paint ---------------------------------------------------------------------------


@pytest.mark.parametrize(("system", "tokens"), [("#1e1e1e", DARK), ("#f0f0f0", LIGHT)])
def test_the_first_ground_is_as_dark_as_the_system(
    qtbot: QtBot, program: Any, system: str, tokens: Tokens
) -> None:
    QApplication.setPalette(QPalette(QColor(system)))
    qtbot.addWidget(make_window(program.places, Preferences("en", "system")))
    assert QApplication.palette().window().color() == QColor(tokens.ground)


# --- settings ----------------------------------------------------------------------------------


def test_the_look_is_applied_at_once_and_remembered(program: Any, shell: Shell) -> None:
    sheet = settings(program)
    for name in ("Appearance: Dark", "Text size: 160 %"):
        program.qtbot.mouseClick(program.button(name, sheet), Qt.MouseButton.LeftButton)
    assert current_theme().tokens.name == "dark"
    assert current_theme().font_scale == 1.6
    sheet._motion.click()
    kept = read_preferences(program.context)
    assert (kept.scheme, kept.font_percent) == ("dark", 160)
    assert kept.motion is sheet._motion.isChecked()
    program.stop()
    program.start()
    assert read_preferences(program.context) == kept


def test_the_language_is_applied_at_once_to_everything_in_view(program: Any, shell: Shell) -> None:
    workshop = program.sample()
    shell.open_workshop(workshop, "conclude")
    sheet = settings(program)
    program.qtbot.mouseClick(program.button("Language: 한국어", sheet), Qt.MouseButton.LeftButton)
    assert current_language() == "ko"
    assert sheet.windowTitle() == "설정"
    assert program.button("엑셀로 내보내기").isVisible()
    assert read_preferences(program.context).language == "ko"
    set_language("en")


def test_settings_close_with_escape(program: Any, shell: Shell) -> None:
    sheet = settings(program)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    program.settle()
    assert shell.findChildren(SettingsSheet) == []


def test_pressing_settings_again_does_not_open_another_window(program: Any, shell: Shell) -> None:
    for show, kind in (
        (shell.side.open_settings, SettingsSheet),
        (shell.side.open_shortcuts, ShortcutSheet),
    ):
        show()
        show()
        assert len(shell.findChildren(kind)) == 1


def test_keys_change_the_size_of_text_within_limits(program: Any, shell: Shell) -> None:
    program.key(Qt.Key.Key_Minus, CONTROL)
    assert current_theme().font_scale == 1.0
    for _ in range(12):
        program.key(Qt.Key.Key_Plus, CONTROL)
    assert current_theme().font_scale == 2.0
    program.key(Qt.Key.Key_0, CONTROL)
    assert read_preferences(program.context).font_percent == 100


def test_the_switch_at_the_foot_changes_the_language_there_and_back(
    program: Any, shell: Shell
) -> None:
    program.press("한국어")
    assert shell._footer.settings.text() == "설정"
    program.press("English")
    assert shell._footer.settings.text() == "Settings"


# --- steps and keys ----------------------------------------------------------------------------


def test_control_and_a_digit_change_the_step(program: Any, shell: Shell) -> None:
    shell.open_workshop(program.sample(), "prepare")
    page = shell.page
    assert isinstance(page, WorkshopPage)
    keys = (Qt.Key.Key_4, Qt.Key.Key_3, Qt.Key.Key_2, Qt.Key.Key_1)
    for key, place in zip(keys, reversed(PLACES), strict=True):
        QTest.keyClick(program.window, key, CONTROL)
        assert page.place == place


def test_control_and_a_digit_work_while_one_types_and_keep_what_was_typed(
    program: Any, shell: Shell
) -> None:
    workshop = create_workshop(program.context, Details())
    shell.open_workshop(workshop.id, "prepare")
    field = next(one for one in shell.page.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    QTest.keyClicks(field, "12 words")
    QTest.keyClick(field, Qt.Key.Key_2, CONTROL)
    assert shell.page.place == "rate"
    assert program.context.workshop(workshop.id).title == "12 words"


def test_the_steps_say_their_keys_and_the_sheet_lists_them(program: Any, shell: Shell) -> None:
    shell.open_workshop(program.sample(), "prepare")
    native = QKeySequence("Ctrl+3").toString(QKeySequence.SequenceFormat.NativeText)
    assert native in shell.page._stepper.buttons()[2].toolTip()
    shell.side.open_shortcuts()
    (sheet,) = shell.findChildren(ShortcutSheet)
    texts = [one.text() for one in sheet.findChildren(QLineEdit.__mro__[1]) if hasattr(one, "text")]
    assert native in texts
    sheet.close()


def test_left_and_right_move_between_the_steps(program: Any, shell: Shell) -> None:
    shell.open_workshop(program.sample(), "prepare")
    buttons = shell.page._stepper.buttons()
    buttons[0].setFocus()
    program.key(Qt.Key.Key_Right)
    assert buttons[1].hasFocus()
    program.key(Qt.Key.Key_Space)
    assert shell.page.place == "rate"


def test_what_is_missing_leads_to_where_it_is_done(program: Any, shell: Shell) -> None:
    workshop = create_workshop(program.context, Details("New"))
    places = {
        Check.RECOMMENDATIONS: Section.RECOMMENDATIONS,
        Check.PARTICIPANTS: Section.PEOPLE,
        Check.CONSENT: Section.PROMISE,
        Check.RULE: Section.RULE,
        Check.DATE: Section.DETAILS,
    }
    for check, section in places.items():
        shell.open_workshop(workshop.id, "rate")
        shell.open_workshop(workshop.id, "prepare", check)
        page = shell.page.page("prepare")
        assert isinstance(page, PreparePage)
        assert page.current is section
    shell.open_workshop(workshop.id, "rate")
    program.press("Add participants")
    assert shell.page.place == "prepare"
    assert page.current is Section.PEOPLE


def test_no_dialog_ever_blocks(program: Any, shell: Shell) -> None:
    shell.open_workshop(program.sample(), "results")
    for show in (shell.open_help, shell.side.open_shortcuts, shell.side.open_settings):
        show()
        assert QApplication.activeModalWidget() is None


# --- foot and size -----------------------------------------------------------------------------


def test_the_foot_says_when_something_was_saved_and_only_then(program: Any, shell: Shell) -> None:
    assert shell._footer._saved.text() == ""
    create_workshop(program.context, Details("New"))
    assert shell._footer._saved.text().startswith("✓ Saved at ")


def test_size_and_place_of_the_window_are_remembered(program: Any, shell: Shell) -> None:
    # The screen of the tests is narrower than the window, so only the height is free.
    program.window.resize(1024, 683)
    program.window.move(0, 57)
    QApplication.processEvents()
    program.stop()
    program.start()
    assert (program.window.height(), program.window.y()) == (683, 57)


def test_closing_keeps_what_is_being_typed_and_backs_up(program: Any, shell: Shell) -> None:
    workshop = create_workshop(program.context, Details())
    shell.open_workshop(workshop.id, "prepare")
    field = next(one for one in shell.page.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()
    QTest.keyClicks(field, "Typed just before")
    program.stop()
    program.start()
    assert program.context.workshop(workshop.id).title == "Typed just before"
    assert list((program.places.folder / "backups").glob("*.db"))


# --- export ------------------------------------------------------------------------------------


def test_an_export_shows_its_progress_and_offers_file_and_folder(
    program: Any, shell: Shell, documents: Path, opened: list[str]
) -> None:
    shell.export_workshop(program.sample())
    assert shell._progress.isVisible()
    assert shell.export_flow.is_running
    program.settle()
    assert not shell._progress.isVisible()
    (path,) = documents.iterdir()
    assert zipfile.is_zipfile(path)
    assert program.says() == [f"Exported to {path}"]
    program.press("Open file")
    assert opened == [str(path)]


@pytest.mark.parametrize("ending", [".docx", ".hwpx", ".pdf", ".pptx", ".zip", ".json"])
def test_documents_and_data_are_made_beside_the_window(
    program: Any, shell: Shell, documents: Path, ending: str
) -> None:
    form = "short" if ending in DOCUMENT_ENDINGS else ""
    shell.export_workshop(program.sample(), ending, Wish(("ko",), form))
    program.settle()
    (path,) = documents.iterdir()
    assert path.suffix == ending
    assert path.stat().st_size > 1_000
    assert program.says() == [f"Exported to {path}"]


def test_the_folder_of_an_export_can_be_opened_and_the_next_gets_another_name(
    program: Any, shell: Shell, documents: Path, opened: list[str]
) -> None:
    workshop = program.sample()
    for _ in range(2):
        shell.export_workshop(workshop)
        program.settle()
    program.press("Open folder")
    assert opened == [str(documents)]
    assert sorted(one.stem.endswith("(2)") for one in documents.iterdir()) == [False, True]


def test_a_cancelled_export_leaves_nothing_behind(
    program: Any, shell: Shell, documents: Path
) -> None:
    shell.export_workshop(program.sample())
    program.press("Cancel")
    program.settle()
    assert program.says() == ["Cancelled; nothing was written."]
    assert list(documents.iterdir()) == []
    assert not shell._progress.isVisible()


def test_an_export_over_a_folder_says_where_and_why(
    program: Any, shell: Shell, documents: Path
) -> None:
    target = documents / "report.xlsx"
    target.mkdir()
    shell.export_flow.start(program.sample(), target)
    program.settle()
    (said,) = program.says()
    assert said.startswith("The file cannot be written there")
    assert list(documents.iterdir()) == [target]


def test_an_export_into_a_folder_that_is_gone_says_so(
    program: Any, shell: Shell, documents: Path
) -> None:
    shell.export_flow.start(program.sample(), documents / "gone" / "report.xlsx")
    program.settle()
    (said,) = program.says()
    assert said.startswith("The file cannot be written there")
    assert os.listdir(documents) == []  # noqa: PTH208 - as the system lists it


# --- pages that are left -----------------------------------------------------------------------


def test_no_page_that_was_left_raises_whatever_happens_then(
    program: Any, shell: Shell, documents: Path
) -> None:
    """Open, begin work, leave at once, change the language, write, and do it again."""
    workshop = program.sample()
    looks = (Preferences("ko", "light"), Preferences("en", "light"))
    with capture_exceptions() as raised:
        for turn in range(2):
            shell.open_workshop(workshop, "results")
            page = shell.page
            for other in PLACES:
                page.show_place(other)
            shell.export_workshop(workshop)
            shell.open_library()
            shell.look.apply(looks[turn % 2])
            create_workshop(program.context, Details(f"Turn {turn}"))
            shell.upkeep.check_in_place()
            shell.upkeep.back_up()
            if turn == 1:
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            QApplication.processEvents()
        program.settle()
    assert raised == []
    set_language("en")


def test_closing_in_the_middle_of_work_raises_nothing(
    program: Any, shell: Shell, documents: Path
) -> None:
    workshop = program.sample()
    with capture_exceptions() as raised:
        shell.open_workshop(workshop, "results")
        shell.open_presenter()
        shell.export_workshop(workshop)
        shell.upkeep.back_up()
        program.stop()
        QApplication.processEvents()
    assert raised == []
    assert all(zipfile.is_zipfile(one) for one in documents.iterdir())


def test_a_workshop_concluded_elsewhere_is_no_surprise(program: Any, shell: Shell) -> None:
    workshop = program.sample()
    with capture_exceptions() as raised:
        for place in PLACES:
            shell.open_workshop(workshop, place)
        if program.context.workshop(workshop).concluded_at is None:
            conclude_workshop(program.context, workshop)
        shell.upkeep.look_for_changes()
        program.settle()
    assert raised == []


def test_the_way_from_a_decision_to_its_results_shows_that_recommendation(
    program: Any, shell: Shell
) -> None:
    sample = program.sample()
    shell.open_workshop(sample, "conclude")
    program.settle()
    conclude = shell.page.page("conclude")
    QTest.keyClick(conclude._list, Qt.Key.Key_Down)
    program.qtbot.waitUntil(conclude.editor.panel.link.isVisible)  # read once the page stands
    program.press("Open in Results")
    program.settle()
    assert shell.page.place == "results"
    assert shell.page.page("results").model.chosen.code == "R2"


def test_a_workshop_that_is_gone_leaves_no_page_behind(shell: Shell) -> None:
    before, children = shell.page, len(shell._stack.children())
    with pytest.raises(WorkshopNotFoundError):
        shell.open_workshop("gone")
    assert shell.page is before
    assert len(shell._stack.children()) == children


def test_the_list_takes_arrows_and_enter_as_soon_as_it_is_there(program: Any, shell: Shell) -> None:
    made = create_workshop(program.context, Details(title="Chips, a forum"))
    program.stop()
    program.start()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    page = program.shell.page
    assert isinstance(page, WorkshopPage)
    assert page.workshop_id == made.id


def searched(program: Any, shell: Shell, words: str) -> LibraryPage:
    library = shell.page
    assert isinstance(library, LibraryPage)
    program.qtbot.keyClicks(library._search, words)
    program.qtbot.waitUntil(lambda: library.model.is_narrowed)
    return library


def test_the_library_comes_back_as_it_was_left_and_up_to_date(program: Any, shell: Shell) -> None:
    made = create_workshop(program.context, Details(title="Chips, a forum"))
    create_workshop(program.context, Details(title="Something else"))
    library = searched(program, shell, "forum")
    shell.open_workshop(made.id)
    title = replace(made.details, title="Chips, a forum again")
    edit_workshop(program.context, made.id, lambda one: replace(one, details=title))
    shell.open_library()
    assert shell.page is library
    assert library._search.text() == "forum"
    program.qtbot.waitUntil(
        lambda: [card.title for card in library.model.cards] == ["Chips, a forum again"]
    )


def test_what_is_new_is_in_the_list_whatever_was_searched_before(
    program: Any, shell: Shell
) -> None:
    create_workshop(program.context, Details(title="Chips, a forum"))
    library = searched(program, shell, "forum")
    library.acts.begin()
    shell.open_library()
    assert library._search.text() == ""
    assert len(library.model.cards) == 2


def test_a_page_is_made_inside_the_window_and_not_moved_there_afterwards(
    program: Any, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = program.sample()
    made: list[QWidget] = []
    for kind in (LibraryPage, RatePage, ResultsPage, PreparePage, ConcludePage):

        def make(self: Any, *args: Any, first: Any = kind.__init__, **named: Any) -> None:
            first(self, *args, **named)
            made.append(self)
            assert isinstance(self.window(), MainWindow)

        monkeypatch.setattr(kind, "__init__", make)
    for place in ("prepare", "rate", "results", "conclude"):
        shell.open_workshop(sample, place)
    program.stop()
    program.start()
    assert len(made) == 5
