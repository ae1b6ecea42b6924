"""The Prepare page: sections with their checklist at the left, the chosen one at the right."""

from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from workshop_app.domain.readiness import Check
from workshop_app.ui.desk import Desk
from workshop_app.ui.kit import flush_fields
from workshop_app.ui.prepare.details import DetailsSection
from workshop_app.ui.prepare.navigation import PrepareNavigation
from workshop_app.ui.prepare.section import SectionPage
from workshop_app.viewmodels.prepare.model import SECTION_OF_CHECK, PrepareModel, Section


class PreparePage(QWidget):
    """Everything about a workshop that is settled before people rate."""

    def __init__(self, desk: Desk, workshop_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PrepareModel(desk.context, workshop_id)
        self._desk = desk
        self._current = Section.DETAILS
        self.navigation = PrepareNavigation(self.model)
        self._sections: dict[Section, SectionPage] = {}
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
            page.retranslate()
        return self._sections[section]

    def show_section(self, section: Section) -> None:
        """Go to a section; what was typed in the last one is kept first."""
        flush_fields(self._stack)
        self._current = section
        page = self.section(section)
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
        for page in self._sections.values():
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
