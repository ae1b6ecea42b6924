"""The projector shows what was revealed and nothing else; the facilitator leads."""

from datetime import UTC, datetime, timedelta

import pytest

from new_file import open_new_file
from workshop_app.domain.errors import UserError
from workshop_app.findings.pictures import (
    GroupRef,
    HeatMapModel,
    HeatRow,
    MatrixModel,
    MedianLineModel,
    Move,
    MovementModel,
    MovementRow,
    RankingModel,
    RankRow,
    ScaleAxis,
)
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.rounds import open_round, reopen_round, take_up_again
from workshop_app.services.sample import make_sample
from workshop_app.viewmodels.presenter import item_slides
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.presenter.slides import (
    PictureKind,
    ProgressRow,
    Step,
    count_text,
    picture_name,
)
from workshop_app.viewmodels.presenter.timer import DiscussionTimer
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.language import local


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def context(tmp_path):
    with open_new_file(tmp_path / "workshops.db") as store:
        yield Context(store)


@pytest.fixture
def results(context):
    return ResultsModel(context, make_sample(context), ImmediateJobs())


@pytest.fixture
def presenter(context, results):
    return PresenterModel(context, results)


def reveal(presenter: PresenterModel, times: int) -> None:
    for _ in range(times):
        presenter.reveal_next()


# --- steps ----------------------------------------------------------------------------------


def test_each_step_adds_to_what_the_room_sees(presenter, results):
    slide = presenter.slide
    text = local(results.recommendation.text)
    assert (slide.body, slide.text, slide.verdict, slide.aside) == (None, text, "", "")
    presenter.reveal_next()
    assert len(presenter.slide.body.rows) == 1
    presenter.reveal_next()
    assert len(presenter.slide.body.rows) == 4
    assert (presenter.slide.verdict, presenter.slide.foot) == ("", "")
    assert presenter.slide.body.note == ""
    presenter.reveal_next()
    assert presenter.slide.verdict == results.chosen.sentence
    assert presenter.slide.foot in presenter.slide.spoken
    presenter.reveal_next()
    assert presenter.step is Step.DECISION  # no comment was ticked
    assert not presenter.can_reveal
    before = presenter.slide
    presenter.reveal_next()
    assert presenter.slide == before


def test_the_rule_comes_with_the_verdict_under_every_picture_of_one(presenter):
    for kind in (PictureKind.BARS, PictureKind.MEDIANS):
        presenter.pick_picture(kind)
        rules = {}
        for _ in range(5):
            rules[presenter.slide.verdict] = presenter.slide.foot
            presenter.reveal_next()
        assert rules.pop("") == ""
        assert ["75" in rule for rule in rules.values()] == [True]


def test_the_preview_says_and_holds_what_comes_next(presenter):
    said = []
    presenter.comments.tick(presenter.comments.lines[0], shown=True)
    while presenter.can_reveal:
        said.append(presenter.preview())
        coming = presenter.next_slide
        presenter.reveal_next()
        assert presenter.slide == coming
    assert len(set(said)) == 5
    assert presenter.next_slide is None
    assert presenter.preview() == "Everything is revealed."


def test_turning_to_another_item_hides_everything_again(presenter, results):
    reveal(presenter, 3)
    presenter.pick_item(results.rows[1].recommendation_id)
    assert results.chosen is results.rows[1]
    assert presenter.step is Step.TITLE
    assert presenter.slide.body is None


def test_a_clicker_goes_through_all_items_and_back(presenter, results):
    seen = [presenter.slide.above]
    for _ in range(60):
        presenter.go_on()
        if presenter.slide.above not in seen:
            seen.append(presenter.slide.above)
    codes = dict.fromkeys(line.split(" ")[0] for line in seen)
    assert list(codes) == [row.code for row in results.rows]
    for _ in range(60):
        presenter.go_back()
    assert results.chosen is results.rows[0]
    assert presenter.step is Step.TITLE


def test_hide_again_shows_the_title_alone(presenter):
    reveal(presenter, 3)
    presenter.hide_again()
    assert presenter.slide.body is None


def test_a_blank_projector_shows_nothing_until_it_is_put_back_or_goes_on(presenter):
    reveal(presenter, 1)
    presenter.turn_blank()
    assert presenter.slide is None
    presenter.turn_blank()
    assert presenter.slide.body is not None
    presenter.turn_blank()
    presenter.reveal_next()
    assert presenter.slide is not None


def test_lights_turn(presenter):
    assert presenter.is_dark
    presenter.turn_lights()
    assert not presenter.is_dark


