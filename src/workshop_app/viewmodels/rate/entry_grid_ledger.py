"""What the entry grid knows of a round: typed in here, answered elsewhere, commented."""

from collections.abc import Iterable, Mapping

from workshop_app.domain.rounds import Channel, Comment, Rating
from workshop_app.services.ballots import Answer, Asked
from workshop_app.viewmodels.rate.ballot_views import Given
from workshop_app.viewmodels.rate.batch import Draft

Place = tuple[str, str, str]  # participant, recommendation, criterion
Entries = dict[str, dict[Asked, Answer]]
"""By participant: what is to stand in a place, a clearing where it is to be blank."""
CLEARED = Answer(clear=True)


class EntryLedger:
    """Keeps the values typed in here only; of every other answer it knows no more than the place."""

    def __init__(self) -> None:
        self._own: dict[str, dict[Asked, Answer]] = {}
        self._foreign: set[Place] = set()
        self._comments: dict[tuple[str, str], Comment] = {}

    def own(self, place: Place) -> Given | None:
        """Return what was typed in here."""
        found = self.own_answer(place)
        return None if found.clear else Given(found.value, found.recused)

    def own_answer(self, place: Place) -> Answer:
        """Return what was typed in here as it was recorded; a clearing where it is blank."""
        return self._own.get(place[0], {}).get(place[1:], CLEARED)

    def is_foreign(self, place: Place) -> bool:
        """Tell whether the person has answered this themselves."""
        return place in self._foreign

    def comment(self, person_id: str, recommendation_id: str) -> str:
        """Return the comment typed in here."""
        found = self._comments.get((person_id, recommendation_id))
        return found.text if found is not None and found.channel is Channel.ENTRY else ""

    def has_comment(self, person_id: str, recommendation_id: str) -> bool:
        """Tell whether there is a comment, whoever gave it."""
        found = self._comments.get((person_id, recommendation_id))
        return found is not None and bool(found.text)

    def is_comment_foreign(self, person_id: str, recommendation_id: str) -> bool:
        """Tell whether the person has commented themselves."""
        found = self._comments.get((person_id, recommendation_id))
        return found is not None and found.channel is not Channel.ENTRY

    def put(self, entries: Entries) -> None:
        """Take what was typed in; 200,000 cells are merged in some milliseconds."""
        for person, given in entries.items():
            self._own[person] = {**self._own.get(person, {}), **given}

    def put_comment(self, comment: Comment) -> None:
        """Take a comment that was typed in."""
        self._comments[comment.participant_id, comment.recommendation_id] = comment

    def forget(self) -> None:
        """Know nothing any more, as between two rounds."""
        self._own, self._foreign, self._comments = {}, set(), {}

    def take_round(self, ratings: Iterable[Rating], comments: Iterable[Comment]) -> None:
        """Take everything as it was read anew."""
        self.forget()
        self._note(ratings, comments)

    def take_person(
        self, person_id: str, ratings: Iterable[Rating], comments: Iterable[Comment]
    ) -> None:
        """Take one person's answers: reading everybody's takes long in a large workshop."""
        self._own.pop(person_id, None)
        self._foreign = {k for k in self._foreign if k[0] != person_id}
        self._comments = {k: v for k, v in self._comments.items() if k[0] != person_id}
        self._note(ratings, comments)

    def overlay(self, waiting: Mapping[str, Draft]) -> None:
        """Show what waits to be stored as it will be."""
        self.put({person: draft.answers for person, draft in waiting.items()})

    def _note(self, ratings: Iterable[Rating], comments: Iterable[Comment]) -> None:
        for one in ratings:
            if one.channel is Channel.ENTRY:
                answers = self._own.setdefault(one.participant_id, {})
                answers[one.place] = Answer(one.value, one.recused)
            else:
                self._foreign.add((one.participant_id, *one.place))
        for one in comments:
            self.put_comment(one)
