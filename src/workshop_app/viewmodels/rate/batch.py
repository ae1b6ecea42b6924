"""Answers and comments on their way to the disk, by the ballot they belong to."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from workshop_app.domain.rounds import Channel
from workshop_app.services.ballots import Answer, Asked, Ballot

Owner = tuple[str, str]  # round, participant


@dataclass(frozen=True, slots=True)
class Draft:
    """What is not stored yet of one ballot: answers by recommendation and criterion, comments."""

    answers: dict[Asked, Answer] = field(default_factory=dict[Asked, Answer])
    comments: dict[str, str] = field(default_factory=dict[str, str])

    def and_this(self, more: "Draft") -> "Draft":
        """Return all of it; what was given later counts."""
        return Draft({**self.answers, **more.answers}, {**self.comments, **more.comments})

    def without(self, stored: "Draft") -> "Draft":
        """Return what is left once `stored` is on the disk; what changed meanwhile stays."""
        return Draft(
            {at: one for at, one in self.answers.items() if stored.answers.get(at) != one},
            {at: one for at, one in self.comments.items() if stored.comments.get(at) != one},
        )


@dataclass(frozen=True, slots=True)
class Batch:
    """Drafts of any number of ballots; so small and so large that it must be cheap to merge."""

    drafts: Mapping[Owner, Draft] = field(default_factory=dict[Owner, Draft])

    def __bool__(self) -> bool:
        return bool(self.drafts)

    def __len__(self) -> int:
        return sum(len(one.answers) + len(one.comments) for one in self.drafts.values())

    def and_these(self, more: "Batch") -> "Batch":
        """Return all of it; what was given later counts."""
        merged = dict(self.drafts)
        for owner, draft in more.drafts.items():
            merged[owner] = merged[owner].and_this(draft) if owner in merged else draft
        return Batch(merged)

    def without(self, stored: "Batch", owners: Collection[Owner]) -> "Batch":
        """Return what is left once the drafts of these owners in `stored` are done with."""
        left: dict[Owner, Draft] = {}
        for owner, draft in self.drafts.items():
            done = stored.drafts.get(owner) if owner in owners else None
            if done is draft:
                continue
            rest = draft if done is None else draft.without(done)
            if rest.answers or rest.comments:
                left[owner] = rest
        return Batch(left)

    def ballots(self, channel: Channel) -> list[Ballot]:
        """Return it as ballots."""
        return [
            Ballot(*owner, channel, draft.answers, draft.comments)
            for owner, draft in self.drafts.items()
        ]
