"""What is told of small groups is said once, the same wherever the rule is printed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import ConsensusRule, SmallGroups
from workshop_app.domain.scale import ScaleKind, ScaleLabels, make_scale
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.wording.language import speaking
from workshop_app.wording.small_groups import (
    cost_sentence,
    holders_sentence,
    joined_sentence,
    low_minimum_sentence,
    printed_rule,
    small_groups_sentence,
    with_joined,
)
from workshop_app.wording.verdicts import rule_sentence


@pytest.fixture
def workshop() -> Workshop:
    return new_workshop(Details("Title"), datetime(2026, 11, 24, tzinfo=UTC))


def chosen(workshop: Workshop, what: SmallGroups | None) -> Workshop:
    return replace(workshop, rule=ConsensusRule(minimum_group=4, small_groups=what))


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (SmallGroups.HIDDEN, "Nothing is shown of groups of fewer than 4."),
        (SmallGroups.COARSE, "Of groups of fewer than 4 one word at most is shown."),
        (SmallGroups.JOINED, "Groups of fewer than 4 are joined with another."),
    ],
)
def test_the_choice_stands_behind_the_rule(
    workshop: Workshop, what: SmallGroups, said: str
) -> None:
    workshop = chosen(workshop, what)
    assert small_groups_sentence(workshop) == said
    assert printed_rule(workshop) == f"{rule_sentence(workshop.rule)} {said}"


def test_what_was_never_asked_is_not_printed(workshop: Workshop) -> None:
    assert printed_rule(chosen(workshop, None)) == rule_sentence(ConsensusRule())


def test_joined_groups_are_named_with_the_reason(workshop: Workshop) -> None:
    workshop = chosen(workshop, SmallGroups.JOINED)
    assert joined_sentence(workshop) == ""
    assert with_joined("A note.", workshop) == "A note."
    workshop = replace(workshop, joined_groups=(tuple(one.id for one in workshop.groups[1:]),))
    said = "Joined because fewer than 4, with one voice: Industry + Academia."
    assert small_groups_sentence(workshop) == joined_sentence(workshop) == said
    assert with_joined("A note.", workshop) == f"A note. {said}"
    assert with_joined("", workshop) == said
    with speaking("ko"):
        assert joined_sentence(workshop) == "4명 미만이라 합쳐 1표로 반영: 산업계 + 학계."


def test_a_low_minimum_is_told_with_its_cost() -> None:
    scale = make_scale(ScaleKind.FIVE, next(iter(ScaleLabels)))
    assert low_minimum_sentence(ConsensusRule(), scale) == ""
    low = low_minimum_sentence(ConsensusRule(minimum_group=3), scale)
    assert low == cost_sentence(scale)
    assert "leave only 3, 4, 5; so it is for 23 of 35 possible results" in low


def test_who_holds_the_names_is_told_that_nothing_is_withheld() -> None:
    said = [holders_sentence(level) for level in Anonymity]
    assert len(set(said)) == 3
    assert holders_sentence(Anonymity.ANONYMOUS) == ""
