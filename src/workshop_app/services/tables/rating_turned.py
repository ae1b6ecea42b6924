"""Finds several columns of ratings in a table whose rows are recommendations."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from workshop_app.domain.raw_table import column_name
from workshop_app.domain.scale import Scale
from workshop_app.services.tables.choices import (
    Expected,
    Kind,
    LeftOut,
    Problem,
    Severity,
    TakenAs,
    Why,
)
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.header_words import word_for
from workshop_app.services.tables.keys import cell_text, header_key
from workshop_app.services.tables.rating_content import Contents
from workshop_app.services.tables.rating_items import ItemColumn, is_code
from workshop_app.services.tables.rating_roles import is_aside, likely_persons, role_of
from workshop_app.services.tables.rating_values import (
    is_group_row,
    is_named,
    look_like_items,
    look_like_raters,
    may_be_no_raters,
    parted_values,
    raters_of,
)

Said = Sequence[Sequence[str]]
_TITLES = {TakenAs.TITLE, TakenAs.TEXT, TakenAs.CODE}


@dataclass(frozen=True, slots=True)
class FoundValues:
    """The columns of ratings, none where the rows are no recommendations; and what is asked."""

    table: FoundTable
    values: tuple[ItemColumn, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def find_values(
    table: FoundTable,
    said: Said,
    contents: Contents,
    scale: Scale,
    roles: dict[TakenAs, int],
    chosen: Mapping[int, TakenAs],
) -> FoundValues:
    """Return the columns of ratings where each row is a recommendation; `roles` learn who is."""
    return _Finding(table, said, contents, scale, roles, chosen).found()


def asked_column(table: FoundTable, place: int) -> Problem:
    """Return the question whether a column holds ratings."""
    header = table.headers[place]
    return Problem(column_name(place), header, Expected.RATED_COLUMN, Severity.QUESTION, (header,))


def _is_blank(heading: str) -> bool:
    """Tell whether a heading says nothing, as those of pivot tables do."""
    return header_key(heading) in {"", "rowlabels", "행레이블"}


@dataclass(slots=True)
class _Finding:
    table: FoundTable
    said: Said
    contents: Contents
    scale: Scale
    roles: dict[TakenAs, int]
    chosen: Mapping[int, TakenAs]

    def found(self) -> FoundValues:
        rated = self._rated()
        if TakenAs.PARTICIPANT not in self.roles:
            self._find_person(rated)
        if TakenAs.RECOMMENDATION not in self.roles:
            return self._turned(rated)
        chosen = [at for at in rated if at in self.chosen]
        if len(rated) == len(chosen) == 1:
            self.roles[TakenAs.RATING] = rated[0]
            return FoundValues(self.table)
        if TakenAs.PARTICIPANT in self.roles:
            return self._parted(rated)
        return self._of_raters(rated) if self._holds_raters(rated) else FoundValues(self.table)

    def _rated(self) -> list[int]:
        others = {at for role, at in self.roles.items() if role is not TakenAs.RATING}
        return [
            at
            for at, parts in enumerate(self.said)
            if at not in others
            and self.chosen.get(at, TakenAs.RATING) is TakenAs.RATING
            and (at in self.chosen or self._is_rated(at, parts))
        ]

    def _is_rated(self, at: int, parts: Sequence[str]) -> bool:
        aside = any(is_aside(one) and role_of(one) is not TakenAs.RATING for one in parts)
        content = self.contents.of(at)
        item = self.roles.get(TakenAs.RECOMMENDATION)
        numbers_rows = content.counts_rows and (item is None or at < item)
        return not aside and content.rated and bool(content.texts) and not numbers_rows

    def _find_person(self, rated: Sequence[int]) -> None:
        """Take a column that may tell people apart: each of them stands in several rows."""
        item = self.roles.get(TakenAs.RECOMMENDATION)
        named = all(map(is_named, parted_values([(at, self.said[at]) for at in rated])))
        once = TakenAs.GROUP not in self.roles and item is not None and self._is_once(item)
        if item is None or (once and not named):
            return
        for at in likely_persons(self.said):
            if (
                at not in {*rated, *self.chosen, *self.roles.values()}
                and self.contents.of(at).texts
            ):
                self.roles[TakenAs.PARTICIPANT] = at
                return

    def _is_once(self, at: int) -> bool:
        """Tell whether each recommendation has a row of its own."""
        texts = self.contents.of(at).texts
        return TakenAs.CRITERION not in self.roles and len(set(texts)) == len(texts)

    def _parted(self, rated: Sequence[int]) -> FoundValues:
        """Return rounds or criteria in columns of their own, beside who rated."""
        values = parted_values([(at, self.said[at]) for at in rated])
        single = self.roles.get(TakenAs.RATING)
        plain = single is not None and not any(
            one.place == single and is_named(one) for one in values
        )
        taken = [
            one
            for one in values
            if one.place in self.chosen or (one.place == single if plain else is_named(one))
        ]
        open_ones = [one for one in values if one not in taken and (is_named(one) or not plain)]
        problems = tuple(asked_column(self.table, one.place) for one in open_ones)
        if len(taken) == 1 and single is not None and not is_named(taken[0]):
            return FoundValues(self.table, (), problems)
        if taken:
            self.roles.pop(TakenAs.RATING, None)
        named = (
            one if is_named(one) else replace(one, criterion=self.table.headers[one.place])
            for one in taken
        )
        return FoundValues(self.table, tuple(named), problems)

    def _turned(self, rated: Sequence[int]) -> FoundValues:
        """Return people in columns where the column of recommendations has no heading for it."""
        nothing = FoundValues(self.table)
        if {TakenAs.PARTICIPANT, TakenAs.GROUP} & self.roles.keys() or len(rated) < 2:  # noqa: PLR2004 - two raters
            return nothing
        free = [at for at in range(len(self.said)) if at not in {*rated, *self.chosen}]
        corner = next((at for at in free if self._may_hold_items(at)), None)
        if corner is None:
            return nothing
        texts = self.contents.of(corner).texts
        headings = [self.said[at][-1] for at in rated]
        if look_like_raters(headings) or (look_like_items(texts) and not look_like_items(headings)):
            self.roles[TakenAs.RECOMMENDATION] = corner
            return self._of_raters(rated)
        if _is_blank(self.said[corner][-1]):
            if look_like_raters(texts) or all(map(is_code, headings)) or look_like_items(headings):
                self.roles[TakenAs.PARTICIPANT] = corner
                return nothing
            return FoundValues(self.table, (), (self._which(corner, Expected.ROWS_ARE),))
        return nothing

    def _may_hold_items(self, at: int) -> bool:
        heading = self.said[at][-1]
        known = _is_blank(heading) or word_for(heading, Kind.RECOMMENDATIONS) in _TITLES
        texts = self.contents.of(at).texts
        return known and len(set(texts)) == len(texts) == len(self.table.rows)

    def _which(self, place: int, expected: Expected) -> Problem:
        header = self.table.headers[place]
        found = ", ".join(self.contents.of(place).texts[:3])
        return Problem(column_name(place), found, expected, Severity.QUESTION, (header,))

    def _holds_raters(self, rated: Sequence[int]) -> bool:
        return TakenAs.RATING not in self.roles and len(rated) > 1

    def _of_raters(self, rated: Sequence[int]) -> FoundValues:
        item = self.roles[TakenAs.RECOMMENDATION]
        table, groups, left = self._without_groups(item, rated)
        values = raters_of([(at, self.said[at]) for at in rated], groups)
        headings = [one.item for one in values]
        problems = ()
        if may_be_no_raters(headings, self.scale) and not all(
            self.chosen.get(at) is TakenAs.RATING for at in rated
        ):
            found = ", ".join(headings[:6])
            problems = (
                Problem(
                    column_name(rated[0]),
                    found,
                    Expected.COLUMNS_ARE_PEOPLE,
                    Severity.QUESTION,
                    tuple(self.table.headers[at] for at in rated),
                ),
            )
        return FoundValues(table, values, problems, left)

    def _without_groups(
        self, item: int, rated: Sequence[int]
    ) -> tuple[FoundTable, list[str], tuple[LeftOut, ...]]:
        """Return the table without the row that says the groups, and what it says."""
        first = self.table.rows[0]
        cells = [cell_text(first.cells[at]) for at in rated]
        label = cell_text(first.cells[item])
        if not is_group_row(label, cells):
            return self.table, [""] * len(rated), ()
        left = LeftOut(str(first.number), Why.SECOND_HEADER, " ".join([label, *cells]))
        return replace(self.table, rows=self.table.rows[1:]), cells, (left,)
