"""Journey: the facilitator opens the door for phones, three come, one rates at the laptop too."""

import os
import socket
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from phone_client import Phone
from workshop_app.app.phones import OwnPhoneDoors
from workshop_app.services.ballots import read_entries
from workshop_app.services.phone_door import NetworkAddress
from workshop_app.services.rounds import open_round

HERE = "127.0.0.1"
SWITCH = "Phones in this room may answer"


@pytest.fixture(autouse=True)
def _only_here(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [NetworkAddress(HERE, "loopback", is_doubtful=False)]
    monkeypatch.setattr(OwnPhoneDoors, "addresses", lambda _self: found)


def listens(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex((HERE, port)) == 0


def opened(run, make_workshop):
    workshop = replace(make_workshop, context=run.context)()
    workshop = open_round(run.context, workshop.id)
    run.shell.open_workshop(workshop.id, "rate")
    return workshop, run.shell.page.page("rate")


def switch_on(run, page) -> int:
    """Open the door as a person does; return its port once it is open."""
    run.click(SWITCH)
    run.until(lambda: page.doors.phones.model.report.is_open)
    return page.doors.phones.model.report.port


def come(run, page, person) -> Phone:
    """Take up a person's ballot on a phone, by the link that is shown for them."""
    link = page.doors.phones.link
    link.person.setCurrentIndex(link.person.findData(person.id))
    run.click("Show a new link")
    model = page.doors.phones.model
    phone = Phone(model.report.base)
    said = phone.ask("GET", model.link.url.removeprefix(model.report.base))
    assert (said.status, said.headers["Location"]) == (303, "/b")
    run.click("Hide the link")
    return phone


def rate(phone: Phone, workshop, item: int, value: int) -> None:
    what = workshop.recommendations[item].id, workshop.criteria[0].id
    sent = {"item": what[0], "criterion": what[1], "value": value, "state": "rated"}
    said = phone.put("/a", sent)
    assert said.json["saved"], said.body


@pytest.mark.slow
@pytest.mark.loopback
def test_three_phones_and_the_laptop_answer_one_round_and_nothing_listens_afterwards(
    start, make_workshop
):
    run = start("en")
    workshop, page = opened(run, make_workshop)
    first, *_ = people = workshop.participants[:3]
    page.open_ballot(first.id)
    run.until(page.kiosk.isActiveWindow)
    run.keys(Qt.Key.Key_Return, "5")
    page.kiosk.leave()
    run.until(lambda: "Laptop: 1" in page.doors.said)
    assert page.doors.said[-1] == "Missing: 5"

    port = switch_on(run, page)
    assert run.shows("Open to phones · kept on this computer only")
    phones = [come(run, page, person) for person in people]
    run.until(lambda: run.shows("Seen from a phone."))
    for phone in phones[1:]:
        for item in range(2):
            rate(phone, workshop, item, 4)
    run.until(lambda: "Phones: 2" in page.doors.said)
    assert page.doors.said[-1] == "Missing: 3"
    assert not page.conflicts.isVisible()

    rate(phones[0], workshop, 0, 2)
    run.until(page.conflicts.isVisible)
    (conflict,) = page.conflicts.model.lines
    assert (conflict.held.participant_id, conflict.held.value) == (first.id, 2)
    ratings, _ = read_entries(run.context, workshop.rounds[0].id)
    assert sorted(one.value for one in ratings) == [4, 4, 4, 4, 5]

    for phone in phones:
        phone.hang_up()
    run.click("Close the round")
    run.click("Close it now")
    assert run.shows("Offline · kept on this computer only")
    run.until(lambda: not listens(port))


@pytest.mark.slow
@pytest.mark.loopback
def test_leaving_the_workshop_closes_the_door_and_its_switch_opens_it_at_the_same_place(
    start, make_workshop
):
    run = start("en")
    workshop, page = opened(run, make_workshop)
    port = switch_on(run, page)
    assert listens(port)
    run.shell.open_library()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a loop that runs does
    run.until(lambda: not listens(port))
    run.shell.open_workshop(workshop.id, "rate")
    page = run.shell.page.page("rate")
    assert not page.doors.phones.model.is_on
    assert switch_on(run, page) == port
    run.stop()
    assert not listens(port)


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="asks Linux who listens")
def test_while_the_door_is_closed_no_socket_listens(start, make_workshop):
    run = start("en")
    opened(run, make_workshop)
    run.settle(1)
    assert [one for one in run.all(QAbstractButton, SWITCH) if one.isChecked()] == []
    tables = (Path("/proc/self/net") / one for one in ("tcp", "tcp6", "udp", "udp6"))
    lines = [
        one.split() for table in tables if table.exists() for one in table.read_text().splitlines()
    ]
    ours = {one.readlink().name for one in Path("/proc/self/fd").iterdir() if one.is_symlink()}
    assert [one for one in lines if f"socket:[{one[9]}]" in ours] == []
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    commands = [Path(f"/proc/{one}/cmdline").read_bytes() for one in children]
    assert [one for one in commands if b"--phone-door" in one] == []
