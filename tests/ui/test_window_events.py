"""Events published from jobs are heard on the window's thread."""

import threading

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop_app.services.events import Event, LibraryChanged, SettingsChanged
from workshop_app.ui.qt.window_events import WindowEvents
from workshop_app.viewmodels.signal import Signal


class Listener:
    def __init__(self) -> None:
        self.heard: list[tuple[Event, int]] = []

    def hear(self, event: Event) -> None:
        self.heard.append((event, threading.get_ident()))


def _no_failure(error: Exception) -> None:
    raise AssertionError("nothing fails here") from error


@pytest.fixture
def listener() -> Listener:
    return Listener()


def test_an_event_of_the_windows_own_thread_is_heard_before_publish_returns(qapp, listener):
    events = WindowEvents(_no_failure)
    events.subscribe(LibraryChanged, listener.hear)
    events.publish(SettingsChanged())
    events.publish(LibraryChanged())
    assert listener.heard == [(LibraryChanged(), threading.get_ident())]


def test_an_event_of_a_job_is_heard_on_the_windows_thread(qtbot, listener):
    events = WindowEvents(_no_failure)
    events.subscribe(Event, listener.hear)
    job = threading.Thread(target=lambda: events.publish(LibraryChanged()))
    job.start()
    job.join()
    assert listener.heard == []
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [(LibraryChanged(), threading.get_ident())]


def test_a_listener_that_is_gone_hears_nothing(qapp):
    events = WindowEvents(_no_failure)
    heard: list[tuple[Event, int]] = []
    passing = Listener()
    passing.heard = heard
    events.subscribe(Event, passing.hear)
    del passing
    events.publish(LibraryChanged())
    assert heard == []


@pytest.mark.expects_log("failed at LibraryChanged: ValueError")
def test_a_listener_that_fails_is_told_of_as_its_own_failure(qapp, listener):
    failed: list[Exception] = []
    events = WindowEvents(failed.append)

    def fail(_event: Event) -> None:
        raise ValueError

    events.subscribe(Event, fail)
    events.subscribe(Event, listener.hear)
    events.publish(LibraryChanged())
    assert [type(error) for error in failed] == [ValueError]
    assert listener.heard == [(LibraryChanged(), threading.get_ident())]


def test_a_widget_that_qt_has_deleted_hears_nothing(qapp, desk, qtbot):
    class Page(QWidget):
        def hear(self, event: Event) -> None:
            heard.append(event)

    heard: list[Event] = []
    events, signal = WindowEvents(_no_failure), Signal()
    page = Page()
    events.subscribe(Event, page.hear)
    signal.connect(page.hear)
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    events.publish(LibraryChanged())
    signal.emit(LibraryChanged())
    assert heard == []
    assert page is not None
