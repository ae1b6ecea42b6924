"""Dots that show which recommendations are done, begun or still open."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.rate.ballot_views import Item
from workshop_app.wording.language import current_language, translate

DOT = 14
STEP = 24


class ProgressDots(QWidget):
    """Full: complete; half: begun; empty: open; a ring around the one shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[object, ...] = ()
        self._dots: list[tuple[bool, bool]] = []  # begun and complete
        self._current = -1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_items(self, items: tuple[Item, ...], current: int) -> None:
        """Show the state of each recommendation."""
        dots = [(item.begun, item.complete) for item in items]
        shown = dots, current, current_language()
        if shown == self._shown:
            return  # most answers move no dot
        self._shown, self._dots, self._current = shown, dots, current
        done = sum(complete for _, complete in dots)
        said = translate("Ballot", "Complete: {done} of {total}")
        self.setAccessibleName(said.format(done=done, total=len(dots)))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of all dots on comfortable lines."""
        step = current_theme().px(STEP)
        across = min(max(len(self._dots), 1), 20)
        return QSize(across * step, self.heightForWidth(across * step))

    def minimumSizeHint(self) -> QSize:
        """Return the size of one dot wide."""
        step = current_theme().px(STEP)
        return QSize(step, step)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines of dots."""
        step = current_theme().px(STEP)
        return ceil(max(len(self._dots), 1) / self._across(width)) * step

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, size = theme.px(STEP), theme.px(DOT)
        across = self._across(self.width())
        for at, (begun, complete) in enumerate(self._dots):
            line, column = divmod(at, across)
            centre = QPointF((column + 0.5) * step, (line + 0.5) * step)
            box = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
            self._paint_dot(painter, box, begun=begun, complete=complete)
            if at == self._current:
                painter.setPen(QPen(theme.colour(theme.tokens.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(box.adjusted(-3.5, -3.5, 3.5, 3.5))

    def _paint_dot(self, painter: QPainter, box: QRectF, *, begun: bool, complete: bool) -> None:
        theme = current_theme()
        ink = theme.colour(theme.tokens.ink if begun else theme.tokens.edge)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(ink if complete else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if begun and not complete:
            painter.setBrush(ink)
            painter.drawChord(box, 90 * 16, 180 * 16)

    def _across(self, width: int) -> int:
        return max(width // current_theme().px(STEP), 1)
