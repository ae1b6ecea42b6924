"""The table of participants: code, name, affiliation, group, observer, edited in place."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workshop_app.ui.kit import LineEdit, Select, mark_pixmap
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.prepare.people import PeopleModel, PersonField, PersonRow
from workshop_app.wording.language import local, translate

AnyIndex = QModelIndex | QPersistentModelIndex
FIELDS: tuple[PersonField, ...] = ("code", "name", "affiliation")
GROUP_COLUMN = len(FIELDS)
OBSERVER_COLUMN = GROUP_COLUMN + 1
TICK_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOWHERE = QModelIndex()
_EDIT_ROLES = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole))


class PeopleTableModel(QAbstractTableModel):
    """The participants as Qt's table reads them; a change is asked for, not made."""

    cell_changed = Signal(str, str, str)
    observer_changed = Signal(str, bool)

    def __init__(self, people: PeopleModel) -> None:
        super().__init__()
        self._people = people
        self._rows: list[PersonRow] = []

    def reload(self) -> None:
        """Read the participants again."""
        rows = self._people.rows()
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, OBSERVER_COLUMN))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def person(self, row: int) -> PersonRow:
        """Return the participant in a row."""
        return self._rows[row]

    def row_of(self, person_id: str) -> int:
        """Return the row of a participant, -1 if there is none."""
        return next((at for at, row in enumerate(self._rows) if row.id == person_id), -1)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many participants there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else OBSERVER_COLUMN + 1

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        """Return a column's name."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_name(section)

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return a cell's text, its group's mark, or what a screen reader says."""
        row, column = self._rows[index.row()], index.column()
        if column == OBSERVER_COLUMN:
            return _observer_cell(row, role)
        text = _cell(row, column)
        if role in _EDIT_ROLES:
            return row.group_id if column == GROUP_COLUMN and role == _EDIT_ROLES[1] else text
        if role == Qt.ItemDataRole.DecorationRole and column == GROUP_COLUMN:
            return mark_pixmap(row.mark)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.code}, {column_name(column)}: {text}"
        return text if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(
        self, index: AnyIndex, value: object, role: int = int(Qt.ItemDataRole.EditRole)
    ) -> bool:
        """Ask for a change of a cell; what was refused stays as it was."""
        if index.column() == OBSERVER_COLUMN and role == Qt.ItemDataRole.CheckStateRole:
            observes = Qt.CheckState(value) is Qt.CheckState.Checked
            self.observer_changed.emit(self._rows[index.row()].id, observes)
            return True
        if role != Qt.ItemDataRole.EditRole:
            return False
        row, text = self._rows[index.row()], str(value)
        before = row.group_id if index.column() == GROUP_COLUMN else _cell(row, index.column())
        if text != before:
            field = "group" if index.column() == GROUP_COLUMN else FIELDS[index.column()]
            self.cell_changed.emit(row.id, field, text)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Tell which cells can be edited."""
        flags = super().flags(index)
        named = FIELDS[1:] if self._people.keeps_names else ()
        column = index.column()
        if column == OBSERVER_COLUMN:
            tick = Qt.ItemFlag.ItemIsUserCheckable
            return flags if self._people.is_read_only else flags | tick
        open_ = column in (0, GROUP_COLUMN) or FIELDS[column] in named
        if self._people.is_read_only or not open_:
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable


class CellEditor(QStyledItemDelegate):
    """Edits text with a field that keeps the last syllable, and the group with a drop-down."""

    def __init__(self, people: PeopleModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = people

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        """Return the field for a cell."""
        name = column_name(index.column())
        if index.column() != GROUP_COLUMN:
            return LineEdit(name, parent=parent)
        select = Select(name, parent)
        choices = [(group.id, local(group.name)) for group in self._people.groups()]
        select.set_choices(choices, str(index.data(Qt.ItemDataRole.EditRole)))
        return select

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Put the kept text into the field."""
        if isinstance(editor, LineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: object, index: AnyIndex) -> None:
        """Ask for the change."""
        if not isinstance(model, PeopleTableModel):
            return
        if isinstance(editor, LineEdit):
            model.setData(index, editor.whole_text())
        elif isinstance(editor, Select):
            model.setData(index, editor.key())


class PeopleTable(QTableView):
    """The table; Delete deletes the chosen people."""

    delete_asked = Signal()

    def __init__(self, people: PeopleModel) -> None:
        super().__init__()
        self.rows = PeopleTableModel(people)
        self.setModel(self.rows)
        self.setItemDelegate(CellEditor(people, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, OBSERVER_COLUMN):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )

    def reload(self) -> None:
        """Show the participants as they are kept; names only where names are kept."""
        self.rows.reload()
        side = current_theme().px(16)
        self.setIconSize(QSize(side, side))
        self.verticalHeader().setDefaultSectionSize(current_theme().px(40))
        for column in range(1, GROUP_COLUMN):
            self.setColumnHidden(column, not self.keeps_names)

    @property
    def keeps_names(self) -> bool:
        """Tell whether the name columns are shown."""
        return bool(self.property("keepsNames"))

    def set_keeps_names(self, keeps: bool) -> None:
        """Show or hide the name columns."""
        self.setProperty("keepsNames", keeps)

    def chosen_ids(self) -> list[str]:
        """Return the chosen participants."""
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        return [self.rows.person(row).id for row in sorted(rows)]

    def tick_current(self) -> None:
        """Ask that the person in focus only looks on, or votes again."""
        index = self.currentIndex()
        if not self.rows.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return
        observes = self.rows.person(index.row()).is_observer
        wanted = Qt.CheckState.Unchecked if observes else Qt.CheckState.Checked
        self.rows.setData(index, wanted.value, int(Qt.ItemDataRole.CheckStateRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete with Delete; Enter edits, and ticks in the last column as Space does."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif self.currentIndex().column() == OBSERVER_COLUMN and event.key() in TICK_KEYS:
            self.tick_current()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            self.state() != QAbstractItemView.State.EditingState
        ):
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _observer_cell(row: PersonRow, role: int) -> object:
    if role == Qt.ItemDataRole.CheckStateRole:
        return Qt.CheckState.Checked if row.is_observer else Qt.CheckState.Unchecked
    said = translate("People", "looks on") if row.is_observer else translate("People", "rates")
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{row.code}, {column_name(OBSERVER_COLUMN)}: {said}"
    if role == Qt.ItemDataRole.ToolTipRole:
        return translate("People", "An observer sees the ballot, is not asked and not counted.")
    return None


def column_name(column: int) -> str:
    """Return a column's name."""
    return (
        translate("Words", "Code"),
        translate("Words", "Name"),
        translate("Words", "Affiliation"),
        translate("Words", "Group"),
        translate("Words", "Observer"),
    )[column]


def _cell(row: PersonRow, column: int) -> str:
    return (row.code, row.name, row.affiliation, row.group_name)[column]
