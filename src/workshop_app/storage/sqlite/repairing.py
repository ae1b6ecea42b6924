"""Puts right what a file's own history proves, after a backup; the rest is left and named."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from workshop_app.domain.doubts import Doubt, DoubtKind
from workshop_app.domain.marks import Mark
from workshop_app.storage.sqlite import meaning
from workshop_app.storage.sqlite.backups import BEFORE_REPAIR, Backups
from workshop_app.storage.sqlite.engine import connect, prepare_for_writing
from workshop_app.storage.sqlite.faults import translating
from workshop_app.storage.sqlite.header import read_header
from workshop_app.storage.sqlite.meaning import Finding
from workshop_app.storage.sqlite.versions import CURRENT, Schema

_BUSY_MS = 2000


@dataclass(frozen=True, slots=True)
class Repair:
    """What was put right, what could not be, and the copy of the file as it was before."""

    backup: Path
    mended: list[Doubt]
    left: list[Doubt]
    rebuilt: bool = False
    """Only its indexes were damaged and are made anew; `backup` is the file itself, set aside."""


def repair(path: Path, *, schema: Schema = CURRENT) -> Repair:
    """Put right what the history proves, in one transaction."""
    counter = read_header(path, schema).change_counter
    with translating(path), closing(connect(path, busy_ms=_BUSY_MS)) as connection:
        prepare_for_writing(connection)
        backup = Backups(path, schema).make(connection, counter, kept_as=BEFORE_REPAIR)
        connection.execute("BEGIN IMMEDIATE")
        found = [one for one in meaning.findings(connection) if one.proven]
        mended = meaning.told(connection, found)
        mend(connection, found)
        left = meaning.told(connection, meaning.findings(connection))
        connection.execute("COMMIT")
    return Repair(backup.path, mended, left)


def accept(path: Path) -> None:
    """Note that the file is to be opened with what is wrong in it now, and nothing more."""
    with translating(path), closing(connect(path, busy_ms=_BUSY_MS)) as connection:
        prepare_for_writing(connection)
        connection.execute("BEGIN IMMEDIATE")
        found = meaning.fingerprint(meaning.findings(connection))
        connection.execute("DELETE FROM setting WHERE name = ?", (meaning.ACCEPTED,))
        connection.execute("INSERT INTO setting VALUES (?, ?)", (meaning.ACCEPTED, found))
        connection.execute("COMMIT")


def mend(connection: sqlite3.Connection, found: list[Finding]) -> None:
    """Put right what was found and is proven, in the connection's transaction."""
    ballots = sorted({(one.round_id, one.participant_id) for one in found})
    for ballot in ballots:  # first, as answers belong to them
        query = "SELECT 1 FROM ballot WHERE round_id = ? AND participant_id = ?"
        if connection.execute(query, ballot).fetchone() is None:
            connection.execute("INSERT INTO ballot VALUES (?, ?, 0, 0, 0)", ballot)
    for one in found:
        if one.kind is not DoubtKind.COUNTERS:
            _mend_answer(connection, one)
    for ballot in ballots:
        count_again(connection, ballot)
    connection.executemany(
        "UPDATE change_mark SET number = number + 1 WHERE kind = ? AND workshop_id = "
        "(SELECT workshop_id FROM rating_round WHERE id = ?)",
        [(Mark.RATINGS.value, round_id) for round_id in {ballot[0] for ballot in ballots}],
    )


def _mend_answer(connection: sqlite3.Connection, one: Finding) -> None:
    ballot = one.round_id, one.participant_id
    place = one.recommendation_id, one.criterion_id
    connection.execute(
        "DELETE FROM rating WHERE round_id = ? AND participant_id = ? "
        "AND recommendation_id = ? AND criterion_id = ?",
        (*ballot, *place),
    )
    line = meaning.last_lines(connection, ballot).get(place)
    if line is None or line.said == meaning.CLEARED:
        return
    value = line.said if line.said < meaning.ABSTAINED else None
    connection.execute(
        "INSERT INTO rating (round_id, participant_id, recommendation_id, criterion_id, value, "
        "recused, channel, revision, rated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*ballot, *place, value, line.said == meaning.RECUSED, *line[1:]),
    )


def count_again(connection: sqlite3.Connection, ballot: meaning.Ballot) -> None:
    """Set a ballot's counters to what it holds."""

    def count(table: str, what: str = "count(*)") -> int:
        query = f"SELECT {what} FROM {table} WHERE round_id = ? AND participant_id = ?"  # noqa: S608 - ours
        return int(connection.execute(query, ballot).fetchone()[0] or 0)

    changes = max(count(one, "max(number)") for one in ("rating_change", "comment_change"))
    connection.execute(
        "UPDATE ballot SET answers = ?, comments = ?, changes = ? "
        "WHERE round_id = ? AND participant_id = ?",
        (count("rating"), count("comment"), changes, *ballot),
    )
