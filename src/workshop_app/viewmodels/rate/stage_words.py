"""What opening, closing and showing will do, said before, with numbers and never a result."""

from datetime import datetime

from workshop_app.viewmodels.rate.model import Phase, RateModel
from workshop_app.viewmodels.rate.shown_before import late_held
from workshop_app.wording.language import translate


def stage_sentence(model: RateModel) -> str:
    """Say where rating stands, and what the next act will do."""
    return {
        Phase.PREPARING: _before_opening,
        Phase.OPEN: progress_sentence,
        Phase.CLOSED: _before_showing,
        Phase.REVEALED: _shown,
        Phase.CONCLUDED: _concluded,
    }[model.phase](model)


def progress_sentence(model: RateModel) -> str:
    """Say who has finished, and of whom nothing is waited for."""
    text = translate("Rate", "Finished: {done} of {total}. Not finished yet: {unfinished}.")
    if model.people and not model.unfinished:
        text = translate("Rate", "Everybody has finished: the round can be closed.")
    said = text.format(done=model.finished, total=model.people, unfinished=model.unfinished)
    return " ".join((said, *_apart(model)))


def closing_question(model: RateModel) -> str:
    """Say whose answers closing cuts off."""
    return " ".join(
        (
            translate("Rate", "Not finished: {unfinished} of {total}.").format(
                unfinished=model.unfinished, total=model.people
            ),
            *_apart(model),
            translate(
                "Rate",
                "What they have answered counts; what they have not answered by now will be "
                "missing.",
            ),
        )
    )


def closed_sentence(model: RateModel, unfinished: int) -> str:
    """Say that the round is closed; `unfinished` had not finished when it was."""
    text = translate("Rate", "The round is closed. People who had not finished: {unfinished}.")
    return " ".join((text.format(unfinished=unfinished), *_apart(model)))


def opened_sentence(model: RateModel) -> str:
    """Say which round is open, and to whom."""
    text = translate("Rate", "Round {number} is open. Recommendations: {items}. People: {people}.")
    this = model.workshop.rounds[-1]
    items = len(this.recommendation_ids)
    return text.format(number=this.number, items=items, people=model.people)


def since_line(model: RateModel) -> str:
    """Say when the round was opened, closed and reopened."""
    this = model.round
    if this is None:
        return ""
    parts: list[str] = []
    if this.opened_at is not None:
        opened = translate("Rate", "Opened at {time}")
        parts.append(opened.format(time=_clock(this.opened_at)))
    if this.closed_at is not None:
        closed = translate("Rate", "closed at {time}")
        parts.append(closed.format(time=_clock(this.closed_at)))
    for trace in this.reopenings:
        again = translate("Rate", "reopened at {time}: {reason}")
        parts.append(again.format(time=_clock(trace.at), reason=trace.reason))
    return " · ".join(parts)


def _before_opening(model: RateModel) -> str:
    locked = translate(
        "Rate",
        "When round 1 opens, the consensus rule, the criteria and their scales are locked for "
        "this workshop.",
    )
    asked = translate("Rate", "It asks {people} people about {items} recommendations.")
    if not model.can_open:
        return locked
    return f"{asked.format(people=model.people, items=len(model.chosen))} {locked}"


def _before_showing(model: RateModel) -> str:
    taken = translate(
        "Rate", "No ratings are taken any more. Results stay hidden until you reveal them."
    )
    counted = translate("Rate", "Finished: {done} of {total}.")
    said = counted.format(done=model.finished, total=model.people)
    return " ".join((said, *_apart(model), taken))


def _shown(model: RateModel) -> str:
    seen = translate("Rate", "The results can be seen under Results and shown to the participants.")
    return " ".join(filter(None, (seen, late_held(model.workshop))))


def _concluded(_model: RateModel) -> str:
    return translate("Words", "This workshop is concluded and read-only.")


def _apart(model: RateModel) -> list[str]:
    """Name those of whom nothing is waited for, if there are any."""
    absent = translate("Rate", "Absent: {n}.").format(n=model.absent)
    observers = translate("Rate", "Observers: {n}.").format(n=model.observers)
    return [said for said, n in ((absent, model.absent), (observers, model.observers)) if n]


def _clock(moment: datetime) -> str:
    return moment.astimezone().strftime("%H:%M")
