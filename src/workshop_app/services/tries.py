"""Wrong tries that cost time: counted in the file, so that a restart does not reset them."""

import math
from datetime import datetime, timedelta

from workshop_app.services.ports import Settings

FREE_TRIES = 3
LONGEST_WAIT = 30
# From here on the wait is the longest; what cannot be read counts as so many.
MANY_TRIES = FREE_TRIES + 5


def take_a_try(settings: Settings, name: str, now: datetime) -> int:
    """Count a try of `name` as wrong before it is checked; return the seconds to wait instead.

    From the third wrong try on one waits 1, 2, 4 ... 30 s. The caller commits, also where one
    waits: tries side by side are as many as they are, and killing the program saves none.
    """
    wrong, last = _read(settings, name, now)
    wait = _wait_left(wrong, last, now)
    if wait:  # made whole where it was damaged or ahead, else each try would begin it anew
        _put(settings, name, wrong, last)
    else:
        _put(settings, name, min(wrong + 1, MANY_TRIES), now)
    return wait


def seconds_to_wait(settings: Settings, name: str, now: datetime) -> int:
    """Return how long nothing is tried yet."""
    return _wait_left(*_read(settings, name, now), now)


def forget_tries(settings: Settings, name: str) -> None:
    """Begin anew, as after a right try; the caller commits."""
    settings.put(f"{name}.wrong", "0")
    settings.put(f"{name}.at", "")


def moment_of(text: str) -> datetime | None:
    """Return a time with its zone, or None for anything else."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _wait_left(wrong: int, last: datetime, now: datetime) -> int:
    if wrong < FREE_TRIES:
        return 0
    wait = min(2 ** (wrong - FREE_TRIES), LONGEST_WAIT)
    left = (last + timedelta(seconds=wait) - now).total_seconds()
    # Rounded up: a sentence that says "0 seconds" and then refuses would be a lie.
    return max(0, math.ceil(left))


def _read(settings: Settings, name: str, now: datetime) -> tuple[int, datetime]:
    """Return the count and the last time; damaged, a count is many, and a time (or ahead) is now.

    Ahead: a clock that was set back must not lock anybody out.
    """
    text = settings.get(f"{name}.wrong", "0")
    # No more digits than a count has: a long number would be computed with for ever.
    wrong = int(text) if text.isdecimal() and len(text) <= 2 else MANY_TRIES  # noqa: PLR2004
    last = moment_of(settings.get(f"{name}.at")) or now
    return min(wrong, MANY_TRIES), min(last, now)


def _put(settings: Settings, name: str, wrong: int, last: datetime) -> None:
    settings.put(f"{name}.wrong", str(wrong))
    settings.put(f"{name}.at", last.isoformat())
