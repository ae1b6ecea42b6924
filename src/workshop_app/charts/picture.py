"""What every picture can do: be measured, painted, read out, pointed at and shown as a table."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPen

from workshop_app.charts.drawing import Ink, draw_text, text_height
from workshop_app.charts.theme import Theme

SMALLEST_TARGET = 8.0


@dataclass(frozen=True, slots=True)
class Element:
    """A part of a picture one can point at: where it is, and what it says."""

    key: str
    rect: QRectF
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A picture's figures as rows of text under headings."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Picture:
    """A picture drawn from figures; the same code serves screen, presenter and files."""

    title = ""
    note = ""
    fills = False  # whether it grows with the room it is given
    _known: tuple[object, list[Element]] | None = None

    def size_hint(self, width: float, theme: Theme) -> QSizeF:
        """Return the size the picture wants at `width`, its note included."""
        return QSizeF(width, self.body_height(width, theme) + self._note_room(width, theme))

    def least_height(self, width: float, theme: Theme) -> float:
        """Return the height below which the picture needs smaller letters."""
        return self.size_hint(width, theme).height()

    def height_in(self, width: float, room: float, theme: Theme) -> float:
        """Return the height the picture takes of `room`; more than that only where it must."""
        del room
        return self.size_hint(width, theme).height()

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme, current: str = "") -> None:
        """Paint into `rect`, the element with the key `current` marked."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self._body(rect, theme)
        self.draw(painter, body, theme, current)
        if self.note:
            room = QRectF(rect)
            room.setTop(body.bottom() + theme.px(12))
            draw_text(painter, room, self.note, Ink(theme.tokens.muted), theme)
        self._mark_current(painter, rect, theme, current)
        painter.restore()

    def elements_in(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return everything one can point at when painted into `rect`, in reading order.

        The last answer is kept: a moving pointer asks for the same again and again.
        """
        key = (rect.getRect(), theme)
        if self._known is None or self._known[0] != key:
            self._known = (key, self.elements(self._body(rect, theme), theme))
        return self._known[1]

    def hit(self, point: QPointF, rect: QRectF, theme: Theme) -> Element | None:
        """Return what lies under `point`, the topmost first, or None."""
        found: Element | None = None
        for element in self.elements_in(rect, theme):
            if _reachable(element.rect, theme).contains(point):
                found = element
        return found

    def body_height(self, width: float, theme: Theme) -> float:
        """Return the height without the note."""
        raise NotImplementedError

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        """Draw everything but the note."""
        raise NotImplementedError

    def elements(self, rect: QRectF, theme: Theme) -> list[Element]:
        """Return the elements of the picture without the note in `rect`."""
        raise NotImplementedError

    def table(self) -> Table:
        """Return the figures as a table."""
        raise NotImplementedError

    def alt_text(self) -> str:
        """Return the whole picture in sentences, for those who cannot see it."""
        table = self.table()
        lines = [self.title]
        for row in table.rows:
            pairs = zip(table.headings[1:], row[1:], strict=True)
            said = ", ".join(f"{heading}: {text}" for heading, text in pairs if text)
            lines.append(f"{row[0]}. {said}." if said else f"{row[0]}.")
        return "\n".join([*lines, self.note]).strip()

    def _note_room(self, width: float, theme: Theme) -> float:
        return text_height(self.note, width, theme) + theme.px(12) if self.note else 0.0

    def _body(self, rect: QRectF, theme: Theme) -> QRectF:
        return rect.adjusted(0, 0, 0, -self._note_room(rect.width(), theme))

    def _mark_current(self, painter: QPainter, rect: QRectF, theme: Theme, current: str) -> None:
        if not current:
            return
        for element in self.elements_in(rect, theme):
            if element.key == current:
                painter.setPen(QPen(theme.colour(theme.tokens.card), theme.px(4)))
                frame = element.rect.adjusted(-1, -1, 1, 1)
                painter.drawRoundedRect(frame, theme.px(4), theme.px(4))
                painter.setPen(QPen(theme.colour(theme.tokens.focus), theme.px(2)))
                painter.drawRoundedRect(frame, theme.px(4), theme.px(4))


def _reachable(rect: QRectF, theme: Theme) -> QRectF:
    """Return `rect` made at least as large as a pointer can hit."""
    least = theme.px(SMALLEST_TARGET)
    across = max((least - rect.width()) / 2, 0)
    down = max((least - rect.height()) / 2, 0)
    return rect.adjusted(-across, -down, across, down)
