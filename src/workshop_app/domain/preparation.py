"""Edits of what is prepared: each takes a workshop and returns a changed copy, or raises."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from workshop_app.domain.codes import code_key, code_keys, draw_codes, sorted_by_code
from workshop_app.domain.errors import (
    AnonymityWeakenedError,
    CodeTakenError,
    GroupNotEmptyError,
    LockedByRatingError,
    RatedSinceError,
    TextTooLongError,
    TitleMissingError,
)
from workshop_app.domain.participants import Anonymity, Participant, StakeholderGroup
from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.scale import Scale
from workshop_app.domain.text import LocalText, clean_line, clean_text
from workshop_app.domain.workshop import (
    CODE_LIMIT,
    MOST_MINUTES,
    TEXT_LIMIT,
    TITLE_LIMIT,
    Details,
    Workshop,
)

Edit = Callable[[Workshop], Workshop]


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Identified)


def with_details(workshop: Workshop, details: Details) -> Workshop:
    """Change the cover; texts are cleaned, a title too long is refused."""
    cleaned = replace(
        details,
        title=limited(clean_line(details.title), TITLE_LIMIT),
        place=limited(clean_line(details.place), TITLE_LIMIT),
        facilitator=limited(clean_line(details.facilitator), TITLE_LIMIT),
        purpose=limited(clean_text(details.purpose), TEXT_LIMIT),
    )
    return replace(workshop, details=cleaned)


def with_recommendation(workshop: Workshop, item: Recommendation) -> Workshop:
    """Add a recommendation at the end, or change the one with the same id.

    Without a code it is given the next free one.
    """
    cleaned = cleaned_recommendation(item)
    if not cleaned.code:
        cleaned = replace(cleaned, code=next_recommendation_code(workshop))
    if any(o.code == cleaned.code and o.id != item.id for o in workshop.recommendations):
        raise CodeTakenError(code=cleaned.code)
    return replace(workshop, recommendations=_put(workshop.recommendations, cleaned))


def without_recommendations(workshop: Workshop, ids: Sequence[str]) -> Workshop:
    """Delete recommendations; the caller has made sure that they have no ratings."""
    return replace(workshop, recommendations=_drop(workshop.recommendations, ids))


def with_recommendation_moved(workshop: Workshop, item_id: str, place: int) -> Workshop:
    """Move a recommendation so that it stands at index `place` (clamped)."""
    item = workshop.recommendation(item_id)
    rest = [other for other in workshop.recommendations if other.id != item_id]
    at = max(0, min(place, len(rest)))
    return replace(workshop, recommendations=(*rest[:at], item, *rest[at:]))


def next_recommendation_code(workshop: Workshop) -> str:
    """Return the next free code R1, R2, ..."""
    taken = {item.code for item in workshop.recommendations}
    number = len(workshop.recommendations) + 1
    while f"R{number}" in taken:
        number += 1
    return f"R{number}"


def with_participant(workshop: Workshop, person: Participant) -> Workshop:
    """Add a participant, or change the one with the same id; anonymous ones keep no name.

    Without a code they are given one. No two codes may be the same to whoever types them.
    """
    cleaned = cleaned_participant(workshop, person)
    others = code_keys([one for one in workshop.participants if one.id != person.id])
    if not cleaned.code:
        cleaned = replace(cleaned, code=draw_codes(1, others)[0])
    if code_key(cleaned.code) in others:
        raise CodeTakenError(code=cleaned.code)
    return with_participants(workshop, _put(workshop.participants, cleaned))


def with_participants(workshop: Workshop, people: tuple[Participant, ...]) -> Workshop:
    """Put a list of people in place of the one there is; in an anonymous workshop by code."""
    if workshop.anonymity is Anonymity.ANONYMOUS:
        people = sorted_by_code(people)
    return replace(workshop, participants=people)


def cleaned_participant(workshop: Workshop, person: Participant) -> Participant:
    """Return a participant as this workshop may keep them; TextTooLongError."""
    cleaned = replace(
        person,
        code=limited(clean_line(person.code), CODE_LIMIT),
        name=limited(clean_line(person.name), TITLE_LIMIT),
        affiliation=limited(clean_line(person.affiliation), TITLE_LIMIT),
    )
    if workshop.anonymity is Anonymity.ANONYMOUS:
        return replace(cleaned, name="", affiliation="")
    return cleaned


def without_participants(workshop: Workshop, ids: Sequence[str]) -> Workshop:
    """Delete participants; the caller has made sure that they have no ratings."""
    people = _drop(workshop.participants, ids)
    return replace(workshop, participants=people, rounds=_rounds_with(people, workshop.rounds))


def with_group(workshop: Workshop, group: StakeholderGroup) -> Workshop:
    """Add a group or rename the one with the same id."""
    name = _limited_words(group.name, TITLE_LIMIT)
    if not name:
        raise TitleMissingError
    if any(other.key == group.key and other.id != group.id for other in workshop.groups):
        raise CodeTakenError(code=group.key)
    return replace(workshop, groups=_put(workshop.groups, replace(group, name=name)))


def without_group(workshop: Workshop, group_id: str) -> Workshop:
    """Delete a group that has no participants."""
    members = workshop.members(group_id)
    if members:
        raise GroupNotEmptyError(name=workshop.group(group_id).name, participants=len(members))
    left = (tuple(key for key in unit if key != group_id) for unit in workshop.joined_groups)
    return replace(
        workshop,
        groups=_drop(workshop.groups, [group_id]),
        joined_groups=tuple(unit for unit in left if unit),
    )


def with_criteria(workshop: Workshop, criteria: tuple[Criterion, ...]) -> Workshop:
    """Replace the criteria; once rating began only their words may change."""
    if workshop.is_locked and _shape(criteria) != _shape(workshop.criteria):
        raise LockedByRatingError
    keys = [criterion.key for criterion in criteria]
    for taken in (key for key in keys if keys.count(key) > 1):
        raise CodeTakenError(code=taken)
    return replace(workshop, criteria=tuple(_clean_criterion(one) for one in criteria))


def with_rule(workshop: Workshop, rule: ConsensusRule) -> Workshop:
    """Choose the consensus rule, until it is locked."""
    if workshop.is_locked and rule != workshop.rule:
        raise LockedByRatingError
    return replace(workshop, rule=rule)


def with_anonymity(workshop: Workshop, wanted: Anonymity) -> Workshop:
    """Choose the level of anonymity; after the first round opened only a stronger one.

    Anonymous drops all names here; the store severs the rest (`UnitOfWork.anonymise`).
    """
    weaker = wanted.strength < workshop.anonymity.strength
    if weaker and (workshop.is_locked or workshop.anonymity is Anonymity.ANONYMOUS):
        raise AnonymityWeakenedError(current=workshop.anonymity, wanted=wanted)
    people = workshop.participants
    if wanted is Anonymity.ANONYMOUS:
        people = tuple(replace(person, name="", affiliation="") for person in people)
    return with_participants(replace(workshop, anonymity=wanted), people)


def with_discussion(workshop: Workshop, minutes: int, each: int) -> Workshop:
    """Say how long the room has to discuss (0: not set), and how long one recommendation takes."""
    return replace(
        workshop,
        discussion_minutes=max(0, min(minutes, MOST_MINUTES)),
        minutes_each=max(1, min(each, MOST_MINUTES)),
    )


def with_consent(workshop: Workshop, text: LocalText) -> Workshop:
    """Change the text that is shown before a ballot."""
    return replace(workshop, consent=_limited_words(text, TEXT_LIMIT))


def with_preparation_of(workshop: Workshop, former: Workshop, kept: Collection[str]) -> Workshop:
    """Put the prepared parts of `former` back and keep rounds and locks: what undo does.

    `kept` are the ids of participants who have taken part and of recommendations put to the
    vote: they may not go.

    Raises:
        RatedSinceError: one of these would go.
        GroupNotEmptyError: a group would go that somebody was put into since.
        LockedByRatingError: criteria or scales would change after they were locked.
        AnonymityWeakenedError: names would come back that were severed.
    """
    if workshop.anonymity is Anonymity.ANONYMOUS and former.anonymity is not Anonymity.ANONYMOUS:
        raise AnonymityWeakenedError(current=workshop.anonymity, wanted=former.anonymity)
    if workshop.is_locked and _shape(former.criteria) != _shape(workshop.criteria):
        raise LockedByRatingError
    now: tuple[Participant | Recommendation, ...]
    now = (*workshop.participants, *workshop.recommendations)
    then = {one.id for one in (*former.participants, *former.recommendations)}
    for gone in (one for one in now if one.id in kept and one.id not in then):
        raise RatedSinceError(name=gone.code)
    groups = {group.id for group in former.groups}
    for lost in (person for person in former.participants if person.group_id not in groups):
        members = former.members(lost.group_id)
        name = workshop.group(lost.group_id).name
        raise GroupNotEmptyError(name=name, participants=len(members))
    return replace(
        workshop,
        details=former.details,
        groups=former.groups,
        participants=former.participants,
        recommendations=former.recommendations,
        criteria=former.criteria,
        rule=workshop.rule if workshop.is_locked else former.rule,
        consent=former.consent,
        rounds=_rounds_with(former.participants, workshop.rounds),
        discussion_minutes=former.discussion_minutes,
        minutes_each=former.minutes_each,
    )


def limited(text: str, limit: int) -> str:
    """Return `text`, or raise TextTooLongError where it has more than `limit` characters."""
    if len(text) > limit:
        raise TextTooLongError(limit=limit, length=len(text))
    return text


def _limited_words(text: LocalText, limit: int) -> LocalText:
    cleaned = text.cleaned()
    for words in (cleaned.ko, cleaned.en):
        limited(words, limit)
    return cleaned


def cleaned_recommendation(item: Recommendation) -> Recommendation:
    """Return a recommendation as it may be kept; TitleMissingError or TextTooLongError."""
    title = _limited_words(item.title, TITLE_LIMIT)
    if not title:
        raise TitleMissingError
    return replace(
        item,
        code=limited(clean_line(item.code), CODE_LIMIT),
        title=title,
        text=_limited_words(item.text, TEXT_LIMIT),
        theme=limited(clean_line(item.theme), TITLE_LIMIT),
        source=limited(clean_line(item.source), TEXT_LIMIT),
    )


def _clean_criterion(criterion: Criterion) -> Criterion:
    name = _limited_words(criterion.name, TITLE_LIMIT)
    if not name:
        raise TitleMissingError
    points = tuple(
        replace(point, label=_limited_words(point.label, TITLE_LIMIT))
        for point in criterion.scale.points
    )
    question = _limited_words(criterion.question, TITLE_LIMIT)
    return replace(criterion, name=name, question=question, scale=Scale(points))


def _shape(criteria: tuple[Criterion, ...]) -> list[tuple[str, str, tuple[int, ...]]]:
    """Return what ratings rest on: everything but the words."""
    return [(one.id, one.key, tuple(point.value for point in one.scale.points)) for one in criteria]


def _rounds_with(
    participants: tuple[Participant, ...], rounds: tuple[Round, ...]
) -> tuple[Round, ...]:
    """Return the rounds without marks of absence of those who are no longer on the list."""
    there = {person.id for person in participants}
    return tuple(
        one if one.absent_ids <= there else replace(one, absent_ids=one.absent_ids & there)
        for one in rounds
    )


def _put(items: tuple[_Item, ...], item: _Item) -> tuple[_Item, ...]:
    if any(other.id == item.id for other in items):
        return tuple(item if other.id == item.id else other for other in items)
    return (*items, item)


def _drop(items: tuple[_Item, ...], ids: Sequence[str]) -> tuple[_Item, ...]:
    return tuple(item for item in items if item.id not in ids)
