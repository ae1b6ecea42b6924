"""The widget around a picture: keyboard, screen reader, copy, files, table."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workshop_app.charts.matrix import Matrix
from workshop_app.charts.stacked_bars import StackedBars
from workshop_app.ui.charts import ChartView
from workshop_app.ui.theme import current_theme, theme_manager


def _samples() -> ModuleType:
    path = Path(__file__).parents[2] / "charts" / "samples.py"
    spec = importlib.util.spec_from_file_location("chart_samples", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


samples = _samples()


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    theme_manager().start("light")
    found = ChartView(Matrix(samples.matrix(5, 5)))
    qtbot.addWidget(found)
    found.resize(700, 560)
    found.show()
    found.setFocus()
    return found


def test_arrows_walk_through_the_elements_and_enter_chooses(view: ChartView, qtbot: QtBot) -> None:
    chosen: list[str] = []
    view.activated.connect(chosen.append)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current() == "r0"
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.current() == "r3"
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen == ["r0"]
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.current()


def test_a_click_on_a_code_chooses_the_item(view: ChartView, qtbot: QtBot) -> None:
    element = view.elements()[2]
    with qtbot.waitSignal(view.activated) as sent:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=element.rect.center().toPoint())
    assert sent.args == [element.key]


def test_a_screen_reader_gets_the_title_and_every_figure(view: ChartView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Priority matrix"
    assert "R4" in interface.text(QAccessible.Text.Description)


def test_the_marked_item_goes_when_the_picture_no_longer_has_it(view: ChartView) -> None:
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current() == "r3"
    view.set_picture(Matrix(samples.matrix(3, 5)))
    assert not view.current()
    view.set_picture(None)
    assert view.elements() == []
    assert view.files.show_table() is None


def test_the_table_shows_every_row_and_can_be_copied(view: ChartView, qtbot: QtBot) -> None:
    sheet = view.files.show_table()
    assert sheet is not None
    assert sheet.grid.rowCount() == 5
    assert QApplication.activeModalWidget() is None
    sheet._on_copy_clicked()
    assert QGuiApplication.clipboard().text().startswith("Recommendation\tImportance")
    sheet.close()


def test_a_picture_can_be_copied(view: ChartView) -> None:
    view.files.copy_picture()
    image = QGuiApplication.clipboard().image()
    assert image.width() == 2 * (1080 + 64)


@pytest.mark.parametrize(
    ("kind", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF-")]
)
def test_a_picture_is_saved_whole_in_every_format(
    view: ChartView, tmp_path: Path, kind: str, start: bytes
) -> None:
    path = tmp_path / f"그림.{kind}"
    result = view.files.save_as(path)
    assert result.saved
    content = path.read_bytes()
    assert content.startswith(start)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    if kind == "svg":
        assert "R1" in content.decode()
        assert "Priority matrix" in content.decode()
    if kind == "png":
        assert QImage(str(path)).pixelColor(2, 2).name() == "#ffffff"


def test_a_dark_screen_still_saves_on_white(view: ChartView, tmp_path: Path) -> None:
    theme_manager().set_scheme("dark")
    try:
        view.files.save_as(tmp_path / "a.png")
        assert current_theme().tokens.dark
        assert QImage(str(tmp_path / "a.png")).pixelColor(2, 2).name() == "#ffffff"
    finally:
        theme_manager().set_scheme("light")


def test_a_file_that_cannot_be_written_is_a_sentence_and_leaves_the_old_one(
    view: ChartView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = view.files.save_as(path)
    assert not result.saved
    assert "the disk is full" in result.problem
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.png"]


def test_a_folder_that_is_not_there_and_an_unknown_ending_are_refused(
    view: ChartView, tmp_path: Path
) -> None:
    assert not view.files.save_as(tmp_path / "missing" / "a.png").saved
    assert ".svg" in view.files.save_as(tmp_path / "a.bmp").problem


def test_the_presenters_picture_is_large_but_always_fits(qtbot: QtBot) -> None:
    theme_manager().start("light")
    view = ChartView(StackedBars(samples.bars(3, 5)), large=True)
    qtbot.addWidget(view)
    view.resize(1200, 620)
    assert view._placed(view.picture())[1].px(14) > 24
    view.resize(1200, 300)
    canvas, theme = view._placed(view.picture())
    hint = view.picture().size_hint(canvas.width(), theme)
    assert hint.height() <= canvas.height() or theme.font_scale <= 1.0


def test_the_menu_offers_copy_save_and_table(view: ChartView) -> None:
    menu = view.menu()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        "Copy as picture",
        "Save as PNG",
        "Save as SVG",
        "Save as PDF",
        "Show as table",
    ]
    menu.deleteLater()


def test_saving_asks_for_a_place_without_blocking_and_tells_the_result(
    view: ChartView, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(view.files.saved) as sent:
        view.files._on_dialog_file_selected(str(tmp_path / "a.svg"))
    assert sent.args[0].saved
