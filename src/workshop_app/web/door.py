"""The ASGI application: a request is judged by its head, then served by its route."""

import json
import logging
import math
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from workshop_app.domain.errors import RoundClosedError, RoundNotOpenError, UserError
from workshop_app.domain.text import Language
from workshop_app.services.ballots import Receipt
from workshop_app.services.phones import Exchange, hash_of, new_session
from workshop_app.web import pages
from workshop_app.web.answers import (
    NotUnderstoodError,
    Sent,
    read_answer,
    read_comment,
    read_fields,
    read_form,
    short_hash,
)
from workshop_app.web.clerk import Agreement, Clerk, Delivery
from workshop_app.web.desk import Desk, DeskFullError
from workshop_app.web.limits import MOST_REQUESTS, Limits
from workshop_app.web.messages import (
    EVENTS,
    LANGUAGE,
    Request,
    Response,
    as_json,
    language_cookie,
    page,
    refused,
    see_other,
    session_cookie,
)
from workshop_app.web.routing import Found, Route, find_route, refusal
from workshop_app.web.server import LINE
from workshop_app.web.sheet import Sheet, View
from workshop_app.web.state import state_of
from workshop_app.web.streams import Send, Stream, Streams, frame_of
from workshop_app.wording.language import local, speaking

Receive = Callable[[], Awaitable[dict[str, Any]]]
_log = logging.getLogger(__name__)
_FORMS = frozenset({Route.CONSENT, Route.FORM, Route.DONE})
_LIMITED = frozenset({Route.CONSENT, Route.FORM, Route.DONE, Route.ANSWER, Route.COMMENT})


class _GoneError(Exception):
    """The phone went away before it had sent all."""


