"""A workshop ready for rating in a real file, and a desk whose messages a test can read."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from workshop_app.domain.creation import default_criteria, new_participant, new_workshop
from workshop_app.domain.errors import UserError
from workshop_app.domain.ids import new_id
from workshop_app.domain.preparation import with_participant
from workshop_app.domain.recommendations import Recommendation
from workshop_app.domain.scale import ScaleKind
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Details, Workshop
from workshop_app.services.context import Context, utc_now
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.messages import sentence_for
from workshop_app.storage.opening import open_store
from workshop_app.ui.desk import Desk
from workshop_app.ui.theme import theme_manager


@dataclass
class Told:
    """Implements the message bar and the navigator; keeps what they were told."""

    said: list[str] = field(default_factory=list)
    actions: list[Callable[[], object] | None] = field(default_factory=list)
    went: list[tuple[str, str]] = field(default_factory=list)

    def inform(self, text: str) -> None:
        self.said.append(text)

    def succeed(
        self, text: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        self.said.append(text)
        self.actions.append(on_action)

    def fail(
        self,
        error: UserError | str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        self.said.append(error if isinstance(error, str) else sentence_for(error))

    def open_library(self) -> None:
        self.went.append(("library", ""))

    def open_workshop(self, workshop_id: str, place: str = "") -> None:
        self.went.append((workshop_id, place))

    def open_presenter(self) -> None:
        self.went.append(("presenter", ""))


class PlainHasher:
    """Implements the hasher port without argon2's 0.2 seconds."""

    def hash(self, secret: str) -> str:
        return f"hashed {secret}"

    def verify(self, hashed: str, secret: str) -> bool:
        return hashed == f"hashed {secret}"


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
def told() -> Told:
    return Told()


@pytest.fixture
def desk(qapp: QApplication, context: Context, told: Told) -> Generator[Desk]:
    manager = theme_manager()
    manager.start("light")
    yield Desk(
        context=context,
        jobs=ImmediateJobs(),
        theme=manager,
        messages=told,
        navigator=told,
        hasher=PlainHasher(),
        workbook=None,  # type: ignore[arg-type]  # no page of Rate exports anything
    )
    manager.start("light")
