"""Text fields tied to what is kept: they save by themselves, and keep on screen what is refused.

`display` is given the id of what the field edits. A refresh never disturbs what is being typed:
the kept text is put in only where it changed by other means, such as undo.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.errors import UserError
from workshop_app.domain.text import clean_line, clean_text
from workshop_app.ui.kit import Body, LineField, TextBox, TextLabel, set_style_property
from workshop_app.wording.messages import sentence_for

Keep = Callable[[str, str], object]
LEAST_LINES, MOST_LINES = 3, 14


class Memory:
    """Remembers what a field shows, and what was refused, for each thing it edits."""

    def __init__(self, keep: Keep, clean: Callable[[str], str]) -> None:
        self.target = ""
        self._keep = keep
        self._clean = clean
        self._kept = ""
        self._refused: dict[str, tuple[str, UserError]] = {}

    def to_show(self, target: str, kept: str, on_screen: str) -> str | None:
        """Return the text to put into the field, or None to leave it alone."""
        same_target, same_kept = target == self.target, kept == self._kept
        self.target, self._kept = target, kept
        if same_target and same_kept:
            return None
        if not same_target:
            refused = self._refused.get(target)
            return refused[0] if refused else kept
        self._refused.pop(target, None)
        return None if self._clean(on_screen) == kept else kept

    def commit(self, text: str) -> str:
        """Keep `text` for the present target; return why not, or nothing."""
        target = self.target
        try:
            self._keep(target, text)
        except UserError as error:
            self._refused[target] = (text, error)
        else:
            self._refused.pop(target, None)
        return self.problem()

    def problem(self) -> str:
        """Return why the text of the present target was refused, in the current language."""
        refused = self._refused.get(self.target)
        return sentence_for(refused[1]) if refused else ""


class BoundLine(LineField):
    """One line of text that keeps itself."""

    def __init__(self, keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._memory = Memory(keep, clean_line)
        self.text_settled.connect(self._on_self_settled)

    def display(self, target: str, kept: str) -> None:
        """Show the kept text of `target`; what was typed for another one is kept first."""
        if target != self._memory.target:
            self.flush()
        text = self._memory.to_show(target, kept, self.text())
        if text is not None:
            self.set_text(text)
            self.edit.setCursorPosition(0)
        self.set_error(self._memory.problem())

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read and copied, but not changed."""
        self.edit.setReadOnly(read_only)

    def _on_self_settled(self, text: str) -> None:
        self.set_error(self._memory.commit(text))


class BoundText(QWidget):
    """Several lines of text that keep themselves, with label above and reason under it."""

    def __init__(self, keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._label = Body(strong=True)
        self.box = TextBox("")
        self.box.follow_text(LEAST_LINES, MOST_LINES)
        self._label.setBuddy(self.box)
        self._error = TextLabel(kind="error")
        self._error.hide()
        for widget in (self._label, self.box, self._error):
            column.addWidget(widget)
        self._memory = Memory(keep, clean_text)
        self.box.text_settled.connect(self._on_box_settled)
        self.setFocusProxy(self.box)

    def set_texts(self, label: str, *, placeholder: str = "") -> None:
        """Set label and hint, after a change of language too."""
        self._label.setText(label)
        self.box.set_name(label, placeholder=placeholder)

    def display(self, target: str, kept: str) -> None:
        """Show the kept text of `target`; what was typed for another one is kept first."""
        if target != self._memory.target:
            self.box.flush()
        text = self._memory.to_show(target, kept, self.box.text())
        if text is not None:
            self.box.set_text(text)
        self._show_problem(self._memory.problem())

    def error(self) -> str:
        """Return the error in view, empty if none."""
        return self._error.text()

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be read and copied, but not changed."""
        self.box.setReadOnly(read_only)

    def _on_box_settled(self, text: str) -> None:
        self._show_problem(self._memory.commit(text))

    def _show_problem(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.box.setAccessibleDescription(sentence)
        set_style_property(self.box, "wrong", bool(sentence))
