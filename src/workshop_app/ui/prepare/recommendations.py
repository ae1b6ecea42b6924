"""Recommendations: the list with its editor, pasting many, taking from a set."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.recommendations import RecommendationSet
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Button, DangerButton, EmptyState, IconButton, flush_fields, row_of
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.prepare.recommendation_editor import RecommendationEditor
from workshop_app.ui.prepare.recommendation_list import RecommendationList
from workshop_app.ui.prepare.section import SectionPage
from workshop_app.ui.prepare.set_panel import SetPanel
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.prepare.model import PrepareModel, Section
from workshop_app.viewmodels.prepare.recommendations import RecommendationsModel
from workshop_app.wording.language import translate


class RecommendationsSection(SectionPage):
    """What is rated, in the order in which it is shown."""

    SECTION = Section.RECOMMENDATIONS

    def __init__(self, desk: Desk, prepare: PrepareModel) -> None:
        super().__init__(desk, prepare)
        self.model = RecommendationsModel(prepare)
        self._add, self._paste = Button("", icon_name="add"), Button("", icon_name="import")
        self._take = Button("", icon_name="table")
        self.list = RecommendationList()
        self._up = IconButton("up", "")
        self._down = IconButton("down", "")
        self._delete = DangerButton("", icon_name="delete")
        self.editor = RecommendationEditor(self.model)
        self._empty = EmptyState()
        self.set_panel = SetPanel(self.model)
        self._lay_out()
        self._connect()

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        target = self.list if self.model.rows() else self._add
        target.setFocus()

    def introduction(self) -> str:
        """Return the sentence under the heading."""
        return translate(
            "Recommendations",
            "What is rated, in the order in which it is shown. Drag to reorder, or press Alt "
            "with the up and down keys.",
        )

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._add.set_text(translate("Words", "Add"))
        self._paste.set_text(translate("Recommendations", "Paste many"))
        self._take.set_text(translate("Words", "Take from a set"))
        self.list.setAccessibleName(translate("Words", "Recommendations"))
        self.list.setAccessibleDescription(self.introduction())
        self._up.set_name(translate("Recommendations", "Move up (Alt+Up)"))
        self._down.set_name(translate("Recommendations", "Move down (Alt+Down)"))
        self._delete.set_text(translate("Words", "Delete"))
        self._empty.set_texts(
            translate("Recommendations", "No recommendations yet"),
            translate("Recommendations", "Write one, paste a list from anywhere, or take a set."),
        )
        self.set_panel.retranslate()
        self.editor.retranslate()
        super().retranslate()

    def refresh(self) -> None:
        """Show what is kept."""
        super().refresh()
        rows = self.model.rows()
        chosen = self.model.chosen
        self.list.set_rows(rows, chosen.id if chosen else "")
        self.list.setMinimumHeight(current_theme().px(320))
        self.editor.refresh()
        editable = not self.prepare.is_read_only
        self.list.set_editable(editable)
        for button in (self._add, self._paste, self._take):
            button.setEnabled(editable)
        place = next((at for at, row in enumerate(rows) if chosen and row.id == chosen.id), -1)
        movable = editable and place >= 0 and not self.model.chosen_is_draft
        self._up.setEnabled(movable and place > 0)
        self._down.setEnabled(movable and place < len(rows) - 1)
        self._delete.setEnabled(editable and place >= 0)
        panel = self.set_panel.isVisibleTo(self)
        self._main.setVisible(bool(rows) and not panel)
        self._empty.setVisible(not rows and not panel)

    def _lay_out(self) -> None:
        self.body.addWidget(row_of(self._add, self._paste, self._take))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(row_of(self._up, self._down, self._delete))
        self._main = SideBySide(left, self.editor, room=760, stretches=(2, 3))
        for widget in (self._main, self._empty, self.set_panel):
            self.body.addWidget(widget, 1)
        self.set_panel.hide()

    def _connect(self) -> None:
        self.model.changed.connect(self.refresh)
        self._add.clicked.connect(self._on_add_clicked)
        self._paste.clicked.connect(self._on_paste_clicked)
        self._take.clicked.connect(self._on_take_clicked)
        self.list.chosen.connect(self._on_list_chosen)
        self.list.move_asked.connect(self._on_list_move_asked)
        self.list.delete_asked.connect(self._delete_one)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._delete.clicked.connect(self._on_delete_clicked)
        self.set_panel.taken.connect(self._on_set_taken)
        self.set_panel.cancelled.connect(self._close_panels)

    def _close_panels(self) -> None:
        self.set_panel.hide()
        self.refresh()

    def _move(self, item_id: str, place: int) -> None:
        self.desk.attempt(lambda: self.model.move_to(item_id, place))
        self.refresh()

    def _delete_one(self, item_id: str) -> None:
        if self.prepare.is_read_only:
            return
        code = next(row.code for row in self.model.rows() if row.id == item_id)

        def act() -> None:
            put_back = self.model.delete(item_id)
            self.desk.messages.succeed(
                translate("Recommendations", "{code} is deleted.").format(code=code),
                translate("Words", "Undo"),
                lambda: self.desk.attempt(put_back),
            )

        self.desk.attempt(act)

    def _on_add_clicked(self) -> None:
        self._close_panels()
        self.model.begin()
        self.editor.focus_title()

    def _on_paste_clicked(self) -> None:
        self._close_panels()
        self.preview_asked.emit()

    def _on_take_clicked(self) -> None:
        self._close_panels()
        self.set_panel.show()
        self.refresh()
        self.set_panel.begin()

    def _on_set_taken(self, chosen: RecommendationSet, codes: list[str]) -> None:
        if self.desk.attempt(lambda: self.model.take(chosen, codes)):
            self._close_panels()
            self.list.setFocus()

    def _on_list_chosen(self, item_id: str) -> None:
        flush_fields(self.editor)
        self.model.choose(item_id)

    def _on_list_move_asked(self, item_id: str, place: int) -> None:
        if not self.prepare.is_read_only:
            self._move(item_id, place)

    def _on_up_clicked(self) -> None:
        self._step(-1)

    def _on_down_clicked(self) -> None:
        self._step(1)

    def _step(self, steps: int) -> None:
        chosen = self.model.chosen
        if chosen is not None:
            self._move(chosen.id, self.list.currentRow() + steps)

    def _on_delete_clicked(self) -> None:
        chosen = self.model.chosen
        if chosen is not None:
            self._delete_one(chosen.id)
