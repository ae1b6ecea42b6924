"""Small pictures of the projector for the facilitator: what the room sees, and what comes next."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workshop_app.ui.kit import Muted
from workshop_app.ui.presenter.slide_view import SlideView, projector_look, slide_words
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.presenter.slides import Slide

PART = 6
WIDTH, WIDEST = 208, 264  # large letters need the room beside it more


class SlidePreview(QWidget):
    """One slide under its heading."""

    def __init__(self, width: int = 0, parent: QWidget | None = None) -> None:
        """Show it as wide as asked, without its heading, or as wide as controls allow."""
        super().__init__(parent)
        self._wide = width
        self._slide = SlideView(self)
        self._slide.hide()  # only its picture is shown
        self._heading = Muted()
        self._image = QLabel()
        self._shown: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._image)
        column.addStretch(1)

    def show_slide(self, heading: str, slide: Slide | None, model: PresenterModel) -> None:
        """Show a slide as it is or would be on the projector: as large, as light, with its time."""
        theme = current_theme()
        self._heading.setText(heading)
        self._heading.setVisible(not self._wide)
        spoken = slide_words(slide) if slide else ""
        self._image.setAccessibleName(f"{heading}: {spoken}" if spoken else heading)
        share = self.window().width() // PART  # a small screen needs the room for what is pressed
        width = self._wide or min(theme.px(WIDTH), WIDEST, share)
        room, timer = QSize(*model.size), model.timer
        size = QSize(width, max(width * room.height() // room.width(), 1))
        wanted = (slide, model.is_dark, size, model.size, timer.text, theme.language)
        if wanted == self._shown:
            return
        self._shown = wanted
        self._slide.resize(room)
        look = projector_look(dark=model.is_dark)
        self._slide.show_slide(slide, look, timer.text, over=timer.is_over)
        self._image.setPixmap(self._taken(size))
        self._image.setFixedSize(size)

    def _taken(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        keep = Qt.AspectRatioMode.KeepAspectRatio
        taken = self._slide.grab().scaled(size * ratio, keep, smooth)
        taken.setDevicePixelRatio(ratio)
        return taken
