"""Finds the corner codes of a page, and from them where each millimetre of it lies."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from workshop_app.printing.corner_code import SheetCode, read_corner
from workshop_app.printing.paper_parts import CODE_SIZE, corner_places
from workshop_app.printing.reading.pictures import Grey

Floats = NDArray[np.float64]
LEAST_CODES = 2
WORST_FIT = 0.9  # millimetres that a corner of a code may lie off
_WANTED = 4


@dataclass(frozen=True, slots=True)
class FoundPage:
    """Which page it is, and the matrix that takes millimetres on it to pixels of the picture."""

    code: SheetCode
    matrix: Floats
    codes: int

    def pixels(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Return where points of the page lie in the picture."""
        m = self.matrix
        w = m[2, 0] * x + m[2, 1] * y + m[2, 2]
        return (m[0, 0] * x + m[0, 1] * y + m[0, 2]) / w, (m[1, 0] * x + m[1, 1] * y + m[1, 2]) / w


def find_page(grey: Grey) -> FoundPage | None:
    """Return which page a picture shows; nothing where too few of its corners can be read."""
    found = _codes(grey)
    if len(found) < _WANTED:
        for factor in (2, 1):
            smaller = _halved(grey) if factor == 2 else _levelled(grey)  # noqa: PLR2004
            found = {**_codes(smaller, factor), **found}
            if len(found) >= _WANTED:
                break
    pages = Counter(code for code, _ in found)
    if not pages:
        return None
    code, count = pages.most_common(1)[0]
    if count < LEAST_CODES or count < sum(pages.values()):  # two sheets in one picture
        return None
    return _fitted(code, {corner: points for (one, corner), points in found.items() if one == code})


def _codes(grey: Grey, factor: int = 1) -> dict[tuple[SheetCode, int], Floats]:
    """Return the four corners in pixels of each code that is ours."""
    found: dict[tuple[SheetCode, int], Floats] = {}
    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    barcodes = zxingcpp.read_barcodes(grey, formats=wanted, try_invert=False, try_downscale=False)
    for one in barcodes:
        read = read_corner(one.text)
        if read is not None:
            place = one.position
            corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
            found[read] = factor * np.array([(point.x, point.y) for point in corners], float)
    return found


def _halved(grey: Grey) -> Grey:
    """Return the picture at half its size: noise goes, and modules stay larger than a pixel."""
    height, width = (side // 2 * 2 for side in grey.shape)
    even = grey[:height, :width].astype(np.uint16)
    summed = even[::2, ::2] + even[1::2, ::2] + even[::2, 1::2] + even[1::2, 1::2]
    return np.ascontiguousarray((summed // 4).astype(np.uint8))


def _levelled(grey: Grey) -> Grey:
    """Return the picture smoothed a little, at its size."""
    wide = grey.astype(np.uint16)
    wide[:, 1:-1] = (wide[:, :-2] + 2 * wide[:, 1:-1] + wide[:, 2:]) // 4
    wide[1:-1] = (wide[:-2] + 2 * wide[1:-1] + wide[2:]) // 4
    return np.ascontiguousarray(wide.astype(np.uint8))


def _fitted(code: SheetCode, corners: dict[int, Floats]) -> FoundPage | None:
    """Return the page with the matrix that fits all corners best; nothing where none fits."""
    square = CODE_SIZE * np.array([(0, 0), (1, 0), (1, 1), (0, 1)], float)
    places = corner_places()
    on_page = np.concatenate([square + places[corner] for corner in corners])
    in_picture = np.concatenate(list(corners.values()))
    matrix = _homography(on_page, in_picture)
    page = FoundPage(code, matrix, len(corners))
    x, y = page.pixels(on_page[:, 0], on_page[:, 1])
    off = np.hypot(x - in_picture[:, 0], y - in_picture[:, 1])
    # How many pixels a millimetre has here: the side of a code in the picture.
    side = np.mean([np.hypot(*(one[1] - one[0])) for one in corners.values()]) / CODE_SIZE
    return page if float(off.max()) <= WORST_FIT * float(side) else None


def _homography(here: Floats, there: Floats) -> Floats:
    """Return the projective map by the direct linear transform, with points brought to scale."""
    from_here, here = _to_scale(here)
    from_there, there = _to_scale(there)
    x, y, u, v = here[:, 0], here[:, 1], there[:, 0], there[:, 1]
    zero, one = np.zeros_like(x), np.ones_like(x)
    rows = np.concatenate(
        [
            np.stack([x, y, one, zero, zero, zero, -u * x, -u * y, -u], axis=1),
            np.stack([zero, zero, zero, x, y, one, -v * x, -v * y, -v], axis=1),
        ]
    )
    matrix = np.linalg.svd(rows)[2][-1].reshape(3, 3)
    return np.linalg.inv(from_there) @ matrix @ from_here


def _to_scale(points: Floats) -> tuple[Floats, Floats]:
    middle = points.mean(axis=0)
    scale = 1 / max(float(np.abs(points - middle).mean()), 1e-9)
    matrix = np.array([(scale, 0, -scale * middle[0]), (0, scale, -scale * middle[1]), (0, 0, 1)])
    return matrix, (points - middle) * scale
