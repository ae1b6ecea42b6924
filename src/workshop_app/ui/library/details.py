"""The chosen workshop at the right: state, turnout, figures, and what one may do with it."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.domain.library import GroupTurnout, WorkshopCard
from workshop_app.domain.standing import Status
from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Chip,
    GroupMark,
    Heading,
    IconButton,
    Muted,
    PrimaryButton,
    ScrollPage,
    TurnoutBar,
    row_of,
)
from workshop_app.ui.kit.clearing import empty_layout
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.viewmodels.library.model import shown_title, status_words, when_and_where
from workshop_app.wording.language import local, translate
from workshop_app.wording.salvage import salvage_sentence

TITLE_LINES = 4
NO_BREAK = "\u00a0"


class TurnoutLine(QWidget):
    """One group: its mark and name, the figures, and the bar under them."""

    def __init__(self, mark: int, group: GroupTurnout) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(GroupMark(mark, local(group.name)), 1)
        figures = translate("Library", "{done} of {total}")
        line.addWidget(Muted(figures.format(done=group.finished, total=group.members)))
        bar = TurnoutBar(mark, local(group.name))
        bar.set_turnout(group.finished, group.members)
        column.addLayout(line)
        column.addWidget(bar)


class DetailsCard(Card):
    """Says of one workshop what the list has no room for."""

    opened = Signal()
    duplicated = Signal(bool)
    exported = Signal()
    deleted = Signal()

    def __init__(self, *, can_export: bool) -> None:
        super().__init__(padding=0, gap=0)
        self._card: WorkshopCard | None = None
        self._chip, self._sample = Chip(), Chip()
        self._title = Heading(level="heading")
        self._title.set_most_lines(TITLE_LINES)
        self._where, self._figures = Muted(), Muted()
        self._salvaged = Body()
        self._turnout_title = Body(strong=True)
        self._turnout = QVBoxLayout()
        self._turnout.setSpacing(10)
        self._open = PrimaryButton("")
        self._duplicate, self._export = Button("", icon_name="copy"), Button("", icon_name="export")
        self._delete = IconButton("delete", "delete")
        self._lay_out(can_export=can_export)
        self._open.clicked.connect(self.opened)
        self._duplicate.clicked.connect(self._on_duplicate_clicked)
        self._export.clicked.connect(self.exported)
        self._delete.clicked.connect(self.deleted)

    def set_card(self, card: WorkshopCard | None) -> None:
        """Show a workshop, or nothing."""
        self._card = card
        self.setVisible(card is not None)
        if card is not None:
            self._show(card)

    def let_delete(self, *, may: bool) -> None:
        """Let the workshop be deleted, or not yet."""
        self._delete.setEnabled(may)

    def minimumSizeHint(self) -> QSize:
        """Return the width below which a chip or a word would be cut."""
        hint, inside = super().minimumSizeHint(), self._page.widget()
        bar = self._page.verticalScrollBar().sizeHint().width()
        edges = bar + 2 * self.frameWidth()
        least = inside.minimumSizeHint().width() + edges if inside is not None else 0
        return QSize(max(hint.width(), least), hint.height())

    def _lay_out(self, *, can_export: bool) -> None:
        page = self._page = ScrollPage(margin=20, gap=10)
        head = QHBoxLayout()
        head.addWidget(row_of(self._chip, self._sample), 1)
        head.addWidget(self._delete, 0, Qt.AlignmentFlag.AlignTop)
        page.body.addLayout(head)
        for widget in (
            self._title,
            self._salvaged,
            self._where,
            self._figures,
            self._turnout_title,
        ):
            page.body.addWidget(widget)
        page.body.addLayout(self._turnout)
        page.body.addStretch(1)
        self.body.addWidget(page, 1)
        feet = QVBoxLayout()
        feet.setContentsMargins(20, 8, 20, 20)
        feet.setSpacing(12)
        feet.addWidget(self._open)
        feet.addWidget(SideBySide(self._duplicate, self._export, room=300, gap=8))
        self._open.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body.addLayout(feet)
        self._export.setHidden(not can_export)

    def _show(self, card: WorkshopCard) -> None:
        words = status_words(card)
        self._chip.set_chip(words.text, words.tone)
        self._sample.set_chip(translate("Words", "Sample"), "neutral")
        self._sample.setVisible(card.is_sample)
        self._title.setText(shown_title(card.title))
        self._title.setToolTip(shown_title(card.title))
        self._salvaged.setVisible(card.salvaged is not None)
        self._salvaged.setText("" if card.salvaged is None else salvage_sentence(card.salvaged))
        self._where.setText(when_and_where(card))
        self._figures.setText(_figures(card))
        self._show_turnout(card)
        self._show_buttons(card)
        self.updateGeometry()  # what scrolls does not tell its own new least width

    def _show_turnout(self, card: WorkshopCard) -> None:
        empty_layout(self._turnout)
        rated = card.round_number > 0
        self._turnout_title.setVisible(rated)
        if not rated:
            return
        title = translate("Library", "Finished in round {n}").format(n=card.round_number)
        self._turnout_title.setText(title)
        for mark, group in enumerate(card.turnout):
            self._turnout.addWidget(TurnoutLine(mark, group))

    def _show_buttons(self, card: WorkshopCard) -> None:
        over = card.status is Status.CONCLUDED
        text = translate("Library", "Open") if over else translate("Library", "Continue")
        said = translate("Library", "{action}: {title}")
        title = shown_title(card.title)
        for button, words in (
            (self._open, text),
            (self._duplicate, translate("Library", "Duplicate")),
            (self._export, translate("Words", "Export to Excel")),
        ):
            button.set_text(words, name=said.format(action=words, title=title))
        self._delete.set_name(said.format(action=translate("Words", "Delete"), title=title))
        self._duplicate.setToolTip(
            translate("Library", "A new workshop with this preparation, without ratings")
        )
        self._export.setEnabled(card.has_results)
        why = translate("Library", "There is no revealed round to export yet")
        self._export.setToolTip("" if card.has_results else why)
        self._export.setAccessibleDescription(self._export.toolTip())

    def _on_duplicate_clicked(self) -> None:
        """Ask whether people come along, where there are any."""
        people = self._card.participants if self._card is not None else 0
        if not people:
            self.duplicated.emit(False)
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        with_them = translate("Library", "With participants: {n}").format(n=people)
        for text, along in (
            (translate("Library", "Without participants"), False),
            (with_them, True),
        ):
            action = menu.addAction(text)
            action.triggered.connect(partial(self.duplicated.emit, along))
        menu.popup(self._duplicate.mapToGlobal(QPoint(0, self._duplicate.height())))


def _figures(card: WorkshopCard) -> str:
    prepared = (
        translate("Words", "Recommendations: {n}").format(n=card.recommendations),
        translate("Library", "Criteria: {n}").format(n=card.criteria),
        translate("Library", "Participants: {n}").format(n=card.participants),
    )
    given = (
        translate("Library", "Rounds: {n}").format(n=card.rounds),
        translate("Library", "Comments: {n}").format(n=card.comments),
    )
    # A line ends between two figures, never between a figure and its word.
    lines = (" · ".join(part.replace(" ", NO_BREAK) for part in line) for line in (prepared, given))
    return "\n".join(lines)
