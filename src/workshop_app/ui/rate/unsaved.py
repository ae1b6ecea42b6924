"""What is not saved yet, by ballot or grid, and why; discarded only once no round waits for it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from workshop_app.ui.kit import Body, LinkButton, Note
from workshop_app.ui.rate.saved_state import trouble_sentence
from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.wording.language import translate


class UnsavedNote(Note):
    """Seen while something that was answered stands in the way of being kept."""

    def __init__(
        self, model: RateModel, outboxes: Sequence[Outbox], parent: QWidget | None
    ) -> None:
        super().__init__("warn", parent)
        self.hide()
        self._model, self._outboxes = model, outboxes
        self.said, self.discard = Body(), LinkButton("")
        self.body.addWidget(self.said, 1)
        self.body.addWidget(self.discard)
        self.discard.clicked.connect(self._on_discard_clicked)
        for outbox in outboxes:
            outbox.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Say what waits, and why, in the current language."""
        troubled = [one for one in self._outboxes if one.waiting and one.trouble is not None]
        self.setVisible(bool(troubled))
        if troubled:
            waiting = sum(one.waiting for one in troubled)
            text = translate("Rate", "Answers not saved yet: {n}. {reason}")
            reason = trouble_sentence(troubled[0].trouble)
            self.said.setText(text.format(n=waiting, reason=reason))
        self.discard.set_text(translate("Rate", "Discard them"))
        self.discard.setVisible(self._model.phase is not Phase.OPEN)

    def _on_discard_clicked(self) -> None:
        for outbox in self._outboxes:
            outbox.discard()
