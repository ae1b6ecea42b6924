"""The ratings of a table, row by row: who rated what, and everything that is no rating."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from workshop_app.domain.answers import (
    Door,
    Meaning,
    NotRated,
    Reason,
    Unreadable,
    answer_key,
    is_others_word,
    points_of,
    read_answer,
)
from workshop_app.domain.raw_table import cell_name
from workshop_app.domain.scale import Scale
from workshop_app.services.analysing import NO_GROUP, ONLY_CRITERION, ONLY_GROUP, ONLY_ROUND, Entry
from workshop_app.services.tables.choices import Choices, LeftOut, TakenAs, Why
from workshop_app.services.tables.keys import match_key
from workshop_app.services.tables.moments import DayOrder, Moment, moment_of
from workshop_app.services.tables.rating_items import ItemColumn
from workshop_app.services.tables.rating_layout import Layout
from workshop_app.services.tables.rating_names import Names
from workshop_app.services.tables.round_order import round_name
from workshop_app.services.tables.totals import says_total
from workshop_app.wording.labels import WITHHELD

# What stands for the value of the row where such a column is true.
_BY_COLUMN = ((TakenAs.RECUSED, NotRated.RECUSED), (TakenAs.ABSTAINED, NotRated.ABSTAINED))
_TRUE = frozenset({"true", "1", "yes", "y", "예"})
# Words of other scales stand for these numbers until all words of the table are known.
_PENDING = 10_000
_TOTAL = "\0"


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that is no answer, and why."""

    where: str
    text: str
    reason: Reason


@dataclass(slots=True)
class Gathered:
    """What was read so far, of one sheet or of several, in the order in which it came."""

    scale: Scale
    choices: Choices
    participants: dict[str, str] = field(default_factory=dict[str, str])
    people: Names = field(default_factory=Names)
    groups: Names = field(default_factory=Names)
    recommendations: Names = field(default_factory=Names)
    criteria: Names = field(default_factory=Names)
    rounds: Names = field(default_factory=Names)
    entries: list[tuple[Moment | None, Entry]] = field(
        default_factory=list[tuple[Moment | None, Entry]]
    )
    comments: list[tuple[str, str, str, str]] = field(
        default_factory=list[tuple[str, str, str, str]]
    )
    order: DayOrder = field(default_factory=DayOrder)
    timed: bool = False
    bad: list[BadCell] = field(default_factory=list[BadCell])
    incomplete: list[str] = field(default_factory=list[str])
    two_groups: list[str] = field(default_factory=list[str])
    too_long: dict[str, str] = field(default_factory=dict[str, str])
    left_out: list[LeftOut] = field(default_factory=list[LeftOut])
    withheld: set[str] = field(default_factory=set[str])
    words: dict[str, int] = field(default_factory=dict[str, int])
    known: dict[str, Meaning] = field(default_factory=dict[str, Meaning])
    pending: dict[str, tuple[int, str]] = field(default_factory=dict[str, tuple[int, str]])

    def taking(self, layout: Layout, only_round: str = "") -> "_Taking":
        """Return what takes the rows of one sheet; `only_round` is the round of all of them."""
        return _Taking(self, layout, only_round)

    def group_of(self, text: str) -> str:
        """Return the group that a text was said to mean."""
        if not self.choices.groups or not text:
            return text
        key = match_key(text)
        said = (name for one, name in self.choices.groups.items() if one and match_key(one) == key)
        return next(said, "") or text

    def resolve_words(self) -> None:
        """Give the words of other scales their points, by all of them together."""
        if not self.pending:
            return
        points = points_of([answer_key(text) for text in self.pending], self.scale)
        value_of = {at: points.get(answer_key(text)) for text, (at, _) in self.pending.items()}
        count = Counter(entry.value for _, entry in self.entries)
        for text, (at, where) in self.pending.items():
            value = value_of[at]
            if value is None:
                self.bad.extend([BadCell(where, text, Reason.UNKNOWN)] * max(1, count[at]))
            else:
                self.words[text] = value
        self.entries = [
            (
                moment,
                entry if entry.value not in value_of else _valued(entry, value_of[entry.value]),
            )
            for moment, entry in self.entries
        ]


