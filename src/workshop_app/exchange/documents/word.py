"""Outcome documents for Word: A4, real headings, marked table headings, pictures with alt text."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document as NewDocx
from docx.document import Document as Docx
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.section import Section
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from workshop_app.exchange.documents import word_table
from workshop_app.exchange.documents.drawing import Draw, png_size, write_whole
from workshop_app.exchange.documents.word_styles import (
    add_field,
    add_text,
    draw_rule,
    language_of,
    prepare_styles,
    shade_box,
)
from workshop_app.findings.document import look
from workshop_app.findings.document.blocks import (
    Block,
    Bullets,
    Document,
    FigureBlock,
    Heading,
    OpenField,
    PageBreak,
    Paragraph,
    Quotation,
    TableBlock,
    Tone,
)
from workshop_app.findings.document.cleaning import cleaned
from workshop_app.wording.documents import check_code, quoted
from workshop_app.wording.language import speaking


def write_docx(documents: Sequence[Document], path: Path, draw: Draw) -> None:
    """Write the documents one after the other; raises TargetNotWritableError."""
    content = BytesIO()
    _docx([cleaned(one) for one in documents], draw).save(content)
    write_whole(content, path)


def _docx(documents: Sequence[Document], draw: Draw) -> Docx:
    made = NewDocx()
    prepare_styles(made)
    _describe(made, documents)
    for at, document in enumerate(documents):
        section = made.add_section(WD_SECTION.NEW_PAGE) if at else made.sections[0]
        with speaking(document.language):
            _set_page(section, document)
            _Writer(made, draw).write(document)
    return made


def _describe(made: Docx, documents: Sequence[Document]) -> None:
    first, properties = documents[0], made.core_properties
    # A property holds 255 characters at most.
    properties.title, properties.subject = first.title[:255], first.subtitle[:255]
    properties.language = language_of(first.language)
    properties.author = properties.last_modified_by = "Workshop App"
    properties.comments = f"{first.made} · {first.checksum}"[:255]
    properties.keywords = first.checksum[:255]


def _set_page(section: Section, document: Document) -> None:
    section.page_width, section.page_height = Mm(look.PAGE_WIDTH), Mm(look.PAGE_HEIGHT)
    section.left_margin = section.right_margin = Mm(look.SIDE)
    section.top_margin, section.bottom_margin = Mm(look.TOP), Mm(look.BOTTOM)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True  # the title stands there anyway
    for part in (
        section.header,
        section.footer,
        section.first_page_header,
        section.first_page_footer,
    ):
        part.is_linked_to_previous = False
    add_text(section.header.paragraphs[0], document.title)
    draw_rule(section.header.paragraphs[0], look.LINE, 4, "bottom")
    for footer in (section.footer, section.first_page_footer):
        _write_footer(footer.paragraphs[0], document)


def _write_footer(paragraph: DocxParagraph, document: Document) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    draw_rule(paragraph, look.LINE, 4, "top")
    add_field(paragraph, "PAGE")
    add_text(paragraph, " / ")
    add_field(paragraph, "NUMPAGES")
    add_text(paragraph, f"\n{document.made} · {check_code(document.checksum)}")


class _Writer:
    """Writes the blocks of one document at the end of a file."""

    def __init__(self, made: Docx, draw: Draw) -> None:
        self._made = made
        self._draw = draw
        self._breaks = False

    def write(self, document: Document) -> None:
        """Write the title and every block."""
        title = self._add(document.title, "Title")
        draw_rule(title, look.ACCENT, 18, "bottom")
        if document.subtitle:
            self._add(document.subtitle, "Subtitle")
        for block in document.blocks:
            self._write(block)

    def _write(self, block: Block) -> None:  # noqa: PLR0911 - one line a kind of block
        match block:
            case Heading(text, level):
                return self._heading(text, level)
            case Paragraph(text, tone):
                return self._paragraph(text, tone)
            case Bullets(items):
                return self._bullets(items)
            case TableBlock():
                return self._table(block)
            case FigureBlock():
                return self._figure(block)
            case Quotation(text, by):
                return self._quotation(text, by)
            case OpenField(label, lines):
                self._begin()
                return word_table.add_open_field(self._made, label, lines)
            case PageBreak():
                self._breaks = True
                return None

    def _add(self, text: str, style: str) -> DocxParagraph:
        paragraph = self._made.add_paragraph(style=style)
        if self._breaks:  # no paragraph of its own, which would stand empty on a full page
            paragraph.paragraph_format.page_break_before = True
            self._breaks = False
        add_text(paragraph, text)
        return paragraph

    def _begin(self) -> None:
        """Break the page before what cannot do so itself."""
        if self._breaks:
            self._add("", "After Table")

    def _heading(self, text: str, level: int) -> None:
        paragraph = self._add(text, f"Heading {min(max(level, 1), len(look.HEADINGS))}")
        if level <= 1:
            draw_rule(paragraph, look.ACCENT, 8, "bottom")

    def _paragraph(self, text: str, tone: Tone) -> None:
        paragraph = self._add(text, "Note" if tone is Tone.NOTE else "Normal")
        if tone is Tone.LEAD:
            shade_box(paragraph)

    def _bullets(self, items: Iterable[str]) -> None:
        for item in items:
            self._add(item, "List Bullet")

    def _table(self, block: TableBlock) -> None:
        if block.caption:
            self._add(block.caption, "Caption").paragraph_format.keep_with_next = True
        self._begin()
        word_table.add_table(self._made, block)
        self._made.add_paragraph(style="After Table")

    def _figure(self, block: FigureBlock) -> None:
        content = self._draw(block, look.FIGURE_PIXELS)
        paragraph = self._add("", "Normal")
        paragraph.paragraph_format.keep_with_next = bool(block.caption)
        across, down = png_size(content)
        width = look.figure_width(down / across)
        picture: Any = paragraph.add_run().add_picture(BytesIO(content), width=Mm(width))
        placed = picture._inline  # noqa: SLF001 - python-docx has no door to alt text
        placed.docPr.set("descr", block.alt)
        placed.docPr.set("title", block.caption)
        for side in "TBLR":
            placed.set(f"dist{side}", "0")
        if block.caption:
            self._add(block.caption, "Caption")

    def _quotation(self, text: str, by: str) -> None:
        paragraph = self._add(quoted(text), "Quote")
        draw_rule(paragraph, look.LINE, 18, "left")
        if by:
            add_text(paragraph, f"  {by}").font.size = Pt(look.SMALL)
