"""The `?` sheet: every shortcut of a screen at a glance; it blocks nothing."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QVBoxLayout, QWidget

from workshop_app.ui.kit.buttons import Button
from workshop_app.ui.kit.labels import Body, Heading, TextLabel
from workshop_app.ui.kit.surfaces import ScrollPage
from workshop_app.ui.theme import current_theme
from workshop_app.wording.language import translate


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Keys, in Qt's portable writing or as plain words, and what they do."""

    keys: str
    does: str


class ShortcutSheet(QDialog):
    """A window beside the work with the shortcuts, by place; Escape closes it."""

    def __init__(
        self, sections: list[tuple[str, list[Shortcut]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("ShortcutSheet", "Keyboard shortcuts")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        page = ScrollPage()
        page.body.addWidget(Heading(title, "title"))
        for name, shortcuts in sections:
            page.body.addWidget(Heading(name, "subheading"))
            page.body.addLayout(_grid(shortcuts))
        page.body.addStretch(1)
        close = Button(translate("Words", "Close"))
        close.clicked.connect(self.close)
        column.addWidget(page, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
        theme = current_theme()
        self.resize(theme.px(520), theme.px(560))


def _grid(shortcuts: list[Shortcut]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, shortcut in enumerate(shortcuts):
        sequence = QKeySequence(shortcut.keys)
        native = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        key = TextLabel(_as_on_the_key(native or shortcut.keys), kind="key")
        key.setFrameShape(QFrame.Shape.NoFrame)
        key.set_centred()
        grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Body(shortcut.does), row, 1)
    return grid


def _as_on_the_key(keys: str) -> str:
    """Return keys in the words of the guide: Qt writes Return, Del and Ctrl++."""
    said = keys.replace("Return", "Enter").replace("++", " +").replace("+-", " −")
    return said.replace("Del", "Delete") if said.endswith("Del") else said
