"""The analyst's table: every figure for everyone and each group, each explained."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workshop_app.charts.wrapped_text import widest_word, wrapped
from workshop_app.findings.details import (
    Figure,
    figure_lines,
    pair_lines,
    panel_lines,
    turnout_lines,
)
from workshop_app.ui.kit import Body, Card, Heading, Muted, ScrollPage, row_of
from workshop_app.ui.results.rules_panel import RulesPanel
from workshop_app.ui.theme import BODY, current_theme
from workshop_app.viewmodels.results.choices import ShownChoice
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.results.other_rules import other_rules
from workshop_app.wording.language import translate
from workshop_app.wording.measures import same_under_text

LEAST_TABLE = 180
CELL_SIDE, CELL_ABOVE = 8, 7
CELL_FRAME = 8  # what a cell's own style takes beside its padding
HEADING_FRAME = 20  # what a heading's own style takes beside its words


class _Lines(QStyledItemDelegate):
    """Measures cells as they are painted: Qt forgets the style sheet's padding when it wraps."""

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of all lines at the column's width."""
        theme = current_theme()
        width = self._table.columnWidth(index.column())
        text, room = str(index.data() or ""), width - theme.px(2 * CELL_SIDE) - CELL_FRAME
        height = wrapped(text, theme.font(BODY), room).height
        return QSize(width, ceil(height) + theme.px(2 * CELL_ABOVE) + 1)


class DetailsTable(QWidget):
    """A table; the line that is chosen is explained below it in two sentences.

    `delphi_chosen` sends whether the indicators of Korean Delphi reports are wanted,
    `intervals_chosen` whether intervals of shares are.
    """

    delphi_chosen = Signal(bool)
    intervals_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage(gap=8)  # with large letters it is taller than a laptop
        page.body.setContentsMargins(24, 16, 24, 16)
        outside.addWidget(page)
        column = page.body
        self._title = Heading(level="title")
        self.delphi, self.intervals = QCheckBox(), QCheckBox()
        self.delphi.toggled.connect(self.delphi_chosen)
        self.intervals.toggled.connect(self.intervals_chosen)
        self._rules = RulesPanel()
        self._table = QTableWidget()
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.verticalHeader().hide()
        self._table.setWordWrap(True)
        self._table.setItemDelegate(_Lines(self._table))
        self._table.setTabKeyNavigation(False)
        self._what = Heading(level="subheading")
        self._why = Body()
        self._source = Muted()
        self._figures: tuple[Figure, ...] = ()
        self._heads: list[str] = []
        card = Card()
        for widget in (self._what, self._why, self._source):
            card.body.addWidget(widget)
        boxes = row_of(self.delphi, self.intervals)
        for widget in (self._title, boxes, self._table, card, self._rules):
            column.addWidget(widget)
        column.setStretchFactor(self._table, 1)
        self._table.currentCellChanged.connect(self._on_table_current_changed)

    def clear(self) -> None:
        """Hold nothing any more, not even out of sight."""
        self._figures = ()
        self._table.setRowCount(0)
        self._table.setAccessibleName("")
        self._rules.show_rules((), "")
        for words in (self._title, self._what, self._why, self._source):
            words.setText("")

    def show_chosen(self, model: ResultsModel) -> None:
        """Show the figures of the model's chosen recommendation."""
        reading, criterion = model.reading, model.criterion
        row, item = model.chosen, model.chosen_item
        if not (row and item and criterion and reading):
            return
        self._title.setText(f"{row.code}  {row.title}")
        names = model.group_names
        _show_choice(self.delphi, translate("Details", "Korean Delphi indicators"), model.delphi)
        _show_choice(self.intervals, translate("Details", "Intervals of shares"), model.intervals)
        settled = reading.results.settled.get((row.code, criterion.criterion.key))
        keys = tuple(names)
        figures = figure_lines(
            item,
            keys,
            settled,
            delphi=model.delphi.is_shown,
            intervals=model.intervals.is_shown,
        )
        turnout = turnout_lines(reading.results.participation, keys)
        on_top = (*turnout, *panel_lines(criterion.analysis))
        self._figures = (*figures, *pair_lines(item, names), *on_top)
        self._rules.show_rules(other_rules(item), same_under_text(item.under))
        heads = [
            translate("Details", "Figure"),
            translate("Words", "All"),
            *names.values(),
        ]
        self._table.setAccessibleName(
            translate("Details", "Figures of {code}").format(code=row.code)
        )
        self._table.setColumnCount(len(heads))
        self._table.setHorizontalHeaderLabels(heads)
        self._fill(len(heads))
        self._heads = heads
        self._fit_header()
        self._explain(max(self._table.currentRow(), 0))

    def _fill(self, columns: int) -> None:
        """Put the figures into the table, whose rows are measured once they are all there.

        From then on Qt measures them whenever a column gets another width, so that no line of a
        cell is cut; while they are filled in it would measure every row for every cell.
        """
        rows = self._table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._table.setRowCount(len(self._figures))
        for at, figure in enumerate(self._figures):
            values = (figure.name, figure.overall, *figure.groups)
            for place, text in enumerate(values + ("",) * (columns - len(values))):
                cell = QTableWidgetItem(text)
                if place:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self._table.setItem(at, place, cell)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the headings anew."""
        super().resizeEvent(event)
        self._fit_header()

    def _fit_header(self) -> None:
        """Give every column room for its widest word and the headings their lines.

        Where that is more than there is, the table scrolls sideways.
        """
        if not self._heads:
            return
        header, theme = self._table.horizontalHeader(), current_theme()
        font, around = theme.font(BODY, bold=True), theme.px(HEADING_FRAME)
        widest = ceil(widest_word(self._heads, font)) + around
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(widest)
        # Qt takes the flag of a text here, but its stubs only know alignments.
        wraps = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        header.setDefaultAlignment(Qt.AlignmentFlag(wraps))
        column = max(self._table.viewport().width() // len(self._heads), widest)
        tallest = max(wrapped(head, font, column - around).height for head in self._heads)
        header.setFixedHeight(ceil(tallest) + theme.px(14))
        self._table.setMinimumHeight(theme.px(LEAST_TABLE))

    def _explain(self, at: int) -> None:
        if at < len(self._figures):
            said = translate("Details", "What is this? {name}")
            self._what.setText(said.format(name=self._figures[at].name))
            self._why.setText(self._figures[at].explanation)
            source = translate("Details", "Source: {source}")
            self._source.setText(source.format(source=self._figures[at].source))

    def _on_table_current_changed(self, row: int) -> None:
        self._explain(max(row, 0))


def _show_choice(box: QCheckBox, text: str, choice: ShownChoice) -> None:
    box.setText(text)
    box.blockSignals(True)
    box.setChecked(choice.is_shown)
    box.blockSignals(False)
