"""Times as they are kept: microseconds since 1970 UTC, exact, small and easy to coarsen.

Apart from columns.py, because the first list of workshops is read without SQLAlchemy.
"""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
MICROSECONDS_PER_DAY = 86_400_000_000


def to_microseconds(moment: datetime) -> int:
    """Return microseconds since 1970 UTC, exactly; a naive time is refused by the subtraction."""
    return (moment - _EPOCH) // _MICROSECOND


def day_of(kept: int) -> int:
    """Return the beginning of the day in UTC: all that an anonymous workshop keeps of a time."""
    return kept - kept % MICROSECONDS_PER_DAY


def from_microseconds(kept: int) -> datetime:
    """Return the aware time in UTC; OverflowError beyond what a datetime can hold."""
    return _EPOCH + timedelta(microseconds=kept)
