"""Ranks with the span they could take, under each weighting."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.drawing import (
    CENTRE,
    Ink,
    draw_text,
    line,
    line_height,
    text_width,
)
from workshop_app.charts.item_names import ItemNames
from workshop_app.charts.marks import mark_path
from workshop_app.charts.picture import Element, Picture, Table
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import RankingModel, RankInterval, RankRow
from workshop_app.wording.language import translate

NAMES = 0.42
MARK = 13
STEPS = (1, 5, 10, 20, 50)
EASE = 22  # what a row may be higher where there is room
MANY = 8  # more rows than these, and the ranks are written at the foot again


class RankingIntervals(Picture):
    """A row an item: filled circle and open diamond for two weightings, whiskers for the span."""

    def __init__(self, model: RankingModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note
        self._names = ItemNames(((row.code, row.title) for row in model.rows), NAMES)

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height of the key, the ranks' heading and the rows."""
        rows = self._least_row(theme) * len(self.model.rows)
        return self._head(theme) + rows + self._foot(theme)

    def height_in(self, width: float, room: float, theme: Theme) -> float:
        """Return a height with higher rows where there is room for them."""
        wanted = self.size_hint(width, theme).height()
        return min(max(room, wanted), wanted + len(self.model.rows) * theme.px(EASE))

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw the key, the ranks and the rows."""
        self._draw_key(painter, rect, theme)
        self._draw_ranks(painter, rect, theme)
        rows = [self._row(rect, theme, at) for at in range(len(self.model.rows))]
        width = self._names.width(rect.width(), theme)
        rooms = [QRectF(rect.left(), row.top(), width, row.height()) for row in rows]
        self._names.draw(painter, rooms, theme)
        for row, place in zip(self.model.rows, rows, strict=True):
            line(painter, QPointF(rect.left(), place.top()), place.topRight(), theme.tokens.line)
            self._draw_row(painter, place, row, theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element an item."""
        return [
            Element(row.key, self._row(rect, theme, at), self._said(row))
            for at, row in enumerate(self.model.rows)
        ]

    def table(self) -> Table:
        """Return a row an item; per weighting its rank and span."""
        headings = (translate("Words", "Recommendation"), *self.model.weightings)
        rows = (
            (f"{row.code} {row.title}", *(_rank_text(interval) for interval in row.ranks))
            for row in self.model.rows
        )
        return Table(self.title, headings, tuple(rows))

    def _said(self, row: RankRow) -> str:
        pairs = zip(self.model.weightings, row.ranks, strict=True)
        ranks = "; ".join(f"{name}: {_rank_text(interval)}" for name, interval in pairs)
        return f"{row.code} {row.title}. {ranks}"

    def _least_row(self, theme: Theme) -> float:
        return 2 * line_height(theme) + theme.px(8)

    def _row_height(self, rect: QRectF, theme: Theme) -> float:
        spare = rect.height() - self.body_height(rect.width(), theme)
        ease = spare / max(len(self.model.rows), 1)
        return self._least_row(theme) + min(max(ease, 0.0), theme.px(EASE))

    def _key(self, theme: Theme) -> float:
        return line_height(theme) * len(self.model.weightings) + theme.px(10)

    def _head(self, theme: Theme) -> float:
        return self._key(theme) + line_height(theme) + theme.px(8)

    def _foot(self, theme: Theme) -> float:
        return line_height(theme) + theme.px(10) if len(self.model.rows) > MANY else theme.px(4)

    def _row(self, rect: QRectF, theme: Theme, at: int) -> QRectF:
        height = self._row_height(rect, theme)
        top = rect.top() + self._head(theme) + at * height
        names = self._names.width(rect.width(), theme)
        return QRectF(rect.left() + names, top, rect.width() - names, height)

    def _x(self, place: QRectF, rank: float, theme: Theme) -> float:
        pad = theme.px(MARK)
        last = max(self._last() - 1, 1)
        return place.left() + pad + (place.width() - 2 * pad) * (rank - 1) / last

    def _last(self) -> int:
        return self.model.last or len(self.model.rows)

    def _shown_ranks(self, place: QRectF, theme: Theme) -> list[int]:
        """Return the ranks whose numbers stand clear of each other."""
        count = self._last()
        step_width = self._x(place, 2, theme) - self._x(place, 1, theme)
        needed = text_width(str(count), theme) + theme.px(10)
        fitting = (step for step in STEPS if step * step_width >= needed)
        step = next(fitting, count)
        ranks = list(range(step, count + 1, step))
        return ranks if step == 1 else [1, *ranks]

    def _draw_ranks(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        plot = self._row(rect, theme, 0)
        bottom = self._row(rect, theme, len(self.model.rows) - 1).bottom()
        tops = [plot.top() - theme.px(8) - line_height(theme)]
        if len(self.model.rows) > MANY:
            tops.append(bottom + theme.px(6))
        for rank in self._shown_ranks(plot, theme):
            x = self._x(plot, rank, theme)
            top, end = QPointF(x, plot.top()), QPointF(x, bottom)
            line(painter, top, end, theme.tokens.line)
            for above in tops:
                room = QRectF(x - theme.px(24), above, theme.px(48), line_height(theme))
                draw_text(painter, room, str(rank), Ink(theme.tokens.muted, align=CENTRE), theme)

    def _draw_row(self, painter: QPainter, place: QRectF, row: RankRow, theme: Theme) -> None:
        step = place.height() / (len(row.ranks) + 1)
        for at, interval in enumerate(row.ranks):
            if interval is not None:
                y = place.top() + step * (at + 1)
                self._draw_interval(painter, place, interval, (at, y), theme)

    def _draw_interval(
        self,
        painter: QPainter,
        place: QRectF,
        interval: RankInterval,
        lane: tuple[int, float],
        theme: Theme,
    ) -> None:
        at, y = lane
        colour = _colour(at, theme)
        if interval.span is not None:
            low, high = (self._x(place, rank, theme) for rank in interval.span)
            line(painter, QPointF(low, y), QPointF(high, y), colour, theme.px(2))
            cap = theme.px(4)
            for x in (low, high):
                line(painter, QPointF(x, y - cap), QPointF(x, y + cap), colour, theme.px(2))
        _draw_rank_mark(painter, at, QPointF(self._x(place, interval.rank, theme), y), theme)

    def _draw_key(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        height = line_height(theme)
        for at, name in enumerate(self.model.weightings):
            y = rect.top() + at * height
            _draw_rank_mark(painter, at, QPointF(rect.left() + theme.px(8), y + height / 2), theme)
            room = QRectF(rect.left() + theme.px(22), y, rect.width() - theme.px(22), height)
            text = name
            if self.model.has_spans:
                said = translate("Picture", "{weighting}: rank, and the span it could take")
                text = said.format(weighting=name)
            room.setWidth(max(room.width(), text_width(name, theme)))
            draw_text(painter, room, text, Ink(theme.tokens.muted, lines=1), theme)


def _colour(at: int, theme: Theme) -> str:
    return theme.tokens.accent if at == 0 else theme.tokens.everyone.fill


def _draw_rank_mark(painter: QPainter, at: int, centre: QPointF, theme: Theme) -> None:
    """Draw the mark of the first weighting filled and of the others open."""
    path = mark_path("circle" if at == 0 else "diamond", centre, theme.px(MARK))
    painter.setPen(theme.colour(_colour(at, theme)))
    painter.setBrush(theme.colour(_colour(at, theme) if at == 0 else theme.tokens.card))
    painter.drawPath(path)


def _rank_text(interval: RankInterval | None) -> str:
    if interval is None:
        return "–"
    if interval.span is None:
        return f"{interval.rank:g}"
    low, high = interval.span
    return f"{interval.rank:g} ({low:g}–{high:g})"
