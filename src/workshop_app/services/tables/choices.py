"""What is read, what a column is taken for, what the facilitator decided, and what is asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workshop_app.domain.answers import Counts, Meaning


class Kind(StrEnum):
    """What somebody wants to take from a table."""

    PARTICIPANTS = "participants"
    RECOMMENDATIONS = "recommendations"
    RATINGS = "ratings"


class TakenAs(StrEnum):
    """What a column is taken for; what is IGNORED is left out and said."""

    NAME = "name"
    AFFILIATION = "affiliation"
    GROUP = "group"
    CODE = "code"
    OBSERVER = "observer"
    TITLE = "title"
    TEXT = "text"
    THEME = "theme"
    SOURCE = "source"
    PARTICIPANT = "participant"
    RECOMMENDATION = "recommendation"
    CRITERION = "criterion"
    RATING = "rating"
    ROUND = "round"
    TIME = "time"
    COMMENT = "comment"
    ABSTAINED = "abstained"
    RECUSED = "recused"
    IGNORED = "ignored"


class Severity(StrEnum):
    """How much a problem weighs: while a QUESTION is open nothing is taken."""

    QUESTION = "question"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to be seen: `where` as a spreadsheet names it (C10, row 7, column D).

    `expected` is a code; `wording/tables.py` makes sentences. `options` are what may be answered.
    """

    where: str
    found: str
    expected: str
    severity: Severity
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is not taken: `where` a row number, a column's letters or a sheet's name.

    `why` is a code (a `Why`), `text` what stands there.
    """

    where: str
    why: str
    text: str = ""


class Why(StrEnum):
    """Why something is left out."""

    ABOVE = "above the header"
    HEADING = "heading"
    HEADER_AGAIN = "header again"
    SECOND_HEADER = "second header row"
    TOTAL = "total"
    NOTE = "note"
    SHEET = "other sheet"
    HIDDEN_SHEET = "hidden sheet"
    COLUMN = "column not taken"
    DROPPED = "dropped"
    EMPTY = "without a title"
    NOBODY = "nobody"
    NAMELESS = "no name"
    TWICE = "twice"
    THERE = "already there"


class Expected(StrEnum):
    """What a `Problem` expects; each has a sentence in `wording/tables.py`."""

    TABLE = "a table"
    NAME_COLUMN = "a column of names"
    ONE_SHEET = "one sheet"
    STORED_VALUE = "a stored value"
    FEWER_CELLS = "no cell beyond the last header"
    GROUP = "a group"
    KNOWN_GROUP = "a group of this workshop"
    ONE_GROUP = "one group a person"
    FREE_CODE = "a code of their own"
    SHORTER = "a shorter text"
    YES_OR_NO = "yes or no"
    NAME = "a name"
    ONCE = "each person once"
    NEW_PERSON = "a person who is not there yet"
    SHOWN_ROW = "a row that is shown"
    FILLED_DOWN = "filled down"
    BARE_NAME = "a name alone"
    NAMESAKE = "another person"
    COMING = "who comes"
    LOOKS_ON = "looks on"
    ONE_PERSON = "one person a row"
    NO_HEADING = "more than one cell"
    OWN_TITLE = "a title of its own"
    NEXT_CODE = "a free code"
    WITHIN_LIMIT = "a text within the limit"
    RATED_COLUMN = "ratings or not"
    ROUNDS_OR_SHEET = "rounds or one sheet"
    OFF_SCALE = "answer: off scale"
    MISSING_CODE = "answer: missing code"
    NOT_WHOLE = "answer: not whole"
    CONTRADICTS = "answer: contradicts"
    UNKNOWN = "answer: unknown"
    RATING_NAMES = "who rated what"
    TWO_GROUPS = "two groups"
    SAME_GROUP = "same group or not"
    ONE_ANSWER = "one answer"
    ONE_NAME = "one name"
    WORDS = "words are points"
    ROUNDS = "order of rounds"
    RATERS = "a column of participants"
    ROWS_ARE = "people or recommendations"
    COLUMNS_ARE_PEOPLE = "columns are people"
    REVERSED = "words or numbers"
    READ_ACROSS = "who rated stands above"
    COLUMNS_PARTED = "columns parted plainly"
    GROUPS_ARE_SHEETS = "sheets are groups"
    READ_BELOW = "sheets below each other"


class Repeated(StrEnum):
    """Which answer counts where a person answered twice and no times say which is the later."""

    LOWER = "lower"
    UPPER = "upper"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the facilitator decided; empty where they decided nothing.

    `header_row` counts from 1; NO_HEADER says that the first row is data. `columns` are by
    header. `groups` are what stands in a group cell -> key of a group, "" for a new group
    of that name; the text "" means people without a group. `words` are what stands in a cell of
    ratings -> its point, an abstention, or None for no answer. `rounds` are their names, the oldest
    first. `dropped` are row numbers; `kept` are rows taken although they look like another or have
    no name. `day_first` says how to read 3/4/2025, `scale` the ends of the scale ("1-5"; "" where it
    is to be recognised), `counts` whether words or numbers do where they run against each other. In
    a list, `joins` are lines that go to the
    item above, `begins` lines that begin one (`lists.py`).
    """

    sheet: str = ""
    header_row: int = 0
    columns: Mapping[str, TakenAs] = field(default_factory=dict[str, TakenAs])
    groups: Mapping[str, str] = field(default_factory=dict[str, str])
    words: Mapping[str, Meaning | None] = field(default_factory=dict[str, Meaning | None])
    rounds: tuple[str, ...] = ()
    dropped: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()
    joins: frozenset[int] = frozenset()
    begins: frozenset[int] = frozenset()
    repeated: Repeated | None = None
    day_first: bool | None = None
    scale: str = ""
    counts: Counts | None = None


NO_HEADER = -1
ALL_SHEETS = "*"
"""In `sheet`: all sheets that hold such a list, each of them a group."""
AS_ABOVE = "^"
"""In `groups` for the text "": who has no group is of the group of the row above."""
