import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from workshop_app.domain.errors import StorageBusyError, UserError
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Details, Status, Workshop
from workshop_app.services.context import Context
from workshop_app.services.jobs import CallbackProgress, ImmediateJobs
from workshop_app.services.library import search_workshops
from workshop_app.services.ports import Jobs
from workshop_app.services.preparing import create_workshop
from workshop_app.services.rounds import close_round, open_round
from workshop_app.services.sample import make_sample
from workshop_app.viewmodels.library.model import (
    LibraryModel,
    Sorting,
    sorting_name,
    status_name,
    status_words,
    when_and_where,
)
from workshop_app.viewmodels.library.word_search import Finder
from workshop_app.wording.language import set_language


class Counter:
    def __init__(self, model: LibraryModel) -> None:
        self.count = 0
        model.changed.connect(self.up)

    def up(self) -> None:
        self.count += 1


def add(context: Context, title: str, day: date | None = None, place: str = "") -> str:
    return create_workshop(context, Details(title=title, day=day, place=place)).id


def opened(context: Context, jobs: Jobs) -> LibraryModel:
    model = LibraryModel()
    model.open(context, jobs)
    return model


def titles(model: LibraryModel) -> list[str]:
    return [card.title for card in model.cards]


def test_an_empty_library_has_nothing_chosen(context: Context) -> None:
    model = opened(context, ImmediateJobs())
    assert model.cards == []
    assert model.total == 0
    assert model.chosen is None
    assert not model.is_narrowed


def test_a_new_workshop_shows_up_by_itself_and_is_chosen(context: Context) -> None:
    model = opened(context, ImmediateJobs())
    counter = Counter(model)
    made = model.create()
    assert counter.count >= 1
    assert model.chosen.id == made
    assert model.title_of(made) == "Untitled workshop"


def test_newest_oldest_and_title_order(context: Context) -> None:
    add(context, "Beta", date(2026, 1, 1))
    add(context, "alpha", date(2026, 3, 1))
    add(context, "가나다", date(2026, 2, 1))
    model = opened(context, ImmediateJobs())
    assert titles(model) == ["alpha", "가나다", "Beta"]
    model.set_sorting(Sorting.OLDEST)
    assert titles(model) == ["Beta", "가나다", "alpha"]
    model.set_sorting(Sorting.TITLE)
    assert titles(model) == ["alpha", "Beta", "가나다"]
    assert model.sorting is Sorting.TITLE


def test_a_workshop_without_a_date_counts_as_new(context: Context) -> None:
    add(context, "old", date(2020, 1, 1))
    add(context, "undated")
    assert titles(opened(context, ImmediateJobs())) == ["undated", "old"]


def test_search_finds_two_syllables_and_decomposed_hangul(context: Context) -> None:
    add(context, "제조 특화모델 로드맵", place="창원")
    add(context, "Ethics", place="서울")
    model = opened(context, ImmediateJobs())
    model.set_search("특화")
    assert titles(model) == ["제조 특화모델 로드맵"]
    model.set_search("\u1109\u1165\u110b\u116e\u11af")  # 서울, decomposed
    assert titles(model) == ["Ethics"]
    assert model.is_narrowed
    model.set_search("nothing at all")
    assert model.cards == []
    assert model.total == 2
    model.show_all()
    assert len(model.cards) == 2


@dataclass
class WaitingJobs:
    """Implements the Jobs port; each job is done when the test says so, in any order."""

    waiting: list[Callable[[], object]] = field(default_factory=list)

    def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> CallbackProgress:
        self.waiting.append(partial(ImmediateJobs().run, work, done=done, failed=failed))
        return CallbackProgress(progress)

    def finish(self, place: int = 0) -> None:
        self.waiting.pop(place)()


@dataclass
class FailingJobs:
    """Implements the Jobs port; each job fails when and as the test says, the oldest first."""

    waiting: list[Callable[[Exception], object]] = field(default_factory=list)

    def run(self, work: Any, *, done: Any, failed: Any, progress: Any = None) -> CallbackProgress:
        self.waiting.append(failed)
        return CallbackProgress(progress)

    def fail(self, error: Exception) -> None:
        self.waiting.pop(0)(error)


def test_what_was_found_stands_until_the_newest_answer_comes(context: Context) -> None:
    for title in ("alpha", "beta", "gamma"):
        add(context, title)
    jobs = WaitingJobs()
    model = opened(context, jobs)
    counter = Counter(model)
    model.set_search("alpha")
    assert len(model.cards) == 3
    assert not model.is_narrowed
    model.set_search("beta")
    assert counter.count == 0
    jobs.finish(1)
    assert titles(model) == ["beta"]
    assert model.is_narrowed
    assert counter.count == 1
    jobs.finish()  # the answer to the earlier question comes late
    assert titles(model) == ["beta"]
    assert counter.count == 1


