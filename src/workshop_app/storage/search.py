"""Search over titles, places, recommendations and comments, for words of any length.

No FTS5, on purpose: its trigram index finds nothing for two Korean syllables (and a LIKE on that
table returns 0 rows in SQLite 3.40), and what is deleted stays readable in an FTS5 index although
secure_delete is on. `instr` over the clustered comments stops at the first hit of a workshop.

Plain SQL, as for the cards: the first search is answered before SQLAlchemy is loaded (peek.py).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from workshop_app.domain.text import search_key

Query = Callable[[str, Mapping[str, str]], Iterable[Sequence[Any]]]

WORKSHOPS = "SELECT id, uid FROM workshop WHERE deleted_at IS NULL"
NAMED = """
    SELECT w.id FROM workshop w WHERE instr(w.search_text, :word) > 0 OR EXISTS (
        SELECT 1 FROM recommendation
        WHERE workshop_id = w.id AND NOT removed AND instr(search_text, :word) > 0
    )
"""
# Only what may be read in results: a word found in an open round would tell what is being said.
# Who wrote it is looked up only for a hit; as a join it would be for every comment.
_WRITTEN = """
    SELECT 1 FROM {table} c
    WHERE c.round_id = r.id AND instr(coalesce(c.search_text, c.text), :word) > 0
        AND EXISTS (SELECT 1 FROM participant p WHERE p.id = c.participant_id AND NOT p.removed)
"""
COMMENTED = f"""
    SELECT r.workshop_id FROM rating_round r
    WHERE r.state = 'closed' AND r.revealed_at IS NOT NULL AND CASE WHEN r.late_held
        THEN EXISTS ({_WRITTEN.format(table="told_comment")})
        ELSE EXISTS ({_WRITTEN.format(table="comment")}) END
"""  # noqa: S608 - our own names


def search_workshops(query: Query, text: str) -> list[str]:
    """Return the ids of the workshops in which each word occurs somewhere.

    `query` runs SQL with named parameters and returns rows.
    """
    found = {key: uid for key, uid in query(WORKSHOPS, {})}  # noqa: C416 - rows are no tuples
    # The longest word first: it is likely the rarest and leaves the others little to look at.
    for word in sorted(set(search_key(text).split()), key=len, reverse=True):
        found = _with_word(query, found, word)
    return list(found.values())


def _with_word(query: Query, among: dict[int, str], word: str) -> dict[int, str]:
    hits = {key for (key,) in query(NAMED, {"word": word})}
    if not hits.issuperset(among):
        hits |= {key for (key,) in query(COMMENTED, {"word": word})}
    return {key: uid for key, uid in among.items() if key in hits}
