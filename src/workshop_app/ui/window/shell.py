"""What stands in the window: library or one workshop, messages, and the line at the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from workshop_app.domain.preferences import FONT_STEP, Preferences
from workshop_app.services.context import Context
from workshop_app.services.preferences import read_window_state, write_window_state
from workshop_app.ui.desk import Desk, Messages, Navigator
from workshop_app.ui.kit import Message
from workshop_app.ui.library.page import LibraryPage
from workshop_app.ui.qt.first_paint import after_paint
from workshop_app.ui.qt.jobs import ThreadJobs
from workshop_app.ui.qt.window_events import WindowEvents
from workshop_app.ui.theme import ThemeManager
from workshop_app.ui.window.export_flow import ExportFlow
from workshop_app.ui.window.faults import FaultTeller
from workshop_app.ui.window.footer import Footer
from workshop_app.ui.window.left_ballot import take_up_ballot
from workshop_app.ui.window.look import Look
from workshop_app.ui.window.messages import WindowMessages
from workshop_app.ui.window.opening import OpeningPage
from workshop_app.ui.window.opening_flow import FileParts, OpeningFlow
from workshop_app.ui.window.overlay import Overlay
from workshop_app.ui.window.page_loading import read_pages_ahead
from workshop_app.ui.window.side_windows import SideWindows
from workshop_app.ui.window.upkeep import Upkeep
from workshop_app.viewmodels.guard import GuardModel
from workshop_app.viewmodels.library.model import LibraryModel
from workshop_app.wording.language import translate

if TYPE_CHECKING:
    from workshop_app.domain.readiness import Check
    from workshop_app.services.ballot_files.form import BallotFiles
    from workshop_app.services.collecting import BallotReader
    from workshop_app.services.handing_on import Ways, Wish
    from workshop_app.services.phone_door import PhoneDoors
    from workshop_app.services.ports import PasswordHasher, TableFiles
    from workshop_app.services.slips import SlipPrinter
    from workshop_app.ui.page import Page
    from workshop_app.ui.window.workshop_page import WorkshopPage


@dataclass(frozen=True, slots=True)
class WindowParts:
    """What the composition root gives the window."""

    file: FileParts
    jobs: ThreadJobs
    theme: ThemeManager
    hasher: PasswordHasher
    ways: Callable[[], Ways]
    slips: SlipPrinter
    tables: TableFiles
    ballot_files: BallotFiles
    ballot_readers: Callable[[], Sequence[BallotReader]]
    phones: PhoneDoors
    data_folder: Path

    def desk(self, context: Context, messages: Messages, navigator: Navigator) -> Desk:
        """Return what every screen is given."""
        given = (self.hasher, self.ways, self.slips, self.tables, GuardModel(context))
        ballots = self.ballot_files, self.ballot_readers, self.phones
        return Desk(context, self.jobs, self.theme, messages, navigator, *given, *ballots)


class Shell(QWidget):
    """Library or one workshop; messages over the foot, saved and backup times at the foot."""

    def __init__(self, parts: WindowParts, preferences: Preferences, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self.look = Look(parts.theme, preferences, self)
        self.desk: Desk | None = None
        self._stack = QStackedWidget()
        self._footer = Footer()
        self._over = Overlay(self._footer, self)
        self._bar, self._progress = self._over.bar, self._over.progress
        self.faults = FaultTeller(self._bar)
        self.side = SideWindows(self.look, self._bar, str(parts.data_folder), self)
        self._library: LibraryPage | None = None
        self._workshop: WorkshopPage | None = None  # as long as it is shown
        self._opening = OpeningFlow(parts.file, parts.jobs, self._listed, self._progress, self)
        self._opening.opened.connect(self._on_opened)
        self._opening.turned_to.connect(self._show_page)
        self._opening.repaired.connect(self._bar.show_warning)
        self._lay_out()
        self._make_shortcuts()
        self._footer.language.switched.connect(self.look.switch_language)
        self._footer.messages.clicked.connect(self.side.open_messages)
        self._footer.settings.clicked.connect(self.side.open_settings)
        self._retranslate()

    # --- opening -----------------------------------------------------------------------------

    def open_file(self) -> None:
        """Open the workshops in the background; the window is already there."""
        self._opening.open_file()

    def _on_opened(self, context: Context) -> None:
        context = replace(context, events=WindowEvents(self._on_page_failed))  # of jobs, too
        self.desk = self._parts.desk(context, WindowMessages(self._bar), self)
        self.export_flow = ExportFlow(self.desk, self._bar, self._progress)
        self._footer.follow(context.events)
        self._footer.settings.setEnabled(True)
        self.look.open(self.desk)
        _restore_size(self._window, context)
        self.upkeep = Upkeep(self.desk, self._bar)
        self.upkeep.backed_up.connect(self._footer.set_backed_up_at)
        self.upkeep.start()
        page = self._library or self._listed(LibraryModel())
        page.open(self.desk)
        after_paint(page, lambda: read_pages_ahead(self._parts.jobs))
        self.open_library()
        if not take_up_ballot(self.desk, self._stack):
            page.acts.catch_up_soon()

    def _listed(self, seen: LibraryModel) -> LibraryPage:
        """Return the one library page, made anew where a file is opened once more."""
        if self._library is not None:
            self._stack.removeWidget(self._library)
            self._library.deleteLater()
        self._library = LibraryPage(self.export_workshop, seen, self._stack)
        return self._library

    # --- navigation --------------------------------------------------------------------------

    def open_library(self) -> None:
        """Show the list of workshops."""
        if self.desk is None or self._library is None:
            return
        self._show_page(self._library)
        self._library.focus_first()

    def open_workshop(
        self, workshop_id: str, place: str = "", missing: Check | None = None
    ) -> None:
        """Show a workshop at one of its four places; Prepare where `missing` is to be done."""
        from workshop_app.ui.window.workshop_page import WorkshopPage

        if self.desk is None:
            return
        page = self._workshop
        if page is not None and page.workshop_id == workshop_id:
            page.show_place(place, missing)
            return
        self.desk.context.workshop(workshop_id)  # raised before anything is made in vain
        # In the window from the beginning: Qt styles what is made outside of it twice.
        page = WorkshopPage(self.desk, workshop_id, self._stack)
        page.show_place(place, missing)
        self._show_page(page)
        self._workshop = page
        if missing is None:
            page.focus_first()  # again: what is not in the window yet takes no focus

    def open_results(self, workshop_id: str, recommendation_id: str) -> None:
        """Show what the ratings say of one recommendation, in full."""
        self.open_workshop(workshop_id, "results")
        if self._workshop is not None:
            self._workshop.results.show_item(recommendation_id)

    def open_presenter(self) -> QWidget | None:
        """Show the presenter window for the current workshop; return it if there is one."""
        return None if self._workshop is None else self._workshop.open_presenter()

    @property
    def page(self) -> QWidget | None:
        """Return the page that is shown."""
        return self._stack.currentWidget()

    @property
    def _page(self) -> Page:
        return cast("Page", self._stack.currentWidget())

    def messages(self) -> list[Message]:
        """Return the messages in view, oldest first."""
        return self._bar.messages()

    def export_workshop(
        self, workshop_id: str, ending: str = ".xlsx", wish: Wish | None = None
    ) -> None:
        """Make a file of the outcome, with progress and Cancel in the window; Excel by itself."""
        if self.desk is not None:
            self.export_flow.start(workshop_id, ending=ending, wish=wish)

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing runs in the background."""
        return self._parts.jobs.is_idle and not self._opening.is_due

    def finish(self) -> None:
        """Let work in the background end, then close the file, as the program ends."""
        self._parts.jobs.wait()
        self._opening.close_file()

    # --- the window itself -------------------------------------------------------------------

    def close_down(self) -> None:
        """Keep what was typed, back up, and remember the size, as the window closes."""
        self._page.leave()
        if self.desk is not None and not self.desk.context.is_read_only:
            state = bytes(self._window.saveGeometry().toHex().data()).decode()
            context = self.desk.context
            self.desk.attempt(lambda: write_window_state(context, "main", state))
            self.desk.attempt(context.store.back_up)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._footer)
        self._footer.settings.setEnabled(False)
        self._stack.addWidget(OpeningPage())

    def _make_shortcuts(self) -> None:
        actions: dict[str, Callable[[], object]] = {
            "F1": self.open_help,
            "F5": self.open_presenter,
            "F11": self._on_full_screen,
            "?": self.side.open_shortcuts,
            "Ctrl++": lambda: self.look.step_text_size(FONT_STEP),
            "Ctrl+=": lambda: self.look.step_text_size(FONT_STEP),
            "Ctrl+-": lambda: self.look.step_text_size(-FONT_STEP),
            "Ctrl+0": lambda: self.look.step_text_size(0),
        }
        for keys, act in actions.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def open_help(self) -> None:
        """Show the offline help at the chapter of the present page."""
        self.side.open_help(self._page.chapter)

    def _on_full_screen(self) -> None:
        window = self._window
        (window.showNormal if window.isFullScreen() else window.showFullScreen)()

    def _show_page(self, page: QWidget) -> None:
        self._page.leave()
        self._workshop = None
        old = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None and old not in (self._library, page):  # back with what was searched
            self._stack.removeWidget(old)
            old.deleteLater()

    def _retranslate(self) -> None:
        self._window.setWindowTitle(translate("Words", "Workshop App"))
        self._footer.language.refresh()

    def _on_page_failed(self, error: Exception) -> None:
        if self.desk is not None:
            self.faults.show_page_failure(error, self.desk.context.events.try_again)


def _restore_size(window: QMainWindow, context: Context) -> None:
    state = read_window_state(context, "main")
    if state:
        window.restoreGeometry(QByteArray.fromHex(QByteArray(state.encode())))
