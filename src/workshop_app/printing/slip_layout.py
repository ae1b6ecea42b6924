"""Where slips lie on A4, in millimetres: two beside each other, four below, one group a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.text import LocalText
from workshop_app.services.slips import Slip, Slips

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
ACROSS, DOWN = 2, 4
A_PAGE = ACROSS * DOWN
SLIP_WIDTH, SLIP_HEIGHT = 94.0, 66.0
LEFT = (PAGE_WIDTH - ACROSS * SLIP_WIDTH) / 2
HEADING_TOP, HEADING_HEIGHT = 6.0, 8.0
TOP = 20.0  # below the line that names the group, which is cut off
STRIP = 13.0  # the height of the name above the code
MARK, MARK_GAP = 5.0, 1.5


@dataclass(frozen=True, slots=True)
class Place:
    """Left upper corner of a slip."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: which group's pile it belongs to, as its how manieth page, and its slips."""

    group: LocalText
    number: int
    count: int
    slips: tuple[tuple[Place, Slip], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line where one cuts."""

    from_x: float
    from_y: float
    to_x: float
    to_y: float


def sheets_of(slips: Slips) -> list[Sheet]:
    """Return the pages: each group begins a new one."""
    return list(_sheets(slips))


def has_strip(slips: Slips) -> bool:
    """Tell whether a name stands above the code: never where nothing may tie the two."""
    if slips.anonymity is Anonymity.NAMED:
        return True
    return any(slip.name for pile in slips.piles for slip in pile.slips)


def cut_marks() -> Iterator[Line]:
    """Yield the marks at the four edges, which leave the slips themselves clean."""
    right, bottom = LEFT + ACROSS * SLIP_WIDTH, TOP + DOWN * SLIP_HEIGHT
    for column in range(ACROSS + 1):
        x = LEFT + column * SLIP_WIDTH
        yield Line(x, TOP - MARK_GAP - MARK, x, TOP - MARK_GAP)
        yield Line(x, bottom + MARK_GAP, x, bottom + MARK_GAP + MARK)
    for row in range(DOWN + 1):
        y = TOP + row * SLIP_HEIGHT
        yield Line(LEFT - MARK_GAP - MARK, y, LEFT - MARK_GAP, y)
        yield Line(right + MARK_GAP, y, right + MARK_GAP + MARK, y)


def cut_lines() -> Iterator[Line]:
    """Yield the lines between slips, for whoever cuts with scissors."""
    right, bottom = LEFT + ACROSS * SLIP_WIDTH, TOP + DOWN * SLIP_HEIGHT
    for column in range(1, ACROSS):
        yield Line(LEFT + column * SLIP_WIDTH, TOP, LEFT + column * SLIP_WIDTH, bottom)
    for row in range(1, DOWN):
        yield Line(LEFT, TOP + row * SLIP_HEIGHT, right, TOP + row * SLIP_HEIGHT)


def place_of(index: int) -> Place:
    """Return where the slip at `index` of a page lies, row by row."""
    row, column = divmod(index, ACROSS)
    return Place(LEFT + column * SLIP_WIDTH, TOP + row * SLIP_HEIGHT)


def _sheets(slips: Slips) -> Iterator[Sheet]:
    for pile in slips.piles:
        pages = list(_pages(pile.slips))
        for number, page in enumerate(pages, start=1):
            placed = tuple((place_of(index), slip) for index, slip in enumerate(page))
            yield Sheet(pile.group, number, len(pages), placed)


def _pages(slips: tuple[Slip, ...]) -> Iterator[tuple[Slip, ...]]:
    for first in range(0, len(slips), A_PAGE):
        yield slips[first : first + A_PAGE]
