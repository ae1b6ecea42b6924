from collections.abc import Callable

import pytest

from workshop_app.domain.errors import (
    AlreadyRatedError,
    CodeTakenError,
    TextTooLongError,
    TitleMissingError,
)
from workshop_app.domain.lineage import with_amended_wording
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.rounds import open_round
from workshop_app.services.sets import built_in_sets
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.recommendations import RecommendationsModel


@pytest.fixture
def prepare(context: Context, make_workshop: Callable[..., Workshop]) -> PrepareModel:
    return PrepareModel(context, make_workshop(items=4).id)


@pytest.fixture
def model(prepare: PrepareModel) -> RecommendationsModel:
    return RecommendationsModel(prepare)


def codes(model: RecommendationsModel) -> list[str]:
    return [row.code for row in model.rows()]


def test_a_draft_is_kept_once_it_has_a_title(
    context: Context, prepare: PrepareModel, model: RecommendationsModel
) -> None:
    model.begin()
    draft = model.chosen
    assert model.chosen_is_draft
    assert model.rows()[-1].is_draft
    assert draft.code == "R5"
    model.set_local(draft.id, "text", "ko", "본문")
    model.set_plain(draft.id, "theme", "연구개발")
    assert len(context.workshop(prepare.workshop_id).recommendations) == 4
    model.set_local(draft.id, "title", "ko", "새 권고안")
    kept = context.workshop(prepare.workshop_id).recommendations[-1]
    assert (kept.title.ko, kept.text.ko, kept.theme) == ("새 권고안", "본문", "연구개발")
    assert not model.chosen_is_draft
    assert model.chosen.id == kept.id


def test_a_refused_draft_stays_a_draft(model: RecommendationsModel) -> None:
    model.begin()
    draft = model.chosen
    with pytest.raises(TextTooLongError):
        model.set_local(draft.id, "title", "en", "x" * 301)
    assert model.chosen_is_draft


def test_an_untouched_draft_goes_when_another_is_chosen_and_a_written_one_stays(
    model: RecommendationsModel,
) -> None:
    model.begin()
    model.choose(model.rows()[0].id)
    assert codes(model) == ["R1", "R2", "R3", "R4"]
    model.begin()
    model.set_local(model.chosen.id, "text", "ko", "쓰던 글")
    model.choose(model.rows()[0].id)
    assert codes(model)[-1] == "R5"
    model.begin()
    assert model.chosen.text.ko == "쓰던 글"


def test_a_deleted_draft_can_come_back(model: RecommendationsModel) -> None:
    model.begin()
    model.set_local(model.chosen.id, "text", "ko", "쓰던 글")
    back = model.delete(model.chosen.id)
    assert len(model.rows()) == 4
    back()
    assert model.chosen.text.ko == "쓰던 글"
    model.move_to(model.chosen.id, 0)
    assert codes(model)[-1] == "R5"


def test_each_language_is_kept_by_itself(model: RecommendationsModel) -> None:
    item = model.chosen.id
    model.set_local(item, "title", "en", "")
    assert model.chosen.title.en == ""
    assert model.chosen.title.ko
    with pytest.raises(TitleMissingError):
        model.set_local(item, "title", "ko", " ")
    model.set_local(item, "text", "en", "y" * 2000)
    assert len(model.chosen.text.en) == 2000


def test_codes_are_unique_and_an_emptied_one_is_renewed(model: RecommendationsModel) -> None:
    item = model.chosen.id
    with pytest.raises(CodeTakenError):
        model.set_plain(item, "code", "R2")
    model.set_plain(item, "code", "  A-1 ")
    assert model.chosen.code == "A-1"
    model.set_plain(item, "code", "")
    assert model.chosen.code not in ("", "R2", "R3", "R4")
    with pytest.raises(TextTooLongError):
        model.set_plain(item, "code", "R" * 31)
    model.set_plain(item, "source", "IT조선")
    assert model.chosen.source == "IT조선"


def test_moving_is_clamped_and_can_be_undone(
    prepare: PrepareModel, model: RecommendationsModel
) -> None:
    first = model.rows()[0].id
    model.move(first, 1)
    assert codes(model) == ["R2", "R1", "R3", "R4"]
    model.move(first, -5)
    assert codes(model)[0] == "R1"
    model.move_to(first, 99)
    assert codes(model)[-1] == "R1"
    for _ in range(3):
        prepare.undo()
    assert codes(model) == ["R1", "R2", "R3", "R4"]


def test_a_deleted_one_comes_back_to_its_place_even_after_other_edits(
    model: RecommendationsModel,
) -> None:
    second = model.rows()[1].id
    back = model.delete(second)
    assert codes(model) == ["R1", "R3", "R4"]
    model.set_plain(model.rows()[0].id, "theme", "later edit")
    back()
    assert codes(model) == ["R1", "R2", "R3", "R4"]
    assert model.chosen.id == second


def test_the_neighbour_is_chosen_after_a_deletion(model: RecommendationsModel) -> None:
    ids = [row.id for row in model.rows()]
    model.choose(ids[1])
    model.delete(ids[1])
    assert model.chosen.id == ids[2]
    model.choose(ids[3])
    model.delete(ids[3])
    assert model.chosen.id == ids[2]


def test_what_was_put_to_the_vote_cannot_be_deleted(
    context: Context, prepare: PrepareModel, model: RecommendationsModel
) -> None:
    assert not model.chosen_is_put_to_vote
    open_round(context, prepare.workshop_id)
    assert model.chosen_is_put_to_vote
    with pytest.raises(AlreadyRatedError):
        model.delete(model.chosen.id)


def test_items_of_a_set_are_taken_once(prepare: PrepareModel, model: RecommendationsModel) -> None:
    headlines = built_in_sets()[0]
    chosen = [item.code for item in headlines.items[:2]]
    assert model.take(headlines, chosen) == 2
    assert model.taken_codes(headlines) == set(chosen)
    assert model.take(headlines, chosen) == 0
    prepare.undo()
    assert model.taken_codes(headlines) == set()


def test_text_for_one_that_is_gone_is_dropped(model: RecommendationsModel) -> None:
    model.set_local("gone", "title", "ko", "too late")
    model.set_plain("gone", "code", "X")
    assert len(model.rows()) == 4


def test_choosing_the_same_again_tells_nothing(model: RecommendationsModel) -> None:
    seen: list[int] = []

    def up() -> None:
        seen.append(1)

    model.changed.connect(up)
    model.choose(model.chosen.id)
    assert seen == []
    assert not model.is_read_only


def test_where_a_recommendation_comes_from_is_said_of_the_chosen_one(
    prepare: PrepareModel, model: RecommendationsModel
) -> None:
    model.take(built_in_sets()[0], ["R3"])
    assert model.chosen is not None
    assert model.origin_text == (
        "From the set “Korea's AI strategy after DeepSeek: five recommendations”, R3"
    )
    taken = model.chosen.id
    prepare.edit(lambda one: with_amended_wording(one, taken, LocalText("", "Better")))
    assert model.origin_text.endswith(f"R3 · replaced by {model.chosen.code}a")
    model.choose(prepare.workshop.recommendations[0].id)
    assert model.origin_text == ""
    for row in model.rows():
        model.delete(row.id)
    assert model.origin_text == ""
