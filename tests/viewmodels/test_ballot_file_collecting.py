"""Ballot files on the Rate page: what is asked, refused and noted, and how it is settled."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ballot_box import Vote, cast_votes
from ballot_sheets import FilesInMemory, file_of
from workshop_app.domain.errors import RoundNotOpenError, UserError
from workshop_app.domain.raw_table import Cell
from workshop_app.domain.rounds import Channel
from workshop_app.domain.workshop import Workshop
from workshop_app.services.ballot_files.form import BallotFile, form_of
from workshop_app.services.ballot_files.reader import BallotFileReader
from workshop_app.services.ballots import read_entries
from workshop_app.services.context import Context
from workshop_app.services.jobs import ImmediateJobs
from workshop_app.services.ports import Progress
from workshop_app.services.rounds import close_round, open_round
from workshop_app.viewmodels.rate.ballot_files import BallotFilesModel, Kind

IMPORTANT = ("R1", "importance")


@pytest.fixture
def workshop(context: Context, make_workshop: Any) -> Workshop:
    return open_round(context, make_workshop().id)


class Folder(FilesInMemory):
    """Files that really lie in a folder, for they are walked, and say what the memory says."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def lay(self, name: str, file: BallotFile) -> None:
        (self.path / name).touch()
        self.files[name] = file


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "back").mkdir()
    return Folder(tmp_path / "back")


@pytest.fixture
def model(context: Context, workshop: Workshop, folder: Folder) -> BallotFilesModel:
    readers = [BallotFileReader(folder)]
    return BallotFilesModel(context, workshop.id, ImmediateJobs(), folder, lambda: readers)


def ballot(workshop: Workshop, at: int | None, cell: Cell, code: Cell = None) -> BallotFile:
    person = None if at is None else workshop.voters[at]
    form = form_of(workshop, workshop.rounds[0], ("en",), person)
    return file_of(form, {IMPORTANT: cell}, code)


def said(model: BallotFilesModel) -> list[tuple[Kind, str]]:
    return [(one.kind, one.text) for one in model.lines]


def test_nothing_is_said_before_anything_came_back(model: BallotFilesModel) -> None:
    assert model.is_empty
    assert (model.summary, model.lines, model.people) == ("", [], [])


def test_what_came_back_is_summed_up_and_the_rest_listed(
    context: Context, workshop: Workshop, folder: Folder, model: BallotFilesModel
) -> None:
    folder.lay("a.xlsx", ballot(workshop, 0, 4))
    folder.lay("b.xlsx", ballot(workshop, 1, 10))
    folder.lay("c.xlsx", ballot(workshop, 2, "3점"))
    folder.lay("d.xlsx", BallotFile((), {}))
    vote = Vote(workshop.voters[0].id, workshop.recommendations[0].id, workshop.criteria[0].id, 1)
    cast_votes(context, workshop.id, [vote], Channel.KIOSK)
    model.collect([folder.path])
    assert model.summary == (
        "Ballots accepted: 1. There already: 1. "
        "Answers that differ from another way and wait above: 1."
    )
    assert said(model) == [
        (
            Kind.ASKED,
            "b.xlsx B!C4: A-02, R1, Importance. “10” is no answer from 1–5. All else is taken.",
        ),
        (
            Kind.REFUSED,
            "d.xlsx: No sheet of this file has the table of a ballot. Check that the right file was sent.",
        ),
        (Kind.NOTED, "c.xlsx B!C4: “3점” was read as 3."),
    ]


@pytest.mark.parametrize(("code", "proposed"), [("B-01", 2), ("nobody", None)])
def test_a_file_of_nobody_is_taken_once_somebody_says_whose_it_is(
    context: Context,
    workshop: Workshop,
    folder: Folder,
    model: BallotFilesModel,
    code: str,
    proposed: int | None,
) -> None:
    lost = ballot(workshop, 2, 5, code)
    folder.lay("a.xlsx", BallotFile(lost.sheets, {}))
    folder.lay("b.xlsx", ballot(workshop, 0, 4))
    model.collect([folder.path])
    (line,) = model.lines
    assert (line.kind, line.file) == (Kind.WHOSE, "a.xlsx")
    assert line.proposed == ("" if proposed is None else workshop.voters[proposed].id)
    assert (workshop.voters[2].id, "B-01") in model.people
    model.claim("a.xlsx", workshop.voters[2].id)
    assert model.lines == []
    assert model.summary == "Ballots accepted: 1. There already: 1."
    ratings, _ = read_entries(context, workshop.rounds[0].id)
    assert {one.participant_id: one.value for one in ratings} == {
        workshop.voters[0].id: 4,
        workshop.voters[2].id: 5,
    }


def test_files_are_made_in_the_languages_chosen(
    workshop: Workshop, folder: Folder, model: BallotFilesModel
) -> None:
    made: list[tuple[int, Path]] = []
    keep: Callable[[int, Path], object] = lambda count, where: made.append((count, where))  # noqa: E731
    model.made.connect(keep)
    for language, expected in (("both", ("ko", "en")), ("ko", ("ko",)), ("en", ("en",))):
        model.language = language
        model.make(folder.path)
        assert folder.written[-1][1].languages == expected
    model.blank = 2
    model.make(folder.path)
    assert [count for count, _ in made] == [6, 6, 6, 8]


def test_what_cannot_be_done_is_told(
    context: Context, workshop: Workshop, folder: Folder, model: BallotFilesModel
) -> None:
    told: list[UserError] = []
    keep: Callable[[UserError], object] = told.append
    model.failed.connect(keep)
    close_round(context, workshop.id, workshop.rounds[0].id)
    model.make(folder.path)
    model.collect([folder.path])
    assert [type(one) for one in told] == [RoundNotOpenError, RoundNotOpenError]
    assert not model.is_working


class _Later:
    """Jobs that a test lets go on."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], object]] = []

    def run(
        self, work: Callable[[Progress], Any], *, done: Any, failed: Any, progress: Any = None
    ) -> Any:
        self.waiting.append(lambda: ImmediateJobs().run(work, done=done, failed=failed))


def test_one_thing_is_done_at_a_time(context: Context, workshop: Workshop, folder: Folder) -> None:
    jobs = _Later()
    model = BallotFilesModel(context, workshop.id, jobs, folder, lambda: [BallotFileReader(folder)])
    model.collect([folder.path])
    assert model.is_working
    model.collect([folder.path])
    model.make(folder.path)
    assert len(jobs.waiting) == 1
    jobs.waiting[0]()
    assert not model.is_working
    assert model.summary == "Ballots accepted: 0. There already: 0."


def test_a_fault_of_ours_is_not_hidden(
    context: Context, workshop: Workshop, folder: Folder
) -> None:
    def broken() -> Any:
        raise ZeroDivisionError

    model = BallotFilesModel(context, workshop.id, ImmediateJobs(), folder, broken)
    with pytest.raises(ZeroDivisionError):
        model.collect([folder.path])
