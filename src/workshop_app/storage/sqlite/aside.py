"""Moves files out of the way, together and never deleting one."""

import os
from datetime import datetime
from pathlib import Path

from workshop_app.files import keep_to_owner

# Journals first: a file restored beside a journal of another would be "repaired" by it.
_JOURNALS = ("-journal", "-wal", "-shm")


def move_aside(path: Path, at: datetime) -> Path | None:
    """Rename a file and its journals to `name.aside-TIME`; return the file's new name, if any."""
    for suffix in _JOURNALS:
        _rename(path.with_name(path.name + suffix), path, suffix, at)
    return _rename(path, path, "", at)


def move_stray_wal_aside(path: Path, at: datetime) -> None:
    """Move a -wal away that cannot belong to the file: SQLite would replay it without a word."""
    for suffix in ("-wal", "-shm"):
        _rename(path.with_name(path.name + suffix), path, suffix, at)


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable, where the system can (Windows does it by itself)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _rename(old: Path, path: Path, suffix: str, at: datetime) -> Path | None:
    if not old.exists():
        return None
    new = path.with_name(f"{path.name}.aside-{at:%Y%m%dT%H%M%S%f}Z{suffix}")
    old.rename(new)
    keep_to_owner(new)
    return new
