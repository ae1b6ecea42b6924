"""A client of the documented protocol: a browser's worth of HTTP, without a browser."""

import http.client
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode


@dataclass
class Said:
    """An answer of the door."""

    status: int
    headers: Any
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class Phone:
    """A browser's worth of HTTP: it keeps its cookie and says where its requests come from."""

    base: str
    cookie: str = ""
    seq: int = 0
    line: http.client.HTTPConnection | None = None

    def ask(self, method: str, path: str, body: bytes | str | None = None, **headers: str) -> Said:
        """Send one request on the connection at hand, or on a new one."""
        sent = {"Accept": "text/html", "Origin": self.base} if method != "GET" else {}
        if self.cookie:
            sent["Cookie"] = self.cookie
        sent |= {name.replace("_", "-"): text for name, text in headers.items()}
        if self.line is None:
            self.line = http.client.HTTPConnection(self.base.removeprefix("http://"), timeout=30)
        try:
            self.line.request(method, path, body, {k: v for k, v in sent.items() if v})
            got = self.line.getresponse()
            said = Said(got.status, got.headers, got.read())
        except OSError:
            self.hang_up()
            raise
        if got.will_close:
            self.hang_up()
        for cookie in got.headers.get_all("Set-Cookie") or []:
            if cookie.startswith("s="):
                self.cookie = cookie.partition(";")[0]
        return said

    def hang_up(self) -> None:
        """Close the connection."""
        if self.line is not None:
            self.line.close()
        self.line = None

    def put(self, path: str, what: dict[str, Any], **headers: str) -> Said:
        """Send JSON, numbered on."""
        self.seq += 1
        said = {"Content-Type": "application/json", "Accept": "application/json", **headers}
        return self.ask("PUT", path, json.dumps({"seq": self.seq, **what}), **said)

    def form(self, path: str, fields: dict[str, str], **headers: str) -> Said:
        """Send a form as a browser without script does."""
        kind = "application/x-www-form-urlencoded"
        return self.ask("POST", path, urlencode(fields), **{"Content-Type": kind, **headers})

    @property
    def state(self) -> Any:
        """Return what the door tells of this ballot."""
        said = self.ask("GET", "/state")
        assert said.status == 200, said.body
        return said.json
