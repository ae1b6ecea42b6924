"""Small pictures of the projector for the facilitator: what the room sees, and what comes next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workshop_app.ui.kit import Muted
from workshop_app.ui.presenter.slide_view import SlideView, projector_look
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.presenter.slides import Slide

PROJECTOR = QSize(1280, 720)
WIDTH, WIDEST = 208, 264  # large letters need the room beside it more


class SlidePreview(QWidget):
    """One slide under its heading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slide = SlideView(self)
        self._slide.hide()  # only its picture is shown
        self._slide.resize(PROJECTOR)
        self._heading = Muted()
        self._image = QLabel()
        self._shown: tuple[Slide | None, bool, int] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._image)
        column.addStretch(1)

    def show_slide(self, heading: str, slide: Slide | None, *, dark: bool) -> None:
        """Show a slide as it is or would be on the projector."""
        theme = current_theme()
        self._heading.setText(heading)
        spoken = slide.spoken if slide else ""
        self._image.setAccessibleName(f"{heading}: {spoken}" if spoken else heading)
        width = min(theme.px(WIDTH), WIDEST)
        size = QSize(width, width * PROJECTOR.height() // PROJECTOR.width())
        wanted = (slide, dark, width)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._slide.show_slide(slide, projector_look(dark=dark), over=False)
        self._image.setPixmap(self._taken(size))
        self._image.setFixedSize(size)

    def _taken(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        taken = self._slide.grab().scaled(size * ratio, keep, smooth)
        taken.setDevicePixelRatio(ratio)
        return taken
