"""The content of a file that may be anything."""

import errno
import os
import stat
from pathlib import Path

from workshop_app.services.analysing import TableUnreadableError
from workshop_app.services.table_limits import MOST, Limit, refuse

OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_content(path: Path) -> bytes:
    """Return what is in an ordinary file; anything else could keep us waiting, or never end."""
    try:
        # Not waiting for whoever opens the other end of a pipe; Windows has no such flag.
        handle = os.open(
            path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        )
        with os.fdopen(handle, "rb") as file:
            about = os.fstat(handle)
            if stat.S_ISDIR(about.st_mode):
                raise TableUnreadableError(path=str(path), reason="folder")
            if not stat.S_ISREG(about.st_mode):
                raise TableUnreadableError(path=str(path), reason="no_file")
            if about.st_size > MOST[Limit.BYTES]:
                raise refuse(path, Limit.BYTES)
            content = file.read(MOST[Limit.BYTES] + 1)  # it may grow meanwhile
    except OSError as error:
        raise TableUnreadableError(path=str(path), reason=_reason(error)) from error
    if len(content) > MOST[Limit.BYTES]:
        raise refuse(path, Limit.BYTES)
    return content


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "missing"
    if isinstance(error, IsADirectoryError):
        return "folder"
    if error.errno == errno.ENAMETOOLONG:
        return "missing"
    if error.errno in {errno.ENXIO, errno.ENODEV}:  # a socket, a device without a driver
        return "no_file"
    return "denied" if isinstance(error, PermissionError) else "damaged"
