"""The Prepare page: sections with their checklist at the left, the chosen one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from workshop_app.domain.readiness import Check
from workshop_app.services.tables.choices import Kind
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import flush_fields
from workshop_app.ui.prepare.details import DetailsSection
from workshop_app.ui.prepare.navigation import PrepareNavigation
from workshop_app.ui.prepare.section import SectionPage
from workshop_app.viewmodels.prepare.model import SECTION_OF_CHECK, PrepareModel, Section

if TYPE_CHECKING:  # read when a preview is first shown
    from workshop_app.ui.prepare.preview import PreviewPage

KIND_OF = {
    Section.PEOPLE: Kind.PARTICIPANTS,
    Section.RECOMMENDATIONS: Kind.RECOMMENDATIONS,
}


class PreparePage(QWidget):
    """Everything about a workshop that is settled before people rate."""

    def __init__(self, desk: Desk, workshop_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PrepareModel(desk.context, workshop_id)
        self._desk = desk
        self._current = Section.DETAILS
        self.navigation = PrepareNavigation(self.model)
        self._sections: dict[Section, SectionPage] = {}
        self._previews: dict[Kind, PreviewPage] = {}
        self._stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(self._stack, 1)
        self.navigation.chosen.connect(self._on_navigation_chosen)
        self.navigation.undo_asked.connect(self.undo)
        self.navigation.redo_asked.connect(self.redo)
        self.navigation.continue_asked.connect(self._on_continue_asked)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self.undo),
            (QKeySequence("Ctrl+Shift+Z"), self.redo),
            (QKeySequence("Ctrl+Y"), self.redo),
        ):
            QShortcut(keys, self).activated.connect(act)
        self.model.changed.connect(self._refresh)
        desk.theme.changed.connect(self._refresh)
        self.show_section(Section.DETAILS)

    @property
    def current(self) -> Section:
        """The section in view."""
        return self._current

    def section(self, section: Section) -> SectionPage:
        """Return a section's page, made when it is first asked for."""
        if section not in self._sections:
            page = _make_section(section, self._desk, self.model)
            self._sections[section] = page
            self._stack.addWidget(page)
            page.preview_asked.connect(self._on_preview_asked)
            page.retranslate()
        return self._sections[section]

    def preview(self, kind: Kind) -> PreviewPage:
        """Return the preview of a kind of list; what was typed there stays until it is added."""
        if kind not in self._previews:
            from workshop_app.ui.prepare.preview import PreviewPage

            page = PreviewPage(self._desk, self.model, kind)
            self._previews[kind] = page
            self._stack.addWidget(page)
            page.left.connect(self._on_preview_left)
            page.retranslate()
        return self._previews[kind]

    def show_preview(self, kind: Kind) -> None:
        """Show a preview in place of the sections; it has the whole page."""
        flush_fields(self._stack)
        page = self.preview(kind)
        self.navigation.hide()
        self._stack.setCurrentWidget(page)
        page.begin()

    def show_section(self, section: Section) -> None:
        """Go to a section; what was typed in the last one is kept first."""
        flush_fields(self._stack)
        self._current = section
        page = self.section(section)
        self.navigation.show()
        self._stack.setCurrentWidget(page)
        page.refresh()
        self.navigation.refresh(section)

    def show_check(self, check: Check) -> None:
        """Go to where a line of the checklist is to be done, ready to type."""
        self.show_section(SECTION_OF_CHECK[check])
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus where the section in view begins."""
        self.section(self._current).focus_first()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        for page in (*self._sections.values(), *self._previews.values()):
            page.retranslate()
        self._refresh()

    def undo(self) -> None:
        """Take the last edit back."""
        flush_fields(self._stack)
        self._desk.attempt(self.model.undo)

    def redo(self) -> None:
        """Make the last undone edit again."""
        self._desk.attempt(self.model.redo)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when another page is shown."""
        flush_fields(self._stack)
        super().hideEvent(event)

    def _refresh(self) -> None:
        self.navigation.refresh(self._current)
        self.section(self._current).refresh()

    def _on_preview_asked(self) -> None:
        self.show_preview(KIND_OF[self._current])

    def _on_preview_left(self) -> None:
        self.show_section(self._current)
        self.focus_first()

    def _on_navigation_chosen(self, section: str) -> None:
        self.show_section(Section(section))
        self.focus_first()

    def _on_continue_asked(self) -> None:
        flush_fields(self._stack)
        if self.model.can_continue:
            self._desk.navigator.open_workshop(self.model.workshop_id, "rate")


def _make_section(section: Section, desk: Desk, model: PrepareModel) -> SectionPage:
    """Return a section; what it needs is read with it, as a workshop opens with the first alone."""
    if section is Section.DETAILS:
        return DetailsSection(desk, model)
    if section is Section.RECOMMENDATIONS:
        from workshop_app.ui.prepare.recommendations import RecommendationsSection

        return RecommendationsSection(desk, model)
    if section is Section.PEOPLE:
        from workshop_app.ui.prepare.people import PeopleSection

        return PeopleSection(desk, model)
    if section is Section.CRITERIA:
        from workshop_app.ui.prepare.criteria import CriteriaSection

        return CriteriaSection(desk, model)
    if section is Section.RULE:
        from workshop_app.ui.prepare.rule import RuleSection

        return RuleSection(desk, model)
    from workshop_app.ui.prepare.promise import PromiseSection

    return PromiseSection(desk, model)
