"""Opened or closed too early: taken back without a trace while nobody has answered."""

from collections.abc import Callable

from workshop_app.domain.errors import AnsweredInRoundError
from workshop_app.domain.progression import with_closing_taken_back, with_opening_taken_back
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import tell_of_rounds, who_answered


def take_back_opening(context: Context, workshop_id: str, round_id: str) -> Workshop:
    """Leave no trace of the open round. Raises AnsweredInRoundError where anybody has answered."""
    return _take_back(context, workshop_id, round_id, with_opening_taken_back)


def take_back_closing(context: Context, workshop_id: str, round_id: str) -> Workshop:
    """Have the round open as before. Raises AnsweredInRoundError where anybody has answered."""
    return _take_back(context, workshop_id, round_id, with_closing_taken_back)


def _take_back(
    context: Context, workshop_id: str, round_id: str, change: Callable[[Workshop, str], Workshop]
) -> Workshop:
    with context.store.writing() as work:
        before = work.workshops.get(workshop_id)
        for person_id in sorted(who_answered(work, round_id)):
            code, number = before.participant(person_id).code, before.round(round_id).number
            raise AnsweredInRoundError(name=code, number=number)
        after = change(before, round_id)
        work.workshops.save(after)
        work.commit()
    tell_of_rounds(context, before, after)
    return after
