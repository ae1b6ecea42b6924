"""Stacked bars: how the ratings of each group are spread over the scale."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.drawing import (
    CENTRE,
    LEFT,
    RIGHT,
    Ink,
    draw_group,
    draw_hidden,
    draw_text,
    draw_value,
    fill,
    hidden_text,
    line_height,
    names_height,
    names_width,
    text_width,
)
from workshop_app.charts.picture import Element, Picture, Table
from workshop_app.charts.scale_legend import SEAM, ScaleLegend
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import BarRow, StackedBarsModel
from workshop_app.wording.language import translate

BAR, LEAST_BAR = 38, 26
GAP, LEAST_GAP = 14, 8
WIDEST_SHARES, WIDEST_APART = 0.3, 0.24

_Count = Callable[[BarRow], int | None]


@dataclass(frozen=True, slots=True)
class _Lane:
    """Where one group's parts stand."""

    row: BarRow
    name: QRectF
    bar: QRectF
    share: QRectF
    apart: QRectF


class StackedBars(Picture):
    """One bar a group, a segment a scale point, its count inside, the favourable share beside."""

    def __init__(self, model: StackedBarsModel) -> None:
        self.model = model
        self.title = model.title
        self.note = model.note
        self._legend = ScaleLegend(model.scale)

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height of the heading, all bars and the legend."""
        return self._height(width, theme, 1.0)

    def least_height(self, width: float, theme: Theme) -> float:
        """Return the height with flatter bars closer together, note included."""
        return self._height(width, theme, 0.0) + self._note_room(width, theme)

    def _height(self, width: float, theme: Theme, ease: float) -> float:
        apart = sum(self._apart_height(row, width, theme, ease) for row in self.model.rows)
        lanes = (self._step(theme, ease) + self._above(width, theme)) * len(self.model.rows)
        return self._head(theme) + lanes + apart + self._legend.height(width, theme)

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
        """Draw the heading of the shares, every group's bar, then the legend."""
        self._draw_head(painter, rect, theme)
        for lane in self._lanes(rect, theme):
            draw_group(painter, lane.name, lane.row.group, theme)
            self._draw_bar(painter, lane, theme)
            self._draw_share(painter, lane, theme)
            align = RIGHT if self._apart_is_beside(rect.width(), theme) else LEFT
            ink = Ink(theme.tokens.muted, align=align, lines=1)
            draw_text(painter, lane.apart, _apart_text(lane.row), ink, theme)
        most = self.body_height(rect.width(), theme)
        room = QRectF(rect.left(), rect.top(), rect.width(), min(rect.height(), most))
        names = names_width(self._group_names(), rect.width(), theme)
        room.adjust(names, 0, -self._shares_width(rect.width(), theme), 0)
        self._legend.draw(painter, room, rect.width(), theme)  # close under the bars, always

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return one element a segment; one a group where it is hidden or empty."""
        found: list[Element] = []
        for at, lane in enumerate(self._lanes(rect, theme)):
            segments = _segments(lane)
            if not segments:
                said = self._empty_text(lane.row)
                found.append(Element(f"{at}", lane.bar, f"{lane.row.group.name}: {said}"))
            for place, segment in segments:
                found.append(Element(f"{at}/{place}", segment, self._said(lane.row, place)))
        return found

    def table(self) -> Table:
        """Return a row a group, a column a scale point."""
        points = tuple(self._point_text(at) for at in range(len(self.model.scale.points)))
        apart = _apart(self.model.rows)
        headings = (
            translate("Words", "Group"),
            *points,
            translate("Words", "In favour"),
            *(heading for heading, _ in apart),
        )
        told = [count for _, count in apart]
        rows = (
            (row.group.name, *[self._withheld(row)] * len(points), "", *("" for _ in told))
            if row.counts is None
            else (
                row.group.name,
                *(str(count) for count in row.counts),
                _share_text(row),
                *(_count_text(of(row)) for of in told),
            )
            for row in self.model.rows
        )
        return Table(self.title, headings, tuple(rows))

    def _lanes(self, rect: QRectF, theme: Theme) -> list[_Lane]:
        names = names_width(self._group_names(), rect.width(), theme)
        shares = self._shares_width(rect.width(), theme)
        lanes: list[_Lane] = []
        above = self._above(rect.width(), theme)
        ease = self._ease(rect, theme)
        height, step = self._bar(theme, ease), self._step(theme, ease)
        top = rect.top() + self._head(theme)
        for row in self.model.rows:
            name = QRectF(rect.left(), top, names or rect.width(), above or height)
            top += above
            bar = QRectF(rect.left() + names, top, rect.width() - names - shares, height)
            share = QRectF(bar.right(), top, shares, height)
            line = line_height(theme)
            apart = QRectF(bar.left(), bar.bottom() + 2, bar.width() + shares, line)
            if _apart_text(row) and self._apart_is_beside(rect.width(), theme):
                up = line if _share_text(row) else line / 2
                share = QRectF(bar.right(), bar.center().y() - up, shares, line)
                apart = share.translated(0, line if _share_text(row) else 0)
            lanes.append(_Lane(row, name, bar, share, apart))
            top += step + self._apart_height(row, rect.width(), theme, ease)
        return lanes

    def _group_names(self) -> list[str]:
        return [row.group.name for row in self.model.rows]

    def _above(self, width: float, theme: Theme) -> float:
        return names_height(self._group_names(), width, theme)

    def _apart_is_beside(self, width: float, theme: Theme) -> bool:
        """Tell whether who did not rate is said under the shares, not under the bars."""
        texts = (_apart_text(row) for row in self.model.rows)
        room = max((text_width(text, theme) for text in texts), default=0) + theme.px(16)
        return room <= width * WIDEST_APART and any(_share_text(row) for row in self.model.rows)

    def _apart_height(self, row: BarRow, width: float, theme: Theme, ease: float) -> float:
        """Return what a lane is higher for saying who did not rate."""
        if not _apart_text(row):
            return 0.0
        if not self._apart_is_beside(width, theme):
            return line_height(theme) + 2
        return max(2 * line_height(theme) + theme.px(2) - self._step(theme, ease), 0.0)

    def _head(self, theme: Theme) -> float:
        return line_height(theme) + theme.px(4) if self._has_head() else 0.0

    def _has_head(self) -> bool:
        return bool(self._top_text()) and any(_share_text(row) for row in self.model.rows)

    def _draw_head(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Name the favourable points once, above the shares."""
        if self._has_head():
            room = QRectF(rect.left(), rect.top(), rect.width(), line_height(theme))
            ink = Ink(theme.tokens.muted, align=RIGHT, lines=1)
            draw_text(painter, room, self._top_text(), ink, theme)

    def _shares_width(self, width: float, theme: Theme) -> float:
        texts = [_share_text(row) for row in self.model.rows]
        room = max((text_width(text, theme, bold=True) for text in texts), default=0)
        if self._apart_is_beside(width, theme):
            apart = (text_width(_apart_text(row), theme) for row in self.model.rows)
            room = max(room, *apart)
        return min(room + theme.px(16), width * WIDEST_SHARES) if any(texts) else 0.0

    def _top_text(self) -> str:
        if not self.model.top_text:
            return ""
        said = translate("Picture", "in favour ({points})")
        return said.format(points=self.model.top_text)

    def _draw_bar(self, painter: QPainter, lane: _Lane, theme: Theme) -> None:
        segments = _segments(lane)
        if lane.row.counts is None:
            draw_hidden(painter, lane.bar, self._withheld(lane.row), theme)
        elif not segments:
            fill(painter, lane.bar, theme.tokens.sunken, theme.px(4))
            ink = Ink(theme.tokens.muted, align=CENTRE, lines=1)
            draw_text(painter, lane.bar, self._empty_text(lane.row), ink, theme)
        shades = theme.tokens.scale_shades(lane.row.group.mark, len(self.model.scale.points))
        for place, segment in segments:
            fill(painter, segment, shades[place], theme.px(3))
            count = str((lane.row.counts or ())[place])
            if text_width(count, theme, bold=True) + 4 <= segment.width():
                draw_value(painter, segment, count, shades[place], theme)

    def _draw_share(self, painter: QPainter, lane: _Lane, theme: Theme) -> None:
        text = _share_text(lane.row)
        if not text:
            return
        ink = Ink(theme.tokens.ink, bold=True, align=RIGHT, lines=1)
        draw_text(painter, lane.share, text, ink, theme)

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
        return row.word or hidden_text(self.model.minimum)


