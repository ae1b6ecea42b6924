"""Why a file could not be written, in words."""

import errno
from pathlib import Path

from workshop_app.wording.language import translate


def write_fault(error: OSError, path: Path) -> str:
    """Return why `path` could not be written, as part of a sentence."""
    said = {
        errno.ENOSPC: translate("File", "the disk is full"),
        errno.EDQUOT: translate("File", "the disk is full"),
        errno.EFBIG: translate("File", "the file would be too large for this disk"),
        errno.EEXIST: translate("File", "there is a file of that name already"),
        errno.ENAMETOOLONG: translate("File", "the name is too long; choose a shorter one"),
    }.get(error.errno or 0)
    if said:
        return said
    if not path.parent.is_dir():
        return translate("File", "there is no such folder")
    if path.is_dir():
        return translate("File", "that is a folder")
    if isinstance(error, PermissionError):
        # Windows says so, too, where Excel has the file open.
        return translate("File", "it is open in another program, or may not be written")
    return error.strerror or type(error).__name__
