"""Serves a whole request of one phone: joins, pages, forms, answers."""

import math
import time
from collections.abc import Awaitable, Callable

from workshop_app.domain.errors import RoundNotOpenError
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
from workshop_app.web.desk import Desk
from workshop_app.web.limits import MOST_REQUESTS, Limits
from workshop_app.web.messages import (
    Request,
    Response,
    as_json,
    language_cookie,
    page,
    refused,
    see_other,
    session_cookie,
)
from workshop_app.web.routing import Found, Route
from workshop_app.web.sheet import Entry, Sheet, View
from workshop_app.web.state import state_of
from workshop_app.wording.language import local

_CHANGING = frozenset({Route.CONSENT, Route.FORM, Route.DONE, Route.ANSWER, Route.COMMENT})
Serve = Callable[[Request, Entry], Awaitable[Response]]


class SessionEndedError(Exception):
    """The phone's session is none, or none any more."""


class Counter:
    """Where people hand in what they answered; `touched` are those whose answers were stored."""

    def __init__(self, clerk: Clerk, desk: Desk, limits: Limits) -> None:
        self.limits = limits
        self.touched: dict[str, None] = {}
        # Grows over restarts too, so that a client can tell what is newer.
        self.revision = time.time_ns() // 1_000_000
        self._clerk = clerk
        self._desk = desk
        # Of people who have consented; that the session goes on is asked with every answer.
        self._entries: dict[str, Entry] = {}
        self._routes: dict[Route, Serve] = {
            Route.BALLOT: self._show_ballot,
            Route.REVIEW: self._show_review,
            Route.STATE: self._tell_state,
            Route.BEAT: self._beat,
            Route.CONSENT: self._take_consent,
            Route.FORM: self._take_form,
            Route.DONE: self._finish,
            Route.ANSWER: self._take_answer,
            Route.COMMENT: self._take_comment,
        }

    async def sheet(self) -> Sheet:
        """Return what the round asks, as it stands."""
        return await self._desk.ask(self._clerk.sheets, None)

    async def serve(self, request: Request, found: Found) -> Response:
        """Return what a request is answered with.

        Raises SessionEndedError, NotUnderstoodError, RoundNotOpenError, DeskFullError, or the
        UserError of a file that cannot be used at the moment.
        """
        if found.route is Route.JOIN:
            return await self._join(found.token, request.session)
        entry = await self.entry(request.session)
        key = hash_of(request.session)
        use = self.limits.see(key)
        wait = self.limits.wait_for(key) if found.route in _CHANGING else 0.0
        if wait or use.requests >= MOST_REQUESTS:
            return refused(429, "too many", ("retry-after", str(max(1, math.ceil(wait)))))
        use.requests += 1
        try:
            return await self._routes[found.route](request, entry)
        finally:
            use.requests -= 1

    async def entry(self, session: str) -> Entry:
        """Return whose session it is; SessionEndedError."""
        key = hash_of(session)
        found = self._entries.get(key)
        if found is None and session:
            found = await self._desk.ask(self._clerk.admit, key)
        if found is None:
            raise SessionEndedError
        if found.consented:
            self._entries[key] = found
        return found

    async def _view(self, session: str) -> View:
        view = await self._desk.ask(self._clerk.views, hash_of(session))
        if view is None:
            self._entries.pop(hash_of(session), None)
            raise SessionEndedError
        return view

    async def _join(self, token: str, session: str) -> Response:
        fresh = new_session()
        whose = await self._desk.ask(self._clerk.exchange, Exchange(token, hash_of(fresh)))
        if whose:
            return see_other("/b", session_cookie(fresh))
        if session and await self._desk.ask(self._clerk.admit, hash_of(session)) is not None:
            return see_other("/b")  # the same phone came by its own link once more
        html, nonce = pages.void_page()
        return page(html, nonce, 404)

    async def _show_ballot(self, request: Request, entry: Entry) -> Response:
        asked = request.asked("lang")
        if asked in ("ko", "en"):
            return see_other(request.path, language_cookie(asked))
        view = await self._view(request.session)
        make = pages.ballot_page if entry.consented else pages.consent_page
        return page(*make(view, request.session))

    async def _show_review(self, request: Request, entry: Entry) -> Response:
        if not entry.consented or request.asked("lang"):
            return await self._show_ballot(request, entry)
        return page(*pages.review_page(await self._view(request.session), request.session))

    async def _tell_state(self, request: Request, _entry: Entry) -> Response:
        return as_json(state_of(await self._view(request.session), self.revision))

    async def _beat(self, _request: Request, _entry: Entry) -> Response:
        return Response(204)

    async def _take_consent(self, request: Request, entry: Entry) -> Response:
        fields = read_fields(request.body)
        if not _is_own_form(request, fields):
            return refused(403, "origin")
        text = local(entry.sheet.consent)
        if fields.get("shown") == short_hash(text):
            await self._desk.ask(self._clerk.agree, Agreement(hash_of(request.session), text))
        return see_other("/b")

    async def _take_form(self, request: Request, entry: Entry) -> Response:
        fields = read_fields(request.body)
        if not _is_own_form(request, fields):
            return refused(403, "origin")
        if not entry.consented:
            return see_other("/b")
        sent = read_form(fields, entry.sheet)
        if sent.answers or sent.comments:
            await self._deliver(request.session, sent)
        return see_other("/r")

    async def _finish(self, request: Request, _entry: Entry) -> Response:
        if not _is_own_form(request, read_fields(request.body)):
            return refused(403, "origin")
        return page(*pages.done_page(await self._view(request.session)))

    async def _take_answer(self, request: Request, entry: Entry) -> Response:
        return _not_taken(request, entry) or await self._take(
            request, read_answer(request.body, entry.sheet)
        )

    async def _take_comment(self, request: Request, entry: Entry) -> Response:
        return _not_taken(request, entry) or await self._take(
            request, read_comment(request.body, entry.sheet)
        )

    async def _take(self, request: Request, sent: Sent) -> Response:
        result = _result(await self._deliver(request.session, sent))
        return as_json({"saved": True, "rev": self.revision, "id": sent.id, "result": result})

    async def _deliver(self, session: str, sent: Sent) -> Receipt:
        """Return the receipt once all of it is on the disk; raise why it is not."""
        key = hash_of(session)
        receipt = await self._desk.ask(self._clerk.submit, Delivery(key, sent))
        if receipt is None:
            self._entries.pop(key, None)
            raise SessionEndedError
        if isinstance(receipt.refused, RoundNotOpenError):
            raise receipt.refused
        if receipt.refused is not None:
            raise NotUnderstoodError(type(receipt.refused).__name__)
        self.revision += 1
        self.limits.see(key).answered = True
        self.touched[receipt.participant_id] = None
        return receipt


def _is_own_form(request: Request, fields: dict[str, str]) -> bool:
    """Tell whether a form is ours: by its Origin, which was looked at, or by what it carries."""
    return bool(request.header("origin")) or fields.get("t") == pages.form_token(request.session)


def _not_taken(request: Request, entry: Entry) -> Response | None:
    if not request.header("origin"):
        return refused(403, "origin")  # browsers send it; other clients have to
    if not request.header("content-type").startswith("application/json"):
        return refused(415, "application/json")
    return None if entry.consented else refused(403, "consent")


def _result(receipt: Receipt) -> str:
    for word in ("held", "kept", "already"):
        if getattr(receipt, word):
            return word
    return "older"
