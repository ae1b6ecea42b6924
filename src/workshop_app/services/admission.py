"""Who may take up a ballot with the code they type, at whichever door."""

from workshop_app.domain.codes import code_key
from workshop_app.domain.errors import (
    BallotFinishedError,
    CodeUnknownError,
    CodeWaitError,
    RoundNotOpenError,
)
from workshop_app.domain.participants import Participant
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import person_progress
from workshop_app.services.tries import forget_tries, seconds_to_wait, take_a_try

_TRIES = "code"


def identify(context: Context, workshop_id: str, code: str) -> Participant:
    """Return whose code was typed; wrong ones are slowed down as wrong PINs are.

    Raises CodeUnknownError, or CodeWaitError while not even the right one is tried.
    """
    person = person_with_code(context.workshop(workshop_id), code)
    with context.store.writing() as work:
        wait = seconds_to_wait(work.settings, _TRIES, context.now())
        if person is None or wait:
            take_a_try(work.settings, _TRIES, context.now())
        else:  # no time is kept of a right code: it would tell who came last
            forget_tries(work.settings, _TRIES)
        work.commit()
    if wait:
        raise CodeWaitError(wait_seconds=wait)
    if person is None:
        raise CodeUnknownError
    return person


def admit(context: Context, workshop_id: str, person: Participant) -> None:
    """Let a person take up their ballot of the open round.

    Raises RoundNotOpenError, or BallotFinishedError: whoever guesses a code must not read what
    another has answered.
    """
    workshop = context.workshop(workshop_id)
    this = workshop.open_round
    if this is None:
        raise RoundNotOpenError(number=len(workshop.rounds), state="closed")
    if person_progress(context, workshop, this, person).finished:
        raise BallotFinishedError


def person_with_code(workshop: Workshop, code: str) -> Participant | None:
    """Return the person whose code was typed, however it was typed.

    Where two differ in case or hyphens only, as files of earlier versions may have it, nobody's
    is opened but by the exact one.
    """
    found = [one for one in workshop.participants if code_key(one.code) == code_key(code)]
    if len(found) > 1:
        found = [one for one in found if one.code == code.strip()]
    return found[0] if found and code_key(code) else None
