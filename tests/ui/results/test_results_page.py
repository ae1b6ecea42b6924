"""The Results page without a mouse: the list, the views, the pictures and what they say."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QTableWidget, QWidget

from ballot_box import write_comment
from workshop_app.domain.rounds import Channel
from workshop_app.services.rounds import close_round, reopen_round, reveal_round, take_up_again
from workshop_app.services.sample import make_sample
from workshop_app.ui.charts import TableSheet
from workshop_app.ui.kit import Body, Card, Chip
from workshop_app.ui.presenter.controls import PresenterControls
from workshop_app.ui.results.comments import PORTION
from workshop_app.ui.results.frame import PICTURES
from workshop_app.ui.results.page import ResultsPage
from workshop_app.wording.language import set_language


@pytest.fixture
def page(room):
    page = ResultsPage(room.desk, make_sample(room.context))
    room.put(page)
    return page


def focus(widget: QWidget) -> QWidget:
    widget.setFocus()
    QApplication.processEvents()
    assert widget.hasFocus()
    return widget


def said(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_the_presenters_controls_are_made_when_it_is_first_opened_and_stand_under_the_bar(page):
    page.show_tab(PICTURES[0])
    assert not page.findChildren(PresenterControls)
    for _ in range(2):
        presenter = page.open_presenter()
        assert page.findChildren(PresenterControls) == [page.controls]
        assert page.controls.isVisible()
        assert page._bar.geometry().bottom() < page.controls.geometry().top()
        assert page.controls.geometry().bottom() < page._stack.geometry().top()
        presenter.close()
        assert not page.controls.isVisible()


def test_arrows_in_the_list_show_the_next_recommendation_in_full(page):
    first = page.model.chosen.code
    QTest.keyClick(focus(page.rows), Qt.Key.Key_Down)
    assert page.model.chosen.code == page.model.rows[1].code != first
    assert page.detail.bars.picture().model.title
    assert page.detail._title.text().startswith(page.model.chosen.code)


def test_the_list_says_verdict_flip_and_whether_there_is_time(page):
    page.model.set_minutes(10, 10)
    index = page.rows.model().index(0, 0)
    text = index.data(Qt.ItemDataRole.AccessibleTextRole)
    row = page.model.rows[0]
    for part in (row.code, row.title, row.label, row.sentence, row.flip, "In time"):
        assert part in text
    assert "Not in the time left" in page.rows.model().index(1, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )


def test_minutes_typed_mark_what_fits(page):
    field = focus(page.time.left)
    field.selectAll()
    QTest.keyClicks(field, "25")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.model.minutes == (25, 10)
    assert [row.fits for row in page.model.rows] == [True, True, False, False, False]


def test_tab_leads_from_the_views_over_the_choices_to_the_list_and_its_pictures(page):
    order = [
        page._bar.tabs,
        page._bar.round,
        page._bar.criterion,
        page.time.left,
        page.time.each,
        page.rows,
    ]
    order += [page.detail.bars, page.detail.medians]
    seen = []
    focus(page._bar.tabs.findChildren(QWidget)[0])
    for _ in range(40):
        at = QApplication.focusWidget()
        owner = next((one for one in order if one is at or one.isAncestorOf(at)), None)
        if owner is not None and owner not in seen:
            seen.append(owner)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert seen == order


def test_every_view_can_be_turned_to_by_its_button(page):
    for tab, button in zip(page.tabs(), page._bar.tabs.findChildren(QWidget), strict=True):
        assert said(button)
        QTest.keyClick(focus(button), Qt.Key.Key_Space)
        assert page._tab == tab


@pytest.mark.parametrize("tab", PICTURES)
def test_a_picture_is_walked_by_arrows_and_enter_leads_to_the_recommendation(page, tab):
    page.show_tab(tab)
    view = focus(page.picture)
    QTest.keyClick(view, Qt.Key.Key_End)
    key = view.current()
    assert key
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.current() != key
    key = view.current()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert page.model.chosen.code == key.partition("/")[0]
    assert page.detail.isVisible()


@pytest.mark.parametrize("tab", PICTURES)
def test_a_picture_has_a_name_a_description_and_a_table_of_its_figures(page, tab):
    page.show_tab(tab)
    assert said(page.picture)
    description = page.picture.accessibleDescription()
    assert all(row.code in description for row in page.model.rows)
    QTest.keyClick(focus(page.pictures.take), Qt.Key.Key_Space)
    menu = next(one for one in page.picture.findChildren(QMenu) if one.isVisible())
    (as_table,) = (one for one in menu.actions() if "table" in one.text())
    as_table.trigger()
    menu.close()
    sheet = next(one for one in page.window().findChildren(TableSheet) if one.isVisible())
    grid = sheet.findChild(QTableWidget)
    codes = {grid.item(at, 0).text().split()[0] for at in range(grid.rowCount())}
    assert codes == {row.code for row in page.model.rows}
    assert grid.accessibleName()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)


def test_a_suppressed_group_is_said_to_be_not_shown(page):
    page.model.choose_round(page.model.rounds[0].id)
    page.model.choose_criterion("feasibility")
    page.model.choose_code("R2")
    page.show_tab("heat-map")
    row = next(line for line in page.picture.accessibleDescription().split("\n") if "R2" in line)
    assert row.count("not shown") == 2
    page.show_tab("details")
    texts = [
        page.table._table.item(at, place).text()
        for at in range(page.table._table.rowCount())
        for place in (2, 3, 4)
        if page.table._table.item(at, 0).text() == "Mean"
    ]
    assert texts.count("hidden") == 2


def test_the_chosen_line_of_the_details_is_explained_with_its_source(page):
    page.show_tab("details")
    table = focus(page.table._table)
    table.setCurrentCell(0, 0)
    before = page.table._why.text()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert page.table._why.text() not in {"", before}
    assert page.table._source.text().startswith("Source: ")


def test_korean_delphi_indicators_are_asked_for_by_a_box(page):
    page.show_tab("details")
    rows = page.table._table.rowCount()
    QTest.keyClick(focus(page.table.delphi), Qt.Key.Key_Space)
    assert page.table._table.rowCount() == rows + 7
    assert page.model.delphi.is_shown


def test_intervals_are_asked_for_by_a_box_and_say_why_a_panel_is_no_sample(page):
    page.show_tab("details")
    table = page.table._table
    names = [table.item(at, 0).text() for at in range(table.rowCount())]
    assert not [name for name in names if "Wilson" in name]
    QTest.keyClick(focus(page.table.intervals), Qt.Key.Key_Space)
    names = [table.item(at, 0).text() for at in range(table.rowCount())]
    assert len([name for name in names if "Wilson" in name]) == 1
    table.setCurrentCell(names.index("High ratings, 95% interval (Wilson)"), 0)
    assert page.table._why.text().startswith("A panel is chosen, not drawn at random")
    assert page.model.intervals.is_shown


def test_the_verdict_under_each_rule_stands_below_the_figures(page):
    page.show_tab("details")
    panel = page.table._rules
    chips = [one.text() for one in panel.findChildren(Chip) if one.isVisible()]
    words = [one.text() for one in panel.findChildren(Body) if one.isVisible()]
    assert len(chips) == len(page.model.chosen_item.under)
    assert [one for one in words if one.endswith("(in force)")] != []
    assert f"of {len(chips)} rules." in panel._same.text()
    page.table.clear()
    assert panel._same.text() == ""
    assert not panel.isVisible()


def test_many_comments_come_in_portions(room):
    sample = make_sample(room.context)
    take_up_again(room.context, sample)
    workshop = room.context.workshop(sample)
    this = workshop.rounds[-1]
    reopen_round(room.context, sample, this.id, "late")
    item = workshop.recommendations[0]
    for person in workshop.participants:
        text = f"Comment of {person.code}"
        write_comment(room.context, sample, person.id, item.id, text, Channel.ENTRY)
    close_round(room.context, sample, this.id)
    reveal_round(room.context, sample, this.id)
    page = ResultsPage(room.desk, sample)
    room.put(page)
    page.model.choose(item.id)
    panel = page.detail._comments
    assert len(panel._cards) == PORTION
    QTest.keyClick(focus(panel.more), Qt.Key.Key_Space)
    assert len(panel._cards) == len(workshop.participants)
    assert not panel.more.isVisible()


def test_beside_the_matrix_every_code_is_named_in_its_field(page):
    page.show_tab("matrix")
    model = page.picture.picture().model
    fields = dict(zip(model.quadrants, model.fields(), strict=True))
    assert {item.code for item in fields["Important and feasible"]} == {"R1", "R2", "R3", "R4"}
    shown = [card.findChildren(QWidget) for card in page.pictures.codes._cards if card.isVisible()]
    assert [texts[0].text() for texts in shown] == [
        "Important, less feasible",
        "Important and feasible",
    ]
    for item in fields["Important and feasible"]:
        assert f"{item.code}  {item.title}" in shown[1][1].text()
    page.show_tab("ranking")
    assert not page.pictures.codes.isVisible()


def test_the_controls_and_the_projector_follow_the_language(page):
    presenter = page.open_presenter()
    page.reveal_next()
    before = page.controls.reveal.text()
    set_language("ko")
    page.retranslate()
    assert page.controls.reveal.text() == "공개" != before
    assert presenter.view.above.accessibleName().endswith("2라운드")
    presenter.close()


def test_the_presenter_goes_back_to_the_projector_when_it_is_asked_for_again(page, monkeypatch):
    presenter = page.open_presenter()
    assert not presenter.isFullScreen()
    monkeypatch.setattr(presenter, "_second_screen", presenter.screen)
    assert page.open_presenter() is presenter
    assert presenter.isFullScreen()
    presenter.close()


def test_a_first_round_says_why_there_is_no_movement_and_what_to_do(page):
    page.show_tab("movement")
    empty = page.pictures._none
    assert not empty.isVisible()
    page.model.choose_round(page.model.rounds[0].id)
    assert empty.isVisible()
    assert not page.picture.isVisible()
    assert not page.pictures.take.isVisible()
    assert "Choose a later round above" in empty._sentence.text()


def test_one_criterion_alone_says_what_the_matrix_needs(room):
    workshop_id = make_sample(room.context)
    page = ResultsPage(room.desk, workshop_id)
    room.put(page)
    page.pictures.show_picture(None, is_plane=True)
    assert page.pictures._none._title.text() == "The matrix needs two criteria"


def test_no_comment_of_the_recommendation_before_stays_in_sight(page):
    def shown() -> list[QWidget]:
        QApplication.processEvents()  # the layout shows what is new
        panel = page.detail._comments
        return [one for one in panel.findChildren(Card) if one.isVisible()]

    page.model.choose_code("R4")
    before = shown()
    assert before
    page.model.choose_code("R5")
    assert shown()
    assert not set(shown()) & set(before)


def test_page_down_on_a_picture_leads_to_the_comments_below_it(page):
    scrolling = page.detail.findChild(QScrollArea).verticalScrollBar()
    picture = focus(page.detail.medians)
    for _ in range(20):
        QTest.keyClick(picture, Qt.Key.Key_PageDown)
    assert scrolling.value() == scrolling.maximum() > 0
    page.show_tab("overview")
    assert scrolling.value() == scrolling.maximum()
    page.model.choose_code("R1")
    assert scrolling.value() == 0  # another recommendation is read from its beginning
