"""Results show what is revealed, in the order to discuss, and nothing of what is not."""

import pytest

from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.rounds import reopen_round, take_up_again
from workshop_app.services.sample import make_sample
from workshop_app.storage.opening import open_store
from workshop_app.viewmodels.presenter import PresenterModel, Step
from workshop_app.viewmodels.results import ResultsModel
from workshop_app.viewmodels.results_comments import comment_lines, opposing
from workshop_app.viewmodels.results_details import figure_lines, panel_lines
from workshop_app.viewmodels.results_pictures import (
    heat_map,
    matrix,
    median_line,
    movement,
    ranking,
    stacked_bars,
)
from workshop_app.viewmodels.results_words import movement_text, rank_text, top_three_text


@pytest.fixture
def context(tmp_path):
    with open_store(tmp_path / "workshops.db") as store:
        yield Context(store)


@pytest.fixture
def results(context):
    return ResultsModel(context, make_sample(context), ImmediateJobs())


def test_every_recommendation_has_a_row_with_a_verdict(results):
    assert {row.code for row in results.rows} == {"R1", "R2", "R3", "R4", "R5"}
    assert all(row.label and row.sentence for row in results.rows)
    assert results.rows[0].code == results.criterion.analysis.discuss_next[0]


def test_the_newest_revealed_round_is_shown_first_and_another_can_be_chosen(results):
    assert results.this_round.number == 2
    results.choose_round(results.rounds[0].id)
    assert results.this_round.number == 1


def test_a_reopened_round_is_hidden_at_once(context, results):
    workshop = results.workshop
    take_up_again(context, workshop.id)
    reopen_round(context, workshop.id, workshop.rounds[-1].id, "one person was late")
    assert results.this_round.number == 1
    assert [item.number for item in results.rounds] == [1]


def test_bars_count_what_was_rated(results):
    item, asked = results.chosen_item, results.criterion.criterion
    bars = stacked_bars(results.workshop, asked, item, "t")
    everyone, *groups = bars.rows
    assert sum(everyone.counts) == item.overall.n
    assert tuple(map(sum, zip(*(row.counts for row in groups), strict=True))) == everyone.counts


def test_a_suppressed_group_has_no_figure_in_any_picture_or_comment(results):
    results.choose_round(results.rounds[0].id)
    results.choose_criterion("feasibility")
    results.choose_code("R2")
    item, asked = results.chosen_item, results.criterion.criterion
    bars = stacked_bars(results.workshop, asked, item, "t")
    medians = median_line(results.workshop, asked, item, "t")
    assert [row.counts is None for row in bars.rows] == [False, True, False, True]
    assert [row.median is None for row in medians.rows] == [True, False, True]
    row = next(row for row in heat_map(results.reading, results.criterion).rows if row.code == "R2")
    assert (row.values[0], row.values[2], row.gap) == (None, None, None)
    lines = comment_lines(results.reading, results.chosen.recommendation_id, "feasibility")
    assert {line.group.name for line in lines if line.group} <= {"Industry"}
    assert all(not line.ratings and not line.author for line in lines if line.group is None)


def test_matrix_movement_and_ranking_hold_every_recommendation(results):
    plane = matrix(results.reading)
    assert {item.code for item in plane.items} == {"R1", "R2", "R3", "R4", "R5"}
    assert len(movement(results.reading, results.criterion).rows) == 5
    assert [row.ranks[0].rank for row in ranking(results.reading, results.criterion).rows] == [
        1,
        2,
        3,
        4,
        5,
    ]


def test_the_first_round_has_nothing_to_compare_with(results):
    results.choose_round(results.rounds[0].id)
    assert movement(results.reading, results.criterion) is None
    assert movement_text(results.chosen_item) == ""


def test_words_say_movement_rank_and_what_the_first_three_depend_on(results):
    results.choose_code("R1")
    assert movement_text(results.chosen_item).startswith(
        "Of 30 who rated in both rounds 26 kept their rating, 4 moved up, 0 down."
    )
    assert rank_text(results.chosen_item).startswith("Rank 1.")
    assert "R1" in top_three_text(results.criterion.analysis, results.group_names)


def test_details_explain_every_figure(results):
    lines = figure_lines(results.chosen_item, tuple(results.group_names))
    assert len(lines) == 14
    assert all(line.explanation.count(".") >= 2 and len(line.groups) == 3 for line in lines)
    assert len(panel_lines(results.criterion.analysis)) == 2


def test_opposing_comments_stand_beside_the_lowest_and_the_highest_rating(results):
    results.choose_code("R5")
    lines = comment_lines(results.reading, results.chosen.recommendation_id, "importance")
    low, high = opposing(lines)
    assert low.value == min(line.value for line in lines if line.value is not None)
    assert high.value == max(line.value for line in lines if line.value is not None)


def test_the_projector_shows_only_what_was_revealed(context, results):
    presenter = PresenterModel(context, results)
    slide = presenter.slide
    assert (slide.bars, slide.verdict, slide.answers, slide.comments) == (None, "", "", None)
    presenter.reveal_next()
    assert len(presenter.slide.bars.rows) == 1
    presenter.reveal_next()
    assert len(presenter.slide.bars.rows) == 4
    assert presenter.slide.verdict == ""
    presenter.reveal_next()
    assert presenter.slide.verdict == results.chosen.sentence
    presenter.reveal_next()
    assert not presenter.can_reveal


def test_turning_to_another_item_hides_everything_again(context, results):
    presenter = PresenterModel(context, results)
    for _ in range(3):
        presenter.reveal_next()
    results.choose(results.rows[1].recommendation_id)
    assert presenter.step is Step.TITLE
    assert presenter.slide.bars is None


def test_rating_again_opens_the_next_round_for_the_shown_item_alone(context, results):
    take_up_again(context, results.workshop.id)
    presenter = PresenterModel(context, results)
    shown = results.chosen.recommendation_id
    presenter.rate_again()
    opened = context.workshop(results.workshop.id).open_round
    assert opened.number == 3
    assert opened.recommendation_ids == (shown,)
