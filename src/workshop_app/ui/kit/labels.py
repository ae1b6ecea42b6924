"""Labels whose text wraps and is never cut: headings, body text, muted notes."""

from math import ceil
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop_app.charts.wrapped_text import WrappedText, widest_word, wrapped
from workshop_app.ui.kit.spoken import announce

Level = Literal["display", "title", "heading", "subheading"]

COMFORTABLE = 520
WIDEST_MINIMUM = 160


class TextLabel(QLabel):
    """A plain-text label that breaks lines wherever it must, so that nothing is ever clipped.

    One that tells an error is also spoken as soon as it is in view.
    """

    def __init__(
        self, text: str = "", *, kind: str = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._most_lines = 0
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        is_new = text != self.text()
        super().setText(text)
        if is_new:
            self._tell_error()

    def showEvent(self, event: QShowEvent) -> None:
        """Say an error that comes into view."""
        super().showEvent(event)
        self._tell_error()

    def set_most_lines(self, lines: int) -> None:
        """Cut the text after this many lines, with an ellipsis; 0 never cuts."""
        self._most_lines = lines
        self.updateGeometry()

    def set_centred(self) -> None:
        """Set the lines in the centre."""
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)

    def set_right(self) -> None:
        """Set the lines at the right."""
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines need at `width`."""
        self.ensurePolished()
        across, down = self._frame()
        return ceil(self._lay_out(width - across).height) + down

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line, or on comfortably long lines."""
        self.ensurePolished()
        across, down = self._frame()
        comfortable = COMFORTABLE * max(self.font().pixelSize(), 14) // 14
        laid = self._lay_out(comfortable)
        return QSize(ceil(laid.width) + across, ceil(laid.height) + down)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest word (long ones break), and one line's height."""
        self.ensurePolished()
        across, down = self._frame()
        word = min(widest_word([self.text()], self.font()), WIDEST_MINIMUM)
        height = self.fontMetrics().height() if self.text() else 0
        return QSize(ceil(word) + across, height + down)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the style sheet's box, then our own lines."""
        painter = QPainter(self)
        self.drawFrame(painter)
        rect = QRectF(self.contentsRect())
        laid = self._lay_out(self.contentsRect().width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        horizontal = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        middle = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter)
        laid.paint(painter, rect, horizontal, middle=middle)

    def _tell_error(self) -> None:
        if self.property("kind") == "error" and self.isVisible():
            announce(self, self.text(), urgent=True)

    def _frame(self) -> tuple[int, int]:
        margins = self.contentsMargins()
        return margins.left() + margins.right(), margins.top() + margins.bottom()

    def _lay_out(self, width: int) -> WrappedText:
        return wrapped(self.text(), self.font(), width, max_lines=self._most_lines)


class Heading(TextLabel):
    """A heading; its level sets size and weight."""

    def __init__(
        self, text: str = "", level: Level = "heading", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, kind=level, parent=parent)


class Body(TextLabel):
    """Ordinary text; `large` for the ballot, `strong` for a bold line."""

    def __init__(
        self,
        text: str = "",
        *,
        large: bool = False,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        kind = "large" if large else "strong" if strong else "body"
        super().__init__(text, kind=kind, parent=parent)


class Muted(TextLabel):
    """A quieter line: dates, counts, explanations."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, kind="muted", parent=parent)
