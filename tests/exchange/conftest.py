import zipfile
from collections.abc import Callable, Generator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from openpyxl import load_workbook

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel, Comment, Rating, Round, RoundState
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.text import LocalText, same_text
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.exchange.workbook import ExcelWorkbook
from workshop_app.findings.report import RoundReport, WorkshopReport
from workshop_app.services.jobs import SilentProgress
from workshop_app.services.results import read_ratings, round_results

START = datetime(2025, 3, 18, 1, 0, tzinfo=UTC)
# How many of each group rate R2: industry falls below five, government protects it.
VOTES = {
    ("R1", "importance"): ([5, 4, 4, 5, 3, None], [5, 5, 4, 4, 4, 2], [4, 4, 5, 5, 5, 5]),
    ("R1", "feasibility"): ([2, 3, 3, 3, 4, 1], [4, 4, 4, 4, 4, 4], [1, 2, 2, 5, 3, 3]),
    ("R2", "importance"): ([5, 5, 1, 1, 5], [3, 4], [5, 5, 5, 4, 4, None]),
    ("R2", "feasibility"): ([5, 4, 4, 4, 4, 4], [3, 4, 4, 4, 4], [5, 5, 5, 4, 4, None]),
}


@pytest.fixture
def make_report() -> Callable[..., WorkshopReport]:
    """Return a report of one round; keyword arguments change the workshop."""
    return _make_report


def _make_report(
    *,
    anonymity: Anonymity = Anonymity.CODE,
    language: str = "en",
    details: Details | None = None,
    comment: str = "=1+1",
    reason: str = "because",
    title: LocalText | None = None,
    votes: dict[tuple[str, str], Any] | None = None,
    before: dict[tuple[str, str], Any] | None = None,
    copies: int = 1,
    absent: frozenset[str] = frozenset(),
    observers: frozenset[str] = frozenset(),
    rule: ConsensusRule | None = None,
) -> WorkshopReport:
    workshop = _workshop(anonymity, details, title, copies)
    people = tuple(replace(p, is_observer=p.id in observers) for p in workshop.participants)
    this = replace(workshop.rounds[0], absent_ids=absent)
    rule = rule or ConsensusRule()
    workshop = replace(workshop, participants=people, rounds=(this,), rule=rule)
    if before is not None:
        first = replace(workshop.rounds[0], id="round0")
        workshop = replace(workshop, rounds=(first, replace(workshop.rounds[0], number=2)))
    given = {"round0": before or {}, "round1": VOTES if votes is None else votes}
    ratings = {
        one.id: [
            rating
            for number in range(copies)
            for rating in _ratings(workshop, one.id, given[one.id], number)
        ]
        for one in workshop.rounds
    }
    this = workshop.rounds[-1]
    comments = [
        Comment(this.id, person.id, workshop.recommendations[1].id, comment, Channel.KIOSK, START)
        for person in workshop.participants[:12:5]
    ]
    work: Any = SimpleNamespace(ratings=SimpleNamespace(of_round=ratings.__getitem__))
    rounds = tuple(
        RoundReport(
            one,
            round_results(workshop, read_ratings(work, workshop, one)),
            tuple(ratings[one.id]),
            tuple(comments) if one is this else (),
        )
        for one in workshop.rounds
    )
    first = workshop.recommendations[0].id
    decisions = {first: Decision(first, Outcome.AMEND, "new text", reason, "", None, START)}
    assert language in {"ko", "en"}
    spoken: Any = language
    return WorkshopReport(workshop, rounds, decisions, spoken, START + timedelta(days=1), "9.9.9")


def _workshop(
    anonymity: Anonymity, details: Details | None, title: LocalText | None, copies: int
) -> Workshop:
    about = details or Details("A workshop", date(2025, 3, 18), "Sejong", "Kim", "Why")
    empty = new_workshop(about, START)
    items = (
        Recommendation("r1", "R1", title or LocalText("첫째", "First"), same_text("Do it")),
        Recommendation("r2", "R2", LocalText("둘째", "Second")),
    )
    people = tuple(
        Participant(
            f"{copy}-{group.key}-{number}",
            group.id,
            f"{group.key[0].upper()}-{copy:03d}{number}",
            f"Name {number}",
            "House",
        )
        for copy in range(copies)
        for group in empty.groups
        for number in range(6)
    )
    this = Round("round1", 1, RoundState.CLOSED, ("r1", "r2"), START, START, START)
    return replace(
        empty,
        recommendations=items,
        participants=people,
        rounds=(this,),
        anonymity=anonymity,
        rule_locked_at=START,
    )


def _ratings(
    workshop: Workshop, round_id: str, votes: dict[tuple[str, str], Any], copy: int
) -> Generator[Rating]:
    criteria = {one.key: one.id for one in workshop.criteria}
    items = {one.code: one.id for one in workshop.recommendations}
    for (code, key), groups in votes.items():
        for group, values in zip(workshop.groups, groups, strict=True):
            for number, value in enumerate(values):
                if value == "missing":
                    continue
                yield Rating(
                    round_id,
                    f"{copy}-{group.key}-{number}",
                    items[code],
                    criteria[key],
                    None if value == "aside" else value,
                    Channel.KIOSK,
                    START + timedelta(seconds=number),
                    recused=value == "aside",
                )


@pytest.fixture
def write(tmp_path: Path) -> Callable[[WorkshopReport], Path]:
    """Write a report to a file and return where it lies."""

    def written(report: WorkshopReport) -> Path:
        path = tmp_path / "out.xlsx"
        ExcelWorkbook().write(report, path, SilentProgress())
        return path

    return written


class Book:
    """A workbook read back; tables by their name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.sheets = load_workbook(path)

    def table(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of a table by its headers."""
        for sheet in self.sheets.worksheets:
            if name in sheet.tables:
                header, *rows = sheet[sheet.tables[name].ref]
                names = [cell.value for cell in header]
                return [dict(zip(names, (c.value for c in row), strict=True)) for row in rows]
        raise KeyError(name)

    @property
    def everything(self) -> list[Any]:
        """Return every cell."""
        return [c for s in self.sheets.worksheets for row in s.iter_rows() for c in row]

    def part(self, name: str) -> str:
        """Return a part of the package as text."""
        with zipfile.ZipFile(self.path) as archive:
            return archive.read(name).decode()


@pytest.fixture
def read_back(
    write: Callable[[WorkshopReport], Path],
) -> Generator[Callable[[WorkshopReport], Book]]:
    """Write a report and read it back."""
    books: list[Book] = []

    def read(report: WorkshopReport) -> Book:
        books.append(Book(write(report)))
        return books[-1]

    yield read
    for book in books:
        book.sheets.close()
