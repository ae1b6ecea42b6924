"""The one list of every copy in the data folder, and which still names people it must not name.

A copy of ours is asked by SQL. What cannot be read (damaged, broken off, not SQLite's) is searched
for the workshop's id, under which names lie in every file of ours; a workbook for its title.
"""

import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from workshop_app.domain.copies import CopyKind, UncleanCopy
from workshop_app.domain.participants import Anonymity
from workshop_app.storage.sqlite.backups import Backups
from workshop_app.storage.sqlite.engine import connect

_ANONYMOUS = Anonymity.ANONYMOUS.value
_LEFTOVERS = (".part", ".new", ".tmp")
_MOST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Severed:
    """An anonymous workshop: whom a copy may know of it, and by which codes."""

    id: str
    title: str
    people: frozenset[str]
    codes: frozenset[str]


def severed_workshops(connection: sqlite3.Connection) -> list[Severed]:
    """Return the anonymous workshops of the open file."""
    query = "SELECT id, uid, title FROM workshop WHERE anonymity = ?"
    found: list[Severed] = []
    for key, uid, title in connection.execute(query, (_ANONYMOUS,)).fetchall():
        people = "SELECT uid, code FROM participant WHERE workshop_id = ?"
        rows = connection.execute(people, (key,)).fetchall()
        found.append(
            Severed(uid, title, frozenset(a for a, _ in rows), frozenset(b for _, b in rows))
        )
    return found


def unclean_copies(path: Path, backups: Backups, severed: list[Severed]) -> list[UncleanCopy]:
    """Return every copy that names people of these workshops, or may."""
    return [
        UncleanCopy(one, kind, tuple(each.title for each in named), is_certain)
        for one, kind in _copies(path, backups)
        for named, is_certain in (_named_in(one, kind, severed),)
        if named
    ]


def asides(path: Path) -> list[Path]:
    """Return the files that were moved aside, without their journals."""
    endings = ("-journal", "-wal", "-shm")
    found = path.parent.glob(f"{_literal(path.name)}.aside-*")
    return sorted(one for one in found if not one.name.endswith(endings))


def _copies(path: Path, backups: Backups) -> Iterator[tuple[Path, CopyKind]]:
    ours = {one.path for one in backups.listed()}
    for folder in (path.parent, backups.folder):
        for one in sorted(folder.iterdir()) if folder.is_dir() else ():
            if not one.is_file() or one.is_symlink():
                continue
            if one in ours:
                yield one, CopyKind.BACKUP
            elif one.name.startswith(f"{path.name}.aside-"):
                yield one, CopyKind.ASIDE
            elif one.suffix == ".xlsx":
                yield one, CopyKind.EXPORT
            elif one.suffix in _LEFTOVERS or folder == backups.folder:
                yield one, CopyKind.LEFTOVER


def _named_in(path: Path, kind: CopyKind, severed: list[Severed]) -> tuple[list[Severed], bool]:
    """Return whose people a copy names, and whether that is certain."""
    if kind is CopyKind.EXPORT:
        return [one for one in severed if _is_told_in(path, one)], False
    try:
        return [one for one in severed if names_people(path, one)], True
    except sqlite3.Error:
        content = _content(path)
        return [one for one in severed if one.id.encode() in content], False


def may_name_people(path: Path, severed: list[Severed]) -> bool:
    """Tell whether a copy names people of one of these; what cannot be read is not trusted."""
    try:
        return any(names_people(path, one) for one in severed)
    except sqlite3.Error:
        return bool(severed)


def names_people(path: Path, severed: Severed) -> bool:
    """Tell whether a copy holds names, or the codes of a weaker level, which lead to names."""
    people = (
        "SELECT p.id FROM participant p JOIN workshop w ON w.id = p.workshop_id WHERE w.uid = ?"
    )
    uids = f"{people.replace('p.id', 'p.uid', 1)} AND w.anonymity <> ?"
    names = f"SELECT 1 FROM participant_identity WHERE participant_id IN ({people}) LIMIT 1"  # noqa: S608 - ours
    with closing(connect(path, mode="ro")) as connection:
        known = {uid for (uid,) in connection.execute(uids, (severed.id, _ANONYMOUS))}
        named = connection.execute(names, (severed.id,)).fetchone() is not None
    return named or bool(known - severed.people)


def _is_told_in(path: Path, severed: Severed) -> bool:
    """Tell whether a workbook is about the workshop and has none of the codes drawn since."""
    texts = "\n".join(_texts(path))
    return severed.title in texts and not any(code in texts for code in severed.codes)


def _texts(path: Path) -> Iterator[str]:
    try:
        with zipfile.ZipFile(path) as book:
            for part in book.infolist():
                if part.filename.endswith(".xml") and part.file_size < _MOST_BYTES:
                    yield unescape(book.read(part).decode(errors="replace"))
    except (OSError, zipfile.BadZipFile, NotImplementedError):
        return


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes() if path.stat().st_size < _MOST_BYTES else b""
    except OSError:
        return b""


def _literal(name: str) -> str:
    return "".join(f"[{one}]" if one in "*?[" else one for one in name)
