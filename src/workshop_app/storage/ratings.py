"""The ledger of ratings: answers by ballot, and a line of history for every change of one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)

from workshop_app.domain.marks import Mark
from workshop_app.domain.rounds import ChangeKind, Channel, Rating, RatingChange
from workshop_app.services.ledgers import RatingStep
from workshop_app.storage import tables as t
from workshop_app.storage.ballots import Counters, read_counters, write_counters
from workshop_app.storage.columns import decoding
from workshop_app.storage.keys import Keys, RoundKeys
from workshop_app.storage.marks import SqlMarks
from workshop_app.storage.moments import from_microseconds
from workshop_app.storage.statements import Statement, Values

_CHANNELS = {one.value: one for one in Channel}
_moment = lru_cache(from_microseconds)  # the answers of a ballot that came at once share one
_BALLOT = ("of_round", "of_person")
_PLACE = ("of_item", "of_criterion")
_COLUMNS = (
    t.rating.c.participant_id,
    t.rating.c.recommendation_id,
    t.rating.c.criterion_id,
    t.rating.c.value,
    t.rating.c.channel,
    t.rating.c.rated_at,
    t.rating.c.recused,
    t.rating.c.revision,
)
_IN_ROUND = t.rating.c.round_id == bindparam("of_round")
_IN_BALLOT = (_IN_ROUND, t.rating.c.participant_id == bindparam("of_person"))
_ON_ITEM = (*_IN_BALLOT, t.rating.c.recommendation_id == bindparam("of_item"))
_IN_PLACE = (*_ON_ITEM, t.rating.c.criterion_id == bindparam("of_criterion"))
_OF_ROUND = Statement(select(*_COLUMNS).where(_IN_ROUND), ("of_round",))
_OF_BALLOT = Statement(select(*_COLUMNS).where(*_IN_BALLOT), _BALLOT)
_OF_ITEM = Statement(select(*_COLUMNS).where(*_ON_ITEM), (*_BALLOT, "of_item"))
_CHANNELS_OF_ROUND = Statement(
    select(t.rating.c.participant_id, t.rating.c.channel, func.count())
    .where(_IN_ROUND, ~t.rating.c.recused)
    .group_by(t.rating.c.participant_id, t.rating.c.channel),
    ("of_round",),
)
_RECUSALS = Statement(select(*_COLUMNS).where(_IN_ROUND, t.rating.c.recused), ("of_round",))
_CHANGE = t.rating_change.c
_NEWEST = Statement(
    select(_CHANGE.recommendation_id, _CHANGE.criterion_id, func.max(_CHANGE.revision))
    .where(_CHANGE.round_id == bindparam("of_round"))
    .where(_CHANGE.participant_id == bindparam("of_person"))
    .where(_CHANGE.channel == bindparam("of_channel"))
    .where(_CHANGE.revision > literal_column("0"))
    .group_by(_CHANGE.recommendation_id, _CHANGE.criterion_id),
    (*_BALLOT, "of_channel"),
)
_ADD = Statement(insert(t.rating), [column.name for column in t.rating.columns])
_NOW = ("now_value", "now_recused", "now_channel", "now_revision", "now_at")
_ALTER = Statement(
    update(t.rating)
    .where(*_IN_PLACE)
    .values(
        value=bindparam("now_value"),
        recused=bindparam("now_recused"),
        channel=bindparam("now_channel"),
        revision=bindparam("now_revision"),
        rated_at=bindparam("now_at"),
    ),
    (*_NOW, *_BALLOT, *_PLACE),
)
_REMOVE = Statement(delete(t.rating).where(*_IN_PLACE), (*_BALLOT, *_PLACE))
_NOTE = Statement(insert(t.rating_change), [column.name for column in t.rating_change.columns])


class SqlRatings:
    """Implements the Ratings port."""

    def __init__(self, connection: Connection, keys: Keys, marks: SqlMarks) -> None:
        self._connection = connection
        self._keys = keys
        self._marks = marks

    def of_round(self, round_id: str) -> list[Rating]:
        """Return all ratings of a round."""
        keys = self._keys.find_round(round_id)
        return [] if keys is None else self._decoded(keys, _OF_ROUND, keys.id)

    def of_ballot(
        self, round_id: str, participant_id: str, recommendation_id: str = ""
    ) -> list[Rating]:
        """Return one person's ratings in a round, or only those of one recommendation."""
        keys = self._keys.find_round(round_id)
        if keys is None or participant_id not in keys.participants.ids:
            return []
        ballot = keys.id, keys.participants.id(participant_id)
        if not recommendation_id:
            return self._decoded(keys, _OF_BALLOT, *ballot)
        return self._decoded(keys, _OF_ITEM, *ballot, keys.recommendations.id(recommendation_id))

    def recusals(self, round_id: str) -> list[Rating]:
        """Return the answers of a round by which people recused themselves."""
        keys = self._keys.find_round(round_id)
        return [] if keys is None else self._decoded(keys, _RECUSALS, keys.id)

    def newest(
        self, round_id: str, participant_id: str, channel: Channel
    ) -> dict[tuple[str, str], int]:
        """Return the newest revision that a channel brought, for each place it ever answered."""
        keys = self._keys.round(round_id)
        ballot = keys.id, keys.participants.id(participant_id)
        items, criteria = keys.recommendations.uids, keys.criteria.uids
        return {
            (items[item], criteria[by]): revision
            for item, by, revision in _NEWEST.rows(self._connection, *ballot, channel.value)
            if item in items
        }

    def write(self, steps: Sequence[RatingStep]) -> None:
        """Take steps that were decided on what stands in this transaction."""
        batch = _Batch(self._connection, self._keys, self._marks)
        for step in steps:
            batch.take(step)
        batch.write()

    def put(self, rating: Rating) -> None:
        """Keep an answer, with a line of history unless it is the same again."""
        self.put_many([rating])

    def put_many(self, ratings: Iterable[Rating]) -> None:
        """Keep many answers, as `put` does each."""
        ballots: defaultdict[tuple[str, str], list[Rating]] = defaultdict(list)
        for one in ratings:
            ballots[one.round_id, one.participant_id].append(one)
        steps: list[RatingStep] = []
        for ballot, answers in ballots.items():
            standing = {one.place: one for one in self.of_ballot(*ballot)}
            for one in answers:
                before = standing.get(one.place)
                is_same = before is not None and before.says(one.value, recused=one.recused)
                if not is_same or one.is_newer_than(before):
                    steps.append(RatingStep(one, before, is_told=not is_same))
                    standing[one.place] = one
        self.write(steps)

    def clear(self, rating: Rating) -> None:
        """Remove the answer for the place of `rating`, with a line of history if there was one."""
        standing = self.of_ballot(rating.round_id, rating.participant_id, rating.recommendation_id)
        self.write(
            [RatingStep(rating, one, clears=True) for one in standing if one.place == rating.place]
        )

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

    def channels(self, round_id: str) -> dict[str, dict[Channel, int]]:
        """Return participant id -> number of answers by each channel, without recusals."""
        keys = self._keys.find_round(round_id)
        if keys is None:
            return {}
        found: defaultdict[str, dict[Channel, int]] = defaultdict(dict)
        people = keys.participants.uids
        for person, channel, count in _CHANNELS_OF_ROUND.rows(self._connection, keys.id):
            if person in people:
                found[people[person]][_CHANNELS[channel]] = count
        return dict(found)

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

    def _decoded(self, keys: RoundKeys, query: Statement, *values: int) -> list[Rating]:
        people, items = keys.participants.uids, keys.recommendations.uids
        criteria = keys.criteria.uids
        with decoding():
            return [
                Rating(
                    keys.uid,
                    people[who],
                    items[what],
                    criteria[by],
                    value,
                    _CHANNELS[how],
                    _moment(at),
                    bool(recused),
                    revision,
                )
                for who, what, by, value, how, at, recused, revision in query.rows(
                    self._connection, *values
                )
                if who in people and what in items
            ]


