"""What is decided without a server: addresses, routes, forms, limits."""

import asyncio
from typing import Any

import pytest

from workshop_app.domain.errors import StorageBusyError
from workshop_app.web.addresses import find_addresses, ranked
from workshop_app.web.answers import NotUnderstoodError, read_fields, read_form
from workshop_app.web.desk import Desk
from workshop_app.web.limits import Limits
from workshop_app.web.messages import Request
from workshop_app.web.routing import Route, find_route, hosts_of, refusal
from workshop_app.web.sheet import Sheet
from workshop_app.web.streams import Stream, Streams, frame_of


def test_the_address_that_phones_reach_comes_first_and_virtual_ones_last() -> None:
    found = ranked(
        [
            ("127.0.0.1", "lo"),
            ("172.17.0.1", "docker0"),
            ("100.101.2.3", "tailscale0"),
            ("10.0.0.7", "Ethernet"),
            ("192.168.56.1", "VirtualBox Host-Only Ethernet Adapter"),
            ("172.29.16.1", "vEthernet (WSL (Hyper-V firewall))"),
            ("192.168.0.12", "eth0"),
            ("192.168.1.20", "Wi-Fi"),
            ("169.254.3.4", "en5"),
            ("100.64.0.9", "Ethernet 2"),
            ("26.1.2.3", "Radmin VPN"),
            ("203.0.113.5", "eth1"),
        ]
    )
    sound = [one.ip for one in found if not one.is_doubtful]
    assert sound == ["192.168.1.20", "192.168.0.12", "10.0.0.7", "203.0.113.5"]
    assert len(found) == 11
    assert {one.name for one in found if one.is_doubtful} >= {"docker0", "Ethernet 2", "en5"}


def test_the_addresses_of_this_machine_are_found_without_a_packet() -> None:
    assert all(not one.ip.startswith("127.") for one in find_addresses())


def test_hosts_are_the_addresses_shown_and_their_port() -> None:
    assert hosts_of(["10.0.0.7"], 8080) == {"10.0.0.7:8080"}
    assert hosts_of(["10.0.0.7"], 80) == {"10.0.0.7:80", "10.0.0.7"}


@pytest.mark.parametrize("length", ["8193", "-1", "1e3", "9" * 30])
def test_a_length_is_judged_before_anything_is_read(length: str) -> None:
    headers = {"host": "h:1", "origin": "http://h:1", "content-length": length}
    found = find_route("PUT", "/a")
    refused = refusal(Request("PUT", "/a", headers=headers), found, frozenset({"h:1"}))
    assert refused is not None
    assert refused.status == 413


def test_a_token_is_found_in_either_case() -> None:
    for start in ("/j/", "/J/"):
        found = find_route("GET", start + "AB" * 13)
        assert found is not None
        assert (found.route, found.token) == (Route.JOIN, "AB" * 13)


def test_broken_cookies_are_no_session() -> None:
    assert Request("GET", "/b", headers={"cookie": "s=\x00;;=;"}).session == ""
    assert Request("GET", "/b", headers={"cookie": "a=1; s=abc"}).session == "abc"


def test_forms_that_nobody_can_have_sent_are_not_understood(make_workshop: Any) -> None:
    from workshop_app.domain.progression import with_round_opened
    from workshop_app.services.context import utc_now

    workshop = make_workshop(people=5)
    opened = with_round_opened(workshop, [one.id for one in workshop.recommendations], utc_now())
    sheet = Sheet.of(opened, opened.rounds[0])
    blank = {"was": ",,,,,"}
    assert read_form(blank, sheet).answers == {}
    for wrong in ({}, {"was": ","}, blank | {"a.0.0": "9"}, blank | {"a.0.0": "one"}):
        with pytest.raises(NotUnderstoodError):
            read_form(wrong, sheet)
    for wrong in (b"\xff=1", b"&".join(b"a=1" for _ in range(5000))):
        with pytest.raises(NotUnderstoodError):
            read_fields(wrong)


def test_a_session_may_do_forty_things_at_once_and_ten_a_second() -> None:
    now = [0.0]
    limits = Limits(lambda: now[0])
    assert [limits.wait_for("a") for _ in range(40)] == [0.0] * 40
    assert limits.wait_for("a") == pytest.approx(0.1)
    assert limits.wait_for("b") == 0.0
    now[0] += 1
    assert [limits.wait_for("a") == 0.0 for _ in range(11)] == [True] * 10 + [False]
    now[0] += 40
    limits.see("b")
    assert (limits.phones, limits.silent, limits.answered) == (2, 1, 0)


def test_the_desk_does_the_same_work_for_all_who_wait_at_once() -> None:
    groups: list[list[int]] = []

    def double(items: Any) -> list[int]:
        groups.append(list(items))
        if 13 in items:
            raise ValueError(13)
        if 99 in items:
            raise StorageBusyError(path="x")
        return [2 * one for one in items]

    async def ask(*items: int) -> list[Any]:
        desk = Desk(asyncio.get_running_loop())
        asked = (desk.ask(double, one) for one in items)
        answers = await asyncio.gather(*asked, return_exceptions=True)
        await asyncio.get_running_loop().run_in_executor(None, desk.close)
        return list(answers)

    assert asyncio.run(ask(1, 2, 3)) == [2, 4, 6]
    assert sum(len(one) for one in groups) == 3
    assert [type(one) for one in asyncio.run(ask(99, 99))] == [StorageBusyError] * 2


@pytest.mark.expects_log("the desk failed")
def test_one_that_fails_does_not_take_the_others_with_it() -> None:
    def double(items: Any) -> list[int]:
        if 13 in items:
            raise ValueError(13)
        return [2 * one for one in items]

    async def ask() -> list[Any]:
        desk = Desk(asyncio.get_running_loop())
        answers = await asyncio.gather(
            *(desk.ask(double, one) for one in (1, 13, 3)), return_exceptions=True
        )
        await asyncio.get_running_loop().run_in_executor(None, desk.close)
        return list(answers)

    first, failed, last = asyncio.run(ask())
    assert (first, last) == (2, 6)
    assert isinstance(failed, ValueError)


class Line:
    def __init__(self, *, is_behind: bool = False) -> None:
        self.is_behind = is_behind
        self.is_cut = False

    def cut(self) -> None:
        self.is_cut = True


def test_all_streams_are_told_the_same_bytes_and_one_that_is_behind_is_cut() -> None:
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message["body"])

    streams, slow = Streams(), Line(is_behind=True)
    for place in range(60):
        streams.add(Stream(str(place), send, slow if place == 7 else Line()))
    frame = frame_of("state", "{}", 5)
    asyncio.run(streams.tell(frame))
    assert len(sent) == 59
    assert all(one is frame for one in sent)
    assert (slow.is_cut, len(streams)) == (True, 59)
