"""Where the words of a round are others today: what people rated, and how it reads now."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop_app.domain.recommendations import Criterion, Recommendation
from workshop_app.domain.rounds import Round
from workshop_app.domain.workshop import Workshop
from workshop_app.wording.language import local, translate


@dataclass(frozen=True, slots=True)
class Rewording:
    """One text that was changed after a round was opened, in the current language.

    `of` is the code of the recommendation or the name of the criterion, `what` the part of it.
    """

    of: str
    what: str
    then: str
    now: str


def item_rewordings(workshop: Workshop, then: Recommendation) -> tuple[Rewording, ...]:
    """Return what is worded differently today of a recommendation as a round had it."""
    now = workshop.recommendation(then.id)
    pairs = (
        (translate("Words", "Code"), then.code, now.code),
        (translate("Words", "Title"), local(then.title), local(now.title)),
        (translate("Words", "Text"), local(then.text), local(now.text)),
    )
    return tuple(Rewording(then.code, *pair) for pair in pairs if pair[1] != pair[2])


def criterion_rewordings(workshop: Workshop, then: Criterion) -> tuple[Rewording, ...]:
    """Return what is worded or labelled differently today of a criterion as a round had it."""
    now = workshop.criterion(then.id)
    label = translate("Criteria", "Label of {n}")
    pairs = [
        (translate("Criteria", "Name"), local(then.name), local(now.name)),
        (translate("Criteria", "Question"), local(then.question), local(now.question)),
        *(
            (label.format(n=one.value), local(one.label), local(other.label))
            for one, other in zip(then.scale.points, now.scale.points, strict=True)
        ),
    ]
    return tuple(Rewording(local(then.name), *pair) for pair in pairs if pair[1] != pair[2])


def round_rewordings(workshop: Workshop, this: Round) -> Iterator[Rewording]:
    """Return everything of a round that is worded differently today."""
    for item in workshop.rated_in(this):
        yield from item_rewordings(workshop, item)
    for criterion in workshop.criteria_of(this):
        yield from criterion_rewordings(workshop, criterion)
