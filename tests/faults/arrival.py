"""Tries to sort the people of anonymous workshops by when they came, from all that lies about.

The attacker owns the file (while the round is open and all have answered, after it was closed,
after the program has ended), all backups, and the workbook. Each thing by which people can be
sorted is compared with the true order, room by room: over many rooms it must do no better than
chance, in either direction (`drift`), and no single room more than chance allows (`spread`).
`python tests/faults/arrival.py 200` prints the table.
"""

import math
import os
import random
import shutil
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

import openpyxl

sys.path.insert(0, str(Path(__file__).parent))
from outcome import Outcome
from pages import Pages

from workshop_app.domain.creation import new_participant
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.preparation import with_participant, with_recommendation
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.exchange.workbook import ExcelWorkbook
from workshop_app.services.ballots import Answer, Ballot, record_consent, submit_ballot
from workshop_app.services.context import Context
from workshop_app.services.exporting import export_workbook
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.preparing import create_workshop, edit_workshop, strengthen_anonymity
from workshop_app.services.rounds import close_round, open_round, reveal_round
from workshop_app.storage.sqlite.opening import open_store

BOUND = 5.0
"""Standard deviations: among 100 sound signals, one in 17,000 runs would pass it."""
_LEDGERS = ("ballot", "rating", "rating_change", "comment", "comment_change")
_TIMES = {
    "rating": ("rated_at", "revision"),
    "rating_change": ("changed_at", "revision", "number"),
    "comment": ("written_at",),
    "comment_change": ("changed_at", "revision", "number"),
}
_ALPHABET = "BCDFGHJKMNPQRSTVWXYZ"

_MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - where syncing is quick

Scores = dict[str, dict[str, float]]
"""By what people can be sorted -> person -> a number."""


@dataclass
class Signal:
    """How well one thing sorted the people, over all rooms in which it told them apart."""

    name: str
    rooms: int = 0
    drift: float = 0.0
    spread: float = 0.0
    _sums: list[float] = field(default_factory=list[float])

    def add(self, correlation: float, people: int) -> None:
        """Add one room's rank correlation: by chance it varies by 1 / (people - 1)."""
        self._sums.append(correlation * math.sqrt(people - 1))
        self.rooms = len(self._sums)
        self.drift = sum(self._sums) / math.sqrt(self.rooms)
        squares = sum(one * one for one in self._sums) - self.rooms
        self.spread = squares / math.sqrt(2 * self.rooms)

    @property
    def tells(self) -> bool:
        """Tell whether it sorts people better than chance."""
        return abs(self.drift) > BOUND or self.spread > BOUND


def attack(rooms: int, first: int = 0) -> list[Signal]:
    """Return how well each thing sorted people in so many rooms, the most telling first."""
    signals: dict[str, Signal] = {}
    for seed in range(first, first + rooms):
        with tempfile.TemporaryDirectory(dir=_MEMORY) as folder, _chance(seed):
            room = Room(Path(folder), random.Random(seed))  # noqa: S311 - can be repeated
            for name, scores in room.everything().items():
                ranks = {who: float(at) for at, who in enumerate(room.arrived) if who in scores}
                if len({*scores.values()}) > 1:
                    found = signals.setdefault(name, Signal(name))
                    found.add(_correlation(scores, ranks), len(ranks))
    return sorted(signals.values(), key=lambda one: -max(abs(one.drift), one.spread))


def sort_people(rooms: int) -> Outcome:
    """Return how many ways of sorting were tried in so many rooms, and how many told anything."""
    signals = attack(rooms)
    told = [one.name for one in signals if one.tells]
    note = "; ".join([f"ways to sort people, in {rooms} rooms", *told])
    return Outcome(
        "sort people by arrival",
        len(signals),
        len(signals) - len(told),
        pinned=len(told),
        note=note,
    )


