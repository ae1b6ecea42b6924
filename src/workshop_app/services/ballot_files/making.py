"""Makes the ballot files of the open round: one a person, or blank ones."""

from pathlib import Path

from workshop_app.domain.errors import NobodyToPrintError, RoundNotOpenError, TargetNotWritableError
from workshop_app.domain.participants import Anonymity, Participant
from workshop_app.domain.text import Language
from workshop_app.domain.workshop import Workshop
from workshop_app.files import make_own_folder, safe_name
from workshop_app.services.ballot_files.form import BallotFiles, BallotForm, form_of
from workshop_app.services.context import Context
from workshop_app.services.ports import Progress
from workshop_app.wording.ballot_files import file_word
from workshop_app.wording.file_faults import write_fault

MOST_BLANK = 1_000


def make_ballot_files(
    context: Context,
    files: BallotFiles,
    workshop_id: str,
    folder: Path,
    languages: tuple[Language, ...],
    progress: Progress,
    blank: int = 0,
) -> list[Path]:
    """Write a file for each voter, and `blank` ones for nobody in particular; return where.

    Files of the same name are written over: a ballot made again is the same ballot. Raises
    RoundNotOpenError, NobodyToPrintError, TargetNotWritableError or CancelledError.
    """
    forms = gather_forms(context.workshop(workshop_id), languages, blank)
    _make_folder(folder)
    written: list[Path] = []
    names: set[str] = set()
    for done, form in enumerate(forms):
        progress.report(done, len(forms))
        path = folder / f"{_free(_name(form), names)}.xlsx"
        files.write(form, path)
        written.append(path)
    progress.report(len(forms), len(forms))
    return written


def _make_folder(folder: Path) -> None:
    try:
        make_own_folder(folder)
    except OSError as error:
        reason = write_fault(error, folder)
        raise TargetNotWritableError(path=str(folder), reason=reason) from error


def gather_forms(
    workshop: Workshop, languages: tuple[Language, ...], blank: int = 0
) -> list[BallotForm]:
    """Return the forms of the open round, people in the order of their codes, blank ones last."""
    this = workshop.open_round
    if this is None:
        raise RoundNotOpenError(number=max(1, len(workshop.rounds)), state="closed")
    if not (workshop.voters or blank):
        raise NobodyToPrintError(title=workshop.title)
    people = sorted(workshop.voters, key=lambda one: one.code)
    forms = [form_of(workshop, this, languages, person) for person in people]
    blanks = (form_of(workshop, this, languages, copy=copy) for copy in range(1, blank + 1))
    return [*forms, *blanks]


def _name(form: BallotForm) -> str:
    """Return what the file is called: by name only where ratings are kept with names."""
    word = file_word(form.number)
    if form.person is None:
        return f"{word} {form.marks.copy:03}"
    return safe_name(f"{word} {_called(form.person, form.anonymity)}")


def _called(person: Participant, anonymity: Anonymity) -> str:
    named = anonymity is Anonymity.NAMED and person.name
    return f"{person.name} {person.code}" if named else person.code


def _free(name: str, taken: set[str]) -> str:
    """Return the name, or one that differs where systems see no difference, as in its case."""
    free, number = name, 2
    while free.casefold() in taken:
        free, number = f"{name} ({number})", number + 1
    taken.add(free.casefold())
    return free
