"""Lines of text and rules, drawn by a painter that is scaled to millimetres."""

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from workshop_app.charts.fonts import available_families
from workshop_app.printing.paper_parts import Rule, Words
from workshop_app.printing.paper_text import MM_A_POINT, line_height

OUTLINE, BLACK_FROM = QColor(90, 90, 90), 0.3
_PIXELS = 100


def draw_rule(painter: QPainter, rule: Rule) -> None:
    """Draw a line: a thin one is grey."""
    ink = Qt.GlobalColor.black if rule.thickness >= BLACK_FROM else OUTLINE
    painter.setPen(QPen(ink, rule.thickness))
    painter.drawLine(QLineF(rule.x, rule.y, rule.x + rule.width, rule.y))


def draw_words(painter: QPainter, words: Words) -> None:
    """Write a line, squeezed where the font is wider than the layout has it."""
    font = _font(bold=words.bold)
    metrics = QFontMetricsF(font)
    scale = words.size * MM_A_POINT / _PIXELS
    natural = metrics.horizontalAdvance(words.text) * scale
    squeezed = min(1.0, words.width / natural) if natural else 1.0
    spare = words.width - natural * squeezed
    x = words.x + {"left": 0.0, "centre": spare / 2, "right": spare}[words.align]
    leading = line_height(words.size) - metrics.height() * scale
    painter.save()
    painter.translate(x, words.y + leading / 2 + metrics.ascent() * scale)
    painter.scale(scale * squeezed, scale)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.black)
    painter.drawText(QPointF(0, 0), words.text)
    painter.restore()


def _font(*, bold: bool) -> QFont:
    """Return the font in one large size, which the painter makes smaller: so it is exact."""
    font = QFont()
    font.setFamilies(_families())
    font.setPixelSize(_PIXELS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


@lru_cache(maxsize=1)
def _families() -> list[str]:
    return available_families()
