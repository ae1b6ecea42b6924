"""The newest round, where its results were shown before: what opening it again would mean."""

from workshop_app.domain.progression import require_reopenable
from workshop_app.domain.workshop import Workshop
from workshop_app.wording.results import late_held_text


def least_late(workshop: Workshop) -> int:
    """Return how many ballots must change before results that were shown do; 0 if none were."""
    this = workshop.rounds[-1] if workshop.rounds else None
    shown = this is not None and (this.is_revealed or this.late_held)
    return workshop.rule.minimum_group if shown else 0


def late_held(workshop: Workshop) -> str:
    """Return why the round shows what it showed before it was opened again, or nothing."""
    return late_held_text(workshop.rounds[-1], workshop.rule) if workshop.rounds else ""


def require_can_reopen(workshop: Workshop) -> None:
    """Raise ShownAnonymouslyError where the newest round cannot be opened again."""
    require_reopenable(workshop, workshop.rounds[-1])
