"""Beside the entry grid: which cell has the focus, and the comment that belongs to it."""

from PySide6.QtWidgets import QWidget

from workshop_app.domain.errors import UserError
from workshop_app.ui.kit import Body, Card, Heading, Muted, TextBox, TextLabel
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.rate.entry_grid import EntryGridModel
from workshop_app.wording.language import local, translate
from workshop_app.wording.messages import sentence_for


class EntrySide(Card):
    """The comment belongs to the person and recommendation it was begun for."""

    def __init__(self, grid: EntryGridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._owner: tuple[str, str] | None = None
        self._place = Heading(level="subheading")
        self._item = Body()
        self._label = Body(strong=True)
        self.comment = TextBox("")
        self._label.setBuddy(self.comment)
        self._note = Muted()
        self.error = TextLabel(kind="error")
        labels = (self._place, self._item, self._label, self.comment, self._note, self.error)
        for widget in labels:
            self.body.addWidget(widget)
        self.body.setStretchFactor(self.comment, 1)
        self.comment.text_settled.connect(self._on_comment_settled)

    def refresh(self, row: int, column: int) -> None:
        """Show a cell's person, recommendation and comment; what is being typed stays."""
        theme = current_theme()
        self.setMinimumWidth(theme.px(220))
        self.comment.setMinimumHeight(theme.px(84))
        person, item = self._grid.people[row], self._grid.items[column]
        self._place.setText(f"{person.code} × {item.code}")
        self._item.setText(local(item.title))
        self._label.setText(translate("Words", "Comment"))
        name = translate("EntryGrid", "Comment of {person} on {item}")
        self.comment.set_name(name.format(person=person.code, item=item.code))
        masked = self._grid.is_comment_masked(row, column)
        self.comment.setReadOnly(masked)
        self._note.setText(translate("EntryGrid", "The person has commented; it is hidden."))
        self._note.setVisible(masked)
        owner = person.id, item.id
        if owner != self._owner or not self.comment.has_unsettled_text():
            if owner != self._owner:
                self.error.hide()
            if not self.error.isVisible():
                self.comment.set_text(self._grid.comment(row, column))
            self._owner = owner
        self.error.setVisible(bool(self.error.text()))

    def leave(self) -> None:
        """Keep the comment as typed, and forget what was wrong with it."""
        self.comment.flush()
        self.error.setText("")

    def _on_comment_settled(self, text: str) -> None:
        if self._owner is None:
            return
        try:
            self._grid.write_comment(*self._owner, text)
        except UserError as error:
            self.error.setText(sentence_for(error))
            self.error.show()
        else:
            self.error.setText("")
            self.error.hide()
