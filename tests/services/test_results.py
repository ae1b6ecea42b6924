"""Results are read of a revealed round alone, with the ratings beside each comment."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from workshop_app.analysis.item_maker import summarise
from workshop_app.domain.errors import ResultsHiddenError
from workshop_app.domain.rounds import Channel, Rating
from workshop_app.services.ballots import Answer, record_answers, record_comment
from workshop_app.services.results import ResultsMemory, make_panel, read_results, read_round
from workshop_app.services.rounds import close_round, open_round, reveal_round

AT = datetime(2026, 1, 1, tzinfo=UTC)


def answer(context, workshop, value):
    answers = [
        Answer(person.id, item.id, criterion.id, value)
        for person in workshop.participants
        for item in workshop.recommendations
        for criterion in workshop.criteria
    ]
    record_answers(context, workshop.id, answers, Channel.KIOSK)


@pytest.mark.parametrize("read", [read_results, read_round])
def test_nothing_is_read_before_a_round_is_revealed(context, rating, read):
    this = rating.rounds[0]
    with pytest.raises(ResultsHiddenError) as newest:
        read(context, rating.id)
    close_round(context, rating.id, this.id)
    with pytest.raises(ResultsHiddenError) as closed:
        read(context, rating.id, this.id)
    assert (newest.value.parameters, closed.value.parameters) == ({"number": 1}, {"number": 1})


@pytest.mark.parametrize("read", [read_results, read_round])
def test_the_newest_revealed_round_is_read_and_a_hidden_one_named_in_the_refusal(
    context, rating, read
):
    first = rating.rounds[0]
    answer(context, rating, 4)
    close_round(context, rating.id, first.id)
    reveal_round(context, rating.id, first.id)
    second = open_round(context, rating.id).rounds[1]
    found = read(context, rating.id)
    results = getattr(found, "results", found)
    assert results.round.id == first.id
    assert [one.analysis.of("R1").overall.mean for one in results.criteria] == [4.0, 4.0]
    with pytest.raises(ResultsHiddenError) as hidden:
        read(context, rating.id, second.id)
    assert hidden.value.parameters == {"number": 2}


class WritingMemory(ResultsMemory):
    """Writes to the file while an analysis is made, as a ballot does at the same time."""

    def __init__(self, write):
        super().__init__()
        self.write = write

    def analyse(self, key, panel, previous):
        self.write()
        return super().analyse(key, panel, previous)


def test_a_rating_can_be_kept_while_results_are_worked_out(context, rating):
    this = rating.rounds[0]
    answer(context, rating, 4)
    close_round(context, rating.id, this.id)
    reveal_round(context, rating.id, this.id)
    second = open_round(context, rating.id).rounds[1]
    memory = WritingMemory(lambda: answer(context, rating, 5))
    read_round(context, rating.id, this.id, memory)
    with context.store.reading() as work:
        assert {one.value for one in work.ratings.of_round(second.id)} == {5}


def test_a_criterion_is_found_by_its_key(context, rating):
    this = rating.rounds[0]
    answer(context, rating, 5)
    close_round(context, rating.id, this.id)
    reveal_round(context, rating.id, this.id)
    results = read_results(context, rating.id)
    assert results.of_criterion("feasibility").criterion == rating.criteria[1]


def test_a_round_is_compared_with_the_revealed_one_before_it_and_with_no_hidden_one(
    context, rating
):
    answer(context, rating, 4)
    first = rating.rounds[0]
    close_round(context, rating.id, first.id)
    workshop = open_round(context, rating.id)
    answer(context, workshop, 5)
    second = workshop.rounds[1]
    close_round(context, rating.id, second.id)
    reveal_round(context, rating.id, second.id)
    assert read_results(context, rating.id).criteria[0].analysis.of("R1").change is None
    reveal_round(context, rating.id, first.id)
    change = read_results(context, rating.id).criteria[0].analysis.of("R1").change
    assert (change.overall.pairs, change.overall.up) == (6, 6)


def test_only_the_ratings_of_those_who_commented_stand_beside_the_comments(context, rating):
    answer(context, rating, 4)
    writer, item = rating.participants[0], rating.recommendations[1]
    record_comment(context, rating.id, writer.id, item.id, "Too dear.", Channel.KIOSK)
    close_round(context, rating.id, rating.rounds[0].id)
    reveal_round(context, rating.id, rating.rounds[0].id)
    reading = read_round(context, rating.id)
    assert [one.text for one in reading.comments] == ["Too dear."]
    assert reading.given == {(writer.id, item.id, one.id): 4 for one in rating.criteria}


def test_a_recommendation_is_settled_in_the_last_revealed_round_in_which_somebody_rated_it(
    context, rating
):
    def settled(round_id=""):
        return read_results(context, rating.id, round_id).settled

    def end(workshop):
        this = workshop.rounds[-1]
        close_round(context, rating.id, this.id)
        reveal_round(context, rating.id, this.id)

    first, (one, two, three) = rating.rounds[0], rating.recommendations
    answer(context, rating, 4)
    end(rating)
    workshop = open_round(context, rating.id, [one.id, two.id])
    criterion = workshop.criteria[0]
    voters = workshop.participants
    answers = [Answer(voters[0].id, one.id, criterion.id, 5)]
    answers += [Answer(person.id, two.id, criterion.id, None) for person in voters]
    record_answers(context, workshop.id, answers, Channel.KIOSK)
    keys = [criterion.key for criterion in workshop.criteria]
    at_first = {(item.code, key): 1 for item in (one, two, three) for key in keys}
    assert settled() == at_first  # a round that is not revealed tells nothing
    end(workshop)
    assert settled(first.id) == at_first | {(one.code, keys[0]): 2}
    of_second = {place: 1 for place in at_first if place[0] != three.code}
    assert settled() == of_second | {(one.code, keys[0]): 2}


def test_what_nobody_ever_rated_is_settled_in_no_round(context, rating):
    close_round(context, rating.id, rating.rounds[0].id)
    reveal_round(context, rating.id, rating.rounds[0].id)
    assert read_results(context, rating.id).settled == {}


def test_a_panel_leaves_out_observers_and_the_absent_and_tells_who_stands_aside(rating):
    item, criterion = rating.recommendations[0], rating.criteria[0]
    watching, away, aside = rating.participants[:3]
    people = [replace(watching, is_observer=True), *rating.participants[1:]]
    this = replace(rating.rounds[0], absent_ids=frozenset({away.id}))
    workshop = replace(rating, participants=tuple(people), rounds=(this,))
    row = Rating(this.id, aside.id, item.id, criterion.id, None, Channel.KIOSK, AT, recused=True)
    found = summarise(make_panel(workshop, this, criterion, [row])).of(item.code).overall
    assert (found.recused, found.missing, found.absent) == (1, len(people) - 3, 1)
