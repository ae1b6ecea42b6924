"""Recommendations, the sets they come from, and the criteria they are rated by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from workshop_app.domain.scale import Scale
from workshop_app.domain.text import LocalText


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a recommendation first stood, however often it was copied since.

    `source` is "set:" and the key of a set, or "workshop:" and the id of a workshop; `item` is
    the code of the set's item, or the id of that workshop's recommendation.
    """

    source: str
    item: str

    @classmethod
    def of_set(cls, key: str, code: str) -> Self:
        """Return the origin of what is taken from a set."""
        return cls(f"set:{key}", code)

    @classmethod
    def of_workshop(cls, workshop_id: str, recommendation_id: str) -> Self:
        """Return the origin of what was first written in a workshop."""
        return cls(f"workshop:{workshop_id}", recommendation_id)


@dataclass(frozen=True, slots=True)
class Recommendation:
    """An item that is rated.

    `succeeds` is the id of the recommendation of the same workshop whose wording this amends.
    """

    id: str
    code: str
    title: LocalText
    text: LocalText = field(default_factory=LocalText)
    theme: str = ""
    source: str = ""
    origin: Origin | None = None
    succeeds: str = ""


@dataclass(frozen=True, slots=True)
class SetItem:
    """One recommendation of a set."""

    code: str
    title: LocalText
    text: LocalText
    theme: LocalText
    source: LocalText


@dataclass(frozen=True, slots=True)
class RecommendationSet:
    """A reusable list of recommendations, with a line on where it comes from.

    `questions` are what it asks instead of the usual ones, by the key of the criterion.
    """

    key: str
    name: LocalText
    description: LocalText
    purpose: LocalText
    items: tuple[SetItem, ...]
    questions: Mapping[str, LocalText] = field(default_factory=dict[str, LocalText])


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is rated, by which question and on which scale; `key` is ASCII."""

    id: str
    key: str
    name: LocalText
    question: LocalText
    scale: Scale
