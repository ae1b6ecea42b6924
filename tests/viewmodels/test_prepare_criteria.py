from collections.abc import Callable

import pytest

from workshop_app.domain.errors import (
    LockedByRatingError,
    ScaleUnusableError,
    TextTooLongError,
    TitleMissingError,
)
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round
from workshop_app.viewmodels.prepare.criteria import (
    MOST_CRITERIA,
    CriteriaModel,
    boxes_sentence,
    preset_of,
    scale_name,
)
from workshop_app.viewmodels.prepare.model import PrepareModel


@pytest.fixture
def prepare(context: Context, make_workshop: Callable[..., Workshop]) -> PrepareModel:
    return PrepareModel(context, make_workshop().id)


@pytest.fixture
def model(prepare: PrepareModel) -> CriteriaModel:
    return CriteriaModel(prepare)


def keys(model: CriteriaModel) -> list[str]:
    return [one.key for one in model.criteria]


def test_one_criterion_alone_is_possible_and_the_other_comes_back(model: CriteriaModel) -> None:
    back = model.remove(model.criteria[0].id)
    assert keys(model) == ["feasibility"]
    assert [one.key for one in model.addable_defaults()] == ["importance"]
    back()
    assert keys(model) == ["importance", "feasibility"]
    model.remove(model.criteria[0].id)
    model.add_default("importance")
    assert keys(model) == ["feasibility", "importance"]


def test_own_criteria_have_words_keys_and_an_end(model: CriteriaModel) -> None:
    made = model.add_own()
    assert model.criteria[-1].id == made
    assert keys(model)[-1] == "criterion3"
    model.set_words(made, "name", "ko", "시급성")
    model.set_words(made, "question", "en", "How urgent is it?")
    assert model.criteria[-1].name.ko == "시급성"
    assert model.criteria[-1].question.en == "How urgent is it?"
    model.remove(model.criteria[0].id)
    model.add_own()
    assert len(set(keys(model))) == 3
    while model.can_add:
        model.add_own()
    assert len(model.criteria) == MOST_CRITERIA
    for criterion in model.criteria:
        model.remove(criterion.id)
    model.add_own()
    assert model.criteria[0].scale.kind is ScaleKind.FIVE


def test_a_criterion_needs_a_name_and_a_short_one(model: CriteriaModel) -> None:
    first = model.criteria[0].id
    model.set_words(first, "name", "ko", "")
    with pytest.raises(TitleMissingError):
        model.set_words(first, "name", "en", "")
    with pytest.raises(TextTooLongError):
        model.set_words(first, "name", "en", "x" * 301)


@pytest.mark.parametrize("kind", list(ScaleKind))
def test_every_scale_can_be_chosen_and_labelled(model: CriteriaModel, kind: ScaleKind) -> None:
    first = model.criteria[0].id
    model.set_scale(first, kind)
    assert model.criteria[0].scale.kind is kind
    model.set_label(first, 1, "ko", "전혀")
    model.set_label(first, 2, "en", "")
    assert model.criteria[0].scale.points[0].label.ko == "전혀"
    with pytest.raises(TextTooLongError):
        model.set_label(first, 1, "ko", "x" * 61)
    assert scale_name(kind)


def test_the_boxes_are_said_in_points(model: CriteriaModel) -> None:
    assert boxes_sentence(model.criteria[0].scale) == "High: 4–5. Low: 1–2."
    model.set_scale(model.criteria[0].id, ScaleKind.AGREEMENT)
    assert boxes_sentence(model.criteria[0].scale) == "High: 3. Low: 1."


def test_after_the_first_round_only_words_change(
    context: Context, prepare: PrepareModel, model: CriteriaModel
) -> None:
    open_round(context, prepare.workshop_id)
    first = model.criteria[0].id
    assert model.is_locked
    assert not model.can_add
    assert not model.is_read_only
    model.set_words(first, "name", "en", "Weight")
    model.set_label(first, 1, "en", "None")
    with pytest.raises(LockedByRatingError):
        model.set_scale(first, ScaleKind.NINE)
    with pytest.raises(LockedByRatingError):
        model.remove(first)


def test_a_scale_of_ones_own_has_any_lowest_number_and_keeps_its_labels(
    model: CriteriaModel,
) -> None:
    target = model.criteria[0].id
    model.set_own_scale(target, -2, 5)
    scale = model.criteria[0].scale
    assert [point.value for point in scale.points] == [-2, -1, 0, 1, 2]
    assert [point.label.en for point in scale.points][::4] == [
        "Not at all important",
        "Very important",
    ]
    assert (preset_of(scale), scale.top_from, scale.bottom_to) == (None, 1, -1)
    assert boxes_sentence(scale) == "High: 1–2. Low: -2 to -1."
    model.set_own_scale(target, 0, 11)
    scale = model.criteria[0].scale
    assert (scale.low, scale.high, len(scale.points)) == (0, 10, 11)
    assert {point.label.en for point in scale.points[1:-1]} == {""}
    assert [scale.points[0].label.en, scale.points[-1].label.en] == [
        "Not at all important",
        "Very important",
    ]
    model.set_label(target, 10, "ko", "열 점")
    assert model.criteria[0].scale.points[10].label.ko == "열 점"
    model.set_own_scale(target, 0, 2)
    assert [point.label.en for point in model.criteria[0].scale.points] == [
        "Not at all important",
        "Very important",
    ]


def test_a_scale_of_ones_own_that_is_like_one_of_ours_is_ours(model: CriteriaModel) -> None:
    target = model.criteria[0].id
    model.set_own_scale(target, 1, 7)
    assert preset_of(model.criteria[0].scale) is ScaleKind.SEVEN
    model.set_own_scale(target, 1, 3)
    assert preset_of(model.criteria[0].scale) is None
    model.set_scale(target, ScaleKind.AGREEMENT)
    assert preset_of(model.criteria[0].scale) is ScaleKind.AGREEMENT


def test_a_scale_that_no_workshop_could_have_is_refused(model: CriteriaModel) -> None:
    with pytest.raises(ScaleUnusableError):
        model.set_own_scale(model.criteria[0].id, 0, 12)


def test_ones_own_scale_is_fixed_by_the_first_round(
    context: Context, prepare: PrepareModel, model: CriteriaModel
) -> None:
    open_round(context, prepare.workshop_id)
    with pytest.raises(LockedByRatingError):
        model.set_own_scale(model.criteria[0].id, 0, 11)
