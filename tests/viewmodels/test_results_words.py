"""Results speak in the words of their round, say what reads differently now, and link wordings."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.lineage import with_amended_wording
from workshop_app.domain.preparation import with_criteria, with_recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.draw_up import movement
from workshop_app.findings.reading import LATEST
from workshop_app.findings.results_json import results_json
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round, reveal_round
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.rate.ballot import BallotModel
from workshop_app.viewmodels.rate.entry_grid import EntryGridModel
from workshop_app.viewmodels.rate.outbox import Outbox
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.results.words import Kin, kin_of, rewordings_of
from workshop_app.wording.language import local, speaking


def rate(context: Context, workshop_id: str) -> Workshop:
    """Let everybody rate a further round, and reveal it."""
    workshop = open_round(context, workshop_id)
    this = workshop.rounds[-1]
    answers = [
        Vote(person.id, item, criterion.id, 4)
        for person in workshop.participants
        for item in this.recommendation_ids
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop_id, answers, Channel.KIOSK)
    close_round(context, workshop_id, this.id)
    return reveal_round(context, workshop_id, this.id)


def reworded(workshop: Workshop) -> Workshop:
    """Change a title and the label of the lowest point of importance."""
    first, importance = workshop.recommendations[0], workshop.criteria[0]
    points = importance.scale.points
    label = replace(points[0], label=LocalText("사소함", "Trifling"))
    scale = replace(importance.scale, points=(label, *points[1:]))
    title = replace(first, title=LocalText("새 제목", "New title"))
    criteria = (replace(importance, scale=scale), *workshop.criteria[1:])
    return with_criteria(with_recommendation(workshop, title), criteria)


@pytest.fixture
def workshop(context: Context, make_workshop: Callable[..., Workshop]) -> Workshop:
    return rate(context, make_workshop(people=5).id)


@pytest.fixture
def model(context: Context, workshop: Workshop) -> ResultsModel:
    return ResultsModel(context, workshop.id, ImmediateJobs())


def pick(model: ResultsModel, code: str) -> None:
    model.choose(next(one.recommendation_id for one in model.rows if one.code == code))


def test_what_reads_differently_now_is_said_beside_what_was_rated(
    context: Context, model: ResultsModel, workshop: Workshop
) -> None:
    pick(model, "R1")
    assert rewordings_of(model) == ()
    edit_workshop(context, workshop.id, reworded)
    pick(model, "R1")
    assert model.recommendation is not None
    assert model.recommendation.title.en == "Recommendation 1"
    assert [(one.what, one.then, one.now) for one in rewordings_of(model)] == [
        ("Title", "Recommendation 1", "New title"),
        ("Label of 1", "Not at all important", "Trifling"),
    ]
    with speaking("ko"):
        assert [one.what for one in rewordings_of(model)] == ["제목", "1점 라벨"]
    pick(model, "R2")
    assert [one.what for one in rewordings_of(model)] == ["Label of 1"]
    presenting = PresenterModel(context, model)
    pick(model, "R1")
    assert presenting.slide is not None
    assert presenting.slide.title == "Recommendation 1"


def test_nothing_is_said_of_words_before_there_are_results(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    model = ResultsModel(context, make_workshop().id, ImmediateJobs())
    assert (rewordings_of(model), kin_of(model), model.recommendation) == ((), (), None)


def test_a_ballot_and_the_grid_ask_in_the_words_the_round_was_opened_with(
    context: Context, workshop: Workshop, timer: Any
) -> None:
    opened = open_round(context, workshop.id)
    edit_workshop(context, workshop.id, reworded)
    outbox, entry = (
        Outbox(context, one, ImmediateJobs(), timer) for one in (Channel.KIOSK, Channel.ENTRY)
    )
    ballot = BallotModel(context, workshop.id, opened.participants[0].id, outbox)
    assert ballot.items[0].recommendation.title.en == "Recommendation 1"
    assert ballot.items[0].questions[0].points[0].label.en == "Not at all important"
    grid = EntryGridModel(context, workshop.id, entry, ImmediateJobs())
    assert grid.criterion.scale.points[0].label.en == "Not at all important"
    close_round(context, workshop.id, opened.rounds[-1].id)
    assert grid.criterion.scale.points[0].label.en == "Trifling"


def test_the_next_round_has_the_new_words_and_the_movement_says_so(
    context: Context, model: ResultsModel, workshop: Workshop
) -> None:
    edit_workshop(context, workshop.id, reworded)
    rate(context, workshop.id)
    pick(model, "R1")
    assert (model.chosen.title if model.chosen else "", rewordings_of(model)) == ("New title", ())
    assert model.reading is not None
    assert model.criterion is not None
    moved = movement(model.reading, model.criterion)
    assert moved is not None
    assert moved.note.endswith("Worded differently in round 1: R1.")
    model.choose_round(workshop.rounds[0].id)
    pick(model, "R1")
    assert model.chosen is not None
    assert model.chosen.title == "Recommendation 1"
    found: Any = results_json(model.workshop, model.reading.results)
    assert found["recommendations"][0]["title"] == "Recommendation 1"


def test_wordings_are_linked_and_a_link_leads_to_where_the_other_was_rated(
    context: Context, model: ResultsModel, workshop: Workshop
) -> None:
    old = workshop.recommendations[1]
    edit_workshop(
        context, workshop.id, lambda one: with_amended_wording(one, old.id, same("Better"))
    )
    pick(model, "R2")
    new = model.workshop.recommendations[2]
    assert kin_of(model) == (Kin(new.id, "replaced by R2a", False),)
    rate(context, workshop.id)
    pick(model, "R2a")
    model.choose_round(model.rounds[-1].id)
    assert kin_of(model) == (Kin(old.id, "amended from R2", True),)
    assert model.chosen is not None
    assert model.chosen.heading == "R2a (amended from R2)  Recommendation 2"
    model.jump_to(old.id)
    assert (model.chosen.code, model.this_round.id) == ("R2", LATEST)
    assert kin_of(model) == (Kin(new.id, "replaced by R2a", True),)
    with speaking("ko"):
        assert [one.text for one in kin_of(model)] == ["R2a 권고안으로 대체"]
    model.choose_round(workshop.rounds[0].id)
    model.jump_to(workshop.recommendations[0].id)
    assert (model.chosen.code, model.this_round) == ("R1", workshop.rounds[0])
    model.jump_to(new.id)
    assert (model.chosen.code, model.this_round.id) == ("R2a", LATEST)
    model.jump_to("nothing")
    assert model.this_round.id == LATEST


def same(text: str) -> LocalText:
    return LocalText(text, text)


def test_the_projector_says_what_is_amended_and_rates_the_last_wording_again(
    context: Context, model: ResultsModel, workshop: Workshop
) -> None:
    presenting = PresenterModel(context, model)
    pick(model, "R2")
    presenting.again.mark()
    old = workshop.recommendations[1]
    edit_workshop(
        context, workshop.id, lambda one: with_amended_wording(one, old.id, same("Better"))
    )
    assert presenting.again.codes == ("R2a",)
    assert presenting.slide is not None
    assert presenting.slide.above == "R2 · Importance · round 1 · replaced by R2a"
    presenting.again.begin()
    again = context.workshop(workshop.id)
    assert [one.code for one in again.rated_in(again.rounds[-1])] == ["R2a"]


def test_json_says_where_a_recommendation_first_stood_and_what_it_amends(
    context: Context, model: ResultsModel, workshop: Workshop
) -> None:
    old = workshop.recommendations[1]
    edit_workshop(
        context, workshop.id, lambda one: with_amended_wording(one, old.id, same("Better"))
    )
    rate(context, workshop.id)
    model.choose_round(model.rounds[-1].id)
    assert model.reading is not None
    found: Any = results_json(model.workshop, model.reading.results)
    root = {"source": f"workshop:{workshop.id}", "item": old.id}
    lines = {one["code"]: (one["origin"], one["succeeds"]) for one in found["recommendations"]}
    assert lines["R2a"] == (root, "R2")
    assert lines["R3"][1] is None
    assert list(lines) == ["R1", "R2a", "R3"]
    moved = movement(model.reading, model.reading.results.criteria[0])
    assert moved is not None
    assert moved.rows[1].title == f"{local(old.title)} (amended from R2)"
    assert {(move.before, move.after) for move in moved.rows[1].moves} == {(None, 4.0)}
    assert moved.note.endswith("Amended wordings are not compared with the old ones: R2a.")
