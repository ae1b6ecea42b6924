"""Which backups are kept: all of 2 days, then 12 daily, 10 weekly and 9 monthly ones."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime, timedelta

ALL_OF = timedelta(days=2)
_STEPS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (12, lambda at: at.date()),
    (10, lambda at: at.isocalendar()[:2]),
    (9, lambda at: (at.year, at.month)),
)


def to_keep(times: Sequence[datetime], now: datetime) -> set[datetime]:
    """Return which of the backups' times are kept; the newest of each day, week and month."""
    kept = {at for at in times if now - at <= ALL_OF}
    older = sorted((at for at in times if at not in kept), reverse=True)
    for count, period_of in _STEPS:
        periods: set[Hashable] = set()
        while older and (period_of(older[0]) in periods or len(periods) < count):
            at = older.pop(0)
            if period_of(at) not in periods:
                periods.add(period_of(at))
                kept.add(at)
    return kept
