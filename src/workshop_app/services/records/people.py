"""The people of a record: those it names by code, and those whom it only lets speak."""

from collections import Counter
from collections.abc import Iterator

from workshop_app.domain.additions import Additions
from workshop_app.domain.ids import new_id, new_random_id
from workshop_app.domain.participants import Participant, StakeholderGroup
from workshop_app.domain.preparation import with_group
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.records.lines import RATINGS, Line, Records
from workshop_app.wording.labels import WITHHELD

_UNTOLD = LocalText("공개되지 않은 그룹", "Group withheld")


class People:
    """Who is in the workshop that is made of a record.

    Whose ratings are withheld come in as people without a name in a group of its own: as many as
    the record has of them, and more where more answered at one place. Who wrote a comment that
    carries no code is an observer: nobody rated as they did, and no count of voters changes.
    """

    def __init__(self, workshop: Workshop, records: Records) -> None:
        self._records = records
        self.by_code: dict[str, str] = {}
        self._unnamed: list[Participant] = []
        self._writers: dict[str, list[Participant]] = {}
        workshop = self._with_groups(workshop)
        self._named = [self._person(line) for line in records.each("participants")]
        self._count_withheld()
        self._count_writers()
        self.workshop = self._with_people(workshop)

    @property
    def unnamed(self) -> int:
        """Return how many people stand for whose ratings are withheld."""
        return sum(not one.is_observer for one in self._unnamed)

    @property
    def writers(self) -> int:
        """Return how many people stand for who wrote without a code."""
        return sum(map(len, self._writers.values()))

    def voter(self, place: int) -> str:
        """Return the id of the next of those whose ratings are withheld."""
        return [one.id for one in self._unnamed if not one.is_observer][place]

    def not_in(self, number: str) -> Iterator[str]:
        """Yield who was added for another round and gives no answer in this one."""
        for place in range(max(self._recorded, self._most.get(number, 0)), self.unnamed):
            yield self.voter(place)

    def writer(self, group: str, place: int) -> str:
        """Return the id of the next of a group who wrote without a code."""
        return self._writers[group][place].id

    def group_of(self, line: Line, column: str = "group") -> str:
        """Return the id of the group that a line names."""
        return line.read(column, self._groups.__getitem__)

    def _with_groups(self, workshop: Workshop) -> Workshop:
        lines = self._records.lines("groups")
        self._groups: dict[str, str] = {}
        for line in lines:
            group = StakeholderGroup(new_id(), line.text("key"), line.words("name"))
            workshop = with_group(workshop, group)
            self._groups[group.key] = group.id
        if self._has_untold():
            group = StakeholderGroup(new_id(), WITHHELD, _UNTOLD)
            workshop = with_group(workshop, group)
            self._groups[group.key] = group.id
        return workshop

    def joined(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of groups that count as one."""
        units: dict[frozenset[str], tuple[str, ...]] = {}
        for line in self._records.lines("groups"):
            keys = [line.text("key"), *line.text("joined_with").split()]
            if len(keys) > 1:
                ids = [self._groups[key] for key in self._groups if key in keys]
                units[frozenset(ids)] = tuple(ids)
        return tuple(units.values())

    def _has_untold(self) -> bool:
        tables = ("participants", RATINGS, "comments")
        return any(
            line.text("group") == WITHHELD for one in tables for line in self._records.each(one)
        )

    def _person(self, line: Line) -> Participant:
        code = line.text("code")
        person = Participant(
            new_random_id(),
            self.group_of(line),
            "" if code == WITHHELD else code,
            line.text("name"),
            line.text("affiliation"),
            line.truth("observer"),
        )
        if person.code:
            self.by_code[person.code] = person.id
        else:
            self._unnamed.append(person)
        return person

    def _new(self, group: str, *, is_observer: bool = False) -> Participant:
        return Participant(new_random_id(), self._groups[group], "", is_observer=is_observer)

    def _count_withheld(self) -> None:
        """Add people until one place has as many as answered there."""
        at_once = Counter(
            (line.text("round"), line.text("recommendation"), line.text("criterion"))
            for line in self._records.each(RATINGS)
            if line.text("participant") == WITHHELD
        )
        self._recorded = self.unnamed
        self._most = {number: count for (number, *_), count in sorted(at_once.items(), key=_count)}
        missing = max(at_once.values(), default=0) - self.unnamed
        self._unnamed += [self._new(WITHHELD) for _ in range(missing)]

    def _count_writers(self) -> None:
        at_once: Counter[tuple[str, str, str]] = Counter()
        for line in self._records.each("comments"):
            if line.text("participant") == WITHHELD:
                self.group_of(line)
                at_once[line.text("group"), line.text("round"), line.text("recommendation")] += 1
        for (group, *_), count in at_once.items():
            known = self._writers.setdefault(group, [])
            known += [self._new(group, is_observer=True) for _ in range(count - len(known))]

    def _with_people(self, workshop: Workshop) -> Workshop:
        adding = Additions(workshop)
        known = {one.id for one in self._named}
        more = (one for one in self._unnamed if one.id not in known)
        writers = (one for some in self._writers.values() for one in some)
        for person in sorted(self._named, key=lambda one: not one.code):
            adding.add_participant(person)
        for person in (*more, *writers):
            adding.add_participant(person)
        return adding.workshop


def _count(place: tuple[tuple[str, str, str], int]) -> int:
    return place[1]
