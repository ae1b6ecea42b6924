"""Severs people from their ballots for good.

Names go; participants get new random keys, ids and codes, so that neither the order of rows nor
a printed list of codes leads back; times are coarsened to the day. What the freed pages and the
backups still hold is the store's to destroy after the commit (`scrubbing`).
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Table,
    bindparam,
    delete,
    select,
    type_coerce,
    update,
)

from workshop_app.domain.codes import code_key, draw_codes
from workshop_app.domain.ids import new_random_id
from workshop_app.domain.workshop import Workshop
from workshop_app.storage import tables as t
from workshop_app.storage.columns import Moment
from workshop_app.storage.moments import MICROSECONDS_PER_DAY
from workshop_app.storage.participant_keys import draw_keys
from workshop_app.storage.phone_links import void_all_links
from workshop_app.storage.workshop_reading import find_workshop


def sever(connection: Connection, workshop: Workshop) -> int:
    """Make a workshop anonymous in the connection's transaction; return its key."""
    workshop_id = find_workshop(connection, workshop.id).id
    people = select(t.participant.c.id).where(t.participant.c.workshop_id == workshop_id)
    connection.execute(
        delete(t.participant_identity).where(t.participant_identity.c.participant_id.in_(people))
    )
    void_all_links(connection, workshop_id)
    _coarsen_times(connection, workshop_id)
    _forget_revisions(connection, workshop_id)
    _redraw_people(connection, workshop_id)
    return workshop_id


def _coarsen_times(connection: Connection, workshop_id: int) -> None:
    rounds = select(t.rating_round.c.id).where(t.rating_round.c.workshop_id == workshop_id)
    people = select(t.participant.c.id).where(t.participant.c.workshop_id == workshop_id)
    for table, column, owner, owners in (
        (t.rating, t.rating.c.rated_at, t.rating.c.round_id, rounds),
        (t.rating_change, t.rating_change.c.changed_at, t.rating_change.c.round_id, rounds),
        (t.comment, t.comment.c.written_at, t.comment.c.round_id, rounds),
        (t.comment_change, t.comment_change.c.changed_at, t.comment_change.c.round_id, rounds),
        (t.held_answer, t.held_answer.c.held_at, t.held_answer.c.round_id, rounds),
        (t.held_comment, t.held_comment.c.held_at, t.held_comment.c.round_id, rounds),
        (t.told_rating, t.told_rating.c.rated_at, t.told_rating.c.round_id, rounds),
        (t.told_comment, t.told_comment.c.written_at, t.told_comment.c.round_id, rounds),
        (t.consent, t.consent.c.given_at, t.consent.c.participant_id, people),
    ):
        _coarsen(connection, table, column, owner.in_(owners))


def _coarsen(connection: Connection, table: Table, column: Column[Any], where: Any) -> None:
    # In SQL, as a Python loop over all ratings would hold the write lock for seconds.
    kept = type_coerce(column, BigInteger)
    day = kept - kept % MICROSECONDS_PER_DAY
    connection.execute(update(table).where(where).values({column: type_coerce(day, Moment)}))


def _forget_revisions(connection: Connection, workshop_id: int) -> None:
    # A channel may number its ballots as it likes: by the clock, or one after the other.
    rounds = select(t.rating_round.c.id).where(t.rating_round.c.workshop_id == workshop_id)
    for table in (t.rating, t.rating_change, t.comment_change, t.held_answer, t.held_comment):
        connection.execute(update(table).where(table.c.round_id.in_(rounds)).values(revision=0))


def _redraw_people(connection: Connection, workshop_id: int) -> None:
    query = select(t.participant.c.id).where(t.participant.c.workshop_id == workshop_id)
    people = list(connection.execute(query.order_by(t.participant.c.id)))
    codes = _new_codes(connection, workshop_id, people)
    new_keys = draw_keys(connection, len(people))
    by_code = sorted(codes.values())
    rows = [
        {
            "old": person.id,
            "new": key,
            "fresh_uid": new_random_id(),
            "fresh_code": codes[person.id],
            "place": by_code.index(codes[person.id]),
        }
        for person, key in zip(people, new_keys, strict=True)
    ]
    changed = update(t.participant).where(t.participant.c.id == bindparam("old"))
    changed = changed.values(
        id=bindparam("new"),
        uid=bindparam("fresh_uid"),
        code=bindparam("fresh_code"),
        position=bindparam("place"),
    )
    if rows:
        connection.execute(changed, rows)


def _new_codes(connection: Connection, workshop_id: int, people: list[Any]) -> dict[int, str]:
    """Return a code for each person that nobody of the workshop had before."""
    former = connection.scalars(
        select(t.participant.c.code).where(t.participant.c.workshop_id == workshop_id)
    )
    codes = draw_codes(len(people), {code_key(code) for code in former})
    return {person.id: code for person, code in zip(people, codes, strict=True)}
