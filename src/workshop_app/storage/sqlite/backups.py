"""Backups: written aside, verified, then named; listed, thinned out, and put back."""

import logging
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workshop_app.domain.errors import DamagedFileError, FolderUnusableError, StorageError
from workshop_app.files import make_own_file, sync_file
from workshop_app.storage.sqlite.aside import move_aside, sync_folder
from workshop_app.storage.sqlite.engine import connect, copy_all, integrity_faults
from workshop_app.storage.sqlite.faults import translating
from workshop_app.storage.sqlite.header import read_header
from workshop_app.storage.sqlite.meaning import unaccepted
from workshop_app.storage.sqlite.retention import to_keep
from workshop_app.storage.sqlite.shape import KNOWN, limit, shape_of
from workshop_app.storage.sqlite.versions import CURRENT, Schema

_log = logging.getLogger(__name__)
_STAMP = "%Y%m%dT%H%M%S%fZ"
ALWAYS_KEPT = 3  # however the clock jumps
BEFORE_UPGRADE, BEFORE_REPAIR = "before-upgrade", "before-repair"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup as its name tells: when it was made, of which state, and why."""

    path: Path
    made_at: datetime
    change_counter: int
    number: int = 0
    """Grows with every backup, whatever the clock says; 0 for those of earlier versions."""

    kept_as: str = ""
    """Why it is kept whatever its age, such as before-upgrade; empty for those by and by."""


@dataclass(frozen=True, slots=True)
class BackupContent:
    """What one gets back from a backup: how many workshops, and answers in them."""

    backup: Backup
    workshops: int
    answers: int


def utc_now() -> datetime:
    """Return the time that names a backup."""
    return datetime.now(UTC)


class Backups:
    """The backups of one file, in the folder `backups` beside it."""

    def __init__(
        self,
        path: Path,
        schema: Schema = CURRENT,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._path = path
        self._schema = schema
        self._now = now
        self.folder = path.parent / "backups"
        self._name = re.compile(
            rf"{re.escape(path.stem)}-(?P<at>\d{{8}}T\d{{12}}Z)-(?P<counter>[0-9a-f]{{8}})(?:-n(?P<number>\d+))?"
            rf"(?:-(?P<why>{BEFORE_UPGRADE}|{BEFORE_REPAIR}))?\.db"
        )

    @property
    def file(self) -> Path:
        """Return where the file lies of which these are backups."""
        return self._path

    def listed(self) -> list[Backup]:
        """Return all backups, newest first: by their number, not by a clock that may have jumped."""
        if not self.folder.is_dir():
            return []
        found = (self._parsed(one) for one in self.folder.iterdir())
        return sorted(
            (one for one in found if one), key=lambda one: (one.number, one.made_at), reverse=True
        )

    def newest_valid(self) -> Backup | None:
        """Return the newest backup that this program can read and that is sound."""
        return next((one for one in self.listed() if self.is_valid(one.path)), None)

    def is_valid(self, backup: Path) -> bool:
        """Tell whether a file is a sound workshop file of this or an earlier version."""
        try:
            header = read_header(backup, self._schema)
            with closing(connect(backup, mode="ro")) as connection:
                limit(connection, backup)
                if shape_of(connection) != KNOWN.get(header.schema, shape_of(connection)):
                    return False
                return not (integrity_faults(connection) or self._wrong_content(connection))
        except (StorageError, sqlite3.Error):
            return False

    def content(self, backup: Backup) -> BackupContent:
        """Count what a backup holds, for the user to choose by."""
        with translating(backup.path), closing(connect(backup.path, mode="ro")) as connection:
            kept = "SELECT count(*) FROM workshop WHERE deleted_at IS NULL"
            (workshops,) = connection.execute(kept).fetchone()
            (answers,) = connection.execute("SELECT count(*) FROM rating").fetchone()
        return BackupContent(backup, workshops, answers)

    def is_due(self, change_counter: int) -> bool:
        """Tell whether the file changed since its newest backup: by its counter or its time."""
        newest = next(iter(self.listed()), None)
        if newest is None or newest.change_counter != change_counter:
            return True
        changed_at = datetime.fromtimestamp(self._path.stat().st_mtime, UTC)
        return changed_at > newest.made_at

    def make(self, source: sqlite3.Connection, change_counter: int, *, kept_as: str = "") -> Backup:
        """Copy what `source` shows, verify the copy, and give it its name last.

        A copy from before an upgrade or a repair is made once for each state of the file, so that
        repeated failures cannot pile up or push anything out.
        """
        if kept_as:
            for one in self.listed():
                if one.kept_as == kept_as and one.change_counter == change_counter:
                    return one
        with translating(self.folder):
            self._make_folder()
            part = self.folder / f"{self._path.stem}.part"
            try:
                return self._written(source, part, change_counter, kept_as)
            finally:
                for leftover in (part, part.with_name(part.name + "-journal")):
                    leftover.unlink(missing_ok=True)

    def thin_out(self) -> None:
        """Delete what need not be kept; copies from before an upgrade or a repair always are.

        What another program holds (a virus scanner, on Windows) goes another time.
        """
        regular = [one for one in self.listed() if not one.kept_as]
        kept = to_keep([one.made_at for one in regular], self._now())
        for one in regular:
            if one.made_at not in kept and one not in regular[:ALWAYS_KEPT]:
                with suppress(PermissionError):
                    one.path.unlink(missing_ok=True)

    def drop(self, unwanted: Callable[[Path], bool]) -> int:
        """Destroy the backups for which `unwanted` says so; return how many."""
        gone = [one for one in self.listed() if unwanted(one.path)]
        for one in gone:
            one.path.unlink(missing_ok=True)
        return len(gone)

    def put_back(self, backup: Path) -> Path | None:
        """Put a backup in the file's place; the file and its journals are moved aside together.

        The file must not be open. Returns where the former file lies now, or None where there
        was none. A crash in between leaves the former file, or none and the backups.
        """
        if not self.is_valid(backup):
            raise DamagedFileError(path=backup, backup=None, details=[])
        with translating(self._path):
            part = self._path.with_name(self._path.name + ".part")
            part.unlink(missing_ok=True)
            make_own_file(part)
            shutil.copyfile(backup, part)
            sync_file(part)
            aside = move_aside(self._path, self._now())
            part.replace(self._path)
            sync_folder(self._path.parent)
        return aside

    def _wrong_content(self, connection: sqlite3.Connection) -> bool:
        """Tell whether what stands in a file of this schema does not agree with itself."""
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        return version == CURRENT.user_version and bool(unaccepted(connection))

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
        except (FileExistsError, PermissionError) as problem:
            raise FolderUnusableError(path=self.folder) from problem

    def _written(
        self, source: sqlite3.Connection, part: Path, change_counter: int, kept_as: str
    ) -> Backup:
        part.unlink(missing_ok=True)
        make_own_file(part)
        with translating(self._path), closing(connect(part)) as copy:
            copy_all(source, copy)
            faults = integrity_faults(copy)
            if not faults:
                # Pages lie in the order in which rows came, and free ones hold what is gone.
                copy.execute("PRAGMA temp_store = MEMORY")
                copy.execute("VACUUM")
                faults = integrity_faults(copy)
        if faults:
            raise DamagedFileError(path=self._path, backup=None, details=faults)
        sync_file(part)
        why = f"-{kept_as}" if kept_as else ""
        stamp = self._now().strftime(_STAMP)
        number = 1 + max((one.number for one in self.listed()), default=0)
        name = f"{self._path.stem}-{stamp}-{change_counter:08x}-n{number}{why}.db"
        part.replace(self.folder / name)
        sync_folder(self.folder)
        _log.info("Backup written")
        made = self._parsed(self.folder / name)
        if made is None:
            raise StorageError(path=self.folder / name)
        return made

    def _parsed(self, path: Path) -> Backup | None:
        found = self._name.fullmatch(path.name)
        if found is None:
            return None
        made_at = datetime.strptime(found["at"], _STAMP).replace(tzinfo=UTC)
        return Backup(
            path, made_at, int(found["counter"], 16), int(found["number"] or 0), found["why"] or ""
        )
