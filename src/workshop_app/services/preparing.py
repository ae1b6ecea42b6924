"""Prepare: make a workshop and edit it, each edit committed at once and undoable."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from workshop_app.domain.codes import code_keys, draw_codes
from workshop_app.domain.creation import new_participant, new_workshop
from workshop_app.domain.errors import AlreadyRatedError, TookPartError
from workshop_app.domain.ids import new_id, new_random_id
from workshop_app.domain.lineage import copied_recommendations
from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.preparation import (
    Edit,
    with_anonymity,
    with_consent,
    with_details,
    with_discussion,
    with_participant,
    with_preparation_of,
    without_participants,
    without_recommendations,
)
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import LibraryChanged, WorkshopChanged
from workshop_app.services.moving import with_shown_figures_kept
from workshop_app.services.ports import UnitOfWork

UNDO_STEPS = 100
PREPARED = (
    "details",
    "groups",
    "participants",
    "recommendations",
    "criteria",
    "rule",
    "consent",
    "discussion_minutes",
    "minutes_each",
)


def create_workshop(context: Context, details: Details) -> Workshop:
    """Make and keep a new workshop with the default groups, criteria and rule."""
    workshop = with_details(new_workshop(Details(), context.now()), details)
    with context.store.writing() as work:
        work.workshops.add(workshop)
        work.commit()
    context.events.publish(LibraryChanged())
    return workshop


def duplicate_workshop(
    context: Context, workshop_id: str, title: str, *, with_people: bool = False
) -> Workshop:
    """Make a new workshop from an old one's preparation, without rounds and ratings.

    People come along if asked. Of an anonymous workshop they get codes of their own: nobody is to
    be found again in both.
    """
    template = context.workshop(workshop_id)
    groups = {group.id: replace(group, id=new_id()) for group in template.groups}
    copy = replace(
        template,
        id=new_id(),
        created_at=context.now(),
        details=replace(template.details, title=title, day=None),
        groups=tuple(groups.values()),
        participants=_copied_people(template, groups) if with_people else (),
        recommendations=copied_recommendations(template),
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


def _copied_people(
    template: Workshop, groups: Mapping[str, StakeholderGroup]
) -> tuple[Participant, ...]:
    people = template.participants
    codes = [one.code for one in people]
    if template.anonymity is Anonymity.ANONYMOUS:
        codes = draw_codes(len(people), code_keys(people))
    return tuple(
        replace(one, id=new_random_id(), group_id=groups[one.group_id].id, code=code)
        for one, code in zip(people, codes, strict=True)
    )


def edit_workshop(context: Context, workshop_id: str, edit: Edit) -> tuple[Workshop, Workshop]:
    """Apply `edit` to the workshop as it stands and commit; return it before and after.

    Raises:
        WorkshopConcludedError: the workshop is read-only.
        ShownInGroupError: who was counted in results that were shown would move.
        UserError: whatever `edit` refuses; nothing is changed then.
    """
    return _edit(context, workshop_id, lambda _work, workshop: edit(workshop))


def delete_recommendations(
    context: Context, workshop_id: str, ids: Sequence[str]
) -> tuple[Workshop, Workshop]:
    """Delete recommendations that nobody has rated and no round has put to the vote."""

    def deleted(work: UnitOfWork, workshop: Workshop) -> Workshop:
        put_to_vote = {one for item in workshop.rounds for one in item.recommendation_ids}
        for item_id in (one for one in ids if one in put_to_vote):
            ratings = work.ratings.count(recommendation_id=item_id)
            raise AlreadyRatedError(name=workshop.recommendation(item_id).code, ratings=ratings)
        return without_recommendations(workshop, ids)

    return _edit(context, workshop_id, deleted)


def add_participant(
    context: Context, workshop_id: str, group_id: str, name: str = "", affiliation: str = ""
) -> Participant:
    """Add a person with a code of their own, at any time; return them."""
    added: list[Participant] = []

    def edit(workshop: Workshop) -> Workshop:
        added.append(new_participant(workshop.group(group_id), workshop, name, affiliation))
        return with_participant(workshop, added[-1])

    edit_workshop(context, workshop_id, edit)
    return added[-1]


def delete_participants(
    context: Context, workshop_id: str, ids: Sequence[str]
) -> tuple[Workshop, Workshop]:
    """Delete participants who have neither rated nor commented; else TookPartError."""

    def deleted(work: UnitOfWork, workshop: Workshop) -> Workshop:
        for person_id in ids:
            ratings, comments = _left_behind(work, workshop, person_id)
            if ratings or comments:
                code = workshop.participant(person_id).code
                raise TookPartError(name=code, ratings=ratings, comments=comments)
        return without_participants(workshop, ids)

    return _edit(context, workshop_id, deleted)


def has_rated(context: Context, person_id: str) -> bool:
    """Tell whether moving this person to another group would change past results."""
    with context.store.reading() as work:
        return work.ratings.count(person_id=person_id) > 0


def set_consent(context: Context, workshop_id: str, text: LocalText) -> tuple[Workshop, Workshop]:
    """Change the text that is shown before a ballot."""
    return edit_workshop(context, workshop_id, lambda one: with_consent(one, text))


def set_discussion(
    context: Context, workshop_id: str, minutes: int, each: int
) -> tuple[Workshop, Workshop]:
    """Change how long the room has to discuss, and how long one recommendation takes."""
    return edit_workshop(context, workshop_id, lambda one: with_discussion(one, minutes, each))


def strengthen_anonymity(context: Context, workshop_id: str, wanted: Anonymity) -> Workshop:
    """Change the level of anonymity; to anonymous it severs people from ballots for good."""
    with context.store.writing() as work:
        before = work.workshops.get(workshop_id)
        before.require_editable()
        after = with_anonymity(before, wanted)
        work.workshops.save(after)
        if wanted is Anonymity.ANONYMOUS and before.anonymity is not Anonymity.ANONYMOUS:
            work.anonymise(after)
        severed = work.workshops.get(workshop_id)  # with new codes; read before it is committed
        work.commit()
    context.events.publish(WorkshopChanged(workshop_id))
    return severed


@dataclass
class EditHistory:
    """Undo and redo of one workshop's preparation, as whole states before and after."""

    context: Context
    workshop_id: str
    _undo: list[tuple[Workshop, Workshop]] = field(default_factory=list[tuple[Workshop, Workshop]])
    _redo: list[tuple[Workshop, Workshop]] = field(default_factory=list[tuple[Workshop, Workshop]])
    _met: Workshop | None = None

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
        self.met(states[0])
        self.met(states[1], by_us=True)
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
        before, after = self._undo[-1]
        self._put_back(before, instead_of=after)
        self._redo.append(self._undo.pop())

    def redo(self) -> None:
        """Make the last undone edit again."""
        before, after = self._redo[-1]
        self._put_back(after, instead_of=before)
        self._undo.append(self._redo.pop())

    def met(self, now: Workshop, *, by_us: bool = False) -> None:
        """Take note of how the workshop stands; forget steps over what others have edited.

        Of a step that changed two things and is forgotten for one of them, the other is as if
        others had edited it: what was done to it before must not come back without it.
        """
        before, self._met = self._met, now
        if by_us or before is None:
            return
        if now.anonymity is Anonymity.ANONYMOUS is not before.anonymity:
            self.clear()
        touched = _differences((before, now))
        steps = [_differences(step) for step in (*self._undo, *self._redo)] if touched else []
        for _ in steps:
            for step in steps:
                touched |= step if step & touched else set()
        self._undo = [step for step in self._undo if not _differences(step) & touched]
        self._redo = [step for step in self._redo if not _differences(step) & touched]

    def clear(self) -> None:
        """Forget all, as after names were severed, which nothing may bring back."""
        self._undo.clear()
        self._redo.clear()

    def _put_back(self, wanted: Workshop, *, instead_of: Workshop) -> None:
        """Put back what differs between the two states, and only that."""
        after = put_back_edit(self.context, self.workshop_id, wanted, instead_of)
        self.met(after, by_us=True)


