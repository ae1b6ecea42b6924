"""The Participants and groups part of Prepare: table, paste, codes, groups."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from workshop_app.domain.additions import with_codes
from workshop_app.domain.creation import group_key, new_participant
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.preparation import (
    limited,
    with_group,
    with_participant,
    with_participants,
    without_group,
)
from workshop_app.domain.text import LocalText, clean_line
from workshop_app.domain.workshop import Workshop
from workshop_app.services.preparing import delete_participants, has_rated
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.wording.language import local

PersonField = Literal["code", "name", "affiliation"]
MOST_CODES = 500
CODE_LIMIT = 30
NAME_LIMIT = 60


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the table; `mark` is the place of the group, which sets its shape."""

    id: str
    code: str
    name: str
    affiliation: str
    group_id: str
    group_name: str
    mark: int
    is_observer: bool


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One stakeholder group, how many vote in it and how many only look on."""

    id: str
    name: LocalText
    mark: int
    members: int
    observers: int


class PeopleModel:
    """Who takes part, by group."""

    def __init__(self, prepare: PrepareModel) -> None:
        self._prepare = prepare

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing may be edited."""
        return self._prepare.is_read_only

    @property
    def keeps_names(self) -> bool:
        """Tell whether names are kept at all: not in an anonymous workshop."""
        return self._prepare.workshop.anonymity is not Anonymity.ANONYMOUS

    def rows(self) -> list[PersonRow]:
        """Return all participants, group by group: as the list was given, or by code."""
        workshop = self._prepare.workshop
        return [
            PersonRow(
                person.id,
                person.code,
                person.name,
                person.affiliation,
                group.id,
                local(group.name),
                mark,
                person.is_observer,
            )
            for mark, group in enumerate(workshop.groups)
            for person in workshop.members(group.id)
        ]

    def groups(self) -> list[GroupRow]:
        """Return the groups in order."""
        workshop = self._prepare.workshop
        voters = Counter(person.group_id for person in workshop.voters)
        everybody = Counter(person.group_id for person in workshop.participants)
        return [
            GroupRow(
                group.id,
                group.name,
                mark,
                voters[group.id],
                everybody[group.id] - voters[group.id],
            )
            for mark, group in enumerate(workshop.groups)
        ]

    def set_cell(self, person_id: str, field: PersonField, text: str) -> None:
        """Keep a code, a name or an affiliation; an emptied code stays as it was."""
        words = clean_line(text)
        if field == "code":
            limited(words, CODE_LIMIT)

        def edit(workshop: Workshop) -> Workshop:
            person = workshop.participant(person_id)
            changed = {
                "code": replace(person, code=words or person.code),
                "name": replace(person, name=words),
                "affiliation": replace(person, affiliation=words),
            }[field]
            return with_participant(workshop, changed)

        self._prepare.edit(edit)

    def has_rated(self, person_id: str) -> bool:
        """Tell whether past results change with this person's group, or if they only look on."""
        return has_rated(self._prepare.context, person_id)

    def move_to_group(self, person_id: str, group_id: str) -> None:
        """Put a person into another group; the code stays, as it may be in someone's hand."""
        self._prepare.edit(
            lambda one: with_participant(
                one, replace(one.participant(person_id), group_id=group_id)
            )
        )

    def set_observer(self, person_id: str, observes: bool) -> None:
        """Let a person only look on, or vote again; nobody who looks on is counted or asked."""
        self._prepare.edit(
            lambda one: with_participant(
                one, replace(one.participant(person_id), is_observer=observes)
            )
        )

    def add_person(self, group_id: str) -> str:
        """Add one participant with a code, and return the id."""
        made: list[str] = []

        def edit(workshop: Workshop) -> Workshop:
            person = new_participant(workshop.group(group_id), workshop)
            made.append(person.id)
            return with_participant(workshop, person)

        self._prepare.edit(edit)
        return made[-1]

    def add_codes(self, counts: Mapping[str, int]) -> int:
        """Add so many codes to each group (by id), in one step to undo; return how many."""
        before = len(self._prepare.workshop.participants)

        def edit(workshop: Workshop) -> Workshop:
            for group_id, count in counts.items():
                workshop = with_codes(workshop, workshop.group(group_id), min(count, MOST_CODES))
            return workshop

        return len(self._prepare.edit(edit).participants) - before

    def delete(self, ids: Sequence[str]) -> Callable[[], None]:
        """Delete people; AlreadyRatedError. Returns what brings them back."""
        prepare = self._prepare
        order = [person.id for person in prepare.workshop.participants]
        gone = [prepare.workshop.participant(one) for one in order if one in ids]
        prepare.edit_by(
            lambda: delete_participants(prepare.context, prepare.workshop_id, list(ids))
        )

        def put_back() -> None:
            prepare.edit(lambda one: _with_people_back(one, gone, order))

        return put_back

    def rename_group(self, group_id: str, name: LocalText) -> None:
        """Rename a group; TitleMissingError where both languages are empty."""
        one_line = _group_name(name)
        self._prepare.edit(lambda one: with_group(one, replace(one.group(group_id), name=one_line)))

    def add_group(self, name: LocalText) -> None:
        """Add a group; its key for files is made of the English name."""
        one_line = _group_name(name)
        self._prepare.edit(
            lambda one: with_group(one, StakeholderGroup(new_id(), group_key(one, name), one_line))
        )

    def delete_group(self, group_id: str) -> Callable[[], None]:
        """Delete a group without participants; GroupNotEmptyError. Returns what undoes it."""
        former = self._prepare.workshop.group(group_id)
        place = self._prepare.workshop.groups.index(former)
        self._prepare.edit(lambda one: without_group(one, group_id))

        def put_back() -> None:
            self._prepare.edit(
                lambda one: replace(one, groups=(*one.groups[:place], former, *one.groups[place:]))
            )

        return put_back


def _group_name(name: LocalText) -> LocalText:
    return LocalText(*(limited(clean_line(words), NAME_LIMIT) for words in (name.ko, name.en)))


def _with_people_back(
    workshop: Workshop, gone: Sequence[Participant], order: Sequence[str]
) -> Workshop:
    groups = {group.id for group in workshop.groups}
    for person in gone:
        # A group may have been deleted meanwhile: the first one takes its people in.
        home = person.group_id if person.group_id in groups else workshop.groups[0].id
        workshop = with_participant(workshop, replace(person, group_id=home))
    places = {person_id: place for place, person_id in enumerate(order)}
    people = sorted(workshop.participants, key=lambda one: places.get(one.id, len(places)))
    return with_participants(workshop, tuple(people))
