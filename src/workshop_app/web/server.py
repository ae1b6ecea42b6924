"""uvicorn with deadlines: a connection that asks nothing, or not to the end, is closed."""

import asyncio
import contextlib
import socket
from collections.abc import Generator
from typing import Any

import uvicorn
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_SECONDS, BODY_SECONDS, IDLE_SECONDS = 5.0, 10.0, 30
MOST_CONNECTIONS = 2_500
MOST_HEAD = 16 * 1024
LINE = "workshop.line"


class DoorProtocol(HttpToolsProtocol):
    """uvicorn (0.54) has no deadline for what it receives, and no limit for a head."""

    # In the order in which they came: where there are too many, the first to have asked nothing goes.
    asking: dict["DoorProtocol", None] = {}  # noqa: RUF012 - one door a process

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._deadline: asyncio.TimerHandle | None = None
        self._head = 0
        self._in_head = True

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Give it a few seconds to ask."""
        super().connection_made(transport)
        self._await_head()
        if len(self.connections) > MOST_CONNECTIONS:
            (next(iter(self.asking))).cut()

    def data_received(self, data: bytes) -> None:
        """Read on; a head that does not end is cut off."""
        if self._in_head:
            if self._deadline is None:
                self._await_head()
            self._head += len(data)
        super().data_received(data)
        if self._in_head and self._head > MOST_HEAD:
            self.cut()

    def on_message_begin(self) -> None:
        """Let the app reach the line beneath a stream."""
        super().on_message_begin()
        self.scope["extensions"] = {LINE: {LINE: self}}

    def on_headers_complete(self) -> None:
        """Give it a few seconds to send the rest."""
        self._in_head, self._head = False, 0
        self.asking.pop(self, None)
        self._set_deadline(BODY_SECONDS)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """Wait for nothing but the next request, which uvicorn has a deadline for."""
        self._clear_deadline()
        self._in_head = True
        super().on_message_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Let go of it."""
        self._clear_deadline()
        self.asking.pop(self, None)
        super().connection_lost(exc)

    @property
    def is_behind(self) -> bool:
        """Tell whether 64 KB wait to be taken."""
        return self.flow.write_paused

    def cut(self) -> None:
        """End the connection at once, with what it was sent and has not taken."""
        self._clear_deadline()
        self.asking.pop(self, None)
        self.transport.abort()

    def _await_head(self) -> None:
        self.asking[self] = None
        self._set_deadline(HEAD_SECONDS)

    def _set_deadline(self, seconds: float) -> None:
        self._clear_deadline()
        self._deadline = self.loop.call_later(seconds, self.cut)

    def _clear_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None


class DoorServer(uvicorn.Server):
    """Leaves signals alone: the program that started the child ends it through the pipe."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Take none."""
        yield


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket on one address; port 0 takes a free one. OSError where it cannot."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows, where "reuse" means to share it
            made.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(1024)
    except OSError:
        made.close()
        raise
    return made


def server_for(app: Any) -> DoorServer:
    """Return the server of an ASGI application; `serve(sockets=[...])` runs it."""
    config = Config(
        app,
        http=DoorProtocol,
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=1,
    )
    return DoorServer(config)
