"""What the entry grid knows of a round: typed in here, answered elsewhere, commented."""

from collections.abc import Iterable, Mapping

from workshop_app.domain.rounds import Channel, Comment, Rating
from workshop_app.services.ballots import Answer
from workshop_app.services.ports import UnitOfWork
from workshop_app.viewmodels.rate.ballot_views import Given

Place = tuple[str, str, str]  # participant, recommendation, criterion


class EntryLedger:
    """Keeps the values typed in here only; of every other answer it knows no more than the place."""

    def __init__(self) -> None:
        self._own: dict[Place, Given] = {}
        self._foreign: set[Place] = set()
        self._comments: dict[tuple[str, str], Comment] = {}

    def own(self, place: Place) -> Given | None:
        """Return what was typed in here."""
        return self._own.get(place)

    def is_foreign(self, place: Place) -> bool:
        """Tell whether the person has answered this themselves."""
        return place in self._foreign

    def comment(self, person_id: str, recommendation_id: str) -> str:
        """Return the comment typed in here."""
        found = self._comments.get((person_id, recommendation_id))
        return found.text if found is not None and found.channel is Channel.ENTRY else ""

    def is_comment_foreign(self, person_id: str, recommendation_id: str) -> bool:
        """Tell whether the person has commented themselves."""
        found = self._comments.get((person_id, recommendation_id))
        return found is not None and found.channel is not Channel.ENTRY

    def put(self, place: Place, given: Given | None) -> Answer:
        """Take what was typed in, None for blank; return it as it is to be recorded."""
        if given is None:
            self._own.pop(place, None)
            return Answer(*place, clear=True)
        self._own[place] = given
        return Answer(*place, value=given.value)

    def put_comment(self, comment: Comment) -> None:
        """Take a comment that was typed in."""
        self._comments[comment.participant_id, comment.recommendation_id] = comment

    def forget(self) -> None:
        """Know nothing any more, as between two rounds."""
        self._own, self._foreign, self._comments = {}, set(), {}

    def read_round(self, work: UnitOfWork, round_id: str) -> None:
        """Read everything anew."""
        ratings, comments = work.ratings.of_round(round_id), work.comments.of_round(round_id)
        self.forget()
        self._note(ratings, comments)

    def read_person(self, work: UnitOfWork, round_id: str, person_id: str) -> None:
        """Read one person's answers anew: reading everybody's takes long in a large workshop."""
        ratings = work.ratings.of_ballot(round_id, person_id)
        comments = work.comments.of_ballot(round_id, person_id)
        self._own = {k: v for k, v in self._own.items() if k[0] != person_id}
        self._foreign = {k for k in self._foreign if k[0] != person_id}
        self._comments = {k: v for k, v in self._comments.items() if k[0] != person_id}
        self._note(ratings, comments)

    def overlay(self, waiting: Mapping[Place, Answer]) -> None:
        """Show what waits to be stored as it will be."""
        for place, answer in waiting.items():
            self._own.pop(place, None)
            if not answer.clear:
                self._own[place] = Given(answer.value)

    def _note(self, ratings: Iterable[Rating], comments: Iterable[Comment]) -> None:
        for one in ratings:
            place = one.participant_id, one.recommendation_id, one.criterion_id
            if one.channel is Channel.ENTRY:
                self._own[place] = Given(one.value)
            else:
                self._foreign.add(place)
        for one in comments:
            self.put_comment(one)
