"""A workshop carried to another laptop is the same there, and nothing else is."""

import zipfile
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ballot_box import Vote, cast_votes, write_comment
from workshop_app.domain.carried import Carried
from workshop_app.domain.decisions import Decision, Outcome
from workshop_app.domain.errors import (
    CarriedUnsoundError,
    PartsElsewhereError,
    WorkshopDiffersError,
    WorkshopInTrashError,
)
from workshop_app.domain.ids import new_id
from workshop_app.domain.marks import Part
from workshop_app.domain.participants import Anonymity
from workshop_app.domain.preparation import with_details, with_participant
from workshop_app.domain.rounds import Channel
from workshop_app.domain.salvage import SalvageMark
from workshop_app.domain.text import LocalText
from workshop_app.domain.workshop import Workshop
from workshop_app.exchange.carrying.files import CarriedFiles
from workshop_app.findings.results_json import results_json
from workshop_app.services.ballots import record_consent
from workshop_app.services.carrying import (
    Arrival,
    pack_workshop,
    preview_unpacking,
    read_carried,
    unpack_workshop,
)
from workshop_app.services.context import Context
from workshop_app.services.deciding import record_decision
from workshop_app.services.events import Event, LibraryChanged
from workshop_app.services.library import delete_workshop, list_workshops, salvage_mark
from workshop_app.services.preparing import edit_workshop, strengthen_anonymity
from workshop_app.services.results import read_results
from workshop_app.services.rounds import close_round, reopen_round, reveal_round, take_up_again
from workshop_app.services.sample import make_sample
from workshop_app.storage.sqlite.opening import open_store

FILES = CarriedFiles()


@pytest.fixture
def there(tmp_path: Path) -> Generator[Context]:
    """The other laptop."""
    (tmp_path / "other").mkdir()
    with open_store(tmp_path / "other" / "workshops.db") as store:
        yield Context(store)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "carried.workshop"


@dataclass
class Eventful:
    """A round with all that can be left in one, shown once, opened again and shown no more."""

    context: Context
    workshop: Workshop

    def carried(self, context: Context) -> Carried:
        with context.store.reading() as work:
            return read_carried(work, self.workshop.id)


@pytest.fixture
def eventful(context: Context, rating: Workshop) -> Eventful:
    workshop_id, this = rating.id, rating.rounds[0]
    people, items = rating.participants, rating.recommendations
    by = rating.criteria[0].id
    named = replace(people[0], name="홍길동", affiliation="가나다부")
    edit_workshop(context, workshop_id, lambda one: with_participant(one, named))
    for number, person in enumerate(people):
        votes = [Vote(person.id, items[0].id, by, 1 + number % 5)]
        cast_votes(context, workshop_id, votes, Channel.KIOSK)
    cast_votes(context, workshop_id, [Vote(people[0].id, items[0].id, by, 5)], Channel.PHONE)
    aside = [Vote(people[1].id, items[1].id, one.id, recused=True) for one in rating.criteria]
    cast_votes(context, workshop_id, aside, Channel.ENTRY)
    cast_votes(context, workshop_id, [Vote(people[2].id, items[1].id, by, None)], Channel.ENTRY)
    write_comment(context, workshop_id, people[0].id, items[0].id, "Über\u2028줄", Channel.KIOSK)
    write_comment(context, workshop_id, people[0].id, items[0].id, "다른 말", Channel.PHONE)
    record_consent(context, people[0].id, "동의문")
    close_round(context, workshop_id, this.id)
    reveal_round(context, workshop_id, this.id)
    reopen_round(context, workshop_id, this.id, "늦은 참여자")
    cast_votes(context, workshop_id, [Vote(people[3].id, items[2].id, by, 4)], Channel.KIOSK)
    decision = Decision(items[0].id, Outcome.AMEND, "고친 글", owner="김", due=date(2027, 1, 2))
    record_decision(context, workshop_id, decision)
    with context.store.writing() as work:
        work.carriage.mark_salvaged(workshop_id, SalvageMark(date(2026, 11, 1), 7, 9))
        work.commit()
    return Eventful(context, context.workshop(workshop_id))


def test_everything_that_is_kept_of_a_workshop_is_carried(
    eventful: Eventful, there: Context, file: Path
) -> None:
    packed = pack_workshop(eventful.context, FILES, eventful.workshop.id, file)
    (ledger,) = packed.ledgers
    assert ledger.held
    assert ledger.told
    assert packed.decisions
    assert packed.consents
    assert (packed.ratings, packed.comments) == (len(ledger.ratings), 1)
    taken = unpack_workshop(there, FILES, file)
    assert taken.arrival is Arrival.NEW
    assert taken.carried == packed
    assert eventful.carried(there) == eventful.carried(eventful.context) == packed
    assert there.workshop(eventful.workshop.id) == eventful.workshop
    assert salvage_mark(there, eventful.workshop.id) == SalvageMark(date(2026, 11, 1), 7, 9)


