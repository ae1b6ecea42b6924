"""A table of ratings from a csv or xlsx file: one row a rating, or one row a participant."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from math import isfinite
from pathlib import Path

from workshop_app.domain.answers import Door, Meaning, NotRated, Unreadable, read_answer
from workshop_app.domain.scale import Scale
from workshop_app.exchange.cells import column_letters
from workshop_app.exchange.sheet_text import Sheet, read_sheets
from workshop_app.exchange.table_census import Census
from workshop_app.services.analysing import (
    NO_GROUP,
    ONLY_CRITERION,
    ONLY_GROUP,
    ONLY_ROUND,
    ColumnsMissingError,
    ColumnsTwiceError,
    Entry,
    NotARatingError,
    RatingsTable,
    RowIncompleteError,
    TableUnreadableError,
    TwoGroupsError,
)
from workshop_app.services.analysing_words import why_unreadable
from workshop_app.services.table_limits import check_names
from workshop_app.wording.labels import WITHHELD

_NAMES = {
    "participant": "participant participant-id participants voter voter-id respondent 참여자 응답자",
    "group": "group group-id stakeholder-group 그룹 집단 이해관계자-그룹",
    "recommendation": "recommendation statement comment-id 권고안 권고",
    "criterion": "criterion 평가-기준 기준",
    "round": "round 라운드 회차",
    "rating": "rating vote score value 평점 점수",
    "abstained": "abstained 판단-유보 유보",
    "recused": "recused 이해관계-회피 회피",
    "time": "timestamp rated-at",
}
# What is rated; where a column says so more plainly, this one is what it is rated on.
_AMBIGUOUS = frozenset({"item", "항목"})
_ROLES = {name: role for role, names in _NAMES.items() for name in names.split()}
# Columns of a wide table that are known to be no recommendations.
_ASIDE = frozenset(
    [
        "n-comments",
        "n-votes",
        "n-agree",
        "n-disagree",
        "name",
        "affiliation",
        "comment",
        "comments",
        "channel",
        "datetime",
        "code",
        "이름",
        "소속",
        "의견",
        "코드",
    ]
)
_WHOLE = re.compile(r"([+-]?\d{1,9})(?:[.,]0+)?")
# What stands for the value of the row where such a column is true.
_BY_COLUMN = (("recused", NotRated.RECUSED), ("abstained", NotRated.ABSTAINED))
_TRUE = frozenset({"true", "1", "yes", "y", "예"})
_SHOWN_PROBLEMS = 10
_HEADER_WITHIN = 10
_LOOKED_AT = 1_000
_CHECKED_EVERY = 2_000


class RatingsTableReader:
    """Implements the TableReader port."""

    def read(self, path: Path, scale: Scale) -> RatingsTable:
        """Return the table of the first sheet that holds ratings; raises TableError."""
        with read_sheets(path) as sheets:
            filled = [table for sheet in sheets if (table := _Table.of(sheet)) is not None]
            if not filled:
                raise TableUnreadableError(path=str(path), reason="empty")
            for table in sorted(filled, key=lambda table: not table.columns.is_long):
                if table.columns.is_long or table.columns.is_wide:
                    return _read(table, scale, path)
        found = ", ".join(filled[0].header[:20])
        raise ColumnsMissingError(path=str(path), found=found)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column plays which part; `others` may be a wide table's recommendations."""

    roles: dict[str, int]
    others: tuple[tuple[int, str], ...]

    @classmethod
    def of(cls, header: Sequence[str]) -> "_Columns":
        roles: dict[str, int] = {}
        others: list[tuple[int, str]] = []
        keys = [re.sub(r"[\s_]+", "-", name.strip().casefold()) for name in header]
        plain = any(_ROLES.get(key) == "recommendation" for key in keys)
        ambiguous = dict.fromkeys(_AMBIGUOUS, "criterion" if plain else "recommendation")
        for place, (name, key) in enumerate(zip(header, keys, strict=True)):
            role = (_ROLES | ambiguous).get(key, "")
            if role and role not in roles:
                roles[role] = place
            elif name and key not in _ASIDE:
                others.append((place, name))
        return cls(roles, tuple(others))

    @property
    def is_long(self) -> bool:
        """Tell whether there is one row a rating."""
        return {"participant", "recommendation", "rating"} <= self.roles.keys()

    @property
    def is_wide(self) -> bool:
        """Tell whether there is one row a participant.

        A column of recommendations belongs to a long table whose ratings have a name of their own.
        """
        return (
            "participant" in self.roles
            and bool(self.others)
            and not {"rating", "recommendation"} & self.roles.keys()
        )

    @property
    def twice(self) -> list[str]:
        """Return the recommendations of a wide table that have more than one column."""
        times = Counter(name for _, name in self.others)
        return [name for name, count in times.items() if count > 1]

    def text(self, row: Sequence[str], role: str, otherwise: str = "") -> str:
        """Return what a row says in the column of `role`."""
        place = self.roles.get(role)
        if place is None:
            return otherwise
        return row[place] if place < len(row) else ""


