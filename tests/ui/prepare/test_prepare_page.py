from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import ConsensusRule, RuleKind, SmallGroups
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import open_round
from workshop_app.services.sample import make_sample
from workshop_app.services.tables.choices import Kind
from workshop_app.services.tables.pasted import sheet_of
from workshop_app.services.tables.people import preview_people, with_people
from workshop_app.services.tables.recommendations import FoundRecommendation, with_found
from workshop_app.ui.prepare.page import PreparePage
from workshop_app.viewmodels.prepare.model import Section
from workshop_app.viewmodels.prepare.rule import Line
from workshop_app.wording.language import set_language

Room = Any
LEFT = Qt.MouseButton.LeftButton


def make_page(
    room: Room, section: Section = Section.DETAILS, *, filled: bool = False
) -> PreparePage:
    workshop_id = create_workshop(room.context, Details(title="준비" if filled else "")).id
    if filled:
        edit_workshop(room.context, workshop_id, _filled)
    page = PreparePage(room.desk, workshop_id)
    room.put(page)
    page.show_section(section)
    return page


def _filled(workshop: Workshop) -> Workshop:
    items = [
        FoundRecommendation((at,), LocalText(title, title))
        for at, title in enumerate(("첫째", "둘째", "셋째", "넷째"))
    ]
    people = "\n".join(
        f"사람{n}, {g} 기관, {g}" for n in range(2) for g in ("정부", "산업계", "학계")
    )
    workshop = with_found(workshop, items)
    return with_people(workshop, preview_people([sheet_of(people)], workshop))


def kept(room: Room, page: PreparePage) -> Workshop:
    return room.context.workshop(page.model.workshop_id)


def choose(box: QComboBox, key: str) -> None:
    place = box.findData(key)
    box.setFocus()
    box.setCurrentIndex(place)
    box.activated.emit(place)


def compose(widget: QWidget, syllable: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(syllable, []))


def test_a_title_is_kept_after_a_pause_without_a_save_button(room: Room) -> None:
    page = make_page(room)
    title = page.section(Section.DETAILS)._title
    QTest.keyClicks(title.edit, "AI strategy ")
    room.qtbot.waitUntil(lambda: kept(room, page).title == "AI strategy")
    QTest.keyClicks(title.edit, "2026")
    assert title.text() == "AI strategy 2026"


def test_the_syllable_being_composed_is_kept_when_one_goes_on(room: Room) -> None:
    page = make_page(room)
    details = page.section(Section.DETAILS)
    details._title.edit.setFocus()
    compose(details._title.edit, "한")
    page.show_section(Section.RULE)
    assert kept(room, page).title == "한"
    page.show_section(Section.DETAILS)
    details._purpose.box.setFocus()
    compose(details._purpose.box, "글")
    page.navigation.entries[Section.RULE].button.click()
    assert kept(room, page).details.purpose == "글"


def test_what_is_refused_stays_in_the_field_with_the_reason(room: Room) -> None:
    page = make_page(room)
    title = page.section(Section.DETAILS)._title
    title.edit.setText("x" * 301)
    title.flush()
    assert "301" in title.error()
    assert len(title.text()) == 301
    assert kept(room, page).title == ""
    page.show_section(Section.RULE)
    page.show_section(Section.DETAILS)
    assert len(title.text()) == 301
    title.edit.setText("x" * 300)
    title.flush()
    assert title.error() == ""
    assert len(kept(room, page).title) == 300


def test_the_date_is_set_and_taken_away(room: Room) -> None:
    page = make_page(room)
    details = page.section(Section.DETAILS)
    details._has_day.click()
    assert kept(room, page).details.day is not None
    details._day.setDate(details._day.date().addDays(1))
    assert kept(room, page).details.day.isoformat() == details._day.date().toString("yyyy-MM-dd")
    details._has_day.click()
    assert kept(room, page).details.day is None


