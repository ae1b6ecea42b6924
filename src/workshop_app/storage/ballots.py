"""The ballot rows: one for each participant and round, with the counters of its ledgers."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, update

from workshop_app.storage import tables as t


@dataclass(slots=True)
class Counters:
    """How much a ballot holds: answers, comments, lines of history; whether its owner is absent."""

    answers: int = 0
    comments: int = 0
    changes: int = 0
    is_absent: bool = False


# Made once: building a statement costs more than running it, and each rating runs both.
_AT = (
    t.ballot.c.round_id == bindparam("of_round"),
    t.ballot.c.participant_id == bindparam("of_person"),
)
_ABSENT = (
    t.round_absence.c.round_id == bindparam("of_round"),
    t.round_absence.c.participant_id == bindparam("of_person"),
)
_IS_ABSENT = exists().where(*_ABSENT)
_READ = select(t.ballot.c.answers, t.ballot.c.comments, t.ballot.c.changes, _IS_ABSENT).where(*_AT)
_READ_ABSENT = select(_IS_ABSENT)
_END_ABSENCE = delete(t.round_absence).where(*_ABSENT)
_BEGIN = insert(t.ballot)
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
    return None if row is None else Counters(*row)


def begin_ballot(connection: Connection, round_id: int, participant_id: int) -> Counters:
    """Return a ballot's counters, and make the ballot where nobody has begun it."""
    found = read_counters(connection, round_id, participant_id)
    if found is not None:
        return found
    row = {"round_id": round_id, "participant_id": participant_id}
    connection.execute(_BEGIN, {**row, "answers": 0, "comments": 0, "changes": 0})
    at = {"of_round": round_id, "of_person": participant_id}
    return Counters(is_absent=connection.execute(_READ_ABSENT, at).scalar_one())


def end_absence(connection: Connection, round_id: int, participant_id: int) -> None:
    """Take back that somebody is not in the room: whoever answers is."""
    connection.execute(_END_ABSENCE, {"of_round": round_id, "of_person": participant_id})


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
