"""Decisions, consents and settings are put in place of earlier ones."""

from dataclasses import replace
from datetime import timedelta

import pytest

from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.errors import NotInRoundError
from workshop_app.domain.rounds import Consent
from workshop_app.domain.workshop import Workshop
from workshop_app.storage.sqlite.store import SqliteStore


def test_a_decision_replaces_the_earlier_one(store: SqliteStore, rated: Workshop) -> None:
    first, second = (item.id for item in rated.recommendations[:2])
    adopted = Decision(first, Outcome.ADOPT, decided_at=rated.created_at)
    open_still = Decision(second)
    with store.writing() as work:
        work.decisions.put(rated.id, open_still)
        work.decisions.put(rated.id, adopted)
        work.commit()
    with store.reading() as work:
        assert work.decisions.of_workshop(rated.id) == [adopted, open_still]


def test_a_decision_on_another_workshops_recommendation_is_refused(
    store: SqliteStore, rated: Workshop
) -> None:
    with pytest.raises(NotInRoundError), store.writing() as work:
        work.decisions.put(rated.id, Decision("foreign"))


def test_consents_keep_each_text_and_its_last_time(store: SqliteStore, rated: Workshop) -> None:
    who = rated.participants[0].id
    again = Consent(who, "동의합니다", rated.created_at + timedelta(hours=1))
    other = replace(again, text="New text", given_at=again.given_at + timedelta(hours=1))
    with store.writing() as work:
        work.consents.put(again)
        work.consents.put(other)
        work.commit()
    with store.reading() as work:
        assert work.consents.of_workshop(rated.id) == [again, other]
    with pytest.raises(NotInRoundError), store.writing() as work:
        work.consents.put(replace(again, participant_id="nobody"))


def test_settings_are_text_by_name(store: SqliteStore) -> None:
    with store.reading() as work:
        assert work.settings.get("language") == ""
        assert work.settings.get("language", "ko") == "ko"
    with store.writing() as work:
        work.settings.put("language", "en")
        work.settings.put("language", "")
        work.commit()
    with store.reading() as work:
        assert work.settings.get("language", "ko") == ""
