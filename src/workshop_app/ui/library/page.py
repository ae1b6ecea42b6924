"""The library page: search, filter and sort at the top, the list, the details at the right."""

from collections.abc import Callable, Sequence
from functools import cached_property

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop_app.domain.library import WorkshopCard
from workshop_app.domain.workshop import Status
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Bar,
    Button,
    EmptyState,
    Heading,
    LinkButton,
    Muted,
    PrimaryButton,
    SearchField,
    Select,
    row_of,
)
from workshop_app.ui.kit.remembered_splitter import RememberedSplitter
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.library.cards_model import CardsModel
from workshop_app.ui.library.cards_view import CardsView
from workshop_app.ui.library.details import DetailsCard
from workshop_app.ui.library.first_steps import FirstSteps
from workshop_app.ui.library.sample_maker import SampleMaker
from workshop_app.ui.library.trash import TrashView
from workshop_app.ui.page import Chapter
from workshop_app.viewmodels.library.model import LibraryModel, Sorting, sorting_name, status_name
from workshop_app.wording.language import translate

ALL = "all"
HEAD_ROOM = 560
Export = Callable[[str], object]


class LibraryPage(QWidget):
    """Home: all workshops, and where new ones begin.

    Seen with `cards` before the file is open: it can be looked around in, what acts waits.
    """

    def __init__(
        self,
        on_export: Export | None = None,
        cards: Sequence[WorkshopCard] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = LibraryModel(cards)
        self._at: tuple[Desk, SampleMaker] | None = None
        self._on_export = on_export
        self._rows = CardsModel()
        self._shows_trash = False
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._let_act(may=False)
        self.retranslate()
        self._splitter.restore()

    def open(self, desk: Desk) -> None:
        """Let everything act, now that the file is open."""
        maker = SampleMaker(desk, self)
        maker.made.connect(self._on_sample_made)
        maker.ended.connect(self._on_sample_ended)
        self._at = desk, maker
        self.model.search_failed.connect(desk.messages.fail)
        self._let_act(may=True)
        self._splitter.restore(desk.context)
        self.model.open(desk.context, desk.jobs)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        hint = translate("Library", "Search workshops, recommendations, comments")
        self._search.set_name(hint, placeholder=hint)
        self._new.set_text(translate("Words", "New workshop"))
        tip = translate("Library", "A finished workshop with two rounds, to look around in")
        self._sample.set_text(translate("Library", "Open sample"), tip=tip)
        self._show_all.set_text(translate("Library", "Show all workshops"))
        self._status.setAccessibleName(translate("Words", "Status"))
        self._sorting.setAccessibleName(translate("Library", "Sort by"))
        self._view.setAccessibleName(translate("Library", "Workshops"))
        self._refresh()

    @property
    def chapter(self) -> Chapter:
        """Return what the guide says of earlier workshops, or where it begins."""
        return Chapter.LOOK_BACK if self.model.total else Chapter.START

    def leave(self) -> None:
        """Keep nothing: a search stands for as long as the page."""

    def focus_first(self) -> None:
        """Put the focus into the list, or on what an empty library invites to."""
        target = self._view if self._view.isVisibleTo(self) else self._first.new
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Make a new workshop and go to its preparation."""
        self._begin_with(self.model.create)

    def open_chosen(self) -> None:
        """Open the chosen workshop where it stands."""
        if self.model.is_open and self.model.chosen is not None:
            self._go(self.model.chosen.id)

    def duplicate_chosen(self) -> None:
        """Make a new workshop from the chosen one's preparation and go there."""
        chosen = self.model.chosen
        if chosen is not None:
            self._begin_with(lambda: self.model.duplicate(chosen.id))

    def delete_chosen(self) -> None:
        """Delete the chosen workshop; the message bar can undo it."""
        chosen = self.model.chosen
        if chosen is None or not self.model.is_open:
            return
        title = self.model.title_of(chosen.id)
        if not self._desk.attempt(lambda: self.model.delete(chosen.id)):
            return
        said = translate("Library", "“{title}” is in the trash for 30 days.")
        self._desk.messages.succeed(
            said.format(title=title),
            translate("Words", "Undo"),
            lambda: self._desk.attempt(lambda: self.model.restore(chosen.id)),
        )

    def open_sample(self) -> None:
        """Open the sample workshop; the first time it is made, away from the window."""
        there = self.model.sample_id()
        if there:
            self._go(there)
            return
        self._let_make_sample(may=False)
        self._sample_maker.make()

    def show_trash(self) -> None:
        """Show what was deleted."""
        self._shows_trash = True
        self._refresh()

    def show_list(self) -> None:
        """Show the workshops again."""
        self._shows_trash = False
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow single answers again."""
        super().showEvent(event)
        self.model.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave single answers alone while nobody looks."""
        super().hideEvent(event)
        self.model.set_active(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search field into the list with the down key."""
        if event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    @property
    def _desk(self) -> Desk:
        return self._of_file[0]

    @property
    def _sample_maker(self) -> SampleMaker:
        return self._of_file[1]

    @property
    def _of_file(self) -> tuple[Desk, SampleMaker]:
        if self._at is None:
            raise RuntimeError("nothing acts before the file is open")
        return self._at

    def _let_act(self, *, may: bool) -> None:
        for one in (self._new, self._sample, self._details):
            one.setEnabled(may)

    def _let_make_sample(self, *, may: bool) -> None:
        for button in (self._sample, self._first.sample):
            button.setEnabled(may)

    @cached_property
    def _first(self) -> FirstSteps:
        """Made when the library is empty."""
        made = FirstSteps(self._pages)
        made.new.clicked.connect(self.begin)
        made.sample.clicked.connect(self.open_sample)
        made.trash.clicked.connect(self.show_trash)
        self._pages.addWidget(made)
        return made

    @cached_property
    def _trash(self) -> TrashView:
        """Made when somebody looks into it."""
        made = TrashView(self._pages)
        made.closed.connect(self.show_list)
        made.restored.connect(self._on_trash_restored)
        self._pages.addWidget(made)
        return made

    def _make_widgets(self) -> None:
        self._search = SearchField("")
        self._new = PrimaryButton("", shortcut="Ctrl+N", icon_name="add")
        self._sample = Button("", icon_name="open")
        self._title, self._count = Heading(level="title"), Muted()
        self._status, self._sorting = Select(""), Select("")
        self._view = CardsView(self._rows)
        self._show_all = Button("")
        self._no_hits = EmptyState(self._show_all)
        self._trash_link = LinkButton("", icon_name="delete")
        self._details = DetailsCard(can_export=self._on_export is not None)

    def _lay_out(self) -> None:
        self._bar = Bar()
        self._search.setMinimumWidth(200)
        self._search.setMaximumWidth(560)
        self._bar.body.addWidget(self._search, 3)
        self._bar.body.addStretch(1)
        self._bar.body.addWidget(self._sample)
        self._bar.body.addWidget(self._new)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        words = row_of(self._title, self._count)
        choices = row_of(self._status, self._sorting, from_right=True)
        column.addWidget(SideBySide(words, choices, room=HEAD_ROOM, gap=8))
        column.addWidget(self._view)
        column.addWidget(self._no_hits, 1)
        column.addStretch(0)
        self._splitter = RememberedSplitter("library", (760, 380))
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._details)
        self._splitter.setStretchFactor(0, 2)
        self._main = QWidget()
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.addWidget(self._splitter, 1)
        main.addWidget(row_of(self._trash_link))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._main)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        around = QVBoxLayout()
        around.setContentsMargins(24, 20, 24, 12)
        around.addWidget(self._pages)
        whole.addLayout(around, 1)

    def _connect(self) -> None:
        self.model.changed.connect(self._refresh)
        self._search.searched.connect(self._on_search_searched)
        self._status.chosen.connect(self._on_status_chosen)
        self._sorting.chosen.connect(self._on_sorting_chosen)
        self._view.selectionModel().currentChanged.connect(self._on_view_current_changed)
        self._view.opened.connect(self.open_chosen)
        self._view.deleted.connect(self.delete_chosen)
        self._new.clicked.connect(self.begin)
        self._sample.clicked.connect(self.open_sample)
        self._show_all.clicked.connect(self._show_all_again)
        self._trash_link.clicked.connect(self.show_trash)
        self._details.opened.connect(self.open_chosen)
        self._details.duplicated.connect(self.duplicate_chosen)
        self._details.exported.connect(self._on_details_exported)
        self._details.deleted.connect(self.delete_chosen)

    def _refresh(self) -> None:
        model = self.model
        self._rows.set_cards(model.cards)
        self._show_choice()
        self._details.set_card(model.chosen)
        self._title.setText(
            translate("Library", "Found")
            if model.is_narrowed
            else translate("Words", "All workshops")
        )
        listed = translate("Library", "{n} listed")
        self._count.setText(listed.format(n=len(model.cards)))
        self._show_selects()
        self._view.setVisible(bool(model.cards))
        self._no_hits.setVisible(not model.cards)
        self._no_hits.set_texts(
            translate("Library", "Nothing found"),
            translate("Library", "No workshop has these words and this status. Try fewer words."),
        )
        self._say_trash(self._trash_link)
        if self._shows_trash:
            self._trash.set_items(model.trash())
            self._pages.setCurrentWidget(self._trash)
        elif model.total or not model.is_open:
            self._pages.setCurrentWidget(self._main)
        else:
            self._show_first_steps()

    def _show_first_steps(self) -> None:
        self._say_trash(self._first.trash)
        self._first.set_texts(
            self._new.plain_text(), self._sample.plain_text(), self._sample.toolTip()
        )
        self._pages.setCurrentWidget(self._first)

    def _say_trash(self, link: LinkButton) -> None:
        lying = len(self.model.trash())
        link.set_text(translate("Library", "Trash: {n}").format(n=lying))
        link.setVisible(lying > 0)

    def _show_choice(self) -> None:
        chosen = self.model.chosen
        row = self._rows.row_of(chosen.id) if chosen else -1
        if row >= 0 and self._view.currentIndex().row() != row:
            self._view.selectionModel().setCurrentIndex(
                self._rows.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _show_selects(self) -> None:
        model = self.model
        statuses = [(ALL, status_name(None)), *((one.value, status_name(one)) for one in Status)]
        self._status.set_choices(statuses, model.status.value if model.status else ALL)
        orders = [(one.value, sorting_name(one)) for one in Sorting]
        self._sorting.set_choices(orders, model.sorting.value)

    def _begin_with(self, make: Callable[[], str]) -> None:
        if self._desk.attempt(lambda: self._go(make(), "prepare")):
            self._show_all_again()  # or the list would hide what was just made

    def _go(self, workshop_id: str, place: str = "") -> None:
        self._desk.navigator.open_workshop(workshop_id, place)

    def _on_search_searched(self, text: str) -> None:
        self.model.set_search(text)

    def _on_status_chosen(self, key: str) -> None:
        self.model.set_status(None if key == ALL else Status(key))

    def _on_sorting_chosen(self, key: str) -> None:
        self.model.set_sorting(Sorting(key))

    def _show_all_again(self) -> None:
        self._search.clear()
        if self.model.is_narrowed:
            self.model.show_all()

    def _on_view_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        card = self._rows.card(current.row())
        if card is not None:
            self.model.choose(card.id)

    def _on_trash_restored(self, workshop_id: str) -> None:
        self._desk.attempt(lambda: self.model.restore(workshop_id))

    def _on_details_exported(self) -> None:
        if self._on_export is not None and self.model.chosen is not None:
            self._on_export(self.model.chosen.id)

    def _on_sample_made(self, workshop_id: str) -> None:
        self.model.choose(workshop_id)
        if self.isVisible():  # the user may have gone elsewhere meanwhile
            self._go(workshop_id)

    def _on_sample_ended(self) -> None:
        self._let_make_sample(may=True)