def test_the_checklist_links_to_its_places_and_lets_one_go_on(room: Room) -> None:
    page = make_page(room)
    assert not page.navigation.go_on.isEnabled()
    assert "Add recommendations" in page.navigation.go_on.accessibleDescription()
    link = page.navigation.entries[Section.PEOPLE].links()[0]
    room.qtbot.mouseClick(link, LEFT)
    assert page.current is Section.PEOPLE
    ready = make_page(room, filled=True)
    assert ready.navigation.go_on.isEnabled()
    room.qtbot.mouseClick(ready.navigation.go_on, LEFT)
    assert room.told.went == [(ready.model.workshop_id, "rate")]


def test_thirty_steps_are_undone_and_redone_by_keyboard(room: Room) -> None:
    page = make_page(room, Section.RECOMMENDATIONS, filled=True)
    rows = page.section(Section.RECOMMENDATIONS).list
    rows.setFocus()
    for _ in range(15):
        QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    moved = [one.code for one in kept(room, page).recommendations]
    assert moved == ["R2", "R1", "R3", "R4"]
    for _ in range(31):
        QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.code for one in kept(room, page).recommendations] == ["R1", "R2", "R3", "R4"]
    assert not page.model.can_undo
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(31):
        QTest.keyClick(page, Qt.Key.Key_Z, both)
    assert [one.code for one in kept(room, page).recommendations] == moved


def test_recommendations_are_dragged_by_mouse(room: Room) -> None:
    page = make_page(room, Section.RECOMMENDATIONS, filled=True)
    rows = page.section(Section.RECOMMENDATIONS).list
    rows.setCurrentRow(0)
    place = QPointF(rows.visualItemRect(rows.item(2)).center())
    event = QDropEvent(
        place, Qt.DropAction.MoveAction, QMimeData(), LEFT, Qt.KeyboardModifier.NoModifier
    )
    rows.dropEvent(event)
    assert next(one.code for one in kept(room, page).recommendations) == "R2"
    assert rows.count() == 4
    assert len(kept(room, page).recommendations) == 4


def test_a_recommendation_is_written_in_one_language(room: Room) -> None:
    page = make_page(room, Section.RECOMMENDATIONS)
    section = page.section(Section.RECOMMENDATIONS)
    room.qtbot.mouseClick(section._add, LEFT)
    assert section.editor.title.fields["en"].edit.hasFocus()  # the interface's own language
    field = section.editor.title.fields["ko"]
    compose(field.edit, "안")
    assert kept(room, page).recommendations == ()
    field.flush()
    assert kept(room, page).recommendations[0].title.ko == "안"
    box = section.editor._text.fields["en"].box
    box.insertPlainText("y" * 2000)
    box.flush()
    assert len(kept(room, page).recommendations[0].text.en) == 2000


def test_typing_goes_to_the_one_it_was_typed_for(room: Room) -> None:
    page = make_page(room, Section.RECOMMENDATIONS, filled=True)
    section = page.section(Section.RECOMMENDATIONS)
    field = section.editor.title.fields["ko"]
    field.edit.setText("바뀐 첫째")
    section.list.setCurrentRow(1)
    first, second = kept(room, page).recommendations[:2]
    assert first.title.ko == "바뀐 첫째"
    assert second.title.ko == "둘째"
    assert field.text() == "둘째"


def test_an_emptied_title_is_refused_at_its_field(room: Room) -> None:
    page = make_page(room, Section.RECOMMENDATIONS, filled=True)
    section = page.section(Section.RECOMMENDATIONS)
    korean, english = section.editor.title.fields["ko"], section.editor.title.fields["en"]
    for field in (korean, english):
        field.edit.setText("")
        field.flush()
    assert korean.error() == ""
    assert "title is needed" in english.error()
    assert kept(room, page).recommendations[0].title.en == "첫째"


