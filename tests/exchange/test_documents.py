"""One document in four kinds of files: the same sentences and figures, whoever reads them back."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import hwp_hwpx_parser
import pptx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from hwpx.tools.package_validator import validate_editor_open_safety
from hypothesis import given, settings
from hypothesis import strategies as st

from made_up_document import bars, made_up
from workshop_app.app import LazyDocuments
from workshop_app.domain.errors import TargetNotWritableError
from workshop_app.findings.document.blocks import (
    Bullets,
    Document,
    FigureBlock,
    Heading,
    OpenField,
    PageBreak,
    Paragraph,
    Quotation,
    TableBlock,
    TableColumn,
)
from workshop_app.findings.document.cleaning import cleaned

pytestmark = pytest.mark.usefixtures("qapp")
KINDS = ("docx", "hwpx", "pdf", "pptx")
BOTH = (made_up("ko"), made_up("en"))


def written(kind: str, folder: Path, documents: tuple[Document, ...] = BOTH) -> Path:
    path = folder / f"report.{kind}"
    LazyDocuments().write(documents, path)
    return path


def docx_text(path: Path) -> str:
    read = docx.Document(str(path))
    parts = [read.element.body, *(s.footer._element for s in read.sections)]
    return "\n".join(node.text or "" for part in parts for node in part.iter(qn("w:t")))


def hwpx_text(path: Path) -> str:
    with hwp_hwpx_parser.Reader(str(path)) as read:
        tables = [cell for table in read.get_tables() for row in table.rows for cell in row]
        text = "\n".join([read.extract_text(), *tables])
    # The parser leaves headers and footers out.
    with zipfile.ZipFile(path) as file:
        sections = [file.read(n).decode() for n in file.namelist() if "section" in n]
    return "\n".join([text, *re.findall("<hp:t>([^<]*)</hp:t>", "".join(sections))])


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as read:
        text = "\n".join(page.get_textpage().get_text_range() for page in read)
    return text.replace("\xad", "–")  # some fonts draw both with one glyph


def pptx_text(path: Path) -> str:
    found: list[str] = []
    for slide in pptx.Presentation(str(path)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)


READERS: dict[str, Callable[[Path], str]] = {
    "docx": docx_text,
    "hwpx": hwpx_text,
    "pdf": pdf_text,
    "pptx": pptx_text,
}


def squeezed(text: str) -> str:
    """Where a line breaks is each medium's own matter."""
    return "".join(text.split())


def texts_of(document: Document) -> list[str]:
    said = [document.title, document.subtitle, document.made, document.checksum]
    for block in document.blocks:
        match block:
            case Heading(text) | Paragraph(text):
                said.append(text)
            case Bullets(items):
                said += items
            case TableBlock(columns, rows, caption):
                cells = [*(c.header for c in columns), *(t for row in rows for t in row)]
                # A PDF is read line by line across the cells, so by word.
                said += [caption, *(word for cell in cells for word in cell.split())]
            case FigureBlock(caption=caption):
                said.append(caption)
            case Quotation(text, by):
                said += [text, by]
            case OpenField(label):
                said.append(label)
            case PageBreak():
                pass
    return said


@pytest.mark.parametrize("kind", KINDS)
def test_every_sentence_and_figure_is_read_back(kind, tmp_path):
    read = squeezed(READERS[kind](written(kind, tmp_path)))
    said = [squeezed(text) for document in BOTH for text in texts_of(document)]
    assert [text for text in said if text not in read] == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_language_speaks_its_own_words(kind, tmp_path):
    read = squeezed(READERS[kind](written(kind, tmp_path)))
    assert "확인코드7F3A-91C2" in read
    assert "Checkcode7F3A-91C2" in read


def test_a_word_file_is_a4_with_real_headings_and_marked_tables(tmp_path):
    read = docx.Document(str(written("docx", tmp_path)))
    assert {(round(s.page_width.mm), round(s.page_height.mm)) for s in read.sections} == {
        (210, 297)
    }
    names = [p.style.name for p in read.paragraphs]
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "Quote", "List Bullet"} <= set(names)
    table = read.tables[0]
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows[:2]] == [
        True,
        False,
    ]
    assert table.rows[1].cells[2].paragraphs[0].alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.RIGHT
    told = [shape._inline.docPr.get("descr") for shape in read.inline_shapes]
    assert told == [b.alt for d in BOTH for b in d.blocks if isinstance(b, FigureBlock)]
    footer = read.sections[0].footer._element
    fields = [node.text for node in footer.iter(qn("w:instrText"))]
    assert fields == ["PAGE", "NUMPAGES"]
    properties = read.core_properties
    assert (properties.title, properties.language) == (BOTH[0].title, "ko-KR")


