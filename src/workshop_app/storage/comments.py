"""The ledger of comments, and its history."""

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, select, update

from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import Channel, Comment, CommentChange
from workshop_app.domain.text import search_key
from workshop_app.storage import tables as t
from workshop_app.storage.ballots import Counters, begin_ballot, end_absence, write_counters
from workshop_app.storage.columns import decoding
from workshop_app.storage.keys import Keys, RoundKeys
from workshop_app.storage.marks import SqlMarks

ONE_LINE = timedelta(minutes=10)
"""What one channel brings within this time is one line of history: it is saved while typed."""

_Place = dict[str, int]
_COMMENT, _LINE = t.comment.c, t.comment_change.c
_HERE = (
    _COMMENT.round_id == bindparam("of_round"),
    _COMMENT.participant_id == bindparam("of_person"),
    _COMMENT.recommendation_id == bindparam("of_item"),
)
_STORED = select(_COMMENT.text).where(*_HERE)
_ADD = insert(t.comment)
_CHANGE = (
    update(t.comment)
    .where(*_HERE)
    .values({name: bindparam(name) for name in ("text", "search_text", "channel", "written_at")})
)
_REMOVE = delete(t.comment).where(*_HERE)
_ON_BALLOT = (
    _LINE.round_id == bindparam("of_round"),
    _LINE.participant_id == bindparam("of_person"),
)
_LAST_LINE = (
    select(_LINE.number, _LINE.channel, _LINE.changed_at)
    .where(*_ON_BALLOT, _LINE.recommendation_id == bindparam("of_item"))
    .order_by(_LINE.number.desc())
    .limit(1)
)
_GO_ON = (
    update(t.comment_change)
    .where(*_ON_BALLOT, _LINE.number == bindparam("of_number"))
    .values({name: bindparam(name) for name in ("text", "changed_at")})
)
_ADD_LINE = insert(t.comment_change)
_HISTORY = (
    select(t.comment_change)
    .where(_LINE.round_id == bindparam("of_round"))
    .order_by(_LINE.changed_at, _LINE.participant_id, _LINE.number)
)


class SqlComments:
    """Implements the Comments port."""

    def __init__(self, connection: Connection, keys: Keys, marks: SqlMarks) -> None:
        self._connection = connection
        self._keys = keys
        self._marks = marks

    def of_round(self, round_id: str) -> list[Comment]:
        """Return all comments of a round, oldest first."""
        keys = self._keys.find_round(round_id)
        return [] if keys is None else self._read(keys, t.comment.c.round_id == keys.id)

    def of_ballot(self, round_id: str, participant_id: str) -> list[Comment]:
        """Return one person's comments in a round."""
        keys = self._keys.find_round(round_id)
        if keys is None or participant_id not in keys.participants.ids:
            return []
        person = keys.participants.id(participant_id)
        of_person = t.comment.c.participant_id == person
        return self._read(keys, t.comment.c.round_id == keys.id, of_person)

    def history(self, round_id: str) -> list[CommentChange]:
        """Return what happened to the comments of a round, oldest first."""
        keys = self._keys.find_round(round_id)
        if keys is None:
            return []
        people, items = keys.participants.uids, keys.recommendations.uids
        with decoding():
            return [
                CommentChange(
                    round_id=keys.uid,
                    participant_id=people[row.participant_id],
                    recommendation_id=items[row.recommendation_id],
                    text=row.text,
                    channel=Channel(row.channel),
                    changed_at=row.changed_at,
                )
                for row in self._connection.execute(_HISTORY, {"of_round": keys.id})
                if row.participant_id in people and row.recommendation_id in items
            ]

    def put(self, comment: Comment) -> None:
        """Keep a comment in place of an earlier one; an empty text removes it."""
        keys = self._keys.round(comment.round_id)
        place = {
            "of_round": keys.id,
            "of_person": keys.participants.id(comment.participant_id),
            "of_item": keys.recommendations.id(comment.recommendation_id),
        }
        found = self._connection.execute(_STORED, place).scalar()
        if comment.text == (found or ""):
            return
        ballot = place["of_round"], place["of_person"]
        counters = begin_ballot(self._connection, *ballot)
        if not comment.text:
            self._connection.execute(_REMOVE, place)
            counters.comments -= 1
        elif found is None:
            self._connection.execute(_ADD, {**_own_columns(place), **_columns(comment)})
            counters.comments += 1
        else:
            self._connection.execute(_CHANGE, {**place, **_columns(comment)})
        self._keep_line(place, comment, counters)
        write_counters(self._connection, *ballot, counters)
        if comment.text and counters.is_absent:
            end_absence(self._connection, *ballot)
            self._marks.bump(keys.workshop_id, Mark.ROUNDS)
        self._marks.bump(keys.workshop_id, Mark.COMMENTS)

    def _keep_line(self, place: _Place, comment: Comment, counters: Counters) -> None:
        line = {
            "text": comment.text,
            "channel": comment.channel.value,
            "changed_at": comment.written_at,
        }
        last = self._connection.execute(_LAST_LINE, place).one_or_none()
        if (
            last is not None
            and last.channel == comment.channel.value
            and abs(comment.written_at - last.changed_at) <= ONE_LINE
        ):
            self._connection.execute(_GO_ON, {**place, "of_number": last.number, **line})
            return
        counters.changes += 1
        row = {**_own_columns(place), "number": counters.changes, **line}
        self._connection.execute(_ADD_LINE, row)

    def _read(self, keys: RoundKeys, *conditions: ColumnElement[bool]) -> list[Comment]:
        with decoding():
            return self._decoded(keys, *conditions)

    def _decoded(self, keys: RoundKeys, *conditions: ColumnElement[bool]) -> list[Comment]:
        people, items = keys.participants.uids, keys.recommendations.uids
        query = select(t.comment).where(*conditions)
        query = query.order_by(t.comment.c.written_at, t.comment.c.participant_id)
        return [
            Comment(
                round_id=keys.uid,
                participant_id=people[row.participant_id],
                recommendation_id=items[row.recommendation_id],
                text=row.text,
                channel=Channel(row.channel),
                written_at=row.written_at,
            )
            for row in self._connection.execute(query)
            if row.participant_id in people and row.recommendation_id in items
        ]


def _own_columns(place: _Place) -> dict[str, Any]:
    return {
        "round_id": place["of_round"],
        "participant_id": place["of_person"],
        "recommendation_id": place["of_item"],
    }


def _columns(comment: Comment) -> dict[str, Any]:
    compared = search_key(comment.text)
    return {
        "text": comment.text,
        "search_text": None if compared == comment.text else compared,
        "channel": comment.channel.value,
        "written_at": comment.written_at,
    }
