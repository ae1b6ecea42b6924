"""The page of the pictures of all recommendations, with what belongs to them around them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.charts.matrix import Matrix
from workshop_app.charts.picture import Picture
from workshop_app.services.context import Context
from workshop_app.ui.charts import ChartView
from workshop_app.ui.kit import Button, EmptyState, ScrollPage
from workshop_app.ui.results.matrix_list import MatrixList
from workshop_app.ui.results.matrix_options import MatrixOptions
from workshop_app.ui.theme import current_theme
from workshop_app.wording.language import translate

LEAST_PLANE = 600
PLANE_OF_ROOM = 1.5  # a broader plane would only be flatter
ABOVE, BELOW, GAP = 12, 12, 8
QWIDGETSIZE_MAX = 16_777_215


class PicturesPage(ScrollPage):
    """One picture as high as the page has room for; beside the matrix what its codes mean."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=GAP)
        self.picture = ChartView()
        self.codes = MatrixList()
        self.options = MatrixOptions(context)
        self.take = Button("", icon_name="copy")
        self._none = EmptyState()
        self._over = QHBoxLayout()
        self._lay_out()
        self.take.clicked.connect(self._on_take_clicked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the picture use the room down to the fold."""
        super().resizeEvent(event)
        self._fit()

    def show_picture(self, picture: Picture | None, *, is_plane: bool) -> None:
        """Show a picture; without one say why there is no plane, or else no movement."""
        is_matrix = isinstance(picture, Matrix)
        for widget in (self.picture, self.take):
            widget.setVisible(picture is not None)
        self.options.setVisible(is_matrix)
        self.options.show_names()
        self.take.set_text(translate("Results", "Copy, save or read as table"))
        self.picture.set_picture(picture)
        self.codes.setVisible(is_matrix)
        self.codes.show_fields(picture.model if isinstance(picture, Matrix) else None)
        self._none.setVisible(picture is None)
        self._none.set_texts(*(_no_plane() if is_plane else _no_movement()))
        self._fit()

    def clear(self) -> None:
        """Hold nothing any more, not even out of sight."""
        self.picture.set_picture(None)
        self.codes.show_fields(None)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(24, ABOVE, 24, BELOW)
        self._over.addWidget(self.options, 1)
        self._over.addWidget(self.take, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(self._over)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        own = QVBoxLayout()  # keeps the picture's own height beside a long list
        own.addWidget(self.picture)
        own.addStretch(1)
        beside.addLayout(own, 3)
        beside.addWidget(self.codes, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(beside)
        self.body.addWidget(self._none, 1)
        self.body.addStretch(0)

    def _fit(self) -> None:
        above = self._over.sizeHint().height()
        if self._over.hasHeightForWidth():
            above = self._over.heightForWidth(self.viewport().width() - 48)
        room = self.viewport().height() - above - ABOVE - GAP - BELOW
        self.picture.set_room(max(room, 0))
        # Broader than this, and the lower half of the plane would lie below the fold.
        plane = max(current_theme().px(LEAST_PLANE), round(room * PLANE_OF_ROOM))
        is_matrix = isinstance(self.picture.picture(), Matrix)
        self.picture.setMaximumWidth(plane if is_matrix else QWIDGETSIZE_MAX)

    def _on_take_clicked(self) -> None:
        below = self.take.rect().bottomLeft()
        self.picture.menu().popup(self.take.mapToGlobal(below))


def _no_plane() -> tuple[str, str]:
    """Return what is empty without a second criterion, and what to do about it."""
    return (
        translate("Results", "The matrix needs two criteria"),
        translate(
            "Results",
            "It places each recommendation by one criterion against another, for instance "
            "importance against feasibility. Criteria are chosen in Prepare, before the first "
            "round opens.",
        ),
    )


def _no_movement() -> tuple[str, str]:
    """Return what is empty in a first round, and what to do about it."""
    return (
        translate("Results", "No earlier round to compare with"),
        translate(
            "Results",
            "Movement compares a round with the revealed round before it. Choose a later round "
            "above, or open another one in Rate and reveal its results.",
        ),
    )
