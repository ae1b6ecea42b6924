"""The heads of the entry grid: a recommendation's code, with its title where there is room; names."""

from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from workshop_app.charts.wrapped_text import ENDLESS, wrapped
from workshop_app.ui.theme import BODY, Theme, current_theme

NARROWEST, WIDEST = 56, 190
WITH_TITLE = 96
TITLE_LINES = 2
PADDING = 6
LINE, WIDEST_NAMES = 36, 240


class ItemHeads(QHeaderView):
    """Columns share the room there is; the whole title is in the tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(True)
        self.setSectionsClickable(True)

    def share(self, room: int) -> None:
        """Give each column its part of `room` pixels, within sensible widths."""
        theme, count = current_theme(), max(self.count(), 1)
        width = min(max(room // count, theme.px(NARROWEST)), theme.px(WIDEST))
        self.setMinimumSectionSize(theme.px(NARROWEST))
        if width != self.defaultSectionSize():
            self.setDefaultSectionSize(width)
        self.setFixedHeight(_height(theme, TITLE_LINES if _has_title(width, theme) else 0))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint code over title, the column with the cursor in ink."""
        model, theme = self.model(), current_theme()
        code = str(model.headerData(section, self.orientation()) or "")
        title = str(
            model.headerData(section, self.orientation(), Qt.ItemDataRole.ToolTipRole) or ""
        )
        chosen = self.selectionModel().currentIndex().column() == section
        painter.save()
        line = QRectF(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.colour(theme.tokens.line))
        side = theme.px(PADDING)
        inner = QRectF(rect).adjusted(side, side, -side, -side)
        painter.setPen(theme.colour(theme.tokens.link if chosen else theme.tokens.ink))
        laid = wrapped(code, theme.font(BODY, bold=True), inner.width(), max_lines=1)
        centre = Qt.AlignmentFlag.AlignHCenter
        if not _has_title(rect.width(), theme):
            laid.paint(painter, inner, centre, middle=True)
        else:
            laid.paint(painter, inner, centre)
            inner.setTop(inner.top() + laid.height)
            painter.setPen(theme.colour(theme.tokens.muted))
            font = theme.font(BODY - 1)
            wrapped(title, font, inner.width(), max_lines=TITLE_LINES).paint(painter, inner, centre)
        painter.restore()


class NameHeads(QHeaderView):
    """People beside their lines; measured once, for Qt would do it whenever the table is laid out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._size = QSize()
        self.setHighlightSections(True)
        self.setSectionsClickable(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def share(self) -> int:
        """Follow the theme's sizes; return the width that the names take."""
        theme = current_theme()
        if theme.px(LINE) != self.defaultSectionSize():
            self.setDefaultSectionSize(theme.px(LINE))
        self.setMaximumWidth(theme.px(WIDEST_NAMES))
        return min(self.sizeHint().width(), self.maximumWidth())

    def forget(self) -> None:
        """Measure anew when next asked."""
        self._size = QSize()

    def sizeHint(self) -> QSize:
        """Return what the names take: Qt asks the model for hundreds of them."""
        if not self._size.isValid():
            self._size = super().sizeHint()
        return self._size

    def reset(self) -> None:
        """Follow other people."""
        self.forget()
        super().reset()

    def changeEvent(self, event: QEvent) -> None:
        """Follow other letters."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.forget()


def _has_title(width: int, theme: Theme) -> bool:
    return width >= theme.px(WITH_TITLE)


def _height(theme: Theme, lines: int) -> int:
    code = wrapped("가", theme.font(BODY, bold=True), ENDLESS).height
    title = wrapped("가", theme.font(BODY - 1), ENDLESS).height
    return ceil(code + lines * title) + 2 * theme.px(PADDING)
