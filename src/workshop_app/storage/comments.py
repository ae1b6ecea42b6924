"""The ledger of comments."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from workshop_app.domain.rounds import Channel, Comment
from workshop_app.domain.text import search_key
from workshop_app.storage import tables as t
from workshop_app.storage.ballots import begin_ballot, read_counters, write_counters
from workshop_app.storage.columns import decoding
from workshop_app.storage.keys import Keys, RoundKeys


class SqlComments:
    """Implements the Comments port."""

    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

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

    def put(self, comment: Comment) -> None:
        """Keep a comment in place of an earlier one; an empty text removes it."""
        keys = self._keys.round(comment.round_id)
        person = keys.participants.id(comment.participant_id)
        item = keys.recommendations.id(comment.recommendation_id)
        there = (
            t.comment.c.round_id == keys.id,
            t.comment.c.participant_id == person,
            t.comment.c.recommendation_id == item,
        )
        found = self._connection.execute(select(t.comment.c.text).where(*there)).scalar()
        if comment.text == (found or ""):
            return
        if not comment.text:
            self._connection.execute(delete(t.comment).where(*there))
            self._count(keys.id, person, -1)
        elif found is None:
            self._count(keys.id, person, 1)
            place = {"round_id": keys.id, "participant_id": person, "recommendation_id": item}
            self._connection.execute(insert(t.comment), {**place, **_columns(comment)})
        else:
            self._connection.execute(update(t.comment).where(*there).values(_columns(comment)))

    def _count(self, round_id: int, participant_id: int, step: int) -> None:
        if step > 0:
            begin_ballot(self._connection, round_id, participant_id)
        counters = read_counters(self._connection, round_id, participant_id)
        if counters is not None:
            counters.comments += step
            write_counters(self._connection, round_id, participant_id, counters)

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


def _columns(comment: Comment) -> dict[str, Any]:
    compared = search_key(comment.text)
    return {
        "text": comment.text,
        "search_text": None if compared == comment.text else compared,
        "channel": comment.channel.value,
        "written_at": comment.written_at,
    }