def put_back_edit(
    context: Context, workshop_id: str, wanted: Workshop, instead_of: Workshop
) -> Workshop:
    """Take an edit back (or make it again) without touching what else was edited since.

    Raises RatedSinceError where somebody who has taken part, or a recommendation that was put
    to the vote, would go; nothing is changed then.
    """
    with context.store.writing() as work:
        current = work.workshops.get(workshop_id)
        current.require_editable()
        former = _with_differences(current, wanted, instead_of)
        kept = _taken_part(work, current, former)
        after = with_preparation_of(current, former, kept)
        after = with_shown_figures_kept(work, current, after)
        work.workshops.save(after)
        work.commit()
    context.events.publish(WorkshopChanged(workshop_id))
    return after


def _differences(states: tuple[Workshop, Workshop]) -> set[str]:
    return {name for name in PREPARED if getattr(states[0], name) != getattr(states[1], name)}


def _with_differences(current: Workshop, wanted: Workshop, instead_of: Workshop) -> Workshop:
    changed = {name: getattr(wanted, name) for name in _differences((wanted, instead_of))}
    return replace(current, anonymity=wanted.anonymity, **changed)


def _taken_part(work: UnitOfWork, current: Workshop, former: Workshop) -> set[str]:
    """Return who of those that would go has taken part, and what was put to the vote."""
    staying = {person.id for person in former.participants}
    leaving = [person.id for person in current.participants if person.id not in staying]
    kept = {item_id for item in current.rounds for item_id in item.recommendation_ids}
    return kept | {one for one in leaving if any(_left_behind(work, current, one))}


def _left_behind(work: UnitOfWork, workshop: Workshop, person_id: str) -> tuple[int, int]:
    """Return how many ratings and comments a person has given in all rounds."""
    comments = (len(work.comments.of_ballot(one.id, person_id)) for one in workshop.rounds)
    return work.ratings.count(person_id=person_id), sum(comments)


def _edit(
    context: Context, workshop_id: str, edit: Callable[[UnitOfWork, Workshop], Workshop]
) -> tuple[Workshop, Workshop]:
    """Check and change in one transaction, so that nobody can rate in between."""
    with context.store.writing() as work:
        before = work.workshops.get(workshop_id)
        before.require_editable()
        after = with_shown_figures_kept(work, before, edit(work, before))
        if after != before:
            work.workshops.save(after)
            work.commit()
    if after != before:
        context.events.publish(WorkshopChanged(workshop_id))
    return before, after
