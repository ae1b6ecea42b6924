"""The roster: turnout of each group, and everybody with their progress; one click begins a ballot."""

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from workshop_app.services.rounds import GroupProgress
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Body, EmptyState, FlowRow, GroupMark, Muted, SearchField, TurnoutBar
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.rate.presence import Presence
from workshop_app.ui.rate.roster_table import ANSWERS, CODE, GROUP, NAME, STAGE, RosterTable
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.placing import PlacingModel
from workshop_app.viewmodels.rate.presence import PresenceModel
from workshop_app.viewmodels.rate.roster import RosterRow
from workshop_app.wording.language import local, translate

SEARCH_ROOM = 800
ABSENT_KEYS = frozenset("aAㅁ")  # the same keys while Korean is being typed
ASIDE_KEYS = frozenset("xXㅌ")
OBSERVER_KEYS = frozenset("oOㅐㅒ")
MOVE_KEYS = frozenset("mMㅡ")


class GroupTurnout(QWidget):
    """One group: shape, name, a bar and the figures."""

    def __init__(self, mark: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._mark = GroupMark(mark, name)
        self._bar = TurnoutBar(mark, name)
        self._figures = Muted()
        for widget in (self._mark, self._bar, self._figures):
            column.addWidget(widget)

    def show_turnout(self, group: GroupProgress) -> None:
        """Show how many of the group have finished and begun, and who is counted apart."""
        done, total = group.finished, group.counted
        self._bar.set_turnout(done, total)
        text = translate("Rate", "Finished: {done} of {total} · in progress: {begun}")
        parts = [text.format(done=done, total=total, begun=group.started - done)]
        if group.absent:
            parts.append(translate("Rate", "absent: {n}").format(n=group.absent))
        if group.observers:
            parts.append(translate("Rate", "observers: {n}").format(n=group.observers))
        self._figures.setText(" · ".join(parts))

    def sizeHint(self) -> QSize:
        """Return a width at which a few groups stand side by side and the figures on one line."""
        width = max(current_theme().px(212), self._figures.sizeHint().width())
        return QSize(width, super().sizeHint().height())


class RosterView(QTableView):
    """A list of whole rows; Enter or a click begins a ballot, Ctrl and Shift choose several."""

    begun = Signal(int)
    absence_wanted = Signal()
    aside_wanted = Signal()
    observing_wanted = Signal()
    move_wanted = Signal(QPoint)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)
        self._is_choosing = False
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin the ballot of the row with Enter; A, X, O and M act on all chosen rows."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.currentIndex().isValid():
            self.begun.emit(self.currentIndex().row())
        elif event.text() in ABSENT_KEYS:
            self.absence_wanted.emit()
        elif event.text() in ASIDE_KEYS:
            self.aside_wanted.emit()
        elif event.text() in OBSERVER_KEYS:
            self.observing_wanted.emit()
        elif event.text() in MOVE_KEYS:
            self.move_wanted.emit(self._below_current())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Notice whether rows are being chosen, which begins no ballot."""
        several = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._is_choosing = bool(event.modifiers() & several)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen rows, by mouse or by the menu key."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self._below_current()
        self.menu_wanted.emit(place)

    def _below_current(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())

    def chosen_rows(self) -> list[int]:
        """Return the chosen rows."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def _on_clicked(self, index: QModelIndex) -> None:
        if not self._is_choosing:
            self.begun.emit(index.row())


