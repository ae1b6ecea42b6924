"""Small marks: a chip with a status in words, a group's shape and name, its turnout."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop_app.charts.marks import paint_mark
from workshop_app.charts.tokens import Tokens
from workshop_app.charts.wrapped_text import wrapped
from workshop_app.ui.kit.restyle import set_style_property
from workshop_app.ui.theme import BODY, Theme, Tone, current_theme
from workshop_app.wording.language import translate

MARK_SIZE = 13
MARK_GAP = 7
MARK_PICTURE, SHARPNESS = 16, 3


class Chip(QLabel):
    """A word or two on a tinted ground; the tone only repeats what the words say."""

    def __init__(
        self, text: str = "", tone: Tone = "neutral", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("tone", tone)
        self.setText(text)

    def set_chip(self, text: str, tone: Tone) -> None:
        """Set words and tone together."""
        self.setText(text)
        set_style_property(self, "tone", tone)
        self.updateGeometry()


class GroupMark(QWidget):
    """A stakeholder group as its shape, colour and name; `mark` is its place in the list."""

    def __init__(self, mark: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self._name = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.set_group(mark, name)

    def set_group(self, mark: int, name: str) -> None:
        """Show another group."""
        if (mark, name) == (self._mark, self._name):
            return
        self._mark = mark
        self._name = name
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of mark and name on one line."""
        theme = current_theme()
        laid = wrapped(self._name, theme.font(BODY, bold=True), 10_000)
        return QSize(_mark_room(theme) + ceil(laid.width) + 1, ceil(laid.height))

    def minimumSizeHint(self) -> QSize:
        """Return the size that shows the mark and some of the name."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), current_theme().px(90)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark and the name; a long name ends in an ellipsis (the tooltip has it)."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_group(painter, QRectF(self.rect()), self._mark, self._name, theme)
        self.setToolTip(self._name if self.width() < self.sizeHint().width() else "")


class TurnoutBar(QWidget):
    """How many of a group have finished: a bar in the group's colour, spoken as figures."""

    HEIGHT = 6

    def __init__(self, mark: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self._name = name
        self._done = 0
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_turnout(0, 0)

    def set_turnout(self, done: int, total: int) -> None:
        """Show `done` of `total` people."""
        self._done, self._total = done, total
        spoken = translate("Words", "{group}: {done} of {total}")
        said = spoken.format(group=self._name, done=done, total=total)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the bar's height."""
        theme = current_theme()
        return QSize(theme.px(120), theme.px(self.HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the least that still shows a bar."""
        theme = current_theme()
        return QSize(theme.px(32), theme.px(self.HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint track and bar."""
        painter = QPainter(self)
        share = self._done / self._total if self._total else 0.0
        paint_turnout(painter, QRectF(self.rect()), self._mark, share, current_theme())


def _mark_room(theme: Theme) -> int:
    return theme.px(MARK_SIZE) + theme.px(MARK_GAP)


def paint_group(painter: QPainter, rect: QRectF, mark: int, name: str, theme: Theme) -> None:
    """Paint a group's shape and name on one line in `rect`, for widgets and item delegates."""
    size = theme.px(MARK_SIZE)
    centre = QPointF(rect.left() + size / 2 + 1, rect.center().y())
    paint_mark(painter, mark, centre, size, theme.tokens)
    room = rect.adjusted(_mark_room(theme), 0, 0, 0)
    painter.setPen(theme.colour(theme.tokens.group(mark).text))
    font = theme.font(BODY, bold=True)
    wrapped(name, font, room.width(), max_lines=1).paint(painter, room, middle=True)


def mark_pixmap(mark: int) -> QPixmap:
    """Return a group's shape for a table's cell or head, sharp on any screen."""
    theme = current_theme()
    return _mark_pixmap(mark, theme.px(MARK_PICTURE), theme.tokens)


@lru_cache(maxsize=64)  # a table asks for each of its heads whenever it is laid out
def _mark_pixmap(mark: int, size: int, tokens: Tokens) -> QPixmap:
    pixmap = QPixmap(size * SHARPNESS, size * SHARPNESS)
    pixmap.setDevicePixelRatio(SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_mark(painter, mark, QPointF(size / 2, size / 2), size * 0.72, tokens)
    painter.end()
    return pixmap


def paint_turnout(painter: QPainter, rect: QRectF, mark: int, share: float, theme: Theme) -> None:
    """Paint a turnout bar filling `rect`, for widgets and item delegates."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    radius = rect.height() / 2
    painter.setBrush(theme.colour(theme.tokens.sunken))
    painter.drawRoundedRect(rect, radius, radius)
    if share > 0:
        done = QRectF(rect)
        done.setWidth(max(rect.width() * min(share, 1.0), rect.height()))
        painter.setBrush(theme.colour(theme.tokens.group(mark).fill))
        painter.drawRoundedRect(done, radius, radius)
    painter.restore()


def paint_chip(painter: QPainter, rect: QRectF, text: str, tone: Tone, theme: Theme) -> None:
    """Paint a chip filling `rect`, for item delegates; measure with `chip_size`."""
    colours = theme.tokens.tone(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(colours.soft))
    radius = min(rect.height() / 2, theme.px(10))
    painter.drawRoundedRect(rect, radius, radius)
    painter.setPen(theme.colour(colours.text))
    laid = wrapped(text, theme.font(BODY, bold=True), rect.width(), max_lines=1)
    laid.paint(painter, rect, Qt.AlignmentFlag.AlignHCenter, middle=True)
    painter.restore()


def chip_size(text: str, theme: Theme) -> QSize:
    """Return the size of a painted chip."""
    laid = wrapped(text, theme.font(BODY, bold=True), 10_000)
    return QSize(ceil(laid.width) + theme.px(22), ceil(laid.height) + theme.px(6))
