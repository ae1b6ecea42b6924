"""The state now takes each recommendation from the round in which it was last rated."""

from dataclasses import replace
from typing import Any

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.analysis import Suppressed
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.findings.comments import comment_lines
from workshop_app.findings.draw_up import movement
from workshop_app.findings.hidden import groups_not_told
from workshop_app.findings.reading import LATEST, RoundReading
from workshop_app.findings.results_json import results_json
from workshop_app.findings.view import View
from workshop_app.services.context import Context
from workshop_app.services.exporting import gather_report
from workshop_app.services.preparing import edit_workshop
from workshop_app.services.results import read_round
from workshop_app.services.rounds import close_round, open_round, reopen_round, reveal_round


def rate(
    context: Context, workshop: Workshop, items: slice, value: int, people: slice = slice(None)
) -> Workshop:
    """Open, rate and reveal a round on some recommendations; everybody comments on the first."""
    asked = [one.id for one in workshop.recommendations[items]]
    workshop = open_round(context, workshop.id, asked)
    votes = [
        Vote(person.id, item, criterion.id, value)
        for person in workshop.participants[people]
        for item in asked
        for criterion in workshop.criteria
    ]
    cast_votes(context, workshop.id, votes, Channel.KIOSK)
    for person in workshop.participants[people]:
        text = f"Said {value}."
        write_comment(context, workshop.id, person.id, asked[0], text, Channel.KIOSK)
    close_round(context, workshop.id, workshop.rounds[-1].id)
    return reveal_round(context, workshop.id, workshop.rounds[-1].id)


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    """Three recommendations, all rated 4; the second one again, 2."""
    workshop = rate(context, make_workshop(people=5), slice(None), 4)
    return rate(context, workshop, slice(1, 2), 2)


def medians(reading: RoundReading) -> list[float | None]:
    return [item.overall.median for item in reading.results.criteria[0].analysis.items]


def test_after_a_partial_round_every_recommendation_keeps_a_verdict(
    context: Context, workshop: Workshop
) -> None:
    # Eight of twelve had none, as the newest round had not asked about them.
    reading = read_round(context, workshop.id)
    results = reading.results
    assert results.round.id == LATEST
    assert medians(reading) == [4, 2, 4]
    assert [results.number_of(item.code) for item in results.recommendations] == [1, 2, 1]
    assert [results.number_of("R2", one.criterion.key) for one in results.criteria] == [2, 2]
    assert [one.number for one in results.rounds] == [1, 2]
    assert results.settled == results.numbers
    codes = [item.verdict.code.value for item in results.criteria[0].analysis.items]
    assert codes == ["agreement_all_groups", "against_all_groups", "agreement_all_groups"]


def test_where_all_is_of_one_round_the_state_now_is_that_round(
    context: Context, workshop: Workshop
) -> None:
    workshop = rate(context, workshop, slice(None), 5)
    this = workshop.rounds[2]
    assert read_round(context, workshop.id) == read_round(context, workshop.id, this.id)


def test_each_recommendation_stands_as_its_own_round_shows_it(
    context: Context, make_workshop: Any
) -> None:
    workshop = rate(context, make_workshop(people=5), slice(None), 4)
    workshop = rate(context, workshop, slice(1, 2), 2, slice(3, None))  # two of the first group
    latest = read_round(context, workshop.id).results
    for item, at in (("R1", 0), ("R2", 1), ("R3", 0)):
        own = read_round(context, workshop.id, workshop.rounds[at].id).results
        for now, then in zip(latest.criteria, own.criteria, strict=True):
            shown = replace(then.analysis.of(item), rank=None)
            assert replace(now.analysis.of(item), rank=None) == shown
    groups = latest.criteria[0].analysis.of("R2").groups
    hidden = {key for key, one in groups.items() if isinstance(one, Suppressed)}
    assert hidden == {"government", "industry"}
    told = groups_not_told(workshop, latest, workshop.recommendations[1].id)
    assert told == hidden
    assert groups_not_told(workshop, latest, workshop.recommendations[0].id) == frozenset()


def test_what_ties_recommendations_together_is_made_of_what_is_shown_alone(
    context: Context, workshop: Workshop
) -> None:
    found = read_round(context, workshop.id).results.criteria[0].analysis
    assert found.kendall_w.apart
    assert found.kendall_w.w is None
    assert [item.rank.equal_group for item in found.items if item.rank] == [1, 3, 1]
    assert {item.rank.p_top3 for item in found.items if item.rank} == {None}
    assert (found.top_three.items, found.top_three.tested) == (("R1", "R3", "R2"), False)
    assert found.krippendorff_alpha_ordinal == 1
    assert set(found.discuss_next) == {"R1", "R2", "R3"}


