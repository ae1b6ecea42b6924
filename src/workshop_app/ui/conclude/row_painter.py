"""Paints one recommendation in the list of decisions: outcome's sign, code, title, outcome."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyleOptionViewItem

from workshop_app.charts.wrapped_text import ENDLESS, WrappedText, wrapped
from workshop_app.domain.decisions import Outcome
from workshop_app.ui.kit import Index, RowDelegate, paint_icon, paint_row_ground
from workshop_app.ui.theme import BODY, Theme, Tone

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
PADDING, ABOVE, GAP = 12, 8, 10
SIGN = 18
TITLE_LINES = 2
_SIGNS: dict[Outcome | None, tuple[str, Tone]] = {
    Outcome.ADOPT: ("check", "good"),
    Outcome.AMEND: ("edit", "info"),
    Outcome.DEFER: ("timer", "warn"),
    Outcome.REJECT: ("close", "bad"),
    None: ("", "neutral"),
}


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What one row shows; `widest_code` of all rows lets the titles start at one place."""

    code: str
    title: str
    outcome: Outcome | None
    outcome_name: str
    widest_code: str


@dataclass(frozen=True, slots=True)
class RowParts:
    """Where the parts of a row stand, and its laid out title."""

    sign: QRectF
    code: QRectF
    title: QRectF
    outcome: QRectF
    words: WrappedText

    @property
    def height(self) -> float:
        """Height of the row, both edges included."""
        return self.outcome.bottom() - self.title.top()


def row_parts(row: DecisionRow, rect: QRectF, theme: Theme) -> RowParts:
    """Return where the parts stand in a row at `rect`, however wide its sign and code are."""
    line = wrapped("가", theme.font(BODY), ENDLESS).height
    left, top = rect.left() + theme.px(PADDING), rect.top() + theme.px(ABOVE)
    sign = QRectF(left, top + (line - theme.px(SIGN)) / 2, theme.px(SIGN), theme.px(SIGN))
    codes = wrapped(row.widest_code, theme.font(BODY, bold=True), ENDLESS).width
    code = QRectF(sign.right() + theme.px(GAP), top, ceil(codes) + 1, line)
    start = code.right() + theme.px(GAP)
    width = max(rect.right() - theme.px(PADDING) - start, 1.0)
    words = wrapped(row.title, theme.font(BODY), width, max_lines=TITLE_LINES)
    title = QRectF(start, top, width, words.height)
    outcome = QRectF(start, title.bottom() + 1, width, line)
    return RowParts(sign, code, title, outcome, words)


class DecisionPainter(RowDelegate):
    """Signs and codes stand in columns of their own; the whole title is in the tooltip."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._list = view

    def height_of(self, index: Index, theme: Theme) -> int:
        """Return the height the title's lines need at the list's width."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, DecisionRow):
            return theme.px(SIGN)
        # As if the scroll bar were there: its coming makes rows narrower without asking again.
        bar = self._list.verticalScrollBar().sizeHint().width()
        width = self._list.width() - 2 * self._list.frameWidth() - bar
        parts = row_parts(row, QRectF(0, 0, width, 0), theme)
        return ceil(parts.height) + 2 * theme.px(ABOVE)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme
    ) -> None:
        """Paint sign, code, title and outcome."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, DecisionRow):
            return
        rect = paint_row_ground(painter, option, index, theme)
        parts = row_parts(row, rect, theme)
        _paint_sign(painter, parts.sign, row.outcome, theme)
        painter.setPen(theme.colour(theme.tokens.ink))
        code = wrapped(row.code, theme.font(BODY, bold=True), ENDLESS)
        code.paint(painter, parts.code)
        parts.words.paint(painter, parts.title)
        decided = row.outcome is not None
        tone = theme.tokens.tone(_SIGNS[row.outcome][1]).text
        painter.setPen(theme.colour(tone if decided else theme.tokens.muted))
        name = wrapped(row.outcome_name, theme.font(BODY), parts.outcome.width(), max_lines=1)
        name.paint(painter, parts.outcome)


def _paint_sign(painter: QPainter, rect: QRectF, outcome: Outcome | None, theme: Theme) -> None:
    icon, tone = _SIGNS[outcome]
    if icon:
        paint_icon(painter, icon, theme.tokens.tone(tone).text, rect)
        return
    painter.setPen(QPen(theme.colour(theme.tokens.edge), theme.px(1.5)))
    inset = rect.width() * 0.17
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