def test_a_deletion_is_undone_from_the_bar(room: Room) -> None:
    page = make_page(room, Section.RECOMMENDATIONS, filled=True)
    section = page.section(Section.RECOMMENDATIONS)
    section.list.setCurrentRow(1)
    QTest.keyClick(section.list, Qt.Key.Key_Delete)
    assert [one.code for one in kept(room, page).recommendations] == ["R1", "R3", "R4"]
    assert room.told.said[-1] == "R2 is deleted."
    room.told.actions[-1]()
    assert [one.code for one in kept(room, page).recommendations] == ["R1", "R2", "R3", "R4"]


def test_moving_by_buttons_stops_at_the_ends(room: Room) -> None:
    page = make_page(room, Section.RECOMMENDATIONS, filled=True)
    section = page.section(Section.RECOMMENDATIONS)
    assert not section._up.isEnabled()
    for _ in range(3):
        room.qtbot.mouseClick(section._down, LEFT)
    assert [one.code for one in kept(room, page).recommendations][-1] == "R1"
    assert not section._down.isEnabled()
    room.qtbot.mouseClick(section._up, LEFT)
    room.qtbot.mouseClick(section._delete, LEFT)
    assert len(kept(room, page).recommendations) == 3


def test_many_are_pasted_after_a_preview(room: Room) -> None:
    page = make_page(room, Section.RECOMMENDATIONS)
    section = page.section(Section.RECOMMENDATIONS)
    room.qtbot.mouseClick(section._paste, LEFT)
    preview = page.preview(Kind.RECOMMENDATIONS)
    assert preview.isVisible()
    assert not page.navigation.isVisible()
    assert not preview.side.accept.isEnabled()
    preview.source.box.insertPlainText("- 하나\n" + "- " + "x" * 301 + "\n- R9: 둘\n- =1+1")
    assert preview.side.accept.plain_text() == "Add 4 recommendations"
    assert kept(room, page).recommendations == ()
    room.qtbot.mouseClick(preview.side.accept, LEFT)
    first, long, *_, last = kept(room, page).recommendations
    assert (first.title.ko, last.title.ko) == ("하나", "=1+1")
    assert long.text.ko == "x" * 301
    assert section.list.isVisible()
    assert page.navigation.isVisible()
    room.told.actions[-1]()
    assert kept(room, page).recommendations == ()


def test_a_preview_that_is_left_changes_nothing_and_keeps_what_was_typed(room: Room) -> None:
    page = make_page(room, Section.PEOPLE)
    section = page.section(Section.PEOPLE)
    room.qtbot.mouseClick(section.bar.paste, LEFT)
    preview = page.preview(Kind.PARTICIPANTS)
    preview.source.box.insertPlainText("김하늘, 기관, 정부")
    QTest.keyClick(preview.source.box, Qt.Key.Key_Escape)
    assert section.isVisible()
    assert kept(room, page).participants == ()
    room.qtbot.mouseClick(section.bar.paste, LEFT)
    assert preview.source.box.text() == "김하늘, 기관, 정부"
    assert preview.side.accept.isEnabled()
    room.qtbot.mouseClick(preview.back, LEFT)
    assert section.isVisible()


def test_chosen_items_of_a_set_are_taken(room: Room) -> None:
    page = make_page(room, Section.RECOMMENDATIONS)
    section = page.section(Section.RECOMMENDATIONS)
    room.qtbot.mouseClick(section._take, LEFT)
    panel = section.set_panel
    panel._none.click()
    assert not panel._accept.isEnabled()
    panel._lines[0].tick.click()
    room.qtbot.mouseClick(panel._accept, LEFT)
    assert [one.code for one in kept(room, page).recommendations] == ["R1"]
    room.qtbot.mouseClick(section._take, LEFT)
    assert not panel._lines[0].tick.isEnabled()
    panel._all.click()
    room.qtbot.mouseClick(panel._accept, LEFT)
    assert len(kept(room, page).recommendations) == 5


