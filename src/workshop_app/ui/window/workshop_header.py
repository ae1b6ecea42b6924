"""The strip above a workshop: one row, or two where the window is narrow or the letters large."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayoutItem, QSizePolicy, QWidget

from workshop_app.ui.kit import Button, Chip, Heading, ItemLayout, LinkButton, Stepper
from workshop_app.ui.theme import current_theme
from workshop_app.wording.language import translate

TITLE_LINES = 2
LEAST_TITLE = 180
GAP, LINE_GAP = 16, 4
EDGE, ABOVE = 24, 8
BACK, TITLE, SAMPLE, SALVAGED, STEPS, PRESENTER = range(6)


class HeaderRows(ItemLayout):
    """Way back, title and mark, then steps and presenter: beside each other or below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(EDGE, ABOVE, EDGE, ABOVE)

    def expandingDirections(self) -> Qt.Orientation:
        """Take the width there is, and only the height that is needed."""
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        """Return the size of everything in one row."""
        row = self._shown(self.items)
        width = sum(item.sizeHint().width() for item in row) + GAP * (len(row) - 1) + 2 * EDGE
        return QSize(width, max(item.sizeHint().height() for item in row) + 2 * ABOVE)

    def minimumSize(self) -> QSize:
        """Return the width below which something would be cut."""
        widths = [
            sum(item.minimumSize().width() for item in row) + GAP * (len(row) - 1)
            for row in self._two_rows()
        ]
        return QSize(max(widths) + 2 * EDGE, 0)

    def _shown(self, items: list[QLayoutItem]) -> list[QLayoutItem]:
        return [item for item in items if not item.isEmpty()]

    def _two_rows(self) -> list[list[QLayoutItem]]:
        rows = (self.items[:STEPS], self.items[STEPS:])
        return [row for row in map(self._shown, rows) if row]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        whole, title = self._shown(self.items), self.items[TITLE]
        least = min(title.sizeHint().width(), current_theme().px(LEAST_TITLE))
        others = sum(item.sizeHint().width() for item in whole if item is not title)
        if others + least + GAP * (len(whole) - 1) <= width:
            return [whole]
        return self._two_rows()

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Stand the items in lines."""
        inner = rect.adjusted(EDGE, ABOVE, -EDGE, -ABOVE)
        top = inner.top()
        for row in self._rows(inner.width()):
            widths = self._widths(row, inner.width())
            heights = [_height(item, width) for item, width in zip(row, widths, strict=True)]
            tallest, left = max(heights), inner.left()
            for item, width, height in zip(row, widths, heights, strict=True):
                if place:
                    item.setGeometry(QRect(left, top + (tallest - height) // 2, width, height))
                left += width + GAP
            top += tallest + LINE_GAP
        return top - LINE_GAP + ABOVE - rect.top()

    def _widths(self, row: list[QLayoutItem], width: int) -> list[int]:
        """Return the widths in a row: the title, or else the steps, takes what is left."""
        title = self.items[TITLE]
        grows = row.index(title if title in row else row[0])
        widths = [item.sizeHint().width() for item in row]
        rest = width - GAP * (len(row) - 1) - sum(widths) + widths[grows]
        least = row[grows].minimumSize().width()
        if rest < least:
            widths = [item.minimumSize().width() for item in row]
            rest = width - GAP * (len(row) - 1) - sum(widths) + widths[grows]
        widths[grows] = max(rest, least)
        return widths


class WorkshopHeader(QFrame):
    """Way back, title, steps and presenter of one workshop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.back = LinkButton("", icon_name="back")
        self.title = Heading(level="subheading")
        self.title.set_most_lines(TITLE_LINES)
        self.sample = Chip("", "info")
        self.salvaged = Chip("", "warn")
        self.stepper = Stepper(translate("Workshop", "Steps of the workshop"))
        self.presenter = Button("", icon_name="present")
        rows = HeaderRows(self)
        for widget in (
            self.back,
            self.title,
            self.sample,
            self.salvaged,
            self.stepper,
            self.presenter,
        ):
            rows.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
