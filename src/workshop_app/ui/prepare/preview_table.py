"""The rows of a preview as they will be taken, each with what becomes of it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from workshop_app.services.tables.choices import TakenAs
from workshop_app.ui.kit import mark_pixmap
from workshop_app.ui.prepare.preview_header import PreviewHeader
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.prepare.preview_shown import RowState, Shown, ShownRow
from workshop_app.wording.language import translate

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 33
PROBED = 60
WIDEST = 280
WIDEST_OF_A_LIST = 460
_NOWHERE = QModelIndex()
_STRONG = frozenset({TakenAs.NAME, TakenAs.TITLE, TakenAs.GROUP})


class PreviewRows(QAbstractTableModel):
    """The rows as Qt's table reads them, only those in view."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._rows: Sequence[ShownRow] = ()

    def show_rows(self, shown: Shown | None, rows: Sequence[ShownRow]) -> None:
        """Show other rows, or the same ones anew."""
        same = (
            self._shown is not None
            and shown is not None
            and len(self._shown.columns) == len(shown.columns)
            and [one.number for one in self._rows] == [one.number for one in rows]
        )
        if same and rows:
            self._shown, self._rows = shown, rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(rows) - 1)
            return
        self.beginResetModel()
        self._shown, self._rows = shown, rows
        self.endResetModel()

    def row(self, at: int) -> ShownRow:
        """Return a row."""
        return self._rows[at]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return the number of columns."""
        shown = self._shown
        return 0 if parent.isValid() or shown is None else len(shown.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        """Return a row's number, or a column's name."""
        if role != Qt.ItemDataRole.DisplayRole or self._shown is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._rows[section].number)
        return self._shown.columns[section].header

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return a cell's text, its look, or what a screen reader says."""
        if self._shown is None:
            return None
        row, at = self._rows[index.row()], index.column()
        text = row.cells[at] if at < len(row.cells) else ""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(one for one in (text, row.note) if one)
            case Qt.ItemDataRole.AccessibleTextRole:
                said = f"{row.number}, {self._shown.columns[at].header}: {text}"
                return f"{said}. {state_words(row)}" if at == 0 else said
            case Qt.ItemDataRole.DecorationRole:
                marked = at == self._shown.group_column and row.mark >= 0
                return mark_pixmap(row.mark) if marked and row.state is RowState.TAKEN else None
            case _:
                return self._look(row, at, role)

    def _look(self, row: ShownRow, at: int, role: int) -> object:
        shown, tokens = self._shown, current_theme().tokens
        if shown is None:
            return None
        taken_as = shown.columns[at].taken_as
        quiet = taken_as is TakenAs.IGNORED or row.state in {RowState.OUT, RowState.PART}
        if role == Qt.ItemDataRole.BackgroundRole and row.state is RowState.ASKED:
            return current_theme().colour(tokens.warn.soft)
        if role == Qt.ItemDataRole.ForegroundRole and quiet:
            return current_theme().colour(tokens.muted)
        if role == Qt.ItemDataRole.FontRole:
            title = shown.is_list and at < 2  # noqa: PLR2004 - code and title
            font = QFont(current_theme().font(14))
            font.setBold(row.state is RowState.TAKEN and (taken_as in _STRONG or title))
            font.setStrikeOut(row.state is RowState.OUT)
            return font
        return None


def state_words(row: ShownRow) -> str:
    """Return what becomes of a row."""
    if row.state is RowState.OUT:
        said = translate("Preview", "left out")
    elif row.state is RowState.ASKED:
        said = translate("Preview", "to be answered")
    elif row.state is RowState.PART:
        return row.note
    else:
        return translate("Preview", "taken")
    return f"{said}: {row.note}" if row.note else said


class PreviewTable(QTableView):
    """The table; Delete leaves the chosen rows out."""

    delete_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = PreviewRows()
        self.head = PreviewHeader(self)
        self.setHorizontalHeader(self.head)
        self.setModel(self.rows)
        self.setProperty("kind", "inside")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionsClickable(True)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self._widths_for: tuple[object, ...] = ()

    def show_rows(
        self, shown: Shown | None, rows: Sequence[ShownRow], roles: Sequence[TakenAs]
    ) -> None:
        """Show what a preview shows; columns keep their widths while they are the same."""
        theme = current_theme()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        side = theme.px(16)
        self.setIconSize(QSize(side, side))
        self.rows.show_rows(shown, rows)
        columns = shown.columns if shown is not None else ()
        self.head.set_columns(columns, roles)
        key = (tuple((one.header, one.taken_as) for one in columns), theme.font_scale)
        if shown is not None and key != self._widths_for:
            self._widths_for = key
            self.head.waits = True  # each of two hundred widths would place them all anew
            self._fit(shown)
            self.head.waits = False
        self.head.updateGeometry()
        self.head.place()
        self.viewport().update()

    def chosen_numbers(self) -> list[int]:
        """Return the numbers of the chosen rows."""
        found = {index.row() for index in self.selectionModel().selectedRows()}
        return [self.rows.row(at).number for at in sorted(found)]

    def current_row(self) -> ShownRow | None:
        """Return the row with the cursor."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave rows out with Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what room is left to the last column."""
        super().resizeEvent(event)
        self.head.place()

    def _fit(self, shown: Shown) -> None:
        """Make columns as wide as their words, long ones cut."""
        theme = current_theme()
        widest = theme.px(WIDEST_OF_A_LIST if shown.is_list else WIDEST)
        metrics = self.fontMetrics()
        for at in range(len(shown.columns)):
            texts = (row.cells[at] for row in shown.rows[:PROBED] if at < len(row.cells))
            words = max((metrics.horizontalAdvance(text[:80]) for text in texts), default=0)
            marked = theme.px(24) if at == shown.group_column else 0
            wide = min(round(words * 1.06) + theme.px(24) + marked, widest)
            self.setColumnWidth(at, max(wide, self.head.width_of(at), theme.px(48)))
        self.head.setStretchLastSection(True)

    def _on_scrolled(self) -> None:
        self.head.place()