def test_participants_are_pasted_edited_and_deleted(room: Room) -> None:
    page = make_page(room, Section.PEOPLE)
    section = page.section(Section.PEOPLE)
    room.qtbot.mouseClick(section.bar.paste, LEFT)
    preview = page.preview(Kind.PARTICIPANTS)
    preview.source.box.insertPlainText("김하늘; 기관; 정부\nX; Y; 화성인\n이바다; 기관; ")
    assert not preview.side.accept.isEnabled()
    choose(preview.side.lines[1].control, "government")
    choose(preview.side.lines[0].control, "out")
    assert preview.side.accept.hasFocus()
    room.qtbot.mouseClick(preview.side.accept, LEFT)
    assert [one.name for one in kept(room, page).participants] == ["김하늘", "이바다"]
    rows = section.table.rows
    rows.setData(rows.index(0, 1), "박구름")
    assert kept(room, page).participants[0].name == "박구름"
    rows.setData(rows.index(0, 0), kept(room, page).participants[1].code)
    assert "already used" in room.told.said[-1]
    rows.setData(rows.index(0, 3), kept(room, page).groups[2].id)
    assert kept(room, page).participants[0].group_id == kept(room, page).groups[2].id
    section.table.selectRow(0)
    QTest.keyClick(section.table, Qt.Key.Key_Delete)
    assert len(kept(room, page).participants) == 1
    room.told.actions[-1]()
    assert len(kept(room, page).participants) == 2


def test_a_cell_is_edited_by_keyboard_and_keeps_the_last_syllable(room: Room) -> None:
    page = make_page(room, Section.PEOPLE, filled=True)
    table = page.section(Section.PEOPLE).table
    table.setCurrentIndex(table.rows.index(0, 1))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    editor.selectAll()
    QTest.keyClicks(editor, "Kim ")
    compose(editor, "철")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: kept(room, page).participants[0].name == "Kim 철")


def test_one_participant_and_codes_are_added(room: Room) -> None:
    page = make_page(room, Section.PEOPLE)
    section = page.section(Section.PEOPLE)
    room.qtbot.mouseClick(section.bar.codes, LEFT)
    panel = section._codes_panel
    for box in panel._boxes.values():
        box.setValue(2)
    room.qtbot.mouseClick(panel._accept, LEFT)
    assert len(kept(room, page).participants) == 6
    room.qtbot.mouseClick(section.bar.add, LEFT)
    assert len({one.code for one in kept(room, page).participants} - {""}) == 7
    assert section.table.state() == section.table.State.EditingState


def test_groups_are_renamed_added_and_deleted(room: Room) -> None:
    page = make_page(room, Section.PEOPLE)
    card = page.section(Section.PEOPLE).groups_card
    first = kept(room, page).groups[0].id
    field = card._lines[first].names.fields["ko"]
    field.edit.setText("중앙정부")
    field.flush()
    assert kept(room, page).groups[0].name.ko == "중앙정부"
    card._new_ko.setFocus()
    compose(card._new_ko, "시")
    QTest.keyClick(card._new_ko, Qt.Key.Key_Return)
    assert kept(room, page).groups[3].name.ko == "시"
    room.qtbot.mouseClick(card._add, LEFT)
    assert "title is needed" in room.told.said[-1]
    card._lines[kept(room, page).groups[3].id].delete.click()
    assert len(kept(room, page).groups) == 3
    room.told.actions[-1]()
    assert len(kept(room, page).groups) == 4


def test_criteria_scales_and_labels_are_edited(room: Room) -> None:
    page = make_page(room, Section.CRITERIA)
    section = page.section(Section.CRITERIA)
    first = kept(room, page).criteria[0].id
    card = section.cards[first]
    card.scale_chosen.emit(first, "nine")
    assert len(kept(room, page).criteria[0].scale.points) == 9
    room.qtbot.mouseClick(card._labels_link, LEFT)
    field = card._label_fields[2].fields["en"]
    field.edit.setText("Hardly")
    field.flush()
    assert kept(room, page).criteria[0].scale.points[1].label.en == "Hardly"
    card._remove.click()
    assert len(kept(room, page).criteria) == 1
    room.told.actions[-1]()
    assert kept(room, page).criteria[0].id == first
    section._add_own.click()
    assert len(section.cards) == 3
    section.cards[kept(room, page).criteria[2].id]._remove.click()
    section.cards[first]._remove.click()
    section._defaults["importance"].click()
    assert [one.key for one in kept(room, page).criteria] == ["feasibility", "importance"]


def test_the_rule_is_chosen_set_and_read(room: Room) -> None:
    page = make_page(room, Section.RULE)
    section = page.section(Section.RULE)
    assert not section.choices[RuleKind.IPRAS].isEnabled()
    section.choices[RuleKind.EVERY_GROUP].click()
    section.figures[Line.THRESHOLD].box.setValue(80)
    assert kept(room, page).rule.threshold_percent == 80
    assert "80%" in section._sentences[RuleKind.EVERY_GROUP].text()
    assert section.figures[Line.OPPOSED].isVisible()
    section.choices[RuleKind.THIRD_AT_EACH_END].click()
    assert not section.figures[Line.THRESHOLD].isVisible()


def test_after_the_first_round_the_locks_are_explained(room: Room) -> None:
    page = make_page(room, Section.RULE, filled=True)
    open_round(room.context, page.model.workshop_id)
    section = page.section(Section.RULE)
    assert "Locked since" in section._note_text.text()
    assert not section.figures[Line.THRESHOLD].box.isEnabled()
    assert section.choices[RuleKind.EQUAL_GROUPS].isChecked()
    assert section.choices[RuleKind.EQUAL_GROUPS].isEnabled()
    page.show_section(Section.CRITERIA)
    card = next(iter(page.section(Section.CRITERIA).cards.values()))
    assert not card._scale.isEnabled()
    assert not card._remove.isEnabled()
    page.show_section(Section.RECOMMENDATIONS)
    recommendations = page.section(Section.RECOMMENDATIONS)
    assert "Already rated: rounds keep" in recommendations.editor._note_text.text()
    room.qtbot.mouseClick(recommendations._delete, LEFT)
    assert "cannot be deleted" in room.told.said[-1]


def test_anonymity_asks_before_it_is_final(room: Room) -> None:
    page = make_page(room, Section.PROMISE, filled=True)
    section = page.section(Section.PROMISE)
    section.levels[Anonymity.ANONYMOUS].click()
    assert section._question.isVisible()
    assert kept(room, page).anonymity is Anonymity.CODE
    section._no.click()
    assert section.levels[Anonymity.CODE].isChecked()
    section.levels[Anonymity.ANONYMOUS].click()
    section._yes.click()
    assert kept(room, page).anonymity is Anonymity.ANONYMOUS
    assert all(one.name == "" for one in kept(room, page).participants)
    assert not section.levels[Anonymity.NAMED].isEnabled()
    page.show_section(Section.PEOPLE)
    assert page.section(Section.PEOPLE).table.isColumnHidden(1)


def test_consent_and_pin(room: Room) -> None:
    page = make_page(room, Section.PROMISE)
    section = page.section(Section.PROMISE)
    room.qtbot.mouseClick(section._insert, LEFT)
    assert "voluntary" in kept(room, page).consent.en
    assert section.consent.fields["en"].box.toPlainText() == kept(room, page).consent.en
    assert not section._insert.isEnabled()
    pin = section.pin
    pin._first.edit.setText("12")
    pin._set.click()
    assert pin._second.error()
    for field in (pin._first, pin._second):
        field.edit.setText("2468")
    pin._set.click()
    assert room.told.said[-1] == "The PIN is set."
    assert pin._first.text() == ""
    for entered in ("", "1357"):
        pin._present.edit.setText(entered)
        pin._remove.click()
        assert "Wrong PIN" in pin._present.error()
    assert room.told.said[-1] == "The PIN is set."
    pin._present.edit.setText("2468")
    pin._remove.click()
    assert room.told.said[-1] == "The PIN is removed."
    assert pin._present.error() == pin._present.text() == ""
    assert pin._present.isHidden()


