"""Text broken into lines that always fit: at spaces first, inside a word if there is no other way.

Qt's own labels break at spaces only, so a long Korean compound or an address would be cut.
"""

import atexit
from collections.abc import Iterable
from threading import current_thread, main_thread

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

ENDLESS = 100_000.0
MOST_KEPT = 2_000
_Key = tuple[str, str, float, int]
_kept: dict[_Key, "WrappedText"] = {}
# Qt's own exit handler ends the fonts: what was laid out with them must be gone by then.
atexit.register(_kept.clear)


def wrapped(text: str, font: QFont, width: float, *, max_lines: int = 0) -> "WrappedText":
    """Return a text laid out, from the last ones where it is among them.

    A page asks for the same few texts again at each layout and paint; laying them out anew was
    the largest part of the time between a rating and its "saved".
    """
    if current_thread() is not main_thread():  # a layout belongs to the thread that made it
        return WrappedText(text, font, width, max_lines=max_lines)
    key = (text, font.key(), width, max_lines)
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        found = _kept[key] = WrappedText(text, font, width, max_lines=max_lines)
    return found


class WrappedText:
    """A plain text laid out at a width, ready to be measured and painted."""

    def __init__(self, text: str, font: QFont, width: float, *, max_lines: int = 0) -> None:
        self._font = font
        self._layouts: list[QTextLayout] = []
        self.height = 0.0
        self.width = 0.0
        self.lines = 0
        self.cut = False
        metrics = QFontMetricsF(font)
        for paragraph in text.split("\n"):
            if max_lines and self.lines >= max_lines:
                self.cut = True
                break
            room = max_lines - self.lines if max_lines else 0
            self._add(paragraph, max(width, 1.0), metrics, room)

    def _add(self, paragraph: str, width: float, metrics: QFontMetricsF, room: int) -> None:
        layout, ends = _laid_out(paragraph, self._font, width)
        if not room or len(ends) <= room:
            self._keep(layout, metrics)
            return
        # The lines before the last are laid out as they were; the last one is cut on its own,
        # because the whole text with an ellipsis could break at other places.
        self.cut = True
        start = ends[room - 2] if room > 1 else 0
        if start:
            self._keep(_laid_out(paragraph[:start], self._font, width)[0], metrics)
        rest = metrics.elidedText(paragraph[start:], Qt.TextElideMode.ElideRight, width)
        self._keep(_laid_out(rest, self._font, ENDLESS)[0], metrics)

    def _keep(self, layout: QTextLayout, metrics: QFontMetricsF) -> None:
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            line.setPosition(QPointF(0, self.height))
            self.height += max(line.height(), metrics.height())
            self.width = max(self.width, line.naturalTextWidth())
            self.lines += 1
        self._layouts.append(layout)

    def paint(
        self,
        painter: QPainter,
        rect: QRectF,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        *,
        middle: bool = False,
    ) -> None:
        """Paint into `rect` with the painter's pen; lines are set left, right or in the centre."""
        top = rect.top() + (max(rect.height() - self.height, 0) / 2 if middle else 0)
        for layout in self._layouts:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                spare = rect.width() - line.naturalTextWidth()
                line.draw(painter, QPointF(rect.left() + _shift(align, spare), top))


def _shift(align: Qt.AlignmentFlag, spare: float) -> float:
    if align == Qt.AlignmentFlag.AlignRight:
        return spare
    return spare / 2 if align == Qt.AlignmentFlag.AlignHCenter else 0.0


def _laid_out(text: str, font: QFont, width: float) -> tuple[QTextLayout, list[int]]:
    """Return the layout and where each of its lines ends in `text`."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    ends: list[int] = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        ends.append(line.textStart() + line.textLength())
        line = layout.createLine()
    layout.endLayout()
    return layout, ends


def widest_word(texts: Iterable[str], font: QFont) -> float:
    """Return the width of the widest single word of `texts`."""
    metrics = QFontMetricsF(font)
    words = (word for text in texts for word in text.split())
    return max((metrics.horizontalAdvance(word) for word in words), default=0.0)