def _valued(entry: Entry, value: int | None) -> Entry:
    return Entry(entry.participant, entry.recommendation, entry.criterion, entry.round, value)


class _Taking:
    """Takes the rows of one sheet; what they have in common is looked up once."""

    def __init__(self, gathered: Gathered, layout: Layout, only_round: str) -> None:
        self._all = gathered
        self._roles = roles = layout.roles
        self._width = len(layout.table.headers)
        self._only_round = only_round or ONLY_ROUND
        self._person_at = roles.get(TakenAs.PARTICIPANT)
        self._group_at = roles.get(TakenAs.GROUP)
        self._item_at = roles.get(TakenAs.RECOMMENDATION)
        self._criterion_at = roles.get(TakenAs.CRITERION)
        self._round_at = roles.get(TakenAs.ROUND)
        self._time_at = roles.get(TakenAs.TIME)
        self._comment_at = roles.get(TakenAs.COMMENT)
        gathered.timed |= self._time_at is not None
        self._rating_at = roles.get(TakenAs.RATING, 0)
        self._values = [_named(one, gathered, is_rater=True) for one in layout.values]
        self._rated_at = [one.place for one in layout.values] or [self._rating_at]
        self._marks = [(roles[role], said) for role, said in _BY_COLUMN if role in roles]
        self._wide = [_named(one, gathered) for one in layout.items]
        self._known_people: dict[str, str] = {}
        self._known_rounds: dict[str, str] = {}

    def take(self, number: int, row: Sequence[str]) -> None:
        """Take one row of the table, `number` its place in the file."""
        if len(row) > self._width and any(row[self._width :]):
            self._all.too_long[str(number)] = " ".join(filter(None, row))
            return
        if self._item_at is None:
            cells: Iterable[ItemColumn] = self._wide
        else:
            item = self._text(row, self._item_at)
            if not item and not any(self._text(row, at) for at in self._rated_at):
                return
            one = item and self._all.recommendations.one(item)
            if self._values:
                self._take_values(number, row, one)
                return
            cells = [ItemColumn(self._rating_at, one)]
        person = self._person(number, row)
        if person:
            self._take_cells(number, row, person, cells)

    def _take_values(self, number: int, row: Sequence[str], item: str) -> None:
        """Take a row of one recommendation with several ratings: of rounds, or of people."""
        if not item:
            self._all.incomplete.append(cell_name(number - 1, self._item_at or 0))
        elif self._values[0].item:
            for column in self._values:
                self._join(column.item, column.group or ONLY_GROUP, number)
                self._take_cells(number, row, column.item, [replace(column, item=item)])
        elif person := self._person(number, row):
            cells = [replace(column, item=item) for column in self._values]
            self._take_cells(number, row, person, cells)

    def _take_cells(
        self, number: int, row: Sequence[str], person: str, cells: Iterable[ItemColumn]
    ) -> None:
        found = self._all
        criterion = found.criteria.one(self._text(row, self._criterion_at))
        said_round = self._text(row, self._round_at)
        this_round = self._known_rounds.get(said_round)
        if this_round is None:
            this_round = found.rounds.one(round_name(said_round))
            self._known_rounds[said_round] = this_round
        said = self._marked(row) if self._marks else None
        moment = None
        if self._time_at is not None:
            moment = moment_of(self._text(row, self._time_at))
            if moment is not None:
                found.order.see(moment)
        for column in cells:
            if not column.item:
                found.incomplete.append(cell_name(number - 1, self._item_at or 0))
                return
            answer = said or self._answer(number, row, column.place)
            by = criterion or column.criterion or ONLY_CRITERION
            when = this_round or column.round or self._only_round
            found.criteria.names[by] = found.rounds.names[when] = None
            if answer is not NotRated.NO_ANSWER:
                value = answer if isinstance(answer, int) else None
                recused = answer is NotRated.RECUSED
                found.entries.append((moment, Entry(person, column.item, by, when, value, recused)))
            if self._comment_at is not None and (text := self._text(row, self._comment_at)):
                found.comments.append((person, column.item, when, text))

    def _marked(self, row: Sequence[str]) -> NotRated | None:
        """Return what a column of its own says of a row, whatever stands in the cell."""
        marks = self._marks
        return next((told for at, told in marks if self._text(row, at).casefold() in _TRUE), None)

    def _text(self, row: Sequence[str], at: int | None) -> str:
        return row[at] if at is not None and at < len(row) else ""

    def _person(self, number: int, row: Sequence[str]) -> str:
        """Return who gave the row, and register them; nothing where nobody did."""
        found = self._all
        if self._person_at is None:
            person = (
                f"{self._only_round}/{number}" if self._only_round != ONLY_ROUND else str(number)
            )
            self._join(person, self._group(row), number)
            return person
        text = self._text(row, self._person_at)
        person = self._known_people.get(text)
        if person is None:
            person = self._known_people[text] = (
                _TOTAL if says_total(text) else found.people.one(text)
            )
        if person is _TOTAL:
            found.left_out.append(LeftOut(str(number), Why.TOTAL, text))
            return ""
        if not person:
            found.incomplete.append(cell_name(number - 1, self._person_at))
            return ""
        if person == WITHHELD:  # several people of our own export, whom nobody may tell apart
            person = f"{WITHHELD} {number}"
            found.withheld.add(person)
            found.participants[person] = NO_GROUP
        else:
            self._join(person, self._group(row), number)
        return person

    def _group(self, row: Sequence[str]) -> str:
        if self._group_at is None:
            return ONLY_GROUP
        text = self._text(row, self._group_at)
        return self._all.groups.one(self._all.group_of(text))

    def _join(self, person: str, group: str, number: int) -> None:
        participants = self._all.participants
        before = participants.setdefault(person, group or NO_GROUP)
        if group and before != group:
            participants[person] = group
            if before != NO_GROUP:
                where = cell_name(number - 1, self._group_at or 0)
                self._all.two_groups.append(f"{where}: {person} ({before}, {group})")

    def _answer(self, number: int, row: Sequence[str], place: int) -> Meaning:
        """Return what a cell says; what is no answer at all is remembered as bad."""
        text = row[place] if place < len(row) else ""
        answer = self._all.known.get(text)
        if answer is None:
            answer = self._new_answer(text, cell_name(number - 1, place))
        return answer

    def _new_answer(self, text: str, where: str) -> Meaning:
        found = self._all
        chosen = _chosen(found.choices, text)
        if chosen is not None:
            found.known[text] = chosen
            return chosen
        if is_others_word(answer_key(text), found.scale):
            value = _PENDING + len(found.pending)
            found.pending[text] = (value, where)
            found.known[text] = value
            return value
        read = read_answer(text, found.scale, Door.FILE, found.choices.counts)
        if isinstance(read, Unreadable):
            found.bad.append(BadCell(where, text, read.reason))
            return NotRated.NO_ANSWER
        found.known[text] = read
        return read


def _chosen(choices: Choices, text: str) -> Meaning | None:
    """Return what the facilitator said that a text means; None where they said nothing."""
    key = match_key(text)
    for word, meaning in choices.words.items():
        if match_key(word) == key:
            return NotRated.NO_ANSWER if meaning is None else meaning
    return None


def _named(column: ItemColumn, found: Gathered, *, is_rater: bool = False) -> ItemColumn:
    """Return a column of a table with its names in the spelling of all sheets."""
    names = found.people if is_rater else found.recommendations
    return ItemColumn(
        column.place,
        names.one(column.item),
        found.criteria.one(column.criterion),
        found.rounds.one(round_name(column.round)),
        found.groups.one(found.group_of(column.group)),
    )
