"""The facilitator PIN that guards leaving a ballot: set, change, remove."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from workshop_app.domain.errors import PinWrongError, UserError
from workshop_app.services.pin import FORGET_COMMAND
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Button, Card, Heading, LineField, Muted, row_of
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.qt.liveness import is_there
from workshop_app.viewmodels.prepare.promise import LONGEST_PIN, PromiseModel, pin_problem
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for


class PinCard(Card):
    """Two fields for a new one, as a slip in a hidden entry would lock the facilitator out.

    A third asks for the present PIN: who finds the window open must not take the guard away.
    """

    def __init__(self, desk: Desk, model: PromiseModel) -> None:
        super().__init__(padding=20, gap=12)
        self._desk = desk
        self._model = model
        self._busy = False
        self._title, self._how = Heading(), Muted()
        self._present, self._first, self._second = LineField(""), LineField(""), LineField("")
        self._set, self._remove = Button("", icon_name="lock"), Button("")
        for field in self._fields:
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)
            field.edit.setMaxLength(LONGEST_PIN)
            field.submitted.connect(self._on_set_clicked)
        for widget in (
            self._title,
            self._how,
            self._present,
            SideBySide(self._first, self._second, room=420),
            row_of(self._set, self._remove),
        ):
            self.body.addWidget(widget)
        self._set.clicked.connect(self._on_set_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(translate("Words", "Facilitator PIN"))
        self._present.set_texts(
            translate("Pin", "Present PIN"),
            hint=translate(
                "Pin",
                "Forgotten? On this account, the command “{command}” removes it. "
                "The log and a message at the next start tell of it.",
            ).format(command=FORGET_COMMAND),
        )
        self._first.set_texts(translate("Pin", "New PIN"))
        self._second.set_texts(translate("Pin", "New PIN once more"))
        self._remove.set_text(translate("Pin", "Remove the PIN"))
        self.refresh()

    def refresh(self) -> None:
        """Show whether a PIN is set; it holds for all workshops on this computer."""
        there = self._model.has_pin
        self._how.setText(
            translate("Pin", "A PIN is set: leaving a ballot asks for it, in every workshop.")
            if there
            else translate("Pin", "No PIN is set: anyone can leave a ballot with Escape.")
        )
        self._set.set_text(
            translate("Pin", "Change the PIN") if there else translate("Pin", "Set the PIN")
        )
        self._present.setVisible(there)
        if not there and self._remove.hasFocus():
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._remove.setEnabled(there)

    @property
    def _fields(self) -> tuple[LineField, ...]:
        return self._present, self._first, self._second

    def _on_set_clicked(self) -> None:
        pin = self._first.text()
        problem = pin_problem(pin, self._second.text())
        self._second.set_error(problem)
        if not problem and not self._busy:
            self._store(pin)

    def _on_remove_clicked(self) -> None:
        self._second.set_error("")
        if not self._busy:  # a button that goes dead meanwhile would lose the focus
            self._store("")

    def _store(self, pin: str) -> None:
        self._busy = True
        self._present.set_error("")
        self.refresh()
        desk = self._desk
        said = (
            translate("Pin", "The PIN is set.") if pin else translate("Pin", "The PIN is removed.")
        )

        def done() -> None:
            desk.messages.succeed(said)
            self._settle(clear=True)

        def failed(error: Exception) -> None:
            self._settle(clear=False)
            if not isinstance(error, UserError):
                raise error
            if isinstance(error, PinWrongError) and is_there(self):
                self._present.set_error(sentence_for(error))
            else:
                desk.messages.fail(error)

        self._model.set_pin(desk.jobs, desk.hasher, pin, self._present.text(), done, failed)

    def _settle(self, *, clear: bool) -> None:
        self._busy = False
        if not is_there(self):  # called by the job's end, whatever became of the page
            return
        if clear:
            for field in self._fields:
                field.set_text("")
        self.refresh()
