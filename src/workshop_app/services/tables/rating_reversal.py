"""A scale that was turned round, 1 = very important: asked once, whatever the cells say."""

import re
from collections.abc import Iterable, Iterator

from workshop_app.domain.answers import Counts, Door, Reason, Unreadable, read_answer
from workshop_app.domain.scale import Scale
from workshop_app.services.tables.choices import Expected, Problem, Severity
from workshop_app.services.tables.rating_layout import Layout
from workshop_app.services.tables.rating_rows import Gathered

_SAID = re.compile(
    r"(?<![\d.])(\d{1,2})\s*점?\s*[=:()\-–~.]\s*[(]?\s*([^\W\d][^\d=:,;/()\[\]|→]*[^\W\d])"
)
# Who ranks writes 1 for the first: the smaller the number, the better.
_RANK = re.compile(r"^rank(?:ing)?\b|\brank(?:ing)?\)?$|순위\)?$|^순위", re.IGNORECASE)
_SHOWN = 4


def legends_of(layout: Layout) -> Iterator[str]:
    """Yield what a sheet says about its scale beside the ratings: titles, notes, headings."""
    yield from (one.text for one in layout.left_out)
    yield from (one.text for one in layout.table.left_out)
    yield from layout.table.headers


def reversal(
    found: Gathered, legends: Iterable[str], headers: Iterable[str] = ()
) -> Problem | None:
    """Return the one question of a scale that is turned round, and take its cells as asked.

    Where some words agree with their numbers and others do not, each text stays a fault of its own.
    """
    if found.choices.counts is not None:
        return None
    scale = found.scale
    against = [one for one in found.bad if one.reason is Reason.CONTRADICTS]
    turned = [one for one in against if _is_turned(one.text, scale)]
    told = [text for legend in legends for text in _said(legend) if _is_turned(text, scale)]
    ranks = [one for one in headers if _RANK.search(one)]
    if len(turned) < len(against) or not (turned or told or ranks):
        return None
    if any(_agrees(text, scale) for text, said in found.known.items() if isinstance(said, int)):
        return None
    taken = {id(one) for one in turned}
    found.bad = [one for one in found.bad if id(one) not in taken]
    shown = list(dict.fromkeys([*(one.text for one in turned), *told, *ranks]))[:_SHOWN]
    where = "; ".join(one.where for one in turned[:_SHOWN])
    options = tuple(Counts)
    return Problem(where, "; ".join(shown), Expected.REVERSED, Severity.QUESTION, options)


def _said(legend: str) -> Iterator[str]:
    yield from (f"{number} - {word.strip()}" for number, word in _SAID.findall(legend))


def _contradicts(text: str, scale: Scale, counts: Counts | None) -> bool:
    read = read_answer(text, scale, Door.FILE, counts)
    return isinstance(read, Unreadable) and read.reason is Reason.CONTRADICTS


def _is_turned(text: str, scale: Scale) -> bool:
    return _contradicts(text, scale, None) and not _contradicts(text, scale, Counts.WORDS)


def _agrees(text: str, scale: Scale) -> bool:
    """Tell whether a cell has a word that goes with its number, and would not if turned round."""
    return _contradicts(text, scale, Counts.WORDS)
