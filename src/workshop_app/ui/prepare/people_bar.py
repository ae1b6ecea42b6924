"""The ways to get participants onto the list, and their slips out of it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Button, Select, row_of
from workshop_app.ui.slips import SlipsButton
from workshop_app.viewmodels.prepare.people import PeopleModel
from workshop_app.wording.language import local, translate


class PeopleBar(QWidget):
    """One row above the table."""

    def __init__(self, desk: Desk, workshop_id: str) -> None:
        super().__init__()
        self.add_to = Select("")
        self.add, self.paste = Button("", icon_name="add"), Button("", icon_name="import")
        self.codes = Button("", icon_name="people")
        self.slips = SlipsButton(desk, workshop_id)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(row_of(self.add_to, self.add, self.paste, self.codes, self.slips))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.add_to.setAccessibleName(translate("People", "Group of the new participant"))
        self.add.set_text(translate("People", "Add participant"))
        self.paste.set_text(translate("People", "Paste a list"))
        self.codes.set_text(translate("Words", "Codes only"))
        self.slips.retranslate()

    def refresh(self, people: PeopleModel) -> None:
        """Offer what can be done; slips also where nothing may be changed any more."""
        groups, editable = people.groups(), not people.is_read_only
        self.add_to.set_choices(
            [(group.id, local(group.name)) for group in groups], self.add_to.key()
        )
        for widget in (self.add_to, self.add, self.codes):
            widget.setEnabled(editable and bool(groups))
        self.paste.setEnabled(editable and people.keeps_names)
        self.slips.setEnabled(any(group.members for group in groups))
