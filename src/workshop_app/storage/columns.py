"""Column types that make sure what goes in comes out as it was."""

import re
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from workshop_app.domain.text import REPLACEMENT
from workshop_app.storage.moments import from_microseconds, to_microseconds

_SURROGATE = re.compile("[\ud800-\udfff]")


class Moment(TypeDecorator[datetime]):
    """An aware time, kept as microseconds since 1970 UTC: exact, small and easy to coarsen."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Return the number that is kept."""
        return None if value is None else to_microseconds(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the time in UTC."""
        return None if value is None else from_microseconds(value)


class SafeText(TypeDecorator[str]):
    """Text in which a lone surrogate becomes U+FFFD.

    The domain cleans what people type; this is the last line, as sqlite3 raises
    UnicodeEncodeError for a surrogate and the whole transaction would be lost.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return the text without lone surrogates."""
        return None if value is None else _SURROGATE.sub(REPLACEMENT, value)


class BrokenRowError(Exception):
    """A row holds what this program cannot have written."""


@contextmanager
def decoding() -> Generator[None]:
    """Raise BrokenRowError where a stored value cannot be made into what the domain knows.

    integrity_check finds broken pages and constraints, but not every flipped bit in a value.
    """
    try:
        yield
    except (ValueError, TypeError, OverflowError, LookupError) as problem:
        raise BrokenRowError from problem
