"""Taking recommendations from a set that comes with the program: choose items, then add."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.recommendations import RecommendationSet, SetItem
from workshop_app.services.sets import built_in_sets
from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Heading,
    LinkButton,
    Muted,
    PrimaryButton,
    Select,
    row_of,
)
from workshop_app.ui.kit.clearing import empty_layout
from workshop_app.ui.kit.focus import FocusReturn
from workshop_app.viewmodels.prepare.recommendations import RecommendationsModel
from workshop_app.wording.language import local, translate


class SetLine(QWidget):
    """One item of a set, with a tick."""

    def __init__(self, item: SetItem, *, taken: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.code = item.code
        self.tick = QCheckBox()
        title = local(item.title)
        self.tick.setAccessibleName(f"{item.code} {title}")
        self.tick.setChecked(not taken)
        self.tick.setEnabled(not taken)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Body(f"{item.code}  {title}", strong=True))
        there = translate("Sets", "Already in this workshop")
        words.addWidget(Muted(there if taken else local(item.text)))
        row.addWidget(self.tick)
        row.addLayout(words, 1)
        row.setAlignment(self.tick, row.alignment())


class SetPanel(Card):
    """Choose a set and which of its items to take."""

    taken = Signal(object, object)
    cancelled = Signal()

    def __init__(self, model: RecommendationsModel) -> None:
        super().__init__(padding=20, gap=12)
        self._model = model
        self._lines: list[SetLine] = []
        self._title, self._about = Heading(), Muted()
        self._sets = Select("")
        self._all, self._none = LinkButton(""), LinkButton("")
        self._items = QVBoxLayout()
        self._items.setSpacing(12)
        self._accept, self._cancel = PrimaryButton(""), Button("")
        # Above the items: below a long set the way on would be out of sight.
        actions = row_of(self._accept, self._cancel, self._all, self._none)
        for widget in (self._title, self._sets, self._about, actions):
            self.body.addWidget(widget)
        self.body.addLayout(self._items)
        self.body.addStretch(1)
        self._sets.chosen.connect(self._on_sets_chosen)
        self._all.clicked.connect(self._on_all_clicked)
        self._none.clicked.connect(self._on_none_clicked)
        self._accept.clicked.connect(self._on_accept_clicked)
        self._cancel.clicked.connect(self.cancelled)
        FocusReturn(self)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(translate("Words", "Take from a set"))
        self._sets.setAccessibleName(translate("Sets", "Recommendation set"))
        self._all.set_text(translate("Words", "Select all"))
        self._none.set_text(translate("Words", "Clear selection"))
        self._cancel.set_text(translate("Words", "Cancel"))
        key = self._sets.key()
        choices = [(one.key, local(one.name)) for one in built_in_sets()]
        self._sets.set_choices(choices, key)
        self.refresh()

    def begin(self) -> None:
        """Start with all that the workshop does not have yet."""
        self.refresh()
        self._sets.setFocus()

    def refresh(self) -> None:
        """Show the items of the chosen set."""
        shown = self._shown()
        taken = self._model.taken_codes(shown)
        self._about.setText(local(shown.description))
        empty_layout(self._items)
        self._lines = [SetLine(item, taken=item.code in taken) for item in shown.items]
        for line in self._lines:
            self._items.addWidget(line)
            line.tick.toggled.connect(self._on_tick_toggled)
        self._show_count()

    def _shown(self) -> RecommendationSet:
        key = self._sets.key()
        sets = built_in_sets()
        return next((one for one in sets if one.key == key), sets[0])

    def _chosen_codes(self) -> list[str]:
        return [one.code for one in self._lines if one.tick.isChecked() and one.tick.isEnabled()]

    def _show_count(self) -> None:
        count = len(self._chosen_codes())
        self._accept.setEnabled(count > 0)
        self._accept.set_text(translate("Words", "Add {n}").format(n=count))

    def _tick_all(self, ticked: bool) -> None:
        for line in self._lines:
            if line.tick.isEnabled():
                line.tick.setChecked(ticked)

    def _on_sets_chosen(self, _key: str) -> None:
        self.refresh()

    def _on_tick_toggled(self) -> None:
        self._show_count()

    def _on_all_clicked(self) -> None:
        self._tick_all(True)

    def _on_none_clicked(self) -> None:
        self._tick_all(False)

    def _on_accept_clicked(self) -> None:
        self.taken.emit(self._shown(), self._chosen_codes())
