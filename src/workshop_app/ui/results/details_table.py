"""The analyst's table: every figure for everyone and each group, each explained."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workshop_app.services.language import translate
from workshop_app.ui.kit import Body, Card, Heading, Muted
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.results import ResultsModel
from workshop_app.viewmodels.results_details import Figure, figure_lines, pair_lines, panel_lines

ONE_LINE = 5  # more columns than these leave no room for a group's whole name


class DetailsTable(QWidget):
    """A table; the line that is chosen is explained below it in two sentences.

    `delphi_chosen` sends whether the indicators of Korean Delphi reports are wanted.
    """

    delphi_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        self._title = Heading(level="title")
        self.delphi = QCheckBox()
        self.delphi.toggled.connect(self.delphi_chosen)
        self._table = QTableWidget()
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.verticalHeader().hide()
        self._table.setWordWrap(True)
        self._table.setTabKeyNavigation(False)
        self._what = Heading(level="subheading")
        self._why = Body()
        self._source = Muted()
        self._figures: tuple[Figure, ...] = ()
        card = Card()
        for widget in (self._what, self._why, self._source):
            card.body.addWidget(widget)
        for widget in (self._title, self.delphi, self._table, card):
            column.addWidget(widget)
        column.setStretchFactor(self._table, 1)
        self._table.currentCellChanged.connect(self._on_table_current_changed)

    def clear(self) -> None:
        """Hold nothing any more, not even out of sight."""
        self._figures = ()
        self._table.setRowCount(0)
        self._table.setAccessibleName("")
        for words in (self._title, self._what, self._why, self._source):
            words.setText("")

    def show_chosen(self, model: ResultsModel) -> None:
        """Show the figures of the model's chosen recommendation."""
        row, item, criterion = model.chosen, model.chosen_item, model.criterion
        if not (row and item and criterion):
            return
        self._title.setText(f"{row.code}  {row.title}")
        names = model.group_names
        self.delphi.setText(translate("Details", "Korean Delphi indicators"))
        self.delphi.blockSignals(True)
        self.delphi.setChecked(model.shows_delphi)
        self.delphi.blockSignals(False)
        figures = figure_lines(item, tuple(names), delphi=model.shows_delphi)
        self._figures = (*figures, *pair_lines(item, names), *panel_lines(criterion.analysis))
        heads = [
            translate("Details", "Figure"),
            translate("Results", "All"),
            *names.values(),
        ]
        self._table.setAccessibleName(
            translate("Details", "Figures of {code}").format(code=row.code)
        )
        self._table.setColumnCount(len(heads))
        self._table.setHorizontalHeaderLabels(heads)
        self._table.setRowCount(len(self._figures))
        for at, figure in enumerate(self._figures):
            values = (figure.name, figure.overall, *figure.groups)
            for place, text in enumerate(values + ("",) * (len(heads) - len(values))):
                cell = QTableWidgetItem(text)
                if place:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self._table.setItem(at, place, cell)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        # Qt takes the flag of a text here, but its stubs only know alignments.
        wrapped = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        header.setDefaultAlignment(Qt.AlignmentFlag(wrapped))
        lines = 2 if len(heads) > ONE_LINE else 1
        header.setFixedHeight(lines * self.fontMetrics().lineSpacing() + current_theme().px(14))
        self._table.resizeRowsToContents()
        self._explain(max(self._table.currentRow(), 0))

    def _explain(self, at: int) -> None:
        if at < len(self._figures):
            said = translate("Details", "What is this? {name}")
            self._what.setText(said.format(name=self._figures[at].name))
            self._why.setText(self._figures[at].explanation)
            source = translate("Details", "Source: {source}")
            self._source.setText(source.format(source=self._figures[at].source))

    def _on_table_current_changed(self, row: int) -> None:
        self._explain(max(row, 0))
