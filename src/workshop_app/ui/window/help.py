"""Help without a network: the user guide with its chapters, and about this program."""

import platform

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from workshop_app import __version__
from workshop_app.ui.kit import Button, Muted, SearchField, row_of
from workshop_app.ui.page import Chapter
from workshop_app.ui.theme import current_theme
from workshop_app.ui.window.guide_text import GuideText
from workshop_app.wording.language import current_language, translate


class HelpWindow(QDialog):
    """The guide in a window beside the work; Escape closes it."""

    def __init__(self, data_folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._data_folder = data_folder
        self._look = current_theme()
        self.text = GuideText(current_language())
        self.chapters = QListWidget()
        self._chapters_shown: list[str] = []
        self._reading: int | None = None
        self._settling = QTimer(self)  # lines break anew once all sizes are settled
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._on_settled)
        self.chapters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search = SearchField("")
        self._about = Muted()
        self._close = Button("")
        self._lay_out()
        self.chapters.currentRowChanged.connect(self._on_chapter_chosen)
        self.text.chapter_reached.connect(self._on_chapter_reached)
        self.search.searched.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_search_entered)
        self._close.clicked.connect(self.close)
        self._retranslate()
        self._fill_chapters()

    def show_chapter(self, chapter: Chapter) -> None:
        """Show the window with a chapter at the top, ready to be read on with the keys."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.go_to_chapter(chapter)
        self.text.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and look, at the same chapter."""
        super().changeEvent(event)
        kind = QEvent.Type
        if event.type() == kind.LanguageChange:
            self._retranslate()
            self._show_again()
        elif event.type() in {kind.PaletteChange, kind.StyleChange} and self._is_out_of_look():
            self._show_again()

    def _is_out_of_look(self) -> bool:
        return current_theme() != self._look

    def _show_again(self) -> None:
        self._look = current_theme()
        if self._reading is None:
            self._reading = max(self.chapters.currentRow(), 0)
        self.text.show_language(current_language())
        self._fill_chapters()
        self._settling.start()

    def _on_settled(self) -> None:
        if self._reading is not None:
            self.text.go_to_chapter(self._reading)
        self._reading = None

    def _lay_out(self) -> None:
        theme = current_theme()
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.search)
        left.addWidget(self.chapters, 1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(left)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addLayout(row, 1)
        column.addWidget(self._about)
        column.addWidget(row_of(self._close, from_right=True))
        room = self.screen().availableSize()
        self.resize(min(theme.px(1020), room.width()), min(theme.px(720), room.height()))

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("Words", "Help"))
        self.text.setAccessibleName(translate("Help", "User guide"))
        self.chapters.setAccessibleName(translate("Help", "Chapters"))
        find = translate("Help", "Find in the guide")
        self.search.setAccessibleName(find)
        self.search.setPlaceholderText(find)
        about = translate("Help", "Workshop App {version} · Python {python} · data in {folder}")
        self._about.setText(
            about.format(
                version=__version__, python=platform.python_version(), folder=self._data_folder
            )
        )
        self._close.set_text(translate("Words", "Close"))

    def _fill_chapters(self) -> None:
        self.chapters.blockSignals(True)
        self.chapters.clear()
        self._chapters_shown = self.text.chapters
        self.chapters.addItems(self._chapters_shown)
        self.chapters.setCurrentRow(self.text.chapter)
        self.chapters.blockSignals(False)
        bar = self.chapters.verticalScrollBar().sizeHint().width()
        self.chapters.setFixedWidth(
            self.chapters.sizeHintForColumn(0) + bar + current_theme().px(16)
        )

    def _on_chapter_chosen(self, row: int) -> None:
        if row >= 0:
            self.text.go_to_chapter(row)

    def _on_chapter_reached(self, chapter: int) -> None:
        if self._chapters_shown != self.text.chapters:
            self._fill_chapters()  # a link led to the guide in the other language
        self.chapters.blockSignals(True)
        self.chapters.setCurrentRow(chapter)
        self.chapters.blockSignals(False)

    def _on_searched(self, text: str) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.text.setTextCursor(cursor)
        self.text.find_next(text)

    def _on_search_entered(self) -> None:
        self.text.find_next(self.search.text())
