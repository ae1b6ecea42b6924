"""The workshops as a list, in the order and with the status that were chosen."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.standing import Status
from workshop_app.ui.kit import Button, EmptyState, Heading, Muted, Select, row_of
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.library.cards_model import CardsModel
from workshop_app.ui.library.cards_view import CardsView
from workshop_app.viewmodels.library.model import LibraryModel, Sorting, sorting_name, status_name
from workshop_app.wording.language import translate

ALL = "all"
HEAD_ROOM = 560


class ListPane(QWidget):
    """What was found, how many, and a way back to all where nothing was."""

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.rows = CardsModel()
        self._title, self._count = Heading(level="title"), Muted()
        self.status, self.sorting = Select(""), Select("")
        self.view = CardsView(self.rows)
        self.show_all = Button("")
        self.no_hits = EmptyState(self.show_all)
        self._lay_out()
        self.status.chosen.connect(self._on_status_chosen)
        self.sorting.chosen.connect(self._on_sorting_chosen)
        self.view.selectionModel().currentChanged.connect(self._on_view_current_changed)

    def retranslate(self) -> None:
        """Say what stays as it is in the current language."""
        self.show_all.set_text(translate("Library", "Show all workshops"))
        self.status.setAccessibleName(translate("Words", "Status"))
        self.sorting.setAccessibleName(translate("Library", "Sort by"))
        self.view.setAccessibleName(translate("Library", "Workshops"))

    def refresh(self) -> None:
        """Show what there is, and what is chosen of it."""
        model = self._model
        self.rows.set_cards(model.cards)
        self._show_choice()
        self._title.setText(
            translate("Library", "Found")
            if model.is_narrowed
            else translate("Words", "All workshops")
        )
        listed = translate("Library", "{n} listed")
        self._count.setText(listed.format(n=len(model.cards)))
        self._show_selects()
        self.view.setVisible(bool(model.cards))
        self.no_hits.setVisible(not model.cards)
        self.no_hits.set_texts(
            translate("Library", "Nothing found"),
            translate("Library", "No workshop has these words and this status. Try fewer words."),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        words = row_of(self._title, self._count)
        choices = row_of(self.status, self.sorting, from_right=True)
        column.addWidget(SideBySide(words, choices, room=HEAD_ROOM, gap=8))
        column.addWidget(self.view)
        column.addWidget(self.no_hits, 1)
        column.addStretch(0)

    def _show_choice(self) -> None:
        chosen = self._model.chosen
        row = self.rows.row_of(chosen.id) if chosen else -1
        if row >= 0 and self.view.currentIndex().row() != row:
            self.view.selectionModel().setCurrentIndex(
                self.rows.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _show_selects(self) -> None:
        model = self._model
        statuses = [(ALL, status_name(None)), *((one.value, status_name(one)) for one in Status)]
        self.status.set_choices(statuses, model.status.value if model.status else ALL)
        orders = [(one.value, sorting_name(one)) for one in Sorting]
        self.sorting.set_choices(orders, model.sorting.value)

    def _on_status_chosen(self, key: str) -> None:
        self._model.set_status(None if key == ALL else Status(key))

    def _on_sorting_chosen(self, key: str) -> None:
        self._model.set_sorting(Sorting(key))

    def _on_view_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        card = self.rows.card(current.row())
        if card is not None:
            self._model.choose(card.id)
