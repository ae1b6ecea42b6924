"""The words that rounds were opened with: each distinct version is kept once for all rounds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert, select

from workshop_app.domain.recommendations import Criterion, Origin, Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.scale import Scale, ScalePoint
from workshop_app.domain.text import LocalText
from workshop_app.storage import tables as t
from workshop_app.storage.workshop_rows import (
    Row,
    criterion_words,
    point_rows,
    recommendation_words,
)

Version = tuple[Any, ...]
"""Whose words, and what they are."""

_OF_WORKSHOP = t.criterion.c.workshop_id == bindparam("workshop_id")
_ITEM = t.recommendation_wording
_ITEMS = (
    select(
        _ITEM,
        t.recommendation.c.uid,
        t.recommendation.c.origin_source,
        t.recommendation.c.origin_item,
        t.recommendation.c.succeeds,
    )
    .join_from(_ITEM, t.recommendation)
    .where(t.recommendation.c.workshop_id == bindparam("workshop_id"))
)
_CRITERIA = (
    select(t.criterion_wording, t.criterion.c.uid, t.criterion.c.key)
    .join_from(t.criterion_wording, t.criterion)
    .where(_OF_WORKSHOP)
)
_POINTS = (
    select(t.wording_point)
    .select_from(t.wording_point.join(t.criterion_wording).join(t.criterion))
    .where(_OF_WORKSHOP)
    .order_by(t.wording_point.c.value)
)


def read_recommendation_wordings(
    connection: Connection, workshop_id: int
) -> dict[int, Recommendation]:
    """Return the recommendations as rounds had them, by the key of their words."""
    return {
        row.id: Recommendation(
            id=row.uid,
            code=row.code,
            title=LocalText(row.title_ko, row.title_en),
            text=LocalText(row.text_ko, row.text_en),
            theme=row.theme,
            source=row.source,
            origin=origin_of(row),
            succeeds=row.succeeds,
        )
        for row in connection.execute(_ITEMS, {"workshop_id": workshop_id})
    }


def read_criterion_wordings(connection: Connection, workshop_id: int) -> dict[int, Criterion]:
    """Return the criteria as rounds had them, by the key of their words."""
    points: defaultdict[int, list[ScalePoint]] = defaultdict(list)
    for row in connection.execute(_POINTS, {"workshop_id": workshop_id}):
        label = LocalText(row.label_ko, row.label_en)
        points[row.wording_id].append(ScalePoint(row.value, label))
    return {
        row.id: Criterion(
            id=row.uid,
            key=row.key,
            name=LocalText(row.name_ko, row.name_en),
            question=LocalText(row.question_ko, row.question_en),
            scale=Scale(tuple(points[row.id])),
        )
        for row in connection.execute(_CRITERIA, {"workshop_id": workshop_id})
    }


def keep_recommendation_wordings(
    connection: Connection, workshop_id: int, rounds: Iterable[Round], ids: Mapping[str, int]
) -> dict[Version, int]:
    """Keep the versions that no round had so far; return all, with their keys."""
    stored = read_recommendation_wordings(connection, workshop_id)
    known = {recommendation_version(one): key for key, one in stored.items()}
    for one in (item for this in rounds for item in this.recommendations_then):
        version = recommendation_version(one)
        if version not in known:
            row = {"recommendation_id": ids[one.id], **recommendation_words(one)}
            known[version] = _add(connection, _ITEM, row)
    return known


def keep_criterion_wordings(
    connection: Connection, workshop_id: int, rounds: Iterable[Round], ids: Mapping[str, int]
) -> dict[Version, int]:
    """Keep the versions that no round had so far, with their labels; return all."""
    stored = read_criterion_wordings(connection, workshop_id)
    known = {criterion_version(one): key for key, one in stored.items()}
    for one in (criterion for this in rounds for criterion in this.criteria_then):
        version = criterion_version(one)
        if version not in known:
            row = {"criterion_id": ids[one.id], **criterion_words(one)}
            known[version] = key = _add(connection, t.criterion_wording, row)
            points = point_rows(one, {"wording_id": key})
            if points:
                connection.execute(insert(t.wording_point), points)
    return known


def recommendation_version(item: Recommendation) -> Version:
    """Return whose words these are, and the words."""
    return (item.id, *recommendation_words(item).values())


def criterion_version(criterion: Criterion) -> Version:
    """Return whose words these are, the words and the labels."""
    return (criterion.id, *criterion_words(criterion).values(), criterion.scale)


def origin_of(row: Any) -> Origin | None:
    """Return where the recommendation of a row first stood."""
    return None if row.origin_source is None else Origin(row.origin_source, row.origin_item)


def _add(connection: Connection, table: Table, row: Row) -> int:
    return connection.execute(insert(table).returning(table.c.id), row).scalar_one()
