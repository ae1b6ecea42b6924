"""Neither bus nor signal calls an owner that is gone, whoever knows of it."""

import pytest

from workshop_app.services import liveness
from workshop_app.services.events import Event, EventBus, LibraryChanged


class Owner:
    """An object that a toolkit may have deleted while Python still holds it."""

    def __init__(self) -> None:
        self.deleted = False
        self.heard: list[Event] = []

    def hear(self, event: Event) -> None:
        self.heard.append(event)


@pytest.fixture(autouse=True)
def _toolkit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(liveness, "_alive", liveness._alive)
    liveness.set_liveness(lambda owner: not getattr(owner, "deleted", False))


def test_an_owner_that_the_toolkit_has_deleted_is_not_told() -> None:
    bus, owner, other = EventBus(), Owner(), Owner()
    bus.subscribe(Event, owner.hear)
    bus.subscribe(Event, other.hear)
    owner.deleted = True
    bus.publish(LibraryChanged())
    owner.deleted = False
    bus.publish(LibraryChanged())
    assert owner.heard == []
    assert len(other.heard) == 2


def test_an_owner_that_is_deleted_while_others_are_told_is_left_out() -> None:
    bus, owner = EventBus(), Owner()

    def delete(_event: Event) -> None:
        owner.deleted = True

    bus.subscribe(Event, delete)
    bus.subscribe(Event, owner.hear)
    bus.publish(LibraryChanged())
    assert owner.heard == []


def test_a_function_has_no_owner_and_is_told() -> None:
    heard: list[Event] = []

    def hear(event: Event) -> None:
        heard.append(event)

    bus = EventBus()
    bus.subscribe(Event, hear)
    bus.publish(LibraryChanged())
    assert heard == [LibraryChanged()]
