"""Beside the preview: groups linked once, questions first, counts, and the button that adds."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.kit import (
    Body,
    Button,
    Card,
    Divider,
    GroupMark,
    Heading,
    Muted,
    Note,
    PrimaryButton,
    ScrollPage,
    Segments,
    Select,
    row_of,
)
from workshop_app.ui.kit.clearing import empty_layout
from workshop_app.ui.prepare.preview_rounds import RoundsOrder
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.prepare.preview_shown import (
    Ask,
    Count,
    GroupLine,
    RoundLine,
    Shown,
)
from workshop_app.wording.language import translate

MOST_ASKS = 40
WIDTH = 340
FEW = 3


class AskLine(Note):
    """One thing to be seen: where, what, and its answers; a question is tinted."""

    answered = Signal(object)

    def __init__(self, ask: Ask, head: QWidget | None = None) -> None:
        super().__init__("warn" if ask.is_question else "neutral")
        self.ask = ask
        self.control: Select | Segments | None = None
        column = QVBoxLayout()
        column.setSpacing(6)
        if head is not None:
            column.addWidget(head)
        said = f"{ask.where}: {ask.sentence}" if ask.where else ask.sentence
        column.addWidget(Body(said))
        self.body.addLayout(column, 1)
        if not ask.answers:
            return
        choices = [(one.key, one.words) for one in ask.answers]
        if ask.is_question or len(choices) > FEW or not ask.where:
            self.control = Select("")
            first = [] if ask.chosen else [("", translate("Preview", "Choose…"))]
            self.control.set_choices([*first, *choices], ask.chosen)
            self.control.setAccessibleName(said)
        else:
            self.control = Segments(said)
            self.control.set_choices(choices, ask.chosen)
        self.control.chosen.connect(self._on_control_chosen)
        column.addWidget(self.control)

    def _on_control_chosen(self, key: str) -> None:
        answer = next((one for one in self.ask.answers if one.key == key), None)
        if answer is not None and key != self.ask.chosen:
            self.answered.emit(answer)


class GroupHead(QWidget):
    """What stands in the cells, the group it goes to, and how many people."""

    def __init__(self, line: GroupLine) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        text = line.text or translate("Preview", "(blank)")
        if line.mark < 0 or line.name != line.text:
            row.addWidget(Body(text, strong=line.mark < 0))
        if line.name:
            if line.name != line.text:
                row.addWidget(Muted("→"))
            row.addWidget(
                GroupMark(line.mark, line.name) if line.mark >= 0 else Body(line.name, strong=True)
            )
        row.addStretch(1)
        count = Body(translate("Preview", "{n} people").format(n=line.count), strong=True)
        row.addWidget(count)


class WholePage(ScrollPage):
    """A narrow page that is as tall as its lines need, for Qt squeezes what wraps."""

    def fit(self) -> None:
        """Give the page the height for its width."""
        page, height = self.body.parentWidget(), self.body.heightForWidth(self.viewport().width())
        if page is not None:
            page.setMinimumHeight(max(height, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit it to another width."""
        super().resizeEvent(event)
        self.fit()


