"""A section's name in the navigation: its state as a mark, how much is in it, where one is."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from workshop_app.charts.wrapped_text import wrapped
from workshop_app.ui.kit import paint_icon
from workshop_app.ui.kit.buttons import pressed_by_enter
from workshop_app.ui.theme import BODY, Theme, current_theme

PADDING, ICON, GAP = 9, 18, 10


class NavButton(QPushButton):
    """Left-aligned and quiet; the chosen one is tinted and marked at its edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of the sections, each in a line of its own
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name, self._count, self._done = "", "", False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter as to Space."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def set_line(self, name: str, count: str, spoken: str, *, done: bool) -> None:
        """Show name, count and whether everything is in order there."""
        self._name, self._count, self._done = name, count, done
        self.setText(name)
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the height the name needs at the present one."""
        width = current_theme().px(220)
        return QSize(width, self.heightForWidth(max(self.width(), width)))

    def minimumSizeHint(self) -> QSize:
        """Return the room of icon and a short word."""
        return QSize(current_theme().px(120), self.heightForWidth(current_theme().px(220)))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the name's lines at `width`."""
        theme = current_theme()
        # Bold is the wider of both looks: choosing an entry must not move the others.
        laid = wrapped(self._name, theme.font(BODY, bold=True), self._room(width, theme))
        return ceil(laid.height) + 2 * theme.px(PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, state, name and count."""
        theme, tokens = current_theme(), current_theme().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        fill = tokens.selected if self.isChecked() else tokens.hover if self.underMouse() else ""
        painter.setPen(
            QPen(theme.colour(tokens.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen
        )
        if fill:
            painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(rect, theme.px(6), theme.px(6))
        size = theme.px(ICON)
        place = QRectF(theme.px(PADDING), rect.center().y() - size / 2, size, size)
        colour = tokens.good.text if self._done else tokens.warn.text
        paint_icon(painter, "check" if self._done else "warning", colour, place)
        self._paint_words(painter, rect, theme)

    def _paint_words(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        tokens = theme.tokens
        left = theme.px(PADDING + ICON + GAP)
        font = theme.font(BODY, bold=self.isChecked())
        words = QRectF(left, rect.top(), self._room(self.width(), theme), rect.height())
        painter.setPen(theme.colour(tokens.link if self.isChecked() else tokens.ink))
        wrapped(self._name, font, words.width()).paint(painter, words, middle=True)
        room = self._count_room(theme)
        count = QRectF(rect.right() - theme.px(8) - room, rect.top(), room, rect.height())
        painter.setPen(theme.colour(tokens.muted))
        laid = wrapped(self._count, theme.font(BODY), count.width())
        laid.paint(painter, count, Qt.AlignmentFlag.AlignRight, middle=True)

    def _room(self, width: int, theme: Theme) -> int:
        count = self._count_room(theme) + theme.px(12) if self._count else 0
        return max(width - theme.px(PADDING + ICON + GAP + 4) - count, theme.px(60))

    def _count_room(self, theme: Theme) -> int:
        return QFontMetrics(theme.font(BODY)).horizontalAdvance(self._count) + 2