def test_what_was_carried_is_sound_when_the_file_is_opened_again(
    eventful: Eventful, tmp_path: Path, file: Path
) -> None:
    pack_workshop(eventful.context, FILES, eventful.workshop.id, file)
    (tmp_path / "third").mkdir()
    with open_store(tmp_path / "third" / "workshops.db") as store:
        unpack_workshop(Context(store), FILES, file)
    with open_store(tmp_path / "third" / "workshops.db") as store:
        assert eventful.carried(Context(store)) == eventful.carried(eventful.context)


def test_the_round_goes_on_where_it_was_carried_to(
    eventful: Eventful, there: Context, file: Path
) -> None:
    pack_workshop(eventful.context, FILES, eventful.workshop.id, file)
    unpack_workshop(there, FILES, file)
    vote = Vote(
        eventful.workshop.participants[0].id,
        eventful.workshop.recommendations[0].id,
        eventful.workshop.criteria[0].id,
        2,
    )
    for context in (eventful.context, there):
        cast_votes(context, eventful.workshop.id, [vote], Channel.KIOSK)
    (ours,), (theirs,) = (eventful.carried(one).ledgers for one in (eventful.context, there))
    assert [one.value for one in ours.ratings] == [one.value for one in theirs.ratings]
    assert len(ours.lines) == len(theirs.lines)


def test_taking_it_in_twice_changes_nothing_and_says_so(
    eventful: Eventful, there: Context, file: Path
) -> None:
    hears = Hears()
    there.events.subscribe(Event, hears.hear)
    pack_workshop(eventful.context, FILES, eventful.workshop.id, file)
    arrivals = [unpack_workshop(there, FILES, file).arrival for _ in range(2)]
    assert arrivals == [Arrival.NEW, Arrival.HERE]
    assert hears.told == [LibraryChanged()]
    assert len(list_workshops(there)) == 1


def test_a_dry_run_says_what_would_happen_and_changes_nothing(
    eventful: Eventful, there: Context, file: Path
) -> None:
    pack_workshop(eventful.context, FILES, eventful.workshop.id, file)
    assert preview_unpacking(there, FILES, file).arrival is Arrival.NEW
    assert not list_workshops(there)
    assert preview_unpacking(eventful.context, FILES, file).arrival is Arrival.HERE


class Hears:
    """Keeps what is told on a bus."""

    def __init__(self) -> None:
        self.told: list[Event] = []

    def hear(self, event: Event) -> None:
        self.told.append(event)


def change_title(eventful: Eventful) -> None:
    def edit(one: Workshop) -> Workshop:
        return with_details(one, replace(one.details, title="다른 제목"))

    edit_workshop(eventful.context, eventful.workshop.id, edit)


def change_rating(eventful: Eventful) -> None:
    workshop = eventful.workshop
    person, item = workshop.participants[4], workshop.recommendations[2]
    vote = Vote(person.id, item.id, workshop.criteria[1].id, 1)
    cast_votes(eventful.context, workshop.id, [vote], Channel.KIOSK)


def change_decision(eventful: Eventful) -> None:
    item = eventful.workshop.recommendations[1]
    decision = Decision(item.id, Outcome.REJECT)
    record_decision(eventful.context, eventful.workshop.id, decision)


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (change_title, Part.PREPARATION),
        (change_rating, Part.ANSWERS),
        (change_decision, Part.DECISIONS),
    ],
)
def test_another_state_of_it_is_refused_naming_what_differs(
    eventful: Eventful, there: Context, file: Path, change: Any, part: Part
) -> None:
    pack_workshop(eventful.context, FILES, eventful.workshop.id, file)
    unpack_workshop(there, FILES, file)
    before = eventful.carried(there)
    change(eventful)
    pack_workshop(eventful.context, FILES, eventful.workshop.id, file)
    assert preview_unpacking(there, FILES, file).parts == (part,)
    with pytest.raises(WorkshopDiffersError) as refused:
        unpack_workshop(there, FILES, file)
    assert refused.value.parameters["parts"] == (part,)
    assert eventful.carried(there) == before


def test_one_that_is_in_the_trash_is_refused(eventful: Eventful, file: Path) -> None:
    pack_workshop(eventful.context, FILES, eventful.workshop.id, file)
    delete_workshop(eventful.context, eventful.workshop.id)
    assert preview_unpacking(eventful.context, FILES, file).arrival is Arrival.IN_TRASH
    with pytest.raises(WorkshopInTrashError):
        unpack_workshop(eventful.context, FILES, file)