class _Batch:
    """Rows gathered from steps, of any number of ballots, and written table by table."""

    def __init__(self, connection: Connection, keys: Keys, marks: SqlMarks) -> None:
        self._connection = connection
        self._keys = keys
        self._marks = marks
        self._counters: dict[tuple[int, int], Counters] = {}
        self._workshops: set[int] = set()
        self._leaves_traces = False
        self._added: list[Values] = []
        self._altered: list[Values] = []
        self._removed: list[Values] = []
        self._lines: list[Values] = []

    def take(self, step: RatingStep) -> None:
        one = step.rating
        keys = self._keys.round(one.round_id)
        ballot = keys.id, keys.participants.id(one.participant_id)
        place = keys.recommendations.id(one.recommendation_id), keys.criteria.id(one.criterion_id)
        counters = self._counters.get(ballot)
        if counters is None:
            counters = self._counters[ballot] = read_counters(self._connection, ballot)
            self._workshops.add(keys.workshop_id)
            self._leaves_traces |= keys.is_anonymous
        at, channel = keys.kept_time(one.rated_at), one.channel.value
        revision = keys.kept_revision(one.revision)
        if step.is_told:
            counters.changes += 1
            line = (step.kind.value, None if step.clears else one.value, channel, revision, at)
            self._lines.append((*ballot, counters.changes, *place, *line))
        if not step.stands:
            return
        if step.clears:
            counters.answers -= 1
            self._removed.append((*ballot, *place))
            return
        counters.proves_presence |= not one.recused
        now = (one.value, one.recused, channel, revision, at)
        if step.before is None:
            counters.answers += 1
            self._added.append((*ballot, *place, *now))
        else:
            self._altered.append((*now, *ballot, *place))

    def write(self) -> None:
        anybody_came = write_counters(self._connection, self._counters)
        _ADD.run_many(self._connection, self._added)
        _ALTER.run_many(self._connection, self._altered)
        _REMOVE.run_many(self._connection, self._removed)
        _NOTE.run_many(self._connection, self._lines)
        if self._leaves_traces:
            self._marks.note_traces()
        for workshop in self._workshops:
            self._marks.bump(workshop, Mark.RATINGS, *[Mark.ROUNDS] * anybody_came)


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
