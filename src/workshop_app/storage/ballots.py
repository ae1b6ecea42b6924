"""The ballot rows: one for each participant and round, with the counters of its ledgers."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select, update

from workshop_app.storage import tables as t


@dataclass(slots=True)
class Counters:
    """How much a ballot holds: answers, comments, and lines of history."""

    answers: int = 0
    comments: int = 0
    changes: int = 0


# Made once: building a statement costs more than running it, and each rating runs both.
_AT = (
    t.ballot.c.round_id == bindparam("of_round"),
    t.ballot.c.participant_id == bindparam("of_person"),
)
_READ = select(t.ballot.c.answers, t.ballot.c.comments, t.ballot.c.changes).where(*_AT)
_WRITE = (
    update(t.ballot)
    .where(*_AT)
    .values(
        answers=bindparam("now_answers"),
        comments=bindparam("now_comments"),
        changes=bindparam("now_changes"),
    )
)


def read_counters(connection: Connection, round_id: int, participant_id: int) -> Counters | None:
    """Return a ballot's counters, or None where nobody has begun it."""
    row = connection.execute(
        _READ, {"of_round": round_id, "of_person": participant_id}
    ).one_or_none()
    return None if row is None else Counters(row.answers, row.comments, row.changes)


def begin_ballot(connection: Connection, round_id: int, participant_id: int) -> Counters:
    """Return a ballot's counters, and make the ballot where nobody has begun it."""
    found = read_counters(connection, round_id, participant_id)
    if found is not None:
        return found
    row = {"round_id": round_id, "participant_id": participant_id}
    connection.execute(insert(t.ballot), {**row, "answers": 0, "comments": 0, "changes": 0})
    return Counters()


def write_counters(
    connection: Connection, round_id: int, participant_id: int, counters: Counters
) -> None:
    """Keep a ballot's counters."""
    connection.execute(
        _WRITE,
        {
            "of_round": round_id,
            "of_person": participant_id,
            "now_answers": counters.answers,
            "now_comments": counters.comments,
            "now_changes": counters.changes,
        },
    )
