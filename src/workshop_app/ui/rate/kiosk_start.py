"""The first page of a ballot: whose it is, what was promised, the consent text, and Begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import (
    Body,
    Card,
    GroupMark,
    Heading,
    Muted,
    PrimaryButton,
    TextLabel,
    row_of,
)
from workshop_app.ui.rate.kiosk_review import observer_text
from workshop_app.ui.rate.kiosk_sheet import put_in_middle
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.wording.labels import promise_text
from workshop_app.wording.language import local, translate

COLUMN = 640


class StartPage(QWidget):
    """Greets by code; a name only where ballots are named."""

    begun = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hello = Heading(level="display")
        self._title = Heading(level="heading")
        self._group = GroupMark(0, "")
        self._how = Body(large=True)
        self._promise = Muted()
        self._consent_title = Heading(level="subheading")
        self._consent = Body()
        self._error = TextLabel(kind="error")
        self.begin = PrimaryButton("")
        self.begin.set_large()
        self.begin.clicked.connect(self.begun)
        self._lay_out()

    def refresh(self, model: BallotModel | None) -> None:
        """Show what this person meets first; nothing of anybody while it is hidden."""
        if model is None:
            for label in (self._hello, self._consent, self._title):
                label.setText("")
            self._group.set_group(0, "")
            return
        name = model.greeting_name
        hello = translate("Ballot", "Welcome, {name}") if name else translate("Words", "Welcome")
        self._hello.setText(hello.format(name=name))
        self._title.setText(model.workshop_title)
        group = translate("Ballot", "{group}, participant {code}")
        said = group.format(group=local(model.group.name), code=model.person.code)
        self._group.set_group(model.group_mark, said)
        how = translate(
            "Ballot",
            "Rate each of the {total} recommendations and, if you like, say why. Every answer is "
            "saved at once; you can go back and change it until the round closes.",
        )
        watching = model.is_observer
        self._how.setText(observer_text() if watching else how.format(total=model.count))
        self._promise.setText(promise_text(model.anonymity))
        self._promise.setVisible(not watching)
        consent = model.consent_text
        self._card.setVisible(bool(consent))
        self._consent_title.setText(translate("Ballot", "Before you begin"))
        refusal = translate("Ballot", "If you do not agree, please tell the facilitator.")
        self._consent.setText(f"{consent}\n\n{refusal}" if consent else "")
        self._error.hide()
        self.begin.set_text(_begin_text(model, bool(consent)))

    def show_error(self, sentence: str) -> None:
        """Say why the ballot cannot begin yet."""
        self._error.setText(sentence)
        self._error.show()

    def _lay_out(self) -> None:
        self._card = Card()
        self._card.body.addWidget(self._consent_title)
        self._card.body.addWidget(self._consent)
        column = QVBoxLayout()
        column.setSpacing(14)
        self._column = QWidget()
        self._column.setLayout(column)
        for widget in (self._title, self._hello, self._group, self._how, self._promise):
            column.addWidget(widget)
        column.addWidget(self._card)
        column.addWidget(self._error)
        column.addWidget(row_of(self.begin))
        put_in_middle(self, self._column, COLUMN)


def _begin_text(model: BallotModel, asks_consent: bool) -> str:
    if asks_consent:
        return translate("Ballot", "I agree and begin")
    if model.count and model.answered == model.count:
        return translate("Ballot", "Look at my answers")
    return translate("Ballot", "Continue") if model.has_begun else translate("Ballot", "Begin")
