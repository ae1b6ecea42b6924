"""The headings of a ballot's table: written by them, and found again by them, in any language."""

from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.answers import answer_key
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.text import Language, clean_line
from workshop_app.services.ballot_files.choices import VARIANTS
from workshop_app.wording.ballot_files import (
    comment_head,
    in_languages,
    item_head,
    number_head,
    said_in,
)


class Head(StrEnum):
    """The columns beside the criteria, which are called by their ids."""

    NUMBER = "number"
    ITEM = "item"
    COMMENT = "comment"


_WORDS = {Head.NUMBER: number_head, Head.ITEM: item_head, Head.COMMENT: comment_head}
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Table:
    """Where the questions stand in a sheet: header row and columns, counted from 0."""

    sheet: RawSheet
    header: int
    columns: dict[str, int]


def head_text(head: Head, languages: tuple[Language, ...]) -> str:
    """Return the heading of a column beside the criteria."""
    return said_in(_WORDS[head], languages, "\n")


def criterion_text(criterion: Criterion, languages: tuple[Language, ...]) -> str:
    """Return the heading of a criterion: its name and its question."""
    name = in_languages(criterion.name, languages, "\n") or criterion.key
    question = in_languages(criterion.question, languages, "\n")
    return f"{name}\n{question}" if question else name


def table_in(sheet: RawSheet, criteria: tuple[Criterion, ...]) -> Table | None:
    """Return where the questions stand: in the row with most of our headings, if in any."""
    known = _known(criteria)
    best: dict[str, int] = {}
    header = 0
    for number, row in enumerate(sheet.rows):
        found: dict[str, int] = {}
        for column, cell in enumerate(row):
            names = known.get(_key(str(cell)), ()) if cell is not None else ()
            free = next((one for one in names if one not in found), None)
            if free is not None:
                found[free] = column
        if len(found) > len(best) and Head.NUMBER in found:
            best, header = found, number
    return Table(sheet, header, best) if len(best) >= _LEAST else None


def _known(criteria: tuple[Criterion, ...]) -> dict[str, list[str]]:
    """Return which columns a heading may be of; criteria of one wording stand in their order."""
    known: dict[str, dict[str, None]] = {}
    for languages in VARIANTS:
        for head in Head:
            known.setdefault(_key(head_text(head, languages)), {})[head] = None
        for one in criteria:
            known.setdefault(_key(criterion_text(one, languages)), {})[one.id] = None
    return {key: list(names) for key, names in known.items()}


def _key(text: str) -> str:
    """Return what headings are compared by: letters and digits, or all where there are none."""
    return answer_key(text) or clean_line(text)
