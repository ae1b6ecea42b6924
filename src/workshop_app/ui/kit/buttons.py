"""Buttons: their text wraps when there is no room, and each has a name a screen reader can say."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from workshop_app.charts.contrast import mix
from workshop_app.charts.wrapped_text import widest_word, wrapped
from workshop_app.ui.kit.icons import icon
from workshop_app.ui.theme import current_theme

ICON_SIZE = 18
ICON_GAP = 8
NEVER_WRAPPED = 160
LONGEST_WORD = 260  # a longer one breaks: nobody's title may push a page out of the window


def tip_with_keys(tip: str, keys: str) -> str:
    """Return a tooltip that also shows the shortcut, written the way this system does."""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
    return f"{tip} ({native})" if native else tip


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button on Enter, which Qt leaves to the platform; tell whether that was it."""
    if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.isAutoRepeat():
        return False
    button.click()
    return True


class Button(QPushButton):
    """A button; `shortcut` works in its window and is shown in the tooltip."""

    KIND = "plain"
    LINES = Qt.AlignmentFlag.AlignHCenter

    def __init__(
        self,
        text: str,
        *,
        name: str = "",
        shortcut: str = "",
        icon_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shortcut = shortcut
        self._icon_name = icon_name
        self._said: tuple[str, str, str] | None = None
        self.setProperty("kind", self.KIND)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_text(text, name=name)

    def set_text(self, text: str, *, name: str = "", tip: str = "") -> None:
        """Set the text, the spoken name (default: the text) and the tooltip."""
        said = text, name, tip
        if said == self._said:
            return  # else all around it would be laid out anew
        self._said = said
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name or text)
        if self._shortcut:  # setText clears the shortcut
            self.setShortcut(QKeySequence(self._shortcut))
        self.setToolTip(tip_with_keys(tip or name or text, self._shortcut) if self._tips() else tip)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to Enter as to Space."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def set_large(self) -> None:
        """Make it as large as the ballot's text, for whoever sits at the laptop for two minutes."""
        self.setProperty("large", "true")

    def plain_text(self) -> str:
        """Return the text as shown."""
        return self.text().replace("&&", "&")

    def _tips(self) -> bool:
        return bool(self._shortcut)

    def sizeHint(self) -> QSize:
        """Return the width of the text on one line, and the height its lines need as it is."""
        return QSize(self._width_of(self._text_width()), self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the width below which words would break; only long texts wrap at all."""
        word = ceil(widest_word([self.plain_text()], self.font())) + 1
        word = min(word, current_theme().px(LONGEST_WORD))
        least = min(self._text_width(), max(word, NEVER_WRAPPED))
        return QSize(self._width_of(least), self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the style's box, then icon and lines of text."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # pyright: ignore[reportAttributeAccessIssue]
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        contents = QRectF(
            self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        )
        colour = self._text_colour()
        painter.setPen(current_theme().colour(colour))
        laid = wrapped(self.plain_text(), self.font(), contents.width() - self._icon_room() + 1)
        block = QRectF(0, 0, laid.width + self._icon_room(), contents.height())
        block.moveCenter(contents.center())
        if self._icon_name:
            self._paint_icon(painter, block, colour)
            block.setLeft(block.left() + self._icon_room())
        laid.paint(painter, block, self.LINES, middle=True)

    def _paint_icon(self, painter: QStylePainter, block: QRectF, colour: str) -> None:
        size = self._icon()
        top = block.center().y() - size / 2
        image = icon(self._icon_name, colour, size).pixmap(size, size)
        painter.drawPixmap(round(block.left()), round(top), size, size, image)

    def _text_colour(self) -> str:
        tokens = current_theme().tokens
        if not self.isEnabled():
            # What was chosen is still to be read where nothing can be chosen any more.
            return tokens.ink if self.isChecked() else mix(tokens.muted, tokens.card, 0.85)
        colours = {
            "primary": tokens.on_accent,
            "danger": tokens.on_danger if self.isDown() else tokens.bad.text,
            "link": tokens.link,
        }
        plain = tokens.link if self.isChecked() else tokens.ink
        return colours.get(self.KIND, plain)

    def _text_width(self) -> int:
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(self.plain_text()) + 1

    def _width_of(self, text_width: int) -> int:
        return self._around(QSize(text_width + self._icon_room(), 1)).width()

    def _height(self) -> int:
        across = self._width_of(0)
        laid = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        room = self.width() - across if laid else self._text_width()
        text = wrapped(self.plain_text(), self.font(), max(room, 1) + 1)
        return self._around(QSize(1, ceil(max(text.height, self._icon())))).height()

    def _around(self, content: QSize) -> QSize:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "x"  # pyright: ignore[reportAttributeAccessIssue]
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, content, self)

    def _icon(self) -> int:
        return current_theme().px(ICON_SIZE) if self._icon_name else 0

    def _icon_room(self) -> int:
        if not self._icon_name:
            return 0
        return self._icon() + (current_theme().px(ICON_GAP) if self.text() else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for more height when the text no longer fits on its lines."""
        super().resizeEvent(event)
        self.updateGeometry()


class PrimaryButton(Button):
    """The one main thing to do on a screen."""

    KIND = "primary"


class DangerButton(Button):
    """Something that takes away; always undoable or asked about."""

    KIND = "danger"


class LinkButton(Button):
    """A quiet action in a line of text, or a way to another place."""

    KIND = "link"
    LINES = Qt.AlignmentFlag.AlignLeft  # it reads as text


class Segment(Button):
    """One choice in a row of choices; stays down while chosen."""

    KIND = "segment"

    def __init__(self, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, name=name, parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)


class IconButton(Button):
    """An icon alone: the name is spoken and shown as the tooltip."""

    KIND = "icon"

    def __init__(
        self, icon_name: str, name: str, *, shortcut: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", name=name, shortcut=shortcut, icon_name=icon_name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Set the spoken name and tooltip."""
        self.set_text("", name=name)

    def _tips(self) -> bool:
        return True
