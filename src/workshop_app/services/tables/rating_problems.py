"""What is to be asked and told of a table of ratings."""

from collections.abc import Iterable, Iterator

from workshop_app.domain.raw_table import column_name
from workshop_app.services.tables.choices import Expected, Problem, Severity, TakenAs
from workshop_app.services.tables.keys import match_key
from workshop_app.services.tables.rating_layout import Layout
from workshop_app.services.tables.rating_names import similar
from workshop_app.services.tables.rating_order import Settled
from workshop_app.services.tables.rating_rows import Gathered

_SHOWN = 10


def problems_of_layout(layout: Layout) -> Iterator[Problem]:
    """Yield what the headings and the sheet leave open, and what is seen there."""
    table, roles = layout.table, layout.roles
    yield from layout.problems
    used = {*roles.values(), *(one.place for one in (*layout.items, *layout.values))}
    letters = {column_name(place) for place in used}
    formulas = [cell for cell in table.formulas if cell.rstrip("0123456789") in letters]
    if formulas:
        yield Problem(_listed(formulas), "", Expected.STORED_VALUE, Severity.QUESTION)
    if table.hidden:
        yield Problem(_listed(map(str, table.hidden)), "", Expected.SHOWN_ROW, Severity.WARNING)
    if layout.raters:
        yield Problem(
            str(table.header_row), _listed(layout.raters), Expected.READ_ACROSS, Severity.NOTE
        )
    elif TakenAs.PARTICIPANT not in roles:
        yield Problem(str(table.header_row), "", Expected.RATERS, Severity.WARNING)


def problems_of_rows(found: Gathered, settled: Settled) -> Iterator[Problem]:
    """Yield what the rows leave open, and how they were read."""
    if found.too_long:
        yield Problem(
            _listed(found.too_long.keys()),
            _listed(found.too_long.values()),
            Expected.FEWER_CELLS,
            Severity.QUESTION,
        )
    cells: dict[tuple[str, str], list[str]] = {}
    for cell in found.bad:
        cells.setdefault((cell.text, cell.reason), []).append(cell.where)
    for (text, reason), where in cells.items():
        yield Problem(_listed(where), text, Expected(f"answer: {reason}"), Severity.QUESTION)
    if found.incomplete:
        yield Problem(_listed(found.incomplete), "", Expected.RATING_NAMES, Severity.QUESTION)
    for told in found.two_groups:
        where, _, who = told.partition(": ")
        yield Problem(where, who, Expected.TWO_GROUPS, Severity.QUESTION)
    yield from _of_groups(found)
    if settled.open_places:
        who = dict.fromkeys(f"{place[0]}: {place[1]}" for place in settled.open_places)
        yield Problem("", _listed(who), Expected.ONE_ANSWER, Severity.QUESTION, ("lower", "upper"))
    yield from _of_reading(found, settled)


def _of_reading(found: Gathered, settled: Settled) -> Iterator[Problem]:
    """Yield how names, words and rounds were read."""
    for names in (found.people, found.groups, found.recommendations, found.criteria, found.rounds):
        for name, written in names.variants.items():
            yield Problem(name, _listed(written), Expected.ONE_NAME, Severity.NOTE)
    if found.words:
        said = (f"{text} = {value}" for text, value in found.words.items())
        yield Problem("", "; ".join(said), Expected.WORDS, Severity.NOTE)
    if len(settled.rounds) > 1:
        yield Problem("", " → ".join(settled.rounds), Expected.ROUNDS, Severity.NOTE)


def _of_groups(found: Gathered) -> Iterator[Problem]:
    decided = {match_key(text) for text in found.choices.groups}
    for one, other in similar(list(found.groups.names)):
        if match_key(one) not in decided and match_key(other) not in decided:
            yield Problem(one, other, Expected.SAME_GROUP, Severity.QUESTION, (one, other))


def _listed(texts: Iterable[str]) -> str:
    shown = list(texts)
    more = f" … ({len(shown)})" if len(shown) > _SHOWN else ""
    return "; ".join(shown[:_SHOWN]) + more
