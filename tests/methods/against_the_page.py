"""Holds the program against the page: the same workshop to both, every difference said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import isclose

from drawn_tables import NAMES, Drawn
from second import (
    ABSTAINED,
    MISSING,
    RECUSED,
    TOGETHER,
    UNGROUPED,
    Lines,
    Room,
    Table,
    room_of,
    verdict,
)
from second_across import (
    Said,
    alpha,
    both_ranks,
    change_of,
    discuss_next,
    kendalls_w,
    said,
    stability_of,
)
from second_between import equal_group, informed, kruskal_wallis, pairs
from second_figures import figures
from second_flip import Flip as Moved
from second_flip import flip
from sentence_reader import read

from workshop_app.analysis import (
    Flip,
    ItemAnalysis,
    MinimumSizes,
    PanelAnalysis,
    Rule,
    RuleKind,
    Summary,
    Verdict,
    stability,
)
from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import RECUSED as STANDS_ASIDE
from workshop_app.analysis.panel import Panel
from workshop_app.domain.text import Language
from workshop_app.wording.language import speaking
from workshop_app.wording.verdicts import flip_sentence, verdict_sentence

LANGUAGES: tuple[Language, ...] = ("en", "ko")


@dataclass(frozen=True)
class Difference:
    """Where the page says one thing and the program another."""

    what: str
    page: object
    program: object


def panel_of(table: Table) -> Panel:
    """The program's own input."""
    given = {ABSTAINED: None, RECUSED: STANDS_ASIDE}
    return Panel.from_records(
        [
            (person, f"R{item}", cell if isinstance(cell, int) else given[cell])
            for person, row in table.cells.items()
            for item, cell in enumerate(row)
            if cell != MISSING
        ],
        low=table.scale.low,
        high=table.scale.high,
        groups=table.groups,
        participants=list(table.people.items()),
        items=[f"R{item}" for item in table.items],
    )


def rule_of(lines: Lines) -> Rule:
    """The program's own rule."""
    return Rule(
        RuleKind(lines.kind),
        lines.threshold,
        lines.opposed,
        float(lines.spread),
        minimum_answers=lines.answers,
    )


@dataclass(frozen=True)
class Compared:
    """What came of one workshop; the verdicts are the program's."""

    differences: tuple[Difference, ...]
    verdicts: tuple[str, ...]
    sentences: int


def compare(drawn: Drawn) -> Compared:
    """Give a workshop to both."""
    before = None if drawn.before is None else panel_of(drawn.before)
    table = drawn.table
    minimum = MinimumSizes(table.minimum)
    analysis = analyse_panel(panel_of(table), rule_of(drawn.lines), before, minimum)
    pairs = [*_across(table, analysis)]
    for item, found in zip(table.items, analysis.items, strict=True):
        pairs += _of_item(room_of(table, item), found, drawn.lines, table.minimum)
        if drawn.before is not None:
            pairs += _changes(drawn.before, table, item, found, drawn.lines)
    verdicts = tuple(item.verdict.code.value for item in analysis.items)
    wrong = tuple(one for one in pairs if not alike(one.page, one.program))
    return Compared(wrong, verdicts, 2 * len(LANGUAGES) * len(verdicts))


def alike(page: object, program: object) -> bool:
    """Numbers to nine decimals, all else exactly."""
    if isinstance(page, float | Fraction) and isinstance(program, int | float | Fraction):
        return isclose(page, program, rel_tol=1e-9, abs_tol=1e-9)
    return page == program


def _of_item(room: Room, found: ItemAnalysis, lines: Lines, minimum: int) -> Iterator[Difference]:
    yield Difference("verdict", verdict(room, lines), found.verdict.code.value)
    yield Difference(
        "hidden",
        room.hidden,
        tuple(k for k, g in found.groups.items() if not isinstance(g, Summary)),
    )
    yield Difference("total hidden", room.total_hidden, not isinstance(found.overall, Summary))
    moved = flip(room, lines)
    yield Difference(
        "flip", moved and (moved.people, dict(moved.groups)), _flip(found.verdict.flip)
    )
    yield from _figures(room, found, lines)
    yield from _between(room, found)
    for language in LANGUAGES:
        yield from _sentences(room, found.verdict, said(room, lines, minimum), moved, language)


