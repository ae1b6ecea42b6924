"""Which of several answers counts, and which round came first."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop_app.services.analysing import Entry
from workshop_app.services.tables.choices import Choices, Repeated
from workshop_app.services.tables.moments import DayOrder, Moment
from workshop_app.services.tables.rating_rows import Gathered
from workshop_app.services.tables.round_order import in_order

Given = tuple[Moment | None, Entry]


@dataclass(frozen=True, slots=True)
class Settled:
    """The entries, those that count after those they replace.

    `replaced` is how many were; `later` of them by their times, `by_row` as was chosen.
    `open_places` are those where
    answers differ and nothing says which is the later.
    """

    entries: tuple[Entry, ...]
    rounds: tuple[str, ...]
    replaced: int = 0
    later: int = 0
    by_row: int = 0
    open_places: tuple[tuple[str, str, str, str], ...] = ()


def settle(found: Gathered) -> Settled:
    """Return the entries and the rounds in their order."""
    readings = _readings(found.order, found.choices)
    given = found.entries
    if found.timed:
        given = sorted(given, key=lambda one: _seconds(one[0], readings[0]) or 0.0)
    rounds = _rounds(found, readings)
    entries = tuple(entry for _, entry in given)
    replaced = len(entries) - len({entry.place for entry in entries})
    if not replaced:
        return Settled(entries, rounds)
    later, open_places, last = 0, list[tuple[str, str, str, str]](), list[Entry]()
    for place, answers in _repeated(found.entries).items():
        if len({(one.value, one.recused) for _, one in answers}) == 1:
            continue
        if _is_plain(answers, readings):
            later += len(answers) - 1
        elif found.choices.repeated is None:
            open_places.append(place)
        else:
            last.append(answers[0 if found.choices.repeated is Repeated.UPPER else -1][1])
    return Settled((*entries, *last), rounds, replaced, later, len(last), tuple(open_places))


def _readings(order: DayOrder, choices: Choices) -> list[bool]:
    """Return the ways to read the dates, True for the day first; one where that is plain."""
    if choices.day_first is not None:
        return [choices.day_first]
    if order.month_first == order.day_first:
        return [False, True]
    return [order.day_first]


def _seconds(moment: Moment | None, day_first: bool) -> float | None:
    if moment is None:
        return None
    return moment.day_first if day_first else moment.month_first


def _repeated(given: Sequence[Given]) -> dict[tuple[str, str, str, str], list[Given]]:
    by_place: dict[tuple[str, str, str, str], list[Given]] = {}
    for one in given:
        by_place.setdefault(one[1].place, []).append(one)
    return {place: answers for place, answers in by_place.items() if len(answers) > 1}


def _is_plain(answers: Sequence[Given], readings: Sequence[bool]) -> bool:
    """Tell whether each reading of the times gives one answer as the latest, and the same one."""
    latest: set[tuple[int | None, bool]] = set()
    for day_first in readings:
        times = [_seconds(moment, day_first) for moment, _ in answers]
        if None in times:
            return False
        last = max(time for time in times if time is not None)
        pairs = zip(times, answers, strict=True)
        latest.update((one.value, one.recused) for time, (_, one) in pairs if time == last)
    return len(latest) == 1


def _rounds(found: Gathered, readings: Sequence[bool]) -> tuple[str, ...]:
    names, chosen = list(found.rounds.names), list(map(found.rounds.one, found.choices.rounds))
    if len(names) == 1 or not found.timed:
        return in_order(names, {}, chosen)
    orders: set[tuple[str, ...]] = set()
    for day_first in readings:
        first: dict[str, float] = {}
        for moment, entry in found.entries:
            time = _seconds(moment, day_first)
            if time is not None:
                first[entry.round] = min(time, first.get(entry.round, time))
        orders.add(in_order(names, first, chosen))
    return orders.pop() if len(orders) == 1 else in_order(names, {}, chosen)
