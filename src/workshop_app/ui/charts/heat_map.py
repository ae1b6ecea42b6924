"""The heat map: every recommendation by group, on one fixed scale of colours, with the numbers."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QLinearGradient, QPainter

from workshop_app.services.language import translate
from workshop_app.ui.charts.drawing import (
    CENTRE,
    Ink,
    draw_ends,
    draw_item_rows,
    draw_text,
    draw_value,
    ends_height,
    fill,
    draw_hidden,
    hidden_text,
    line_height,
    number_text,
    text_height,
)
from workshop_app.ui.charts.picture import Element, Picture, Table
from workshop_app.ui.theme import Theme
from workshop_app.ui.theme.marks import paint_mark
from workshop_app.viewmodels.pictures import HeatMapModel, HeatRow

MARK = 14
WIDEST_COLUMN = 132
SMALLEST_COLUMN = 52
NAMES = 0.42
GRADIENT_STOPS = 8


class HeatMap(Picture):
    """A field a recommendation and group; orange is the scale's low end, blue its high end."""

    def __init__(self, model: HeatMapModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height of heading, rows and legend."""
        rows = len(self.model.rows) * self._row_height(theme)
        legend = self._legend_height(width, theme)
        return self._heading_height(width, theme) + rows + legend

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw headings, fields and legend."""
        self._draw_headings(painter, rect, theme)
        names = [(row.code, row.title) for row in self.model.rows]
        width = self._names(rect.width(), theme)
        rows = [self._cell(rect, theme, at, 0) for at in range(len(names))]
        rects = [QRectF(rect.left(), cell.top(), width, cell.height()) for cell in rows]
        draw_item_rows(painter, rects, names, theme)
        for at, row in enumerate(self.model.rows):
            for place, value in enumerate(row.values):
                self._draw_cell(painter, self._cell(rect, theme, at, place), value, theme)
            gap = self._cell(rect, theme, at, len(self.model.groups))
            ink = Ink(theme.tokens.ink, bold=True, align=CENTRE)
            draw_text(painter, gap, self._number(row.gap), ink, theme)
        self._draw_legend(painter, rect, theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element a field."""
        found: list[Element] = []
        for at, row in enumerate(self.model.rows):
            for place, value in enumerate(row.values):
                group = self.model.groups[place].name
                said = f"{row.code} {row.title}. {group}: {self._spoken(value)}"
                cell = self._cell(rect, theme, at, place)
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

    def _column_width(self, width: float, theme: Theme) -> float:
        room = width * (1 - NAMES) / self._columns()
        return min(max(room, theme.px(SMALLEST_COLUMN)), theme.px(WIDEST_COLUMN))

    def _names(self, width: float, theme: Theme) -> float:
        return max(width - self._columns() * self._column_width(width, theme), 0)

    def _row_height(self, theme: Theme) -> float:
        return 2 * line_height(theme) + theme.px(6)

    def _heading_height(self, width: float, theme: Theme) -> float:
        room = self._column_width(width, theme) - theme.px(6)
        names = [*(group.name for group in self.model.groups), translate("Picture", "Gap")]
        tallest = max(text_height(name, room, theme, bold=True, lines=2) for name in names)
        return theme.px(MARK + 6) + tallest + theme.px(8)

    def _legend_height(self, width: float, theme: Theme) -> float:
        ends = ends_height(self.model.scale, self._strip(width, theme), theme, numbers=True)
        return ends + line_height(theme) + theme.px(34)

    def _strip(self, width: float, theme: Theme) -> float:
        return min(width * 0.55, theme.px(420))

    def _cell(self, rect: QRectF, theme: Theme, at: int, place: int) -> QRectF:
        column = self._column_width(rect.width(), theme)
        left = rect.left() + self._names(rect.width(), theme) + place * column
        height = self._row_height(theme)
        top = rect.top() + self._heading_height(rect.width(), theme) + at * height
        return QRectF(left + 1, top + 1, column - 2, height - 2)

    def _draw_headings(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        height = self._heading_height(rect.width(), theme)
        mark = theme.px(MARK)
        for place, group in enumerate(self.model.groups):
            cell = self._cell(rect, theme, 0, place)
            if group.mark is not None:
                centre = QPointF(cell.center().x(), rect.top() + mark / 2 + 1)
                paint_mark(painter, group.mark, centre, mark, theme.tokens)
            text = QRectF(cell.left() + 2, rect.top() + theme.px(MARK + 6), cell.width() - 4, 0)
            text.setBottom(rect.top() + height - theme.px(6))
            colour = theme.tokens.group(group.mark).text
            ink = Ink(colour, bold=True, align=CENTRE, lines=2)
            draw_text(painter, text, group.name, ink, theme)
        cell = self._cell(rect, theme, 0, len(self.model.groups))
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
        draw_hidden(painter, swatch, "", theme)
        room = QRectF(swatch.right() + theme.px(8), swatch.top() - theme.px(4), 0, 0)
        room.setRight(rect.right())
        room.setHeight(line_height(theme))
        text = hidden_text(self.model.minimum)
        draw_text(painter, room, text, Ink(theme.tokens.muted, lines=1), theme)
