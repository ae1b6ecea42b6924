"""Requests and responses as plain values, and what every response carries. Pure functions."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl

SESSION, LANGUAGE = "s", "l"
_YEAR = 31_536_000
Header = tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Request:
    """What came in; header names are in lower case, and `body` is read only where it may come."""

    method: str
    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""

    def header(self, name: str) -> str:
        """Return a header, empty where it was not sent."""
        return self.headers.get(name, "")

    def cookie(self, name: str) -> str:
        """Return a cookie, empty where it was not sent or cannot be read."""
        try:
            found = SimpleCookie(self.header("cookie")).get(name)
        except CookieError:
            return ""
        return found.value if found else ""

    @property
    def session(self) -> str:
        """Return the session that the phone says it has."""
        return self.cookie(SESSION)

    def asked(self, name: str) -> str:
        """Return a parameter of the query."""
        return next((value for key, value in parse_qsl(self.query) if key == name), "")


@dataclass(frozen=True, slots=True)
class Response:
    """What goes out; every response is as strict as a page with nobody's script in it."""

    status: int
    body: bytes = b""
    kind: str = "text/plain; charset=utf-8"
    nonce: str = ""
    more: tuple[tuple[str, str], ...] = ()

    def headers(self) -> list[Header]:
        """Return all headers, as ASGI wants them."""
        own = f"'nonce-{self.nonce}'" if self.nonce else "'none'"
        policy = (
            f"default-src 'none'; script-src {own}; style-src {own}; connect-src 'self'; "
            "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        )
        said = [
            ("content-type", self.kind),
            ("content-security-policy", policy),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            # "no-referrer" would make browsers send "Origin: null" with our own forms.
            ("referrer-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cache-control", "no-store"),
            *self.more,
        ]
        if self.kind != EVENTS:
            said.append(("content-length", str(len(self.body))))
        return [(name.encode(), value.encode()) for name, value in said]


EVENTS = "text/event-stream"


def new_nonce() -> str:
    """Return what allows one page its own style and script."""
    return secrets.token_urlsafe(16)


def page(html: str, nonce: str, status: int = 200, *more: tuple[str, str]) -> Response:
    """Return a page."""
    return Response(status, html.encode(), "text/html; charset=utf-8", nonce, more)


def as_json(value: object, status: int = 200, *more: tuple[str, str]) -> Response:
    """Return JSON for a client."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    return Response(status, body, "application/json", more=more)


def see_other(path: str, *cookies: str) -> Response:
    """Send the browser on, so that a reload sends nothing twice."""
    return Response(303, more=(("location", path), *(("set-cookie", one) for one in cookies)))


def refused(status: int, why: str, *more: tuple[str, str]) -> Response:
    """Refuse, and close the connection: what may still be coming is not read."""
    return as_json({"error": why}, status, ("connection", "close"), *more)


def session_cookie(session: str) -> str:
    """Return the cookie of a session. `Secure` cannot be said: plain HTTP would drop it."""
    return f"{SESSION}={session}; Path=/; HttpOnly; SameSite=Strict"


def language_cookie(language: str) -> str:
    """Return the cookie that keeps the language chosen on the page."""
    return f"{LANGUAGE}={language}; Path=/; Max-Age={_YEAR}; HttpOnly; SameSite=Strict"
