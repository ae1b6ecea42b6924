"""What becomes of a ballot beside what stands: kept, there already, older, or held. Pure rules."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from workshop_app.domain.rounds import Channel, Comment, HeldAnswer, Rating
from workshop_app.services.ledgers import RatingStep

Place = tuple[str, str | None]
"""Recommendation and criterion; without a criterion it is the comment."""
Asked = tuple[str, str]


class OnConflict(StrEnum):
    """What becomes of an answer that differs from another channel's."""

    HOLD = "hold"
    KEEP = "keep"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Answer:
    """A point, None to abstain; `recused` for an interest in it; `clear` takes it away."""

    value: int | None = None
    recused: bool = False
    clear: bool = False


@dataclass(frozen=True, slots=True)
class Ballot:
    """What one person gives in one round by one channel, at once or little by little.

    A revision above 0 says which of two ballots of a channel is the newer, whatever comes first;
    0 is what a person enters now at this machine. An empty comment takes the comment away.
    """

    round_id: str
    participant_id: str
    channel: Channel
    answers: Mapping[Asked, Answer] = field(default_factory=dict[Asked, Answer])
    comments: Mapping[str, str] = field(default_factory=dict[str, str])
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What is stored of a person in a round; `newest` is the newest revision of the channel."""

    ratings: Mapping[Asked, Rating]
    comments: Mapping[str, Comment]
    newest: Mapping[Place, int]


@dataclass(slots=True)
class Merged:
    """What is to be written, and what became of each place."""

    steps: list[RatingStep] = field(default_factory=list[RatingStep])
    comments: list[Comment] = field(default_factory=list[Comment])
    holds: list[HeldAnswer] = field(default_factory=list[HeldAnswer])
    kept: list[Place] = field(default_factory=list[Place])
    already: list[Place] = field(default_factory=list[Place])
    older: list[Place] = field(default_factory=list[Place])
    held: list[Place] = field(default_factory=list[Place])


class Merger:
    """Lays one ballot beside what stands; `on_conflict` is asked only where there is one."""

    def __init__(
        self,
        ballot: Ballot,
        standing: Standing,
        at: datetime,
        on_conflict: Callable[[], OnConflict],
    ) -> None:
        self.merged = Merged()
        self._ballot = ballot
        self._standing = standing
        self._at = at
        self._on_conflict = on_conflict

    def merge(self, criterion_ids: Sequence[str]) -> Merged:
        """Return what becomes of all answers and comments."""
        for item, answers in _by_recommendation(self._ballot.answers, criterion_ids).items():
            self._merge_item(item, answers, criterion_ids)
        for item, text in self._ballot.comments.items():
            self._merge_comment(item, text)
        return self.merged

    def _merge_item(
        self, item: str, answers: Mapping[str, Answer], criterion_ids: Sequence[str]
    ) -> None:
        stored = self._standing.ratings
        fresh: dict[str, Answer] = {}
        disputed: dict[str, Answer] = {}
        for criterion, answer in answers.items():
            place = item, criterion
            before = stored.get(place)
            if _is_same(before, answer):
                self._leave(place, before)
            elif self._is_older(place):
                self.merged.older.append(place)
            elif before is None or before.channel is self._ballot.channel:
                fresh[criterion] = answer
            elif answer.clear and self._on_conflict() is not OnConflict.REPLACE:
                self._leave(place, None)  # of this channel there is nothing to take away
            else:
                disputed[criterion] = answer
        if disputed:
            fresh = self._settle(item, fresh, disputed)
        self._lift_recusal(item, fresh, criterion_ids)
        for criterion, answer in fresh.items():
            self._keep((item, criterion), answer)

    def _lift_recusal(
        self, item: str, fresh: dict[str, Answer], criterion_ids: Sequence[str]
    ) -> None:
        """Take the rest of a recusal away: whoever rates after all has no interest any more."""
        if not fresh or any(one.recused for one in fresh.values()):
            return
        for criterion in criterion_ids:
            before = self._standing.ratings.get((item, criterion))
            if before is not None and before.recused:
                fresh.setdefault(criterion, Answer(clear=True))

    def _settle(
        self, item: str, fresh: dict[str, Answer], disputed: dict[str, Answer]
    ) -> dict[str, Answer]:
        """Return what is kept of a recommendation with conflicts; a recusal is never parted."""
        wish = self._on_conflict()
        if wish is OnConflict.REPLACE:
            return {**fresh, **disputed}
        whole = any(one.recused for one in disputed.values())
        aside, rest = ({**fresh, **disputed}, {}) if whole else (disputed, fresh)
        for criterion, answer in aside.items():
            place = item, criterion
            if wish is OnConflict.KEEP:
                self.merged.older.append(place)
            else:
                self.merged.held.append(place)
                self.merged.holds.append(self._holding(place, answer))
        return rest

    def _keep(self, place: Asked, answer: Answer) -> None:
        before = self._standing.ratings.get(place)
        self.merged.steps.append(RatingStep(self._rating(place, answer), before, answer.clear))
        self.merged.kept.append(place)

    def _leave(self, place: Asked, before: Rating | None) -> None:
        """Let stand what stands; a newer revision that says the same is noted."""
        self.merged.already.append(place)
        if self._ballot.revision <= self._standing.newest.get(place, 0):
            return
        said = Answer(before.value, before.recused) if before else Answer(clear=True)
        rating = self._rating(place, said)
        if before is None or before.channel is not rating.channel:
            step = RatingStep(rating, before, clears=before is None, stands=False)
        else:
            step = RatingStep(rating, before, is_told=False)
        self.merged.steps.append(step)

    def _rating(self, place: Asked, answer: Answer) -> Rating:
        ballot = self._ballot
        return Rating(
            ballot.round_id,
            ballot.participant_id,
            *place,
            None if answer.clear or answer.recused else answer.value,
            ballot.channel,
            self._at,
            answer.recused,
            ballot.revision,
        )

    def _merge_comment(self, item: str, text: str) -> None:
        place, ballot = (item, None), self._ballot
        before = self._standing.comments.get(item)
        comment = Comment(
            ballot.round_id, ballot.participant_id, item, text, ballot.channel, self._at
        )
        is_same = text == (before.text if before else "")
        is_other = before is not None and before.channel is not ballot.channel
        if is_same:
            self.merged.already.append(place)
            if ballot.revision > self._standing.newest.get(place, 0):
                self.merged.comments.append(comment)
        elif self._is_older(place):
            self.merged.older.append(place)
        elif not is_other or self._on_conflict() is OnConflict.REPLACE:
            self.merged.kept.append(place)
            self.merged.comments.append(comment)
        elif not text:
            self.merged.already.append(place)
        elif self._on_conflict() is OnConflict.KEEP:
            self.merged.older.append(place)
        else:
            self.merged.held.append(place)
            self.merged.holds.append(self._holding(place, Answer(), text))

    def _holding(self, place: Place, answer: Answer, text: str = "") -> HeldAnswer:
        ballot = self._ballot
        return HeldAnswer(
            round_id=ballot.round_id,
            participant_id=ballot.participant_id,
            recommendation_id=place[0],
            criterion_id=place[1],
            channel=ballot.channel,
            held_at=self._at,
            value=answer.value,
            recused=answer.recused,
            text=text,
            revision=ballot.revision,
        )

    def _is_older(self, place: Place) -> bool:
        revision = self._ballot.revision
        return bool(revision) and revision <= self._standing.newest.get(place, 0)


def _is_same(before: Rating | None, answer: Answer) -> bool:
    if before is None or answer.clear:
        return before is None and answer.clear
    return before.says(None if answer.recused else answer.value, recused=answer.recused)


def _by_recommendation(
    answers: Mapping[Asked, Answer], criterion_ids: Sequence[str]
) -> dict[str, dict[str, Answer]]:
    """Return answers by recommendation and criterion; a recusal is spread over all criteria."""
    found: dict[str, dict[str, Answer]] = {}
    for (item, criterion), answer in answers.items():
        known = found.setdefault(item, {})
        if answer.recused:
            found[item] = dict.fromkeys(criterion_ids, Answer(recused=True))
        elif any(one.recused for one in known.values()):
            found[item] = {criterion: answer}  # said later, so it lifts the recusal
        else:
            known[criterion] = answer
    return found
