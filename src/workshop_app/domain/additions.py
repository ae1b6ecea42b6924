"""Adds a long list at once: as pasted lists are, without counting all codes for each line."""

from dataclasses import replace

from workshop_app.domain.creation import code_letter
from workshop_app.domain.errors import CodeTakenError
from workshop_app.domain.participants import Participant
from workshop_app.domain.preparation import (
    cleaned_participant,
    cleaned_recommendation,
    in_order,
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
        self._person_codes = {person.code for person in workshop.participants}
        self._last_number: dict[str, int] = {}

    @property
    def workshop(self) -> Workshop:
        """Return the workshop with all additions at the end of its lists."""
        return replace(
            self._before,
            recommendations=(*self._before.recommendations, *self._items),
            participants=in_order(self._before, (*self._before.participants, *self._people)),
        )

    def has_recommendation_code(self, code: str) -> bool:
        """Tell whether a recommendation bears this code."""
        return code in self._item_codes

    def add_recommendation(self, item: Recommendation) -> None:
        """Add one, as `with_recommendation` does: without a code it is given the next free one."""
        cleaned = cleaned_recommendation(item)
        if not cleaned.code:
            cleaned = replace(cleaned, code=self._next_recommendation_code())
        _take(cleaned.code, self._item_codes)
        self._items.append(cleaned)

    def add_participant(self, person: Participant) -> None:
        """Add one, as `with_participant` does: without a code the next free one of the group."""
        cleaned = cleaned_participant(self._before, person)
        if not cleaned.code:
            cleaned = replace(cleaned, code=self._next_code(person.group_id))
        _take(cleaned.code, self._person_codes)
        self._people.append(cleaned)

    def _next_recommendation_code(self) -> str:
        number = len(self._before.recommendations) + len(self._items) + 1
        while f"R{number}" in self._item_codes:
            number += 1
        return f"R{number}"

    def _next_code(self, group_id: str) -> str:
        letter = code_letter(self._before.group(group_id), self._before.groups)
        number = self._last_number.get(letter, 0) + 1
        while f"{letter}-{number:02d}" in self._person_codes:
            number += 1
        self._last_number[letter] = number
        return f"{letter}-{number:02d}"


def _take(code: str, taken: set[str]) -> None:
    if code in taken:
        raise CodeTakenError(code=code)
    taken.add(code)
