"""The ledger of comments, and its history."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import Channel, Comment, CommentChange
from workshop_app.domain.text import search_key
from workshop_app.storage import tables as t
from workshop_app.storage.ballots import Counters, read_counters, write_counters
from workshop_app.storage.columns import decoding
from workshop_app.storage.keys import Keys, RoundKeys
from workshop_app.storage.marks import SqlMarks

ONE_LINE = timedelta(minutes=10)
"""What one channel brings within this time is one line of history: it is saved while typed.

At the anonymous level no time is kept but the day, and so what it brings on one day is.
"""

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
    .values({name: bindparam(name) for name in ("text", "changed_at", "revision")})
)
_NEWEST = (
    select(_LINE.recommendation_id, func.max(_LINE.revision))
    .where(*_ON_BALLOT, _LINE.channel == bindparam("of_channel"), _LINE.revision > 0)
    .group_by(_LINE.recommendation_id)
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
                    revision=row.revision,
                )
                for row in self._connection.execute(_HISTORY, {"of_round": keys.id})
                if row.participant_id in people and row.recommendation_id in items
            ]

    def newest(self, round_id: str, participant_id: str, channel: Channel) -> dict[str, int]:
        """Return the newest revision that a channel brought, for each recommendation."""
        keys = self._keys.round(round_id)
        who = {"of_round": keys.id, "of_person": keys.participants.id(participant_id)}
        rows = self._connection.execute(_NEWEST, {**who, "of_channel": channel.value})
        items = keys.recommendations.uids
        return {items[item]: revision for item, revision in rows if item in items}

    def put(self, comment: Comment, revision: int = 0) -> None:
        """Keep a comment in place of an earlier one; an empty text removes it.

        The same text again only notes the revision that brought it.
        """
        keys = self._keys.round(comment.round_id)
        comment = replace(comment, written_at=keys.kept_moment(comment.written_at))
        place = {
            "of_round": keys.id,
            "of_person": keys.participants.id(comment.participant_id),
            "of_item": keys.recommendations.id(comment.recommendation_id),
        }
        found = self._connection.execute(_STORED, place).scalar()
        is_same = comment.text == (found or "")
        if is_same and not revision:
            return
        ballot = place["of_round"], place["of_person"]
        counters = read_counters(self._connection, ballot)
        if not is_same:
            counters.comments += bool(comment.text) - (found is not None)
            counters.proves_presence = bool(comment.text)
        line = self._line(place, comment, keys.kept_revision(revision), counters)
        # First the ballot, to which comment and line belong.
        if write_counters(self._connection, {ballot: counters}):
            self._marks.bump(keys.workshop_id, Mark.ROUNDS)
        if not is_same:
            self._write(place, comment, is_new=found is None)
        self._connection.execute(*line)
        if keys.is_anonymous:
            self._marks.note_traces()
        self._marks.bump(keys.workshop_id, Mark.COMMENTS)

    def _write(self, place: _Place, comment: Comment, *, is_new: bool) -> None:
        if not comment.text:
            self._connection.execute(_REMOVE, place)
        elif is_new:
            self._connection.execute(_ADD, {**_own_columns(place), **_columns(comment)})
        else:
            self._connection.execute(_CHANGE, {**place, **_columns(comment)})

    def _line(
        self, place: _Place, comment: Comment, revision: int, counters: Counters
    ) -> tuple[Executable, dict[str, Any]]:
        """Return what writes the line of history; it may be the last one, going on."""
        line = {
            "text": comment.text,
            "channel": comment.channel.value,
            "changed_at": comment.written_at,
            "revision": revision,
        }
        last = self._connection.execute(_LAST_LINE, place).one_or_none()
        if (
            last is not None
            and last.channel == comment.channel.value
            and abs(comment.written_at - last.changed_at) <= ONE_LINE
        ):
            return _GO_ON, {**place, "of_number": last.number, **line}
        counters.changes += 1
        return _ADD_LINE, {**_own_columns(place), "number": counters.changes, **line}

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
