"""Files written whole or not at all, and what we make kept to its owner."""

import errno
import os
import re
import secrets
import stat
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

# Windows would turn line ends into its own without it; elsewhere it does not exist.
_NEW_AND_BINARY = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_FOLDER, _FILE = 0o700, 0o600
LONGEST_NAME = 180  # bytes in UTF-8: with date, number and ending it stays under 255
_RESERVED = r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?"  # names that Windows keeps for devices


@contextmanager
def replacing(path: Path) -> Generator[IO[bytes]]:
    """Give a new file beside `path`; it takes the place of `path` when the block ends well.

    Whatever happens inside, nothing but `path` as it was, or new and whole, stays behind. Only
    the owner may read it: what leaves the program holds what people said. Raises OSError.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "is read-only", str(path))
    # Its own short name: a long file name with an ending added may pass the limit of 255 bytes.
    beside = path.with_name(f".{secrets.token_hex(6)}.tmp")
    try:
        # Opened by its name, which whoever writes may need to read it back before it is moved.
        with open(beside, "xb", opener=_for_the_owner) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def safe_name(text: str) -> str:
    """Return `text` as the beginning of a file name that every system accepts; it may be empty."""
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", text)
    name = name.encode(errors="ignore")[:LONGEST_NAME].decode(errors="ignore").strip(" .")
    return f"{name}_" if re.fullmatch(_RESERVED, name, re.IGNORECASE) else name


def make_own_folder(path: Path) -> None:
    """Make a folder that only its owner may enter, with those above it. Raises OSError."""
    path.mkdir(mode=_FOLDER, parents=True, exist_ok=True)


def make_own_file(path: Path) -> None:
    """Make an empty file that only its owner may read: whoever fills it keeps that."""
    os.close(_for_the_owner(str(path), 0))


def sync_file(path: Path) -> None:
    """Make what stands in a file durable. Raises OSError."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def keep_to_owner(path: Path) -> None:
    """Take from a file or folder of ours what others may do with it, where the system lets us."""
    with suppress(OSError):
        found = path.lstat()
        if stat.S_ISDIR(found.st_mode) or stat.S_ISREG(found.st_mode):
            allowed = _FOLDER if stat.S_ISDIR(found.st_mode) else _FILE
            if found.st_mode & 0o777 & ~allowed:
                path.chmod(found.st_mode & 0o777 & allowed)


def _for_the_owner(name: str, _flags: int) -> int:
    return os.open(name, _NEW_AND_BINARY, _FILE)
