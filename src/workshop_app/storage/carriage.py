"""What carrying a workshop needs: its history ballot by ballot, and whole ledgers put back."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from workshop_app.domain.carried import Line, RoundLedger
from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import (
    ChangeKind,
    Channel,
    Comment,
    CommentChange,
    Rating,
    RatingChange,
)
from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.text import search_key
from workshop_app.storage import tables as t
from workshop_app.storage.columns import decoding
from workshop_app.storage.held import SqlHeld
from workshop_app.storage.keys import Keys, RoundKeys
from workshop_app.storage.marks import SqlMarks
from workshop_app.storage.records import SqlSettings
from workshop_app.storage.salvage_marks import mark_setting
from workshop_app.storage.workshop_rows import Row

_WITH_IDS = (t.stakeholder_group, t.participant, t.recommendation, t.criterion, t.rating_round)
_AT_ONCE = 500  # SQLite takes so many values in one statement, and more


class SqlCarriage:
    """Implements the Carriage port."""

    def __init__(
        self,
        connection: Connection,
        keys: Keys,
        marks: SqlMarks,
        held: SqlHeld,
        settings: SqlSettings,
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._marks = marks
        self._held = held
        self._settings = settings

    def lines(self, round_id: str) -> list[Line]:
        """Return the history of a round's ratings and comments, in each ballot as it came."""
        keys = self._keys.find_round(round_id)
        if keys is None:
            return []
        people, items = keys.participants.uids, keys.recommendations.uids
        found: list[tuple[int, int, Line]] = []
        with decoding():
            for table in (t.rating_change, t.comment_change):
                rows = self._connection.execute(select(table).where(table.c.round_id == keys.id))
                found += [
                    (row.participant_id, row.number, _line(row, keys))
                    for row in rows
                    if row.participant_id in people and row.recommendation_id in items
                ]
        return [line for _, _, line in sorted(found, key=lambda one: one[:2])]

    def any_taken(self, ids: Iterable[str]) -> bool:
        """Tell whether a part of any workshop, in the trash or not, has one of these ids."""
        wanted = list(ids)
        return any(
            self._connection.execute(
                select(table.c.id).where(table.c.uid.in_(wanted[at : at + _AT_ONCE])).limit(1)
            ).first()
            for table in _WITH_IDS
            for at in range(0, len(wanted), _AT_ONCE)
        )

    def put_ledger(self, ledger: RoundLedger) -> None:
        """Keep all that was left in a round that is new here, with its history."""
        keys = self._keys.round(ledger.round_id)
        rows = _Rows(keys, ledger)
        self._add(t.ballot, rows.ballots())
        self._add(t.rating, [rows.rating(one, told=False) for one in ledger.ratings])
        self._add(t.comment, [rows.comment(one) for one in ledger.comments])
        self._add(t.rating_change, rows.rating_lines)
        self._add(t.comment_change, rows.comment_lines)
        self._add(t.told_rating, [rows.rating(one, told=True) for one in ledger.told.ratings])
        self._add(t.told_comment, [rows.comment(one) for one in ledger.told.comments])
        for one in ledger.held:
            self._held.put(one)
        if keys.is_anonymous:
            self._marks.note_traces()
        self._marks.bump(keys.workshop_id, Mark.RATINGS, Mark.COMMENTS)

    def mark_salvaged(self, workshop_id: str, mark: SalvageMark) -> None:
        """Keep for good that a workshop comes from a damaged file."""
        self._settings.put(*mark_setting(workshop_id, mark))

    def _add(self, table: Table, rows: list[Row]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)


class _Rows:
    """The rows of one round's ledger; lines are numbered within each ballot as they come."""

    def __init__(self, keys: RoundKeys, ledger: RoundLedger) -> None:
        self._keys = keys
        self._ledger = ledger
        self._changes: Counter[str] = Counter()
        self.rating_lines: list[Row] = []
        self.comment_lines: list[Row] = []
        for line in ledger.lines:
            self._changes[line.participant_id] += 1
            row = {**self._place(line), **self._line(line)}
            if isinstance(line, CommentChange):
                self.comment_lines.append({**row, "text": line.text})
            else:
                by = self._keys.criteria.id(line.criterion_id)
                kind = line.kind.value
                self.rating_lines.append(
                    {**row, "criterion_id": by, "kind": kind, "value": line.value}
                )

    def ballots(self) -> list[Row]:
        """Return a row for each person who left anything, in the order of their keys."""
        ledger = self._ledger
        answers = Counter(one.participant_id for one in ledger.ratings)
        comments = Counter(one.participant_id for one in ledger.comments)
        people = {*answers, *comments, *self._changes}
        people |= {one.participant_id for one in ledger.held}
        people |= {one.participant_id for one in (*ledger.told.ratings, *ledger.told.comments)}
        rows = [
            {
                "round_id": self._keys.id,
                "participant_id": self._keys.participants.id(one),
                "answers": answers[one],
                "comments": comments[one],
                "changes": self._changes[one],
            }
            for one in people
        ]
        return sorted(rows, key=lambda row: row["participant_id"])

    def rating(self, one: Rating, *, told: bool) -> Row:
        """Return the row of an answer; what was told of it needs no revision."""
        row = {
            **self._place(one),
            "criterion_id": self._keys.criteria.id(one.criterion_id),
            "value": one.value,
            "recused": one.recused,
            "channel": one.channel.value,
            "rated_at": self._keys.kept_moment(one.rated_at),
        }
        return row if told else {**row, "revision": self._keys.kept_revision(one.revision)}

    def comment(self, one: Comment) -> Row:
        """Return the row of a comment, with what search compares where that differs."""
        compared = search_key(one.text)
        return {
            **self._place(one),
            "text": one.text,
            "search_text": None if compared == one.text else compared,
            "channel": one.channel.value,
            "written_at": self._keys.kept_moment(one.written_at),
        }

    def _place(self, one: Rating | Comment | Line) -> Row:
        return {
            "round_id": self._keys.id,
            "participant_id": self._keys.participants.id(one.participant_id),
            "recommendation_id": self._keys.recommendations.id(one.recommendation_id),
        }

    def _line(self, line: Line) -> Row:
        return {
            "number": self._changes[line.participant_id],
            "channel": line.channel.value,
            "changed_at": self._keys.kept_moment(line.changed_at),
            "revision": self._keys.kept_revision(line.revision),
        }


def _line(row: Any, keys: RoundKeys) -> Line:
    who = keys.participants.uids[row.participant_id]
    what = keys.recommendations.uids[row.recommendation_id]
    how = Channel(row.channel)
    if not hasattr(row, "criterion_id"):
        return CommentChange(keys.uid, who, what, row.text, how, row.changed_at, row.revision)
    by, kind = keys.criteria.uids[row.criterion_id], ChangeKind(row.kind)
    return RatingChange(keys.uid, who, what, by, kind, row.value, how, row.changed_at, row.revision)
