"""Decisions are kept at every change, until the workshop is concluded."""

from datetime import date
from typing import Any

import pytest

from workshop_app.domain.decisions import Outcome
from workshop_app.domain.errors import RoundNotClosedError, WorkshopConcludedError
from workshop_app.services.context import Context
from workshop_app.services.rounds import close_round, open_round, reveal_round
from workshop_app.viewmodels.conclude.model import ConcludeModel


@pytest.fixture
def model(context: Context, make_workshop: Any) -> ConcludeModel:
    return ConcludeModel(context, make_workshop().id)


def close(context: Context, model: ConcludeModel) -> None:
    workshop = open_round(context, model.workshop.id)
    close_round(context, workshop.id, workshop.rounds[0].id)


def test_every_recommendation_waits_for_its_decision(model: ConcludeModel) -> None:
    assert [line.recommendation.code for line in model.lines] == ["R1", "R2", "R3"]
    assert model.decided == 0
    assert model.chosen == model.lines[0]
    model.choose(model.lines[2].recommendation.id)
    assert model.chosen == model.lines[2]


def test_without_recommendations_nothing_is_chosen(context: Context, make_workshop: Any) -> None:
    assert ConcludeModel(context, make_workshop(items=0).id).chosen is None


def test_each_part_of_a_decision_is_kept_at_once(context: Context, model: ConcludeModel) -> None:
    item = model.lines[1].recommendation.id
    model.set_outcome(item, Outcome.AMEND)
    model.set_text(item, "amended_text", "고친 글")
    model.set_text(item, "reason", "이유")
    model.set_text(item, "owner", "과기정통부")
    model.set_due(item, date(2027, 6, 30))
    kept = ConcludeModel(context, model.workshop.id).lines[1].decision
    assert kept == model.lines[1].decision
    assert (kept.outcome, kept.amended_text, kept.reason) == (Outcome.AMEND, "고친 글", "이유")
    assert (kept.owner, kept.due, model.decided) == ("과기정통부", date(2027, 6, 30), 1)
    model.set_text(item, "owner", "과기정통부")
    assert model.lines[1].decision.decided_at == kept.decided_at
    model.set_outcome(item, None)
    assert model.decided == 0


def test_a_workshop_is_concluded_after_a_round_and_taken_up_again(
    context: Context, model: ConcludeModel
) -> None:
    assert not model.can_conclude
    with pytest.raises(RoundNotClosedError):
        model.conclude()
    close(context, model)
    assert model.can_conclude
    assert not model.can_export
    reveal_round(context, model.workshop.id, model.workshop.rounds[0].id)
    assert model.can_export
    model.conclude()
    assert model.is_read_only
    with pytest.raises(WorkshopConcludedError):
        model.set_outcome(model.lines[0].recommendation.id, Outcome.ADOPT)
    model.take_up_again()
    assert not model.is_read_only


def test_undecided_is_what_has_no_outcome_and_no_amended_wording(model: ConcludeModel) -> None:
    first, second, third = model.lines
    assert model.undecided == tuple(line.recommendation.code for line in model.lines)
    model.set_outcome(first.recommendation.id, Outcome.DEFER)
    model.set_outcome(second.recommendation.id, Outcome.AMEND)
    model.set_text(second.recommendation.id, "amended_text", "고친 글")
    code, _ = model.succeed_with_amendment(second.recommendation.id)
    model.set_outcome(second.recommendation.id, None)
    assert model.undecided == (code, third.recommendation.code)


def test_another_workshop_changes_nothing_here(
    context: Context, model: ConcludeModel, make_workshop: Any
) -> None:
    heard: list[str] = []

    def hear() -> None:
        heard.append("changed")

    model.changed.connect(hear)
    open_round(context, make_workshop().id)
    assert heard == []
    open_round(context, model.workshop.id)
    assert heard


def test_the_own_words_of_a_recommendation_go_again_with_the_amendment(
    model: ConcludeModel,
) -> None:
    item = model.lines[0].recommendation.id
    model.set_outcome(item, Outcome.AMEND)
    assert model.lines[0].decision.amended_text
    model.set_outcome(item, Outcome.ADOPT)
    assert model.lines[0].decision.amended_text == ""
    model.set_text(item, "amended_text", "고친 글")
    model.set_outcome(item, Outcome.AMEND)
    model.set_outcome(item, Outcome.DEFER)
    assert model.lines[0].decision.amended_text == "고친 글"


def test_an_amended_wording_is_offered_once_and_again_when_it_is_changed(
    context: Context, model: ConcludeModel
) -> None:
    item = model.lines[1].recommendation.id
    assert not model.lines[1].can_succeed
    model.set_outcome(item, Outcome.AMEND)
    assert not model.lines[1].can_succeed  # its own words so far
    model.set_text(item, "amended_text", "Better words")
    assert model.lines[1].can_succeed
    code, put_back = model.succeed_with_amendment(item)
    assert code == "R2a"
    said = [(line.recommendation.code, line.kin, line.can_succeed) for line in model.lines]
    assert said == [
        ("R1", "", False),
        ("R2", "replaced by R2a", False),
        ("R2a", "amended from R2", False),
        ("R3", "", False),
    ]
    model.set_text(item, "amended_text", "Best words")
    assert model.lines[1].can_succeed
    assert model.succeed_with_amendment(item)[0] == "R2a"
    assert model.lines[2].recommendation.text.en == "Best words"
    model.succeed_with_amendment(item)[1]()
    put_back()
    assert [line.recommendation.code for line in model.lines] == ["R1", "R2", "R3"]


def test_a_wording_that_was_put_to_the_vote_is_not_offered_again(
    context: Context, model: ConcludeModel
) -> None:
    item = model.lines[0].recommendation.id
    model.set_outcome(item, Outcome.AMEND)
    model.set_text(item, "amended_text", "Better words")
    model.succeed_with_amendment(item)
    close(context, model)
    model.set_text(item, "amended_text", "Best words")
    assert not model.lines[0].can_succeed
    model.conclude()
    assert not model.lines[1].can_succeed
