"""Word files as lists and tables: numbers as Word shows them, merged cells, and hostile ones."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.raw_table import RawSheet
from workshop_app.domain.scale import scale_of
from workshop_app.domain.workshop import Details
from workshop_app.exchange.ratings_table import RatingsTableReader
from workshop_app.exchange.tables import TableFilesReader
from workshop_app.services.analysing import TableUnreadableError
from workshop_app.services.table_limits import MOST, Limit, TableTooLargeError
from workshop_app.services.tables.people import preview_people
from workshop_app.services.tables.recommendations import preview_recommendations

WORKSHOP = new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))
NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
TYPES = (
    f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
LEVELS = (
    ("decimal", "%1."),
    ("ganada", "%2."),
    ("bullet", "\uf0b7"),
    ("lowerRoman", "%4)"),
    ("decimalEnclosedCircle", "%5"),
)


def p(text: str, level: int = -1, style: str = "", inner: str = "", number: int = 1) -> str:
    about = f'<w:pStyle w:val="{style}"/>' if style else ""
    if level >= 0:
        about += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f"<w:p><w:pPr>{about}</w:pPr>{run}{inner}</w:p>"


def tc(text: str, about: str = "") -> str:
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{p(text)}</w:tc>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table; `^` goes on from above, and `<` begins what goes on below."""
    made = ""
    for row in rows:
        cells = ""
        for text in row:
            merge = "<w:vMerge/>" if text == "^" else ""
            merge = '<w:vMerge w:val="restart"/>' if text.startswith("<") else merge
            cells += tc("" if text == "^" else text.removeprefix("<"), merge)
        made += f"<w:tr>{cells}</w:tr>"
    return f"<w:tbl>{made}</w:tbl>"


def numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(LEVELS)
    )
    return (
        f'{HEAD}<w:numbering {NS}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


STYLES = (
    f"{HEAD}<w:styles {NS}>"
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="ListNumber"/></w:style>'
    '<w:style w:styleId="ListNumber"><w:name w:val="List Number"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>'
    "</w:styles>"
)


def docx(
    folder: Path, *body: str, more: Mapping[str, str] | None = None, document: str = ""
) -> Path:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        whole = f"{HEAD}<w:document {NS}><w:body>{''.join(body)}</w:body></w:document>"
        archive.writestr("word/document.xml", document or whole)
        parts = {"word/numbering.xml": numbering(), "word/styles.xml": STYLES, **(more or {})}
        for name, text in parts.items():
            if text:
                archive.writestr(name, text)
    path = folder / "list.docx"
    path.write_bytes(made.getvalue())
    return path


def read(path: Path) -> list[RawSheet]:
    return TableFilesReader().read(path)


def titles(path: Path) -> list[tuple[str, str]]:
    found = preview_recommendations(read(path), WORKSHOP)
    assert found.questions == ()
    return [(row.title.ko, row.text.ko) for row in found.rows]


def test_numbered_paragraphs_are_recommendations_and_their_sub_points_the_text(
    tmp_path: Path,
) -> None:
    path = docx(
        tmp_path,
        p("정책 권고안", style="1"),
        p("데이터 신탁법을 제정한다", 0),
        p("독립 감독기구를 둔다", 1),
        p("3년 뒤 평가한다", 1),
        p("실증 기금을 조성한다", 0),
        p("2년 뒤 재검토한다", 0),
    )
    found = titles(path)
    assert [title for title, _ in found] == [
        "데이터 신탁법을 제정한다",
        "실증 기금을 조성한다",
        "2년 뒤 재검토한다",
    ]
    assert "독립 감독기구를 둔다" in found[0][1]
    assert "3년 뒤 평가한다" in found[0][1]


def test_the_numbers_of_a_list_are_those_that_word_shows(tmp_path: Path) -> None:
    levels = (0, 1, 1, 2, 3, 3, 4, 0, 1)
    [sheet] = read(docx(tmp_path, *(p(f"word{at}", level) for at, level in enumerate(levels))))
    assert [line.split()[0] for line in sheet.text.split("\n")] == [
        "1.",
        "가.",
        "나.",
        "•",
        "i)",
        "ii)",
        "①",
        "2.",
        "가.",
    ]


def test_a_style_puts_paragraphs_into_a_list_by_itself_or_by_the_one_below_it(
    tmp_path: Path,
) -> None:
    path = docx(
        tmp_path,
        p("Data law", style="ListNumber"),
        p("Pilot fund", style="Mine"),
        p("x", 0, "Round"),
    )
    assert read(path)[0].text == "1. Data law\n2. Pilot fund\n3. x"


def test_numbers_that_nothing_explains_are_no_numbers(tmp_path: Path) -> None:
    path = docx(tmp_path, p("Data law", 0, number=7), p("Fund", 8), p("Law", 99))
    assert read(path)[0].text == "Data law\nFund\n1. Law"
    bare = docx(tmp_path, p("Data law", 0), more={"word/numbering.xml": "", "word/styles.xml": ""})
    assert read(bare)[0].text == "Data law"


def test_a_table_of_a_document_is_a_roster_with_its_merged_groups(tmp_path: Path) -> None:
    path = docx(
        tmp_path,
        p("참석자 명단"),
        table(
            [
                ["연번", "구분", "성명", "소속"],
                ["1", "<정부", "김민수", "과기부"],
                ["2", "^", "이영희", "기재부"],
                ["3", "<산업계", "박철수", "가상전자"],
                ["4", "^", "최유진", "참 회사"],
            ]
        ),
    )
    found = preview_people(read(path), WORKSHOP)
    assert found.questions == ()
    assert [(row.name, row.group_key) for row in found.taken] == [
        ("김민수", "government"),
        ("이영희", "government"),
        ("박철수", "industry"),
        ("최유진", "industry"),
    ]


def test_cells_over_columns_and_rows_that_begin_later_keep_their_places(tmp_path: Path) -> None:
    wide = '<w:gridSpan w:val="2"/>'
    rows = (
        f"<w:tr>{tc('A', wide)}{tc('B')}</w:tr>"
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{tc("c")}{tc("d")}</w:tr>'
    )
    [sheet] = read(docx(tmp_path, f"<w:tbl>{rows}</w:tbl>"))
    assert sheet.rows == (("A", None, "B"), (None, "c", "d"))
    assert [(one.left, one.right) for one in sheet.merged] == [(0, 1)]


def test_a_table_of_ratings_in_a_document_is_read(tmp_path: Path) -> None:
    rows = [["participant", "R1", "R2"], ["kim", "5", "4"], ["lee", "2", "3"]]
    preview = RatingsTableReader().preview(docx(tmp_path, table(rows)), scale_of(1, 5))
    assert [one.value for one in preview.table.entries] == [5, 4, 2, 3]


def test_what_was_deleted_is_not_read_and_what_stands_in_a_box_or_a_field_is(
    tmp_path: Path,
) -> None:
    deleted = "<w:del><w:r><w:t>old </w:t></w:r></w:del><w:ins><w:r><w:t> new</w:t></w:r></w:ins>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + p("In a box")
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        + p("In a box")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
    field = "<w:r><w:noBreakHyphen/><w:br/></w:r>"
    path = docx(
        tmp_path,
        p("Law", inner=deleted),
        p("Title", inner=box),
        f"<w:sdt><w:sdtContent>{p('Held', inner=field)}</w:sdtContent></w:sdt>",
    )
    assert read(path)[0].text == "Law new\nTitle\nIn a box\nHeld-"


def test_documents_that_are_none_or_hostile_are_refused(tmp_path: Path) -> None:
    bomb = f'{HEAD}<!DOCTYPE w:document [<!ENTITY a "aa">]><w:document {NS}><w:body/></w:document>'
    for whole in (bomb, "<no", f"{HEAD}<w:document {NS}/>"):
        with pytest.raises(TableUnreadableError) as refused:
            read(docx(tmp_path, document=whole))
        assert refused.value.parameters["reason"] == "damaged"
    with pytest.raises(TableUnreadableError) as macros:
        read(docx(tmp_path, p("a"), more={"word/vbaProject.bin": "x"}))
    assert macros.value.parameters["reason"] == "macros"
    with pytest.raises(TableUnreadableError) as empty:
        read(docx(tmp_path))
    assert empty.value.parameters["reason"] == "empty"


def test_documents_beyond_a_limit_are_refused(tmp_path: Path) -> None:
    cell = tc("x", '<w:gridSpan w:val="9999"/>')
    for body, limit in (
        (f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>", Limit.COLUMNS),
        (p("가 " * MOST[Limit.CELL_LENGTH]), Limit.CELL_LENGTH),
        ("<w:p/>" * (MOST[Limit.ELEMENTS] + 1), Limit.PACKING),
    ):
        with pytest.raises(TableTooLargeError) as refused:
            read(docx(tmp_path, body))
        assert refused.value.parameters["limit"] in {limit, Limit.PACKING, Limit.ELEMENTS}
