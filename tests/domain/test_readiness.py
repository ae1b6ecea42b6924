"""Each line of the checklist appears while something is missing and goes when it is there."""

from dataclasses import replace
from datetime import date

import pytest

from workshop_app.domain.creation import default_criteria
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.readiness import (
    Check,
    check_readiness,
    doubtful_for_opening,
    missing_for_opening,
)
from workshop_app.domain.rule import ConsensusRule, RuleKind, SmallGroups
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import LocalText

ASKED = ConsensusRule(small_groups=SmallGroups.HIDDEN)
TAKE_AWAY = {
    Check.TITLE: lambda one: replace(one, details=replace(one.details, title="")),
    Check.DATE: lambda one: replace(one, details=replace(one.details, day=None)),
    Check.RECOMMENDATIONS: lambda one: replace(one, recommendations=()),
    Check.PARTICIPANTS: lambda one: replace(one, participants=(), groups=()),
    Check.GROUPS: lambda one: replace(
        one, participants=tuple(p for p in one.participants if p.group_id != one.groups[2].id)
    ),
    Check.CRITERIA: lambda one: replace(one, criteria=()),
    Check.RULE: lambda one: replace(one, rule=replace(ASKED, kind=RuleKind.RAND_PANEL)),
    Check.SMALL_GROUPS: lambda one: replace(one, rule=ConsensusRule()),
    Check.CONSENT: lambda one: replace(one, consent=LocalText()),
    Check.LANGUAGES: lambda one: replace(
        one,
        recommendations=(
            *one.recommendations,
            replace(one.recommendations[0], id="x", code="X", title=LocalText("하나만")),
        ),
    ),
    Check.ALONE: lambda one: replace(one, participants=one.participants[1:]),
    Check.QUESTION: lambda one: replace(one, criteria=default_criteria()),
}
REQUIRED = {
    Check.TITLE,
    Check.RECOMMENDATIONS,
    Check.PARTICIPANTS,
    Check.CRITERIA,
    Check.RULE,
}
ADVISED = set(Check) - REQUIRED


@pytest.fixture
def whole(ready):
    details = replace(ready.details, day=date(2026, 11, 24))
    again = (
        replace(one, id=f"{one.id}+", code=f"{one.code}+", name="") for one in ready.participants
    )
    return replace(
        ready,
        details=details,
        rule=ASKED,
        criteria=asked_anew(ready.criteria),
        participants=(*ready.participants, *again),
    )


def asked_anew(criteria):
    question = LocalText("먼저 무엇을 할까요?", "What comes first?")
    return tuple(replace(one, question=question) for one in criteria)


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
    criteria = asked_anew(default_criteria(ScaleKind.NINE))
    nine = replace(whole, rule=replace(ASKED, kind=kind), criteria=criteria)
    assert missing(nine) == set()


def test_anonymous_people_need_no_consent_text(whole):
    without = TAKE_AWAY[Check.CONSENT](whole)
    assert missing(replace(without, anonymity=Anonymity.ANONYMOUS)) == set()


@pytest.mark.parametrize(
    "blank", [LocalText("1년", "Kept for [please fill in]"), LocalText("기간: [기입]", "One year")]
)
@pytest.mark.parametrize("level", list(Anonymity))
def test_a_consent_text_with_a_blank_left_in_it_is_not_done(whole, blank, level):
    assert missing(replace(whole, consent=blank, anonymity=level)) == {Check.CONSENT}


def test_texts_in_one_language_alone_are_whole_where_no_other_is_used(whole):
    korean = tuple(replace(one, title=LocalText(one.title.ko)) for one in whole.recommendations)
    assert missing(replace(whole, recommendations=korean)) == set()


def test_what_is_advised_is_said_before_opening_but_what_the_opening_asks(whole):
    bare = TAKE_AWAY[Check.SMALL_GROUPS](TAKE_AWAY[Check.QUESTION](TAKE_AWAY[Check.ALONE](whole)))
    assert doubtful_for_opening(bare) == (Check.ALONE, Check.QUESTION)
    assert doubtful_for_opening(whole) == ()
