"""What a preview says of itself, for people and for recommendations."""

from workshop_app.services.tables.choices import Kind
from workshop_app.viewmodels.prepare.model import Section, section_name
from workshop_app.viewmodels.prepare.preview_reading import PreviewReading
from workshop_app.viewmodels.prepare.preview_shown import Shown
from workshop_app.wording.language import translate

SECTIONS = {
    Kind.PARTICIPANTS: Section.PEOPLE,
    Kind.RECOMMENDATIONS: Section.RECOMMENDATIONS,
}


class PreviewWords:
    """The sentences of one kind of list."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._people = kind is Kind.PARTICIPANTS

    def back(self) -> str:
        """Return what the way back leads to."""
        return section_name(SECTIONS[self._kind])

    def title(self) -> str:
        """Return the heading of the screen."""
        if self._people:
            return translate("Preview", "Preview of the list of participants")
        return translate("Preview", "Preview of the recommendations")

    def paste_title(self) -> str:
        """Return the heading above the field."""
        return translate("Preview", "Paste a list, or open or drop a file")

    def paste_name(self) -> str:
        """Return the field's spoken name."""
        if self._people:
            return translate("People", "Paste participants")
        return translate("Recommendations", "Paste recommendations")

    def paste_how(self) -> str:
        """Return what may be pasted."""
        if self._people:
            return translate(
                "Preview",
                "A roster as it is: from Excel, Word or an e-mail, with title rows, merged cells "
                "and columns that are not needed. Name, affiliation and group are found; "
                "everything is shown before anybody is added.",
            )
        return translate(
            "Preview",
            "A list or a table as it is: numbered, with bullets, with sub-points, from Word, Excel "
            "or an e-mail. Everything is shown before anything is added.",
        )

    def side_title(self, shown: Shown | None) -> str:
        """Return the heading of the right side."""
        if self._people and shown is not None and shown.groups:
            return translate("Preview", "Which group is meant")
        return translate("Preview", "What is added")

    def button(self, count: int) -> str:
        """Return what the button will do."""
        if not count:
            return translate("Words", "Add")
        if self._people:
            if count == 1:
                return translate("Preview", "Add 1 participant")
            return translate("Preview", "Add {n} participants").format(n=count)
        if count == 1:
            return translate("Preview", "Add 1 recommendation")
        return translate("Preview", "Add {n} recommendations").format(n=count)

    def added(self, count: int) -> str:
        """Return what was done."""
        if self._people:
            return translate("Preview", "Participants added: {n}").format(n=count)
        return translate("Preview", "Recommendations added: {n}").format(n=count)

    def reason(self, model: PreviewReading) -> str:
        """Return why the button does nothing yet, or nothing."""
        shown = model.shown
        if model.is_working:
            return translate("Preview", "Being read…")
        if shown is None:
            return translate("Preview", "Nothing is added yet. Paste a list or open a file.")
        if shown.questions:
            said = translate("Preview", "To be answered first: {n}")
            return said.format(n=shown.questions)
        return ""

    def table_hint(self, shown: Shown | None) -> str:
        """Return what can be done in the table."""
        if shown is not None and shown.is_list:
            return translate("Preview", "Each line, with the recommendation it becomes.")
        return translate("Preview", "Each column can be taken for something else or left out.")
