"""Passphrases on the command line: from a file, or asked for and never shown."""

import sys
import unicodedata
from getpass import getpass
from pathlib import Path

from workshop_app.cli.output import CommandFailedError
from workshop_app.domain.errors import PassphraseEmptyError, PassphraseMissingError
from workshop_app.wording.language import translate


def passphrase_in(path: Path) -> str:
    """Return the first line of a file; CommandFailedError or PassphraseEmptyError."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        said = translate("Command", "The passphrase cannot be read from {path}. Name a text file.")
        raise CommandFailedError(said.format(path=path)) from error
    return _usable(lines[0] if lines else "")


def asked_passphrase(path: Path) -> str:
    """Ask for the passphrase of a file; PassphraseMissingError where nobody can be asked."""
    return _usable(_ask(path, translate("Command", "Passphrase: ")))


def new_passphrase(path: Path) -> str:
    """Ask for a new passphrase twice; CommandFailedError where the two differ."""
    first = asked_passphrase(path)
    if _ask(path, translate("Command", "The same once more: ")) != first:
        said = translate("Command", "The two passphrases differ. Nothing was written.")
        raise CommandFailedError(said)
    return first


def _ask(path: Path, prompt: str) -> str:
    if not sys.stdin.isatty():
        raise PassphraseMissingError(path=str(path))
    return _composed(getpass(prompt))


def _usable(passphrase: str) -> str:
    if not passphrase.strip():
        raise PassphraseEmptyError
    return _composed(passphrase)


def _composed(passphrase: str) -> str:
    """Return it in NFC: some systems type Hangul in pieces, and others do not."""
    return unicodedata.normalize("NFC", passphrase)
