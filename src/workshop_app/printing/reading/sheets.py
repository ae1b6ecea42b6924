"""One page read: which page it is, what its rows say, and pictures of what a person must see."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from workshop_app.domain.collected import AskedWhy
from workshop_app.printing.corner_code import SheetCode
from workshop_app.printing.paper_layout import PaperLayout, PaperPage
from workshop_app.printing.paper_parts import Box, Row, Strip
from workshop_app.printing.reading.circles import (
    LEAST_CONTRAST,
    Mark,
    looked_up,
    marks_of,
    sample,
    shift_of,
)
from workshop_app.printing.reading.finding import Floats, FoundPage
from workshop_app.printing.reading.pictures import Grey, png_of
from workshop_app.services.ballots import Answer

A_MM = 8  # samples of a picture
_WRITTEN_MM, _INK, _LEAST_INK, _LINE = 3, 0.25, 0.004, 0.7


@dataclass(frozen=True, slots=True)
class RowReading:
    """What one row says: an answer, nothing, or why it is asked and what is marked in it."""

    row: Row
    answer: Answer | None = None
    why: AskedWhy | None = None
    found: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Tell whether nobody has marked anything."""
        return self.answer is None and self.why is None


@dataclass(frozen=True, slots=True)
class SheetReading:
    """A page with all that was read; pictures are cut only where they are asked for."""

    code: SheetCode
    rows: tuple[RowReading, ...]
    written: tuple[Strip, ...]
    grey: Grey
    page: FoundPage

    def picture(self, box: Box) -> bytes:
        """Return a part of the page as a PNG."""
        return png_of(np.rint(_cut(self.grey, self.page, box, A_MM)).astype(np.uint8))


def read_sheet(grey: Grey, page: FoundPage, layout: PaperLayout) -> SheetReading:
    """Return what stands on a page whose layout is known."""
    printed = layout.pages[page.code.page - 1]
    rows = tuple(_rows(grey, page, printed, layout.sizes.radius))
    written = tuple(one for one in printed.strips if _is_written(grey, page, one))
    return SheetReading(page.code, rows, written, grey, page)


def _rows(grey: Grey, page: FoundPage, printed: PaperPage, radius: float) -> Iterator[RowReading]:
    spots = [spot for row in printed.rows for spot in row.spots]
    if not spots:
        return
    samples = sample(grey, page, spots, radius)
    at = 0
    for _, group in groupby(printed.rows, key=lambda row: row.item_id):
        rows = list(group)
        count = sum(len(row.spots) for row in rows)
        of_item = samples[at : at + count]
        at += count
        down, right, contrast = shift_of(of_item)
        if contrast < LEAST_CONTRAST:
            yield from (RowReading(row, why=AskedWhy.UNCLEAR) for row in rows)
            continue
        yield from _item(rows, marks_of(of_item, down, right))


def _item(rows: Sequence[Row], marks: Sequence[Mark]) -> Iterator[RowReading]:
    at = 0
    for row in rows:
        yield _row(row, marks[at : at + len(row.spots)])
        at += len(row.spots)


def _row(row: Row, marks: Sequence[Mark]) -> RowReading:
    """Return the answer where exactly one circle is marked and all others are clean."""
    seen = [spot for spot, mark in zip(row.spots, marks, strict=True) if mark is not Mark.CLEAN]
    if not seen:
        return RowReading(row)
    found = tuple("?" if one.value is None else str(one.value) for one in seen)
    if len(seen) > 1:
        return RowReading(row, why=AskedWhy.SEVERAL, found=found)
    if Mark.UNSURE in marks:
        return RowReading(row, why=AskedWhy.UNCLEAR, found=found)
    return RowReading(row, Answer(seen[0].value, recused=not row.criterion_id))


def _is_written(grey: Grey, page: FoundPage, strip: Strip) -> bool:
    """Tell whether there is ink in a strip beside its printed lines."""
    box = strip.box
    dark = _cut(grey, page, box, _WRITTEN_MM)
    paper = np.maximum(np.percentile(dark, 70, axis=1, keepdims=True), 1.0)
    heights = box.y + (np.arange(len(dark)) + 0.5) / _WRITTEN_MM
    free = np.min(np.abs(heights[:, None] - np.array(strip.lines)), axis=1) > _LINE
    inside = slice(_WRITTEN_MM, -_WRITTEN_MM)
    return float((dark[free, inside] < (1 - _INK) * paper[free]).mean()) > _LEAST_INK


def _cut(grey: Grey, page: FoundPage, box: Box, a_mm: int) -> Floats:
    x = box.x + (np.arange(int(box.width * a_mm)) + 0.5) / a_mm
    y = box.y + (np.arange(int(box.height * a_mm)) + 0.5) / a_mm
    return looked_up(grey, *page.pixels(*np.broadcast_arrays(x[None, :], y[:, None])))
