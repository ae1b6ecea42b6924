"""Under the roster's search: who is absent, and on what a person stands aside."""

from collections.abc import Sequence

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
from workshop_app.viewmodels.rate.presence import PresenceModel
from workshop_app.viewmodels.rate.roster import RosterRow
from workshop_app.wording.language import local, translate

MOST_LINES = 6


class Presence(QWidget):
    """Asks without a dialog; what was marked can be taken back in the message bar."""

    begun = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, model: PresenceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
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
                "A: absent or present. X: stands aside because of an interest. Ctrl or Shift "
                "chooses several people; a right click shows all of this.",
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
        """Show the panel for one person."""
        if self._model.is_open and len(rows) == 1 and not rows[0].person.is_observer:
            self.panel.begin(rows[0])
            QTimer.singleShot(0, self.panel.bring_into_view)  # once it has its place

    def open_menu(self, rows: Sequence[RosterRow], place: QPoint) -> QMenu | None:
        """Show what can be done with the chosen people."""
        if not rows or not self._model.is_open:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        one, counted = len(rows) == 1, any(not row.person.is_observer for row in rows)
        absent = self._model.would_mark_absent(rows)
        mark = (
            translate("Rate", "Mark as absent") if absent else translate("Rate", "Mark as present")
        )
        start = translate("Rate", "Start the ballot")
        aside = translate("Rate", "Stands aside on…")
        for text, key, enabled, act in (
            (start, "Enter", one, self.begun.emit),
            (mark, "A", counted, lambda: self.toggle(rows)),
            (aside, "X", one and counted, lambda: self.ask_for_aside(rows)),
        ):
            action = QAction(f"{text}\t{key}", menu)
            action.setEnabled(enabled)
            action.triggered.connect(act)
            menu.addAction(action)
        waiting = len(self._model.not_started)
        if waiting:
            menu.addSeparator()
            menu.addAction(_rest_text(waiting)).triggered.connect(self._on_rest_clicked)
        menu.popup(place)
        return menu

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

    def _on_aside_chosen(self, row: RosterRow, ids: frozenset[str]) -> None:
        def act() -> None:
            before = self._model.stand_aside(row.person.id, ids)
            self.panel.hide()
            self.closed.emit()
            if before == ids:
                return
            text = translate("Rate", "{code} stands aside on: {items}")
            codes = [one.code for one in self._model.items if one.id in ids]
            said = text.format(code=row.person.code, items=", ".join(codes) or "–")

            def undo() -> None:
                self._desk.attempt(lambda: self._model.stand_aside(row.person.id, before))

            self._desk.messages.succeed(said, translate("Words", "Undo"), undo)

        self._desk.attempt(act)

    def _on_panel_cancelled(self) -> None:
        self.panel.hide()
        self.closed.emit()


class AsidePanel(Card):
    """The round's recommendations with boxes: those ticked the person does not rate."""

    accepted = Signal(object, object)
    cancelled = Signal()

    def __init__(self, model: PresenceModel, parent: QWidget) -> None:
        super().__init__(parent, gap=8)
        self._model = model
        self._row: RosterRow | None = None
        self._title, self._hint = Heading(level="subheading"), Muted()
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.accept, self.cancel = Button(""), Button("")
        for widget in (self._title, self._hint, self.list, row_of(self.accept, self.cancel)):
            self.body.addWidget(widget)
        self.accept.clicked.connect(self._on_accept_clicked)
        self.cancel.clicked.connect(self.cancelled)

    def begin(self, row: RosterRow) -> None:
        """Show on what a person stands aside now."""
        self._row = row
        self.list.clear()
        for one in self._model.items:
            line = QListWidgetItem(f"{one.code}  {local(one.title)}")
            line.setData(Qt.ItemDataRole.UserRole, one.id)
            aside = one.id in row.recused_from
            line.setCheckState(Qt.CheckState.Checked if aside else Qt.CheckState.Unchecked)
            self.list.addItem(line)
        rows = min(max(self.list.count(), 2), MOST_LINES)
        self.list.ensurePolished()
        line_height = max(self.list.sizeHintForRow(0), current_theme().px(24))
        self.list.setFixedHeight(line_height * rows + current_theme().px(12))
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
        code = self._row.person.code if self._row is not None else ""
        title = translate("Rate", "{code} stands aside on…").format(code=code)
        self._title.setText(title)
        self.list.setAccessibleName(title)
        self._hint.setText(
            translate(
                "Rate",
                "Because of an interest in the matter. What is ticked is not rated by this person "
                "and is counted apart; Space ticks the row in focus.",
            )
        )
        titles = {one.id: f"{one.code}  {local(one.title)}" for one in self._model.items}
        for line in (self.list.item(at) for at in range(self.list.count())):
            line.setText(titles.get(str(line.data(Qt.ItemDataRole.UserRole)), line.text()))
        self.accept.set_text(translate("Rate", "Keep this"))
        self.cancel.set_text(translate("Words", "Cancel"))

    def _on_accept_clicked(self) -> None:
        lines = [self.list.item(at) for at in range(self.list.count())]
        ids = frozenset(
            str(line.data(Qt.ItemDataRole.UserRole))
            for line in lines
            if line.checkState() is Qt.CheckState.Checked
        )
        self.accepted.emit(self._row, ids)


def _rest_text(waiting: int) -> str:
    text = translate("Rate", "Mark all who have not started as absent: {n}")
    return text.format(n=waiting)
