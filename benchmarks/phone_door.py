"""What the phone door serves: durable answers a second, how long one waits, and what a group saves.

    python benchmarks/phone_door.py [--people 300] [--seconds 3] [--streams 100]

The child is started as the program does it; the clients share the machine, on 127.0.0.1. Taken in
turns in one run: everything that waits in one commit, and one commit for each answer. Then phones
that answer at a steady rate, first alone, then with streams open. Last, answers straight to the
storage with the journal as it is, and with WAL and FULL. Exit code 1 where a group brings less than
three times as many answers, or any answer was lost.
"""

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path
from unittest.mock import patch

from workshop_app.app.phones import child_command
from workshop_app.domain.creation import new_workshop
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.progression import with_round_opened
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.ballots import Answer, Ballot, submit_ballots
from workshop_app.services.context import Context, utc_now
from workshop_app.services.phones import Exchange, exchange_links, hash_of, make_links, new_session
from workshop_app.storage.sqlite import engine
from workshop_app.storage.sqlite.opening import open_store

LINES = 64
RATE = 100


@dataclass(frozen=True)
class Room:
    """A workshop whose people have all joined."""

    database: Path
    workshop: Workshop
    sessions: list[str]


@dataclass(frozen=True)
class Served:
    """Where the child listens."""

    port: int
    pid: int


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the phone door.")
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--streams", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        room = made_room(Path(folder) / "workshops.db", options.people)
        group, single = rates(room, options.seconds)
        print(
            f"durable answers/s, {LINES} phones at once: group {group:.0f}, one each {single:.0f}"
        )
        print(f"ratio {group / single:.1f} (goal 3)")
        for streams in (0, options.streams):
            waits, memory, lost = asyncio.run(steady(room, options.seconds, streams))
            told = f"p50 {statistics.median(waits):.1f}, p99 {percentile(waits, 99):.1f} ms"
            print(f"{RATE}/s with {streams} streams: {told}; child {memory} MB, lost {lost}")
            if lost:
                return 1
        journals(Path(folder))
    return 0 if group >= 3 * single else 1


def made_room(database: Path, people: int) -> Room:
    workshop = new_workshop(Details(title="Load"), utc_now())
    items = tuple(
        Recommendation(new_id(), f"R{number}", LocalText("권고안", "Recommendation"))
        for number in range(12)
    )
    workshop = replace(workshop, recommendations=items)
    for number in range(people):
        group = workshop.groups[number % len(workshop.groups)]
        person = Participant(new_id(), group.id, f"P{number}")
        workshop = with_participant(workshop, person)
    workshop = with_round_opened(workshop, [one.id for one in items], utc_now())
    with open_store(database) as store:
        context = Context(store)
        with store.writing() as work:
            work.workshops.add(workshop)
            work.commit()
        links = make_links(context, workshop.id)
        sessions = [new_session() for _ in links]
        pairs = zip(links, sessions, strict=True)
        wanted = [Exchange(one.token, hash_of(session)) for one, session in pairs]
        exchange_links(context, workshop.rounds[0].id, wanted)
    return Room(database, workshop, sessions)


@contextmanager
def served(room: Room, at_once: int = 512) -> Generator[Served]:
    settings = {
        "database": str(room.database),
        "round_id": room.workshop.rounds[0].id,
        "host": "127.0.0.1",
        "port": 0,
        "at_once": at_once,
    }
    pipe = subprocess.PIPE
    with subprocess.Popen(child_command(), stdin=pipe, stdout=pipe) as child:
        if child.stdin is None or child.stdout is None:
            raise ValueError("the child has pipes")
        child.stdin.write(json.dumps(settings).encode() + b"\n")
        child.stdin.flush()
        try:
            port = json.loads(child.stdout.readline())["port"]
            threading.Thread(target=child.stdout.read, daemon=True).start()  # or its pipe is full
            yield Served(port, child.pid)
        finally:
            child.stdin.close()
            child.wait(10)


