"""Makes rows that were salvaged agree with each other: what does not fit is left out.

What the rows prove is used: a ballot whose answers are there, an answer whose history is, and the
last line of a history whose answer is. Nothing else is made up.
"""

import sqlite3

from workshop_app.domain.doubts import DoubtKind
from workshop_app.storage.sqlite import meaning
from workshop_app.storage.sqlite.meaning import Finding
from workshop_app.storage.sqlite.repairing import count_again, mend

_TURNS = 20  # each leaves rows out; it ends as nothing is added
_LEDGERS = ("rating", "rating_change", "comment", "comment_change")
_BALLOTS = (
    "INSERT OR IGNORE INTO ballot (round_id, participant_id, answers, comments, changes) "
    "SELECT DISTINCT round_id, participant_id, 0, 0, 0 FROM {ledger}"
)
_NEXT = (
    "(SELECT max(coalesce((SELECT max(number) FROM rating_change l WHERE "
    "(l.round_id, l.participant_id) = (s.round_id, s.participant_id)), 0), "
    "coalesce((SELECT max(number) FROM comment_change l WHERE "
    "(l.round_id, l.participant_id) = (s.round_id, s.participant_id)), 0)))"
    " + row_number() OVER (PARTITION BY s.round_id, s.participant_id)"
)
# An answer whose line of history is lost says itself what its last line was.
_LINES = (
    (
        "INSERT INTO rating_change (round_id, participant_id, number, recommendation_id, "
        "criterion_id, kind, value, channel, revision, changed_at) "
        "SELECT round_id, participant_id, {next}, recommendation_id, criterion_id, "
        "CASE WHEN value IS NOT NULL THEN 'rated' WHEN recused THEN 'recused' ELSE 'abstained' END, "
        "value, channel, revision, rated_at FROM rating s WHERE (round_id, participant_id, "
        "recommendation_id, criterion_id) NOT IN (SELECT round_id, participant_id, "
        "recommendation_id, criterion_id FROM rating_change)"
    ),
    (
        "INSERT INTO comment_change (round_id, participant_id, number, recommendation_id, text, "
        "channel, changed_at, revision) "
        "SELECT round_id, participant_id, {next}, recommendation_id, text, channel, "
        "written_at, 0 FROM comment s WHERE (round_id, participant_id, recommendation_id) NOT IN "
        "(SELECT round_id, participant_id, recommendation_id FROM comment_change)"
    ),
)
_UNUSABLE = {
    DoubtKind.SCALE: (
        (
            "DELETE FROM criterion WHERE id NOT IN (SELECT criterion_id FROM scale_point GROUP BY "
            "criterion_id HAVING count(*) BETWEEN 2 AND 11 "
            "AND count(*) = max(value) - min(value) + 1)"
        ),
        (
            "DELETE FROM round_criterion WHERE wording_id NOT IN (SELECT wording_id FROM "
            "wording_point GROUP BY wording_id HAVING count(*) BETWEEN 2 AND 11 "
            "AND count(*) = max(value) - min(value) + 1)"
        ),
    ),
    DoubtKind.ASTRAY: (
        (
            "DELETE FROM ballot WHERE (SELECT workshop_id FROM participant WHERE id = "
            "participant_id) <> (SELECT workshop_id FROM rating_round WHERE id = round_id)"
        ),
        (
            "DELETE FROM round_recommendation WHERE (SELECT workshop_id FROM recommendation WHERE "
            "id = recommendation_id) <> (SELECT workshop_id FROM rating_round WHERE id = round_id)"
        ),
        (
            "DELETE FROM round_criterion WHERE (SELECT workshop_id FROM criterion WHERE id = "
            "criterion_id) <> (SELECT workshop_id FROM rating_round WHERE id = round_id)"
        ),
        (
            "DELETE FROM participant WHERE (SELECT workshop_id FROM stakeholder_group WHERE id = "
            "group_id) <> workshop_id"
        ),
    ),
}


def bring_ballots(connection: sqlite3.Connection) -> None:
    """Give each answer the ballot that it proves."""
    for ledger in _LEDGERS:
        if _has(connection, ledger):
            connection.execute(_BALLOTS.format(ledger=ledger))


def leave_orphans_out(connection: sqlite3.Connection) -> bool:
    """Leave out what refers to rows that are not there; return whether anything was."""
    has_left = False
    while sum(_leave_out(connection, table) for table in _tables(connection)):
        has_left = True
    return has_left


def leave_out_what_does_not_fit(connection: sqlite3.Connection) -> bool:
    """Make a file of the current schema agree with itself; return whether anything was changed."""
    changed = False
    for _ in range(_TURNS):
        changed |= leave_orphans_out(connection)
        for statements in _UNUSABLE.values():
            for statement in statements:
                changed |= connection.execute(statement).rowcount > 0
        changed |= leave_orphans_out(connection)
        for statement in _LINES:
            changed |= connection.execute(statement.format(next=_NEXT)).rowcount > 0
        for ballot in connection.execute("SELECT round_id, participant_id FROM ballot").fetchall():
            count_again(connection, ballot)
        found = meaning.findings(connection)
        if not found:
            return changed
        changed = True
        mend(connection, [one for one in found if one.proven])
        for one in found:
            if not one.proven:
                _leave_answer_out(connection, one)
    return True


def _leave_out(connection: sqlite3.Connection, table: str) -> int:
    """Leave out the rows of a table whose parents are not there, by each of its foreign keys."""
    references: dict[int, list[tuple[str, str, str]]] = {}
    for number, _, parent, here, there, *_ in connection.execute(
        f'PRAGMA foreign_key_list("{table}")'
    ):
        references.setdefault(number, []).append((parent, here, there))
    gone = 0
    for columns in references.values():
        parent = columns[0][0]
        given = " AND ".join(f'"{table}"."{here}" IS NOT NULL' for _, here, _ in columns)
        same = " AND ".join(f'p."{there}" = "{table}"."{here}"' for _, here, there in columns)
        gone += connection.execute(
            f'DELETE FROM "{table}" WHERE {given} AND NOT EXISTS '  # noqa: S608 - ours
            f'(SELECT 1 FROM "{parent}" p WHERE {same})'
        ).rowcount
    return gone


def _leave_answer_out(connection: sqlite3.Connection, one: Finding) -> None:
    """Leave out an answer or comment, and its history, where nothing tells which is right."""
    place = (one.round_id, one.participant_id, one.recommendation_id)
    keys = "round_id = ? AND participant_id = ? AND recommendation_id = ?"
    if one.kind is DoubtKind.COMMENT:
        for table in ("comment", "comment_change"):
            connection.execute(f"DELETE FROM {table} WHERE {keys}", place)  # noqa: S608 - ours
    elif one.kind in {DoubtKind.OFF_SCALE, DoubtKind.HISTORY, DoubtKind.ORPHAN}:
        for table in ("rating", "rating_change"):
            connection.execute(
                f"DELETE FROM {table} WHERE {keys} AND criterion_id = ?",  # noqa: S608 - ours
                (*place, one.criterion_id),
            )


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table'"
    return [str(name) for (name,) in connection.execute(query)]


def _has(connection: sqlite3.Connection, table: str) -> bool:
    return table in _tables(connection)