class Room:
    """One workshop in which people come in an order that only the room knows."""

    def __init__(self, folder: Path, rng: random.Random) -> None:
        self._folder = folder
        self._rng = rng
        self._now = datetime(2026, 3, 2, 9, tzinfo=UTC)
        self.arrived: list[str] = []

    def everything(self) -> Scores:
        """Hold the round and return all by which the attacker can sort people."""
        found: Scores = {}
        path = self._folder / "workshops.db"
        with open_store(path, now=self._clock) as store:
            context = Context(store, now=self._clock)
            workshop = self._prepared(context)
            workshop = open_round(context, workshop.id)
            backing = self._rng.randint(2, 5)
            for place, person in enumerate(self._shuffled(workshop)):
                self._answer(context, workshop, person)
                if place % backing == 0:
                    store.back_up()
            for _ in range(self._rng.randint(0, 2)):
                _, workshop = edit_workshop(context, workshop.id, self._with_latecomer)
                late = next(one for one in workshop.participants if one.id not in self.arrived)
                self._answer(context, workshop, late)
            self._look(found, "open: ", path)
            workshop = close_round(context, workshop.id, workshop.rounds[0].id)
            store.back_up()
            self._look(found, "closed: ", path)
            self._compare_backups(found, path)
            reveal_round(context, workshop.id, workshop.rounds[0].id)
            self._export(context, workshop)
            store.back_up()
        self._look(found, "ended: ", path)
        self._compare_backups(found, path)
        self._read_workbook(found)
        return found

    def _shuffled(self, workshop: Workshop) -> list[Participant]:
        people = list(workshop.participants)
        self._rng.shuffle(people)
        return people

    def _clock(self) -> datetime:
        self._now += timedelta(
            seconds=self._rng.randint(1, 20), microseconds=self._rng.randrange(10**6)
        )
        return self._now

    def _prepared(self, context: Context) -> Workshop:
        workshop = create_workshop(context, Details("작업실"))
        workshop = strengthen_anonymity(context, workshop.id, Anonymity.ANONYMOUS)

        def filled(one: Workshop) -> Workshop:
            for number in range(1, 7):
                item = Recommendation(f"{one.id[:20]}-{number}", f"R{number}", LocalText("가", "a"))
                one = with_recommendation(one, item)
            for group in one.groups:
                for _ in range(self._rng.randint(3, 6)):
                    one = with_participant(one, self._coded(new_participant(group, one)))
            return one

        return edit_workshop(context, workshop.id, filled)[1]

    def _coded(self, person: Participant) -> Participant:
        return replace(person, code="".join(self._rng.choices(_ALPHABET, k=8)))

    def _with_latecomer(self, workshop: Workshop) -> Workshop:
        group = self._rng.choice(workshop.groups)
        return with_participant(workshop, self._coded(new_participant(group, workshop)))

    def _answer(self, context: Context, workshop: Workshop, person: Participant) -> None:
        """Answer as at the laptop, recommendation by recommendation, or all at once by phone."""
        self.arrived.append(person.id)
        record_consent(context, person.id, "동의합니다")
        this, channel = workshop.rounds[0], self._rng.choice([Channel.KIOSK, Channel.PHONE])
        items = self._rng.sample(workshop.rated_in(this), k=len(workshop.rated_in(this)))
        for at, several in enumerate((items[:3], items[3:]), start=1):
            answers = {
                (item.id, by.id): Answer(self._rng.randint(1, 5))
                for item in several
                for by in workshop.criteria
            }
            comments = (
                {items[0].id: f"의견 {self._rng.random()}"} if self._rng.random() < 0.8 else {}
            )
            revision = at * len(self.arrived) if channel is Channel.PHONE else 0
            ballot = Ballot(this.id, person.id, channel, answers, comments, revision)
            submit_ballot(context, ballot)
        context.store.tidy()  # as the window does when somebody else comes, or nobody

    def _export(self, context: Context, workshop: Workshop) -> None:
        path = self._folder / "out.xlsx"
        export_workbook(context, ExcelWorkbook(), workshop.id, path, "en", SilentProgress())

    def _look(self, found: Scores, when: str, path: Path) -> None:
        copy = self._folder / "copy.db"
        shutil.copyfile(path, copy)
        assert not any(any(Pages(copy).page(one)[8:]) for one in Pages(copy).free())
        for name, scores in {**_by_content(copy), **_by_place(copy)}.items():
            found[when + name] = scores
        for at, backup in enumerate(sorted((path.parent / "backups").glob("*.db"))[-2:]):
            for name, scores in {**_by_content(backup), **_by_place(backup)}.items():
                found[f"{when}backup {at}: {name}"] = scores

    def _compare_backups(self, found: Scores, path: Path) -> None:
        """Count in how many backups each person has left something."""
        counts: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for backup in (path.parent / "backups").glob("*.db"):
            with closing(sqlite3.connect(backup)) as connection:
                for name, query in _PRESENCE.items():
                    for (uid,) in connection.execute(query):
                        counts[name][uid] += 1
        for name, scores in counts.items():
            everybody = dict.fromkeys(self.arrived, 0.0) | scores
            found[f"backups: {name}"] = {who: everybody[who] for who in self.arrived}

    def _read_workbook(self, found: Scores) -> None:
        with closing(sqlite3.connect(self._folder / "workshops.db")) as connection:
            uids = dict(connection.execute("SELECT code, uid FROM participant").fetchall())
        book = openpyxl.load_workbook(self._folder / "out.xlsx", read_only=True)
        for sheet in book:
            for at, row in enumerate(sheet.iter_rows(values_only=True)):
                self._note_row(found, f"workbook, {sheet.title}", uids, at, row)
        book.close()

    def _note_row(
        self, found: Scores, name: str, uids: Mapping[str, str], at: int, row: tuple[Any, ...]
    ) -> None:
        who = next((uids[cell] for cell in row if cell in uids), None)
        if who is not None:
            found.setdefault(f"{name}: row", {}).setdefault(who, at)
            for cell in row:
                if isinstance(cell, datetime):
                    found.setdefault(f"{name}: time", {})[who] = cell.timestamp()


