"""Panels made from a few lists, as the tests of the analysis need them."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from workshop_app.analysis.panel import Panel

Answer = int | str | None
MakePanel = Callable[..., Panel]


def build_panel(
    groups: Mapping[str, Sequence[Sequence[Answer]]], low: int = 1, high: int = 5
) -> Panel:
    """Each group is a list of people, each person a list of answers: None abstained, "" missing."""
    people = [(f"{key}-{n}", key, row) for key, own in groups.items() for n, row in enumerate(own)]
    width = max((len(row) for _, _, row in people), default=1)
    return Panel.from_records(
        [
            (who, f"R{column + 1}", answer)
            for who, _, row in people
            for column, answer in enumerate(row)
            if not isinstance(answer, str)
        ],
        low=low,
        high=high,
        groups=list(groups),
        participants=[(who, key) for who, key, _ in people],
        items=[f"R{column + 1}" for column in range(width)],
    )


@pytest.fixture
def panel() -> MakePanel:
    """Make a panel of any number of recommendations."""
    return build_panel


@pytest.fixture
def one_item() -> MakePanel:
    """Make a panel of one recommendation from lists of answers by group."""

    def make(groups: Mapping[str, Sequence[Answer]], low: int = 1, high: int = 5) -> Panel:
        return build_panel({key: [[a] for a in own] for key, own in groups.items()}, low, high)

    return make
