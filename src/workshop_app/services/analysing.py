"""Analyse a table of ratings without a workshop: for checking us, and for those who only compute.

Suppresses nothing unless asked to: whoever has the table holds the data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workshop_app.analysis import MinimumSizes, PanelAnalysis, Participation
from workshop_app.analysis.participation import participation
from workshop_app.domain.errors import UserError
from workshop_app.domain.rule import ONLY_ON_NINE_POINTS, ConsensusRule, RuleKind
from workshop_app.domain.scale import Scale
from workshop_app.findings.results_json import Settled, participation_json, round_json
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.ports import Progress

if TYPE_CHECKING:  # loads NumPy: with the first table
    from workshop_app.analysis.panel import Panel

ONLY_GROUP: Final = "all"
NO_GROUP: Final = ""
REST: Final = "none"
ONLY_ROUND: Final = "1"
ONLY_CRITERION: Final = "rating"
_NUMBER = re.compile(r"-?\d{1,9}")


class TableError(UserError):
    """A table cannot be analysed. `sentence_for` is services/analysing_words.table_sentence."""


class TableUnreadableError(TableError):
    """The file is not a table we can read. Parameters: path, reason (a code)."""


class ColumnsMissingError(TableError):
    """Neither a long nor a wide table. Parameters: path, found."""


class ColumnsTwiceError(TableError):
    """A wide table with two columns of one name. Parameters: problems (list of names)."""


class NotARatingError(TableError):
    """Cells that are no ratings. Parameters: problems (list of `D7: “10”`), count, low, high."""


class RowIncompleteError(TableError):
    """Ratings that nobody gave or that rate nothing. Parameters: places (list of `A7`), count."""


class TwoGroupsError(TableError):
    """People who stand in two groups. Parameters: problems (list of `B7: p1 ...`), count."""


class TableAsksError(TableError):
    """Something is to be answered first. Parameters: questions, seen (lists of Problem)."""


class RatersWithheldError(TableError):
    """A table of our own that withholds who rated makes no workshop. Parameters: count."""


class RuleNeedsNinePointsError(TableError):
    """A rule of the scale 1 to 9 alone on another. Parameters: rule."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell that holds an answer; `value` is None for an abstention and for a recusal."""

    participant: str
    recommendation: str
    criterion: str
    round: str
    value: int | None
    recused: bool = False

    @property
    def place(self) -> tuple[str, str, str, str]:
        """Return where it stands; a later entry there replaces an earlier one."""
        return self.participant, self.recommendation, self.criterion, self.round


@dataclass(frozen=True, slots=True)
class RatingsTable:
    """A table as it was read: names in the order in which they first occur.

    `participants` has everybody with their group or NO_GROUP, those without a rating included;
    `groups` has those with a name. A later entry for the same place replaces an earlier one;
    `replaced` says how many were.
    `withheld` people gave one answer each and are registered for nothing else: our own export
    keeps apart what they gave, so that nobody can tell who they are.
    """

    participants: tuple[tuple[str, str], ...]
    groups: tuple[str, ...]
    recommendations: tuple[str, ...]
    criteria: tuple[str, ...]
    rounds: tuple[str, ...]
    entries: tuple[Entry, ...]
    replaced: int = 0
    withheld: frozenset[str] = frozenset()


def check_rule(kind: RuleKind, scale: Scale) -> None:
    """Raise RuleNeedsNinePointsError where a rule does not fit the scale."""
    if kind in ONLY_ON_NINE_POINTS and (scale.low, scale.high) != (1, 9):
        raise RuleNeedsNinePointsError(rule=kind.value)


