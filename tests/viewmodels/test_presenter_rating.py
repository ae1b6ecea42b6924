"""The projector before there are results: how to rate, and how many have finished."""

from dataclasses import replace

import pytest

from new_file import open_new_file
from workshop_app.domain.additions import with_codes
from workshop_app.domain.ids import new_id
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel
from workshop_app.domain.rule import SmallGroups
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.ballots import Answer, Ballot, submit_ballot
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.preparing import create_workshop, edit_workshop
from workshop_app.services.rounds import close_round, mark_attendance, open_round, reveal_round
from workshop_app.viewmodels.presenter.model import PresenterModel
from workshop_app.viewmodels.presenter.slides import PictureKind
from workshop_app.viewmodels.results.model import ResultsModel
from workshop_app.wording.language import speaking


@pytest.fixture
def context(tmp_path):
    with open_new_file(tmp_path / "workshops.db") as store:
        yield Context(store)


def made(context: Context, people: dict[str, int], *, criteria: int = 2) -> Workshop:
    workshop = create_workshop(context, Details("Trial"))
    item = Recommendation(new_id(), "R1", LocalText("하나", "One"))

    def prepared(one: Workshop) -> Workshop:
        more = (replace(one.criteria[0], id=new_id(), key=f"c{at}") for at in range(criteria - 2))
        rule = replace(one.rule, small_groups=SmallGroups.HIDDEN)
        one = replace(
            one, recommendations=(item,), criteria=(*one.criteria, *more)[:criteria], rule=rule
        )
        for group in one.groups:
            one = with_codes(one, group, people[group.key])
        return one

    return edit_workshop(context, workshop.id, prepared)[1]


def presenting(context: Context, workshop: Workshop) -> PresenterModel:
    results = ResultsModel(context, workshop.id, ImmediateJobs())
    presenter = PresenterModel(context, results)
    presenter.keeps = results  # signals hold nobody
    return presenter


def rate(context: Context, workshop: Workshop, key: str, count: int) -> None:
    this = context.workshop(workshop.id).open_round
    group = next(one for one in workshop.groups if one.key == key)
    for person in workshop.members(group.id)[:count]:
        answers = {
            (item, one.id): Answer(5)
            for item in this.recommendation_ids
            for one in workshop.criteria
        }
        submit_ballot(context, Ballot(this.id, person.id, Channel.ENTRY, answers))


PEOPLE = {"government": 6, "industry": 7, "academia": 5}


def counts(presenter: PresenterModel) -> dict[str, tuple[int, int | None]]:
    body = presenter.slide.body
    return {row.group.name: (row.people, row.finished) for row in (body.whole, *body.groups)}


def test_from_the_first_minute_the_projector_says_how_to_rate(context):
    presenter = presenting(context, made(context, PEOPLE))
    slide = presenter.slide
    assert (slide.above, slide.title) == ("Trial · round 1", "How to rate")
    assert [one.name for one in slide.body.asked] == ["Importance", "Feasibility"]
    assert "How important" in slide.spoken
    assert "5 Very important" in slide.spoken
    assert "Don't know" in slide.spoken
    assert presenter.pictures == (PictureKind.HOW_TO,)
    assert not presenter.can_reveal


def test_many_criteria_are_explained_two_at_a_time(context):
    presenter = presenting(context, made(context, PEOPLE, criteria=5))
    seen = [presenter.slide]
    while presenter.can_reveal:
        presenter.go_on()
        seen.append(presenter.slide)
    assert [len(slide.body.asked) for slide in seen] == [2, 2, 1]
    assert seen[-1].above.endswith("3/3")
    presenter.go_back()
    assert presenter.slide == seen[1]


def test_while_a_round_is_open_the_projector_counts_who_has_finished_and_nothing_else(context):
    workshop = made(context, PEOPLE)
    presenter = presenting(context, workshop)
    open_round(context, workshop.id)
    assert presenter.kind is PictureKind.PROGRESS
    rate(context, workshop, "industry", 3)
    assert counts(presenter) == {
        "All": (18, 3),
        "Government": (6, 0),
        "Industry": (7, 3),
        "Academia": (5, 0),
    }
    assert presenter.slide.spoken.splitlines()[2:] == [
        "All: 3 of 18",
        "Government: 0 of 6",
        "Industry: 3 of 7",
        "Academia: 0 of 5",
    ]
    assert (presenter.slide.foot, presenter.slide.aside) == ("", "")


def test_the_clicker_goes_between_how_to_rate_and_the_count(context):
    workshop = made(context, PEOPLE)
    presenter = presenting(context, workshop)
    presenter.go_on()
    presenter.go_back()
    assert presenter.kind is PictureKind.HOW_TO
    open_round(context, workshop.id)
    presenter.go_on()
    assert presenter.kind is PictureKind.PROGRESS
    presenter.go_back()
    assert (presenter.kind, presenter.slide.above) == (PictureKind.HOW_TO, "Trial · round 1")
    presenter.go_on()
    assert presenter.kind is PictureKind.PROGRESS


