"""A file that is either as it was or whole: written beside its place, then moved there."""

import errno
import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from workshop_app.domain.errors import TargetNotWritableError
from workshop_app.wording.language import translate


@contextmanager
def replacing(path: Path) -> Generator[IO[bytes]]:
    """Give a new file beside `path`; it takes the place of `path` when the block ends well.

    Whatever happens inside, nothing but `path` as it was, or new and whole, stays behind.
    Raises TargetNotWritableError (parameters: path, reason).
    """
    # Its own short name: a long file name with an ending added may pass the limit of 255 bytes.
    beside = path.with_name(f".{secrets.token_hex(6)}.tmp")
    try:
        with telling(path):
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
            if path.exists() and not os.access(path, os.W_OK):
                raise PermissionError(errno.EACCES, "is read-only", str(path))
            with beside.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


@contextmanager
def telling(path: Path) -> Generator[None]:
    """Turn what the system says about `path` into TargetNotWritableError."""
    try:
        yield
    except OSError as error:
        raise TargetNotWritableError(path=str(path), reason=_reason(error, path)) from error


def _reason(error: OSError, path: Path) -> str:
    said = {
        errno.ENOSPC: translate("Workbook", "the disk is full"),
        errno.EDQUOT: translate("Workbook", "the disk is full"),
        errno.EFBIG: translate("Workbook", "the file would be too large for this disk"),
        errno.ENAMETOOLONG: translate("Workbook", "the name is too long; choose a shorter one"),
    }.get(error.errno or 0)
    if said:
        return said
    if not path.parent.is_dir():
        return translate("Workbook", "there is no such folder")
    if path.is_dir():
        return translate("Workbook", "that is a folder")
    if isinstance(error, PermissionError):
        # Windows says so, too, where Excel has the file open.
        return translate("Workbook", "it is open in another program, or may not be written")
    return error.strerror or type(error).__name__
