"""The door to pyrage: a file under a passphrase, in the age format with scrypt."""

import re
from typing import Protocol, cast

from workshop_app.domain.errors import PassphraseEmptyError, PassphraseWrongError


class _Sealer(Protocol):
    def encrypt(self, content: bytes, passphrase: str, /) -> bytes: ...
    def decrypt(self, content: bytes, passphrase: str, /) -> bytes: ...


class _Age(Protocol):
    passphrase: _Sealer
    DecryptError: type[Exception]


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
    return _age().passphrase.encrypt(content, passphrase)


def unseal(content: bytes, passphrase: str, path: str) -> bytes:
    """Return what was sealed; PassphraseWrongError, also where the file was changed since.

    age authenticates each piece, and so cannot tell a changed file from a wrong passphrase in
    its header. What asks for more work than a passphrase needs is refused unread.
    """
    found = _SCRYPT.match(content[:HEAD])
    if found is None or int(found[1]) > _MOST_WORK:
        raise PassphraseWrongError(path=path)
    age = _age()
    try:
        return age.passphrase.decrypt(content, passphrase)
    except age.DecryptError:
        raise PassphraseWrongError(path=path) from None


def _age() -> _Age:
    import pyrage  # loaded where a passphrase is given; it has no types of its own

    return cast("_Age", pyrage)