# --- pictures -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "model"),
    [
        (PictureKind.MATRIX, MatrixModel),
        (PictureKind.HEAT_MAP, HeatMapModel),
        (PictureKind.MOVEMENT, MovementModel),
        (PictureKind.RANKING, RankingModel),
    ],
)
def test_a_picture_of_all_has_its_name_first_and_only_its_parts_as_steps(presenter, kind, model):
    presenter.pick_picture(kind)
    assert presenter.kind is kind
    assert presenter.slide.title == picture_name(kind)
    assert presenter.slide.body is None
    assert presenter.preview().startswith("Next: the picture")
    parts = presenter.next_slide.pages
    for _ in range(parts):
        presenter.go_on()
        assert isinstance(presenter.slide.body, model)
    before = presenter.slide
    presenter.go_on()
    assert presenter.slide == before
    assert not presenter.can_reveal
    for _ in range(parts + 1):
        presenter.go_back()
    assert presenter.step is Step.TITLE


@pytest.fixture
def long_picture(monkeypatch):
    """Twenty-three rows where the sample has five, and three arrows each."""
    groups = tuple(GroupRef(name, at) for at, name in enumerate(("A", "B", "C")))
    rows = [f"R{at + 1}" for at in range(23)]
    pictures = {
        PictureKind.HEAT_MAP: HeatMapModel(
            "t", "m", ScaleAxis(1, 5), groups, tuple(HeatRow(r, r, r, (1, 2, 3)) for r in rows)
        ),
        PictureKind.RANKING: RankingModel(
            "t", ("w",), tuple(RankRow(r, r, r, (None,)) for r in rows)
        ),
        PictureKind.MOVEMENT: MovementModel(
            "t",
            "1",
            "2",
            ScaleAxis(1, 5),
            tuple(MovementRow(r, r, r, tuple(Move(g, 1, 2) for g in groups)) for r in rows),
        ),
    }
    monkeypatch.setattr(item_slides, "picture_of_all", lambda _results, kind: pictures[kind])
    return rows


@pytest.mark.parametrize(
    ("kind", "pages"),
    [(PictureKind.HEAT_MAP, 3), (PictureKind.RANKING, 3), (PictureKind.MOVEMENT, 8)],
)
def test_a_long_picture_is_shown_part_by_part_and_back(presenter, long_picture, kind, pages):
    presenter.pick_picture(kind)
    assert presenter.preview() == f"Next: the picture 1/{pages}"
    parts = []
    for page in range(pages):
        assert presenter.can_reveal
        presenter.go_on()
        assert presenter.slide.above.endswith(f" · {page + 1}/{pages}")
        parts.append(presenter.slide.body.rows)
    assert not presenter.can_reveal
    assert presenter.next_slide is None
    assert [row.key for part in parts for row in part] == long_picture
    assert max(map(len, parts)) - min(map(len, parts)) <= 1
    if kind is PictureKind.RANKING:
        assert presenter.slide.body.last == 23
    presenter.go_back()
    assert presenter.slide.body.rows == parts[-2]
    presenter.hide_again()
    assert presenter.slide.body is None
    presenter.go_on()
    assert presenter.slide.body.rows == parts[0]


def test_the_facilitator_sees_the_next_part_of_a_long_picture(presenter, long_picture):
    presenter.pick_picture(PictureKind.RANKING)
    presenter.reveal_next()
    assert presenter.next_slide.body.rows[0].key == long_picture[7]
    assert presenter.preview() == "Next: the picture 2/3"
    presenter.turn_blank()
    presenter.reveal_next()
    assert presenter.slide.body.rows[0].key == long_picture[7]


def test_typical_ratings_come_after_the_distribution(presenter):
    presenter.pick_picture(PictureKind.MEDIANS)
    presenter.pick_picture(PictureKind.MEDIANS)
    reveal(presenter, 1)
    assert not isinstance(presenter.slide.body, MedianLineModel)
    reveal(presenter, 1)
    assert isinstance(presenter.slide.body, MedianLineModel)


def test_only_pictures_that_there_are_can_be_picked(presenter, results):
    assert set(PictureKind) - set(presenter.pictures) == {PictureKind.PROGRESS}
    results.choose_round(results.rounds[0].id)
    assert results.this_round.number == 1
    assert PictureKind.MOVEMENT not in presenter.pictures


def test_a_picture_of_all_stays_while_another_item_is_looked_at_and_goes_with_the_round(
    presenter, results
):
    presenter.pick_picture(PictureKind.RANKING)
    reveal(presenter, 1)
    presenter.pick_item(results.rows[2].recommendation_id)
    assert presenter.step is Step.DISTRIBUTION
    results.choose_criterion("feasibility")
    assert presenter.step is Step.TITLE


