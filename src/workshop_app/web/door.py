"""The ASGI application: a request is judged by its head, read no further than allowed, and served."""

import json
import logging
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from workshop_app.domain.errors import RoundNotOpenError, UserError
from workshop_app.domain.text import Language
from workshop_app.services.phones import hash_of
from workshop_app.web import pages
from workshop_app.web.answers import NotUnderstoodError
from workshop_app.web.clerk import Clerk
from workshop_app.web.counter import Counter, SessionEndedError
from workshop_app.web.desk import Desk, DeskFullError
from workshop_app.web.limits import Limits
from workshop_app.web.messages import EVENTS, LANGUAGE, Request, Response, as_json, page, refused
from workshop_app.web.routing import Found, Route, find_route, refusal
from workshop_app.web.server import LINE
from workshop_app.web.sheet import Sheet
from workshop_app.web.streams import Send, Stream, Streams, frame_of
from workshop_app.wording.language import speaking

Receive = Callable[[], Awaitable[dict[str, Any]]]
_log = logging.getLogger(__name__)


class _GoneError(Exception):
    """The phone went away before it had sent all."""


class Door:
    """Serves one round to phones; `hosts` is what a Host header may say."""

    def __init__(
        self, clerk: Clerk, desk: Desk, hosts: frozenset[str], limits: Limits | None = None
    ) -> None:
        self.streams = Streams()
        self.limits = limits or Limits(time.monotonic)
        self.counter = Counter(clerk, desk, self.limits)
        self.was_seen = False
        self._hosts = hosts

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        request = _request_of(scope)
        found = find_route(request.method, request.path)
        response = refusal(request, found, self._hosts)
        if response is None and found is not None:
            self.was_seen = True
            try:
                if found.route is Route.EVENTS:
                    response = await self._stream(request, scope, receive, send)
                else:
                    response = await self._answer(request, found, receive)
            except _GoneError:
                return
        if response is not None:
            await _respond(send, response)

    def frame(self, sheet: Sheet) -> bytes:
        """Return what all streams are told."""
        if sheet.is_open:
            said = {"state": "open", "answered": self.limits.answered}
            return frame_of("state", json.dumps(said), self.counter.revision)
        at = None if sheet.closed_at is None else sheet.closed_at.isoformat()
        said = {"state": "closed", "closed_at": at}
        return frame_of("closed", json.dumps(said), self.counter.revision)

    async def _answer(self, request: Request, found: Found, receive: Receive) -> Response:
        body = await _read_body(receive, found.most)
        if body is None:
            return refused(413, "too long")
        whole = Request(request.method, request.path, request.query, request.headers, body)
        with speaking(_language_of(request)):
            try:
                return await self.counter.serve(whole, found)
            except (SessionEndedError, NotUnderstoodError, DeskFullError, UserError) as error:
                return _failed(request, error)

    async def _stream(
        self, request: Request, scope: dict[str, Any], receive: Receive, send: Send
    ) -> Response | None:
        """Keep a stream open; it begins with the state as it is."""
        try:
            entry = await self.counter.entry(request.session)
        except (SessionEndedError, DeskFullError, UserError) as error:
            return _failed(request, error)
        key = hash_of(request.session)
        self.limits.see(key)
        head = Response(200, kind=EVENTS).headers()
        await send({"type": "http.response.start", "status": 200, "headers": head})
        frame = self.frame(entry.sheet)
        await send({"type": "http.response.body", "body": frame, "more_body": True})
        stream = Stream(key, send, scope["extensions"][LINE][LINE])
        self.streams.add(stream)
        try:
            while (await receive())["type"] != "http.disconnect":
                pass
        finally:
            self.streams.remove(stream)
        return None


def _failed(request: Request, error: Exception) -> Response:
    """Return what a phone is told; a page where a person looks."""
    as_page = "text/html" in request.header("accept")
    if isinstance(error, SessionEndedError):
        return page(*pages.no_session_page(), 401) if as_page else refused(401, "session")
    if isinstance(error, RoundNotOpenError):
        if as_page:
            return page(*pages.closed_page(error), 409)
        at = error.parameters.get("closed_at")
        return as_json({"error": "closed", "closed_at": None if at is None else str(at)}, 409)
    if isinstance(error, NotUnderstoodError):
        return refused(400, str(error))
    if not isinstance(error, DeskFullError):
        _log.warning("the door could not serve: %s", type(error).__name__)
    return refused(503, "busy", ("retry-after", "1"))


def _request_of(scope: dict[str, Any]) -> Request:
    pairs: Iterable[tuple[bytes, bytes]] = scope["headers"]
    headers: dict[str, str] = {}
    for name, value in pairs:
        key, said = name.decode("latin-1"), value.decode("latin-1")
        # Two Host headers, or two lengths, are nobody's honest request: together they match nothing.
        headers[key] = f"{headers[key]},{said}" if key in headers else said
    return Request(scope["method"], scope["path"], scope["query_string"].decode("latin-1"), headers)


def _language_of(request: Request) -> Language:
    kept = request.cookie(LANGUAGE) or request.header("accept-language")
    return "ko" if kept.lower().startswith("ko") else "en"


async def _read_body(receive: Receive, most: int) -> bytes | None:
    """Return the body, None as soon as it is longer than allowed."""
    read = bytearray()
    while True:
        event = await receive()
        if event["type"] == "http.disconnect":
            raise _GoneError
        read += event.get("body", b"")
        if len(read) > most:
            return None
        if not event.get("more_body", False):
            return bytes(read)


async def _respond(send: Send, response: Response) -> None:
    head = response.headers()
    await send({"type": "http.response.start", "status": response.status, "headers": head})
    await send({"type": "http.response.body", "body": response.body})