class Door:
    """Serves one round to phones; `hosts` is what a Host header may say."""

    def __init__(
        self, clerk: Clerk, desk: Desk, hosts: frozenset[str], limits: Limits | None = None
    ) -> None:
        self.streams = Streams()
        self.limits = limits or Limits(time.monotonic)
        self.was_seen = False
        self.touched: dict[str, None] = {}
        # Grows over restarts too, so that a client can tell what is newer.
        self.revision = time.time_ns() // 1_000_000
        self._clerk = clerk
        self._desk = desk
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
            if found.route is Route.EVENTS:
                await self._stream(request, scope, receive, send)
                return
            try:
                response = await self._answer(request, found, receive)
            except _GoneError:
                return
        await _respond(send, response or refused(404, "not found"))

    async def sheet(self) -> Sheet:
        """Return what the round asks, as it stands."""
        return await self._desk.ask(self._clerk.sheets, None)

    async def _answer(self, request: Request, found: Found, receive: Receive) -> Response:
        language = _language_of(request)
        try:
            body = await _read_body(receive, found.most)
            if body is None:
                return refused(413, "too long")
            whole = Request(request.method, request.path, request.query, request.headers, body)
            with speaking(language):
                return await self._serve(whole, found)
        except NotUnderstoodError as error:
            return refused(400, str(error))
        except RoundNotOpenError as error:
            return self._closed(request, error, language)
        except DeskFullError:
            return refused(503, "busy", ("retry-after", "1"))
        except UserError as error:
            _log.warning("the door could not serve: %s", type(error).__name__)
            return refused(503, "busy", ("retry-after", "1"))

    async def _serve(self, request: Request, found: Found) -> Response:
        session = request.session
        if found.route is Route.JOIN:
            return await self._join(found.token, session)
        view = await self._view(session)
        if view is None:
            return _shut_out(request)
        _require_open(view.sheet)
        key = hash_of(session)
        use = self.limits.see(key)
        wait = self.limits.wait_for(key) if found.route in _LIMITED else 0.0
        if wait or use.requests >= MOST_REQUESTS:
            return refused(429, "too many", ("retry-after", str(max(1, math.ceil(wait)))))
        use.requests += 1
        try:
            return await self._served(request, found.route, view)
        finally:
            use.requests -= 1

    async def _served(self, request: Request, route: Route, view: View) -> Response:
        if route is Route.BEAT:
            return Response(204)
        if route is Route.STATE:
            return as_json(state_of(view, self.revision))
        if route in (Route.BALLOT, Route.REVIEW):
            return self._page(request, route, view)
        if route in _FORMS:
            return await self._take_form(request, route, view)
        if not request.header("origin"):
            return refused(403, "origin")  # browsers send it; other clients have to
        if not request.header("content-type").startswith("application/json"):
            return refused(415, "application/json")
        if not view.consented:
            return refused(403, "consent")
        read = read_answer if route is Route.ANSWER else read_comment
        sent = read(request.body, view.sheet)
        receipt = await self._deliver(request.session, sent)
        if receipt is None:
            return _shut_out(request)
        said = {"saved": True, "rev": self.revision, "id": sent.id, "result": _result(receipt)}
        return as_json(said)

    async def _join(self, token: str, session: str) -> Response:
        _require_open(await self.sheet())
        fresh = new_session()
        whose = await self._desk.ask(self._clerk.exchange, Exchange(token, hash_of(fresh)))
        if whose:
            return see_other("/b", session_cookie(fresh))
        if await self._view(session) is not None:
            return see_other("/b")  # the same phone came by its own link once more
        html, nonce = pages.void_page()
        return page(html, nonce, 404)

    async def _take_form(self, request: Request, route: Route, view: View) -> Response:
        fields = read_fields(request.body)
        if not request.header("origin") and fields.get("t") != pages.form_token(request.session):
            return refused(403, "origin")
        if route is Route.DONE:
            html, nonce = pages.done_page(view)
            return page(html, nonce)
        if route is Route.CONSENT:
            text = local(view.sheet.consent)
            if fields.get("shown") == short_hash(text):
                await self._desk.ask(self._clerk.agree, Agreement(hash_of(request.session), text))
            return see_other("/b")
        if not view.consented:
            return see_other("/b")
        sent = read_form(fields, view.sheet)
        if sent.answers or sent.comments:
            receipt = await self._deliver(request.session, sent)
            if receipt is None:
                return _shut_out(request)
        return see_other("/r")

    async def _deliver(self, session: str, sent: Sent) -> Receipt | None:
        """Return the receipt once it is on the disk; raise why it is refused."""
        key = hash_of(session)
        receipt = await self._desk.ask(self._clerk.submit, Delivery(key, sent))
        if receipt is not None:
            if receipt.refused is not None:
                if isinstance(receipt.refused, RoundNotOpenError):
                    raise receipt.refused
                raise NotUnderstoodError(type(receipt.refused).__name__)
            self.revision += 1
            self.limits.see(key).answered = True
            self.touched[receipt.participant_id] = None
        return receipt

    def _page(self, request: Request, route: Route, view: View) -> Response:
        asked = request.asked("lang")
        if asked in ("ko", "en"):
            return see_other(request.path, language_cookie(asked))
        make = pages.review_page if route is Route.REVIEW else pages.ballot_page
        if not view.consented:
            make = pages.consent_page
        html, nonce = make(view, request.session)
        return page(html, nonce)

    def _closed(self, request: Request, error: RoundNotOpenError, language: Language) -> Response:
        at = error.parameters.get("closed_at")
        if _wants_page(request):
            with speaking(language):
                html, nonce = pages.closed_page(error)
            return page(html, nonce, 409)
        said = None if at is None else str(at)
        return as_json({"error": "closed", "closed_at": said}, 409)

    async def _view(self, session: str) -> View | None:
        if not session:
            return None
        return await self._desk.ask(self._clerk.views, hash_of(session))

    async def _stream(
        self, request: Request, scope: dict[str, Any], receive: Receive, send: Send
    ) -> None:
        """Keep a stream open; it begins with the state as it is."""
        try:
            view = await self._view(request.session)
        except (UserError, DeskFullError):
            await _respond(send, refused(503, "busy", ("retry-after", "1")))
            return
        if view is None:
            await _respond(send, refused(401, "session"))
            return
        self.limits.see(hash_of(request.session))
        head = Response(200, kind=EVENTS).headers()
        await send({"type": "http.response.start", "status": 200, "headers": head})
        stream = Stream(hash_of(request.session), send, scope["extensions"][LINE][LINE])
        frame = self.frame(view.sheet)
        await send({"type": "http.response.body", "body": frame, "more_body": True})
        self.streams.add(stream)
        try:
            while (await receive())["type"] != "http.disconnect":
                pass
        finally:
            self.streams.remove(stream)

    def frame(self, sheet: Sheet) -> bytes:
        """Return what all streams are told."""
        if sheet.is_open:
            said = {"state": "open", "answered": self.limits.answered}
            return frame_of("state", json.dumps(said), self.revision)
        at = None if sheet.closed_at is None else sheet.closed_at.isoformat()
        said = {"state": "closed", "closed_at": at}
        return frame_of("closed", json.dumps(said), self.revision)


def _require_open(sheet: Sheet) -> None:
    if not sheet.is_open:
        at = None if sheet.closed_at is None else sheet.closed_at
        raise RoundClosedError(number=sheet.number, state="closed", closed_at=at)


def _request_of(scope: dict[str, Any]) -> Request:
    pairs: Iterable[tuple[bytes, bytes]] = scope["headers"]
    headers: dict[str, str] = {}
    for name, value in pairs:
        key = name.decode("latin-1")
        # Two Host headers, or two lengths, are nobody's honest request: together they match nothing.
        headers[key] = (
            f"{headers[key]},{value.decode('latin-1')}"
            if key in headers
            else value.decode("latin-1")
        )
    return Request(scope["method"], scope["path"], scope["query_string"].decode("latin-1"), headers)


def _language_of(request: Request) -> Language:
    kept = request.cookie(LANGUAGE)
    if kept in ("ko", "en"):
        return "ko" if kept == "ko" else "en"
    return "ko" if request.header("accept-language").lower().startswith("ko") else "en"


def _wants_page(request: Request) -> bool:
    return "text/html" in request.header("accept")


def _shut_out(request: Request) -> Response:
    if _wants_page(request):
        html, nonce = pages.no_session_page()
        return page(html, nonce, 401)
    return refused(401, "session")


def _result(receipt: Receipt) -> str:
    for word in ("held", "kept", "already"):
        if getattr(receipt, word):
            return word
    return "older"


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
