"""What storage offers of the ledgers: ratings, comments, what is held, what was shown before."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from workshop_app.domain.lateness import Told
from workshop_app.domain.rounds import (
    ChangeKind,
    Channel,
    Comment,
    CommentChange,
    HeldAnswer,
    Rating,
    RatingChange,
)


class RatingStep(NamedTuple):
    """One step in the ledger of ratings: `rating` comes in the place of `before`.

    `clears`: the place is blank then. `stands` False: a line of history only. `is_told` False: no
    line, as where only a newer revision of the same answer is noted.
    """

    rating: Rating
    before: Rating | None
    clears: bool = False
    stands: bool = True
    is_told: bool = True

    @property
    def kind(self) -> ChangeKind:
        """Tell what happens to the place."""
        if self.clears:
            return ChangeKind.CLEARED
        if self.rating.recused:
            return ChangeKind.RECUSED
        return ChangeKind.ABSTAINED if self.rating.value is None else ChangeKind.RATED


class Ratings(Protocol):
    """The ledger of ratings, and its history."""

    def of_round(self, round_id: str) -> list[Rating]:
        """Return all ratings of a round, in no particular order."""
        ...

    def of_ballot(
        self, round_id: str, participant_id: str, recommendation_id: str = ""
    ) -> list[Rating]:
        """Return one person's ratings in a round, or only those of one recommendation."""
        ...

    def newest(
        self, round_id: str, participant_id: str, channel: Channel
    ) -> dict[tuple[str, str], int]:
        """Return the newest revision that a channel brought, for each place it ever answered."""
        ...

    def write(self, steps: Sequence[RatingStep]) -> None:
        """Take steps that were decided on what stands in this transaction, one for each place."""
        ...

    def put(self, rating: Rating) -> None:
        """Keep an answer in place of an earlier one, and write a line of history.

        The same answer again changes nothing and writes no line; of a newer revision of the same
        channel its number and time are kept. Who answers is no longer absent, but for recusals.
        """
        ...

    def put_many(self, ratings: Iterable[Rating]) -> None:
        """Keep many answers, as `put` does each."""
        ...

    def recusals(self, round_id: str) -> list[Rating]:
        """Return the answers of a round by which people recused themselves."""
        ...

    def clear(self, rating: Rating) -> None:
        """Remove the answer for the place of `rating`, with a line of history."""
        ...

    def count(self, *, round_id: str = "", recommendation_id: str = "", person_id: str = "") -> int:
        """Return how many ratings match all that is given."""
        ...

    def progress(self, round_id: str) -> dict[str, int]:
        """Return participant id -> number of answers (ratings and abstentions) in a round."""
        ...

    def channels(self, round_id: str) -> dict[str, dict[Channel, int]]:
        """Return participant id -> number of answers by each channel, without recusals."""
        ...

    def history(self, round_id: str) -> list[RatingChange]:
        """Return what happened to the ratings of a round, oldest first."""
        ...


class Comments(Protocol):
    """The ledger of comments."""

    def of_round(self, round_id: str) -> list[Comment]:
        """Return all comments of a round, oldest first."""
        ...

    def of_ballot(self, round_id: str, participant_id: str) -> list[Comment]:
        """Return one person's comments in a round."""
        ...

    def newest(self, round_id: str, participant_id: str, channel: Channel) -> dict[str, int]:
        """Return the newest revision that a channel brought, for each recommendation."""
        ...

    def put(self, comment: Comment, revision: int = 0) -> None:
        """Keep a comment in place of an earlier one; an empty text removes it.

        The same text again only notes the revision that brought it.
        """
        ...

    def history(self, round_id: str) -> list[CommentChange]:
        """Return what happened to the comments of a round, oldest first."""
        ...


class Held(Protocol):
    """What other channels brought for places already answered, until the facilitator decides."""

    def of_round(self, round_id: str) -> list[HeldAnswer]:
        """Return what waits for a decision in a round: answers, then comments, oldest first."""
        ...

    def put(self, held: HeldAnswer) -> None:
        """Keep it in place of what the same channel brought for this place before.

        The person must have begun a ballot in the round.
        """
        ...

    def drop(self, held: HeldAnswer) -> None:
        """Let go of what this channel brought for this place, kept or not."""
        ...


class ToldFigures(Protocol):
    """What results were worked out from when they were shown, of rounds opened again since."""

    def of_round(self, round_id: str) -> Told:
        """Return it; nothing where the round was not opened again after results were shown."""
        ...

    def keep(self, round_id: str) -> None:
        """Keep the ratings and comments of a round as they stand now."""
        ...

    def drop(self, round_id: str) -> None:
        """Let go of what was kept of a round."""
        ...
