"""Prepare: the workshop that is edited, its checklist, and undo; each edit is committed at once."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import WorkshopNotFoundError
from workshop_app.domain.marks import Mark
from workshop_app.domain.preparation import Edit
from workshop_app.domain.readiness import Check, CheckResult, check_readiness
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import (
    RatingRecorded,
    RoundChanged,
    StoreChangedOutside,
    WorkshopChanged,
)
from workshop_app.services.preparing import EditHistory
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.language import translate


class Section(StrEnum):
    """The parts of the Prepare page, in order."""

    DETAILS = "details"
    RECOMMENDATIONS = "recommendations"
    PEOPLE = "people"
    CRITERIA = "criteria"
    RULE = "rule"
    PROMISE = "promise"


SECTION_OF_CHECK: dict[Check, Section] = {
    Check.TITLE: Section.DETAILS,
    Check.DATE: Section.DETAILS,
    Check.RECOMMENDATIONS: Section.RECOMMENDATIONS,
    Check.LANGUAGES: Section.RECOMMENDATIONS,
    Check.PARTICIPANTS: Section.PEOPLE,
    Check.GROUPS: Section.PEOPLE,
    Check.ALONE: Section.PEOPLE,
    Check.CRITERIA: Section.CRITERIA,
    Check.QUESTION: Section.CRITERIA,
    Check.RULE: Section.RULE,
    Check.SMALL_GROUPS: Section.RULE,
    Check.CONSENT: Section.PROMISE,
}


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One line of the navigation: what it is, how full it is, what is still open there."""

    section: Section
    name: str
    summary: str
    open_checks: tuple[CheckResult, ...]

    @property
    def is_blocked(self) -> bool:
        """Tell whether a round cannot open because of this section."""
        return any(check.required for check in self.open_checks)


class PrepareModel:
    """The workshop in preparation; `changed` follows every commit that concerns it."""

    def __init__(self, context: Context, workshop_id: str) -> None:
        self.changed: Signal[[]] = Signal()
        self.context = context
        self.workshop_id = workshop_id
        self.history = EditHistory(context, workshop_id)
        self._workshop = context.workshop(workshop_id)
        self._is_editing = False
        subscribe = context.events.subscribe
        subscribe(WorkshopChanged, self._on_workshop_changed)
        subscribe(RoundChanged, self._on_round_changed)
        subscribe(RatingRecorded, self._on_rating_recorded)
        subscribe(StoreChangedOutside, self._on_store_changed_outside)

    @property
    def workshop(self) -> Workshop:
        """The workshop as it is kept."""
        return self._workshop

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing may be edited: concluded, or the file is open for review only."""
        return self._workshop.concluded_at is not None or self.context.is_read_only

    @property
    def is_locked(self) -> bool:
        """Tell whether criteria, scales and rule are fixed."""
        return self._workshop.is_locked

    def edit(self, edit: Edit) -> Workshop:
        """Apply an edit, commit it and remember it for undo; raises what the edit refuses."""
        self._do(lambda: self.history.edit(edit))
        return self._workshop

    def edit_by(self, service: Callable[[], tuple[Workshop, Workshop]]) -> None:
        """Run a service that edits and returns before and after, and remember it for undo."""
        self._do(lambda: self.history.did(service()))

    def change_by(self, service: Callable[[], object]) -> None:
        """Run a service whose change undo does not touch."""
        self._do(service)

    def sever_by(self, service: Callable[[], object]) -> None:
        """Run a service after which nothing earlier may come back."""

        def act() -> None:
            service()
            self.history.clear()

        self._do(act)

    @property
    def can_undo(self) -> bool:
        """Tell whether there is an edit to take back."""
        return self.history.can_undo and not self.is_read_only

    @property
    def can_redo(self) -> bool:
        """Tell whether there is an edit to make again."""
        return self.history.can_redo and not self.is_read_only

    def undo(self) -> None:
        """Take the last edit back, if there is one."""
        if self.can_undo:
            self._do(self.history.undo)

    def redo(self) -> None:
        """Make the last undone edit again, if there is one."""
        if self.can_redo:
            self._do(self.history.redo)

    def checklist(self) -> tuple[CheckResult, ...]:
        """Return what is done and what is missing before a round can open."""
        return check_readiness(self._workshop)

    def missing(self) -> tuple[Check, ...]:
        """Return the required lines that are open."""
        return tuple(one.check for one in self.checklist() if one.required and not one.done)

    @property
    def can_continue(self) -> bool:
        """Tell whether a round can open, or one was opened before."""
        return not self.missing() or bool(self._workshop.rounds)

    def sections(self) -> list[SectionLine]:
        """Return the navigation, with what is still open in each part."""
        open_ones = [one for one in self.checklist() if not one.done]
        return [
            SectionLine(
                section,
                section_name(section),
                self._summary(section),
                tuple(one for one in open_ones if SECTION_OF_CHECK[one.check] is section),
            )
            for section in Section
        ]

    def _summary(self, section: Section) -> str:
        counts = {
            Section.RECOMMENDATIONS: len(self._workshop.recommendations),
            Section.PEOPLE: len(self._workshop.voters),
            Section.CRITERIA: len(self._workshop.criteria),
        }
        return str(counts[section]) if section in counts else ""

    def _do(self, action: Callable[[], object]) -> None:
        self._is_editing = True
        try:
            action()
        finally:
            self._is_editing = False
        self.context.events.tell(self._on_workshop_changed, WorkshopChanged(self.workshop_id))

    def _read(self) -> None:
        if self._is_editing:  # one edit is shown once, when it is through
            return
        # In the trash it cannot be read, and its page is about to go.
        with suppress(WorkshopNotFoundError):
            self._workshop = self.context.workshop(self.workshop_id)
            self.history.met(self._workshop)
            self.changed.emit()

    def _on_workshop_changed(self, event: WorkshopChanged) -> None:
        if event.workshop_id == self.workshop_id:
            self._read()

    def _on_round_changed(self, event: RoundChanged) -> None:
        if event.workshop_id == self.workshop_id:
            self._forget()

    def _on_rating_recorded(self, event: RatingRecorded) -> None:
        if event.workshop_id == self.workshop_id and (self.can_undo or self.can_redo):
            self._forget()

    def _on_store_changed_outside(self, event: StoreChangedOutside) -> None:
        if event.touches(self.workshop_id, Mark.PREPARATION, Mark.ROUNDS):
            self._read()

    def _forget(self) -> None:
        # What people have rated must not be taken away by an undo of what came before.
        self.history.clear()
        self._read()


def section_name(section: Section) -> str:
    """Return the name of a part of the Prepare page."""
    return {
        Section.DETAILS: translate("Prepare", "Details"),
        Section.RECOMMENDATIONS: translate("Words", "Recommendations"),
        Section.PEOPLE: translate("Prepare", "Participants and groups"),
        Section.CRITERIA: translate("Prepare", "Criteria and scale"),
        Section.RULE: translate("Words", "Consensus rule"),
        Section.PROMISE: translate("Prepare", "Anonymity and consent"),
    }[section]
