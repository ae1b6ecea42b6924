"""What can stand on the projector; what is not revealed is in no slide.

One slide is shown by two views, the projector and the facilitator's preview of it: whatever a
slide says is in it, so that both say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from workshop_app.findings.pictures import (
    GroupRef,
    HeatMapModel,
    MatrixModel,
    MedianLineModel,
    MovementModel,
    RankingModel,
    ScaleAxis,
    StackedBarsModel,
)
from workshop_app.viewmodels.results.rows import Tone
from workshop_app.wording.language import translate


class Step(IntEnum):
    """How much of one recommendation the room has been shown."""

    TITLE = 0
    DISTRIBUTION = 1
    GROUPS = 2
    VERDICT = 3
    COMMENTS = 4
    DECISION = 5


class PictureKind(StrEnum):
    """What the facilitator can put on the projector: how to rate, who is how far, one or all."""

    HOW_TO = "how-to"
    PROGRESS = "progress"
    BARS = "bars"
    MEDIANS = "medians"
    MATRIX = "matrix"
    HEAT_MAP = "heat-map"
    MOVEMENT = "movement"
    RANKING = "ranking"
    DECISIONS = "decisions"

    @property
    def is_of_one(self) -> bool:
        """Tell whether it shows one recommendation, revealed step by step."""
        return self in {PictureKind.BARS, PictureKind.MEDIANS}

    @property
    def is_of_results(self) -> bool:
        """Tell whether there is nothing to show of it before results are revealed."""
        return self not in {PictureKind.HOW_TO, PictureKind.PROGRESS, PictureKind.DECISIONS}

    @property
    def last_step(self) -> Step:
        """Return the step after which nothing more can be revealed."""
        if self.is_of_one:
            return Step.DECISION
        return Step.DISTRIBUTION if self.is_of_results else Step.TITLE


@dataclass(frozen=True, slots=True)
class Asked:
    """One criterion as people are asked it."""

    name: str
    question: str
    scale: ScaleAxis


@dataclass(frozen=True, slots=True)
class HowTo:
    """How to rate: the questions with their scales, and what else one can do."""

    asked: tuple[Asked, ...]
    hints: tuple[tuple[str, str], ...]

    @property
    def spoken(self) -> str:
        """Return its words."""
        lines: list[str] = []
        for one in self.asked:
            lines.append(f"{one.name}. {one.question}")
            points = (f"{at} {one.scale.label(at)}".strip() for at in one.scale.points)
            lines.append(", ".join(points))
        return "\n".join([*lines, *(f"{head}: {said}" for head, said in self.hints)])


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """How many have finished; None where they are too few for that to be told."""

    group: GroupRef
    people: int
    finished: int | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many have finished while a round is open: nothing else, and with a small group only all."""

    whole: ProgressRow
    groups: tuple[ProgressRow, ...]

    @property
    def spoken(self) -> str:
        """Return its words."""
        return "\n".join(
            f"{row.group.name}: {count_text(row)}" for row in (self.whole, *self.groups)
        )


@dataclass(frozen=True, slots=True)
class GroupWords:
    """How one group rates, in plain words, and in counts where they are told."""

    group: GroupRef
    words: str
    counts: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rule says, and how each group rates."""

    label: str
    tone: Tone
    sentence: str
    groups: tuple[GroupWords, ...]

    @property
    def spoken(self) -> str:
        """Return its words."""
        lines = [f"{one.group.name}: {one.words}. {one.counts}".strip() for one in self.groups]
        return "\n".join([self.label, *lines, self.sentence])


@dataclass(frozen=True, slots=True)
class Quote:
    """A comment that was ticked: what it says, and of the writer what may be told."""

    text: str
    group: GroupRef | None
    rated: str

    @property
    def spoken(self) -> str:
        """Return its words."""
        about = (self.group.name if self.group else "", self.rated)
        return " · ".join(part for part in (self.text, *about) if part)


@dataclass(frozen=True, slots=True)
class Quotes:
    """One comment, or two beside each other."""

    quotes: tuple[Quote, ...]

    @property
    def spoken(self) -> str:
        """Return its words."""
        return "\n".join(quote.spoken for quote in self.quotes)


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision on one recommendation, as far as it is typed."""

    label: str
    tone: Tone
    parts: tuple[tuple[str, str], ...]

    @property
    def spoken(self) -> str:
        """Return its words."""
        return "\n".join([self.label, *(f"{head}: {said}" for head, said in self.parts)])


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """One line of the closing slide."""

    code: str
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DecidedBlock:
    """All recommendations with one outcome, or the part of them on this slide."""

    label: str
    tone: Tone
    count: int
    rows: tuple[DecidedRow, ...]


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was decided of everything, in two columns."""

    columns: tuple[tuple[DecidedBlock, ...], ...]

    @property
    def spoken(self) -> str:
        """Return its words."""
        lines: list[str] = []
        for block in (block for column in self.columns for block in column):
            lines.append(f"{block.label}: {block.count}")
            lines += [
                " ".join(part for part in (row.code, row.title, row.note) if part)
                for row in block.rows
            ]
        return "\n".join(lines)


Words = HowTo | Progress | Verdict | Quotes | Decided | Decisions
PictureModel = (
    StackedBarsModel | MedianLineModel | MatrixModel | HeatMapModel | MovementModel | RankingModel
)


@dataclass(frozen=True, slots=True)
class Slide:
    """What the projector shows; `foot` and `aside` stand at the bottom, left and right."""

    above: str
    title: str = ""
    text: str = ""
    body: PictureModel | Words | None = None
    foot: str = ""
    aside: str = ""
    pages: int = 1  # of what is too long for one

    @property
    def verdict(self) -> str:
        """Return the sentence of the verdict, where it is told."""
        return self.body.sentence if isinstance(self.body, Verdict) else ""

    @property
    def spoken(self) -> str:
        """Return its words, for whoever cannot see it; those of a picture come with the picture."""
        body = self.body.spoken if isinstance(self.body, Words) else ""
        parts = (self.above, self.title, self.text, body, self.foot, self.aside)
        return "\n".join(part for part in parts if part)


def picture_name(kind: PictureKind) -> str:
    """Return what a picture is called."""
    return {
        PictureKind.HOW_TO: translate("Presenter", "How to rate"),
        PictureKind.PROGRESS: translate("Presenter", "Who has finished"),
        PictureKind.BARS: translate("Presenter", "Distribution by group"),
        PictureKind.MEDIANS: translate("Presenter", "Typical ratings by group"),
        PictureKind.MATRIX: translate("Presenter", "Matrix of all"),
        PictureKind.HEAT_MAP: translate("Presenter", "Heat map of all"),
        PictureKind.MOVEMENT: translate("Presenter", "Movement of all"),
        PictureKind.RANKING: translate("Presenter", "Ranking of all"),
        PictureKind.DECISIONS: translate("Presenter", "Decisions on all"),
    }[kind]


def count_text(row: ProgressRow) -> str:
    """Return "9 of 13", or only of how many where no more is told."""
    if row.finished is None:
        said = translate("Presenter", "{people} registered, too few to show more")
        return said.format(people=row.people)
    said = translate("Presenter", "{finished} of {people}")
    return said.format(finished=row.finished, people=row.people)
