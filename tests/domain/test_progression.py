"""Rounds go on from open to closed to revealed, and back by one door that leaves a trace."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.creation import new_participant, new_workshop
from workshop_app.domain.errors import (
    NotInRoundError,
    NotNewestRoundError,
    NotReadyError,
    RoundNotClosedError,
    RoundNotOpenError,
    ShownAnonymouslyError,
    UserError,
    WorkshopConcludedError,
)
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import (
    with_anonymity,
    with_criteria,
    with_participant,
    with_preparation_of,
    with_recommendation,
    with_recommendation_moved,
    without_participants,
)
from workshop_app.domain.progression import (
    with_absence,
    with_conclusion,
    with_round_closed,
    with_round_opened,
    with_round_reopened,
    with_round_revealed,
)
from workshop_app.domain.readiness import Check
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Round, RoundState
from workshop_app.domain.scale import scale_of
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Status, Workshop

HOUR = timedelta(hours=1)


def opened(workshop: Workshop, at: datetime) -> Workshop:
    return with_round_opened(workshop, [item.id for item in workshop.recommendations], at)


@pytest.fixture
def rating(ready, noon):
    return opened(ready, noon)


@pytest.fixture
def closed(rating, noon):
    return with_round_closed(rating, rating.rounds[0].id, noon + HOUR)


@pytest.fixture
def revealed(closed, noon):
    return with_round_revealed(closed, closed.rounds[0].id, noon + 2 * HOUR)


def test_opening_locks_the_rule_and_takes_ratings(rating, noon):
    this = rating.open_round
    assert (this.number, this.state, this.opened_at) == (1, RoundState.OPEN, noon)
    assert this.is_open
    assert not this.is_revealed
    assert rating.rated_in(this) == rating.recommendations
    assert rating.rule_locked_at == noon
    assert rating.is_locked
    assert rating.status is Status.RATING


def test_nothing_opens_without_recommendations_or_people(empty, ready, noon):
    with pytest.raises(NotReadyError) as told:
        opened(empty, noon)
    assert told.value.parameters["missing"] == [Check.RECOMMENDATIONS, Check.PARTICIPANTS]
    with pytest.raises(NotReadyError) as told:
        with_round_opened(ready, [], noon)
    assert told.value.parameters["missing"] == [Check.RECOMMENDATIONS]


def test_nothing_of_another_workshop_is_rated(ready, noon):
    with pytest.raises(NotInRoundError):
        with_round_opened(ready, [ready.recommendations[0].id, "elsewhere"], noon)


def test_a_recommendation_named_twice_is_rated_once(ready, noon):
    item = ready.recommendations[1]
    workshop = with_round_opened(ready, [item.id, item.id], noon)
    assert workshop.rounds[0].recommendation_ids == (item.id,)
    assert workshop.rated_in(workshop.rounds[0]) == (item,)


def test_one_round_is_open_at_a_time(rating, noon):
    with pytest.raises(RoundNotClosedError):
        opened(rating, noon)


def test_closing_hides_until_revealing(closed, revealed, noon):
    assert closed.open_round is None
    assert closed.last_closed_round == closed.rounds[0]
    assert closed.last_revealed_round is None
    assert closed.rounds[0].closed_at == noon + HOUR
    assert closed.status is Status.DISCUSSING
    assert revealed.last_revealed_round == revealed.rounds[0]
    assert revealed.rounds[0].is_revealed


def test_a_closed_round_is_not_closed_again(closed, noon):
    with pytest.raises(RoundNotOpenError):
        with_round_closed(closed, closed.rounds[0].id, noon)


def test_an_open_round_is_neither_revealed_nor_reopened_nor_concluded(rating, noon):
    this = rating.rounds[0].id
    with pytest.raises(RoundNotClosedError):
        with_round_revealed(rating, this, noon)
    with pytest.raises(RoundNotClosedError):
        with_round_reopened(rating, this, "", noon)
    with pytest.raises(RoundNotClosedError):
        with_conclusion(rating, noon)


def test_revealing_again_keeps_the_first_time(revealed, noon):
    again = with_round_revealed(revealed, revealed.rounds[0].id, noon + 9 * HOUR)
    assert again == revealed


def test_reopening_hides_the_results_and_leaves_a_trace(revealed, noon):
    late = noon + 3 * HOUR
    workshop = with_round_reopened(revealed, revealed.rounds[0].id, "두 분이 늦음", late)
    this = workshop.rounds[0]
    assert this.is_open
    assert not this.is_revealed
    assert (this.closed_at, this.revealed_at) == (None, None)
    assert [(one.at, one.reason) for one in this.reopenings] == [(late, "두 분이 늦음")]
    assert workshop.rule_locked_at == noon


def test_a_round_shown_anonymously_is_not_opened_again(revealed, closed, noon):
    this = revealed.rounds[0].id
    anonymous = with_anonymity(revealed, Anonymity.ANONYMOUS)
    with pytest.raises(ShownAnonymouslyError):
        with_round_reopened(anonymous, this, "늦음", noon)
    unseen = with_anonymity(closed, Anonymity.ANONYMOUS)
    assert with_round_reopened(unseen, this, "늦음", noon).open_round is not None


def test_only_the_newest_round_is_reopened(revealed, noon):
    second = opened(revealed, noon + 4 * HOUR)
    second = with_round_closed(second, second.rounds[1].id, noon + 5 * HOUR)
    with pytest.raises(NotNewestRoundError):
        with_round_reopened(second, second.rounds[0].id, "", noon)
    assert with_round_reopened(second, second.rounds[1].id, "", noon).open_round.number == 2


def test_the_next_round_counts_on_and_keeps_the_lock(revealed, noon):
    second = opened(revealed, noon + 4 * HOUR)
    assert [one.number for one in second.rounds] == [1, 2]
    assert second.round_before(second.rounds[1]) == revealed.rounds[0]
    assert second.round_before(second.rounds[0]) is None
    assert second.rule_locked_at == noon
    assert second.last_closed_round == revealed.rounds[0]


def test_a_workshop_without_a_closed_round_is_not_concluded(ready, noon):
    with pytest.raises(RoundNotClosedError):
        with_conclusion(ready, noon)


def test_a_concluded_workshop_is_read_only_until_taken_up_again(closed, noon):
    done = with_conclusion(closed, noon + HOUR)
    assert done.status is Status.CONCLUDED
    assert with_conclusion(done, noon + 2 * HOUR) == done
    this = done.rounds[0].id
    for act in (
        lambda: opened(done, noon),
        lambda: with_round_revealed(done, this, noon),
        lambda: with_round_reopened(done, this, "", noon),
        done.require_editable,
    ):
        with pytest.raises(WorkshopConcludedError):
            act()
    assert with_conclusion(done, None) == closed


def test_what_is_not_of_the_workshop_is_not_found(rating):
    for find in (rating.round, rating.group, rating.participant, rating.criterion):
        with pytest.raises(KeyError):
            find("elsewhere")
    assert rating.participant(rating.participants[1].id) == rating.participants[1]
    assert rating.criterion(rating.criteria[0].id) == rating.criteria[0]


ACTS = ("open", "close", "reveal", "reopen", "conclude", "take up", "anonymise")
EARLY = datetime.fromisoformat("2026-11-24T09:00:00+00:00")


def prepared() -> Workshop:
    workshop = new_workshop(Details("x"), EARLY)
    workshop = with_recommendation(workshop, Recommendation("i", "R1", LocalText("하나", "One")))
    person = new_participant(workshop.groups[0], workshop)
    return with_participant(workshop, person)


def act(workshop: Workshop, name: str, which: int, at: datetime) -> Workshop:
    last = workshop.rounds[which % len(workshop.rounds)].id if workshop.rounds else ""
    if not last and name in {"close", "reveal", "reopen"}:
        return workshop
    return {
        "open": lambda: opened(workshop, at),
        "close": lambda: with_round_closed(workshop, last, at),
        "reveal": lambda: with_round_revealed(workshop, last, at),
        "reopen": lambda: with_round_reopened(workshop, last, "why", at),
        "conclude": lambda: with_conclusion(workshop, at),
        "take up": lambda: with_conclusion(workshop, None),
        "anonymise": lambda: with_anonymity(workshop, Anonymity.ANONYMOUS),
    }[name]()


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 5)), max_size=25))
def test_rounds_never_go_back_but_by_reopening_whatever_is_tried(acts):
    workshop, at = prepared(), EARLY
    for name, which in acts:
        at += timedelta(minutes=1)
        before = workshop
        try:
            workshop = act(workshop, name, which, at)
        except UserError:
            assert workshop == before
            continue
        assert_goes_forward(before, workshop, reopened=name == "reopen")


def assert_goes_forward(before: Workshop, after: Workshop, *, reopened: bool) -> None:
    assert [one.number for one in after.rounds] == list(range(1, len(after.rounds) + 1))
    assert sum(one.is_open for one in after.rounds) <= 1
    assert not any(one.is_open for one in after.rounds[:-1])
    assert len(after.rounds) >= len(before.rounds)
    assert after.rule_locked_at == (before.rule_locked_at or after.rule_locked_at)
    assert after.is_locked is bool(after.rounds)
    for old, new in zip(before.rounds, after.rounds, strict=False):
        assert len(new.reopenings) - len(old.reopenings) == (
            1 if reopened and old.state is not new.state else 0
        )
        if not reopened:
            assert list(RoundState).index(new.state) >= list(RoundState).index(old.state)
            assert new.is_revealed >= old.is_revealed
    if after.concluded_at:
        assert replace(after, concluded_at=None).open_round is None


def reworded(workshop: Workshop) -> Workshop:
    """Give the first recommendation another text, and the first criterion other labels."""
    item, by = workshop.recommendations[0], workshop.criteria[0]
    workshop = with_recommendation(workshop, replace(item, text=LocalText("고친 글", "Reworded")))
    scale = scale_of(by.scale.low, by.scale.high, {1: LocalText("나쁨", "Bad")})
    question = LocalText("새 질문", "Another question")
    changed = replace(by, scale=scale, question=question)
    return with_criteria(workshop, (changed, *workshop.criteria[1:]))


def test_a_round_keeps_the_words_and_labels_it_was_opened_with(closed, noon):
    first = closed.rounds[0]
    before = closed.rated_in(first), closed.criteria_of(first)
    after = reworded(closed)
    assert (after.rated_in(first), after.criteria_of(first)) == before
    assert after.recommendations != before[0]
    assert after.criteria != before[1]
    second = opened(after, noon + 2 * HOUR).rounds[-1]
    assert after.rated_in(second) == after.recommendations
    assert after.criteria_of(second) == after.criteria


def test_a_round_opened_again_keeps_the_words_of_its_first_opening(closed, noon):
    first = closed.rounds[0].id
    again = with_round_reopened(reworded(closed), first, "", noon + HOUR)
    assert again.criteria_of(again.rounds[0]) == closed.criteria


def test_a_draft_has_the_words_of_today_in_the_order_of_today(ready):
    draft = Round("r", 1, RoundState.DRAFT, tuple(one.id for one in ready.recommendations))
    drafted = reworded(replace(ready, rounds=(draft,)))
    drafted = with_recommendation_moved(drafted, drafted.recommendations[0].id, 1)
    assert drafted.rated_in(draft) == drafted.recommendations
    assert drafted.criteria_of(draft) == drafted.criteria


def test_observers_and_absent_people_are_not_expected(rating):
    first, second, third = rating.participants
    watched = with_participant(rating, replace(first, is_observer=True))
    assert watched.voters == (second, third)
    this = watched.rounds[0]
    away = with_absence(watched, this.id, [first.id, third.id], absent=True)
    assert away.rounds[0].absent_ids == {first.id, third.id}
    assert away.expected_in(away.rounds[0]) == (second,)
    back = with_absence(away, this.id, [third.id], absent=False)
    assert back.expected_in(back.rounds[0]) == (second, third)
    with pytest.raises(KeyError):
        with_absence(rating, this.id, ["nobody"], absent=True)


def test_who_goes_from_the_list_takes_the_mark_of_absence_along(rating):
    first = rating.participants[0].id
    away = with_absence(rating, rating.rounds[0].id, [first], absent=True)
    gone = without_participants(away, [first])
    assert gone.rounds == rating.rounds
    assert with_preparation_of(away, gone, ()).rounds == rating.rounds
    assert with_preparation_of(gone, rating, ()).participants == rating.participants
