"""Typing in for others: criteria, the grid, a comment for the cell in focus, what was refused."""

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.kit import (
    Body,
    EmptyState,
    IconButton,
    Muted,
    Note,
    SavedLine,
    Segments,
    announce,
)
from workshop_app.ui.kit.focus import show_in_pages
from workshop_app.ui.rate.block_panel import BlockPanel
from workshop_app.ui.rate.entry_side import EntrySide
from workshop_app.ui.rate.entry_table import EntryTable, EntryView
from workshop_app.ui.rate.saved_state import show_saved_state
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.rate.entry_grid import EntryGridModel
from workshop_app.viewmodels.rate.entry_grid_cells import PasteReport, Refusal
from workshop_app.wording.language import local, translate

MOST_NAMED = 12


class EntryGrid(QWidget):
    """Follows the model: what is typed is stored at once, and told where it is not taken."""

    def __init__(self, grid: EntryGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._refusals: list[Refusal] = []
        self._report: PasteReport | None = None
        self._make_widgets()
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.refused.connect(self._on_refused)
        self.view.taken.connect(self._on_taken)
        self.view.pasted.connect(self._on_pasted)
        self.view.comment_wanted.connect(self.comment.setFocus)
        back = QShortcut(Qt.Key.Key_Escape, self.comment)
        back.setContext(Qt.ShortcutContext.WidgetShortcut)
        back.activated.connect(self.focus_first)
        self.undo.clicked.connect(grid.undo)
        self.paste.clicked.connect(self.view.paste)
        self.criteria.chosen.connect(self._on_criterion_chosen)
        self.comment.textChanged.connect(self._show_saved)
        grid.changed.connect(self.refresh)
        grid.changed_cell.connect(self._on_cell_changed)
        grid.outbox.changed.connect(self._show_saved)
        grid.outbox.progressed.connect(self._on_progressed)
        grid.set_active(False)  # until it is shown

    def flush(self) -> None:
        """Keep the comment as typed."""
        self.comment.flush()

    def focus_first(self) -> None:
        """Put the focus into the table, where a digit is taken at once."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show everything as it stands."""
        # First: whatever is laid out anew asks it for people and items.
        if self.table.refresh():
            self.view.measure()
        takes = self._grid.round is not None and bool(self._grid.people)
        self._closed.setVisible(not takes)
        self._work.setVisible(takes)
        self._say_words()
        if takes:
            chosen = self._grid.criterion.id
            pairs = [(one.id, local(one.name)) for one in self._grid.criteria]
            self.criteria.set_choices(pairs, chosen)
            self.criteria.setVisible(len(pairs) > 1)
            self.view.share_room()
            self.view.setMinimumHeight(current_theme().px(260))
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.table.index(0, 0))
            self._show_cell()
        self.undo.setEnabled(self._grid.can_undo)
        self.block.refresh()
        self._show_refusals()
        self._show_saved()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what others answer from now on."""
        super().showEvent(event)
        self._grid.set_active(True)

    def hideEvent(self, event: QEvent) -> None:
        """Keep what was typed; what others answer meanwhile is read when one comes back."""
        self.flush()
        self._grid.set_active(False)
        super().hideEvent(event)  # pyright: ignore[reportArgumentType]

    def _make_widgets(self) -> None:
        self.criteria = Segments("")
        self.undo = IconButton("undo", "undo")
        self.paste = IconButton("table", "paste")
        self.table = EntryTable(self._grid, self)
        self.view = EntryView(self._grid)
        self.view.setModel(self.table)
        self._hint = Muted()
        self.side = EntrySide(self._grid)
        self.comment = self.side.comment
        self.saved = SavedLine()
        self._note = Note("warn")
        self.refused = Body()
        self.dismiss = IconButton("close", "close")
        self.dismiss.clicked.connect(self._on_dismissed)
        self.block = BlockPanel(self._grid)
        self.block.left.connect(self.focus_first)
        self._closed = EmptyState()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._work = QWidget()
        work = QVBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.criteria, 1)
        head.addWidget(self.saved, 1)
        head.addWidget(self.paste)
        head.addWidget(self.undo)
        self._note.body.addWidget(self.refused, 1)
        self._note.body.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.view, 3)
        middle.addWidget(self.side, 1)
        work.addLayout(head)
        work.addWidget(self._hint)
        work.addWidget(self.block)
        work.addWidget(self._note)
        work.addLayout(middle, 1)
        column.addWidget(self._work, 1)
        column.addWidget(self._closed, 1)

    def _say_words(self) -> None:
        self.criteria.setAccessibleName(translate("Words", "Criterion"))
        self.undo.set_name(translate("EntryGrid", "Undo the last entry"))
        self.paste.set_name(translate("EntryGrid", "Paste a block from a spreadsheet"))
        self.dismiss.set_name(translate("Words", "Dismiss"))
        self.view.setAccessibleName(translate("EntryGrid", "Ratings to enter"))
        hint = translate(
            "EntryGrid",
            "Type a digit: it is saved at once and the next cell follows. - abstains, Delete "
            "empties, x stands aside because of an interest, arrow keys move, Ctrl+V pastes a block from a spreadsheet, "
            "F2 writes a comment (Esc leads back). "
            "● was answered by the person and is hidden.",
        )
        self._hint.setText(hint)
        if self._grid.round is None:
            text = translate("EntryGrid", "Open a round to enter ratings here.")
        else:
            text = translate("EntryGrid", "Add participants first.")
        self._closed.set_texts(translate("EntryGrid", "Nothing to enter"), text)

    def _show_cell(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            self.side.refresh(index.row(), index.column())

    def _show_refusals(self) -> None:
        report = self._report
        refusals = [*self._refusals, *(() if report is None else report.refusals)]
        lines = [one.sentence for one in refusals[:MOST_NAMED]]
        if report is not None:
            count = translate("EntryGrid", "From the block: {taken} cells taken, {refused} not.")
            lines.insert(0, count.format(taken=report.taken, refused=report.refused))
        self._note.setVisible(bool(lines))
        rest = len(refusals) - MOST_NAMED
        if rest > 0:
            lines.append(translate("EntryGrid", "Further cells not taken: {n}").format(n=rest))
        self.refused.setText("\n".join(lines))

    def _show_saved(self) -> None:
        typing = self.comment.has_unsettled_text()
        show_saved_state(self.saved, self._grid.outbox, typing=typing)

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.side.leave()
        self._show_cell()
        if self.view.hasFocus():
            show_in_pages(self.view.viewport(), self.view.visualRect(now))

    def _on_progressed(self, done: int, total: int) -> None:
        text = translate("EntryGrid", "Storing: {done} of {total}")
        self.saved.set_note(text.format(done=done, total=total))

    def _on_cell_changed(self, row: int, column: int) -> None:
        self.table.refresh_cell(row, column)
        self.undo.setEnabled(self._grid.can_undo)

    def _on_refused(self, refusals: list[Refusal]) -> None:
        self._refusals = refusals
        self._show_refusals()
        announce(self.view, self.refused.text(), urgent=True)

    def _on_taken(self) -> None:
        self._refusals = []
        self._show_refusals()

    def _on_pasted(self, report: PasteReport) -> None:
        self._refusals, self._report = [], report
        self._show_refusals()
        announce(self.view, self.refused.text())

    def _on_dismissed(self) -> None:
        self._report = None
        self._grid.dismiss_paste()
        self._on_taken()

    def _on_criterion_chosen(self, criterion_id: str) -> None:
        self._refusals, self._report = [], None
        self._grid.choose_criterion(criterion_id)
