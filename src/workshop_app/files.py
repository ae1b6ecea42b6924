"""A file that is either as it was or whole: written beside its place, then moved there."""

import errno
import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

# Windows would turn line ends into its own without it; elsewhere it does not exist.
_NEW_AND_BINARY = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


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


def _for_the_owner(name: str, _flags: int) -> int:
    return os.open(name, _NEW_AND_BINARY, 0o600)
