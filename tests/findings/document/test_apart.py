"""Who disagrees is said of groups that are shown, by what is shown of them."""

from typing import Any

import pytest

from workshop_app.domain.rule import ConsensusRule
from workshop_app.findings.apart import Apart, who_is_apart

HIGH, LOW, MIDDLE = [5, 5, 4, 4, 5], [1, 2, 2, 1, 1], [3, 3, 3, 3, 3]
RULE = ConsensusRule()


DIVIDED = [1, 1, 3, 5, 5]
NOBODY: list[int] = []
ALL = ("government", "industry", "academia")


@pytest.mark.parametrize(
    ("votes", "found"),
    [
        ((HIGH, HIGH, HIGH), Apart()),
        ((HIGH, HIGH, [4, 4, 3, 3, 5]), Apart(("academia",))),
        ((LOW, LOW, [1, 1, 3, 3, 2]), Apart(("academia",))),
        ((MIDDLE, MIDDLE, MIDDLE), Apart(split=True)),
        (([1, 5], [5], HIGH), Apart()),
        # Split: between groups, where some agree on either side; else within groups.
        ((HIGH, LOW, HIGH), Apart(("industry",), split=True)),
        ((HIGH, LOW, DIVIDED), Apart(("government", "industry"), split=True)),
        ((DIVIDED, DIVIDED, DIVIDED), Apart(ALL, within=True, split=True)),
        # Groups that differ: the one whose median, else share of high ratings, is farthest.
        ((HIGH, [2, 3, 3, 2, 3], HIGH), Apart(("industry",), split=True)),
        (
            ([3] * 8 + [5] * 7, [3] * 8 + [1] * 7, [3] * 8 + [5] * 7),
            Apart(("industry",), split=True),
        ),
        (([4] * 5, [3] * 5, [2] * 5), Apart(("government", "academia"), split=True)),
        (([4, 4, 4, 3, 3] * 3, [4, 4, 4, 3, 3] * 3, [4] * 8 + [3] * 7), Apart(split=True)),
        (([5] * 5, [3] * 5, NOBODY), Apart(("government", "industry"), split=True)),
    ],
)
def test_who_is_named(make: Any, votes: Any, found: Apart) -> None:
    view = make({"R1": votes}, items=1, criteria=1)
    cell = view.latest_by_criterion[0][0]
    assert who_is_apart(cell, RULE) == found, cell.item.verdict
