"""One line for the presenter on every page that is not the results: what stands there, and on."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from workshop_app.ui.kit import Bar, Button, Muted, Select
from workshop_app.ui.presenter.preview import SlidePreview
from workshop_app.ui.presenter.time_left import TimeLeft
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.presenter.slides import PictureKind, picture_name
from workshop_app.wording.language import translate

WIDTH = 96
ITEM = 180


class PresenterStrip(Bar):
    """A small picture of the projector, what to show, back, on, and blank."""

    def __init__(self, model: PresenterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._model = model
        self.now = SlidePreview(WIDTH)
        self.picture, self.item = Select(""), Select("")
        self.item.setMaximumWidth(current_theme().px(ITEM))
        self.back, self.on, self.blank = Button(""), Button(""), Button("")
        self._next = Muted()
        self.left = TimeLeft(model)
        self.body.setContentsMargins(24, 4, 24, 4)
        for widget in (self.now, self.picture, self.item, self.back, self.on):
            self.body.addWidget(widget)
        self.body.addWidget(self._next, 1)
        self.body.addWidget(self.left)
        self.body.addWidget(self.blank)
        self.item.chosen.connect(model.pick_item)
        self.picture.chosen.connect(self._on_picture_chosen)
        self.back.clicked.connect(model.go_back)
        self.on.clicked.connect(model.go_on)
        self.blank.clicked.connect(model.turn_blank)
        model.changed.connect(self._refresh)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the picture that nobody needed while it was out of sight."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        model = self._model
        seen = model.slide if self.isVisible() else None  # out of sight nothing is kept
        self.now.show_slide(translate("Presenter", "The room sees"), seen, model)
        self.picture.setAccessibleName(translate("Presenter", "Picture on the projector"))
        pictures = [(kind.value, picture_name(kind)) for kind in model.pictures]
        self.picture.set_choices(pictures, model.kind.value)
        self.item.setAccessibleName(translate("Presenter", "Recommendation on the projector"))
        self.item.set_choices(list(model.items), model.item)
        self.item.setVisible(model.kind.is_of_one)
        self.back.set_text(translate("Presenter", "Step back"))
        self.on.set_text(translate("Words", "Next"))
        self._next.setText(model.preview() if model.can_reveal else "")
        away, back = translate("Presenter", "Blank (B)"), translate("Presenter", "Show again")
        self.blank.set_text(back if model.is_blank else away)

    def _on_picture_chosen(self, kind: str) -> None:
        self._model.pick_picture(PictureKind(kind))