def analyse_table(
    table: RatingsTable,
    scale: Scale,
    rule: ConsensusRule,
    min_group: int = 0,
    progress: Progress | None = None,
) -> list[dict[str, object]]:
    """Return one JSON object a round, as `results --json` has them (docs/cli.md).

    A round is compared with the one before it. `min_group` hides the figures and distributions
    of smaller groups, and what would give them away. People without a group count in the overall
    figures, are a population of their own in verdicts, and are in no comparison of groups; with
    `min_group` they are a group of their own, as they could be worked out by subtraction. `progress` hears of each round that is done.
    """
    check_rule(rule.kind, scale)
    table = _in_order(_all_in_groups(table) if min_group else table)
    analysed = _Rounds(table, scale, rule, min_group)
    names = {group: group for group in table.groups}
    settled = _settled(table)
    told = progress or SilentProgress()
    found: list[dict[str, object]] = []
    told.report(0, len(table.rounds))
    for number in table.rounds:
        items = {item: item for item in analysed.items(number)}
        figures = round_json(analysed.analyses(number), items, names, settled)
        took_part = {"participation": participation_json(analysed.participation(number))}
        found.append({"round": _number_in(number)} | took_part | figures)
        told.report(len(found), len(table.rounds))
    return found


class _Rounds:
    """The analyses of a table, round by round."""

    def __init__(
        self, table: RatingsTable, scale: Scale, rule: ConsensusRule, min_group: int
    ) -> None:
        self._table = table
        self._scale = scale
        self._rule = rule
        self._min_group = min_group
        self._panels: dict[tuple[str, str], Panel] = {}

    def analyses(self, number: str) -> dict[str, PanelAnalysis]:
        """Return the analysis of each criterion in a round."""
        from workshop_app.analysis.analyst import analyse_panel  # NumPy: with the first table

        minimum = MinimumSizes(self._min_group)
        before = self._before(number)
        return {
            one: analyse_panel(
                self._panel(number, one),
                self._rule,
                self._panel(before, one) if before else None,
                minimum,
            )
            for one in self._table.criteria
        }

    def participation(self, number: str) -> Participation | None:
        """Return who took part in a round, and who of the round before did not again."""
        now, then = (
            [self._panel(one, criterion) for criterion in self._table.criteria] if one else []
            for one in (number, self._before(number))
        )
        return participation(now, then, self._min_group)

    def items(self, number: str) -> tuple[str, ...]:
        """Return the recommendations that were put to the vote in a round."""
        table = self._table
        if len(table.rounds) == 1:
            return table.recommendations
        rated = {one.recommendation for one in table.entries if one.round == number}
        return tuple(item for item in table.recommendations if item in rated)

    def _before(self, number: str) -> str:
        place = self._table.rounds.index(number)
        return self._table.rounds[place - 1] if place else ""

    def _panel(self, number: str, criterion: str) -> Panel:
        place = number, criterion
        if place not in self._panels:
            self._panels[place] = self._make_panel(number, criterion)
        return self._panels[place]

    def _make_panel(self, number: str, criterion: str) -> Panel:
        from workshop_app.analysis.panel import RECUSED, Panel  # NumPy: with the first table

        return Panel.from_records(
            (
                (one.participant, one.recommendation, RECUSED if one.recused else one.value)
                for one in self._table.entries
                if one.round == number and one.criterion == criterion
            ),
            low=self._scale.low,
            high=self._scale.high,
            groups=self._table.groups,
            participants=self._table.participants,
            items=self.items(number),
            only_where_recorded=self._table.withheld,
        )


def _settled(table: RatingsTable) -> Settled:
    """Return the last round in which somebody rated, by recommendation and criterion."""
    answers = {entry.place: entry for entry in table.entries}
    order = {number: at for at, number in enumerate(table.rounds)}
    rated = [entry for entry in answers.values() if entry.value is not None]
    rated.sort(key=lambda entry: order[entry.round])
    return {(one.recommendation, one.criterion): _number_in(one.round) for one in rated}


def _number_in(name: str) -> int | str:
    """Return a round that is named by a number as that number, as `results --json` has it."""
    return int(name) if _NUMBER.fullmatch(name) else name


def _in_order(table: RatingsTable) -> RatingsTable:
    """Return the table with people and groups by name, as the draws behind ranks follow them."""
    return replace(
        table,
        participants=tuple(sorted(table.participants)),
        groups=tuple(sorted(table.groups)),
    )


def _all_in_groups(table: RatingsTable) -> RatingsTable:
    """Return the table with the people without a group in one of their own, with a free name."""
    if all(group != NO_GROUP for _, group in table.participants):
        return table
    name = REST
    while name in table.groups:
        name = f"({name})"
    return replace(
        table,
        participants=tuple((key, group or name) for key, group in table.participants),
        groups=(*table.groups, name),
    )
