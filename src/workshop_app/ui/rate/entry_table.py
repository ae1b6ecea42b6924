"""The entry grid as an item model, and the view that takes digits, arrows, paste and undo."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from workshop_app.ui.kit import mark_pixmap
from workshop_app.ui.rate.entry_cells import EntryCells
from workshop_app.ui.rate.entry_heads import ItemHeads, NameHeads
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.rate.entry_grid import EntryGridModel
from workshop_app.viewmodels.rate.entry_grid_cells import PasteReport
from workshop_app.viewmodels.rate.pasted_marks import CellMark
from workshop_app.wording.language import current_language, local, translate

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.BackgroundRole,
    }
)
"""What a cell tells of itself; a painted cell is asked for twice as much."""
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class EntryTable(QAbstractTableModel):
    """People × recommendations of one criterion."""

    def __init__(self, grid: EntryGridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._shape: tuple[list[str], list[str]] = ([], [])
        self._headed: object = None

    def refresh(self) -> bool:
        """Show the grid as it stands; the place in it stays where people and items are the same.

        Return whether there are other people, items or names now.
        """
        people, items = self._grid.people, self._grid.items
        shape = ([one.id for one in people], [one.id for one in items])
        # Qt measures hundreds of names for a change of heads, so it is told of one only if there is.
        headed = (people, items, self._grid.workshop.groups, current_language())
        before, self._headed = self._headed, headed
        if shape != self._shape:
            self.beginResetModel()
            self._shape = shape
            self.endResetModel()
            return True
        if people and items:
            last = self.index(len(people) - 1, len(items) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            if headed != before:
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(people) - 1)
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(items) - 1)
        return headed != before

    def refresh_cell(self, row: int, column: int) -> None:
        """Show one cell as it stands."""
        index = self.index(row, column)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = TOP) -> int:
        """Return the number of people."""
        return 0 if parent.isValid() else len(self._shape[0])

    def columnCount(self, parent: Index = TOP) -> int:
        """Return the number of recommendations."""
        return 0 if parent.isValid() else len(self._shape[1])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name people by mark, code and name, recommendations by code; tell the rest in tooltips."""
        if orientation is Qt.Orientation.Horizontal:
            item = self._grid.items[section]
            if role == Qt.ItemDataRole.ToolTipRole:
                return local(item.title)
            return item.code if role == Qt.ItemDataRole.DisplayRole else None
        person = self._grid.people[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{person.code}  {person.name}".strip()
        if role == Qt.ItemDataRole.DecorationRole:
            return mark_pixmap(self._grid.mark(section))
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            group = local(self._grid.workshop.group(person.group_id).name)
            return ", ".join(
                part for part in (person.code, person.name, person.affiliation, group) if part
            )
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows and says; a masked one says that it is hidden."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role not in _ROLES or not index.isValid():
            return None
        row, column = index.row(), index.column()
        shown = self._grid.shown(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return shown
        masked = self._grid.is_masked(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column, shown, masked=masked)
        if masked:
            return _masked_look(role)
        return _unstored_look(role) if self._grid.is_unstored(row, column) else None

    def _spoken(self, row: int, column: int, shown: str, *, masked: bool) -> str:
        said = _masked_text() if masked else shown or translate("EntryGrid", "empty")
        notes = (
            (self._grid.is_unstored(row, column), translate("EntryGrid", "Not stored")),
            (self._grid.has_comment(row, column), translate("EntryGrid", "commented")),
            (
                self._grid.mark_of_paste(row, column) is CellMark.REFUSED,
                translate("EntryGrid", "not taken from the block"),
            ),
        )
        said = ", ".join([said, *(note for holds, note in notes if holds)])
        return f"{self._grid.people[row].code} × {self._grid.items[column].code}: {said}"


class EntryView(QTableView):
    """A digit is stored at once and the focus moves on; nothing needs Enter first."""

    refused = Signal(object)
    taken = Signal()
    pasted = Signal(object)
    comment_wanted = Signal()

    def __init__(self, grid: EntryGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setItemDelegate(EntryCells(grid, self))
        self._heads = ItemHeads(self)
        self.setHorizontalHeader(self._heads)
        self._people = NameHeads(self)
        self.setVerticalHeader(self._people)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground, as what is opaque must, then let Qt go from cell to cell."""
        if self.viewport().testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
            QPainter(self.viewport()).fillRect(event.rect(), self.palette().base())
        super().paintEvent(event)

    def share_room(self) -> None:
        """Let the columns share the width."""
        names = self._people.share()
        # As if the scroll bar were there: columns must not jump when it comes and goes.
        bar = self.verticalScrollBar().sizeHint().width()
        self._heads.share(self.width() - names - bar - 2 * self.frameWidth())

    def measure(self) -> None:
        """Measure the names anew, as there are other people or other names."""
        self._people.forget()
        self.updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width; be opaque, so that a step to the side paints one column.

        Otherwise it paints every cell and all the page behind. Without a scroll bar nothing ever
        moves, and the corner of the frame must show through.
        """
        super().resizeEvent(event)
        moves = self.horizontalScrollBar().isVisible() or self.verticalScrollBar().isVisible()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, moves)
        self.share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take entries; leave arrows and the rest to the table."""
        text, index = event.text(), self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._grid.undo()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._tell(self._grid.clear(self._cells()))
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_to(index.row() + 1, index.column())
        elif event.key() == Qt.Key.Key_F2:
            self.comment_wanted.emit()
        elif event.key() == Qt.Key.Key_Space:
            self._go_on()
        elif text and index.isValid() and not event.modifiers() & _COMMANDS and text.isprintable():
            self._enter(text)
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Take the clipboard as a block from the current cell on."""
        index = self.currentIndex()
        text = QGuiApplication.clipboard().text()
        if index.isValid() and text:
            start = min(self._cells(), default=(index.row(), index.column()))
            self._grid.paste(*start, text, self.pasted.emit)

    def _enter(self, text: str) -> None:
        index = self.currentIndex()
        refusal = self._grid.enter(index.row(), index.column(), text)
        if refusal is not None:
            self.refused.emit([refusal])
            return
        self.taken.emit()
        self._go_on()

    def _tell(self, report: PasteReport) -> None:
        if report.refusals:
            self.refused.emit(list(report.refusals))
        else:
            self.taken.emit()

    def _go_on(self) -> None:
        index = self.currentIndex()
        columns = self.model().columnCount()
        if index.column() + 1 < columns:
            self._go_to(index.row(), index.column() + 1)
        else:
            self._go_to(index.row() + 1, 0)

    def _go_to(self, row: int, column: int) -> None:
        target = self.model().index(row, column)
        if target.isValid():
            self.setCurrentIndex(target)

    def _cells(self) -> list[tuple[int, int]]:
        return sorted((one.row(), one.column()) for one in self.selectedIndexes())

    def _copy(self) -> None:
        cells = self._cells()
        if cells:
            QGuiApplication.clipboard().setText(self._grid.copy(cells))


def _masked_look(role: int) -> object:
    if role == Qt.ItemDataRole.ForegroundRole:
        return current_theme().colour(current_theme().tokens.muted)
    return _masked_text() if role == Qt.ItemDataRole.ToolTipRole else None


def _unstored_look(role: int) -> object:
    if role == Qt.ItemDataRole.BackgroundRole:
        return current_theme().colour(current_theme().tokens.warn.soft)
    return translate("EntryGrid", "Not stored") if role == Qt.ItemDataRole.ToolTipRole else None


def _masked_text() -> str:
    return translate("EntryGrid", "Answered by the person; hidden")
