"""The list of workshops before the file is open: seen at once, used a moment later."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from workshop_app.domain.library import WorkshopCard
from workshop_app.ui.kit import Bar, Button, Heading, Muted, PrimaryButton, SearchField, row_of
from workshop_app.ui.library.cards_model import CardsModel
from workshop_app.ui.library.cards_view import CardsView
from workshop_app.ui.library.details import DetailsCard
from workshop_app.wording.language import translate

SIZES = [760, 380]


class LibraryPreview(QWidget):
    """Looks like the library page, which takes `chosen` over; what acts waits for the file."""

    def __init__(self, cards: list[WorkshopCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = CardsModel()
        self._rows.set_cards(cards)
        self._search = SearchField("")
        self._sample, self._new = Button("", icon_name="open"), PrimaryButton("", icon_name="add")
        self._title, self._count = Heading(level="title"), Muted()
        self._details = DetailsCard(can_export=True)
        self.view = CardsView(self._rows)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._lay_out()
        for waiting in (self._search, self._sample, self._new, self._details):
            waiting.setEnabled(False)
        self.setFocusProxy(self.view)
        first = self._rows.index(0)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(first, select)
        self._retranslate()

    @property
    def chosen(self) -> str:
        """Return the id of the workshop that is marked."""
        card = self._rows.card(self.view.currentIndex().row())
        return card.id if card else ""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        bar = Bar()
        self._search.setMaximumWidth(560)
        bar.body.addWidget(self._search, 3)
        bar.body.addStretch(1)
        bar.body.addWidget(self._sample)
        bar.body.addWidget(self._new)
        left = QWidget()
        listing = QVBoxLayout(left)
        listing.setContentsMargins(0, 0, 0, 0)
        listing.setSpacing(10)
        listing.addWidget(row_of(self._title, self._count))
        listing.addWidget(self.view)
        listing.addStretch(0)
        panes = QSplitter()
        panes.addWidget(left)
        panes.addWidget(self._details)
        panes.setStretchFactor(0, 2)
        panes.setSizes(SIZES)
        around = QVBoxLayout()
        around.setContentsMargins(24, 20, 24, 12)
        around.addWidget(panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(around, 1)

    def _retranslate(self) -> None:
        search = translate("Library", "Search workshops, recommendations, comments")
        self._search.set_name(search, placeholder=search)
        self._sample.set_text(translate("Library", "Open sample"))
        self._new.set_text(translate("Library", "New workshop"))
        self._title.setText(translate("Library", "All workshops"))
        listed = translate("Library", "{n} listed")
        self._count.setText(listed.format(n=self._rows.rowCount()))
        self.view.setAccessibleName(translate("Library", "Workshops"))
        self._details.set_card(self._rows.card(self.view.currentIndex().row()))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._details.set_card(self._rows.card(current.row()))
