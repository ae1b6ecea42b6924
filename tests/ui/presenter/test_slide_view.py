"""A slide is as large as the projector, and leaves its room to the picture."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.findings.pictures import BarRow, GroupRef, ScaleAxis, StackedBarsModel
from workshop_app.ui.presenter.slide_view import SlideView, projector_look
from workshop_app.ui.presenter.words import BigWords
from workshop_app.viewmodels.presenter.slides import GroupWords, Slide, Verdict

SPLIT = Verdict("Split", "bad", "The ratings are split.", (GroupWords(GroupRef("All"), "divided"),))
LONG = "Run field trials of a system by which ministries and institutes share the computing"


@pytest.fixture
def view(room: Any) -> SlideView:
    view = SlideView()
    room.put(view, 1280, 720)
    view.show_slide(Slide("R1", "Title", body=SPLIT), projector_look(dark=True), over=False)
    return view


def height_of(view: SlideView, width: int, height: int) -> int:
    view.window().resize(width, height)
    for _ in range(3):
        QApplication.processEvents()
    return view.title.height()


def test_words_grow_and_shrink_with_the_projector(view: SlideView) -> None:
    usual = height_of(view, 1280, 720)
    assert height_of(view, 1920, 1080) == pytest.approx(1.5 * usual, abs=3)
    assert height_of(view, 640, 360) == pytest.approx(0.5 * usual, abs=3)
    assert view.rect().contains(view.picture.geometry())


def test_a_long_title_is_set_smaller_so_that_the_picture_keeps_its_room(room: Any) -> None:
    look = projector_look(dark=True)
    words, plain = BigWords(44, bold=True, wrapped=0.8), BigWords(44, bold=True)
    for one in (words, plain):
        room.qtbot.addWidget(one)
        one.show_words(LONG, look, "#FFFFFF")
    assert words.heightForWidth(1180) < 0.85 * plain.heightForWidth(1180)
    assert words.heightForWidth(3000) == plain.heightForWidth(3000)


def test_a_picture_that_has_no_room_at_all_is_left_out_rather_than_halved(
    view: SlideView,
) -> None:
    row = BarRow(GroupRef("Government", 0), (1, 0, 3, 0, 6), top=6)
    model = StackedBarsModel("", ScaleAxis(1, 5), (row,) * 5)
    view.show_slide(Slide("R1", "Title", body=model), projector_look(dark=True), over=False)
    room = view.picture
    empty, drawn = (QImage(900, height, QImage.Format.Format_RGB32) for height in (60, 400))
    for image in (empty, drawn):
        image.fill(0)
        room.resize(image.size())
        room.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    blank = QImage(empty.size(), empty.format())
    blank.fill(0)
    assert empty == blank
    assert drawn != QImage(blank).scaled(drawn.size())
