"""Two parts beside each other while there is room, else one above the other."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from workshop_app.ui.theme import current_theme


class SideBySide(QWidget):
    """Puts its parts in a row from `room` pixels (at 100 %) on, else in a column."""

    def __init__(
        self,
        *parts: QWidget,
        room: int = 520,
        stretches: Sequence[int] = (),
        gap: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        for at, part in enumerate(parts):
            self.add(part, stretches[at] if at < len(stretches) else 1)

    def add(self, part: QWidget, stretch: int = 1) -> None:
        """Put a part at the end."""
        self._box.addWidget(part, stretch)

    def put_first(self, part: QWidget) -> None:
        """Have one of two parts begin: in sight, for Tab, and where it is read aloud."""
        item = self._box.itemAt(0)
        former = item.widget() if item is not None else None
        if former is None or former is part:
            return
        stretch = self._box.stretch(self._box.indexOf(part))
        self._box.removeWidget(part)
        self._box.insertWidget(0, part, stretch)
        former.raise_()
        # Qt leaves what hands the focus on to something inside where it is.
        fields = [*_fields_in(part), *_fields_in(former)]
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the parts when the room changes."""
        super().resizeEvent(event)
        wide = self.width() >= current_theme().px(self._room)
        directions = QBoxLayout.Direction
        wanted = directions.LeftToRight if wide else directions.TopToBottom
        if self._box.direction() != wanted:
            self._box.setDirection(wanted)


def _fields_in(part: QWidget) -> list[QWidget]:
    """Return what Tab comes to inside a part that hands the focus on to nothing."""
    inside = [part, *part.findChildren(QWidget)]
    return [
        one
        for one in inside
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
    ]
