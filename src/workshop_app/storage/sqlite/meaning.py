"""Whether what a file says agrees with itself: one flipped bit in a value passes integrity_check.

Plain SQL, each ledger read once, as this runs at every opening. A ballot is compared with its
history line by line only where the sums over both differ; the foreign keys of the large ledgers
are followed as lists in those passes, at a tenth of what PRAGMA foreign_key_check costs.
"""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from workshop_app.domain.doubts import Doubt, DoubtKind
from workshop_app.domain.text import LocalText

ACCEPTED = "storage.accepted"
ABSTAINED, RECUSED, CLEARED = 1000, 2000, 3000  # no point of any scale
_LARGE = ("rating", "rating_change")
_HISTORIES = ("comment_change", "rating_change")
# What stands in a place as one number, by each ledger's own words.
_SAID = {
    "rating": f"coalesce(value, CASE WHEN recused THEN {RECUSED} ELSE {ABSTAINED} END)",
    "rating_change": f"coalesce(value, CASE kind WHEN 'abstained' THEN {ABSTAINED} "
    f"WHEN 'recused' THEN {RECUSED} ELSE {CLEARED} END)",
}
_SUMS = (
    "SELECT round_id, participant_id, count(*), "
    "sum((recommendation_id * 65537 + criterion_id) % 1000003 * ({said} + 1000)) "
    "FROM {table} GROUP BY 1, 2"
)
# Row values in lists, one at a time: a third of what joins cost.
_NOWHERE = (
    (
        "SELECT DISTINCT round_id, participant_id FROM rating WHERE (round_id, recommendation_id) "
        "NOT IN (SELECT round_id, recommendation_id FROM round_recommendation)"
    ),
    (
        "SELECT DISTINCT round_id, participant_id FROM rating WHERE (round_id, criterion_id, value) "
        "NOT IN (SELECT c.round_id, c.criterion_id, p.value FROM round_criterion c "
        "JOIN wording_point p ON p.wording_id = c.wording_id)"
    ),
)
_COUNTS = "SELECT round_id, participant_id, {what} FROM {table} GROUP BY 1, 2"
_COMMENTS = (
    "SELECT c.round_id, c.participant_id, c.recommendation_id FROM comment c WHERE c.text IS NOT "
    "(SELECT l.text FROM comment_change l WHERE l.round_id = c.round_id "
    "AND l.participant_id = c.participant_id AND l.recommendation_id = c.recommendation_id "
    "ORDER BY l.number DESC LIMIT 1)"
)
_BY_ITSELF = {
    DoubtKind.ASTRAY: (
        (
            "SELECT b.round_id, 0, 0 FROM ballot b JOIN rating_round r ON r.id = b.round_id "
            "JOIN participant p ON p.id = b.participant_id WHERE p.workshop_id <> r.workshop_id"
        ),
        (
            "SELECT o.round_id, o.recommendation_id, 0 FROM round_recommendation o "
            "JOIN rating_round r ON r.id = o.round_id JOIN recommendation i "
            "ON i.id = o.recommendation_id WHERE i.workshop_id <> r.workshop_id"
        ),
        (
            "SELECT o.round_id, 0, o.criterion_id FROM round_criterion o "
            "JOIN rating_round r ON r.id = o.round_id JOIN criterion c "
            "ON c.id = o.criterion_id WHERE c.workshop_id <> r.workshop_id"
        ),
        (
            "SELECT 0, 0, 0 FROM participant p JOIN stakeholder_group g ON g.id = p.group_id "
            "WHERE g.workshop_id <> p.workshop_id"
        ),
    ),
    DoubtKind.SCALE: (
        (
            "SELECT 0, 0, criterion_id FROM scale_point GROUP BY criterion_id "
            "HAVING count(*) NOT BETWEEN 2 AND 11 OR count(*) <> max(value) - min(value) + 1"
        ),
        (
            "SELECT 0, 0, w.criterion_id FROM wording_point p JOIN criterion_wording w "
            "ON w.id = p.wording_id GROUP BY p.wording_id "
            "HAVING count(*) NOT BETWEEN 2 AND 11 OR count(*) <> max(p.value) - min(p.value) + 1"
        ),
    ),
}

