"""What the one way in costs, beside raw sqlite3 writing the same rows into the same tables.

    python benchmarks/way_in.py [--people 30 5000]

Prints three ratios, each of medians taken in turns in one run: one answer, 64 ballots of 40
answers, and a block of 60 people x 197 recommendations as the entry grid submits it. The raw side
has the same pragmas and the same rows: ballot, answer, history, change mark. Exit code 1 where a
goal is missed: 1.6, 3 and 5.
"""

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from workshop_app.domain.creation import new_participant, new_workshop
from workshop_app.domain.ids import new_id
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.progression import with_round_opened
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.ballots import Answer, Ballot, submit_ballot, submit_ballots
from workshop_app.services.context import Context, utc_now
from workshop_app.storage.sqlite.engine import connect, prepare_for_writing
from workshop_app.storage.sqlite.opening import open_store

Row = tuple[int | str | None, ...]
_RATING = "INSERT INTO rating VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_LINE = "INSERT INTO rating_change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_MARK = "UPDATE change_mark SET number = number + 1 WHERE workshop_id = ? AND kind = 'ratings'"
_PEOPLE_IN_BLOCK = 60


def main() -> int:
    """Measure, print, and tell whether the goals are met."""
    parser = argparse.ArgumentParser(description="Measure the one way in.")
    parser.add_argument("--people", type=int, nargs="*", default=[30, 5_000])
    parser.add_argument("--tries", type=int, default=60)
    options = parser.parse_args()
    met = [
        told(f"one answer, {people:,} people", 1.6, single(people, options.tries))
        for people in options.people
    ]
    met.append(told("64 ballots of 40 answers", 3.0, many(64, 20, 9)))
    met.append(told(f"a block of {_PEOPLE_IN_BLOCK * 197:,} cells", 5.0, many(60, 197, 5)))
    return 0 if all(met) else 1


def told(name: str, goal: float, times: tuple[list[float], list[float]]) -> bool:
    """Print ours, raw, and the ratio of their medians."""
    ours, raw = (statistics.median(one) * 1000 for one in times)
    print(f"{name:28} {ours:8.2f} ms, raw {raw:8.2f} ms, {ours / raw:5.2f} x (goal {goal})")
    return ours / raw <= goal


def single(people: int, tries: int) -> tuple[list[float], list[float]]:
    """Return the times of single answers of new people, ours and raw in turns."""
    with tempfile.TemporaryDirectory() as folder:
        ours_at, raw_at, workshop = two_files(Path(folder), people, 40)
        this, by = workshop.rounds[0], workshop.criteria[0].id
        ours: list[float] = []
        theirs: list[float] = []
        with open_store(ours_at) as store, closing(raw_connection(raw_at)) as raw:
            context, writer = Context(store), RawWriter(raw)
            for number in range(tries + 5):
                who = workshop.participants[number % len(workshop.participants)]
                item = workshop.recommendations[number % 40].id
                ballot = Ballot(
                    this.id, who.id, Channel.KIOSK, {(item, by): Answer(number % 5 + 1)}
                )
                ours.append(spent(lambda ballot=ballot: submit_ballot(context, ballot)))
                cells = [(number % len(workshop.participants), number % 40, 0, number % 5 + 1)]
                theirs.append(spent(lambda cells=cells: writer.write(cells)))
        return ours[5:], theirs[5:]


