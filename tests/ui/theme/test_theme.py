"""The theme manager puts one look on the whole program."""

from collections.abc import Generator

import pytest
from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from workshop_app.bundled import bundled
from workshop_app.charts.fonts import available_families, korean_fonts_installed
from workshop_app.charts.tokens import CONTRAST, DARK, LIGHT
from workshop_app.charts.wrapped_text import WrappedText
from workshop_app.ui.theme import Theme, ThemeManager, theme_manager
from workshop_app.ui.theme.manager import program_style_sheet
from workshop_app.wording.language import set_language


@pytest.fixture
def manager(qapp: QApplication) -> Generator[ThemeManager]:
    found = theme_manager()
    found.start("light")
    yield found
    found.start("light")


def test_there_is_one_manager_an_application(manager: ThemeManager) -> None:
    assert theme_manager() is manager


def test_a_scheme_changes_palette_and_style_sheet_at_once(
    manager: ThemeManager, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(manager.changed):
        manager.set_scheme("dark")
    assert manager.theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.ground
    assert DARK.ink in qapp.styleSheet()
    manager.set_scheme("contrast")
    assert manager.theme.tokens is CONTRAST


def test_system_is_light_or_dark_as_the_computer_says(manager: ThemeManager) -> None:
    manager.set_scheme("system")
    assert manager.scheme == "system"
    assert manager.theme.tokens in {LIGHT, DARK, CONTRAST}


def test_the_font_scale_stays_between_one_and_two(
    manager: ThemeManager, qapp: QApplication
) -> None:
    manager.set_font_scale(9)
    assert manager.theme.font_scale == 2.0
    assert qapp.font().pixelSize() == 28
    manager.set_font_scale(0.2)
    assert manager.theme.font_scale == 1.0
    manager.set_font_scale(1.3)
    assert manager.theme.font_scale == 1.3


def test_body_text_is_never_smaller_than_fourteen_pixels(manager: ThemeManager) -> None:
    sizes = [
        int(part.split("px")[0])
        for part in program_style_sheet(manager.theme).split("font-size: ")[1:]
    ]
    assert min([*sizes, manager.theme.font().pixelSize()]) >= 14


def test_a_changed_language_reaches_every_window(manager: ThemeManager, qtbot: QtBot) -> None:
    seen: list[QEvent.Type] = []

    class Window(QLabel):
        def changeEvent(self, event: QEvent) -> None:
            seen.append(event.type())
            super().changeEvent(event)

    window = Window()
    qtbot.addWidget(window)
    seen.clear()
    try:
        set_language("ko")
        manager.retranslate()
    finally:
        set_language("en")
    assert any(kind.name == "LanguageChange" for kind in seen)
    assert manager.theme.language == "ko"


def test_every_scheme_has_its_small_pictures() -> None:
    for scheme in ("light", "dark", "contrast"):
        folder = bundled("resources") / "styles" / scheme
        assert {path.name for path in folder.iterdir()} == {"down.svg", "up.svg", "check.svg"}


def test_a_font_for_korean_is_found_and_comes_first(qapp: QApplication) -> None:
    assert korean_fonts_installed()
    assert available_families()[0] != "sans-serif"


def test_files_are_drawn_in_the_light_look(qapp: QApplication) -> None:
    theme = Theme(tokens=DARK, font_scale=2.0)
    assert theme.on_paper().tokens is LIGHT
    assert theme.on_paper().px(10) == 10
    assert theme.scaled(2).px(10) == 40


def test_text_without_spaces_breaks_inside_the_word(qapp: QApplication) -> None:
    font = Theme().font()
    text = WrappedText("긴낱말" * 60, font, 200)
    assert text.lines > 5
    assert text.width <= 200


def test_text_for_few_lines_ends_in_an_ellipsis(qapp: QApplication) -> None:
    text = WrappedText("연구자와 스타트업이 자유롭게 쓰는 플랫폼 " * 9, QFont(), 120, max_lines=2)
    assert text.cut
    assert text.lines == 2
    assert QRectF(0, 0, 120, 1).width() >= text.width
