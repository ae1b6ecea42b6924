"""The shared laptop: covered between people, opened by a code, left by a PIN."""

from typing import Any

import pytest

from workshop_app.domain.errors import BallotFinishedError, PinWrongError, UserError
from workshop_app.domain.rounds import Channel
from workshop_app.domain.scale import ScaleKind, make_scale, scale_of
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballots import read_ballot
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.pin import set_pin
from workshop_app.services.ports import PasswordHasher
from workshop_app.services.rounds import close_round, open_round
from workshop_app.viewmodels.guard import GuardModel
from workshop_app.viewmodels.rate.kiosk import CurtainReason, KioskModel, KioskPage, key_of
from workshop_app.viewmodels.rate.outbox import Outbox


class PlainHasher:
    """A hasher that hashes nothing."""

    def hash(self, secret: str) -> str:
        return secret

    def verify(self, hashed: str, secret: str) -> bool:
        return hashed == secret


class HeldJobs(ImmediateJobs):
    """Jobs that wait until they are let go."""

    def __init__(self) -> None:
        self.waiting: list[Any] = []

    def run(self, work: Any, **slots: Any) -> Any:
        self.waiting.append(lambda: ImmediateJobs.run(self, work, **slots))

    def let_go(self) -> None:
        self.waiting.pop(0)()


class Watched:
    """Counts what a kiosk tells."""

    def __init__(self, kiosk: KioskModel) -> None:
        self.left = 0
        self.refused: list[UserError] = []
        kiosk.left.connect(self.on_left)
        kiosk.pin_refused.connect(self.on_refused)

    def on_left(self) -> None:
        self.left += 1

    def on_refused(self, error: UserError) -> None:
        self.refused.append(error)


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop(items=1).id)


@pytest.fixture
def hasher() -> PasswordHasher:
    return PlainHasher()


@pytest.fixture
def kiosk(context: Context, workshop: Workshop, timer: Any, hasher: PasswordHasher) -> KioskModel:
    outbox = Outbox(context, Channel.KIOSK, ImmediateJobs(), timer)
    return KioskModel(context, workshop.id, outbox, ImmediateJobs(), hasher, GuardModel(context))


def rate_all(kiosk: KioskModel, key: str = "4") -> None:
    assert kiosk.ballot is not None
    kiosk.ballot.begin()
    for criterion in kiosk.ballot.criteria:
        assert kiosk.rate_by_key(criterion.id, key)


def test_a_code_opens_the_ballot_of_its_owner_from_the_start_page(kiosk: KioskModel) -> None:
    assert kiosk.page is KioskPage.CURTAIN
    kiosk.give_code("b-01")
    assert kiosk.page is KioskPage.START
    assert kiosk.ballot is not None
    assert kiosk.ballot.person.code == "B-01"


def test_whose_ballot_is_covered_goes_on_where_they_stopped(kiosk: KioskModel) -> None:
    kiosk.give_code("A-01")
    rate_all(kiosk)
    kiosk.cover()
    assert (kiosk.page, kiosk.reason) == (KioskPage.CURTAIN, CurtainReason.LEFT)
    kiosk.give_code("a01")
    assert kiosk.page is KioskPage.BEGUN
    kiosk.say_mine()
    assert kiosk.page is KioskPage.ITEM


def test_a_ballot_that_was_begun_asks_whose_it_is_before_it_shows_an_answer(
    kiosk: KioskModel, workshop: Workshop
) -> None:
    kiosk.give_code("A-01")
    assert kiosk.page is KioskPage.START  # nothing is answered yet
    assert kiosk.ballot is not None
    kiosk.ballot.begin()
    kiosk.rate_by_key(workshop.criteria[0].id, "4")
    kiosk.cover()
    kiosk.give_code("A-02")
    assert kiosk.page is KioskPage.START
    kiosk.give_code("A-01")
    assert kiosk.page is KioskPage.BEGUN
    assert not kiosk.rate_by_key(workshop.criteria[0].id, "1")
    assert not kiosk.recuse_by_key()
    kiosk.cover()
    assert kiosk.page is KioskPage.CURTAIN
    kiosk.give_code("A-01")
    kiosk.say_mine()
    assert kiosk.page is KioskPage.START


def test_a_ballot_that_shows_the_answers_of_the_round_before_asks_too(
    context: Context, kiosk: KioskModel, workshop: Workshop
) -> None:
    kiosk.give_code("A-01")
    rate_all(kiosk)
    kiosk.finish()
    close_round(context, workshop.id, workshop.rounds[0].id)
    open_round(context, workshop.id)
    kiosk.give_code("A-01")
    assert kiosk.page is KioskPage.BEGUN
    kiosk.give_code("A-02")
    assert kiosk.page is KioskPage.START


def test_who_is_looked_after_by_the_facilitator_is_not_asked_whose_ballot_it_is(
    kiosk: KioskModel, workshop: Workshop
) -> None:
    kiosk.give_code("A-01")
    rate_all(kiosk)
    kiosk.cover()
    kiosk.give_code("A-01")
    kiosk.open_for(workshop.participants[0].id)
    assert kiosk.page is KioskPage.START


