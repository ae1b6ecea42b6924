"""The styles of a Word document, and the few marks that python-docx has no call for."""

from typing import Any

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from workshop_app.domain.text import Language
from workshop_app.exchange.documents.word_marks import element, inner
from workshop_app.findings.document import look
from workshop_app.wording.documents import LOCALES

_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
# Of a paragraph's properties, in the order of the standard.
_BORDERS_BEFORE = (
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:spacing",
    "w:ind",
    "w:jc",
    "w:rPr",
)


def language_of(language: Language) -> str:
    """Return the language as the properties of a file name it."""
    return LOCALES[language]


def prepare_styles(made: Docx) -> None:
    """Give the styles our fonts, sizes and colours."""
    _set_defaults(made)
    normal = _style(made, "Normal", look.BODY)
    for kind in ("w:autoSpaceDE", "w:autoSpaceDN"):  # 40명, not 40 명
        spaced = element(kind, val="0")
        inner(normal).get_or_add_pPr().insert_element_before(spaced, *_BORDERS_BEFORE[3:])
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.3
    title = _style(made, "Title", look.TITLE, bold=True)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(6)
    _drop(inner(title).pPr, "w:pBdr")
    subtitle = _style(made, "Subtitle", look.SUBTITLE, colour=look.MUTED)
    subtitle.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    subtitle.paragraph_format.space_after = Pt(12)
    _drop(inner(subtitle).pPr, "w:numPr")
    for style in (title, subtitle):
        _drop(inner(style).rPr, "w:spacing")
    for level, size in enumerate(look.HEADINGS, start=1):
        heading = _style(made, f"Heading {level}", size, bold=True)
        heading.paragraph_format.space_before = Pt(16 - 3 * level)
        heading.paragraph_format.space_after = Pt(6)
        heading.paragraph_format.keep_with_next = True
    _style(made, "List Bullet", look.BODY).paragraph_format.space_after = Pt(3)
    quote = _style(made, "Quote", look.BODY)
    quote.paragraph_format.left_indent = Mm(4)
    _style(made, "Caption", look.SMALL, colour=look.MUTED).paragraph_format.space_after = Pt(8)
    _add_style(made, "Note", look.SMALL, look.MUTED)
    _add_style(made, "Table Text", look.TABLE, look.INK).paragraph_format.space_after = Pt(0)
    after = _add_style(made, "After Table", 4, look.INK)  # tables would touch without it
    after.paragraph_format.space_after = Pt(2)
    after.paragraph_format.line_spacing = 1.0
    for name in ("Header", "Footer"):
        _style(made, name, look.TINY, colour=look.MUTED).paragraph_format.line_spacing = 1.15


def add_text(paragraph: Paragraph, text: str) -> Run:
    """Add `text`; its line breaks stay."""
    return paragraph.add_run(text)


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word works out, such as PAGE."""
    for kind in ("begin", "", "separate", "shown", "end"):
        run = paragraph.add_run("1" if kind == "shown" else "")
        if kind in ("begin", "separate", "end"):
            inner(run).append(element("w:fldChar", fldCharType=kind))
        elif not kind:
            told = element("w:instrText")
            told.text = code
            inner(run).append(told)


def draw_rule(paragraph: Paragraph, colour: str, eighths: int, *sides: str) -> None:
    """Draw lines at `sides` of a paragraph, in eighths of a point."""
    borders = element("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        if side in sides:
            borders.append(
                element(f"w:{side}", val="single", sz=str(eighths), space="4", color=colour)
            )
    _properties(paragraph).insert_element_before(borders, *_BORDERS_BEFORE)


def shade_box(paragraph: Paragraph) -> None:
    """Put a paragraph into a pale box."""
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(2)
    paragraph.paragraph_format.space_after = Pt(12)
    draw_rule(paragraph, look.MUTED, 6, "top", "left", "bottom", "right")
    shade = element("w:shd", val="clear", color="auto", fill=look.BOX)
    _properties(paragraph).insert_element_before(shade, *_BORDERS_BEFORE[1:])


def _properties(paragraph: Paragraph) -> Any:
    return inner(paragraph).get_or_add_pPr()


def _set_defaults(made: Docx) -> None:
    """Set fonts and languages for what no style names."""
    for fonts in inner(made.styles).iter(qn("w:rFonts")):
        _name_fonts(fonts)
    for spoken in inner(made.styles).iter(qn("w:lang")):
        # Word takes the one by what is written: Hangul is Korean, the rest English.
        spoken.set(qn("w:val"), LOCALES["en"])
        spoken.set(qn("w:eastAsia"), LOCALES["ko"])


def _name_fonts(fonts: Any) -> None:
    for theme in _THEMES:
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), look.LATIN_FONT)
    fonts.set(qn("w:eastAsia"), look.KOREAN_FONT)


def _style(
    made: Docx, name: str, size: float, *, bold: bool = False, colour: str = look.INK
) -> ParagraphStyle:
    style: Any = made.styles[name]
    style.font.name, style.font.size = look.LATIN_FONT, Pt(size)
    _name_fonts(inner(style).rPr.rFonts)
    style.font.bold, style.font.italic = bold, False
    style.font.color.rgb = RGBColor.from_string(colour)
    style.paragraph_format.space_before = Pt(0)
    return style


def _add_style(made: Docx, name: str, size: float, colour: str) -> ParagraphStyle:
    styles: Any = made.styles
    styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    return _style(made, name, size, colour=colour)


def _drop(properties: Any, name: str) -> None:
    """Take away what the template's own style adds."""
    found = properties.find(qn(name))
    if found is not None:
        properties.remove(found)
