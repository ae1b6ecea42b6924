"""Tables that are too large, or no files at all, are refused soon, cheaply and by name."""

import csv
import os
import re
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from openpyxl import Workbook

from workshop_app.domain.scale import scale_of
from workshop_app.exchange.ratings_table import RatingsTableReader
from workshop_app.services.analysing import RatingsTable, TableUnreadableError
from workshop_app.services.analysing_words import limit_name, table_sentence
from workshop_app.services.table_limits import MOST, Limit, TableTooLargeError
from workshop_app.wording.language import speaking

FIVE = scale_of(1, 5)
LONG = "participant,group,recommendation,criterion,round,rating\n"
SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
MEGABYTES = 200
SPACES = str.maketrans("01", " \u3000")
Lines = Iterable[str]


def read(path: Path) -> RatingsTable:
    return RatingsTableReader().read(path, FIVE)


def refusal(path: Path) -> TableTooLargeError:
    with pytest.raises(TableTooLargeError) as caught:
        read(path)
    return caught.value


def long_rows(count: int, **columns: Callable[[int], str]) -> Lines:
    """So many rows; a column is what its function gives for the number of the row."""
    usual = {"participant": "p", "group": "g", "recommendation": "R1", "criterion": "", "round": ""}
    for n in range(count):
        cells = [columns[name](n) if name in columns else value for name, value in usual.items()]
        yield ",".join([*cells, "5"]) + "\n"


def pairs(groups: int, items: int) -> Lines:
    return (f"p{g},g{g},R{i},,,5\n" for g in range(groups) for i in range(items))


BEYOND: dict[str, tuple[Limit, Callable[[], Lines]]] = {
    "two thousand groups": (
        Limit.GROUPS,
        lambda: long_rows(2_000, participant=lambda n: f"p{n}", group=lambda n: f"g{n}"),
    ),
    "participants": (
        Limit.PARTICIPANTS,
        lambda: long_rows(110_000, participant=lambda n: f"p{n}"),
    ),
    "one participant with a million spaces": (
        Limit.PARTICIPANTS,
        lambda: (f"{n:b}p".translate(SPACES) + ",,R,,,5\n" for n in range(450_000)),
    ),
    "recommendations": (
        Limit.RECOMMENDATIONS,
        lambda: long_rows(501, recommendation=lambda n: f"R{n}"),
    ),
    "criteria": (Limit.CRITERIA, lambda: long_rows(51, criterion=lambda n: f"C{n}")),
    "rounds": (Limit.ROUNDS, lambda: long_rows(51, round=str)),
    "places": (
        Limit.PLACES,
        lambda: long_rows(
            5_000, participant=lambda n: f"p{n}", recommendation=lambda n: f"R{n % 401}"
        ),
    ),
    "comparisons": (Limit.COMPARISONS, lambda: pairs(60, 120)),
    "rows": (Limit.ROWS, lambda: long_rows(MOST[Limit.ROWS])),
    "cells": (Limit.CELLS, lambda: ("p,g,R,,,5" + "," * 900 + "\n" for _ in range(14_000))),
    "columns": (Limit.COLUMNS, lambda: ("p,g,R,,,5" + "," * 1_000 + "\n" for _ in range(2))),
    "a long cell": (Limit.CELL_LENGTH, lambda: ["p,g,R,,,", "5" * 32_768, "\n"]),
    "an open quotation mark": (Limit.CELL_LENGTH, lambda: ['p,g,R,,,"', *long_rows(5_000)]),
    "a long line": (Limit.ROW_LENGTH, lambda: ("," * 1_000_000 for _ in range(50))),
    "a row of many lines": (Limit.ROW_LENGTH, lambda: ('"\n",' for _ in range(300_000))),
    "bytes": (Limit.BYTES, lambda: ("p,g,R1,,,5\n" * 1_000 for _ in range(10_000))),
}


@pytest.mark.parametrize("name", list(BEYOND))
def test_a_csv_file_beyond_a_limit_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    limit, lines = BEYOND[name]
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write(LONG)
        file.writelines(lines())
    error = refusal(path)
    assert error.parameters == {"path": str(path), "limit": limit, "most": MOST[limit]}
    for language in ("ko", "en"):
        with speaking(language):
            said = table_sentence(error)
            assert limit_name(limit) in said
            assert f"{MOST[limit]:,}" in said
    assert csv.field_size_limit() == 131_072  # as for everybody else


