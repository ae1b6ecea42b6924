"""Rows of a list that are painted by us: their delegate, and the ground of a card's rows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workshop_app.ui.theme import Theme, current_theme

Index = QModelIndex | QPersistentModelIndex
ROW = 44
RADIUS = 7  # the card's own, inside of its border
EDGE = 3


class RowDelegate(QStyledItemDelegate):
    """Asks a kind of row for its height and paints it; Qt's part is done here."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.view = view

    def height_of(self, index: Index, theme: Theme) -> int:
        """Return the height of a row in pixels; rows differ where a kind of row says so."""
        return theme.px(ROW)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme
    ) -> None:
        """Paint a row in the tokens' colours; of itself a row is its ground."""
        paint_row_ground(painter, option, index, theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height; the width is the view's."""
        return QSize(0, self.height_of(index, current_theme()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint with smooth edges and leave the painter as it was."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_row(painter, option, index, current_theme())
        painter.restore()


def paint_row_ground(
    painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme
) -> QRectF:
    """Paint the ground of a card's row: chosen, pointed at, parted by hairlines.

    Return the row's place; first and last keep within the card's round corners.
    """
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
