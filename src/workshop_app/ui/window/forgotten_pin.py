"""What a start says where the PIN was removed without knowing it."""

from workshop_app.services.pin import FORGET_COMMAND, note_forgotten_pin, pin_forgotten_at
from workshop_app.ui.desk import Desk
from workshop_app.wording.language import translate


def tell_of_forgotten_pin(desk: Desk) -> None:
    """Say when it was, at each start until somebody takes note of it."""
    at = pin_forgotten_at(desk.context)
    if at is None:
        return
    said = translate(
        "Pin",
        "On {when} the facilitator PIN was removed by “{command}”. Was it not you? Then somebody "
        "had this computer's account open. Set a new PIN before a shared laptop is left unattended.",
    ).format(when=f"{at.astimezone():%Y-%m-%d %H:%M}", command=FORGET_COMMAND)

    def note() -> None:
        desk.attempt(lambda: note_forgotten_pin(desk.context))

    desk.messages.fail(said, translate("Pin", "I know"), note)
