"""The heat map: every recommendation by group, on one fixed scale of colours, with the numbers."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QLinearGradient, QPainter

from workshop_app.services.language import translate
from workshop_app.ui.charts.drawing import (
    CENTRE,
    Ink,
    draw_ends,
    draw_hidden,
    draw_item_rows,
    draw_text,
    draw_value,
    ends_height,
    fill,
    hatch,
    hidden_text,
    line_height,
    number_text,
    text_height,
    text_width,
)
from workshop_app.ui.charts.picture import Element, Picture, Table
from workshop_app.ui.theme import BODY, Theme
from workshop_app.ui.theme.marks import paint_mark
from workshop_app.ui.theme.wrapped_text import widest_word
from workshop_app.viewmodels.pictures import HeatMapModel, HeatRow

MARK = 14
WIDEST_COLUMN = 132
SMALLEST_COLUMN = 56
SMALLEST_NAMES = 190
NAMES = 0.42
GRADIENT_STOPS = 8


@dataclass(frozen=True, slots=True)
class _Grid:
    """The measures of one drawing, found once because they depend on every name."""

    above: bool  # names stand above their fields, because beside them is no room
    column: float
    names: float
    name_height: float
    cell_height: float
    heading: float

    @property
    def row(self) -> float:
        """Height of a row, the name above included."""
        return self.cell_height + (self.name_height if self.above else 0)

    def cell(self, rect: QRectF, at: int, place: int) -> QRectF:
        """Return a field; the place after the last group is the gap's."""
        left = rect.left() + self.names + place * self.column
        top = rect.top() + self.heading + (at + 1) * self.row - self.cell_height
        return QRectF(left + 1, top + 1, self.column - 2, self.cell_height - 2)

    def name(self, rect: QRectF, at: int) -> QRectF:
        """Return where a recommendation's name stands."""
        cell = self.cell(rect, at, 0)
        if self.above:
            top = cell.top() - self.name_height
            return QRectF(rect.left(), top, rect.width(), self.name_height)
        return QRectF(rect.left(), cell.top(), self.names, cell.height())


