"""Who may take up a ballot with the code they type, at whichever door."""

from workshop_app.domain.errors import BallotFinishedError, CodeUnknownError, RoundNotOpenError
from workshop_app.domain.participants import Participant
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import person_progress


def admit(context: Context, workshop_id: str, code: str) -> Participant:
    """Return whose ballot of the open round this code opens.

    Raises CodeUnknownError, RoundNotOpenError, or BallotFinishedError: whoever guesses a code must
    not read what another has answered.
    """
    workshop = context.workshop(workshop_id)
    person = person_with_code(workshop, code)
    if person is None:
        raise CodeUnknownError
    this = workshop.open_round
    if this is None:
        raise RoundNotOpenError(number=len(workshop.rounds), state="closed")
    if person_progress(context, workshop, this, person).finished:
        raise BallotFinishedError
    return person


def person_with_code(workshop: Workshop, code: str) -> Participant | None:
    """Return the person whose code was typed, in any case and with or without the dash."""
    wanted = _key(code)
    people = (one for one in workshop.participants if wanted and _key(one.code) == wanted)
    return next(people, None)


def _key(code: str) -> str:
    return "".join(one for one in code.casefold() if one.isalnum())
