"""The facilitator PIN that guards leaving a ballot: hashed, slowed down after wrong tries."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from workshop_app.domain.errors import PinWrongError
from workshop_app.services.context import Context
from workshop_app.services.events import SettingsChanged
from workshop_app.services.ports import PasswordHasher

FREE_TRIES = 3
LONGEST_WAIT = 30


@dataclass(frozen=True, slots=True)
class _Tries:
    wrong: int
    last: datetime | None


def has_pin(context: Context) -> bool:
    """Tell whether a PIN guards the ballot."""
    with context.store.reading() as work:
        return bool(work.settings.get("pin.hash"))


def set_pin(context: Context, hasher: PasswordHasher, pin: str) -> None:
    """Set the PIN, or remove it with an empty one. Takes about 0.2 s: run it as a job."""
    hashed = hasher.hash(pin) if pin else ""
    with context.store.writing() as work:
        work.settings.put("pin.hash", hashed)
        work.settings.put("pin.wrong", "0")
        work.commit()
    context.events.publish(SettingsChanged())


def check_pin(context: Context, hasher: PasswordHasher, pin: str) -> None:
    """Return if the PIN is right, else raise PinWrongError. Takes about 0.2 s: run it as a job.

    From the third wrong try on one waits 1, 2, 4 ... 30 s; the count lies in the file, so that
    a restart does not reset it.
    """
    with context.store.reading() as work:
        hashed = work.settings.get("pin.hash")
        tries = _read_tries(work.settings.get("pin.wrong", "0"), work.settings.get("pin.at"))
    wait = _wait_left(tries, context.now())
    if wait > 0:
        raise PinWrongError(wait_seconds=wait)
    right = not hashed or hasher.verify(hashed, pin)
    _write_tries(context, 0 if right else tries.wrong + 1)
    if not right:
        again = _wait_left(_Tries(tries.wrong + 1, context.now()), context.now())
        raise PinWrongError(wait_seconds=again)


def _wait_left(tries: _Tries, now: datetime) -> int:
    if tries.wrong < FREE_TRIES or tries.last is None:
        return 0
    wait = min(2 ** (tries.wrong - FREE_TRIES), LONGEST_WAIT)
    left = (tries.last + timedelta(seconds=wait) - now).total_seconds()
    # Rounded up: a sentence that says "0 seconds" and then refuses would be a lie. Never longer
    # than the wait itself: a clock that was set back must not lock the facilitator out.
    return max(0, min(wait, math.ceil(left)))


def _read_tries(wrong: str, last: str) -> _Tries:
    return _Tries(int(wrong or "0"), datetime.fromisoformat(last) if last else None)


def _write_tries(context: Context, wrong: int) -> None:
    with context.store.writing() as work:
        work.settings.put("pin.wrong", str(wrong))
        work.settings.put("pin.at", context.now().isoformat())
        work.commit()
