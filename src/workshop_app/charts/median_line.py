"""Typical ratings of the groups on the scale, each with the middle half of its ratings."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.contrast import mix
from workshop_app.charts.drawing import (
    RIGHT,
    Ink,
    decimals_of,
    draw_ends,
    draw_grid,
    draw_group,
    draw_numbers,
    draw_text,
    ends_height,
    fill,
    line,
    line_height,
    names_height,
    names_width,
    number_text,
    scale_x,
    text_width,
)
from workshop_app.charts.marks import paint_mark
from workshop_app.charts.picture import Element, Picture, Table
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import MedianLineModel, MedianRow
from workshop_app.wording.labels import hidden_figures
from workshop_app.wording.language import translate

LANE = 31
MARK = 18


@dataclass(frozen=True, slots=True)
class _Lane:
    row: MedianRow
    name: QRectF
    plot: QRectF
    value: QRectF


class MedianLine(Picture):
    """A lane a group over one scale: the mark is the median, the bar the middle half."""

    def __init__(self, model: MedianLineModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note
        figures = (one for row in model.rows for one in (row.median, row.q1, row.q3))
        self._decimals = decimals_of(figures)

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height of lanes, numbers and end labels."""
        ends = ends_height(self.model.scale, width * 0.5, theme, numbers=False)
        axis = line_height(theme) + ends + theme.px(12)
        return self._lane(width, theme) * len(self.model.rows) + axis

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw the scale, then every lane."""
        plot = self._plot(rect, theme)
        draw_grid(painter, plot, self.model.scale, theme)
        draw_numbers(painter, plot, self.model.scale, theme)
        top = plot.bottom() + line_height(theme) + theme.px(6)
        pad = theme.px(MARK)
        across = plot.width() + 2 * pad
        height = ends_height(self.model.scale, across, theme, numbers=False)
        ends = QRectF(plot.left() - pad, top, across, height)
        draw_ends(painter, ends, self.model.scale, theme, numbers=False)
        for lane in self._lanes(rect, theme):
            draw_group(painter, lane.name, lane.row.group, theme)
            self._draw_lane(painter, lane, theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element a group."""
        return [
            Element(str(at), lane.plot, self._said(lane.row))
            for at, lane in enumerate(self._lanes(rect, theme))
        ]

    def table(self) -> Table:
        """Return a row a group."""
        headings = (
            translate("Words", "Group"),
            translate("Picture", "Typical rating (median)"),
            translate("Picture", "Middle half"),
            translate("Words", "Answers"),
        )
        return Table(self.title, headings, tuple(self._table_row(row) for row in self.model.rows))

    def _table_row(self, row: MedianRow) -> tuple[str, ...]:
        if row.median is None:
            return (row.group.name, self._withheld(row), "", "")
        answers = "" if row.n is None else str(row.n)
        return (row.group.name, self._number(row.median), self._half_text(row), answers)

    def _said(self, row: MedianRow) -> str:
        if row.median is None:
            return f"{row.group.name}: {self._withheld(row)}"
        said = translate("Picture", "{group}: typical rating {median}, middle half {half}")
        median = self._number(row.median)
        return said.format(group=row.group.name, median=median, half=self._half_text(row))

    def _withheld(self, row: MedianRow) -> str:
        return row.word or hidden_figures(self.model.minimum)

    def _plot(self, rect: QRectF, theme: Theme) -> QRectF:
        names = names_width(self._group_names(), rect.width(), theme)
        values = self._values_width(theme)
        pad = theme.px(MARK)
        height = self._lane(rect.width(), theme) * len(self.model.rows)
        width = rect.width() - names - values - 2 * pad
        return QRectF(rect.left() + names + pad, rect.top(), max(width, 1), height)

    def _group_names(self) -> list[str]:
        return [row.group.name for row in self.model.rows]

    def _lane(self, width: float, theme: Theme) -> float:
        return theme.px(LANE) + names_height(self._group_names(), width, theme)

    def _lanes(self, rect: QRectF, theme: Theme) -> list[_Lane]:
        plot = self._plot(rect, theme)
        values = self._values_width(theme)
        above, pad = names_height(self._group_names(), rect.width(), theme), theme.px(MARK)
        height = theme.px(LANE)
        lanes: list[_Lane] = []
        for at, row in enumerate(self.model.rows):
            top = plot.top() + at * (height + above)
            beside = plot.left() - pad - rect.left()
            name = QRectF(rect.left(), top, rect.width() if above else beside, above or height)
            top += above
            across = QRectF(plot.left(), top, plot.width(), height)
            value = QRectF(rect.right() - values, top, values, height)
            lanes.append(_Lane(row, name, across, value))
        return lanes

    def _values_width(self, theme: Theme) -> float:
        texts = [self._value_text(row) for row in self.model.rows]
        return max((text_width(text, theme, bold=True) for text in texts), default=0) + theme.px(8)

    def _draw_lane(self, painter: QPainter, lane: _Lane, theme: Theme) -> None:
        tokens, row, scale = theme.tokens, lane.row, self.model.scale
        middle = lane.plot.center().y()
        start, end = QPointF(lane.plot.left(), middle), QPointF(lane.plot.right(), middle)
        line(painter, start, end, tokens.line, theme.px(1))
        if row.median is None:
            text = self._withheld(row)
            room = text_width(text, theme) + theme.px(12)
            plate = QRectF(0, 0, min(room, lane.plot.width()), line_height(theme))
            plate.moveCenter(lane.plot.center())
            fill(painter, plate, tokens.card)
            draw_text(
                painter,
                plate.adjusted(theme.px(6), 0, 0, 0),
                text,
                Ink(tokens.muted, lines=1),
                theme,
            )
            return
        if row.q1 is not None and row.q3 is not None:
            left, right = scale_x(lane.plot, scale, row.q1), scale_x(lane.plot, scale, row.q3)
            half = theme.px(5)
            bar = QRectF(left - half, middle - half, right - left + 2 * half, 2 * half)
            fill(painter, bar, mix(tokens.group(row.group.mark).fill, tokens.card, 0.38), half)
        centre = QPointF(scale_x(lane.plot, scale, row.median), middle)
        if row.group.mark is None:
            fill(painter, QRectF(centre.x() - 3, middle - 9, 6, 18), tokens.everyone.fill, 2)
        else:
            paint_mark(painter, row.group.mark, centre, theme.px(MARK), tokens, tokens.card)
        ink = Ink(tokens.ink, bold=True, align=RIGHT, lines=1)
        draw_text(painter, lane.value, self._value_text(row), ink, theme)

    def _number(self, value: float | None) -> str:
        return number_text(value, self._decimals)

    def _half_text(self, row: MedianRow) -> str:
        if row.q1 is None or row.q3 is None:
            return "–"
        return f"{self._number(row.q1)}–{self._number(row.q3)}"

    def _value_text(self, row: MedianRow) -> str:
        if row.median is None:
            return ""
        half = f" ({self._half_text(row)})" if row.q1 is not None else ""
        return f"{self._number(row.median)}{half}"
