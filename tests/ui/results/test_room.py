"""The Results page in the window of a laptop: what belongs together is seen together."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from workshop_app.services.sample import make_sample
from workshop_app.ui.results.page import ResultsPage
from workshop_app.ui.results.row_painter import LEAST_MINI, LEAST_WORDS, MINI, _picture_width
from workshop_app.ui.theme import current_theme

LAPTOP = (1280, 695)  # what the window's own header and footer leave of 1280 x 800


@pytest.fixture
def page(room: Any) -> ResultsPage:
    page = ResultsPage(room.desk, make_sample(room.context))
    room.put(page, *LAPTOP)
    QApplication.processEvents()
    return page


def test_five_recommendations_stand_whole_in_the_list(page: ResultsPage) -> None:
    rows = page.rows
    assert rows.count() == 5
    for at in range(5):
        assert rows.viewport().rect().contains(rows.visualItemRect(rows.item(at)))
    assert not rows.verticalScrollBar().isVisible()


def test_the_small_picture_of_a_row_gives_way_to_its_words(page: ResultsPage) -> None:
    theme = current_theme()
    assert _picture_width(theme.px(420), theme) == theme.px(MINI)
    narrower = _picture_width(theme.px(330), theme)
    assert theme.px(LEAST_MINI) <= narrower < theme.px(MINI)
    assert 330 - narrower >= LEAST_WORDS
    assert _picture_width(theme.px(280), theme) == 0


@pytest.mark.parametrize("tab", ["matrix", "heat-map", "movement", "ranking"])
def test_a_picture_of_five_recommendations_is_seen_without_scrolling(
    page: ResultsPage, tab: str
) -> None:
    page.show_tab(tab)
    QApplication.processEvents()
    assert not page.pictures.verticalScrollBar().isVisible()
    viewport = page.pictures.viewport()
    bottom = page.picture.mapTo(viewport, page.picture.rect().bottomLeft()).y()
    assert viewport.height() * 0.6 < bottom < viewport.height()


def test_the_plane_grows_with_a_larger_window(page: ResultsPage) -> None:
    page.show_tab("matrix")
    QApplication.processEvents()
    before = page.picture.size()
    page.resize(1800, 1000)
    QApplication.processEvents()
    assert page.picture.width() > before.width() + 200
    assert page.picture.height() > before.height() + 200


def test_the_rule_stands_in_a_strip_of_its_own_with_the_day_it_was_locked(
    page: ResultsPage,
) -> None:
    assert page._foot.geometry().top() >= page._stack.geometry().bottom()
    assert page._foot._rule.geometry().top() >= 6
    assert page._foot._rule.text() == page.model.rule_text
    locked = page.model.workshop.rule_locked_at
    assert locked is not None
    assert f"{locked.astimezone():%Y-%m-%d}" in page._foot._locked.text()
    assert f"{locked.astimezone():%H:%M}" in page._foot._locked.toolTip()


def test_no_line_of_a_figure_is_cut_in_the_table_of_details(page: ResultsPage) -> None:
    page.show_tab("details")
    page._splitter.setSizes([800, 480])
    QApplication.processEvents()
    table = page.table._table
    delegate = table.itemDelegate()
    heights = []
    for row in range(table.rowCount()):
        wanted = [
            delegate.sizeHint(QStyleOptionViewItem(), table.model().index(row, at))
            for at in range(table.columnCount())
        ]
        assert table.rowHeight(row) >= max(size.height() for size in wanted)
        heights.append(table.rowHeight(row))
    assert max(heights) > 1.8 * min(heights)  # the longest takes several lines
