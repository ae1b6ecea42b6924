"""One workshop: its title and four steps on top, one of Prepare, Rate, Results, Conclude below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop_app.domain.marks import Mark
from workshop_app.domain.readiness import Check
from workshop_app.domain.workshop import Status, Workshop
from workshop_app.services.events import (
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
    WorkshopEvent,
)
from workshop_app.services.library import salvage_mark
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Step, flush_fields
from workshop_app.ui.page import Chapter
from workshop_app.ui.presenter.strip import PresenterStrip
from workshop_app.ui.window.workshop_header import WorkshopHeader
from workshop_app.wording.language import translate
from workshop_app.wording.salvage import salvage_sentence, salvage_short

if TYPE_CHECKING:
    from workshop_app.ui.prepare.page import PreparePage
    from workshop_app.ui.results.page import ResultsPage

PLACES = ("prepare", "rate", "results", "conclude")
STEP_KEYS = ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4")
_PLACE_OF_STATUS = {
    Status.PREPARING: "prepare",
    Status.RATING: "rate",
    Status.DISCUSSING: "results",
    Status.CONCLUDED: "results",
}


class Place(Protocol):
    """What the four pages have in common beyond being widgets."""

    def retranslate(self) -> None:
        """Say everything in the language that is now current."""
        ...

    def focus_first(self) -> None:
        """Put the focus where work goes on."""
        ...


class WorkshopPage(QWidget):
    """Hosts the pages of one workshop; each is made when it is first shown."""

    def __init__(self, desk: Desk, workshop_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.workshop_id = workshop_id
        self._pages: dict[str, QWidget] = {}
        self._place = ""
        self._salvage = salvage_mark(desk.context, workshop_id)
        header = self._header = WorkshopHeader()
        self._back, self._title, self._sample = header.back, header.title, header.sample
        self._stepper, self._presenter = header.stepper, header.presenter
        self._stack = QStackedWidget()
        self._strip: PresenterStrip | None = None
        self._lay_out()
        self._back.clicked.connect(self._on_back_clicked)
        self._stepper.chosen.connect(self._on_stepper_chosen)
        self._make_shortcuts()
        self._presenter.clicked.connect(self._on_presenter_clicked)
        for kind in (WorkshopChanged, RoundChanged, StoreChangedOutside):
            desk.context.events.subscribe(kind, self._on_event)
        self._refresh()

    @property
    def chapter(self) -> Chapter:
        """Return the chapter of the guide about the place that is shown."""
        chapters = (Chapter.PREPARE, Chapter.RATE, Chapter.RESULTS, Chapter.CONCLUDE)
        return chapters[PLACES.index(self._place)]

    @property
    def place(self) -> str:
        """Return which of the four places is shown."""
        return self._place

    def page(self, place: str) -> QWidget:
        """Return the page of a place, made on first use."""
        if place not in self._pages:
            page = _make_page(place, self._desk, self.workshop_id, self._stack)
            self._pages[place] = page
            self._stack.addWidget(page)
        return self._pages[place]

    @property
    def results(self) -> ResultsPage:
        """Return the page of the results."""
        return cast("ResultsPage", self.page("results"))

    def open_presenter(self) -> QWidget:
        """Open the presenter; the results with it where they are what is talked about."""
        workshop = self._desk.context.workshop(self.workshop_id)
        if workshop.last_revealed_round is not None and workshop.open_round is None:
            self.show_place("results")
        if self._strip is None:
            self._strip = PresenterStrip(self.results.presenting, self)
            self._column.insertWidget(1, self._strip)
            self.results.presenter_turned.connect(self._show_strip)
        presenter = self.results.open_presenter()
        self._show_strip()
        return presenter

    def show_place(self, place: str = "", missing: Check | None = None) -> None:
        """Show a place; by the workshop's status where none is named.

        With `missing`, Prepare turns to the section where that is to be done.
        """
        workshop = self._desk.context.workshop(self.workshop_id)
        wanted = place or _PLACE_OF_STATUS[workshop.status]
        self.leave()
        self._place = wanted
        self._stack.setCurrentWidget(self.page(wanted))
        self._show_strip()
        self._refresh()
        if missing is not None:
            self._show_missing(missing)
        else:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the focus where work goes on, not on the way back."""
        cast("Place", self.page(self._place)).focus_first()

    def leave(self) -> None:
        """Have every field on the present page keep what was typed."""
        current = self._stack.currentWidget()
        if current is not None:
            flush_fields(current)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()
            for page in self._pages.values():
                cast("Place", page).retranslate()

    def _make_shortcuts(self) -> None:
        for button, keys in zip(self._stepper.buttons(), STEP_KEYS, strict=True):
            # The button itself is pressed, so that key and mouse do exactly the same.
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)

    def _show_missing(self, check: Check) -> None:
        cast("PreparePage", self.page("prepare")).show_check(check)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)

    def _refresh(self) -> None:
        workshop = self._desk.context.workshop(self.workshop_id)
        self._back.set_text(translate("Words", "All workshops"))
        self._title.setText(workshop.title)
        self._title.setToolTip(workshop.title)
        self._sample.setVisible(workshop.is_sample)
        self._sample.set_chip(translate("Words", "Sample"), "info")
        self._show_salvage()
        self._presenter.set_text(
            translate("Workshop", "Presenter F5"), name=translate("Words", "Open presenter")
        )
        self._stepper.set_steps(_steps(workshop, self._place))

    def _show_strip(self) -> None:
        """Show the presenter's strip wherever its controls on the results are not to be seen."""
        if self._strip is not None:
            results = self.results
            away = self._place != "results" or results.model.reading is None
            self._strip.setVisible(results.presenter is not None and away)

    def _show_salvage(self) -> None:
        chip, mark = self._header.salvaged, self._salvage
        chip.setVisible(mark is not None)
        if mark is not None:
            chip.set_chip(salvage_short(mark), "warn")
            chip.setToolTip(salvage_sentence(mark))
            chip.setAccessibleDescription(salvage_sentence(mark))

    def _on_event(self, event: WorkshopEvent | StoreChangedOutside) -> None:
        if event.touches(self.workshop_id, Mark.PREPARATION, Mark.ROUNDS):
            self._refresh()

    def _on_back_clicked(self) -> None:
        self._desk.navigator.open_library()

    def _on_stepper_chosen(self, step: int) -> None:
        self.show_place(PLACES[step])

    def _on_presenter_clicked(self) -> None:
        self._desk.navigator.open_presenter()


