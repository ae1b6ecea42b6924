"""Ranks over recommendations of several rounds are those of one round, made of what is shown."""

from itertools import product
from typing import Any

import numpy as np
import pytest

from workshop_app.analysis.analyst import analyse_panel
from workshop_app.analysis.panel import MISSING, Panel
from workshop_app.analysis.side_by_side import side_by_side
from workshop_app.domain.rule import ConsensusRule

GROUPS = ("a", "b", "c")


def panel(seed: int, sizes: tuple[int, ...], blank: float) -> Panel:
    draw = np.random.default_rng(seed)
    people = [
        (f"{key}{n}", key) for key, size in zip(GROUPS, sizes, strict=True) for n in range(size)
    ]
    records: Any = [
        (who, f"R{item}", MISSING if draw.random() < blank else int(draw.integers(1, 6)))
        for (who, _), item in product(people, range(6))
    ]
    told = [one for one in records if one[2] != MISSING]
    items = [f"R{n}" for n in range(6)]
    return Panel.from_records(
        told, low=1, high=5, groups=list(GROUPS), participants=people, items=items
    )


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("sizes", [(8, 7, 6), (9, 4, 3), (6, 5, 0), (2, 1, 1)])
def test_ranks_first_three_alpha_and_order_are_as_in_one_round(
    seed: int, sizes: tuple[int, ...]
) -> None:
    whole = analyse_panel(panel(seed, sizes, 0.2), ConsensusRule())
    made = side_by_side(whole.items, 1, 5)
    ranks = [
        one.rank and (one.rank.one_person_one_vote, one.rank.equal_group) for one in whole.items
    ]
    found = [
        one.rank and (one.rank.one_person_one_vote, one.rank.equal_group) for one in made.items
    ]
    assert found == ranks
    assert made.top_three.items == whole.top_three.items
    assert made.krippendorff_alpha_ordinal == whole.krippendorff_alpha_ordinal
    assert made.discuss_next == whole.discuss_next


def test_what_nobody_rated_and_what_is_hidden_has_no_rank() -> None:
    whole = analyse_panel(panel(1, (2, 1, 1), 0.0), ConsensusRule())
    assert [one.rank for one in side_by_side(whole.items, 1, 5).items] == [None] * 6
    empty = analyse_panel(panel(1, (6, 6, 6), 1.0), ConsensusRule())
    found = side_by_side(empty.items, 1, 5)
    assert [one.rank for one in found.items] == [None] * 6
    assert (found.top_three.items, found.krippendorff_alpha_ordinal) == ((), None)
    assert side_by_side((), 1, 5).items == ()


def test_what_was_amended_is_no_more_discussed() -> None:
    whole = analyse_panel(panel(3, (8, 7, 6), 0.0), ConsensusRule())
    assert "R2" not in side_by_side(whole.items, 1, 5, ["R2"]).discuss_next
