"""What stands on a slide: title, texts in our fonts, pictures with alt text, notes, a number."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.util import Mm, Pt

from workshop_app.domain.text import Language
from workshop_app.findings.document import look
from workshop_app.findings.document.blocks import Document, FigureBlock
from workshop_app.wording.documents import LOCALES, check_code

SLIDE_WIDTH: Final = 338.67
SLIDE_HEIGHT: Final = 190.5
SIDE: Final = 15.0
WIDTH: Final = SLIDE_WIDTH - 2 * SIDE
BODY_TOP: Final = 32.0
BODY_HEIGHT: Final = 142.0
LEADING: Final = 1.35
_FOOT_TOP = 179.0
_TITLE_SLIDE, _TITLE_ONLY = 0, 5


@dataclass(frozen=True, slots=True)
class Letters:
    """How a text is set: size in points, weight and colour."""

    size: float
    bold: bool = False
    colour: str = look.INK


@dataclass(frozen=True, slots=True)
class Sheet:
    """One slide below its title; tops are millimetres from where its body begins."""

    slide: Any
    language: Language

    @classmethod
    def new(cls, made: Presentation, title: str, foot: str, language: Language) -> "Sheet":
        """Add a slide with its title and what stands at its foot."""
        slide: Any = made.slides.add_slide(made.slide_layouts[_TITLE_ONLY])
        sheet = cls(slide, language)
        _set_title(slide.shapes.title, title, Letters(24, bold=True), language)
        place_box(slide.shapes.title, SIDE, 10, WIDTH, 18)
        slide.shapes.title.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        line = slide.shapes.add_connector(
            MSO_CONNECTOR.STRAIGHT, Mm(SIDE), Mm(29), Mm(SIDE + WIDTH), Mm(29)
        )
        line.line.color.rgb, line.line.width = rgb(look.ACCENT), Pt(1.5)
        sheet.add_text(_FOOT_TOP - BODY_TOP, foot, Letters(9, colour=look.MUTED))
        return sheet

    def add_text(self, top: float, text: str, letters: Letters) -> None:
        """Add a text as wide as the slide's body."""
        frame = self._frame(SIDE, top, WIDTH, 8)
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.SHAPE_TO_FIT_TEXT
        set_text(frame, text, letters, self.language)

    def add_picture(self, top: float, content: bytes, width: float, block: FigureBlock) -> None:
        """Add a picture with its alt text."""
        left = SIDE + (WIDTH - width) / 2
        place = Mm(left), Mm(BODY_TOP + top), Mm(width)
        picture = self.slide.shapes.add_picture(BytesIO(content), *place)
        describe(picture._element.nvPicPr.cNvPr, block)  # noqa: SLF001 - no door to alt text

    def add_open_field(self, top: float, height: float, label: str) -> None:
        """Add a label over a box to write into."""
        self.add_text(top, label, Letters(14, bold=True))
        box = self._frame(SIDE, top + 9, WIDTH, max(height - 9, 5))
        shape = box._parent  # noqa: SLF001
        shape.line.color.rgb, shape.line.width = rgb(look.LINE), Pt(0.75)

    def add_notes(self, text: str) -> None:
        """Add a line to what the speaker sees."""
        frame = self.slide.notes_slide.notes_text_frame
        frame.text = f"{frame.text}\n{text}".strip()

    def _frame(self, left: float, top: float, width: float, height: float) -> Any:
        place = Mm(left), Mm(BODY_TOP + top), Mm(width), Mm(height)
        frame = self.slide.shapes.add_textbox(*place).text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        return frame


def add_title_slide(made: Presentation, document: Document) -> None:
    """Add the slide that a document begins with."""
    slide: Any = made.slides.add_slide(made.slide_layouts[_TITLE_SLIDE])
    title, subtitle = slide.shapes.title, slide.placeholders[1]
    _set_title(title, document.title, Letters(34, bold=True), document.language)
    place_box(title, SIDE + 10, 45, WIDTH - 20, 50)
    title.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    told = f"{document.made}\n{check_code(document.checksum)}"
    told = f"{document.subtitle}\n{told}" if document.subtitle else told
    set_text(subtitle.text_frame, told, Letters(14, colour=look.MUTED), document.language)
    place_box(subtitle, SIDE + 10, 102, WIDTH - 20, 40)
    for paragraph in subtitle.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT


def number_slides(made: Presentation) -> None:
    """Write the number of each slide and of all into its corner."""
    slides: list[Any] = list(made.slides)
    for at, slide in enumerate(slides, start=1):
        place = Mm(SLIDE_WIDTH - SIDE - 30), Mm(_FOOT_TOP), Mm(30), Mm(8)
        frame = slide.shapes.add_textbox(*place).text_frame
        frame.margin_right = frame.margin_top = 0
        set_text(frame, f"{at} / {len(slides)}", Letters(9, colour=look.MUTED), "en")
        frame.paragraphs[0].alignment = PP_ALIGN.RIGHT


def rgb(colour: str) -> RGBColor:
    """Return a colour from its six hexadecimal digits."""
    return RGBColor(*bytes.fromhex(colour))


def place_box(shape: Any, left: float, top: float, width: float, height: float) -> None:
    """Place a shape, in millimetres."""
    shape.left, shape.top, shape.width, shape.height = Mm(left), Mm(top), Mm(width), Mm(height)


def set_text(frame: Any, text: str, letters: Letters, language: Language) -> None:
    """Write a text; each of its lines is a paragraph."""
    for at, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        font = run.font
        font.size, font.bold = Pt(letters.size), letters.bold
        font.color.rgb = rgb(letters.colour)
        font.name = look.LATIN_FONT
        set_korean_font(font._rPr)  # noqa: SLF001 - python-pptx names only the Latin font
        font._rPr.set("lang", LOCALES[language])  # noqa: SLF001


def set_korean_font(properties: Any) -> None:
    """Name the font of Hangul beside that of Latin letters."""
    latin = properties.find(qn("a:latin"))
    hangul = latin.makeelement(qn("a:ea"), {"typeface": look.KOREAN_FONT})
    latin.addnext(hangul)


def describe(properties: Any, block: FigureBlock) -> None:
    """Give a picture or chart its alt text."""
    properties.set("descr", block.alt)
    properties.set("title", block.caption)


def _set_title(shape: Any, text: str, letters: Letters, language: Language) -> None:
    set_text(shape.text_frame, text, letters, language)
    shape.text_frame.word_wrap = True
    shape.text_frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
    for paragraph in shape.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT
