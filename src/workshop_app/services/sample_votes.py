"""Deals the sample's distributions out to its people: the same ones for the same seed."""

from collections import Counter
from dataclasses import dataclass
from itertools import chain, repeat
from random import Random

from workshop_app.services.sample_story import POINTS, Cell, Remark, Spread, Story
from workshop_app.services.shipped import ShippedFileError

Member = tuple[str, int]
"""Group key, and place in the group from 0."""
Question = tuple[int, str, str]
"""Round number, recommendation code, criterion key."""
Votes = dict[tuple[Question, Member], int | None]
"""The point, or None for an abstention; what is not there was not answered."""

_MIDDLE = (POINTS + 1) / 2
_FEW = 2
_WAVER = 0.45  # how far, in points, a person's leaning strays between the rounds


def deal_votes(story: Story) -> Votes:
    """Return who gave which rating, so that each cell has exactly the spread of the story.

    In the first round the more sympathetic members of a group give its higher ratings; in a
    later one everybody stays as near to their last rating as the new spread lets them.
    """
    chance = Random(story.seed)  # noqa: S311 - a sample must come out the same, not secret
    sympathy = {
        (group, place): chance.gauss()
        for group, people in story.people.items()
        for place in range(len(people))
    }
    votes: Votes = {}
    for cell, spread in story.votes.items():
        _deal(votes, cell, spread, _leanings(votes, cell, sympathy, chance), chance)
    return votes


def _leanings(
    votes: Votes, cell: Cell, sympathy: dict[Member, float], chance: Random
) -> dict[Member, float]:
    number, code, criterion, group = cell
    members = [one for one in sympathy if one[0] == group]
    if number == 1:
        return {one: sympathy[one] + chance.gauss() for one in members}
    last: Question = (number - 1, code, criterion)
    return {one: (votes.get((last, one)) or _MIDDLE) + chance.gauss(0, _WAVER) for one in members}


def _deal(
    votes: Votes, cell: Cell, spread: Spread, leanings: dict[Member, float], chance: Random
) -> None:
    number, code, criterion, _ = cell
    members = list(leanings)
    present = members[: len(members) - spread.missing]
    last: Question = (number - 1, code, criterion)
    # Who abstained before is the likeliest to abstain again.
    doubt = {one: (votes.get((last, one), 0) is None, chance.random()) for one in present}
    silent = sorted(present, key=lambda one: doubt[one], reverse=True)[: spread.abstained]
    rating = sorted((one for one in present if one not in silent), key=lambda one: leanings[one])
    points = chain.from_iterable(repeat(at, n) for at, n in enumerate(spread.points, start=1))
    question: Question = (number, code, criterion)
    votes.update({(question, one): None for one in silent})
    votes.update({(question, one): point for one, point in zip(rating, points, strict=True)})


def place_remarks(story: Story, votes: Votes) -> list[tuple[Remark, Member]]:
    """Return who wrote each remark: a person with the rating it speaks of, one an item and round.

    Hard ones to place come first, then the English ones; people keep to one language.
    """
    desk = _Desk(votes, Random(story.comment_seed))  # noqa: S311 - see deal_votes
    ordered = sorted(story.remarks, key=lambda one: (desk.choice(one) > _FEW, one.is_korean))
    placed = {remark: desk.place(remark) for remark in ordered}
    return [(remark, placed[remark]) for remark in story.remarks]


@dataclass(slots=True)
class _Writer:
    korean: int = 0
    english: int = 0

    def strain(self, remark: Remark) -> tuple[int, int]:
        """Return how ill a remark would fit: other language first; few write the English ones."""
        return (self.english, self.korean) if remark.is_korean else (self.korean, -self.english)


class _Desk:
    """Finds a writer for each remark."""

    def __init__(self, votes: Votes, chance: Random) -> None:
        self._votes = votes
        self._chance = chance
        self._writers: dict[Member, _Writer] = {}
        self._taken: Counter[tuple[int, str, Member]] = Counter()

    def choice(self, remark: Remark) -> int:
        """Return how many may have written a remark."""
        return sum(self._fits(remark, one) for one in self._candidates(remark))

    def place(self, remark: Remark) -> Member:
        """Return who writes a remark: whoever it fits best of those it can come from."""
        fitting = [one for one in self._candidates(remark) if self._fits(remark, one)]
        if not fitting:
            raise ShippedFileError(f"sample.json: nobody can have written {remark.text!r}")
        self._chance.shuffle(fitting)
        writer = min(fitting, key=lambda one: self._writer(one).strain(remark))
        self._note(remark, writer)
        return writer

    def _candidates(self, remark: Remark) -> list[Member]:
        question = (remark.round_number, remark.recommendation, remark.criterion)
        return [
            member
            for (asked, member), value in self._votes.items()
            if asked == question and member[0] == remark.group and value in remark.ratings
        ]

    def _fits(self, remark: Remark, member: Member) -> bool:
        if self._taken[remark.round_number, remark.recommendation, member]:
            return False
        return not remark.moved or remark.moved == self._movement(remark, member)

    def _movement(self, remark: Remark, member: Member) -> str:
        questions = [
            (number, remark.recommendation, remark.criterion)
            for number in (remark.round_number - 1, remark.round_number)
        ]
        before, after = (self._votes.get((question, member)) for question in questions)
        if before is None or after is None:
            return ""
        if before == after:
            return "same"
        return "up" if after > before else "down"

    def _writer(self, member: Member) -> _Writer:
        return self._writers.setdefault(member, _Writer())

    def _note(self, remark: Remark, member: Member) -> None:
        self._taken[remark.round_number, remark.recommendation, member] += 1
        writer = self._writer(member)
        if remark.is_korean:
            writer.korean += 1
        else:
            writer.english += 1
