"""Words in projector size that wrap and never clip."""

from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.charts.wrapped_text import WrappedText, wrapped
from workshop_app.ui.theme import Theme, current_theme

WIDEST = 10_000
LEAST_WIDTH = 280
SMALLEST_SHARE = 0.6
MOST_LINES = 4


class BigWords(QWidget):
    """One text in one size; takes no room while empty, shrinks when it needs too many lines.

    `wrapped` is the share of its size that a text of several lines has, to leave room for the
    picture.
    """

    def __init__(
        self,
        size: int,
        *,
        bold: bool = False,
        wrapped: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._wrapped = wrapped
        self._bold = bold
        self._text = ""
        self._look: Theme = current_theme()
        self._colour = "#000000"
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, text: str, look: Theme, colour: str) -> None:
        """Show `text` in this look and colour."""
        changed = (text, look) != (self._text, self._look)
        self._text, self._look, self._colour = text, look, colour
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if changed:
            self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text."""
        return ceil(self._laid(width).height) if self._text else 0

    def sizeHint(self) -> QSize:
        """Return the text on one line where that is narrow enough."""
        laid = wrapped(self._text, self._look.font(self._size, bold=self._bold), WIDEST)
        return QSize(ceil(laid.width) + 2, ceil(laid.height))

    def minimumSizeHint(self) -> QSize:
        """Return the height at the present width: the words are never cut."""
        least = min(self.sizeHint().width(), self._look.px(LEAST_WIDTH))
        return QSize(least, self.heightForWidth(max(self.width(), least)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        painter.setPen(self._look.colour(self._colour))
        self._laid(self.width()).paint(painter, self.rect().toRectF())

    def _laid(self, width: int) -> WrappedText:
        share = 1.0
        while True:
            font = self._look.font(self._size * share, bold=self._bold)
            laid = wrapped(self._text, font, width)
            if laid.lines > 1 and share > self._wrapped:
                share = self._wrapped
                continue
            if laid.lines <= MOST_LINES or share <= SMALLEST_SHARE:
                return laid
            share -= 0.1
