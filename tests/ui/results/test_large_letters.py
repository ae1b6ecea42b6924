"""The Results page at 200 %: no heading is cut, nothing is pressed into narrow columns."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from workshop_app.charts.wrapped_text import widest_word
from workshop_app.services.sample import make_sample
from workshop_app.ui.presenter.preview import SlidePreview
from workshop_app.ui.results.page import ResultsPage
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.results.model import ResultsModel


@pytest.fixture
def page(room: Any) -> ResultsPage:
    room.desk.theme.set_font_scale(2.0)
    page = ResultsPage(room.desk, make_sample(room.context))
    room.put(page, 1280, 560)
    return page


def test_every_heading_of_the_figures_is_whole(page: ResultsPage) -> None:
    page.show_tab("details")
    QApplication.processEvents()
    table = page.table._table
    header = table.horizontalHeader()
    for place in range(table.columnCount()):
        word = widest_word([table.horizontalHeaderItem(place).text()], header.font())
        assert header.sectionSize(place) >= word


def test_the_title_above_the_figures_is_whole_and_the_table_keeps_its_place(
    page: ResultsPage,
) -> None:
    page.show_tab("details")
    page.table._title.setText("Run field trials of a system by which ministries share " * 2)
    QApplication.processEvents()
    title = page.table._title
    assert title.height() >= title.heightForWidth(title.width())
    assert page.table._table.height() >= current_theme().px(180)


def test_sentences_stand_one_under_the_other_where_two_columns_are_too_narrow(
    page: ResultsPage,
) -> None:
    QApplication.processEvents()
    shown = [one for one in page.detail._facts if one.isVisible()]
    assert len({one.x() for one in shown}) == 1
    page.detail.resize(1400, 500)
    QApplication.processEvents()
    assert len({one.x() for one in shown}) == 2


def test_the_small_slides_leave_room_for_the_controls_beside_them(room: Any) -> None:
    room.desk.theme.set_font_scale(2.0)
    small = SlidePreview()
    room.put(small)
    results = ResultsModel(room.context, make_sample(room.context), room.desk.jobs)
    small.show_slide("Next", None, PresenterModel(room.context, results))
    assert small._image.width() <= 1280 * 0.25
    assert small._image.width() / small._image.height() == pytest.approx(16 / 9, abs=0.02)
