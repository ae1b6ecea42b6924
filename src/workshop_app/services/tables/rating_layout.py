"""What the columns of a table of ratings hold: by their headings, and by what stands in them."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from workshop_app.domain.answers import (
    Door,
    NotRated,
    Reason,
    answer_key,
    is_others_word,
    read_answer,
)
from workshop_app.domain.raw_table import column_name
from workshop_app.domain.scale import Scale
from workshop_app.services.tables.choices import (
    Choices,
    Expected,
    LeftOut,
    Problem,
    Severity,
    TakenAs,
    Why,
)
from workshop_app.services.tables.columns import Column
from workshop_app.services.tables.columns import Reason as Because
from workshop_app.services.tables.finding import FoundTable
from workshop_app.services.tables.keys import cell_text, match_key
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

_LONG = {TakenAs.RECOMMENDATION, TakenAs.RATING}
_FEW_WORDS, _SHORT_WORDS = 11, 25
_RATING_LIKE = 10


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column plays which part; `items` are the recommendations of a wide table.

    Without a column of participants each row is a person of its own.
    """

    table: FoundTable
    roles: Mapping[TakenAs, int]
    items: tuple[ItemColumn, ...]
    columns: tuple[Column, ...]
    problems: tuple[Problem, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def is_long(self) -> bool:
        """Tell whether there is one row a rating."""
        return self.roles.keys() >= _LONG

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


@dataclass(slots=True)
class _Content:
    """What stands in a column, of the rows that were looked at."""

    texts: list[str]
    points: int = 0
    numbers: int = 0
    words: Counter[str] = field(default_factory=Counter[str])

    @classmethod
    def of(cls, texts: list[str], kind_of: Callable[[str], str]) -> "_Content":
        found = cls([one for one in texts if one])
        for text, count in Counter(found.texts).items():
            kind = kind_of(text)
            if kind == "point":
                found.points += count
            elif kind == "number":
                found.numbers += count
            elif kind == "word":
                found.words[text] = count
        return found

    @property
    def rated(self) -> bool:
        """Tell whether it could well be a column of ratings, some of them off the scale."""
        other = sum(self.words.values())
        return self.points + self.numbers >= max(1, other)

    @property
    def written(self) -> bool:
        """Tell whether these are texts of people rather than words of a scale."""
        many = len(self.words) > _FEW_WORDS
        long = any(len(word) > _SHORT_WORDS for word in self.words)
        return bool(self.words) and not self.points + self.numbers and (many or long)

    @property
    def counts_rows(self) -> bool:
        """Tell whether it numbers the rows."""
        return len(self.texts) > 2 and self.texts == [  # noqa: PLR2004 - 1, 2 are ratings as well
            str(number) for number in range(1, len(self.texts) + 1)
        ]


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
        self._known: dict[str, str] = {}
        self._content: dict[int, _Content] = {}
        self._problems: list[Problem] = []

    def layout(self) -> Layout:
        """Return the layout of the table."""
        roles = self._roles()
        wide = not {TakenAs.RECOMMENDATION} & roles.keys()
        if wide:
            roles.pop(TakenAs.RATING, None)
            roles.pop(TakenAs.COMMENT, None)  # nothing says on which recommendation it is
        places = self._item_places(roles) if wide else []
        self._find_more(roles, places)
        items = items_of([(place, self._headings(place)) for place in places])
        columns = tuple(self._column(place, roles, places) for place in range(len(self._said)))
        left = [
            LeftOut(column_name(place), Why.COLUMN, one.header)
            for place, one in enumerate(columns)
            if one.taken_as is TakenAs.IGNORED
            and (self._said[place] != ("",) or self._of(place).texts)
        ]
        return Layout(self._table, roles, items, columns, tuple(self._problems), tuple(left))

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
            if taken is TakenAs.RATING and TakenAs.RECOMMENDATION in found:
                found[TakenAs.RATING] = place
        return found

    def _find_more(self, roles: dict[TakenAs, int], places: Sequence[int]) -> None:
        """Look for people and groups among the columns that hold no ratings."""
        taken = {*roles.values(), *places, *self._chosen}
        for place, said in enumerate(self._said):
            role = likely_role(said) if place not in taken else None
            if role is not None and role not in roles and self._of(place).texts:
                roles[role] = place
                taken.add(place)
        if TakenAs.PARTICIPANT not in roles:
            for place in likely_persons(self._said):
                texts = self._of(place).texts
                told_apart = len(texts) == len(self._table.rows) and len(set(texts)) * 2 > len(
                    texts
                )
                if place not in taken and told_apart:
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
        unnamed = [at for at in others if self._said[at] == ("",)]
        asked = others if coded or chosen else unnamed
        for at in asked:
            self._ask(at)
        return sorted({*chosen, *coded, *(at for at in others if at not in asked)})

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
        header = self._table.headers[place]
        self._problems.append(
            Problem(column_name(place), header, Expected.RATED_COLUMN, Severity.QUESTION, (header,))
        )

    def _of(self, place: int) -> _Content:
        if place not in self._content:
            texts = [cell_text(row.cells[place]) for row in self._table.rows]
            self._content[place] = _Content.of(texts, self._kind_of)
        return self._content[place]

    def _kind_of(self, text: str) -> str:
        if text not in self._known:
            self._known[text] = self._look_at(text)
        return self._known[text]

    def _look_at(self, text: str) -> str:
        read = read_answer(text, self._scale, Door.FILE)
        if isinstance(read, int):
            return "point"
        if isinstance(read, NotRated):
            return "none"
        if read.reason in {Reason.MISSING_CODE, Reason.NOT_WHOLE, Reason.CONTRADICTS}:
            return "number" if _is_small(text) or read.reason is Reason.CONTRADICTS else "none"
        if read.reason is Reason.OFF_SCALE:
            return "number" if _is_small(text) else "word"
        return "point" if is_others_word(answer_key(text), self._scale) else "word"

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


def _is_small(text: str) -> bool:
    """Tell whether a number could be a rating on some scale: no age and no year."""
    digits = "".join(one for one in text.partition(".")[0] if one.isdigit())
    return bool(digits) and int(digits[:9]) <= _RATING_LIKE
