"""The round's state and what may be done with it: open, close, reveal, reopen, the next one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.readiness import Check
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Button,
    Card,
    LinkButton,
    PrimaryButton,
    announce,
    row_of,
)
from workshop_app.ui.rate.closing import ClosingForm
from workshop_app.ui.rate.gaps import Gaps
from workshop_app.ui.rate.next_round import NextRoundChoice
from workshop_app.ui.rate.reopening import ReopenForm
from workshop_app.ui.rate.round_head import RoundHead
from workshop_app.ui.rate.small_groups import SmallGroupsForm
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.shown_before import least_late, require_can_reopen
from workshop_app.viewmodels.rate.stage_words import (
    closed_sentence,
    opened_sentence,
)
from workshop_app.viewmodels.small_groups import Answer
from workshop_app.wording.language import translate


class RoundPanel(Card):
    """What opens stands at the left, what closes on top at the right, what shows below it.

    So no second click on one meets another; and the desk's guard lets none through.
    """

    opened = Signal()

    def __init__(self, desk: Desk, model: RateModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=10)
        self._desk = desk
        self._model = model
        self._told: tuple[int, Phase] | None = None
        self._forget: Callable[[], object] = list  # takes a message back whose Undo has passed
        self._make_widgets()
        self._lay_out()
        for button, act in (
            (self.open, self._on_open_clicked),
            (self.open_next, self._on_open_clicked),
            (self.choice.once, self._on_once_clicked),
            (self.close_round, self._on_close_clicked),
            (self.closing.close_now, self._close),
            (self.reveal, self._on_reveal_clicked),
            (self.results, self._on_results_clicked),
            (self.reopen, self.ask_to_reopen),
            (self.take_back, self._on_take_back_clicked),
        ):
            button.clicked.connect(desk.acts.guarded(act))
        self.form.wanted.connect(self._on_reopen_wanted)
        self.small.wanted.connect(self._on_answered)
        for gaps in (self.gaps, self.notes):
            gaps.wanted.connect(self._on_gap_wanted)

    def refresh(self) -> None:
        """Show what may be done now."""
        phase, editable = self._model.phase, not self._model.is_read_only
        number = self._model.round.number if self._model.round else self._model.next_number
        said = self.head.refresh(self._model, number)
        self._name_buttons()
        self._show_buttons(phase, editable=editable)
        self._refresh_questions(number, closed=phase in {Phase.CLOSED, Phase.REVEALED})
        if self._told != (number, phase):
            self._forget()
            self._forget = list
        if self.isVisible() and self._told not in {None, (number, phase)}:
            announce(self, said)
        self._told = number, phase

    def focus_first(self) -> bool:
        """Put the focus on what usually comes next, or what is missing for it, if anything is."""
        buttons = (self.open, self.close_round, self.reveal, self.results, *self.gaps.links)
        for button in buttons:
            if button.isVisibleTo(self) and button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def ask_to_reopen(self) -> None:
        """Show the question for the reason; where nobody has answered there is none to give."""
        if self._model.can_take_back_closing:
            self._take_back_closing()
            return
        closed = self._model.phase in {Phase.CLOSED, Phase.REVEALED}
        if closed and self._desk.attempt(lambda: require_can_reopen(self._model.workshop)):
            self.form.begin()

    def _make_widgets(self) -> None:
        self.head = RoundHead()
        self.close_round = self.head.close_round
        self.open = PrimaryButton("")
        self.open_next = Button("")
        self.reveal = PrimaryButton("", icon_name="reveal")
        self.results = PrimaryButton("", icon_name="chart")
        self.reopen = Button("")
        self.take_back = LinkButton("")
        self.form = ReopenForm()
        self.small = SmallGroupsForm()
        self.closing = ClosingForm()
        self.choice = NextRoundChoice(self._model)
        self.gaps, self.notes = Gaps(), Gaps()

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.addWidget(row_of(self.open, self.reopen, self.results), 1)
        acts.addWidget(row_of(self.take_back, self.reveal, from_right=True), 1)
        for widget in (self.head, self.gaps, self.notes):
            self.body.addWidget(widget)
        self.body.addLayout(acts)
        for widget in (self.closing, self.form, self.small):
            self.body.addWidget(widget)
        self._next = QWidget()
        following = QVBoxLayout(self._next)
        following.setContentsMargins(0, 8, 0, 0)
        following.addWidget(self.choice)
        following.addWidget(row_of(self.open_next))
        self.body.addWidget(self._next)
        self.body.addStretch(1)

    def _name_buttons(self) -> None:
        number = self._model.next_number
        opening = translate("Rate", "Open round {number}").format(number=number)
        self.open.set_text(opening)
        self.open_next.set_text(opening)
        self.reveal.set_text(translate("Rate", "Reveal results"))
        self.results.set_text(translate("Rate", "See results"))
        self.reopen.set_text(translate("Rate", "Reopen"))
        self.take_back.set_text(translate("Rate", "Take back the opening"))

    def _show_buttons(self, phase: Phase, *, editable: bool) -> None:
        closed = phase in {Phase.CLOSED, Phase.REVEALED}
        self.open.setVisible(phase is Phase.PREPARING and editable)
        self.take_back.setVisible(self._model.can_take_back_opening)
        self.reveal.setVisible(phase is Phase.CLOSED and editable)
        self.results.setVisible(phase is Phase.REVEALED)
        self.reopen.setVisible(closed and editable)
        for button in (self.open, self.open_next):
            button.setEnabled(self._model.can_open)
        self._next.setVisible(closed and editable)
        if closed and editable:
            self.choice.refresh()
        missing = self._model.missing if phase is not Phase.OPEN and editable else ()
        self.gaps.show_checks(translate("Rate", "Before it can open:"), missing)
        doubtful = self._model.doubtful if phase is Phase.PREPARING and editable else ()
        self.notes.show_checks(translate("Rate", "Worth a look before it opens:"), doubtful)

    def _refresh_questions(self, number: int, *, closed: bool) -> None:
        self.small.refresh(self._model.workshop, self._model.next_number)
        if not self._model.asks_about_small_groups:
            self.small.hide()
        self.closing.refresh(self._model)
        if not closed:
            self.form.hide()
        self.form.refresh(number, least_late(self._model.workshop))

    def _on_gap_wanted(self, check: Check) -> None:
        self._desk.navigator.open_workshop(self._model.workshop.id, "prepare", check)

    def _on_open_clicked(self) -> None:
        if self._model.asks_about_small_groups:
            self.small.begin()
        else:
            self._open(self._model.open_next)

    def _on_answered(self, answer: str) -> None:
        self._desk.acts.run(lambda: self._open(lambda: self._model.open_next(Answer(answer))))

    def _on_once_clicked(self) -> None:
        item = self.choice.current()
        if item:
            self._open(lambda: self._model.open_once_more(item))

    def _open(self, act: Callable[[], object]) -> None:
        if self._desk.attempt(act):
            self._say(opened_sentence(self._model), self._on_take_back_clicked)
            self.opened.emit()

    def _on_take_back_clicked(self) -> None:
        if self._desk.attempt(self._model.take_back_opening):
            self.focus_first()

    def _on_close_clicked(self) -> None:
        if self._model.asks_before_closing:
            self.closing.begin()
        else:
            self._close()

    def _close(self) -> None:
        unfinished = self._model.unfinished
        if not self._desk.attempt(self._model.close):
            return
        said = closed_sentence(self._model, unfinished)
        if self._model.can_take_back_closing:
            self._say(said, self._take_back_closing)
        else:
            reopen = translate("Rate", "Reopen")
            self._forget = self._desk.messages.succeed(said, reopen, self.ask_to_reopen)
        self.focus_first()  # the button that was pressed is gone

    def _take_back_closing(self) -> None:
        if self._desk.attempt(self._model.take_back_closing):
            self.focus_first()

    def _on_reveal_clicked(self) -> None:
        if self._desk.attempt(self._model.reveal):
            self.focus_first()

    def _on_results_clicked(self) -> None:
        self._desk.navigator.open_workshop(self._model.workshop.id, "results")

    def _on_reopen_wanted(self, reason: str) -> None:
        if self._desk.attempt(lambda: self._model.reopen(reason)):
            self.form.hide()

    def _say(self, said: str, undo: Callable[[], object]) -> None:
        self._forget = self._desk.messages.succeed(said, translate("Words", "Undo"), undo)