def many(people: int, items: int, tries: int) -> tuple[list[float], list[float]]:
    """Return the times of `people` ballots at once: two criteria, or one in a block of cells."""
    criteria = 1 if items == 197 else 2
    ours: list[float] = []
    theirs: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        ours_at, raw_at, workshop = two_files(Path(folder), people * tries, items)
        this = workshop.rounds[0]
        with open_store(ours_at) as store, closing(raw_connection(raw_at)) as raw:
            context, writer = Context(store), RawWriter(raw)
            submit_ballot(context, Ballot(this.id, workshop.participants[0].id, Channel.ENTRY))
            for turn in range(tries):
                group = range(turn * people, (turn + 1) * people)
                places = [
                    (one.id, by.id)
                    for one in workshop.recommendations
                    for by in workshop.criteria[:criteria]
                ]
                ballots = [
                    Ballot(
                        this.id,
                        workshop.participants[who].id,
                        Channel.ENTRY,
                        {place: Answer(at % 5 + 1) for at, place in enumerate(places)},
                        revision=turn * (criteria - 1),
                    )
                    for who in group
                ]
                ours.append(spent(lambda ballots=ballots: submit_ballots(context, ballots)))
                cells = [
                    (who, item, by, (item * criteria + by) % 5 + 1)
                    for who in group
                    for item in range(items)
                    for by in range(criteria)
                ]
                theirs.append(spent(lambda cells=cells: writer.write(cells)))
    return ours, theirs


class RawWriter:
    """Writes the same rows with nothing but sqlite3."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._people = ids(connection, "participant")
        self._items = ids(connection, "recommendation")
        self._criteria = ids(connection, "criterion")
        self._known: dict[int, int] = {}
        self.write([(0, 0, 1, 1)])

    def write(self, cells: Iterable[tuple[int, int, int, int]]) -> None:
        """Store answers by places of person, recommendation and criterion, in one transaction."""
        now = time.time_ns() // 1000
        ratings: list[Row] = []
        lines: list[Row] = []
        begun: dict[int, int] = {}
        for who, what, by, value in cells:
            person = self._people[who]
            begun[person] = begun.get(person, self._known.get(person, 0)) + 1
            place = self._items[what], self._criteria[by]
            ratings.append((1, person, *place, value, False, "entry", 0, now))
            lines.append((1, person, begun[person], *place, "rated", value, "entry", 0, now))
        run = self._connection
        run.execute("BEGIN IMMEDIATE")
        fresh = [(1, one, at, 0, at) for one, at in begun.items() if one not in self._known]
        again = [(at, at, 1, one) for one, at in begun.items() if one in self._known]
        run.executemany("INSERT INTO ballot VALUES (?, ?, ?, ?, ?)", fresh)
        run.executemany(
            "UPDATE ballot SET answers = ?, changes = ? WHERE round_id = ? AND participant_id = ?",
            again,
        )
        run.executemany(_RATING.replace("INSERT", "INSERT OR REPLACE"), ratings)
        run.executemany(_LINE, lines)
        run.execute(_MARK, (1,))
        run.execute("COMMIT")
        self._known |= begun


def ids(connection: sqlite3.Connection, table: str) -> list[int]:
    """Return the keys of a table."""
    return [key for (key,) in connection.execute(f"SELECT id FROM {table} ORDER BY id")]


def raw_connection(path: Path) -> sqlite3.Connection:
    """Return a connection with the pragmas of the one that writes."""
    made = connect(path)
    prepare_for_writing(made)
    return made


def two_files(folder: Path, people: int, items: int) -> tuple[Path, Path, Workshop]:
    """Make two files with the same workshop and an open round."""
    workshop = new_workshop(Details("Way in"), utc_now())
    group = workshop.groups[0]
    for _ in range(min(people, 3)):
        workshop = with_participant(workshop, new_participant(group, workshop))
    more = [
        replace(workshop.participants[0], id=new_id(), code=f"Z-{one}") for one in range(people - 3)
    ]
    workshop = replace(
        workshop,
        participants=(*workshop.participants, *more),
        recommendations=tuple(
            Recommendation(new_id(), f"R{one}", LocalText("글", "Text")) for one in range(items)
        ),
    )
    workshop = with_round_opened(workshop, [one.id for one in workshop.recommendations], utc_now())
    paths = folder / "ours.db", folder / "raw.db"
    for path in paths:
        with open_store(path) as store, store.writing() as work:
            work.workshops.add(workshop)
            work.commit()
    return *paths, workshop


def spent(work: Callable[[], object]) -> float:
    """Return the seconds that `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
