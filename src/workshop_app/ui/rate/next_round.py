"""Which recommendations the next round rates: a list with boxes, for mouse and keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workshop_app.ui.kit import Button, Heading, LinkButton, Muted, Select, row_of
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.wording.language import local, translate
from workshop_app.wording.lineage import with_kin


class NextRoundChoice(QWidget):
    """Space ticks the line in focus; all are ticked to begin with, as last amended."""

    def __init__(self, model: RateModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._title = Heading(level="subheading")
        self._count = Muted()
        self.all = LinkButton("")
        self.none = LinkButton("")
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.criterion = Select("")
        self.once = Button("")
        self._why_not = Muted()
        self.criterion.chosen.connect(model.choose_criterion)
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.currentRowChanged.connect(self._name_once)
        self.all.clicked.connect(self._on_all_clicked)
        self.none.clicked.connect(self._on_none_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(row_of(self._count, self.all, self.none))
        column.addWidget(self.list)
        column.addWidget(row_of(self.criterion, self.once, self._why_not))

    def refresh(self) -> None:
        """Show the recommendations and which are chosen."""
        title = translate("Rate", "Rated again in round {number}")
        self._title.setText(title.format(number=self._model.next_number))
        self.list.setAccessibleName(self._title.text())
        chosen, items = set(self._model.chosen), self._model.recommendations
        count = translate("Rate", "Chosen: {chosen} of {total}")
        self._count.setText(count.format(chosen=len(chosen), total=len(items)))
        self.all.set_text(translate("Words", "Select all"))
        self.none.set_text(translate("Words", "Clear selection"))
        self.list.blockSignals(True)
        while self.list.count() > len(items):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(items):
            self.list.addItem(QListWidgetItem())
        for at, one in enumerate(items):
            row = self.list.item(at)
            row.setText(f"{one.code}  {with_kin(self._model.workshop, one, local(one.title))}")
            row.setData(Qt.ItemDataRole.UserRole, one.id)
            state = Qt.CheckState.Checked if one.id in chosen else Qt.CheckState.Unchecked
            row.setCheckState(state)
        self.list.blockSignals(False)
        if self.list.currentRow() < 0 and items:
            self.list.setCurrentRow(0)
        self._show_criteria()
        self._name_once()
        rows = min(max(len(items), 2), 6)
        self.list.setFixedHeight(current_theme().px(36) * rows + 8)

    def current(self) -> str:
        """Return the id of the recommendation in focus, or nothing."""
        at = self.list.currentRow()
        return "" if at < 0 else str(self.list.item(at).data(Qt.ItemDataRole.UserRole))

    def _show_criteria(self) -> None:
        criteria = self._model.criteria
        self.criterion.setAccessibleName(translate("Rate", "Criteria asked"))
        choices = [("", translate("Rate", "All criteria"))]
        choices += [
            (one.id, translate("Rate", "Only: {criterion}").format(criterion=local(one.name)))
            for one in criteria
        ]
        self.criterion.set_choices(choices, self._model.chosen_criterion)
        self.criterion.setVisible(len(criteria) > 1)

    def _name_once(self) -> None:
        at = self.list.currentRow()
        items = self._model.recommendations
        code = items[at].code if 0 <= at < len(items) else ""
        name, why = translate("Rate", "Once more, now"), ""
        if code:
            name = translate("Rate", "Once more, now: only {code}").format(code=code)
        else:
            why = translate("Rate", "Choose the recommendation in the list first.")
        if self._model.missing:
            why = translate("Rate", "Not yet: see what is still to do before a round can open.")
        self.once.set_text(name, tip=why)
        self.once.setAccessibleDescription(why)
        self._why_not.setText(why)
        self._why_not.setVisible(bool(why))
        self.once.setEnabled(self._model.may_open and not why)

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        chosen = item.checkState() is Qt.CheckState.Checked
        self._model.choose(str(item.data(Qt.ItemDataRole.UserRole)), chosen)

    def _on_all_clicked(self) -> None:
        self._model.choose_all(True)

    def _on_none_clicked(self) -> None:
        self._model.choose_all(False)