def _segments(lane: _Lane) -> list[tuple[int, QRectF]]:
    """Return (scale place, rectangle) of every point somebody chose."""
    counts = lane.row.counts or ()
    total = sum(counts)
    found: list[tuple[int, QRectF]] = []
    left = lane.bar.left()
    for place, count in enumerate(counts):
        width = lane.bar.width() * count / total if total else 0
        if count:
            right_seam = min(SEAM, width / 3)
            size = QRectF(left, lane.bar.top(), width - right_seam, lane.bar.height())
            found.append((place, size))
        left += width
    return found


def _share_text(row: BarRow) -> str:
    if row.counts is None or row.top is None or not sum(row.counts):
        return ""
    return translate("Picture", "{count} of {n}").format(count=row.top, n=sum(row.counts))


def _apart(rows: Sequence[BarRow]) -> list[tuple[str, _Count]]:
    """Return who did not rate: the last two only where anybody is recused or absent."""
    always: list[tuple[str, _Count]] = [
        (translate("Words", "Don't know"), lambda row: row.abstained),
        (translate("Words", "No answer"), lambda row: row.missing),
    ]
    sometimes: list[tuple[str, _Count]] = [
        (translate("Words", "Recused"), lambda row: row.recused),
        (translate("Words", "Absent"), lambda row: row.absent),
    ]
    return always + [one for one in sometimes if any(one[1](row) for row in rows)]


def _apart_text(row: BarRow) -> str:
    """Return how many did not rate for which reason: never mixed with the ratings."""
    told = (
        (translate("Picture", "Don't know: {count}"), row.abstained),
        (translate("Picture", "Recused: {count}"), row.recused),
        (translate("Picture", "No answer: {count}"), row.missing),
        (translate("Picture", "Absent: {count}"), row.absent),
    )
    return " · ".join(said.format(count=count) for said, count in told if count)


def _count_text(count: int | None) -> str:
    return "–" if count is None else str(count)
