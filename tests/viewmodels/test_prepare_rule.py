from collections.abc import Callable

import pytest

from workshop_app.domain.errors import LockedByRatingError
from workshop_app.domain.rule import RuleKind
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.rule import (
    LIMITS,
    Line,
    RuleModel,
    kind_name,
    line_name,
    line_unit,
)
from workshop_app.wording.verdicts import rule_sentence


@pytest.fixture
def prepare(context: Context, make_workshop: Callable[..., Workshop]) -> PrepareModel:
    return PrepareModel(context, make_workshop().id)


@pytest.fixture
def model(prepare: PrepareModel) -> RuleModel:
    return RuleModel(prepare)


@pytest.mark.parametrize("kind", list(RuleKind))
def test_every_kind_can_be_chosen_and_says_what_it_asks_for(
    model: RuleModel, kind: RuleKind
) -> None:
    model.set_kind(kind)
    assert model.rule.kind is kind
    assert kind_name(kind)
    sentence = rule_sentence(model.rule)
    assert "{" not in sentence
    assert sentence.endswith(".")


def test_every_kind_brings_its_usual_lines(model: RuleModel) -> None:
    model.set_kind(RuleKind.EVERY_GROUP)
    assert (model.rule.threshold_percent, model.rule.opposed_percent) == (70, 15)
    assert model.measure_lines() == (Line.THRESHOLD, Line.OPPOSED)
    model.set_kind(RuleKind.EQUAL_GROUPS)
    assert model.rule.threshold_percent == 75
    model.set_kind(RuleKind.IPRAS)
    assert model.measure_lines() == ()


@pytest.mark.parametrize("line", list(Line))
def test_figures_stay_within_their_limits(model: RuleModel, line: Line) -> None:
    low, high, _ = LIMITS[line]
    model.set_value(line, 10_000)
    assert model.value(line) == high
    model.set_value(line, -10_000)
    assert model.value(line) == low
    assert line_name(line)
    assert line_unit(line)


def test_a_changed_line_stands_in_the_sentence(model: RuleModel) -> None:
    model.set_value(Line.THRESHOLD, 80)
    assert "80%" in rule_sentence(model.rule)


def test_the_minimum_is_never_below_three(model: RuleModel) -> None:
    model.set_value(Line.GROUP, 2)
    assert model.value(Line.GROUP) == 3


def test_nine_point_rules_need_nine_points(
    context: Context, make_workshop: Callable[..., Workshop], model: RuleModel
) -> None:
    assert not model.fits(RuleKind.RAND_PANEL)
    assert model.fits(RuleKind.MEDIAN_IQR)
    nine = PrepareModel(context, make_workshop(kind=ScaleKind.NINE).id)
    assert RuleModel(nine).fits(RuleKind.RAND_PANEL)


def test_the_first_round_locks_the_rule(
    context: Context, prepare: PrepareModel, model: RuleModel
) -> None:
    assert model.is_editable
    assert model.locked_at is None
    open_round(context, prepare.workshop_id)
    assert model.locked_at is not None
    assert not model.is_editable
    with pytest.raises(LockedByRatingError):
        model.set_value(Line.THRESHOLD, 60)


def test_arrowing_through_the_kinds_keeps_the_figures_typed_for_each(model: RuleModel) -> None:
    model.set_kind(RuleKind.EVERY_GROUP)
    model.set_value(Line.THRESHOLD, 66)
    model.set_value(Line.OPPOSED, 20)
    model.set_kind(RuleKind.THIRD_AT_EACH_END)
    model.set_value(Line.ANSWERS, 7)
    model.set_kind(RuleKind.EVERY_GROUP)
    assert (model.rule.threshold_percent, model.rule.opposed_percent) == (66, 20)
    assert model.rule.minimum_answers == 7
