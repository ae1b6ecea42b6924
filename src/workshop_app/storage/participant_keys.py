"""Keys that tell nothing of who came when: drawn at random, for people of anonymous workshops."""

import secrets

from sqlalchemy import Connection, select

from workshop_app.storage import tables as t

_BITS = 31  # what an Integer holds in every database


def draw_keys(connection: Connection, count: int) -> list[int]:
    """Return so many keys that no participant has."""
    drawn: list[int] = []
    while len(drawn) < count:
        fresh = {1 + secrets.randbelow(2**_BITS - 1) for _ in range(count - len(drawn))}
        fresh -= {*drawn}
        taken = select(t.participant.c.id).where(t.participant.c.id.in_(fresh))
        drawn += fresh - set(connection.scalars(taken))
    secrets.SystemRandom().shuffle(drawn)  # a set of small numbers stands in their order
    return drawn
