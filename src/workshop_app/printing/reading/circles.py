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
MARK_MEAN, MARK_INK = 0.10, 0.12
# Ink around a mark that may be a crossing out: how much at all, beside a filled one, at the sides.
MOST_AROUND, FILLED, AROUND_FILLED, AT_BOTH_SIDES = 0.30, 0.55, 0.12, 0.22
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
    sides: tuple[Bools, Bools]
    paper: Bools
    ring: tuple[NDArray[np.intp], NDArray[np.intp]]
    beside: tuple[NDArray[np.intp], NDArray[np.intp]]
    half: int


@lru_cache(maxsize=1)
def masks() -> Masks:
    """Return the masks, which are the same for every size of circle."""
    half = round(REACH * STEPS)
    y, x = np.mgrid[-half : half + 1, -half : half + 1] / STEPS
    away, angle = np.hypot(x, y), np.abs(np.degrees(np.arctan2(y, x)))
    around = (away > 1.2) & (away < 1.5)  # noqa: PLR2004 - in radii, between the circle and others
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)

    def circle(radius: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        return tuple(np.rint(radius * STEPS * one(turn)).astype(np.intp) for one in (np.sin, np.cos))  # pyright: ignore[reportReturnType]

    ring, inner, outer = circle(1.0), circle(0.74), circle(1.26)
    beside = (np.concatenate([inner[0], outer[0]]), np.concatenate([inner[1], outer[1]]))
    sides = (around & (angle < 25), around & (angle > 155))  # noqa: PLR2004 - degrees
    return Masks(away < 0.78, around, sides, away > 1.15, ring, beside, half)  # noqa: PLR2004


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
    paper = np.median(seen[:, mask.paper], axis=1)
    paper = np.maximum(np.maximum(paper, 0.8 * np.median(paper)), 1.0)
    dark = np.clip(1 - seen / paper[:, None, None], 0, 1)
    mean = dark[:, mask.inside].mean(axis=1)
    inked = dark > INK
    ink, around, *sides = (
        inked[:, one].mean(axis=1) for one in (mask.inside, mask.around, *mask.sides)
    )
    clean = (mean < CLEAN_MEAN) & (ink < CLEAN_INK) & (around < CLEAN_AROUND)
    crossed_out = (
        (around > MOST_AROUND)
        | ((ink > FILLED) & (around > AROUND_FILLED))
        | (np.minimum(*sides) > AT_BOTH_SIDES)
    )
    marked = (mean >= MARK_MEAN) & (ink >= MARK_INK) & ~crossed_out
    return [
        Mark.CLEAN if one else Mark.MARKED if other else Mark.UNSURE
        for one, other in zip(clean, marked, strict=True)
    ]
