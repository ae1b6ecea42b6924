"""What can stand on the projector, step by step; what is not revealed is not in a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from workshop_app.analysis import ItemAnalysis
from workshop_app.domain.recommendations import Criterion
from workshop_app.findings.comments import CommentLine
from workshop_app.findings.draw_up import (
    heat_map,
    matrix,
    median_line,
    movement,
    ranking,
    stacked_bars,
)
from workshop_app.findings.pictures import (
    HeatMapModel,
    MatrixModel,
    MedianLineModel,
    MovementModel,
    RankingModel,
    StackedBarsModel,
)
from workshop_app.findings.reading import RoundReading
from workshop_app.viewmodels.presenter.pages import page_count, page_of
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.results.rows import ResultRow, Tone
from workshop_app.wording.language import local, translate
from workshop_app.wording.results import answers_text
from workshop_app.wording.small_groups import printed_rule

PictureModel = (
    StackedBarsModel | MedianLineModel | MatrixModel | HeatMapModel | MovementModel | RankingModel
)


class Step(IntEnum):
    """How much the room has been shown; each step keeps the former ones."""

    TITLE = 0
    DISTRIBUTION = 1
    GROUPS = 2
    VERDICT = 3
    COMMENTS = 4


class PictureKind(StrEnum):
    """What the facilitator can put on the projector: two of one recommendation, four of all."""

    BARS = "bars"
    MEDIANS = "medians"
    MATRIX = "matrix"
    HEAT_MAP = "heat-map"
    MOVEMENT = "movement"
    RANKING = "ranking"

    @property
    def is_of_one(self) -> bool:
        """Tell whether it shows one recommendation, revealed group by group."""
        return self in {PictureKind.BARS, PictureKind.MEDIANS}

    @property
    def last_step(self) -> Step:
        """Return the step after which nothing more can be revealed."""
        return Step.COMMENTS if self.is_of_one else Step.DISTRIBUTION


@dataclass(frozen=True, slots=True)
class Slide:
    """What the projector shows."""

    above: str
    title: str
    picture: PictureModel | None = None
    verdict: str = ""
    tone: Tone = "neutral"
    answers: str = ""
    comments: tuple[CommentLine, CommentLine] | None = None
    pages: int = 1  # of a picture that is too long for one
    rule: str = ""  # stands wherever its verdict stands

    @property
    def spoken(self) -> str:
        """Return its words, for whoever cannot see it."""
        quotes = [line.text for line in self.comments or ()]
        parts = [self.above, self.title, self.verdict, self.rule, self.answers, *quotes]
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _One:
    """The recommendation that is shown, by one criterion."""

    criterion: Criterion
    row: ResultRow
    item: ItemAnalysis


def picture_name(kind: PictureKind) -> str:
    """Return what a picture is called."""
    return {
        PictureKind.BARS: translate("Presenter", "Distribution by group"),
        PictureKind.MEDIANS: translate("Presenter", "Typical ratings by group"),
        PictureKind.MATRIX: translate("Presenter", "Matrix of all"),
        PictureKind.HEAT_MAP: translate("Presenter", "Heat map of all"),
        PictureKind.MOVEMENT: translate("Presenter", "Movement of all"),
        PictureKind.RANKING: translate("Presenter", "Ranking of all"),
    }[kind]


def possible_pictures(results: ResultsModel) -> tuple[PictureKind, ...]:
    """Return the pictures that these results have."""
    found = [PictureKind.BARS, PictureKind.MEDIANS, PictureKind.HEAT_MAP, PictureKind.RANKING]
    some = (PictureKind.MATRIX, PictureKind.MOVEMENT)
    found += [kind for kind in some if _picture_of_all(results, kind) is not None]
    return tuple(kind for kind in PictureKind if kind in found)


def make_slide(
    results: ResultsModel,
    kind: PictureKind,
    step: Step,
    comments: tuple[CommentLine, CommentLine] | None,
    page: int = 0,
) -> Slide | None:
    """Return what the projector shows at `step`; None while the results are hidden.

    `page` is the part of a picture of many recommendations.
    """
    reading, criterion = results.reading, results.criterion
    row, item = results.chosen, results.chosen_item
    if reading is None or criterion is None or row is None or item is None:
        return None
    if kind.is_of_one:
        one = _One(criterion.criterion, row, item)
        return _slide_of_one(reading, one, kind, step, comments)
    above = translate("Presenter", "{criterion} · round {n}").format(
        criterion=local(criterion.criterion.name), n=reading.results.round.number
    )
    picture = _picture_of_all(results, kind) if step >= Step.DISTRIBUTION else None
    pages = page_count(picture)
    if pages > 1:
        above = f"{above} · {page + 1}/{pages}"
    return Slide(above, picture_name(kind), page_of(picture, page), pages=pages)


def two_sides(
    lines: Sequence[CommentLine],
) -> tuple[tuple[CommentLine, ...], tuple[CommentLine, ...]]:
    """Return the comments beside low and beside high ratings, the most extreme first.

    The line runs in the middle of the lowest and the highest rating that came with a comment;
    comments without a rating, or of a group too small to be told of, are on neither side.
    """
    rated = [(line.value, line) for line in lines if line.value is not None]
    if not rated:
        return (), ()
    values = [value for value, _ in rated]
    middle = (min(values) + max(values)) / 2
    ordered = sorted(rated, key=lambda pair: pair[0])
    low = tuple(line for value, line in ordered if value < middle)
    high = tuple(line for value, line in reversed(ordered) if value > middle)
    return low, high


def _slide_of_one(
    reading: RoundReading,
    one: _One,
    kind: PictureKind,
    step: Step,
    comments: tuple[CommentLine, CommentLine] | None,
) -> Slide:
    asked, row, item = one.criterion, one.row, one.item
    workshop = reading.workshop
    above = translate("Presenter", "{code} · {criterion} · round {n}").format(
        code=row.code, criterion=local(asked.name), n=reading.results.round.number
    )
    above = f"{above} · {row.kin}" if row.kin else above
    if step is Step.TITLE:
        return Slide(above, row.title)
    told = step >= Step.VERDICT
    picture: PictureModel
    if kind is PictureKind.MEDIANS and step >= Step.GROUPS:
        picture = median_line(workshop, asked, item, "")
    else:
        bars = stacked_bars(workshop, asked, item, "", groups=step >= Step.GROUPS)
        picture = replace(bars, note="")  # the slide says the rule itself, under the verdict
    return Slide(
        above=above,
        title=row.title,
        picture=picture,
        verdict=row.sentence if told else "",
        tone=row.tone if told else "neutral",
        answers=answers_text(item.overall),
        comments=comments if step >= Step.COMMENTS else None,
        rule=printed_rule(workshop) if told else "",
    )


def _picture_of_all(results: ResultsModel, kind: PictureKind) -> PictureModel | None:
    reading, criterion = results.reading, results.criterion
    if reading is None or criterion is None:
        return None
    if kind is PictureKind.MATRIX:
        return matrix(reading)
    if kind is PictureKind.MOVEMENT:
        return movement(reading, criterion, kappa=False)
    return (
        heat_map(reading, criterion)
        if kind is PictureKind.HEAT_MAP
        else ranking(reading, criterion)
    )
