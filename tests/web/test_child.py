"""The child process: killed, left alone, besieged; and not there while the door is closed."""

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import pytest

from workshop_app.app.phones import child_command
from workshop_app.domain.errors import DoorNotOpenError
from workshop_app.services.phone_door import DoorWish
from workshop_app.services.rounds import close_round
from workshop_app.web.parent import PhoneDoor

pytestmark = [
    pytest.mark.loopback,
    pytest.mark.skipif(sys.platform == "win32", reason="looks into /proc and sends signals"),
]
LISTENS = "0A"


def listening(process: int) -> set[int]:
    """Return the ports that a process listens on, as the kernel tells."""
    inodes = set()
    for handle in Path(f"/proc/{process}/fd").iterdir():
        with suppress(OSError):
            inodes.add(handle.readlink().as_posix().removeprefix("socket:[").rstrip("]"))
    lines = [
        line.split()
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:]
    ]
    return {
        int(line[1].rpartition(":")[2], 16)
        for line in lines
        if line[3] == LISTENS and line[9] in inodes
    }


def memory_of(process: int) -> int:
    """Return the most that a process ever held, in bytes."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) * 1024
    raise AssertionError


@pytest.fixture
def room(open_room: Any) -> Any:
    return open_room(kind=PhoneDoor)


def test_while_the_door_is_closed_nothing_listens(open_room: Any) -> None:
    before = listening(os.getpid())
    room = open_room(kind=PhoneDoor)
    child = room.door.child_id
    assert listening(os.getpid()) == before == set()
    assert listening(child) == {room.door.report.port}
    room.door.close()
    assert not Path(f"/proc/{child}").exists()
    assert listening(os.getpid()) == set()


def test_a_child_whose_program_died_is_gone_within_a_second(room: Any) -> None:
    settings = {
        "database": str(room.context.store.path),
        "round_id": room.round_id,
        "host": "127.0.0.1",
        "port": 0,
    }
    with subprocess.Popen(child_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as orphan:
        assert orphan.stdin is not None
        assert orphan.stdout is not None
        orphan.stdin.write(json.dumps(settings).encode() + b"\n")
        orphan.stdin.flush()
        assert json.loads(orphan.stdout.readline())["event"] == "open"
        orphan.stdin.close()
        assert orphan.wait(30) == 0


def test_nothing_acknowledged_is_lost_when_the_child_is_killed_under_answers(room: Any) -> None:
    people = len(room.workshop.participants)
    phones = [room.joined(place) for place in range(people)]
    acknowledged: list[dict[tuple[int, int], int]] = [{} for _ in phones]
    done = threading.Event()

    def answer(place: int) -> None:
        """Tap on, and send again what was not acknowledged, as a phone's outbox does."""
        number, is_acknowledged = 0, True
        while not (done.is_set() and is_acknowledged):
            at, value = (number % 3, number % 2), 1 + number % 5
            is_acknowledged = False
            try:
                said = phones[place].put("/a", room.answer(*at, value))
            except OSError:
                time.sleep(0.02)
                continue
            if said.status == 200:
                acknowledged[place][at] = value
                is_acknowledged = True
                number += 1
            else:
                assert said.status in (429, 503)
                time.sleep(0.05)

    threads = [threading.Thread(target=answer, args=(place,)) for place in range(people)]
    for one in threads:
        one.start()
    until(lambda: all(acknowledged))
    for killed in range(1, 4):
        time.sleep(0.3)
        os.kill(room.door.child_id, signal.SIGKILL)
        until(lambda now=killed: room.door.report.restarts == now and room.door.report.is_open)
    until(lambda: all(len(one) >= 4 for one in acknowledged))
    done.set()
    for one in threads:
        one.join()
    keys = [one.key for one in room.workshop.criteria]
    for place, given in enumerate(acknowledged):
        stored = room.rated(place)
        assert {(f"R{i + 1}", keys[by]): value for (i, by), value in given.items()} == stored


def until(holds: Any) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_child_that_was_killed_is_back_on_the_same_port_with_the_same_sessions(room: Any) -> None:
    phone, port = room.joined(), room.door.report.port
    os.kill(room.door.child_id, signal.SIGKILL)
    until(lambda: room.door.report.restarts == 1 and room.door.report.is_open)
    phone.hang_up()
    assert room.door.report.port == port
    assert phone.put("/a", room.answer()).status == 200