def test_wide_tables_have_the_same_limits(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("participant," + ",".join(f"R{n}" for n in range(501)) + "\na,5\n")
    assert refusal(path).parameters["limit"] is Limit.RECOMMENDATIONS
    names = ",".join(f"R{n}" for n in range(500))
    path.write_text(f"participant,{names}\n" + "".join(f"p{n},5\n" for n in range(4_001)))
    assert refusal(path).parameters["limit"] is Limit.PLACES


def test_withheld_people_are_counted_each(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("w") as file:
        file.write(LONG)
        file.writelines(long_rows(100_001, participant=lambda _n: "withheld"))
    assert refusal(path).parameters["limit"] is Limit.PARTICIPANTS


def test_a_table_may_be_as_large_as_a_large_meeting(tmp_path: Path) -> None:
    """A thousand people, 200 recommendations and two rounds; and a million rows elsewhere."""
    path = tmp_path / "a.csv"
    with path.open("w") as file:
        file.write(LONG)
        for person in range(1_000):
            for n in (1, 2):
                file.writelines(f"p{person},g{person % 8},R{i},,{n},4\n" for i in range(200))
    table = read(path)
    assert len(table.entries) == 400_000
    assert (len(table.participants), len(table.recommendations)) == (1_000, 200)


def archive(path: Path, parts: dict[str, bytes], packing: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", packing) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def workbook(path: Path, **changed: bytes) -> Path:
    """A small workbook, of which some parts are others."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["participant", "R1"], ["a", 5]):
        sheet.append(row)
    book.save(path)
    with zipfile.ZipFile(path) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    return archive(path, parts | {name.replace("__", "/"): one for name, one in changed.items()})


def many(tag: bytes, count: int) -> bytes:
    """So many tags and some more, as those on the edge of two pieces are not counted."""
    return b"<x>" + tag * (count + 1_000) + b"</x>"


def with_rows(path: Path) -> None:
    workbook(path, **{SHEET: many(b"<row/>", MOST[Limit.ROWS])})


def with_cells(path: Path) -> None:
    workbook(path, **{SHEET: many(b"<c />", MOST[Limit.CELLS])})


def with_texts(path: Path) -> None:
    name = "xl/sharedStrings.xml"
    said = f'<Types><Override PartName="/{name}" ContentType="{TEXTS}"/></Types>'.encode()
    workbook(path, **{name: many(b"<si/>", MOST[Limit.TEXTS]), "[Content_Types].xml": said})


def with_texts_called_a_sheet(path: Path) -> None:
    said = f'<Types><Override PartName="/{SHEET}" ContentType="{TEXTS}"/></Types>'.encode()
    texts = many(b"<si/>", MOST[Limit.TEXTS])
    workbook(path, **{SHEET: texts, "[Content_Types].xml": said})


def with_types_not_plainly_said(path: Path) -> None:
    said = f'<Types><Override PartName="/xl/&#119;" ContentType="{TEXTS}"/></Types>'.encode()
    workbook(path, **{SHEET: many(b"<si/>", MOST[Limit.ELEMENTS]), "[Content_Types].xml": said})


def with_types_said_twice(path: Path) -> None:
    sheet = f'<Override PartName="/{SHEET}" ContentType="worksheet+xml"/>'
    said = f"<Types>{sheet}{sheet.replace('worksheet+xml', TEXTS)}</Types>".encode()
    workbook(path, **{SHEET: many(b"<si/>", MOST[Limit.ELEMENTS]), "[Content_Types].xml": said})


def with_long_types(path: Path) -> None:
    workbook(
        path, **{"[Content_Types].xml": many(b"<a/>", MOST[Limit.ELEMENTS]) + b" " * 1_048_576}
    )


def with_styles(path: Path) -> None:
    workbook(path, **{"xl/styles.xml": many(b"<xf/>", MOST[Limit.ELEMENTS])})


def without_types(path: Path) -> None:
    archive(path, {SHEET: many(b"<row/>", MOST[Limit.ELEMENTS])})


def with_a_long_text(path: Path) -> None:
    workbook(path, **{SHEET: b"<t>" + os.urandom(400_000).hex().encode() + b"</t>"})


def with_a_text_of_a_cell_too_long(path: Path) -> None:
    text = b"<is><t>" + b"ab" * 20_000 + b"</t></is>"
    rows = b'<row r="1"><c r="A1" t="inlineStr">' + text + b"</c></row>"
    name = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    workbook(
        path,
        **{SHEET: b'<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (name, rows)},
    )


def with_many_parts(path: Path) -> None:
    archive(path, {str(number): b"" for number in range(2_100)})


def with_a_bomb(path: Path) -> None:
    archive(path, {"xl/workbook.xml": b" " * 20_000_000}, zipfile.ZIP_DEFLATED)


def with_a_large_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(4):
            made.writestr(f"{number}.xml", b" " * 80_000_000)


def with_the_last_column(path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.cell(2, 16_384, 1)
    sheet.cell(1, 1, "participant")
    book.save(path)


HOSTILE = {
    with_rows: Limit.ROWS,
    with_cells: Limit.CELLS,
    with_texts: Limit.TEXTS,
    with_texts_called_a_sheet: Limit.TEXTS,
    with_types_not_plainly_said: Limit.ELEMENTS,
    with_types_said_twice: Limit.ELEMENTS,
    with_long_types: Limit.ELEMENTS,
    with_styles: Limit.ELEMENTS,
    without_types: Limit.ELEMENTS,
    with_a_long_text: Limit.CELL_LENGTH,
    with_a_text_of_a_cell_too_long: Limit.CELL_LENGTH,
    with_many_parts: Limit.PARTS,
    with_a_bomb: Limit.PACKING,
    with_a_large_bomb: Limit.UNPACKED,
    with_the_last_column: Limit.COLUMNS,
}


@pytest.mark.parametrize("make", list(HOSTILE), ids=lambda make: make.__name__)
def test_a_workbook_beyond_a_limit_is_refused_by_its_name(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "a.xlsx")
    assert refusal(tmp_path / "a.xlsx").parameters["limit"] is HOSTILE[make]


def test_a_workbook_packed_so_that_unpacking_takes_gigabytes_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_LZMA) as made:
        made.writestr("xl/workbook.xml", b"<x/>")
    with pytest.raises(TableUnreadableError) as caught:
        read(tmp_path / "a.xlsx")
    assert caught.value.parameters["reason"] == "damaged"


def test_a_picture_in_a_workbook_is_no_table(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", xl__media__a=b"\x00" * 300_000 + os.urandom(900_000))
    assert len(read(path).entries) == 1


def no_file(kind: str, folder: Path) -> Path:
    made = folder / kind
    if kind == "pipe":
        os.mkfifo(made)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind(str(made))
    elif kind == "device":
        return Path("/dev/zero")
    elif kind == "folder":
        made.mkdir()
    elif kind == "dangling":
        made.symlink_to(folder / "nowhere")
    else:
        return folder / ("n" * 5_000)
    return made


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("pipe", "no_file"),  # nobody writes into it: reading would wait for ever
        ("device", "no_file"),
        ("folder", "folder"),
        ("dangling", "missing"),
        ("a long name", "missing"),
    ],
)
def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, kind: str, reason: str) -> None:
    path = no_file(kind, tmp_path)
    with pytest.raises(TableUnreadableError) as caught:
        read(path)
    assert caught.value.parameters["reason"] == reason
    for language in ("ko", "en"):
        with speaking(language):
            assert str(path) in table_sentence(caught.value)


def test_a_refusal_takes_little_memory(tmp_path: Path) -> None:
    """In a process of its own; its getrusage would begin with the memory of ours."""
    path = tmp_path / "a.csv"
    with path.open("w") as file:
        file.write(LONG)
        file.writelines(long_rows(1_000_000))
        file.writelines(pairs(61, 1))
    code = (
        "import re, sys; from pathlib import Path\n"
        "from workshop_app.domain.scale import scale_of\n"
        "from workshop_app.exchange.ratings_table import RatingsTableReader\n"
        "try: RatingsTableReader().read(Path(sys.argv[1]), scale_of(1, 5))\n"
        "except Exception as error: print(error.parameters['limit'])\n"
        "status = Path('/proc/self/status').read_text()\n"
        "print(int(re.search(r'VmHWM:\\s+(\\d+) kB', status)[1]) // 1024)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    limit, used = ran.stdout.split()
    assert limit == Limit.GROUPS
    assert int(used) < MEGABYTES


def test_the_documented_limits_are_those_of_the_program() -> None:
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z_]+)` \| ([\d,]+) \|", page, re.MULTILINE)
    assert {name: int(most.replace(",", "")) for name, most in rows} == {
        limit.value: most for limit, most in MOST.items()
    }
