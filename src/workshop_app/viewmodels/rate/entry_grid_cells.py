"""What may stand in a cell of the entry grid, and why something may not."""

import csv
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO

from workshop_app.domain.answers import Door, NotRated, read_answer
from workshop_app.domain.scale import Scale
from workshop_app.viewmodels.rate.ballot_views import Given
from workshop_app.viewmodels.rate.block_header import NOWHERE, LaidBlock
from workshop_app.wording.language import translate

ABSTAINED = "–"
RECUSED = "x"
MASKED = "●"


class Reason(StrEnum):
    """Why a cell did not take what was given."""

    NOT_ON_SCALE = "not on scale"
    ANSWERED_ELSEWHERE = "answered elsewhere"
    OUTSIDE = "outside"
    UNKNOWN_HEAD = "unknown head"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cell that stayed as it was: where, what was given, and why.

    `cells` is how many went with an unknown head, 1 for a cell; `cell` is its place in the grid.
    """

    person: str
    recommendation: str
    given: str
    reason: Reason
    low: int
    high: int
    cells: int = 1
    cell: tuple[int, int] | None = None

    @property
    def place(self) -> str:
        """Name the cell, as people call it."""
        if self.reason is Reason.OUTSIDE:
            return translate("EntryGrid", "outside the grid")
        return f"{self.person} × {self.recommendation}"

    @property
    def sentence(self) -> str:
        """Say where, what and what would be right."""
        if self.reason is Reason.UNKNOWN_HEAD:
            text = translate(
                "EntryGrid",
                "“{given}”: nobody and nothing here is called so, or it is not the only one; "
                "{cells} cells were not taken.",
            )
        elif self.reason is Reason.OUTSIDE:
            text = translate("EntryGrid", "“{given}” is outside the grid and was not taken.")
        elif self.reason is Reason.ANSWERED_ELSEWHERE:
            text = translate(
                "EntryGrid",
                "{place}: this person has answered it themselves. What you entered is kept aside "
                "until you decide above.",
            )
        else:
            text = translate(
                "EntryGrid",
                "{place}: “{given}” is not on the scale. Use {low} to {high}, - to abstain, "
                "x to stand aside, or leave it empty.",
            )
        return text.format(
            place=self.place, given=self.given, low=self.low, high=self.high, cells=self.cells
        )


@dataclass(frozen=True, slots=True)
class PasteReport:
    """What became of a pasted block: `laid` says where its cells went."""

    taken: int
    refusals: tuple[Refusal, ...]
    laid: LaidBlock = NOWHERE

    @property
    def refused(self) -> int:
        """Return how many cells stayed as they were."""
        return sum(one.cells for one in self.refusals)


class NotOnScale(ValueError):  # noqa: N818 - a word for what was typed, caught right away
    """The text stands for no point, no abstention and no blank."""


def read_cell(text: str, scale: Scale) -> Given | None:
    """Return the answer that `text` stands for, None for no answer; raise NotOnScale."""
    meaning = read_answer(text, scale, Door.TYPED)
    if isinstance(meaning, int):
        return Given(meaning)
    if meaning is NotRated.ABSTAINED:
        return Given(None)
    if meaning is NotRated.RECUSED:
        return Given(None, recused=True)
    if meaning is NotRated.NO_ANSWER:
        return None
    raise NotOnScale(text)


def write_cell(given: Given | None) -> str:
    """Return what a cell shows."""
    if given is None:
        return ""
    if given.recused:
        return RECUSED
    return ABSTAINED if given.value is None else str(given.value)


def read_block(text: str) -> list[list[str]]:
    """Return the rows of a block as a spreadsheet copies it: tabs, and quotes around breaks."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    return [list(row) for row in csv.reader(StringIO(lines), delimiter="\t")] or [[""]]
