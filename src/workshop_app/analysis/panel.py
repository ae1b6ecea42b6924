"""The input of every analysis: the ratings of one round on one criterion."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from workshop_app.analysis.summary import DEFAULT_THRESHOLD, Scheme
from workshop_app.domain.scale import default_boxes

MISSING = -32768
"""Nobody answered: far outside every scale, as scales may reach below zero."""
ABSTAINED = -32767
"""The participant said "can't judge": an answer, but not a rating."""
NOT_ASKED = -32766
"""Whoever is known on other recommendations alone: not even registered on this one."""
RECUSED = -32765
"""The participant has an interest in it and stands aside: no answer is waited for."""
NO_GROUP = ""
"""Stands for the group of people who have none: they count overall, in no group."""


@dataclass(frozen=True, slots=True, eq=False)
class Panel:
    """One round, one criterion: who (rows) rated what (columns) how.

    `values` is (participants, items), int16, a point of low..high, MISSING, ABSTAINED, RECUSED or
    NOT_ASKED; `absent` counts by stratum who was not in the room, and so is no row. `group_of` gives each row's index into `groups`, the one after the last for people without a
    group. Values >= top_from are the top box, values <= bottom_to the bottom box. Build it with
    `from_records`; treat arrays as read-only.
    """

    low: int
    high: int
    top_from: int
    bottom_to: int
    groups: tuple[str, ...]
    participants: tuple[str, ...]
    group_of: NDArray[np.intp]
    items: tuple[str, ...]
    values: NDArray[np.int16]
    absent: tuple[int, ...] = ()

    @classmethod
    def from_records(
        cls,
        records: Iterable[tuple[str, str, int | None]],
        *,
        low: int,
        high: int,
        groups: Sequence[str],
        participants: Sequence[tuple[str, str]],
        items: Sequence[str],
        boxes: tuple[int, int] | None = None,
        only_where_recorded: Collection[str] = (),
        absent: Mapping[str, int] | None = None,
    ) -> Self:
        """Build a panel from records of (participant, item, rating, None for abstained or RECUSED).

        `participants` are (id, group or NO_GROUP) of everybody registered, whether they answered
        or not; whoever has no record for an item is missing there (not asked, if among
        `only_where_recorded`), and a later record replaces an earlier one. `boxes` is
        (top_from, bottom_to), by default those of the scale; `absent` are numbers of people by
        group or NO_GROUP.
        Raises KeyError for an unknown participant, item or group and ValueError for a rating
        outside the scale: callers have checked before, so both are bugs.
        """
        row = {key: index for index, (key, _) in enumerate(participants)}
        column = {key: index for index, key in enumerate(items)}
        group = {key: index for index, key in enumerate([*groups, NO_GROUP])}
        values = np.full((len(row), len(column)), MISSING, dtype=np.int16)
        values[[row[key] for key in only_where_recorded]] = NOT_ASKED
        for participant, item, value in records:
            if not (value is None or value == RECUSED or low <= value <= high):
                raise ValueError(f"{value} is outside the scale {low} to {high}")
            values[row[participant], column[item]] = ABSTAINED if value is None else value
        top_from, bottom_to = boxes or default_boxes(low, high)
        return cls(
            low,
            high,
            top_from,
            bottom_to,
            tuple(groups),
            tuple(key for key, _ in participants),
            np.array([group[key] for _, key in participants], dtype=np.intp),
            tuple(items),
            values,
            tuple((absent or {}).get(key, 0) for key in group),
        )

    @property
    def points(self) -> int:
        """Return the number of scale points."""
        return self.high - self.low + 1

    @property
    def strata(self) -> int:
        """Return the number of groups, and one more where somebody is in none."""
        return max(len(self.groups), int(self.group_of.max(initial=-1)) + 1)

    @property
    def valid(self) -> NDArray[np.bool_]:
        """Return which cells hold a rating (participants, items)."""
        return self.values >= self.low

    def scheme(
        self, threshold_percent: int = DEFAULT_THRESHOLD, *, rand_panel: bool = False
    ) -> Scheme:
        """Return how the ratings are read."""
        boxes = (self.top_from, self.bottom_to)
        return Scheme(self.low, self.high, *boxes, threshold_percent, rand_panel)

    @property
    def answerers(self) -> set[str]:
        """Return who gave an answer: a rating, or that they cannot judge."""
        answered = np.any(self.valid | (self.values == ABSTAINED), axis=1)
        return {self.participants[int(row)] for row in np.flatnonzero(answered)}

    @property
    def is_whole(self) -> bool:
        """Tell whether everybody is asked about everything."""
        return not bool((self.values == NOT_ASKED).any())

    def counts(self) -> NDArray[np.int64]:
        """Return how often each answer occurs: (strata, items, points + 3).

        The last three entries count abstentions, recusals and missing answers.
        """
        width = self.points + 3
        code = self.values.astype(np.int64) - self.low
        for place, answer in enumerate((ABSTAINED, RECUSED, MISSING), start=self.points):
            code[self.values == answer] = place
        cell = (self.group_of[:, None] * len(self.items) + np.arange(len(self.items))) * width
        shape = (self.strata, len(self.items), width)
        asked = self.values != NOT_ASKED
        flat = np.bincount((cell + code)[asked], minlength=shape[0] * shape[1] * width)
        return flat.reshape(shape)

    def absent_in(self, group: str) -> int:
        """Return how many people of a group were not in the room."""
        return dict(zip(self.groups, self.absent, strict=False)).get(group, 0)

    def moves_since(self, previous: Self) -> NDArray[np.int64]:
        """Count (strata, items, points before, points after) of people who rated in both rounds.

        People and recommendations are matched by their keys; whoever changed group counts with
        the later one.
        """
        rows = _match(self.participants, previous.participants)
        columns = _match(self.items, previous.items)
        size, width = self.points, len(self.items)
        before = np.full(self.values.shape, np.int64(self.low - 1))
        known = np.ix_(rows >= 0, columns >= 0)
        before[known] = previous.values[np.ix_(rows[rows >= 0], columns[columns >= 0])]
        paired = self.valid & (before >= self.low) & (before <= self.high)
        cell = self.group_of[:, None] * width + np.arange(width)
        after = self.values.astype(np.int64) - self.low
        code = (cell * size + (before - self.low)) * size + after
        shape = (self.strata, width, size, size)
        flat = np.bincount(code[paired], minlength=shape[0] * width * size * size)
        return flat.reshape(shape)


def _match(keys: Sequence[str], earlier: Sequence[str]) -> NDArray[np.intp]:
    place = {key: index for index, key in enumerate(earlier)}
    return np.array([place.get(key, -1) for key in keys], dtype=np.intp)
