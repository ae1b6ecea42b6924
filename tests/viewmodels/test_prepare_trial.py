"""The rule tried on the sample: its verdicts, on every scale, against the default rule."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from workshop_app.domain.rule import RuleKind, default_rule
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.results import read_results
from workshop_app.services.rounds import open_round
from workshop_app.services.rule_trial import SAME_WORDS
from workshop_app.services.sample import make_sample
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.rule import Line, RuleModel
from workshop_app.viewmodels.prepare.trial import RuleTrial
from workshop_app.wording.language import local, set_language
from workshop_app.wording.verdicts import verdict_label, verdict_sentence

Make = Callable[..., Workshop]


class Bench:
    """A workshop in preparation, its rule, and the trial that follows it."""

    def __init__(self, context: Context, workshop: Workshop, timer: Any) -> None:
        self.prepare = PrepareModel(context, workshop.id)
        self.rule = RuleModel(self.prepare)
        self.timer = timer
        self.trial = RuleTrial(self.prepare, ImmediateJobs(), timer)

    def work_out(self) -> None:
        self.trial.update()
        if self.timer.slot is not None:
            self.timer.fire()


@pytest.fixture
def bench(context: Context, make_workshop: Make, timer: Any) -> Bench:
    return Bench(context, make_workshop(), timer)


def test_the_default_rule_says_what_the_results_of_the_sample_say(
    bench: Bench, context: Context
) -> None:
    bench.work_out()
    sample = context.workshop(make_sample(context))
    results = read_results(context, sample.id)
    names = {group.key: local(group.name) for group in sample.groups}
    for key, _name in bench.trial.criteria:
        bench.trial.choose_criterion(key)
        verdicts = [one.verdict for one in results.of_criterion(key).analysis.items]
        assert [row.label for row in bench.trial.rows] == [
            verdict_label(one.code.value) for one in verdicts
        ]
        assert [row.sentence for row in bench.trial.rows] == [
            verdict_sentence(one, names) for one in verdicts
        ]
    assert bench.trial.summary() == "This is the default rule."


def test_a_stricter_line_changes_verdicts_and_says_how_many(bench: Bench) -> None:
    bench.work_out()
    bench.rule.set_value(Line.THRESHOLD, 100)
    bench.work_out()
    different = 0
    for key, _name in bench.trial.criteria:
        bench.trial.choose_criterion(key)
        different += sum(bool(row.usual) for row in bench.trial.rows)
    assert different > 0
    assert f": {different} of 10." in bench.trial.summary()


def test_nothing_is_worked_out_again_while_the_rule_stays(bench: Bench) -> None:
    bench.trial.update()
    assert bench.trial.summary() == "Calculating…"
    assert bench.trial.rows == ()
    bench.timer.fire()
    bench.trial.update()
    assert bench.timer.slot is None


def test_only_the_last_of_several_changes_is_worked_out(bench: Bench) -> None:
    for percent in (60, 70, 90):
        bench.rule.set_value(Line.THRESHOLD, percent)
        bench.trial.update()
    bench.timer.fire()
    assert bench.timer.slot is None
    assert bench.trial._trial is not None
    assert bench.trial._trial.rule.threshold_percent == 90


def test_a_rule_of_nine_points_on_another_scale_says_so_and_tries_nothing(
    bench: Bench,
) -> None:
    bench.work_out()
    bench.prepare.edit(lambda one: replace(one, rule=replace(one.rule, kind=RuleKind.RAND_PANEL)))
    bench.work_out()
    assert bench.trial.rows == ()
    assert "needs the scale 1 to 9" in bench.trial.explanation()
    assert bench.trial.summary() == ""


@pytest.mark.parametrize("kind", [one for one in ScaleKind if one is not ScaleKind.FIVE])
def test_on_another_scale_the_points_that_stand_in_are_named(
    context: Context, make_workshop: Make, timer: Any, kind: ScaleKind
) -> None:
    bench = Bench(context, make_workshop(kind=kind), timer)
    bench.work_out()
    assert len(bench.trial.rows) == 5
    explanation = bench.trial.explanation()
    if kind is ScaleKind.AGREEMENT:
        assert "disagree (1, 2)" in explanation
    else:
        assert ", ".join(map(str, SAME_WORDS[kind])) in explanation


def test_a_locked_rule_is_still_tried(context: Context, make_workshop: Make, timer: Any) -> None:
    workshop = make_workshop()
    open_round(context, workshop.id)
    bench = Bench(context, workshop, timer)
    bench.work_out()
    assert len(bench.trial.rows) == 5


def test_verdicts_are_said_in_the_language_of_the_moment(bench: Bench) -> None:
    bench.work_out()
    english = bench.trial.rows[0]
    set_language("ko")
    korean = bench.trial.rows[0]
    assert english.code == korean.code
    assert english.title != korean.title
    assert english.label != korean.label


def test_without_criteria_the_sample_stays_as_it_is(bench: Bench) -> None:
    bench.prepare.edit(lambda one: replace(one, criteria=()))
    bench.work_out()
    assert len(bench.trial.rows) == 5


def test_on_the_scale_of_the_sample_no_points_need_to_stand_in(bench: Bench) -> None:
    bench.work_out()
    assert bench.trial.explanation().endswith("Your own workshop plays no part in it.")


def test_a_line_that_moves_nothing_is_said_to_move_nothing(bench: Bench) -> None:
    bench.rule.set_value(Line.THRESHOLD, default_rule().threshold_percent + 1)
    bench.work_out()
    assert {row.usual for row in bench.trial.rows} == {""}
    assert bench.trial.summary() == "All verdicts are the same as by the default rule."


def test_a_trial_that_comes_due_when_nothing_can_be_tried_any_more_tries_nothing(
    bench: Bench,
) -> None:
    bench.trial.update()
    due = bench.timer.slot
    bench.prepare.edit(lambda one: replace(one, rule=replace(one.rule, kind=RuleKind.RAND_PANEL)))
    bench.trial.update()
    due()
    assert bench.trial._trial is None


def test_verdicts_by_a_rule_that_was_changed_meanwhile_are_dropped(bench: Bench) -> None:
    waiting: list[Callable[[], object]] = []

    class Later(ImmediateJobs):
        def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> Any:
            waiting.append(lambda: done(work(None)))

    trial = RuleTrial(bench.prepare, Later(), bench.timer)
    trial.update()
    bench.timer.fire()
    bench.rule.set_value(Line.THRESHOLD, 90)
    trial.update()
    waiting[0]()
    assert trial.rows == ()
    assert trial.summary() == "Calculating…"


def test_a_trial_that_fails_is_not_passed_over_in_silence(bench: Bench) -> None:
    class Broken(ImmediateJobs):
        def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> Any:
            failed(ZeroDivisionError())

    RuleTrial(bench.prepare, Broken(), bench.timer).update()
    with pytest.raises(ZeroDivisionError):
        bench.timer.fire()


def test_the_failure_of_a_rule_that_was_changed_meanwhile_says_nothing_of_the_new_one(
    bench: Bench,
) -> None:
    waiting: list[Callable[[], object]] = []

    class Later(ImmediateJobs):
        def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> Any:
            waiting.append(lambda: failed(ValueError("broken")))

    trial = RuleTrial(bench.prepare, Later(), bench.timer)
    trial.update()
    bench.timer.fire()
    bench.rule.set_value(Line.THRESHOLD, 90)
    trial.update()
    with pytest.raises(ValueError, match="broken"):
        waiting[0]()
    assert trial.summary() == "Calculating…"


def test_a_trial_that_fails_says_so_and_is_tried_again_with_the_next_rule(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object) -> None:
        raise ValueError("broken")

    with monkeypatch.context() as broken:
        broken.setattr("workshop_app.viewmodels.prepare.trial.try_rule", break_down)
        with pytest.raises(ValueError, match="broken"):
            bench.work_out()
    assert bench.trial.summary() == ("It could not be calculated. Your own workshop is as it was.")
    assert bench.trial.rows == ()
    bench.rule.set_value(Line.THRESHOLD, 60)
    bench.work_out()
    assert bench.trial.rows
    assert "could not" not in bench.trial.summary()
