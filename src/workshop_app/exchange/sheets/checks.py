"""Live checks: formulas that count the ratings again, each beside the figures that it checks.

What they find is worked out here too, from what is written, and kept in the cell: a reader that
does not calculate sees it, and whoever changes a figure in Excel sees the check fail.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isclose

from workshop_app.analysis import Summary
from workshop_app.domain.participants import Anonymity
from workshop_app.exchange.cells import Formula, Style, Value, column_letters
from workshop_app.exchange.plans import Column, SheetPlan
from workshop_app.findings.view import Cell, View
from workshop_app.wording.language import translate

PASS, FAIL = "✓", "✗"
CHECKED = frozenset({"tblSummary", "tblGroups", "tblDistribution"})
_MOST_RATINGS = 200_000  # with more, to calculate all groups again would keep Excel busy
_Place = tuple[int, str, str, str]
"""Round, code and criterion, and the group's key; "" for everybody."""


@dataclass(slots=True)
class Recount:
    """The ratings that were written, counted by place, and the sheets that hold them."""

    view: View
    tables: Sequence[str] = ()
    total: int = 0
    points: dict[_Place, Counter[int]] = field(default_factory=dict[_Place, Counter[int]])
    ranges: list[str] = field(default_factory=list[str])
    """Where checks stand in the finished workbook."""
    passed: int = 0
    failed: int = 0

    def add(self, place: tuple[int, str, str], groups: Mapping[str, Counter[int]]) -> None:
        """Take note of the ratings that are written of a round, code and criterion, by group."""
        for group, counts in groups.items():
            for key in ("", group):
                self.points.setdefault((*place, key), Counter()).update(counts)

    def checks(self, figures: object, group: str = "") -> bool:
        """Tell whether figures are written from which single ratings can be told apart."""
        if not self.tables or not isinstance(figures, Summary) or not figures.n:
            return False
        if not group:
            return True
        joined = self.view.report.workshop.joined_groups
        named = self.view.workshop.anonymity is Anonymity.NAMED
        return self.total <= _MOST_RATINGS and not (joined and named)

    def figures(self, cell: Cell, figures: object, group: str, columns: tuple[int, int]) -> Value:
        """Return the check of how many rated and of their mean, in two columns of its row."""
        if not self.checks(figures, group) or not isinstance(figures, Summary):
            return None
        found = figures
        place = self._place(cell, group)

        def text(row: int) -> str:
            n, mean = (f"{column_letters(one + 1)}{row}" for one in columns)
            count, total = self._sum("COUNTIFS", place), self._sum("SUMIFS", place)
            return f"IF(AND({count}={n},ABS({total}-{n}*{mean})<0.000001),{_ENDS})"

        def agrees() -> bool:
            points = self.points.get(place, Counter())
            total = sum(point * count for point, count in points.items())
            return points.total() == found.n and isclose(total, found.n * (found.mean or 0))

        return self._formula(text, agrees)

    def distribution(self, cell: Cell, figures: object, group: str, first: int) -> Value:
        """Return the check of how often each point was given; `first` is the column of the lowest."""
        if not self.checks(figures, group) or not isinstance(figures, Summary):
            return None
        found, scale, place = figures, cell.criterion.scale, self._place(cell, group)

        def text(row: int) -> str:
            columns = (first, first + scale.high - scale.low)
            start, end = (f"{column_letters(one + 1)}{row}" for one in columns)
            points = ",".join(str(point) for point in range(scale.low, scale.high + 1))
            count = self._sum("COUNTIFS", place, f"{{{points}}}")
            return f"IF(SUMPRODUCT(--({count}<>{start}:{end}))=0,{_ENDS})"

        def agrees() -> bool:
            points = self.points.get(place, Counter())
            return tuple(points[scale.low + at] for at in range(len(found.counts))) == found.counts

        return self._formula(text, agrees)

    def all_passed(self) -> Formula | None:
        """Return whether all checks of the workbook pass."""
        if not self.tables:
            return None
        good = translate(
            "Workbook", "✓ All checks pass ({count}): the tables agree with the ratings"
        )
        bad = translate(
            "Workbook", "✗ Checks that fail: {count}. A figure and the ratings do not agree"
        )

        def count(mark: str) -> str:
            return "+".join(f'COUNTIF({place},"{mark}")' for place in self.ranges)

        def text(_row: int) -> str:
            return f"IF({count(FAIL)}=0,{_joined(good, count(PASS))},{_joined(bad, count(FAIL))})"

        def value() -> str:
            return bad.format(count=self.failed) if self.failed else good.format(count=self.passed)

        return Formula(text, value, Style.PASSED)

    def _place(self, cell: Cell, group: str) -> _Place:
        this = cell.round.round.number
        return this, cell.recommendation.code, cell.criterion.key, group

    def _sum(self, function: str, place: _Place, point: str = "") -> str:
        """Return the sum over all sheets of ratings of those in a place."""
        number, code, criterion, group = place
        said: list[str] = []
        for table in self.tables:
            wanted = [
                ("round", str(number)),
                ("recommendation", _same(code)),
                ("criterion", _same(criterion)),
                *([("group", _same(group))] if group else []),
                ("rating", point or '">=0"'),
            ]
            pairs = ",".join(f"{table}[{name}],{one}" for name, one in wanted)
            summed = f"{table}[rating]," if function == "SUMIFS" else ""
            said.append(f"{function}({summed}{pairs})")
        return "+".join(said) if len(said) == 1 else f"({'+'.join(said)})"

    def _formula(self, text: Callable[[int], str], agrees: Callable[[], bool]) -> Formula:
        def value() -> str:
            right = agrees()
            self.passed, self.failed = self.passed + right, self.failed + (not right)
            return PASS if right else FAIL

        return Formula(text, value, Style.CHECK)


def check_column() -> Column:
    """Return the column of checks."""
    return Column(translate("Workbook", "Check"), Style.CHECK, 8)


def check_range(plan: SheetPlan) -> str:
    """Return where the checks of a sheet stand: in the last column of its table."""
    letters = column_letters(len(plan.columns))
    doubled = plan.name.replace("'", "''")
    return f"'{doubled}'!${letters}${plan.header_row + 1}:${letters}${plan.last_row}"


_ENDS = f'"{PASS}","{FAIL}"'


def _same(text: str) -> str:
    """Return the criterion that a cell says just `text`: without wildcards and comparisons."""
    for one in "~*?":
        text = text.replace(one, f"~{one}")
    return _quoted(f"={text}")


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _joined(text: str, count: str) -> str:
    before, after = text.split("{count}")
    return f"{_quoted(before)}&({count})&{_quoted(after)}"