class PreviewSide(Card):
    """What is asked and told of a list, and what will be added."""

    answered = Signal(object)
    accepted = Signal()
    cancelled = Signal()

    def __init__(self, *extra: QWidget) -> None:
        super().__init__(padding=0, gap=0)
        self._scroll = WholePage(margin=16, gap=10)
        self._scroll.body.setContentsMargins(16, 16, 16, 16)
        self.title = Heading(level="subheading")
        self._things = QVBoxLayout()
        self._things.setSpacing(10)
        for widget in (self.title, *extra):
            self._scroll.body.addWidget(widget)
        self._scroll.body.addLayout(self._things)
        self._scroll.body.addStretch(1)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(Divider())
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 12, 16, 16)
        foot.setSpacing(10)
        self.reason = Muted()
        self._counts = QVBoxLayout()
        self.accept = PrimaryButton("")
        self.cancel = Button("")
        foot.addLayout(self._counts)
        foot.addWidget(self.reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.accept, 1)
        foot.addLayout(buttons)
        self.body.addLayout(foot)
        self.lines: list[AskLine] = []
        self.accept.clicked.connect(self.accepted)
        self.cancel.clicked.connect(self.cancelled)

    def show_preview(self, shown: Shown | None, words: str, reason: str, *, ready: bool) -> None:
        """Show questions and counts; the focus goes on to what is open next."""
        theme = current_theme()
        self.setMinimumWidth(theme.px(WIDTH))
        had_focus = any(line.control is not None and line.control.hasFocus() for line in self.lines)
        self.cancel.set_text(translate("Words", "Cancel"))
        self.accept.set_text(words)
        self.accept.setEnabled(ready)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        empty_layout(self._things)
        self._show_counts(shown.counts if shown is not None else ())
        self.lines = []
        if shown is not None:
            if not shown.asks and not shown.questions:
                self._things.addWidget(Muted(translate("Preview", "Nothing is left to check.")))
            if shown.make is None:
                self._show_groups(shown.groups)
                self._show_asks(shown)
            else:
                self._show_asks(shown)
                self._show_groups(shown.groups, translate("Preview", "Groups and their people"))
            self._show_rounds(shown.rounds)
        self._scroll.fit()
        if had_focus:
            self.focus_next()

    def focus_next(self) -> None:
        """Put the focus on the first open question, else on the button that adds."""
        for line in self.lines:
            if line.ask.is_question and line.control is not None:
                line.control.setFocus()
                return
        self.accept.setFocus()

    def _show_groups(self, groups: Sequence[GroupLine], heading: str = "") -> None:
        if heading and groups:
            self._things.addWidget(Heading(heading, level="subheading"))
        for line in sorted(groups, key=lambda one: one.ask is None or not one.ask.is_question):
            head = GroupHead(line)
            if line.ask is None:
                self._things.addWidget(head)
            else:
                self._add(AskLine(line.ask, head))

    def _show_rounds(self, rounds: Sequence[RoundLine]) -> None:
        if not rounds:
            return
        heading = translate("Preview", "Rounds, the oldest first")
        self._things.addWidget(Heading(heading, level="subheading"))
        order = RoundsOrder(rounds)
        order.moved.connect(self.answered)
        self._things.addWidget(order)

    def _show_asks(self, shown: Shown) -> None:
        if shown.asks:
            n = len(shown.asks)
            heading = translate("Preview", "To be checked: {n}").format(n=n)
            self._things.addWidget(Heading(heading, level="subheading"))
        asks = sorted(shown.asks, key=lambda one: shown.make is not None and not one.is_question)
        for ask in asks[:MOST_ASKS]:
            self._add(AskLine(ask))
        if len(shown.asks) > MOST_ASKS:
            more = translate("Paste", "and {n} more").format(n=len(shown.asks) - MOST_ASKS)
            self._things.addWidget(Muted(more))
        if shown.not_stored:
            said = translate("Preview", "Columns that are not stored ({n}): {names}")
            names = ", ".join(shown.not_stored[:MOST_ASKS])
            self._things.addWidget(Muted(said.format(n=len(shown.not_stored), names=names)))

    def _add(self, line: AskLine) -> None:
        line.answered.connect(self.answered)
        self.lines.append(line)
        self._things.addWidget(line)

    def _show_counts(self, counts: Sequence[Count]) -> None:
        empty_layout(self._counts)
        parts: list[QWidget] = []
        for count in counts:
            if count.mark >= 0:
                parts.append(GroupMark(count.mark, f"{count.name} {count.number}"))
            else:
                parts.append(Body(f"{count.name} {count.number}", strong=True))
        if parts:
            self._counts.addWidget(row_of(*parts))
