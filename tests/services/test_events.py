"""The bus tells what happened to whoever still listens, in the order they came."""

import gc
import threading

import pytest

from pasted_lists import with_pasted_recommendations
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.errors import StorageBusyError
from workshop_app.domain.workshop import Details
from workshop_app.services.context import Context
from workshop_app.services.deciding import read_decisions, record_decision
from workshop_app.services.events import (
    DecisionRecorded,
    Event,
    EventBus,
    LibraryChanged,
    RatingRecorded,
    SettingsChanged,
    WorkshopChanged,
)
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.storage.sqlite.opening import open_store


class Listener:
    def __init__(self, bus, kind=Event, heard=None):
        self.heard = [] if heard is None else heard
        bus.subscribe(kind, self.hear)

    def hear(self, event):
        self.heard.append(event)


def test_a_listener_hears_its_kind_of_event_only():
    bus = EventBus()
    all_of_them, one = Listener(bus), Listener(bus, WorkshopChanged)
    for event in (LibraryChanged(), WorkshopChanged("w"), RatingRecorded("w", "r", ("p",))):
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


def test_what_is_published_while_telling_is_told_after_it_and_in_order():
    bus, heard = EventBus(), []

    def answer(_event):
        bus.publish(SettingsChanged())
        bus.publish(WorkshopChanged("w"))
        heard.append("answered")

    bus.subscribe(LibraryChanged, answer)
    listener = Listener(bus, heard=heard)
    bus.publish(LibraryChanged())
    assert listener.heard == ["answered", LibraryChanged(), SettingsChanged(), WorkshopChanged("w")]


class Failing:
    """A screen whose file is busy for as long as `busy` says so."""

    def __init__(self, bus, error):
        self.error, self.shown = error, []
        bus.subscribe(Event, self.show)

    def show(self, event):
        if self.error is not None:
            raise self.error
        self.shown.append(event)


@pytest.mark.expects_log("Failing.show failed at DecisionRecorded: StorageBusyError")
def test_a_decision_that_is_stored_is_never_told_as_failed(tmp_path):
    told = []
    with open_store(tmp_path / "workshops.db") as store:
        context = Context(store, EventBus(told.append))
        workshop = create_workshop(context, Details("Kim Cheol-su's secret"))
        _, workshop = edit_workshop(
            context, workshop.id, lambda one: with_pasted_recommendations(one, "only")
        )
        item = workshop.recommendations[0].id
        busy = StorageBusyError(path=store.path)
        failing = Failing(context.events, busy)
        other = Listener(context.events)
        record_decision(context, workshop.id, Decision(item, Outcome.ADOPT))
        assert read_decisions(context, workshop.id)[item].outcome is Outcome.ADOPT
    assert other.heard == [DecisionRecorded(workshop.id)]
    assert told == [busy]
    assert failing.shown == []


@pytest.mark.expects_log("failed at LibraryChanged: ValueError")
def test_the_log_of_a_failure_names_type_and_slot_and_quotes_nobody(caplog):
    bus = EventBus()
    failing = Failing(bus, ValueError("Kim Cheol-su said this in confidence"))
    bus.publish(LibraryChanged())
    assert "Failing.show" in caplog.text
    assert "Kim" not in caplog.text
    assert failing.shown == []


@pytest.mark.expects_log("failed at")
def test_those_who_failed_are_told_once_more_when_it_is_tried_again():
    bus = EventBus()
    failing, other = Failing(bus, ValueError()), Listener(bus)
    bus.publish(LibraryChanged())
    bus.publish(SettingsChanged())
    bus.try_again()
    assert failing.shown == []
    failing.error = None
    bus.try_again()
    bus.try_again()
    assert failing.shown == [SettingsChanged()]
    assert other.heard == [LibraryChanged(), SettingsChanged()]


@pytest.mark.expects_log("failed at")
def test_one_who_has_followed_since_or_is_gone_is_not_told_again():
    bus = EventBus()
    recovered, gone = Failing(bus, ValueError()), Failing(bus, ValueError())
    bus.publish(LibraryChanged())
    recovered.error = None
    bus.publish(SettingsChanged())
    del gone
    gc.collect()
    bus.try_again()
    assert recovered.shown == [SettingsChanged()]


def test_a_job_that_publishes_on_the_bus_of_another_thread_is_a_mistake():
    bus, caught = EventBus(), []
    listener = Listener(bus)

    def job():
        with pytest.raises(RuntimeError) as error:
            bus.publish(LibraryChanged())
        caught.append(error.value)

    thread = threading.Thread(target=job)
    thread.start()
    thread.join()
    assert len(caught) == 1
    assert listener.heard == []


def test_a_bus_without_listeners_takes_what_a_job_publishes():
    bus = EventBus()
    thread = threading.Thread(target=lambda: bus.publish(LibraryChanged()))
    thread.start()
    thread.join()
    listener = Listener(bus)
    bus.publish(SettingsChanged())
    assert listener.heard == [SettingsChanged()]
