"""What is hidden is decided once, by the figures and by how small a group is."""

from dataclasses import replace
from typing import Any

import pytest

from workshop_app.domain.participants import Anonymity
from workshop_app.findings.comments import comment_lines
from workshop_app.findings.hidden import (
    groups_not_told,
    hides_group,
    hides_total,
    withholds_ratings,
)

LEVELS = list(Anonymity)


def told(results: Any) -> list[bool]:
    """Tell of each group, in order, whether comments on the first recommendation name it."""
    workshop, found = results.workshop, results.reading.results
    hidden = groups_not_told(workshop, found, workshop.recommendations[0].id)
    return [group.key not in hidden for group in workshop.groups]


@pytest.mark.parametrize("level", LEVELS)
def test_a_hidden_group_is_not_told_of_at_any_level(voted: Any, level: Anonymity) -> None:
    by_group = voted(lambda place, *_: "" if place == 0 else 4, anonymity=level)
    assert told(by_group) == [False, False, True]  # the second protects the first


def test_a_group_hidden_on_one_criterion_is_not_told_of_on_any(voted: Any) -> None:
    results = voted(lambda place, _, key: "" if place == 0 and key == "feasibility" else 4)
    assert told(results) == [False, False, True]


def test_where_the_total_is_hidden_nobody_is_told_of(voted: Any) -> None:
    results = voted(lambda place, *_: 4 if place == 0 else "")
    assert told(results) == [False, False, False]
    item = results.reading.results.criteria[0].analysis.items[0]
    assert hides_total(item)
    assert all(hides_group(item, key) for key in item.groups)


@pytest.mark.parametrize(("size", "named"), [(1, False), (2, False), (4, False), (5, True)])
def test_of_a_small_group_a_comment_without_a_rating_is_told_of_nobody(
    voted: Any, size: int, named: bool
) -> None:
    # Nobody of it rated; its name alone would name the person.
    comments = [(0, "Why I abstain.")]
    results = voted(lambda place, *_: None if place < size else 4, comments, (size, 5, 5))
    first = results.workshop.recommendations[0].id
    (line,) = comment_lines(results.reading, first, "importance")
    assert (line.group is not None) is named
    assert told(results) == [named, named, True]


def test_named_ratings_keep_who_gave_them_and_no_others_do(voted: Any) -> None:
    workshop = voted(lambda *_: 4).workshop
    kept = {level: withholds_ratings(replace(workshop, anonymity=level)) for level in LEVELS}
    assert kept == {Anonymity.NAMED: False, Anonymity.CODE: True, Anonymity.ANONYMOUS: True}
