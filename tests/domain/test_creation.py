"""A new workshop can be prepared at once, with nobody in it yet."""

from dataclasses import replace

from workshop_app.domain.creation import (
    default_criteria,
    scale_for,
)
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import ConsensusRule, RuleKind, default_rule
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Status


def test_a_new_workshop_has_three_groups_two_criteria_and_no_content(empty, noon):
    assert [group.key for group in empty.groups] == ["government", "industry", "academia"]
    assert [one.key for one in empty.criteria] == ["importance", "feasibility"]
    assert empty.recommendations == empty.participants == empty.rounds == ()
    assert (empty.created_at, empty.anonymity) == (noon, Anonymity.CODE)
    assert empty.status is Status.PREPARING
    assert not empty.is_locked


def test_no_two_workshops_share_an_id_of_anything(empty, noon):
    other = replace(empty, criteria=default_criteria())
    assert {one.id for one in empty.criteria}.isdisjoint(one.id for one in other.criteria)


def test_every_criterion_stands_in_both_languages_with_its_own_labels():
    importance, feasibility = default_criteria(ScaleKind.SEVEN)
    for one in (importance, feasibility):
        assert one.scale.kind is ScaleKind.SEVEN
        assert one.name.ko
        assert one.name.en
        assert one.question.ko
        assert one.question.en
    assert importance.scale.points[-1].label == LocalText("매우 중요함", "Very important")
    assert feasibility.scale.points[-1].label == LocalText("매우 높음", "Very feasible")


def test_a_criterion_of_ones_own_is_asked_for_agreement():
    assert scale_for("cost", ScaleKind.FIVE).points[0].label.en == "Strongly disagree"
    assert scale_for("importance", ScaleKind.FIVE).points[0].label.en == "Not at all important"


def test_the_default_rule_is_three_quarters_of_every_group(empty):
    assert default_rule() == empty.rule == ConsensusRule(RuleKind.EQUAL_GROUPS, 75)
