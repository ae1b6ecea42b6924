"""Scans that nobody scanned: our printed pages with pens, corrections, shadow, turn and noise.

Seeded, so that a fault found once is found again. Each row comes with what a person would read;
ASK stands for what nobody may be sure of.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from workshop_app.printing.paper_layout import PaperPage
from workshop_app.printing.paper_parts import PAGE_HEIGHT, PAGE_WIDTH, Row

Grey = NDArray[np.uint8]
Floats = NDArray[np.float64]
ASK: Final = "ask"
BLANK: Final = "blank"
DONT_KNOW: Final = "don't know"
RECUSED: Final = "recused"
Truth = int | str
INK_DPI = 300
_PX = INK_DPI / 25.4


@dataclass(frozen=True)
class Look:
    """How a page came into the computer."""

    name: str
    dpi: float
    turn: float = 0.0  # degrees, at most either way
    upside_down: bool = False
    bend: float = 0.0  # how far corners lie off, as a part of the page
    shadow: float = 0.0
    noise: float = 0.0
    blur: int = 0
    fade: float = 0.0  # how much of the black is lost
    jpeg: int = 0


LOOKS = (
    Look("scan 300 dpi", 300, turn=1.5, noise=4, jpeg=90),
    Look("scan 200 dpi", 200, turn=2.5, noise=6, jpeg=90),
    Look("scan 150 dpi", 150, turn=2.5, noise=6, jpeg=90),
    Look("upside down 200 dpi", 200, turn=2, upside_down=True, noise=6),
    Look("photo", 220, turn=4, bend=0.04, shadow=0.45, noise=7, blur=1, jpeg=80),
    Look("photo in bad light", 190, turn=7, bend=0.06, shadow=0.6, noise=10, blur=1, jpeg=70),
    Look("bad copy", 200, turn=6, noise=16, fade=0.25, blur=1, jpeg=45),
    Look("bad copy 150 dpi", 150, turn=3, noise=14, fade=0.2, jpeg=60),
)


@dataclass
class Scan:
    """A picture and what stands in each of its rows."""

    picture: Grey
    truths: dict[tuple[str, str], Truth] = field(default_factory=dict)


class Pen:
    """Draws with a hand that is not steady, on a page of 300 dots an inch."""

    def __init__(self, page: Grey, chance: np.random.Generator) -> None:
        self.page = page.astype(np.float32)
        self.chance = chance

    def stroke(
        self, x: float, y: float, to_x: float, to_y: float, width: float, ink: float
    ) -> None:
        """Draw a line with round ends, in millimetres."""
        reach = width / 2 + 0.2
        left, right = min(x, to_x) - reach, max(x, to_x) + reach
        top, bottom = min(y, to_y) - reach, max(y, to_y) + reach
        rows, columns = self._span(top, bottom, 0), self._span(left, right, 1)
        if rows.stop <= rows.start or columns.stop <= columns.start:
            return
        down, across = np.mgrid[rows, columns] / _PX
        long = max((to_x - x) ** 2 + (to_y - y) ** 2, 1e-9)
        at = np.clip(((across - x) * (to_x - x) + (down - y) * (to_y - y)) / long, 0, 1)
        away = np.hypot(across - x - at * (to_x - x), down - y - at * (to_y - y))
        cover = np.clip((width / 2 - away) * _PX + 0.5, 0, 1)
        grain = 1 - 0.15 * self.chance.random(cover.shape)
        here = self.page[rows, columns]
        self.page[rows, columns] = np.minimum(here, 255 - (255 - ink) * cover * grain)

    def _span(self, low: float, high: float, axis: int) -> slice:
        return slice(
            max(0, int(low * _PX)), min(self.page.shape[axis], int(np.ceil(high * _PX)) + 1)
        )

    def off(self, spread: float = 0.35) -> tuple[float, float]:
        """Return how far the hand misses, at most a millimetre."""
        x, y = np.clip(self.chance.normal(0, spread, 2), -1, 1)
        return float(x), float(y)

    def between(self, low: float, high: float) -> float:
        return float(self.chance.uniform(low, high))

    def filled(self, x: float, y: float, r: float, ink: float) -> None:
        """Fill a circle in a zigzag, well or badly."""
        width, size = self.between(0.4, 0.8), r * self.between(0.7, 0.98)
        height, way = -size, 1
        while height < size:
            half = float(np.sqrt(max(size**2 - height**2, 0))) * self.between(0.85, 1.05)
            step = width * self.between(0.6, 1.1)
            self.stroke(x - way * half, y + height, x + way * half, y + height + step, width, ink)
            height, way = height + step, -way

    def crossed(self, x: float, y: float, r: float, ink: float) -> None:
        width, lean = self.between(0.3, 0.7), self.between(-0.25, 0.25)
        for angle in (np.pi / 4 + lean, 3 * np.pi / 4 + lean + self.between(-0.15, 0.15)):
            size = r * self.between(0.65, 1.35)
            dx, dy = size * float(np.cos(angle)), size * float(np.sin(angle))
            self.stroke(x - dx, y - dy, x + dx, y + dy, width, ink)

    def ticked(self, x: float, y: float, r: float, ink: float) -> None:
        width = self.between(0.3, 0.7)
        low = x - 0.1 * r, y + 0.6 * r
        self.stroke(x - 0.7 * r, y - 0.1 * r, *low, width, ink)
        tail = r * self.between(0.8, 1.9)
        self.stroke(*low, low[0] + 0.8 * tail, low[1] - 1.2 * tail, width, ink)

    def dotted(self, x: float, y: float, r: float, ink: float) -> None:
        size = self.between(0.5, 1.1)
        self.stroke(x, y, x + 0.1, y, 2 * size, ink)

    def struck(self, x: float, y: float, r: float, ink: float) -> None:
        """Cross out what is marked: two lines, one slanted line, or a scribble."""
        width, reach = self.between(0.35, 0.6), r * self.between(1.35, 1.8)
        kind = self.chance.random()
        if kind < 0.6:
            for height in (-0.3 * r, 0.3 * r):
                lean = self.between(-0.4, 0.4)
                self.stroke(x - reach, y + height - lean, x + reach, y + height + lean, width, ink)
        elif kind < 0.85:
            way = 1 if self.chance.random() < 0.5 else -1
            self.stroke(x - reach, y - way * reach, x + reach, y + way * reach, width, ink)
        else:
            for _ in range(7):
                ends = [self.between(-reach, reach) for _ in range(4)]
                self.stroke(x + ends[0], y + ends[1], x + ends[2], y + ends[3], width, ink)

    def ringed(self, x: float, y: float, r: float, ink: float) -> None:
        """Draw a ring around the circle."""
        turn = np.linspace(0, 2 * np.pi, 30)
        size, width = r * self.between(1.2, 1.5), self.between(0.3, 0.6)
        xs, ys = x + size * np.cos(turn), y + size * np.sin(turn)
        for one in range(len(turn) - 1):
            ends = (float(at) for at in (xs[one], ys[one], xs[one + 1], ys[one + 1]))
            self.stroke(*ends, width, ink)


def marked(
    blank: Grey,
    page: PaperPage,
    radius: float,
    chance: np.random.Generator,
) -> tuple[Grey, dict[tuple[str, str], Truth]]:
    """Return a page of 300 dots an inch filled in by somebody, and what it says."""
    pen, truths = Pen(blank, chance), dict[tuple[str, str], Truth]()
    ink = pen.between(10, 110)  # one person, one pen
    usual = chance.choice(["filled", "crossed", "ticked"], p=[0.45, 0.35, 0.2])
    recused = {row.item_id for row in page.rows if not row.criterion_id and chance.random() < 0.04}
    for row in page.rows:
        key = row.item_id, row.criterion_id
        if not row.criterion_id:
            truths[key] = RECUSED if row.item_id in recused else BLANK
            if row.item_id in recused:
                _draw(pen, str(usual), row, 0, radius, ink)
        elif row.item_id in recused:
            truths[key] = BLANK
        else:
            truths[key] = _answered(pen, row, radius, ink, str(usual))
    for strip in page.strips:
        if chance.random() < 0.3:
            _scrawl(pen, strip.box.x + 5, strip.lines[0] - 2, ink)
    return np.clip(pen.page, 0, 255).astype(np.uint8), truths


def _answered(pen: Pen, row: Row, r: float, ink: float, usual: str) -> Truth:  # noqa: PLR0911 - a kind of answer each
    chance, at = pen.chance, int(pen.chance.integers(len(row.spots)))
    other = int((at + 1 + chance.integers(len(row.spots) - 1)) % len(row.spots))
    value = row.spots[at].value
    truth: Truth = DONT_KNOW if value is None else value
    kind = chance.random()
    if kind < 0.06:
        return BLANK
    if kind < 0.072:  # corrected: a person sees the new one
        _draw(pen, usual, row, other, r, ink)
        pen.struck(row.spots[other].x, row.spots[other].y, r, ink)
        _draw(pen, usual, row, at, r, ink)
        return truth
    if kind < 0.075:  # taken back: no answer is left
        _draw(pen, usual, row, other, r, ink)
        pen.struck(row.spots[other].x, row.spots[other].y, r, ink)
        return ASK
    if kind < 0.079:  # two answers
        _draw(pen, usual, row, at, r, ink)
        _draw(pen, usual, row, other, r, ink)
        return ASK
    if kind < 0.082:
        pen.ringed(row.spots[at].x, row.spots[at].y, r, ink)
        return truth
    if kind < 0.085:  # a hard pencil, lightly
        _draw(pen, "ticked", row, at, r, pen.between(150, 200))
        return truth
    if kind < 0.09:
        _draw(pen, "dotted", row, at, r, ink)
        return truth
    _draw(pen, usual, row, at, r, ink)
    return truth


def _draw(pen: Pen, kind: str, row: Row, at: int, r: float, ink: float) -> None:
    x, y = pen.off()
    draw: Callable[..., None] = getattr(pen, kind)
    draw(row.spots[at].x + x, row.spots[at].y + y, r, ink)


def _scrawl(pen: Pen, x: float, y: float, ink: float) -> None:
    for _ in range(int(pen.chance.integers(6, 25))):
        to_x, to_y = x + pen.between(0.3, 1.6), y + pen.between(-1.5, 1.5)
        pen.stroke(x, y, to_x, to_y, 0.4, ink)
        x, y = to_x + 0.3, y + pen.between(-0.3, 0.3)


def looked_at(page: Grey, look: Look, chance: np.random.Generator) -> Grey:
    """Return a page as a scanner or a camera shows it."""
    scale = look.dpi / 25.4
    width, height = round(PAGE_WIDTH * scale), round(PAGE_HEIGHT * scale)
    margin = 1.0 + look.bend
    xs, ys = np.meshgrid(
        np.arange(width, dtype=np.float32) / width - 0.5,
        np.arange(height, dtype=np.float32) / height - 0.5,
    )
    turn = float(
        np.radians(chance.uniform(-look.turn, look.turn) + (180 if look.upside_down else 0))
    )
    tilt_x, tilt_y = (float(one) for one in chance.uniform(-look.bend, look.bend, 2))
    xs, ys = xs * PAGE_WIDTH * margin, ys * PAGE_HEIGHT * margin
    across = np.cos(turn) * xs - np.sin(turn) * ys
    down = np.sin(turn) * xs + np.cos(turn) * ys
    w = 1 + 2 * (tilt_x * across / PAGE_WIDTH + tilt_y * down / PAGE_HEIGHT)
    shift = [float(one) for one in chance.normal(0, 0.8, 2)]
    x = (across / w + PAGE_WIDTH / 2 + shift[0]) * _PX
    y = (down / w + PAGE_HEIGHT / 2 + shift[1]) * _PX
    if look.bend:  # a sheet that does not lie flat
        y = y + 0.5 * _PX * np.sin(x / _PX / PAGE_WIDTH * 2 * np.pi * float(chance.uniform(0.3, 1)))
    seen = _smoothed(_sampled(page, x, y), look.blur)
    seen = seen + look.fade * (245 - seen)
    if look.shadow:
        seen *= _shadow(width, height, look.shadow, chance)
    seen += look.noise * chance.standard_normal(seen.shape, np.float32)
    return np.clip(seen, 0, 255).astype(np.uint8)


def _sampled(page: Grey, x: Floats, y: Floats) -> Floats:
    height, width = page.shape
    outside = (x < 0) | (y < 0) | (x > width - 2) | (y > height - 2)
    left = np.clip(x, 0, width - 2).astype(np.intp)
    top = np.clip(y, 0, height - 2).astype(np.intp)
    at, flat = top * width + left, page.reshape(-1).astype(np.float32)
    right, low = np.clip(x - left, 0, 1), np.clip(y - top, 0, 1)
    above = flat[at] * (1 - right) + flat[at + 1] * right
    below = flat[at + width] * (1 - right) + flat[at + width + 1] * right
    seen = above * (1 - low) + below * low
    seen[outside] = 90.0  # the table, or the lid
    return seen


def _smoothed(seen: Floats, times: int) -> Floats:
    for _ in range(times):
        seen[:, 1:-1] = (seen[:, :-2] + 2 * seen[:, 1:-1] + seen[:, 2:]) / 4
        seen[1:-1] = (seen[:-2] + 2 * seen[1:-1] + seen[2:]) / 4
    return seen


def _shadow(width: int, height: int, most: float, chance: np.random.Generator) -> Floats:
    """Return a shadow whose edge is soft or rather hard, anywhere on the page."""
    x, y = np.meshgrid(
        np.linspace(0, 1, width, dtype=np.float32), np.linspace(0, 1, height, dtype=np.float32)
    )
    angle, soft = float(chance.uniform(0, 2 * np.pi)), float(chance.uniform(0.02, 0.4))
    along = (x - float(chance.uniform(0.2, 0.8))) * np.cos(angle) + (y - 0.5) * np.sin(angle)
    return 1 - most * float(chance.uniform(0.5, 1)) / (1 + np.exp(-along / soft * 4))


def pages_filled(
    blanks: list[tuple[Grey, PaperPage, float]], looks: tuple[Look, ...], seed: int, count: int
) -> Iterator[tuple[int, Look, Scan]]:
    """Yield `count` scans over all pages and looks in turn, with the number of the page."""
    for number in range(count):
        chance = np.random.default_rng((seed, number))
        at = number % len(blanks)
        blank, page, radius = blanks[at]
        picture, truths = marked(blank, page, radius, chance)
        look = looks[(number // len(blanks) + number) % len(looks)]
        yield at, look, Scan(looked_at(picture, look, chance), truths)


def compared(truth: Truth, answer: Any, why: Any) -> str:
    """Return what a reading is beside what a person reads: right, asked or wrong."""
    if why is not None:
        return "asked"
    if answer is None:
        said: Truth = BLANK
    elif answer.recused:
        said = RECUSED
    else:
        said = DONT_KNOW if answer.value is None else answer.value
    return "right" if said == truth else "wrong"
