"""What all pictures are drawn with: texts, hatching, names of rows, the scale under a plot."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from workshop_app.charts.contrast import contrast, readable_on
from workshop_app.charts.marks import paint_mark
from workshop_app.charts.theme import BODY, Theme
from workshop_app.charts.wrapped_text import ENDLESS, wrapped
from workshop_app.findings.pictures import GroupRef, ScaleAxis

LEFT = Qt.AlignmentFlag.AlignLeft
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight
MARK = 14
SEEN = 3.0  # a fill of less contrast is outlined
WIDEST_NAMES = 0.34


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text is set: colour, size at 100 %, weight, alignment, number of lines."""

    colour: str
    size: float = BODY
    bold: bool = False
    align: Qt.AlignmentFlag = LEFT
    lines: int = 0


def draw_text(painter: QPainter, rect: QRectF, text: str, ink: Ink, theme: Theme) -> None:
    """Write `text` into `rect`, in the middle of its height."""
    painter.setPen(QColor(ink.colour))
    laid = wrapped(text, theme.font(ink.size, bold=ink.bold), rect.width(), max_lines=ink.lines)
    laid.paint(painter, rect, ink.align, middle=True)


def text_width(text: str, theme: Theme, *, size: float = BODY, bold: bool = False) -> float:
    """Return the width of `text` on one line."""
    return wrapped(text, theme.font(size, bold=bold), ENDLESS).width


def text_height(
    text: str, width: float, theme: Theme, *, bold: bool = False, lines: int = 0
) -> float:
    """Return the height of `text` at `width`."""
    return wrapped(text, theme.font(BODY, bold=bold), width, max_lines=lines).height


def line_height(theme: Theme) -> float:
    """Return the height of one line of body text."""
    return wrapped("가", theme.font(BODY), ENDLESS).height


def fill(painter: QPainter, rect: QRectF, colour: str, radius: float = 0) -> None:
    """Fill a rectangle with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def line(painter: QPainter, start: QPointF, end: QPointF, colour: str, width: float = 1) -> None:
    """Draw a straight line with round ends."""
    pen = QPen(QBrush(QColor(colour)), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QLineF(start, end))


def hatch(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Fill with diagonal lines: something is here that is not shown.

    The lines are drawn one by one, because a brush pattern is a coarse bitmap in a PDF.
    """
    fill(painter, rect, theme.tokens.sunken, theme.px(4))
    painter.setPen(QPen(QBrush(QColor(theme.tokens.line)), theme.px(1.5)))
    shift = theme.px(9)
    while shift < rect.width() + rect.height():
        # The ends are cut by hand: an SVG file knows no clipping.
        down = min(shift, rect.height())
        up = max(shift - rect.width(), 0.0)
        start = QPointF(rect.left() + shift - down, rect.top() + down)
        end = QPointF(rect.left() + shift - up, rect.top() + up)
        painter.drawLine(QLineF(start, end))
        shift += theme.px(9)


def draw_hidden(painter: QPainter, rect: QRectF, text: str, theme: Theme) -> None:
    """Hatch `rect` and write why, on a quiet ground of its own so that it can be read."""
    hatch(painter, rect, theme)
    room = min(text_width(text, theme) + theme.px(16), rect.width())
    plate = QRectF(0, 0, room, min(line_height(theme) + theme.px(4), rect.height()))
    plate.moveCenter(rect.center())
    fill(painter, plate, theme.tokens.card, theme.px(4))
    draw_text(painter, plate, text, Ink(theme.tokens.muted, align=CENTRE, lines=1), theme)


def _wanted_names(names: list[str], theme: Theme) -> float:
    room = max((text_width(name, theme, bold=True) for name in names), default=0)
    return room + theme.px(MARK + 8 + 14)


def names_width(names: list[str], width: float, theme: Theme) -> float:
    """Return the width of the column of group names; 0 where they stand above their rows."""
    wanted = _wanted_names(names, theme)
    return wanted if wanted <= width * WIDEST_NAMES else 0.0


def names_height(names: list[str], width: float, theme: Theme) -> float:
    """Return the height of a group's name above its row, 0 where there is room beside it."""
    above = names and names_width(names, width, theme) == 0
    return line_height(theme) + theme.px(4) if above else 0.0


def draw_group(painter: QPainter, rect: QRectF, group: GroupRef, theme: Theme) -> None:
    """Draw a group's mark and name at the left of `rect`; everyone together has no mark."""
    left = 0
    if group.mark is not None:
        size = theme.px(MARK)
        centre = QPointF(rect.left() + size / 2 + 1, rect.center().y())
        paint_mark(painter, group.mark, centre, size, theme.tokens)
        left = theme.px(MARK + 8)
    colour = theme.tokens.group(group.mark).text
    room = rect.adjusted(left, 0, -theme.px(8), 0)
    draw_text(painter, room, group.name, Ink(colour, bold=True, lines=2), theme)


