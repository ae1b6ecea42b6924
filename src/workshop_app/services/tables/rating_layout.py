"""What the columns of a table of ratings hold: by their headings, and by what stands in them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from workshop_app.domain.raw_table import column_name
from workshop_app.domain.scale import Scale
from workshop_app.services.tables.choices import (
    Choices,
    LeftOut,
    Problem,
    TakenAs,
    Why,
)
from workshop_app.services.tables.columns import Column
from workshop_app.services.tables.columns import Reason as Because
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.keys import match_key
from workshop_app.services.tables.rating_content import Content, Contents
from workshop_app.services.tables.rating_items import (
    ItemColumn,
    is_code,
    is_criterion,
    is_within,
    items_of,
)
from workshop_app.services.tables.rating_roles import (
    is_aside,
    likely_persons,
    likely_role,
    roles_of,
)
from workshop_app.services.tables.rating_turned import asked_column, find_values

_NAMELESS = frozenset({"비공개", "익명", "무기명", "anonymous", "hidden", "withheld"})
_LONG = {TakenAs.RECOMMENDATION, TakenAs.RATING}


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column plays which part; `items` are the recommendations of a wide table.

    Without a column of participants each row is a person of its own. Where each row is a
    recommendation `values` are several columns of ratings: of rounds, of criteria, of people.
    """

    table: FoundTable
    roles: Mapping[TakenAs, int]
    items: tuple[ItemColumn, ...]
    columns: tuple[Column, ...]
    problems: tuple[Problem, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    values: tuple[ItemColumn, ...] = ()

    @property
    def is_long(self) -> bool:
        """Tell whether a column says which recommendation a row is about."""
        return self.roles.keys() >= _LONG or bool(self.values)

    @property
    def raters(self) -> list[str]:
        """Return who rated, where people have a column each."""
        return list(dict.fromkeys(one.item for one in self.values if one.item))

    @property
    def holds_ratings(self) -> bool:
        """Tell whether ratings can be read from it."""
        return bool(self.table.rows) and (self.is_long or bool(self.items))

    @property
    def twice(self) -> list[str]:
        """Return the recommendations of a wide table that have more than one column."""
        times = Counter((one.item, one.criterion, one.round) for one in self.items)
        return list(dict.fromkeys(item for (item, *_), count in times.items() if count > 1))


def layout_of(table: FoundTable, scale: Scale, choices: Choices) -> Layout:
    """Return what the columns hold; the facilitator's word goes before everything."""
    return _Laying(table, scale, choices).layout()


class _Laying:
    """Names the columns of one table."""

    def __init__(self, table: FoundTable, scale: Scale, choices: Choices) -> None:
        self._table = table
        self._scale = scale
        decided = {match_key(header): taken for header, taken in choices.columns.items()}
        self._chosen = {
            place: decided[match_key(header)]
            for place, header in enumerate(table.headers)
            if match_key(header) in decided
        }
        self._said = _filled_across([parts or ("",) for parts in table.header_parts], table.lower)
        self._contents = Contents(table, scale)
        self._problems: list[Problem] = []
        self._left: list[LeftOut] = []

    def layout(self) -> Layout:
        """Return the layout of the table."""
        roles = self._roles()
        values = self._values(roles)
        wide = not {TakenAs.RECOMMENDATION} & roles.keys()
        if wide:
            roles.pop(TakenAs.RATING, None)
            roles.pop(TakenAs.COMMENT, None)  # nothing says on which recommendation it is
        places = self._item_places(roles) if wide else []
        if not values:
            self._find_more(roles, places)
        items = items_of([(place, self._headings(place)) for place in places])
        taken = [*places, *(one.place for one in values)]
        columns = tuple(self._column(place, roles, taken) for place in range(len(self._said)))
        left = [
            LeftOut(column_name(place), Why.COLUMN, one.header)
            for place, one in enumerate(columns)
            if one.taken_as is TakenAs.IGNORED
            and (self._said[place] != ("",) or self._of(place).texts)
        ]
        problems = tuple(self._problems)
        return Layout(self._table, roles, items, columns, problems, (*self._left, *left), values)

    def _values(self, roles: dict[TakenAs, int]) -> tuple[ItemColumn, ...]:
        """Return the columns of ratings where each row is about one recommendation."""
        found = find_values(
            self._table, self._said, self._contents, self._scale, roles, self._chosen
        )
        self._problems.extend(found.problems)
        self._left.extend(found.left_out)
        self._table = found.table
        return found.values

    def _roles(self) -> dict[TakenAs, int]:
        free = [() if at in self._chosen else one for at, one in enumerate(self._said)]
        found = roles_of(free)
        found.update(
            (taken, place)
            for place, taken in self._chosen.items()
            if taken not in {TakenAs.IGNORED, TakenAs.RATING, TakenAs.NAME}
        )
        for place, taken in self._chosen.items():
            if taken is TakenAs.NAME:
                found[TakenAs.PARTICIPANT] = place
        place = found.get(TakenAs.PARTICIPANT, -1)
        if place >= 0 and place not in self._chosen and self._is_nameless(place):
            del found[TakenAs.PARTICIPANT]
        return found

    def _is_nameless(self, place: int) -> bool:
        """Tell whether a column says of everybody that they are not named."""
        said = {match_key(one) for one in self._of(place).texts}
        return len(self._table.rows) > 1 and bool(said) and said <= _NAMELESS

    def _find_more(self, roles: dict[TakenAs, int], places: Sequence[int]) -> None:
        """Look for people and groups among the columns that hold no ratings."""
        taken = {*roles.values(), *places, *self._chosen}
        for place, said in enumerate(self._said):
            role = likely_role(said) if place not in taken else None
            if role is TakenAs.PARTICIPANT and self._is_nameless(place):
                continue
            if role is not None and role not in roles and self._of(place).texts:
                roles[role] = place
                taken.add(place)
        if TakenAs.PARTICIPANT not in roles:
            for place in likely_persons(self._said):
                if place not in taken and self._contents.tells_apart(place):
                    roles[TakenAs.PARTICIPANT] = place
                    return

    def _item_places(self, roles: Mapping[TakenAs, int]) -> list[int]:
        """Return the columns of a wide table that hold ratings; ask where that is open."""
        free = [at for at in range(len(self._said)) if at not in roles.values()]
        chosen = [at for at in free if self._chosen.get(at) is TakenAs.RATING]
        free = [at for at in free if at not in self._chosen and not self._is_aside(at)]
        coded = [at for at in free if self._is_coded(at) and not self._is_written(at)]
        # Beside sub-questions in brackets a question of its own is another kind of question.
        within = [at for at in coded if any(map(is_within, self._said[at]))]
        coded = within if len(within) > 1 else coded
        others = [at for at in free if at not in coded and self._is_rated(at)]
        others = sorted({*others, *self._abstained(free, [*coded, *others])})
        unnamed = [at for at in others if self._said[at] == ("",)]
        asked = others if coded or chosen else unnamed
        for at in asked:
            self._ask(at)
        return sorted({*chosen, *coded, *(at for at in others if at not in asked)})

    def _abstained(self, free: Sequence[int], rated: Sequence[int]) -> list[int]:
        """Return the columns right of rated ones in which everybody abstained in words."""
        found = list(rated)
        for at in free:
            if at not in found and at - 1 in found and self._of(at).abstains:
                found.append(at)
        return [at for at in found if at not in rated]

    def _is_aside(self, place: int) -> bool:
        return any(is_aside(one) for one in self._said[place])

    def _is_coded(self, place: int) -> bool:
        return any(is_code(one) for one in self._said[place])

    def _is_written(self, place: int) -> bool:
        """Tell whether a coded column holds texts, or says who somebody is: Q1 and Q2 as well."""
        content = self._of(place)
        about_people = likely_role(self._said[place]) is not None
        return content.written or (about_people and bool(content.words) and not content.rated)

    def _is_rated(self, place: int) -> bool:
        content = self._of(place)
        return content.rated and bool(content.texts) and not content.counts_rows

    def _ask(self, place: int) -> None:
        self._problems.append(asked_column(self._table, place))

    def _of(self, place: int) -> Content:
        return self._contents.of(place)

    def _headings(self, place: int) -> Sequence[str]:
        """Return the headings of a column of ratings, the question and then what it is asked of.

        Where the upper headings tell the columns apart, the lower ones are their labels: Q1_1
        above “How important - R1”.
        """
        said = self._said[place]
        if said == ("",):
            return (self._table.headers[place],)
        first = Counter(parts[0] for parts in self._said)
        if len(said) > 1 and first[said[0]] == 1 and is_code(said[0]):
            stem, dash, item = said[-1].rpartition(" - ")
            labels = Counter(parts[-1].rpartition(" - ")[2] for parts in self._said)
            stems = {parts[-1].rpartition(" - ")[0] for parts in self._said if " - " in parts[-1]}
            if dash and (labels[item] == 1 or len(stems) > 1):
                return (stem, item) if len(stems) > 1 else (item,)
            return (said[0],)
        return said

    def _column(self, place: int, roles: Mapping[TakenAs, int], items: Sequence[int]) -> Column:
        header = self._table.headers[place]
        if place in self._chosen:
            return Column(header, self._chosen[place], Because.CHOSEN)
        for role, at in roles.items():
            if at == place:
                return Column(header, role, Because.HEADER)
        if place in items:
            return Column(header, TakenAs.RATING, Because.CONTENT)
        known = self._is_aside(place)
        return Column(header, TakenAs.IGNORED, Because.HEADER if known else Because.UNKNOWN)


def _filled_across(
    said: list[tuple[str, ...]], lower_only: AbstractSet[int] = frozenset()
) -> list[tuple[str, ...]]:
    """Return the headings, where only the first of several columns names what is rated in all."""
    lower = Counter(parts[-1] for parts in said if len(parts) > 1)
    for place in range(1, len(said)):
        own, left = said[place], said[place - 1]
        below = len(own) == 1 and (
            own[0] in lower or is_criterion(own[0]) or (own[0] and place in lower_only)
        )
        if below and len(left) > 1 and own[0] != left[-1]:
            said[place] = (*left[:-1], *own)
    return said
