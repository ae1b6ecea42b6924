"""A link opens one person's ballot once; it and its session end with the round."""

from collections.abc import Sequence
from typing import Any

import pytest

from workshop_app.domain.errors import NotInRoundError, RoundNotOpenError
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.phones import PhoneLink
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import has_consented
from workshop_app.services.context import Context
from workshop_app.services.phone_door import DoorReport, link_address
from workshop_app.services.phones import (
    Exchange,
    exchange_links,
    hash_of,
    is_token,
    make_links,
    new_session,
    read_sessions,
    record_consents,
    reissue_link,
)
from workshop_app.services.preparing import strengthen_anonymity
from workshop_app.services.rounds import close_round, open_round, reopen_round


def kept(context: Context, workshop: Workshop) -> list[PhoneLink]:
    with context.store.reading() as work:
        return work.phones.of_round(workshop.rounds[0].id)


def exchanged(context: Context, workshop: Workshop, *tokens: str) -> Sequence[str]:
    wanted = [Exchange(token, hash_of(f"session of {token}")) for token in tokens]
    return exchange_links(context, workshop.rounds[0].id, wanted)


def test_every_voter_has_a_link_of_128_bits_and_only_its_hash_is_kept(
    context: Context, rating: Workshop
) -> None:
    links = make_links(context, rating.id)
    assert [one.participant_id for one in links] == [one.id for one in rating.voters]
    assert len({one.token for one in links}) == len(links)
    assert all(is_token(one.token) and len(one.token) * 5 >= 128 for one in links)
    assert {one.token_hash for one in kept(context, rating)} == {hash_of(o.token) for o in links}
    held = context.store.path.read_bytes()
    assert not [one for one in links if one.token.encode() in held]


def test_a_link_is_exchanged_once_however_it_is_typed(context: Context, rating: Workshop) -> None:
    first, second, *_ = make_links(context, rating.id)
    found = exchanged(context, rating, first.token.lower(), first.token, "A" * 26, second.token)
    assert found == [first.participant_id, "", "", second.participant_id]
    assert exchanged(context, rating, first.token) == [""]
    sessions = read_sessions(context, rating.rounds[0].id)
    assert sessions[hash_of(f"session of {first.token.lower()}")] == first.participant_id


def test_a_link_made_anew_shuts_out_the_former_one_and_its_session(
    context: Context, rating: Workshop
) -> None:
    first, second, *_ = make_links(context, rating.id)
    exchanged(context, rating, first.token)
    fresh = reissue_link(context, rating.id, first.participant_id)
    former = reissue_link(context, rating.id, second.participant_id)
    assert read_sessions(context, rating.rounds[0].id) == {}
    assert exchanged(context, rating, first.token, second.token) == ["", ""]
    assert exchanged(context, rating, fresh.token) == [first.participant_id]
    assert exchanged(context, rating, former.token) == [second.participant_id]


def test_links_printed_anew_leave_the_phones_that_answer_alone(
    context: Context, rating: Workshop
) -> None:
    first, *_ = make_links(context, rating.id)
    exchanged(context, rating, first.token)
    before = read_sessions(context, rating.rounds[0].id)
    again, *_ = make_links(context, rating.id)
    assert read_sessions(context, rating.rounds[0].id) == before
    assert exchanged(context, rating, again.token) == [first.participant_id]
    assert before.keys() & read_sessions(context, rating.rounds[0].id).keys() == set()


def test_links_and_sessions_end_with_the_round_and_stay_so_when_it_is_opened_again(
    context: Context, rating: Workshop
) -> None:
    first, second, *_ = make_links(context, rating.id)
    exchanged(context, rating, first.token)
    this = rating.rounds[0].id
    close_round(context, rating.id, this)
    assert kept(context, rating) == []
    reopen_round(context, rating.id, this, "one came late")
    assert read_sessions(context, this) == {}
    assert exchanged(context, rating, second.token) == [""]


@pytest.mark.parametrize("level", [Anonymity.NAMED, Anonymity.ANONYMOUS])
def test_what_is_kept_of_an_exchange_tells_neither_the_link_nor_when_at_the_anonymous_level(
    context: Context, make_workshop: Any, clock: Any, level: Anonymity
) -> None:
    workshop = open_round(context, make_workshop(anonymity=level).id)
    first, *_ = make_links(context, workshop.id)
    exchanged(context, workshop, first.token)
    (used,) = [one for one in kept(context, workshop) if one.exchanged_at]
    assert used.token_hash == ""
    assert used.exchanged_at is not None
    is_day = used.exchanged_at.hour == 0
    assert is_day == (level is Anonymity.ANONYMOUS)
    assert (used.exchanged_at == clock()) == (level is Anonymity.NAMED)


def test_links_are_void_where_people_are_severed_from_their_ballots(
    context: Context, make_workshop: Any
) -> None:
    workshop = open_round(context, make_workshop(anonymity=Anonymity.NAMED).id)
    make_links(context, workshop.id)
    strengthen_anonymity(context, workshop.id, Anonymity.ANONYMOUS)
    assert kept(context, workshop) == []


def test_there_are_links_only_for_voters_and_only_while_a_round_is_open(
    context: Context, make_workshop: Any, rating: Workshop
) -> None:
    draft = make_workshop()
    with pytest.raises(RoundNotOpenError):
        make_links(context, draft.id)
    with pytest.raises(RoundNotOpenError):
        reissue_link(context, draft.id, draft.participants[0].id)
    with pytest.raises(NotInRoundError):
        reissue_link(context, rating.id, draft.participants[0].id)


def test_consents_of_many_are_recorded_at_once(context: Context, make_workshop: Any) -> None:
    from workshop_app.domain.text import LocalText

    workshop = open_round(context, make_workshop(consent=LocalText("동의", "I agree")).id)
    first, second, third, *_ = workshop.participants
    record_consents(context, [(first.id, "동의"), (second.id, "I agree")])
    agreed = [has_consented(context, workshop, one.id) for one in (first, second, third)]
    assert agreed == [True, True, False]


def test_a_link_is_the_base_of_the_door_and_a_token() -> None:
    report = DoorReport("10.0.0.7", 8080, is_open=True)
    assert link_address(report.base, "ABC") == "http://10.0.0.7:8080/j/ABC"


def test_sessions_and_tokens_cannot_be_mistaken() -> None:
    assert new_session() != new_session()
    assert not is_token(new_session())
    assert not is_token("가" * 26)
