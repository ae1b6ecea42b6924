"""Results show what is revealed, in the order to discuss, and nothing of what is not."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ballot_box import Vote, cast_votes
from new_file import open_new_file
from workshop_app.domain.errors import ResultsHiddenError, WorkshopNotFoundError
from workshop_app.domain.marks import Mark
from workshop_app.domain.preparation import with_discussion
from workshop_app.domain.rounds import Channel
from workshop_app.findings.comments import comment_lines
from workshop_app.findings.details import figure_lines, pair_lines, panel_lines
from workshop_app.findings.draw_up import (
    heat_map,
    matrix,
    median_line,
    movement,
    ranking,
    stacked_bars,
)
from workshop_app.services.context import Context
from workshop_app.services.events import StoreChangedOutside, WorkshopChanged
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.library import delete_workshop
from workshop_app.services.preparing import edit_workshop, set_discussion
from workshop_app.services.results import LATEST, ResultsMemory, read_round
from workshop_app.services.rounds import (
    close_round,
    open_round,
    reopen_round,
    reveal_round,
    take_up_again,
)
from workshop_app.services.sample import make_sample
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.viewmodels.results.other_rules import other_rules
from workshop_app.wording.language import speaking
from workshop_app.wording.results import (
    movement_text,
    rank_text,
    stability_and_consensus,
    top_three_text,
)


class CountingJobs(ImmediateJobs):
    """Counts what it is given to do."""

    count = 0

    def run(self, work, **told):
        self.count += 1
        return super().run(work, **told)


class HeldJobs:
    """Keeps each job until a test lets it come to its end."""

    def __init__(self):
        self.held = []

    def run(self, work, *, done, failed, progress=None):
        self.held.append((work, done, failed))

    def finish(self, place=0):
        work, done, failed = self.held.pop(place)
        return ImmediateJobs().run(work, done=done, failed=failed)

    def fail(self, error):
        _, _, failed = self.held.pop(0)
        failed(error)


class Counter:
    """Counts how often something changed."""

    def __init__(self, model):
        self.count = 0
        model.changed.connect(self.on_changed)

    def on_changed(self):
        self.count += 1


@pytest.fixture
def context(tmp_path):
    with open_new_file(tmp_path / "workshops.db") as store:
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


def test_a_workshop_deleted_by_another_program_is_a_failure_to_show_and_not_an_error(
    context, results
):
    delete_workshop(context, results.workshop.id)
    with context.store.writing() as work:
        work.workshops.purge(context.now() + timedelta(seconds=1))
    gone = (results.workshop.id, Mark.PREPARATION)
    context.events.publish(StoreChangedOutside(frozenset({gone})))
    assert results.reading is None
    assert isinstance(results.failure, WorkshopNotFoundError)


def test_answers_of_another_program_leave_the_results_as_they_are(context, results):
    generation = results._reader._generation
    workshop_id = results.workshop.id
    for kinds in ({Mark.RATINGS, Mark.COMMENTS, Mark.DECISIONS}, set()):
        changes = frozenset((workshop_id, kind) for kind in kinds)
        context.events.publish(StoreChangedOutside(changes))
    context.events.publish(StoreChangedOutside(frozenset({("another", Mark.PREPARATION)})))
    assert results._reader._generation == generation
    context.events.publish(StoreChangedOutside(frozenset({(workshop_id, Mark.ROUNDS)})))
    assert results._reader._generation > generation


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
    assert [row.counts is None for row in bars.rows] == [False, True, True, False]
    assert [row.median is None for row in medians.rows] == [True, True, False]
    row = next(row for row in heat_map(results.reading, results.criterion).rows if row.code == "R2")
    assert (row.values[0], row.values[1], row.gap) == (None, None, None)
    lines = comment_lines(results.reading, results.chosen.recommendation_id, "feasibility")
    assert {line.group.name for line in lines if line.group} <= {"Academia"}
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


def test_details_explain_every_figure_in_two_sentences_with_a_source(results):
    lines = (
        *figure_lines(results.chosen_item, tuple(results.group_names)),
        *pair_lines(results.chosen_item, results.group_names),
    )
    assert all(line.source and len(line.groups) == 3 for line in lines)
    panel = panel_lines(results.criterion.analysis)
    assert len(panel) == 2
    for line in (*lines, *panel):
        assert line.explanation.count(". ") >= 1, line.name
        assert line.explanation.endswith("."), line.name


def test_the_critical_cvr_says_what_was_needed_and_which_table_was_used(results):
    lines = figure_lines(results.chosen_item, tuple(results.group_names))
    (least,) = (line for line in lines if line.source.startswith("Ayre"))
    item = results.chosen_item
    assert f"of {item.overall.n} needed" in least.overall


def test_korean_delphi_indicators_are_there_by_default_in_korean_only(results):
    assert not results.delphi.is_shown
    with speaking("ko"):
        assert results.delphi.is_shown
    results.delphi.show(True)
    assert results.delphi.is_shown
    names = tuple(results.group_names)
    with_them = figure_lines(results.chosen_item, names, delphi=True)
    without = figure_lines(results.chosen_item, names, delphi=False)
    assert len(with_them) - len(without) == 7


def test_intervals_are_there_for_who_asks_and_the_choice_is_remembered(context):
    sample = make_sample(context)
    results = ResultsModel(context, sample, ImmediateJobs())
    assert not results.intervals.is_shown
    results.intervals.show(True)
    assert ResultsModel(context, sample, ImmediateJobs()).intervals.is_shown


def test_a_suppressed_group_is_called_hidden_in_the_details(results):
    results.choose_round(results.rounds[0].id)
    results.choose_criterion("feasibility")
    results.choose_code("R2")
    lines = figure_lines(results.chosen_item, tuple(results.group_names))
    mean = next(line for line in lines if line.name == "Mean")
    assert (mean.groups[0], mean.groups[1]) == ("hidden", "hidden")


def test_minutes_left_mark_what_fits_and_are_remembered(context, results):
    take_up_again(context, results.workshop.id)
    assert {row.fits for row in results.rows} == {None}
    results.set_minutes(25, 10)
    assert [row.fits for row in results.rows] == [True, True, False, False, False]
    again = ResultsModel(context, results.workshop.id, ImmediateJobs())
    assert again.minutes == (25, 10)
    results.set_minutes(0, 10)
    assert {row.fits for row in results.rows} == {None}


def test_minutes_changed_elsewhere_are_taken_over_without_working_anything_out(context):
    jobs = CountingJobs()
    results = ResultsModel(context, make_sample(context), jobs)
    take_up_again(context, results.workshop.id)
    counter = Counter(results)
    before = jobs.count
    set_discussion(context, results.workshop.id, 40, 8)
    assert (results.minutes, counter.count, jobs.count) == ((40, 8), 1, before)
    edit_workshop(
        context,
        results.workshop.id,
        lambda one: with_discussion(replace(one, details=replace(one.details, place="X")), 30, 8),
    )
    assert (results.minutes, jobs.count) == ((30, 8), before + 1)
    quiet = Context(context.store)
    set_discussion(quiet, results.workshop.id, 20, 5)
    results.reload()
    assert results.minutes == (20, 5)


def test_minutes_of_a_concluded_workshop_hold_for_now(context, results):
    counter = Counter(results)
    results.set_minutes(25, 10)
    assert (results.minutes, counter.count) == ((25, 10), 1)
    assert context.workshop(results.workshop.id).discussion_minutes == 0


def test_a_round_seen_before_comes_back_without_a_job(context):
    jobs = CountingJobs()
    results = ResultsModel(context, make_sample(context), jobs)
    results.choose_round(results.rounds[0].id)
    counted = jobs.count
    results.choose_round(results.rounds[1].id)
    results.choose_round(results.rounds[0].id)
    assert jobs.count == counted
    assert results.this_round.number == 1


def test_what_a_memory_helps_with_is_the_same_as_worked_out_anew(context):
    sample = make_sample(context)
    memory = ResultsMemory()
    first = read_round(context, sample, LATEST, memory)
    again = read_round(context, sample, LATEST, memory)
    assert first.results == again.results == read_round(context, sample).results


def test_stability_and_consensus_are_two_answers(results):
    said = [stability_and_consensus(results.criterion.analysis.of(r.code)) for r in results.rows]
    assert all("another round" in text and "\nConsensus: " in text for text in said)
    assert all("quadratic weighted kappa" in text for text in said)


def test_every_rule_has_the_chip_of_its_verdict_and_one_is_in_force(results):
    rules = other_rules(results.chosen_item)
    (mine,) = (one for one in rules if one.in_force)
    assert (mine.label, mine.tone) == (results.chosen.label, results.chosen.tone)
    assert len({one.rule for one in rules}) == len(rules) == len(results.chosen_item.under)


def test_movement_is_said_for_each_group(results):
    said = movement_text(results.chosen_item, results.group_names)
    assert all(f"{name}: " in said for name in results.group_names.values())


def test_the_matrix_can_cross_at_the_means_with_every_groups_marks(results):
    middle = matrix(results.reading)
    mean = matrix(results.reading, at_mean=True, all_groups=True)
    shown = [item.x for item in mean.items if item.x is not None]
    assert mean.x_cross == pytest.approx(sum(shown) / len(shown))
    assert (middle.x_cross, middle.all_groups, mean.all_groups) == (3, False, True)
    assert mean.cross_name != middle.cross_name


def test_what_is_chosen_is_named_with_its_text_and_the_rule_it_is_judged_by(results):
    third = results.rows[2]
    results.choose(third.recommendation_id)
    assert results.chosen is third
    assert results.recommendation.code == third.code
    assert results.recommendation.id == third.recommendation_id
    assert "75%" in results.rule_text


def test_a_workshop_without_results_has_nothing_chosen(context, make_workshop):
    empty = ResultsModel(context, make_workshop().id, ImmediateJobs())
    assert empty.is_hidden
    assert empty.rows == ()
    assert (empty.chosen, empty.chosen_item, empty.recommendation) == (None, None, None)
    assert (empty.this_round, empty.criterion) == (None, None)


def test_a_code_that_there_is_not_chooses_nothing(results):
    before = results.chosen
    counter = Counter(results)
    results.choose_code("R99")
    assert (results.chosen, counter.count) == (before, 0)


def test_the_same_minutes_again_change_nothing_and_senseless_ones_are_bounded(results):
    results.set_minutes(25, 10)
    counter = Counter(results)
    results.set_minutes(25, 10)
    assert counter.count == 0
    results.set_minutes(-3, 0)
    assert (results.minutes, counter.count) == ((0, 1), 1)


def test_choices_hold_for_now_where_the_file_can_only_be_read(tmp_path):
    with open_store(tmp_path / "read.db") as store:
        sample = make_sample(Context(store))
    with open_store(tmp_path / "read.db", read_only=True) as store:
        results = ResultsModel(Context(store), sample, ImmediateJobs())
        results.set_minutes(25, 10)
        results.delphi.show(True)
        assert (results.minutes, results.delphi.is_shown) == ((25, 10), True)
        again = ResultsModel(Context(store), sample, ImmediateJobs())
        assert (again.minutes, again.delphi.is_shown) == ((0, 10), False)


# --- answers that come late -----------------------------------------------------------------


def test_the_answer_to_an_earlier_question_is_dropped(context):
    jobs = HeldJobs()
    results = ResultsModel(context, make_sample(context), jobs)
    first, second = results.rounds
    results.choose_round(first.id)
    results.choose_round(second.id)
    jobs.finish(2)
    assert results.this_round.number == 2
    jobs.finish(1)
    assert results.this_round.number == 2


def test_a_round_hidden_from_elsewhere_while_it_was_worked_out_is_not_shown(context):
    jobs = HeldJobs()
    results = ResultsModel(context, make_sample(context), jobs)
    newest = results.rounds[1].id
    results.choose_round(newest)
    elsewhere = Context(context.store)  # with a bus of its own: nothing is told here
    take_up_again(elsewhere, results.workshop.id)
    reopen_round(elsewhere, results.workshop.id, newest, "one person was late")
    counter = Counter(results)
    jobs.finish(1)
    assert isinstance(results.failure, ResultsHiddenError)
    assert (results.reading, counter.count) == (None, 1)


def test_a_failure_to_answer_an_earlier_question_is_not_shown(context):
    jobs = HeldJobs()
    results = ResultsModel(context, make_sample(context), jobs)
    results.choose_round(results.rounds[0].id)
    jobs.fail(ResultsHiddenError(number=2))
    assert results.failure is None
    jobs.finish()
    assert results.this_round.number == 1


def test_a_failure_that_nobody_expects_is_shown_and_not_swallowed(context):
    jobs = HeldJobs()
    results = ResultsModel(context, make_sample(context), jobs)
    with pytest.raises(ArithmeticError, match="a bug"):
        jobs.fail(ArithmeticError("a bug"))
    assert isinstance(results.failure, ArithmeticError)
    assert results.reading is None


def test_what_happens_in_another_workshop_is_not_read(context):
    jobs = CountingJobs()
    results = ResultsModel(context, make_sample(context), jobs)
    context.events.publish(WorkshopChanged("another"))
    assert jobs.count == 1
    context.events.publish(WorkshopChanged(results.workshop.id))
    assert jobs.count == 2


def test_each_row_tells_its_round_where_the_state_now_is_of_several(context):
    sample = make_sample(context)
    take_up_again(context, sample)
    item = context.workshop(sample).recommendations[0].id
    workshop = open_round(context, sample, [item])
    votes = [
        Vote(one.id, item, asked.id, 4)
        for one in workshop.participants
        for asked in workshop.criteria
    ]
    cast_votes(context, sample, votes, Channel.KIOSK)
    close_round(context, sample, workshop.rounds[-1].id)
    reveal_round(context, sample, workshop.rounds[-1].id)
    results = ResultsModel(context, sample, ImmediateJobs())
    rounds = {row.code: row.round for row in results.rows}
    assert (rounds.pop("R1"), set(rounds.values())) == ("Round 3", {"Round 2"})
    assert results.round_id == LATEST
    results.choose_round(workshop.rounds[0].id)
    assert {row.round for row in results.rows} == {""}
    results.jump_to(item)
    assert results.round_id == workshop.rounds[0].id
