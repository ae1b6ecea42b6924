"""The door to pyrage: a file under a passphrase, in the age format with scrypt."""

import re

from workshop_app.domain.errors import PassphraseEmptyError, PassphraseWrongError

_HEADER = b"age-encryption.org/"
_SCRYPT = re.compile(rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} (\d{1,2})\n")
_MOST_WORK = 20  # 1 GB of memory; age's own programs choose 18 or so
HEAD = 100


def is_sealed(head: bytes) -> bool:
    """Tell whether a file that begins so is encrypted."""
    return head.startswith(_HEADER)


def seal(content: bytes, passphrase: str) -> bytes:
    """Return the content as an age file; PassphraseEmptyError."""
    if not passphrase:
        raise PassphraseEmptyError
    from pyrage import passphrase as age

    return age.encrypt(content, passphrase)


def unseal(content: bytes, passphrase: str, path: str) -> bytes:
    """Return what was sealed; PassphraseWrongError, also where the file was changed since.

    age authenticates each piece, and so cannot tell a changed file from a wrong passphrase in
    its header. What asks for more work than a passphrase needs is refused unread.
    """
    from pyrage import DecryptError
    from pyrage import passphrase as age

    found = _SCRYPT.match(content[:HEAD])
    if found is None or int(found[1]) > _MOST_WORK:
        raise PassphraseWrongError(path=path)
    try:
        return age.decrypt(content, passphrase)
    except DecryptError:
        raise PassphraseWrongError(path=path) from None
