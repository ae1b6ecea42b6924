"""A sheet that words, marks and bars are laid out on before it is known how high it gets."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from workshop_app.charts.drawing import Ink, fill, text_width
from workshop_app.charts.marks import paint_mark
from workshop_app.charts.theme import Theme
from workshop_app.charts.wrapped_text import wrapped
from workshop_app.findings.pictures import GroupRef

MARK, AFTER_MARK = 26, 12


class Sheet:
    """Takes what is to be drawn from top to bottom; `bottom` is where it ends so far."""

    def __init__(self, width: float, theme: Theme) -> None:
        self.width = width
        self.theme = theme
        self.bottom = 0.0
        self._acts: list[Callable[[QPainter], None]] = []

    def px(self, size: float) -> int:
        """Return a size as it is on this sheet."""
        return self.theme.px(size)

    def wide(self, text: str, ink: Ink) -> float:
        """Return the width of a text on one line."""
        return text_width(text, self.theme, size=ink.size, bold=ink.bold) + 2

    def high(self, text: str, width: float, ink: Ink) -> float:
        """Return the height of a text at a width."""
        return wrapped(text, self.theme.font(ink.size, bold=ink.bold), width).height

    def write(self, text: str, room: QRectF, ink: Ink, *, middle: bool = False) -> float:
        """Write a text into a room, from its top or in its middle; return the text's height."""
        laid = wrapped(text, self.theme.font(ink.size, bold=ink.bold), room.width())
        high = laid.height

        def act(painter: QPainter) -> None:
            painter.setPen(self.theme.colour(ink.colour))
            laid.paint(painter, room, ink.align, middle=middle)

        self._keep(act, max(room.top() + high, room.bottom() if middle else 0.0))
        return high

    def block(self, room: QRectF, colour: str, radius: float = 0.0) -> None:
        """Fill a rectangle."""
        self._keep(lambda painter: fill(painter, room, colour, radius), room.bottom())

    def frame(self, room: QRectF, colour: str) -> None:
        """Draw the border of a tile."""

        def act(painter: QPainter) -> None:
            painter.setPen(QPen(self.theme.colour(colour), self.px(2)))
            painter.drawRoundedRect(room, self.px(8), self.px(8))

        self._keep(act, room.bottom())

    def group(self, group: GroupRef, room: QRectF, size: float) -> float:
        """Write a group's mark and name; return the height of the line."""
        left = room.left()
        ink = Ink(self.theme.tokens.group(group.mark).text, size, bold=True)
        high = self.high("가", self.width, ink)
        if group.mark is not None:
            mark, side = group.mark, self.px(MARK * size / 30)
            centre = QPointF(left + side / 2, room.top() + high / 2)
            self._keep(
                lambda painter: paint_mark(painter, mark, centre, side, self.theme.tokens), 0.0
            )
            left += side + self.px(AFTER_MARK)
        name = QRectF(left, room.top(), max(room.right() - left, 1.0), high)
        return max(self.write(group.name, name, ink), high)

    def group_width(self, group: GroupRef, size: float) -> float:
        """Return the width of a group's mark and name on one line."""
        mark = self.px(MARK * size / 30) + self.px(AFTER_MARK) if group.mark is not None else 0
        return mark + self.wide(group.name, Ink("", size, bold=True))

    def chip(self, text: str, tone_text: str, tone_soft: str, size: float) -> None:
        """Write a label on a ground of its own at the left of the next line."""
        ink = Ink(tone_text, size, bold=True)
        pad, top = self.px(16), self.bottom
        wide = min(self.wide(text, ink), self.width - 2 * pad)
        high = self.high(text, wide, ink) + self.px(10)
        self.block(QRectF(0, top, wide + 2 * pad, high), tone_soft, self.px(6))
        self.write(text, QRectF(pad, top + self.px(5), wide, high), ink)

    def skip(self, size: float) -> None:
        """Leave some room."""
        self.bottom += self.px(size)

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw everything."""
        painter.save()
        painter.translate(at)
        for act in self._acts:
            act(painter)
        painter.restore()

    def _keep(self, act: Callable[[QPainter], None], bottom: float) -> None:
        self._acts.append(act)
        self.bottom = max(self.bottom, bottom)
