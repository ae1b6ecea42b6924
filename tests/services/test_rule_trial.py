"""The sample's verdicts under any rule, on any of the program's own scales."""

from dataclasses import replace

import pytest

from workshop_app.domain.rule import ONLY_ON_NINE_POINTS, RuleKind, default_rule
from workshop_app.domain.scale import ScaleKind, make_scale
from workshop_app.services.rule_trial import SAME_WORDS, try_rule


@pytest.mark.parametrize("kind", list(ScaleKind))
def test_the_points_that_stand_in_lie_in_the_same_boxes(kind: ScaleKind) -> None:
    five, scale = make_scale(ScaleKind.FIVE), make_scale(kind)
    for value, place in enumerate(SAME_WORDS[kind], start=1):
        assert scale.accepts(place)
        assert (place >= scale.top_from) == (value >= five.top_from)
        assert (place <= scale.bottom_to) == (value <= five.bottom_to)
    if kind is not ScaleKind.AGREEMENT:
        labels = [scale.points[place - 1].label for place in SAME_WORDS[kind]]
        assert labels == [point.label for point in five.points]


@pytest.mark.parametrize("kind", list(RuleKind))
def test_every_rule_has_a_verdict_on_every_recommendation(kind: RuleKind) -> None:
    scale = ScaleKind.NINE if kind in ONLY_ON_NINE_POINTS else ScaleKind.FIVE
    trial = try_rule(replace(default_rule(), kind=kind), scale)
    assert len(trial.verdicts) == len(trial.usual) == 10
    assert 0 <= trial.differing <= 10
