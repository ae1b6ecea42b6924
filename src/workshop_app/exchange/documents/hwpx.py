"""Outcome documents for Hancom Office, written by python-hwpx alone: no XML of our own."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from hwpx import HwpxDocument

from workshop_app.exchange.documents.drawing import Draw, png_size, write_whole
from workshop_app.exchange.documents.hwpx_styles import Kind, Look
from workshop_app.exchange.documents.hwpx_table import add_open_field, add_table
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

UNITS_A_PIXEL: Final = 75  # of 96 an inch


def write_hwpx(documents: Sequence[Document], path: Path, draw: Draw) -> None:
    """Write the documents one after the other; raises TargetNotWritableError."""
    content = BytesIO(hwpx_bytes([cleaned(one) for one in documents], draw))
    write_whole(content, path)


def hwpx_bytes(documents: Sequence[Document], draw: Draw) -> bytes:
    """Return the file's content; every document is a section of its own."""
    made = HwpxDocument.new()
    first = documents[0]
    made.parts.clear_document_metadata()
    made.parts.set_document_metadata(
        title=first.title,
        creator="Workshop App",
        subject=f"{first.made} · {first.checksum}",
        keyword=first.checksum,
    )
    styles = Look(made)
    for at, document in enumerate(documents):
        if at:
            made.add_section()
        with speaking(document.language):
            _set_page(made, document, at)
            _Writer(made, styles, draw, at).write(document)
    return made.to_bytes()


def _set_page(made: HwpxDocument, document: Document, section: int) -> None:
    made.page.setup(
        paper_size="A4",
        margins_mm={
            "left": look.SIDE,
            "right": look.SIDE,
            "top": look.TOP - 10,
            "bottom": look.BOTTOM - 10,
            "header": 10,
            "footer": 10,
        },
        section_index=section,
    )
    small = {"type": "run", "color": f"#{look.MUTED}", "size": look.TINY, "font": look.KOREAN_FONT}
    made.page.set_header(
        content=[{"align": "LEFT", "children": [small | {"text": document.title}]}],
        section_index=section,
    )
    told = f"{document.made} · {check_code(document.checksum)}"
    number = {"type": "page_number", "page_number": "page/total", "position": "NONE"}
    made.page.set_footer(
        content=[
            {"align": "CENTER", "children": [number]},
            {"align": "CENTER", "children": [small | {"text": told}]},
        ],
        section_index=section,
    )
    made.page.set_visibility(hide_first_header=True, section_index=section)


def _describe(picture: Any, alt: str, pixels: tuple[int, int]) -> None:
    """Tell a picture's alt text, and the size of its file as Hancom does.

    A reader that measures the file itself would else show a corner of it.
    """
    across, down = (side * UNITS_A_PIXEL for side in pixels)
    for told in picture.iter("{*}shapeComment"):
        told.text = alt
    for clip in picture.iter("{*}imgClip"):
        clip.set("right", str(across))
        clip.set("bottom", str(down))
    for size in picture.iter("{*}imgDim"):
        size.set("dimwidth", str(across))
        size.set("dimheight", str(down))


class _Writer:
    """Writes the blocks of one document into its section."""

    def __init__(self, made: HwpxDocument, styles: Look, draw: Draw, section: int) -> None:
        self._made = made
        self._styles = styles
        self._draw = draw
        self._section = section
        self._breaks = False

    def write(self, document: Document) -> None:
        """Write the title and every block."""
        self._add(document.title, Kind.TITLE)
        if document.subtitle:
            self._add(document.subtitle, Kind.SUBTITLE)
        for block in document.blocks:
            self._write(block)

    def _write(self, block: Block) -> None:  # noqa: PLR0911 - one line a kind of block
        match block:
            case Heading(text, level):
                return self._add(text, Kind.heading(level))
            case Paragraph(text, tone):
                kinds = {Tone.LEAD: Kind.LEAD, Tone.NOTE: Kind.NOTE, Tone.PLAIN: Kind.BODY}
                return self._add(text, kinds[tone])
            case Bullets(items):
                return self._bullets(items)
            case TableBlock():
                return self._table(block)
            case FigureBlock():
                return self._figure(block)
            case Quotation(text, by):
                return self._add(f"{quoted(text)}  {by}".rstrip(), Kind.QUOTE)
            case OpenField(label, lines):
                self._begin()
                return add_open_field(self._made, self._styles, self._section, (label, lines))
            case PageBreak():
                self._breaks = True
                return None

    def _add(self, text: str, kind: Kind) -> None:
        for line in text.split("\n"):  # readers lose what follows a break inside a paragraph
            broken = {"pageBreak": "1"} if self._breaks else {}
            self._breaks = False
            self._styles.add(line, kind, self._section, **broken)

    def _begin(self) -> None:
        """Break the page before what cannot do so itself."""
        if self._breaks:
            self._add("", Kind.GAP)

    def _bullets(self, items: Iterable[str]) -> None:
        for item in items:
            self._add(item, Kind.BULLET)

    def _table(self, block: TableBlock) -> None:
        if block.caption:
            self._add(block.caption, Kind.TABLE_CAPTION)
        self._begin()
        add_table(self._made, self._styles, self._section, block)
        self._add("", Kind.GAP)

    def _figure(self, block: FigureBlock) -> None:
        self._begin()
        content = self._draw(block, look.FIGURE_PIXELS)
        pixels = png_size(content)
        share = pixels[1] / pixels[0]
        width = look.figure_width(share)
        made: Any = self._made
        picture = made.add_picture(
            content,
            "png",
            section_index=self._section,
            width_mm=width,
            height_mm=width * share,
            **self._styles.references(Kind.PICTURE),
        )
        _describe(picture.element, block.alt, pixels)
        if block.caption:
            self._add(block.caption, Kind.CAPTION)
