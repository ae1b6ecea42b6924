"""Conclude: what the room decided of each recommendation."""

from dataclasses import replace

from workshop_app.domain.decisions import Decision
from workshop_app.domain.preparation import limited
from workshop_app.domain.text import clean_line, clean_text
from workshop_app.domain.workshop import TEXT_LIMIT, TITLE_LIMIT
from workshop_app.services.context import Context
from workshop_app.services.events import DecisionRecorded


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


def read_decisions(context: Context, workshop_id: str) -> dict[str, Decision]:
    """Return the decisions by recommendation id."""
    with context.store.reading() as work:
        return {one.recommendation_id: one for one in work.decisions.of_workshop(workshop_id)}
