"""QR codes, and how they are painted without a hair of white between two dark modules."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, cast

import zxingcpp
from PySide6.QtCore import QRectF

from workshop_app.services.phone_door import QrCode


@lru_cache(maxsize=64)
def qr_code(text: str) -> QrCode:
    """Return the rows of a QR code, dark or not, without the quiet zone."""
    code: Any = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")  # pyright: ignore[reportUnknownMemberType]
    image: Any = code.to_image(scale=1, add_quiet_zones=False)
    rows = cast("list[list[int]]", memoryview(image).tolist())
    return tuple(tuple(not light for light in row) for row in rows)


def dark_runs(code: QrCode, size: float) -> Iterator[QRectF]:
    """Yield the dark runs of its rows, from its upper left corner, where it is `size` wide."""
    module = size / len(code)
    for y, row in enumerate(code):
        at = 0
        for is_dark, run in groupby(row):
            length = len(list(run))
            if is_dark:
                yield QRectF(at * module, y * module, length * module, module)
            at += length
