"""The roster as a PDF: a box, a name and room for a signature, group by group."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from workshop_app.printing.lines import draw_rule, draw_words
from workshop_app.printing.paper_parts import LEFT, RIGHT, Rule, Words
from workshop_app.printing.pdf import pdf_pages, write_pdf
from workshop_app.services.ports import Progress
from workshop_app.services.roster import Roster, RosterGroup, RosterLine
from workshop_app.wording.language import local, speaking, translate

TOP, FIRST, LINE, BOTTOM = 12.0, 28.0, 9.0, 282.0
BOX, NAME, BESIDE, SIGNED = 4.5, 20.0, 90.0, 145.0
A_PAGE = int((BOTTOM - FIRST) / LINE)
Entry = RosterGroup | RosterLine


class PdfRoster:
    """Implements the RosterPrinter port."""

    def write(self, roster: Roster, path: Path, progress: Progress) -> None:
        """Write the roster; TargetNotWritableError or CancelledError, then `path` is as it was."""
        with speaking(roster.language):
            pages = list(pages_of(roster))
            title = translate("Paper", "Roster: {title}").format(title=roster.title)
            with pdf_pages(title, len(pages), progress) as (painter, turned):
                for entries, number in zip(pages, turned, strict=True):
                    _paint(painter, title, entries, f"{number + 1} / {len(pages)}")
        write_pdf(path, turned.content())


def pages_of(roster: Roster) -> Iterator[list[Entry]]:
    """Yield what stands on each page: no group's name stands alone at the foot of one."""
    page: list[Entry] = []
    for group in roster.groups:
        if len(page) + 2 > A_PAGE:
            yield page
            page = []
        page.append(group)
        for line in group.lines:
            if len(page) == A_PAGE:
                yield page
                page = []
            page.append(line)
    yield page


def _paint(painter: QPainter, title: str, entries: list[Entry], page: str) -> None:
    draw_words(painter, Words(LEFT, TOP, RIGHT - LEFT - 20, title, 13, bold=True))
    draw_words(painter, Words(RIGHT - 20, TOP, 20, page, 9, align="right"))
    for at, entry in enumerate(entries):
        y = FIRST + at * LINE
        if isinstance(entry, RosterGroup):
            said = translate("Paper", "{group}: {count}")
            text = said.format(group=local(entry.name), count=len(entry.lines))
            draw_words(painter, Words(LEFT, y + 2, 120, text, 11, bold=True))
            continue
        painter.setPen(QPen(Qt.GlobalColor.black, 0.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(LEFT, y + 1.5, BOX, BOX))
        draw_words(painter, Words(NAME, y + 1.5, BESIDE - NAME - 2, entry.name, 10))
        draw_words(painter, Words(BESIDE, y + 1.5, SIGNED - BESIDE - 2, entry.affiliation, 9))
        draw_rule(painter, Rule(LEFT, y + LINE - 1, RIGHT - LEFT, 0.15))
