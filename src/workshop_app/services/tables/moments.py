"""Times as forms, spreadsheets and people write them; only their order is ever used."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from math import isfinite
from typing import NamedTuple

_YEAR_FIRST = (
    r"(?P<year>\d{4})\s?[-/.년]\s?(?P<month>\d{1,2})\s?[-/.월]\s?(?P<day>\d{1,2})\s?[.일]?"
)
_YEAR_LAST = (
    r"(?P<one>\d{1,2})\s?(?P<sign>[-/.])\s?(?P<two>\d{1,2})\s?[-/.]\s?(?P<end>\d{4}|\d\d)\.?"
)
_MONTH_WORD = (
    r"(?:[a-z]{3,9},?\s+)?(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<m1>[a-z]{3})[a-z]*\.?,?"
    r"|(?P<m2>[a-z]{3})[a-z]*\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?)[\s-]+(?P<y>\d{4})"
)
_CLOCK = (
    r"(?:[t,]?\s*(?P<before>오전|오후|am|pm|a\.m\.|p\.m\.)?\s*(?P<hour>\d{1,2})\s?[:시]\s?"
    r"(?P<minute>\d{1,2})\s?분?(?:\s?:?\s?(?P<second>\d{1,2})(?:[.,]\d+)?\s?초?)?"
    r"\s*(?P<after>오전|오후|am|pm|a\.m\.|p\.m\.)?)?"
    r"\s*\(?(?P<zone>z|utc|kst|gmt|(?:gmt|utc)?\s?[+-]\d{1,2}(?::?\d\d)?)?\)?"
)
_FORMS = tuple(re.compile(rf"{one},?\s*{_CLOCK}") for one in (_YEAR_FIRST, _YEAR_LAST, _MONTH_WORD))
_MONTHS = {
    name: at
    for at, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_ZONE = re.compile(r"([+-])(\d{1,2}):?(\d\d)?")
_AFTERNOON = frozenset({"오후", "pm", "p.m."})
_NOON = 12
# A day of Excel's calendar between 1954 and 2119, which no count of seconds since 1970 means.
_SERIALS = range(20_000, 80_000)
_EXCEL_EPOCH = 25_569
_DAY = 86_400.0
_MILLISECONDS_FROM = 1e11


class Moment(NamedTuple):
    """A time in seconds, and what it would be if the day stood before the month.

    None where that reading is no date.
    """

    month_first: float | None
    day_first: float | None


def moment_of(text: str) -> Moment | None:
    """Return the time that `text` says; None for nothing and for what is no time."""
    if not text:
        return None
    if text[4:5] == text[7:8] == "-":
        try:
            return _same(_seconds(datetime.fromisoformat(text)))
        except (ValueError, OverflowError):
            pass
    try:
        return _number(float(text))
    except ValueError:
        pass
    return _written(text.strip().casefold())


def _number(value: float) -> Moment | None:
    if not isfinite(value):
        return None
    if int(value) in _SERIALS:
        return _same((value - _EXCEL_EPOCH) * _DAY)
    return _same(value / 1000 if value >= _MILLISECONDS_FROM else value)


def _same(seconds: float | None) -> Moment | None:
    return None if seconds is None else Moment(seconds, seconds)


def _seconds(moment: datetime) -> float:
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _written(text: str) -> Moment | None:
    for form in _FORMS:
        found = form.fullmatch(text)
        if found is None:
            continue
        said = found.groupdict()
        if "year" in said:
            return _same(_moment(said, said["year"], said["month"], said["day"]))
        if "y" in said:
            month = _MONTHS.get(str(said["m1"] or said["m2"]), 0)
            return _same(_moment(said, said["y"], str(month), said["d1"] or said["d2"]))
        year = said["end"] if len(said["end"]) > 2 else f"20{said['end']}"  # noqa: PLR2004
        day_first = _moment(said, year, said["two"], said["one"])
        # With points the day stands first, wherever people write so.
        month_first = None if said["sign"] == "." else _moment(said, year, said["one"], said["two"])
        if month_first is None and day_first is None:
            return None
        return Moment(month_first, day_first)
    return None


def _moment(said: dict[str, str], year: str, month: str, day: str) -> float | None:
    hour = int(said["hour"] or 0)
    half = said["before"] or said["after"]
    if half:
        hour = hour % _NOON + (_NOON if half in _AFTERNOON else 0)
    clock = (hour, int(said["minute"] or 0), int(said["second"] or 0))
    try:
        return _seconds(
            datetime(int(year), int(month), int(day), *clock, tzinfo=_zone(said["zone"]))
        )
    except (ValueError, OverflowError):
        return None


def _zone(said: str | None) -> timezone:
    found = _ZONE.search(said or "")
    if found is None:
        return timezone(timedelta(hours=9)) if said == "kst" else UTC
    ahead = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(ahead if found[1] == "+" else -ahead)


@dataclass(slots=True)
class DayOrder:
    """Which of day and month stands first in a column, by the dates in it that say so."""

    month_first: bool = True
    day_first: bool = True

    def see(self, moment: Moment) -> None:
        """Learn from a time; one that is a date either way teaches nothing."""
        self.month_first &= moment.month_first is not None
        self.day_first &= moment.day_first is not None
