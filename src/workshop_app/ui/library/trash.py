"""The trash: deleted workshops, and how long each can still be brought back."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.domain.library import TrashedWorkshop
from workshop_app.ui.kit import Body, Button, Card, Heading, Muted, ScrollPage
from workshop_app.ui.kit.clearing import empty_layout
from workshop_app.viewmodels.library.model import shown_title
from workshop_app.wording.language import translate


class TrashLine(Card):
    """One deleted workshop with the button that brings it back."""

    def __init__(self, item: TrashedWorkshop) -> None:
        super().__init__(padding=12, gap=4)
        line = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Body(shown_title(item.title), strong=True))
        said = translate("Library", "Deleted on {deleted}, kept until {goes}")
        deleted, goes = item.deleted_at.astimezone(), item.goes_at.astimezone()
        words.addWidget(
            Muted(said.format(deleted=deleted.date().isoformat(), goes=goes.date().isoformat()))
        )
        line.addLayout(words, 1)
        text = translate("Library", "Bring back")
        self.button = Button(text, name=f"{text}: {shown_title(item.title)}", icon_name="undo")
        line.addWidget(self.button)
        self.body.addLayout(line)


class TrashView(QWidget):
    """All that lies in the trash."""

    restored = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        self._title = Heading(level="title")
        self._back = Button("", icon_name="back")
        self._back.clicked.connect(self.closed)
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        self._sentence = Muted()
        page = ScrollPage(margin=0, gap=8)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        page.body.addLayout(self._lines)
        page.body.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addWidget(page, 1)

    def set_items(self, items: list[TrashedWorkshop]) -> None:
        """Show what lies in the trash, newest first."""
        self._title.setText(translate("Library", "Trash"))
        self._back.set_text(translate("Library", "Back to the workshops"))
        self._sentence.setText(
            translate("Library", "Deleted workshops can be brought back for 30 days.")
            if items
            else translate("Library", "The trash is empty.")
        )
        empty_layout(self._lines)
        for item in items:
            line = TrashLine(item)
            line.button.clicked.connect(partial(self.restored.emit, item.id))
            self._lines.addWidget(line)
