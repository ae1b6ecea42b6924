"""One criterion on the ballot: its points in a row that fills the width, and "don't know"."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.charts.wrapped_text import widest_word, wrapped
from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.text import Language
from workshop_app.ui.kit import set_role, show_checked
from workshop_app.ui.rate.question_label import QuestionLabel
from workshop_app.ui.rate.rating_button import LABEL, RatingButton
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.rate.ballot_views import Given, Question
from workshop_app.viewmodels.rate.kiosk import key_of
from workshop_app.wording.language import current_language, local, translate

GAP = 2
NARROWEST = 44
LOWEST = 80


class RatingRow(QWidget):
    """Buttons side by side; one stop for Tab, arrow keys within. `rated` gives None to abstain.

    Where a scale leaves points without words, the words stand under the buttons and may be as
    wide as the gap to the next ones; where there is no room, the buttons go on in a second line.
    """

    rated = Signal(str, object)
    reached = Signal(str)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Grouping)
        self.criterion_id = question.criterion.id
        self.question = QuestionLabel()  # stands above, where the page puts it
        self.question.entered.connect(self._on_question_entered)
        values = [point.value for point in question.points]
        self._buttons = [RatingButton(value, self) for value in (*values, None)]
        for button in self._buttons:
            button.wanted.connect(self._on_button_wanted)
            button.reached.connect(self._on_button_reached)
            button.moved.connect(self._on_button_moved)
        self._told: tuple[Criterion, bool, Language] | None = None
        self._words: list[str] = []
        self._sparse = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_question(question, enabled=True)

    @property
    def buttons(self) -> list[RatingButton]:
        """Return the points and, last, the abstention."""
        return self._buttons

    @property
    def stops(self) -> list[QWidget]:
        """Return what can have the focus, in order."""
        return [self.question, *self._buttons]

    def set_question(self, question: Question, *, enabled: bool) -> None:
        """Show the words in the current language and the answer that was given."""
        self._question, self._enabled = question, enabled
        told = question.criterion, enabled, current_language()
        if told != self._told:
            self._told = told
            self._say(question, enabled=enabled)
        for button in self._buttons:
            show_checked(button, question.given == Given(button.value))
        self._set_tab_stop(self._stop())

    def _say(self, question: Question, *, enabled: bool) -> None:
        name, asked = local(question.criterion.name), local(question.criterion.question)
        self.question.setText(asked or name)
        self.question.setAccessibleName(f"{name}: {asked}" if asked else name)
        labels = [local(point.label) for point in question.points]
        self._sparse = not all(labels) and any(labels)
        self._words = labels if self._sparse else []
        abstain = translate("Ballot", "Don't know")
        self.setAccessibleName(name)
        for button, label in zip(self._buttons, (*labels, abstain), strict=True):
            key = key_of(question.criterion.scale, button.value)
            said = abstain if button.value is None else f"{button.value} {label}".strip()
            shown = "" if self._sparse and button.value is not None else label
            tip = translate("Ballot", "Key {key}").format(key=key) if key else ""
            button.set_label(shown, name=f"{name}: {said}", tip=tip)
            button.setEnabled(enabled)
        self.updateGeometry()
        self._arrange()
        self.update()

    def focus_row(self) -> None:
        """Put the focus on the answer given, or on the question."""
        self._stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def has_row_focus(self) -> bool:
        """Tell whether the focus is on the question or one of the buttons."""
        return any(one.hasFocus() for one in self.stops)

    def sizeHint(self) -> QSize:
        """Return a comfortable width, and the height for it."""
        width = current_theme().px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of a few buttons, and the height at the present width."""
        theme = current_theme()
        return QSize(theme.px(NARROWEST) * 3, self.heightForWidth(max(self.width(), 100)))

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines of buttons, and of words under them."""
        columns = self._columns(width)
        across = self._button_width(width, columns)
        lines = ceil(len(self._buttons) / columns)
        height = lines * self._line_height(across) + (lines - 1) * current_theme().px(GAP)
        return height + (self._words_height(across) if columns == len(self._buttons) else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons anew."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font scale."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words that stand under the buttons."""
        if not self._words or self._columns(self.width()) != len(self._buttons):
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setPen(theme.colour(theme.tokens.muted))
        across = self._button_width(self.width(), len(self._buttons))
        top = self._line_height(across)
        for at, word in enumerate(self._words):
            if word:
                centre = self._buttons[at].geometry().center().x()
                room = self._room_of(at, across)
                left = min(max(centre - room / 2, 0), self.width() - room)
                laid = wrapped(word, theme.font(LABEL), room)
                rect = QRectF(left, top, room, laid.height)
                laid.paint(painter, rect, _alignment(at, len(self._words)))

    def _stop(self) -> QWidget:
        return next((one for one in self._buttons if one.isChecked()), self.question)

    def _set_tab_stop(self, stop: QWidget) -> None:
        strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        for one in self.stops:
            one.setFocusPolicy(strong if one is stop else click)

    def _columns(self, width: int) -> int:
        theme = current_theme()
        count = len(self._buttons)
        need = theme.px(NARROWEST)
        labels = [button.label() for button in self._buttons]
        word = ceil(widest_word(labels, theme.font(LABEL))) + theme.px(8)
        need = max(need, min(word, theme.px(110)))
        fits = max((width + theme.px(GAP)) // (need + theme.px(GAP)), 1)
        if fits >= count:
            return count
        lines = ceil(count / fits)
        return ceil(count / lines)

    def _button_width(self, width: int, columns: int) -> int:
        return max((width - (columns - 1) * current_theme().px(GAP)) // columns, 1)

    def _line_height(self, across: int) -> int:
        tallest = max(button.height_at(across) for button in self._buttons)
        return max(tallest, current_theme().px(LOWEST))

    def _room_of(self, at: int, across: int) -> int:
        """Return how wide the words under a button may be: up to the next words."""
        others = [place for place, word in enumerate(self._words) if word and place != at]
        nearest = min((abs(place - at) for place in others), default=2)
        return across * nearest - current_theme().px(6)

    def _words_height(self, across: int) -> int:
        font = current_theme().font(LABEL)
        heights = [
            wrapped(word, font, self._room_of(at, across)).height
            for at, word in enumerate(self._words)
            if word
        ]
        return ceil(max(heights, default=0))

    def _arrange(self) -> None:
        gap, columns = current_theme().px(GAP), self._columns(self.width())
        across = self._button_width(self.width(), columns)
        tall = self._line_height(across)
        for at, button in enumerate(self._buttons):
            line, column = divmod(at, columns)
            button.setGeometry(column * (across + gap), line * (tall + gap), across, tall)

    def _on_button_wanted(self) -> None:
        button = self.sender()
        if isinstance(button, RatingButton):
            self.rated.emit(self.criterion_id, button.value)
            self.set_question(self._question, enabled=self._enabled)  # what was not taken

    def _on_button_reached(self) -> None:
        button = self.sender()
        if isinstance(button, RatingButton):
            self._set_tab_stop(button)
            self.reached.emit(self.criterion_id)

    def _on_question_entered(self) -> None:
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_button_moved(self, step: int) -> None:
        button = self.sender()
        if isinstance(button, RatingButton):
            at = (self._buttons.index(button) + step) % len(self._buttons)
            self._buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)


def _alignment(at: int, count: int) -> Qt.AlignmentFlag:
    if at == 0:
        return Qt.AlignmentFlag.AlignLeft
    return Qt.AlignmentFlag.AlignRight if at == count - 1 else Qt.AlignmentFlag.AlignHCenter
