"""Diverging bars: how the ratings of each group lie on either side of the middle of the scale."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.bar_columns import (
    Edge,
    apart,
    apart_text,
    count_text,
    draw_columns,
    share_text,
)
from workshop_app.charts.diverging import Diverging
from workshop_app.charts.drawing import (
    CENTRE,
    Ink,
    draw_group,
    draw_hidden,
    draw_point,
    draw_text,
    fill,
    line_height,
    names_height,
    names_width,
    text_height,
    text_width,
)
from workshop_app.charts.picture import Element, Picture, Table
from workshop_app.charts.scale_legend import ScaleLegend
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import BarRow, StackedBarsModel
from workshop_app.wording.labels import hidden_figures
from workshop_app.wording.language import translate

BAR, LEAST_BAR = 38, 26
GAP, LEAST_GAP = 14, 8


@dataclass(frozen=True, slots=True)
class _Lane:
    """Where one group's parts stand."""

    row: BarRow
    name: QRectF
    bar: QRectF
    line: QRectF
    """Under the bar: what has no room on it and beside it."""


class StackedBars(Picture):
    """One bar a group, a segment a scale point, its count inside; who did not rate at the edge."""

    def __init__(self, model: StackedBarsModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note
        self._legend = ScaleLegend(model.scale)
        self._edge = Edge(model)
        points = len(model.scale.points)
        self._scale = Diverging.of(model.scale.low, points, (row.counts for row in model.rows))

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height of the heading, all bars and the legend."""
        return self._height(width, theme, 1.0)

    def least_height(self, width: float, theme: Theme) -> float:
        """Return the height with flatter bars closer together, note included."""
        return self._height(width, theme, 0.0) + self._note_room(width, theme)

    def _height(self, width: float, theme: Theme, ease: float) -> float:
        lines = sum(self._line_height(text, width, theme) for text in self._lines(width, theme))
        lanes = (self._step(theme, ease) + self._above(width, theme)) * len(self.model.rows)
        return self._head(theme) + lanes + lines + self._legend.height(width, theme)

    def _step(self, theme: Theme, ease: float) -> float:
        """Return the height of a bar and the gap below it, 0 tightest to 1 at ease."""
        return self._bar(theme, ease) + theme.px(LEAST_GAP + (GAP - LEAST_GAP) * ease)

    def _bar(self, theme: Theme, ease: float) -> float:
        return theme.px(LEAST_BAR + (BAR - LEAST_BAR) * ease)

    def _ease(self, rect: QRectF, theme: Theme) -> float:
        """Return how much of the ease there is room for in `rect`."""
        least = self._height(rect.width(), theme, 0.0)
        spare = self._height(rect.width(), theme, 1.0) - least
        return min(max((rect.height() - least) / spare, 0.0), 1.0) if spare else 1.0

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw the headings, every group's bar and figures, then the legend."""
        lanes, columns = self._lanes(rect, theme), self._edge.columns(rect.width(), theme)
        if lanes:
            bars, lines = [lane.bar for lane in lanes], self._lines(rect.width(), theme)
            self._draw_axis(painter, bars if any(lines) else [bars[0].united(bars[-1])], theme)
            head = QRectF(lanes[0].bar)
            head.setRect(head.left(), rect.top(), head.width(), line_height(theme))
            self._scale.draw_sides(painter, head, theme)
        draw_columns(painter, rect, [lane.bar for lane in lanes], columns, theme)
        for lane, text in zip(lanes, self._lines(rect.width(), theme), strict=True):
            draw_group(painter, lane.name, lane.row.group, theme)
            self._draw_bar(painter, lane, theme)
            draw_text(painter, lane.line, text, Ink(theme.tokens.muted), theme)
        most = self.body_height(rect.width(), theme)
        room = QRectF(rect.left(), rect.top(), rect.width(), min(rect.height(), most))
        self._legend.draw(painter, room, theme)  # close under the bars, always

    def _draw_axis(self, painter: QPainter, bars: Sequence[QRectF], theme: Theme) -> None:
        """Draw the middle and the steps behind the bars, but not through a line of text."""
        for room in bars:
            self._scale.draw_axis(painter, room.adjusted(0, -theme.px(4), 0, theme.px(4)), theme)

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element a segment; one a group where it is hidden or empty."""
        found: list[Element] = []
        for at, lane in enumerate(self._lanes(rect, theme)):
            segments = self._scale.segments(lane.bar, lane.row.counts or ())
            if not segments:
                said = self._empty_text(lane.row)
                found.append(Element(f"{at}", lane.bar, f"{lane.row.group.name}: {said}"))
            for place, segment in segments:
                found.append(Element(f"{at}/{place}", segment, self._said(lane.row, place)))
        return found

    def table(self) -> Table:
        """Return a row a group, a column a scale point."""
        points = tuple(self._point_text(at) for at in range(len(self.model.scale.points)))
        others = apart(self.model.rows)
        headings = (
            translate("Words", "Group"),
            *points,
            self._edge.heading or translate("Words", "High"),
            *(heading for heading, _ in others),
        )
        told = [count for _, count in others]
        rows = (
            (row.group.name, *[self._withheld(row)] * len(points), "", *("" for _ in told))
            if row.counts is None
            else (
                row.group.name,
                *(str(count) for count in row.counts),
                share_text(row),
                *(count_text(of(row)) for of in told),
            )
            for row in self.model.rows
        )
        return Table(self.title, headings, tuple(rows))

    def _lanes(self, rect: QRectF, theme: Theme) -> list[_Lane]:
        width = rect.width()
        names = names_width(self._group_names(), width, theme)
        bars = width - names - sum(one.width for one in self._edge.columns(width, theme))
        above, ease = self._above(width, theme), self._ease(rect, theme)
        height, step = self._bar(theme, ease), self._step(theme, ease)
        lanes: list[_Lane] = []
        top = rect.top() + self._head(theme)
        for row, text in zip(self.model.rows, self._lines(width, theme), strict=True):
            name = QRectF(rect.left(), top, names or width, above or height)
            top += above
            bar = QRectF(rect.left() + names, top, bars, height)
            below = QRectF(bar.left(), bar.bottom() + 2, width - names, 0)
            below.setHeight(self._line_height(text, width, theme))
            lanes.append(_Lane(row, name, bar, below))
            top += step + self._line_height(text, width, theme)
        return lanes

    def _group_names(self) -> list[str]:
        return [row.group.name for row in self.model.rows]

    def _above(self, width: float, theme: Theme) -> float:
        return names_height(self._group_names(), width, theme)

    def _line_height(self, text: str, width: float, theme: Theme) -> float:
        names = names_width(self._group_names(), width, theme)
        return text_height(text, width - names, theme) + 2 if text else 0.0

    def _head(self, theme: Theme) -> float:
        return line_height(theme) + theme.px(6) if self.model.rows else 0.0

    def _lines(self, width: float, theme: Theme) -> list[str]:
        """Return what stands under each bar, all empty where everything has room elsewhere."""
        columns = self._edge.columns(width, theme)
        beside = len(columns) > 1 or not self._edge.apart(theme)
        names = names_width(self._group_names(), width, theme)
        bar = QRectF(0, 0, width - names - sum(one.width for one in columns), 1)
        lines: list[str] = []
        for row in self.model.rows:
            parts = [] if self._holds_counts(row, bar, theme) else [self._counts_text(row)]
            parts += [] if beside else [apart_text(row)]
            lines.append(" · ".join(part for part in parts if part))
        return lines

    def _holds_counts(self, row: BarRow, bar: QRectF, theme: Theme) -> bool:
        counts = row.counts or ()
        return all(
            text_width(str(counts[place]), theme, bold=True) <= segment.width()
            for place, segment in self._scale.segments(bar, counts)
        )

    def _counts_text(self, row: BarRow) -> str:
        """Return how many chose each point, as not every segment has room for its number."""
        said = translate("Picture", "{point}: {count}")
        pairs = zip(self.model.scale.points, row.counts or (), strict=True)
        return ", ".join(said.format(point=point, count=count) for point, count in pairs if count)

    def _draw_bar(self, painter: QPainter, lane: _Lane, theme: Theme) -> None:
        segments = self._scale.segments(lane.bar, lane.row.counts or ())
        if lane.row.counts is None:
            draw_hidden(painter, lane.bar, self._withheld(lane.row), theme)
        elif not segments:
            fill(painter, lane.bar, theme.tokens.sunken, theme.px(4))
            ink = Ink(theme.tokens.muted, align=CENTRE, lines=1)
            draw_text(painter, lane.bar, self._empty_text(lane.row), ink, theme)
        for place, segment in segments:
            count = str((lane.row.counts or ())[place])
            draw_point(painter, segment, self.model.scale, place, count, theme)

    def _said(self, row: BarRow, place: int) -> str:
        said = translate("Picture", "{group}: {count} of {n} chose {point}")
        counts = row.counts or ()
        point = self._point_text(place)
        count = counts[place]
        return said.format(group=row.group.name, count=count, n=sum(counts), point=point)

    def _point_text(self, place: int) -> str:
        point = self.model.scale.points[place]
        return f"{point} {self.model.scale.label(point)}".strip()

    def _empty_text(self, row: BarRow) -> str:
        return self._withheld(row) if row.counts is None else translate("Picture", "no answers")

    def _withheld(self, row: BarRow) -> str:
        return row.word or hidden_figures(self.model.minimum)
