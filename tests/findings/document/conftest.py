"""A report made of plain votes, without a store: one list of votes a group, for each round."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from workshop_app.domain.creation import new_workshop
from workshop_app.domain.decisions import Decision
from workshop_app.domain.participants import Participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.rounds import Channel, Comment, Rating, Round, RoundState
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.findings.report import RoundReport, WorkshopReport
from workshop_app.findings.view import View
from workshop_app.services.results import read_ratings, round_results

START = datetime(2025, 3, 18, 1, 0, tzinfo=UTC)
Groups = Sequence[Sequence[int | None]]
Votes = Mapping[str, Groups] | Mapping[tuple[str, str], Groups]


@dataclass(frozen=True)
class Said:
    """A comment: which round (by place), group, person in it, recommendation, text."""

    group: int
    text: str
    person: int = 0
    item: str = "R1"
    round: int = 0


class Maker:
    """Makes the view of a workshop; votes are by code, or by code and criterion."""

    def __call__(
        self,
        *rounds: Votes,
        comments: Sequence[Said] = (),
        decisions: Mapping[str, Mapping[str, Any]] | None = None,
        language: Any = "en",
        items: int = 2,
        criteria: int = 2,
        edit: Callable[[Workshop], Workshop] = lambda one: one,
        then: Mapping[str, Recommendation] | None = None,
        **changes: Any,
    ) -> View:
        workshop = edit(_workshop(rounds, items, criteria, then or {}))
        ratings = {
            this.id: list(_ratings(workshop, this.id, votes))
            for this, votes in zip(workshop.rounds, rounds, strict=False)
        }
        work: Any = SimpleNamespace(ratings=SimpleNamespace(of_round=ratings.__getitem__))
        told = tuple(
            RoundReport(
                this,
                round_results(workshop, read_ratings(work, workshop, this)),
                tuple(ratings[this.id]),
                tuple(_comments(workshop, place, this, comments)),
            )
            for place, this in enumerate(workshop.rounds)
            if this.is_revealed
        )
        found = {
            f"id-{code}": Decision(f"id-{code}", **what) for code, what in (decisions or {}).items()
        }
        at = START + timedelta(days=1)
        report = WorkshopReport(workshop, told, found, language, at, "9.9.9")
        return View.of(replace(report, **changes))


@pytest.fixture
def make() -> Maker:
    return Maker()


@pytest.fixture
def said() -> type[Said]:
    return Said


def _workshop(
    rounds: Sequence[Votes], items: int, criteria: int, then: Mapping[str, Recommendation]
) -> Workshop:
    about = Details("A workshop", date(2025, 3, 18), "Sejong", "Kim", "To learn.")
    empty = new_workshop(about, START)
    sizes = [
        max((len(groups[place]) for votes in rounds for groups in votes.values()), default=5)
        for place in range(3)
    ]
    recommendations = tuple(
        Recommendation(
            f"id-R{n}",
            f"R{n}",
            LocalText(f"권고 {n}", f"Title {n}"),
            LocalText(f"글 {n}", f"Text {n}"),
        )
        for n in range(1, items + 1)
    )
    people = tuple(
        Participant(f"{group.key}-{n}", group.id, f"{group.key[0].upper()}-{n}", f"Name {n}")
        for group, size in zip(empty.groups, sizes, strict=True)
        for n in range(size)
    )
    rated = [dict.fromkeys(_code(key) for key in votes) for votes in rounds]
    made = tuple(
        Round(
            f"round{place}",
            place + 1,
            RoundState.CLOSED,
            tuple(f"id-{code}" for code in codes),
            START,
            START + timedelta(hours=1),
            START + timedelta(hours=1),
            recommendations_then=tuple(then.values()) if place == 0 else (),
        )
        for place, codes in enumerate(rated)
    )
    return replace(
        empty,
        id="the-workshop",
        recommendations=recommendations,
        participants=people,
        criteria=empty.criteria[:criteria],
        rounds=made,
        rule_locked_at=START,
    )


def _code(key: Any) -> str:
    return key if isinstance(key, str) else key[0]


def _ratings(workshop: Workshop, round_id: str, votes: Votes) -> Any:
    for key, groups in votes.items():
        for criterion in workshop.criteria:
            if not isinstance(key, str) and key[1] != criterion.key:
                continue
            for group, values in zip(workshop.groups, groups, strict=True):
                for n, value in enumerate(values):
                    yield Rating(
                        round_id,
                        f"{group.key}-{n}",
                        f"id-{_code(key)}",
                        criterion.id,
                        value,
                        Channel.KIOSK,
                        START,
                    )


def _comments(workshop: Workshop, place: int, this: Round, comments: Sequence[Said]) -> Any:
    for one in comments:
        if one.round == place:
            person = f"{workshop.groups[one.group].key}-{one.person}"
            yield Comment(this.id, person, f"id-{one.item}", one.text, Channel.KIOSK, START)
