"""Beside a decision stands what Results says of it, and nothing that Results would not say."""

from dataclasses import replace
from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.ids import new_id
from workshop_app.domain.rounds import Channel
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.rounds import close_round, open_round, reopen_round, reveal_round
from workshop_app.services.sample import make_sample
from workshop_app.viewmodels.conclude.evidence import EvidenceModel
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.language import speaking


@pytest.fixture
def workshop(context: Context) -> Workshop:
    """The sample: two revealed rounds of five recommendations."""
    return context.workshop(make_sample(context))


def look(context: Context, workshop: Workshop, at: int = 0) -> EvidenceModel:
    model = EvidenceModel(context, workshop.id, ImmediateJobs())
    model.begin()
    model.look_at(workshop.recommendations[at].id)
    return model


def rate(context: Context, workshop: Workshop, people: slice, value: int | None) -> Workshop:
    """Open, rate by some, close and reveal a round of everything."""
    workshop = open_round(context, workshop.id)
    this = workshop.rounds[-1]
    answers = [
        Vote(person.id, item, criterion.id, value)
        for person in workshop.participants[people]
        for item in this.recommendation_ids
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop.id, answers, Channel.ENTRY)
    close_round(context, workshop.id, this.id)
    return reveal_round(context, workshop.id, this.id)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_verdict_and_sentence_are_those_of_results(
    context: Context, workshop: Workshop, language: Any
) -> None:
    results = ResultsModel(context, workshop.id, ImmediateJobs())
    with speaking(language):
        for at, item in enumerate(workshop.recommendations):
            evidence = look(context, workshop, at).evidence
            assert evidence is not None
            assert evidence.round_number == 2
            for said, criterion in zip(evidence.criteria, workshop.criteria, strict=True):
                results.choose(item.id)
                results.choose_criterion(criterion.key)
                row = results.chosen
                assert row is not None
                assert (said.label, said.tone, said.sentence) == (row.label, row.tone, row.sentence)


def test_nothing_is_read_before_it_is_begun_and_then_once(
    context: Context, workshop: Workshop
) -> None:
    model, said = EvidenceModel(context, workshop.id, ImmediateJobs()), list[bool]()

    def note() -> None:
        said.append(model.evidence is not None)

    model.changed.connect(note)
    model.look_at(workshop.recommendations[0].id)
    assert model.evidence is None
    model.begin()
    model.begin()
    assert said == [True]


def test_each_group_is_told_by_how_many_of_it_are_in_favour(
    context: Context, make_workshop: Any
) -> None:
    workshop = rate(context, make_workshop(people=5), slice(0, 15), 5)
    evidence = look(context, workshop).evidence
    assert evidence is not None
    votes = evidence.criteria[0].groups
    assert [one.mark for one in votes] == [0, 1, 2]
    assert [one.name for one in votes] == [group.name.en for group in workshop.groups]
    assert {one.text for one in votes} == {"High: 5 of 5"}


def test_a_group_with_few_ratings_stays_hidden(context: Context, make_workshop: Any) -> None:
    workshop = rate(context, make_workshop(people=2), slice(0, 6), 5)
    evidence = look(context, workshop).evidence
    assert evidence is not None
    assert {one.text for one in evidence.criteria[0].groups} == {"hidden, too few ratings"}
    workshop = rate(context, make_workshop(people=3), slice(0, 9), None)
    evidence = look(context, workshop).evidence
    assert evidence is not None
    assert {one.text for one in evidence.criteria[0].groups} == {"hidden, too few ratings"}


def test_a_recommendation_that_was_not_rated_again_keeps_its_last_revealed_round(
    context: Context, make_workshop: Any
) -> None:
    workshop = rate(context, make_workshop(people=3), slice(0, 9), 5)
    again = (workshop.recommendations[1].id,)
    workshop = open_round(context, workshop.id, again)
    first = workshop.criteria[0]
    votes = [Vote(one.id, again[0], first.id, 1) for one in workshop.participants]
    cast_votes(context, workshop.id, votes, Channel.ENTRY)
    close_round(context, workshop.id, workshop.rounds[1].id)
    model = look(context, workshop, 1)
    assert model.evidence is not None
    assert model.evidence.round_number == 1  # the second is not revealed
    reveal_round(context, workshop.id, workshop.rounds[1].id)
    assert model.evidence is not None
    assert model.evidence.round_number == 2
    names = [one.name for one in model.evidence.criteria]
    assert names == ["Importance", "Feasibility (Round 1)"]  # nobody rated that one again
    heard: list[int] = []

    def hear() -> None:
        heard.append(model.evidence.round_number if model.evidence else 0)

    model.changed.connect(hear)
    model.look_at(workshop.recommendations[0].id)
    assert model.evidence is not None
    assert (model.evidence.round_number, heard[-1]) == (1, 1)


def test_nothing_is_said_of_a_round_that_is_hidden_or_hidden_again(
    context: Context, make_workshop: Any
) -> None:
    workshop = make_workshop(people=3)
    model = look(context, workshop)
    assert model.evidence is None
    workshop = rate(context, workshop, slice(0, 9), 5)
    assert model.evidence is not None
    reopen_round(context, workshop.id, workshop.rounds[0].id, "one came late")
    assert model.evidence is None


class HeldJobs(ImmediateJobs):
    """Answers the first question only, as while the next one is being worked out."""

    answered = False

    def run(self, work: Any, **told: Any) -> Any:
        if not self.answered:
            self.answered = True
            return super().run(work, **told)
        return None


def test_while_a_change_is_read_anew_what_the_round_said_of_its_own_words_stays(
    context: Context, make_workshop: Any
) -> None:
    workshop = rate(context, make_workshop(people=3), slice(0, 9), 5)
    model = EvidenceModel(context, workshop.id, HeldJobs())
    model.begin()
    model.look_at("nothing")
    assert model.evidence is None
    model.look_at(workshop.recommendations[0].id)
    more = replace(workshop.groups[0], id=new_id(), key="civil", name=LocalText("시민", "Civil"))
    edit_workshop(context, workshop.id, lambda one: replace(one, groups=(*one.groups, more)))
    assert model.evidence is not None
    assert [one.mark for one in model.evidence.criteria[0].groups] == [0, 1, 2]
    first = replace(workshop.recommendations[0], code="X1")
    rest = workshop.recommendations[1:]
    shown = model.evidence
    edit_workshop(context, workshop.id, lambda one: replace(one, recommendations=(first, *rest)))
    assert model.evidence == shown
