"""One recommendation on the ballot: its text at the left, the criteria and a comment at the right."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Heading,
    Note,
    PrimaryButton,
    SavedLine,
    ScrollPage,
    row_of,
)
from workshop_app.ui.rate.kiosk_aside import StandAside
from workshop_app.ui.rate.kiosk_comment import CommentBox
from workshop_app.ui.rate.kiosk_questions import Questions
from workshop_app.ui.rate.kiosk_review import observer_text
from workshop_app.ui.rate.kiosk_text import TextPage
from workshop_app.ui.rate.rating_row import RatingRow
from workshop_app.ui.rate.saved_state import show_state_of_ballot
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.ballot_views import Item
from workshop_app.wording.language import current_language, translate

WIDE = 1000


class ItemPage(QWidget):
    """Follows the ballot; what is typed is kept at most a second later and whenever it is left."""

    next_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: BallotModel | None = None
        self._index = -1
        self._said: tuple[object, ...] = ()  # what the words shown are made of
        self._make_widgets()
        self._lay_out()
        self._questions.rated.connect(self._on_rated)
        self.aside.toggled.connect(self._on_aside_toggled)
        self.comment.text_settled.connect(self._on_comment_settled)
        self.comment.textChanged.connect(self.show_saved)
        self.comment.done.connect(self.next_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.back.clicked.connect(self.back_wanted)

    def set_model(self, model: BallotModel | None) -> None:
        """Show another person's ballot, or nobody's."""
        self._model = model
        self._index = -1
        self._said = ()
        self._questions.clear()
        self.comment.set_text("")

    @property
    def rows(self) -> list[RatingRow]:
        """Return the rows of points, in the order of the criteria."""
        return self._questions.rows

    def flush(self) -> None:
        """Keep the comment as typed, with the syllable being composed."""
        self.comment.flush()

    def refresh(self) -> None:
        """Show the recommendation as it stands."""
        model = self._model
        if model is None:
            return
        item = model.item
        moved = item.index != self._index
        if self._questions.show_item(item, enabled=not model.stopped):
            self._questions.put_in_tab_order(self.comment, self.next, self.aside.box, self.back)
            _read_last(self.aside, self._comment_label, self.comment, self.comment.error)
        if moved:
            self._index = item.index
            self.comment.set_text(item.comment)
            for page in (self._page, self.told, self._card_page):
                page.verticalScrollBar().setValue(0)
        self.told.dots.set_items(model.items, item.index)
        said = _words_made_of(model, item)
        if said != self._said:  # an answer alone changes no word, and no height
            self._said = said
            self._show_texts(model, item)
            self._fit()
        if moved and model.stopped:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        elif moved:
            self._questions.focus_first_open()

    def criterion_in_turn(self) -> str:
        """Return the criterion that a key rates: in focus, else the first open one; or none."""
        at = self._questions.in_turn()
        return "" if at is None else self.rows[at].criterion_id

    def go_on_from(self, criterion_id: str) -> None:
        """Put the focus on the next criterion; after the last one on the button to go on."""
        at = [row.criterion_id for row in self.rows].index(criterion_id) + 1
        if at == len(self.rows):
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        row = self.rows[at]
        row.focus_row()
        for part in (row, row.question):
            _bring_in_view(part, self._page, self._card_page)

    def go_on_from_aside(self) -> None:
        """Put the focus on the button to go on once one stands aside, else on the first point."""
        if self._model is not None and self._model.item.recused:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._questions.focus_first_open()

    def show_saved(self) -> None:
        """Say whether everything is on the disk."""
        if self._model is not None:
            typing = self.comment.has_unsettled_text()
            show_state_of_ballot(self.saved, self._model, typing=typing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts side by side, or one above the other where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QEvent) -> None:
        """Keep what was typed."""
        self.flush()
        super().hideEvent(event)  # pyright: ignore[reportArgumentType]

    def _make_widgets(self) -> None:
        self.told = TextPage()
        self.stopped = Note("warn")
        self._stopped_text = Body()
        self.stopped.body.addWidget(self._stopped_text, 1)
        self._questions = Questions()
        self.aside = StandAside()
        self._comment_label = Heading(level="heading")
        self.comment = CommentBox()
        self._comment_label.setBuddy(self.comment)
        self.saved = SavedLine()
        self.back = Button("")
        self.next = PrimaryButton("")
        self.back.set_large()
        self.next.set_large()

    def _lay_out(self) -> None:
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._page = ScrollPage(margin=24)
        self._page.body.addLayout(self._columns, 1)
        self._outer.addWidget(self._page)
        self._card_page = ScrollPage(margin=0, gap=10)
        self._card_page.body.addWidget(self.stopped)
        self._card_page.body.addLayout(self._questions)
        self._card_page.body.addWidget(self.aside)
        self._card_page.body.addWidget(self._comment_label)
        self._card_page.body.addWidget(self.comment, 1)
        self._card_page.body.addWidget(self.comment.error)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.saved, 1)
        foot.addWidget(row_of(self.back, self.next, from_right=True))
        self._card = Card(padding=24, gap=14)
        self._card.body.addWidget(self._card_page, 1)
        self._card.body.addWidget(self._foot)
        self._columns.setSpacing(32)
        self._columns.addWidget(self.told, 6)
        self._columns.addWidget(self._card, 7)

    def _show_texts(self, model: BallotModel, item: Item) -> None:
        self.told.show_item(model, item)
        self.stopped.setVisible(model.stopped)
        self._stopped_text.setText(_why_stopped(model))
        self.aside.show_item(item, enabled=not model.stopped)
        self.aside.setVisible(not model.is_observer)
        self._comment_label.setText(translate("Words", "Comment"))
        self.comment.show_state(model.comment_error, stopped=model.stopped)
        self.back.set_text(translate("Ballot", "Back"))
        onward = (
            translate("Ballot", "Review") if model.leads_to_review else translate("Words", "Next")
        )
        self.next.set_text(f"{onward} ↵", name=onward)

    def _fit(self) -> None:
        theme = current_theme()
        wide = self.width() >= theme.px(WIDE)
        side, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(side if wide else above)
        self._place_foot(wide=wide)
        self.comment.setMinimumHeight(theme.px(84))
        # What the page, the scroll bar and the card leave to their contents.
        outside = 48 + theme.px(12)
        for page, frame in ((self.told, 0), (self._card_page, 50)):
            inside = self.width() - outside - frame
            off, auto = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
            page.setVerticalScrollBarPolicy(auto if wide else off)
            page.setHorizontalScrollBarPolicy(off)
            # Labels ask for at least what they need on comfortable lines, however wide they are.
            least = page.body.totalMinimumSize().height()
            needed = max(page.body.totalHeightForWidth(inside), least)
            page.setMinimumHeight(0 if wide else needed)

    def _place_foot(self, *, wide: bool) -> None:
        """Keep Next in view: in the card, or below the page where all of it scrolls."""
        inside = self._foot.parentWidget() is self._card
        if wide and not inside:
            self._foot.setContentsMargins(0, 0, 0, 0)
            self._card.body.addWidget(self._foot)
        elif not wide and inside:
            self._foot.setContentsMargins(24, 10, 24, 10)
            self._outer.addWidget(self._foot)

    def _on_rated(self, criterion_id: str, value: object) -> None:
        if self._model is not None:
            self._model.rate(criterion_id, value if isinstance(value, int) else None)

    def _on_aside_toggled(self, recused: bool) -> None:
        if self._model is not None:
            self._model.recuse(recused)

    def _on_comment_settled(self, text: str) -> None:
        if self._model is not None and self._index >= 0:
            self._model.comment(self._index, text)


def _why_stopped(model: BallotModel) -> str:
    if model.is_observer:
        return observer_text()
    closed = translate(
        "Ballot",
        "Round {number} was closed. What is marked as saved counts; nothing more can be "
        "changed. Please tell the facilitator if you were not finished.",
    )
    return closed.format(number=model.round_number)


def _words_made_of(model: BallotModel, item: Item) -> tuple[object, ...]:
    """Return all that the words of the page are made of."""
    asked = [(one.criterion, one.before) for one in item.questions]
    at = item.index, model.count, model.round_number, model.leads_to_review
    aside = item.recused, item.recused_by_others
    state = model.stopped, model.is_observer, model.comment_error, *aside
    return (*at, *state, item.recommendation, asked, current_language(), current_theme())


def _read_last(*parts: QWidget) -> None:
    """Have a screen reader come to these after the rows, which were made later."""
    for part in parts:
        part.raise_()


def _bring_in_view(target: QWidget, *pages: ScrollPage) -> None:
    # Qt scrolls to the focus for Tab alone.
    for page in pages:
        inside = page.widget()
        if inside is not None and inside.isAncestorOf(target):
            page.ensureWidgetVisible(target, 0, current_theme().px(24))
