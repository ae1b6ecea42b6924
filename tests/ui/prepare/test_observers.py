"""The column in which a participant is ticked as an observer."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballot_box import Vote, cast_votes
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.rounds import close_round, conclude_workshop, open_round
from workshop_app.ui.prepare.page import PreparePage
from workshop_app.ui.prepare.people_table import OBSERVER_COLUMN, PeopleTable
from workshop_app.viewmodels.prepare.model import Section

Room = Any


@pytest.fixture
def workshop(room: Room, make_workshop: Any) -> Workshop:
    return make_workshop()


def table_of(room: Room, workshop: Workshop) -> tuple[PreparePage, PeopleTable]:
    page = PreparePage(room.desk, workshop.id)
    room.put(page)
    page.show_section(Section.PEOPLE)
    table = page.section(Section.PEOPLE).table
    table.setCurrentIndex(table.rows.index(0, OBSERVER_COLUMN))
    table.setFocus()
    return page, table


def observers(room: Room, workshop: Workshop) -> list[bool]:
    return [one.is_observer for one in room.context.workshop(workshop.id).participants]


def spoken(table: PeopleTable) -> object:
    return table.rows.index(0, OBSERVER_COLUMN).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_an_observer_is_ticked_by_key_counted_apart_and_undone(
    room: Room, workshop: Workshop, key: Qt.Key
) -> None:
    page, table = table_of(room, workshop)
    assert spoken(table) == "A-01, Observer: rates"
    QTest.keyClick(table, key)
    assert observers(room, workshop) == [True, False, False, False, False, False]
    assert spoken(table) == "A-01, Observer: looks on"
    assert page.section(Section.PEOPLE)._counts.text().endswith("Observers 1")
    page.model.undo()
    assert not any(observers(room, workshop))
    QTest.keyClick(table, key)
    QTest.keyClick(table, key)
    assert not any(observers(room, workshop))


def test_an_observer_is_ticked_by_mouse(room: Room, workshop: Workshop) -> None:
    _, table = table_of(room, workshop)
    cell = table.visualRect(table.rows.index(2, OBSERVER_COLUMN))
    tick = cell.center()
    tick.setX(cell.left() + 20)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    assert observers(room, workshop).index(True) == 2


def test_of_who_has_rated_it_is_asked_first(room: Room, workshop: Workshop) -> None:
    opened = open_round(room.context, workshop.id)
    vote = Vote(
        opened.participants[0].id, opened.recommendations[0].id, opened.criteria[0].id, value=3
    )
    cast_votes(room.context, opened.id, [vote], Channel.ENTRY)
    _, table = table_of(room, workshop)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert not any(observers(room, workshop))
    assert room.told.said[-1].startswith("This person has rated already.")
    room.told.actions[-1]()
    assert observers(room, workshop)[0]


def test_nothing_is_ticked_in_a_concluded_workshop(room: Room, workshop: Workshop) -> None:
    opened = open_round(room.context, workshop.id)
    close_round(room.context, workshop.id, opened.rounds[0].id)
    conclude_workshop(room.context, workshop.id)
    _, table = table_of(room, workshop)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert not any(observers(room, workshop))
