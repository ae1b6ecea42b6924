"""What a place shows while it is empty, busy or saved."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from workshop_app.ui.kit.buttons import Button
from workshop_app.ui.kit.flow import FlowRow
from workshop_app.ui.kit.labels import Body, Heading, Muted, TextLabel
from workshop_app.ui.kit.restyle import set_style_property
from workshop_app.wording.language import translate


class EmptyState(QWidget):
    """An invitation where nothing is yet: what this place is for, and the next step."""

    def __init__(self, *buttons: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(12)
        self._title = Heading(level="title")
        self._sentence = Muted()
        for label in (self._title, self._sentence):
            label.set_centred()
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        holder = QHBoxLayout()
        holder.addStretch(1)
        for button in buttons:
            holder.addWidget(button)
        holder.addStretch(1)
        holder.setSpacing(12)
        column.addSpacing(8)
        column.addLayout(holder)
        column.addStretch(2)

    def set_texts(self, title: str, sentence: str) -> None:
        """Say what is empty and what to do about it."""
        self._title.setText(title)
        self._sentence.setText(sentence)


class ProgressPanel(QWidget):
    """Long work: what is being done, a bar, the number, and Cancel."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._sentence = Body()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._number = TextLabel(kind="muted")
        self._cancel = Button(translate("Words", "Cancel"))
        self._cancel.clicked.connect(self._on_cancel_clicked)
        line = QHBoxLayout()
        line.addWidget(self._number, 1)
        line.addWidget(self._cancel)
        column.addWidget(self._sentence)
        column.addWidget(self._bar)
        column.addLayout(line)

    def begin(self, sentence: str) -> None:
        """Show that work has begun; how much there is may not be known yet."""
        self._sentence.setText(sentence)
        self._bar.setAccessibleName(sentence)
        self._bar.setRange(0, 0)
        self._number.setText("")
        self._cancel.setEnabled(True)
        self._cancel.set_text(translate("Words", "Cancel"))
        self.show()

    def advance(self, done: int, total: int, sentence: str = "") -> None:
        """Show that `done` of `total` steps are behind us."""
        if sentence:
            self._sentence.setText(sentence)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        percent = round(100 * done / total) if total else 0
        said = translate("Progress", "{done} of {total} ({percent}%)")
        self._number.setText(said.format(done=done, total=total, percent=percent))

    def finish(self) -> None:
        """Take the panel away."""
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._cancel.isEnabled():
            self._cancel.set_text(translate("Words", "Cancel"))

    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.set_text(translate("Progress", "Cancelling"))
        self.cancelled.emit()


class SavedLine(TextLabel):
    """The line that says when the last rating or text was stored, and is true."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", kind="saved", parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._saved_at: datetime | None = None
        self._pending = False

    def set_saved_at(self, moment: datetime) -> None:
        """Say that everything up to `moment` (local time) is stored; call after the commit."""
        self._saved_at, self._pending = moment, False
        self._show("saved")

    def set_pending(self) -> None:
        """Say that something typed is not stored yet."""
        self._pending = True
        self._show("muted")

    def set_note(self, sentence: str) -> None:
        """Say what else becomes of it, such as how far storing is."""
        set_style_property(self, "kind", "muted")
        self.setText(sentence)

    def set_failed(self, sentence: str) -> None:
        """Say that it is not stored as it was given, and why."""
        set_style_property(self, "kind", "error")
        self.setText(sentence)

    def set_nothing(self) -> None:
        """Say nothing: there is nothing to store yet."""
        self._saved_at, self._pending = None, False
        self.setText("")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.property("kind") != "error":
            self._show("muted" if self._pending else "saved")

    def _show(self, kind: str) -> None:
        set_style_property(self, "kind", kind)
        if self._pending:
            self.setText(translate("SavedLine", "Saving"))
        elif self._saved_at is not None:
            said = translate("SavedLine", "✓ Saved at {time}")
            self.setText(said.format(time=self._saved_at.strftime("%H:%M:%S")))


def row_of(*widgets: QWidget, from_right: bool = False) -> QWidget:
    """Return a row that breaks into lines when there is no room."""
    holder = QWidget()
    row = FlowRow(holder, from_right=from_right)
    for widget in widgets:
        row.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
