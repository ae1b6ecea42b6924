"""By which doors the answers of a round have come, in people; it tells nothing of the answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop_app.domain.rounds import Channel
from workshop_app.services.context import Context
from workshop_app.services.rounds import GroupProgress


@dataclass(frozen=True, slots=True)
class DoorCounts:
    """How many people came by each door, and of how many nothing has come yet.

    Each person counts once: where most of their answers came from.
    """

    people: Mapping[Channel, int]
    missing: int


def read_doors(context: Context, round_id: str) -> dict[str, Channel]:
    """Return participant id -> the door by which most of their answers came.

    A recusal may be set by others, so it is nobody's answer; of equals the first door counts.
    """
    with context.store.reading() as work:
        counted = work.ratings.channels(round_id)
    return {
        person: max(Channel, key=lambda one, by=by: by.get(one, 0))
        for person, by in counted.items()
    }


def count_doors(doors: Mapping[str, Channel], groups: Sequence[GroupProgress]) -> DoorCounts:
    """Count the people whose answers are waited for."""
    counted = [one for group in groups for one in group.people if one.is_counted]
    found = [doors[one.person.id] for one in counted if one.person.id in doors]
    return DoorCounts({one: found.count(one) for one in Channel}, len(counted) - len(found))
