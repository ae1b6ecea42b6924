"""Events published from jobs are heard on the window's thread."""

import threading

import pytest

from workshop_app.services.events import Event, LibraryChanged, SettingsChanged
from workshop_app.ui.qt.window_events import WindowEvents


class Listener:
    def __init__(self) -> None:
        self.heard: list[tuple[Event, int]] = []

    def hear(self, event: Event) -> None:
        self.heard.append((event, threading.get_ident()))


@pytest.fixture
def listener() -> Listener:
    return Listener()


def test_an_event_of_the_windows_own_thread_is_heard_before_publish_returns(qapp, listener):
    events = WindowEvents()
    events.subscribe(LibraryChanged, listener.hear)
    events.publish(SettingsChanged())
    events.publish(LibraryChanged())
    assert listener.heard == [(LibraryChanged(), threading.get_ident())]


def test_an_event_of_a_job_is_heard_on_the_windows_thread(qtbot, listener):
    events = WindowEvents()
    events.subscribe(Event, listener.hear)
    job = threading.Thread(target=lambda: events.publish(LibraryChanged()))
    job.start()
    job.join()
    assert listener.heard == []
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert listener.heard == [(LibraryChanged(), threading.get_ident())]


def test_a_listener_that_is_gone_hears_nothing(qapp):
    events = WindowEvents()
    heard: list[tuple[Event, int]] = []
    passing = Listener()
    passing.heard = heard
    events.subscribe(Event, passing.hear)
    del passing
    events.publish(LibraryChanged())
    assert heard == []
