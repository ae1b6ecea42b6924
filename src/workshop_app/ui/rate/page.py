"""Rate: the round on top, below it the roster or the entry grid; ballots open full screen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workshop_app.domain.rounds import Channel
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Button, ScrollPage, Segments, row_of
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.qt.timer import QtTimer
from workshop_app.ui.rate.ballot_files import BallotFilesCard
from workshop_app.ui.rate.conflict_panel import ConflictPanel
from workshop_app.ui.rate.doors import DoorsCard
from workshop_app.ui.rate.entry_grid import EntryGrid
from workshop_app.ui.rate.health_panel import HealthPanel
from workshop_app.ui.rate.kiosk import Kiosk
from workshop_app.ui.rate.latecomer import LatecomerForm
from workshop_app.ui.rate.roster import Roster
from workshop_app.ui.rate.round_panel import RoundPanel
from workshop_app.ui.rate.unsaved import UnsavedNote
from workshop_app.viewmodels.rate.doors import DoorsModel
from workshop_app.viewmodels.rate.entry_grid import EntryGridModel
from workshop_app.viewmodels.rate.health import HealthModel
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.wording.language import translate

ROSTER, GRID = "roster", "grid"
REFRESH_MS = 300
QUIET_MS = 400
ROOM = 900


class RatePage(QWidget):
    """Shows who is how far and never a result, whatever the state of the round.

    Kiosk and entry grid are made when they are first needed: most visits need neither. While a
    round is open the kiosk is made ready in a quiet moment, so that no participant waits for it:
    over the roster, as no moment of the grid is quiet.
    """

    def __init__(self, desk: Desk, workshop_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = RateModel(desk.context, workshop_id)
        self._outboxes = [
            Outbox(desk.context, channel, desk.jobs, QtTimer(self))
            for channel in (Channel.KIOSK, Channel.ENTRY)
        ]
        self._kiosk: Kiosk | None = None
        self._grid: EntryGrid | None = None
        self._page = ScrollPage(self)
        self._stack = QStackedWidget(self._page.widget())
        # Each widget is made where it will stand: Qt styles anew whatever moves to a new parent.
        self._top = SideBySide(room=ROOM, parent=self._page.widget())
        self.panel = RoundPanel(desk, self.model, self._top)
        health = HealthModel(desk.context, self.model, desk.jobs, QtTimer(self))
        self.health = HealthPanel(health, self._top)
        self.conflicts = ConflictPanel(desk, workshop_id, self._page.widget())
        self.doors = DoorsCard(desk, self.model, self._page.widget())
        self.ballot_files = BallotFilesCard(desk, self.model, self, self._page.widget())
        self.latecomer = LatecomerForm(desk, self.model, self._page.widget())
        self.roster = Roster(desk, self.model, self._stack)
        self._place = ROSTER
        self._soon = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def kiosk(self) -> Kiosk:
        """Return the window for ballots, made on first use."""
        if self._kiosk is None:
            workshop_id = self.model.workshop.id
            self._kiosk = Kiosk(self._desk, workshop_id, self._outboxes[0], self)
            self._kiosk.left.connect(self._on_kiosk_left)
        return self._kiosk

    @property
    def grid(self) -> EntryGrid:
        """Return the grid in which one types for others, made on first use."""
        if self._grid is None:
            context, workshop_id = self._desk.context, self.model.workshop.id
            model = EntryGridModel(context, workshop_id, self._outboxes[1], self._desk.jobs)
            self._grid = EntryGrid(model, self._stack)
            self._grid.refresh()
        return self._grid

    def retranslate(self) -> None:
        """Say everything in the language that is now current."""
        self.latecomer.refresh()
        if self._grid is not None:
            self._grid.refresh()
        self._refresh()

    def show_place(self, place: str) -> None:
        """Show the roster or the entry grid."""
        self._flush()
        self._place = place
        self._refresh()

    def focus_first(self) -> None:
        """Put the focus on the people while they rate, else on what comes next with the round."""
        rating = self.model.phase is Phase.OPEN and bool(self.model.rows)
        if self._place == GRID:
            self.grid.focus_first()
        elif rating or not self.panel.focus_first():
            self.roster.focus_first()

    def open_ballot(self, participant_id: str) -> None:
        """Give the laptop to a participant: full screen, their ballot only."""
        if self.model.phase is not Phase.OPEN or self.model.is_read_only:
            self._desk.messages.inform(
                translate("Rate", "Ballots can be opened while a round is open.")
            )
            return
        if self._desk.attempt(lambda: self.kiosk.open_for(participant_id)):
            self._hand_over()

    def take_up_ballot(self) -> None:
        """Cover the laptop anew: the program ended while a guarded ballot was up."""
        self.kiosk.take_up()
        self._hand_over()

    def hideEvent(self, event: QEvent) -> None:
        """Keep what was typed."""
        self._flush()
        super().hideEvent(event)  # pyright: ignore[reportArgumentType]

    def _hand_over(self) -> None:
        watch((self.health.model, self.doors.model), watched=False)
        self.kiosk.setWindowIcon(self.window().windowIcon())
        self.kiosk.fill(self.screen())

    def _flush(self) -> None:
        if self._grid is not None:
            self._grid.flush()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        page = self._page
        outer.addWidget(page)
        self.places = Segments("")
        self.late = Button("", icon_name="add")
        self.unsaved = UnsavedNote(self.model, self._outboxes, page.widget())
        head = QHBoxLayout()
        head.addWidget(self.places, 1)
        head.addWidget(row_of(self.late, from_right=True))
        self._top.add(self.panel, 2)
        self._top.add(self.health, 3)
        for widget in (self._top, self.unsaved, self.doors, self.conflicts):
            page.body.addWidget(widget)
        page.body.addLayout(head)
        page.body.addWidget(self.latecomer)
        page.body.addWidget(self._stack, 1)
        page.body.addWidget(self.ballot_files)

    def _connect(self) -> None:
        self.model.changed.connect(self._on_model_changed)
        self._soon.timeout.connect(self._refresh)
        self._quiet.timeout.connect(self._on_quiet)
        self.places.chosen.connect(self.show_place)
        self.late.clicked.connect(self.latecomer.begin)
        self.ballot_files.model.changed.connect(self._show_what_came_back)
        self.panel.opened.connect(self._on_round_opened)
        self.roster.chosen.connect(self.open_ballot)

    def _refresh(self) -> None:
        for part in (self.panel, self.health, self.conflicts, self.unsaved):
            part.refresh()
        if self._place == ROSTER:
            for part in (self.doors, self.ballot_files, self.roster):
                part.refresh()
        else:
            self.doors.hide()
            self.ballot_files.hide()
        self.places.setAccessibleName(translate("Words", "View"))
        choices = [
            (ROSTER, translate("Rate", "Roster")),
            (GRID, translate("Words", "Entry grid")),
        ]
        self.places.set_choices(choices, self._place)
        self.late.set_text(translate("Rate", "Add a latecomer"))
        self.late.setVisible(not self.model.is_read_only and bool(self.model.workshop.groups))
        show_alone(self._stack, self.roster if self._place == ROSTER else self.grid)
        if self._kiosk is None and self.model.phase is Phase.OPEN and not self.model.is_read_only:
            self._quiet.start()

    def _show_what_came_back(self) -> None:
        if not self.ballot_files.model.is_empty:  # files are dropped anywhere, also above the card
            self._page.ensureWidgetVisible(self.ballot_files)

    def _on_model_changed(self) -> None:
        # While somebody types into the grid, what else is on the page must not slow the answers
        # down; while a person rates full screen nobody sees it: it is shown anew afterwards.
        if self._kiosk is not None and self._kiosk.isVisible():
            return
        if self._place == ROSTER:
            self._refresh()
        elif not self._soon.isActive():
            self._soon.start()

    def _on_quiet(self) -> None:
        if self._place == ROSTER and self._kiosk is None and self.isVisible():
            self.kiosk.ensurePolished()

    def _on_round_opened(self) -> None:
        self.show_place(ROSTER)
        self.roster.focus_first()

    def _on_kiosk_left(self) -> None:
        watch((self.health.model, self.doors.model), watched=True)
        self._refresh()
        self.window().activateWindow()
        self.roster.view.setFocus(Qt.FocusReason.OtherFocusReason)


def show_alone(stack: QStackedWidget, shown: QWidget) -> None:
    """Show one; the one before takes no room, or the grid's cells would lie below the window."""
    before = stack.currentWidget()
    if before is shown:
        return  # to add it again would hide it for a moment, and take the focus from who types
    stack.addWidget(shown)
    stack.setCurrentWidget(shown)
    if before is not None:
        stack.removeWidget(before)  # a stack is as high as the highest of those that it has


def watch(models: Sequence[HealthModel | DoorsModel], *, watched: bool) -> None:
    """Have those that count do so only while somebody can look."""
    for one in models:
        one.set_watched(watched)
