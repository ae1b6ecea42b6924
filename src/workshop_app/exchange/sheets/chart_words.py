"""What several charts have in common: names of codes, groups' colours and marks, findings."""

from collections.abc import Iterator, Sequence

from workshop_app.charts.tokens import LIGHT, shape_of
from workshop_app.domain.recommendations import Criterion
from workshop_app.exchange.sheets.groups import rounds_text
from workshop_app.findings.view import Cell
from workshop_app.wording.language import local, translate

_SYMBOLS = {"pentagon": "x"}  # Excel has no mark of five sides
INK = "1F2933"


def parts(cells: Sequence[Cell], size: int) -> Iterator[Sequence[Cell]]:
    """Return `cells` in rows of `size`, of which each is a chart."""
    for start in range(0, len(cells), size):
        yield cells[start : start + size]


def chart_title(cells: Sequence[Cell]) -> str:
    """Return of what a chart is: the question, the round, the recommendations."""
    ends = dict.fromkeys([cells[0].recommendation.code, cells[-1].recommendation.code])
    return translate("Workbook", "{criterion}, {rounds}: {codes}").format(
        criterion=local(cells[0].criterion.name),
        rounds=rounds_text(cells),
        codes=" – ".join(ends),
    )


def scale_text(criterion: Criterion) -> str:
    """Return what the ends of a scale mean."""
    scale = criterion.scale
    return translate("Workbook", "from {low} ({low_label}) to {high} ({high_label})").format(
        low=scale.low,
        low_label=local(scale.points[0].label) or scale.low,
        high=scale.high,
        high_label=local(scale.points[-1].label) or scale.high,
    )


def group_colour(mark: int | None) -> str:
    """Return a group's colour as in every other picture."""
    return LIGHT.group(mark).fill.removeprefix("#")


def group_symbol(mark: int) -> str:
    """Return a group's mark as Excel calls it."""
    shape = shape_of(mark)
    return _SYMBOLS.get(shape, shape)
