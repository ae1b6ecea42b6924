"""Every picture in many sizes, to be looked at: python gallery.py FOLDER."""

import os
import sys
from pathlib import Path

import samples
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from workshop_app.charts.fonts import available_families
from workshop_app.charts.heat_map import HeatMap
from workshop_app.charts.matrix import Matrix
from workshop_app.charts.median_line import MedianLine
from workshop_app.charts.mini import MiniDistribution
from workshop_app.charts.movement import Movement
from workshop_app.charts.picture import Picture
from workshop_app.charts.ranking import RankingIntervals
from workshop_app.charts.stacked_bars import StackedBars
from workshop_app.charts.tokens import CONTRAST, DARK, LIGHT
from workshop_app.ui.theme import Theme
from workshop_app.wording.language import set_language

TOKENS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def pictures(language: str) -> dict[str, Picture]:
    """Return one of each kind, in ordinary sizes and at the edges."""
    return {
        "bars-3-5": StackedBars(samples.bars(3, 5, language)),
        "bars-5-9-hidden": StackedBars(samples.bars(5, 9, language, hide=True)),
        "bars-2-3": StackedBars(samples.bars(2, 3, language)),
        "median-3-5": MedianLine(samples.medians(3, 5, language)),
        "median-5-9-hidden": MedianLine(samples.medians(5, 9, language, hide=True)),
        "matrix-5": Matrix(samples.matrix(5, 5, language)),
        "matrix-20": Matrix(samples.matrix(20, 7, language)),
        "matrix-60": Matrix(samples.matrix(60, 9, language)),
        "matrix-tied": Matrix(samples.matrix(20, 5, language, tied=True)),
        "matrix-0": Matrix(samples.matrix(0, 5, language)),
        "heat-5-3": HeatMap(samples.heat(5, 3, 5, language)),
        "heat-20-5-long": HeatMap(samples.heat(20, 5, 9, language, long=True)),
        "movement-5-3": Movement(samples.movement(5, 3, 5, language)),
        "movement-20-2": Movement(samples.movement(20, 2, 9, language)),
        "ranking-5": RankingIntervals(samples.ranking(5, language)),
        "ranking-20": RankingIntervals(samples.ranking(20, language)),
        "ranking-60": RankingIntervals(samples.ranking(60, language)),
        "mini-3": MiniDistribution(samples.mini(3, 5)),
        "mini-tie": MiniDistribution(samples.mini(5, 9, tie=True)),
    }


def render(picture: Picture, theme: Theme, width: int, current: str = "") -> QImage:
    """Return the picture as the screen would show it."""
    size = picture.size_hint(width - 40, theme)
    image = QImage(width, int(size.height()) + 40, QImage.Format.Format_RGB32)
    image.fill(theme.colour(theme.tokens.card))
    painter = QPainter(image)
    rect = QRectF(20, 20, size.width(), size.height())
    picture.paint(painter, rect, theme, current)
    painter.end()
    return image


def sheet(images: list[QImage], columns: int, width: int) -> QImage:
    """Return the images in columns on one image."""
    heights = [0] * columns
    placed: list[tuple[int, int, QImage]] = []
    for image in images:
        column = heights.index(min(heights))
        placed.append((column * (width + 10), heights[column], image))
        heights[column] += image.height() + 10
    whole = QImage(columns * (width + 10), max(heights), QImage.Format.Format_RGB32)
    whole.fill(0x888888)
    painter = QPainter(whole)
    for left, top, image in placed:
        painter.drawImage(left, top, image)
    painter.end()
    return whole


def main(folder: Path) -> None:
    """Save sheets in each language and scheme."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    families = tuple(available_families())
    looks = [("ko", "light", 1.0), ("en", "light", 1.0), ("en", "dark", 1.0), ("ko", "dark", 2.0)]
    for language, scheme, scale in [*looks, ("en", "contrast", 1.0)]:
        set_language(language)  # type: ignore[arg-type]
        theme = Theme(TOKENS[scheme], scale, families=families)  # type: ignore[arg-type]
        for kind in ("bars", "median", "matrix", "heat", "movement", "ranking", "mini"):
            width = 200 if kind == "mini" else 760
            images = [
                render(one, theme, width, "r2" if kind == "matrix" else "")
                for name, one in pictures(language).items()
                if name.startswith(kind)
            ]
            name = f"{kind}-{language}-{scheme}-{scale:.0f}.png"
            sheet(images, 2, width).save(str(folder / name))
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
