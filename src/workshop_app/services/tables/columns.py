"""Names the columns of a table: what each is taken for, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.services.tables.choices import Choices, Kind, TakenAs
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.header_words import part_for, word_for
from workshop_app.services.tables.keys import match_key

__all__ = ["Column", "Reason", "TakenAs", "name_columns"]


class Reason(StrEnum):
    """Why a column is taken for what it is."""

    CHOSEN = "chosen"
    HEADER = "header"
    CONTENT = "content"
    TWICE = "twice"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, what it is taken for, and why (a `Reason`)."""

    header: str
    taken_as: TakenAs
    reason: str = Reason.HEADER


def name_columns(
    table: FoundTable, kind: Kind, choices: Choices | None = None
) -> tuple[Column, ...]:
    """Return one column a header; the facilitator's word first, then known words, then parts.

    Each is taken for something else: of two that say the same the one that says it more plainly.
    What nobody knows is IGNORED as UNKNOWN: callers that can tell more from the cells may.
    """
    chosen = (choices or Choices()).columns
    decided = {match_key(header): taken for header, taken in chosen.items()}
    found: dict[int, Column] = {}
    taken: set[TakenAs] = set()
    for at, header in enumerate(table.headers):
        said = decided.get(match_key(header))
        if said is not None:
            found[at] = Column(header, said, Reason.CHOSEN)
            taken.add(said)
    for at, guess in _guesses(table, kind):
        if at in found:
            continue
        twice = guess in taken and guess not in _REPEATED
        told = TakenAs.IGNORED if twice else guess
        found[at] = Column(table.headers[at], told, Reason.TWICE if twice else Reason.HEADER)
        taken.add(told)
    return tuple(
        found.get(at, Column(header, TakenAs.IGNORED, Reason.UNKNOWN))
        for at, header in enumerate(table.headers)
    )


_REPEATED = frozenset({TakenAs.IGNORED, TakenAs.COMMENT})


def _guesses(table: FoundTable, kind: Kind) -> Iterator[tuple[int, TakenAs]]:
    """Yield places with what they are taken for, the plainest first."""
    places = list(enumerate(table.header_parts))
    for at, parts in places:
        for text in (table.headers[at], *reversed(parts)):
            if (word := word_for(text, kind)) is not None:
                yield at, word
                break
    for at, parts in places:
        known = any(word_for(text, kind) for text in (table.headers[at], *parts))
        if parts and not known and (part := part_for(table.headers[at], kind)) is not None:
            yield at, part