_PRESENCE = {
    "in the roster": "SELECT uid FROM participant",
    "consents": "SELECT DISTINCT p.uid FROM consent c JOIN participant p ON p.id = c.participant_id",
    **{
        table: f"SELECT DISTINCT p.uid FROM {table} l JOIN participant p ON p.id = l.participant_id"
        for table in _LEDGERS
    },
}


def _by_content(path: Path) -> Scores:
    """Return by what people can be sorted with plain SQL."""
    found: Scores = {}
    with closing(sqlite3.connect(path)) as connection:
        people = connection.execute("SELECT uid, id, position, code FROM participant").fetchall()
        found["key"] = {uid: key for uid, key, *_ in people}
        found["place in the roster"] = {uid: at for uid, _, at, _ in people}
        found["id"] = {uid: float(UUID(uid).int >> 64) for uid, *_ in people}
        by_code = sorted(people, key=lambda one: one[3])
        found["code"] = {uid: float(at) for at, (uid, *_) in enumerate(by_code)}
        for table, columns in {**_TIMES, "consent": ("given_at",)}.items():
            for column in columns:
                query = (
                    f"SELECT p.uid, min(l.{column}), max(l.{column}) FROM {table} l "
                    "JOIN participant p ON p.id = l.participant_id GROUP BY 1"
                )
                rows = connection.execute(query).fetchall()
                found[f"{table}.{column}, first"] = {uid: low for uid, low, _ in rows}
                found[f"{table}.{column}, last"] = {uid: high for uid, _, high in rows}
        for table in _LEDGERS:
            found[f"{table}, row order"] = _row_order(connection, table)
    return found


def _row_order(connection: sqlite3.Connection, table: str) -> dict[str, float]:
    query = f"SELECT p.uid FROM {table} l JOIN participant p ON p.id = +l.participant_id"
    found: dict[str, float] = {}
    for at, (uid,) in enumerate(connection.execute(query)):
        found.setdefault(uid, float(at))
    return found


def _by_place(path: Path) -> Scores:
    """Return by what people can be sorted with an eye for where their rows lie."""
    pages = Pages(path)
    with closing(sqlite3.connect(path)) as connection:
        uids = dict(connection.execute("SELECT id, uid FROM participant").fetchall())
    places = dict.fromkeys(_LEDGERS, 1)  # round, participant, ...
    places |= {"consent": 0, "ix_ballot_participant_id": 0}
    found: Scores = {}
    for table, at in places.items():
        page: defaultdict[str, list[float]] = defaultdict(list)
        within: defaultdict[str, list[float]] = defaultdict(list)
        for row in pages.rows(table):
            who = uids[row.values[at]]
            page[who].append(row.page)
            within[who].append(row.page * pages.size - row.offset)
        found[f"{table}, page"] = {
            who: sum(several) / len(several) for who, several in page.items()
        }
        found[f"{table}, place"] = {who: min(several) for who, several in within.items()}
    return found


def _correlation(scores: Mapping[str, float], ranks: Mapping[str, float]) -> float:
    """Return Spearman's rank correlation over those who are in both."""
    who = [one for one in ranks if one in scores]
    left, right = (_ranked([values[one] for one in who]) for values in (scores, ranks))
    middle = (len(who) - 1) / 2
    both = sum((a - middle) * (b - middle) for a, b in zip(left, right, strict=True))
    sizes = [math.sqrt(sum((a - middle) ** 2 for a in side)) for side in (left, right)]
    return both / (sizes[0] * sizes[1]) if all(sizes) else 0.0


def _ranked(values: list[float]) -> list[float]:
    """Return the rank of each value; equal ones share the middle of their ranks."""
    order = sorted(values)
    first = {value: at for at, value in reversed([*enumerate(order)])}
    last = {value: at for at, value in enumerate(order)}
    return [(first[value] + last[value]) / 2 for value in values]


@contextmanager
def _chance(seed: int) -> Iterator[None]:
    """Let all that the program draws at random be the same in every run."""
    rng = random.Random(f"drawn {seed}")  # noqa: S311 - can be repeated
    with (
        patch("random._urandom", rng.randbytes),
        patch("workshop_app.domain.ids.urandom", rng.randbytes),
    ):
        yield


if __name__ == "__main__":
    for one in attack(int(sys.argv[1]) if len(sys.argv) > 1 else 200):
        mark = "TELLS" if one.tells else "ok"
