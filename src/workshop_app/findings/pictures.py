"""What the pictures of the results show: plain figures and texts, without Qt and without analysis.

Every text in these models is already in the language of the reader. A figure that is suppressed
or undefined is `None`; it never reaches a picture in any other form.
"""

from collections.abc import Iterable
from dataclasses import dataclass

FIRST_GROUPS = ("government", "industry", "academia")


def group_marks(keys: Iterable[str]) -> dict[str, int]:
    """Return the mark (colour and shape, 0 first) of each group key, in the workshop's order.

    Government, industry and academia always keep theirs; further groups take the next ones.
    """
    marks: dict[str, int] = {}
    further = len(FIRST_GROUPS)
    for key in keys:
        if key in FIRST_GROUPS:
            marks[key] = FIRST_GROUPS.index(key)
        else:
            marks[key] = further
            further += 1
    return marks


@dataclass(frozen=True, slots=True)
class GroupRef:
    """A group in a picture; `mark` is its colour and shape, `None` for everyone together."""

    name: str
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class ScaleAxis:
    """The scale: its end points, and a label a point (empty where a point has none)."""

    low: int
    high: int
    labels: tuple[str, ...] = ()

    @property
    def points(self) -> tuple[int, ...]:
        """Every point from low to high."""
        return tuple(range(self.low, self.high + 1))

    def label(self, point: int) -> str:
        """Return the label of `point`, empty if it has none."""
        place = point - self.low
        return self.labels[place] if 0 <= place < len(self.labels) else ""

    def share(self, value: float) -> float:
        """Return where `value` lies between the ends, 0 to 1."""
        return (value - self.low) / max(self.high - self.low, 1)


@dataclass(frozen=True, slots=True)
class BarRow:
    """One group's distribution: a count a scale point, or `None` where it is hidden."""

    group: GroupRef
    counts: tuple[int, ...] | None
    top: int | None = None  # how many in the favourable points
    abstained: int | None = 0
    missing: int | None = 0
    recused: int | None = 0  # stand aside, as they have an interest in it
    absent: int | None = 0  # not in the room, and so not among the missing
    word: str = ""  # stands for the figures of a hidden group where one is told


@dataclass(frozen=True, slots=True)
class StackedBarsModel:
    """Distributions per group; `top_text` names the favourable points ("4-5")."""

    title: str
    scale: ScaleAxis
    rows: tuple[BarRow, ...]
    top_text: str = ""
    minimum: int = 3  # groups with fewer answers are hidden
    note: str = ""


@dataclass(frozen=True, slots=True)
class MedianRow:
    """One group's typical rating and middle half; `None` where hidden or undefined."""

    group: GroupRef
    median: float | None
    q1: float | None = None
    q3: float | None = None
    n: int | None = None
    word: str = ""


@dataclass(frozen=True, slots=True)
class MedianLineModel:
    """Typical ratings of the groups on one scale."""

    title: str
    scale: ScaleAxis
    rows: tuple[MedianRow, ...]
    minimum: int = 3
    note: str = ""


@dataclass(frozen=True, slots=True)
class GroupPoint:
    """Where one group places an item in the matrix."""

    group: GroupRef
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class MatrixItem:
    """An item of the matrix; it is left out of the plot when a figure is missing."""

    key: str
    code: str
    title: str
    x: float | None
    y: float | None
    groups: tuple[GroupPoint, ...] = ()
    words: tuple[str, ...] = ()  # by criterion, of hidden groups: they have no point
    opposed: tuple[GroupRef, ...] = ()  # groups that rate it low on either criterion
    opposition: tuple[str, ...] = ()  # the same in words