Ballot = tuple[int, int]
"""The keys of round and participant."""
Place = tuple[int, int]
"""The keys of recommendation and criterion."""


class Finding(NamedTuple):
    """Something in the file that cannot be right; `proven`: the history tells what is."""

    kind: DoubtKind
    round_id: int = 0
    participant_id: int = 0
    recommendation_id: int = 0
    criterion_id: int = 0
    table: str = ""
    proven: bool = False


class Line(NamedTuple):
    """The last line of history of a place."""

    said: int
    channel: str
    revision: int
    at: int


def findings(connection: sqlite3.Connection) -> list[Finding]:
    """Return everything in a file of the current schema that does not agree with itself."""
    found = {
        Finding(kind, round_id, 0, item, criterion)
        for kind, queries in _BY_ITSELF.items()
        for query in queries
        for round_id, item, criterion in connection.execute(query)
    }
    found.update(_orphans(connection))
    found.update(_ballots(connection))
    return sorted(found)


def unaccepted(connection: sqlite3.Connection) -> list[Finding]:
    """Return what was found, or nothing where just this was accepted before."""
    found = findings(connection)
    if found:
        query = "SELECT value FROM setting WHERE name = ?"
        if connection.execute(query, (ACCEPTED,)).fetchone() == (fingerprint(found),):
            return []
    return found


def fingerprint(found: Sequence[Finding]) -> str:
    """Return what tells these findings from any others."""
    return hashlib.sha256(repr([tuple(one) for one in found]).encode()).hexdigest()


def told(connection: sqlite3.Connection, found: Sequence[Finding]) -> list[Doubt]:
    """Return where findings lie as people know it: never whose they are, nor what was said."""
    query = (
        "SELECT r.id, w.title, r.number FROM rating_round r JOIN workshop w ON w.id = r.workshop_id"
    )
    rounds = {key: (str(title), int(number)) for key, title, number in connection.execute(query)}
    items = dict(_rows(connection, "SELECT id, code FROM recommendation"))
    criteria = {
        key: (str(ko), str(en))
        for key, ko, en in connection.execute("SELECT id, name_ko, name_en FROM criterion")
    }
    return [
        Doubt(
            one.kind,
            *rounds.get(one.round_id, ("", 0)),
            str(items.get(one.recommendation_id, "")),
            LocalText(*criteria.get(one.criterion_id, ("", ""))),
            one.table,
            one.proven,
        )
        for one in found
    ]


def last_lines(connection: sqlite3.Connection, ballot: Ballot) -> dict[Place, Line]:
    """Return place -> its last line of history."""
    query = (
        f"SELECT recommendation_id, criterion_id, {_SAID['rating_change']}, channel, revision, "  # noqa: S608 - ours
        "changed_at FROM rating_change WHERE round_id = ? AND participant_id = ? ORDER BY number"
    )
    return {(item, by): Line(*rest) for item, by, *rest in connection.execute(query, ballot)}


def _standing(connection: sqlite3.Connection, ballot: Ballot) -> dict[Place, int]:
    query = (
        f"SELECT recommendation_id, criterion_id, {_SAID['rating']} "  # noqa: S608 - ours
        "FROM rating WHERE round_id = ? AND participant_id = ?"
    )
    return {(item, by): said for item, by, said in connection.execute(query, ballot)}


