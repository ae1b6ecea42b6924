"""The amended wording of a decision can be rated in the next round, and taken back until then."""

import pytest

from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.errors import (
    AmendmentRatedError,
    NotAmendedError,
    RatedSinceError,
    WorkshopConcludedError,
)
from workshop_app.services.deciding import record_decision, succeed_with_amendment
from workshop_app.services.preparing import put_back_edit
from workshop_app.services.rounds import close_round, conclude_workshop, open_round
from workshop_app.wording.language import speaking


@pytest.fixture
def closed(context, rating):
    return close_round(context, rating.id, rating.rounds[0].id)


def decide(context, workshop, outcome=Outcome.AMEND, text="Better words"):
    item = workshop.recommendations[1].id
    record_decision(context, workshop.id, Decision(item, outcome, text))
    return item


def codes(context, workshop):
    return [item.code for item in context.workshop(workshop.id).recommendations]


def test_the_next_round_rates_the_amended_wording_in_place_of_the_old_one(context, closed, told):
    item = decide(context, closed)
    before, after = succeed_with_amendment(context, closed.id, item)
    assert codes(context, closed) == ["R1", "R2", "R2a", "R3"]
    assert told.kinds[-1] == "WorkshopChanged"
    new = after.recommendations[2]
    assert (new.text.en, new.text.ko, new.succeeds) == ("Better words", "", item)
    assert [one.code for one in before.recommendations] == ["R1", "R2", "R3"]
    second = open_round(context, closed.id)
    assert [one.code for one in second.rated_in(second.rounds[1])] == ["R1", "R2a", "R3"]


def test_a_korean_wording_is_kept_as_korean(context, closed):
    item = decide(context, closed, text="더 나은 글")
    with speaking("ko"):
        after = succeed_with_amendment(context, closed.id, item)[1]
    assert (after.recommendations[2].text.ko, after.recommendations[2].text.en) == (
        "더 나은 글",
        "",
    )


def test_it_is_taken_back_until_a_round_has_put_it_to_the_vote(context, closed):
    item = decide(context, closed)
    before, after = succeed_with_amendment(context, closed.id, item)
    put_back_edit(context, closed.id, before, after)
    assert codes(context, closed) == ["R1", "R2", "R3"]
    before, after = succeed_with_amendment(context, closed.id, item)
    open_round(context, closed.id)
    with pytest.raises(RatedSinceError):
        put_back_edit(context, closed.id, before, after)
    decide(context, closed, text="Best words")
    with pytest.raises(AmendmentRatedError):
        succeed_with_amendment(context, closed.id, item)
    assert context.workshop(closed.id).recommendations[2].text.en == "Better words"


@pytest.mark.parametrize(
    ("outcome", "text"), [(Outcome.AMEND, ""), (Outcome.AMEND, "Text"), (Outcome.ADOPT, "Better")]
)
def test_without_other_words_there_is_nothing_to_rate(context, closed, outcome, text):
    item = decide(context, closed, outcome, text)
    with pytest.raises(NotAmendedError) as refused:
        succeed_with_amendment(context, closed.id, item)
    assert refused.value.parameters == {"name": "R2"}
    with pytest.raises(NotAmendedError):
        succeed_with_amendment(context, closed.id, closed.recommendations[0].id)
    assert codes(context, closed) == ["R1", "R2", "R3"]


def test_a_concluded_workshop_is_left_alone(context, closed):
    item = decide(context, closed)
    conclude_workshop(context, closed.id)
    with pytest.raises(WorkshopConcludedError):
        succeed_with_amendment(context, closed.id, item)
