"""Paints the cells of the entry grid: a character or two, hidden, chosen, or not stored yet."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.rate.entry_grid import EntryGridModel
from workshop_app.viewmodels.rate.pasted_marks import CellMark


class EntryCells(QStyledItemDelegate):
    """Asks the grid once for each cell; Qt's own asks the table for seven roles and styles a box."""

    def __init__(self, grid: EntryGridModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = grid

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground and text in the colours of the style sheet."""
        row, column = index.row(), index.column()
        theme, tokens = current_theme(), current_theme().tokens
        rect = option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        masked = self._grid.is_masked(row, column)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        mark = self._grid.mark_of_paste(row, column)
        if chosen:
            painter.fillRect(rect, theme.colour(tokens.selected))
        elif mark is not None:
            tone = tokens.good if mark is CellMark.TAKEN else tokens.bad
            painter.fillRect(rect, theme.colour(tone.soft))
            if mark is CellMark.REFUSED:  # a frame too: not by colour alone
                painter.setPen(theme.colour(tone.text))
                painter.drawRect(rect.adjusted(1, 1, -2, -2))
        elif not masked and self._grid.is_unstored(row, column):
            painter.fillRect(rect, theme.colour(tokens.warn.soft))
        if self._grid.has_comment(row, column):
            _fold_corner(painter, rect.topRight(), theme.px(7))
        shown = self._grid.shown(row, column)
        if shown:
            painter.setPen(theme.colour(tokens.muted if masked and not chosen else tokens.ink))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)


def _fold_corner(painter: QPainter, corner: QPoint, size: int) -> None:
    """Paint the corner that spreadsheets give a cell with a comment."""
    theme = current_theme()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(theme.tokens.accent))
    across, down = QPoint(size, 0), QPoint(0, size)
    painter.drawPolygon([corner, corner - across, corner + down])
    painter.setBrush(Qt.BrushStyle.NoBrush)
