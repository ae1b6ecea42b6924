"""The slides before there are results: how to rate, and how many have finished."""

from collections.abc import Sequence
from math import ceil

from workshop_app.analysis.suppression import groups_to_hide, hides_answers
from workshop_app.domain.recommendations import Criterion
from workshop_app.domain.rounds import Round
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.draw_up import everyone, group_refs, scale_axis
from workshop_app.services.rounds import GroupProgress
from workshop_app.viewmodels.presenter.slides import Asked, HowTo, Progress, ProgressRow, Slide
from workshop_app.wording.language import local, translate

CRITERIA = 2  # on one slide, with their scales


def how_to_slide(workshop: Workshop, page: int = 0) -> Slide:
    """Return how to rate in the round that is open, or that would be opened."""
    this = workshop.open_round
    criteria: Sequence[Criterion] = workshop.criteria_of(this) if this else workshop.criteria
    asked = tuple(Asked(local(one.name), local(one.question), scale_axis(one)) for one in criteria)
    pages = max(ceil(len(asked) / CRITERIA), 1)
    page = min(page, pages - 1)
    number = this.number if this else len(workshop.rounds) + 1
    above = translate("Presenter", "{title} · round {n}").format(title=workshop.title, n=number)
    count = len(this.recommendation_ids) if this else len(workshop.recommendations)
    foot = translate("Words", "Recommendations: {n}").format(n=count)
    return Slide(
        f"{above} · {page + 1}/{pages}" if pages > 1 else above,
        translate("Presenter", "How to rate"),
        body=HowTo(asked[page * CRITERIA : (page + 1) * CRITERIA], _hints()),
        foot=foot,
        aside=translate(
            "Presenter",
            "You can change your answers until the round closes. No other participant sees them.",
        ),
        pages=pages,
    )


def progress_slide(workshop: Workshop, this: Round, groups: Sequence[GroupProgress]) -> Slide:
    """Return how many have finished, by group only while no group is too small.

    Who is counted changes while a round is open: with another group shown a minute later, or in
    the results, the one that protects a small group now would give it away.
    """
    minimum = workshop.rule.minimum_group
    sizes = {part.group.key: part.counted for part in groups}
    hidden = groups_to_hide(sizes, minimum)
    refs = group_refs(workshop)
    rows = tuple(
        ProgressRow(refs[part.group.key], part.counted, part.finished)
        for part in groups
        if part.counted and not hidden
    )
    people = sum(sizes.values())
    finished = sum(part.finished for part in groups)
    whole = ProgressRow(everyone(), people, None if hides_answers(people, minimum) else finished)
    open_said = translate("Presenter", "Round {n} · rating")
    closed_said = translate("Presenter", "Round {n} · closed")
    return Slide(
        (open_said if this.is_open else closed_said).format(n=this.number),
        translate("Presenter", "Participants who have finished"),
        body=Progress(whole, rows if len(rows) > 1 else ()),
    )


def _hints() -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("Ballot", "Don't know"),
            translate(
                "Presenter",
                "Choose it where you cannot judge. It is counted apart from the middle and from no answer.",
            ),
        ),
        (
            translate("Presenter", "Own interest"),
            translate("Presenter", "Do not rate what you or your organisation gain or lose by."),
        ),
        (
            translate("Words", "Comment"),
            translate("Presenter", "If you rate low, write why, and what would have to change."),
        ),
    )
