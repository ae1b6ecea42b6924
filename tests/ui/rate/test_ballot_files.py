"""Ballot files in the window: made, dropped, and settled without leaving Rate."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import read_entries
from workshop_app.services.context import Context
from workshop_app.services.rounds import close_round, open_round
from workshop_app.ui.desk import Desk
from workshop_app.ui.rate.page import RatePage
from workshop_app.wording.language import set_language


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, workshop: Workshop) -> RatePage:
    page = RatePage(desk, workshop.id)
    qtbot.addWidget(page)
    page.resize(1280, 900)
    page.show()
    return page


def drop(page: RatePage, paths: Sequence[Path]) -> tuple[bool, bool]:
    """Drag and drop as a file manager does; tell which of both was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    given = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), *given, none)
    enter.setAccepted(False)
    QApplication.sendEvent(page, enter)
    dropped = QDropEvent(QPointF(9, 9), *given, none)
    dropped.setAccepted(False)
    QApplication.sendEvent(page, dropped)
    return enter.isAccepted(), dropped.isAccepted()


def answer(path: Path, value: object, *, forget: bool = False) -> None:
    book: Any = load_workbook(path, rich_text=True)
    sheet = book.worksheets[0]
    top = next(row for row in range(1, 40) if sheet.cell(row, 1).value == "번호\nNo.")
    sheet.cell(top + 1, 3, value)
    for name in [one.name for one in book.custom_doc_props.props] if forget else ():
        del book.custom_doc_props[name]
    book.save(path)


def test_files_go_out_and_a_dropped_folder_comes_back(
    context: Context, workshop: Workshop, page: RatePage, told: Any, tmp_path: Path
) -> None:
    card = page.ballot_files
    assert card.isVisible()
    assert not card.summary.isVisible()
    card.make_in(tmp_path / "out")
    assert told.said[-1] == f"Ballot files made: 6, in {tmp_path / 'out'}"
    first, second, *_ = sorted((tmp_path / "out").iterdir())
    answer(first, 4)
    answer(second, 40)
    assert drop(page, [tmp_path / "out"]) == (True, True)
    assert card.summary.text() == "Ballots accepted: 1. There already: 5."
    shown = [one.text.text() for one in card.lines if one.isVisible()]
    assert len(shown) == 1
    assert second.name in shown[0]
    ratings, _ = read_entries(context, workshop.rounds[0].id)
    assert [one.value for one in ratings] == [4]


def test_whose_a_file_is_is_answered_in_its_line(
    qtbot: QtBot, context: Context, workshop: Workshop, page: RatePage, tmp_path: Path
) -> None:
    card = page.ballot_files
    card.blank.setValue(1)
    card.make_in(tmp_path)
    path = tmp_path / "Ballot round 1 001.xlsx"
    answer(path, 5)
    drop(page, [path])
    (line,) = card.lines
    line.take.click()  # nobody is chosen yet
    assert line.person.isVisible()
    line.person.setCurrentIndex(line.person.findText("B-01"))
    card.refresh()
    assert line.person.currentText() == "B-01"
    line.take.setFocus()
    qtbot.keyClick(line.take, Qt.Key.Key_Space)
    assert not line.isVisible()
    ratings, _ = read_entries(context, workshop.rounds[0].id)
    assert {one.participant_id for one in ratings} == {workshop.voters[2].id}


def test_the_code_in_a_file_without_its_marks_is_proposed(page: RatePage, tmp_path: Path) -> None:
    page.ballot_files.make_in(tmp_path)
    path = min(tmp_path.glob("*.xlsx"))
    answer(path, 5, forget=True)
    drop(page, [path])
    (line,) = page.ballot_files.lines
    assert line.person.currentText() == "A-01"


def test_nothing_is_taken_while_no_round_is_open(
    context: Context, workshop: Workshop, page: RatePage, tmp_path: Path
) -> None:
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert not page.ballot_files.isVisible()
    assert drop(page, [tmp_path]) == (False, False)
    assert drop(page, []) == (False, False)


def test_the_buttons_ask_without_blocking(qtbot: QtBot, page: RatePage, tmp_path: Path) -> None:
    card = page.ballot_files
    card.language.setCurrentIndex(1)
    card.language.chosen.emit("ko")
    card.make.click()
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "out"))
    dialog.close()
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None)
    assert len(list((tmp_path / "out").iterdir())) == 6
    card.take.click()
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(one) for one in (tmp_path / "out").iterdir()])
    dialog.close()
    assert card.summary.text() == "Ballots accepted: 0. There already: 6."


def test_it_speaks_korean_as_well(page: RatePage) -> None:
    set_language("ko")
    page.retranslate()
    assert page.ballot_files.make.text() == "평가지 파일 만들기…"
    assert page.ballot_files.language.currentText() == "한국어와 영어"
