"""The figures at the right edge of bars: how many rated high, and apart from them who did not rate."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.drawing import RIGHT, Ink, draw_text, line_height, text_width
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import BarRow, StackedBarsModel
from workshop_app.wording.language import translate

AIR = 18  # between columns
WIDEST_COLUMNS, WIDEST_SHARES = 0.5, 0.3

_Count = Callable[[BarRow], int | None]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, a text a row, and the width of both."""

    heading: str
    texts: tuple[str, ...]
    width: float
    bold: bool = False


class Edge:
    """The columns of one picture."""

    def __init__(self, model: StackedBarsModel) -> None:
        self._rows = model.rows
        self.heading = (
            translate("Picture", "rated {points}").format(points=model.top_text)
            if model.top_text
            else ""
        )

    def columns(self, width: float, theme: Theme) -> list[Column]:
        """Return the ratings, and where there is room who did not rate."""
        shares = _column(self.heading, [share_text(row) for row in self._rows], theme)
        found, others = [shares] if any(shares.texts) else [], self.apart(theme)
        if sum(one.width for one in (*found, *others)) <= width * WIDEST_COLUMNS:
            return [*found, *others]
        return [replace(one, width=min(one.width, width * WIDEST_SHARES)) for one in found]

    def apart(self, theme: Theme) -> list[Column]:
        """Return who did not rate, a column a reason that there is."""
        return [
            _column(heading, [_told(of(row)) for row in self._rows], theme, bold=False)
            for heading, of in apart(self._rows)
            if any(of(row) for row in self._rows)
        ]


def draw_columns(
    painter: QPainter,
    rect: QRectF,
    bars: Sequence[QRectF],
    columns: Sequence[Column],
    theme: Theme,
) -> None:
    """Write the figures at the right edge of `rect`, level with the bars, under their headings."""
    left = rect.right() - sum(one.width for one in columns)
    for column in columns:
        room = QRectF(left, rect.top(), column.width, line_height(theme))
        head = Ink(theme.tokens.muted, align=RIGHT, lines=1)
        draw_text(painter, room, column.heading, head, theme)
        ink = Ink(theme.tokens.ink, bold=column.bold, align=RIGHT, lines=1)
        for bar, text in zip(bars, column.texts, strict=True):
            room = QRectF(left, bar.top(), column.width, bar.height())
            draw_text(painter, room, text, ink, theme)
        left += column.width


def _column(heading: str, texts: Sequence[str], theme: Theme, *, bold: bool = True) -> Column:
    widest = max((text_width(text, theme, bold=bold) for text in texts), default=0.0)
    width = max(widest, text_width(heading, theme)) + theme.px(AIR)
    return Column(heading, tuple(texts), width, bold)


def share_text(row: BarRow) -> str:
    """Return how many of those who rated chose one of the upper points."""
    if row.counts is None or row.top is None or not sum(row.counts):
        return ""
    return translate("Picture", "{count} of {n}").format(count=row.top, n=sum(row.counts))


def apart(rows: Sequence[BarRow]) -> list[tuple[str, _Count]]:
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


def apart_text(row: BarRow) -> str:
    """Return how many did not rate for which reason: never mixed with the ratings."""
    told = (
        (translate("Picture", "Don't know: {count}"), row.abstained),
        (translate("Picture", "Recused: {count}"), row.recused),
        (translate("Picture", "No answer: {count}"), row.missing),
        (translate("Picture", "Absent: {count}"), row.absent),
    )
    return " · ".join(said.format(count=count) for said, count in told if count)


def _told(count: int | None) -> str:
    """Return a number for the edge; nothing of a group that is hidden."""
    return "" if count is None else str(count)


def count_text(count: int | None) -> str:
    """Return a number for the table, an en dash for none."""
    return "–" if count is None else str(count)
