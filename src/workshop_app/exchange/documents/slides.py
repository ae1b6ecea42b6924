"""Outcome documents as slides: one a heading, more where it does not fit, with native charts."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from pptx import Presentation as NewPptx
from pptx.presentation import Presentation
from pptx.util import Mm

from workshop_app.exchange.documents.drawing import Draw, png_size, write_whole
from workshop_app.exchange.documents.measuring import MM_A_POINT, lines_needed
from workshop_app.exchange.documents.slide_chart import CHART_HEIGHT, add_bars
from workshop_app.exchange.documents.slide_parts import (
    BODY_HEIGHT,
    LEADING,
    SLIDE_HEIGHT,
    SLIDE_WIDTH,
    WIDTH,
    Letters,
    Sheet,
    add_title_slide,
    number_slides,
)
from workshop_app.exchange.documents.slide_table import add_rows, row_height
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
from workshop_app.findings.pictures import StackedBarsModel
from workshop_app.wording.documents import LOCALES, check_code, continued, quoted
from workshop_app.wording.language import speaking

BODY, SMALL, CAPTION = Letters(14), Letters(11, colour=look.MUTED), Letters(11, colour=look.MUTED)
HEADING, LEAD = Letters(16, bold=True), Letters(16)
GAP = 3.0
LARGEST_PICTURE = 118.0
OPEN_LINE = 9.0
LONGEST_REPEATED = 160
MOST_ON_A_SLIDE = 4_000  # characters, of the smallest letters


def write_pptx(documents: Sequence[Document], path: Path, draw: Draw) -> None:
    """Write the documents one after the other; raises TargetNotWritableError."""
    content = BytesIO()
    _pptx([cleaned(one) for one in documents], draw).save(content)
    write_whole(content, path)


def _pptx(documents: Sequence[Document], draw: Draw) -> Presentation:
    made = NewPptx()
    made.slide_width, made.slide_height = Mm(SLIDE_WIDTH), Mm(SLIDE_HEIGHT)
    first, properties = documents[0], made.core_properties
    properties.title, properties.subject = first.title[:255], first.subtitle[:255]
    properties.language = LOCALES[first.language]
    properties.author = properties.last_modified_by = "Workshop App"
    properties.comments = f"{first.made} · {first.checksum}"[:255]
    properties.keywords = first.checksum[:255]
    for document in documents:
        with speaking(document.language):
            add_title_slide(made, document)
            _Writer(made, document, draw).write()
    number_slides(made)
    return made


class _Writer:
    """Fills slides from top to bottom; what does not fit goes on on the next."""

    def __init__(self, made: Presentation, document: Document, draw: Draw) -> None:
        self._made = made
        self._document = document
        self._draw = draw
        self._title = document.title
        self._sheet: Sheet | None = None
        self._used = 0.0
        self._headings: list[tuple[str, Letters]] = []  # written with what they stand over

    def write(self) -> None:
        """Write every block."""
        for block in self._document.blocks:
            self._write(block)
        if self._headings:
            self._room_for(0)

    def _write(self, block: Block) -> None:  # noqa: PLR0911 - one line a kind of block
        match block:
            case Heading(text, level):
                return self._heading(text, level)
            case Paragraph(text, tone):
                letters = {Tone.LEAD: LEAD, Tone.NOTE: SMALL, Tone.PLAIN: BODY}[tone]
                return self._text(text, letters)
            case Bullets(items):
                return self._bullets(items)
            case TableBlock():
                return self._table(block)
            case FigureBlock():
                return self._figure(block)
            case Quotation(text, by):
                return self._text(f"{quoted(text)}  {by}".rstrip(), BODY)
            case OpenField(label, lines):
                return self._open_field(label, lines)
            case PageBreak():
                self._used = BODY_HEIGHT  # what follows begins a slide
                return None

    def _room_for(self, height: float) -> Sheet:
        """Return the slide that has room for so much, a new one where this one has not."""
        height += sum(_height(*one) + GAP for one in self._headings)
        if self._sheet is None or (self._used and self._used + height > BODY_HEIGHT):
            title = self._title if self._sheet is None else continued(_short(self._title))
            told = f"{self._document.made} · {check_code(self._document.checksum)}"
            self._sheet = Sheet.new(self._made, title, told, self._document.language)
            self._used = 0.0
        headings, self._headings = self._headings, []
        for text, letters in headings:
            self._sheet.add_text(self._used, text, letters)
            self._used += _height(text, letters) + GAP
        return self._sheet

    def _place(self, height: float, place: Callable[[Sheet, float], None]) -> None:
        sheet = self._room_for(height)
        place(sheet, self._used)
        self._used += height + GAP

    def _heading(self, text: str, level: int) -> None:
        if level > 1:
            self._headings += [(part, HEADING) for part in _parts(text, HEADING)]
            return
        if self._headings:
            self._room_for(0)
        self._title, self._sheet = text, None
        self._room_for(0)

    def _text(self, text: str, letters: Letters) -> None:
        for part in _parts(text, letters):
            height = _height(part, letters)
            self._place(height, lambda sheet, top, part=part: sheet.add_text(top, part, letters))

    def _bullets(self, items: Sequence[str]) -> None:
        for item in items:
            self._text(f"• {item}", BODY)

    def _table(self, block: TableBlock) -> None:
        if block.caption:
            self._headings += [(part, CAPTION) for part in _parts(block.caption, CAPTION)]
        rows, heading = list(block.rows), row_height(block, [c.header for c in block.columns])
        while True:
            first = row_height(block, rows[0]) if rows else 0.0
            sheet = self._room_for(min(heading + first, BODY_HEIGHT))
            room, taken = BODY_HEIGHT - self._used - heading, 0
            while taken < len(rows) and (height := row_height(block, rows[taken])) <= room:
                room, taken = room - height, taken + 1
            taken = max(taken, min(len(rows), 1))
            self._used = add_rows(sheet, self._used, block, rows[:taken]) + GAP
            rows = rows[taken:]
            if not rows:
                return

    def _figure(self, block: FigureBlock) -> None:
        if isinstance(block.picture, StackedBarsModel):
            model = block.picture
            self._place(CHART_HEIGHT, lambda sheet, top: add_bars(sheet, top, model, block))
        else:
            content = self._draw(block, look.FIGURE_PIXELS)
            across, down = png_size(content)
            width = min(WIDTH, LARGEST_PICTURE * across / down)
            self._place(
                width * down / across,
                lambda sheet, top: sheet.add_picture(top, content, width, block),
            )
        if self._sheet is not None:
            self._sheet.add_notes(block.alt)
        if block.caption:
            self._used -= GAP
            self._text(block.caption, CAPTION)

    def _open_field(self, label: str, lines: int) -> None:
        height = min(OPEN_LINE * (max(lines, 1) + 1), BODY_HEIGHT)
        self._place(height, lambda sheet, top: sheet.add_open_field(top, height, label))


def _short(title: str) -> str:
    """Return a title that was told in full on the slide before."""
    return title if len(title) <= LONGEST_REPEATED else f"{title[:LONGEST_REPEATED]}…"


def _height(text: str, letters: Letters) -> float:
    return lines_needed(text, letters.size, WIDTH) * letters.size * MM_A_POINT * LEADING


def _parts(text: str, letters: Letters) -> Iterator[str]:
    """Yield the text in parts that a slide holds, parted at a space where there is one."""
    while len(text) > MOST_ON_A_SLIDE or _height(text, letters) > BODY_HEIGHT:
        cut = min(len(text), MOST_ON_A_SLIDE)
        while cut > 1 and _height(text[:cut], letters) > BODY_HEIGHT:
            cut = cut * 3 // 4
        at = text.rfind(" ", cut // 2, cut) + 1 or cut
        yield text[:at].rstrip()
        text = text[at:]
    if text:
        yield text
