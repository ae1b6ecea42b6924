"""From rows to rounds: what each put to the vote, in which words, and who was absent."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Reopening, Round, RoundState
from workshop_app.storage import tables as t
from workshop_app.storage.wordings import read_criterion_wordings, read_recommendation_wordings

_OF_WORKSHOP = t.rating_round.c.workshop_id == bindparam("workshop_id")
_ROUNDS = select(t.rating_round).where(_OF_WORKSHOP).order_by(t.rating_round.c.number)
_CHOSEN = (
    select(
        t.round_recommendation.c.round_id,
        t.recommendation.c.uid,
        t.round_recommendation.c.wording_id,
    )
    .join_from(t.round_recommendation, t.recommendation)
    .join(t.rating_round, t.rating_round.c.id == t.round_recommendation.c.round_id)
    .where(_OF_WORKSHOP)
    .order_by(t.round_recommendation.c.position)
)
_ASKED = (
    select(t.round_criterion.c.round_id, t.round_criterion.c.wording_id)
    .join(t.rating_round)
    .where(_OF_WORKSHOP, t.round_criterion.c.wording_id.is_not(None))
    .order_by(t.round_criterion.c.position)
)
_REOPENED = (
    select(t.round_reopening)
    .join(t.rating_round)
    .where(_OF_WORKSHOP)
    .order_by(t.round_reopening.c.number)
)
_ABSENT = (
    select(t.round_absence.c.round_id, t.participant.c.uid)
    .join_from(t.round_absence, t.participant)
    .join(t.rating_round, t.rating_round.c.id == t.round_absence.c.round_id)
    .where(_OF_WORKSHOP, ~t.participant.c.removed)
)


def read_rounds(connection: Connection, workshop_id: int) -> tuple[Round, ...]:
    """Return the rounds of a workshop in order."""
    this = {"workshop_id": workshop_id}
    rows = connection.execute(_ROUNDS, this).all()
    if not rows:
        return ()
    items: defaultdict[int, list[str]] = defaultdict(list)
    worded: defaultdict[int, list[Recommendation]] = defaultdict(list)
    words = read_recommendation_wordings(connection, workshop_id)
    for round_id, uid, wording_id in connection.execute(_CHOSEN, this):
        items[round_id].append(uid)
        if wording_id is not None:
            worded[round_id].append(words[wording_id])
    asked: defaultdict[int, list[Criterion]] = defaultdict(list)
    questions = read_criterion_wordings(connection, workshop_id)
    for round_id, wording_id in connection.execute(_ASKED, this):
        asked[round_id].append(questions[wording_id])
    traces: defaultdict[int, list[Reopening]] = defaultdict(list)
    for one in connection.execute(_REOPENED, this):
        traces[one.round_id].append(Reopening(one.at, one.reason))
    absent: defaultdict[int, set[str]] = defaultdict(set)
    for round_id, uid in connection.execute(_ABSENT, this):
        absent[round_id].add(uid)
    return tuple(
        Round(
            **_own(row),
            recommendation_ids=tuple(items[row.id]),
            reopenings=tuple(traces[row.id]),
            absent_ids=frozenset(absent[row.id]),
            criteria_then=tuple(asked[row.id]),
            recommendations_then=tuple(worded[row.id]),
        )
        for row in rows
    )


def _own(row: Row[Any]) -> dict[str, Any]:
    return {
        "id": row.uid,
        "number": row.number,
        "state": RoundState(row.state),
        "opened_at": row.opened_at,
        "closed_at": row.closed_at,
        "revealed_at": row.revealed_at,
        "late_held": row.late_held,
    }