def test_a_finished_ballot_stays_closed_to_whoever_types_its_code(kiosk: KioskModel) -> None:
    kiosk.give_code("A-01")
    rate_all(kiosk)
    kiosk.finish()
    assert (kiosk.page, kiosk.reason) == (KioskPage.CURTAIN, CurtainReason.DONE)
    assert kiosk.ballot is None
    with pytest.raises(BallotFinishedError):
        kiosk.give_code("A-01")
    assert kiosk.is_covered
    kiosk.finish()
    assert kiosk.page is KioskPage.CURTAIN


def test_a_ballot_that_was_left_at_its_end_shows_the_curtain(kiosk: KioskModel) -> None:
    kiosk.give_code("A-01")
    assert kiosk.ballot is not None
    kiosk.ballot.finish()
    assert kiosk.page is KioskPage.CURTAIN


def test_without_a_pin_the_question_to_leave_is_taken_back_or_answered(kiosk: KioskModel) -> None:
    told = Watched(kiosk)
    kiosk.give_code("A-01")
    kiosk.ask_to_leave()
    assert kiosk.page is KioskPage.LEAVING
    kiosk.ask_to_leave()
    assert kiosk.page is KioskPage.START
    kiosk.ask_to_leave()
    kiosk.give_pin("")
    assert (told.left, kiosk.ballot, kiosk.page) == (1, None, KioskPage.CURTAIN)


def test_a_wrong_pin_leaves_nothing_and_is_told(
    context: Context, kiosk: KioskModel, hasher: PasswordHasher
) -> None:
    told = Watched(kiosk)
    kiosk.give_code("A-01")
    assert not kiosk.is_guarded
    set_pin(context, hasher, "2468")
    assert kiosk.is_guarded
    kiosk.ask_to_leave()
    kiosk.give_pin("1111")
    assert isinstance(told.refused[0], PinWrongError)
    assert (told.left, kiosk.page) == (0, KioskPage.LEAVING)
    kiosk.give_pin("2468")
    assert told.left == 1


def test_impatience_checks_no_pin_twice(
    context: Context, workshop: Workshop, timer: Any, hasher: PasswordHasher
) -> None:
    set_pin(context, hasher, "2468")
    jobs = HeldJobs()
    outbox = Outbox(context, Channel.KIOSK, ImmediateJobs(), timer)
    kiosk = KioskModel(context, workshop.id, outbox, jobs, hasher, GuardModel(context))
    kiosk.give_code("A-01")
    kiosk.give_pin("1")
    kiosk.give_pin("2468")
    assert kiosk.is_checking
    assert len(jobs.waiting) == 1
    jobs.let_go()
    assert not kiosk.is_checking


def test_a_failure_that_is_no_wrong_pin_is_not_passed_over_in_silence(
    context: Context, kiosk: KioskModel, hasher: PasswordHasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_pin(context, hasher, "2468")
    kiosk.give_code("A-01")

    def broken(_hashed: str, _secret: str) -> bool:
        raise ZeroDivisionError

    monkeypatch.setattr(hasher, "verify", broken)
    with pytest.raises(ZeroDivisionError):
        kiosk.give_pin("1")
    assert not kiosk.is_checking


@pytest.mark.parametrize(("key", "value"), [("5", 5), ("1", 1), ("0", None), ("-", None)])
def test_keys_rate_and_abstain(
    context: Context, kiosk: KioskModel, workshop: Workshop, key: str, value: int | None
) -> None:
    kiosk.give_code("A-01")
    rate_all(kiosk, key)
    stored = read_ballot(context, workshop.rounds[0].id, workshop.participants[0].id)
    assert {rating.value for rating in stored.ratings.values()} == {value}


def test_a_key_that_is_no_point_rates_nothing(kiosk: KioskModel, workshop: Workshop) -> None:
    criterion_id = workshop.criteria[0].id
    assert not kiosk.rate_by_key(criterion_id, "4")  # nobody's ballot
    kiosk.give_code("A-01")
    assert kiosk.ballot is not None
    kiosk.ballot.begin()
    assert not kiosk.rate_by_key(criterion_id, "9")


def test_each_point_of_one_digit_has_its_key() -> None:
    scale = make_scale(ScaleKind.NINE)
    assert [key_of(scale, point.value) for point in scale.points] == list("123456789")
    assert key_of(scale, None) == "0"


def test_a_scale_from_zero_is_abstained_from_by_a_dash_and_its_ten_has_no_key() -> None:
    scale = scale_of(0, 10)
    assert [key_of(scale, point.value) for point in scale.points] == [*"0123456789", ""]
    assert key_of(scale, None) == "-"
    assert key_of(scale_of(-2, 2), -1) == ""


def test_x_stands_aside_and_a_second_x_takes_it_back(kiosk: KioskModel, workshop: Workshop) -> None:
    assert not kiosk.recuse_by_key()
    kiosk.open_for(workshop.participants[0].id)
    assert kiosk.ballot is not None
    kiosk.ballot.begin()
    assert kiosk.recuse_by_key()
    assert kiosk.ballot.item.recused
    assert kiosk.recuse_by_key()
    assert not kiosk.ballot.item.recused
