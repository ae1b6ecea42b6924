"""A Hangul syllable that is still being composed is never lost, whatever happens to its field."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from workshop_app.domain.additions import with_codes
from workshop_app.domain.workshop import Details
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import open_round
from workshop_app.services.sets import HEADLINES, built_in_set, with_set_items
from workshop_app.ui.window.shell import Shell
from workshop_app.viewmodels.prepare.model import Section

SYLLABLE = "쀍"


@pytest.fixture
def opened(program: Any, shell: Shell) -> str:
    """A workshop whose first round is open, so that every page has something to type into."""
    workshop = create_workshop(program.context, Details("Chips"))
    items = built_in_set(HEADLINES)
    edit_workshop(program.context, workshop.id, lambda one: with_set_items(one, items))
    for group in workshop.groups:
        edit_workshop(
            program.context, workshop.id, lambda one, group=group: with_codes(one, group, 2)
        )
    open_round(program.context, workshop.id)
    return workshop.id


def compose_in(shell: Shell, opened: str, place: str, part: str, name: str) -> QWidget:
    """Go there and compose a syllable in the field of that name."""
    shell.open_workshop(opened, place)
    page = shell.page.page(place)
    if place == "prepare":
        page.show_section(Section(part))
    elif place == "rate":
        page.show_place(part)
    fields = [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]
    field = next(one for one in fields if one.isVisible() and one.accessibleName().startswith(name))
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent(SYLLABLE, []))
    return field


def kept(program: Any) -> bool:
    """Tell whether the syllable is anywhere in the file."""
    with closing(sqlite3.connect(program.places.database)) as file:
        return any(SYLLABLE in line for line in file.iterdump())


def leave_step(program: Any, shell: Shell) -> None:
    shell.page.show_place("results")


def leave_workshop(program: Any, shell: Shell) -> None:
    shell.open_library()


def close_window(program: Any, shell: Shell) -> None:
    program.stop()


@pytest.mark.parametrize("leave", [leave_step, leave_workshop, close_window])
@pytest.mark.parametrize(
    ("place", "part", "name"),
    [
        ("prepare", "details", "Title"),
        ("prepare", "details", "Purpose"),
        ("prepare", "recommendations", "Text (Korean)"),
        ("prepare", "promise", "Consent text (Korean)"),
        ("rate", "grid", "Comment of"),
        ("conclude", "", "Reason"),
        ("conclude", "", "Owner"),
    ],
)
def test_the_syllable_is_in_the_file_when_its_field_is_left(
    program: Any,
    shell: Shell,
    opened: str,
    place: str,
    part: str,
    name: str,
    leave: Callable[[Any, Shell], None],
) -> None:
    compose_in(shell, opened, place, part, name)
    leave(program, shell)
    assert kept(program)


@pytest.mark.parametrize("change", [{"scheme": "dark"}, {"language": "ko"}, {"font_percent": 150}])
def test_the_syllable_stays_on_the_screen_when_the_look_changes(
    program: Any, shell: Shell, opened: str, change: dict[str, Any]
) -> None:
    reason = compose_in(shell, opened, "conclude", "", "Reason")
    shell.look.apply(replace(program.preferences, **change))
    QApplication.processEvents()
    assert SYLLABLE in reason.text()
    title = compose_in(
        shell, opened, "prepare", "details", "제목" if "language" in change else "Title"
    )
    shell.look.apply(program.preferences)
    QApplication.processEvents()
    assert SYLLABLE in title.whole_text()
