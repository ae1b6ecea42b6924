"""What backups tell by their differences: who of an anonymous workshop had come, and who had not.

A backup that shows a round half full sorts its people into two heaps. So as soon as a newer backup
holds more, the older ones lose that round's ballots and, of that workshop, whatever else differs;
all the rest stays in them. While a round is open the two newest keep it, in case the last one is
lost with the file; from its end only those that hold all of it.
"""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from workshop_app.domain.errors import DamagedFileError, NotAWorkshopFileError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import RoundState
from workshop_app.files import make_own_file, sync_file
from workshop_app.storage.moments import MICROSECONDS_PER_DAY
from workshop_app.storage.sqlite.aside import sync_folder
from workshop_app.storage.sqlite.backups import Backups
from workshop_app.storage.sqlite.engine import connect, integrity_faults, prepare_for_writing
from workshop_app.storage.sqlite.faults import translating

_UNUSABLE = (DamagedFileError, NotAWorkshopFileError)  # nothing is ever put back from it
_ANONYMOUS = Anonymity.ANONYMOUS.value
# What schema 1 has too, so that a copy from before an upgrade is not taken for another state.
_OF_ROUND = {
    "ballot": "participant_id",
    "rating": "participant_id, recommendation_id, criterion_id, value",
    "comment": "participant_id, recommendation_id, text",
    "held_answer": "participant_id, recommendation_id, criterion_id, channel",
    "held_comment": "participant_id, recommendation_id, channel",
    "round_absence": "participant_id",
}
_OF_PEOPLE = "SELECT id FROM participant WHERE workshop_id = ?"
_CONSENTS = f"SELECT participant_id, consent_text_id FROM consent WHERE participant_id IN ({_OF_PEOPLE}) ORDER BY 1, 2"  # noqa: S608 - ours
_TIMES = {
    "rating": "rated_at",
    "rating_change": "changed_at",
    "comment": "written_at",
    "comment_change": "changed_at",
    "held_answer": "held_at",
    "held_comment": "held_at",
}


@dataclass(frozen=True, slots=True)
class _Told:
    """What a copy tells of an anonymous workshop: digests of each round's ballots, of consents."""

    people: frozenset[str]
    consents: str
    rounds: dict[str, str]
    is_open: bool
    has_times: bool


@dataclass(slots=True)
class _Due:
    """What is to go from a copy, by workshop: rounds, consents, the people, times."""

    rounds: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    consents: list[str] = field(default_factory=list[str])
    people: list[str] = field(default_factory=list[str])
    times: list[str] = field(default_factory=list[str])

    def __bool__(self) -> bool:
        return bool(self.rounds or self.consents or self.people or self.times)


class Settling:
    """Settles the backups of one file; remembers what it read of each, as only we change them."""

    def __init__(self, backups: Backups) -> None:
        self._backups = backups
        self._read: dict[Path, dict[str, _Told]] = {}

    def settle(self) -> None:
        """Clean the older backups of what tells something beside the newest one."""
        listed = self._backups.listed()
        regular = [one.path for one in listed if not one.kept_as]
        now = self._told(regular[0]) if regular else {}
        if not now:
            return
        for one in listed:
            due = _due(now, self._told(one.path), is_spare=one.path in regular[:2])
            if due:
                self._read.pop(one.path)
                with suppress(*_UNUSABLE):
                    _rewrite(one.path, due)

    def _told(self, path: Path) -> dict[str, _Told]:
        if path not in self._read:
            try:
                with translating(path), closing(connect(path, mode="ro")) as connection:
                    self._read[path] = dict(_read(connection))
            except _UNUSABLE:
                self._read[path] = {}
        return self._read[path]


def _due(now: dict[str, _Told], then: dict[str, _Told], *, is_spare: bool) -> _Due:
    due = _Due()
    for workshop, before in then.items():
        after = now.get(workshop)
        if before.has_times:
            due.times.append(workshop)
        if after is None or (is_spare and after.is_open):
            continue
        if after.rounds and after.people - before.people:
            due.people.append(workshop)
        if before.consents not in ("", after.consents):
            due.consents.append(workshop)
        for number, ballots in before.rounds.items():
            if ballots not in ("", after.rounds.get(number, ballots)):
                due.rounds.append((workshop, number))
    return due