def _key_places(
    groups: list[GroupRef], width: float, theme: Theme
) -> tuple[list[tuple[float, float, float]], float]:
    """Return left, top and width of each name in a key, and the key's height."""
    height = line_height(theme) + theme.px(4)
    left = top = 0.0
    places: list[tuple[float, float, float]] = []
    for group in groups:
        name = text_width(group.name, theme, bold=True) + theme.px(MARK + 20)
        room = min(name, width)
        if left and left + room > width:
            left, top = 0.0, top + height
        places.append((left, top, room))
        left += room + theme.px(10)
    return places, top + height if groups else 0.0


def key_width(groups: list[GroupRef], theme: Theme) -> float:
    """Return the width of the key on one line."""
    places, _ = _key_places(groups, ENDLESS, theme)
    return max((left + room for left, _, room in places), default=0.0)


def key_height(groups: list[GroupRef], width: float, theme: Theme) -> float:
    """Return the height of the key that names the groups' marks."""
    return _key_places(groups, width, theme)[1]


def draw_key(painter: QPainter, rect: QRectF, groups: list[GroupRef], theme: Theme) -> None:
    """Name the groups' marks, in as many lines as needed."""
    places, _ = _key_places(groups, rect.width(), theme)
    height = line_height(theme) + theme.px(4)
    for group, (left, top, room) in zip(groups, places, strict=True):
        place = QRectF(rect.left() + left, rect.top() + top, room, height)
        draw_group(painter, place, group, theme)


def draw_value(painter: QPainter, rect: QRectF, text: str, ground: str, theme: Theme) -> None:
    """Write a number in the middle of a coloured field, black or white, whichever reads better."""
    ink = Ink(readable_on(ground), bold=True, align=CENTRE, lines=1)
    draw_text(painter, rect, text, ink, theme)


def draw_point(
    painter: QPainter, rect: QRectF, scale: ScaleAxis, place: int, text: str, theme: Theme
) -> None:
    """Fill `rect` as the point at `place` of the scale, with a number where it has room.

    What hardly stands out from the card gets an outline.
    """
    shade = theme.tokens.points(len(scale.points))[place]
    fill(painter, rect, shade, theme.px(3))
    if contrast(shade, theme.tokens.card) < SEEN:
        painter.setPen(QPen(QColor(theme.tokens.edge), 1))
        inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, theme.px(3), theme.px(3))
    if text_width(text, theme, bold=True) <= rect.width():
        draw_value(painter, rect, text, shade, theme)


def scale_x(plot: QRectF, scale: ScaleAxis, value: float) -> float:
    """Return where `value` lies between the edges of `plot`."""
    return plot.left() + plot.width() * scale.share(value)


def draw_grid(painter: QPainter, plot: QRectF, scale: ScaleAxis, theme: Theme) -> None:
    """Draw a faint line at every scale point."""
    for point in scale.points:
        x = scale_x(plot, scale, point)
        line(painter, QPointF(x, plot.top()), QPointF(x, plot.bottom()), theme.tokens.line)


def draw_numbers(painter: QPainter, plot: QRectF, scale: ScaleAxis, theme: Theme) -> None:
    """Write the scale's numbers under `plot`."""
    height = line_height(theme)
    for point in scale.points:
        x = scale_x(plot, scale, point)
        room = QRectF(x - theme.px(24), plot.bottom() + theme.px(4), theme.px(48), height)
        draw_text(painter, room, str(point), Ink(theme.tokens.muted, align=CENTRE), theme)


def end_labels(scale: ScaleAxis, *, numbers: bool) -> tuple[str, str]:
    """Return the texts of both ends, with their numbers if asked."""
    low, high = scale.label(scale.low), scale.label(scale.high)
    if numbers:
        return f"{scale.low} {low}".strip(), f"{scale.high} {high}".strip()
    return low, high


def ends_height(scale: ScaleAxis, width: float, theme: Theme, *, numbers: bool) -> float:
    """Return the height of the line with the labels of both ends, 0 without labels."""
    heights = [
        text_height(text, width / 2 - theme.px(8), theme)
        for text in end_labels(scale, numbers=numbers)
        if text
    ]
    return max(heights, default=0.0)


def draw_ends(
    painter: QPainter, rect: QRectF, scale: ScaleAxis, theme: Theme, *, numbers: bool
) -> None:
    """Write the labels of the scale's ends at the left and right of `rect`."""
    low, high = end_labels(scale, numbers=numbers)
    half = rect.width() / 2 - theme.px(8)
    left = QRectF(rect.left(), rect.top(), half, rect.height())
    right = QRectF(rect.right() - half, rect.top(), half, rect.height())
    draw_text(painter, left, low, Ink(theme.tokens.muted), theme)
    draw_text(painter, right, high, Ink(theme.tokens.muted, align=RIGHT), theme)


def decimals_of(values: Iterable[float | None]) -> int:
    """Return how many decimals figures that are read together have: one, or none if all whole."""
    return int(any(value is not None and round(value, 1) % 1 for value in values))


def number_text(value: float | None, decimals: int) -> str:
    """Return a figure with so many decimals, an en dash for none."""
    return "–" if value is None else f"{value:.{decimals}f}"
