"""The facilitator PIN that guards leaving a ballot: hashed, slowed down after wrong tries.

It guards a screen, not the file: whoever has the laptop's own account can copy the file, and so may
also forget the PIN there, which leaves a trace in the log and at the next start.
"""

import logging
import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from workshop_app.domain.errors import PinWrongError
from workshop_app.services.context import Context
from workshop_app.services.events import SettingsChanged
from workshop_app.services.ports import PasswordHasher, Settings

FREE_TRIES = 3
LONGEST_WAIT = 30
# From here on the wait is the longest; what cannot be read counts as so many.
MANY_TRIES = FREE_TRIES + 5
FORGET_COMMAND = "workshop-app doctor --forget-pin"
logger = logging.getLogger("workshop_app.pin")


@dataclass(frozen=True, slots=True)
class _Tries:
    wrong: int
    last: datetime


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
        return _moment(work.settings.get("pin.forgotten"))


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
            tries = _read_tries(work.settings, context.now())
        raise PinWrongError(wait_seconds=_wait_left(tries, context.now()))
    if hashed:
        with context.store.writing() as work:
            if work.settings.get("pin.hash") == hashed:
                _put_tries(work.settings, 0, context.now())
                work.commit()
    return hashed


def _take_a_try(context: Context) -> str:
    """Count a try as wrong before it is checked, and return the hash; PinWrongError while waiting.

    In one transaction, so that tries side by side are as many as they are, and killing the program
    while one is checked does not save it.
    """
    now = context.now()
    with context.store.writing() as work:
        settings = work.settings
        hashed = settings.get("pin.hash")
        if not hashed:
            return ""
        tries = _read_tries(settings, now)
        wait = _wait_left(tries, now)
        if wait:  # made whole where it was damaged or ahead, else each try would begin it anew
            _put_tries(settings, tries.wrong, tries.last)
        else:
            _put_tries(settings, min(tries.wrong + 1, MANY_TRIES), now)
        work.commit()
    if wait:
        raise PinWrongError(wait_seconds=wait)
    return hashed


def _wait_left(tries: _Tries, now: datetime) -> int:
    if tries.wrong < FREE_TRIES:
        return 0
    wait = min(2 ** (tries.wrong - FREE_TRIES), LONGEST_WAIT)
    left = (tries.last + timedelta(seconds=wait) - now).total_seconds()
    # Rounded up: a sentence that says "0 seconds" and then refuses would be a lie.
    return max(0, math.ceil(left))


def _read_tries(settings: Settings, now: datetime) -> _Tries:
    """Return the tries; a count that is damaged is many, a time that is damaged or ahead is now.

    Ahead: a clock that was set back must not lock the facilitator out.
    """
    text = settings.get("pin.wrong")
    # No more digits than a count has: a long number would be computed with for ever.
    wrong = int(text) if text.isdecimal() and len(text) <= 2 else MANY_TRIES  # noqa: PLR2004
    last = _moment(settings.get("pin.at")) or now
    return _Tries(min(wrong, MANY_TRIES), min(last, now))


def _moment(text: str) -> datetime | None:
    """Return a time with its zone, or None for anything else."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _put(settings: Settings, hashed: str) -> None:
    settings.put("pin.hash", hashed)
    settings.put("pin.wrong", "0")


def _put_tries(settings: Settings, wrong: int, last: datetime) -> None:
    settings.put("pin.wrong", str(wrong))
    settings.put("pin.at", last.isoformat())
