"""A past workshop on its way in: the preview of its ratings, and the title and day it is given."""

from datetime import date
from pathlib import Path

from workshop_app.domain.errors import UserError
from workshop_app.domain.workshop import TITLE_LIMIT, Details
from workshop_app.services.analysing_words import table_sentence
from workshop_app.services.context import Context
from workshop_app.services.ports import Jobs, TableFiles
from workshop_app.services.tables.choices import Choices, Kind
from workshop_app.viewmodels.prepare.preview_ratings import show_ratings
from workshop_app.viewmodels.prepare.preview_reading import PreviewReading, Show
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for


class PastWorkshopModel(PreviewReading):
    """Makes one workshop of a table of ratings, once nothing is left to ask."""

    def __init__(self, context: Context, files: TableFiles, jobs: Jobs) -> None:
        super().__init__(Kind.RATINGS, files, jobs)
        self._context = context
        self.title = ""
        self.day: date | None = None

    @property
    def can_take(self) -> bool:
        """Tell whether a workshop may be made of what is shown."""
        return super().can_take and bool(self.title.strip()) and not self._context.is_read_only

    def open_file(self, path: Path) -> None:
        """Read a file, by whose name the workshop is called until a title is typed."""
        self.title = path.stem[:TITLE_LIMIT]
        self._choices = Choices()  # what another file's groups were is nothing to this one
        super().open_file(path)

    def set_text(self, text: str) -> None:
        """Read what was pasted."""
        if text.strip() and not self.title:
            self.title = translate("Library", "Past workshop")
        super().set_text(text)

    def set_title(self, title: str) -> None:
        """Keep the title that is typed."""
        self.title = title
        self.changed.emit()

    def set_day(self, day: date | None) -> None:
        """Keep the day of the event, or that it is not known."""
        self.day = day

    def make(self, context: Context) -> str:
        """Make the workshop and return its id; raises UserError. For a job: it tells nobody."""
        shown = self.shown
        if shown is None or shown.make is None:
            raise RuntimeError("nothing is shown of which a workshop could be made")
        return shown.make(context, Details(self.title, self.day))

    def say(self, error: UserError) -> None:
        """Tell why no workshop was made."""
        self.error = table_sentence(error) or sentence_for(error)
        self.changed.emit()

    def clear(self) -> None:
        """Begin anew, without a title."""
        self.title, self.day = "", None
        super().clear()

    def _show(self) -> Show:
        return show_ratings
