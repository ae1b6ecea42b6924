"""Tells a SavedLine what the outbox knows: saved at, saving, kept aside, or not and why."""

from workshop_app.domain.errors import StorageError, UserError
from workshop_app.ui.kit import SavedLine
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for


def show_saved_state(line: SavedLine, outbox: Outbox, *, typing: bool = False) -> None:
    """Show the truth of what anybody gave: "saved" only when nothing waits any more."""
    _show(line, outbox, outbox.trouble, waits=bool(outbox.waiting) or typing)


def show_state_of_ballot(line: SavedLine, model: BallotModel, *, typing: bool = False) -> None:
    """Show the truth of what one person gave, who must not read of another's troubles."""
    outbox, who = model.outbox, model.person.id
    line.setVisible(not model.is_observer)  # of whom nothing is stored
    trouble, waits = outbox.trouble_of(who), outbox.is_waiting(who) or typing
    if model.is_held and trouble is None and not waits:
        line.set_failed(
            translate(
                "Ballot",
                "Kept aside: there is another answer here already, and the facilitator decides.",
            )
        )
    else:
        _show(line, outbox, trouble, waits=waits)


def trouble_sentence(error: UserError | None) -> str:
    """Return what stands against saving, and what happens next."""
    if isinstance(error, StorageError):
        text = translate("Ballot", "Not saved yet, trying again. {reason}")
        return text.format(reason=sentence_for(error))
    return sentence_for(error) if error else ""


def _show(line: SavedLine, outbox: Outbox, trouble: UserError | None, *, waits: bool) -> None:
    if trouble is not None:
        line.set_failed(trouble_sentence(trouble))
    elif waits:
        line.set_pending()
    elif outbox.saved_at is not None:
        line.set_saved_at(outbox.saved_at.astimezone())
    else:
        line.set_nothing()
