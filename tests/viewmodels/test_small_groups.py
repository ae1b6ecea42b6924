"""Before the vote it is asked what is told of groups that are too small, with what each costs."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from workshop_app.domain.errors import LockedByRatingError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rule import ConsensusRule, SmallGroups
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import open_round
from workshop_app.viewmodels.prepare.model import PrepareModel, Section
from workshop_app.viewmodels.prepare.rule import Line, RuleModel
from workshop_app.viewmodels.rate.model import RateModel
from workshop_app.viewmodels.small_groups import (
    Answer,
    answer_of,
    answered,
    options,
    question,
)
from workshop_app.wording.language import speaking

Make = Callable[..., Workshop]


@pytest.fixture
def workshop(make_workshop: Make) -> Workshop:
    return make_workshop(people=(6, 3, 2))


@pytest.mark.parametrize("answer", list(Answer))
def test_what_was_answered_is_read_back(answer: Answer) -> None:
    rule = answered(ConsensusRule(), answer)
    assert answer_of(rule) is answer
    assert rule.minimum_group == (3 if answer is Answer.THREE else 5)


def test_an_answer_keeps_another_minimum_but_not_the_three_of_another_answer() -> None:
    assert answer_of(ConsensusRule()) is None
    assert answered(ConsensusRule(minimum_group=7), Answer.JOIN).minimum_group == 7
    three = answered(ConsensusRule(minimum_group=7), Answer.THREE)
    assert answered(three, Answer.COARSE) == ConsensusRule(small_groups=SmallGroups.COARSE)


def test_the_question_names_who_is_too_few_and_who_sees_all(workshop: Workshop) -> None:
    asked = "Fewer than 5 people: Industry 3, Academia 2. Decide before the rating what is told"
    assert question(workshop).startswith(asked)
    assert "holds the key" in question(workshop)
    named = question(replace(workshop, anonymity=Anonymity.NAMED))
    assert named.endswith("nothing is withheld from those who hold the names.")
    nobody = replace(workshop, anonymity=Anonymity.ANONYMOUS, participants=())
    assert question(nobody) == "No group has fewer than 5 people now."
    with speaking("ko"):
        assert question(workshop).startswith("5명 미만: 산업계 3, 학계 2.")


def test_each_answer_says_what_it_means_here(workshop: Workshop) -> None:
    said = {one.answer: one.meaning for one in options(workshop)}
    assert list(said) == list(Answer)
    assert said[Answer.JOIN].endswith("Here: Industry + Academia.")
    assert "mean 4, median 4 and 67% rated high alone leave only 3, 4, 5" in said[Answer.THREE]
    assert "23 of 35" in said[Answer.THREE]
    assert "group of 5 or more may have to be hidden" in said[Answer.HIDE]
    assert "of 3 or more" in said[Answer.COARSE]


def test_the_answers_can_be_read_before_there_is_anybody_or_anything_to_rate(
    workshop: Workshop,
) -> None:
    bare = replace(workshop, participants=(), criteria=())
    said = {one.answer: one.meaning for one in options(bare)}
    assert "Here" not in said[Answer.JOIN]
    assert said[Answer.THREE] == ""


def test_prepare_asks_as_advice_and_keeps_the_answer(context: Context, workshop: Workshop) -> None:
    prepare = PrepareModel(context, workshop.id)
    model = RuleModel(prepare)
    (line,) = (one for one in prepare.sections() if one.section is Section.RULE)
    assert [one.required for one in line.open_checks] == [False]
    assert model.answer is None
    assert model.question() == question(prepare.workshop)
    assert model.options() == options(prepare.workshop)
    model.set_answer(Answer.JOIN)
    (line,) = (one for one in prepare.sections() if one.section is Section.RULE)
    assert line.open_checks == ()
    assert model.answer is Answer.JOIN
    prepare.undo()
    assert model.answer is None
    open_round(context, workshop.id)
    with pytest.raises(LockedByRatingError):
        model.set_answer(Answer.JOIN)


def test_a_low_minimum_says_what_it_costs(context: Context, workshop: Workshop) -> None:
    model = RuleModel(PrepareModel(context, workshop.id))
    assert model.cost() == ""
    model.set_value(Line.GROUP, 4)
    assert "leave only 3, 4, 5" in model.cost()
    edit_workshop(context, workshop.id, lambda one: replace(one, criteria=()))
    assert model.cost() == ""


def test_the_first_round_opens_with_the_answer_and_no_later_one_asks(
    context: Context, workshop: Workshop
) -> None:
    model = RateModel(context, workshop.id)
    assert model.asks_about_small_groups
    model.open_next(Answer.JOIN)
    industry, academia = (one.id for one in model.workshop.groups[1:])
    assert model.workshop.joined_groups == ((industry, academia),)
    model.close()
    assert not model.asks_about_small_groups
    model.open_next()
    assert len(model.workshop.rounds) == 2


def test_nobody_is_asked_where_all_groups_are_large(context: Context, make_workshop: Make) -> None:
    model = RateModel(context, make_workshop(people=5).id)
    assert not model.asks_about_small_groups
    model.open_next()
    assert model.workshop.rule.small_groups is None


def test_results_show_the_joined_group_as_one_and_say_why(voted: Any) -> None:
    rule = ConsensusRule(small_groups=SmallGroups.JOINED)
    results = voted(lambda place, *_: 2 + place % 3, people=(6, 3, 2), rule=rule)
    assert list(results.group_names.values()) == ["Government", "Industry + Academia"]
    assert "with one voice: Industry + Academia." in results.rule_text
    item = results.chosen_item
    assert item.groups["industry+academia"].n == 5
    assert item.equal_group.mean == pytest.approx((3.0 + 2.8) / 2)
