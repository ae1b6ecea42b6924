"""What the sections of the Prepare page have in common: heading, explanation, read-only note."""

from PySide6.QtCore import Signal

from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import Body, Heading, Muted, Note, ScrollPage
from workshop_app.viewmodels.prepare.model import PrepareModel, Section, section_name
from workshop_app.wording.language import translate


class SectionPage(ScrollPage):
    """One section; subclasses fill `body`, say their words in `retranslate`, show in `refresh`."""

    SECTION = Section.DETAILS
    preview_asked = Signal()

    def __init__(self, desk: Desk, prepare: PrepareModel) -> None:
        super().__init__(gap=16)
        self.desk = desk
        self.prepare = prepare
        self._heading, self._intro = Heading(level="title"), Muted()
        self._note = Note("info")
        self._note_text = Body()
        self._note.body.addWidget(self._note_text, 1)
        for widget in (self._heading, self._intro, self._note):
            self.body.addWidget(widget)

    def focus_first(self) -> None:
        """Put the cursor where one begins."""

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._heading.setText(section_name(self.SECTION))
        self.set_body_name(section_name(self.SECTION))
        self._intro.setText(self.introduction())
        self.refresh()

    def introduction(self) -> str:
        """Return the sentence under the heading."""
        return ""

    def lock_reason(self) -> str:
        """Return why this section cannot be edited in part, or nothing."""
        return ""

    def refresh(self) -> None:
        """Show what is kept."""
        reason = self.lock_reason()
        if self.prepare.is_read_only:
            reason = translate(
                "Prepare", "This workshop is concluded or open for review only: read, not changed."
            )
        self._note_text.setText(reason)
        self._note.setVisible(bool(reason))
        self._intro.setVisible(bool(self._intro.text()))
