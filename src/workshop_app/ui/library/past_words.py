"""What the preview says of the ratings of a past workshop."""

from workshop_app.services.tables.choices import Kind
from workshop_app.ui.prepare.preview_words import PreviewWords
from workshop_app.viewmodels.prepare.preview_reading import PreviewReading
from workshop_app.viewmodels.prepare.preview_shown import Shown
from workshop_app.wording.language import translate


class PastWords(PreviewWords):
    """The sentences about a table of ratings."""

    def __init__(self) -> None:
        super().__init__(Kind.RATINGS)

    def back(self) -> str:
        """Return what the way back leads to."""
        return translate("Words", "All workshops")

    def title(self) -> str:
        """Return the heading of the screen."""
        return translate("Library", "Take in a past workshop")

    def paste_name(self) -> str:
        """Return the field's spoken name."""
        return translate("Library", "Paste ratings")

    def paste_how(self) -> str:
        """Return what may be pasted."""
        return translate(
            "Library",
            "Ratings as they are: the export of a survey tool or a panel's table, one row a person "
            "or one row a rating, with groups and rounds. Everything is shown before a workshop "
            "is made.",
        )

    def side_title(self, shown: Shown | None) -> str:
        """Return the heading of the right side."""
        return translate("Library", "The workshop that is made")

    def button(self, count: int) -> str:
        """Return what the button will do."""
        return translate("Library", "Make the workshop")

    def reason(self, model: PreviewReading) -> str:
        """Return why the button does nothing yet, or nothing."""
        if model.shown is None and not model.is_working:
            return translate("Library", "Nothing is made yet. Open a file or paste a table.")
        return super().reason(model)
