"""The legend of a scale: its shades in their order, and the labels of its ends under them."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from workshop_app.charts.drawing import draw_ends, ends_height, fill
from workshop_app.charts.theme import Theme
from workshop_app.findings.pictures import ScaleAxis

SEAM = 2
ABOVE = 6
STRIP = 22  # the strip itself, and the air around it


class ScaleLegend:
    """Stands at the foot of a picture, under its bars."""

    def __init__(self, scale: ScaleAxis) -> None:
        self._scale = scale

    def height(self, width: float, theme: Theme) -> float:
        """Return its height in a picture of this width."""
        ends = ends_height(self._scale, width * 0.6, theme, numbers=True)
        return ends + theme.px(STRIP + ABOVE)

    def draw(self, painter: QPainter, rect: QRectF, width: float, theme: Theme) -> None:
        """Draw it at the foot of `rect`, in a picture of this width."""
        top = rect.bottom() - self.height(width, theme) + theme.px(ABOVE)
        strip = QRectF(rect.left(), top, rect.width(), theme.px(8))
        shades = theme.tokens.scale_shades(None, len(self._scale.points))
        step = strip.width() / max(len(shades), 1)
        for at, shade in enumerate(shades):
            part = QRectF(strip.left() + at * step, strip.top(), step - SEAM, strip.height())
            fill(painter, part, shade, theme.px(2))
        ends = QRectF(strip.left(), strip.bottom() + theme.px(4), strip.width(), 0)
        ends.setBottom(rect.bottom() - theme.px(4))
        draw_ends(painter, ends, self._scale, theme, numbers=True)
