"""Results: choose round, criterion and view; lead the room through the presenter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Heading,
    ScrollPage,
)
from workshop_app.ui.kit.remembered_splitter import RememberedSplitter
from workshop_app.ui.presenter.controls import PresenterControls
from workshop_app.ui.presenter.window import PresenterWindow
from workshop_app.ui.results.detail import Detail
from workshop_app.ui.results.details_table import DetailsTable
from workshop_app.ui.results.frame import (
    DETAILS,
    OVERVIEW,
    PICTURES,
    TABS,
    ChoiceBar,
    NothingYet,
    RuleLine,
)
from workshop_app.ui.results.picture_choice import picture_of
from workshop_app.ui.results.pictures_page import PicturesPage
from workshop_app.ui.results.row_list import RowList
from workshop_app.ui.results.time_left import TimeLeft
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.language import translate

LEAST_HEIGHT = 310


class ResultsPage(QWidget):
    """Shows nothing of a round that is not revealed, only how to reveal it."""

    presenter_turned = Signal()  # it was opened or closed, or its controls came or went

    def __init__(self, desk: Desk, workshop_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workshop_id = workshop_id
        self._presenter: PresenterWindow | None = None
        self._controls: PresenterControls | None = None
        self._tab = OVERVIEW
        self._make_widgets()
        self._lay_out()
        # Last, as it begins to compute, and whatever computes slows the making of widgets down.
        self.model = ResultsModel(desk.context, workshop_id, desk.jobs)
        self.presenting = PresenterModel(desk.context, self.model)
        self._connect()
        self._refresh()

    @property
    def controls(self) -> PresenterControls:
        """Return the presenter's controls, made when the presenter is first opened."""
        if self._controls is None:
            self._controls = PresenterControls(self._desk, self.presenting, self.model, self)
            self._controls.hide()
            self._controls.comments.clicked.connect(self._on_comments_clicked)
            self._column.insertWidget(self._column.indexOf(self._bar) + 1, self._controls)
        return self._controls

    def retranslate(self) -> None:
        """Say everything in the current language, on the projector too."""
        self._refresh()
        self.presenting.changed.emit()

    def focus_first(self) -> None:
        """Put the focus into the list, or on the way to it; the page keeps it for the list."""
        if self.model.is_hidden:
            self._empty.to_rate.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            ready = self.model.reading is not None
            (self.rows if ready else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def tabs(self) -> tuple[str, ...]:
        """Return the views there are, in order."""
        return TABS

    def show_tab(self, tab: str) -> None:
        """Turn to another view."""
        self._tab = tab
        self._refresh()

    def show_item(self, recommendation_id: str) -> None:
        """Show one recommendation in full."""
        self.model.jump_to(recommendation_id)
        self.show_tab(OVERVIEW)

    @property
    def presenter(self) -> PresenterWindow | None:
        """Return the presenter's window while it is open."""
        return self._presenter

    def open_presenter(self) -> PresenterWindow:
        """Open the presenter on the second screen, or bring it forward."""
        if self._presenter is None:
            self._presenter = PresenterWindow(self.presenting, self.window())
            self._presenter.closed.connect(self._on_presenter_closed)
            self._presenter.place()
        else:
            self._presenter.go_to_projector()
        self._presenter.raise_()
        self._refresh()
        return self._presenter

    def reveal_next(self) -> None:
        """Put the next step of the chosen recommendation on the projector."""
        self.presenting.reveal_next()

    def _make_widgets(self) -> None:
        self._bar = ChoiceBar()
        self._foot = RuleLine()
        self._heading = Heading(level="subheading")
        self.time = TimeLeft()
        self.rows = RowList()
        self.detail = Detail()
        self.table = DetailsTable()
        self.pictures = PicturesPage(self._desk.context)
        self.picture, self.options = self.pictures.picture, self.pictures.options
        self._empty = NothingYet()
        self._stack = QStackedWidget()
        self._splitter = RememberedSplitter("results", (480, 760))

    def _lay_out(self) -> None:
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        whole = ScrollPage(self, margin=0, gap=0)  # with large letters it is taller than a laptop
        outside.addWidget(whole)
        self._column = column = whole.body
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        # From the outside in: Qt styles anew whatever is moved into the window, with its parts.
        for widget in (self._empty, self._splitter, self.pictures):
            self._stack.addWidget(widget)
        left = QWidget(self._splitter)
        left_column = QVBoxLayout(left)
        left_column.setContentsMargins(24, 12, 8, 8)
        left_column.addWidget(self._heading)
        left_column.addWidget(self.time)
        left_column.addWidget(self.rows, 1)
        self._right = QStackedWidget(self._splitter)
        self._right.addWidget(self.detail)
        self._right.addWidget(self.table)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.restore(self._desk.context)

    def _connect(self) -> None:
        self.model.changed.connect(self._refresh)
        self._bar.tabs.chosen.connect(self.show_tab)
        self._bar.round.chosen.connect(self.model.choose_round)
        self._bar.criterion.chosen.connect(self.model.choose_criterion)
        self.time.chosen.connect(self.model.set_minutes)
        self.rows.chosen.connect(self.model.choose)
        self.detail.kin.wanted.connect(self.model.jump_to)
        self.options.changed.connect(self._refresh)
        self.table.delphi_chosen.connect(self.model.delphi.show)
        self.table.intervals_chosen.connect(self.model.intervals.show)
        self.picture.activated.connect(self._on_picture_activated)
        self._empty.to_rate.clicked.connect(self._on_to_rate_clicked)
        for view in (self.picture, self.detail.bars, self.detail.medians):
            view.files.saved.connect(self._on_picture_saved)

    def _refresh(self) -> None:
        ready = self.model.reading is not None
        self._bar.setVisible(ready)
        if self._controls is not None or self._presenter is not None:
            self.controls.setVisible(ready and self._presenter is not None)
        self.presenter_turned.emit()
        self._foot.setVisible(ready)
        if not ready:
            self._show_empty()
            return
        self._stack.setMinimumHeight(current_theme().px(LEAST_HEIGHT))
        self._bar.show_choices(self.model, self._tab)
        self._foot.show_rule(self.model)
        self._heading.setText(translate("Words", "Discuss next"))
        self.time.show_minutes(self.model)
        self.rows.show_rows(self.model)
        if self._tab in PICTURES:
            self._show_picture()
            self._stack.setCurrentWidget(self.pictures)
            return
        self._stack.setCurrentWidget(self._splitter)
        if self._tab == DETAILS:
            self.table.show_chosen(self.model)
            self._right.setCurrentWidget(self.table)
        else:
            comments = self.presenting.comments if self._presenter else None
            self.detail.show_chosen(self.model, comments)
            self._right.setCurrentWidget(self.detail)
        if self.hasFocus():
            self.focus_first()

    def _show_empty(self) -> None:
        # Out of sight is not enough: screen readers and the clipboard reach what is hidden.
        self.rows.clear_rows()
        self.detail.clear()
        self.table.clear()
        self.pictures.clear()
        self._empty.show_reason(self.model)
        self._stack.setCurrentWidget(self._empty)

    def _show_picture(self) -> None:
        self.pictures.show_picture(
            picture_of(self.model, self._tab, self.options), is_plane=self._tab == "matrix"
        )

    def _on_picture_activated(self, key: str) -> None:
        self.model.choose_code(key.partition("/")[0])
        self.show_tab(OVERVIEW)

    def _on_picture_saved(self, result: object) -> None:
        path = getattr(result, "path", "")
        if error := getattr(result, "problem", ""):
            self._desk.messages.fail(str(error))
        else:
            said = translate("Results", "Picture saved: {path}")
            self._desk.messages.succeed(said.format(path=path))

    def _on_comments_clicked(self) -> None:
        self.show_tab(OVERVIEW)
        self.detail.show_comments()

    def _on_to_rate_clicked(self) -> None:
        self._desk.navigator.open_workshop(self._workshop_id, "rate")

    def _on_presenter_closed(self) -> None:
        self._presenter = None
        self._refresh()
