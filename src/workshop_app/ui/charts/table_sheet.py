"""A picture's figures as a table, in a window beside the work."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from workshop_app.charts.picture import Table
from workshop_app.ui.kit import Button, Heading, row_of
from workshop_app.ui.theme import current_theme
from workshop_app.wording.language import translate


class TableSheet(QDialog):
    """The table, readable cell by cell with the arrow keys; Escape closes it."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(table.title)
        self.setAccessibleName(table.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(Heading(table.title))
        self.grid = _grid(table)
        column.addWidget(self.grid, 1)
        copy = Button(translate("Picture", "Copy the table"))
        copy.clicked.connect(self._on_copy_clicked)
        close = Button(translate("Words", "Close"))
        close.clicked.connect(self.close)
        column.addWidget(row_of(copy, close, from_right=True))
        theme = current_theme()
        self.resize(min(theme.px(760), 1200), min(theme.px(520), 680))

    def _on_copy_clicked(self) -> None:
        lines = [self._table.headings, *self._table.rows]
        text = "\n".join("\t".join(line) for line in lines)
        QGuiApplication.clipboard().setText(text)


def _grid(table: Table) -> QTableWidget:
    grid = QTableWidget(len(table.rows), len(table.headings))
    grid.setAccessibleName(table.title)
    grid.setHorizontalHeaderLabels(list(table.headings))
    grid.verticalHeader().hide()
    grid.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    grid.setTabKeyNavigation(False)
    for at, row in enumerate(table.rows):
        for place, text in enumerate(row):
            grid.setItem(at, place, QTableWidgetItem(text))
    grid.resizeColumnsToContents()
    grid.resizeRowsToContents()
    if table.rows:
        grid.setCurrentCell(0, 0)
    return grid
