"""A person who comes late: added with the group's next code, without leaving the roster."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Heading,
    LineField,
    PrimaryButton,
    Select,
    row_of,
)
from workshop_app.ui.kit.focus import FocusReturn
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.wording.language import local, translate


class LatecomerForm(Card):
    """Group, name and affiliation; an anonymous workshop asks for the group alone."""

    added = Signal(str)

    def __init__(self, desk: Desk, model: RateModel, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=10)
        self._desk = desk
        self._model = model
        self._title = Heading(level="subheading")
        self._group_label = Body(strong=True)
        self.group = Select("")
        self._group_label.setBuddy(self.group)
        self.name = LineField("")
        self.affiliation = LineField("")
        self.add = PrimaryButton("")
        self.cancel = Button("")
        for widget in (self._title, self._group_label, self.group, self.name, self.affiliation):
            self.body.addWidget(widget)
        self.body.addWidget(row_of(self.add, self.cancel))
        self.add.clicked.connect(self._on_add_clicked)
        self.cancel.clicked.connect(self.hide)
        FocusReturn(self)
        for field in (self.name, self.affiliation):
            field.edit.returnPressed.connect(self._on_add_clicked)
        self.hide()

    def begin(self) -> None:
        """Show the empty form."""
        self.name.set_text("")
        self.affiliation.set_text("")
        self.refresh()
        self.show()
        self.group.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Say everything in the current language, with the groups as they stand."""
        self._title.setText(translate("Rate", "Add a latecomer"))
        label = translate("Words", "Group")
        self._group_label.setText(label)
        self.group.setAccessibleName(label)
        groups = self._model.workshop.groups
        chosen = self.group.key() or (groups[0].id if groups else "")
        self.group.set_choices([(one.id, local(one.name)) for one in groups], chosen)
        keeps = self._model.keeps_names
        for field in (self.name, self.affiliation):
            field.setVisible(keeps)
        self.name.set_texts(translate("Rate", "Name (optional)"))
        self.affiliation.set_texts(translate("Rate", "Affiliation (optional)"))
        self.add.set_text(translate("Rate", "Add with the next code"))
        self.cancel.set_text(translate("Words", "Cancel"))

    def _on_add_clicked(self) -> None:
        self._desk.attempt(self._add)

    def _add(self) -> None:
        name, affiliation = self.name.text(), self.affiliation.text()
        person = self._model.add_latecomer(self.group.key(), name, affiliation)
        self.hide()
        said = translate("Rate", "Added: {code}").format(code=person.code)
        self._desk.messages.succeed(said)
        self.added.emit(person.id)
