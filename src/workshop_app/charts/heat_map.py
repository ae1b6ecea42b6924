"""The heat map: every recommendation by group, on one fixed scale of colours, with the numbers."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QLinearGradient, QPainter

from workshop_app.charts.drawing import (
    CENTRE,
    Ink,
    draw_ends,
    draw_hidden,
    draw_text,
    draw_value,
    end_labels,
    ends_height,
    fill,
    hatch,
    line_height,
    number_text,
    text_height,
    text_width,
)
from workshop_app.charts.item_names import ItemNames
from workshop_app.charts.marks import paint_mark
from workshop_app.charts.picture import Element, Picture, Table
from workshop_app.charts.theme import BODY, Theme
from workshop_app.charts.wrapped_text import widest_word
from workshop_app.findings.pictures import HeatMapModel, HeatRow
from workshop_app.wording.labels import hidden_figures
from workshop_app.wording.language import translate

MARK = 14
WIDEST_COLUMN = 168
WIDEST_WORD = 132
SMALLEST_COLUMN = 56
SMALLEST_NAMES = 190
NAMES = 0.42
GRADIENT_STOPS = 8
WIDEST_STRIP, STRIP_GAP, SWATCH = 420, 24, 24
DASH_PLATE = (22, 12)
EASE = 22  # what a row may be higher where there is room


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
        self._names = ItemNames(((row.code, row.title) for row in model.rows), NAMES)

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height of the heading, the legend in it, and the rows."""
        grid = self._grid(width, theme)
        return grid.heading + len(self.model.rows) * grid.row + 1

    def height_in(self, width: float, room: float, theme: Theme) -> float:
        """Return a height with higher rows where there is room for them."""
        wanted = self.size_hint(width, theme).height()
        return min(max(room, wanted), wanted + len(self.model.rows) * theme.px(EASE))

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw legend, headings and fields."""
        grid = self._grid_in(rect, theme)
        self._draw_headings(painter, rect, grid, theme)
        self._draw_legend(painter, self._legend(rect, grid, theme), theme)
        rects = [grid.name(rect, at) for at in range(len(self.model.rows))]
        self._names.draw(painter, rects, theme)
        for at, row in enumerate(self.model.rows):
            for place, value in enumerate(row.values):
                cell = grid.cell(rect, at, place)
                self._draw_cell(painter, cell, value, row.word(place), theme)
            gap = grid.cell(rect, at, len(self.model.groups))
            ink = Ink(theme.tokens.ink, bold=True, align=CENTRE)
            draw_text(painter, gap, self._number(row.gap), ink, theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element a field."""
        found: list[Element] = []
        grid = self._grid_in(rect, theme)
        for at, row in enumerate(self.model.rows):
            for place in range(len(row.values)):
                group = self.model.groups[place].name
                said = f"{row.code} {row.title}. {group}: {self._spoken(row, place)}"
                cell = grid.cell(rect, at, place)
                found.append(Element(f"{row.key}/{place}", cell, said))
        return found

    def table(self) -> Table:
        """Return a row a recommendation, a column a group, then the gap."""
        groups = (group.name for group in self.model.groups)
        first = translate("Words", "Recommendation")
        headings = (first, *groups, translate("Picture", "Gap"))
        return Table(self.title, headings, tuple(self._table_row(row) for row in self.model.rows))

    def _table_row(self, row: HeatRow) -> tuple[str, ...]:
        values = (self._spoken(row, place) for place in range(len(row.values)))
        return (f"{row.code} {row.title}", *values, self._number(row.gap))

    def _spoken(self, row: HeatRow, place: int) -> str:
        value = row.values[place]
        if value is not None:
            return self._number(value)
        return row.word(place) or translate("Picture", "not shown")

    def _number(self, value: float | None) -> str:
        return number_text(value, self.model.decimals)

    def _columns(self) -> int:
        return len(self.model.groups) + 1

    def _grid_in(self, rect: QRectF, theme: Theme) -> _Grid:
        """Return the measures with rows as high as `rect` has room for."""
        grid = self._grid(rect.width(), theme)
        spare = rect.height() - self.body_height(rect.width(), theme)
        ease = spare / max(len(self.model.rows), 1)
        ease = min(max(ease, 0.0), theme.px(EASE))
        return replace(grid, cell_height=grid.cell_height + ease)

    def _grid(self, width: float, theme: Theme) -> _Grid:
        least, columns = self._least_column(theme), self._columns()
        above = width - columns * least < theme.px(SMALLEST_NAMES)
        if above:
            column, names = width / columns, 0.0
        else:
            wanted = max(self._names.width(width, theme), self._least_names(width, theme))
            column = max(min((width - wanted) / columns, theme.px(WIDEST_COLUMN)), least)
            names = min(wanted, width - columns * column)
        name_height = self._names.tallest(width if above else names, theme) + theme.px(6)
        one_line = line_height(theme) + theme.px(10)
        cell_height = one_line if above else max(name_height, one_line)
        heading = self._heading_height(column, theme)
        legend = self._legend_height(width if above else names, theme)
        heading = legend + heading if above else max(heading, legend)
        return _Grid(above, column, names, name_height + theme.px(6), cell_height, heading)

    def _least_names(self, width: float, theme: Theme) -> float:
        """Return the width at which the labels of the legend stand on one line, if there is."""
        labels = end_labels(self.model.scale, numbers=True)
        legend = 2 * max(text_width(label, theme) for label in labels) + theme.px(2 * STRIP_GAP)
        return max(min(legend, width * NAMES), theme.px(SMALLEST_NAMES))

    def _least_column(self, theme: Theme) -> float:
        """Return the width that breaks no group's name inside a word."""
        names = [group.name for group in self.model.groups]
        word = widest_word(names, theme.font(BODY, bold=True)) + theme.px(10)
        return max(theme.px(SMALLEST_COLUMN), min(word, theme.px(WIDEST_WORD)))

    def _heading_height(self, column: float, theme: Theme) -> float:
        room = column - theme.px(6)
        names = [*(group.name for group in self.model.groups), translate("Picture", "Gap")]
        tallest = max(text_height(name, room, theme, bold=True, lines=2) for name in names)
        return theme.px(MARK + 6) + tallest + theme.px(8)

    def _legend(self, rect: QRectF, grid: _Grid, theme: Theme) -> QRectF:
        """Return where the legend stands: over the names, or above all where there is no room."""
        width = rect.width() if grid.above else grid.names
        return QRectF(rect.left(), rect.top(), width, self._legend_height(width, theme))

    def _legend_height(self, width: float, theme: Theme) -> float:
        ends = ends_height(self.model.scale, self._strip(width, theme), theme, numbers=True)
        hidden = self._hidden_height(width, theme)
        return line_height(theme) + ends + theme.px(30) + hidden

    def _strip(self, width: float, theme: Theme) -> float:
        return min(max(width - theme.px(STRIP_GAP), 1.0), theme.px(WIDEST_STRIP))

    def _hidden_height(self, width: float, theme: Theme) -> float:
        if not self._hides():
            return 0.0
        room = max(width - theme.px(SWATCH + 24), 1.0)
        return text_height(hidden_figures(self.model.minimum), room, theme) + theme.px(6)

    def _draw_headings(self, painter: QPainter, rect: QRectF, grid: _Grid, theme: Theme) -> None:
        """Draw the groups' marks and names, close above their fields."""
        names = [group.name for group in self.model.groups]
        height = self._heading_height(grid.column, theme)
        top = rect.top() + grid.heading - height
        for place, name in enumerate((*names, translate("Picture", "Gap"))):
            cell = grid.cell(rect, 0, place)
            colour = theme.tokens.ink
            if place < len(names):
                mark = self.model.groups[place].mark
                colour = theme.tokens.group(mark).text
                if mark is not None:
                    centre = QPointF(cell.center().x(), top + theme.px(MARK) / 2 + 1)
                    paint_mark(painter, mark, centre, theme.px(MARK), theme.tokens)
            text = QRectF(cell.left() + 2, top + theme.px(MARK + 6), cell.width() - 4, 0)
            text.setBottom(top + height - theme.px(6))
            ink = Ink(colour, bold=True, align=CENTRE, lines=2)
            draw_text(painter, text, name, ink, theme)

    def _draw_cell(
        self, painter: QPainter, cell: QRectF, value: float | None, word: str, theme: Theme
    ) -> None:
        if value is None and word:
            draw_hidden(painter, cell, word, theme)
            return
        if value is None:
            hatch(painter, cell, theme)
            plate = QRectF(0, 0, *(theme.px(side) for side in DASH_PLATE))
            plate.moveCenter(cell.center())
            fill(painter, plate, theme.tokens.card, theme.px(3))
            ink = Ink(theme.tokens.muted, align=CENTRE, lines=1)
            draw_text(painter, cell, "–", ink, theme)
            return
        ground = theme.tokens.diverging(self.model.scale.share(value))
        fill(painter, cell, ground, theme.px(3))
        draw_value(painter, cell, self._number(value), ground, theme)

    def _draw_legend(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Draw what the colours mean, and the hatching where something is hidden."""
        caption = QRectF(rect.left(), rect.top(), rect.width(), line_height(theme))
        draw_text(painter, caption, self.model.measure, Ink(theme.tokens.muted, lines=1), theme)
        width = self._strip(rect.width(), theme)
        strip = QRectF(rect.left(), caption.bottom() + theme.px(4), width, theme.px(10))
        gradient = QLinearGradient(strip.topLeft(), strip.topRight())
        for stop in range(GRADIENT_STOPS + 1):
            share = stop / GRADIENT_STOPS
            gradient.setColorAt(share, theme.colour(theme.tokens.diverging(share)))
        painter.fillRect(strip, gradient)
        tall = ends_height(self.model.scale, width, theme, numbers=True)
        ends = QRectF(strip.left(), strip.bottom() + 2, width, tall)
        draw_ends(painter, ends, self.model.scale, theme, numbers=True)
        if self._hides():
            tall = self._hidden_height(rect.width(), theme) - theme.px(6)
            room = QRectF(rect.left(), ends.bottom() + theme.px(6), rect.width(), tall)
            self._draw_hidden_key(painter, room, theme)

    def _hides(self) -> bool:
        return any(value is None for row in self.model.rows for value in row.values)

    def _draw_hidden_key(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Say what the hatched fields are."""
        swatch = QRectF(rect.left(), 0, theme.px(SWATCH), theme.px(14))
        swatch.moveTop(rect.top() + (line_height(theme) - swatch.height()) / 2)
        hatch(painter, swatch, theme)
        room = rect.adjusted(theme.px(SWATCH + 8), 0, -theme.px(16), 0)
        draw_text(painter, room, hidden_figures(self.model.minimum), Ink(theme.tokens.muted), theme)