def test_an_english_file_says_so(tmp_path):
    read = docx.Document(str(written("docx", tmp_path, (BOTH[1],))))
    assert read.core_properties.language == "en-US"
    slides = pptx.Presentation(str(written("pptx", tmp_path, (BOTH[1],))))
    assert slides.core_properties.language == "en-US"


def test_hancom_opens_it_as_far_as_its_library_can_tell(tmp_path):
    path = written("hwpx", tmp_path)
    found = validate_editor_open_safety(path)
    assert found.ok
    assert found.validate_package.errors == ()
    with zipfile.ZipFile(path) as file:
        section = file.read("Contents/section0.xml").decode()
        assert file.read("Contents/content.hpf").decode().count(BOTH[0].title) == 1
    assert 'repeatHeader="1"' in section
    assert f"<hp:shapeComment>{BOTH[0].blocks[7].alt}</hp:shapeComment>" in section
    assert 'numType="TOTAL_PAGE"' in section


def test_slides_have_charts_of_their_own_with_alt_text_and_notes(tmp_path):
    slides = list(pptx.Presentation(str(written("pptx", tmp_path))).slides)
    charts = [shape for slide in slides for shape in slide.shapes if shape.has_chart]
    assert len(charts) == 2
    figure = BOTH[0].blocks[7]
    assert charts[0]._element.nvGraphicFramePr.cNvPr.get("descr") == figure.alt
    plot = charts[0].chart.plots[0]
    assert [tuple(s.values) for s in plot.series][4] == (13, 6, 1, 6, None)
    ids = [node.get("val") for node in charts[0].chart._chartSpace.iter("{*}axId", "{*}crossAx")]
    assert all(int(one) > 0 for one in ids)
    notes = "\n".join(s.notes_slide.notes_text_frame.text for s in slides if s.has_notes_slide)
    assert figure.alt in notes
    titles = [slide.shapes.title.text for slide in slides]
    assert [t for t in titles if t.startswith("R3.")] == [
        "R3. 오픈소스 AI 생태계 활성화",
        "R3. 오픈소스 AI 생태계 활성화(계속)",
        "R3. 오픈소스 AI 생태계 활성화(계속)",
        "R3. Strengthen the open-source AI ecosystem",
        "R3. Strengthen the open-source AI ecosystem (continued)",
        "R3. Strengthen the open-source AI ecosystem (continued)",
    ]


def test_a_hidden_group_has_no_figures_in_a_chart_that_can_be_edited(tmp_path):
    read = pptx.Presentation(str(written("pptx", tmp_path)))
    chart = next(s.chart for slide in read.slides for s in slide.shapes if s.has_chart)
    assert [series.values[4] for series in chart.plots[0].series] == [None] * 5
    assert "5명 미만" in chart.plots[0].categories[4]


def test_a_long_table_repeats_its_headings_on_each_page_of_a_pdf(tmp_path):
    path = written("pdf", tmp_path, (made_up("en", rows=120),))
    with pypdfium2.PdfDocument(path) as read:
        pages = [page.get_textpage().get_text_range() for page in read]
    with_rows = [text for text in pages if re.search(r"^R\d+ Strengthen", text, re.MULTILINE)]
    assert len(with_rows) > 2
    assert all(
        "Verdict" in text and f"{at} / {len(pages)}" in text for at, text in enumerate(pages[:3], 1)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_what_cannot_be_written_leaves_the_old_file(kind, tmp_path):
    (tmp_path / f"report.{kind}").mkdir()
    with pytest.raises(TargetNotWritableError):
        written(kind, tmp_path)
    assert (tmp_path / f"report.{kind}").is_dir()


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(categories=["Cc", "Cs", "Cf", "Co", "Lo"]), max_size=20),
    st.sampled_from(
        ["가" * 33_000, "a" * 40_000, "&<>\"' ]]>", "\u200fعربي\u202e", "\ud800", "_x000D_", "\n\n"]
    ),
)


@pytest.mark.slow
@settings(max_examples=4)
@given(HOSTILE, HOSTILE)
def test_no_text_breaks_a_file(tmp_path_factory, one, other):
    folder = tmp_path_factory.mktemp("hostile")
    columns = (TableColumn(one, 1), TableColumn(other, 2, numeric=True))
    hostile = replace(
        made_up("ko"),
        title=one,
        subtitle=other,
        blocks=(
            Heading(other),
            Heading(one, 2),
            Paragraph(one),
            Bullets((one, other)),
            TableBlock(columns, ((one, other),), one),
            FigureBlock(replace(bars("ko"), title=other), one, other),
            Quotation(one, other),
            OpenField(one, 2),
        ),
    )
    wanted = squeezed(cleaned(hostile).blocks[2].text)
    for kind in KINDS:
        read = READERS[kind](written(kind, folder, (hostile,)))
        if kind in {"docx", "pptx"}:
            assert wanted in squeezed(read)