def _read(connection: sqlite3.Connection) -> Iterator[tuple[str, _Told]]:
    query = "SELECT id, uid FROM workshop WHERE anonymity = ?"
    for key, uid in connection.execute(query, (_ANONYMOUS,)).fetchall():
        query = "SELECT uid FROM participant WHERE workshop_id = ?"
        people = frozenset(one for (one,) in connection.execute(query, (key,)))
        query = "SELECT id, uid, state FROM rating_round WHERE workshop_id = ?"
        rounds = connection.execute(query, (key,)).fetchall()
        yield (
            uid,
            _Told(
                people,
                _digest(connection.execute(_CONSENTS, (key,)).fetchall()),
                {number: _of_round(connection, one) for one, number, _ in rounds},
                any(state == RoundState.OPEN.value for *_, state in rounds),
                any(_has_times(connection, one) for one, *_ in rounds),
            ),
        )


def _of_round(connection: sqlite3.Connection, round_key: int) -> str:
    found = {
        table: connection.execute(
            f"SELECT {columns} FROM {table} WHERE round_id = ? ORDER BY {columns}",  # noqa: S608 - ours
            (round_key,),
        ).fetchall()
        for table, columns in _OF_ROUND.items()
        if table in _tables(connection)
    }
    return _digest({table: rows for table, rows in found.items() if rows})


def _digest(found: list[object] | dict[str, list[object]]) -> str:
    return hashlib.sha256(repr(found).encode()).hexdigest() if found else ""


def _has_times(connection: sqlite3.Connection, round_key: int) -> bool:
    return any(
        connection.execute(
            f"SELECT 1 FROM {table} WHERE round_id = ? AND {column} % {MICROSECONDS_PER_DAY} "  # noqa: S608 - ours
            "LIMIT 1",
            (round_key,),
        ).fetchone()
        for table, column in _TIMES.items()
        if table in _tables(connection)
    )


def _tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}


def _rewrite(backup: Path, due: _Due) -> None:
    """Clean a copy of it, and put that in its place: at any moment one of both is there, whole."""
    part = backup.with_name(f"{backup.stem}.settling.part")
    with translating(backup):
        try:
            part.unlink(missing_ok=True)
            make_own_file(part)
            shutil.copyfile(backup, part)
            with closing(connect(part)) as connection:
                prepare_for_writing(connection)
                connection.execute("BEGIN IMMEDIATE")
                _clean(connection, due)
                connection.execute("COMMIT")
                connection.execute("VACUUM")
                faults = integrity_faults(connection)
            if faults:
                raise DamagedFileError(path=backup, backup=None, details=faults)
            sync_file(part)
            part.replace(backup)
            sync_folder(backup.parent)
        finally:
            for leftover in (part, part.with_name(part.name + "-journal")):
                leftover.unlink(missing_ok=True)


def _clean(connection: sqlite3.Connection, due: _Due) -> None:
    keys = dict(connection.execute("SELECT uid, id FROM workshop").fetchall())
    for workshop in due.times:
        coarsen(connection, keys[workshop])
    for workshop in due.consents:
        query = f"DELETE FROM consent WHERE participant_id IN ({_OF_PEOPLE})"  # noqa: S608 - ours
        connection.execute(query, (keys[workshop],))
    rounds = connection.execute(
        "SELECT w.uid, r.uid, r.id FROM rating_round r JOIN workshop w ON w.id = r.workshop_id"
    )
    for workshop, number, key in rounds.fetchall():
        if workshop in due.people or (workshop, number) in due.rounds:
            for table in ("ballot", "round_absence"):
                if table in _tables(connection):
                    connection.execute(f"DELETE FROM {table} WHERE round_id = ?", (key,))  # noqa: S608 - ours
    for workshop in due.people:
        connection.execute("DELETE FROM participant WHERE workshop_id = ?", (keys[workshop],))


def coarsen(connection: sqlite3.Connection, workshop: int) -> None:
    """Reduce the times in a workshop's ledgers to the day, and forget what channels counted by."""
    tables = _tables(connection)
    rounds = "round_id IN (SELECT id FROM rating_round WHERE workshop_id = ?)"
    for table, column in _TIMES.items():
        if table in tables:
            day = f"{column} = {column} - {column} % {MICROSECONDS_PER_DAY}"
            connection.execute(f"UPDATE {table} SET {day} WHERE {rounds}", (workshop,))  # noqa: S608 - ours
    day = f"given_at = given_at - given_at % {MICROSECONDS_PER_DAY}"
    query = f"UPDATE consent SET {day} WHERE participant_id IN ({_OF_PEOPLE})"  # noqa: S608 - ours
    connection.execute(query, (workshop,))