class HeatMap(Picture):
    """A field a recommendation and group; orange is the scale's low end, blue its high end."""

    def __init__(self, model: HeatMapModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height of heading, rows and legend."""
        grid = self._grid(width, theme)
        rows = len(self.model.rows) * grid.row
        return grid.heading + rows + self._legend_height(width, theme)

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw headings, fields and legend."""
        grid = self._grid(rect.width(), theme)
        self._draw_headings(painter, rect, grid, theme)
        names = [(row.code, row.title) for row in self.model.rows]
        rects = [grid.name(rect, at) for at in range(len(names))]
        draw_item_rows(painter, rects, names, theme)
        for at, row in enumerate(self.model.rows):
            for place, value in enumerate(row.values):
                self._draw_cell(painter, grid.cell(rect, at, place), value, theme)
            gap = grid.cell(rect, at, len(self.model.groups))
            ink = Ink(theme.tokens.ink, bold=True, align=CENTRE)
            draw_text(painter, gap, self._number(row.gap), ink, theme)
        self._draw_legend(painter, rect, theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element a field."""
        found: list[Element] = []
        grid = self._grid(rect.width(), theme)
        for at, row in enumerate(self.model.rows):
            for place, value in enumerate(row.values):
                group = self.model.groups[place].name
                said = f"{row.code} {row.title}. {group}: {self._spoken(value)}"
                cell = grid.cell(rect, at, place)
                found.append(Element(f"{row.key}/{place}", cell, said))
        return found

    def table(self) -> Table:
        """Return a row a recommendation, a column a group, then the gap."""
        groups = (group.name for group in self.model.groups)
        first = translate("Picture", "Recommendation")
        headings = (first, *groups, translate("Picture", "Gap"))
        return Table(self.title, headings, tuple(self._table_row(row) for row in self.model.rows))

    def _table_row(self, row: HeatRow) -> tuple[str, ...]:
        values = (self._spoken(value) for value in row.values)
        return (f"{row.code} {row.title}", *values, self._number(row.gap))

    def _spoken(self, value: float | None) -> str:
        return translate("Picture", "not shown") if value is None else self._number(value)

    def _number(self, value: float | None) -> str:
        return number_text(value, self.model.decimals)

    def _columns(self) -> int:
        return len(self.model.groups) + 1

    def _grid(self, width: float, theme: Theme) -> _Grid:
        least = self._least_column(theme)
        above = width - self._columns() * least < theme.px(SMALLEST_NAMES)
        room = width * (1 - NAMES) / self._columns()
        column = max(min(room, theme.px(WIDEST_COLUMN)), least)
        if above:
            column = width / self._columns()
        names = max(width - self._columns() * column, 0)
        name_height = self._name_height(width if above else names, theme)
        one_line = line_height(theme) + theme.px(10)
        cell_height = one_line if above else max(name_height, one_line)
        heading = self._heading_height(column, theme)
        return _Grid(above, column, names, name_height + theme.px(6), cell_height, heading)

    def _name_height(self, width: float, theme: Theme) -> float:
        """Return the height of the tallest name, two lines at most."""
        codes = max((text_width(row.code, theme) for row in self.model.rows), default=0)
        room = max(width - codes - theme.px(24), 1)
        heights = (text_height(row.title, room, theme, lines=2) for row in self.model.rows)
        return max(heights, default=0) + theme.px(6)

    def _least_column(self, theme: Theme) -> float:
        """Return the width that breaks no group's name inside a word."""
        names = [group.name for group in self.model.groups]
        word = widest_word(names, theme.font(BODY, bold=True)) + theme.px(10)
        return max(theme.px(SMALLEST_COLUMN), min(word, theme.px(WIDEST_COLUMN)))

    def _heading_height(self, column: float, theme: Theme) -> float:
        room = column - theme.px(6)
        names = [*(group.name for group in self.model.groups), translate("Picture", "Gap")]
        tallest = max(text_height(name, room, theme, bold=True, lines=2) for name in names)
        return theme.px(MARK + 6) + tallest + theme.px(8)

    def _legend_height(self, width: float, theme: Theme) -> float:
        ends = ends_height(self.model.scale, self._strip(width, theme), theme, numbers=True)
        return ends + line_height(theme) + theme.px(34)

    def _strip(self, width: float, theme: Theme) -> float:
        return min(width * 0.55, theme.px(420))

    def _draw_headings(self, painter: QPainter, rect: QRectF, grid: _Grid, theme: Theme) -> None:
        height = grid.heading
        mark = theme.px(MARK)
        for place, group in enumerate(self.model.groups):
            cell = grid.cell(rect, 0, place)
            if group.mark is not None:
                centre = QPointF(cell.center().x(), rect.top() + mark / 2 + 1)
                paint_mark(painter, group.mark, centre, mark, theme.tokens)
            text = QRectF(cell.left() + 2, rect.top() + theme.px(MARK + 6), cell.width() - 4, 0)
            text.setBottom(rect.top() + height - theme.px(6))
            colour = theme.tokens.group(group.mark).text
            ink = Ink(colour, bold=True, align=CENTRE, lines=2)
            draw_text(painter, text, group.name, ink, theme)
        cell = grid.cell(rect, 0, len(self.model.groups))
        text = QRectF(cell.left(), rect.top() + theme.px(MARK + 6), cell.width(), 0)
        text.setBottom(rect.top() + height - theme.px(6))
        ink = Ink(theme.tokens.ink, bold=True, align=CENTRE, lines=2)
        draw_text(painter, text, translate("Picture", "Gap"), ink, theme)

    def _draw_cell(
        self, painter: QPainter, cell: QRectF, value: float | None, theme: Theme
    ) -> None:
        if value is None:
            draw_hidden(painter, cell, "–", theme)
            return
        ground = theme.tokens.diverging(self.model.scale.share(value))
        fill(painter, cell, ground, theme.px(3))
        draw_value(painter, cell, self._number(value), ground, theme)

    def _draw_legend(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        height = self._legend_height(rect.width(), theme)
        width = self._strip(rect.width(), theme)
        top = rect.bottom() - height + theme.px(14)
        caption = QRectF(rect.left(), top, rect.width(), line_height(theme))
        draw_text(painter, caption, self.model.measure, Ink(theme.tokens.muted, lines=1), theme)
        strip = QRectF(rect.left(), caption.bottom() + theme.px(4), width, theme.px(10))
        gradient = QLinearGradient(strip.topLeft(), strip.topRight())
        for stop in range(GRADIENT_STOPS + 1):
            share = stop / GRADIENT_STOPS
            gradient.setColorAt(share, theme.colour(theme.tokens.diverging(share)))
        painter.fillRect(strip, gradient)
        ends = QRectF(strip.left(), strip.bottom() + 2, width, rect.bottom() - strip.bottom() - 2)
        draw_ends(painter, ends, self.model.scale, theme, numbers=True)
        if self._hides():
            self._draw_hidden_key(painter, rect, strip, theme)

    def _hides(self) -> bool:
        return any(value is None for row in self.model.rows for value in row.values)

    def _draw_hidden_key(
        self, painter: QPainter, rect: QRectF, strip: QRectF, theme: Theme
    ) -> None:
        """Say what the hatched fields are, at the right of the strip."""
        left = strip.right() + theme.px(24)
        swatch = QRectF(left, strip.top() - theme.px(2), theme.px(24), theme.px(14))
        hatch(painter, swatch, theme)
        room = QRectF(swatch.right() + theme.px(8), swatch.top() - theme.px(4), 0, 0)
        room.setRight(rect.right())
        room.setHeight(line_height(theme))
        text = hidden_text(self.model.minimum)
        draw_text(painter, room, text, Ink(theme.tokens.muted, lines=1), theme)
