"""A store on a real file, and a workshop in it that has something of everything."""

import sys
from collections.abc import Callable, Generator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from workshop_app.domain.creation import new_participant, new_workshop
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.preparation import with_participant, with_recommendation
from workshop_app.domain.progression import (
    with_round_closed,
    with_round_opened,
    with_round_reopened,
    with_round_revealed,
)
from workshop_app.domain.recommendations import Origin, Recommendation
from workshop_app.domain.rounds import Channel, Comment, Consent, Rating
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.storage.sqlite.opening import open_store
from workshop_app.storage.sqlite.store import SqliteStore

sys.path.insert(0, str(Path(__file__).parent))  # for the disk whose power fails
NOON = datetime(2026, 3, 2, 12, 0, 0, 123456, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the file lies; the name has what breaks URLs."""
    return tmp_path / "워크숍 #1 50%?.db"


@pytest.fixture
def store(path: Path) -> Generator[SqliteStore]:
    """An opened, empty store."""
    with open_store(path) as opened:
        yield opened


def _prepared(title: str = "AI 정책 워크숍", place: str = "세종") -> Workshop:
    details = Details(title, date(2026, 3, 2), place, "김진행", "목적")
    workshop = new_workshop(details, NOON)
    for number in range(1, 4):
        item = Recommendation(
            f"rec-{title}-{number}",
            f"R{number}",
            LocalText(f"권고안 {number}", f"Recommendation {number}"),
            LocalText("오픈소스 생태계를 활성화한다", "Open source"),
            "theme",
            "source",
            Origin("deepseek", f"R{number}") if number == 1 else None,
        )
        workshop = with_recommendation(workshop, item)
    for group in workshop.groups:
        for number in range(3):
            person = new_participant(group, workshop, f"{title[:2]}이름{group.key}{number}", "기관")
            workshop = with_participant(workshop, person)
    return replace(workshop, consent=LocalText("동의합니다", "I agree"))


def _opened(title: str = "AI 정책 워크숍") -> Workshop:
    """A workshop with a revealed first round, reopened in between, and an open second one."""
    workshop = _prepared(title)
    ids = [item.id for item in workshop.recommendations]
    workshop = with_round_opened(workshop, ids[::-1], NOON)
    first = workshop.rounds[0].id
    workshop = with_round_closed(workshop, first, NOON + timedelta(hours=1))
    workshop = with_round_reopened(workshop, first, "늦은 참여자", NOON + timedelta(hours=2))
    workshop = with_round_closed(workshop, first, NOON + timedelta(hours=3))
    workshop = with_round_revealed(workshop, first, NOON + timedelta(hours=3))
    return with_round_opened(workshop, ids[:2], NOON + timedelta(hours=4))


@pytest.fixture
def make_workshop() -> Callable[..., Workshop]:
    """Make a workshop that is prepared and not yet kept."""
    return _prepared


@pytest.fixture
def rated(store: SqliteStore) -> Workshop:
    """A kept workshop in its second round, with ratings, comments, consents and a decision."""
    workshop = _opened()
    with store.writing() as work:
        work.workshops.add(workshop)
        for this in workshop.rounds:
            for who in workshop.participants[:-1]:
                for item in workshop.rated_in(this):
                    for by in workshop.criteria:
                        work.ratings.put(
                            Rating(this.id, who.id, item.id, by.id, 4, Channel.KIOSK, NOON)
                        )
        first, person = workshop.rounds[0], workshop.participants[0]
        item = workshop.recommendations[0]
        work.comments.put(
            Comment(first.id, person.id, item.id, "예산이 Missing", Channel.PAPER, NOON)
        )
        work.consents.put(Consent(person.id, "동의합니다", NOON))
        work.decisions.put(
            workshop.id,
            Decision(item.id, Outcome.AMEND, "고친 글", "이유", "담당", date(2026, 4, 1), NOON),
        )
        work.commit()
    return workshop
