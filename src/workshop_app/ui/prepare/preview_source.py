"""Where a list comes from: a field to paste into, a file, a sheet, the row of headings."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.documents import documents_folder
from workshop_app.ui.kit import Body, Button, Card, Heading, Muted, Select, TextBox, row_of
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.prepare.preview_shown import Shown
from workshop_app.wording.language import translate

FILES = "*.xlsx *.xlsm *.docx *.hwpx *.csv *.tsv *.txt *.md"


class PasteBox(TextBox):
    """The field for pasted text; a file on the clipboard is opened instead."""

    pasted = Signal()
    file_pasted = Signal(str)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, and files."""
        return source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert text, or ask for a file to be opened."""
        if name := file_in(source):
            self.file_pasted.emit(name)
            return
        super().insertFromMimeData(source)
        self.pasted.emit()


def file_in(data: QMimeData) -> str:
    """Return the first local file that is dragged or copied, or nothing."""
    names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return names[0] if names else ""


class SourceCard(Card):
    """The field, and a way to open a file instead."""

    def __init__(self) -> None:
        super().__init__(padding=20, gap=12)
        self._title, self._how = Heading(), Muted()
        self.box = PasteBox("")
        # What is dropped goes to the whole screen, which opens files.
        self.box.setAcceptDrops(False)
        self.box.viewport().setAcceptDrops(False)
        self.body.addWidget(self._title)
        self.body.addWidget(self._how)
        self.body.addWidget(self.box, 1)

    def set_texts(self, title: str, how: str, name: str) -> None:
        """Say what may be pasted here."""
        self._title.setText(title)
        self._how.setText(how)
        self.box.set_name(name, placeholder=translate("Paste", "Paste here with Ctrl+V"))
        self.box.setMinimumHeight(current_theme().px(150))


class SourceBar(QWidget):
    """One line above the table: from where, which sheet, which row of headings, what is skipped."""

    sheet_chosen = Signal(str)
    header_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.source = Body(strong=True)
        self._sheet_word, self._header_word = Muted(), Muted()
        self.sheet, self.header = Select(""), Select("")
        self.open, self.text = Button("", icon_name="open"), Button("", icon_name="edit")
        self.skipped = Muted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        parts = (
            self.source,
            self._sheet_word,
            self.sheet,
            self._header_word,
            self.header,
            self.text,
            self.open,
        )
        line.addWidget(row_of(*parts), 1)
        column.addLayout(line)
        column.addWidget(self.skipped)
        self.sheet.chosen.connect(self.sheet_chosen)
        self.header.chosen.connect(self._on_header_chosen)

    def refresh(self, shown: Shown | None, source: str, skipped: str) -> None:
        """Show where the list comes from and how it was found."""
        self.source.setText(source)
        self.source.setVisible(bool(source))
        self._sheet_word.setText(translate("Preview", "Sheet"))
        self._header_word.setText(translate("Preview", "Headings"))
        self.sheet.setAccessibleName(translate("Preview", "Sheet"))
        self.header.setAccessibleName(translate("Preview", "Row of the headings"))
        self.open.set_text(translate("Preview", "Open a file…"))
        several = shown is not None and len(shown.sheets) > 1
        for widget in (self._sheet_word, self.sheet):
            widget.setVisible(several)
        for widget in (self._header_word, self.header):
            widget.setVisible(shown is not None)
        if shown is not None:
            self.sheet.set_choices([(one, one) for one in shown.sheets], shown.sheet)
            rows = [(str(row), words) for row, words in shown.headers]
            now = str(shown.header_row or -1)
            self.header.set_choices(rows, now)
            self.header.setMaximumWidth(current_theme().px(260))
        self.skipped.setText(skipped)
        self.skipped.setVisible(bool(skipped))

    def _on_header_chosen(self, key: str) -> None:
        self.header_chosen.emit(int(key))


def ask_for_file(window: QWidget, chosen: Callable[[str], None]) -> None:
    """Let somebody choose a table or a list; nothing waits meanwhile."""
    dialog = QFileDialog(window, translate("Preview", "Open a file"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    kinds = translate("Preview", "Tables and lists")
    dialog.setNameFilter(f"{kinds} ({FILES})")
    dialog.setDirectory(str(documents_folder()))
    dialog.fileSelected.connect(chosen)
    dialog.open()
