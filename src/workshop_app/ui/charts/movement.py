"""Movement: where each group stood in the earlier round and where it stands now."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from workshop_app.services.language import translate
from workshop_app.ui.charts.drawing import (
    RIGHT,
    Ink,
    draw_ends,
    draw_grid,
    draw_item_rows,
    draw_key,
    draw_numbers,
    draw_text,
    ends_height,
    key_height,
    line,
    line_height,
    number_text,
    scale_x,
    text_height,
    text_width,
)
from workshop_app.ui.charts.picture import Element, Picture, Table
from workshop_app.ui.theme import Theme
from workshop_app.ui.theme.marks import mark_path, paint_mark
from workshop_app.ui.theme.tokens import shape_of
from workshop_app.viewmodels.pictures import GroupRef, Move, MovementModel, MovementRow

LANE = 22
GAP = 16
MARK = 13
NAMES = 0.38


@dataclass(frozen=True, slots=True)
class _Block:
    row: MovementRow
    name: QRectF
    lanes: tuple[QRectF, ...]


class Movement(Picture):
    """An arrow a group from its earlier to its present typical rating, a block an item."""

    def __init__(self, model: MovementModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note
        self._widest: tuple[Theme, float] | None = None

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height of all blocks, the scale and the key."""
        blocks = sum(self._block_height(row, width, theme) for row in self.model.rows)
        return self._head(width, theme) + blocks + self._foot(width, theme)

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw key and scale, then every arrow."""
        draw_key(painter, rect, self._groups(), theme)
        plot = self._plot(rect, theme)
        draw_grid(painter, plot, self.model.scale, theme)
        draw_numbers(painter, plot, self.model.scale, theme)
        blocks = self._blocks(rect, theme)
        names = [(block.row.code, block.row.title) for block in blocks]
        draw_item_rows(painter, [block.name for block in blocks], names, theme, lines=3)
        for block in blocks:
            line(painter, block.name.topLeft(), _right_of(block, rect), theme.tokens.line)
            for lane, move in zip(block.lanes, block.row.moves, strict=True):
                self._draw_move(painter, lane, move, theme)
        self._draw_foot(painter, rect, plot, theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element an arrow."""
        return [
            Element(f"{block.row.key}/{at}", lane, self._said(block.row, move))
            for block in self._blocks(rect, theme)
            for at, (lane, move) in enumerate(zip(block.lanes, block.row.moves, strict=True))
        ]

    def table(self) -> Table:
        """Return a row an item and group."""
        headings = (
            translate("Picture", "Recommendation"),
            translate("Picture", "Group"),
            self.model.before_name,
            self.model.after_name,
        )
        rows = tuple(
            (
                f"{row.code} {row.title}",
                move.group.name,
                number_text(move.before),
                number_text(move.after),
            )
            for row in self.model.rows
            for move in row.moves
        )
        return Table(self.title, headings, rows)

    def _said(self, row: MovementRow, move: Move) -> str:
        said = translate("Picture", "{item}. {group}: {before}, now {after}")
        before, after = number_text(move.before), number_text(move.after)
        item = f"{row.code} {row.title}"
        return said.format(item=item, group=move.group.name, before=before, after=after)

    def _groups(self) -> list[GroupRef]:
        groups: list[GroupRef] = []
        for move in (move for row in self.model.rows for move in row.moves):
            if move.group not in groups:
                groups.append(move.group)
        return groups

    def _head(self, width: float, theme: Theme) -> float:
        height = key_height(self._groups(), width, theme)
        return height + theme.px(10) if height else 0.0

    def _names(self, rect: QRectF) -> float:
        return rect.width() * NAMES

    def _values(self, theme: Theme) -> float:
        """Return the width of the widest value, kept because every lane asks for it."""
        if self._widest is None or self._widest[0] != theme:
            texts = {_move_text(move) for row in self.model.rows for move in row.moves}
            widest = max((text_width(text, theme) for text in texts), default=0)
            self._widest = (theme, widest + theme.px(10))
        return self._widest[1]

    def _block_height(self, row: MovementRow, width: float, theme: Theme) -> float:
        room = max(width * NAMES - self._codes_width(theme) - theme.px(25), 1)
        name = text_height(row.title, room, theme, lines=3)
        return max(theme.px(LANE) * len(row.moves), name) + theme.px(GAP)

    def _codes_width(self, theme: Theme) -> float:
        longest = max((row.code for row in self.model.rows), key=len, default="")
        return text_width(longest, theme)

    def _blocks(self, rect: QRectF, theme: Theme) -> list[_Block]:
        plot = self._plot(rect, theme)
        blocks: list[_Block] = []
        top = rect.top() + self._head(rect.width(), theme)
        for row in self.model.rows:
            height = self._block_height(row, rect.width(), theme)
            name = QRectF(rect.left(), top, self._names(rect), height)
            used = theme.px(LANE) * len(row.moves)
            first = top + (height - used) / 2
            lanes = tuple(
                QRectF(plot.left(), first + at * theme.px(LANE), plot.width(), theme.px(LANE))
                for at in range(len(row.moves))
            )
            blocks.append(_Block(row, name, lanes))
            top += height
        return blocks

    def _plot(self, rect: QRectF, theme: Theme) -> QRectF:
        head = self._head(rect.width(), theme)
        height = rect.height() - head - self._foot(rect.width(), theme)
        width = self._plot_width(rect.width(), theme)
        left = rect.left() + self._names(rect) + theme.px(MARK)
        return QRectF(left, rect.top() + head, width, height)

    def _plot_width(self, width: float, theme: Theme) -> float:
        return max(width * (1 - NAMES) - self._values(theme) - 2 * theme.px(MARK), 1)

    def _foot(self, width: float, theme: Theme) -> float:
        ends = ends_height(self.model.scale, self._plot_width(width, theme), theme, numbers=False)
        return 2 * line_height(theme) + ends + theme.px(24)

    def _draw_foot(self, painter: QPainter, rect: QRectF, plot: QRectF, theme: Theme) -> None:
        height = line_height(theme)
        top = plot.bottom() + height + theme.px(6)
        ends = QRectF(plot.left(), top, plot.width(), 0)
        ends.setBottom(rect.bottom() - height - theme.px(12))
        draw_ends(painter, ends, self.model.scale, theme, numbers=False)
        key = QRectF(rect.left(), rect.bottom() - height, rect.width(), height)
        said = translate("Picture", "Outline: {before} · filled: {after} (typical rating)")
        text = said.format(before=self.model.before_name, after=self.model.after_name)
        draw_text(painter, key, text, Ink(theme.tokens.muted, lines=1), theme)

    def _draw_move(self, painter: QPainter, lane: QRectF, move: Move, theme: Theme) -> None:
        tokens = theme.tokens
        middle = lane.center().y()
        size = theme.px(MARK)
        mark = move.group.mark if move.group.mark is not None else 0
        colour = tokens.group(move.group.mark).fill
        value = QRectF(
            lane.right() + theme.px(MARK), lane.top(), self._values(theme), lane.height()
        )
        ink = Ink(tokens.group(move.group.mark).text, align=RIGHT, lines=1)
        draw_text(painter, value, _move_text(move), ink, theme)
        if move.after is None:
            return
        after = QPointF(scale_x(lane, self.model.scale, move.after), middle)
        if move.before is not None and move.before != move.after:
            before = QPointF(scale_x(lane, self.model.scale, move.before), middle)
            _draw_arrow(painter, before, after, colour, theme)
            painter.setPen(theme.colour(colour))
            painter.setBrush(theme.colour(tokens.card))
            painter.drawPath(mark_path(shape_of(mark), before, size * 0.85))
        paint_mark(painter, mark, after, size, tokens, tokens.card)


def _right_of(block: _Block, rect: QRectF) -> QPointF:
    return QPointF(rect.right(), block.name.top())


def _move_text(move: Move) -> str:
    if move.after is None:
        return "–"
    if move.before is None:
        return number_text(move.after)
    if move.before == move.after:
        return f"= {number_text(move.after)}"
    return f"{number_text(move.before)} → {number_text(move.after)}"


def _draw_arrow(painter: QPainter, start: QPointF, end: QPointF, colour: str, theme: Theme) -> None:
    """Draw a shaft and a head that ends just before the mark."""
    direction = 1 if end.x() > start.x() else -1
    tip = end.x() - direction * theme.px(MARK) * 0.7
    head = theme.px(6)
    if abs(end.x() - start.x()) < theme.px(MARK) * 1.5:
        return  # no room between the marks: outline and fill say the direction
    back = tip - direction * head
    line(painter, start, QPointF(back, start.y()), colour, theme.px(2.4))
    points = [
        QPointF(tip, start.y()),
        QPointF(back, start.y() - head * 0.8),
        QPointF(back, start.y() + head * 0.8),
    ]
    painter.setPen(theme.colour(colour))
    painter.setBrush(theme.colour(colour))
    painter.drawPolygon(QPolygonF(points))
