"""Each line of the checklist appears while something is missing and goes when it is there."""

from dataclasses import replace
from datetime import date

import pytest

from workshop_app.domain.creation import default_criteria
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.readiness import Check, check_readiness, missing_for_opening
from workshop_app.domain.rule import ConsensusRule, RuleKind, SmallGroups
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import LocalText

ASKED = ConsensusRule(small_groups=SmallGroups.HIDDEN)
TAKE_AWAY = {
    Check.TITLE: lambda one: replace(one, details=replace(one.details, title="")),
    Check.DATE: lambda one: replace(one, details=replace(one.details, day=None)),
    Check.RECOMMENDATIONS: lambda one: replace(one, recommendations=()),
    Check.PARTICIPANTS: lambda one: replace(one, participants=(), groups=()),
    Check.GROUPS: lambda one: replace(one, participants=one.participants[:-1]),
    Check.CRITERIA: lambda one: replace(one, criteria=()),
    Check.RULE: lambda one: replace(one, rule=replace(ASKED, kind=RuleKind.RAND_PANEL)),
    Check.SMALL_GROUPS: lambda one: replace(one, rule=ConsensusRule()),
    Check.CONSENT: lambda one: replace(one, consent=LocalText()),
}
ADVISED = {Check.DATE, Check.GROUPS, Check.SMALL_GROUPS, Check.CONSENT}


@pytest.fixture
def whole(ready):
    details = replace(ready.details, day=date(2026, 11, 24))
    return replace(ready, details=details, rule=ASKED)


def missing(workshop):
    return {one.check for one in check_readiness(workshop) if not one.done}


def test_a_prepared_workshop_misses_nothing(whole):
    assert missing(whole) == set()
    assert missing_for_opening(whole) == ()


@pytest.mark.parametrize("check", list(Check))
def test_a_line_appears_for_exactly_what_is_missing(whole, check):
    also = {Check.GROUPS} if check is Check.PARTICIPANTS else set()
    assert missing(TAKE_AWAY[check](whole)) == {check} | also


@pytest.mark.parametrize("check", list(Check))
def test_only_what_ratings_need_keeps_a_round_from_opening(whole, check):
    expected = () if check in ADVISED else (check,)
    assert missing_for_opening(TAKE_AWAY[check](whole)) == expected


def test_the_lines_stand_in_the_order_of_the_page(whole):
    assert [one.check for one in check_readiness(whole)] == list(Check)


@pytest.mark.parametrize("kind", [RuleKind.RAND_PANEL, RuleKind.IPRAS])
def test_a_rule_for_nine_points_fits_nine_points(whole, kind):
    nine = replace(whole, rule=replace(ASKED, kind=kind), criteria=default_criteria(ScaleKind.NINE))
    assert missing(nine) == set()


def test_anonymous_people_need_no_consent_text(whole):
    without = TAKE_AWAY[Check.CONSENT](whole)
    assert missing(replace(without, anonymity=Anonymity.ANONYMOUS)) == set()


@pytest.mark.parametrize(
    "blank", [LocalText(en="Kept for [please fill in]"), LocalText("기간: [기입]")]
)
@pytest.mark.parametrize("level", list(Anonymity))
def test_a_consent_text_with_a_blank_left_in_it_is_not_done(whole, blank, level):
    assert missing(replace(whole, consent=blank, anonymity=level)) == {Check.CONSENT}
