"""What our own layouts have in common: they keep their items and grow in height when narrow."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ItemLayout(QLayout):
    """Keeps the items as Qt asks; a layout says where they stand by `arrange`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Return the height that the items take in `rect`; with `place`, put them there."""
        return 0

    def addItem(self, item: QLayoutItem) -> None:
        """Keep the item: Qt hands it over."""
        self.items.append(item)

    def count(self) -> int:
        """Return the number of widgets."""
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return the item at `index`, or None past the end, as Qt asks."""
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Remove and return the item at `index`."""
        return self.items.pop(index) if 0 <= index < len(self.items) else None

    def hasHeightForWidth(self) -> bool:
        """Grow in height when narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at `width`."""
        return self.arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place everything."""
        super().setGeometry(rect)
        self.arrange(rect, place=True)
