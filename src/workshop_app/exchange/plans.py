"""What a sheet will say, before any file exists: its columns and its rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, IntEnum, auto
from typing import Generic, TypeVar

from workshop_app.exchange.cells import Pen, Style, Value


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its header, the look of its cells and its width in characters."""

    header: str
    style: Style = Style.TEXT
    width: float = 10


T = TypeVar("T")
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """One column with what stands in it: the header, and the value of each `T` that has a row."""

    header: str
    value: Callable[[T], Value]
    style: Style = Style.TEXT
    width: float = 10

    @property
    def column(self) -> Column:
        """Return the column of the table."""
        return Column(self.header, self.style, self.width)

    def by(self, way: Callable[[S], T]) -> "Field[S]":
        """Return the same column in the rows of what leads to a `T`."""
        return Field(self.header, lambda one: self.value(way(one)), self.style, self.width)


def columns_of(fields: Sequence[Field[T]]) -> list[Column]:
    """Return the columns of a table."""
    return [one.column for one in fields]


def row_of(fields: Sequence[Field[T]], thing: T) -> list[Value]:
    """Return the row of one thing."""
    return [one.value(thing) for one in fields]


@dataclass(frozen=True, slots=True)
class ColourScale:
    """A tint from `low` over `middle` to `high` behind numbers; columns and rows of the table.

    The ends are those of the rating scale, never of the data, so that tints can be compared.
    """

    columns: tuple[int, int]
    rows: tuple[int, int]
    low: float
    high: float


class ChartKind(Enum):
    """What Excel draws: bars that lie, marks over names, or marks in a plane."""

    BARS = auto()
    DOTS = auto()
    PLANE = auto()


@dataclass(frozen=True, slots=True)
class SeriesPlan:
    """One series: columns of the chart's source, between its `rows` (0 the first).

    `across` are names, or in a plane numbers. `plus` and `minus` are columns of lines that lead
    from each mark. A series that is not `listed` has no entry in the legend.
    """

    name: str
    colour: str
    up: int
    across: int
    rows: tuple[int, int]
    marker: str = ""
    size: int = 8
    label: Style | None = None  # CODE writes the series' name at its marks, SHARE its values
    label_place: str = ""
    listed: bool = True
    plus: int | None = None
    minus: int | None = None


@dataclass(frozen=True, slots=True)
class AxisPlan:
    """An axis: its ends, where the other one crosses it, and what it says."""

    name: str = ""
    low: float | None = None
    high: float | None = None
    step: float | None = None
    cross: float | None = None
    format: str = "General"
    silent: bool = False  # not drawn


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """A chart of Excel's own, drawn from the sheet with table `source`.

    `cells` are the rows of that table, kept in the chart for programs that draw without the sheet.
    `text` says how to read the picture, `finding` what it shows: the words of a screen reader.
    """

    kind: ChartKind
    title: str
    text: str
    finding: str
    source: str
    cells: Sequence[Sequence[Value]]
    series: Sequence[SeriesPlan]
    across: AxisPlan
    up: AxisPlan
    height: float = 22.6  # centimetres, at most those of its page


class Turn(IntEnum):
    """When a sheet is written: sheets say of others what was found while those were written."""

    RATINGS = auto()
    USUAL = auto()
    COVER = auto()
    METHODS = auto()


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One sheet: a title and a few lines above one table, or the bare table for raw data.

    `rows` may be produced while they are written; `row_count` says how many there will be.
    A note is of the usual look unless it brings its own. `below` stands under the table.
    Its `turn` is later where it says what was found in others. `lines` are ready rows of the file,
    from the number of the first on, in place of `rows`.
    `one_page` prints it on one page, `upright` on upright ones. `links` leads from a row of the table (0 the first)
    to a sheet by its name. `charts` stand below the table, one a page.
    """

    name: str
    table: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    row_count: int
    title: str = ""
    notes: Sequence[Value] = ()
    below: Sequence[str] = ()
    links: dict[int, str] = field(default_factory=dict[int, str])
    frozen_columns: int = 0
    one_page: bool = False
    upright: bool = False
    scales: Sequence[ColourScale] = ()
    turn: Turn = Turn.USUAL
    lines: Callable[[Pen, int], Iterator[str]] | None = None
    charts: Sequence[ChartPlan] = ()

    @property
    def header_row(self) -> int:
        """Return the row of the table's header, 1 the first of the sheet."""
        return 1 if not self.title else 2 + len(self.notes)

    @property
    def last_row(self) -> int:
        """Return the last row of the table, or of what stands above where there is none."""
        return self.header_row + self.row_count if self.columns_are_headed else self.header_row - 1

    @property
    def columns_are_headed(self) -> bool:
        """Tell whether there is a table; a sheet of charts has none."""
        return bool(self.table)
