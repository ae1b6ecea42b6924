"""Surfaces that hold other widgets: card, note, bar, divider, and a page that scrolls."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop_app.ui.kit.restyle import set_style_property
from workshop_app.ui.theme import Tone


class Card(QFrame):
    """A white surface with rounded corners; put things into `body`."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = 16, gap: int = 8) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(gap)


class Note(QFrame):
    """A tinted strip inside a page, for a verdict or a hint; put things into `body`."""

    def __init__(self, tone: Tone = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.setProperty("tone", tone)
        self.body = QHBoxLayout(self)
        self.body.setContentsMargins(14, 10, 14, 10)
        self.body.setSpacing(8)

    def set_tone(self, tone: Tone) -> None:
        """Change the tint; the words must say the same."""
        set_style_property(self, "tone", tone)
        for child in self.findChildren(QWidget):
            child.style().unpolish(child)
            child.style().polish(child)


class Bar(QFrame):
    """The strip at the top (or, as a footer, the bottom) of a window."""

    def __init__(
        self, place: Literal["bar", "footer"] = "bar", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", place)
        self.body = QHBoxLayout(self)
        self.body.setContentsMargins(24, 8, 24, 8)
        self.body.setSpacing(16)


class Divider(QFrame):
    """A thin line between two parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "divider")
        self.setFixedHeight(1)


class ScrollPage(QScrollArea):
    """A page that scrolls when it is too tall or too wide, and never cuts; fill `body`."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 24, gap: int = 16) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("kind", "page")
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(gap)
        # Its own one: for a widget that Qt made, PySide looks through each class it could be of.
        pane = QWidget()
        self.setViewport(pane)
        self.setWidget(page)
        pane.setAutoFillBackground(False)
        page.setAutoFillBackground(False)

    def set_body_name(self, name: str) -> None:
        """Name the page for screen readers."""
        self.setAccessibleName(name)
