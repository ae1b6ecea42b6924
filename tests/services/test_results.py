"""Results are read of a revealed round alone, with the ratings beside each comment."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.analysis.item_maker import summarise
from workshop_app.domain.errors import ResultsHiddenError
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant
from workshop_app.domain.preparation import with_criteria, with_participant, with_recommendation
from workshop_app.domain.progression import with_absence
from workshop_app.domain.rounds import Channel, Rating
from workshop_app.domain.text import LocalText
from workshop_app.findings.reading import LATEST
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.results import ResultsMemory, make_panel, read_results, read_round
from workshop_app.services.rounds import close_round, open_round, reopen_round, reveal_round

AT = datetime(2026, 1, 1, tzinfo=UTC)


def answer(context, workshop, value):
    answers = [
        Vote(person.id, item.id, criterion.id, value)
        for person in workshop.participants
        for item in workshop.recommendations
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop.id, answers, Channel.KIOSK)


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
    write_comment(context, rating.id, writer.id, item.id, "Too dear.", Channel.KIOSK)
    close_round(context, rating.id, rating.rounds[0].id)
    reveal_round(context, rating.id, rating.rounds[0].id)
    reading = read_round(context, rating.id)
    assert [one.text for one in reading.comments] == ["Too dear."]
    assert reading.given == {(writer.id, item.id, one.id): 4 for one in rating.criteria}


def test_a_recommendation_is_settled_in_the_last_revealed_round_in_which_somebody_rated_it(
    context, rating
):
    def settled(round_id=LATEST):
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
    answers = [Vote(voters[0].id, one.id, criterion.id, 5)]
    answers += [Vote(person.id, two.id, criterion.id, None) for person in voters]
    cast_votes(context, workshop.id, answers, Channel.KIOSK)
    keys = [criterion.key for criterion in workshop.criteria]
    at_first = {(item.code, key): 1 for item in (one, two, three) for key in keys}
    assert settled() == at_first  # a round that is not revealed tells nothing
    end(workshop)
    assert settled(first.id) == at_first | {(one.code, keys[0]): 2}
    of_second = {place: 1 for place in at_first if place[0] != three.code}
    assert settled(workshop.rounds[1].id) == of_second | {(one.code, keys[0]): 2}
    assert settled() == at_first | {(one.code, keys[0]): 2}


def test_what_nobody_ever_rated_is_settled_in_no_round(context, rating):
    close_round(context, rating.id, rating.rounds[0].id)
    reveal_round(context, rating.id, rating.rounds[0].id)
    assert read_results(context, rating.id).settled == {}


def finish(context, workshop):
    this = workshop.rounds[-1].id
    close_round(context, workshop.id, this)
    reveal_round(context, workshop.id, this)


def test_codes_exchanged_between_rounds_compare_nothing_with_another_recommendation(
    context, rating
):
    for item, value in zip(rating.recommendations, (1, 3, 5), strict=True):
        only = replace(rating, recommendations=(item,))
        answer(context, only, value)
    finish(context, rating)
    one, two, _ = rating.recommendations

    def exchanged(workshop):
        for item in (replace(one, code="X"), replace(two, code="R1"), replace(one, code="R2")):
            workshop = with_recommendation(workshop, item)
        question = replace(workshop.criteria[0], question=LocalText("새 질문", "Another question"))
        return with_criteria(workshop, (question, *workshop.criteria[1:]))

    edit_workshop(context, rating.id, exchanged)
    second = open_round(context, rating.id)
    for item, value in zip(rating.recommendations, (1, 3, 5), strict=True):
        answer(context, replace(second, recommendations=(item,)), value)
    finish(context, second)
    now, before = (
        read_results(context, rating.id),
        read_results(context, rating.id, rating.rounds[0].id),
    )
    assert [item.code for item in now.recommendations] == ["R2", "R1", "R3"]
    assert [item.code for item in before.recommendations] == ["R1", "R2", "R3"]
    assert before.criteria[0].criterion == rating.criteria[0]
    assert now.criteria[0].criterion.question.en == "Another question"
    for code in ("R1", "R2", "R3"):
        change = now.criteria[0].analysis.of(code).change.overall
        assert (change.up, change.down) == (0, 0)


def test_observers_and_absent_people_are_not_counted_and_the_recused_apart(context, rating):
    answer(context, rating, 4)
    watching, away, recused = rating.participants[:3]
    item, this = rating.recommendations[0], rating.rounds[0]
    with context.store.writing() as work:
        for by in rating.criteria:
            place = (this.id, recused.id, item.id, by.id)
            work.ratings.put(Rating(*place, None, Channel.ENTRY, context.now(), recused=True))
        work.commit()
    edit_workshop(
        context, rating.id, lambda one: with_participant(one, replace(watching, is_observer=True))
    )
    edit_workshop(
        context, rating.id, lambda one: with_absence(one, this.id, [away.id], absent=True)
    )
    finish(context, rating)
    found = read_results(context, rating.id).criteria[0].analysis.of("R1").overall
    voters = len(rating.participants) - 2
    assert (found.n, found.abstained, found.missing, found.recused) == (voters - 1, 0, 0, 1)


def test_a_panel_leaves_out_observers_and_the_absent_and_tells_who_stands_aside(rating):
    item, criterion = rating.recommendations[0], rating.criteria[0]
    watching, away, aside = rating.participants[:3]
    people = [replace(watching, is_observer=True), *rating.participants[1:]]
    this = replace(rating.rounds[0], absent_ids=frozenset({away.id}))
    workshop = replace(rating, participants=tuple(people), rounds=(this,))
    row = Rating(this.id, aside.id, item.id, criterion.id, None, Channel.KIOSK, AT, recused=True)
    found = summarise(make_panel(workshop, this, criterion, [row])).of(item.code).overall
    assert (found.recused, found.missing, found.absent) == (1, len(people) - 3, 1)


def show(context, workshop):
    this = context.workshop(workshop.id).rounds[-1]
    close_round(context, workshop.id, this.id)
    return reveal_round(context, workshop.id, this.id).rounds[-1]


def rate(context, workshop, people, value):
    item, by = workshop.recommendations[0], workshop.criteria[0]
    votes = [Vote(person.id, item.id, by.id, value) for person in people]
    cast_votes(context, workshop.id, votes, Channel.KIOSK)


def test_a_latecomers_ballot_is_not_told_by_figures_shown_before_and_after(context, rating):
    *others, late = rating.participants
    rate(context, rating, others, 4)
    write_comment(
        context, rating.id, others[0].id, rating.recommendations[0].id, "먼저", Channel.KIOSK
    )
    assert not show(context, rating).late_held
    before = read_round(context, rating.id)
    reopen_round(context, rating.id, rating.rounds[0].id, "늦음")
    rate(context, rating, [late], 1)
    write_comment(context, rating.id, late.id, rating.recommendations[0].id, "나중", Channel.KIOSK)
    assert show(context, rating).late_held
    after = read_round(context, rating.id)
    assert after.results.criteria == before.results.criteria
    assert [one.text for one in after.comments] == ["먼저"]
    with context.store.reading() as work:
        kept = {one.participant_id: one.value for one in work.ratings.of_round(rating.rounds[0].id)}
    assert kept[late.id] == 1, "it is kept all the same"


def test_held_back_answers_stay_so_until_enough_ballots_of_their_group_changed(context, rating):
    group = rating.groups[0].id
    least = rating.rule.minimum_group
    more = [Participant(new_id(), group, f"L-{number}") for number in range(2 * least)]
    for person in more:
        edit_workshop(context, rating.id, lambda one, who=person: with_participant(one, who))
    rate(context, rating, (*rating.participants, *more[:least]), 4)  # enough to be shown
    more, late_ones = more[:least], more[least:]
    show(context, rating)
    first = rating.rounds[0].id
    for late, held in ((late_ones[:1], True), (late_ones[1:-1], True), (late_ones[-1:], False)):
        reopen_round(context, rating.id, first, "늦음")
        rate(context, rating, late, 1)
        assert show(context, rating).late_held is held
    figures = read_results(context, rating.id).criteria[0].analysis.of("R1").overall
    assert figures.n == len(rating.participants) + len(more) + len(late_ones)


def test_a_group_of_whom_too_few_rated_at_first_is_held_back_for_good(context, rating):
    group = rating.groups[0].id
    more = [Participant(new_id(), group, f"L-{number}") for number in range(3)]
    for person in more:
        edit_workshop(context, rating.id, lambda one, who=person: with_participant(one, who))
    rate(context, rating, rating.participants, 4)
    show(context, rating)
    reopen_round(context, rating.id, rating.rounds[0].id, "늦음")
    rate(context, rating, more, 1)
    assert show(context, rating).late_held  # shown now, it would tell the two who came first


def test_the_next_round_is_compared_with_what_was_shown(context, rating):
    *others, late = rating.participants
    rate(context, rating, others, 4)
    show(context, rating)
    reopen_round(context, rating.id, rating.rounds[0].id, "늦음")
    rate(context, rating, [late], 1)
    show(context, rating)
    open_round(context, rating.id)
    rate(context, rating, rating.participants, 4)
    show(context, rating)
    change = read_results(context, rating.id).criteria[0].analysis.of("R1").change
    assert change is None or change.overall is None or change.overall.pairs == len(others)


def test_nobody_is_held_back_where_a_round_is_opened_again_before_it_was_shown(context, rating):
    *others, late = rating.participants
    rate(context, rating, others, 4)
    close_round(context, rating.id, rating.rounds[0].id)
    reopen_round(context, rating.id, rating.rounds[0].id, "늦음")
    rate(context, rating, [late], 1)
    assert not show(context, rating).late_held
