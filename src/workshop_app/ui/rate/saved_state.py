"""Tells a SavedLine what the outbox knows: saved at, saving, or not saved yet and why."""

from workshop_app.domain.errors import RoundNotOpenError, StorageError
from workshop_app.ui.kit import SavedLine
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.wording.language import translate
from workshop_app.wording.messages import sentence_for


def show_saved_state(line: SavedLine, outbox: Outbox, *, typing: bool = False) -> None:
    """Show the truth: "saved" only when nothing waits any more."""
    if outbox.trouble is not None:
        line.set_failed(trouble_sentence(outbox))
    elif outbox.waiting or typing:
        line.set_pending()
    elif outbox.saved_at is not None:
        line.set_saved_at(outbox.saved_at.astimezone())
    else:
        line.set_nothing()


def trouble_sentence(outbox: Outbox) -> str:
    """Return what stands against saving, and what happens next."""
    error = outbox.trouble
    if error is None:
        return ""
    if isinstance(error, StorageError):
        text = translate("Ballot", "Not saved yet, trying again. {reason}")
        return text.format(reason=sentence_for(error))
    if isinstance(error, RoundNotOpenError):
        return translate("Ballot", "The round was closed: this answer is not saved.")
    return sentence_for(error)
