"""Takes the ballot files that came back: at most one ballot a person, whatever was sent twice."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workshop_app.domain.collected import CollectedPage, PageState, RefusedPart
from workshop_app.domain.errors import BallotTwiceError, TableRefusedError
from workshop_app.services.analysing import TableError
from workshop_app.services.analysing_words import table_sentence
from workshop_app.services.ballot_files.form import BallotFiles
from workshop_app.services.ballot_files.reading import FormRead, read_form
from workshop_app.services.ballots import Ballot
from workshop_app.services.collecting import CollectedBallots, Wanted
from workshop_app.services.ports import Progress

_ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".csv"})


@dataclass(frozen=True, slots=True)
class BallotFileReader:
    """Implements BallotReader for workbooks; a claim names the file."""

    files: BallotFiles

    @property
    def endings(self) -> frozenset[str]:
        """Return the endings of tables; of kinds we cannot read it is said what to do."""
        return _ENDINGS

    def read(self, paths: Sequence[Path], wanted: Wanted, progress: Progress) -> CollectedBallots:
        """Return what stands in the files; raises nothing but CancelledError."""
        found = CollectedBallots()
        given: defaultdict[str, list[tuple[Path, Ballot]]] = defaultdict(list)
        for done, path in enumerate(paths):
            progress.report(done, len(paths))
            form = self._form(path, wanted)
            found += _without_ballot(path, form)
            if form.ballot is not None:
                given[form.ballot.participant_id].append((path, form.ballot))
        for several in given.values():
            found += _one_of(several)
        return found

    def _form(self, path: Path, wanted: Wanted) -> FormRead:
        try:
            file = self.files.read(path)
        except TableError as error:
            return FormRead(refused=TableRefusedError(reason=table_sentence(error)))
        who = wanted.claimed.get(str(path)) or wanted.claimed.get(path.name, "")
        return read_form(wanted.workshop, wanted.round, file, who)


def _without_ballot(path: Path, form: FormRead) -> CollectedBallots:
    """Return all but the ballot, every place with the name of the file."""
    name = path.name
    found = CollectedBallots(
        asked=tuple(
            # Whose it is, is asked of the whole file, and answered by its name.
            replace(one, where=f"{name} {one.where}" if one.participant_id else name)
            for one in form.asked
        ),
        noted=tuple(replace(one, where=f"{name} {one.where}".strip()) for one in form.noted),
    )
    if form.refused is None:
        return found
    page = CollectedPage(name, PageState.FOREIGN)
    if isinstance(form.refused, TableRefusedError):
        page = CollectedPage(name, PageState.UNREADABLE)
    return found + CollectedBallots(refused=(RefusedPart(name, form.refused),), pages=(page,))


def _one_of(several: Sequence[tuple[Path, Ballot]]) -> CollectedBallots:
    """Return the ballot of a person; of two that differ neither, as nobody knows which counts."""
    first = several[0][1]
    if any(one != first for _, one in several):
        refused = tuple(RefusedPart(path.name, BallotTwiceError()) for path, _ in several)
        return CollectedBallots(refused=refused)
    pages = tuple(
        CollectedPage(
            path.name,
            PageState.READ_BEFORE if at else PageState.RECOGNISED,
            first.participant_id,
        )
        for at, (path, _) in enumerate(several)
    )
    return CollectedBallots((first,), pages=pages, repeated=len(several) - 1)
