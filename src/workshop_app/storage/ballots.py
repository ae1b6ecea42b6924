"""The ballot rows: one for each participant and round, with the counters of its ledgers."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, exists, insert, or_, select, update

from workshop_app.storage import tables as t
from workshop_app.storage.statements import Statement


@dataclass(slots=True)
class Counters:
    """How much a ballot holds: answers, comments, lines of history; whether its owner is absent.

    `is_new` where nobody has begun it, `proves_presence` once an answer is put into it.
    """

    answers: int = 0
    comments: int = 0
    changes: int = 0
    is_absent: bool = False
    is_new: bool = False
    proves_presence: bool = False


Ballot = tuple[int, int]
"""The keys of round and participant."""
_NAMES = ("of_round", "of_person")
_AT = (
    t.ballot.c.round_id == bindparam("of_round"),
    t.ballot.c.participant_id == bindparam("of_person"),
)
_ABSENT = (
    t.round_absence.c.round_id == bindparam("round_now"),
    t.round_absence.c.participant_id == bindparam("person_now"),
)
_IS_ABSENT = exists().where(*_ABSENT)
_READ = Statement(
    select(t.ballot.c.answers, t.ballot.c.comments, t.ballot.c.changes, _IS_ABSENT).where(*_AT),
    ("round_now", "person_now", *_NAMES),
)
_READ_ABSENT = Statement(select(_IS_ABSENT), ("round_now", "person_now"))
# Where results were shown, and the round was opened again, the mark stays until they are shown anew:
# figures shown as they were are made of those who were there then.
_WAS_SHOWN = (
    exists().where(told.c.round_id == t.round_absence.c.round_id).correlate(t.round_absence)
    for told in (t.told_rating, t.told_comment)
)
_END_ABSENCE = Statement(
    delete(t.round_absence).where(*_ABSENT, ~or_(*_WAS_SHOWN)), ("round_now", "person_now")
)
_BEGIN = Statement(
    insert(t.ballot), ("round_id", "participant_id", "answers", "comments", "changes")
)
_WRITE = Statement(
    update(t.ballot)
    .where(*_AT)
    .values(
        answers=bindparam("now_answers"),
        comments=bindparam("now_comments"),
        changes=bindparam("now_changes"),
    ),
    ("now_answers", "now_comments", "now_changes", *_NAMES),
)


def read_counters(connection: Connection, ballot: Ballot) -> Counters:
    """Return a ballot's counters, those of a new one where nobody has begun it."""
    row = _READ.run(connection, *ballot, *ballot).fetchone()
    if row is not None:
        return Counters(*row)
    (is_absent,) = _READ_ABSENT.rows(connection, *ballot)[0]
    return Counters(is_absent=is_absent, is_new=True)


def write_counters(connection: Connection, ballots: dict[Ballot, Counters]) -> bool:
    """Keep the counters of ballots, before their answers; begin those that are new.

    Return whether somebody who was marked absent has answered: the mark is taken away.
    """
    numbers = {at: (now.answers, now.comments, now.changes) for at, now in ballots.items()}
    _BEGIN.run_many(connection, [(*at, *numbers[at]) for at in ballots if ballots[at].is_new])
    _WRITE.run_many(connection, [(*numbers[at], *at) for at in ballots if not ballots[at].is_new])
    present = [at for at, now in ballots.items() if now.is_absent and now.proves_presence]
    _END_ABSENCE.run_many(connection, present)
    return bool(present)
