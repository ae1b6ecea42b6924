"""What results were worked out from when they were shown, of rounds opened again since."""

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, select

from workshop_app.domain.lateness import Told
from workshop_app.domain.rounds import Channel, Comment, Rating
from workshop_app.storage import tables as t
from workshop_app.storage.columns import decoding
from workshop_app.storage.keys import Keys

_LEDGERS = ((t.told_rating, t.rating), (t.told_comment, t.comment))


def _of_round(table: Table) -> ColumnElement[bool]:
    return table.c.round_id == bindparam("of_round")


_KEEP = [
    told.insert().from_select(
        told.c.keys(), select(*(ledger.c[one.name] for one in told.c)).where(_of_round(ledger))
    )
    for told, ledger in _LEDGERS
]
_DROP = [delete(told).where(_of_round(told)) for told, _ in _LEDGERS]
_RATINGS = select(t.told_rating).where(_of_round(t.told_rating))
_COMMENTS = (
    select(t.told_comment)
    .where(_of_round(t.told_comment))
    .order_by(t.told_comment.c.written_at, t.told_comment.c.participant_id)
)


class SqlToldFigures:
    """Implements the ToldFigures port."""

    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def of_round(self, round_id: str) -> Told:
        """Return it; nothing where the round was not opened again after results were shown."""
        keys = self._keys.find_round(round_id)
        if keys is None:
            return Told()
        people, items = keys.participants.uids, keys.recommendations.uids
        this = {"of_round": keys.id}
        with decoding():
            return Told(
                tuple(
                    Rating(
                        keys.uid,
                        people[row.participant_id],
                        items[row.recommendation_id],
                        keys.criteria.uids[row.criterion_id],
                        row.value,
                        Channel(row.channel),
                        row.rated_at,
                        row.recused,
                    )
                    for row in self._connection.execute(_RATINGS, this)
                    if row.participant_id in people and row.recommendation_id in items
                ),
                tuple(
                    Comment(
                        keys.uid,
                        people[row.participant_id],
                        items[row.recommendation_id],
                        row.text,
                        Channel(row.channel),
                        row.written_at,
                    )
                    for row in self._connection.execute(_COMMENTS, this)
                    if row.participant_id in people and row.recommendation_id in items
                ),
            )

    def keep(self, round_id: str) -> None:
        """Keep the ratings and comments of a round as they stand now."""
        this = {"of_round": self._keys.round(round_id).id}
        for query in (*_DROP, *_KEEP):
            self._connection.execute(query, this)

    def drop(self, round_id: str) -> None:
        """Let go of what was kept of a round."""
        this = {"of_round": self._keys.round(round_id).id}
        for query in _DROP:
            self._connection.execute(query, this)