def test_an_emptied_search_shows_all_at_once_and_for_good(context: Context) -> None:
    for title in ("alpha", "beta"):
        add(context, title)
    jobs = WaitingJobs()
    model = opened(context, jobs)
    model.set_search("alpha")
    model.set_search(" ")
    assert len(model.cards) == 2
    assert not model.is_narrowed
    jobs.finish()
    assert len(model.cards) == 2


def test_a_search_is_answered_anew_when_the_library_changes(context: Context) -> None:
    first = add(context, "alpha one", date(2026, 1, 2))
    add(context, "alpha two", date(2026, 1, 1))
    jobs = WaitingJobs()
    model = opened(context, jobs)
    model.set_search("alpha")
    jobs.finish()
    model.delete(first)
    assert titles(model) == ["alpha two"]  # at once: nothing deleted is offered
    jobs.finish()
    model.restore(first)
    jobs.finish()
    assert titles(model) == ["alpha one", "alpha two"]
    assert model.chosen.id == first


def test_a_search_that_fails_is_told_and_keeps_what_was_found(context: Context) -> None:
    add(context, "alpha")
    model = opened(context, ImmediateJobs())
    told: list[UserError] = []

    def tell(error: UserError) -> None:
        told.append(error)

    model.search_failed.connect(tell)
    with closing(sqlite3.connect(context.store.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        model.set_search("nothing")
        other.execute("ROLLBACK")
    assert [type(one) for one in told] == [StorageBusyError]
    assert titles(model) == ["alpha"]
    model.reload()
    assert titles(model) == []


def test_only_the_newest_search_says_that_it_failed_and_no_fault_of_ours_is_kept_quiet(
    context: Context,
) -> None:
    add(context, "alpha")
    jobs = FailingJobs()
    model = opened(context, jobs)
    told: list[UserError] = []

    def tell(error: UserError) -> None:
        told.append(error)

    model.search_failed.connect(tell)
    model.set_search("alp")
    model.set_search("alpha")
    jobs.fail(StorageBusyError(path=str(context.store.path)))
    assert told == []
    jobs.fail(StorageBusyError(path=str(context.store.path)))
    assert len(told) == 1
    model.set_search("beta")
    with pytest.raises(ZeroDivisionError):
        jobs.fail(ZeroDivisionError())
    assert len(told) == 1
    assert titles(model) == ["alpha"]


def test_setting_the_same_search_again_reads_nothing(context: Context) -> None:
    model = opened(context, ImmediateJobs())
    model.set_search("x")
    counter = Counter(model)
    model.set_search("x")
    assert counter.count == 0
    assert model.search == "x"


def test_the_status_filter_shows_one_status_only(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop()
    add(context, "still preparing")
    open_round(context, workshop.id)
    model = opened(context, ImmediateJobs())
    model.set_status(Status.RATING)
    assert titles(model) == [workshop.title]
    assert model.status is Status.RATING
    model.set_status(None)
    assert len(model.cards) == 2


def test_a_choice_survives_a_reload_and_moves_on_when_filtered_away(context: Context) -> None:
    first = add(context, "first", date(2026, 1, 1))
    add(context, "second", date(2026, 2, 1))
    model = opened(context, ImmediateJobs())
    model.choose(first)
    model.reload()
    assert model.chosen.id == first
    model.set_search("second")
    assert model.chosen.title == "second"


def test_deleting_chooses_the_next_one_and_restoring_brings_it_back(context: Context) -> None:
    ids = [add(context, name, date(2026, 1, 9 - at)) for at, name in enumerate("abc")]
    model = opened(context, ImmediateJobs())
    model.choose(ids[0])
    model.delete(ids[1])
    assert model.chosen.id == ids[0]
    model.restore(ids[1])
    model.delete(ids[1])
    assert model.chosen.id == ids[2]
    assert [one.id for one in model.trash()] == [ids[1]]
    model.restore(ids[1])
    assert model.chosen.id == ids[1]
    assert model.trash() == []


def test_deleting_the_last_one_chooses_the_one_before(context: Context) -> None:
    ids = [add(context, name, date(2026, 1, 9 - at)) for at, name in enumerate("ab")]
    model = opened(context, ImmediateJobs())
    model.choose(ids[1])
    model.delete(ids[1])
    assert model.chosen.id == ids[0]
    seen: list[int] = []

    def up() -> None:
        seen.append(1)

    model.changed.connect(up)
    model.choose(ids[0])
    assert seen == []
    model.delete(ids[0])
    assert model.chosen is None


def test_a_duplicate_is_named_as_a_copy_and_never_too_long(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop(items=2)
    model = opened(context, ImmediateJobs())
    copy = context.workshop(model.duplicate(workshop.id))
    assert copy.title == f"Copy of {workshop.title}"
    assert len(copy.recommendations) == 2
    assert copy.participants == ()
    assert model.chosen.id == copy.id
    longest = add(context, "x" * 300)
    assert len(context.workshop(model.duplicate(longest)).title) == 300
    again = context.workshop(model.duplicate(workshop.id, with_people=True))
    assert len(again.participants) == len(workshop.participants)


def test_the_sample_is_known_once_it_is_there(context: Context) -> None:
    model = opened(context, ImmediateJobs())
    assert model.sample_id() == ""
    made = make_sample(context)
    model.reload()
    assert model.sample_id() == made


def test_single_answers_are_followed_only_while_in_view(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop(people=1, items=1)
    open_round(context, workshop.id)
    model = opened(context, ImmediateJobs())

    def rate(value: int) -> None:
        person, item = workshop.participants[0], workshop.recommendations[0]
        answer = Vote(person.id, item.id, workshop.criteria[0].id, value)
        cast_votes(context, workshop.id, [answer], Channel.KIOSK)

    counter = Counter(model)
    rate(3)
    assert counter.count == 1
    assert model.cards[0].turnout[0].started == 1
    model.set_active(False)
    rate(4)
    assert counter.count == 1
    model.set_active(True)
    assert counter.count == 2
    model.set_active(True)
    assert counter.count == 2


def test_status_words_follow_the_rounds(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop()
    model = opened(context, ImmediateJobs())
    assert status_words(model.cards[0]).text == "Preparing"
    this = open_round(context, workshop.id).rounds[0]
    assert status_words(model.cards[0]).text == "Round 1 open"
    close_round(context, workshop.id, this.id)
    assert status_words(model.cards[0]).text == "Round 1 closed"
    make_sample(context)
    model.set_status(Status.CONCLUDED)
    assert {status_words(card).text for card in model.cards} <= {"Concluded"}


def test_names_exist_for_all_choices_in_both_languages(context: Context) -> None:
    for language in ("en", "ko"):
        set_language(language)
        names = [status_name(one) for one in (None, *Status)]
        assert len(set(names)) == 5
        assert all(sorting_name(one) for one in Sorting)


def test_date_and_place_stand_on_one_line(context: Context) -> None:
    add(context, "x", date(2026, 11, 23), "Sejong")
    model = opened(context, ImmediateJobs())
    assert when_and_where(model.cards[0]) == "2026-11-23 · Sejong"
    add(context, "y")
    assert "No date yet" in when_and_where(model.cards[0])


@pytest.mark.parametrize("rubbish", ["%", "_", '"', "'; DROP TABLE workshop; --", "\x00", "🎉"])
def test_pasted_rubbish_in_the_search_finds_nothing_and_breaks_nothing(
    context: Context, rubbish: str
) -> None:
    add(context, "plain")
    model = opened(context, ImmediateJobs())
    model.set_search(rubbish)
    assert len(model.cards) in (0, 1)
    model.show_all()
    assert titles(model) == ["plain"]


def test_created_at_decides_between_equal_days(context: Context) -> None:
    first = add(context, "first", date(2026, 1, 1))
    second = add(context, "second", date(2026, 1, 1))
    model = opened(context, ImmediateJobs())
    assert [card.id for card in model.cards] == [second, first]
    assert model.cards[0].created_at - model.cards[1].created_at < timedelta(minutes=1)


def test_before_the_file_is_open_the_first_cards_are_put_in_order_and_filtered(
    context: Context,
) -> None:
    for title in ("b", "a"):
        add(context, title)
    model = LibraryModel(opened(context, ImmediateJobs()).cards)
    assert not model.is_open
    assert model.total == 2
    model.set_sorting(Sorting.TITLE)
    assert titles(model) == ["a", "b"]
    model.set_status(Status.CONCLUDED)
    assert titles(model) == []
    model.show_all()
    assert titles(model) == ["a", "b"]
    with pytest.raises(RuntimeError, match="before the file is open"):
        model.create()


def test_what_was_typed_and_chosen_before_the_file_is_open_counts_once_it_is(
    context: Context,
) -> None:
    for title in ("energy", "forest", "forest again"):
        add(context, title)
    model = LibraryModel(opened(context, ImmediateJobs()).cards)
    model.set_search("forest")
    first = next(card for card in model.cards if card.title == "forest")
    model.choose(first.id)
    assert model.total == len(model.cards) == 3
    model.open(context, ImmediateJobs())
    assert model.is_open
    assert sorted(titles(model)) == ["forest", "forest again"]
    assert model.chosen == first


def test_a_search_before_the_file_is_open_is_answered_by_whoever_finds(context: Context) -> None:
    for title in ("energy", "forest"):
        add(context, title)
    cards = opened(context, ImmediateJobs()).cards
    model = LibraryModel(cards, Finder(ImmediateJobs(), partial(search_workshops, context)))
    model.set_search("forest")
    assert titles(model) == ["forest"]
    model.open(context, ImmediateJobs())
    assert titles(model) == ["forest"]


def test_a_finder_that_cannot_tell_hides_nothing(context: Context) -> None:
    add(context, "energy")
    cards = opened(context, ImmediateJobs()).cards
    model = LibraryModel(cards, Finder(ImmediateJobs(), lambda _words: None))
    model.set_search("forest")
    assert titles(model) == ["energy"]
    model.open(context, ImmediateJobs())
    assert titles(model) == []