def _flip(found: Flip | None) -> tuple[int, dict[str, int]] | None:
    return found and (found.people, dict(found.groups))


def _figures(room: Room, found: ItemAnalysis, lines: Lines) -> Iterator[Difference]:
    shown = {"": found.overall, **found.groups}
    ratings = {"": room.ratings} | {p.name: p.ratings for p in room.populations}
    for key, summary in shown.items():
        if isinstance(summary, Summary) and ratings.get(key):
            yield from _same(key or "all", figures(room.scale, ratings[key], lines), summary)


def _between(room: Room, found: ItemAnalysis) -> Iterator[Difference]:
    told = [p for p in room.populations if p.name not in (TOGETHER, UNGROUPED)]
    groups = [] if room.hidden else told
    yield from _same("equal group", equal_group(room.scale, groups), found.equal_group)
    yield from _same("Kruskal-Wallis", kruskal_wallis(groups), found.kruskal_wallis)
    yield from _same("informed", informed(room.scale, groups), found.group_informed_consensus)
    expected = pairs(told)
    yield Difference("pairs", len(expected), len(found.pairs))
    for page, program in zip(expected, found.pairs, strict=False):
        yield from _same("pair", page, program)


def _same(what: str, page: Mapping[str, object] | None, program: object) -> Iterator[Difference]:
    """Each figure of a result; or that there is none."""
    yield Difference(what, page is None, program is None)
    if page is not None and program is not None:
        for name, value in page.items():
            yield Difference(f"{what}: {name}", value, getattr(program, name))


def _sentences(
    room: Room, found: Verdict, page: Said, moved: Moved | None, language: Language
) -> Iterator[Difference]:
    """The verdict's sentence and that of the way out, read again."""
    names = {name: name for name in NAMES}
    with speaking(language):
        sentence, way_out = verdict_sentence(found, names), flip_sentence(found, names)
    yield from _read(sentence, language, page)
    yield from _read(way_out, language, _way_out(room, moved))


def _read(sentence: str, language: Language, page: Said) -> Iterator[Difference]:
    facts, told, unread = read(sentence, language, NAMES)
    yield Difference(
        f"{language}: {sentence}", (set(page.facts), list(page.names), ""), (facts, told, unread)
    )


def _way_out(room: Room, moved: Moved | None) -> Said:
    """How many people, and the groups they are in with the number of each, where there is more than one group."""
    if moved is None:
        return Said()
    people = ("people", moved.people)
    if room.one_group:
        return Said((people,))
    names = sorted(moved.groups, key=lambda name: (not name, name))
    each = tuple(("at", name, moved.groups[name]) for name in names) if len(names) > 1 else ()
    return Said((people, *each), tuple(names))


def _across(table: Table, found: PanelAnalysis) -> Iterator[Difference]:
    equal, person = both_ranks(table)
    program = [item.rank for item in found.items]
    yield Difference("rank by groups", equal, [r and r.equal_group for r in program])
    yield Difference("rank by person", person, [r and r.one_person_one_vote for r in program])
    order = [int(item.removeprefix("R")) for item in found.discuss_next]
    yield Difference("to discuss", discuss_next(table), order)
    yield from _same("W", kendalls_w(table), found.kendall_w)
    yield Difference("alpha", alpha(table), found.krippendorff_alpha_ordinal)


def _changes(
    before: Table, after: Table, item: int, found: ItemAnalysis, lines: Lines
) -> Iterator[Difference]:
    page, program = change_of(before, after, item), found.change and found.change.overall
    told = program if program and program.pairs else None
    yield from _same("change", page, told)
    code = found.verdict.code
    ours = stability(told, code) if told else None
    yield Difference("stability", stability_of(page, verdict(room_of(after, item), lines)), ours)
