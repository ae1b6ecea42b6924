"""Search over titles, places, recommendations and comments, for words of any length.

No FTS5, on purpose: its trigram index finds nothing for two Korean syllables (and a LIKE on that
table returns 0 rows in SQLite 3.40), and what is deleted stays readable in an FTS5 index although
secure_delete is on. `instr` over the clustered comments stops at the first hit of a workshop.
"""

from typing import Any

from sqlalchemy import Connection, Select, exists, func, or_, select

from workshop_app.domain.text import search_key
from workshop_app.storage import tables as t


def search_workshops(connection: Connection, text: str) -> list[str]:
    """Return the ids of the workshops in which each word occurs somewhere."""
    uid = t.workshop.c.uid
    query = select(t.workshop.c.id, uid).where(t.workshop.c.deleted_at.is_(None))
    found = {row.id: row.uid for row in connection.execute(query)}
    # The longest word first: it is likely the rarest and leaves the others little to look at.
    for word in sorted(set(search_key(text).split()), key=len, reverse=True):
        found = _with_word(connection, found, word)
    return list(found.values())


def _with_word(connection: Connection, among: dict[int, str], word: str) -> dict[int, str]:
    in_item = exists().where(
        t.recommendation.c.workshop_id == t.workshop.c.id,
        ~t.recommendation.c.removed,
        func.instr(t.recommendation.c.search_text, word) > 0,
    )
    named = or_(func.instr(t.workshop.c.search_text, word) > 0, in_item)
    hits = set(connection.scalars(select(t.workshop.c.id).where(named)))
    if not hits.issuperset(among):
        hits |= set(connection.scalars(_commented(word)))
    return {key: uid for key, uid in among.items() if key in hits}


def _commented(word: str) -> Select[Any]:
    # Who wrote it is looked up only for a hit; as a join it would be for every comment.
    by_member = exists().where(
        t.participant.c.id == t.comment.c.participant_id, ~t.participant.c.removed
    )
    said = func.coalesce(t.comment.c.search_text, t.comment.c.text)
    in_comment = exists().where(
        t.comment.c.round_id == t.rating_round.c.id, func.instr(said, word) > 0, by_member
    )
    return select(t.rating_round.c.workshop_id).where(in_comment)
