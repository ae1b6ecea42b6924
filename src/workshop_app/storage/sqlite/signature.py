"""How a workshop file is known by its first bytes; light, as the first paint asks for it too."""

import struct

MAGIC = b"SQLite format 3\x00"
HEADER_SIZE = 100
APPLICATION_ID = 0x57534B50  # "WSKP"
WAL = 2


def is_ours(head: bytes) -> bool:
    """Tell whether a file's first 100 bytes are those of a workshop file of any version.

    See https://www.sqlite.org/fileformat.html section 1.3 for the offsets.
    """
    if len(head) < HEADER_SIZE or not head.startswith(MAGIC):
        return False
    (application_id,) = struct.unpack_from(">I", head, 68)
    return application_id == APPLICATION_ID


def uses_wal(head: bytes) -> bool:
    """Tell whether the header says that a -wal file belongs to this one."""
    return WAL in {head[18], head[19]}
