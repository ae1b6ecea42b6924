"""The user guide as a page: its chapters, its links, and a look that suits the theme."""

import re
from typing import cast

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from workshop_app.bundled import bundled
from workshop_app.domain.text import Language
from workshop_app.ui.theme import current_theme

LINE_PERCENT = 130
_LANGUAGES: tuple[Language, ...] = ("ko", "en")
_PERCENT = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class GuideText(QTextBrowser):
    """Shows a guide; a link scrolls, changes to the other language, or opens the browser."""

    chapter_reached = Signal(int)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = language
        self._anchors: dict[str, int] = {}
        self._chapters: list[tuple[str, int]] = []
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.show_language(language)

    @property
    def language(self) -> Language:
        """Return the language of the guide that is shown."""
        return self._language

    @property
    def chapters(self) -> list[str]:
        """Return the names of the chapters, in order."""
        return [name for name, _ in self._chapters]

    @property
    def chapter(self) -> int:
        """Return the chapter at the top of what is shown; 0 also above the first."""
        top = self.verticalScrollBar().value() + current_theme().px(48)
        tops = [self._top_of(position) for _, position in self._chapters]
        return max(sum(one <= top for one in tops) - 1, 0)

    def show_language(self, language: Language) -> None:
        """Show the guide of a language, from its beginning, in the look in force."""
        self._language = language
        guide = bundled("resources") / "guide" / f"{language}.md"
        self.setMarkdown(guide.read_text(encoding="utf-8"))
        self._find_headings()
        _style(self.document())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def go_to_chapter(self, chapter: int) -> None:
        """Scroll so that the chapter begins at the top."""
        self._scroll_to(self._chapters[chapter][1])

    def go_to_anchor(self, anchor: str) -> bool:
        """Scroll to a heading by its anchor; tell whether there is one."""
        if anchor not in self._anchors:
            return False
        self._scroll_to(self._anchors[anchor])
        return True

    def find_next(self, text: str) -> bool:
        """Select the next place where `text` stands, from the top again after the last."""
        if not text or self.find(text):
            return bool(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        return self.find(text)

    def _find_headings(self) -> None:
        self._anchors, self._chapters = {}, []
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if level:
                self._anchors[anchor_of(block.text())] = block.position()
            if level == 2:  # noqa: PLR2004 - the guide's title is the one heading above
                self._chapters.append((block.text(), block.position()))
            block = block.next()

    def _scroll_to(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(self._top_of(position))

    def _top_of(self, position: int) -> int:
        block = self.document().findBlock(position)
        layout = self.document().documentLayout()
        return round(layout.blockBoundingRect(block).top()) - current_theme().px(8)

    def _on_scrolled(self) -> None:
        if self._chapters:
            self.chapter_reached.emit(self.chapter)

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(url)
            return
        for language in _LANGUAGES:
            if url.fileName() == f"{language}.md":
                self.show_language(language)
        self.go_to_anchor(url.fragment(QUrl.ComponentFormattingOption.FullyDecoded))
        self._on_scrolled()


def anchor_of(heading: str) -> str:
    """Return what links call a heading, as on the pages of a code host."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _style(document: QTextDocument) -> None:
    """Give the text air: Qt sets Markdown without a margin between two paragraphs."""
    theme = current_theme()
    document.setDocumentMargin(theme.px(20))
    block = document.begin()
    while block.isValid():
        _style_block(block)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _style_table(frame)


def _style_block(block: QTextBlock) -> None:
    theme = current_theme()
    cursor = QTextCursor(block)
    in_table = cast("QTextTable | None", cursor.currentTable()) is not None
    made = QTextBlockFormat(block.blockFormat())
    made.setLineHeight(LINE_PERCENT, _PERCENT)
    made.setNonBreakableLines(False)  # commands wrap too, where the text is large
    if in_table:
        made.setBottomMargin(0)
    elif level := made.headingLevel():
        made.setTopMargin(theme.px(10 if level == 1 else 26))
        made.setBottomMargin(theme.px(8))
    else:
        made.setBottomMargin(theme.px(4 if block.textList() else 10))
    cursor.setBlockFormat(made)


def _style_table(table: QTextTable) -> None:
    theme = current_theme()
    made = table.format()
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(theme.colour(theme.tokens.line))
    made.setCellPadding(theme.px(6))
    made.setTopMargin(theme.px(4))
    made.setBottomMargin(theme.px(14))
    table.setFormat(made)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        head = QTextTableCellFormat(cell.format().toTableCellFormat())
        head.setBackground(theme.colour(theme.tokens.sunken))
        cell.setFormat(head)
