"""Paints one recommendation in the list: code, title, verdict, small distribution."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workshop_app.services.language import translate
from workshop_app.ui.charts import MiniDistribution
from workshop_app.ui.kit import chip_size, paint_chip
from workshop_app.ui.theme import BODY, Theme, current_theme
from workshop_app.ui.theme.wrapped_text import wrapped
from workshop_app.viewmodels.pictures import MiniModel
from workshop_app.viewmodels.results import ResultRow

ROW_ROLE = Qt.ItemDataRole.UserRole
MINI_ROLE = Qt.ItemDataRole.UserRole + 1
ROW, NARROW_ROW = 112, 98  # without the picture
PADDING = 14
MINI = 150


class ResultRowPainter(QStyledItemDelegate):
    """Every row has one height; long titles take two lines, the whole is in the tooltip."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the one size of all rows at this font scale and width."""
        theme = current_theme()
        inner = self._view.width() - theme.px(2 * PADDING) - 4
        return QSize(0, theme.px(ROW if _has_picture(inner, theme) else NARROW_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row as a card in the tokens' colours."""
        row, mini = index.data(ROW_ROLE), index.data(MINI_ROLE)
        if not isinstance(row, ResultRow):
            return
        theme = current_theme()
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = _paint_card(painter, rect, option, theme)
        tag = _paint_fit(painter, inner, row, theme)
        title = QRectF(inner.left(), inner.top(), inner.width() - tag, inner.height() * 0.52)
        painter.setPen(theme.colour(theme.tokens.ink))
        laid = wrapped(
            f"{row.code}  {row.title}", theme.font(BODY, bold=True), title.width(), max_lines=2
        )
        laid.paint(painter, title)
        free = max(inner.height() - laid.height - theme.px(4), inner.height() * 0.5)
        self._paint_foot(painter, inner, row, mini, free)
        painter.restore()

    def _paint_foot(
        self, painter: QPainter, inner: QRectF, row: ResultRow, mini: object, free: float
    ) -> None:
        """Paint the verdict and the picture into the lower `free` part of the card."""
        theme = current_theme()
        size = chip_size(row.label, theme)
        height = min(float(size.height()), inner.height() * 0.45)
        room = inner.width() - (
            theme.px(MINI) + theme.px(10) if _has_picture(inner.width(), theme) else 0
        )
        chip = QRectF(inner.left(), inner.bottom() - height, min(float(size.width()), room), height)
        paint_chip(painter, chip, row.label, row.tone, theme)
        if isinstance(mini, MiniModel) and _has_picture(inner.width(), theme):
            width = theme.px(MINI)
            picture = MiniDistribution(mini)
            height = min(picture.body_height(width, theme), free)
            place = QRectF(inner.right() - width, inner.bottom() - height, width, height)
            picture.paint(painter, place, theme)


def _has_picture(width: float, theme: Theme) -> bool:
    """Tell whether there is room for the small picture beside the verdict."""
    return width > theme.px(2 * MINI)


def spoken(row: ResultRow) -> str:
    """Return what a screen reader says of a row."""
    said = translate("Results", "{code} {title}: {label}. {sentence}")
    text = said.format(code=row.code, title=row.title, label=row.label, sentence=row.sentence)
    return " ".join(part for part in (text, row.margin, fit_text(row)) if part)


def fit_text(row: ResultRow) -> str:
    """Return whether the time left is enough for a row; empty where no time is set."""
    if row.fits is None:
        return ""
    return translate("Results", "In time") if row.fits else translate("Results", "Later")


def _paint_fit(painter: QPainter, inner: QRectF, row: ResultRow, theme: Theme) -> float:
    """Say at the right of the title whether the row fits; return the width this takes."""
    text = fit_text(row)
    if not text:
        return 0.0
    font = theme.font(BODY, bold=bool(row.fits))
    width = QFontMetricsF(font).horizontalAdvance(text) + 1
    if width > inner.width() / 2:
        return 0.0  # the line above the list says it too, and so does the screen reader
    painter.setFont(font)
    tokens = theme.tokens
    painter.setPen(theme.colour(tokens.accent if row.fits else tokens.muted))
    room = QRectF(inner.right() - width, inner.top(), width, inner.height() * 0.3)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, text)
    return width + theme.px(10)


def _paint_card(
    painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, theme: Theme
) -> QRectF:
    tokens = theme.tokens
    selected = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
    card = rect.adjusted(2, theme.px(4), -2, -theme.px(4))
    pen = painter.pen()
    pen.setColor(theme.colour(tokens.accent if selected else tokens.line))
    pen.setWidthF(2 if selected else 1)
    painter.setPen(pen)
    painter.setBrush(theme.colour(tokens.selected if selected else tokens.card))
    painter.drawRoundedRect(card, theme.px(8), theme.px(8))
    pad = theme.px(PADDING)
    return card.adjusted(pad, theme.px(8), -pad, -theme.px(8))
