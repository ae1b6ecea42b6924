"""What the door for phones tells of itself, and how it is opened and closed, whoever runs it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from workshop_app.services.context import Context


@dataclass(frozen=True, slots=True)
class DoorWish:
    """Which round of which file is served at which address; port 0 takes a free one."""

    database: Path
    round_id: str
    host: str
    port: int = 0


@dataclass(frozen=True, slots=True)
class DoorReport:
    """How the door stands. It counts phones since it was last opened or started again.

    `seen`: a phone has reached it. `silent`: phones not heard of for 30 seconds. `answered`:
    phones with an answer on the disk. `restarts`: how often it had to be started again.
    `is_over`: it has closed by itself, with the round. `trouble`: why it gave up.
    """

    address: str = ""
    port: int = 0
    is_open: bool = False
    seen: bool = False
    phones: int = 0
    silent: int = 0
    answered: int = 0
    streams: int = 0
    restarts: int = 0
    is_over: bool = False
    trouble: str = ""

    @property
    def base(self) -> str:
        """Return what the addresses of links begin with."""
        return f"http://{self.address}:{self.port}"


@dataclass(frozen=True, slots=True)
class NetworkAddress:
    """An address of this machine; `is_doubtful` where phones hardly reach it."""

    ip: str
    name: str
    is_doubtful: bool


class Door(Protocol):
    """The door, opened by entering it and closed by leaving."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    @property
    def report(self) -> DoorReport:
        """Return how it stands."""
        ...

    def wait_until_over(self) -> DoorReport:
        """Return when it has closed by itself, or gave up."""
        ...


class DoorTold(Protocol):
    """Hears of the door, on a thread of its own."""

    def __call__(self, report: DoorReport, people: Sequence[str]) -> object:
        """Take how it stands, and ids of people whose answers were stored since the last call."""
        ...


OpenDoor = Callable[[DoorWish], Door]
QrCode = tuple[tuple[bool, ...], ...]
"""The rows of a QR code, dark or not, without the quiet zone."""


class PhoneDoors(Protocol):
    """What a window needs of the phone door; nothing of it is loaded before it is asked for."""

    def addresses(self) -> list[NetworkAddress]:
        """Return the addresses of this machine, the one that phones most likely reach first."""
        ...

    def door(self, wish: DoorWish, told: DoorTold) -> Door:
        """Return the door; it opens when it is entered."""
        ...

    def code_of(self, text: str) -> QrCode:
        """Return a QR code that says `text`."""
        ...


def wish_for(context: Context, round_id: str, host: str, port: int) -> DoorWish:
    """Return the wish for a round of the file that is open here."""
    return DoorWish(context.store.path, round_id, host, port)


def link_address(base: str, token: str) -> str:
    """Return the address of a link, as a QR code or a slip shows it."""
    return f"{base}/j/{token}"


def wifi_text(name: str, password: str) -> str:
    """Return what a QR code says so that a phone joins a network."""
    kind = f"T:WPA;S:{_escaped(name)};P:{_escaped(password)}" if password else f"S:{_escaped(name)}"
    return f"WIFI:{kind};;"


def _escaped(text: str) -> str:
    return "".join(f"\\{one}" if one in '\\;,:"' else one for one in text)
