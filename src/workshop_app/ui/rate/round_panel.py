"""The round's state and what may be done with it: open, close, reveal, reopen, the next one."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.readiness import Check
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Chip,
    Heading,
    LinkButton,
    Muted,
    PrimaryButton,
    announce,
    row_of,
)
from workshop_app.ui.rate.next_round import NextRoundChoice
from workshop_app.ui.rate.reopening import ReopenForm
from workshop_app.ui.rate.small_groups import SmallGroupsForm
from workshop_app.ui.theme import Tone
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.shown_before import late_held, least_late, require_can_reopen
from workshop_app.viewmodels.small_groups import Answer
from workshop_app.wording.language import translate
from workshop_app.wording.messages import check_name


class RoundPanel(Card):
    """One primary button at a time: what usually comes next."""

    opened = Signal()

    def __init__(self, desk: Desk, model: RateModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=10)
        self._desk = desk
        self._model = model
        self._told: tuple[int, Phase] | None = None
        self._make_widgets()
        self._lay_out()
        self.open.clicked.connect(self._on_open_clicked)
        self.open_next.clicked.connect(self._on_open_clicked)
        self.close_round.clicked.connect(self._on_close_clicked)
        self.reveal.clicked.connect(self._on_reveal_clicked)
        self.results.clicked.connect(self._on_results_clicked)
        self.reopen.clicked.connect(self.ask_to_reopen)
        self.form.wanted.connect(self._on_reopen_wanted)
        self.small.wanted.connect(self._on_answered)

    @property
    def gaps(self) -> list[LinkButton]:
        """Return the links to what is missing."""
        return self._gaps

    def refresh(self) -> None:
        """Show what may be done now."""
        phase, editable = self._model.phase, not self._model.is_read_only
        number = self._model.round.number if self._model.round else self._model.next_number
        round_title = translate("Words", "Round {number}").format(number=number)
        self._title.setText(round_title)
        words, tone = _chip_of(phase)
        self._chip.set_chip(words, tone)
        self._since.setText(_since_text(self._model))
        self._sentence.setText(self._sentence_of(phase))
        closed = phase in {Phase.CLOSED, Phase.REVEALED}
        self._name_buttons()
        self.small.refresh(self._model.workshop, self._model.next_number)
        if not self._model.asks_about_small_groups:
            self.small.hide()
        self.open.setVisible(phase is Phase.PREPARING and editable)
        self.close_round.setVisible(phase is Phase.OPEN and editable)
        self.reveal.setVisible(phase is Phase.CLOSED and editable)
        self.results.setVisible(phase is Phase.REVEALED)
        self.reopen.setVisible(closed and editable)
        for button in (self.open, self.open_next):
            button.setEnabled(self._model.can_open)
        self._show_next(visible=closed and editable)
        if not closed:
            self.form.hide()
        self.form.refresh(number, least_late(self._model.workshop))
        self._show_gaps(visible=phase is not Phase.OPEN and editable)
        if self.isVisible() and self._told not in {None, (number, phase)}:
            announce(self, f"{round_title}: {words}")
        self._told = number, phase

    def focus_first(self) -> bool:
        """Put the focus on what usually comes next, or what is missing for it, if anything is."""
        buttons = (self.open, self.close_round, self.reveal, self.results, *self._gaps)
        for button in buttons:
            if button.isVisibleTo(self) and button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def ask_to_reopen(self) -> None:
        """Show the question for the reason."""
        closed = self._model.phase in {Phase.CLOSED, Phase.REVEALED}
        if closed and self._desk.attempt(lambda: require_can_reopen(self._model.workshop)):
            self.form.begin()

    def _make_widgets(self) -> None:
        self._title = Heading(level="title")
        self._chip = Chip()
        self._since = Muted()
        self._sentence = Body()
        self.open = PrimaryButton("")
        self.open_next = Button("")
        self.close_round = PrimaryButton("")
        self.reveal = PrimaryButton("", icon_name="reveal")
        self.results = PrimaryButton("", icon_name="chart")
        self.reopen = Button("")
        self.form = ReopenForm()
        self.small = SmallGroupsForm()
        self.choice = NextRoundChoice(self._model)
        self._gaps: list[LinkButton] = []
        self._gap_title = Body(strong=True)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._chip)
        head.addWidget(self._since, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._sentence)
        self._gap_list = QVBoxLayout()
        self._gap_list.setSpacing(2)
        self.body.addWidget(self._gap_title)
        self.body.addLayout(self._gap_list)
        buttons = (self.open, self.close_round, self.reveal, self.results, self.reopen)
        self.body.addWidget(row_of(*buttons))
        self.body.addWidget(self.form)
        self.body.addWidget(self.small)
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
        self.close_round.set_text(translate("Rate", "Close the round"))
        self.reveal.set_text(translate("Rate", "Reveal results"))
        self.results.set_text(translate("Rate", "See results"))
        self.reopen.set_text(translate("Rate", "Reopen"))

    def _show_next(self, *, visible: bool) -> None:
        self._next.setVisible(visible)
        if visible:
            self.choice.refresh()

    def _sentence_of(self, phase: Phase) -> str:
        if phase is Phase.PREPARING:
            return translate(
                "Rate",
                "When round 1 opens, the consensus rule, the criteria and their scales are locked "
                "for this workshop.",
            )
        if phase is Phase.OPEN:
            return _progress_text(self._model)
        if phase is Phase.CLOSED:
            return translate(
                "Rate", "No ratings are taken any more. Results stay hidden until you reveal them."
            )
        if phase is Phase.REVEALED:
            seen = translate(
                "Rate", "The results can be seen under Results and shown to the participants."
            )
            return " ".join(filter(None, (seen, late_held(self._model.workshop))))
        return translate("Words", "This workshop is concluded and read-only.")

    def _show_gaps(self, *, visible: bool) -> None:
        missing: tuple[Check, ...] = self._model.missing if visible else ()
        while (taken := self._gap_list.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.deleteLater()
        self._gaps = []
        self._gap_title.setVisible(bool(missing))
        self._gap_title.setText(translate("Rate", "Before it can open:"))
        for check in missing:
            link = LinkButton(check_name(check), icon_name="next")
            link.setObjectName(check.value)
            link.clicked.connect(self._on_gap_clicked)
            self._gaps.append(link)
            self._gap_list.addWidget(row_of(link))

    def _on_gap_clicked(self) -> None:
        check = Check(self.sender().objectName())
        self._desk.navigator.open_workshop(self._model.workshop.id, "prepare", check)

    def _on_open_clicked(self) -> None:
        if self._model.asks_about_small_groups:
            self.small.begin()
        elif self._desk.attempt(self._model.open_next):
            self.opened.emit()

    def _on_answered(self, answer: str) -> None:
        if self._desk.attempt(lambda: self._model.open_next(Answer(answer))):
            self.opened.emit()

    def _on_close_clicked(self) -> None:
        unfinished, apart = self._model.unfinished, _apart(self._model)
        if not self._desk.attempt(self._model.close):
            return
        text = translate("Rate", "The round is closed. People who had not finished: {unfinished}.")
        said = " ".join((text.format(unfinished=unfinished), *apart))
        self._desk.messages.succeed(said, translate("Rate", "Reopen"), self.ask_to_reopen)
        self.focus_first()  # the button that was pressed is gone

    def _on_reveal_clicked(self) -> None:
        if self._desk.attempt(self._model.reveal):
            self.focus_first()

    def _on_results_clicked(self) -> None:
        self._desk.navigator.open_workshop(self._model.workshop.id, "results")

    def _on_reopen_wanted(self, reason: str) -> None:
        if self._desk.attempt(lambda: self._model.reopen(reason)):
            self.form.hide()


def _since_text(model: RateModel) -> str:
    this = model.round
    if this is None:
        return ""
    parts: list[str] = []
    if this.opened_at is not None:
        opened = translate("Rate", "Opened at {time}")
        parts.append(opened.format(time=_clock(this.opened_at)))
    if this.closed_at is not None:
        closed = translate("Rate", "closed at {time}")
        parts.append(closed.format(time=_clock(this.closed_at)))
    for trace in this.reopenings:
        again = translate("Rate", "reopened at {time}: {reason}")
        parts.append(again.format(time=_clock(trace.at), reason=trace.reason))
    return " · ".join(parts)


def _chip_of(phase: Phase) -> tuple[str, Tone]:
    return {
        Phase.PREPARING: (translate("Rate", "Not opened"), "neutral"),
        Phase.OPEN: (translate("Rate", "Open"), "good"),
        Phase.CLOSED: (translate("Rate", "Closed, results hidden"), "warn"),
        Phase.REVEALED: (translate("Rate", "Closed, results revealed"), "info"),
        Phase.CONCLUDED: (translate("Words", "Concluded"), "neutral"),
    }[phase]  # pyright: ignore[reportReturnType]


def _progress_text(model: RateModel) -> str:
    text = translate("Rate", "Finished: {done} of {total}. Not finished yet: {unfinished}.")
    if model.people and not model.unfinished:
        text = translate("Rate", "Everybody has finished: the round can be closed.")
    said = text.format(done=model.finished, total=model.people, unfinished=model.unfinished)
    return " ".join((said, *_apart(model)))


def _apart(model: RateModel) -> list[str]:
    """Name those of whom nothing is waited for, if there are any."""
    absent = translate("Rate", "Absent: {n}.").format(n=model.absent)
    observers = translate("Rate", "Observers: {n}.").format(n=model.observers)
    return [said for said, n in ((absent, model.absent), (observers, model.observers)) if n]


def _clock(moment: datetime) -> str:
    return moment.astimezone().strftime("%H:%M")
