"""Event streams: all phones are told the same bytes, in slices, and none can hold up the others."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

SLICE = 25
MOST_OF_SESSION = 2
Send = Callable[[dict[str, Any]], Awaitable[None]]


class Line(Protocol):
    """The connection beneath a stream."""

    @property
    def is_behind(self) -> bool:
        """Tell whether 64 KB wait to be taken by the phone."""
        ...

    def cut(self) -> None:
        """End the connection at once."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """One open stream of a session."""

    session_hash: str
    send: Send
    line: Line


class Streams:
    """The open streams, oldest first."""

    def __init__(self) -> None:
        self._open: dict[Stream, None] = {}

    def __len__(self) -> int:
        return len(self._open)

    def add(self, stream: Stream) -> None:
        """Take a stream in; of a session's own the oldest ends: a phone that reloads left it."""
        own = [one for one in self._open if one.session_hash == stream.session_hash]
        for former in own[: len(own) + 1 - MOST_OF_SESSION]:
            self.remove(former)
            former.line.cut()
        self._open[stream] = None

    def remove(self, stream: Stream) -> None:
        """Let a stream go."""
        self._open.pop(stream, None)

    async def tell(self, frame: bytes) -> None:
        """Send the same bytes to all; others get their turn after every 25."""
        for number, one in enumerate(list(self._open), 1):
            if one not in self._open:
                continue
            if one.line.is_behind:
                self.remove(one)
                one.line.cut()
            else:  # so it does not wait
                await one.send({"type": "http.response.body", "body": frame, "more_body": True})
            if number % SLICE == 0:
                await asyncio.sleep(0)


def frame_of(kind: str, data: str, number: int) -> bytes:
    """Return an event as it goes over the line."""
    return f"id: {number}\nevent: {kind}\ndata: {data}\n\n".encode()


HEARTBEAT = b": beat\n\n"
