"""Paints one recommendation in the list: code, title, verdict, small distribution."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from workshop_app.charts.mini import MiniDistribution
from workshop_app.charts.wrapped_text import ENDLESS, wrapped
from workshop_app.findings.pictures import MiniModel
from workshop_app.ui.kit import Index, RowDelegate, chip_size, paint_chip
from workshop_app.ui.theme import BODY, Theme
from workshop_app.viewmodels.results.rows import ResultRow
from workshop_app.wording.language import translate

ROW_ROLE = Qt.ItemDataRole.UserRole
MINI_ROLE = Qt.ItemDataRole.UserRole + 1
ROW = 95
PADDING = 14
ABOVE = 11
GAP = 16
MINI, LEAST_MINI = 150, 110
LEAST_WORDS = 190  # beside a picture


class ResultRowPainter(RowDelegate):
    """Every row has one height; long titles take two lines, the whole is in the tooltip."""

    def height_of(self, index: Index, theme: Theme) -> int:
        """Return the one height of all rows at this font scale."""
        return theme.px(ROW)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme
    ) -> None:
        """Paint the row as a card of its own."""
        row, mini = index.data(ROW_ROLE), index.data(MINI_ROLE)
        if not isinstance(row, ResultRow):
            return
        rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType]
        inner = _paint_card(painter, rect, option, theme, focused=self.view.hasFocus())
        words = QRectF(inner)
        picture = _picture_width(inner.width(), theme)
        if isinstance(mini, MiniModel) and picture:
            words.setRight(inner.right() - picture - theme.px(GAP))
            _paint_picture(painter, inner, picture, mini, theme)
        _paint_words(painter, words, row, theme)


def _picture_width(inner: float, theme: Theme) -> float:
    """Return the width of the small picture beside the words, 0 where there is no room."""
    width = min(inner - theme.px(LEAST_WORDS + GAP), theme.px(MINI))
    return width if width >= theme.px(LEAST_MINI) else 0.0


def _paint_picture(
    painter: QPainter, inner: QRectF, width: float, mini: MiniModel, theme: Theme
) -> None:
    """Paint the distribution and the groups' medians at the right, in the middle."""
    picture = MiniDistribution(mini)
    height = min(picture.body_height(width, theme), inner.height())
    top = inner.center().y() - height / 2
    picture.paint(painter, QRectF(inner.right() - width, top, width, height), theme)


def _paint_words(painter: QPainter, words: QRectF, row: ResultRow, theme: Theme) -> None:
    """Paint the title, and the verdict under it, together in the middle."""
    font = theme.font(BODY, bold=True)
    title = wrapped(row.heading, font, words.width(), max_lines=2)
    size, gap = chip_size(row.label, theme), theme.px(6)
    height = min(float(size.height()), words.height() - title.height - gap)
    place = QRectF(words)
    place.setTop(words.center().y() - (title.height + gap + height) / 2)
    painter.setPen(theme.colour(theme.tokens.ink))
    title.paint(painter, place)
    width = min(float(size.width()), words.width())
    chip = QRectF(words.left(), place.top() + title.height + gap, width, height)
    paint_chip(painter, chip, row.label, row.tone, theme)
    _paint_fit(painter, chip, words.right(), row, theme)


def spoken(row: ResultRow) -> str:
    """Return what a screen reader says of a row."""
    said = translate("Results", "{code} {title}: {label}. {sentence}")
    code = f"{row.code} ({row.kin})" if row.kin else row.code
    text = said.format(code=code, title=row.title, label=row.label, sentence=row.sentence)
    words = f"{row.words}." if row.words else ""
    return " ".join(part for part in (text, row.round, words, row.flip, fit_text(row)) if part)


def fit_text(row: ResultRow) -> str:
    """Return whether the time left is enough for a row; empty where no time is set."""
    if row.fits is None:
        return ""
    return (
        translate("Results", "In time")
        if row.fits
        else translate("Results", "Not in the time left")
    )


def _paint_fit(painter: QPainter, chip: QRectF, right: float, row: ResultRow, theme: Theme) -> None:
    """Say beside the verdict its round and whether the row fits, where there is room."""
    text = " · ".join(part for part in (row.round, fit_text(row)) if part)
    font = theme.font(BODY, bold=bool(row.fits))
    left = chip.right() + theme.px(10)
    laid = wrapped(text, font, ENDLESS)
    if not text or left + laid.width > right:
        return  # the line above the list says it too, and so does the screen reader
    tokens = theme.tokens
    painter.setPen(theme.colour(tokens.accent if row.fits else tokens.muted))
    place = QRectF(left, chip.top(), laid.width + 1, chip.height())
    laid.paint(painter, place, middle=True)


def _paint_card(
    painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, theme: Theme, *, focused: bool
) -> QRectF:
    tokens = theme.tokens
    selected = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
    card = rect.adjusted(2, theme.px(3), -2, -theme.px(3))
    pen = painter.pen()
    pen.setColor(
        theme.colour(
            tokens.focus if selected and focused else tokens.accent if selected else tokens.line
        )
    )
    pen.setWidthF(2 if selected and focused else 1)
    painter.setPen(pen)
    painter.setBrush(theme.colour(tokens.selected if selected else tokens.card))
    painter.drawRoundedRect(card, theme.px(8), theme.px(8))
    pad = theme.px(PADDING)
    return card.adjusted(pad, theme.px(ABOVE), -pad, -theme.px(ABOVE))
