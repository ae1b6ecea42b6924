"""The screen of a preview: paste, open or drop a table or list, see what is taken, and answer."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.services.tables.choices import TakenAs
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import (
    Body,
    Heading,
    LinkButton,
    Note,
    ScrollPage,
    announce,
)
from workshop_app.ui.kit.side_by_side import SideBySide
from workshop_app.ui.prepare.preview_rows_card import RowsCard
from workshop_app.ui.prepare.preview_side import PreviewSide
from workshop_app.ui.prepare.preview_source import SourceBar, SourceCard, ask_for_file, file_in
from workshop_app.ui.prepare.preview_words import PreviewWords
from workshop_app.viewmodels.prepare.preview_reading import ON_THE_SPOT, PreviewReading
from workshop_app.wording.language import translate


class PreviewScreen(QWidget):
    """One screen for any table on its way in; nothing is changed before its button is pressed.

    `accepted` is told of the button; whoever shows the screen takes what is shown then.
    """

    left = Signal()

    def __init__(
        self,
        desk: Desk,
        model: PreviewReading,
        words: PreviewWords,
        roles: tuple[TakenAs, ...],
        *extra: QWidget,
    ) -> None:
        super().__init__()
        self.desk, self.model, self.words = desk, model, words
        self.setAcceptDrops(True)
        self._shows_text, self._goes_on = True, False
        self.back, self._title = LinkButton("", icon_name="back"), Heading(level="title")
        self._error, self._error_text = Note("bad"), Body()
        self._error.body.addWidget(self._error_text, 1)
        self.bar, self.source = SourceBar(), SourceCard()
        self._table_card = RowsCard(roles)
        self.table = self._table_card.table
        self.side = PreviewSide(*extra)
        self._lay_out()
        self._connect()

    @property
    def box(self) -> QWidget:
        """The field to paste into."""
        return self.source.box

    def begin(self) -> None:
        """Show what is there; the cursor where one begins."""
        self.refresh()
        if self.model.is_empty or self._shows_text:
            self.source.box.setFocus()
        else:
            self.side.focus_next()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.back.set_text(self.words.back())
        self._title.setText(self.words.title())
        self._scroll.set_body_name(self.words.title())
        self.source.set_texts(
            self.words.paste_title(), self.words.paste_how(), self.words.paste_name()
        )
        self._table_card.retranslate(self.words.title())
        self.model.read_again()
        self.refresh()

    def refresh(self) -> None:
        """Show what would be taken."""
        model, shown = self.model, self.model.shown
        shows_text = self._shows_text and not model.file_name
        self.source.setVisible(shows_text)
        self._table_card.setVisible(not shows_text)
        source = model.file_name or (translate("Preview", "Pasted text") if model.text else "")
        skipped = shown.left_out if shown is not None and shown.left_out else ""
        if skipped:
            skipped = translate("Preview", "Left out: {what}").format(what=skipped)
        self.bar.refresh(shown, source, skipped)
        toggle = (
            translate("Preview", "Show as a table")
            if shows_text
            else translate("Preview", "Change the text")
        )
        self.bar.text.set_text(toggle)
        self.bar.text.setVisible(bool(model.text) and not model.file_name)
        if model.error != self._error_text.text():
            announce(self, model.error)
        self._error_text.setText(model.error)
        self._error.setVisible(bool(model.error))
        self._table_card.refresh(shown, self.words.table_hint(shown))
        reason = self.words.reason(model)
        self.side.title.setText(self.words.side_title(shown))
        button = self.words.button(shown.taken if shown is not None else 0)
        self.side.show_preview(shown, button, reason, ready=model.can_take)
        if self._goes_on and not model.is_working:
            self._goes_on = False
            self.side.focus_next()

    def open_file(self, path: Path) -> None:
        """Read a file and show it as a table."""
        self._shows_text = not self.model.text  # where it cannot be read, all stays as it was
        self._goes_on = True
        self.model.open_file(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file or text that is dragged here."""
        if file_in(event.mimeData()) or event.mimeData().hasText():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take it wherever it is let go."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file, or read the text."""
        event.acceptProposedAction()
        if name := file_in(event.mimeData()):
            self.open_file(Path(name))
        else:
            self.show_text(event.mimeData().text())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.back)
        top.addWidget(self._title, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        top.setContentsMargins(24, 16, 24, 8)
        whole.addLayout(top)  # stays in view where the rest scrolls: large letters, a small window
        self._scroll = ScrollPage(gap=12)
        self._scroll.body.setContentsMargins(24, 8, 24, 24)
        whole.addWidget(self._scroll, 1)
        body = self._scroll.body
        body.addWidget(self.bar)
        body.addWidget(self._error)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.source, 1)
        column.addWidget(self._table_card, 1)
        body.addWidget(SideBySide(left, self.side, room=900, stretches=(1, 0)), 1)

    def _connect(self) -> None:
        self.model.changed.connect(self.refresh)
        self.back.clicked.connect(self.left)
        self.side.cancelled.connect(self.left)
        self.side.accepted.connect(self._on_side_accepted)
        self.side.answered.connect(self.model.decide)
        self.source.box.textChanged.connect(self._on_box_changed)
        self.source.box.text_settled.connect(self.model.set_text)
        self.source.box.pasted.connect(self._on_box_pasted)
        self.source.box.file_pasted.connect(self._on_file_chosen)
        self.bar.sheet_chosen.connect(self.model.choose_sheet)
        self.bar.header_chosen.connect(self.model.choose_header)
        self.bar.open.clicked.connect(self._on_open_clicked)
        self.bar.text.clicked.connect(self._on_text_clicked)
        self._table_card.column_taken.connect(self._on_column_taken)
        self._table_card.acted.connect(self.model.act)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            (QKeySequence(Qt.Key.Key_Escape), self.left),
            (QKeySequence(QKeySequence.StandardKey.Paste), self._paste),
            (QKeySequence(QKeySequence.StandardKey.Open), self._on_open_clicked),
        ):
            QShortcut(keys, self, context=within).activated.connect(act)

    def show_text(self, text: str) -> None:
        """Read a text, as if it were pasted, and show it as a table."""
        self._shows_text, self._goes_on = False, True
        self.source.box.set_text(text)
        self.model.set_text(text)
        self.refresh()

    def _paste(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if name := file_in(data):
            self.open_file(Path(name))
        elif data.hasText():
            self.show_text(data.text())

    def _on_box_changed(self) -> None:
        text = self.source.box.text()
        if len(text) <= ON_THE_SPOT:  # longer ones when the hands rest
            self.model.set_text(text)

    def _on_box_pasted(self) -> None:
        self.show_text(self.source.box.text())

    def _on_open_clicked(self) -> None:
        ask_for_file(self.window(), self._on_file_chosen)

    def _on_file_chosen(self, name: str) -> None:
        self.open_file(Path(name))

    def _on_text_clicked(self) -> None:
        self._shows_text = not self._shows_text
        self.refresh()
        (self.source.box if self._shows_text else self.table).setFocus()

    def _on_column_taken(self, header: str, key: str) -> None:
        self.model.choose_column(header, TakenAs(key))

    def _on_side_accepted(self) -> None:
        self.source.box.flush()
        if self.model.can_take:
            self.accept()

    def accept(self) -> None:
        """Take what is shown."""
        raise NotImplementedError
