"""What the sample workshop tells: read from resources/sets/sample.json and checked."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from workshop_app.domain.decisions import Outcome
from workshop_app.domain.text import LocalText
from workshop_app.services.shipped import Node, ShippedFileError, read_shipped

POINTS = 5
ABSTAINED = "abstained"
Cell = tuple[int, str, str, str]
"""Round number, recommendation code, criterion key, group key."""


@dataclass(frozen=True, slots=True)
class Person:
    """A fictional participant."""

    name: LocalText
    affiliation: LocalText


@dataclass(frozen=True, slots=True)
class RoundTimes:
    """When a round was opened, closed and revealed."""

    number: int
    opened_at: datetime
    closed_at: datetime
    revealed_at: datetime


@dataclass(frozen=True, slots=True)
class Spread:
    """The answers of one group in one cell: people by point 1-5, abstentions, no answer."""

    points: tuple[int, ...]
    abstained: int
    missing: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment, and the rating (or abstention) of whoever may have written it.

    `moved` is up, down or same where the rating must compare so with the round before.
    """

    round_number: int
    recommendation: str
    group: str
    criterion: str
    ratings: tuple[int | None, ...]
    moved: str
    text: str

    @property
    def is_korean(self) -> bool:
        """Tell whether it is written in Korean."""
        return any("가" <= letter <= "힣" for letter in self.text)


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What was decided of one recommendation."""

    recommendation: str
    outcome: Outcome
    amended_text: LocalText
    reason: LocalText
    owner: LocalText
    due: date | None
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class Story:
    """Everything the sample is made of; the seeds fix who gave which rating and wrote what."""

    set_key: str
    title: LocalText
    place: LocalText
    facilitator: LocalText
    consent: LocalText
    seed: int
    comment_seed: int
    day: date
    prepared_at: datetime
    concluded_at: datetime
    rounds: tuple[RoundTimes, ...]
    people: dict[str, tuple[Person, ...]]
    votes: dict[Cell, Spread]
    remarks: tuple[Remark, ...]
    conclusions: tuple[Conclusion, ...]


def read_story() -> Story:
    """Return the sample's story; ShippedFileError where the file contradicts itself."""
    node = read_shipped("sets", "sample.json")
    clock = _Clock.of(node)
    people = {key: _people(group) for key, group in node["participants"].named().items()}
    return Story(
        set_key=node["set"].text(),
        title=node["title"].local(),
        place=node["place"].local(),
        facilitator=node["facilitator"].local(),
        consent=node["consent"].local(),
        seed=node["seed"].number(),
        comment_seed=node["comment_seed"].number(),
        day=clock.day,
        prepared_at=clock.moment(node["prepared"].text()),
        concluded_at=clock.at(node["concluded"]),
        rounds=tuple(_round(one, clock) for one in node["rounds"].items()),
        people=people,
        votes=_votes(node["votes"], {key: len(members) for key, members in people.items()}),
        remarks=tuple(_remark(one) for one in node["comments"].items()),
        conclusions=tuple(_conclusion(one, clock) for one in node["decisions"].items()),
    )


@dataclass(frozen=True, slots=True)
class _Clock:
    """Turns the times of the file, in the zone of the event, into UTC."""

    day: date
    zone: timezone

    @classmethod
    def of(cls, node: Node) -> "_Clock":
        offset = timedelta(hours=node["utc_offset_hours"].number())
        return cls(date.fromisoformat(node["day"].text()), timezone(offset))

    def at(self, node: Node) -> datetime:
        return self.moment(f"{self.day.isoformat()}T{node.text()}")

    def moment(self, text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=self.zone).astimezone(UTC)


def _people(node: Node) -> tuple[Person, ...]:
    return tuple(Person(one["name"].local(), one["affiliation"].local()) for one in node.items())


def _round(node: Node, clock: _Clock) -> RoundTimes:
    return RoundTimes(
        number=node["number"].number(),
        opened_at=clock.at(node["opened"]),
        closed_at=clock.at(node["closed"]),
        revealed_at=clock.at(node["revealed"]),
    )


def _votes(node: Node, sizes: dict[str, int]) -> dict[Cell, Spread]:
    found: dict[Cell, Spread] = {}
    for number, codes in node.named().items():
        for code, criteria in codes.named().items():
            for criterion, groups in criteria.named().items():
                for group, cell in groups.named().items():
                    found[int(number), code, criterion, group] = _spread(cell, sizes[group])
    return found


def _spread(node: Node, size: int) -> Spread:
    numbers = node.numbers()
    if len(numbers) != POINTS + 2 or sum(numbers) != size or min(numbers) < 0:
        raise ShippedFileError(f"{node.place}: {size} people over 5 points, abstained, missing")
    return Spread(numbers[:POINTS], numbers[POINTS], numbers[POINTS + 1])


def _remark(node: Node) -> Remark:
    rating = node["rating"]
    return Remark(
        round_number=node["round"].number(),
        recommendation=node["recommendation"].text(),
        group=node["group"].text(),
        criterion=node["criterion"].text(),
        ratings=(None,) if rating.value == ABSTAINED else rating.numbers(),
        moved=node["moved"].text() if "moved" in node else "",
        text=node["text"].text(),
    )


def _conclusion(node: Node, clock: _Clock) -> Conclusion:
    return Conclusion(
        recommendation=node["recommendation"].text(),
        outcome=Outcome(node["outcome"].text()),
        amended_text=node["amended_text"].local() if "amended_text" in node else LocalText(),
        reason=node["reason"].local(),
        owner=node["owner"].local(),
        due=date.fromisoformat(node["due"].text()) if "due" in node else None,
        decided_at=clock.at(node["time"]),
    )
