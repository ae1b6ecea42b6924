"""What came after results had been shown: whether the difference would tell single ballots."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from workshop_app.domain.rounds import Comment, Rating

_Key = TypeVar("_Key")
_Said = TypeVar("_Said")


@dataclass(frozen=True, slots=True)
class Told:
    """What results were worked out from when they were last shown."""

    ratings: tuple[Rating, ...] = ()
    comments: tuple[Comment, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there was anything to show."""
        return bool(self.ratings or self.comments)


def tells_ballots(
    told: Told,
    ratings: Iterable[Rating],
    comments: Iterable[Comment],
    groups: Mapping[str, str],
    minimum: int,
) -> bool:
    """Tell whether showing these now would give away what fewer than `minimum` people said.

    `groups` are participant id -> group. Whoever subtracts the figures shown before from those
    shown now is left with what changed, so in each group either nobody's answer for a place
    changed or as many as figures need; a comment is read by itself, and so counts with the
    ballots of its group that changed at all.
    """
    places = _differing(
        {(one.participant_id, *one.place): (one.value, one.recused) for one in told.ratings},
        {(one.participant_id, *one.place): (one.value, one.recused) for one in ratings},
    )
    written = _differing(
        {(one.participant_id, one.recommendation_id): one.text for one in told.comments},
        {(one.participant_id, one.recommendation_id): one.text for one in comments},
    )
    people: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for person, item, criterion in places:
        people[groups.get(person, ""), item, criterion].add(person)
    for person in {one[0] for one in (*places, *written)}:
        people[(groups.get(person, ""),)].add(person)
    return any(len(some) < minimum for some in people.values())


def _differing(before: Mapping[_Key, _Said], now: Mapping[_Key, _Said]) -> list[_Key]:
    return [one for one in {*before, *now} if before.get(one) != now.get(one)]
