"""Ballots as files on the Rate page: made into a folder, taken back, and what became of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from workshop_app.domain.collected import AskedAnswer, AskedWhy
from workshop_app.domain.errors import UserError
from workshop_app.domain.text import LANGUAGES, Language
from workshop_app.domain.workshop import Workshop
from workshop_app.services.admission import person_with_code
from workshop_app.services.ballot_files.form import BallotFiles
from workshop_app.services.ballot_files.making import make_ballot_files
from workshop_app.services.collecting import BallotReader, Collection, collect
from workshop_app.services.context import Context
from workshop_app.services.ports import Jobs, Progress
from workshop_app.viewmodels.signal import Signal
from workshop_app.wording.collecting import asked_sentence, noted_sentence
from workshop_app.wording.language import local, translate
from workshop_app.wording.messages import sentence_for

BOTH = "both"


class Kind(StrEnum):
    """What a line tells; the first three wait for somebody."""

    WHOSE = "whose"
    ASKED = "asked"
    REFUSED = "refused"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what came back; where it asks whose a file is, the file and who it may be."""

    kind: Kind
    text: str
    file: str = ""
    proposed: str = ""


class BallotFilesModel:
    """Makes and collects by jobs; `changed` follows each step, `failed` tells why none was taken."""

    def __init__(
        self,
        context: Context,
        workshop_id: str,
        jobs: Jobs,
        files: BallotFiles,
        readers: Callable[[], Sequence[BallotReader]],
    ) -> None:
        self.changed: Signal[[]] = Signal()
        self.failed: Signal[[UserError]] = Signal()
        self.made: Signal[[int, Path]] = Signal()
        self.language = BOTH
        self.blank = 0
        self.is_working = False
        self._context = context
        self._workshop_id = workshop_id
        self._jobs = jobs
        self._files = files
        self._readers = readers
        self._paths: tuple[Path, ...] = ()
        self._claimed: dict[str, str] = {}
        self._taken: Collection | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing has come back yet."""
        return self._taken is None

    @property
    def summary(self) -> str:
        """Return how many ballots were taken, were there already, and wait for a decision."""
        if self._taken is None:
            return ""
        said = translate("BallotFiles", "Ballots accepted: {accepted}. There already: {already}.")
        text = said.format(accepted=self._taken.accepted, already=self._taken.already)
        waiting = len(self._taken.conflicts)
        if waiting:
            more = translate(
                "BallotFiles", "Answers that differ from another way and wait above: {n}."
            )
            text = f"{text} {more.format(n=waiting)}"
        return text

    @property
    def lines(self) -> list[Line]:
        """Return what is asked, then what is refused, then what is only to be seen."""
        if self._taken is None:
            return []
        found = self._taken.found
        asked = [self._asked(one) for one in found.asked]
        refused = [
            Line(Kind.REFUSED, f"{one.where}: {sentence_for(one.why)}")
            for one in self._taken.refused
        ]
        noted = [Line(Kind.NOTED, f"{one.where}: {noted_sentence(one)}") for one in found.noted]
        return [*sorted(asked, key=lambda one: one.kind is not Kind.WHOSE), *refused, *noted]

    @property
    def people(self) -> list[tuple[str, str]]:
        """Return id and code of everybody whose ballot it can be."""
        if self._taken is None:
            return []
        return [(one.id, one.code) for one in self._taken.workshop.voters]

    def make(self, folder: Path) -> None:
        """Write the files into a folder."""
        languages: tuple[Language, ...] = LANGUAGES
        if self.language != BOTH:
            languages = ("ko",) if self.language == "ko" else ("en",)
        blank = self.blank

        def work(progress: Progress) -> int:
            return len(
                make_ballot_files(
                    self._context,
                    self._files,
                    self._workshop_id,
                    folder,
                    languages,
                    progress,
                    blank,
                )
            )

        def done(count: int) -> None:
            self._rest()
            self.made.emit(count, folder)

        self._start(work, done)

    def collect(self, paths: Sequence[Path]) -> None:
        """Take what lies in files and folders; claims of an earlier lot go with it."""
        if not self.is_working:
            self._claimed.clear()
            self._collect(tuple(paths))

    def claim(self, file: str, participant_id: str) -> None:
        """Say whose a file is, and take it; all else of the lot is there already."""
        self._claimed[file] = participant_id
        self._collect(self._paths)

    def _collect(self, paths: tuple[Path, ...]) -> None:
        self._paths, claimed = paths, dict(self._claimed)

        def work(progress: Progress) -> Collection:
            readers = self._readers()
            return collect(
                self._context, readers, self._workshop_id, paths, progress, claimed=claimed
            )

        self._start(work, self._on_collected)

    def _on_collected(self, taken: Collection) -> None:
        self._taken = taken
        self._rest()

    def _start(self, work: Callable[[Progress], object], done: Callable[..., object]) -> None:
        if self.is_working:
            return
        self.is_working = True
        self.changed.emit()
        self._jobs.run(work, done=done, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)

    def _rest(self) -> None:
        self.is_working = False
        self.changed.emit()

    def _asked(self, asked: AskedAnswer) -> Line:
        text = f"{asked.where}: {self._about(asked)}{asked_sentence(asked)}"
        if asked.why not in {AskedWhy.WHOSE, AskedWhy.OTHER_PERSON}:
            return Line(Kind.ASKED, text)
        person = person_with_code(self._workshop_then(), asked.found)
        return Line(Kind.WHOSE, text, asked.where, person.id if person else "")

    def _about(self, asked: AskedAnswer) -> str:
        workshop, parts = self._workshop_then(), list[str]()
        if asked.participant_id:
            parts.append(workshop.participant(asked.participant_id).code)
        if asked.recommendation_id:
            parts.append(workshop.recommendation(asked.recommendation_id).code)
        if asked.criterion_id:
            parts.append(local(workshop.criterion(asked.criterion_id).name))
        return f"{', '.join(parts)}. " if parts else ""

    def _workshop_then(self) -> Workshop:
        assert self._taken is not None  # noqa: S101 - only what came back is asked about
        return self._taken.workshop
