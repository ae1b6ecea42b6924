"""The widget that shows a picture: keyboard, pointer, screen reader, copy, save, table."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from workshop_app.charts.picture import Element, Picture
from workshop_app.ui.charts.picture_files import PictureFiles
from workshop_app.ui.charts.picture_fit import PictureFit
from workshop_app.ui.kit import announce, set_role
from workshop_app.ui.theme import Theme, current_theme
from workshop_app.wording.language import translate

PREFERRED_WIDTH = 560
SMALLEST_WIDTH = 280
_FORWARD = {Qt.Key.Key_Right, Qt.Key.Key_Down}
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class ChartView(QWidget):
    """Shows one picture; arrows walk through its elements, Enter or a click chooses one.

    `activated` sends the element's key, `current_changed` the key of the marked one (empty for
    none). Copying, saving and the table are in `files`.
    """

    activated = Signal(str)
    current_changed = Signal(str)

    def __init__(
        self,
        picture: Picture | None = None,
        *,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, QAccessible.Role.Chart)
        self._picture = picture
        self._fit = PictureFit(large=large)
        self._current = ""
        self._height_to_use = 0
        # The presenter's pictures are looked at; the keyboard stays on the facilitator's screen.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if large else Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        vertical = QSizePolicy.Policy.Expanding if large else QSizePolicy.Policy.Minimum
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        policy.setHeightForWidth(not large)
        self.setSizePolicy(policy)
        self.files = PictureFiles(self, picture)
        self._describe()

    def set_picture(self, picture: Picture | None, saved: Picture | None = None) -> None:
        """Show another picture; the marked element stays if it is still there.

        `saved` goes into files instead, where a page says around the picture what a file must
        say itself.
        """
        self._picture = picture
        self.files.picture = saved or picture
        self._describe()
        if self._current and self._current not in {one.key for one in self.elements()}:
            self._set_current("")
        self.updateGeometry()
        self.update()

    def set_room(self, height: int) -> None:
        """Say how high the place around the picture is, for pictures that can make use of it."""
        if height != self._height_to_use:
            self._height_to_use = height
            policy = self.sizePolicy()  # the hint, made for another width, is no least height
            policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
            self.setSizePolicy(policy)
            self.updateGeometry()

    def picture(self) -> Picture | None:
        """Return the picture shown."""
        return self._picture

    def current(self) -> str:
        """Return the key of the marked element, empty for none."""
        return self._current

    def elements(self) -> list[Element]:
        """Return what can be pointed at now."""
        if self._picture is None:
            return []
        return self._picture.elements_in(*self._placed(self._picture))

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the picture's height at it."""
        width = max(current_theme().px(PREFERRED_WIDTH), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width at which a picture can be read."""
        return QSize(SMALLEST_WIDTH, 120)

    def heightForWidth(self, width: int) -> int:
        """Return the picture's height at `width`."""
        if self._picture is None:
            return 0
        return self._fit.height_for(self._picture, width, self._height_to_use)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture and, with the keyboard on it, the focus frame."""
        if self._picture is None:
            return
        painter = QPainter(self)
        canvas, theme = self._placed(self._picture)
        self._picture.paint(painter, canvas, theme, self._current)
        if self.hasFocus() and not self._current:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = painter.pen()
            pen.setColor(theme.colour(theme.tokens.focus))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the elements, choose one, or leave them with Escape."""
        key = Qt.Key(event.key())
        if key in _FORWARD | _BACK:
            self._step(1 if key in _FORWARD else -1)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go_to(0 if key == Qt.Key.Key_Home else -1)
        elif key in _ENTER and self._current:
            self.activated.emit(self._current)
        elif key == Qt.Key.Key_Escape and self._current:
            self._set_current("")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark and choose what is clicked."""
        element = self._under(event.position())
        if event.button() == Qt.MouseButton.LeftButton and element is not None:
            self._set_current(element.key)
            self.activated.emit(element.key)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be chosen."""
        over = self._under(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        """Say what lies under the pointer in a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            element = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), element.text if element else "", self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure and describe again when theme or language change."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.updateGeometry()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Repaint without the focus frame."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Repaint at the new size."""
        super().resizeEvent(event)
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer copy, save and table."""
        if self._picture is not None:
            self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return the menu of the picture, for a button of its own too."""
        return self.files.menu()

    def _describe(self) -> None:
        picture = self._picture
        self.setAccessibleName(picture.title if picture else translate("Picture", "Picture"))
        self.setAccessibleDescription(picture.alt_text() if picture else "")

    def _placed(self, picture: Picture) -> tuple[QRectF, Theme]:
        return self._fit.place(picture, QRectF(self.rect()))

    def _under(self, point: QPointF) -> Element | None:
        if self._picture is None:
            return None
        return self._picture.hit(point, *self._placed(self._picture))

    def _step(self, move: int) -> None:
        keys = [element.key for element in self.elements()]
        if self._current in keys:
            self._go_to((keys.index(self._current) + move) % len(keys))
        else:
            self._go_to(0 if move > 0 else -1)

    def _go_to(self, place: int) -> None:
        elements = self.elements()
        if elements:
            element = elements[place]
            self._set_current(element.key)
            announce(self, element.text)

    def _set_current(self, key: str) -> None:
        if key != self._current:
            self._current = key
            self.current_changed.emit(key)
            self.update()
