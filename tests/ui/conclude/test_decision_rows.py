"""The rows of the decisions: signs, codes and titles in columns, nothing cut at 200 %."""

from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from workshop_app.charts.fonts import available_families
from workshop_app.domain.decisions import Outcome
from workshop_app.ui.conclude.page import ConcludePage
from workshop_app.ui.conclude.row_painter import ROW_ROLE, DecisionRow, row_parts
from workshop_app.ui.theme import Theme

LONG = "Build shared foundations for a system by which ministries share what they hold " * 3


@pytest.fixture
def light(qapp: QApplication) -> Theme:
    return Theme(families=tuple(available_families()))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_codes_and_titles_start_at_one_place_whatever_the_outcome(
    light: Theme, scale: float
) -> None:
    theme = light.scaled(scale)
    outcomes = (None, *Outcome)
    rows = [
        DecisionRow(f"R{10**at}", "Title", outcome, "Name", "R10000")
        for at, outcome in enumerate(outcomes)
    ]
    parts = [row_parts(row, QRectF(0, 0, 400 * scale, 0), theme) for row in rows]
    assert len({part.code.left() for part in parts}) == 1
    assert len({part.title.left() for part in parts}) == 1
    assert len({part.sign.size().toTuple() for part in parts}) == 1
    assert all(part.sign.right() < part.code.left() < part.title.left() for part in parts)


def test_a_long_title_makes_its_row_higher_but_takes_two_lines_at_most(light: Theme) -> None:
    place = QRectF(0, 0, 400, 0)
    short = row_parts(DecisionRow("R1", "Title", None, "Name", "R1"), place, light)
    long = row_parts(DecisionRow("R1", LONG, None, "Name", "R1"), place, light)
    assert short.words.lines == 1
    assert long.words.lines == 2
    assert long.height > short.height
    assert long.outcome.top() >= long.title.top() + long.words.height


def test_at_200_percent_the_list_keeps_its_place_and_the_rest_is_scrolled_to(
    room: Any, make_workshop: Any
) -> None:
    room.desk.theme.set_font_scale(2.0)
    page = ConcludePage(room.desk, make_workshop().id)
    room.put(page, 1280, 480)
    first = page._list.visualItemRect(page._list.item(0))
    assert page._list.viewport().height() >= 1.5 * first.height()
    note = page._note_text
    assert note.height() >= note.heightForWidth(note.width())
    assert not page._list.horizontalScrollBar().isVisible()
    row = page._list.item(0).data(ROW_ROLE)
    assert page._list.item(0).toolTip() == f"{row.code}  {row.title}"
