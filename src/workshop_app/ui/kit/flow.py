"""A row of widgets that goes on in the next line when the window is narrow or the text large."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from workshop_app.ui.kit.item_layout import ItemLayout


class FlowRow(ItemLayout):
    """Lays widgets out like words: left to right (or from the right), then the next line."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, from_right: bool = False
    ) -> None:
        super().__init__(parent)
        self._gap = gap
        self._from_right = from_right
        self.setContentsMargins(0, 0, 0, 0)

    def expandingDirections(self) -> Qt.Orientation:
        """Take only what is needed."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """Return the size of everything on one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest single widget."""
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self.items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = _size_within(item, width)
            if not lines or used + self._gap + size.width() > width:
                lines.append([(item, size)])
                used = size.width()
            else:
                lines[-1].append((item, size))
                used += self._gap + size.width()
        return lines

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Stand the items in lines."""
        top = rect.top()
        for line in self._lines(rect.width()):
            height = max(size.height() for _, size in line)
            used = sum(size.width() for _, size in line) + self._gap * (len(line) - 1)
            left = rect.left() + (rect.width() - used if self._from_right else 0)
            for item, size in line:
                if place:
                    shift = (height - size.height()) // 2
                    item.setGeometry(QRect(QPoint(left, top + shift), size))
                left += size.width() + self._gap
            top += height + self._gap
        return max(top - rect.top() - self._gap, 0)


def _size_within(item: QLayoutItem, width: int) -> QSize:
    hint = item.sizeHint().expandedTo(item.minimumSize())
    if hint.width() <= width:
        return hint
    across = max(width, item.minimumSize().width())
    height = item.heightForWidth(across) if item.hasHeightForWidth() else hint.height()
    return QSize(across, height)
