"""A real door on this machine, opened by the program itself, and phones that come to it."""

import os
import threading
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from phone_client import Phone
from workshop_app.app.phones import child_command
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.phone_door import DoorWish
from workshop_app.services.phones import make_links
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import open_round
from workshop_app.storage.sqlite.store import SqliteStore
from workshop_app.web.child import read_settings, serve
from workshop_app.web.parent import PhoneDoor

HERE = "127.0.0.1"


@dataclass
class Room:
    """A workshop with an open round, its door, and who comes."""

    context: Context
    workshop: Workshop
    door: PhoneDoor
    stored: list[str]
    phones: list[Phone] = field(default_factory=list)
    tokens: dict[str, str] = field(default_factory=dict)

    @property
    def round_id(self) -> str:
        return self.workshop.rounds[-1].id

    @property
    def base(self) -> str:
        return self.door.report.base

    def phone(self) -> Phone:
        """Return a phone that has not joined."""
        self.phones.append(Phone(self.base))
        return self.phones[-1]

    def joined(self, place: int = 0) -> Phone:
        """Return a phone that has come by the link of a person, with all that a person sees."""
        if not self.tokens:
            made = make_links(self.context, self.workshop.id)
            self.tokens = {one.participant_id: one.token for one in made}
        phone = self.phone()
        said = phone.ask("GET", f"/j/{self.tokens[self.workshop.participants[place].id]}")
        assert (said.status, said.headers["Location"]) == (303, "/b")
        return phone

    def answer(self, item: int = 0, by: int = 0, value: int = 3) -> dict[str, Any]:
        """Return an answer as a script sends it."""
        return {
            "item": self.workshop.recommendations[item].id,
            "criterion": self.workshop.criteria[by].id,
            "value": value,
            "state": "rated",
        }

    def rated(self, place: int = 0) -> dict[tuple[str, str], int | None]:
        """Return what is on the disk of one person: (recommendation's code, criterion's key)."""
        codes = {one.id: one.code for one in self.workshop.recommendations}
        keys = {one.id: one.key for one in self.workshop.criteria}
        who = self.workshop.participants[place].id
        with self.context.store.reading() as work:
            found = work.ratings.of_ballot(self.round_id, who)
        return {(codes[o.recommendation_id], keys[o.criterion_id]): o.value for o in found}


class ChildInThread:
    """What a child process is to its parent, in a thread: the same code, started in no time."""

    pid = 0

    def __init__(self) -> None:
        theirs, mine = os.pipe(), os.pipe()
        self._pipe, self.stdin = os.fdopen(theirs[0], "rb"), os.fdopen(theirs[1], "wb")
        self.stdout, self._told = os.fdopen(mine[0], "rb"), os.fdopen(mine[1], "wb")
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        settings = read_settings(self._pipe)
        with SqliteStore(Path(settings.database), busy_ms=5000) as store, self._told:
            serve(Context(store), settings, self._pipe, self._told, lambda: None)

    def wait(self, timeout: float) -> None:
        self._thread.join(timeout)

    def __enter__(self) -> None:
        """Nothing is to be done."""

    def __exit__(self, *_problem: object) -> None:
        self._thread.join(30)
        for one in (self.stdin, self.stdout):
            with suppress(OSError):
                one.close()


class NearDoor(PhoneDoor):
    """A door in this process."""

    def _popen(self) -> Any:
        return ChildInThread()


OpenRoom = Callable[..., Room]


@pytest.fixture
def open_room(context: Context, make_workshop: Any) -> Generator[OpenRoom]:
    rooms: list[Room] = []

    def make(
        grace: float = 10.0,
        kind: type[PhoneDoor] = NearDoor,
        prepare: Callable[[Workshop], Workshop] = lambda made: made,
        **changes: Any,
    ) -> Room:
        made = make_workshop(**changes)
        edit_workshop(context, made.id, prepare)
        workshop = open_round(context, made.id)
        wish = DoorWish(context.store.path, workshop.rounds[-1].id, HERE)
        stored: list[str] = []
        door = kind(child_command(), wish, lambda _report, people: stored.extend(people), grace)
        door.__enter__()
        rooms.append(Room(context, workshop, door, stored))
        return rooms[-1]

    yield make
    for room in rooms:
        for phone in room.phones:
            phone.hang_up()
        room.door.close()


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    return open_room()
