"""The phones' door on the Rate page, without a window and without a network."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from phone_doors import FREE_PORT, HOTSPOT, VIRTUAL, FakePhoneDoors
from workshop_app.domain.errors import (
    DoorNotOpenError,
    NoNetworkError,
    RoundNotOpenError,
    StorageBusyError,
    UserError,
)
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import PhoneDoorMoved
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.phones import Exchange, exchange_links
from workshop_app.services.rounds import close_round, open_round
from workshop_app.services.slips import ByPhone
from workshop_app.viewmodels.rate import phones
from workshop_app.viewmodels.rate.doors import help_sentences, light_sentence
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.viewmodels.rate.phones import PhonesModel


class Failures(list[UserError]):
    """What went wrong, in order."""

    def take(self, error: UserError) -> None:
        self.append(error)


@dataclass
class Heard:
    """Whether it listened, each time it was told."""

    states: list[bool] = field(default_factory=list)

    def take(self, event: PhoneDoorMoved) -> None:
        self.states.append(event.is_open)


@dataclass
class LaterJobs:
    """Implements Jobs; each runs when a test says so."""

    waiting: list[Callable[[], object]] = field(default_factory=list)

    def run(self, work: Any, **slots: Any) -> None:  # the handle is of no use here
        self.waiting.append(lambda: ImmediateJobs().run(work, **slots))

    def go_on(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


@pytest.fixture
def rate(context: Context, workshop: Workshop) -> RateModel:
    return RateModel(context, workshop.id)


@pytest.fixture
def doors() -> FakePhoneDoors:
    return FakePhoneDoors()


@pytest.fixture
def later() -> list[Callable[[], object]]:
    """Return what waits for the window's thread."""
    return []


@pytest.fixture
def failures() -> Failures:
    return Failures()


@pytest.fixture
def model(
    context: Context,
    rate: RateModel,
    doors: FakePhoneDoors,
    later: list[Callable[[], object]],
    failures: Failures,
) -> PhonesModel:
    return watched(PhonesModel(context, rate, ImmediateJobs(), doors, later.append), failures)


def watched(model: PhonesModel, failures: Failures) -> PhonesModel:
    model.failed.connect(failures.take)
    return model


def test_the_door_is_closed_until_it_is_switched_on(
    model: PhonesModel, doors: FakePhoneDoors, context: Context, workshop: Workshop
) -> None:
    assert model.is_offered
    assert not model.is_on
    assert (doors.open, model.by_phone) == ([], None)
    model.switch(on=True)
    model.switch(on=True)
    (door,) = doors.open
    assert (door.wish.host, door.wish.port) == (HOTSPOT.ip, 0)
    assert (door.wish.database, door.wish.round_id) == (context.store.path, workshop.rounds[0].id)
    assert model.addresses == (HOTSPOT, VIRTUAL)
    assert model.chosen == HOTSPOT.ip
    model.network, model.password = "HALL", "secret"
    base = f"http://{HOTSPOT.ip}:{FREE_PORT}"
    assert model.by_phone == ByPhone(base, "HALL", "secret")
    model.switch(on=False)
    assert (doors.open, model.is_on, model.by_phone) == ([], False, None)


def test_whoever_says_that_this_computer_is_offline_hears_when_it_is_not(
    model: PhonesModel, doors: FakePhoneDoors, context: Context, workshop: Workshop
) -> None:
    heard = Heard()
    context.events.subscribe(PhoneDoorMoved, heard.take)
    model.switch(on=True)
    doors.open[0].tell(seen=True)
    assert heard.states == [True]
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert heard.states == [True, False]
    model.shut()
    assert heard.states == [True, False]


def test_the_light_tells_whether_phones_come(
    model: PhonesModel, doors: FakePhoneDoors, later: list[Callable[[], object]]
) -> None:
    assert light_sentence(model) == "Opening…"
    model.switch(on=True)
    assert light_sentence(model) == "Open. No phone has reached it yet."
    doors.open[0].tell(seen=True)
    assert light_sentence(model) == "Open. No phone has reached it yet.", "told on another thread"
    later.pop()()
    assert light_sentence(model) == "Seen from a phone."
    doors.open[0].tell(phones=12, silent=2)
    later.pop()()
    assert light_sentence(model) == "Seen from a phone. Phones: 12, 2 silent for 30 s."
    assert len(help_sentences()) == 6


def test_the_port_stays_so_that_printed_links_lead_here(
    model: PhonesModel, doors: FakePhoneDoors, rate: RateModel, context: Context
) -> None:
    model.switch(on=True)
    model.switch(on=False)
    again = PhonesModel(context, rate, ImmediateJobs(), doors, lambda act: act())
    again.switch(on=True)
    assert doors.open[0].wish.port == FREE_PORT
    again.switch(on=False)
    doors.taken.add(7777)
    phones.write_window_state(context, phones.KEPT, f"{VIRTUAL.ip} 7777")
    again.switch(on=True)
    assert (doors.open[0].wish.host, doors.open[0].wish.port) == (VIRTUAL.ip, 0)
    assert again.report.port == FREE_PORT


