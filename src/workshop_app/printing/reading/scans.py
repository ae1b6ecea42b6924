"""Ballots from scanned pages, in any order and turn: what is sure is taken, the rest is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from workshop_app.domain.collected import (
    AskedAnswer,
    AskedWhy,
    CollectedPage,
    CommentStrip,
    MissingPages,
    PageState,
    RefusedPart,
)
from workshop_app.domain.errors import (
    BallotElsewhereError,
    BallotOfNobodyError,
    BallotOutdatedError,
    NoBallotError,
    UserError,
)
from workshop_app.domain.rounds import Channel
from workshop_app.printing.corner_code import SheetCode
from workshop_app.printing.paper_layout import PaperLayout, layout_of
from workshop_app.printing.paper_parts import NAME_BOX
from workshop_app.printing.reading.finding import find_page
from workshop_app.printing.reading.pictures import Grey, pages_of
from workshop_app.printing.reading.sheets import RowReading, SheetReading, read_sheet
from workshop_app.services.ballots import Answer, Ballot
from workshop_app.services.collecting import CollectedBallots, Wanted
from workshop_app.services.paper import BLANK, STYLES, form_of, person_keys, round_key
from workshop_app.services.ports import Progress
from workshop_app.wording.language import translate

ENDINGS = frozenset({".pdf", ".png", ".jpg", ".jpeg"})
_PAPER, _EMPTY = 0.75, 0.0005  # darker than so much of the paper; and how little of it is a speck
Place = tuple[str, str, str]


class ScanReader:
    """Implements BallotReader for scans and photographs of paper ballots."""

    endings = ENDINGS

    def read(self, paths: Sequence[Path], wanted: Wanted, progress: Progress) -> CollectedBallots:
        """Return what stands on the pages of all files."""
        reading = _Reading(wanted)
        for done, path in enumerate(paths):
            progress.report(done, len(paths))
            reading.read(path)
        progress.report(len(paths), len(paths))
        return reading.summed_up()


@dataclass(slots=True)
class _Said:
    """What was said at one place, on however many copies of the page."""

    where: str
    sheet: SheetReading
    readings: list[RowReading] = field(default_factory=list[RowReading])

    def one(self) -> RowReading:
        """Return the reading; copies that differ are asked about."""
        first = self.readings[0]
        if all((one.answer, one.why) == (first.answer, first.why) for one in self.readings):
            return first
        found = tuple(dict.fromkeys(part for one in self.readings for part in _shown(one)))
        return RowReading(first.row, why=AskedWhy.SEVERAL, found=found)


def _shown(reading: RowReading) -> tuple[str, ...]:
    if reading.answer is None:
        return reading.found
    return (str(reading.answer.value),) if reading.answer.value is not None else ("?",)


class _Reading:
    """Gathers pages until all files are read."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._form = form_of(wanted.workshop)
        self._round_key = round_key(self._form)
        self._people = person_keys(wanted.workshop, self._form)
        self._layouts: dict[str, PaperLayout] = {}
        for style in STYLES:
            layout = layout_of(self._form, style)
            self._layouts[layout.key] = layout
        self._said: dict[str, dict[Place, _Said]] = {}
        self._came: dict[str, set[SheetCode]] = {}
        self._asked: list[AskedAnswer] = []
        self._refused: list[RefusedPart] = []
        self._pages: list[CollectedPage] = []
        self._comments: list[CommentStrip] = []

    def read(self, path: Path) -> None:
        """Read a file; what cannot be read is refused with the reason."""
        try:
            for number, grey in enumerate(pages_of(path), start=1):
                where = translate("Collect", "{file}, page {number}")
                self._read_page(where.format(file=path.name, number=number), grey)
        except UserError as error:
            self._refuse(path.name, PageState.UNREADABLE, error)

    def _read_page(self, where: str, grey: Grey) -> None:
        page = find_page(grey)
        if page is None:
            if not _is_empty(grey):  # the back of a sheet is no ballot, and nobody asks for it
                self._refuse(where, PageState.UNREADABLE, NoBallotError())
            return
        code, layout = page.code, self._layouts.get(page.code.layout)
        if code.round_key != self._round_key:
            self._refuse(where, PageState.FOREIGN, BallotElsewhereError())
        elif layout is None or code.page > len(layout.pages):
            self._refuse(where, PageState.FOREIGN, BallotOutdatedError())
        elif code.ballot.startswith(BLANK):
            sheet = read_sheet(grey, page, layout)
            self._take(where, sheet, self._wanted.claimed.get(code.ballot, ""))
        elif code.ballot not in self._people:
            self._refuse(where, PageState.FOREIGN, BallotOfNobodyError())
        else:
            self._take(where, read_sheet(grey, page, layout), self._people[code.ballot])

    def _refuse(self, where: str, state: PageState, why: UserError) -> None:
        self._refused.append(RefusedPart(where, why))
        self._pages.append(CollectedPage(where, state))

    def _take(self, where: str, sheet: SheetReading, person: str) -> None:
        whose = person or sheet.code.ballot
        came = self._came.setdefault(whose, set())
        again = sheet.code in came
        state = PageState.READ_BEFORE if again else PageState.RECOGNISED
        self._pages.append(CollectedPage(where, state, person, sheet.code.page))
        if not person and not came:
            picture = sheet.picture(NAME_BOX)
            asked = AskedAnswer(where, AskedWhy.WHOSE, found=whose, picture=picture)
            self._asked.append(asked)
        came.add(sheet.code)
        if not person:
            return
        places = self._said.setdefault(person, {})
        for reading in sheet.rows:
            row = reading.row
            place = (person, row.item_id, row.criterion_id)
            places.setdefault(place, _Said(where, sheet)).readings.append(reading)
        for strip in () if again else sheet.written:
            picture = sheet.picture(strip.box)
            self._comments.append(CommentStrip(where, person, strip.item_id, picture))

    def summed_up(self) -> CollectedBallots:
        """Return ballots, questions and what is missing."""
        ballots = tuple(self._ballot(person, said) for person, said in self._said.items())
        return CollectedBallots(
            tuple(one for one in ballots if one.answers),
            tuple(self._asked),
            tuple(self._refused),
            tuple(self._missing()),
            tuple(self._pages),
            tuple(self._comments),
        )

    def _ballot(self, person: str, said: dict[Place, _Said]) -> Ballot:
        items: dict[str, list[_Said]] = {}
        for (_, item, _), one in said.items():
            items.setdefault(item, []).append(one)
        answers: dict[tuple[str, str], Answer] = {}
        for item, rows in items.items():
            answers.update(self._answers(person, item, rows))
        return Ballot(self._wanted.round.id, person, Channel.PAPER, answers)

    def _answers(
        self, person: str, item: str, rows: list[_Said]
    ) -> Iterator[tuple[tuple[str, str], Answer]]:
        """Yield what is sure of a recommendation; whoever is recused from it rates nothing of it."""
        readings = [(one, one.one()) for one in rows]
        aside = next((one for one in readings if not one[1].row.criterion_id), None)
        rated = [one for one in readings if one[1].row.criterion_id]
        if aside is not None and not aside[1].is_blank:
            said, reading = aside
            if reading.why is not None or any(not one.is_blank for _, one in rated):
                why = reading.why or AskedWhy.BESIDE_RECUSAL
                self._ask(person, said, RowReading(reading.row, why=why))
                return
            for criterion in self._form.criteria:
                yield (item, criterion.id), Answer(recused=True)
            return
        for said, reading in rated:
            if reading.why is not None:
                self._ask(person, said, reading)
            elif reading.answer is not None:
                yield (item, reading.row.criterion_id), reading.answer

    def _ask(self, person: str, said: _Said, reading: RowReading) -> None:
        row, why = reading.row, reading.why
        if why is not None:
            found, picture = ", ".join(reading.found), said.sheet.picture(row.box)
            self._asked.append(
                AskedAnswer(said.where, why, person, row.item_id, row.criterion_id, found, picture)
            )

    def _missing(self) -> Iterator[MissingPages]:
        for whose, came in self._came.items():
            layout = self._layouts[next(iter(came)).layout]
            there = {one.page for one in came}
            pages = tuple(one.number for one in layout.pages if one.number not in there)
            if pages:
                person = "" if whose.startswith(BLANK) else whose
                yield MissingPages(person, pages)


def _is_empty(grey: Grey) -> bool:
    """Tell whether a page shows nothing but paper."""
    paper = float(np.median(grey))
    return float((grey[20:-20:3, 20:-20:3] < _PAPER * paper).mean()) < _EMPTY
