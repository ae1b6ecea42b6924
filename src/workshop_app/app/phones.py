"""Wires the phone door: the child that serves, and what starts it."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from workshop_app.wording.language import set_language

if TYPE_CHECKING:
    from workshop_app.services.phone_door import (
        Door,
        DoorTold,
        DoorWish,
        NetworkAddress,
        QrCode,
    )

CHILD = "--phone-door"


def child_command() -> list[str]:
    """Return how this very program is started as the child, frozen or not."""
    own = [] if getattr(sys, "frozen", False) else ["-m", "workshop_app"]
    return [sys.executable, *own, CHILD]


def serve_phones() -> int:
    """Be the child: serve what the first line of standard input says until the input ends."""
    from workshop_app.services.context import Context
    from workshop_app.storage.sqlite.store import SqliteStore
    from workshop_app.web.child import read_settings, serve

    pipe, told = sys.stdin.buffer, sys.stdout.buffer
    settings = read_settings(pipe)
    set_language("en")  # each request speaks its own
    # Whoever started this has the file open, and has looked at it: a child that was killed is back
    # at once, however large the file.
    with closing(SqliteStore(Path(settings.database), busy_ms=5000)) as store:
        return serve(Context(store), settings, pipe, told)


def phone_door(wish: DoorWish, told: DoorTold | None = None) -> Door:
    """Return the door; it opens when it is entered."""
    from workshop_app.web.parent import PhoneDoor

    command = child_command()
    return PhoneDoor(command, wish) if told is None else PhoneDoor(command, wish, told)


def network_addresses() -> list[NetworkAddress]:
    """Return the addresses of this machine, the one that phones most likely reach first."""
    from workshop_app.services.phone_door import NetworkAddress
    from workshop_app.web.addresses import find_addresses

    return [NetworkAddress(one.ip, one.name, one.is_doubtful) for one in find_addresses()]


class OwnPhoneDoors:
    """Implements PhoneDoors."""

    def addresses(self) -> list[NetworkAddress]:
        """Return the addresses of this machine."""
        return network_addresses()

    def door(self, wish: DoorWish, told: DoorTold) -> Door:
        """Return the door; it opens when it is entered."""
        return phone_door(wish, told)

    def code_of(self, text: str) -> QrCode:
        """Return a QR code that says `text`."""
        from workshop_app.printing.qr import qr_code

        return qr_code(text)
