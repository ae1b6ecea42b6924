"""Adds a long list at once: as pasted lists are, without counting all codes for each line."""

from dataclasses import replace

from workshop_app.domain.codes import code_key, code_keys, draw_codes
from workshop_app.domain.errors import CodeTakenError
from workshop_app.domain.ids import new_random_id
from workshop_app.domain.participants import Participant, StakeholderGroup
from workshop_app.domain.preparation import (
    cleaned_participant,
    cleaned_recommendation,
    with_participants,
)
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.workshop import Workshop


class Additions:
    """What is to be added to a workshop; whatever one addition refuses, the others stay."""

    def __init__(self, workshop: Workshop) -> None:
        self._before = workshop
        self._items: list[Recommendation] = []
        self._people: list[Participant] = []
        self._item_codes = {item.code for item in workshop.recommendations}
        self._person_keys = code_keys(workshop.participants)

    @property
    def workshop(self) -> Workshop:
        """Return the workshop with all additions at the end of its lists, if they have an end."""
        items = (*self._before.recommendations, *self._items)
        people = (*self._before.participants, *self._people)
        return with_participants(replace(self._before, recommendations=items), people)

    def add_recommendation(self, item: Recommendation) -> None:
        """Add one, as `with_recommendation` does: without a code it is given the next free one."""
        cleaned = cleaned_recommendation(item)
        if not cleaned.code:
            cleaned = replace(cleaned, code=self._next_recommendation_code())
        _take(cleaned.code, cleaned.code, self._item_codes)
        self._items.append(cleaned)

    def add_participant(self, person: Participant) -> None:
        """Add one, as `with_participant` does: without a code they are given one."""
        cleaned = cleaned_participant(self._before, person)
        if not cleaned.code:
            cleaned = replace(cleaned, code=draw_codes(1, self._person_keys)[0])
        _take(cleaned.code, code_key(cleaned.code), self._person_keys)
        self._people.append(cleaned)

    def _next_recommendation_code(self) -> str:
        number = len(self._before.recommendations) + len(self._items) + 1
        while f"R{number}" in self._item_codes:
            number += 1
        return f"R{number}"


def with_codes(workshop: Workshop, group: StakeholderGroup, count: int) -> Workshop:
    """Return the workshop with `count` more participants in a group who are only codes."""
    adding = Additions(workshop)
    for _ in range(count):
        adding.add_participant(Participant(new_random_id(), group.id, ""))
    return adding.workshop


def _take(code: str, key: str, taken: set[str]) -> None:
    if key in taken:
        raise CodeTakenError(code=code)
    taken.add(key)
