"""What a sheet will say, before any file exists: its columns and its rows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from workshop_app.exchange.cells import Style, Value


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


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """Stacked bars, a hundred per cent each: a bar a row of the sheet with table `source`.

    `label` and `series` are columns of that table, `rows` its first and last row (0 the first);
    `bars` are the cells of those rows, kept in the chart for programs that draw without the sheet.
    `text` says in words what the picture shows.
    """

    title: str
    text: str
    source: str
    rows: tuple[int, int]
    label: int
    series: tuple[int, ...]
    bars: Sequence[Sequence[Value]]

    @property
    def labels(self) -> list[str]:
        """Return what each bar is called."""
        return [str(bar[self.label]) for bar in self.bars]

    def counts(self, column: int) -> list[int | None]:
        """Return how many people a column counts in each bar, None where that is not shown."""
        values = [bar[column] for bar in self.bars]
        return [value if isinstance(value, int) else None for value in values]


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One sheet: a title and a few lines above one table, or the bare table for raw data.

    `rows` may be produced while they are written; `row_count` says how many there will be.
    `one_page` prints it on one upright page. `links` leads from a row of the table (0 the first)
    to the sheet named in its first cell. `charts` stand below the table, one a page.
    """

    name: str
    table: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    row_count: int
    title: str = ""
    notes: Sequence[str] = ()
    links: dict[int, int] = field(default_factory=dict[int, int])
    frozen_columns: int = 0
    one_page: bool = False
    scales: Sequence[ColourScale] = ()
    charts: Sequence[ChartPlan] = ()

    @property
    def header_row(self) -> int:
        """Return the row of the table's header, 1 the first of the sheet."""
        return 1 if not self.title else 2 + len(self.notes)

    @property
    def last_row(self) -> int:
        """Return the last row of the table."""
        return self.header_row + self.row_count