def test_a_body_of_60_mb_is_refused_without_being_held(room: Any) -> None:
    phone, child = room.joined(), room.door.child_id
    phone.ask("GET", "/b")
    before = memory_of(child)
    said = phone.ask("PUT", "/a", b"", Content_Length=str(60 << 20))
    assert said.status == 413
    head = (
        f"PUT /a HTTP/1.1\r\nHost: {room.base[7:]}\r\nOrigin: {room.base}\r\n"
        f"Cookie: {phone.cookie}\r\nTransfer-Encoding: chunked\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", room.door.report.port), timeout=30) as line:
        line.sendall(head.encode())
        with suppress(ConnectionError):
            for _ in range(60):
                line.sendall(b"100000\r\n" + b"x" * (1 << 20) + b"\r\n")
    endless = f"GET /b HTTP/1.1\r\nHost: {room.base[7:]}\r\nX: "
    with socket.create_connection(("127.0.0.1", room.door.report.port), timeout=30) as line:
        line.sendall(endless.encode())
        with suppress(ConnectionError):
            for _ in range(60):
                line.sendall(b"x" * (1 << 20))
    assert memory_of(child) - before < 10 << 20
    phone.hang_up()
    assert phone.put("/a", room.answer()).status == 200


def test_connections_that_ask_nothing_are_closed_and_hold_nobody_up(room: Any) -> None:
    phone = room.joined()
    at = ("127.0.0.1", room.door.report.port)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 4096), hard))
    half = b"PUT /a HTTP/1.1\r\nHost: x\r\n"
    body = f"PUT /a HTTP/1.1\r\nHost: {room.base[7:]}\r\nOrigin: {room.base}\r\nCookie: {phone.cookie}\r\nContent-Length: 9\r\n\r\n{{"
    with ExitStack() as open_ones:
        lines = [
            open_ones.enter_context(socket.create_connection(at, timeout=30)) for _ in range(3000)
        ]
        for number, line in enumerate(lines):
            with suppress(ConnectionError):  # the first gave way to the last
                line.sendall((half, b"", body.encode())[number % 3])
        assert phone.put("/a", room.answer()).status == 200
        for line in lines:
            line.settimeout(60)
            with suppress(ConnectionError):
                while line.recv(4096):
                    pass
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert phone.put("/a", room.answer(1)).status == 200


def test_an_address_that_cannot_be_had_is_said(room: Any) -> None:
    taken = DoorWish(room.context.store.path, room.round_id, "127.0.0.1", room.door.report.port)
    foreign = DoorWish(room.context.store.path, room.round_id, "192.0.2.1")
    for wish in (taken, foreign):
        with pytest.raises(DoorNotOpenError) as refused:
            PhoneDoor(child_command(), wish).__enter__()
        assert refused.value.parameters["reason"]


def test_a_child_that_ends_at_once_is_not_started_for_ever(tmp_path: Path) -> None:
    wish = DoorWish(tmp_path / "none.db", "no round", "127.0.0.1")
    with pytest.raises(DoorNotOpenError), PhoneDoor([sys.executable, "-c", ""], wish):
        pass


def test_the_command_opens_the_door_and_tells_the_links_in_one_line(room: Any) -> None:
    place = ["--database", str(room.context.store.path), "--lang", "en"]
    phones = ["phones", room.workshop.id, "--host", "127.0.0.1"]
    for form in (["--json"], []):
        command = [sys.executable, "-m", "workshop_app", *place, *phones, *form]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as door:
            assert door.stdout is not None
            first = door.stdout.readline().decode()
            if form:
                said = json.loads(first)
                codes = [one["participant"] for one in said["links"]]
                assert codes == [one.code for one in room.workshop.participants]
                url = said["links"][0]["url"]
                base = said["base"]
            else:
                base = first.split()[6].rstrip(".")
                url = door.stdout.readline().decode().split()[1]
            assert url.startswith(f"{base}/j/")
            phone = room.phone()
            phone.base = base
            assert phone.ask("GET", url.removeprefix(base)).status == 303
            door.send_signal(signal.SIGINT)
            assert (door.wait(30), door.stderr and door.stderr.read()) == (0, b"")


def test_the_command_says_what_it_lacks(room: Any) -> None:
    close_round(room.context, room.workshop.id, room.round_id)
    place = ["--database", str(room.context.store.path), "--lang", "en"]
    command = [sys.executable, "-m", "workshop_app", *place, "phones", room.workshop.id]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "round" in ended.stderr.lower()


def test_a_program_that_does_not_listen_holds_no_phone_up(room: Any) -> None:
    import fcntl

    settings = {
        "database": str(room.context.store.path),
        "round_id": room.round_id,
        "host": "127.0.0.1",
        "port": 0,
    }
    pipe = subprocess.PIPE
    with subprocess.Popen(child_command(), stdin=pipe, stdout=pipe) as deaf:
        assert deaf.stdin is not None
        assert deaf.stdout is not None
        fcntl.fcntl(deaf.stdout, fcntl.F_SETPIPE_SZ, 4096)
        deaf.stdin.write(json.dumps(settings).encode() + b"\n")
        deaf.stdin.flush()
        port = json.loads(deaf.stdout.readline())["port"]
        phone = room.joined()
        phone.hang_up()
        phone.base = f"http://127.0.0.1:{port}"
        for number in range(60):  # each tells of one person, in 80 bytes
            assert phone.put("/a", room.answer(value=1 + number % 5)).status in (200, 429)
            time.sleep(0.06)
        deaf.stdin.close()
        assert deaf.wait(30) == 0
