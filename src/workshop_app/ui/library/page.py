"""The library page: search, filter and sort at the top, the list, the details at the right."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import LinkButton, row_of
from workshop_app.ui.kit.remembered_splitter import RememberedSplitter
from workshop_app.ui.library.acts import LibraryActs
from workshop_app.ui.library.bar import LibraryBar
from workshop_app.ui.library.details import DetailsCard
from workshop_app.ui.library.first_steps import FirstSteps
from workshop_app.ui.library.list_pane import ListPane
from workshop_app.ui.library.past_entrance import PastEntrance
from workshop_app.ui.library.trash import TrashView
from workshop_app.ui.page import Chapter
from workshop_app.viewmodels.library.model import LibraryModel
from workshop_app.wording.language import translate

Export = Callable[[str], object]


class LibraryPage(QWidget):
    """Home: all workshops, and where new ones begin.

    Before the file is open what `seen` has is looked around in; what is asked for is done then.
    """

    def __init__(
        self,
        on_export: Export | None = None,
        seen: LibraryModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = seen or LibraryModel()
        self.acts = LibraryActs(self.model, self)
        self._on_export = on_export
        self._shows_trash = False
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._details.let_delete(may=False)
        self.retranslate()
        self._splitter.restore()

    def open(self, desk: Desk) -> None:
        """Let everything act, now that the file is open; `acts.catch_up_soon` once this is shown."""
        self.acts.open(desk)
        self.model.search_failed.connect(desk.messages.fail)
        self._details.let_delete(may=True)
        self._splitter.restore(desk.context)
        self.model.open(desk.context, desk.jobs)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._bar.retranslate()
        self.list.retranslate()
        self.past.retranslate()
        self._refresh()

    @property
    def chapter(self) -> Chapter:
        """Return what the guide says of earlier workshops, or where it begins."""
        return Chapter.LOOK_BACK if self.model.total else Chapter.START

    def leave(self) -> None:
        """Keep nothing: a search stands for as long as the page."""

    def focus_first(self) -> None:
        """Put the focus into the list, or on what an empty library invites to."""
        target = self.list.view if self.list.view.isVisibleTo(self) else self._first.new
        target.setFocus(Qt.FocusReason.OtherFocusReason)

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
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _let_make_sample(self, may: bool) -> None:
        for button in (self._sample, self._first.sample):
            button.setEnabled(may)

    @cached_property
    def _first(self) -> FirstSteps:
        """Made when the library is empty."""
        made = FirstSteps(self._pages)
        made.new.clicked.connect(self.acts.begin)
        made.sample.clicked.connect(self.acts.open_sample)
        made.past.clicked.connect(self.past.open)
        made.trash.clicked.connect(self.show_trash)
        self._pages.addWidget(made)
        return made

    @cached_property
    def _trash(self) -> TrashView:
        """Made when somebody looks into it."""
        made = TrashView(self._pages)
        made.closed.connect(self.show_list)
        made.restored.connect(self.acts.restore)
        self._pages.addWidget(made)
        return made

    def _make_widgets(self) -> None:
        self._bar = LibraryBar()
        self._search, self._sample = self._bar.search, self._bar.sample
        self.list = ListPane(self.model)
        self._trash_link = LinkButton("", icon_name="delete")
        self._details = DetailsCard(can_export=self._on_export is not None)

    def _lay_out(self) -> None:
        self._splitter = RememberedSplitter("library", (760, 380))
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._details)
        self._splitter.setStretchFactor(0, 2)
        self._main = QWidget()
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.addWidget(self._splitter, 1)
        main.addWidget(row_of(self._trash_link))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._main)
        self.past = PastEntrance(self.acts, self._pages)
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
        self.acts.added.connect(self._show_all_again)
        self.acts.sample_possible.connect(self._let_make_sample)
        self._search.searched.connect(self.model.set_search)
        self.list.view.opened.connect(self.acts.open_chosen)
        self.list.view.deleted.connect(self.acts.delete_chosen)
        self._bar.new.clicked.connect(self.acts.begin)
        self._bar.past.clicked.connect(self.past.open)
        self.past.turned.connect(self._refresh)
        self._sample.clicked.connect(self.acts.open_sample)
        self.list.show_all.clicked.connect(self._show_all_again)
        self._trash_link.clicked.connect(self.show_trash)
        self._details.opened.connect(self.acts.open_chosen)
        self._details.duplicated.connect(self.acts.duplicate_chosen)
        self._details.exported.connect(self._on_details_exported)
        self._details.deleted.connect(self.acts.delete_chosen)

    def _refresh(self) -> None:
        model = self.model
        self.list.refresh()
        self._details.set_card(model.chosen)
        self._say_trash(self._trash_link)
        self._bar.setVisible(not self.past.is_shown)
        if self.past.is_shown:
            return
        if self._shows_trash:
            self._trash.set_items(model.trash())
            self._pages.setCurrentWidget(self._trash)
        elif model.total or not model.is_open:
            self._pages.setCurrentWidget(self._main)
        else:
            self._show_first_steps()

    def _show_first_steps(self) -> None:
        self._say_trash(self._first.trash)
        self._first.set_texts(self._bar)
        self._pages.setCurrentWidget(self._first)

    def _say_trash(self, link: LinkButton) -> None:
        lying = len(self.model.trash())
        link.set_text(translate("Library", "Trash: {n}").format(n=lying))
        link.setVisible(lying > 0)

    def _show_all_again(self) -> None:
        self._search.clear()
        if self.model.is_narrowed:
            self.model.show_all()

    def _on_details_exported(self) -> None:
        export, chosen = self._on_export, self.model.chosen
        if export is not None and chosen is not None:
            self.acts.do(lambda: export(chosen.id))
