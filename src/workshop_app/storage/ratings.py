"""The ledger of ratings: answers by ballot, and a line of history for every change of one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import ChangeKind, Channel, Rating, RatingChange
from workshop_app.storage import tables as t
from workshop_app.storage.ballots import begin_ballot, end_absence, write_counters
from workshop_app.storage.columns import decoding
from workshop_app.storage.keys import Keys, RoundKeys
from workshop_app.storage.marks import SqlMarks
from workshop_app.storage.workshop_rows import Row as Columns

_Cell = tuple[int, int]


class _Given(NamedTuple):
    """What stands in a cell."""

    value: int | None
    recused: bool
    channel: str
    revision: int

    def says(self, other: "_Given") -> bool:
        """Tell whether both are the same answer, by whatever channel."""
        return (self.value, self.recused) == (other.value, other.recused)

    def is_older_than(self, other: "_Given") -> bool:
        """Tell whether `other` is a later revision of what the same channel brought."""
        return self.channel == other.channel and self.revision < other.revision


_KEY = tuple(column.name for column in t.rating.primary_key)
_CELL = (t.rating.c.recommendation_id, t.rating.c.criterion_id)
_ADD = insert(t.rating)
_CHANGE = (
    update(t.rating)
    .where(*(t.rating.c[name] == bindparam(f"key_{name}") for name in _KEY))
    .values({one.name: bindparam(one.name) for one in t.rating.columns if one.name not in _KEY})
)
_ADD_LINES = insert(t.rating_change)


class SqlRatings:
    """Implements the Ratings port."""

    def __init__(self, connection: Connection, keys: Keys, marks: SqlMarks) -> None:
        self._connection = connection
        self._keys = keys
        self._marks = marks

    def of_round(self, round_id: str) -> list[Rating]:
        """Return all ratings of a round."""
        keys = self._keys.find_round(round_id)
        return [] if keys is None else self._read(keys, t.rating.c.round_id == keys.id)

    def of_ballot(self, round_id: str, participant_id: str) -> list[Rating]:
        """Return one person's ratings in a round."""
        keys = self._keys.find_round(round_id)
        if keys is None or participant_id not in keys.participants.ids:
            return []
        person = keys.participants.id(participant_id)
        return self._read(keys, t.rating.c.round_id == keys.id, t.rating.c.participant_id == person)

    def recusals(self, round_id: str) -> list[Rating]:
        """Return the answers of a round by which people recused themselves."""
        keys = self._keys.find_round(round_id)
        if keys is None:
            return []
        return self._read(keys, t.rating.c.round_id == keys.id, t.rating.c.recused)

    def put(self, rating: Rating) -> None:
        """Keep an answer, with a line of history unless it is the same again."""
        self.put_many([rating])

    def put_many(self, ratings: Iterable[Rating]) -> None:
        """Keep many answers, as `put` does each."""
        ballots: defaultdict[tuple[str, str], list[Rating]] = defaultdict(list)
        for one in ratings:
            ballots[one.round_id, one.participant_id].append(one)
        for (round_id, participant_id), answers in ballots.items():
            keys = self._keys.round(round_id)
            writer = _BallotWriter(self._connection, keys, participant_id, self._marks)
            writer.put(answers)

    def clear(self, rating: Rating) -> None:
        """Remove the answer for the place of `rating`, with a line of history if there was one."""
        keys = self._keys.round(rating.round_id)
        writer = _BallotWriter(self._connection, keys, rating.participant_id, self._marks)
        writer.clear(rating)

    def count(self, *, round_id: str = "", recommendation_id: str = "", person_id: str = "") -> int:
        """Return how many ratings match all that is given."""
        query = select(func.count()).select_from(t.rating)
        # Each condition names the rounds it can lie in, as the ledger is clustered by round.
        if round_id:
            of_uid = select(t.rating_round.c.id).where(t.rating_round.c.uid == round_id)
            query = query.where(t.rating.c.round_id.in_(of_uid))
        if recommendation_id:
            item = select(t.recommendation.c.id).where(t.recommendation.c.uid == recommendation_id)
            chosen = t.round_recommendation.c
            rounds = select(chosen.round_id).where(chosen.recommendation_id.in_(item))
            query = query.where(t.rating.c.recommendation_id.in_(item))
            query = query.where(t.rating.c.round_id.in_(rounds))
        if person_id:
            person = select(t.participant.c.id).where(t.participant.c.uid == person_id)
            rounds = select(t.ballot.c.round_id).where(t.ballot.c.participant_id.in_(person))
            query = query.where(t.rating.c.participant_id.in_(person))
            query = query.where(t.rating.c.round_id.in_(rounds))
        return self._connection.execute(query).scalar_one()

    def progress(self, round_id: str) -> dict[str, int]:
        """Return participant id -> number of answers in a round."""
        query = (
            select(t.participant.c.uid, t.ballot.c.answers)
            .join_from(t.ballot, t.participant)
            .join(t.rating_round, t.rating_round.c.id == t.ballot.c.round_id)
            .where(t.rating_round.c.uid == round_id, ~t.participant.c.removed)
            .where(t.ballot.c.answers > 0)
        )
        return {row.uid: row.answers for row in self._connection.execute(query)}

    def history(self, round_id: str) -> list[RatingChange]:
        """Return what happened to the ratings of a round, oldest first."""
        keys = self._keys.find_round(round_id)
        if keys is None:
            return []
        change = t.rating_change.c
        query = select(t.rating_change).where(change.round_id == keys.id)
        query = query.order_by(change.changed_at, change.participant_id, change.number)
        with decoding():
            return [
                _change(row, keys) for row in self._connection.execute(query) if _known(row, keys)
            ]

    def _read(self, keys: RoundKeys, *conditions: ColumnElement[bool]) -> list[Rating]:
        with decoding():
            return self._decoded(keys, *conditions)

    def _decoded(self, keys: RoundKeys, *conditions: ColumnElement[bool]) -> list[Rating]:
        people, items = keys.participants.uids, keys.recommendations.uids
        criteria = keys.criteria.uids
        channels = {channel.value: channel for channel in Channel}
        columns = (
            t.rating.c.participant_id,
            t.rating.c.recommendation_id,
            t.rating.c.criterion_id,
            t.rating.c.value,
            t.rating.c.channel,
            t.rating.c.rated_at,
            t.rating.c.recused,
            t.rating.c.revision,
        )
        rows = self._connection.execute(select(*columns).where(*conditions))
        return [
            Rating(keys.uid, people[who], items[what], criteria[by], value, channels[how], *rest)
            for who, what, by, value, how, *rest in rows
            if who in people and what in items
        ]