class Roster(QWidget):
    """Search, turnout, people."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, model: RateModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        context = desk.context
        placing = PlacingModel(context, model)
        self.presence = Presence(desk, PresenceModel(context, model), placing, self)
        self._turnouts: list[GroupTurnout] = []
        self._names: list[str] = []
        self._flow_holder = QWidget()
        self._flow = FlowRow(self._flow_holder, gap=16)
        self.search = SearchField("")
        self.table = RosterTable(self)
        self.view = RosterView()
        self.view.setModel(self.table)
        self._hint = Body()
        self._nobody = EmptyState()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        searching = SideBySide(self.search, self._hint, room=SEARCH_ROOM)
        for widget in (self._flow_holder, searching, self.presence, self._nobody):
            column.addWidget(widget)
        column.addWidget(self.view, 1)
        self.search.searched.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_search_returned)
        self.view.begun.connect(self._on_view_begun)
        self.view.absence_wanted.connect(self._on_absence_wanted)
        self.view.aside_wanted.connect(self._on_aside_wanted)
        self.view.observing_wanted.connect(self._on_observing_wanted)
        self.view.move_wanted.connect(self._on_move_wanted)
        self.view.menu_wanted.connect(self._on_menu_wanted)
        self.presence.begun.connect(self._on_view_begun_by_menu)
        self.presence.closed.connect(self.view.setFocus)

    def refresh(self) -> None:
        """Show everything as it stands."""
        self._show_turnout()
        rows = self._model.rows
        self.table.set_rows(rows)
        self.table.retranslate()
        self.view.setVisible(bool(rows))
        self._nobody.setVisible(not rows)
        self.search.setVisible(self._model.has_people)
        self.presence.refresh()
        self._show_words()
        self._size_columns()

    def focus_first(self) -> None:
        """Put the focus on a person, so that arrow keys choose and Enter begins a ballot."""
        if not self.view.currentIndex().isValid():
            self.select_first()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def select_first(self) -> None:
        """Choose the first row, so that Enter begins a ballot at once."""
        if self.table.rowCount():
            self.view.selectRow(0)

    def _show_words(self) -> None:
        name = translate("Rate", "Search code, name, affiliation or group")
        self.search.set_name(name, placeholder=name)
        self.view.setAccessibleName(translate("Words", "Participants"))
        is_open = self._model.phase is Phase.OPEN
        hint = translate("Rate", "Click a person, or press Enter on the row, to start a ballot.")
        self._hint.setText(hint)
        self._hint.setVisible(is_open and bool(self._model.rows))
        if self._model.has_people:
            self._nobody.set_texts(
                translate("Rate", "Nobody found"),
                translate("Rate", "No participant matches the search. Try fewer letters."),
            )
        else:
            self._nobody.set_texts(
                translate("Words", "No participants yet"),
                translate("Rate", "Add participants in Prepare, or a person who comes late here."),
            )

    def _show_turnout(self) -> None:
        groups = self._model.groups
        names = [local(group.group.name) for group in groups]
        if names != self._names:
            self._rebuild_turnouts(names)
        for shown, group in zip(self._turnouts, groups, strict=True):
            shown.show_turnout(group)
        self._flow_holder.setVisible(self._model.round is not None and self._model.has_people)

    def _rebuild_turnouts(self, names: list[str]) -> None:
        for gone in self._turnouts:
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._names = names
        self._turnouts = [GroupTurnout(mark, name) for mark, name in enumerate(names)]
        for turnout in self._turnouts:
            self._flow.addWidget(turnout)

    def _size_columns(self) -> None:
        theme = current_theme()
        header = self.view.horizontalHeader()
        for column, width in ((CODE, 110), (GROUP, 150), (ANSWERS, 110), (STAGE, 150)):
            self.view.setColumnWidth(column, theme.px(width))
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.view.verticalHeader().setDefaultSectionSize(theme.px(38))
        self.view.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.view.setMinimumHeight(theme.px(240))

    def _on_searched(self, text: str) -> None:
        self._model.look_for(text)
        self.select_first()

    def _on_search_returned(self) -> None:
        self._model.look_for(self.search.whole_text())
        if len(self._model.rows) == 1:
            self.chosen.emit(self._model.rows[0].person.id)
        else:
            self.select_first()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_view_begun(self, row: int) -> None:
        self.chosen.emit(self.table.row_at(row).person.id)

    def _on_view_begun_by_menu(self) -> None:
        self._on_view_begun(self.view.currentIndex().row())

    def _on_absence_wanted(self) -> None:
        self.presence.toggle(self._chosen())

    def _on_aside_wanted(self) -> None:
        self.presence.ask_for_aside(self._chosen())

    def _on_observing_wanted(self) -> None:
        self.presence.toggle_observers(self._chosen())

    def _on_move_wanted(self, place: QPoint) -> None:
        self.presence.open_groups(self._chosen(), place)

    def _on_menu_wanted(self, place: QPoint) -> None:
        self.presence.open_menu(self._chosen(), place)

    def _chosen(self) -> list[RosterRow]:
        return [self.table.row_at(row) for row in self.view.chosen_rows()]
