"""The projector's window and the facilitator's controls, by keys and mouse."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from workshop_app.services.rounds import take_up_again
from workshop_app.services.sample import make_sample
from workshop_app.ui.presenter.controls import PresenterControls
from workshop_app.ui.presenter.slide_view import slide_words
from workshop_app.ui.presenter.window import PresenterWindow
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.presenter.slides import Step
from workshop_app.viewmodels.results.model import ResultsModel

LEFT = Qt.MouseButton.LeftButton


class Stage:
    def __init__(self, room: Any) -> None:
        self.room = room
        self.workshop_id = make_sample(room.context)
        take_up_again(room.context, self.workshop_id)
        self.results = ResultsModel(room.context, self.workshop_id, room.desk.jobs)
        self.model = PresenterModel(room.context, self.results)
        self.controls = PresenterControls(room.desk, self.model, self.results)
        self.owner = room.put(self.controls)
        self.window = PresenterWindow(self.model, self.owner)
        self.window.place()
        room.qtbot.waitExposed(self.window)

    def words(self) -> str:
        """Return everything on the projector that is written or spoken."""
        view = self.window.view
        parts = (view.above, view.title, view.text, view.picture, view.foot, view.aside)
        return " | ".join(part.accessibleName() for part in parts)


@pytest.fixture
def stage(room: Any) -> Any:
    made = Stage(room)
    yield made
    if isValid(made.window):
        made.window.close()


def test_the_keys_of_a_clicker_lead_through_an_item(stage: Stage):
    verdict = stage.results.chosen.sentence
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Right):
        QTest.keyClick(stage.window, key)
    assert stage.model.step is Step.GROUPS
    assert verdict not in stage.words()
    QTest.keyClick(stage.window, Qt.Key.Key_Space)
    assert verdict in stage.words()
    QTest.keyClick(stage.window, Qt.Key.Key_PageUp)
    assert verdict not in stage.words()


def test_b_takes_everything_off_the_projector_and_puts_it_back(stage: Stage):
    stage.model.reveal_next()
    before = stage.words()
    QTest.keyClick(stage.window, Qt.Key.Key_B)
    assert stage.words().strip(" |") == ""
    QTest.keyClick(stage.window, Qt.Key.Key_Period)
    assert stage.words() == before


def test_escape_closes_the_projector_and_tells_it(stage: Stage, qtbot: Any):
    with qtbot.waitSignal(stage.window.closed):
        QTest.keyClick(stage.window, Qt.Key.Key_Escape)


def test_the_preview_shows_the_next_slide_before_the_room_sees_it(stage: Stage):
    controls = stage.controls
    stage.model.reveal_next()
    stage.model.reveal_next()
    verdict = stage.results.chosen.sentence
    assert verdict in controls.next._image.accessibleName()
    assert verdict not in controls.now._image.accessibleName()
    assert verdict not in stage.words()
    assert controls.next._image.pixmap().toImage() != controls.now._image.pixmap().toImage()
    QTest.mouseClick(controls.reveal, LEFT)
    assert verdict in controls.now._image.accessibleName()


def choose(select: Any, key: str) -> None:
    select.setCurrentIndex(select.findData(key))
    select.activated.emit(select.currentIndex())


def test_item_and_picture_are_picked_from_the_controls(stage: Stage):
    second = stage.results.rows[1]
    choose(stage.controls.item, second.recommendation_id)
    assert second.title in stage.words()
    for kind in stage.model.pictures:
        choose(stage.controls.picture, kind.value)
        assert stage.model.kind is kind
        if kind.is_of_results:
            assert "Importance: " not in stage.window.view.picture.accessibleName()
            QTest.mouseClick(stage.controls.reveal, LEFT)
        assert stage.window.view.picture.accessibleName() != ""
        assert not stage.window.grab().isNull()


def test_time_and_its_buttons(stage: Stage):
    controls, clock = stage.controls, stage.window.view.clock
    assert not controls.pause.isVisible()
    choose(controls.timer, "5")
    assert clock.accessibleName().startswith("Discussion")
    QTest.mouseClick(controls.pause, LEFT)
    assert clock.accessibleName().startswith("Paused")
    QTest.mouseClick(controls.minute, LEFT)
    assert "6:00" in clock.accessibleName()
    choose(controls.timer, "0")
    assert clock.accessibleName() == ""


def test_the_controls_say_how_many_comments_are_chosen(stage: Stage):
    stage.results.choose_code("R5")
    lines = stage.model.comments.lines
    assert stage.controls.comments.text() == f"Choose comments (0 of {len(lines)})"
    stage.model.comments.tick(lines[0], shown=True)
    assert stage.controls.comments.text() == f"Choose comments (1 of {len(lines)})"


def test_the_preview_is_the_projector(stage: Stage):
    """One slide model, two views: after each step, at each size, with the time, light or dark."""
    now, window = stage.controls.now, stage.window
    stage.model.comments.tick(stage.model.comments.lines[0], shown=True)
    stage.model.timer.start(5)
    stage.model.timer.pause()
    for size in ((1280, 720), (1024, 600)):
        window.resize(*size)
        stage.model.turn_lights()
        for kind in stage.model.pictures:
            stage.model.pick_picture(kind)
            while True:
                QApplication.processEvents()
                assert now._slide.size() == window.view.size()
                assert now._slide.grab().toImage() == window.view.grab().toImage()
                assert (
                    now._image.accessibleName()
                    == f"The room sees: {slide_words(stage.model.slide)}"
                )
                if not stage.model.can_reveal:
                    break
                stage.model.reveal_next()


def test_marked_items_are_rated_again(stage: Stage):
    controls = stage.controls
    assert not controls.again.isVisible()
    QTest.mouseClick(controls.mark, LEFT)
    QTest.mouseClick(controls.again, LEFT)
    opened = stage.room.context.workshop(stage.workshop_id).open_round
    assert opened.number == 3
    assert stage.room.told.went[-1] == (stage.workshop_id, "rate")


@pytest.mark.parametrize("click", ["blank", "lights", "hide_all"])
def test_the_other_buttons_do_what_they_say(stage: Stage, click: str):
    look: Callable[[], Any] = lambda: (  # noqa: E731
        stage.model.is_blank,
        stage.model.is_dark,
        stage.model.step,
    )
    stage.model.reveal_next()
    before = look()
    QTest.mouseClick(getattr(stage.controls, click), LEFT)
    assert look() != before


def test_without_its_projector_it_is_a_window_that_is_seen_and_goes_back_when_there_is_one(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
):
    app = QGuiApplication.instance()
    assert isinstance(app, QApplication)
    screen, window = app.primaryScreen(), stage.window
    projector: list[Any] = [screen]
    monkeypatch.setattr(window, "_second_screen", lambda: next(iter(projector), None))
    app.screenAdded.emit(screen)
    assert window.isFullScreen()
    app.screenRemoved.emit(screen)
    assert window.isFullScreen()  # another one is left
    projector.clear()
    window.move(5_000, 5_000)
    app.screenRemoved.emit(screen)
    assert not window.isFullScreen()
    assert screen.availableGeometry().contains(window.geometry())
    app.screenAdded.emit(screen)
    assert not window.isFullScreen()
    projector.append(screen)
    app.screenAdded.emit(screen)
    assert window.isFullScreen()
    window.close()
    app.screenAdded.emit(screen)
    assert not isValid(window) or not window.isVisible()


def test_each_step_on_the_projector_is_said(stage: Stage, announced: list[str]):
    window = stage.window
    assert QAccessible.queryAccessibleInterface(window).role() is QAccessible.Role.Window
    for _ in range(3):
        window.model.go_on()
        assert announced[-1] == slide_words(window.model.slide)
    assert len(announced) == len(set(announced)) == 3
    window.model.turn_blank()
    assert len(announced) == 3
