"""Under the roster's search: who is absent, and on what a person stands aside."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Button, Card, Heading, LinkButton, Muted, row_of
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.rate.placing import Placed, PlacingModel
from workshop_app.viewmodels.rate.presence import PresenceModel
from workshop_app.viewmodels.rate.roster import RosterRow
from workshop_app.wording.language import local, translate

MOST_LINES = 6
Act = tuple[str, str, bool, Callable[[], object]]
"""What a menu says, its key, whether it can be done now, and what it does."""


class Presence(QWidget):
    """Asks without a dialog; what was marked can be taken back in the message bar."""

    begun = Signal()
    closed = Signal()

    def __init__(
        self, desk: Desk, model: PresenceModel, placing: PlacingModel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._placing = placing
        self._hint = Muted()
        self.rest = LinkButton("")
        self.panel = AsidePanel(model, self)
        self.panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        above = QHBoxLayout()
        above.addWidget(self._hint, 1)
        above.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(above)
        column.addWidget(self.panel)
        self.rest.clicked.connect(self._on_rest_clicked)
        self.panel.accepted.connect(self._on_aside_chosen)
        self.panel.cancelled.connect(self._on_panel_cancelled)

    def refresh(self) -> None:
        """Say what can be marked now, in the current language."""
        self.setVisible(self._model.is_open)
        self._hint.setText(
            translate(
                "Rate",
                "A: absent or present. X: stands aside because of an interest. O: only looks on. "
                "M: moves to another group. Ctrl or Shift chooses several people; a right click "
                "shows all of this.",
            )
        )
        waiting = len(self._model.not_started)
        self.rest.set_text(_rest_text(waiting))
        self.rest.setVisible(waiting > 0)
        if not self._model.is_open:
            self.panel.hide()
        self.panel.retranslate()

    def toggle(self, rows: Sequence[RosterRow]) -> None:
        """Mark people as absent, or as present where all of them are absent."""
        if self._model.is_open and any(not row.person.is_observer for row in rows):
            self._desk.attempt(lambda: self._told(*self._model.toggle(rows)))

    def ask_for_aside(self, rows: Sequence[RosterRow]) -> None:
        """Show the panel for these people."""
        voting = [row for row in rows if not row.person.is_observer]
        if self._model.is_open and voting:
            self.panel.begin(voting)
            QTimer.singleShot(0, self.panel.bring_into_view)  # once it has its place

    def toggle_observers(self, rows: Sequence[RosterRow]) -> None:
        """Have people only look on, or vote where all of them look on."""
        if rows and self._placing.is_possible:
            self._desk.attempt(lambda: self._say_placed(self._placing.toggle_observers(rows)))

    def open_groups(self, rows: Sequence[RosterRow], place: QPoint) -> QMenu | None:
        """Show the groups to which people can move."""
        if not rows or not self._placing.is_possible:
            return None
        menu = self._group_menu(rows, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
        return menu

    def open_menu(self, rows: Sequence[RosterRow], place: QPoint) -> QMenu | None:
        """Show what can be done with the chosen people."""
        if not rows or not self._placing.is_possible:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, key, enabled, act in self._acts(rows):
            action = QAction(f"{text}\t{key}", menu)
            action.setEnabled(enabled)
            action.triggered.connect(act)
            menu.addAction(action)
        menu.addMenu(self._group_menu(rows, menu))
        waiting = len(self._model.not_started)
        if waiting:
            menu.addSeparator()
            menu.addAction(_rest_text(waiting)).triggered.connect(self._on_rest_clicked)
        menu.popup(place)
        return menu

    def _acts(self, rows: Sequence[RosterRow]) -> Iterator[Act]:
        """Yield text, key, whether it can be done, and what it does."""
        is_open = self._model.is_open
        counted = is_open and any(not row.person.is_observer for row in rows)
        start = translate("Rate", "Start the ballot")
        yield start, "Enter", is_open and len(rows) == 1, self.begun.emit
        mark = translate("Rate", "Mark as present")
        if self._model.would_mark_absent(rows):
            mark = translate("Rate", "Mark as absent")
        yield mark, "A", counted, lambda: self.toggle(rows)
        aside = translate("Rate", "Stands aside on…")
        yield aside, "X", counted, lambda: self.ask_for_aside(rows)
        observe = translate("Rate", "Let rate")
        if self._placing.would_observe(rows):
            observe = translate("Rate", "Let only look on")
        yield observe, "O", True, lambda: self.toggle_observers(rows)

    def _group_menu(self, rows: Sequence[RosterRow], parent: QWidget) -> QMenu:
        menu = QMenu(translate("Rate", "Move to the group (M)"), parent)
        for group in self._placing.groups_for(rows):
            action = menu.addAction(local(group.name))
            action.triggered.connect(partial(self._move, rows, group.id))
        menu.setEnabled(not menu.isEmpty())
        return menu

    def _move(self, rows: Sequence[RosterRow], group_id: str) -> None:
        self._desk.attempt(lambda: self._say_placed(self._placing.move(rows, group_id)))

    def _say_placed(self, placed: Placed | None) -> None:
        if placed is None:
            return

        def undo() -> None:
            self._desk.attempt(lambda: self._placing.put_back(placed))

        self._desk.messages.succeed(placed.sentence, translate("Words", "Undo"), undo)

    def _told(self, changed: frozenset[str], absent: bool) -> None:
        if not changed:
            return
        text = translate("Rate", "Marked as present: {n}.")
        if absent:
            text = translate("Rate", "Marked as absent: {n}. Whoever answers is present again.")

        def undo() -> None:
            self._desk.attempt(lambda: self._model.mark(changed, absent=not absent))

        said = text.format(n=len(changed))
        self._desk.messages.succeed(said, translate("Words", "Undo"), undo)

    def _on_rest_clicked(self) -> None:
        people = self._model.not_started
        self._desk.attempt(lambda: self._told(self._model.mark(people, absent=True), True))

    def _on_aside_chosen(self, wanted: dict[str, frozenset[str]]) -> None:
        def act() -> None:
            before = self._model.stand_aside(wanted)
            self.panel.hide()
            self.closed.emit()
            if not before:
                return

            def undo() -> None:
                self._desk.attempt(lambda: self._model.stand_aside(before))

            said = self._model.aside_sentence(wanted, before)
            self._desk.messages.succeed(said, translate("Words", "Undo"), undo)

        self._desk.attempt(act)

    def _on_panel_cancelled(self) -> None:
        self.panel.hide()
        self.closed.emit()


class AsidePanel(Card):
    """The round's recommendations with boxes: those ticked the person does not rate."""

    accepted = Signal(object)
    cancelled = Signal()

    def __init__(self, model: PresenceModel, parent: QWidget) -> None:
        super().__init__(parent, gap=8)
        self._model = model
        self._rows: Sequence[RosterRow] = ()
        self._title, self._hint = Heading(level="subheading"), Muted()
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.accept, self.cancel = Button(""), Button("")
        for widget in (self._title, self._hint, self.list, row_of(self.accept, self.cancel)):
            self.body.addWidget(widget)
        self.accept.clicked.connect(self._on_accept_clicked)
        self.cancel.clicked.connect(self.cancelled)

    def begin(self, rows: Sequence[RosterRow]) -> None:
        """Show on what these people stand aside now; half ticked where only some of them do."""
        self._rows = rows
        self.list.clear()
        for one in self._model.items:
            line = QListWidgetItem(f"{one.code}  {local(one.title)}")
            line.setData(Qt.ItemDataRole.UserRole, one.id)
            line.setCheckState(_state([one.id in row.recused_from for row in rows]))
            self.list.addItem(line)
        lines = min(max(self.list.count(), 2), MOST_LINES)
        self.list.ensurePolished()
        line_height = max(self.list.sizeHintForRow(0), current_theme().px(24))
        self.list.setFixedHeight(line_height * lines + current_theme().px(12))
        self.list.setCurrentRow(0)
        self.retranslate()
        self.show()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_into_view(self) -> None:
        """Scroll the page that this stands on."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            for widget in (self.accept, self.list):
                above.ensureWidgetVisible(widget)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        code = self._rows[0].person.code if self._rows else ""
        title = translate("Rate", "{code} stands aside on…").format(code=code)
        if len(self._rows) > 1:
            title = translate("Rate", "Chosen people: {n}. They stand aside on…")
            title = title.format(n=len(self._rows))
        self._title.setText(title)
        self.list.setAccessibleName(title)
        hint = translate(
            "Rate",
            "Because of an interest in the matter. What is ticked is not rated by this person "
            "and is counted apart; Space ticks the row in focus.",
        )
        if len(self._rows) > 1:
            hint = translate(
                "Rate",
                "Because of an interest in the matter. What is ticked none of them rates; what "
                "is half ticked stays with each as it is. Space ticks the row in focus.",
            )
        self._hint.setText(hint)
        titles = {one.id: f"{one.code}  {local(one.title)}" for one in self._model.items}
        for line in (self.list.item(at) for at in range(self.list.count())):
            line.setText(titles.get(str(line.data(Qt.ItemDataRole.UserRole)), line.text()))
        self.accept.set_text(translate("Rate", "Keep this"))
        self.cancel.set_text(translate("Words", "Cancel"))

    def _on_accept_clicked(self) -> None:
        lines = [self.list.item(at) for at in range(self.list.count())]
        states = {str(line.data(Qt.ItemDataRole.UserRole)): line.checkState() for line in lines}
        ticked, kept = (
            frozenset(one for one, state in states.items() if state is wanted)
            for wanted in (Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked)
        )
        self.accepted.emit(
            {row.person.id: ticked | (row.recused_from & kept) for row in self._rows}
        )


def _state(aside: list[bool]) -> Qt.CheckState:
    if all(aside):
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if any(aside) else Qt.CheckState.Unchecked


def _rest_text(waiting: int) -> str:
    text = translate("Rate", "Mark all who have not started as absent: {n}")
    return text.format(n=waiting)
