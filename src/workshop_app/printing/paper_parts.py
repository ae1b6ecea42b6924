"""The parts that a page of a paper ballot is made of, and how large they are."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from workshop_app.domain.recommendations import Criterion
from workshop_app.services.paper import PaperStyle
from workshop_app.wording.language import speaking

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
LEFT, RIGHT = 12.0, 198.0
CODE_SIZE, CODE_MARGIN = 15.0, 9.0
BETWEEN_LEFT, BETWEEN_RIGHT = 29.0, 181.0  # what may be printed beside the corner codes
HEADER_TOP, LEGEND_TOP = 9.0, 28.0
BODY_BOTTOM, FOOTER_TOP = 268.0, 273.5
WHO_WIDTH = 58.0
Align = Literal["left", "right", "centre"]


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `y` is its upper edge, and it is squeezed where it is wider than `width`."""

    x: float
    y: float
    width: float
    text: str
    size: float
    bold: bool = False
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    x: float
    y: float
    width: float
    thickness: float


@dataclass(frozen=True, slots=True)
class Example:
    """A circle that shows how to mark."""

    x: float
    y: float
    radius: float
    kind: Literal["filled", "crossed", "struck"]


Part = Words | Rule | Example


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the page that is cut out as a picture."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of a circle and the point it gives; None is "don't know"."""

    x: float
    y: float
    value: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """The circles that answer one question; without a criterion, the one of not being involved."""

    item_id: str
    criterion_id: str
    spots: tuple[Spot, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Strip:
    """Where a comment on a recommendation is written; `lines` are the heights of printed lines."""

    item_id: str
    box: Box
    lines: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large text and circles are: sizes of type in points, the rest in millimetres."""

    body: float
    small: float
    radius: float
    pitch: float
    row: float
    label: float
    unsure: float
    writing: float
    stacked: bool
    most: int = 5

    @property
    def heading(self) -> float:
        """Return the size of a title."""
        return self.body + 1

    @property
    def first_x(self) -> float:
        """Return where the first circle lies."""
        return RIGHT - self.unsure - self.circles + self.pitch / 2

    @property
    def circles(self) -> float:
        """Return the width of the points of the longest scale."""
        return self.pitch * self.most


NAME_BOX = Box(BETWEEN_RIGHT - WHO_WIDTH, HEADER_TOP + 2.5, WHO_WIDTH, 8.5)
_USUAL = Sizes(9, 7, 2.3, 8.2, 7.0, 25, 20, 5.6, stacked=False)
_LARGE = Sizes(16, 12.5, 3.2, 12, 11.5, 52, 34, 9.5, stacked=True)
_NARROWEST_TEXT = 58.0
_CODE = 9.5


def sizes_of(style: PaperStyle, criteria: tuple[Criterion, ...]) -> Sizes:
    """Return the sizes for a style; longer scales have circles closer to each other."""
    sizes = _LARGE if style.large else _USUAL
    most = max((len(one.scale.points) for one in criteria), default=5)
    room = RIGHT - LEFT - sizes.label - sizes.unsure
    pitch = min(sizes.pitch, max(2 * sizes.radius + 2.0, room / most))
    if not sizes.stacked and most > 7:  # noqa: PLR2004 - the longest that leaves room for text
        pitch = 2 * sizes.radius + 2.2
    made = replace(sizes, pitch=pitch, most=most)
    beside = made.first_x - pitch / 2 - made.label - 3 - (LEFT + _CODE)
    return replace(made, stacked=sizes.stacked or beside < _NARROWEST_TEXT)


def text_left(sizes: Sizes) -> float:
    """Return where the text of a recommendation begins, beside its code."""
    return LEFT + _CODE * max(1.0, sizes.body / _USUAL.body)


def said_in(style: PaperStyle, make: Callable[[], str]) -> list[str]:
    """Return a text in each language of a style, once where both say the same."""
    said: list[str] = []
    for language in style.languages:
        with speaking(language):
            said.append(make())
    return list(dict.fromkeys(one for one in said if one))


def corner_places() -> tuple[tuple[float, float], ...]:
    """Return the upper left corners of the four codes, round from the upper left one."""
    near, right = CODE_MARGIN, PAGE_WIDTH - CODE_MARGIN - CODE_SIZE
    low = PAGE_HEIGHT - CODE_MARGIN - CODE_SIZE
    return (near, near), (right, near), (right, low), (near, low)
