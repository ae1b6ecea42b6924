"""The decision on one recommendation: outcome, amended text, reason, owner, date."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.decisions import Outcome
from workshop_app.ui.conclude.due_date import DueDate
from workshop_app.ui.conclude.evidence_panel import EvidencePanel
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Body,
    Button,
    EmptyState,
    Heading,
    LineField,
    Muted,
    ScrollPage,
    Segments,
    TextBox,
    row_of,
)
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.viewmodels.conclude.evidence import EvidenceModel
from workshop_app.viewmodels.conclude.model import ConcludeModel, DecisionLine, DecisionText
from workshop_app.wording.labels import outcome_name
from workshop_app.wording.language import local, translate

_UNDECIDED = "undecided"
LEAST_LINES, MOST_LINES = 3, 10
ROOM = 520


class DecisionEditor(QWidget):
    """Keeps each change at once; shows the recommendation's own words above."""

    results_wanted = Signal(str)

    def __init__(
        self,
        desk: Desk,
        model: ConcludeModel,
        evidence: EvidenceModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._evidence = evidence
        self._shown = ""
        self._unsaved: dict[tuple[str, DecisionText], str] = {}  # what could not be kept yet
        self._title = Heading(level="title")
        self._kin = Muted()
        self._text = Body()
        self.panel = EvidencePanel()
        self._outcome_head = Body(strong=True)
        self.outcome = Segments("")
        self._amended_head = Body(strong=True)
        self.amended = TextBox(translate("Words", "Amended text"))
        self.rate_amended = Button("", icon_name="add")
        self._rate_amended_row = row_of(self.rate_amended)
        self._reason_head = Body(strong=True)
        self.reason = TextBox(translate("Words", "Reason"))
        for box in (self.amended, self.reason):
            box.follow_text(LEAST_LINES, MOST_LINES)
        self.owner = LineField(translate("Conclude", "Owner"))
        self.until = DueDate()
        self._empty = EmptyState()
        self._page = ScrollPage(gap=14)
        self._lay_out()
        self._connect()
        self.retranslate()

    def flush(self) -> None:
        """Keep what is being typed now, and try again what could not be kept before."""
        before = dict(self._unsaved)
        for field in (self.amended, self.reason, self.owner):
            field.flush()
        for (item, field), text in before.items():
            if self._unsaved.get((item, field)) == text:
                self._keep(item, field, text)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._outcome_head.setText(translate("Conclude", "Outcome"))
        self.outcome.setAccessibleName(translate("Conclude", "Outcome"))
        self._amended_head.setText(translate("Words", "Amended text"))
        self.amended.set_name(translate("Words", "Amended text"))
        said = translate("Conclude", "Rate the amended wording in the next round")
        self.rate_amended.set_text(said)
        self._reason_head.setText(translate("Words", "Reason"))
        self.reason.set_name(translate("Words", "Reason"))
        self.owner.set_texts(translate("Conclude", "Owner"))
        self.until.retranslate()
        self._empty.set_texts(
            translate("Conclude", "Nothing to decide yet"),
            translate("Conclude", "Add recommendations in Prepare first."),
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen decision as it is kept; what is being typed is not disturbed."""
        line = self._model.chosen
        self._page.setVisible(line is not None)
        self._empty.setVisible(line is None)
        if line is None:
            return
        other = line.recommendation.id != self._shown
        self._shown = line.recommendation.id
        if other:
            self._evidence.look_at(self._shown)
        self.panel.show_evidence(self._evidence.evidence)
        self._show_words(line)
        self._show_decision(line, fill=other)

    def _show_words(self, line: DecisionLine) -> None:
        title = local(line.recommendation.title)
        self._title.setText(f"{line.recommendation.code}  {title}")
        self._kin.setText(line.kin)
        self._kin.setVisible(bool(line.kin))
        text = local(line.recommendation.text)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def _show_decision(self, line: DecisionLine, *, fill: bool) -> None:
        decision, editable = line.decision, not self._model.is_read_only
        choices = [(_UNDECIDED, outcome_name(None))]
        choices += [(outcome.value, outcome_name(outcome)) for outcome in Outcome]
        self.outcome.set_choices(choices, decision.outcome or _UNDECIDED)
        amended = decision.outcome is Outcome.AMEND or bool(decision.amended_text)
        self._amended.setVisible(amended)
        self._rate_amended_row.setVisible(line.can_succeed)
        amended_text = self._text_of("amended_text", decision.amended_text)
        reason = self._text_of("reason", decision.reason)
        for box, text in ((self.amended, amended_text), (self.reason, reason)):
            if fill or not box.has_unsettled_text():
                box.set_text(text)
            box.setReadOnly(not editable)
        if fill or not self.owner.has_unsettled_text():
            self.owner.set_text(self._text_of("owner", decision.owner))
        self.owner.edit.setReadOnly(not editable)
        self.outcome.setEnabled(editable)
        self.until.show_date(decision.due, editable=editable)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        column.addWidget(self._empty)
        self._amended = _headed(self._amended_head, self.amended)
        widgets: tuple[QWidget, ...] = (
            self._title,
            self._kin,
            self._text,
            self.panel,
            _headed(self._outcome_head, self.outcome),
            self._amended,
            self._rate_amended_row,
            _headed(self._reason_head, self.reason),
            SideBySide(self.owner, self.until, room=ROOM),
        )
        for widget in widgets:
            self._page.body.addWidget(widget)
        self._page.body.addStretch(1)

    def _connect(self) -> None:
        self._evidence.changed.connect(self._on_evidence_changed)
        self.panel.results_wanted.connect(self._on_results_wanted)
        self.outcome.chosen.connect(self._on_outcome_chosen)
        self.amended.text_settled.connect(self._on_amended_settled)
        self.rate_amended.clicked.connect(self._on_rate_amended_clicked)
        self.reason.text_settled.connect(self._on_reason_settled)
        self.owner.text_settled.connect(self._on_owner_settled)
        self.until.chosen.connect(self._on_until_chosen)

    def _text_of(self, field: DecisionText, kept: str) -> str:
        return self._unsaved.get((self._shown, field), kept)

    def _keep(self, item: str, field: DecisionText, text: str) -> None:
        """Keep a text; where that fails it stays on the screen and is tried again."""
        if not item or self._model.is_read_only:
            return
        before = self._unsaved.pop((item, field), None)
        if not self._desk.attempt(lambda: self._model.set_text(item, field, text)):
            self._unsaved[item, field] = text
        elif before is not None:
            self._desk.messages.inform(translate("Conclude", "Your text is saved."))

    def _on_evidence_changed(self) -> None:
        self.panel.show_evidence(self._evidence.evidence)

    def _on_results_wanted(self) -> None:
        self.flush()
        self.results_wanted.emit(self._shown)

    def _on_outcome_chosen(self, key: str) -> None:
        self.flush()
        outcome = None if key == _UNDECIDED else Outcome(key)
        self._attempt(lambda: self._model.set_outcome(self._shown, outcome))

    def _on_amended_settled(self, text: str) -> None:
        self._keep(self._shown, "amended_text", text)

    def _on_rate_amended_clicked(self) -> None:
        self.flush()
        self._attempt(self._rate_amended)

    def _rate_amended(self) -> None:
        code, put_back = self._model.succeed_with_amendment(self._shown)
        self._desk.messages.succeed(
            translate("Conclude", "{code} is offered in the next round.").format(code=code),
            translate("Words", "Undo"),
            lambda: self._desk.attempt(put_back),
        )

    def _on_reason_settled(self, text: str) -> None:
        self._keep(self._shown, "reason", text)

    def _on_owner_settled(self, text: str) -> None:
        self._keep(self._shown, "owner", text)

    def _on_until_chosen(self, due: date | None) -> None:
        self._attempt(lambda: self._model.set_due(self._shown, due))

    def _attempt(self, change: Callable[[], object]) -> None:
        """Do what a click asks for; where that fails show again what is kept."""
        if not self._desk.attempt(change):
            self.refresh()


def _headed(head: QWidget, field: QWidget) -> QWidget:
    """Return a field with its head close above it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(head)
    column.addWidget(field)
    return holder