def test_another_address_may_be_chosen(model: PhonesModel, doors: FakePhoneDoors) -> None:
    model.choose(VIRTUAL.ip)
    assert doors.open == [], "nothing opens by choosing"
    model.switch(on=True)
    model.choose(HOTSPOT.ip)
    first = doors.open[0]
    model.choose(VIRTUAL.ip)
    (door,) = doors.open
    assert door is not first
    assert (door.wish.host, door.wish.port, model.chosen) == (VIRTUAL.ip, FREE_PORT, VIRTUAL.ip)


def test_without_a_network_or_an_address_to_be_had_it_says_so_and_stays_closed(
    model: PhonesModel, doors: FakePhoneDoors, failures: Failures
) -> None:
    found, doors.found = doors.found, []
    model.switch(on=True)
    doors.found = found
    doors.taken.add(FREE_PORT)
    model.switch(on=True)
    assert [type(one) for one in failures] == [NoNetworkError, DoorNotOpenError]
    assert (model.is_on, doors.open) == (False, [])


def test_a_door_that_gives_up_is_told_and_one_whose_round_is_over_closes(
    model: PhonesModel,
    doors: FakePhoneDoors,
    failures: Failures,
    later: list[Callable[[], object]],
) -> None:
    model.switch(on=True)
    doors.open[0].tell(is_open=False, trouble="it ends at once")
    later.pop()()
    assert (model.is_on, doors.open) == (False, [])
    assert failures[0].parameters["reason"] == "it ends at once"
    model.switch(on=True)
    door = doors.open[0]
    door.tell(is_open=False, is_over=True)
    later.pop()()
    assert (model.is_on, doors.open) == (False, [])
    door.tell(is_open=True)
    later.pop()()
    assert not model.report.is_open, "what a former door says is no news"


def test_with_the_round_it_closes_by_itself_and_the_next_one_needs_the_switch(
    model: PhonesModel, doors: FakePhoneDoors, context: Context, workshop: Workshop
) -> None:
    model.switch(on=True)
    (former,) = doors.open
    close_round(context, workshop.id, workshop.rounds[0].id)
    assert not model.is_on
    assert not model.is_offered
    assert doors.open == [former], "it tells the phones, then ends"
    model.switch(on=True)
    assert not model.is_on, "there is no round to answer"
    open_round(context, workshop.id)
    assert model.is_offered
    assert not model.is_on
    model.switch(on=True)
    assert former not in doors.open
    assert len(doors.open) == 1


def test_shutting_closes_also_what_is_only_about_to_open(
    context: Context, rate: RateModel, doors: FakePhoneDoors, failures: Failures
) -> None:
    jobs = LaterJobs()
    model = watched(PhonesModel(context, rate, jobs, doors, lambda act: act()), failures)  # pyright: ignore[reportArgumentType]
    model.switch(on=True)
    jobs.go_on()
    model.shut()
    assert (doors.open, model.is_on) == ([], False)
    model.switch(on=True)
    model.switch(on=False)
    jobs.go_on()
    assert (doors.open, model.report.is_open) == ([], False)
    doors.taken.add(FREE_PORT)
    model.switch(on=True)
    model.shut()
    jobs.go_on()
    assert failures == []


def test_what_is_no_matter_of_the_network_is_raised(
    model: PhonesModel, doors: FakePhoneDoors, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("phone_doors.FakeDoor.__enter__", broken)
    with pytest.raises(OSError, match=r"^$"):
        model.switch(on=True)
    monkeypatch.setattr("phone_doors.FakeDoor.__exit__", broken)
    with pytest.raises(OSError, match=r"^$"):
        model.switch(on=False)


def test_a_busy_file_keeps_no_door_closed(
    model: PhonesModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise StorageBusyError

    monkeypatch.setattr(phones, "write_window_state", busy)
    model.switch(on=True)
    assert model.report.is_open


def test_a_new_link_of_one_person_voids_the_former_one(
    model: PhonesModel, context: Context, workshop: Workshop
) -> None:
    model.switch(on=True)
    person = workshop.participants[1]
    urls: list[str] = []
    for _ in range(2):
        model.show_link(person.id)
        assert model.link is not None
        assert model.link.code == person.code
        urls.append(model.link.url)
    assert all(one.startswith(f"http://{HOTSPOT.ip}:{FREE_PORT}/j/") for one in urls)
    tokens = [Exchange(one.rpartition("/")[2], "hash") for one in urls]
    assert exchange_links(context, workshop.rounds[0].id, tokens) == ["", person.id]
    model.hide_link()
    assert model.link is None
    close_round(context, workshop.id, workshop.rounds[0].id)
    with pytest.raises(RoundNotOpenError):
        model.show_link(person.id)


def test_the_network_has_a_code_of_its_own_once_it_has_a_name(
    model: PhonesModel, doors: FakePhoneDoors
) -> None:
    assert model.wifi_code is None
    model.network = 'Hall "3"; F'
    assert model.wifi_code == doors.code_of(r"WIFI:S:Hall \"3\"\; F;;")
    model.password = r"a,b:c\d"
    assert model.wifi_code == doors.code_of(r"WIFI:T:WPA;S:Hall \"3\"\; F;P:a\,b\:c\\d;;")
