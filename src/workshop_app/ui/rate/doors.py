"""Ways to answer: by which door how many people came, and the switch that opens phones' door."""

from PySide6.QtWidgets import QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Body, Card, FlowRow, Heading, Muted
from workshop_app.ui.qt.timer import QtTimer
from workshop_app.ui.rate.doors_phones import PhonesPart
from workshop_app.viewmodels.rate.doors import DoorsModel
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.wording.language import translate


class _Count(QWidget):
    """A door's name and how many people came by it, read as one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._number = Muted(), Body(strong=True)
        row = FlowRow(self, gap=6)
        row.addWidget(self._name)
        row.addWidget(self._number)

    def show_count(self, name: str, count: int) -> None:
        """Show both."""
        self._name.setText(name)
        self._number.setText(str(count))
        self.setAccessibleName(f"{name}: {count}")


class DoorsCard(Card):
    """Shown while a round is open; laptop and grid are always open, phones when switched on."""

    def __init__(self, desk: Desk, rate: RateModel, parent: QWidget | None) -> None:
        super().__init__(parent, padding=16, gap=8)
        self.model = DoorsModel(desk.context, rate, desk.jobs, QtTimer(self))
        self._title = Heading(level="subheading")
        head = QWidget()
        self._head = FlowRow(head, gap=18)
        self._head.addWidget(self._title)
        self.counts = [_Count(head) for _ in self.model.lines]
        for count in self.counts:
            self._head.addWidget(count)
        self.phones = PhonesPart(desk, rate, self)
        self._head.addWidget(self.phones.switch)
        self.body.addWidget(head)
        self.body.addWidget(self.phones)
        self.model.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show what is known now, in the current language."""
        self.setVisible(self.model.is_shown)
        title = translate("Doors", "Ways to answer")
        self._title.setText(title)
        self.setAccessibleName(title)
        for count, (name, number) in zip(self.counts, self.model.lines, strict=True):
            count.show_count(name, number)
        self.phones.refresh()

    @property
    def said(self) -> list[str]:
        """Return the counts as they are read aloud."""
        return [one.accessibleName() for one in self.counts]
