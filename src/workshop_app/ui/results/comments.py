"""Comments by group, each beside its rating."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from workshop_app.findings.comments import CommentLine
from workshop_app.ui.kit import Body, Button, Card, GroupMark, Heading, Muted
from workshop_app.viewmodels.presenter.chosen_comments import ChosenComments
from workshop_app.wording.language import translate

PORTION = 20  # hundreds of cards at once would hold up the window


class CommentsPanel(QWidget):
    """A heading with the number, then one card a comment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._head = Heading(level="subheading")
        self._none = Muted()
        self._column.addWidget(self._head)
        self._column.addWidget(self._none)
        self._cards: list[QWidget] = []
        self._shown: tuple[CommentLine, ...] | None = None
        self._ticks: ChosenComments | None = None
        self.more = Button("")
        self.more.clicked.connect(self._on_more_clicked)
        self._column.addWidget(self.more)

    def show_lines(
        self, lines: tuple[CommentLine, ...], ticks: ChosenComments | None = None
    ) -> None:
        """Show these comments in place of the former ones; `ticks` puts them on the projector."""
        said = translate("Results", "Comments: {n}, with the ratings")
        self._head.setText(said.format(n=len(lines)))
        self._none.setText(translate("Results", "Nobody has commented on this."))
        self._none.setVisible(not lines)
        if (lines, ticks) != (self._shown, self._ticks):
            self._shown, self._ticks = lines, ticks
            for card in self._cards:
                self._column.removeWidget(card)
                card.hide()  # Qt deletes it later; until then it would lie under the new ones
                card.deleteLater()
            self._cards = []
            self._add_portion()
        self._offer_more()

    def _add_portion(self) -> None:
        lines = self._shown or ()
        first = len(self._cards)
        for line in lines[first : first + PORTION]:
            card = _card(line)
            if self._ticks is not None:
                card.body.addWidget(_tick(self._ticks, line))
            self._column.insertWidget(self._column.indexOf(self.more), card)
            self._cards.append(card)

    def _offer_more(self) -> None:
        left = len(self._shown or ()) - len(self._cards)
        self.more.set_text(translate("Results", "Show more comments ({n} left)").format(n=left))
        self.more.setVisible(left > 0)

    def _on_more_clicked(self) -> None:
        self._add_portion()
        self._offer_more()


def _tick(ticks: ChosenComments, line: CommentLine) -> QCheckBox:
    box = QCheckBox(translate("Presenter", "Show on the projector"))
    box.setAccessibleName(f"{box.text()}: {line.text}")
    box.setChecked(ticks.is_ticked(line))

    def turn(shown: bool) -> None:
        ticks.tick(line, shown=shown)

    box.toggled.connect(turn)
    return box


def _card(line: CommentLine) -> Card:
    card = Card(padding=12, gap=4)
    about = " · ".join(part for part in (line.author, line.ratings) if part)
    if line.group is not None and line.group.mark is not None:
        name = f"{line.group.name} · {about}" if about else line.group.name
        card.body.addWidget(GroupMark(line.group.mark, name))
    else:
        hidden = translate("Results", "Group and rating hidden: too few")
        card.body.addWidget(Muted(hidden))
    card.body.addWidget(Body(line.text))
    return card
