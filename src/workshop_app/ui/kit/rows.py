"""The ground of a row in a list that stands as a card: chosen, pointed at, parted by hairlines."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from workshop_app.ui.theme import Theme

RADIUS = 7  # the card's own, inside of its border
EDGE = 3


def paint_row_ground(
    painter: QPainter,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
    theme: Theme,
) -> QRectF:
    """Paint it and return the row's place; first and last keep within the card's round corners."""
    rect = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownArgumentType]
    state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
    first, last = index.row() == 0, index.row() == index.model().rowCount() - 1
    tokens = theme.tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(_within_card(rect, theme, first=first, last=last))
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, theme.colour(tokens.selected))
        edge = QRectF(rect.left(), rect.top(), theme.px(EDGE), rect.height())
        painter.fillRect(edge, theme.colour(tokens.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.colour(tokens.hover))
    if not last:
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
        painter.fillRect(line, theme.colour(tokens.line))
    painter.restore()
    return rect


def _within_card(rect: QRectF, theme: Theme, *, first: bool, last: bool) -> QPainterPath:
    """Return the row's outline, with the card's corners where it has some."""
    radius = theme.px(RADIUS)
    above, below = (0 if first else -radius), (0 if last else radius)
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(0, above, 0, below), radius, radius)
    return path