def test_with_a_group_that_is_too_small_only_the_total_is_told(context):
    workshop = made(context, {"government": 9, "industry": 3, "academia": 5})
    presenter = presenting(context, workshop)
    open_round(context, workshop.id)
    rate(context, workshop, "industry", 2)
    rate(context, workshop, "academia", 5)
    rate(context, workshop, "government", 4)
    assert counts(presenter) == {"All": (17, 11)}
    assert presenter.slide.spoken.splitlines()[2:] == ["All: 11 of 17"]


def test_two_looks_at_the_projector_tell_nothing_of_a_person_alone_in_a_group(context):
    """Marked absent while all look on, one group no longer protects and another does."""

    def looks(finished: dict[str, int]) -> list[dict[str, tuple[int, int | None]]]:
        workshop = made(context, {"government": 1, "industry": 5, "academia": 6})
        presenter = presenting(context, workshop)
        this = open_round(context, workshop.id).open_round
        for key, count in finished.items():
            rate(context, workshop, key, count)
        first = counts(presenter)
        group = next(one for one in workshop.groups if one.key == "academia")
        gone = [one.id for one in workshop.members(group.id)[4:]]
        mark_attendance(context, workshop.id, this.id, gone, absent=True)
        return [first, counts(presenter)]

    silent = looks({"government": 0, "industry": 5, "academia": 4})
    # Academia was told first (4), industry then (5): what is left of nine was the one person's.
    assert silent == looks({"government": 1, "industry": 4, "academia": 4})
    assert silent == looks({"government": 1, "industry": 5, "academia": 3})
    assert silent[1]["All"] == (10, 9)


def test_of_a_room_below_the_minimum_not_even_the_total_is_told(context):
    workshop = made(context, {"government": 2, "industry": 2, "academia": 0})
    presenter = presenting(context, workshop)
    open_round(context, workshop.id)
    rate(context, workshop, "industry", 1)
    assert {finished for _, finished in counts(presenter).values()} == {None}


def test_joined_groups_are_counted_as_one_and_who_is_absent_is_not_waited_for(context):
    workshop = made(context, {"government": 6, "industry": 3, "academia": 3})
    edit_workshop(
        context,
        workshop.id,
        lambda one: replace(one, rule=replace(one.rule, small_groups=SmallGroups.JOINED)),
    )
    presenter = presenting(context, workshop)
    this = open_round(context, workshop.id).open_round
    absent = workshop.members(workshop.groups[0].id)[0].id
    mark_attendance(context, workshop.id, this.id, [absent], absent=True)
    found = counts(presenter)
    assert found["Government"] == (5, 0)
    assert sorted(people for people, _ in found.values()) == [5, 6, 11]


def test_a_room_of_one_group_is_counted_once(context):
    workshop = made(context, {"government": 6, "industry": 0, "academia": 0})
    presenter = presenting(context, workshop)
    open_round(context, workshop.id)
    assert presenter.slide.body.groups == ()


def test_answers_wait_for_the_next_tick_and_a_picture_that_is_not_shown_for_nothing(context):
    workshop = made(context, PEOPLE)
    presenter = presenting(context, workshop)
    open_round(context, workshop.id)
    told = []

    class Listener:
        def hear(self) -> None:
            told.append(presenter.slide)

    listener = Listener()
    presenter.changed.connect(listener.hear)
    presenter.tick()
    rate(context, workshop, "industry", 1)
    assert told == []
    presenter.tick()
    assert [slide.body.whole.finished for slide in told] == [1]
    presenter.tick()
    assert len(told) == 1
    presenter.pick_picture(PictureKind.HOW_TO)
    rate(context, workshop, "government", 1)
    presenter.tick()
    assert len(told) == 2


def test_a_closed_round_keeps_its_count_until_the_results_are_revealed(context):
    workshop = made(context, PEOPLE)
    presenter = presenting(context, workshop)
    this = open_round(context, workshop.id).open_round
    rate(context, workshop, "industry", 7)
    close_round(context, workshop.id, this.id)
    assert presenter.slide.above == "Round 1 · closed"
    assert counts(presenter)["Industry"] == (7, 7)
    assert PictureKind.BARS not in presenter.pictures
    reveal_round(context, workshop.id, this.id)
    assert presenter.kind is PictureKind.BARS
    assert presenter.slide.body is None
    assert PictureKind.PROGRESS not in presenter.pictures


def test_a_count_of_a_round_that_is_over_is_no_slide(context):
    presenter = presenting(context, made(context, PEOPLE))
    presenter.pick_picture(PictureKind.PROGRESS)
    assert presenter.slide is None


def test_how_to_rate_speaks_korean(context):
    presenter = presenting(context, made(context, PEOPLE))
    with speaking("ko"):
        slide = presenter.slide
        assert slide.title == "평가 방법"
        assert slide.above == "Trial · 1라운드"
        assert "매우 중요함" in slide.spoken


def test_the_projectors_size_is_what_the_preview_follows(context):
    presenter = presenting(context, made(context, PEOPLE))
    told = []

    class Listener:
        def hear(self) -> None:
            told.append(presenter.size)

    listener = Listener()
    presenter.changed.connect(listener.hear)
    presenter.set_size((1920, 1080))
    presenter.set_size((1920, 1080))
    assert told == [(1920, 1080)]
