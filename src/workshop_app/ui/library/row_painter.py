"""Paints one workshop in the list: title, date and place, turnout bars, status."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from workshop_app.charts.wrapped_text import wrapped
from workshop_app.domain.library import WorkshopCard
from workshop_app.ui.kit import (
    Index,
    RowDelegate,
    chip_size,
    paint_chip,
    paint_row_ground,
    paint_turnout,
)
from workshop_app.ui.library.cards_model import CARD_ROLE
from workshop_app.ui.theme import BODY, Theme, Tone
from workshop_app.viewmodels.library.model import shown_title, status_words, when_and_where
from workshop_app.wording.language import translate

ROW, NARROW_ROW = 66, 100
NARROW = 560
MARGIN = 18
BAR, BAR_GAP, BAR_HEIGHT = 42, 6, 6
CHIP_ROOM = 150
MOST_BARS = 4


class RowPainter(RowDelegate):
    """Keeps one height for all rows, so that a thousand workshops scroll at once."""

    def height_of(self, index: Index, theme: Theme) -> int:
        """Return the one height of all rows at this width and font scale."""
        return theme.px(NARROW_ROW if self._is_narrow(theme) else ROW)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme
    ) -> None:
        """Paint words and state beside each other, or below."""
        card = index.data(CARD_ROLE)
        if not isinstance(card, WorkshopCard):
            return
        rect = paint_row_ground(painter, option, index, theme)
        inner = rect.adjusted(theme.px(MARGIN), theme.px(8), -theme.px(12), -theme.px(8))
        if self._is_narrow(theme):
            half = inner.height() * 0.62
            _paint_words(
                painter, QRectF(inner.topLeft(), QSize(int(inner.width()), int(half))), card, theme
            )
            low = QRectF(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
            _paint_state(painter, low, card, theme)
        else:
            room = _state_room(theme)
            _paint_words(painter, inner.adjusted(0, 0, -room - theme.px(12), 0), card, theme)
            inner.setLeft(inner.right() - room)
            _paint_state(painter, inner, card, theme)

    def _is_narrow(self, theme: Theme) -> bool:
        return self.view.width() < theme.px(NARROW)


def _paint_words(painter: QPainter, rect: QRectF, card: WorkshopCard, theme: Theme) -> None:
    title = wrapped(
        shown_title(card.title).replace("\n", " "),
        theme.font(BODY, bold=True),
        rect.width(),
        max_lines=1,
    )
    below = wrapped(when_and_where(card), theme.font(BODY - 1), rect.width(), max_lines=1)
    top = rect.top() + max(rect.height() - title.height - below.height - theme.px(2), 0) / 2
    painter.setPen(theme.colour(theme.tokens.ink))
    title.paint(painter, QRectF(rect.left(), top, rect.width(), title.height))
    painter.setPen(theme.colour(theme.tokens.muted))
    second = QRectF(rect.left(), top + title.height + theme.px(2), rect.width(), below.height)
    below.paint(painter, second)


def _state_room(theme: Theme) -> int:
    bars = theme.px(BAR) * MOST_BARS + theme.px(BAR_GAP) * (MOST_BARS - 1)
    return bars + theme.px(12) + theme.px(CHIP_ROOM)


def _paint_state(painter: QPainter, rect: QRectF, card: WorkshopCard, theme: Theme) -> None:
    words = status_words(card)
    text, tone = words.text, words.tone
    if card.is_sample:
        text = translate("Library", "Sample · {status}").format(status=text)
    if card.salvaged is not None:
        text, tone = translate("Library", "Salvaged · {status}").format(status=text), "warn"
    bars = theme.px(BAR) * MOST_BARS + theme.px(BAR_GAP) * (MOST_BARS - 1)
    _paint_bars(painter, QRectF(rect.left(), rect.top(), bars, rect.height()), card, theme)
    left = rect.left() + bars + theme.px(12)
    _paint_status(
        painter, QRectF(left, rect.top(), rect.right() - left, rect.height()), text, tone, theme
    )


def _paint_bars(painter: QPainter, rect: QRectF, card: WorkshopCard, theme: Theme) -> None:
    shown = card.turnout[:MOST_BARS]
    width, gap, height = theme.px(BAR), theme.px(BAR_GAP), theme.px(BAR_HEIGHT)
    left = rect.right() - len(shown) * width - max(len(shown) - 1, 0) * gap
    if rect.width() > 0 and theme.px(NARROW) > rect.left() + rect.width() and rect.left() < width:
        left = rect.left()
    for mark, group in enumerate(shown):
        share = group.finished / group.members if group.members else 0.0
        box = QRectF(left + mark * (width + gap), rect.center().y() - height / 2, width, height)
        paint_turnout(painter, box, mark, share, theme)


def _paint_status(painter: QPainter, rect: QRectF, text: str, tone: Tone, theme: Theme) -> None:
    size = chip_size(text, theme)
    width = min(float(size.width()), rect.width())
    top = rect.center().y() - size.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    paint_chip(painter, QRectF(rect.left(), top, width, size.height()), text, tone, theme)
