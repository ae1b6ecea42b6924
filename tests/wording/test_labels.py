"""Names of what there is: one word each, and a reason beside what is hidden."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from workshop_app.analysis import Suppressed, SuppressionReason
from workshop_app.domain.decisions import Outcome
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.rounds import Channel
from workshop_app.domain.rule import ConsensusRule
from workshop_app.wording.labels import (
    anonymity_name,
    channel_name,
    hidden_figures,
    hidden_text,
    moment_text,
    outcome_name,
    overall_name,
    promise_text,
    yes_or_no,
    zone_name,
)
from workshop_app.wording.language import speaking

KOREA = timezone(timedelta(hours=9))


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (SuppressionReason.TOO_FEW, "hidden (fewer than 5)"),
        (SuppressionReason.PROTECTS_ANOTHER, "hidden (protects a small group)"),
    ],
)
def test_what_is_hidden_says_by_which_limit(reason: SuppressionReason, said: str) -> None:
    assert hidden_text(Suppressed(reason, 2), ConsensusRule()) == said


def test_a_picture_says_by_which_limit_a_figure_is_hidden() -> None:
    assert hidden_figures(5) == "hidden to protect groups under 5"


def test_outcomes_are_called_the_same_everywhere_in_both_languages() -> None:
    english = ["Adopt", "Adopt as amended", "Defer", "Reject", "Not decided yet"]
    korean = ["채택", "수정 채택", "보류", "기각", "아직 결정 안 함"]
    assert [outcome_name(one) for one in (*Outcome, None)] == english
    with speaking("ko"):
        assert [outcome_name(one) for one in (*Outcome, None)] == korean


def test_every_channel_and_level_has_a_name_of_its_own() -> None:
    assert len({channel_name(one) for one in Channel}) == len(Channel)
    assert len({anonymity_name(one) for one in Anonymity}) == len(Anonymity)
    assert overall_name() == "All"


def test_moments_are_local_and_their_zone_is_told() -> None:
    at = datetime(2025, 3, 18, 1, tzinfo=UTC)
    assert (moment_text(at, KOREA), zone_name(KOREA, at)) == ("2025-03-18 10:00", "UTC+09:00")
    assert (moment_text(None, UTC), zone_name(UTC, at)) == ("–", "UTC+00:00")
    west = timezone(-timedelta(hours=3, minutes=30))
    assert zone_name(west, at) == "UTC-03:30"


def test_an_answer_is_yes_or_no_in_both_languages() -> None:
    for language, words in (("en", ["yes", "no"]), ("ko", ["예", "아니요"])):
        with speaking(language):
            assert [yes_or_no(True), yes_or_no(False)] == words


@pytest.mark.parametrize("language", ["en", "ko"])
def test_each_level_promises_participants_something_else(language: str) -> None:
    with speaking(language):
        promises = {promise_text(one) for one in Anonymity}
    assert len(promises) == 3
    assert all(promises)
