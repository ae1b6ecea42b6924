"""The search field: searches as one types, Ctrl+F goes there, Escape empties it."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QWidget

from workshop_app.charts.wrapped_text import wrapped
from workshop_app.ui.kit.icons import icon
from workshop_app.ui.kit.line_field import LineEdit
from workshop_app.ui.theme import BODY, current_theme
from workshop_app.wording.language import translate

SEARCH_AFTER_MS = 150


class SearchField(LineEdit):
    """Emits `searched` with the syllable being composed: at the first key, then at each pause."""

    searched = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder=name, parent=parent)
        self._loupe = QAction(self)
        self._clear = QAction(self)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._loupe, LineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, LineEdit.ActionPosition.TrailingPosition)
        self._shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        self._shortcut.activated.connect(self._on_shortcut_activated)
        self._sent = ""
        self._first_key = QTimer(self, singleShot=True, interval=0)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        for timer in (self._first_key, self._pause):
            timer.timeout.connect(self._send)
        self.textChanged.connect(self._on_text_changed)
        self.textEdited.connect(self._on_text_changed)
        self._show_actions()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.LanguageChange}:
            self._show_actions()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and, while it is empty, the keys that lead to it."""
        super().paintEvent(event)
        keys = self._shortcut.key().toString(QKeySequence.SequenceFormat.NativeText)
        theme = current_theme()
        hint = wrapped(keys, theme.font(BODY - 1), 10_000)
        shown = wrapped(self.placeholderText(), self.font(), 10_000)
        if self.whole_text() or shown.width + hint.width > self.width() - theme.px(70):
            return
        painter = QPainter(self)
        painter.setPen(theme.colour(theme.tokens.muted))
        rect = QRectF(self.rect()).adjusted(0, 0, -theme.px(12), 0)
        hint.paint(painter, rect, Qt.AlignmentFlag.AlignRight, middle=True)

    def _show_actions(self) -> None:
        tokens = current_theme().tokens
        self._loupe.setIcon(icon("search", tokens.muted))
        self._clear.setIcon(icon("close", tokens.muted))
        self._clear.setText(translate("SearchField", "Clear the search"))
        self._clear.setToolTip(translate("SearchField", "Clear the search"))
        self._clear.setVisible(bool(self.text()))

    def _on_shortcut_activated(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _on_text_changed(self) -> None:
        self._clear.setVisible(bool(self.text()))
        if not self._pause.isActive():
            self._first_key.start()  # once the key's event is over: Qt tells before it composes
        self._pause.start()

    def _send(self) -> None:
        text = self.whole_text()
        if text != self._sent:
            self._sent = text
            self.searched.emit(text)
