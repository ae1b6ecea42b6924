"""Messages in a bar instead of a dialog: what happened, and what one can do about it."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workshop_app.ui.kit.buttons import Button, IconButton
from workshop_app.ui.kit.icons import icon_pixmap
from workshop_app.ui.kit.labels import Body
from workshop_app.ui.kit.spoken import announce
from workshop_app.ui.theme import Tone, current_theme
from workshop_app.wording.language import translate

UNDO_SECONDS = 10
NOTICE_SECONDS = 7
MOST_MESSAGES = 2
MOST_KEPT = 200
_ICONS: dict[Tone, str] = {
    "info": "info",
    "neutral": "info",
    "good": "success",
    "warn": "warning",
    "bad": "error",
}


@dataclass(frozen=True, slots=True)
class MessageAction:
    """A button in a message: Undo, Try again, Open file."""

    text: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Said:
    """A message that was shown, and when (local time)."""

    at: datetime
    sentence: str


class Message(QFrame):
    """One message; errors and warnings stay until dismissed, others leave by themselves."""

    left = Signal(object)

    def __init__(
        self, tone: Tone, sentence: str, actions: tuple[MessageAction, ...], seconds: int
    ) -> None:
        super().__init__()
        self.setProperty("kind", "message")
        self.setProperty("tone", tone)
        self.setAccessibleName(sentence)
        self._tone: Tone = tone
        self.sentence = sentence
        self.passes = seconds > 0
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        self._icon = QLabel()
        row.addWidget(self._icon)
        row.addWidget(Body(sentence), 1)
        for action in actions:
            row.addWidget(self._button(action))
        self._dismiss = IconButton("close", translate("Words", "Dismiss"))
        self._dismiss.clicked.connect(self.leave)
        row.addWidget(self._dismiss)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._show_icon()
        if seconds:
            self._timer.start(seconds * 1000)

    def leave(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.hide()
        self.left.emit(self)
        self.deleteLater()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_icon()
        elif event.type() == QEvent.Type.LanguageChange:
            self._dismiss.set_name(translate("Words", "Dismiss"))

    def _button(self, action: MessageAction) -> Button:
        button = Button(action.text, name=f"{action.text}: {self.sentence}")

        def act() -> None:
            self.leave()
            action.act()

        button.clicked.connect(act)
        return button

    def _show_icon(self) -> None:
        theme = current_theme()
        colour = theme.tokens.tone(self._tone).text
        self._icon.setPixmap(icon_pixmap(_ICONS[self._tone], colour, theme.px(20)))

    def _on_timer_timeout(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus and self.isAncestorOf(focus)):
            self._timer.start(NOTICE_SECONDS * 1000)  # someone is about to use it
        else:
            self.leave()


class MessageBar(QWidget):
    """Where a window shows its messages, the newest at the bottom; spoken when they appear."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 8, 24, 0)
        self.body.setSpacing(8)
        self._messages: list[Message] = []
        self._said: deque[Said] = deque(maxlen=MOST_KEPT)
        self.hide()

    def show_info(self, sentence: str, *actions: MessageAction) -> Message:
        """Say something that leaves by itself."""
        return self._show("info", sentence, actions, NOTICE_SECONDS)

    def show_success(self, sentence: str, *actions: MessageAction) -> Message:
        """Say that something is done; with an action it stays longer."""
        return self._show("good", sentence, actions, UNDO_SECONDS if actions else NOTICE_SECONDS)

    def show_undo(self, sentence: str, undo: Callable[[], object]) -> Message:
        """Say what was deleted, with Undo, for at least seven seconds."""
        action = MessageAction(translate("Words", "Undo"), undo)
        return self._show("neutral", sentence, (action,), UNDO_SECONDS)

    def show_warning(self, sentence: str, *actions: MessageAction) -> Message:
        """Say what needs attention; it stays."""
        return self._show("warn", sentence, actions, 0)

    def show_error(self, sentence: str, *actions: MessageAction) -> Message:
        """Say what went wrong and what to do; it stays until dismissed."""
        return self._show("bad", sentence, actions, 0)

    def messages(self) -> list[Message]:
        """Return the messages in view, oldest first."""
        return [one for one in self._messages if not one.isHidden()]

    def said(self) -> list[Said]:
        """Return what was said so far, oldest first, whether it is in view or not."""
        return list(self._said)

    def clear(self) -> None:
        """Take every message away, for instance when a ballot starts."""
        for message in self.messages():
            message.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss the newest message with Escape while the focus is in the bar."""
        shown = self.messages()
        if event.key() == Qt.Key.Key_Escape and shown:
            shown[-1].leave()
        else:
            super().keyPressEvent(event)

    def _show(
        self, tone: Tone, sentence: str, actions: tuple[MessageAction, ...], seconds: int
    ) -> Message:
        for old in self.messages():
            if old.sentence == sentence:
                old.leave()
        self._make_room()
        self._said.append(Said(datetime.now().astimezone(), sentence))
        message = Message(tone, sentence, actions, seconds)
        message.left.connect(self._on_message_left)
        self._messages.append(message)
        self.body.addWidget(message)
        self.show()
        message.show()
        announce(self, sentence, urgent=tone == "bad")
        return message

    def _make_room(self) -> None:
        """Keep the bar small: the oldest notice goes first, an error only if there is no other."""
        shown = self.messages()
        if len(shown) >= MOST_MESSAGES:
            passing = [one for one in shown if one.passes]
            (passing or shown)[0].leave()

    def _on_message_left(self, message: Message) -> None:
        self._messages.remove(message)
        self.setVisible(bool(self._messages))
