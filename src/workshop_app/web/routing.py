"""Which requests there are, and what of each is looked at before anything is read. Pure functions."""

from dataclasses import dataclass
from enum import Enum

from workshop_app.services.phones import is_token
from workshop_app.web.messages import Request, Response, refused

SMALL = 8 * 1024
COMMENT = 24 * 1024
FORM = 64 * 1024


class Route(Enum):
    """All there is; anything else is not found."""

    JOIN = "join"
    BALLOT = "ballot"
    CONSENT = "consent"
    FORM = "form"
    ANSWER = "answer"
    COMMENT = "comment"
    REVIEW = "review"
    DONE = "done"
    STATE = "state"
    EVENTS = "events"
    BEAT = "beat"


_ROUTES = {
    ("GET", "/b"): Route.BALLOT,
    ("POST", "/b"): Route.FORM,
    ("POST", "/consent"): Route.CONSENT,
    ("PUT", "/a"): Route.ANSWER,
    ("PUT", "/c"): Route.COMMENT,
    ("GET", "/r"): Route.REVIEW,
    ("POST", "/done"): Route.DONE,
    ("GET", "/state"): Route.STATE,
    ("GET", "/events"): Route.EVENTS,
    ("POST", "/beat"): Route.BEAT,
}
# A whole form holds comments in percent-encoded Korean: nine bytes a letter.
_MOST = {Route.COMMENT: COMMENT, Route.FORM: FORM}
_CHANGING = frozenset({"POST", "PUT"})


@dataclass(frozen=True, slots=True)
class Found:
    """A request that there is, with the token of a link where it has one."""

    route: Route
    token: str = ""

    @property
    def most(self) -> int:
        """Return how many bytes its body may have."""
        return _MOST.get(self.route, SMALL)


def find_route(method: str, path: str) -> Found | None:
    """Return what is asked for, None where there is no such thing."""
    if method == "GET" and path[:3].lower() == "/j/" and is_token(path[3:]):
        return Found(Route.JOIN, path[3:])
    route = _ROUTES.get((method, path))
    return None if route is None else Found(route)


def refusal(request: Request, found: Found | None, hosts: frozenset[str]) -> Response | None:
    """Return why a request is refused by its head alone; None where its body may be read.

    A foreign Host is a name that somebody made lead here (DNS rebinding); a foreign Origin is
    another site's page that uses the phone's session.
    """
    host = request.header("host").lower()
    if host not in hosts:
        return refused(421, "host")
    if found is None:
        return refused(404, "not found")
    origin = request.header("origin").lower()
    if request.method in _CHANGING and origin and origin != f"http://{host}":
        return refused(403, "origin")
    length = request.header("content-length")
    if length and (not length.isdecimal() or int(length) > found.most):
        return refused(413, "too long")
    return None


def hosts_of(addresses: list[str], port: int) -> frozenset[str]:
    """Return what a Host header may say: the addresses that are shown to people, and no name."""
    named = {f"{one}:{port}" for one in addresses}
    return frozenset(named | set(addresses)) if port == 80 else frozenset(named)  # noqa: PLR2004 - HTTP's own
