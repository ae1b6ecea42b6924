"""The phones' door in the window: switch, address, network, light, slips, and help."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Body,
    Chip,
    FlowRow,
    LineField,
    LinkButton,
    Muted,
    Select,
    announce,
    show_checked,
)
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.qt.on_thread import OnThread
from workshop_app.ui.rate.doors_link import LinkPart
from workshop_app.ui.rate.qr_view import QrView
from workshop_app.ui.slips import SlipsButton
from workshop_app.viewmodels.rate.doors import help_sentences, light_sentence
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.viewmodels.rate.phones import PhonesModel
from workshop_app.wording.language import translate

ROOM = 760


class PhonesPart(QWidget):
    """Off until somebody switches it on; it closes with the page, and with the program."""

    def __init__(self, desk: Desk, rate: RateModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = PhonesModel(desk.context, rate, desk.jobs, desk.phones, OnThread(self))
        self._desk = desk
        self.switch, self._hint = QCheckBox(), Muted()
        self.light, self._light_text = Chip(), Body()
        self._address_label, self.address = Muted(), Select("")
        self.network, self.password = LineField(""), LineField("")
        self.wifi, self._wifi_hint = QrView(), Muted()
        self.slips = SlipsButton(desk, rate.workshop.id, lambda: self.model.by_phone)
        self._slips_hint = Muted()
        self.more, self._help = LinkButton(""), Muted()
        self.link = LinkPart(desk, self.model, rate)
        self._said = ""
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show how it stands, in the current language."""
        self.switch.setVisible(self.model.is_offered)
        self.setVisible(self.model.is_on)
        self._name()
        show_checked(self.switch, self.model.is_on)
        if not self.model.is_on:
            self._said = ""
            return
        report = self.model.report
        words = translate("Doors", "Seen") if report.seen else translate("Doors", "Waiting")
        self.light.set_chip(words, "good" if report.seen else "warn")
        said = light_sentence(self.model)
        self._light_text.setText(said)
        if report.seen and not self._said:
            self._said = said
            announce(self, said)
        self._show_addresses()
        self.slips.setEnabled(report.is_open)
        self.link.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._hint)
        state = self._row(self.light, self._light_text)
        address = self._row(self._address_label, self.address)
        acts = self._row(self.slips, self.more)
        left = _column(state, address, acts, self._slips_hint, self._help)
        network = SideBySide(self.network, self.password, room=420, gap=12)
        right = _column(network, self._wifi_hint, self.wifi, self.link)
        column.addWidget(SideBySide(left, right, room=ROOM, gap=24))

    def _row(self, *widgets: QWidget) -> QWidget:
        row = QWidget()
        flow = FlowRow(row, gap=8)
        for widget in widgets:
            flow.addWidget(widget)
        return row

    def _connect(self) -> None:
        self.switch.toggled.connect(self._on_switch_toggled)
        self.address.chosen.connect(self.model.choose)
        for field in (self.network, self.password):
            field.edit.textChanged.connect(self._on_network_changed)
        self.more.clicked.connect(self._on_more_clicked)
        self.model.changed.connect(self.refresh)
        self.model.failed.connect(self._desk.messages.fail)
        self._help.hide()
        self.destroyed.connect(self.model.shut)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._on_about_to_quit)

    def _name(self) -> None:
        self.switch.setText(translate("Doors", "Phones in this room may answer"))
        said = translate(
            "Doors",
            "Off, nothing listens. On, this computer shows ballots on its own network, to "
            "nobody but those with a link, until the round closes or you leave the workshop.",
        )
        self._hint.setText(said)
        self.switch.setToolTip(said)
        self.switch.setAccessibleDescription(said)
        label = translate("Doors", "Address")
        self._address_label.setText(label)
        self.address.setAccessibleName(label)
        self.network.set_texts(translate("Doors", "Name of the Wi-Fi (optional)"))
        self.password.set_texts(translate("Doors", "Password of the Wi-Fi (optional)"))
        self._wifi_hint.setText(translate("Doors", "For the code and the slips; it is not kept."))
        self.slips.retranslate()
        self._slips_hint.setText(
            translate(
                "Doors",
                "Each slip has a link of its own. Links on slips printed before are void; phones "
                "that have joined go on.",
            )
        )
        self.more.set_text(translate("Doors", "What if phones do not come?"))
        self._help.setText("\n".join(f"• {one}" for one in help_sentences()))

    def _show_addresses(self) -> None:
        port = self.model.report.port
        doubtful = translate("Doors", "{address} ({name}, hardly reached by phones)")
        plain = translate("Doors", "{address} ({name})")
        choices = [
            (
                one.ip,
                (doubtful if one.is_doubtful else plain).format(
                    address=f"{one.ip}:{port}" if one.ip == self.model.chosen and port else one.ip,
                    name=one.name,
                ),
            )
            for one in self.model.addresses
        ]
        if choices != [(self.address.itemData(n), self.address.itemText(n)) for n in self._at()]:
            self.address.set_choices(choices, self.model.chosen)

    def _at(self) -> range:
        return range(self.address.count())

    def _on_switch_toggled(self, on: bool) -> None:
        self._desk.attempt(lambda: self.model.switch(on=on))
        self.refresh()

    def _on_network_changed(self) -> None:
        self.model.network = self.network.edit.text().strip()
        self.model.password = self.password.edit.text()
        self.wifi.show_code(self.model.wifi_code, translate("Doors", "QR code of the Wi-Fi"))

    def _on_more_clicked(self) -> None:
        self._help.setVisible(not self._help.isVisible())

    def _on_about_to_quit(self) -> None:
        self.model.shut()


def _column(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return whole
