"""Lines of text of a report, in dots of the page, broken with the fonts that they are drawn in."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from workshop_app.charts.fonts import available_families
from workshop_app.findings.document import look

DOTS_AN_INCH: Final = 600
DOTS_A_MM: Final = DOTS_AN_INCH / 25.4
DOTS_A_POINT: Final = DOTS_AN_INCH / 72
LEADING: Final = 1.45


def mm(length: float) -> float:
    """Return millimetres as dots."""
    return length * DOTS_A_MM


@dataclass(frozen=True, slots=True)
class Letters:
    """How a text is set: size in points, weight and colour."""

    size: float = look.BODY
    bold: bool = False
    colour: str = look.INK

    @property
    def line_height(self) -> float:
        """Return the height of a line."""
        return self.size * DOTS_A_POINT * LEADING

    def font(self) -> QFont:
        """Return the font."""
        return _font(self.size, bold=self.bold)

    def width(self, text: str) -> float:
        """Return how wide a line is."""
        return QFontMetricsF(self.font()).horizontalAdvance(text)

    def lines(self, text: str, width: float) -> list[str]:
        """Return the text in lines: broken at spaces, inside a word where it is too long."""
        return [line for part in text.split("\n") for line in self._broken(part, width)]

    def draw(self, painter: QPainter, left: float, top: float, line: str) -> None:
        """Draw one line."""
        font = self.font()
        metrics = QFontMetricsF(font)
        spare = (self.line_height - metrics.height()) / 2
        painter.setFont(font)
        painter.setPen(QColor(f"#{self.colour}"))
        painter.drawText(QPointF(left, top + spare + metrics.ascent()), line)

    def _broken(self, text: str, width: float) -> list[str]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, self.font())
        layout.setTextOption(option)
        found: list[str] = []
        # Qt counts in units of UTF-16, in which an emoji is two.
        units = text.encode("utf-16-le")
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(width, 1.0))
            start, end = line.textStart(), line.textStart() + line.textLength()
            found.append(units[2 * start : 2 * end].decode("utf-16-le", "replace").rstrip())
            line = layout.createLine()
        layout.endLayout()
        return found or [""]


def draw_line(painter: QPainter, ends: tuple[QPointF, QPointF], colour: str, width: float) -> None:
    """Draw a rule, its width in millimetres."""
    pen = painter.pen()
    pen.setColor(QColor(f"#{colour}"))
    pen.setWidthF(mm(width))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(*ends)


@lru_cache(maxsize=32)
def _font(size: float, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(available_families())
    font.setPixelSize(round(size * DOTS_A_POINT))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font
