from collections.abc import Callable

import pytest

from workshop_app.domain.copies import CopyKind, UncleanCopy
from workshop_app.domain.errors import (
    AnonymityWeakenedError,
    PinWrongError,
    StorageBusyError,
    TextTooLongError,
)
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.services.context import Context
from workshop_app.services.events import SettingsChanged
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.rounds import open_round
from workshop_app.viewmodels.prepare.model import PrepareModel
from workshop_app.viewmodels.prepare.people import PeopleModel
from workshop_app.viewmodels.prepare.promise import (
    PromiseModel,
    level_name,
    level_sentence,
    pin_problem,
    strengthening_question,
    suggested_consent,
)


class PlainHasher:
    def hash(self, secret: str) -> str:
        return f"hashed {secret}"

    def verify(self, hashed: str, secret: str) -> bool:
        return hashed == f"hashed {secret}"


@pytest.fixture
def prepare(context: Context, make_workshop: Callable[..., Workshop]) -> PrepareModel:
    return PrepareModel(context, make_workshop().id)


@pytest.fixture
def model(prepare: PrepareModel) -> PromiseModel:
    return PromiseModel(prepare)


def test_before_the_first_round_named_and_code_can_be_swapped(model: PromiseModel) -> None:
    assert model.anonymity is Anonymity.CODE
    assert not model.must_ask(Anonymity.NAMED)
    model.choose(Anonymity.NAMED)
    assert model.anonymity is Anonymity.NAMED
    assert not model.must_ask(Anonymity.CODE)
    model.choose(Anonymity.CODE)
    model.choose(Anonymity.CODE)
    assert model.anonymity is Anonymity.CODE


def test_anonymous_asks_severs_and_cannot_be_undone(
    prepare: PrepareModel, model: PromiseModel
) -> None:
    people = PeopleModel(prepare)
    people.set_cell(people.rows()[0].id, "name", "김하늘")
    assert prepare.can_undo
    assert model.must_ask(Anonymity.ANONYMOUS)
    model.choose(Anonymity.ANONYMOUS)
    assert not prepare.can_undo
    assert all(row.name == "" for row in people.rows())
    assert not model.can_choose(Anonymity.CODE)
    with pytest.raises(AnonymityWeakenedError):
        model.choose(Anonymity.CODE)


def test_after_the_first_round_it_is_only_strengthened(
    context: Context, make_workshop: Callable[..., Workshop]
) -> None:
    workshop = make_workshop(anonymity=Anonymity.NAMED)
    model = PromiseModel(PrepareModel(context, workshop.id))
    open_round(context, workshop.id)
    assert model.must_ask(Anonymity.CODE)
    model.choose(Anonymity.CODE)
    assert not model.can_choose(Anonymity.NAMED)
    assert model.can_choose(Anonymity.ANONYMOUS)


@pytest.mark.parametrize("level", list(Anonymity))
def test_every_level_is_explained(level: Anonymity) -> None:
    assert level_name(level)
    assert level_sentence(level)
    text = suggested_consent(level)
    assert len(text.en.splitlines()) == 4
    assert len(text.ko.splitlines()) == 4


def test_what_cannot_be_taken_back_is_said_as_a_question() -> None:
    assert "Nobody can undo" in strengthening_question(Anonymity.ANONYMOUS)
    assert "?" in strengthening_question(Anonymity.CODE)


def test_the_suggested_consent_fills_only_what_is_empty(
    prepare: PrepareModel, model: PromiseModel
) -> None:
    model.set_consent("ko", "직접 쓴 글")
    model.insert_suggestion()
    assert model.consent.ko == "직접 쓴 글"
    assert "voluntary" in model.consent.en
    prepare.undo()
    assert model.consent == LocalText("직접 쓴 글", "")
    with pytest.raises(TextTooLongError):
        model.set_consent("en", "x" * 10_001)


def test_a_pin_is_set_changed_and_removed(context: Context, model: PromiseModel) -> None:
    told: list[object] = []

    def heard(event: SettingsChanged) -> None:
        told.append(event)

    context.events.subscribe(SettingsChanged, heard)
    failures: list[Exception] = []

    def store(pin: str, present: str) -> None:
        def done() -> None:
            told.append("done")

        model.set_pin(ImmediateJobs(), PlainHasher(), pin, present, done, failures.append)

    assert not model.has_pin
    store("1234", "")
    assert model.has_pin
    assert failures == []
    store("", "4321")
    assert model.has_pin
    assert isinstance(failures[0], PinWrongError)
    store("", "1234")
    assert not model.has_pin
    assert len(failures) == 1
    assert len(told) == 4


def test_a_short_or_mistyped_pin_is_refused() -> None:
    assert pin_problem("123", "123")
    assert pin_problem("1" * 33, "1" * 33)
    assert pin_problem("1234", "1235")
    assert pin_problem("1234", "1234") == ""


def looked(model: PromiseModel) -> list[str]:
    found: list[list[str]] = []
    model.look_for_copies(ImmediateJobs(), found.append)
    return found[0]


def test_copies_are_looked_for_at_the_anonymous_level_alone(
    model: PromiseModel, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = UncleanCopy(context.store.path, CopyKind.BACKUP, ("워크숍",), is_certain=True)
    monkeypatch.setattr(type(context.store), "unclean_copies", lambda _store: [copy])
    assert looked(model) == []
    model.choose(Anonymity.ANONYMOUS)
    (line,) = looked(model)
    assert str(copy.path) in line
    assert "워크숍" in line


def test_what_hinders_the_look_is_told_and_a_bug_is_not_hidden(
    model: PromiseModel, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.choose(Anonymity.ANONYMOUS)
    assert looked(model) == []

    def failing(problem: Exception) -> None:
        def fail(_store: object) -> list[UncleanCopy]:
            raise problem

        monkeypatch.setattr(type(context.store), "unclean_copies", fail)

    failing(StorageBusyError(path=context.store.path))
    assert len(looked(model)) == 1
    failing(RuntimeError("a bug"))
    with pytest.raises(RuntimeError):
        looked(model)


def test_our_consent_text_follows_the_level_and_keeps_what_was_filled_in(
    model: PromiseModel,
) -> None:
    model.insert_suggestion()
    whole = model.consent.en.replace("[please fill in]", "one year")
    model.set_consent("en", whole)
    model.choose(Anonymity.NAMED)
    assert "The facilitator can see who gave which answer" in model.consent.en
    assert model.consent.en.endswith("without disadvantage.")
    assert "one year" in model.consent.en
    model.choose(Anonymity.ANONYMOUS)
    assert "without your name" in model.consent.en
    assert model.consent.ko == suggested_consent(Anonymity.ANONYMOUS).ko
    assert "affiliation" not in model.consent.en
