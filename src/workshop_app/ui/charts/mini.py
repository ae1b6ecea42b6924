"""The small picture of a list row: group medians on one line over a tiny distribution."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from workshop_app.services.language import translate
from workshop_app.ui.charts.drawing import fill, line, number_text, scale_x
from workshop_app.ui.charts.picture import Element, Picture, Table
from workshop_app.ui.theme import Theme
from workshop_app.ui.theme.marks import paint_mark
from workshop_app.viewmodels.pictures import MedianRow, MiniModel

HEIGHT = 56
BARS = 20
MARK = 12


class MiniDistribution(Picture):
    """Columns a scale point for everyone, and a line below with each group's median."""

    def __init__(self, model: MiniModel) -> None:
        self.model = model
        self.title = model.title

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the fixed small height, more when many medians coincide."""
        return theme.px(BARS) + self._tallest_stack() * theme.px(MARK) + theme.px(10)

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw the columns, the line and the marks, tied marks one over the other."""
        axis = self._axis(rect, theme)
        self._draw_columns(painter, rect, axis, theme)
        line(painter, axis.topLeft(), axis.topRight(), theme.tokens.edge, theme.px(1))
        for point in self.model.scale.points:
            x = scale_x(axis, self.model.scale, point)
            tick = theme.px(3)
            start, end = QPointF(x, axis.top() - tick), QPointF(x, axis.top() + tick)
            line(painter, start, end, theme.tokens.edge, theme.px(1))
        size = theme.px(MARK)
        marks = self._marks(axis, size, rect.bottom())
        for row, centre in marks:
            paint_mark(painter, row.group.mark or 0, centre, size, theme.tokens, theme.tokens.card)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return the whole as one element: it stands inside a row that is itself an element."""
        return [Element("all", rect, self.alt_text())]

    def table(self) -> Table:
        """Return the medians."""
        headings = (
            translate("Picture", "Group"),
            translate("Picture", "Typical rating (median)"),
        )
        rows = tuple((row.group.name, number_text(row.median)) for row in self.model.medians)
        return Table(self.title, headings, rows)

    def _axis(self, rect: QRectF, theme: Theme) -> QRectF:
        pad = theme.px(MARK)
        top = rect.top() + theme.px(BARS) + theme.px(MARK) / 2 + theme.px(2)
        return QRectF(rect.left() + pad, top, rect.width() - 2 * pad, 0)

    def _draw_columns(self, painter: QPainter, rect: QRectF, axis: QRectF, theme: Theme) -> None:
        counts = self.model.counts or ()
        most = max(counts, default=0)
        if not most:
            return
        width = min(axis.width() / max(len(counts) - 1, 1) * 0.6, theme.px(22))
        for point, count in zip(self.model.scale.points, counts, strict=True):
            height = (theme.px(BARS) - 2) * count / most
            x = scale_x(axis, self.model.scale, point) - width / 2
            column = QRectF(x, rect.top() + theme.px(BARS) - height - 2, width, height)
            fill(painter, column, theme.tokens.neutral.soft, theme.px(2))
            if height > theme.px(2):
                cap = QRectF(column.left(), column.top(), width, theme.px(2))
                fill(painter, cap, theme.tokens.edge, 1)

    def _marks(self, axis: QRectF, size: float, bottom: float) -> list[tuple[MedianRow, QPointF]]:
        """Return each median's place; a mark that would hide another moves down.

        Where a stack would run over `bottom` its marks come closer: they overlap in part, and
        none leaves the picture.
        """
        placed: list[tuple[MedianRow, QPointF]] = []
        for row in self.model.medians:
            if row.median is None:
                continue
            centre = QPointF(scale_x(axis, self.model.scale, row.median), axis.top())
            while any(_touch(centre, other, size) for _, other in placed):
                centre += QPointF(0, size)
            placed.append((row, centre))
        deepest = max((centre.y() for _, centre in placed), default=axis.top()) - axis.top()
        room = max(bottom - size / 2 - axis.top(), 0.0)
        share = min(room / deepest, 1.0) if deepest else 1.0
        return [
            (row, QPointF(centre.x(), axis.top() + (centre.y() - axis.top()) * share))
            for row, centre in placed
        ]

    def _tallest_stack(self) -> int:
        """Return how many marks could at most stand one under the other."""
        values = sorted(row.median for row in self.model.medians if row.median is not None)
        near = 0.1 * (self.model.scale.high - self.model.scale.low)
        stacks = [sum(1 for other in values if abs(other - value) <= near) for value in values]
        return max(stacks, default=1)


def _touch(first: QPointF, second: QPointF, size: float) -> bool:
    return abs(first.x() - second.x()) < size and abs(first.y() - second.y()) < size * 0.9
