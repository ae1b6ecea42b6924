"""The child process that serves phones; it ends when its standard input does.

Lines of JSON: the first one it reads says what to serve, each one it writes says what happened.
"""

import asyncio
import json
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from queue import SimpleQueue
from typing import BinaryIO

from workshop_app.domain.errors import NotInRoundError, UserError
from workshop_app.services.context import Context
from workshop_app.web.clerk import Clerk
from workshop_app.web.desk import MOST_AT_ONCE, Desk, DeskFullError
from workshop_app.web.door import Door
from workshop_app.web.routing import hosts_of
from workshop_app.web.server import DoorServer, listen, server_for
from workshop_app.web.streams import HEARTBEAT

TICK, CHECK, REPORT, BEAT = 0.05, 0.5, 1.0, 10.0
NOT_OPEN = 3
ANYWHERE = "0.0.0.0"  # noqa: S104 - a choice that a person can make


@dataclass(frozen=True, slots=True)
class ChildSettings:
    """What the first line says. `grace`: for how many seconds phones are told that it is over.

    `at_once`: how many answers go in one commit at most.
    """

    database: str
    round_id: str
    host: str
    port: int
    grace: float = 10.0
    at_once: int = MOST_AT_ONCE


def read_settings(pipe: BinaryIO) -> ChildSettings:
    """Return what is to be served."""
    return ChildSettings(**json.loads(pipe.readline()))


def serve(
    context: Context,
    settings: ChildSettings,
    pipe: BinaryIO,
    told: BinaryIO,
    end_at_last: Callable[[], object] = lambda: os._exit(0),
) -> int:
    """Serve until the pipe ends or the round has been closed for a while; return the exit code.

    `end_at_last` is called a second after the pipe has ended, whatever still holds the process.
    """
    logging.getLogger("uvicorn").setLevel(logging.CRITICAL)  # whatever strangers send is no news
    with suppress(ValueError):  # not the main thread
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program that started us
    _allow_many_connections()
    return asyncio.run(_Child(context, settings, told).run(pipe, end_at_last))


class _Child:
    def __init__(self, context: Context, settings: ChildSettings, told: BinaryIO) -> None:
        self._context = context
        self._settings = settings
        # A program that does not read for a while must not hold up the phones.
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        self._teller = threading.Thread(target=_write, args=(self._lines, told), daemon=True)
        self._teller.start()
        self._stop = asyncio.Event()

    async def run(self, pipe: BinaryIO, end_at_last: Callable[[], object]) -> int:
        loop = asyncio.get_running_loop()
        threading.Thread(
            target=_follow, args=(pipe, loop, self._stop, end_at_last), daemon=True
        ).start()
        try:
            sock = listen(self._settings.host, self._settings.port)
        except OSError as error:
            self._tell(event="failed", reason=error.strerror or str(error))
            self._finish_telling()
            return NOT_OPEN
        host, port = sock.getsockname()[:2]
        desk = Desk(loop, self._settings.at_once)
        clerk = Clerk(self._context, self._settings.round_id)
        door = Door(clerk, desk, hosts_of(_shown(host), port))
        server = server_for(door)
        with closing(sock):
            serving = loop.create_task(server.serve(sockets=[sock]))
            self._tell(event="open", address=host, port=port)
            await self._watch(door)
            await self._end(server, serving, desk)
        self._finish_telling()
        return 0

    async def _watch(self, door: Door) -> None:
        """Tell phones and the program what changes, until told to stop or the round is over."""
        checked = reported = beaten = time.monotonic()
        said: dict[str, object] = {}
        frame, closed_since = b"", None
        while not self._stop.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), TICK)
            now = time.monotonic()
            if door.counter.touched:
                people, door.counter.touched = list(door.counter.touched), {}
                self._tell(event="stored", people=people)
            if now - checked >= CHECK:
                checked = now
                frame, is_open = await _tell_state(door, frame)
                if not is_open and closed_since is None:
                    closed_since = now
            if now - beaten >= BEAT:
                beaten = now
                await door.streams.tell(HEARTBEAT)
            if now - reported >= REPORT or (door.was_seen and not said.get("seen")):
                reported = now
                said = self._report(door, said)
            if closed_since is not None and now - closed_since >= self._settings.grace:
                self._tell(event="over")
                return

    def _report(self, door: Door, before: dict[str, object]) -> dict[str, object]:
        limits = door.limits
        said: dict[str, object] = {
            "seen": door.was_seen,
            "phones": limits.phones,
            "silent": limits.silent,
            "answered": limits.answered,
            "streams": len(door.streams),
        }
        if said != before:
            self._tell(event="report", **said)
        return said

    async def _end(self, server: DoorServer, serving: asyncio.Task[None], desk: Desk) -> None:
        server.should_exit = True
        await asyncio.get_running_loop().run_in_executor(None, desk.close)
        server.force_exit = True  # streams would wait for phones that are gone
        with suppress(TimeoutError):
            await asyncio.wait_for(serving, 1)

    def _finish_telling(self) -> None:
        self._lines.put(b"")
        self._teller.join(2)  # at the end of the pipe the process ends before that

    def _tell(self, **said: object) -> None:
        self._lines.put(json.dumps(said).encode() + b"\n")


async def _tell_state(door: Door, before: bytes) -> tuple[bytes, bool]:
    """Tell phones how the round stands if that has changed; return that, and whether it is open."""
    try:
        sheet = await door.counter.sheet()
    except NotInRoundError:  # the workshop lies in the trash
        return before, False
    except (UserError, DeskFullError):  # a busy file: the next look will tell
        return before, True
    fresh = door.frame(sheet)
    if _data(fresh) != _data(before):
        await door.streams.tell(fresh)
    return fresh, sheet.is_open


def _follow(
    pipe: BinaryIO,
    loop: asyncio.AbstractEventLoop,
    stop: asyncio.Event,
    end_at_last: Callable[[], object],
) -> None:
    with pipe:
        while pipe.readline():
            pass
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(stop.set)
    time.sleep(1)
    end_at_last()


def _write(lines: "SimpleQueue[bytes]", told: BinaryIO) -> None:
    with suppress(OSError, ValueError):  # who has gone hears nothing; the pipe's end says the rest
        while line := lines.get():
            told.write(line)
            told.flush()


def _data(frame: bytes) -> bytes:
    return frame.partition(b"\n")[2]


def _shown(host: str) -> list[str]:
    if host != ANYWHERE:
        return [host]
    from workshop_app.web.addresses import find_addresses

    return ["127.0.0.1", *(one.ip for one in find_addresses())]


def _allow_many_connections() -> None:
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 8192 if hard == resource.RLIM_INFINITY else min(8192, hard)
    if soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
