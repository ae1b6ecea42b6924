"""The bus tells what happened to whoever still listens, in the order they came."""

import gc

from workshop_app.services.events import (
    Event,
    EventBus,
    LibraryChanged,
    RatingRecorded,
    SettingsChanged,
    WorkshopChanged,
)


class Listener:
    def __init__(self, bus, kind=Event, heard=None):
        self.heard = [] if heard is None else heard
        bus.subscribe(kind, self.hear)

    def hear(self, event):
        self.heard.append(event)


def test_a_listener_hears_its_kind_of_event_only():
    bus = EventBus()
    all_of_them, one = Listener(bus), Listener(bus, WorkshopChanged)
    for event in (LibraryChanged(), WorkshopChanged("w"), RatingRecorded("w", "r", "p")):
        bus.publish(event)
    assert len(all_of_them.heard) == 3
    assert one.heard == [WorkshopChanged("w")]


def test_listeners_are_told_in_the_order_they_came():
    bus, heard = EventBus(), []

    def second(event):
        heard.append("second")

    first = Listener(bus, heard=heard)
    bus.subscribe(SettingsChanged, second)
    bus.publish(SettingsChanged())
    assert heard == [SettingsChanged(), "second"]
    assert first.heard is heard


def test_the_bus_keeps_no_listener_alive():
    bus, heard = EventBus(), []
    listener = Listener(bus, heard=heard)
    del listener
    gc.collect()
    bus.publish(LibraryChanged())
    assert heard == []


def test_a_listener_that_goes_while_others_are_told_is_left_out():
    bus, heard, kept = EventBus(), [], []

    def dismiss(_event):
        kept.clear()
        gc.collect()

    bus.subscribe(Event, dismiss)
    kept.append(Listener(bus, heard=heard))
    bus.publish(LibraryChanged())
    assert heard == []


def test_what_is_published_while_telling_is_told_too():
    bus = EventBus()

    def answer(_event):
        bus.publish(SettingsChanged())

    bus.subscribe(LibraryChanged, answer)
    listener = Listener(bus)
    bus.publish(LibraryChanged())
    assert listener.heard == [SettingsChanged(), LibraryChanged()]