@dataclass(frozen=True, slots=True)
class MatrixModel:
    """Two criteria against each other, cut by a cross at the midpoint or the means.

    `quadrants` names the four fields: upper left, upper right, lower left, lower right.
    """

    title: str
    x_name: str
    y_name: str
    x_scale: ScaleAxis
    y_scale: ScaleAxis
    x_cross: float
    y_cross: float
    cross_name: str
    items: tuple[MatrixItem, ...]
    quadrants: tuple[str, str, str, str] = ("", "", "", "")
    note: str = ""
    opposed_name: str = ""
    all_groups: bool = False  # every item's group marks, not only the current one's

    def listed(self) -> tuple[tuple[str, tuple[MatrixItem, ...]], ...]:
        """Return each field's name and items; the best without what a group rates low.

        That stands in a list of its own, after it.
        """
        best = 1
        found: list[tuple[str, tuple[MatrixItem, ...]]] = []
        for at, (name, items) in enumerate(zip(self.quadrants, self.fields(), strict=True)):
            opposed = tuple(item for item in items if item.opposed and at == best)
            found.append((name, tuple(item for item in items if item not in opposed)))
            if at == best:
                found.append((self.opposed_name, opposed))
        return tuple(found)

    def fields(self) -> tuple[tuple[MatrixItem, ...], ...]:
        """Return the items of each of the four fields, in the order of `quadrants`.

        A value on a line counts as high; what has no place in the plane is left out.
        """
        fields: tuple[list[MatrixItem], ...] = ([], [], [], [])
        for item in self.items:
            if item.x is not None and item.y is not None:
                place = (item.x >= self.x_cross) + 2 * (item.y < self.y_cross)
                fields[place].append(item)
        return tuple(tuple(field) for field in fields)


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One recommendation: a value a group (in the model's order) and the gap between groups."""

    key: str
    code: str
    title: str
    values: tuple[float | None, ...]
    gap: float | None = None
    words: tuple[str, ...] = ()  # of each group, empty where its value is shown or nothing is told

    def word(self, place: int) -> str:
        """Return the coarse word in place of a figure that is not shown, if there is one."""
        return self.words[place] if self.words else ""


@dataclass(frozen=True, slots=True)
class HeatMapModel:
    """Values per recommendation and group over the whole scale; `measure` names the value."""

    title: str
    measure: str
    scale: ScaleAxis
    groups: tuple[GroupRef, ...]
    rows: tuple[HeatRow, ...]
    decimals: int = 1
    minimum: int = 3
    note: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """A group's value in the earlier and the later round.

    `unchanged` says how many kept their rating, `kappa` the weighted kappa or why there is none.
    """

    group: GroupRef
    before: float | None
    after: float | None
    unchanged: str = ""
    kappa: str = ""


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One recommendation's moves: of each group, and in words alone of everybody together."""

    key: str
    code: str
    title: str
    moves: tuple[Move, ...]
    overall: Move | None = None


@dataclass(frozen=True, slots=True)
class MovementModel:
    """What moved from one round to the next."""

    title: str
    before_name: str
    after_name: str
    scale: ScaleAxis
    rows: tuple[MovementRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RankInterval:
    """A rank with the lowest and highest it could be, None where that is unknown; 1 is the best."""

    rank: float
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class RankRow:
    """One recommendation's rank under each weighting (in the model's order)."""

    key: str
    code: str
    title: str
    ranks: tuple[RankInterval | None, ...]


@dataclass(frozen=True, slots=True)
class RankingModel:
    """Ranks with intervals under one or two weightings."""

    title: str
    weightings: tuple[str, ...]
    rows: tuple[RankRow, ...]
    note: str = ""
    last: int = 0  # the last rank there is, where these rows are only some; 0: as many as rows

    @property
    def has_spans(self) -> bool:
        """Tell whether it is known of any rank how far it could move."""
        return any(one is not None and one.span is not None for one in self._ranks())

    @property
    def lacks_spans(self) -> bool:
        """Tell whether there is a rank of which it is unknown how far it could move."""
        return any(one is not None and one.span is None for one in self._ranks())

    def _ranks(self) -> Iterable[RankInterval | None]:
        return (one for row in self.rows for one in row.ranks)


@dataclass(frozen=True, slots=True)
class MiniModel:
    """The small picture of a list row: everyone's distribution and the groups' medians."""

    title: str
    scale: ScaleAxis
    counts: tuple[int, ...] | None
    medians: tuple[MedianRow, ...] = ()
