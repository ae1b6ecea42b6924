"""A past workshop from a table of ratings: the preview, and the workshop that is made of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop_app.domain.errors import UserError
from workshop_app.services.events import EventBus, LibraryChanged
from workshop_app.services.ports import Progress
from workshop_app.services.tables.choices import TakenAs
from workshop_app.ui.conclude.due_date import DueDate
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import LineField
from workshop_app.ui.library.past_words import PastWords
from workshop_app.ui.prepare.preview_screen import PreviewScreen
from workshop_app.viewmodels.library.past import PastWorkshopModel
from workshop_app.wording.language import translate

ROLES = (
    TakenAs.IGNORED,
    TakenAs.PARTICIPANT,
    TakenAs.GROUP,
    TakenAs.RECOMMENDATION,
    TakenAs.CRITERION,
    TakenAs.RATING,
    TakenAs.ROUND,
    TakenAs.TIME,
    TakenAs.COMMENT,
    TakenAs.ABSTAINED,
    TakenAs.RECUSED,
)


class PastCover(QWidget):
    """The title of the workshop that is made, and its date where that is known."""

    def __init__(self, model: PastWorkshopModel) -> None:
        super().__init__()
        self._model = model
        self.title, self.day = LineField(""), DueDate()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.day)
        self.title.edit.textEdited.connect(model.set_title)
        self.day.chosen.connect(self._on_day_chosen)
        model.changed.connect(self.refresh)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.title.set_texts(translate("Words", "Title"))
        self.day.is_set.setText(translate("Details", "The date is set"))
        self.day.day.setAccessibleName(translate("Words", "Date"))
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept, but for what is just being typed."""
        if self.title.edit.whole_text() != self._model.title:
            self.title.set_text(self._model.title)
        self.day.show_date(self._model.day, editable=True)

    def _on_day_chosen(self, day: date | None) -> None:
        self._model.set_day(day)
        self.refresh()


class PastPreview(PreviewScreen):
    """Tells `made` with the id of the workshop that was made of what is shown."""

    made = Signal(str)
    model: PastWorkshopModel

    def __init__(self, desk: Desk) -> None:
        model = PastWorkshopModel(desk.context, desk.tables, desk.jobs)
        self.cover = PastCover(model)
        super().__init__(desk, model, PastWords(), ROLES, self.cover)
        self._take_back: Callable[[], object] | None = None

    def retranslate(self) -> None:
        """Say everything in the current language."""
        super().retranslate()
        self.cover.retranslate()

    def accept(self) -> None:
        """Make the workshop by a job: a panel of a thousand takes a while to be kept."""
        if self._take_back is not None:
            return
        said = translate("Library", "The workshop is being made.")
        self._take_back = self.desk.messages.inform(said)
        # Events are told on the window's thread only, so the job has a bus nobody listens to.
        quiet = replace(self.desk.context, events=EventBus())

        def work(_progress: Progress) -> str:
            return self.model.make(quiet)

        self.desk.jobs.run(work, done=self._on_made, failed=self._on_failed)

    def _on_made(self, workshop_id: str) -> None:
        self._end()
        self.desk.context.events.publish(LibraryChanged())
        self._shows_text = True
        self.source.box.set_text("")
        self.model.clear()
        self.made.emit(workshop_id)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        self.model.say(error)

    def _end(self) -> None:
        if self._take_back is not None:
            self._take_back()
            self._take_back = None