@pytest.mark.parametrize("section", list(Section))
def test_every_control_has_a_name_and_tab_comes_back(room: Room, section: Section) -> None:
    page = make_page(room, section, filled=True)
    for language in ("ko", "en"):
        set_language(language)
        room.desk.theme.retranslate()
        page.retranslate()
        unnamed = [
            type(one).__name__
            for one in page.findChildren(QWidget)
            if one.focusPolicy() != Qt.FocusPolicy.NoFocus
            and one.isVisible()
            and not one.objectName().startswith("qt_")
            and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        ]
        assert unnamed == []
    page.section(section).focus_first()
    seen: list[QWidget] = []
    while QApplication.focusWidget() not in seen and len(seen) < 80:
        seen.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert page.navigation.go_on in seen


@pytest.mark.parametrize("section", list(Section))
def test_a_concluded_workshop_is_shown_but_not_changed(room: Room, section: Section) -> None:
    sample = make_sample(room.context)
    before = room.context.workshop(sample)
    page = PreparePage(room.desk, sample)
    room.put(page)
    page.show_section(section)
    shown = page.section(section)
    assert "read, not changed" in shown._note_text.text()
    shown.focus_first()
    for key in (Qt.Key.Key_X, Qt.Key.Key_Delete):
        QTest.keyClick(QApplication.focusWidget() or page, key)
    page.hide()
    assert room.context.workshop(sample) == before


@pytest.mark.parametrize("section", list(Section))
def test_sections_are_painted_at_double_size_and_dark(room: Room, section: Section) -> None:
    page = make_page(room, section, filled=True)
    room.desk.theme.set_scheme("dark")
    room.desk.theme.set_font_scale(2.0)
    page.grab()
    assert page.section(section).widget().width() <= page.section(section).viewport().width() + 1


def test_an_edit_after_the_page_was_deleted_touches_nothing(room: Room) -> None:
    page = make_page(room, filled=True)
    model = page.model
    window = room.windows[-1]
    page.setParent(None)
    page.deleteLater()
    QApplication.sendPostedEvents(page, 0)
    QApplication.processEvents()
    model.undo()
    assert window is not None


def test_a_scale_of_ones_own_is_made_with_two_numbers(room: Room) -> None:
    section = make_page(room, Section.CRITERIA).section(Section.CRITERIA)
    card = next(iter(section.cards.values()))
    card.own.low.setValue(-2)
    scale = section.model.criteria[0].scale
    assert (scale.low, scale.high, card.own.points.value()) == (-2, 2, 5)
    assert card.own.low.accessibleName() == "Importance: Lowest number"
    QTest.mouseClick(card._labels_link, LEFT)
    assert list(card._label_fields) == [-2, -1, 0, 1, 2]
    card.own.points.setValue(11)
    card.own.low.setValue(0)
    assert list(card._label_fields) == list(range(11))
    assert section.model.criteria[0].scale.high == 10


def test_what_is_told_of_small_groups_is_chosen_by_keyboard_and_locked(room: Room) -> None:
    page = make_page(room, Section.RULE, filled=True)
    section = page.section(Section.RULE)
    assert "Industry 2" in section._asked.text()
    buttons = section.answers.buttons
    assert not any(one.isChecked() for one in buttons.values())
    buttons["join"].setFocus()
    QTest.keyClick(buttons["join"], Qt.Key.Key_Space)
    assert kept(room, page).rule.small_groups is SmallGroups.JOINED
    assert "Government + Industry + Academia" in buttons["join"].accessibleDescription()
    section.figures[Line.GROUP].box.setValue(4)
    assert "leave only 3, 4, 5" in section._cost.text()
    QTest.keyClick(buttons["join"], Qt.Key.Key_Down)
    QTest.keyClick(buttons["coarse"], Qt.Key.Key_Down)
    assert kept(room, page).rule == ConsensusRule(minimum_group=3, small_groups=SmallGroups.HIDDEN)
    assert buttons["three"].isChecked()
    assert section._cost.text() == "", "it stands below the answer already"
    open_round(room.context, page.model.workshop_id)
    assert not buttons["join"].isEnabled()
    assert buttons["three"].isChecked()
