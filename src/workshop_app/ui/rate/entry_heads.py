"""The heads over the entry grid: a recommendation's code and, where there is room, its title."""

from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from workshop_app.charts.wrapped_text import ENDLESS, wrapped
from workshop_app.ui.theme import BODY, Theme, current_theme

NARROWEST, WIDEST = 56, 190
WITH_TITLE = 96
TITLE_LINES = 2
PADDING = 6


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


def _has_title(width: int, theme: Theme) -> bool:
    return width >= theme.px(WITH_TITLE)


def _height(theme: Theme, lines: int) -> int:
    code = wrapped("가", theme.font(BODY, bold=True), ENDLESS).height
    title = wrapped("가", theme.font(BODY - 1), ENDLESS).height
    return ceil(code + lines * title) + 2 * theme.px(PADDING)
