"""Writes a picture as a PNG of at most 256 colours: a screen looks the same at a third of the size."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

COLOURS = 256
_CHUNK = 512


def save_quantised(picture: Path, target: Path) -> None:
    """Read a PNG and write it with its most telling colours; pixels take the nearest of these."""
    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    height, width = image.height(), image.width()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(height, -1)[:, :width]
    colours, places, often = np.unique(pixels & 0xFFFFFF, return_inverse=True, return_counts=True)
    channels = np.stack([colours >> 16, colours >> 8 & 0xFF, colours & 0xFF], axis=1)
    chosen = _palette(channels.astype(np.int32), often)
    nearest = _nearest(channels.astype(np.int32), chosen)
    rows = np.zeros((height, (width + 3) // 4 * 4), np.uint8)  # Qt aligns rows to four bytes
    rows[:, :width] = nearest[places.reshape(height, width)]
    indexed = QImage(rows.data, width, height, rows.shape[1], QImage.Format.Format_Indexed8)
    indexed.setColorTable([0xFF000000 | r << 16 | g << 8 | b for r, g, b in chosen.tolist()])
    if not indexed.save(str(target), "PNG", 0):
        raise OSError(f"could not write {target}")


def _palette(channels: NDArray[np.int32], often: NDArray[np.int64]) -> NDArray[np.int32]:
    """Return up to 256 colours: each next one is the worst served so far, weighed by its use."""
    weight = np.sqrt(often.astype(np.float64))
    chosen = [int(often.argmax())]
    error = _distance(channels, channels[chosen[0]]) * weight
    while len(chosen) < COLOURS and error.max() > 0:
        worst = int(error.argmax())
        chosen.append(worst)
        error = np.minimum(error, _distance(channels, channels[worst]) * weight)
    return channels[chosen]


def _distance(channels: NDArray[np.int32], to: NDArray[np.int32]) -> NDArray[np.int64]:
    return ((channels - to) ** 2).sum(axis=-1)


def _nearest(channels: NDArray[np.int32], chosen: NDArray[np.int32]) -> NDArray[np.uint8]:
    parts = range(0, len(channels), _CHUNK)
    found = [
        _distance(channels[at : at + _CHUNK, None, :], chosen[None]).argmin(axis=1) for at in parts
    ]
    return np.concatenate(found).astype(np.uint8)
