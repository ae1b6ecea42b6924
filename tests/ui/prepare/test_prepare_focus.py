"""Where the focus stands in Prepare, and that an assistive action chooses as a click does."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from spoken import Role, act, act_on, interface
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import RuleKind
from workshop_app.ui.prepare.page import PreparePage
from workshop_app.viewmodels.prepare.model import Section
from workshop_app.wording.language import set_language

TAB = Qt.Key.Key_Tab


@pytest.fixture
def page(room: Any, make_workshop: Any) -> PreparePage:
    made = PreparePage(room.desk, make_workshop(people=1).id)
    room.put(made)
    return made


def test_sections_rules_levels_scales_and_boxes_are_chosen_by_assistive_actions(
    page: PreparePage,
) -> None:
    entries = page.navigation.entries
    act(interface(entries[Section.RULE].button))
    assert interface(entries[Section.RULE].button).role() is Role.RadioButton
    assert interface(entries[Section.RULE].button).state().checked
    rule = page.section(Section.RULE)
    assert rule.isVisible()
    act(interface(rule.choices[RuleKind.MEDIAN_IQR]))
    assert page.model.workshop.rule.kind is RuleKind.MEDIAN_IQR
    act(interface(entries[Section.PROMISE].button))
    act(interface(page.section(Section.PROMISE).levels[Anonymity.NAMED]))
    assert page.model.workshop.anonymity is Anonymity.NAMED
    act(interface(entries[Section.DETAILS].button))
    act_on(page.section(Section.DETAILS), "The date is set")
    assert page.model.workshop.details.day is not None


def test_the_number_of_codes_is_selected_on_entry_add_is_next_and_cancel_returns(
    room: Any, page: PreparePage
) -> None:
    page.show_section(Section.PEOPLE)
    section = page.section(Section.PEOPLE)
    section.bar.codes.setFocus()
    section.bar.codes.click()
    panel = section._codes_panel
    boxes = list(panel._boxes.values())
    room.qtbot.waitUntil(boxes[-1].isVisible)
    room.qtbot.keyClicks(boxes[0], "2")
    assert boxes[0].value() == 2
    for expected in (*boxes[1:], panel._accept):
        room.qtbot.keyClick(QApplication.focusWidget(), TAB)
        assert expected.hasFocus()
    panel._cancel.setFocus()
    panel._cancel.click()
    assert section.bar.codes.hasFocus()


def test_after_setting_the_pin_the_focus_is_still_on_its_button(page: PreparePage) -> None:
    page.show_section(Section.PROMISE)
    pin = page.section(Section.PROMISE).pin
    for field in (pin._first, pin._second):
        field.edit.setText("2468")
    pin._set.setFocus()
    pin._set.click()
    assert pin._set.hasFocus()
    pin._present.edit.setText("2468")
    pin._remove.setFocus()
    pin._remove.click()
    assert pin._first.edit.hasFocus()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_own_language_stands_first_in_sight_and_for_tab(
    room: Any, page: PreparePage, language: Any
) -> None:
    page.show_section(Section.PROMISE)
    set_language(language)
    section = page.section(Section.PROMISE)
    section.retranslate()
    fields = section.consent.fields
    other = fields["en" if language == "ko" else "ko"]
    QApplication.processEvents()
    assert _place(fields[language]) < _place(other)
    fields[language].box.setFocus()
    room.qtbot.keyClick(fields[language].box, TAB)
    assert other.box.hasFocus()


def _place(widget: Any) -> tuple[int, int]:
    at = widget.mapTo(widget.window(), QPoint(0, 0))
    return at.y(), at.x()