class _BallotWriter:
    """Writes the answers of one participant in one round."""

    def __init__(
        self, connection: Connection, keys: RoundKeys, participant_id: str, marks: SqlMarks
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._marks = marks
        self._ballot = {
            "round_id": keys.id,
            "participant_id": keys.participants.id(participant_id),
        }

    def put(self, answers: list[Rating]) -> None:
        cells = [(self._cell(one), one) for one in answers]
        counters = begin_ballot(self._connection, **self._ballot)
        before = self._stored([cell for cell, _ in cells])
        now = dict(before)
        history: list[Columns] = []
        latest: dict[_Cell, Rating] = {}
        for cell, one in cells:
            given = _Given(one.value, one.recused, one.channel.value, one.revision)
            if cell in now and now[cell].says(given):
                if now[cell].is_older_than(given):  # nothing new but that it was sent again
                    now[cell], latest[cell] = given, one
                continue
            counters.changes += 1
            history.append(self._line(cell, one, _kind_of(one), counters.changes))
            now[cell], latest[cell] = given, one
        if not latest:
            return
        self._write(before, latest)
        self._marks.bump(self._keys.workshop_id, Mark.RATINGS)
        if not history:
            return
        counters.answers += len(now) - len(before)
        write_counters(self._connection, **self._ballot, counters=counters)
        self._connection.execute(_ADD_LINES, history)
        if counters.is_absent and not all(one.recused for one in latest.values()):
            end_absence(self._connection, **self._ballot)
            self._marks.bump(self._keys.workshop_id, Mark.ROUNDS)

    def clear(self, place: Rating) -> None:
        cell = self._cell(place)
        if cell not in self._stored([cell]):
            return
        counters = begin_ballot(self._connection, **self._ballot)
        counters.answers -= 1
        counters.changes += 1
        self._connection.execute(delete(t.rating).where(*self._at(), *_at_cell(*cell)))
        line = self._line(cell, place, ChangeKind.CLEARED, counters.changes)
        self._connection.execute(_ADD_LINES, line)
        write_counters(self._connection, **self._ballot, counters=counters)
        self._marks.bump(self._keys.workshop_id, Mark.RATINGS)

    def _cell(self, one: Rating) -> _Cell:
        item = self._keys.recommendations.id(one.recommendation_id)
        return item, self._keys.criteria.id(one.criterion_id)

    def _at(self) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
        ballot = self._ballot
        return (
            t.rating.c.round_id == ballot["round_id"],
            t.rating.c.participant_id == ballot["participant_id"],
        )

    def _stored(self, cells: list[_Cell]) -> dict[_Cell, _Given]:
        """Return the ballot's answers; of a single wanted cell only that one."""
        query = select(*_CELL, *(t.rating.c[name] for name in _Given._fields)).where(*self._at())
        if len(cells) == 1:
            query = query.where(*_at_cell(*cells[0]))
        rows: Sequence[Any] = self._connection.execute(query).all()
        return {(row[0], row[1]): _Given(row[2], row[3], row[4], row[5]) for row in rows}

    def _write(self, before: dict[_Cell, _Given], latest: dict[_Cell, Rating]) -> None:
        rows = [(cell, self._answer(cell, one)) for cell, one in latest.items()]
        added = [row for cell, row in rows if cell not in before]
        changed = [_keyed(row) for cell, row in rows if cell in before]
        if added:
            self._connection.execute(_ADD, added)
        if changed:
            self._connection.execute(_CHANGE, changed)

    def _answer(self, cell: _Cell, one: Rating) -> Columns:
        return {
            **self._ballot,
            "recommendation_id": cell[0],
            "criterion_id": cell[1],
            "value": one.value,
            "recused": one.recused,
            "channel": one.channel.value,
            "revision": one.revision,
            "rated_at": one.rated_at,
        }

    def _line(self, cell: _Cell, one: Rating, kind: ChangeKind, number: int) -> Columns:
        return {
            **self._ballot,
            "number": number,
            "recommendation_id": cell[0],
            "criterion_id": cell[1],
            "kind": kind.value,
            "value": one.value if kind is ChangeKind.RATED else None,
            "channel": one.channel.value,
            "revision": one.revision,
            "changed_at": one.rated_at,
        }


def _keyed(row: Columns) -> dict[str, Any]:
    kept = {name: value for name, value in row.items() if name not in _KEY}
    return {**kept, **{f"key_{name}": row[name] for name in _KEY}}


def _at_cell(item: int, criterion: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return t.rating.c.recommendation_id == item, t.rating.c.criterion_id == criterion


def _known(row: Row[Any], keys: RoundKeys) -> bool:
    """Tell whether neither person nor recommendation was taken off the list."""
    people, items = keys.participants.uids, keys.recommendations.uids
    return row.participant_id in people and row.recommendation_id in items


def _change(row: Row[Any], keys: RoundKeys) -> RatingChange:
    return RatingChange(
        round_id=keys.uid,
        participant_id=keys.participants.uids[row.participant_id],
        recommendation_id=keys.recommendations.uids[row.recommendation_id],
        criterion_id=keys.criteria.uids[row.criterion_id],
        kind=ChangeKind(row.kind),
        value=row.value,
        channel=Channel(row.channel),
        changed_at=row.changed_at,
        revision=row.revision,
    )


def _kind_of(rating: Rating) -> ChangeKind:
    if rating.recused:
        return ChangeKind.RECUSED
    return ChangeKind.ABSTAINED if rating.abstained else ChangeKind.RATED
