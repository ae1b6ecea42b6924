"""Starts the child that serves phones, hears what it tells, and starts it again where it dies."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager, suppress
from dataclasses import replace
from types import TracebackType
from typing import IO, Any, Self

from workshop_app.domain.errors import DoorNotOpenError
from workshop_app.services.phone_door import DoorReport, DoorTold, DoorWish

PATIENCE = 30.0
MOST_FAILURES, TOO_SOON = 5, 2.0


def _not_told(report: DoorReport, people: Sequence[str]) -> None:
    """Tell nobody."""


class PhoneDoor(AbstractContextManager["PhoneDoor"]):
    """Open from entering to leaving; it has a thread of its own and knows no window.

    `command` starts the child. What is told comes on that thread.
    """

    def __init__(
        self,
        command: Sequence[str],
        wish: DoorWish,
        told: DoorTold = _not_told,
        grace: float = 10.0,
    ) -> None:
        self._command = list(command)
        self._wish = wish
        self._told = told
        self._grace = grace
        self._report = DoorReport()
        self._changed = threading.Condition()
        self._child: subprocess.Popen[bytes] | None = None
        self._is_closing = False
        self._thread = threading.Thread(target=self._run, name="phone door", daemon=True)

    @property
    def report(self) -> DoorReport:
        """Return how it stands."""
        return self._report

    @property
    def child_id(self) -> int:
        """Return the id of the process that serves, 0 while there is none."""
        child = self._child
        return 0 if child is None else child.pid

    def __enter__(self) -> Self:
        """Open it; DoorNotOpenError where the address cannot be had."""
        self._thread.start()
        with self._changed:
            self._changed.wait_for(lambda: self._report.is_open or self._is_ended, PATIENCE)
        if not self._report.is_open:
            reason = self._report.trouble
            self.close()
            raise DoorNotOpenError(
                address=self._wish.host, port=self._wish.port or "", reason=reason
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close it; nobody listens any more when this returns."""
        with self._changed:
            self._is_closing = True
            child = self._child
        if child is not None:
            _let_go(child)
        if self._thread.is_alive():
            self._thread.join(PATIENCE)

    def wait_until_over(self) -> DoorReport:
        """Return when it has closed by itself, or gave up."""
        with self._changed:
            while not self._is_ended:
                self._changed.wait(0.5)  # and Ctrl+C is heard meanwhile, on Windows too
        return self._report

    @property
    def _is_ended(self) -> bool:
        return self._report.is_over or bool(self._report.trouble) or self._is_closing

    def _run(self) -> None:
        failures = 0
        while True:
            started = time.monotonic()
            with self._changed:
                if self._is_closing:
                    return
                self._child = child = self._start()
            self._listen(child)
            if self._is_ended:
                self._set(is_open=False)
                return
            failures = failures + 1 if time.monotonic() - started < TOO_SOON else 1
            if failures >= MOST_FAILURES:
                self._set(is_open=False, trouble="it ends at once, again and again")
                return
            self._set(is_open=False, restarts=self._report.restarts + 1)

    def _start(self) -> subprocess.Popen[bytes]:
        child = self._popen()
        settings = {
            "database": str(self._wish.database),
            "round_id": self._wish.round_id,
            "host": self._wish.host,
            "port": self._report.port or self._wish.port,
            "grace": self._grace,
        }
        with suppress(OSError):  # it has died already, which is seen where it is listened to
            _stream(child.stdin).write(json.dumps(settings).encode() + b"\n")
            _stream(child.stdin).flush()
        return child

    def _popen(self) -> subprocess.Popen[bytes]:
        hidden = subprocess.CREATE_NO_WINDOW if sys.platform == "win32" else 0
        pipe = subprocess.PIPE
        return subprocess.Popen(self._command, stdin=pipe, stdout=pipe, creationflags=hidden)  # noqa: S603 - our own program

    def _listen(self, child: subprocess.Popen[bytes]) -> None:
        with child:
            for line in _stream(child.stdout):
                self._hear(json.loads(line))
            _let_go(child)

    def _hear(self, said: dict[str, Any]) -> None:
        event = said.pop("event")
        if event == "open":
            self._set(is_open=True, address=said["address"], port=said["port"])
        elif event == "report":
            self._set(**said)
        elif event == "stored":
            self._told(self._report, tuple(said["people"]))
        elif event == "over":
            self._set(is_open=False, is_over=True)
        elif event == "failed" and not self._report.port:
            self._set(trouble=said["reason"])

    def _set(self, **changes: Any) -> None:
        with self._changed:
            self._report = replace(self._report, **changes)
            self._changed.notify_all()
        self._told(self._report, ())


def _stream(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("the child has pipes")
    return pipe


def _let_go(child: subprocess.Popen[bytes]) -> None:
    """Close the child's input, which ends it within a second."""
    with suppress(OSError):
        _stream(child.stdin).close()
    try:
        child.wait(3)
    except subprocess.TimeoutExpired:
        child.kill()
