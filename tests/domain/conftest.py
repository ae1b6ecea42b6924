"""Workshops that need no file."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.ids import new_id
from workshop_app.domain.participants import Participant
from workshop_app.domain.preparation import with_participant, with_recommendation
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture
def noon() -> datetime:
    return NOON


@pytest.fixture
def empty() -> Workshop:
    return new_workshop(Details("AI 전략"), NOON)


@pytest.fixture
def ready(empty: Workshop) -> Workshop:
    """A workshop with two recommendations and one person a group: a round can open."""
    workshop = empty
    for number in (1, 2):
        item = Recommendation(new_id(), "", LocalText(f"권고안 {number}", f"Item {number}"))
        workshop = with_recommendation(workshop, item)
    for letter, group in zip("ABC", workshop.groups, strict=True):
        workshop = with_participant(workshop, Participant(new_id(), group.id, f"{letter}-01"))
    return replace(workshop, consent=LocalText("동의", "Consent"))
