"""Tells of each circle whether it is clean, clearly marked, or for a person to look at.

Measured from the places where the circles were printed; the circle itself is looked for within a
millimetre, as paper bends. Figures are darkness from 0 (the paper around it) to 1.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from workshop_app.printing.paper_parts import Spot
from workshop_app.printing.reading.finding import Floats, FoundPage
from workshop_app.printing.reading.pictures import Grey

Bools = NDArray[np.bool_]
STEPS = 14  # samples on a radius
REACH = 1.52  # how far around the middle is looked, in radii
SEARCH = 5  # samples that a circle may lie off
# A clean circle is lighter than all of these, a marked one darker than all of those.
CLEAN_MEAN, CLEAN_INK, CLEAN_AROUND = 0.045, 0.02, 0.06
MARK_MEAN, MARK_INK, MARK_OFF = 0.05, 0.07, 0.55  # off: of the middle of its ink, in radii
# Ink around a mark that may be a crossing out: how much at all, and at opposite sides of it, which
# a line through the mark leaves and a mark beside the middle does not.
MOST_AROUND, AT_OPPOSITE_SIDES = 0.30, 0.05
# A large cross leaves two such lines: it is one where it is not filled and both are slanted.
CROSS_INK, CROSS_AROUND, SLANTED, UPRIGHT = 0.5, 0.2, (2, 6), (0, 4)
DIRECTIONS, SECTOR = 8, 18.0  # how many lines through the middle are tried; degrees either way
INK = 0.2
LEAST_CONTRAST = 0.06  # of a printed circle against the paper beside its line


class Mark(Enum):
    """What a circle shows."""

    CLEAN = 0
    UNSURE = 1
    MARKED = 2


@dataclass(frozen=True, slots=True)
class Masks:
    """Which samples around the middle of a circle count for what."""

    inside: Bools
    around: Bools
    opposite: tuple[tuple[Bools, Bools], ...]
    halves: tuple[tuple[Bools, Bools], ...]
    paper: Bools
    ring: tuple[NDArray[np.intp], NDArray[np.intp]]
    beside: tuple[NDArray[np.intp], NDArray[np.intp]]
    half: int


@lru_cache(maxsize=1)
def masks() -> Masks:
    """Return the masks, which are the same for every size of circle."""
    half = round(REACH * STEPS)
    y, x = np.mgrid[-half : half + 1, -half : half + 1] / STEPS
    away, angle = np.hypot(x, y), np.degrees(np.arctan2(y, x))
    around = (away > 1.2) & (away < 1.5)  # noqa: PLR2004 - in radii, between the circle and others
    far, paper = (away > 1.33) & (away < 1.5), away > 1.15  # noqa: PLR2004
    opposite = tuple(
        (far & _near(angle, way), far & _near(angle, way + 180))
        for way in np.arange(DIRECTIONS) * 180 / DIRECTIONS
    )
    halves = tuple((paper & (one < -0.5), paper & (one > 0.5)) for one in (x, y))  # noqa: PLR2004
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)

    def circle(radius: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        return tuple(
            np.rint(radius * STEPS * one(turn)).astype(np.intp) for one in (np.sin, np.cos)
        )  # pyright: ignore[reportReturnType]

    ring, inner, outer = circle(1.0), circle(0.74), circle(1.26)
    beside = (np.concatenate([inner[0], outer[0]]), np.concatenate([inner[1], outer[1]]))
    return Masks(away < 0.78, around, opposite, halves, paper, ring, beside, half)  # noqa: PLR2004


def _near(angle: Floats, way: float) -> Bools:
    return np.abs((angle - way + 180) % 360 - 180) < SECTOR


def sample(grey: Grey, page: FoundPage, spots: Sequence[Spot], radius: float) -> Floats:
    """Return the samples around each circle, with room to look for it."""
    reach = masks().half + SEARCH
    offsets = np.arange(-reach, reach + 1) * (radius / STEPS)
    x = np.array([one.x for one in spots])[:, None, None] + offsets[None, None, :]
    y = np.array([one.y for one in spots])[:, None, None] + offsets[None, :, None]
    return looked_up(grey, *page.pixels(*np.broadcast_arrays(x, y)))


def looked_up(grey: Grey, x: Floats, y: Floats) -> Floats:
    """Return the picture between its pixels; outside of it, its edge."""
    height, width = grey.shape
    x, y = np.clip(x, 0, width - 1.001), np.clip(y, 0, height - 1.001)
    left, top = x.astype(np.intp), y.astype(np.intp)
    at = top * width + left
    flat = grey.reshape(-1)
    right, down = (x - left).astype(np.float32), (y - top).astype(np.float32)
    upper = flat[at] * (1 - right) + flat[at + 1] * right
    lower = flat[at + width] * (1 - right) + flat[at + width + 1] * right
    return upper * (1 - down) + lower * down


def shift_of(samples: Floats) -> tuple[int, int, float]:
    """Return how far circles of one recommendation lie off, down and right, and their contrast.

    Most circles are clean, so the middle one of all at each sample shows a clean circle.
    """
    clean = np.median(samples, axis=0)
    clean = clean / max(float(np.percentile(clean, 80)), 1.0)
    here, mask = masks().half + SEARCH, masks()
    steps = np.arange(-SEARCH, SEARCH + 1)
    down, right = (one.ravel() for one in np.meshgrid(steps, steps, indexing="ij"))

    def mean(places: tuple[NDArray[np.intp], NDArray[np.intp]]) -> Floats:
        rows = here + down[:, None] + places[0][None, :]
        columns = here + right[:, None] + places[1][None, :]
        return clean[rows, columns].mean(axis=1)

    contrast = mean(mask.beside) - mean(mask.ring) - 1e-4 * np.hypot(down, right)
    best = int(np.argmax(contrast))
    return int(down[best]), int(right[best]), float(contrast[best])


def marks_of(samples: Floats, down: int, right: int) -> list[Mark]:
    """Return what each circle shows, once it is known how far they lie off."""
    mask = masks()
    top, left = SEARCH + down, SEARCH + right
    size = 2 * mask.half + 1
    seen = samples[:, top : top + size, left : left + size]
    dark = np.clip(1 - seen / _paper(seen), 0, 1)
    mean = dark[:, mask.inside].mean(axis=1)
    inked = dark > INK
    ink, around = (inked[:, one].mean(axis=1) for one in (mask.inside, mask.around))
    clean = (mean < CLEAN_MEAN) & (ink < CLEAN_INK) & (around < CLEAN_AROUND)
    through = np.stack(
        [
            np.minimum(inked[:, one].mean(axis=1), inked[:, other].mean(axis=1))
            for one, other in mask.opposite
        ]
    )
    passes = through > AT_OPPOSITE_SIDES
    is_cross = (ink < CROSS_INK) & (around < CROSS_AROUND)
    is_cross &= passes[list(SLANTED)].all(axis=0) & ~passes[list(UPRIGHT)].any(axis=0)
    crossed_out = (around > MOST_AROUND) | (passes.any(axis=0) & ~is_cross)
    marked = (mean >= MARK_MEAN) & (ink >= MARK_INK) & (_off(inked) < MARK_OFF) & ~crossed_out
    return [
        Mark.CLEAN if one else Mark.MARKED if other else Mark.UNSURE
        for one, other in zip(clean, marked, strict=True)
    ]


def _paper(seen: Floats) -> Floats:
    """Return how light the paper is at each sample: a plane, as shadows have soft edges."""
    mask = masks()
    middle = np.median(seen[:, mask.paper], axis=1)
    middle = np.maximum(np.maximum(middle, 0.8 * np.median(middle)), 1.0)[:, None, None]
    y, x = np.mgrid[-mask.half : mask.half + 1, -mask.half : mask.half + 1] / mask.half
    plane = np.broadcast_to(middle, seen.shape)
    for along, (low, high) in zip((x, y), mask.halves, strict=True):
        apart = 2 * float(np.abs(along[low]).mean())
        slope = (np.median(seen[:, high], axis=1) - np.median(seen[:, low], axis=1)) / apart
        plane = plane + slope[:, None, None] * along
    return np.clip(plane, 0.6 * middle, 1.4 * middle)


def _off(inked: Bools) -> Floats:
    """Return how far the middle of the ink in a circle lies off the middle of the circle."""
    mask = masks()
    y, x = np.mgrid[-mask.half : mask.half + 1, -mask.half : mask.half + 1] / STEPS
    inside = inked & mask.inside
    count = np.maximum(inside.sum(axis=(1, 2)), 1)
    return np.hypot((inside * x).sum(axis=(1, 2)) / count, (inside * y).sum(axis=(1, 2)) / count)
