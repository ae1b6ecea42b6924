"""Prepare: make a workshop and edit it, each edit committed at once and undoable."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.errors import AlreadyRatedError
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import (
    Edit,
    with_anonymity,
    with_details,
    with_preparation_of,
    without_participants,
    without_recommendations,
)
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import LibraryChanged, WorkshopChanged

UNDO_STEPS = 100


def create_workshop(context: Context, details: Details) -> Workshop:
    """Make and keep a new workshop with the default groups, criteria and rule."""
    workshop = with_details(new_workshop(Details(), context.now()), details)
    with context.store.writing() as work:
        work.workshops.add(workshop)
        work.commit()
    context.events.publish(LibraryChanged())
    return workshop


def duplicate_workshop(context: Context, workshop_id: str, title: str) -> Workshop:
    """Make a new workshop from an old one's preparation, without people, rounds and ratings."""
    template = context.workshop(workshop_id)
    groups = {group.id: replace(group, id=new_id()) for group in template.groups}
    copy = replace(
        template,
        id=new_id(),
        created_at=context.now(),
        details=replace(template.details, title=title, day=None),
        groups=tuple(groups.values()),
        participants=(),
        recommendations=tuple(replace(item, id=new_id()) for item in template.recommendations),
        criteria=tuple(replace(item, id=new_id()) for item in template.criteria),
        rounds=(),
        rule_locked_at=None,
        is_sample=False,
        concluded_at=None,
    )
    copy = with_details(copy, copy.details)
    with context.store.writing() as work:
        work.workshops.add(copy)
        work.commit()
    context.events.publish(LibraryChanged())
    return copy


def edit_workshop(context: Context, workshop_id: str, edit: Edit) -> tuple[Workshop, Workshop]:
    """Apply `edit` to the workshop as it stands and commit; return it before and after.

    Raises:
        WorkshopConcludedError: the workshop is read-only.
        UserError: whatever `edit` refuses; nothing is changed then.
    """
    with context.store.writing() as work:
        before = work.workshops.get(workshop_id)
        before.require_editable()
        after = edit(before)
        if after != before:
            work.workshops.save(after)
            work.commit()
    if after != before:
        context.events.publish(WorkshopChanged(workshop_id))
    return before, after


def delete_recommendations(
    context: Context, workshop_id: str, ids: Sequence[str]
) -> tuple[Workshop, Workshop]:
    """Delete recommendations that nobody has rated and no round has put to the vote."""
    workshop = context.workshop(workshop_id)
    put_to_vote = {one for item in workshop.rounds for one in item.recommendation_ids}
    with context.store.reading() as work:
        for item_id in ids:
            ratings = work.ratings.count(recommendation_id=item_id)
            if ratings or item_id in put_to_vote:
                code = workshop.recommendation(item_id).code
                raise AlreadyRatedError(name=code, ratings=ratings)
    return edit_workshop(context, workshop_id, lambda one: without_recommendations(one, ids))


def delete_participants(
    context: Context, workshop_id: str, ids: Sequence[str]
) -> tuple[Workshop, Workshop]:
    """Delete participants who have rated nothing."""
    workshop = context.workshop(workshop_id)
    with context.store.reading() as work:
        for person_id in ids:
            ratings = work.ratings.count(person_id=person_id)
            if ratings:
                code = workshop.participant(person_id).code
                raise AlreadyRatedError(name=code, ratings=ratings)
    return edit_workshop(context, workshop_id, lambda one: without_participants(one, ids))


def set_consent(context: Context, workshop_id: str, text: LocalText) -> tuple[Workshop, Workshop]:
    """Change the text that is shown before a ballot."""
    return edit_workshop(context, workshop_id, lambda one: replace(one, consent=text.cleaned()))


def strengthen_anonymity(context: Context, workshop_id: str, wanted: Anonymity) -> Workshop:
    """Change the level of anonymity; to anonymous it severs people from ballots for good."""
    with context.store.writing() as work:
        before = work.workshops.get(workshop_id)
        before.require_editable()
        after = with_anonymity(before, wanted)
        work.workshops.save(after)
        if wanted is Anonymity.ANONYMOUS and before.anonymity is not Anonymity.ANONYMOUS:
            work.anonymise(after)
        work.commit()
    context.events.publish(WorkshopChanged(workshop_id))
    return context.workshop(workshop_id)


@dataclass
class EditHistory:
    """Undo and redo of one workshop's preparation, as whole states before and after."""

    context: Context
    workshop_id: str
    _undo: list[tuple[Workshop, Workshop]] = field(default_factory=list[tuple[Workshop, Workshop]])
    _redo: list[tuple[Workshop, Workshop]] = field(default_factory=list[tuple[Workshop, Workshop]])

    @property
    def can_undo(self) -> bool:
        """Tell whether there is an edit to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Tell whether there is an edit to make again."""
        return bool(self._redo)

    def did(self, states: tuple[Workshop, Workshop]) -> None:
        """Remember an edit (before, after); drops what could be made again."""
        if states[0] != states[1]:
            self._undo = [*self._undo, states][-UNDO_STEPS:]
            self._redo.clear()

    def edit(self, edit: Edit) -> Workshop:
        """Apply an edit and remember it."""
        states = edit_workshop(self.context, self.workshop_id, edit)
        self.did(states)
        return states[1]

    def undo(self) -> None:
        """Take the last edit back."""
        states = self._undo[-1]
        self._put_back(states[0])
        self._redo.append(self._undo.pop())

    def redo(self) -> None:
        """Make the last undone edit again."""
        states = self._redo[-1]
        self._put_back(states[1])
        self._undo.append(self._redo.pop())

    def clear(self) -> None:
        """Forget all, as after names were severed, which nothing may bring back."""
        self._undo.clear()
        self._redo.clear()

    def _put_back(self, former: Workshop) -> None:
        edit_workshop(
            self.context, self.workshop_id, lambda current: with_preparation_of(current, former)
        )
