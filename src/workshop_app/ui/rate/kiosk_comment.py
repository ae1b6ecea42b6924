"""The comment on the ballot: kept a second after it is typed, and whenever it is left."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from workshop_app.domain.errors import UserError
from workshop_app.ui.kit import TextBox, TextLabel, set_style_property
from workshop_app.ui.theme import BALLOT, current_theme
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for

STORE_TYPING_MS = 900


class CommentBox(TextBox):
    """`done` tells of Ctrl+Enter; Enter alone begins a new line. `error` stands below it."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.error = TextLabel(kind="error")
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Ignored)  # as tall as there is room
        self.setSizePolicy(policy)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(STORE_TYPING_MS)
        self._typing.timeout.connect(self.settle)
        self.textChanged.connect(self._on_typed)

    def flush(self) -> None:
        """Keep the comment as typed, with the syllable being composed."""
        self._typing.stop()
        super().flush()

    def show_state(self, error: UserError | None, *, stopped: bool) -> None:
        """Say in the current language what is asked, and what keeps it from being taken."""
        hint = translate("Ballot", "Why? What would have to change? (optional)")
        self.set_name(translate("Words", "Comment"), placeholder=hint)
        self.setFont(current_theme().font(BALLOT))
        self.setReadOnly(stopped)
        self.error.setVisible(error is not None)
        self.error.setText(sentence_for(error) if error else "")
        set_style_property(self, "wrong", error is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Ctrl+Enter, which the box would take for a line."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        # The box itself waits for a pause; somebody who types on and on is kept up with here.
        if not self._typing.isActive() and self.has_unsettled_text():
            self._typing.start()
