"""The facilitator's controls while the presenter is open; the projector shows none of them."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from workshop_app.services.language import translate
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Bar, Button, Muted, PrimaryButton, Select
from workshop_app.viewmodels.presenter import PresenterModel
from workshop_app.viewmodels.results import ResultsModel

MINUTES = (0, 3, 5, 10, 15, 20)


class PresenterControls(Bar):
    """Reveal, hide, timer, light or dark, and rating the shown item again."""

    def __init__(
        self,
        desk: Desk,
        model: PresenterModel,
        results: ResultsModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._model = model
        self._results = results
        self._asking = False
        self._next = Muted()
        self.reveal = PrimaryButton("", icon_name="reveal")
        self.hide_all = Button("")
        self.lights = Button("")
        self.timer = Select("")
        self.again = Button("")
        self.cancel = Button("")
        for widget in (self.reveal, self._next, self.hide_all, self.timer, self.lights):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.body.addWidget(self.again)
        self.body.addWidget(self.cancel)
        self.reveal.clicked.connect(model.reveal_next)
        self.hide_all.clicked.connect(model.hide_again)
        self.lights.clicked.connect(model.turn_lights)
        self.timer.chosen.connect(self._on_timer_chosen)
        self.again.clicked.connect(self._on_again_clicked)
        self.cancel.clicked.connect(self._on_cancel_clicked)
        model.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        if not isValid(self):  # Qt has deleted the page, Python not yet
            return
        model = self._model
        self.reveal.set_text(translate("Presenter", "Reveal"))
        self.reveal.setEnabled(model.can_reveal)
        self._next.setText(model.preview())
        self.hide_all.set_text(translate("Presenter", "Hide again"))
        dark = translate("Presenter", "Light projector")
        light = translate("Presenter", "Dark projector")
        self.lights.set_text(dark if model.is_dark else light)
        self.timer.setAccessibleName(translate("Presenter", "Discussion time"))
        chosen = self.timer.key() if model.seconds_left is not None else "0"
        self.timer.set_choices([(str(minutes), _minutes(minutes)) for minutes in MINUTES], chosen)
        workshop = self._results.workshop
        possible = workshop.concluded_at is None and workshop.open_round is None
        self.again.setEnabled(possible)
        ask = translate("Presenter", "Rate this again")
        sure = translate("Presenter", "Open round {n} for this recommendation")
        text = sure.format(n=len(workshop.rounds) + 1) if self._asking else ask
        self.again.set_text(text)
        self.cancel.set_text(translate("Presenter", "Cancel"))
        self.cancel.setVisible(self._asking)

    def _on_timer_chosen(self, minutes: str) -> None:
        self._model.start_timer(int(minutes))

    def _on_again_clicked(self) -> None:
        if not self._asking:
            self._asking = True
            self._refresh()
            return
        self._asking = False
        if self._desk.attempt(self._model.rate_again):
            self._desk.navigator.open_workshop(self._results.workshop.id, "rate")
        self._refresh()

    def _on_cancel_clicked(self) -> None:
        self._asking = False
        self._refresh()


def _minutes(minutes: int) -> str:
    if not minutes:
        return translate("Presenter", "No timer")
    return translate("Presenter", "{n} minutes").format(n=minutes)