def test_a_round_in_which_nobody_rated_takes_no_place(context: Context, workshop: Workshop) -> None:
    workshop = open_round(context, workshop.id)
    close_round(context, workshop.id, workshop.rounds[2].id)
    reveal_round(context, workshop.id, workshop.rounds[2].id)
    assert medians(read_round(context, workshop.id)) == [4, 2, 4]


def test_what_nobody_ever_rated_is_of_the_last_round_that_asked(
    context: Context, make_workshop: Any
) -> None:
    workshop = make_workshop(people=5)
    for items in (slice(None), slice(1, 2)):
        workshop = rate(context, workshop, items, 4, slice(0, 0))
    results = read_round(context, workshop.id).results
    assert [results.number_of(item.code) for item in results.recommendations] == [1, 2, 1]
    assert results.settled == {}


def test_a_round_that_is_opened_again_leaves_the_state_to_the_one_before(
    context: Context, workshop: Workshop
) -> None:
    reopen_round(context, workshop.id, workshop.rounds[1].id, "one came late")
    assert medians(read_round(context, workshop.id)) == [4, 4, 4]


def test_comments_are_those_of_the_round_that_is_shown(
    context: Context, workshop: Workshop
) -> None:
    workshop = rate(context, workshop, slice(0, 1), 3)
    reading = read_round(context, workshop.id)
    first, second, _ = workshop.recommendations
    key = workshop.criteria[0].key
    said = [comment_lines(reading, one.id, key) for one in (first, second)]
    assert [{line.text for line in lines} for lines in said] == [{"Said 3."}, {"Said 2."}]
    assert [{line.value for line in lines} for lines in said] == [{3}, {2}]


def test_two_recommendations_that_had_one_code_have_todays(
    context: Context, workshop: Workshop
) -> None:
    def other_codes(one: Workshop) -> Workshop:
        first, second, third = one.recommendations
        items = (replace(first, code="R2"), replace(second, code="R1"), third)
        return replace(one, recommendations=items)

    edit_workshop(context, workshop.id, other_codes)
    workshop = rate(context, context.workshop(workshop.id), slice(0, 1), 5)
    reading = read_round(context, workshop.id)
    assert [item.code for item in reading.results.recommendations] == ["R2", "R1", "R3"]
    assert medians(reading) == [5, 2, 4]


def test_movement_names_the_rounds_where_they_are_the_same_for_all(
    context: Context, workshop: Workshop
) -> None:
    reading = read_round(context, workshop.id)
    found = movement(reading, reading.results.criteria[0])
    assert found is not None
    assert [row.code for row in found.rows] == ["R2"]
    assert (found.before_name, found.after_name) == ("Round 1", "Round 2")
    workshop = rate(context, workshop, slice(1, 3), 5)
    workshop = rate(context, workshop, slice(2, 3), 5)
    reading = read_round(context, workshop.id)
    found = movement(reading, reading.results.criteria[0])
    assert found is not None
    assert [row.code for row in found.rows] == ["R2", "R3"]
    assert (found.before_name, found.after_name) == ("Round before", "Latest round")


def test_json_tells_the_round_of_each_recommendation(context: Context, workshop: Workshop) -> None:
    found: Any = results_json(workshop, read_round(context, workshop.id).results)
    assert (found["round"], found["rounds"], found["participation"]) == (2, [1, 2], None)
    rounds = [item["criteria"]["importance"]["round"] for item in found["recommendations"]]
    assert rounds == [1, 2, 1]
    assert found["criteria"]["importance"]["kendall_w"] is None


def test_a_document_begins_with_the_state_now(context: Context, workshop: Workshop) -> None:
    view = View.of(gather_report(context, workshop.id, "en"))
    rows = [(cell.recommendation.code, cell.round.round.number) for cell in view.newest_first]
    assert rows == [("R1", 1)] * 2 + [("R2", 2)] * 2 + [("R3", 1)] * 2 + [("R2", 1)] * 2
    latest = [
        (one.recommendation.code, one.round.round.number) for one in view.latest_by_criterion[0]
    ]
    assert latest == [("R1", 1), ("R2", 2), ("R3", 1)]
