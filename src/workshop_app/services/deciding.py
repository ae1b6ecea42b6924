"""Conclude: what the room decided of each recommendation."""

from dataclasses import replace

from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.errors import NotAmendedError
from workshop_app.domain.lineage import with_amended_wording
from workshop_app.domain.preparation import limited
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.text import LocalText, clean_line, clean_text
from workshop_app.domain.workshop import TEXT_LIMIT, TITLE_LIMIT, Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import DecisionRecorded, WorkshopChanged
from workshop_app.wording.language import current_language, local


def record_decision(context: Context, workshop_id: str, decision: Decision) -> None:
    """Keep a decision, committed at once; WorkshopConcludedError where it is read-only."""
    cleaned = replace(
        decision,
        amended_text=limited(clean_text(decision.amended_text), TEXT_LIMIT),
        reason=limited(clean_text(decision.reason), TEXT_LIMIT),
        owner=limited(clean_line(decision.owner), TITLE_LIMIT),
        decided_at=context.now(),
    )
    with context.store.writing() as work:
        work.workshops.get(workshop_id).require_editable()
        work.decisions.put(workshop_id, cleaned)
        work.commit()
    context.events.publish(DecisionRecorded(workshop_id))


def succeed_with_amendment(
    context: Context, workshop_id: str, recommendation_id: str
) -> tuple[Workshop, Workshop]:
    """Add the amended wording of a recommendation, to be rated in the next round in its place.

    Return the workshop before and after, by which `put_back_edit` takes it back.

    Raises:
        NotAmendedError: it was not decided to amend it, or its words are the same as before.
        AmendmentRatedError: the amended wording was put to the vote before.
        WorkshopConcludedError: the workshop is read-only.
    """
    with context.store.writing() as work:
        before = work.workshops.get(workshop_id)
        before.require_editable()
        decided = {one.recommendation_id: one for one in work.decisions.of_workshop(workshop_id)}
        item = before.recommendation(recommendation_id)
        text = amended_text(item, decided.get(recommendation_id))
        if not text:
            raise NotAmendedError(name=item.code)
        words = LocalText().with_language(current_language(), text)
        after = with_amended_wording(before, recommendation_id, words)
        work.workshops.save(after)
        work.commit()
    context.events.publish(WorkshopChanged(workshop_id))
    return before, after


def amended_text(item: Recommendation, decision: Decision | None) -> str:
    """Return the wording that was adopted in place of a recommendation's own; else nothing."""
    if decision is None or decision.outcome is not Outcome.AMEND:
        return ""
    return "" if decision.amended_text == own_words(item) else decision.amended_text


def own_words(item: Recommendation) -> str:
    """Return what an amendment begins with: the text, or the title where there is none."""
    return local(item.text) or local(item.title)


def read_decisions(context: Context, workshop_id: str) -> dict[str, Decision]:
    """Return the decisions by recommendation id."""
    with context.store.reading() as work:
        return {one.recommendation_id: one for one in work.decisions.of_workshop(workshop_id)}