@dataclass(frozen=True, slots=True)
class _Table:
    """The header and the sheet under it.

    Titles and the like may stand above the header: it is the first row that could be one.
    """

    header: list[str]
    columns: _Columns
    sheet: Sheet
    starts: int

    @classmethod
    def of(cls, sheet: Sheet) -> "_Table | None":
        """Return the table of a sheet; None where there is none, or no row under its header."""
        head = list(islice(_filled(islice(sheet.rows(), _LOOKED_AT)), _HEADER_WITHIN + 1))
        for number, row in head[:_HEADER_WITHIN]:
            columns = _Columns.of(row)
            if columns.is_long or columns.is_wide:
                return cls(row, columns, sheet, number) if number < head[-1][0] else None
        if len(head) <= 1:
            return None
        number, header = head[0]
        return cls(header, _Columns.of(header), sheet, number)

    def body(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the rows under the header that say something, each with its number in the file."""
        return (one for one in _filled(self.sheet.rows()) if one[0] > self.starts)


def _filled(rows: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    return ((number, row) for number, row in enumerate(rows, start=1) if any(row))


@dataclass(slots=True)
class _Gathered:
    """What was read so far, names in the order in which they came; dicts are ordered sets."""

    columns: _Columns
    scale: Scale
    participants: dict[str, str] = field(default_factory=dict[str, str])
    recommendations: dict[str, None] = field(default_factory=dict[str, None])
    criteria: dict[str, None] = field(default_factory=dict[str, None])
    rounds: dict[str, None] = field(default_factory=dict[str, None])
    entries: list[tuple[float, Entry]] = field(default_factory=list[tuple[float, Entry]])
    problems: list[str] = field(default_factory=list[str])
    incomplete: list[str] = field(default_factory=list[str])
    two_groups: list[str] = field(default_factory=list[str])
    withheld: set[str] = field(default_factory=set[str])
    known: dict[str, Meaning] = field(default_factory=dict[str, Meaning])

    def take(self, number: int, row: Sequence[str], cells: Iterable[tuple[int, str]]) -> None:
        """Take one row of the table, `number` its place in the file, with its rating cells."""
        columns = self.columns
        person = columns.text(row, "participant")
        if not person:
            self.incomplete.append(self._place("participant", number))
            return
        group = columns.text(row, "group", ONLY_GROUP)
        if person == WITHHELD:  # several people of our own export, whom nobody may tell apart
            person, group = f"{WITHHELD} {number}", ""
            self.withheld.add(person)
        self._join(person, group, number)
        criterion = columns.text(row, "criterion") or ONLY_CRITERION
        this_round = _round_name(columns.text(row, "round")) or ONLY_ROUND
        self.criteria[criterion] = self.rounds[this_round] = None
        said = next(
            (told for role, told in _BY_COLUMN if columns.text(row, role).casefold() in _TRUE), None
        )
        at = _time(columns.text(row, "time"))
        for place, item in cells:
            if not item:
                self.incomplete.append(self._place("recommendation", number))
                return
            self.recommendations[item] = None
            text = row[place] if place < len(row) else ""
            answer = said or self._rating(text, place, number)
            if answer is not NotRated.NO_ANSWER:
                value = answer if isinstance(answer, int) else None
                recused = answer is NotRated.RECUSED
                where = (person, item, criterion, this_round)
                self.entries.append((at, Entry(*where, value, recused=recused)))

    def _join(self, person: str, group: str, number: int) -> None:
        before = self.participants.setdefault(person, group or NO_GROUP)
        if group and before != group:
            self.participants[person] = group
            if before != NO_GROUP:
                self.two_groups.append(
                    f"{self._place('group', number)}: {person} ({before}, {group})"
                )

    def _rating(self, text: str, place: int, number: int) -> Meaning:
        """Return what a cell says; what is no answer at all is remembered as a problem."""
        found = self.known.get(text)
        if found is None:
            read = read_answer(text, self.scale, Door.FILE)
            if isinstance(read, Unreadable):
                told = f"{column_letters(place + 1)}{number}: “{text[:30]}” {why_unreadable(read.reason)}"
                self.problems.append(told.rstrip())
                return NotRated.NO_ANSWER
            found = self.known[text] = read
        return found

    def _place(self, role: str, number: int) -> str:
        return f"{column_letters(self.columns.roles[role] + 1)}{number}"

    def check_size(self, path: Path) -> None:
        """Raise TableTooLargeError where more names came than a table may have."""
        check_names(
            path,
            people=len(self.participants),
            groups=len(set(self.participants.values()) - {NO_GROUP}),
            items=len(self.recommendations),
            criteria=len(self.criteria),
            rounds=len(self.rounds),
        )

    def raise_problems(self) -> None:
        """Raise the first kind of problem that was found, with the places of all of its kind."""
        if self.problems:
            low, high = self.scale.low, self.scale.high
            raise NotARatingError(**_first(self.problems, "problems"), low=low, high=high)
        if self.incomplete:
            raise RowIncompleteError(**_first(self.incomplete, "places"))
        if self.two_groups:
            raise TwoGroupsError(**_first(self.two_groups, "problems"))


def _first(found: list[str], name: str) -> dict[str, object]:
    return {name: found[:_SHOWN_PROBLEMS], "count": len(found)}


def _read(table: _Table, scale: Scale, path: Path) -> RatingsTable:
    columns = table.columns
    gathered = _Gathered(columns, scale)
    if columns.is_wide and columns.twice:
        raise ColumnsTwiceError(problems=columns.twice)
    if table.sheet.measure is not None:
        items = len(columns.others) if columns.is_wide else 0
        table.sheet.measure(Census(path, columns.roles, items))
    rating = columns.roles.get("rating", 0)
    for number, row in table.body():
        if number % _CHECKED_EVERY == 0:
            gathered.check_size(path)
        if columns.is_wide:
            gathered.take(number, row, columns.others)
        elif (item := columns.text(row, "recommendation")) or columns.text(row, "rating"):
            gathered.take(number, row, [(rating, item)])
    gathered.check_size(path)
    gathered.raise_problems()
    return _table(gathered)


def _time(text: str) -> float:
    """Return a time as a number: the last answer counts, whatever the order of the rows."""
    if not text:
        return 0.0
    try:
        return float(text) if isfinite(float(text)) else 0.0
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text).timestamp()
    except (ValueError, OverflowError, OSError):
        return 0.0


def _table(gathered: _Gathered) -> RatingsTable:
    participants = gathered.participants
    if all(group == NO_GROUP for group in participants.values()):
        participants = dict.fromkeys(participants, ONLY_GROUP)
    groups = dict.fromkeys(group for group in participants.values() if group != NO_GROUP)
    entries = tuple(entry for _, entry in sorted(gathered.entries, key=lambda pair: pair[0]))
    places = {one.place for one in entries}
    return RatingsTable(
        tuple(participants.items()),
        tuple(groups),
        tuple(gathered.recommendations),
        tuple(gathered.criteria),
        tuple(sorted(gathered.rounds, key=_round_order)),
        entries,
        replaced=len(entries) - len(places),
        withheld=frozenset(gathered.withheld),
    )


def _round_name(text: str) -> str:
    """Return a round as one writes it: 2 for “2.0” and full-width digits, else the text."""
    whole = _WHOLE.fullmatch(unicodedata.normalize("NFKC", text))
    return str(int(whole[1])) if whole else text


def _round_order(name: str) -> tuple[bool, int, list[str | int]]:
    """Return what rounds are sorted by: numbers first, and in names 10 comes after 2."""
    if _WHOLE.fullmatch(name):
        return False, int(name), []
    parts = re.split(r"(\d{1,9})", name)
    return True, 0, [int(part) if at % 2 else part for at, part in enumerate(parts)]