def test_parts_of_another_workshop_are_refused(eventful: Eventful, file: Path) -> None:
    carried = eventful.carried(eventful.context)
    FILES.write(replace(carried, workshop=replace(carried.workshop, id=new_id())), file, "")
    with pytest.raises(PartsElsewhereError):
        unpack_workshop(eventful.context, FILES, file)
    assert len(list_workshops(eventful.context)) == 1


def test_what_contradicts_itself_is_refused(eventful: Eventful, there: Context, file: Path) -> None:
    carried = eventful.carried(eventful.context)
    FILES.write(replace(carried, ledgers=(replace(carried.ledgers[0], lines=()),)), file, "")
    with pytest.raises(CarriedUnsoundError):
        unpack_workshop(there, FILES, file)
    assert not list_workshops(there)


def test_a_workshop_without_rounds_is_carried(
    context: Context, make_workshop: Callable[..., Workshop], there: Context, file: Path
) -> None:
    made = make_workshop(consent=LocalText("동의", ""))
    pack_workshop(context, FILES, made.id, file)
    unpack_workshop(there, FILES, file)
    assert there.workshop(made.id) == context.workshop(made.id)


# Without names


def texts_in(file: Path) -> str:
    with zipfile.ZipFile(file) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


def test_without_names_nothing_in_the_file_leads_to_a_person(
    eventful: Eventful, there: Context, file: Path
) -> None:
    packed = pack_workshop(eventful.context, FILES, eventful.workshop.id, file, names=False)
    texts = texts_in(file)
    for person in eventful.workshop.participants:
        assert person.id not in texts
        assert f'"{person.code}"' not in texts
    assert "홍길동" not in texts
    assert "가나다부" not in texts
    (ledger,) = packed.ledgers
    told = (ledger.told.ratings, ledger.told.comments)
    rows: list[Any] = [*ledger.ratings, *ledger.comments, *ledger.lines, *ledger.held]
    rows += [one for some in told for one in some]
    times = ("rated_at", "written_at", "changed_at", "held_at")
    kept = {getattr(one, time) for one in rows for time in times if hasattr(one, time)}
    kept |= {one.given_at for one in packed.consents}
    assert {(at.hour, at.minute, at.second, at.microsecond) for at in kept} == {(0, 0, 0, 0)}
    assert not any(getattr(one, "revision", 0) for one in rows)
    codes = [person.code for person in packed.workshop.participants]
    assert codes == sorted(codes)
    unpack_workshop(there, FILES, file)
    assert there.workshop(eventful.workshop.id).anonymity is Anonymity.ANONYMOUS
    assert eventful.carried(there) == packed


def test_without_names_the_groups_rated_as_they_did(
    context: Context, there: Context, file: Path
) -> None:
    sample = make_sample(context)
    pack_workshop(context, FILES, sample, file, names=False)
    unpack_workshop(there, FILES, file)
    take_up_again(context, sample)
    strengthen_anonymity(context, sample, Anonymity.ANONYMOUS)
    ours, theirs = (
        [
            (item["code"], key, said["groups"])
            for item in figures(one, sample)["recommendations"]
            for key, said in item["criteria"].items()
        ]
        for one in (context, there)
    )
    assert [one[:2] for one in ours] == [one[:2] for one in theirs]
    assert [counts(one[2]) for one in ours] == [counts(one[2]) for one in theirs]


def counts(groups: dict[str, Any]) -> dict[str, Any]:
    """What does not depend on the order of people, as ranges from draws do."""
    return {key: (one["n"], one["median"], one["counts"]) for key, one in groups.items()}


def figures(context: Context, workshop_id: str) -> Any:
    workshop = context.workshop(workshop_id)
    return results_json(workshop, read_results(context, workshop_id))


def test_the_results_are_the_same_on_the_other_laptop(
    context: Context, there: Context, file: Path
) -> None:
    sample = make_sample(context)
    pack_workshop(context, FILES, sample, file)
    unpack_workshop(there, FILES, file)
    assert figures(there, sample) == figures(context, sample)


def test_an_anonymous_workshop_is_carried_as_it_is(
    eventful: Eventful, there: Context, file: Path
) -> None:
    strengthen_anonymity(eventful.context, eventful.workshop.id, Anonymity.ANONYMOUS)
    packed = pack_workshop(eventful.context, FILES, eventful.workshop.id, file, names=False)
    assert packed == eventful.carried(eventful.context)
    unpack_workshop(there, FILES, file)
    assert eventful.carried(there) == packed
