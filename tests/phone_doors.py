"""A phone door without a network, which a test opens, lets phones come to, and closes."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Any, Self

from workshop_app.domain.errors import DoorNotOpenError
from workshop_app.services.phone_door import (
    DoorReport,
    DoorTold,
    DoorWish,
    NetworkAddress,
    QrCode,
)

HOTSPOT = NetworkAddress("192.168.0.14", "Wi-Fi", is_doubtful=False)
VIRTUAL = NetworkAddress("172.17.0.1", "docker0", is_doubtful=True)
FREE_PORT = 40123


@dataclass
class FakeDoor(AbstractContextManager["FakeDoor"]):
    """Implements Door; `tell` is what its child would."""

    doors: "FakePhoneDoors"
    wish: DoorWish
    told: DoorTold
    report: DoorReport = field(default_factory=DoorReport)

    def __enter__(self) -> Self:
        port = self.wish.port or FREE_PORT
        if port in self.doors.taken:
            raise DoorNotOpenError(address=self.wish.host, port=port, reason="Address in use")
        self.doors.open.append(self)
        self.report = DoorReport(address=self.wish.host, port=port, is_open=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self in self.doors.open:
            self.doors.open.remove(self)

    def tell(self, people: Sequence[str] = (), **changes: Any) -> None:
        self.report = replace(self.report, **changes)
        self.told(self.report, people)

    def wait_until_over(self) -> DoorReport:
        raise AssertionError("a window never waits")


@dataclass
class FakePhoneDoors:
    """Implements PhoneDoors."""

    found: list[NetworkAddress] = field(default_factory=lambda: [HOTSPOT, VIRTUAL])
    taken: set[int] = field(default_factory=set)
    open: list[FakeDoor] = field(default_factory=list)

    def addresses(self) -> list[NetworkAddress]:
        return self.found

    def door(self, wish: DoorWish, told: DoorTold) -> FakeDoor:
        return FakeDoor(self, wish, told)

    def code_of(self, text: str) -> QrCode:
        return tuple(tuple((ord(one) + at) % 2 == 0 for one in text) for at in range(len(text)))
