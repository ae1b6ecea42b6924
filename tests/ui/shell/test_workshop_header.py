"""The strip above a workshop keeps out of the way: two lines of title, steps in one row."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from workshop_app.charts.wrapped_text import WrappedText
from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop
from workshop_app.ui.window.shell import Shell
from workshop_app.ui.window.workshop_header import WorkshopHeader

LONG = "Korea's AI strategy after DeepSeek: review of recommendations with every ministry " * 3


def header_at(program: Any, shell: Shell, percent: int, width: int = 1280) -> WorkshopHeader:
    shell.look.step_text_size(percent - 100)
    program.window.resize(width, 800)
    for _ in range(5):
        QApplication.processEvents()
    (header,) = shell.page.findChildren(WorkshopHeader)
    return header


def tops(header: WorkshopHeader) -> list[int]:
    return [button.y() for button in header.stepper.buttons()]


@pytest.fixture
def long_title(program: Any, shell: Shell) -> str:
    workshop = create_workshop(program.context, Details(LONG.strip()))
    shell.open_workshop(workshop.id, "prepare")
    return workshop.title


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("percent", [100, 200])
def test_a_long_title_takes_two_lines_and_the_steps_stay_in_one_row(
    program: Any, shell: Shell, percent: int, language: str
) -> None:
    if language == "ko":
        program.press("한국어")
    shell.open_workshop(program.sample(), "results")
    header = header_at(program, shell, percent)
    one_line = header.title.fontMetrics().height()
    assert header.title.height() <= 2 * one_line + 4
    assert len(set(tops(header))) == 1
    assert header.height() < 800 / 4
    inside = header.rect()
    for part in (header.back, header.title, header.sample, header.stepper, header.presenter):
        assert inside.contains(part.geometry()), part


@pytest.mark.usefixtures("long_title")
def test_a_title_that_is_cut_ends_in_an_ellipsis_and_says_the_rest_in_a_tooltip(
    program: Any, shell: Shell
) -> None:
    header = header_at(program, shell, 200)
    title = header.title
    assert WrappedText(title.text(), title.font(), title.width(), max_lines=2).cut
    assert title.toolTip() == LONG.strip()
    assert title.accessibleName() or title.text() == LONG.strip()


@pytest.mark.usefixtures("long_title")
def test_the_steps_go_below_the_title_only_where_they_must(program: Any, shell: Shell) -> None:
    wide = header_at(program, shell, 100)
    assert wide.stepper.y() < wide.title.geometry().bottom()
    large = header_at(program, shell, 200)
    assert large.stepper.y() >= large.title.geometry().bottom()


@pytest.mark.usefixtures("long_title")
def test_everything_in_a_row_stands_on_one_middle_line(program: Any, shell: Shell) -> None:
    header = header_at(program, shell, 100)
    middles = [part.geometry().center().y() for part in (header.back, header.title, header.stepper)]
    assert max(middles) - min(middles) <= 1
