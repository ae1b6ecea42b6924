"""Participants and groups: the table, pasting, codes only, and the groups themselves."""

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import DangerButton, EmptyState, Muted, row_of
from workshop_app.ui.prepare.groups_card import CodesPanel, GroupsCard
from workshop_app.ui.prepare.people_bar import PeopleBar
from workshop_app.ui.prepare.people_table import PeopleTable
from workshop_app.ui.prepare.person_changes import PersonChanges
from workshop_app.ui.prepare.section import SectionPage
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.prepare.model import PrepareModel, Section
from workshop_app.viewmodels.prepare.people import PeopleModel, PersonField
from workshop_app.wording.language import local, translate

ROWS_IN_VIEW = 12
_FIELDS: dict[str, PersonField] = {"code": "code", "name": "name", "affiliation": "affiliation"}


class PeopleSection(SectionPage):
    """Who takes part, and for which group."""

    SECTION = Section.PEOPLE

    def __init__(self, desk: Desk, prepare: PrepareModel) -> None:
        super().__init__(desk, prepare)
        self.model = PeopleModel(prepare)
        self._changes = PersonChanges(desk, self.model)
        self.bar = PeopleBar(desk, prepare.workshop_id)
        self._delete = DangerButton("", icon_name="delete")
        self._counts = Muted()
        self.table = PeopleTable(self.model)
        self._empty = EmptyState()
        self._codes_panel = CodesPanel(self.model)
        self.groups_card = GroupsCard(desk, self.model)
        self._lay_out()
        self._connect()

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        target = self.table if self.model.rows() else self.bar.paste
        target.setFocus()

    def introduction(self) -> str:
        """Return the sentence under the heading."""
        if self.prepare.is_read_only:
            return ""
        if not self.model.keeps_names:
            return translate(
                "People", "The workshop is anonymous: people are codes, without names."
            )
        return translate(
            "People",
            "Type into a cell to change it. Nobody but the facilitator sees names while rating.",
        )

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.bar.retranslate()
        self._delete.set_text(translate("People", "Delete chosen"))
        self.table.setAccessibleName(translate("Words", "Participants"))
        self._empty.set_texts(
            translate("Words", "No participants yet"),
            translate("People", "Paste a list of names, or add codes only."),
        )
        self._codes_panel.retranslate()
        self.groups_card.retranslate()
        super().retranslate()

    def refresh(self) -> None:
        """Show what is kept."""
        self._intro.setText(self.introduction())
        super().refresh()
        editable, rows = not self.prepare.is_read_only, self.model.rows()
        groups = self.model.groups()
        self.bar.refresh(self.model)
        self.table.set_keeps_names(self.model.keeps_names)
        self.table.reload()
        height = min(len(rows), ROWS_IN_VIEW) + 1.5
        self.table.setMinimumHeight(round(current_theme().px(40) * height))
        self.groups_card.refresh()
        self._delete.setEnabled(editable and bool(rows))
        panel = self._codes_panel.isVisibleTo(self)
        self.table.setVisible(bool(rows) and not panel)
        self._delete.setVisible(bool(rows) and not panel)
        self._empty.setVisible(not rows and not panel)
        counts = [f"{local(group.name)} {group.members}" for group in groups]
        if observers := sum(group.observers for group in groups):
            counts.append(translate("People", "Observers {n}").format(n=observers))
        self._counts.setText(" · ".join(counts))

    def _lay_out(self) -> None:
        self.body.addWidget(self.bar)
        self.body.addWidget(self._counts)
        for widget in (self.table, self._empty, self._codes_panel):
            self.body.addWidget(widget)
        self.body.addWidget(row_of(self._delete))
        self.body.addWidget(self.groups_card)
        self.body.addStretch(1)
        self._codes_panel.hide()

    def _connect(self) -> None:
        self.bar.add.clicked.connect(self._on_add_clicked)
        self.bar.paste.clicked.connect(self._on_paste_clicked)
        self.bar.codes.clicked.connect(self._on_codes_clicked)
        self._delete.clicked.connect(self._delete_chosen)
        self.table.delete_asked.connect(self._delete_chosen)
        self.table.rows.cell_changed.connect(self._on_table_cell_changed)
        self.table.rows.observer_changed.connect(self._changes.set_observer)
        self._codes_panel.accepted.connect(self._on_codes_accepted)
        self._codes_panel.cancelled.connect(self._close_panels)

    def _close_panels(self) -> None:
        self._codes_panel.hide()
        self.refresh()

    def _delete_chosen(self) -> None:
        ids = self.table.chosen_ids()
        if not ids or self.prepare.is_read_only:
            return

        def act() -> None:
            put_back = self.model.delete(ids)
            self.desk.messages.succeed(
                translate("People", "Participants deleted: {n}").format(n=len(ids)),
                translate("Words", "Undo"),
                lambda: self.desk.attempt(put_back),
            )

        self.desk.attempt(act)

    def _on_add_clicked(self) -> None:
        self._close_panels()
        made: list[str] = []
        group = self.bar.add_to.key()
        if not self.desk.attempt(lambda: made.append(self.model.add_person(group))):
            return
        row = self.table.rows.row_of(made[0])
        index = self.table.rows.index(row, 1 if self.model.keeps_names else 0)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)
        self.table.setFocus()
        self.table.edit(index)

    def _on_paste_clicked(self) -> None:
        self._close_panels()
        self.preview_asked.emit()

    def _on_codes_clicked(self) -> None:
        self._close_panels()
        self._codes_panel.show()
        self.refresh()
        self._codes_panel.begin()

    def _on_codes_accepted(self, counts: Mapping[str, int]) -> None:
        if self.desk.attempt(lambda: self.model.add_codes(counts)):
            self._close_panels()
            self.table.setFocus()

    def _on_table_cell_changed(self, person_id: str, field: str, text: str) -> None:
        if field == "group":
            self._changes.move_to_group(person_id, text)
            return
        self.desk.attempt(lambda: self.model.set_cell(person_id, _FIELDS[field], text))
