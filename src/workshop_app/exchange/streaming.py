"""Rows into the workbook's shell, one by one: little memory, and small steps."""

import re
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import IO

from workshop_app.exchange.cells import Pen, Style, column_letters
from workshop_app.exchange.pacing import Pacer
from workshop_app.exchange.plans import SheetPlan

_SHEET_DATA = re.compile(rb"<sheetData\s*/>|<sheetData>.*?</sheetData>", re.DOTALL)
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"\s*/>')
_PIECE = 1 << 15

PenFor = Callable[[SheetPlan], Pen]


def write_package(
    package: bytes, plans: list[SheetPlan], pen_for: PenFor, target: IO[bytes], pacer: Pacer
) -> None:
    """Write the shell `package` to `target` with the rows of `plans` in its sheets."""
    parts = {f"xl/worksheets/sheet{place}.xml": plan for place, plan in enumerate(plans, 1)}
    with (
        zipfile.ZipFile(BytesIO(package)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as out,
    ):
        turns = {name: plan.turn for name, plan in parts.items()}
        for name in sorted(source.namelist(), key=lambda one: turns.get(one, 0)):
            content = source.read(name)
            plan = parts.get(name)
            if plan is None:
                out.writestr(name, content)
            else:
                with out.open(name, "w", force_zip64=False) as part:
                    _write_sheet(part, content, plan, pen_for(plan), pacer)
            pacer.step(0)


def _write_sheet(part: IO[bytes], content: bytes, plan: SheetPlan, pen: Pen, pacer: Pacer) -> None:
    extent = f"A1:{column_letters(len(plan.columns))}{plan.last_row + (1 + len(plan.below) if plan.below else 0)}"
    content = _DIMENSION.sub(f'<dimension ref="{extent}"/>'.encode(), content, count=1)
    place = _only(_SHEET_DATA.search(content))
    part.write(content[: place.start()] + b"<sheetData>")
    gathered: list[str] = []
    size = 0
    for row in _rows(plan, pen):
        gathered.append(row)
        size += len(row)
        if size > _PIECE:
            part.write("".join(gathered).encode())
            gathered.clear()
            size = 0
        pacer.step()
    part.write("".join(gathered).encode() + b"</sheetData>" + content[place.end() :])


def _rows(plan: SheetPlan, pen: Pen) -> Iterator[str]:
    if plan.title:
        yield pen.row(1, [plan.title], [Style.TITLE], [200])
    for number, note in enumerate(plan.notes, start=2):
        yield pen.row(number, [note], [Style.NOTE], [200])
    if not plan.table:
        return
    headers = [column.header for column in plan.columns]
    widths = [column.width for column in plan.columns]
    styles = [column.style for column in plan.columns]
    yield pen.row(plan.header_row, headers, [Style.HEADER] * len(headers), widths)
    if plan.lines is not None:
        yield from plan.lines(pen, plan.header_row + 1)
    else:
        for number, values in enumerate(plan.rows, start=plan.header_row + 1):
            yield pen.row(number, values, styles, widths)
    for number, note in enumerate(plan.below, start=plan.last_row + 2):
        yield pen.row(number, [note], [Style.NOTE], [200])


def _only(found: "re.Match[bytes] | None") -> "re.Match[bytes]":
    if found is None:
        raise RuntimeError("the shell of the workbook has a sheet without sheetData")
    return found


def check_package(path: Path, pacer: Pacer) -> None:
    """Read a written workbook through: each part's checksum, and that its XML is well-formed.

    Raises ValueError (or zipfile.BadZipFile) where it is not: then it is our mistake.
    """
    from xml.parsers import expat

    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            parser = expat.ParserCreate()
            with book.open(name) as part:
                while piece := part.read(_PIECE):
                    _parse(parser, piece, name)
                    pacer.step(0)
            _parse(parser, b"", name, last=True)


def _parse(parser: object, piece: bytes, name: str, *, last: bool = False) -> None:
    from xml.parsers import expat

    assert isinstance(parser, expat.XMLParserType)  # noqa: S101 - typing only
    try:
        parser.Parse(piece, last)
    except expat.ExpatError as error:
        raise ValueError(f"{name} is not well-formed: {error}") from error
