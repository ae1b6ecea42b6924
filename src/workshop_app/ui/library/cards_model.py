"""The list of workshops as Qt's views read it: painted, and spoken in full."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from workshop_app.domain.library import WorkshopCard
from workshop_app.viewmodels.library.model import shown_title, status_words, when_and_where
from workshop_app.wording.language import local, translate
from workshop_app.wording.salvage import salvage_short

AnyIndex = QModelIndex | QPersistentModelIndex
CARD_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()


class CardsModel(QAbstractListModel):
    """One row a workshop; keeps the view's place when only figures change."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[WorkshopCard] = []

    def set_cards(self, cards: list[WorkshopCard]) -> None:
        """Show these workshops in this order."""
        if [card.id for card in cards] == [card.id for card in self._cards]:
            self._cards = list(cards)
            if cards:
                self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
            return
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()

    def card(self, row: int) -> WorkshopCard | None:
        """Return the workshop in a row, or None outside the list."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, workshop_id: str) -> int:
        """Return the row of a workshop, -1 if it is not listed."""
        return next((row for row, card in enumerate(self._cards) if card.id == workshop_id), -1)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many workshops are listed."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Return title, spoken text or the card itself."""
        card = self.card(index.row())
        if card is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return shown_title(card.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(card)
        return card if role == CARD_ROLE else None


def spoken(card: WorkshopCard) -> str:
    """Return a row as a screen reader says it."""
    turnout = translate("Words", "{group}: {done} of {total}")
    groups = [
        turnout.format(group=local(one.name), done=one.finished, total=one.members)
        for one in card.turnout
    ]
    parts = [shown_title(card.title), when_and_where(card), status_words(card).text]
    if card.is_sample:
        parts.append(translate("Words", "Sample"))
    if card.salvaged is not None:
        parts.append(salvage_short(card.salvaged))
    return ", ".join([*parts, *groups])
