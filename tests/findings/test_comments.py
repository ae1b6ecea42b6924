"""Comments name who wrote them as far as anonymity allows, beside what the writer rated."""

from dataclasses import replace
from typing import Any

import pytest

from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import ConsensusRule
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.comments import comment_lines
from workshop_app.services.context import Context
from workshop_app.services.preparing import edit_workshop

NAMED = {"anonymity": Anonymity.NAMED}


def first_named(workshop: Workshop) -> Workshop:
    first, *rest = workshop.participants
    return replace(workshop, participants=(replace(first, name="Kim Da"), *rest))


@pytest.mark.parametrize(
    ("anonymity", "authors"),
    [(Anonymity.NAMED, ["Kim Da", "B-01"]), (Anonymity.CODE, ["A-01", "B-01"])],
)
def test_who_wrote_is_named_or_has_a_code(
    context: Context, voted: Any, anonymity: Anonymity, authors: list[str]
) -> None:
    results = voted(lambda *_: 4, [(0, "First."), (5, "Second.")], anonymity=anonymity)
    edit_workshop(context, results.workshop.id, first_named)
    first = results.workshop.recommendations[0].id
    lines = comment_lines(results.reading, first, "importance")
    assert [line.author for line in lines] == authors
    assert [(line.text, line.ratings) for line in lines] == [
        ("First.", "rated 4"),
        ("Second.", "rated 4"),
    ]


def test_of_a_group_that_is_hidden_neither_name_nor_rating_is_told(voted: Any) -> None:
    comments = [(5, "From a shown group."), (1, "From a hidden one.")]
    results = voted(lambda place, *_: "" if place == 0 else 2, comments, **NAMED)
    first = results.workshop.recommendations[0].id
    shown = {line.text: line for line in comment_lines(results.reading, first, "importance")}
    hidden = shown["From a hidden one."]
    assert (hidden.group, hidden.author, hidden.ratings, hidden.value) == (None, "", "", None)


def test_in_an_anonymous_workshop_nobody_is_named(voted: Any) -> None:
    comments = [(0, "First."), (5, "Second.")]
    results = voted(lambda *_: 4, comments, anonymity=Anonymity.ANONYMOUS)
    first = results.workshop.recommendations[0].id
    lines = comment_lines(results.reading, first, "importance")
    assert [(line.text, line.author) for line in lines] == [("First.", ""), ("Second.", "")]


def test_a_comment_without_a_rating_says_so_and_comes_last_in_its_group(voted: Any) -> None:
    comments = [(0, "I did not rate."), (1, "I did.")]
    rule = ConsensusRule(minimum_group=4)  # four of five rate, none is hidden
    results = voted(lambda place, *_: None if place == 0 else 2, comments, rule=rule)
    first, second, _ = (one.id for one in results.workshop.recommendations)
    assert [
        (line.text, line.ratings) for line in comment_lines(results.reading, first, "importance")
    ] == [("I did.", "rated 2"), ("I did not rate.", "no rating")]
    assert comment_lines(results.reading, second, "importance") == ()