class Client:
    """One connection that answers for many phones in turn."""

    def __init__(self, room: Room, port: int) -> None:
        self._room = room
        self._host = f"127.0.0.1:{port}"
        self._port = port

    async def connect(self) -> None:
        """Open the connection."""
        self._in, self._out = await asyncio.open_connection("127.0.0.1", self._port)

    async def answer(self, place: int, number: int) -> None:
        """Send an answer of a person, and wait until it is acknowledged."""
        workshop = self._room.workshop
        said = {
            "item": workshop.recommendations[number % 12].id,
            "criterion": workshop.criteria[0].id,
            "value": 1 + number % 5,
            "state": "rated",
            "seq": time.monotonic_ns() // 1000,
        }
        body = json.dumps(said).encode()
        head = (
            f"PUT /a HTTP/1.1\r\nHost: {self._host}\r\nOrigin: http://{self._host}\r\n"
            f"Cookie: s={self._room.sessions[place]}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        self._out.write(head.encode() + body)
        told = await self._in.readuntil(b"\r\n\r\n")
        if not told.startswith(b"HTTP/1.1 200"):
            raise ValueError(told)
        length = int(told.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        if b'"saved":true' not in await self._in.readexactly(length):
            raise ValueError("not saved")

    async def stream(self, place: int) -> None:
        """Open a stream of a person."""
        head = f"GET /events HTTP/1.1\r\nHost: {self._host}\r\nCookie: s={self._room.sessions[place]}\r\n\r\n"
        self._out.write(head.encode())
        await self._in.readuntil(b"event: state")

    def close(self) -> None:
        """Hang up."""
        self._out.transport.abort()


def rates(room: Room, seconds: float) -> tuple[float, float]:
    found: dict[int, list[float]] = {512: [], 1: []}
    for at_once in (512, 1, 1, 512):
        with served(room, at_once) as child:
            found[at_once].append(asyncio.run(flood(room, child.port, seconds)))
    return statistics.mean(found[512]), statistics.mean(found[1])


async def flood(room: Room, port: int, seconds: float) -> float:
    """Return answers a second of phones that send the next as soon as one is acknowledged."""
    clients = [Client(room, port) for _ in range(LINES)]
    await asyncio.gather(*(one.connect() for one in clients))
    people: Iterator[int] = cycle(range(len(room.sessions)))
    started, done = time.perf_counter(), 0

    async def run(client: Client) -> None:
        nonlocal done
        while time.perf_counter() - started < seconds:
            done += 1
            await client.answer(next(people), done)

    await asyncio.gather(*(run(one) for one in clients))
    spent = time.perf_counter() - started
    for one in clients:
        one.close()
    return done / spent


async def steady(room: Room, seconds: float, streams: int) -> tuple[list[float], int, int]:
    """Return how long answers waited at a steady rate, the child's memory, and how many are lost."""
    waits: list[float] = []
    with served(room) as child:
        open_ones = [Client(room, child.port) for _ in range(streams)]
        for place, one in enumerate(open_ones):
            await one.connect()
            await one.stream(place % len(room.sessions))
        clients = [Client(room, child.port) for _ in range(LINES)]
        await asyncio.gather(*(one.connect() for one in clients))
        free: asyncio.Queue[Client] = asyncio.Queue()
        for one in clients:
            free.put_nowait(one)
        count = int(RATE * seconds)
        start = time.perf_counter()
        given: dict[tuple[int, int], int] = {}

        async def answer(number: int) -> None:
            due = start + number / RATE
            await asyncio.sleep(max(0, due - time.perf_counter()))
            client = await free.get()
            await client.answer(number % len(room.sessions), number)
            waits.append((time.perf_counter() - due) * 1000)
            given[number % len(room.sessions), number % 12] = 1 + number % 5
            free.put_nowait(client)

        await asyncio.gather(*(answer(number) for number in range(count)))
        memory = memory_of(child.pid)
        for one in (*clients, *open_ones):
            one.close()
    return waits, memory, lost_of(room, given)


def lost_of(room: Room, given: dict[tuple[int, int], int]) -> int:
    with open_store(room.database) as store, store.reading() as work:
        stored = {
            (one.participant_id, one.recommendation_id): one.value
            for one in work.ratings.of_round(room.workshop.rounds[0].id)
        }
    people = [one.id for one in room.workshop.participants]
    items = [one.id for one in room.workshop.recommendations]
    return sum(stored.get((people[who], items[at])) != value for (who, at), value in given.items())


def memory_of(pid: int) -> int:
    """Return resident memory in MB, 0 where the system does not tell in this way."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0
    (line,) = [one for one in status.read_text().splitlines() if one.startswith("VmRSS")]
    return int(line.split()[1]) // 1024


def journals(folder: Path) -> None:
    """Print what one commit costs with the journal as it is, and with WAL and FULL."""
    wal = tuple(
        one.replace("= DELETE", "= WAL").replace("= EXTRA", "= FULL")
        for one in engine._WRITER  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
    )
    for name, pragmas in (("DELETE, EXTRA", None), ("WAL, FULL", wal)):
        database = folder / f"{name[:3]}.db"
        room = made_room(database, 64)
        used = pragmas or engine._WRITER  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        with patch.object(engine, "_WRITER", used), open_store(database) as store:
            context = Context(store)
            for size in (1, 8, 64):
                spent = [commit(context, room, size, number) for number in range(20)]
                told = f"p50 {statistics.median(spent):.1f}, most {max(spent):.1f} ms"
                print(f"{name}: {size} answers in one commit: {told}")


def commit(context: Context, room: Room, size: int, number: int) -> float:
    workshop = room.workshop
    place = workshop.recommendations[number % 12].id, workshop.criteria[0].id
    ballots = [
        Ballot(workshop.rounds[0].id, one.id, Channel.PHONE, {place: Answer(1 + number % 5)})
        for one in workshop.participants[:size]
    ]
    started = time.perf_counter()
    submit_ballots(context, ballots)
    return (time.perf_counter() - started) * 1000


def percentile(values: list[float], percent: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * percent // 100)]


if __name__ == "__main__":
    sys.exit(main())
