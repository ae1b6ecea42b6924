"""The middle of the preview: which rows are shown, the table, and what may be decided of rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from workshop_app.services.tables.choices import TakenAs
from workshop_app.ui.kit import Card, Muted, Segments
from workshop_app.ui.prepare.preview_actions import RowActions
from workshop_app.ui.prepare.preview_table import PreviewTable
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.prepare.preview_shown import RowAct, RowState, Shown
from workshop_app.wording.language import translate

ALL, CHECK = "all", "check"
LEAST_TABLE = 300


class RowsCard(Card):
    """All rows, or those that are asked about or left out."""

    acted = Signal(object, object)
    column_taken = Signal(str, str)

    def __init__(self, roles: tuple[TakenAs, ...]) -> None:
        super().__init__(padding=0, gap=0)
        self._roles, self._filter = roles, ALL
        self._shown: Shown | None = None
        self._hint_words = ""
        self.filter, self._hint = Segments(""), Muted()
        self.table, self.row_actions = PreviewTable(), RowActions()
        head = QHBoxLayout()
        head.setContentsMargins(12, 10, 12, 10)
        head.setSpacing(12)
        head.addWidget(self.filter)
        head.addWidget(self._hint, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.row_actions)
        self.table.setMinimumHeight(current_theme().px(LEAST_TABLE))
        self.filter.chosen.connect(self._on_filter_chosen)
        self.table.head.taken_as.connect(self.column_taken)
        self.table.delete_asked.connect(self._on_delete_asked)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.row_actions.acted.connect(self._on_acted)

    def retranslate(self, title: str) -> None:
        """Name the parts in the current language."""
        self.table.setAccessibleName(title)
        self.filter.setAccessibleName(translate("Preview", "Rows shown"))

    def refresh(self, shown: Shown | None, hint: str) -> None:
        """Show the rows."""
        self._shown, self._hint_words = shown, hint
        rows = shown.rows if shown is not None else ()
        open_ones = [row for row in rows if row.state in {RowState.ASKED, RowState.OUT}]
        if not open_ones:
            self._filter = ALL
        whole = translate("Preview", "All rows: {n}").format(n=len(rows))
        some = translate("Preview", "Asked or left out: {n}").format(n=len(open_ones))
        self.filter.set_choices([(ALL, whole), (CHECK, some)], self._filter)
        self._hint.setText(hint)
        self.table.show_rows(shown, rows if self._filter == ALL else open_ones, self._roles)
        self._on_selection_changed()

    def _on_filter_chosen(self, key: str) -> None:
        self._filter = key
        self.refresh(self._shown, self._hint_words)

    def _on_selection_changed(self) -> None:
        row, chosen = self.table.current_row(), len(self.table.chosen_numbers())
        self.row_actions.refresh(self._shown, row, chosen)

    def _on_delete_asked(self) -> None:
        self._on_acted(RowAct.LEAVE_OUT)

    def _on_acted(self, act: RowAct) -> None:
        self.acted.emit(act, self.table.chosen_numbers())
