"""The projector's window: nothing but the item, the picture, and what has been revealed."""

from typing import cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.ui.kit import announce, set_role
from workshop_app.ui.presenter.slide_view import SlideView, projector_look, slide_words
from workshop_app.ui.qt.lockdown import FOR_THE_ROOM
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.presenter.slides import Slide
from workshop_app.wording.language import translate

SECOND = 1000
WINDOW = (1280, 720)
FRAME = (16, 48)  # what the system's own frame around a window takes at most
# Remote clickers send page keys, and B or a full stop for a blank screen.
ON = {Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown}
BACK = {Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp}
BLANK = {Qt.Key.Key_B, Qt.Key.Key_Period}


class PresenterWindow(QWidget):
    """Follows the presenter's model; Escape closes it, the keys of a clicker lead through it."""

    closed = Signal()

    def __init__(self, model: PresenterModel, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty(FOR_THE_ROOM, True)
        set_role(self, QAccessible.Role.Window)
        self._spoken: Slide | None = None
        self.model = model
        self.view = SlideView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND)
        self._clock.timeout.connect(model.tick)
        self._clock.start()
        model.changed.connect(self._refresh)
        app = cast("QGuiApplication", QGuiApplication.instance())
        app.screenRemoved.connect(self._on_screen_removed)
        app.screenAdded.connect(self._on_screen_added)
        self._refresh()

    def place(self) -> None:
        """Go full screen on the second screen; without one open as a window of its own."""
        if not self.go_to_projector():
            self._stand_inside(WINDOW)
            self.show()

    def go_to_projector(self) -> bool:
        """Go full screen on the second screen; tell whether there is one."""
        second = self._second_screen()
        if second is None:
            return False
        self.setGeometry(second.geometry())
        self.showFullScreen()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; on, back and blank as remote clickers send them."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in ON:
            self.model.go_on()
        elif key in BACK:
            self.model.go_back()
        elif key in BLANK:
            self.model.turn_blank()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the preview follow."""
        super().resizeEvent(event)
        self.model.set_size((self.width(), self.height()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell the facilitator's window."""
        self._clock.stop()
        self.closed.emit()
        super().closeEvent(event)

    def _refresh(self) -> None:
        self.setWindowTitle(translate("Presenter", "Presenter"))
        timer = self.model.timer
        look = projector_look(dark=self.model.is_dark)
        self.view.show_slide(self.model.slide, look, timer.text, over=timer.is_over)
        self._tell_step()

    def _tell_step(self) -> None:
        slide = self.model.slide
        if slide != self._spoken:
            self._spoken = slide
            announce(self.view, slide_words(slide) if slide else "")

    def _second_screen(self) -> QScreen | None:
        own = self._own_screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        return others[0] if others else None

    def _own_screen(self) -> QScreen:
        owner = self.parentWidget()
        return owner.screen() if owner is not None else QGuiApplication.primaryScreen()

    def _on_screen_removed(self) -> None:
        """Come back as a window, where it can be seen, when the projector was unplugged."""
        if self._second_screen() is not None or not self.isVisible():
            return
        self.showNormal()
        self._stand_inside(WINDOW)

    def _stand_inside(self, size: tuple[int, int]) -> None:
        """Stand in the middle of the laptop's screen, never larger than it with the frame."""
        left = self._own_screen().availableGeometry()
        room = left.size() - QSize(*FRAME)
        place = QRect(QPoint(), QSize(*size).boundedTo(room))
        place.moveCenter(left.center() + QPoint(0, FRAME[1] // 2))
        self.setGeometry(place & left)

    def _on_screen_added(self) -> None:
        """Go back to the projector when its cable is in again."""
        if self.isVisible():
            self.go_to_projector()
