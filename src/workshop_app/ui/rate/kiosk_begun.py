"""Between the curtain and a ballot that has answers: whose it is, as far as may be told."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.ui.kit import Body, Button, Card, Heading, row_of
from workshop_app.ui.rate.kiosk_sheet import KioskSheet, put_in_middle
from workshop_app.viewmodels.rate.kiosk import KioskModel, KioskPage
from workshop_app.wording.language import translate


class BegunPage(KioskSheet):
    """Asks whoever typed a code before any answer is seen; Enter alone goes back."""

    mine = Signal()
    not_mine = Signal()

    def __init__(self, kiosk: KioskModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._title, self._sentence = Heading(level="title"), Body(large=True)
        self.go_on, self.back = Button(""), Button("")
        self.go_on.clicked.connect(self.mine)
        self.back.clicked.connect(self.not_mine)
        card = Card(padding=20, gap=14)
        card.body.addWidget(self._title)
        card.body.addWidget(self._sentence)
        card.body.addWidget(row_of(self.go_on, self.back))
        put_in_middle(self, card)

    def begin_anew(self) -> None:
        """Ask: an Enter too many shows nothing."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Say everything in the current language; nothing of anybody while it is hidden."""
        ballot = self._kiosk.ballot if self._kiosk.page is KioskPage.BEGUN else None
        if ballot is None:
            self._title.setText("")
            return
        title = translate("Ballot", "A ballot for code {code} has been started")
        name, code = ballot.greeting_name, ballot.person.code
        if name:
            title = translate("Ballot", "A ballot for {name}, code {code}, has been started")
        self._title.setText(title.format(name=name, code=code))
        self._sentence.setText(
            translate("Ballot", "If this is not your code, please go back and type your own.")
        )
        self.go_on.set_text(translate("Ballot", "This is mine: go on"))
        self.back.set_text(translate("Ballot", "Not mine: back"))
