"""Recommendations, the sets they come from, and the criteria they are rated by."""

from dataclasses import dataclass, field

from workshop_app.domain.scale import Scale
from workshop_app.domain.text import LocalText


@dataclass(frozen=True, slots=True)
class Origin:
    """Which set and which item of it a recommendation was taken from."""

    set_key: str
    item_code: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """An item that is rated."""

    id: str
    code: str
    title: LocalText
    text: LocalText = field(default_factory=LocalText)
    theme: str = ""
    source: str = ""
    origin: Origin | None = None


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
    """A reusable list of recommendations, with a line on where it comes from."""

    key: str
    name: LocalText
    description: LocalText
    purpose: LocalText
    items: tuple[SetItem, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is rated, by which question and on which scale; `key` is ASCII."""

    id: str
    key: str
    name: LocalText
    question: LocalText
    scale: Scale
