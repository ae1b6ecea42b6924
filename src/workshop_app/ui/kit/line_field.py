"""One line of input with its label above and, when refused, the reason under it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from workshop_app.ui.kit.labels import Body, Muted, TextLabel
from workshop_app.ui.kit.restyle import set_style_property
from workshop_app.ui.kit.text_box import SETTLED_AFTER_MS, TextBox


class LineEdit(QLineEdit):
    """A line edit that keeps the Hangul syllable being composed."""

    left = Signal()

    def __init__(self, name: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composed = ""
        self.set_name(name, placeholder=placeholder)

    def set_name(self, name: str, *, placeholder: str = "") -> None:
        """Set the spoken name and the hint inside."""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def whole_text(self) -> str:
        """Return the text with the syllable being composed, which text() leaves out."""
        text, at = self.text(), self.cursorPosition()
        return text[:at] + self._composed + text[at:]

    def commit_preedit(self) -> None:
        """Make the syllable being composed part of the text."""
        QGuiApplication.inputMethod().commit()
        if self._composed:
            event = QInputMethodEvent("", [])
            event.setCommitString(self._composed)
            QApplication.sendEvent(self, event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed."""
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        self.textEdited.emit(self.whole_text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the last syllable when the field is left."""
        self.commit_preedit()
        super().focusOutEvent(event)
        self.left.emit()


class LineField(QWidget):
    """Label, line edit, and room for a hint or an error; `text_settled` comes after a pause."""

    text_settled = Signal(str)
    submitted = Signal()

    def __init__(
        self, label: str, *, placeholder: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._label = Body(label, strong=True)
        self.edit = LineEdit(label, placeholder=placeholder)
        self._label.setBuddy(self.edit)
        self._hint = Muted(hint)
        self._error = TextLabel(kind="error")
        for widget in (self._label, self.edit, self._hint, self._error):
            column.addWidget(widget)
        self._hint.setVisible(bool(hint))
        self._error.hide()
        self._settled = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_AFTER_MS)
        self._timer.timeout.connect(self.settle)
        self.edit.textChanged.connect(self._on_edit_changed)
        self.edit.textEdited.connect(self._on_edit_changed)
        self.edit.left.connect(self.settle)
        self.edit.returnPressed.connect(self._on_edit_submitted)
        self.setFocusProxy(self.edit)

    def set_texts(self, label: str, *, placeholder: str = "", hint: str = "") -> None:
        """Set label, placeholder and hint again, after a change of language."""
        self._label.setText(label)
        self.edit.set_name(label, placeholder=placeholder)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def text(self) -> str:
        """Return the text with the syllable being composed."""
        return self.edit.whole_text()

    def set_text(self, text: str) -> None:
        """Show a stored text; it counts as settled. What is being typed is not disturbed."""
        self._settled = text
        if text != self.edit.whole_text():
            self.edit.setText(text)
        self._timer.stop()

    def error(self) -> str:
        """Return the error in view, empty if none."""
        return self._error.text()

    def set_error(self, sentence: str) -> None:
        """Show why the text was refused; empty takes it away. The input stays."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence or self._hint.text())
        set_style_property(self.edit, "wrong", bool(sentence))

    def flush(self) -> None:
        """Commit the syllable and send `text_settled` now if the text is new."""
        self.edit.commit_preedit()
        self.settle()

    def settle(self) -> None:
        """Send `text_settled` if the text differs from the last one sent or shown."""
        self._timer.stop()
        text = self.edit.whole_text()
        if text != self._settled:
            self._settled = text
            self.text_settled.emit(text)

    def has_unsettled_text(self) -> bool:
        """Tell whether something was typed that has not been sent yet."""
        return self.edit.whole_text() != self._settled

    def _on_edit_changed(self) -> None:
        if self.edit.whole_text() != self._settled:
            self._timer.start()

    def _on_edit_submitted(self) -> None:
        self.flush()
        self.submitted.emit()


def flush_fields(parent: QWidget) -> None:
    """Commit and settle every text field under `parent`; call before a page changes or closes."""
    for box in parent.findChildren(TextBox):
        box.flush()
    for field in parent.findChildren(LineField):
        field.flush()