def _steps(workshop: Workshop, place: str) -> list[Step]:
    names = (
        translate("Words", "Prepare"),
        translate("Words", "Rate"),
        translate("Workshop", "Results"),
        translate("Workshop", "Conclude"),
    )
    done = (
        workshop.is_locked,
        workshop.last_closed_round is not None and workshop.open_round is None,
        workshop.concluded_at is not None,
        workshop.concluded_at is not None,
    )
    steps: list[Step] = []
    for at, name in enumerate(names):
        if PLACES[at] == place:
            steps.append(Step(name, "current", STEP_KEYS[at]))
        else:
            steps.append(Step(name, "done" if done[at] else "open", STEP_KEYS[at]))
    return steps


def _make_page(place: str, desk: Desk, workshop_id: str, parent: QWidget) -> QWidget:
    if place == "prepare":
        from workshop_app.ui.prepare.page import PreparePage

        return PreparePage(desk, workshop_id, parent)
    if place == "rate":
        from workshop_app.ui.rate.page import RatePage

        return RatePage(desk, workshop_id, parent)
    if place == "results":
        from workshop_app.ui.results.page import ResultsPage

        return ResultsPage(desk, workshop_id, parent)
    from workshop_app.ui.conclude.page import ConcludePage

    return ConcludePage(desk, workshop_id, parent)
