"""A comment field that loses nothing: Tab leaves it, and a half-typed Hangul syllable is kept."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

SETTLED_AFTER_MS = 500


class TextBox(QPlainTextEdit):
    """A plain-text field that sends what was typed.

    `text_settled` comes half a second after the last change, or at once when the field is left
    or flushed, and never twice for the same text.
    """

    text_settled = Signal(str)

    def __init__(self, name: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[int, int] | None = None
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.set_name(name, placeholder=placeholder)
        self._settled = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_AFTER_MS)
        self._timer.timeout.connect(self.settle)
        self.textChanged.connect(self._on_text_changed)

    def follow_text(self, least: int, most: int) -> None:
        """Be as tall as the text, from `least` lines to `most`; beyond that it scrolls."""
        self._lines = (least, most)
        self.document().documentLayout().documentSizeChanged.connect(self._follow)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew."""
        super().resizeEvent(event)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the font scale."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._follow()

    def set_name(self, name: str, *, placeholder: str = "") -> None:
        """Set the spoken name and the hint inside."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def set_text(self, text: str) -> None:
        """Show a stored text; it counts as settled, so no signal is sent."""
        self._settled = text
        if text != self.toPlainText():
            self.setPlainText(text)
        self._timer.stop()

    def text(self) -> str:
        """Return the text with the syllable being composed, which toPlainText leaves out."""
        cursor = self.textCursor()
        composed = cursor.block().layout().preeditAreaText()
        text = self.toPlainText()
        return text[: cursor.position()] + composed + text[cursor.position() :]

    def commit_preedit(self) -> None:
        """Make the syllable being composed part of the text; call before a page changes or closes.

        Qt's own commit does nothing where the platform has no input method of its own, so what
        is still composed after it is committed by us.
        """
        QGuiApplication.inputMethod().commit()
        composed = self.textCursor().block().layout().preeditAreaText()
        if composed:
            event = QInputMethodEvent("", [])
            event.setCommitString(composed)
            QApplication.sendEvent(self, event)

    def flush(self) -> None:
        """Commit the syllable and send `text_settled` now if the text is new."""
        self.commit_preedit()
        self.settle()

    def settle(self) -> None:
        """Send `text_settled` if the text differs from the last one sent or shown."""
        self._timer.stop()
        text = self.text()
        if text != self._settled:
            self._settled = text
            self.text_settled.emit(text)

    def has_unsettled_text(self) -> bool:
        """Tell whether something was typed that has not been sent yet."""
        return self.text() != self._settled

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the last syllable and send the text when the field is left."""
        self.flush()
        super().focusOutEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Count composing as typing, so that a pause within a syllable is saved too."""
        super().inputMethodEvent(event)
        self._on_text_changed()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only."""
        if source.hasText():
            self.insertPlainText(source.text())

    def _follow(self) -> None:
        if self._lines is None:
            return
        least, most = self._lines
        needed = round(self.document().size().height())  # in lines, broken ones too
        lines = min(max(needed, least), most)
        edges = self.height() - self.viewport().height()
        margins = 2 * self.document().documentMargin()
        first = self.document().firstBlock()
        line = self.blockBoundingRect(first).height() / max(first.layout().lineCount(), 1)
        height = ceil(lines * line + margins) + 1  # or Qt counts the last line as cut
        self.setFixedHeight(height + edges)
        policies = Qt.ScrollBarPolicy
        fits = needed <= most
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if fits else policies.ScrollBarAsNeeded
        )

    def _on_text_changed(self) -> None:
        if self.text() != self._settled:
            self._timer.start()
