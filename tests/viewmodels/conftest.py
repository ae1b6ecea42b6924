"""A workshop ready for rating in a real file, and a timer that a test lets run out."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from workshop_app.domain.creation import default_criteria, new_participant, new_workshop
from workshop_app.domain.ids import new_id
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context, utc_now
from workshop_app.storage.opening import open_store


@dataclass
class ManualTimer:
    """Implements the Timer port; `fire` lets the time run out."""

    slot: Callable[[], object] | None = None
    seconds: float = 0.0

    def start(self, seconds: float, slot: Callable[[], object]) -> None:
        self.seconds, self.slot = seconds, slot

    def stop(self) -> None:
        self.slot = None

    def fire(self) -> None:
        slot, self.slot = self.slot, None
        assert slot is not None, "nothing is waiting"
        slot()


@dataclass
class WorkshopMaker:
    """Makes and keeps workshops with groups of `people` each."""

    context: Context
    made: list[str] = field(default_factory=list)

    def __call__(
        self,
        *,
        people: int = 2,
        items: int = 3,
        kind: ScaleKind = ScaleKind.FIVE,
        **changes: object,
    ) -> Workshop:
        workshop = new_workshop(Details(title="AI 전략 권고안 평가"), utc_now())
        recommendations = tuple(
            Recommendation(
                new_id(),
                f"R{number}",
                LocalText(f"권고안 {number}", f"Recommendation {number}"),
                LocalText("설명", "Text"),
            )
            for number in range(1, items + 1)
        )
        workshop = replace(
            workshop, recommendations=recommendations, criteria=default_criteria(kind), **changes
        )
        for group in workshop.groups:
            for _ in range(people):
                workshop = with_participant(workshop, new_participant(group, workshop))
        with self.context.store.writing() as work:
            work.workshops.add(workshop)
            work.commit()
        self.made.append(workshop.id)
        return workshop


@pytest.fixture
def context(tmp_path: Path) -> Generator[Context]:
    with open_store(tmp_path / "workshops.db") as store:
        yield Context(store)


@pytest.fixture
def make_workshop(context: Context) -> WorkshopMaker:
    return WorkshopMaker(context)


@pytest.fixture
def timer() -> ManualTimer:
    return ManualTimer()