def test_a_round_that_is_reopened_leaves_the_projector(context, presenter, results):
    reveal(presenter, 3)
    workshop = take_up_again(context, results.workshop.id)
    reopen_round(context, workshop.id, workshop.rounds[-1].id, "a mistake")
    assert presenter.step is Step.TITLE
    assert presenter.slide.above == "Round 2 · rating"
    presenter.pick_picture(PictureKind.BARS)
    assert presenter.slide.above.endswith("round 1")


def test_without_results_there_is_how_to_rate_and_nothing_else(context):
    from workshop_app.domain.workshop import Details
    from workshop_app.services.preparing import create_workshop

    empty = ResultsModel(context, create_workshop(context, Details("Empty")).id, ImmediateJobs())
    presenter = PresenterModel(context, empty)
    assert presenter.slide.title == "How to rate"
    assert not presenter.can_reveal
    presenter.pick_picture(PictureKind.RANKING)
    assert presenter.slide is None
    presenter.pick_picture(PictureKind.BARS)
    assert presenter.slide is None
    presenter.reveal_next()
    assert presenter.step is Step.TITLE
    assert presenter.comments.lines == ()
    assert presenter.pictures == (PictureKind.HOW_TO,)
    presenter.again.mark()
    presenter.go_on()
    presenter.again.begin()
    assert presenter.again.codes == ()


def test_a_slide_is_spoken_in_full(presenter, results):
    reveal(presenter, 3)
    spoken = presenter.slide.spoken
    assert results.chosen.title in spoken
    assert results.chosen.sentence in spoken
    for group in results.workshop.groups:
        assert local(group.name) in spoken


# --- rating again ---------------------------------------------------------------------------


def test_the_marked_items_are_rated_in_the_next_round(context, presenter, results):
    assert not presenter.again.is_possible
    take_up_again(context, results.workshop.id)
    assert presenter.again.is_possible
    assert presenter.again.round_number == 3
    first, second = results.rows[0], results.rows[1]
    presenter.again.mark()
    assert presenter.again.is_marked
    presenter.again.mark()
    assert not presenter.again.is_marked
    presenter.again.mark()
    presenter.pick_item(second.recommendation_id)
    presenter.again.mark()
    assert set(presenter.again.codes) == {first.code, second.code}
    presenter.again.begin()
    opened = context.workshop(results.workshop.id).open_round
    assert opened.number == 3
    assert set(opened.recommendation_ids) == {first.recommendation_id, second.recommendation_id}
    assert presenter.again.codes == ()


def test_a_round_that_cannot_be_opened_keeps_the_marks(context, presenter, results):
    take_up_again(context, results.workshop.id)
    presenter.again.mark()
    open_round(context, results.workshop.id)
    assert not presenter.again.is_possible
    with pytest.raises(UserError):
        presenter.again.begin()


# --- the timer ------------------------------------------------------------------------------


def test_the_time_ends_with_its_recommendation(presenter, results):
    presenter.timer.start(5)
    presenter.pick_picture(PictureKind.BARS)
    presenter.reveal_next()
    assert presenter.timer.seconds_left is not None
    presenter.pick_item(results.rows[2].recommendation_id)
    assert presenter.timer.seconds_left is None


def test_the_time_counts_down_pauses_and_says_when_it_is_over():
    clock = Clock()
    timer = DiscussionTimer(clock)
    assert (timer.text, timer.is_over, timer.is_paused) == ("", False, False)
    timer.start(5)
    clock.pass_by(65)
    assert timer.text == "Discussion 3:55"
    timer.pause()
    clock.pass_by(600)
    assert timer.text == "Paused at 3:55"
    timer.add_minute()
    assert timer.text == "Paused at 4:55"
    timer.pause()
    clock.pass_by(300)
    assert timer.is_over
    assert timer.text == "Time is over: +0:05"
    timer.add_minute()
    assert timer.text == "Discussion 1:00"
    timer.start(0)
    assert timer.seconds_left is None


def test_without_a_discussion_there_is_nothing_to_pause_or_to_lengthen():
    timer = DiscussionTimer(Clock())
    timer.pause()
    timer.add_minute()
    assert timer.seconds_left is None


def test_the_presenters_timer_tells_its_changes(presenter):
    told = []

    class Listener:
        def hear(self) -> None:
            told.append(presenter.timer.text)

    listener = Listener()
    presenter.changed.connect(listener.hear)
    presenter.timer.start(3)
    presenter.timer.pause()
    presenter.timer.add_minute()
    presenter.timer.start(0)
    assert [text.split(" ")[0] for text in told] == ["Discussion", "Paused", "Paused", ""]


def test_of_few_people_only_how_many_there_are_is_counted() -> None:
    group = GroupRef("Industry")
    assert count_text(ProgressRow(group, 13, 9)) == "9 of 13"
    assert count_text(ProgressRow(group, 3, None)) == "3 registered, too few to show more"
