"""The small values: participants, ratings, decisions, preferences, cards."""

from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from datetime import UTC, datetime

import pytest

from workshop_app.domain import (
    decisions,
    library,
    participants,
    preferences,
    recommendations,
    rounds,
    rule,
    workshop,
)
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.preferences import Preferences
from workshop_app.domain.rounds import Channel, Rating
from workshop_app.domain.rule import ONLY_ON_NINE_POINTS, ConsensusRule, RuleKind

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MODULES = (decisions, library, participants, preferences, recommendations, rounds, rule, workshop)
VALUES = sorted(
    {one for module in MODULES for one in vars(module).values() if isinstance(one, type)},
    key=lambda one: one.__name__,
)


@pytest.mark.parametrize("kind", [one for one in VALUES if is_dataclass(one)])
def test_values_cannot_be_changed_in_place(kind):
    made = object.__new__(kind)
    with pytest.raises(FrozenInstanceError):
        setattr(made, fields(kind)[0].name, "x")
    assert not hasattr(made, "__dict__")


def test_anonymity_grows_from_named_to_anonymous():
    assert sorted(Anonymity, key=lambda one: one.strength) == [
        Anonymity.NAMED,
        Anonymity.CODE,
        Anonymity.ANONYMOUS,
    ]


def test_a_participant_may_be_only_a_code():
    assert Participant("p", "g", "A-01") == Participant("p", "g", "A-01", "", "")


def test_an_abstention_is_a_rating_without_a_point(noon):
    abstained = Rating("r", "p", "i", "c", None, Channel.KIOSK, noon)
    assert abstained.abstained
    assert not Rating("r", "p", "i", "c", 3, Channel.KIOSK, noon).abstained


def test_a_decision_begins_undecided():
    begun = Decision("i")
    assert (begun.outcome, begun.due, begun.decided_at) == (None, None, None)
    assert (begun.amended_text, begun.reason, begun.owner) == ("", "", "")
    assert [one.value for one in Outcome] == ["adopt", "amend", "defer", "reject"]


def test_preferences_begin_with_the_looks_of_the_system():
    assert Preferences("ko") == Preferences("ko", "system", 100, motion=True)
    assert preferences.SMALLEST_FONT < preferences.LARGEST_FONT


def test_two_rules_are_made_for_nine_points_only():
    assert {RuleKind.RAND_PANEL, RuleKind.IPRAS} == ONLY_ON_NINE_POINTS
    assert ConsensusRule().kind not in ONLY_ON_NINE_POINTS


def test_averages_need_five_people_and_nothing_is_decided_of_smaller_groups():
    assert (ConsensusRule().minimum_group, ConsensusRule().small_groups) == (5, None)


def test_who_is_recused_neither_rates_nor_abstains():
    answer = Rating("r", "p", "i", "c", None, Channel.KIOSK, NOON)
    assert answer.abstained
    assert not replace(answer, recused=True).abstained


def test_a_newer_revision_is_one_of_the_same_channel_with_a_higher_number() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    first = Rating("r", "p", "i", "c", 4, Channel.PHONE, at, revision=2)
    again = replace(first, revision=3)
    assert again.is_newer_than(first)
    assert not first.is_newer_than(again)
    assert not replace(again, channel=Channel.KIOSK).is_newer_than(first)
    assert not first.is_newer_than(None)
