"""One recommendation on the ballot: its text at the left, the criteria and a comment at the right."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Heading,
    Muted,
    Note,
    PrimaryButton,
    SavedLine,
    ScrollPage,
    TextBox,
    TextLabel,
    row_of,
    set_style_property,
)
from workshop_app.ui.rate.kiosk_text import TextPage
from workshop_app.ui.rate.rating_row import RatingRow
from workshop_app.ui.rate.saved_state import show_saved_state
from workshop_app.ui.theme import BALLOT, current_theme
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.ballot_views import Item
from workshop_app.wording.language import local, translate
from workshop_app.wording.messages import sentence_for

STORE_TYPING_MS = 900
WIDE = 1000


class ItemPage(QWidget):
    """Follows the ballot; what is typed is kept at most a second later and whenever it is left."""

    next_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: BallotModel | None = None
        self._index = -1
        self._rows: list[RatingRow] = []
        self._questions: list[tuple[TextLabel, TextLabel]] = []
        self._make_widgets()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(STORE_TYPING_MS)
        self._typing.timeout.connect(self.comment.settle)
        self.comment.text_settled.connect(self._on_comment_settled)
        self.comment.textChanged.connect(self._on_comment_typed)
        self.comment.installEventFilter(self)
        self.next.clicked.connect(self.next_wanted)
        self.back.clicked.connect(self.back_wanted)

    def set_model(self, model: BallotModel | None) -> None:
        """Show another person's ballot, or nobody's."""
        self._model = model
        self._index = -1
        self._clear_rows()
        self.comment.set_text("")

    @property
    def rows(self) -> list[RatingRow]:
        """Return the rows of points, in the order of the criteria."""
        return self._rows

    def flush(self) -> None:
        """Keep the comment as typed, with the syllable being composed."""
        self._typing.stop()
        self.comment.flush()

    def refresh(self) -> None:
        """Show the recommendation as it stands."""
        model = self._model
        if model is None:
            return
        item = model.item
        moved = item.index != self._index
        self._make_rows(item)
        if moved:
            self._index = item.index
            self.comment.set_text(item.comment)
            for page in (self._page, self._text_page, self._card_page):
                page.verticalScrollBar().setValue(0)
        self._show_texts(model, item)
        self._show_answers(model, item)
        self._fit()
        if moved:
            self._focus_first_open(item)

    def rate_by_key(self, value: int | None) -> bool:
        """Rate the criterion in focus (else the first open one) and go on to the next."""
        model = self._model
        at = self._current_row()
        if model is None or at is None:
            return True
        if not model.rate(self._rows[at].criterion_id, value):
            return False
        if at + 1 < len(self._rows):
            self._rows[at + 1].focus_row()
            self._bring_into_view(self._rows[at + 1])
        else:
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring_into_view(self.next)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on from the comment with Ctrl+Enter; Enter alone begins a new line."""
        if watched is self.comment and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.type() == QEvent.Type.KeyPress and enter and control:
                self.next_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts side by side, or one above the other where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QEvent) -> None:
        """Keep what was typed."""
        self.flush()
        super().hideEvent(event)  # pyright: ignore[reportArgumentType]

    def _make_widgets(self) -> None:
        self._text_page = TextPage()
        self._stopped = Note("warn")
        self._stopped_text = Body()
        self._stopped.body.addWidget(self._stopped_text, 1)
        self._comment_label = Heading(level="heading")
        self.comment = TextBox("")
        policy = self.comment.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Ignored)  # as tall as there is room
        self.comment.setSizePolicy(policy)
        self._comment_label.setBuddy(self.comment)
        self._comment_error = TextLabel(kind="error")
        self.saved = SavedLine()
        self.back = Button("")
        self.next = PrimaryButton("")
        self.back.set_large()
        self.next.set_large()

    def _lay_out(self) -> None:
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._page = ScrollPage(margin=24)
        self._page.body.addLayout(self._columns, 1)
        self._outer.addWidget(self._page)
        self._card_page = ScrollPage(margin=0, gap=10)
        self._criteria = QVBoxLayout()
        self._criteria.setSpacing(10)
        self._card_page.body.addWidget(self._stopped)
        self._card_page.body.addLayout(self._criteria)
        self._card_page.body.addWidget(self._comment_label)
        self._card_page.body.addWidget(self.comment, 1)
        self._card_page.body.addWidget(self._comment_error)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.saved, 1)
        foot.addWidget(row_of(self.back, self.next, from_right=True))
        self._card = Card(padding=24, gap=14)
        self._card.body.addWidget(self._card_page, 1)
        self._card.body.addWidget(self._foot)
        self._columns.setSpacing(32)
        self._columns.addWidget(self._text_page, 6)
        self._columns.addWidget(self._card, 7)

    def _make_rows(self, item: Item) -> None:
        """Make the rows of points; those of the page before stay where the criteria are the same.

        A new row costs as much as all else of a page turn together.
        """
        if [row.criterion_id for row in self._rows] == [one.criterion.id for one in item.questions]:
            return
        self._clear_rows()
        for question in item.questions:
            name, asked = Heading(level="heading"), Muted()
            row = RatingRow(question)
            row.rated.connect(self._on_row_rated)
            self._criteria.addWidget(row_of(name, asked))
            self._criteria.addWidget(row)
            self._rows.append(row)
            self._questions.append((name, asked))
        order: list[QWidget] = [*(b for row in self._rows for b in row.buttons), self.comment]
        for first, second in zip(order, [*order[1:], self.back], strict=True):
            QWidget.setTabOrder(first, second)
        QWidget.setTabOrder(self.back, self.next)

    def _clear_rows(self) -> None:
        while (taken := self._criteria.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._rows, self._questions = [], []

    def _show_texts(self, model: BallotModel, item: Item) -> None:
        self._text_page.show_item(model, item)
        comment = translate("Words", "Comment")
        self._comment_label.setText(comment)
        hint = translate("Ballot", "Why? What would have to change? (optional)")
        self.comment.set_name(comment, placeholder=hint)
        self.comment.setFont(current_theme().font(BALLOT))
        self.back.set_text(translate("Ballot", "Back"))
        last = item.index + 1 == model.count
        onward = translate("Ballot", "Review") if last else translate("Words", "Next")
        self.next.set_text(f"{onward} ↵", name=onward)

    def _show_answers(self, model: BallotModel, item: Item) -> None:
        stopped = model.stopped
        for row, names, question in zip(self._rows, self._questions, item.questions, strict=True):
            row.set_question(question, enabled=not stopped)
            names[0].setText(local(question.criterion.name))
            names[1].setText(local(question.criterion.question))
            names[1].setVisible(bool(question.criterion.question))
        self._stopped.setVisible(stopped)
        closed = translate(
            "Ballot",
            "Round {number} was closed. What is marked as saved counts; nothing more can be "
            "changed. Please tell the facilitator if you were not finished.",
        )
        self._stopped_text.setText(closed.format(number=model.round_number))
        self.comment.setReadOnly(stopped)
        error = model.comment_error
        self._comment_error.setVisible(error is not None)
        self._comment_error.setText(sentence_for(error) if error else "")
        set_style_property(self.comment, "wrong", error is not None)
        self.show_saved()

    def show_saved(self) -> None:
        """Say whether everything is on the disk."""
        if self._model is not None:
            typing = self.comment.has_unsettled_text()
            show_saved_state(self.saved, self._model.outbox, typing=typing)

    def _focus_first_open(self, item: Item) -> None:
        missing = {criterion.id for criterion in item.missing}
        first = next((row for row in self._rows if row.criterion_id in missing), None)
        if self._rows:
            (first or self._rows[0]).focus_row()

    def _current_row(self) -> int | None:
        focused = [at for at, row in enumerate(self._rows) if row.has_row_focus()]
        if focused:
            return focused[0]
        if self._model is None:
            return None
        # With every question answered and the focus elsewhere a digit is more likely a slip.
        missing = {criterion.id for criterion in self._model.item.missing}
        return next((at for at, row in enumerate(self._rows) if row.criterion_id in missing), None)

    def _bring_into_view(self, widget: QWidget) -> None:
        # Qt scrolls to the focus for Tab alone.
        for page in (self._page, self._card_page):
            inside = page.widget()
            if inside is not None and inside.isAncestorOf(widget):
                page.ensureWidgetVisible(widget, 0, current_theme().px(24))

    def _fit(self) -> None:
        theme = current_theme()
        wide = self.width() >= theme.px(WIDE)
        side, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(side if wide else above)
        self._place_foot(wide=wide)
        self.comment.setMinimumHeight(theme.px(84))
        # What the page, the scroll bar and the card leave to their contents.
        outside = 48 + theme.px(12)
        for page, frame in ((self._text_page, 0), (self._card_page, 50)):
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

    def _on_row_rated(self, criterion_id: str, value: object) -> None:
        if self._model is not None:
            self._model.rate(criterion_id, value if isinstance(value, int) else None)

    def _on_comment_typed(self) -> None:
        # The box itself waits for a pause; somebody who types on and on is kept up with here.
        if not self._typing.isActive() and self.comment.has_unsettled_text():
            self._typing.start()
        self.show_saved()

    def _on_comment_settled(self, text: str) -> None:
        if self._model is not None and self._index >= 0:
            self._model.comment(self._index, text)
