"""The facilitator's controls while the presenter is open; the projector shows none of them."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Bar, Button, Muted, PrimaryButton, Select, row_of
from workshop_app.ui.presenter.preview import SlidePreview
from workshop_app.ui.presenter.time_left import TimeLeft
from workshop_app.ui.theme import current_theme
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.presenter.slides import PictureKind, picture_name
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.language import translate

MINUTES = (0, 3, 5, 10, 15, 20)


class PresenterControls(Bar):
    """Preview, item and picture, reveal, timer, comments, and rating items again."""

    def __init__(
        self,
        desk: Desk,
        model: PresenterModel,
        results: ResultsModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self._model = model
        self._results = results
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the pictures that nobody needed while the presenter was closed."""
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the pictures as large as there is room."""
        super().resizeEvent(event)
        self._show_previews()

    def _make_widgets(self) -> None:
        self.now, self.next = SlidePreview(), SlidePreview()
        self.item, self.picture = Select(""), Select("")
        self.reveal = PrimaryButton("", icon_name="reveal")
        self._next = Muted()
        self.hide_all, self.blank, self.lights = Button(""), Button(""), Button("")
        self.timer = Select("")
        self.pause, self.minute = Button(""), Button("")
        self.left = TimeLeft(self._model)
        self.comments = Button("")
        self.mark, self.again = Button(""), Button("")

    def _lay_out(self) -> None:
        rows = QVBoxLayout()
        rows.setSpacing(8)
        self.item.setMaximumWidth(current_theme().px(300))
        rows.addWidget(row_of(self.item, self.picture, self.mark, self.again))
        rows.addWidget(row_of(self.reveal, self._next, self.hide_all, self.blank, self.lights))
        rows.addWidget(row_of(self.timer, self.left, self.pause, self.minute, self.comments))
        rows.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.now)
        line.addWidget(self.next)
        line.addLayout(rows, 1)
        self.body.addLayout(line)

    def _connect(self) -> None:
        model = self._model
        self.item.chosen.connect(model.pick_item)
        self.picture.chosen.connect(self._on_picture_chosen)
        self.reveal.clicked.connect(model.reveal_next)
        self.hide_all.clicked.connect(model.hide_again)
        self.blank.clicked.connect(model.turn_blank)
        self.lights.clicked.connect(model.turn_lights)
        self.timer.chosen.connect(self._on_timer_chosen)
        self.pause.clicked.connect(model.timer.pause)
        self.minute.clicked.connect(model.timer.add_minute)
        self.mark.clicked.connect(model.again.mark)
        self.again.clicked.connect(self._on_again_clicked)
        model.changed.connect(self._refresh)

    def _refresh(self) -> None:
        self._show_choices()
        self._show_steps()
        self._show_timer()
        self._show_again()
        self._show_previews()

    def _show_previews(self) -> None:
        model = self._model
        # Out of sight nothing is kept: not even a hidden widget may tell what is hidden again.
        now, coming = (model.slide, model.next_slide) if self.isVisible() else (None, None)
        self.now.show_slide(translate("Presenter", "The room sees"), now, model)
        self.next.show_slide(translate("Words", "Next"), coming, model)

    def _show_choices(self) -> None:
        model = self._model
        self.item.setAccessibleName(translate("Presenter", "Recommendation on the projector"))
        self.item.set_choices(list(model.items), model.item)
        self.item.setEnabled(model.kind.is_of_one)
        self.picture.setAccessibleName(translate("Presenter", "Picture on the projector"))
        pictures = [(kind.value, picture_name(kind)) for kind in model.pictures]
        self.picture.set_choices(pictures, model.kind.value)

    def _show_steps(self) -> None:
        model = self._model
        self.reveal.set_text(translate("Presenter", "Reveal"))
        self.reveal.setEnabled(model.can_reveal)
        self._next.setText(model.preview())
        self.hide_all.set_text(translate("Presenter", "Hide again"))
        back, away = translate("Presenter", "Show again"), translate("Presenter", "Blank (B)")
        self.blank.set_text(back if model.is_blank else away)
        light = translate("Presenter", "Light projector")
        dark = translate("Presenter", "Dark projector")
        self.lights.set_text(light if model.is_dark else dark)
        ticked, count = len(model.comments.ticked), len(model.comments.lines)
        said = translate("Presenter", "Choose comments ({n} of {count})")
        self.comments.set_text(said.format(n=ticked, count=count))
        self.comments.setVisible(model.kind.is_of_one and count > 0)

    def _show_timer(self) -> None:
        timer = self._model.timer
        runs = timer.seconds_left is not None
        self.timer.setAccessibleName(translate("Presenter", "Discussion time"))
        chosen = self.timer.key() if runs else "0"
        self.timer.set_choices([(str(minutes), _minutes(minutes)) for minutes in MINUTES], chosen)
        go_on, stop = translate("Presenter", "Go on"), translate("Presenter", "Pause")
        self.pause.set_text(go_on if timer.is_paused else stop)
        self.minute.set_text(translate("Presenter", "+1 minute"))
        for button in (self.pause, self.minute):
            button.setVisible(runs)

    def _show_again(self) -> None:
        model = self._model
        mark = translate("Presenter", "Rate this again")
        unmark = translate("Presenter", "Do not rate this again")
        self.mark.set_text(unmark if model.again.is_marked else mark)
        self.mark.setEnabled(model.again.is_possible)
        said = translate("Presenter", "Open round {n} for {codes}")
        self.again.set_text(
            said.format(n=model.again.round_number, codes=", ".join(model.again.codes))
        )
        self.again.setVisible(bool(model.again.codes) and model.again.is_possible)

    def _on_picture_chosen(self, kind: str) -> None:
        self._model.pick_picture(PictureKind(kind))

    def _on_timer_chosen(self, minutes: str) -> None:
        self._model.timer.start(int(minutes))

    def _on_again_clicked(self) -> None:
        if self._desk.attempt(self._model.again.begin):
            self._desk.navigator.open_workshop(self._results.workshop.id, "rate")


def _minutes(minutes: int) -> str:
    if not minutes:
        return translate("Presenter", "No timer")
    return translate("Presenter", "{n} minutes").format(n=minutes)
