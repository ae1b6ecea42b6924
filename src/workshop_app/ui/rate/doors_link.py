"""One person's link on the screen, made anew: for a phone that was changed, or a slip lost."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Body, Button, FlowRow, LinkButton, Muted, Select
from workshop_app.ui.rate.qr_view import QrView
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.viewmodels.rate.phones import PhonesModel
from workshop_app.wording.language import translate


class LinkPart(QWidget):
    """Whoever held the former link, or used it, is shut out at once."""

    def __init__(self, desk: Desk, model: PhonesModel, rate: RateModel) -> None:
        super().__init__()
        self._desk, self._model, self._rate = desk, model, rate
        self.person, self.make = Select(""), Button("")
        self.code, self.told, self.hide_it = QrView(), Body(), LinkButton("")
        self._hint = Muted()
        row = QWidget()
        flow = FlowRow(row, gap=8)
        for widget in (self.person, self.make, self.hide_it):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (row, self._hint, self.code, self.told):
            column.addWidget(widget)
        self.make.clicked.connect(self._on_make_clicked)
        self.hide_it.clicked.connect(self._on_hide_it_clicked)

    def refresh(self) -> None:
        """Show the people, and the link that was made last."""
        label = translate("Doors", "Person")
        self.person.setAccessibleName(label)
        people = [(one.id, _named(one.code, one.name)) for one in self._rate.workshop.voters]
        shown = [
            (self.person.itemData(at), self.person.itemText(at))
            for at in range(self.person.count())
        ]
        if people != shown:
            self.person.set_choices(people, self.person.key())
        self.make.set_text(translate("Doors", "Show a new link"))
        self.make.setEnabled(self._model.report.is_open and bool(people))
        self.hide_it.set_text(translate("Doors", "Hide the link"))
        self._hint.setText(
            translate("Doors", "The person's former link, and the phone that used it, are void.")
        )
        link = self._model.link
        for widget in (self.told, self.hide_it):
            widget.setVisible(link is not None)
        if link is None:
            self.code.show_code(None, "")
            return
        said = translate("Doors", "Link of {code}").format(code=link.code)
        self.code.show_code(link.qr, said)
        self.told.setText(f"{said}: {link.url}")

    def _on_make_clicked(self) -> None:
        self._desk.attempt(lambda: self._model.show_link(self.person.key()))

    def _on_hide_it_clicked(self) -> None:
        self._model.hide_link()


def _named(code: str, name: str) -> str:
    return f"{code} {name}".strip()
