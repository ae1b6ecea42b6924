"""The facilitator PIN that guards leaving a ballot: hashed, slowed down after wrong tries.

It guards a screen, not the file: whoever has the laptop's own account can copy the file, and so may
also forget the PIN there, which leaves a trace in the log and at the next start.
"""

import logging
from datetime import datetime

from workshop_app.domain.errors import PinWrongError
from workshop_app.services.context import Context
from workshop_app.services.events import SettingsChanged
from workshop_app.services.ports import PasswordHasher, Settings
from workshop_app.services.tries import forget_tries, moment_of, seconds_to_wait, take_a_try

_TRIES = "pin"
FORGET_COMMAND = "workshop-app doctor --forget-pin"
logger = logging.getLogger("workshop_app.pin")


def has_pin(context: Context) -> bool:
    """Tell whether a PIN guards the ballot."""
    with context.store.reading() as work:
        return bool(work.settings.get("pin.hash"))


def set_pin(context: Context, hasher: PasswordHasher, pin: str, present: str = "") -> None:
    """Set the PIN, or remove it with an empty one. Takes about 0.4 s: run it as a job.

    Where there is one, `present` must be it; PinWrongError, counted as anywhere else.
    """
    known = _checked(context, hasher, present)
    hashed = hasher.hash(pin) if pin else ""
    with context.store.writing() as work:
        if work.settings.get("pin.hash") != known:  # somebody else changed it meanwhile
            raise PinWrongError(wait_seconds=0)
        _put(work.settings, hashed)
        work.commit()
    context.events.publish(SettingsChanged())


def check_pin(context: Context, hasher: PasswordHasher, pin: str) -> None:
    """Return if the PIN is right, else raise PinWrongError. Takes about 0.2 s: run it as a job.

    From the third wrong try on one waits 1, 2, 4 ... 30 s; the count lies in the file, so that
    a restart does not reset it.
    """
    _checked(context, hasher, pin)


def forget_pin(context: Context) -> bool:
    """Remove the PIN without knowing it, and leave a trace; tell whether there was one."""
    with context.store.writing() as work:
        if not work.settings.get("pin.hash"):
            return False
        _put(work.settings, "")
        work.settings.put("pin.forgotten", context.now().isoformat())
        work.commit()
    logger.warning("the facilitator PIN was removed by “%s”", FORGET_COMMAND)
    context.events.publish(SettingsChanged())
    return True


def pin_forgotten_at(context: Context) -> datetime | None:
    """Return when a PIN was removed without knowing it, until somebody takes note of it."""
    with context.store.reading() as work:
        return moment_of(work.settings.get("pin.forgotten"))


def note_forgotten_pin(context: Context) -> None:
    """Take note that the PIN was forgotten: it is told no more; the log keeps it."""
    with context.store.writing() as work:
        work.settings.put("pin.forgotten", "")
        work.commit()


def _checked(context: Context, hasher: PasswordHasher, pin: str) -> str:
    """Return the hash that `pin` fits, or nothing where none is set."""
    hashed = _take_a_try(context)
    if hashed and not hasher.verify(hashed, pin):
        with context.store.reading() as work:
            wait = seconds_to_wait(work.settings, _TRIES, context.now())
        raise PinWrongError(wait_seconds=wait)
    if hashed:
        with context.store.writing() as work:
            if work.settings.get("pin.hash") == hashed:
                forget_tries(work.settings, _TRIES)
                work.commit()
    return hashed


def _take_a_try(context: Context) -> str:
    """Count a try and return the hash; PinWrongError while waiting."""
    with context.store.writing() as work:
        hashed = work.settings.get("pin.hash")
        if not hashed:
            return ""
        wait = take_a_try(work.settings, _TRIES, context.now())
        work.commit()
    if wait:
        raise PinWrongError(wait_seconds=wait)
    return hashed


def _put(settings: Settings, hashed: str) -> None:
    settings.put("pin.hash", hashed)
    forget_tries(settings, _TRIES)