def _orphans(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (table,) in _rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"):
        if table not in _LARGE and _rows(connection, f'PRAGMA foreign_key_check("{table}")'):
            yield Finding(DoubtKind.ORPHAN, table=table)


def _ballots(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Yield where counters, answers, comments, history and the round's places disagree."""
    state, story = (_summed(connection, table) for table in _LARGE)
    comments = _counted(connection, "comment", "count(*)")
    # Both histories of a ballot are numbered in one row; its counter is the last number.
    words, last = (_counted(connection, one, "max(number)") for one in _HISTORIES)
    counters: dict[Ballot, tuple[int, int, int]] = {
        one[:2]: one[2:] for one in _rows(connection, "SELECT * FROM ballot")
    }
    people = {key for (key,) in _rows(connection, "SELECT id FROM participant")}
    rounds = {key for (key,) in _rows(connection, "SELECT id FROM rating_round")}
    suspect = {ballot for query in _NOWHERE for ballot in connection.execute(query)}
    for ballot in sorted({*counters, *state, *story, *comments, *words}):
        answers, told_lines = state.get(ballot, (0, 0)), story.get(ballot, (0, 0))
        held = answers[0], comments.get(ballot, 0), max(last.get(ballot, 0), words.get(ballot, 0))
        if counters.get(ballot) != held:
            is_whole = ballot[0] in rounds and ballot[1] in people
            yield Finding(DoubtKind.COUNTERS, ballot[0], ballot[1], proven=is_whole)
        if ballot in suspect or answers != told_lines:
            yield from _compared(connection, ballot)
    for who, by, item in connection.execute(_COMMENTS):
        yield Finding(DoubtKind.COMMENT, who, by, item)


def _compared(connection: sqlite3.Connection, ballot: Ballot) -> Iterator[Finding]:
    """Yield in which places of a ballot answer and history differ, or neither can be right."""
    stands, lines = _standing(connection, ballot), last_lines(connection, ballot)
    asked = _asked(connection, ballot[0])
    for place in sorted(stands.keys() | lines.keys()):
        now = stands.get(place, CLEARED)
        then = lines[place].said if place in lines else CLEARED
        is_asked = place in asked
        can_be = {*asked.get(place, ()), CLEARED}
        if now == then and now in can_be:
            continue
        # Where both can be right, nothing tells which of them was hit; but no flipped bit makes
        # an answer vanish, or appear in a place that the round does not ask for.
        proven = now != then and then in can_be and (now not in can_be or now == CLEARED)
        if not is_asked:
            table = "rating" if now != CLEARED else "rating_change"
            yield Finding(DoubtKind.ORPHAN, *ballot, *place, table=table, proven=proven)
        elif now not in can_be or then not in can_be:
            yield Finding(DoubtKind.OFF_SCALE, *ballot, *place, proven=proven)
        else:
            yield Finding(DoubtKind.HISTORY, *ballot, *place, proven=proven)


def _asked(connection: sqlite3.Connection, round_id: int) -> dict[Place, set[int]]:
    """Return place -> what can be said there, for all places of a round."""
    query = "SELECT recommendation_id FROM round_recommendation WHERE round_id = ?"
    items = [item for (item,) in connection.execute(query, (round_id,))]
    query = (
        "SELECT c.criterion_id, p.value FROM round_criterion c "
        "LEFT JOIN wording_point p ON p.wording_id = c.wording_id WHERE c.round_id = ?"
    )
    points: dict[int, set[int]] = {}
    for criterion, value in connection.execute(query, (round_id,)):
        points.setdefault(criterion, {ABSTAINED, RECUSED}).add(value)
    return {(item, criterion): can_be for item in items for criterion, can_be in points.items()}


def _summed(connection: sqlite3.Connection, table: str) -> dict[Ballot, tuple[int, int]]:
    query = _SUMS.format(said=_SAID[table], table=table)
    return {(who, by): (count, total) for who, by, count, total in connection.execute(query)}


def _counted(connection: sqlite3.Connection, table: str, what: str) -> dict[Ballot, int]:
    found = connection.execute(_COUNTS.format(table=table, what=what))
    return {(who, by): count for who, by, count in found}


def _rows(connection: sqlite3.Connection, query: str) -> list[Any]:
    return connection.execute(query).fetchall()
