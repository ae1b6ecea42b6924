"""The small picture of a list row: a tiny distribution, each group's median under its line.

Of a hidden group its coarse word, where one is told, stands below, beside its mark.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.contrast import mix
from workshop_app.charts.drawing import Ink, decimals_of, draw_text, line, number_text, scale_x
from workshop_app.charts.marks import paint_mark
from workshop_app.charts.picture import Element, Picture, Table
from workshop_app.charts.theme import Theme
from workshop_app.charts.tokens import Tokens
from workshop_app.findings.pictures import MedianRow, MiniModel
from workshop_app.wording.language import translate

BARS, LEAST_BARS = 24, 12
SIDEWAYS = (0, -1, 1, -2, 2)  # where tied marks go when none fits below
MARK = 12
WORD = 18  # the height of a word's line
AIR = 3  # between the line and the first marks
COLUMN, WIDEST_COLUMN = 0.62, 22  # of the distance between two points
COLUMN_INK = 0.75
ROUNDING = 0.01
LEAST_COLUMN = 2  # a single answer among hundreds is still seen


class MiniDistribution(Picture):
    """Columns a scale point for everyone, and a line below with each group's median."""

    def __init__(self, model: MiniModel) -> None:
        self.model = model
        self.title = model.title

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the fixed small height, more when many medians coincide."""
        marks = self._tallest_stack() * theme.px(MARK)
        return theme.px(BARS) + theme.px(AIR) + marks + theme.px(2) + self._words_height(theme)

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw the columns on the line and the marks below, tied marks one under the other."""
        axis = self._axis(rect, theme)
        colour = theme.colour(column_colour(theme.tokens))
        for column in self._columns(axis, axis.top() - rect.top(), theme):
            painter.fillRect(column, colour)
        end = QPointF(axis.left() - theme.px(MARK) / 2, axis.top())
        line(painter, end, axis.topRight() + (axis.topLeft() - end), theme.tokens.edge, theme.px(1))
        size = theme.px(MARK)
        bottom = rect.bottom() - self._words_height(theme)
        for row, centre in self._marks(axis, size, bottom):
            paint_mark(painter, row.group.mark or 0, centre, size, theme.tokens, theme.tokens.card)
        for row, place in self._words(rect, theme):
            centre = QPointF(place.left() - size, place.center().y())
            paint_mark(painter, row.group.mark or 0, centre, size, theme.tokens, theme.tokens.card)
            draw_text(painter, place, row.word, Ink(theme.tokens.ink, lines=1), theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return the whole as one element: it stands inside a row that is itself an element."""
        return [Element("all", rect, self.alt_text())]

    def table(self) -> Table:
        """Return the medians."""
        headings = (
            translate("Words", "Group"),
            translate("Picture", "Typical rating (median)"),
        )
        medians = self.model.medians
        decimals = decimals_of(row.median for row in medians)
        rows = tuple(
            (row.group.name, row.word or number_text(row.median, decimals)) for row in medians
        )
        return Table(self.title, headings, rows)

    def _axis(self, rect: QRectF, theme: Theme) -> QRectF:
        pad = theme.px(MARK)
        top = rect.top() + self._bars(rect.height(), theme)
        return QRectF(rect.left() + pad, top, rect.width() - 2 * pad, 0)

    def _bars(self, height: float, theme: Theme) -> float:
        """Return the height of the columns: lower where the marks below need the room."""
        rest = height - (self.body_height(0, theme) - theme.px(BARS))
        return min(max(rest, theme.px(LEAST_BARS)), theme.px(BARS))

    def _worded(self) -> list[MedianRow]:
        return [row for row in self.model.medians if row.median is None and row.word]

    def _words_height(self, theme: Theme) -> float:
        return len(self._worded()) * theme.px(WORD)

    def _words(self, rect: QRectF, theme: Theme) -> list[tuple[MedianRow, QRectF]]:
        """Return each word's place, one under the other below the marks."""
        left, height = rect.left() + theme.px(MARK) * 2, theme.px(WORD)
        first = rect.bottom() - self._words_height(theme)
        return [
            (row, QRectF(left, first + at * height, rect.right() - left, height))
            for at, row in enumerate(self._worded())
        ]

    def _columns(self, axis: QRectF, bars: float, theme: Theme) -> list[QRectF]:
        """Return a column a scale point, all standing on the line."""
        counts = self.model.counts or ()
        most = max(counts, default=0)
        if not most:
            return []
        step = axis.width() / max(len(counts) - 1, 1)
        width = min(step * COLUMN, theme.px(WIDEST_COLUMN))
        columns: list[QRectF] = []
        for point, count in zip(self.model.scale.points, counts, strict=True):
            height = max(bars * count / most, theme.px(LEAST_COLUMN)) if count else 0.0
            x = scale_x(axis, self.model.scale, point) - width / 2
            columns.append(QRectF(x, axis.top() - height, width, height))
        return columns

    def _marks(self, axis: QRectF, size: float, bottom: float) -> list[tuple[MedianRow, QPointF]]:
        """Return each median's place; a mark that would hide another moves down, then aside."""
        placed: list[tuple[MedianRow, QPointF]] = []
        first = axis.top() + size * (0.5 + AIR / MARK)
        lines = max(int((bottom - first + size / 2) / size + ROUNDING), 1)
        for row in self.model.medians:
            if row.median is None:
                continue
            x = scale_x(axis, self.model.scale, row.median)
            free = [
                QPointF(x + aside * size, first + line * size)
                for aside in SIDEWAYS
                for line in range(lines)
                if axis.left() - size / 2 <= x + aside * size <= axis.right() + size / 2
            ]
            taken = [centre for _, centre in placed]
            clear = (one for one in free if not any(_touch(one, other, size) for other in taken))
            placed.append((row, next(clear, free[0])))
        return placed

    def _tallest_stack(self) -> int:
        """Return how many marks could at most stand one under the other."""
        values = sorted(row.median for row in self.model.medians if row.median is not None)
        near = 0.1 * (self.model.scale.high - self.model.scale.low)
        stacks = [sum(1 for other in values if abs(other - value) <= near) for value in values]
        return max(stacks, default=1)


def column_colour(tokens: Tokens) -> str:
    """Return the colour of everyone's columns, seen on a card and on the chosen row."""
    return mix(tokens.everyone.fill, tokens.card, COLUMN_INK)


def _touch(first: QPointF, second: QPointF, size: float) -> bool:
    return abs(first.x() - second.x()) < size and abs(first.y() - second.y()) < size * 0.9
